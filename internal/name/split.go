package name

import (
	"unicode"
	"unicode/utf8"
)

// splitting is where a parser stands that finds the words of a text, letter by
// letter.
type splitting struct {
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
	for i, r := range s {
		letter := isLetter(r)
		switch {
		case !letter && isApostrophe(r), r == 'ʼ', r == 'ʻ', r == 'ʿ', r == 'ʾ', r == 'ʹ', r == '"' && p.inWord && scriptOf(p.last) == Hebrew:
			if p.inWord {
				p.text = append(p.text, '\'')
			}
		case !letter && p.silent(r):
		case letter || r >= '0' && r <= '9' || r >= utf8.RuneSelf && (unicode.IsDigit(r) || unicode.Is(unicode.M, r)) || r == '%' && p.inWord:
			p.letter(r, letter)
		default:
			p.mark(s, i, r)
		}
	}
	p.end()
	text := string(p.text)
	p.name.words = append([]word(nil), p.words[:p.n]...)
	for i := range p.name.words {
		p.name.words[i].text = text[p.spans[i][0]:p.spans[i][1]]
	}
}

// silent reports whether r, which is no letter, is nothing where it stands: a
// mark on no letter, a control, the dot of Catalan.
func (p *parser) silent(r rune) bool {
	return r >= utf8.RuneSelf && (unicode.Is(unicode.Mn, r) && !p.inWord || unicode.Is(unicode.Cf, r) || r == 0xB7 && p.inWord && scriptOf(p.last) == Latin)
}

// letter goes on by a letter or digit.
func (p *parser) letter(r rune, letter bool) {
	l := r
	if cased(r) {
		l = unicode.ToLower(r)
	}
	if p.inWord && caseBreak(p.last, r, p.lowers) {
		p.end()
	}
	if !p.inWord {
		p.inWord, p.start, p.lowers = true, len(p.text), 0
		p.word = word{hyphen: p.hyphen, aside: p.brackets > 0, script: scriptOf(r)}
		p.hyphen = false
	}
	if l == r && letter && cased(r) {
		p.lowers++
	}
	if !letter && unicode.IsDigit(r) {
		p.word.digits = p.word.digits*31 + uint32(r) + 1
	} else {
		p.word.letters++
	}
	if r == 'İ' {
		l = 'i'
	}
	p.text = utf8.AppendRune(p.text, l)
	p.last = r
}

// mark goes on by what is neither letter nor digit, at i of s.
func (p *parser) mark(s string, i int, r rune) {
	p.hyphen = (r == '-' || r == '‐' || r == '‑' || r == '־') && p.inWord
	p.word.comma = p.word.comma || (r == ',' || r == '،' || r == '、') && p.inWord
	p.word.dot = p.word.dot || r == '.' && p.inWord
	if r == '.' && p.inWord && p.name.kind == Organization &&
		(p.word.letters == 1 && dotted(s[i+1:]) || len(p.text)-p.start > 1 && dottedSoFar(s, i)) {
		return // U.S., p.l.c.: one word
	}
	p.end()
	switch r {
	case '(', '[', '（':
		p.brackets++
	case ')', ']', '）':
		p.brackets--
	case '&', '+':
		if p.n < MaxWords {
			p.words[p.n] = word{script: Latin, letters: 1}
			p.spans[p.n] = [2]int{len(p.text), len(p.text) + 3}
			p.text = append(p.text, "and"...)
			p.n++
		}
	}
}

// end ends the word that is being read, if there is one.
func (p *parser) end() {
	if p.inWord && p.n < MaxWords {
		p.words[p.n] = p.word
		p.spans[p.n] = [2]int{p.start, len(p.text)}
		p.n++
	} else if p.inWord {
		p.name.cut = true
	}
	p.inWord = false
	p.word = word{}
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
