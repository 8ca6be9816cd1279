package normalize

import (
	"strings"
	"unicode/utf8"
)

// Letters of one script that look like those of another, inside a word.

// lookalikes has pairs of letters that look alike: each Latin letter, then the
// Cyrillic one, then the Greek one or a space.
const lookalikes = "aа eе oоο cс pр yу xх iі jј sѕ dԁ hһ qԛ wԝ ïї ëё ăӑ " +
	"AАΑ BВΒ CС EЕΕ HНΗ IІΙ JЈ KКΚ MМΜ OОΟ PРΡ SЅ TТΤ XХΧ YУΥ NΝ ZΖ ÏЇ ËЁ "

// lookalike returns the letter of a script that looks like r, 0 when there is none.
func lookalike(r rune, script uint8) rune {
	k := strings.IndexRune(lookalikes, r)
	if k < 0 {
		return 0
	}
	k = strings.LastIndexByte(lookalikes[:k], ' ') + 1
	for _, l := range lookalikes[k:] {
		if l == ' ' {
			return 0
		}
		if uniFlagsOf(l)&script != 0 || l < 0x80 && script == uniLatin {
			return l
		}
	}
	return 0
}

// mixedWord repairs the word around i, in which two scripts meet, and returns its
// end; i when the word is to be left as it is. The script that has most letters
// is the word's own; the others must be few and all look like letters of it.
func (c *cleaner) mixedWord(i int) int {
	text := c.text
	floor := lastEnd(c.edits)
	start := i
	for start > floor && i-start < 64 {
		r, n := utf8.DecodeLastRuneInString(text[floor:start])
		if scriptOf(r) == 0 {
			break
		}
		start -= n
	}
	var count [3]int
	end, letters := start, 0
	for end < len(text) && end-start < 128 {
		r, n := utf8.DecodeRuneInString(text[end:])
		s := scriptOf(r)
		if s == 0 {
			break
		}
		count[scriptIndex(s)]++
		letters++
		end += n
	}
	main := uint8(uniLatin)
	if count[1] > count[0] {
		main = uniCyrillic
	}
	if count[2] > count[scriptIndex(main)] {
		main = uniGreek
	}
	strange := letters - count[scriptIndex(main)]
	if strange*3 > letters || letters < 3 {
		return i
	}
	var b strings.Builder
	suffix := true // the strange letters are the last ones
	seen := false
	for _, r := range text[start:end] {
		s := scriptOf(r)
		if s == main {
			suffix = suffix && !seen
			b.WriteRune(r)
			continue
		}
		l := lookalike(r, main)
		if l == 0 {
			return i
		}
		seen = true
		b.WriteRune(l)
	}
	if !seen {
		return i // the rest of the word is in the edit before
	}
	if suffix && main == uniLatin && c.foreignText(start, end) {
		return i // a Latin name with an ending of the language around it
	}
	c.edit(start, end, b.String(), "letters of another script that look alike")
	return end
}

// foreignText reports whether words of another script than Latin stand near
// [start, end).
func (c *cleaner) foreignText(start, end int) bool {
	other := func(s string) bool {
		last := uint8(0)
		for _, r := range s {
			script := scriptOf(r)
			if script != 0 && script != uniLatin && last != uniLatin {
				return true
			}
			last = script
		}
		return false
	}
	return other(c.text[max(0, start-200):start]) || other(c.text[end:min(len(c.text), end+200)])
}

// scriptOf returns the script of a letter that may have lookalikes, 0 for others.
func scriptOf(r rune) uint8 {
	if r < utf8.RuneSelf {
		if r|0x20 >= 'a' && r|0x20 <= 'z' {
			return uniLatin
		}
		return 0
	}
	return uniFlagsOf(r) & uniScripts
}

func scriptIndex(script uint8) int {
	switch script {
	case uniCyrillic:
		return 1
	case uniGreek:
		return 2
	}
	return 0
}
