package normalize

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// A Go string can hold what a decoder never lets through: bytes that are not
// UTF-8, and UTF-16 as it came from the file.

// repairBytes returns the edits that make text valid UTF-8.
func repairBytes(text string) []Edit {
	if e, ok := utf16Edit(text); ok {
		return []Edit{e}
	}
	var edits []Edit
	enc := -1
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if r != utf8.RuneError || size > 1 {
			i += size
			continue
		}
		e := Edit{Start: i, Kind: Encoding, Confidence: 0.9}
		switch n := rawSequence(text, i); n {
		case rawSurrogates:
			s := text[i:]
			e.End, e.New = i+6, string(surrogatePair(s[1], s[2], s[3], s[4], s[5]))
			e.Reason, e.Confidence = "CESU-8: a surrogate pair in place of one character", 0.99
		case rawNUL:
			e.End, e.New, e.Reason = i+2, "\x00", "overlong NUL of modified UTF-8"
		case rawTail:
			e.End, e.Reason = len(text), "the text was cut in the middle of a character"
		case rawHead:
			e.End = i + 1
			for e.End < len(text) && text[e.End]&0xC0 == 0x80 {
				e.End++
			}
			e.Reason = "the text was cut in the middle of a character"
		default:
			if enc < 0 {
				enc = rawEncoding(text)
			}
			e.End = i
			var b strings.Builder
			for e.End < len(text) && text[e.End] >= utf8.RuneSelf {
				if e.End > i {
					if r, size := utf8.DecodeRuneInString(text[e.End:]); r != utf8.RuneError || size > 1 || rawSequence(text, e.End) != 0 {
						break
					}
				}
				b.WriteRune(rune(encChars[enc][text[e.End]-0x80]))
				e.End++
			}
			e.New, e.Reason = b.String(), "bytes of "+encNames[enc]+" in UTF-8"
		}
		e.Old = text[i:e.End]
		edits = append(edits, e)
		i = e.End
	}
	return edits
}

const (
	rawSurrogates = iota + 1
	rawNUL
	rawTail
	rawHead
)

// rawSequence says which known sequence that is not UTF-8 begins at i, 0 for none.
func rawSequence(text string, i int) int {
	s := text[i:]
	switch {
	case len(s) >= 6 && s[0] == 0xED && surrogatePair(s[1], s[2], s[3], s[4], s[5]) != 0:
		return rawSurrogates
	case len(s) >= 2 && s[0] == 0xC0 && s[1] == 0x80:
		return rawNUL
	case len(s) < utf8.UTFMax && s[0] >= 0xC2 && s[0] <= 0xF4 && !utf8.FullRuneInString(s) && (len(s) > 1 || i > 0 && text[i-1] >= utf8.RuneSelf || s[0] >= 0xE0):
		return rawTail
	case i == 0 && len(s) > 2 && s[0]&0xC0 == 0x80 && s[1]&0xC0 == 0x80:
		return rawHead
	}
	return 0
}

// rawEncoding returns the encoding in which the bytes of text that are not
// UTF-8 give the most natural text: windows-1252 unless another is far better.
func rawEncoding(text string) int {
	var es []encElem
	best, least := 0, 0
	for _, enc := range [...]int{0, 1, 2, 5, 11, 12, 15, 16} { // 1252 1250 1251 1253 1255 1256 cp866 koi8-r
		es = es[:0]
		raw := 0
		for i := 0; i < len(text) && len(es) < encChunkMax; {
			r, size := utf8.DecodeRuneInString(text[i:])
			if r == utf8.RuneError && size == 1 {
				r = rune(encChars[enc][text[i]-0x80])
				raw++
			}
			es = appendElem(es, r, i, i+size)
			i += size
		}
		cost := encCost(es, kSpace, kSpace)
		if enc == 0 {
			least = cost - 4 - raw/4
		} else if cost < least {
			best, least = enc, cost
		}
	}
	return best
}

// utf16Edit decodes a text that is UTF-16 with a byte order mark.
func utf16Edit(text string) (Edit, bool) {
	if len(text) < 4 {
		return Edit{}, false
	}
	lo := 0 // offset of the lower byte in a pair
	switch text[:2] {
	case "\xff\xfe":
	case "\xfe\xff":
		lo = 1
	default:
		return Edit{}, false
	}
	units := make([]uint16, 0, len(text)/2)
	for i := 2; i+1 < len(text); i += 2 {
		units = append(units, uint16(text[i+lo])|uint16(text[i+1-lo])<<8)
	}
	return Edit{
		Start: 0, End: len(text), Old: text, New: string(utf16.Decode(units)),
		Kind: Encoding, Confidence: 0.99, Reason: "UTF-16 with a byte order mark",
	}, true
}

// dropNULs returns the edits that repair UTF-16 that was read byte by byte: at
// least four characters with a NUL between each two.
func dropNULs(text string) (edits []Edit) {
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
