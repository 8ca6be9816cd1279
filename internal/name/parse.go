package name

import (
	"strings"
	"unicode"
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
	Stop                    // of, the, and
)

var classNames = [...]string{"name", "given", "patronymic", "initial", "number", "particle", "title", "suffix", "legal form", "generic", "stop"}

// String returns the name of the class in lower case.
func (c Class) String() string { return classNames[c] }

// word is one word of a parsed name.
type word struct {
	text    string // lower case, NFC
	phones  string // see data/phones.txt
	chinese string // phones as a word of Mandarin in Latin letters, if it may be one
	hash    uint64 // of the folded text without apostrophes
	letters int    // letters in text
	class   Class
	script  Script
	article bool      // an Arabic article is its first two phones
	hyphen  bool      // a hyphen joins it to the word before
	comma   bool      // a comma stands behind it
	dot     bool      // a full stop stands behind it
	upper   bool      // written in capitals
	aside   bool      // in brackets
	digits  uint32    // hash of its digits; 0 when it has none
	groups  [4]uint16 // clusters of equivalents it belongs to; 0 ends
}

// Name is a parsed name. It never changes.
type Name struct {
	raw   string
	kind  Kind
	words []word
	cut   bool    // longer than MaxBytes or MaxWords
	names int     // words of classes that tell names apart
	cjk   bool    // a word without spaces between its parts: Han, Hangul, kana
	apart *Name   // the syllables of a Chinese or Korean name, each a word; nil for others
	read  []*Name // how other languages read a name in Han characters
}

// Parse splits a name into classed words.
func Parse(raw string, kind Kind) *Name {
	n := &Name{raw: raw, kind: kind}
	s := raw
	if len(s) > MaxBytes {
		n.cut = true
		s = s[:MaxBytes]
		for len(s) > MaxBytes-utf8.UTFMax && !utf8.ValidString(s[len(s)-1:]) {
			s = s[:len(s)-1]
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
	p.classify()
	if (kind == Person || kind == Thing) && len(n.words) == 1 {
		n.apart = syllables(n)
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
	return n
}

// tells reports whether words of the class tell names apart.
func tells(c Class) bool { return c <= Number || c == Generic }

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
}

// split finds the words of s.
func (p *parser) split(s string) {
	p.text = make([]byte, 0, len(s)+8)
	var w word
	start, brackets, uppers, lowers := 0, 0, 0, 0
	inWord, hyphen := false, false
	var last rune
	end := func() {
		if inWord && p.n < MaxWords {
			w.upper = uppers > 1 && lowers == 0
			p.words[p.n] = w
			p.spans[p.n] = [2]int{start, len(p.text)}
			p.n++
		} else if inWord {
			p.name.cut = true
		}
		inWord = false
		w = word{}
	}
	for i, r := range s {
		letter := isLetter(r)
		switch {
		case !letter && isApostrophe(r), r == 'ʼ', r == 'ʻ', r == 'ʿ', r == 'ʾ', r == 'ʹ', r == '"' && inWord && scriptOf(last) == Hebrew:
			if inWord {
				p.text = append(p.text, '\'')
			}
			continue
		case !letter && r >= utf8.RuneSelf && (unicode.Is(unicode.Mn, r) && !inWord || unicode.Is(unicode.Cf, r) || r == 0xB7 && inWord && scriptOf(last) == Latin):
			continue
		case letter || r >= '0' && r <= '9' || r >= utf8.RuneSelf && (unicode.IsDigit(r) || unicode.Is(unicode.M, r)) || r == '%' && inWord:
			digit := !letter && unicode.IsDigit(r)
			l := r
			if cased(r) {
				l = unicode.ToLower(r)
			}
			if inWord && caseBreak(last, r, lowers) {
				end()
			}
			if !inWord {
				inWord, start, uppers, lowers = true, len(p.text), 0, 0
				w = word{hyphen: hyphen, aside: brackets > 0, script: scriptOf(r)}
				hyphen = false
			}
			if l != r {
				uppers++
			} else if letter && cased(r) {
				lowers++
			}
			if digit {
				w.digits = w.digits*31 + uint32(r) + 1
			} else {
				w.letters++
			}
			if r == 'İ' {
				l = 'i'
			}
			p.text = utf8.AppendRune(p.text, l)
			last = r
		default:
			joins := r == '-' || r == '‐' || r == '‑' || r == '־'
			hyphen = joins && inWord
			w.comma = w.comma || (r == ',' || r == '،' || r == '、') && inWord
			w.dot = w.dot || r == '.' && inWord
			if r == '.' && inWord && p.name.kind == Organization && w.letters == 1 && dotted(s[i+1:]) {
				continue // U.S., p.l.c.: one word
			}
			if r == '.' && inWord && p.name.kind == Organization && len(p.text)-start > 1 && dottedSoFar(s, i) {
				continue
			}
			end()
			switch r {
			case '(', '[', '（':
				brackets++
			case ')', ']', '）':
				brackets--
			case '&', '+':
				if p.n < MaxWords {
					p.words[p.n] = word{script: Latin, letters: 1}
					p.spans[p.n] = [2]int{len(p.text), len(p.text) + 3}
					p.text = append(p.text, "and"...)
					p.n++
				}
			}
		}
	}
	end()
	text := string(p.text)
	p.name.words = append([]word(nil), p.words[:p.n]...)
	for i := range p.name.words {
		p.name.words[i].text = text[p.spans[i][0]:p.spans[i][1]]
	}
}

// isLetter is unicode.IsLetter, quick for the letters that names are made of.
func isLetter(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	case r >= 0x400 && r < 0x482, r >= 0x48A && r < 0x530, r >= 0x5D0 && r <= 0x5EA, r >= 0x620 && r <= 0x64A, r >= 0x4E00 && r < 0xA000, r >= 0xAC00 && r < 0xD7A4:
		return true
	}
	return unicode.IsLetter(r)
}

// cased reports whether a letter may have an upper case.
func cased(r rune) bool {
	return r < 0x590 || r >= 0x10A0 && r < 0x10FF+1 || r >= 0x1C90 && r < 0x2E80 || r >= 0xA640 && r < 0xAC00 || r >= 0xFF21
}

// isApostrophe reports whether r may stand for an apostrophe in a word.
func isApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', '`', '´', '׳', '״':
		return true
	}
	return false
}

// caseBreak reports whether a new word begins inside letters: JanDaniel, but
// not McCain or DiCaprio, whose first part is short. Kana and Han part too.
func caseBreak(last, r rune, lowers int) bool {
	if last < 0x3000 && r < 0x3000 {
		return unicode.IsUpper(r) && unicode.IsLower(last) && lowers > 2
	}
	a, b := scriptOf(last), scriptOf(r)
	return a != b && (a >= Hangul && b >= Hangul || isLetter(last) && isLetter(r))
}

// dotted reports whether s goes on with a letter and a full stop.
func dotted(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) && (n == len(s) || s[n] == '.' || s[n] == ' ' || s[n] == ',')
}

// dottedSoFar reports whether the full stop at i follows single letters with
// full stops and another such letter follows it.
func dottedSoFar(s string, i int) bool {
	return i >= 2 && (s[i-2] == '.' || i >= 3 && s[i-3] == '.') && dotted(s[i+1:])
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
			if x, ok := appendMandarin(all, text, 3); ok {
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
			if t := simplified(r); t != r {
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
