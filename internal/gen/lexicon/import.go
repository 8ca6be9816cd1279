package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// sources are the folders and files that -import reads.
type sources struct {
	scowl    string // SCOWL's final word lists
	symspell string // SymSpell's frequency dictionaries
	wordnet  string // WordNet's index.* and *.exc files
}

// maxLevel is the SCOWL size that is taken: 70 is its "large" dictionary. Names
// are taken up to 80, which adds the gazetteer of 10,000 places.
const (
	maxLevel     = 70
	maxNameLevel = 80
)

// importSources makes words.txt and pairs.txt out of the packages they came from.
func importSources(s sources) (map[string][]byte, error) {
	byWord := map[string]*word{}
	if err := readScowl(os.DirFS(s.scowl), byWord); err != nil {
		return nil, err
	}
	symspell := os.DirFS(s.symspell)
	counts, err := readCounts(symspell, "frequency_dictionary_en_82_765.txt")
	if err != nil {
		return nil, err
	}
	for _, w := range byWord {
		w.count = counts[strings.ToLower(w.text)]
	}
	other := twins(byWord)
	if err := readWordNet(os.DirFS(s.wordnet), byWord); err != nil {
		return nil, err
	}
	pairs, err := importPairs(symspell, "frequency_bigramdictionary_en_243_342.txt", byWord, other)
	if err != nil {
		return nil, err
	}
	return map[string][]byte{"words.txt": writeWords(byWord), "pairs.txt": pairs}, nil
}

// readScowl reads the lists of all spellings but the doubtful "variant_3".
func readScowl(dir fs.FS, byWord map[string]*word) error {
	files, err := fs.Glob(dir, "*-*.*")
	if err != nil || len(files) == 0 {
		return errors.New("no lists of SCOWL in the folder of -scowl")
	}
	slices.Sort(files)
	for _, name := range files {
		dot := strings.LastIndexByte(name, '.')
		level, err := strconv.Atoi(name[dot+1:])
		if err != nil {
			return fmt.Errorf("%s: no size", name)
		}
		spelling, kind, _ := strings.Cut(name[:dot], "-")
		var mark byte
		switch kind {
		case "words", "contractions":
			mark = 'l'
		case "upper":
			mark = 'u'
		case "proper-names":
			mark = 'p'
		case "abbreviations":
			mark = 'a'
		default: // roman numerals, hacker's jargon
			continue
		}
		isName := mark == 'u' || mark == 'p'
		if spelling == "variant_3" || level > maxNameLevel || level > maxLevel && !isName {
			continue
		}
		b, err := fs.ReadFile(dir, name)
		if err != nil {
			return err
		}
		if !utf8.Valid(b) {
			if b, err = charmap.ISO8859_1.NewDecoder().Bytes(b); err != nil {
				return err
			}
		}
		for _, t := range strings.Fields(string(b)) {
			if strings.HasSuffix(t, "'s") || strings.HasSuffix(t, "'") || mark == 'a' && !strings.ContainsFunc(t, unicode.IsLetter) {
				continue
			}
			t = strings.TrimSuffix(t, ".")
			r, _ := utf8.DecodeRuneInString(t)
			if mark == 'l' && unicode.IsUpper(r) && t != "I" && !strings.HasPrefix(t, "I'") {
				continue
			}
			w := byWord[t]
			if w == nil {
				w = &word{text: t, level: level}
				byWord[t] = w
			}
			w.regional = w.regional || spelling != "english"
			w.level = min(w.level, level)
			w.mark(mark)
		}
	}
	return nil
}

// readCounts reads words with their counts.
func readCounts(dir fs.FS, file string) (map[string]int64, error) {
	counts := map[string]int64{}
	return counts, eachLine(dir, file, func(l string) error {
		f := strings.Fields(strings.TrimPrefix(l, "\uFEFF"))
		if len(f) != 2 {
			return fmt.Errorf("want a word and a count: %q", l)
		}
		n, err := strconv.ParseInt(f[1], 10, 64)
		counts[f[0]] = n
		return err
	})
}

