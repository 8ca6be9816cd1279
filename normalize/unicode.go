package normalize

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/dragoman-go/dragoman/internal/le"
)

// The Unicode stage takes out what does not belong in text and gives every
// character its usual form. What it leaves alone is as much a rule: curly
// quotes, dashes and all kinds of spaces are good text, and an invisible
// character stays where its script or an emoji needs it.

// uniScripts are the scripts with letters that look alike.
const uniScripts = uniLatin | uniCyrillic | uniGreek

// uniFlagsOf returns the flags of r.
func uniFlagsOf(r rune) uint8 {
	if uint32(r) < encClassEnd {
		return uniFlags[r]
	}
	switch {
	case r < 0xA000:
		return uniNoSpaces
	case r == 0xFEFF, r >= 0xFFF9 && r <= 0xFFFB, r >= 0xFB00 && r <= 0xFB06, r >= 0xFF21 && r <= 0xFF5A, r >= 0xE0000 && r < 0xE0080:
		return uniHidden
	case r >= 0xFB1D && r < 0xFE00, r >= 0xFE70 && r < 0xFEFF:
		return uniRTL | uniJoins
	case r >= 0xFE20 && r < 0xFE30, r >= 0xA66F && r < 0xA700, r >= 0xA8E0 && r < 0xA8F2:
		return uniMark
	case r >= 0xA800 && r < 0xAC00:
		return uniJoins
	case r >= 0xAC00 && r < 0xD7B0, r >= 0xF900 && r < 0xFB00, r >= 0x20000 && r < 0x40000:
		return uniNoSpaces
	case r >= 0x10800 && r < 0x11000, r >= 0x1E800 && r < 0x1F000:
		return uniRTL | uniJoins
	case r >= 0x11000 && r < 0x12000:
		return uniJoins | uniMark
	}
	return 0
}

// cleanUnicode returns text cleaned, and the edits in offsets of text. It
// returns text itself when there is nothing to do.
func cleanUnicode(text string, options characters) (string, []Edit) {
	cur := text
	var edits []Edit
	if strings.IndexByte(text, '&') >= 0 && !hasMarkup(text) {
		if edits = unescape(text); len(edits) > 0 {
			cur = apply(text, edits)
		}
	}
	c := cleaner{text: cur}
	c.run()
	if len(c.edits) > 0 {
		edits = compose(text, edits, cur, c.edits)
		cur = apply(cur, c.edits)
	}
	if options.joinHyphens {
		if more := joinHyphens(cur); len(more) > 0 {
			edits = compose(text, edits, cur, more)
			cur = apply(cur, more)
		}
	}
	return cur, edits
}

// cleaner goes over a text once.
type cleaner struct {
	text  string
	edits []Edit
	line  struct { // what is known about the line around an offset
		start, end int
		rtl, wide  bool
		embedded   int // bidi embeddings that are open
	}
}

func (c *cleaner) edit(start, end int, s, reason string) {
	c.edits = append(c.edits, Edit{start, end, c.text[start:end], s, Unicode, 0.98, reason})
}

func (c *cleaner) run() {
	text := c.text
	last := uint8(0) // the script of the letter right before, 0 when none
	for i := 0; i < len(text); {
		if b := text[i]; b < utf8.RuneSelf {
			if j := skipASCII(text, i); j > i {
				i, last = j, 0
				if asciiLetter(text[j-1]) {
					last = uniLatin
				}
				continue
			}
			last = 0
			if b == '\n' || b == '\t' || b == '\r' {
				i++
			} else {
				i = c.control(i)
			}
			continue
		}
		r, size := decodeRune(text, i)
		f := uniFlagsOf(r)
		switch {
		case f&(uniHidden|uniMark) == 0:
			s := f & uniScripts
			if s != 0 && (last != 0 && last != s || s != uniLatin && i+size < len(text) && asciiLetter(text[i+size])) {
				if end := c.mixedWord(i); end > i {
					i, last = end, 0
					continue
				}
			}
			last = s
			i = skipAlike(text, i, size, f)
		case f&uniHidden != 0:
			i = c.hidden(i, r, size)
			last = 0
		default:
			i = c.mark(i)
		}
	}
}

