package main

import (
	"bytes"
	"cmp"
	"fmt"
	"hash/fnv"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/dragoman-go/dragoman/internal/gen"
)

// words are the words of frequentwords.txt and accentwords.txt by hash, each with the
// alphabets that it is known in, a bit each; bit 63 is English.
type words struct {
	langs  map[uint32]uint64
	beside map[uint32]uint64 // each letter above ASCII with one or both of those beside it, likewise
	from   map[uint32]string
}

// readWords reads both files.
func readWords(dir fs.FS, as []alphabet) (*words, error) {
	w := &words{langs: map[uint32]uint64{}, beside: map[uint32]uint64{}, from: map[uint32]string{}}
	for _, path := range []string{"frequentwords.txt", "accentwords.txt"} {
		if err := gen.Each(dir, path, func(_ int, line string) error { return w.addLine(line, as) }); err != nil {
			return nil, err
		}
	}
	return w, nil
}

// english is the bit of English, which needs no letters but those of all.
const english = 63

// addLine adds the words of a line: the name of an alphabet, or english, and words.
func (w *words) addLine(line string, as []alphabet) error {
	f := strings.Fields(line)
	bit := slices.IndexFunc(as, func(a alphabet) bool { return a.name == f[0] })
	if f[0] == "english" {
		bit = english
	}
	if bit < 0 {
		return fmt.Errorf("%q is no alphabet of letters.txt", f[0])
	}
	for _, word := range f[1:] {
		if strings.ContainsFunc(word, func(r rune) bool {
			return !unicode.IsLower(r) || bit != english && r >= 0x80 && !slices.Contains(as[bit].letters, r)
		}) {
			return fmt.Errorf("%q in %s: want small letters of the alphabet", word, f[0])
		}
		if err := w.add(word, bit); err != nil {
			return err
		}
	}
	return nil
}

// add adds a word of an alphabet.
func (w *words) add(word string, bit int) error {
	h := hash(word)
	if o := w.from[h]; o != "" && o != word {
		return fmt.Errorf("%q and %q have the same hash", o, word)
	}
	w.from[h] = word
	w.langs[h] |= 1 << bit
	letters := []rune(" " + word + " ")
	for i, r := range letters {
		if r >= 0x80 {
			for _, beside := range [][]rune{letters[i-1 : i+1], letters[i : i+2], letters[i-1 : i+2]} {
				w.beside[hash(string(beside))] |= 1 << bit
			}
		}
	}
	return nil
}

func hash(s string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(s))
	return h.Sum32()
}

// write writes the tables of words and of letters beside each other.
func (w *words) write(b *bytes.Buffer) {
	sets := langSets{}
	sets.writeHashed(b, w.langs, "encFrequent", "of each frequent word (see frequentHash),\n// encFrequentLangs the alphabets that it is frequent in, as an index of encLangSets")
	sets.writeHashed(b, w.beside, "encBeside", "of each letter above ASCII with one or both\n// of those beside it, a space where the word ends (see besideLangs), encBesideLangs the\n// alphabets that have a word with them, as an index of encLangSets")
	fmt.Fprintf(b, "\n// encLangSets are sets of alphabets, a bit each.\nvar encLangSets = [...]uint64{")
	for i, set := range sets.all {
		if i%8 == 0 {
			b.WriteString("\n")
		}
		fmt.Fprintf(b, "%#x,", set)
	}
	b.WriteString("\n}\n")
}

// langSets numbers sets of alphabets.
type langSets struct{ all []uint64 }

func (s *langSets) index(set uint64) int {
	if i := slices.Index(s.all, set); i >= 0 {
		return i
	}
	s.all = append(s.all, set)
	return len(s.all) - 1
}

// hashedBits are the upper bits of a hash that lead to its place in a table.
const hashedBits = 12

// writeHashed writes a table of alphabets by hash.
func (s *langSets) writeHashed(w *bytes.Buffer, langs map[uint32]uint64, name, of string) {
	hashes := slices.Sorted(maps.Keys(langs))
	fmt.Fprintf(w, "\n// %s has, in order, the hash %s. %sAt tells\n// by the upper bits of a hash where to begin.\nvar %s = [...]uint32{", name, of, name, name)
	for i, h := range hashes {
		if i%12 == 0 {
			w.WriteString("\n")
		}
		fmt.Fprintf(w, "%#x,", h)
	}
	fmt.Fprintf(w, "\n}\n\nvar %sLangs = [len(%s)]uint16{", name, name)
	for i, h := range hashes {
		if i%24 == 0 {
			w.WriteString("\n")
		}
		fmt.Fprintf(w, "%d,", s.index(langs[h]))
	}
	fmt.Fprintf(w, "\n}\n\nconst %sBits = %d\n\nvar %sAt = [1<<%sBits + 1]uint16{", name, hashedBits, name, name)
	for b := range 1<<hashedBits + 1 {
		if b%16 == 0 {
			w.WriteString("\n")
		}
		at, _ := slices.BinarySearchFunc(hashes, uint64(b)<<(32-hashedBits), func(h uint32, t uint64) int { return cmp.Compare(uint64(h), t) })
		fmt.Fprintf(w, "%d,", at)
	}
	w.WriteString("\n}\n")
}
