package name

import (
	_ "embed" // the readings are used as they lie
	"iter"
	"slices"
	"sort"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/le"
)

// Names in Han characters are read in Mandarin first. A Korean, a Vietnamese or
// somebody of Hong Kong reads them otherwise: 金 is Kim, 阮 Nguyễn, 陳 Chan. Such
// readings are names of their own beside the parsed one, and the best counts.

// readingsData begins with the number of characters and of syllables, two bytes
// each, the low one first. Then comes a row of 8 bytes for each character,
// sorted: itself in its simplified form, the Hangul of its Korean reading, and
// the numbers of the Vietnamese and the Cantonese syllable, from 1; then the
// phones of the syllables, 8 bytes each.
//
//go:embed readings.bin
var readingsData string

// tongue is a language that Han characters are read in.
type tongue uint8

const (
	korean     tongue = iota
	northern          // Korean without the change of l and n at the start of a name
	vietnamese        // by the letters of Vietnamese
	cantonese         // as Hong Kong spells it
	tongues
)

// appendReading appends the phones of a character in a language; false when it
// has no reading there. At the start of a name Korean has no l: 李 is I, 盧 No.
func appendReading(dst []byte, r rune, t tongue, first bool) ([]byte, bool) {
	r = Simplified(r)
	n := int(le.Uint16(readingsData, 0))
	i, found := sort.Find(n, func(i int) int { return int(r) - int(le.Uint16(readingsData, 4+8*i)) })
	if row := 4 + 8*i; found {
		switch t {
		case korean, northern:
			if h := rune(le.Uint16(readingsData, row+2)); h != 0 {
				if t == korean && first {
					h = initialSound(h)
				}
				return appendHangul(dst, h), true
			}
		default:
			if s := int(le.Uint16(readingsData, row+4+2*int(t-vietnamese))); s != 0 {
				at := 4 + 8*n + 8*(s-1)
				for i := 0; i < 8 && readingsData[at+i] != 0; i++ {
					dst = append(dst, readingsData[at+i])
				}
				return dst, true
			}
		}
	}
	return dst, false
}

// initialSound returns a Hangul syllable as it is at the start of a word in the
// South: l and n fall before i and y, l is n before other vowels.
func initialSound(h rune) rune {
	s := int(h - 0xAC00)
	if s < 0 || s >= 19*588 {
		return h
	}
	initial, medial := s/588, s%588/28
	soft := medial == 2 || medial == 3 || medial == 6 || medial == 7 || medial == 12 || medial == 17 || medial == 20
	switch {
	case soft && (initial == 2 || initial == 5):
		initial = 11
	case initial == 5:
		initial = 2
	}
	return rune(0xAC00 + initial*588 + s%588)
}

// Read yields a name in Han characters or Hangul by its syllables, and as other
// languages read it, if it is one.
func (n *Name) Read() iter.Seq[*Name] {
	return func(yield func(*Name) bool) {
		if n.apart != nil && !yield(n.apart) {
			return
		}
		for _, r := range n.read {
			if !yield(r) || r.apart != nil && !yield(r.apart) {
				return
			}
		}
	}
}

// Readings returns the phones of a word of Han characters in other languages
// than Mandarin; nil for all other words.
func Readings(word string) (out []string) {
	if len(word) > maxRead*utf8.UTFMax || len(word) < 3 {
		return nil
	}
	for _, r := range word {
		if scriptOf(r) != Han {
			return nil
		}
	}
	add := func(phones []byte) {
		if p := string(contract(phones, 0)); !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	for t := range tongues {
		var buf [maxRead * 8]byte
		if phones, ok := appendWord(buf[:0], word, t, true); ok {
			add(phones)
		}
	}
	for _, letters := range japaneseReadings(word) {
		if phones, _ := AppendPhones(nil, hepburn(letters)); len(phones) > 0 {
			add(phones)
		}
	}
	return out
}

// appendWord appends the phones of a word in a language.
func appendWord(dst []byte, word string, t tongue, first bool) ([]byte, bool) {
	for _, r := range word {
		var ok bool
		if dst, ok = appendReading(dst, r, t, first); !ok {
			return dst, false
		}
		first = false
	}
	return dst, true
}

// readings returns the name as other languages read its Han characters; nil
// when not all of its words are of them, or are too many.
func (n *Name) readings() []*Name {
	letters := 0
	for i := range n.words {
		w := &n.words[i]
		if !tells(w.class) {
			continue
		}
		if w.script != Han || utf8.RuneCountInString(w.text) != w.letters {
			return nil
		}
		letters += w.letters
	}
	if letters == 0 || letters > maxRead {
		return nil
	}
	var out []*Name
	for t := range tongues {
		if r := n.reread(t); r != nil && (t != northern || len(out) == 0 || !samePhones(r, out[len(out)-1])) {
			out = append(out, r)
		}
	}
	return out
}

// maxRead is the length in characters of the longest name that is read.
const maxRead = 4

func samePhones(a, b *Name) bool {
	for i := range a.words {
		if a.words[i].phones != b.words[i].phones {
			return false
		}
	}
	return true
}

// reread returns the name as a language reads it.
func (n *Name) reread(t tongue) *Name {
	c := *n
	c.words = append([]word(nil), n.words...)
	script := Latin
	if t <= northern {
		script = Hangul
	}
	first := true
	for i := range c.words {
		w := &c.words[i]
		if !tells(w.class) {
			continue
		}
		var buf [maxRead * 8]byte
		phones, ok := appendWord(buf[:0], w.text, t, first)
		if !ok {
			return nil
		}
		first = false
		w.phones, w.script = string(contract(phones, 0)), script
	}
	if n.apart != nil {
		c.apart = n.apart.reread(t)
	}
	return &c
}
