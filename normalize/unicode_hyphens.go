package normalize

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// joinHyphens returns the edits that join words broken over the end of a line: a
// hyphen after a letter, the line break with blanks around it, and a small letter.
func joinHyphens(text string) (edits []Edit) {
	for i := 0; ; {
		k := strings.IndexByte(text[i:], '\n')
		if k < 0 {
			return edits
		}
		i += k
		floor := lastEnd(edits)
		start := i
		for start > floor && (text[start-1] == ' ' || text[start-1] == '\r' || text[start-1] == '\t') {
			start--
		}
		i++
		switch {
		case strings.HasSuffix(text[floor:start], "-"):
			start--
		case strings.HasSuffix(text[floor:start], "\u2010"):
			start -= len("\u2010")
		default:
			continue
		}
		end := i
		for end < len(text) && (text[end] == ' ' || text[end] == '\t') {
			end++
		}
		before, _ := utf8.DecodeLastRuneInString(text[floor:start])
		after, _ := utf8.DecodeRuneInString(text[end:])
		if !unicode.IsLetter(before) || !unicode.IsLower(after) {
			continue
		}
		edits = append(edits, Edit{start, end, text[start:end], "", Unicode, 0.8, "a word broken over the end of a line"})
		i = end
	}
}
