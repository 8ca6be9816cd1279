package normalize

import (
	"strings"
	"unicode/utf8"
)

// Invisible characters: what each is for, and where it may stay.

// hidden deals with the character r at i and returns where to go on.
func (c *cleaner) hidden(i int, r rune, size int) int {
	end := i + size
	switch {
	case r == 0x9B && sgrLen(c.text[i:]) > 0:
		end = i + sgrLen(c.text[i:])
		c.edit(i, end, "", "a terminal escape sequence")
	case r < 0xA0:
		if r < 0x80 || encChars[encWindows1252][r-0x80] == uint16(r) {
			c.edit(i, end, "", "a control character")
		}
	case r == 0xAD:
		c.edit(i, end, "", "a soft hyphen")
	case r == 0x200B:
		if c.beside(i, end)&(uniNoSpaces|uniJoins) == 0 {
			c.edit(i, end, "", "a zero-width space")
		}
	case r == 0x200C:
		if c.beside(i, end)&uniJoins == 0 {
			c.edit(i, end, "", "a zero-width non-joiner")
		}
	case r == 0x200D:
		if c.beside(i, end)&uniJoins == 0 && !c.inEmoji(i, end) {
			c.edit(i, end, "", "a zero-width joiner")
		}
	case r == 0x200E || r == 0x200F || r == 0x61C || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069:
		c.bidi(i, end, r)
	case r == 0x2060 || r == 0xFEFF:
		c.edit(i, end, "", "a zero-width no-break space")
	case r >= 0x2061 && r < 0x2070, r >= 0xFFF9 && r <= 0xFFFB:
		c.edit(i, end, "", "an invisible format character")
	case r == 0x212A, r == 0x212B, r == 0x2126:
		s := "K"
		if r == 0x212B {
			s = "Å"
		} else if r == 0x2126 {
			s = "Ω"
		}
		c.edit(i, end, s, "a sign in place of the letter (NFC)")
	case r >= 0xFB00 && r <= 0xFB06:
		s := [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}[r-0xFB00]
		c.edit(i, end, s, "a ligature in place of letters")
	case r >= 0xFF21 && r <= 0xFF5A:
		return c.fullWidth(i)
	case r >= 0xE0000:
		for end < len(c.text) {
			t, n := utf8.DecodeRuneInString(c.text[end:])
			if t < 0xE0000 || t >= 0xE0080 {
				break
			}
			end += n
		}
		p, _ := utf8.DecodeLastRuneInString(c.text[:i])
		t, _ := utf8.DecodeLastRuneInString(c.text[:end])
		if p != 0x1F3F4 || t != 0xE007F { // a flag of a region ends in a cancel tag
			c.edit(i, end, "", "tag characters, which are invisible")
		}
	}
	return end
}

// beside returns the flags of the characters before i and after end. Other
// invisible characters are looked through.
func (c *cleaner) beside(i, end int) uint8 {
	var f uint8
	for n := 0; n < 4 && i > 0; n++ {
		r, size := utf8.DecodeLastRuneInString(c.text[:i])
		f |= uniFlagsOf(r)
		if f&^uniHidden != 0 || f&uniHidden == 0 {
			break
		}
		i -= size
	}
	if end < len(c.text) {
		r, _ := utf8.DecodeRuneInString(c.text[end:])
		f |= uniFlagsOf(r)
	}
	return f
}

// inEmoji reports whether the joiner at [i, end) stands between emoji.
func (c *cleaner) inEmoji(i, end int) bool {
	p, _ := utf8.DecodeLastRuneInString(c.text[:i])
	n, _ := utf8.DecodeRuneInString(c.text[end:])
	return (isEmoji(p) || p == 0xFE0F || p == 0x20E3 || p == 0xE007F) && isEmoji(n)
}

func isEmoji(r rune) bool {
	return r >= 0x1F000 && r < 0x1FB00 || r >= 0x2190 && r < 0x2C00 || r == 0xA9 || r == 0xAE
}

// bidi deals with a control of the writing direction. In a line that has text
// from right to left it is needed; in others it only serves to hide things.
// Overrides make a text read as something else than it is, in any line.
func (c *cleaner) bidi(i, end int, r rune) {
	c.lookAt(i)
	if !c.line.rtl {
		c.edit(i, end, "", "a control of the writing direction in text from left to right")
		return
	}
	switch {
	case r == 0x202D || r == 0x202E:
		c.edit(i, end, "", "an override of the writing direction")
	case r == 0x202A || r == 0x202B:
		c.line.embedded++
	case r == 0x202C:
		if c.line.embedded == 0 {
			c.edit(i, end, "", "the end of a writing direction that was not begun")
		} else {
			c.line.embedded--
		}
	}
}

// lookAt learns about the line around i.
func (c *cleaner) lookAt(i int) {
	l := &c.line
	if i >= l.start && i < l.end {
		return
	}
	l.start, l.end = i, len(c.text)
	if k := strings.LastIndexByte(c.text[:i], '\n'); k >= 0 {
		l.start = k + 1
	} else {
		l.start = 0
	}
	if k := strings.IndexByte(c.text[i:], '\n'); k >= 0 {
		l.end = i + k + 1
	}
	l.rtl, l.wide, l.embedded = false, false, 0
	for _, r := range c.text[l.start:l.end] {
		if r < 0x590 {
			continue
		}
		f := uniFlagsOf(r)
		l.rtl = l.rtl || f&uniRTL != 0
		l.wide = l.wide || f&uniNoSpaces != 0
	}
}

// fullWidth writes a word of full-width Latin letters in ordinary ones, digits
// among them too, and returns where to go on. In a line with Chinese, Japanese
// or Korean they are good text.
func (c *cleaner) fullWidth(i int) int {
	var b strings.Builder
	end := i
	for end < len(c.text) {
		r, n := utf8.DecodeRuneInString(c.text[end:])
		if !(r >= 0xFF21 && r <= 0xFF3A || r >= 0xFF41 && r <= 0xFF5A || r >= 0xFF10 && r <= 0xFF19) {
			break
		}
		b.WriteByte(byte(r - 0xFF00 + 0x20))
		end += n
	}
	if end == i { // a bracket
		_, n := utf8.DecodeRuneInString(c.text[i:])
		return i + n
	}
	if c.lookAt(i); !c.line.wide {
		c.edit(i, end, b.String(), "full-width Latin letters")
	}
	return end
}
