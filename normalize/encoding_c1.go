package normalize

import (
	"strings"
)

// C1 controls: bytes of windows-1252 that were read as latin-1.

// readC1 returns the edits that give C1 controls, and HTML references to them,
// the character that they have in windows-1252.
func readC1(text string) (edits []Edit) {
	amp, c2 := -1, -1 // the next of each at or after i
	for i := 0; ; {
		if amp < i && amp != len(text) {
			amp = indexFrom(text, i, '&')
		}
		if c2 < i && c2 != len(text) {
			c2 = indexFrom(text, i, 0xC2)
		}
		i = min(amp, c2)
		if i >= len(text)-1 {
			return edits
		}
		n := 0
		var r rune
		if i == amp {
			r, n = c1Reference(text, i)
		} else if text[i+1] < 0xA0 {
			r, n = rune(text[i+1]), 2
		}
		if n == 0 {
			i++
			continue
		}
		if w := rune(encChars[encWindows1252][r-0x80]); w != r && sgrLen(text[i:]) == 0 {
			edits = append(edits, Edit{i, i + n, text[i : i+n], string(w), Encoding, 0.95, "a byte of windows-1252 read as latin-1"})
		}
		i += n
	}
}

// sgrLen returns the length of the terminal escape sequence for colours that s begins
// with when that is the C1 control for escape and bracket, 0 when there is none.
func sgrLen(s string) int {
	const csi = "\u009b"
	if !strings.HasPrefix(s, csi) {
		return 0
	}
	for i := len(csi); i < len(s) && i < 16; i++ {
		switch c := s[i]; {
		case c == 'm':
			return i + 1
		case (c < '0' || c > '9') && c != ';':
			return 0
		}
	}
	return 0
}

// c1Reference reads a numeric HTML reference to a C1 control, its ampersand
// perhaps escaped itself.
func c1Reference(text string, i int) (r rune, n int) {
	j := i + 1
	for strings.HasPrefix(text[j:], "amp;") {
		j += 4
	}
	if j >= len(text) || text[j] != '#' {
		return 0, 0
	}
	j++
	hex := j < len(text) && (text[j] == 'x' || text[j] == 'X')
	if hex {
		j++
	}
	for k := j; k < len(text) && k-j < 7; k++ {
		c := rune(text[k])
		if c == ';' && k > j {
			if r >= 0x80 && r < 0xA0 {
				return r, k + 1 - i
			}
			return 0, 0
		}
		d, ok := parseHex(text[k : k+1])
		if !ok || !hex && d > 9 {
			return 0, 0
		}
		if hex {
			r = r<<4 | d
		} else {
			r = r*10 + d
		}
	}
	return 0, 0
}
