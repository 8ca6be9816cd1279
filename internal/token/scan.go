package token

import (
	"unicode"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// class of an ASCII byte.
type class uint8

const (
	cOther class = iota
	cSpace
	cNewline
	cLower
	cUpper
	cDigit
	cPunct
)

// classes is the class of each ASCII byte; those above are decoded first.
var classes = [256]class{
	cOther, cOther, cOther, cOther, cOther, cOther, cOther, cOther, // 0x00
	cOther, cSpace, cNewline, cSpace, cSpace, cNewline, cOther, cOther, // 0x08
	cOther, cOther, cOther, cOther, cOther, cOther, cOther, cOther, // 0x10
	cOther, cOther, cOther, cOther, cOther, cOther, cOther, cOther, // 0x18
	cSpace, cPunct, cPunct, cPunct, cPunct, cPunct, cPunct, cPunct, // 0x20
	cPunct, cPunct, cPunct, cPunct, cPunct, cPunct, cPunct, cPunct, // 0x28
	cDigit, cDigit, cDigit, cDigit, cDigit, cDigit, cDigit, cDigit, // 0x30
	cDigit, cDigit, cPunct, cPunct, cPunct, cPunct, cPunct, cPunct, // 0x38
	cPunct, cUpper, cUpper, cUpper, cUpper, cUpper, cUpper, cUpper, // 0x40
	cUpper, cUpper, cUpper, cUpper, cUpper, cUpper, cUpper, cUpper, // 0x48
	cUpper, cUpper, cUpper, cUpper, cUpper, cUpper, cUpper, cUpper, // 0x50
	cUpper, cUpper, cUpper, cPunct, cPunct, cPunct, cPunct, cPunct, // 0x58
	cPunct, cLower, cLower, cLower, cLower, cLower, cLower, cLower, // 0x60
	cLower, cLower, cLower, cLower, cLower, cLower, cLower, cLower, // 0x68
	cLower, cLower, cLower, cLower, cLower, cLower, cLower, cLower, // 0x70
	cLower, cLower, cLower, cPunct, cPunct, cPunct, cPunct, cOther, // 0x78
}

// Append appends the tokens of text to dst and returns the longer slice. It
// allocates nothing else. It is the only way any package gets tokens.
func Append(dst []Token, text string) []Token {
	s := scanner{text: text, dst: dst, first: len(dst)}
	s.run()
	s.sentences()
	return s.dst
}

type scanner struct {
	text  string
	dst   []Token
	first int
	flags Flags // what stands before the next token
}

func (s *scanner) run() {
	s.flags = Space | Line | Para
	lines := 0 // line breaks since the last token
	for i := 0; i < len(s.text); {
		c := s.text[i]
		var k class
		size := 1
		if c < utf8.RuneSelf {
			k = classes[c]
		} else {
			var r rune
			r, size = utf8.DecodeRuneInString(s.text[i:])
			k = classOf(r, size)
		}
		switch k {
		case cSpace:
			s.flags |= Space
			i += size
			continue
		case cNewline:
			s.flags |= Space | Line
			if c == '\n' || c == '\r' && (i+1 >= len(s.text) || s.text[i+1] != '\n') {
				if lines++; lines > 1 {
					s.flags |= Para
				}
			}
			i += size
			continue
		case cLower, cUpper:
			i = s.words(i)
		case cDigit:
			i = s.number(i)
		case cPunct:
			i = s.punct(i, size)
		default:
			s.add(Other, i, i+size)
			i += size
		}
		lines = 0
	}
}

// classOf is the class of a rune above ASCII.
func classOf(r rune, size int) class {
	switch {
	case r >= 0x2010 && r <= 0x2027:
		return cPunct // dashes, quotation marks, dots: most of what a news text has above ASCII
	case r == utf8.RuneError && size == 1:
		return cOther
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		return cUpper
	case unicode.IsLetter(r) || unicode.Is(unicode.M, r):
		return cLower
	case r == 0x2028 || r == 0x2029 || r == 0x85:
		return cNewline
	case unicode.IsSpace(r):
		return cSpace
	case unicode.IsDigit(r):
		return cDigit
	case unicode.IsPunct(r) || unicode.IsSymbol(r):
		return cPunct
	}
	return cOther
}

// next adds a token, of which every field is to be set: to build one apart and
// copy it costs as much as to find it.
func (s *scanner) next() *Token {
	n := len(s.dst)
	if n == cap(s.dst) {
		s.dst = append(s.dst, Token{})
	}
	s.dst = s.dst[:n+1]
	return &s.dst[n]
}

func (s *scanner) add(k Kind, start, end int) *Token {
	t := s.next()
	t.Start, t.End, t.Stem, t.Kind, t.Flags = start, end, end, k, s.flags
	t.Hash, t.StemHash = 0, 0
	s.flags = 0
	if k != Word {
		t.Hash = fold.Hash(s.text[start:end])
		t.StemHash = t.Hash
	}
	return t
}

// words scans the token that starts with a letter at i, and where it is a plain word
// all plain words behind it that only a space parts from it. Most words are plain:
// ASCII letters, of which only the first may be upper-case, with nothing behind that
// could belong to them. It returns where the last one ends.
func (s *scanner) words(i int) int {
	text, dst, f := s.text, s.dst, s.flags|Letters
	for {
		c := text[i]
		if c >= utf8.RuneSelf {
			return s.unusual(i)
		}
		start, h := i, (fold.Offset64^uint64(c|0x20))*fold.Prime64
		f |= Upper * Flags(^c>>5&1) // without a branch, since nothing foretells capitals
		i++
		c = ' '                         // behind the word
		for uint(i) < uint(len(text)) { // so that text[i] needs no check
			if c = text[i]; c-'a' > 'z'-'a' {
				break
			}
			h = (h ^ uint64(c)) * fold.Prime64
			i++
		}
		if c != ' ' && i < len(text) && s.goesOn(start, i) {
			s.dst, s.flags = dst, f&^(Upper|Letters)
			return s.unusual(start)
		}
		n := len(dst)
		if n == cap(dst) {
			dst = append(dst, Token{})
		}
		dst = dst[:n+1]
		t := &dst[n]
		t.Start, t.End, t.Stem, t.Hash, t.StemHash, t.Kind, t.Flags = start, i, i, h, h, Word, f
		if i++; c != ' ' || uint(i) >= uint(len(text)) || (text[i]|0x20)-'a' > 'z'-'a' {
			s.dst, s.flags = dst, 0
			return i - 1
		}
		f = Space | Letters
	}
}

// goesOn reports whether what stands at i may belong to the letters before it, which
// begin at start.
func (s *scanner) goesOn(start, i int) bool {
	switch c := s.text[i]; classes[c] {
	case cSpace, cNewline:
		return false
	case cPunct:
		return c == '\'' || c == ':' || c == '.' && i-start <= 3
	}
	return true
}

// spelling is how a word is written, as far as it was read.
type spelling struct {
	flags    Flags
	letters  int
	hasLower bool
}

func (w *spelling) upper() {
	if w.letters == 0 {
		w.flags |= Upper
	} else if w.hasLower {
		w.flags |= Inner
	}
	w.letters++
}

// unusual scans any token that starts with a letter.
func (s *scanner) unusual(start int) int {
	if end := s.link(start); end > 0 {
		s.add(Link, start, end)
		return end
	}
	var w spelling
	i, h := start, fold.Offset64
	stem, behind, stemHash := 0, 0, uint64(0) // before and behind the last apostrophe
scan:
	for i < len(s.text) {
		c := s.text[i]
		if c < utf8.RuneSelf {
			switch classes[c] {
			case cLower:
				w.hasLower = true
				w.letters++
			case cUpper:
				w.upper()
			case cDigit:
				w.flags |= Digits
			case cPunct:
				switch {
				case c == '\'' && s.letterAt(i+1):
					w.flags |= Apostrophe
					stem, behind, stemHash = i, i+1, h
				case c == '.' && w.letters <= 2 && w.flags&(Digits|Apostrophe) == 0:
					if end := s.dotted(i); end > 0 {
						return s.abbreviated(start, end, w.flags)
					}
					break scan
				default:
					break scan
				}
			default:
				break scan
			}
			h = (h ^ uint64(fold.ASCII[c])) * fold.Prime64
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s.text[i:])
		switch classOf(r, n) {
		case cLower:
			// A letter without case (Han, Arabic) is not a lower-case one.
			w.hasLower = w.hasLower || unicode.IsLower(r)
			w.letters++
			w.flags |= script(r)
		case cUpper:
			w.upper()
			w.flags |= script(r)
		case cDigit:
			w.flags |= Digits
		default:
			switch {
			case (r == 0x2019 || r == 0x2BC || r == 0x2018) && s.letterAt(i+n):
				w.flags |= Apostrophe
				stem, behind, stemHash = i, i+n, h
			case r == 0xAD || r == 0x200D || r == 0x200C: // soft hyphen, joiners: inside a word, of no weight
			default:
				break scan
			}
		}
		w.flags |= NonASCII
		h = fold.HashRune(h, r)
		i += n
	}
	if w.letters > 1 && !w.hasLower && s.upper(start) {
		w.flags |= AllUpper
	}
	t := s.add(Word, start, i)
	t.Flags |= w.flags | Letters
	t.Hash, t.StemHash = h, h
	if stem > 0 && i == behind+1 && s.text[behind]|0x20 == 's' {
		t.Stem, t.StemHash = stem, stemHash
	}
	return i
}

// script returns NonLatin for a letter of a script other than Latin.
func script(r rune) Flags {
	if r >= 0x250 && !(r >= 0x300 && r < 0x370) && !(r >= 0x1E00 && r < 0x1F00) && !unicode.Is(unicode.Latin, r) && r != 0x2BC {
		return NonLatin
	}
	return 0
}

// abbreviated adds an abbreviation with inner full stops.
func (s *scanner) abbreviated(start, end int, f Flags) int {
	t := s.add(Word, start, end)
	t.Flags |= f | Dotted | Letters
	if s.upper(start) {
		t.Flags |= Upper
	}
	t.Hash = fold.Hash(s.text[start:end])
	t.StemHash = t.Hash
	return s.possessive(t, end)
}

// possessive lets a dotted abbreviation keep its 's: "U.S.'s".
func (s *scanner) possessive(t *Token, end int) int {
	for _, a := range [...]string{"'s", "’s"} {
		if len(s.text) >= end+len(a) && s.text[end:end+len(a)] == a && !s.letterAt(end+len(a)) {
			t.Stem, t.StemHash = end, t.Hash
			t.End = end + len(a)
			t.Hash = fold.Hash(s.text[t.Start:t.End])
			t.Flags |= Apostrophe
			return t.End
		}
	}
	return end
}

func (s *scanner) letterAt(i int) bool {
	if i >= len(s.text) {
		return false
	}
	if c := s.text[i]; c < utf8.RuneSelf {
		return classes[c] == cLower || classes[c] == cUpper
	}
	r, _ := utf8.DecodeRuneInString(s.text[i:])
	return unicode.IsLetter(r)
}

func (s *scanner) digitAt(i int) bool {
	return i >= 0 && i < len(s.text) && s.text[i] < utf8.RuneSelf && classes[s.text[i]] == cDigit
}

func (s *scanner) upper(i int) bool {
	r, _ := utf8.DecodeRuneInString(s.text[i:])
	return unicode.IsUpper(r)
}

// dotted returns the end of an abbreviation with inner full stops ("U.S.",
// "EE.UU.", "a.m."), or 0. The first full stop is at dot, behind one or two
// letters; each group behind it has one or two too, and a full stop of its own,
// so that "U.S" without the last one is no abbreviation.
func (s *scanner) dotted(dot int) int {
	i, groups := dot+1, 1
	for {
		n := 0
		j := i
		for j < len(s.text) && n < 3 && s.letterAt(j) {
			_, size := utf8.DecodeRuneInString(s.text[j:])
			j += size
			n++
		}
		if n == 0 || n > 2 || j >= len(s.text) || s.text[j] != '.' {
			break
		}
		i = j + 1
		groups++
	}
	if groups < 2 {
		return 0
	}
	return i
}

// number scans a token that starts with a digit.
func (s *scanner) number(start int) int {
	f := Digits
	i := start
	for i < len(s.text) {
		c := s.text[i]
		if c < utf8.RuneSelf {
			switch classes[c] {
			case cDigit:
				i++
				continue
			case cLower, cUpper:
				f |= Letters
				i++
				continue
			}
			if (c == '.' || c == ',' || c == ':') && s.digitAt(i-1) && s.digitAt(i+1) {
				i++
				continue
			}
			break
		}
		r, n := utf8.DecodeRuneInString(s.text[i:])
		if k := classOf(r, n); k == cDigit || k == cLower || k == cUpper {
			if k != cDigit {
				f |= Letters
			}
			f |= NonASCII
			i += n
			continue
		}
		break
	}
	t := s.add(Number, start, i)
	t.Flags |= f
	return i
}

func (s *scanner) punct(i, size int) int {
	if c := s.text[i]; c == '@' || c == '#' {
		if c == '@' && s.flags == 0 {
			if end := s.email(i); end > 0 {
				return end
			}
		}
		j := i + 1
		for j < len(s.text) && (s.letterAt(j) || s.digitAt(j) || s.text[j] == '_') {
			_, n := utf8.DecodeRuneInString(s.text[j:])
			j += n
		}
		if j > i+1 && (c == '@' || s.letterAt(i+1)) {
			s.add(Link, i, j)
			return j
		}
	}
	s.add(Punct, i, i+size)
	if size > 1 {
		s.dst[len(s.dst)-1].Flags |= NonASCII
	}
	return i + size
}
