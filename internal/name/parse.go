package name

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// Limits of what is read of a name. The rest of a longer one counts only where
// two names are compared byte for byte.
const (
	MaxBytes = 512 // bytes of a name
	MaxWords = 16  // words of a name
)

// Kind is what sort of thing a name names, which decides how it is parsed.
type Kind uint8

// The kinds that have a model of their own. Thing is for all others.
const (
	Thing Kind = iota
	Person
	Organization
	Place
)

// Class is what a word does in a name.
type Class uint8

// The classes of words.
const (
	Word       Class = iota // a given or family name, or a word that tells names apart
	Given                   // a given name that the lexicon has
	Patronymic              // Ivanovych, Ivanovna
	Initial                 // one letter
	Number                  // digits, Roman numerals of rulers and series
	Particle                // van, de, al, bin
	Title                   // President, Dr., Mullah: context, not name
	Suffix                  // Jr., III, PhD
	Legal                   // Ltd, GmbH, ООО
	Generic                 // Bank, Ministry, oblast: a word that many names have
	Subject                 // Health, Agriculture: what one of many ministries or banks is for
	Stop                    // of, the, and
)

var classNames = [...]string{"name", "given", "patronymic", "initial", "number", "particle", "title", "suffix", "legal form", "generic", "subject", "stop"}

// String returns the name of the class in lower case.
func (c Class) String() string { return classNames[c] }

// word is one word of a parsed name.
type word struct {
	text    string // lower case, NFC
	phones  string // see data/phones.txt
	chinese string // phones as a word of Mandarin in Latin letters, if it may be one
	// phones of the place that it is the adjective of, if it may be one
	adjective string
	hash      uint64 // of the folded text without apostrophes
	letters   int    // letters in text
	class     Class
	script    Script
	article   bool      // an Arabic article is its first two phones
	hyphen    bool      // a hyphen joins it to the word before
	comma     bool      // a comma stands behind it
	dot       bool      // a full stop stands behind it
	aside     bool      // in brackets, or the acronym of the other words
	digits    uint32    // hash of its digits; 0 when it has none
	groups    [4]uint16 // clusters of equivalents it belongs to; 0 ends
}

// Name is a parsed name. It never changes.
type Name struct {
	raw   string
	kind  Kind
	words []word
	cut   bool    // longer than MaxBytes or MaxWords
	names int     // words of classes that tell names apart
	cjk   bool    // a word without spaces between its parts: Han, Hangul, kana
	apart *Name   // the syllables of a Chinese or Korean name, or the parts of compounds, each a word; nil for others
	read  []*Name // how other languages read a name in Han characters, or one of a Korean in Cyrillic
}

// Parse splits a name into classed words.
func Parse(raw string, kind Kind) *Name {
	n := &Name{raw: raw, kind: kind}
	s := raw
	if len(s) > MaxBytes {
		n.cut = true
		s = s[:MaxBytes]
		for len(s) > MaxBytes-utf8.UTFMax && !utf8.RuneStart(raw[len(s)]) {
			s = s[:len(s)-1] // the letter that stands across the end
		}
	}
	if !ascii(s) {
		s = norm.NFC.String(s)
	}
	var p parser
	p.name = n
	p.split(s)
	if kind == Organization {
		n.words = peel(n.words)
	}
	p.phonetic()
	if kind == Organization {
		markAcronym(n.words)
	}
	p.classify()
	if (kind == Person || kind == Thing) && len(n.words) == 1 {
		n.apart = syllables(n)
	}
	if kind == Organization {
		n.apart = n.parted()
	}
	for i := range n.words {
		w := &n.words[i]
		if tells(w.class) {
			n.names++
		}
		if w.script >= Hangul && w.script != Hebrew && w.script != Arabic {
			n.cjk = true
		}
	}
	if n.cjk && (kind == Person || kind == Thing) {
		n.read = n.readings()
	}
	if k := n.korean(); k != nil {
		n.read = []*Name{k}
	}
	return n
}

// tells reports whether words of the class tell names apart.
func tells(c Class) bool { return c <= Number || c == Generic || c == Subject }

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

type parser struct {
	name  *Name
	text  []byte // lower case, of all words
	words [MaxWords]word
	spans [MaxWords][2]int // of words in text
	n     int
	splitting
}

// phonetic sets the phones and hashes of the words.
func (p *parser) phonetic() {
	var buf [MaxWords * 16]byte
	all := buf[:0]
	var spans [MaxWords][2]int
	var chinese [MaxWords]int
	words := p.name.words
	for i := range words {
		w := &words[i]
		start := len(all)
		if w.letters > 0 {
			var sc Script
			if all, sc = AppendPhones(all, w.text); sc != NoScript {
				w.script = sc
			}
		}
		w.article = w.script == Arabic && strings.HasPrefix(w.text, "ال") && w.letters > 4
		spans[i] = [2]int{start, len(all)}
		if w.script <= Cyrillic && w.letters <= 18 {
			text := ""
			if w.script == Cyrillic {
				text = palladius(w.text)
			} else {
				text = withoutTones(w.text)
			}
			if x, ok := appendMandarin(all, text); ok {
				all = x
				chinese[i] = len(all)
			}
		}
		w.hash = hashText(w.text)
	}
	phones := string(all)
	for i := range words {
		words[i].phones = phones[spans[i][0]:spans[i][1]]
		if chinese[i] > 0 {
			words[i].chinese = phones[spans[i][1]:chinese[i]]
		}
	}
}

// hashText returns the hash of the folded text without apostrophes, hamza and
// marks.
func hashText(s string) uint64 {
	h := fold.Offset64
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c != '\'' {
				h = (h ^ uint64(fold.ASCII[c])) * fold.Prime64
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r >= 0x3400 && r < 0xA000 {
			if t := Simplified(r); t != r {
				h = fold.HashRune(h, t)
				i += n
				continue
			}
		}
		if r >= 'а' && r <= 'я' || r >= 0x2E80 && r < 0xD7B0 {
			for _, c := range []byte(s[i : i+n]) { // these fold to themselves
				h = (h ^ uint64(c)) * fold.Prime64
			}
		} else {
			h = fold.HashRune(h, r)
		}
		i += n
	}
	return h
}

// syllables returns a Han or Hangul name of two to four syllables as a name of
// so many words, so that Kim Jong Il is not taken for 김정은 but for one
// syllable: it is one of three words that differs.
func syllables(n *Name) *Name {
	w := &n.words[0]
	if w.script != Han && w.script != Hangul || utf8.RuneCountInString(w.text) != w.letters || w.letters < 2 || w.letters > 4 {
		return nil
	}
	a := &Name{raw: n.raw, kind: n.kind, names: w.letters, cjk: true, words: make([]word, 0, w.letters)}
	for i, r := range w.text {
		s := w.text[i : i+utf8.RuneLen(r)]
		p, sc := AppendPhones(nil, s)
		x := word{text: s, phones: string(p), hash: hashText(s), letters: 1, script: sc}
		if v, ok := lookupText(x.hash, tablePerson); ok && v.class == Word {
			x.groups = v.groups // a family name: Lee, Yi, Rhee
		}
		a.words = append(a.words, x)
	}
	return a
}
