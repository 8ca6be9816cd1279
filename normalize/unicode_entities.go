package normalize

import (
	"strings"
	"unicode/utf8"
)

// HTML references in text that is not HTML.

// hasMarkup reports whether text has an HTML tag: then references belong there.
func hasMarkup(text string) bool {
	for i := strings.IndexByte(text, '<'); i >= 0 && i+1 < len(text); {
		c := text[i+1]
		if asciiLetter(c) || c == '/' || c == '!' {
			if k := strings.IndexByte(text[i:min(len(text), i+2048)], '>'); k > 0 {
				return true
			}
		}
		k := strings.IndexByte(text[i+1:], '<')
		if k < 0 {
			return false
		}
		i += 1 + k
	}
	return false
}

// unescape returns the edits that write the references as characters.
func unescape(text string) (edits []Edit) {
	for i := 0; i < len(text); {
		k := strings.IndexByte(text[i:], '&')
		if k < 0 {
			break
		}
		i += k
		s, n := entityAt(text, i)
		if n == 0 || !isText(s) {
			i++
			continue
		}
		edits = append(edits, Edit{i, i + n, text[i : i+n], s, Unicode, 0.97, "an HTML reference in place of the character"})
		i += n
	}
	return edits
}

// isText reports whether what a reference stands for may stand in text.
func isText(s string) bool {
	for _, r := range s {
		if r == utf8.RuneError || r < 0x20 && r != '\n' && r != '\t' || r >= 0x7F && r < 0xA0 {
			return false
		}
	}
	return s != ""
}
