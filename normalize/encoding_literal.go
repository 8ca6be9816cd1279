package normalize

import (
	"html"
	"strings"
	"unicode/utf8"
)

// Characters written as escapes or HTML references.

// literalAt returns the character above ASCII that an escape (\u00e9) or an HTML
// reference (&eacute; &#233; &amp;#xe9;) at i stands for, and its length in the
// text; 0 when there is none.
func literalAt(text string, i int) (rune, int) {
	if text[i] == '\\' {
		if i+6 > len(text) || text[i+1] != 'u' {
			return 0, 0
		}
		r, ok := parseHex(text[i+2 : i+6])
		if !ok || r < 0x80 || r >= 0xD800 && r < 0xE000 || i > 0 && text[i-1] == '\\' {
			return 0, 0
		}
		return r, 6
	}
	if r, n := c1Reference(text, i); n > 0 {
		return r, n // the byte itself: HTML gives it the character of windows-1252
	}
	s, n := entityAt(text, i)
	if n == 0 {
		return 0, 0
	}
	r, size := utf8.DecodeRuneInString(s)
	if r < 0x80 || size != len(s) {
		return 0, 0
	}
	return r, n
}

func parseHex(s string) (r rune, ok bool) {
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= '0' && c <= '9':
			c -= '0'
		case c >= 'a' && c <= 'f':
			c -= 'a' - 10
		case c >= 'A' && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}

// entityMax is the length of the longest HTML reference that is read.
const entityMax = 40

// entityAt returns what the HTML reference at text[i] stands for, and its length;
// 0 when there is none. The semicolon is required. The ampersand may be
// escaped itself, any number of times up to entityMax bytes.
func entityAt(text string, i int) (string, int) {
	end := i + 1
	for end < len(text) && end-i < entityMax {
		c := text[end]
		if c == ';' {
			name := text[i : end+1]
			if name == "&amp;" { // look through an escaped ampersand
				if s, n := ampAt(text, end+1); n > 0 {
					return s, end + 1 - i + n
				}
				return "&", end + 1 - i
			}
			if end-i < 3 {
				return "", 0
			}
			s := html.UnescapeString(name)
			if s == name || strings.HasSuffix(s, ";") && name != "&semi;" {
				return "", 0
			}
			return s, end + 1 - i
		}
		if !(c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '#' && end == i+1) {
			return "", 0
		}
		end++
	}
	return "", 0
}

// ampAt reads a reference whose ampersand stands escaped before i.
func ampAt(text string, i int) (string, int) {
	for n := i; ; {
		if strings.HasPrefix(text[n:], "amp;") && n-i < entityMax {
			n += 4
			continue
		}
		end := strings.IndexByte(text[n:min(len(text), n+entityMax)], ';')
		if end < 2 {
			if n > i {
				return "&", n - i
			}
			return "", 0
		}
		name := "&" + text[n:n+end+1]
		if strings.ContainsAny(name[1:], "& \t\n") {
			if n > i {
				return "&", n - i
			}
			return "", 0
		}
		s, k := entityAt(name, 0)
		if k != len(name) {
			if n > i {
				return "&", n - i
			}
			return "", 0
		}
		return s, n + end + 1 - i
	}
}
