package main

import (
	"encoding/binary"
	"fmt"
	"io/fs"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/gen"
	lex "github.com/dragoman-go/dragoman/internal/lexicon"
)

// word is one line of words.txt.
type word struct {
	text  string
	marks string
	level int
	count int64
	// While importing: it belongs to the spelling of one region, and the count
	// of its twin in another's.
	regional  bool
	inherited int64
}

// markOrder are the marks of a word in the order in which they stand.
const markOrder = "lupanvjr"

// mark adds a mark.
func (w *word) mark(m byte) {
	if strings.IndexByte(w.marks, m) < 0 {
		b := append([]byte(w.marks), m)
		slices.SortFunc(b, func(x, y byte) int { return strings.IndexByte(markOrder, x) - strings.IndexByte(markOrder, y) })
		w.marks = string(b)
	}
}

// class is the word's frequency class; see lexicon.Info.Class.
func (w *word) class() int {
	if w.count > 0 {
		return countClass(w.count)
	}
	switch {
	case strings.Contains(w.text, "'") && w.level <= 10: // contractions are not counted, yet frequent
		return 36
	case strings.Contains(w.text, "'") && w.level <= 35:
		return 28
	case w.level <= 35:
		return 4
	case w.level <= 50:
		return 3
	case w.level <= 70:
		return 2
	}
	return 1
}

// countClass is the frequency class of what was seen n times in a trillion words.
func countClass(n int64) int {
	return max(1, min(63, 2+int(math.Round(lex.ClassesPerDecade*(math.Log10(float64(n))-4)))))
}

// compile makes the blobs of the sources in dir.
func compile(dir fs.FS) (map[string][]byte, error) {
	words, err := readWords(dir)
	if err != nil {
		return nil, err
	}
	entries, err := wordEntries(dir, words)
	if err != nil {
		return nil, err
	}
	pairs, err := readPairs(dir)
	if err != nil {
		return nil, err
	}
	out := map[string][]byte{"spellings.bin": spellings(words)}
	if out["words.bin"], err = lex.BuildTable(entries, lex.InfoBits, 4); err != nil {
		return nil, err
	}
	out["pairs.bin"], err = lex.BuildTable(pairs, lex.PairBits, 3)
	return out, err
}

// wordEntries returns what is known of each word, by its hash: that of words, and of
// the function words of function.txt.
func wordEntries(dir fs.FS, words []word) (map[uint64]uint32, error) {
	entries := map[uint64]uint32{}
	add := func(text string, class int, f lex.Flags) {
		h := fold.Hash(text)
		old := lex.Info(entries[h])
		entries[h] = uint32(lex.MakeInfo(max(class, old.Class()), f|old.Flags()))
	}
	for _, w := range words {
		add(w.text, w.class(), flags(w.marks))
	}
	err := gen.Each(dir, "function.txt", func(_ int, line string) error {
		language, words, ok := strings.Cut(line, ":")
		if !ok {
			return fmt.Errorf("want a language, a colon and words: %q", line)
		}
		f := lex.Foreign
		if language == "en" {
			f = lex.Function
		}
		for w := range strings.FieldsSeq(words) {
			add(w, 0, f)
		}
		return nil
	})
	return entries, err
}

// readPairs returns the frequency class of each pair of words by its key.
func readPairs(dir fs.FS) (map[uint64]uint32, error) {
	pairs := map[uint64]uint32{}
	err := gen.Each(dir, "pairs.txt", func(_ int, line string) error {
		f := strings.Fields(line)
		if len(f)%2 != 1 {
			return fmt.Errorf("want a word, then words with counts: %q", line)
		}
		first := fold.Hash(f[0])
		for i := 1; i < len(f); i += 2 {
			millions, err := strconv.ParseInt(f[i+1], 10, 64)
			if err != nil {
				return err
			}
			pairs[lex.PairKey(first, fold.Hash(f[i]))] = uint32(countClass(millions * 1_000_000))
		}
		return nil
	})
	return pairs, err
}

// flags returns the flags of the marks of a word.
func flags(marks string) (f lex.Flags) {
	for i := range len(marks) {
		switch marks[i] {
		case 'l':
			f |= lex.Lower
		case 'u':
			f |= lex.Upper
		case 'p':
			f |= lex.Proper
		case 'a':
			f |= lex.Abbreviation
		case 'n':
			f |= lex.Noun
		case 'v':
			f |= lex.Verb
		case 'j':
			f |= lex.Adjective
		case 'r':
			f |= lex.Adverb
		}
	}
	return f
}

// readWords reads words.txt.
func readWords(dir fs.FS) ([]word, error) {
	var words []word
	err := gen.Each(dir, "words.txt", func(_ int, line string) error {
		f := strings.Fields(line)
		if len(f) != 3 && len(f) != 4 {
			return fmt.Errorf("want word, marks, level and perhaps count: %q", line)
		}
		w := word{text: f[0], marks: f[1]}
		if strings.Trim(w.marks, markOrder) != "" {
			return fmt.Errorf("marks %q: want letters of %s", w.marks, markOrder)
		}
		var err error
		if w.level, err = strconv.Atoi(f[2]); err != nil {
			return err
		}
		if len(f) == 4 {
			if w.count, err = strconv.ParseInt(f[3], 10, 64); err != nil {
				return err
			}
		}
		words = append(words, w)
		return nil
	})
	return words, err
}

// spellings lists the words that a misspelling may stand for; see
// lexicon.Near for the layout.
func spellings(words []word) []byte {
	var byGroup [lex.MaxSpelling + 1][26][]string
	for _, w := range words {
		f := fold.String(w.text)
		if strings.Trim(f, "abcdefghijklmnopqrstuvwxyz'") != "" || f[0] == '\'' || len(f) < 2 || len(f) > lex.MaxSpelling {
			continue
		}
		if w.marks[0] == 'l' && (w.count > 0 || w.level <= 60) || w.marks[0] == 'u' && w.level <= 50 && w.count > 0 {
			g := &byGroup[len(f)][f[0]-'a']
			*g = append(*g, f[1:])
		}
	}
	var index, body []byte
	for n := range byGroup {
		for c := range byGroup[n] {
			index = binary.LittleEndian.AppendUint32(index, uint32(len(body)))
			slices.Sort(byGroup[n][c])
			for _, s := range slices.Compact(byGroup[n][c]) {
				body = append(body, s...)
			}
		}
	}
	index = binary.LittleEndian.AppendUint32(index, uint32(len(body)))
	return append(index, body...)
}