// readWordNet marks the parts of speech: those of the lemmas, and of their
// regular and listed inflections.
func readWordNet(dir fs.FS, byWord map[string]*word) error {
	for _, p := range []struct {
		name string
		mark byte
	}{{"noun", 'n'}, {"verb", 'v'}, {"adj", 'j'}, {"adv", 'r'}} {
		set := func(s string) {
			if w := byWord[s]; w != nil {
				w.mark(p.mark)
			}
		}
		err := eachLine(dir, "index."+p.name, func(l string) error {
			if strings.HasPrefix(l, " ") {
				return nil
			}
			lemma, _, _ := strings.Cut(l, " ")
			set(lemma)
			for _, s := range inflect(lemma, p.mark) {
				set(s)
			}
			return nil
		})
		if err != nil {
			return err
		}
		err = eachLine(dir, p.name+".exc", func(l string) error {
			inflected, _, _ := strings.Cut(l, " ")
			set(inflected)
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// inflect returns the regular forms of a noun, a verb or an adjective.
func inflect(s string, mark byte) []string {
	if len(s) < 3 {
		return nil
	}
	last := s[len(s)-1]
	stem, doubled := s, s+string(last)
	vowel := func(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
	switch {
	case last == 'e':
		stem = s[:len(s)-1]
	case last == 'y' && !vowel(s[len(s)-2]):
		stem = s[:len(s)-1] + "i"
	}
	plural := []string{s + "s", s + "es", stem + "es"}
	switch mark {
	case 'n':
		return plural
	case 'v':
		return append(plural, stem+"ed", s+"ed", stem+"ing", s+"ing", doubled+"ed", doubled+"ing")
	case 'j':
		return []string{stem + "er", stem + "est", doubled + "er", doubled + "est"}
	}
	return nil
}

// importPairs writes the pairs of words that are both in the lexicon, and the
// same pairs with the American twin of a British word.
func importPairs(dir fs.FS, file string, byWord map[string]*word, twin map[string]string) ([]byte, error) {
	known := map[string]bool{}
	for t := range byWord {
		known[strings.ToLower(t)] = true
	}
	type next struct {
		text     string
		millions int64
	}
	after := map[string][]next{}
	err := eachLine(dir, file, func(l string) error {
		f := strings.Fields(strings.TrimPrefix(l, "\uFEFF"))
		if len(f) != 3 {
			return fmt.Errorf("want two words and a count: %q", l)
		}
		n, err := strconv.ParseInt(f[2], 10, 64)
		if err != nil {
			return err
		}
		if known[f[0]] && known[f[1]] {
			n = (n + 500_000) / 1_000_000
			after[f[0]] = append(after[f[0]], next{f[1], n})
			a, b := twin[f[0]], twin[f[1]]
			if a != "" {
				after[a] = append(after[a], next{f[1], n})
			}
			if b != "" {
				after[f[0]] = append(after[f[0]], next{b, n})
			}
			if a != "" && b != "" {
				after[a] = append(after[a], next{b, n})
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.WriteString(pairsHeader)
	for _, a := range slices.Sorted(maps.Keys(after)) {
		ns := after[a]
		slices.SortFunc(ns, func(x, y next) int { return strings.Compare(x.text, y.text) })
		b.WriteString(a)
		for _, n := range ns {
			fmt.Fprintf(&b, " %s %d", n.text, n.millions)
		}
		b.WriteByte('\n')
	}
	return b.Bytes(), nil
}

// regions are the differences between American and British spelling, as
// substrings of which one stands for the other.
var regions = [...][2]string{
	{"or", "our"},
	{"er", "re"},
	{"z", "s"},
	{"og", "ogue"},
	{"ense", "ence"},
	{"l", "ll"},
	{"e", "ae"},
	{"e", "oe"},
	{"dgm", "dgem"},
	{"ow", "ough"},
	{"old", "ould"},
	{"gray", "grey"},
	{"ck", "que"},
	{"am", "amme"},
	{"p", "pp"},
	{"ct", "x"},
	{"i", "y"},
	{"f", "ph"},
	{"k", "c"},
	{"aluminum", "aluminium"},
	{"pajama", "pyjama"},
	{"cozy", "cosy"},
	{"mom", "mum"},
}

// twins gives the words that are spelt for one region, and were not counted,
// the count of the same word in another region's spelling: SymSpell counts one
// spelling of each word only. It returns the spelling without a count of the
// one with it.
func twins(byWord map[string]*word) map[string]string {
	twin := map[string]string{}
	for _, t := range slices.Sorted(maps.Keys(byWord)) {
		w := byWord[t]
		if !w.regional || w.count > 0 || w.marks[0] != 'l' {
			continue
		}
		for _, r := range regions {
			for _, p := range [...][2]string{{r[0], r[1]}, {r[1], r[0]}} {
				for i := 1; i+len(p[0]) <= len(t); i++ {
					if t[i:i+len(p[0])] != p[0] {
						continue
					}
					s := t[:i] + p[1] + t[i+len(p[0]):]
					if o := byWord[s]; w.inherited < 1 && o != nil && o.regional && o.level == w.level && o.count > 0 && o.inherited == 0 && twin[s] == "" {
						twin[s] = t
						w.inherited = o.count
					}
				}
			}
		}
	}
	for _, w := range byWord {
		w.count = max(w.count, w.inherited)
	}
	return twin
}

// writeWords writes words.txt.
func writeWords(byWord map[string]*word) []byte {
	var b bytes.Buffer
	b.WriteString(wordsHeader)
	for _, text := range slices.Sorted(maps.Keys(byWord)) {
		w := byWord[text]
		fmt.Fprintf(&b, "%s %s %d", w.text, w.marks, w.level)
		if w.count > 0 {
			fmt.Fprintf(&b, " %d", w.count)
		}
		b.WriteByte('\n')
	}
	return b.Bytes()
}

// eachLine calls f for every line of a file of others, as it stands, and says where
// it failed.
func eachLine(dir fs.FS, file string, f func(string) error) error {
	r, err := dir.Open(file)
	if err != nil {
		return err
	}
	defer r.Close()
	s := bufio.NewScanner(r)
	s.Buffer(nil, 16<<20)
	for n := 1; s.Scan(); n++ {
		if err := f(s.Text()); err != nil {
			return fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	return s.Err()
}

const wordsHeader = `# The words of the lexicon: word, marks, level, count.
#
# marks: l a word in lower case, u a capitalised word of dictionaries (countries, days, peoples),
#        p another proper name, a an abbreviation; n noun, v verb, j adjective, r adverb (any of them may apply)
# level: SCOWL's size, 10 (everyday) to 80 (rare)
# count: how often it was seen in about a trillion words; absent when it was not counted
#
# Words and levels: SCOWL 2020.12.07, (c) Kevin Atkinson and others, all spellings up to size 70, names up to 80 (see NOTICE).
# Counts: the frequency dictionary of SymSpell, MIT licence, (c) Wolf Garbe, from Google's n-gram counts, CC BY 3.0 (see NOTICE).
# Parts of speech: WordNet 3.0, (c) Princeton University (see NOTICE).
# Made by: go run ./internal/gen/lexicon -import …; lines may be added by hand, in any order.
`

const pairsHeader = `# Pairs of words that follow each other: the first word, then each second word with its count in millions.
#
# Counts: the bigram dictionary of SymSpell, MIT licence, (c) Wolf Garbe, from Google's n-gram counts, CC BY 3.0 (see NOTICE);
# pairs with a word that words.txt lacks are left out.
# Made by: go run ./internal/gen/lexicon -import …
`
