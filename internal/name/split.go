package name

import (
	"unicode"
	"unicode/utf8"
)

// splitter finds the words of a text, letter by letter.
type splitter struct {
	*parser
	word     word // the one that is being read
	start    int  // of it in text
	lowers   int  // small letters of it
	brackets int  // that are open
	inWord   bool
	hyphen   bool // the last mark was a hyphen behind a word
	last     rune // letter or digit
}

// split finds the words of s.
func (p *parser) split(s string) {
	p.text = make([]byte, 0, len(s)+8)
	x := splitter{parser: p}
	for i, r := range s {
		letter := isLetter(r)
		switch {
		case !letter && isApostrophe(r), r == 'ʼ', r == 'ʻ', r == 'ʿ', r == 'ʾ', r == 'ʹ', r == '"' && x.inWord && scriptOf(x.last) == Hebrew:
			if x.inWord {
				p.text = append(p.text, '\'')
			}
		case !letter && x.silent(r):
		case letter || r >= '0' && r <= '9' || r >= utf8.RuneSelf && (unicode.IsDigit(r) || unicode.Is(unicode.M, r)) || r == '%' && x.inWord:
			x.letter(r, letter)
		default:
			x.mark(s, i, r)
		}
	}
	x.end()
	text := string(p.text)
	p.name.words = append([]word(nil), p.words[:p.n]...)
	for i := range p.name.words {
		p.name.words[i].text = text[p.spans[i][0]:p.spans[i][1]]
	}
}

// silent reports whether r, which is no letter, is nothing where it stands: a
// mark on no letter, a control, the dot of Catalan.
func (x *splitter) silent(r rune) bool {
	return r >= utf8.RuneSelf && (unicode.Is(unicode.Mn, r) && !x.inWord || unicode.Is(unicode.Cf, r) || r == 0xB7 && x.inWord && scriptOf(x.last) == Latin)
}

// letter goes on by a letter or digit.
func (x *splitter) letter(r rune, letter bool) {
	l := r
	if cased(r) {
		l = unicode.ToLower(r)
	}
	if x.inWord && caseBreak(x.last, r, x.lowers) {
		x.end()
	}
	if !x.inWord {
		x.inWord, x.start, x.lowers = true, len(x.text), 0
		x.word = word{hyphen: x.hyphen, aside: x.brackets > 0, script: scriptOf(r)}
		x.hyphen = false
	}
	if l == r && letter && cased(r) {
		x.lowers++
	}
	if !letter && unicode.IsDigit(r) {
		x.word.digits = x.word.digits*31 + uint32(r) + 1
	} else {
		x.word.letters++
	}
	if r == 'İ' {
		l = 'i'
	}
	x.text = utf8.AppendRune(x.text, l)
	x.last = r
}

// mark goes on by what is neither letter nor digit, at i of s.
func (x *splitter) mark(s string, i int, r rune) {
	x.hyphen = (r == '-' || r == '‐' || r == '‑' || r == '־') && x.inWord
	x.word.comma = x.word.comma || (r == ',' || r == '،' || r == '、') && x.inWord
	x.word.dot = x.word.dot || r == '.' && x.inWord
	if r == '.' && x.inWord && x.name.kind == Organization &&
		(x.word.letters == 1 && dotted(s[i+1:]) || len(x.text)-x.start > 1 && dottedSoFar(s, i)) {
		return // U.S., p.l.c.: one word
	}
	x.end()
	switch r {
	case '(', '[', '（':
		x.brackets++
	case ')', ']', '）':
		x.brackets--
	case '&', '+':
		if x.n < MaxWords {
			x.words[x.n] = word{script: Latin, letters: 1}
			x.spans[x.n] = [2]int{len(x.text), len(x.text) + 3}
			x.text = append(x.text, "and"...)
			x.n++
		}
	}
}

// end ends the word that is being read, if there is one.
func (x *splitter) end() {
	if x.inWord && x.n < MaxWords {
		x.words[x.n] = x.word
		x.spans[x.n] = [2]int{x.start, len(x.text)}
		x.n++
	} else if x.inWord {
		x.name.cut = true
	}
	x.inWord = false
	x.word = word{}
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
