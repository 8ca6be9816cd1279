package main

import (
	"encoding/binary"
	"fmt"
	"io/fs"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
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

// mark adds a mark, keeping them in a fixed order.
func (w *word) mark(m byte) {
	const order = "lupanvjr"
	if strings.IndexByte(w.marks, m) < 0 {
		b := append([]byte(w.marks), m)
		sort.Slice(b, func(i, j int) bool { return strings.IndexByte(order, b[i]) < strings.IndexByte(order, b[j]) })
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

func countClass(n int64) int {
	return max(1, min(63, 2+int(math.Round(lex.ClassesPerDecade*(math.Log10(float64(n))-4)))))
}

// compile makes the blobs of the sources in dir.
func compile(dir fs.FS) (map[string][]byte, error) {
	words, err := readWords(dir)
	if err != nil {
		return nil, err
	}
	out := map[string][]byte{}
	entries := map[uint64]uint32{}
	for _, w := range words {
		h := fold.Hash(w.text)
		old := lex.Info(entries[h])
		info := lex.MakeInfo(max(w.class(), old.Class()), flags(w.marks)|old.Flags())
		entries[h] = uint32(info)
	}
	err = eachLine(dir, "function.txt", func(l string) error {
		if strings.HasPrefix(l, "#") || l == "" {
			return nil
		}
		lang, ws, ok := strings.Cut(l, ":")
		if !ok {
			return fmt.Errorf("want a language, a colon and words: %q", l)
		}
		f := lex.Foreign
		if lang == "en" {
			f = lex.Function
		}
		for _, w := range strings.Fields(ws) {
			old := lex.Info(entries[fold.Hash(w)])
			entries[fold.Hash(w)] = uint32(lex.MakeInfo(old.Class(), old.Flags()|f))
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if out["words.bin"], err = lex.BuildTable(entries, lex.InfoBits, 4); err != nil {
		return nil, err
	}
	pairs := map[uint64]uint32{}
	err = eachLine(dir, "pairs.txt", func(l string) error {
		if strings.HasPrefix(l, "#") {
			return nil
		}
		f := strings.Fields(l)
		if len(f)%2 != 1 {
			return fmt.Errorf("want a word, then words with counts: %q", l)
		}
		a := fold.Hash(f[0])
		for i := 1; i < len(f); i += 2 {
			n, err := strconv.ParseInt(f[i+1], 10, 64)
			if err != nil {
				return err
			}
			pairs[lex.PairKey(a, fold.Hash(f[i]))] = uint32(countClass(n * 1_000_000))
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if out["pairs.bin"], err = lex.BuildTable(pairs, 6, 3); err != nil {
		return nil, err
	}
	out["spellings.bin"] = spellings(words)
	return out, nil
}

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

func readWords(dir fs.FS) ([]word, error) {
	var words []word
	err := eachLine(dir, "words.txt", func(l string) error {
		if strings.HasPrefix(l, "#") || l == "" {
			return nil
		}
		f := strings.Fields(l)
		if len(f) != 3 && len(f) != 4 {
			return fmt.Errorf("want word, marks, level and perhaps count: %q", l)
		}
		w := word{text: f[0], marks: f[1]}
		if strings.Trim(w.marks, "lupanvjr") != "" {
			return fmt.Errorf("marks %q: want letters of lupanvjr", w.marks)
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
