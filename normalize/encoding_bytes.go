package normalize

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// UTF-16 as it came from the file, which a Go string can hold.

// utf16Edit decodes a text that is UTF-16 with a byte order mark.
func utf16Edit(text string) (Edit, bool) {
	if len(text) < 4 {
		return Edit{}, false
	}
	switch text[:2] {
	case "\xff\xfe":
		return utf16AsText(text, 2, 0, "UTF-16 with a byte order mark"), true
	case "\xfe\xff":
		return utf16AsText(text, 2, 1, "UTF-16 with a byte order mark"), true
	}
	return Edit{}, false
}

// utf16AsText is the edit that decodes text from an offset on; lo is where the lower byte
// of a pair is.
func utf16AsText(text string, from, lo int, reason string) Edit {
	units := make([]uint16, 0, len(text)/2)
	for i := from; i+1 < len(text); i += 2 {
		units = append(units, uint16(text[i+lo])|uint16(text[i+1-lo])<<8)
	}
	return Edit{
		Start: 0, End: len(text), Old: text, New: string(utf16.Decode(units)),
		Kind: Encoding, Confidence: 0.97, Reason: reason,
	}
}

// utf16Least is how many bytes a text has at least that is UTF-16 without a mark.
const utf16Least = 16

// utf16Unmarked decodes a text that is UTF-16 without a byte order mark: only one byte of
// the pairs is ever NUL, as in spaces, and that byte has few values.
func utf16Unmarked(text string) (Edit, bool) {
	if len(text) < utf16Least || len(text)%2 != 0 {
		return Edit{}, false
	}
	var zeros, kinds [2]int
	var seen [2][256]bool
	for i := range len(text) {
		c, at := text[i], i&1
		if c == 0 {
			zeros[at]++
		}
		if !seen[at][c] {
			seen[at][c] = true
			kinds[at]++
		}
	}
	hi := 0
	if zeros[1] > 0 {
		hi = 1
	}
	// A space in twenty letters, and letters of one or two blocks, besides punctuation.
	if zeros[1-hi] > 0 || 40*zeros[hi] < len(text) || kinds[hi] > 4 || kinds[1-hi] < 2*kinds[hi] {
		return Edit{}, false
	}
	e := utf16AsText(text, 0, 1-hi, "UTF-16 without a byte order mark")
	for _, r := range e.New {
		if class, _ := encClass(r); class >= kLost || class == kC1 || r < ' ' && r != '\n' && r != '\r' && r != '\t' {
			return Edit{}, false
		}
	}
	return e, true
}

// dropNULs returns the edits that repair UTF-16 that was read byte by byte: at
// least four characters with a NUL between each two.
func dropNULs(text string) (edits []Edit) {
	if e, ok := utf16Unmarked(text); ok {
		return []Edit{e}
	}
	for i := 0; i < len(text); {
		k := strings.IndexByte(text[i:], 0)
		if k < 0 {
			break
		}
		start := i + k
		i = start + 1
		if start > 0 && text[start-1] >= ' ' && text[start-1] < utf8.RuneSelf && start-1 >= lastEnd(edits) {
			start-- // little endian: the NUL follows
		}
		end, n := start, 0
		var b strings.Builder
		for end+1 < len(text) {
			c, d := text[end], text[end+1]
			if c == 0 {
				c, d = d, c
			}
			if d != 0 || c == 0 || c >= utf8.RuneSelf {
				break
			}
			b.WriteByte(c)
			n++
			end += 2
		}
		if n < 4 {
			continue
		}
		edits = append(edits, Edit{start, end, text[start:end], b.String(), Encoding, 0.97, "UTF-16 read byte by byte"})
		i = end
	}
	return edits
}

func lastEnd(edits []Edit) int {
	if len(edits) == 0 {
		return 0
	}
	return edits[len(edits)-1].End
}

// indexFrom returns the offset of the first c from i on, len(text) if there is none.
func indexFrom(text string, i int, c byte) int {
	if k := strings.IndexByte(text[i:], c); k >= 0 {
		return i + k
	}
	return len(text)
}