// skipAlike returns the offset of the first character after the one of size bytes at i
// that has other flags than that one, f, or stands before an ASCII letter.
func skipAlike(text string, i, size int, f uint8) int {
	i += size
	start := i
	if size == 2 {
		for i+1 < len(text) && text[i] >= 0xC2 && text[i] < 0xE0 && uniFlags[rune(text[i]&0x1F)<<6|rune(text[i+1]&0x3F)] == f {
			i += 2
		}
	} else if f == uniNoSpaces {
		for i+2 < len(text) && text[i] >= 0xE4 && text[i] < 0xEA && (text[i] > 0xE4 || text[i+1] >= 0xB8) { // U+4E00 to U+9FFF
			i += 3
		}
	}
	if i > start && i < len(text) && asciiLetter(text[i]) {
		i -= size
	}
	return i
}

// skipASCII returns the offset of the first byte from i on that is a control or
// not ASCII, or the length of text.
func skipASCII(text string, i int) int {
	const ones, high = 0x0101010101010101, 0x8080808080808080
	for i+8 <= len(text) {
		v := le.Uint64(text, i)
		del := v ^ 0x7F*ones
		if (v|(v-0x20*ones)|(del-ones))&high != 0 {
			break
		}
		i += 8
	}
	for i < len(text) && text[i] >= 0x20 && text[i] < 0x7F {
		i++
	}
	return i
}

// control deals with the ASCII control at i and returns where to go on.
func (c *cleaner) control(i int) int {
	text := c.text
	end := i + 1
	if text[i] == 0x1B {
		if n := escapeLen(text[i:]); n > 0 {
			c.edit(i, i+n, "", "a terminal escape sequence")
			return i + n
		}
	}
	for end < len(text) && (text[end] < 0x20 && text[end] != '\n' && text[end] != '\t' && text[end] != '\r' && text[end] != 0x1B || text[end] == 0x7F) {
		end++
	}
	c.edit(i, end, "", "a control character")
	return end
}

// escapeLen returns the length of the terminal escape sequence that s begins with
// (ECMA-48), 0 when there is none.
func escapeLen(s string) int {
	if len(s) < 2 {
		return 0
	}
	const limit = 256
	switch c := s[1]; {
	case c == '[':
		for i := 2; i < min(len(s), limit); i++ {
			switch {
			case s[i] >= 0x40 && s[i] <= 0x7E:
				return i + 1
			case s[i] < 0x20 || s[i] > 0x3F:
				return 0
			}
		}
	case c == ']' || c == 'P' || c == '^' || c == '_' || c == 'X': // to the string terminator
		for i := 2; i < min(len(s), limit); i++ {
			switch {
			case s[i] == 7:
				return i + 1
			case s[i] == 0x1B:
				if i+1 < len(s) && s[i+1] == '\\' {
					return i + 2
				}
				return 0
			case s[i] == '\n':
				return 0
			}
		}
	case c >= 0x20 && c < 0x30:
		if len(s) > 2 && s[2] >= 0x30 && s[2] < 0x7F {
			return 3
		}
	case c == '7' || c == '8' || c == 'c' || c == '=' || c == '>':
		return 2
	}
	return 0
}

// mark composes the character at i, which may compose with what stands before,
// and returns where to go on. It never takes a character apart: those that
// Unicode excludes from composition stay as they are.
func (c *cleaner) mark(i int) int {
	text := c.text
	floor := lastEnd(c.edits)
	start := i
	letter := rune(0)
	if start > floor {
		var n int
		letter, n = utf8.DecodeLastRuneInString(text[floor:start])
		start -= n
	}
	changes := false
	last := uint8(0) // the combining class of the mark before
	end := i
	for end < len(text) && end-start < 128 {
		r, n := utf8.DecodeRuneInString(text[end:])
		if uniFlagsOf(r)&uniMark == 0 {
			break
		}
		if !changes {
			ccc := norm.NFC.PropertiesString(text[end:]).CCC()
			changes = ccc != 0 && ccc < last || composes(letter, r)
			last = ccc
		}
		end += n
	}
	if !changes {
		return end
	}
	old := text[start:end]
	composed := norm.NFC.String(old)
	if composed != old && utf8.RuneCountInString(composed) <= utf8.RuneCountInString(old) {
		c.edit(start, end, composed, "a letter and its mark as one character (NFC)")
	}
	return end
}

// composes reports whether mark, perhaps after other marks, may compose with letter.
func composes(letter, mark rune) bool {
	if mark >= 0x1100 && mark < 0x1200 || mark >= 0x10000 {
		return true // Hangul is composed by rule
	}
	_, found := slices.BinarySearch(uniPairs[:], uint32(mark)<<16|uint32(letter))
	return found
}
