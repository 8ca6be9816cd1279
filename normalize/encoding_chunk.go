package normalize

import "unicode/utf8"

// Chunks: where the stretch around an odd character begins and ends, and its elements.

// chunkStart returns where the chunk around i begins: after the last space, but
// also before a character that needs that space as a byte.
func chunkStart(text string, from, i int) int {
	low := max(from, i-128)
	start := i
	for start > low {
		c := text[start-1]
		if c == ' ' {
			p, size := utf8.DecodeLastRuneInString(text[low : start-1])
			if p < utf8.RuneSelf || p == utf8.RuneError {
				return start
			}
			if encEntries[entryOf(p)].lead == 0 {
				pp, _ := utf8.DecodeLastRuneInString(text[low : start-1-size])
				if encEntries[entryOf(p)].cont == 0 || encEntries[entryOf(pp)].lead == 0 || !mayFollowSpace(text, start) {
					return start
				}
			}
			start -= 1 + size
			continue
		}
		if c == '\n' || c == '\t' || c == '\r' {
			return start
		}
		start--
	}
	for start < i && !utf8.RuneStart(text[start]) {
		start++
	}
	return start
}

// appendElems appends the elements of the chunk that begins at start and returns
// its end: limit, or when that is negative the next space that cannot be a byte.
func appendElems(dst []encElem, text string, start, limit int) ([]encElem, int) {
	i := start
	for i < len(text) && (limit < 0 || i < limit) {
		c := text[i]
		if limit < 0 {
			if c == '\n' || c == '\t' || c == '\r' {
				break
			}
			if c == ' ' && !spaceIsByte(dst, text, i+1) {
				break
			}
			if len(dst) >= encChunkMax && (c < utf8.RuneSelf || len(dst) >= 2*encChunkMax) {
				break
			}
		}
		at := i - start
		if c < utf8.RuneSelf {
			if c == '&' || c == '\\' {
				if r, n := literalAt(text, i); n > 0 {
					dst = appendElem(dst, r, at, at+n)
					dst[len(dst)-1].literal = true
					i += n
					continue
				}
			}
			var e *encElem
			dst, e = oneMore(dst)
			e.setASCII(c, int32(at))
			i++
			continue
		}
		r, size := decodeRune(text, i)
		dst = appendElem(dst, r, at, at+size)
		i += size
	}
	return dst, i
}

// spaceIsByte reports whether the space before next may be the byte A0 of a
// character, or a byte that was lost.
func spaceIsByte(es []encElem, text string, next int) bool {
	n := len(es)
	if n == 0 || n > encChunkMax {
		return false
	}
	if encEntries[es[n-1].idx].lead != 0 {
		return true
	}
	if n < 2 || encEntries[es[n-1].idx].cont == 0 || encEntries[es[n-2].idx].lead == 0 {
		return false
	}
	return mayFollowSpace(text, next)
}

// mayFollowSpace reports whether what stands at i may follow a space that is a
// byte, or comes after a lost one.
func mayFollowSpace(text string, i int) bool {
	if i >= len(text) {
		return true
	}
	c := text[i]
	return c >= utf8.RuneSelf || c == ' ' || c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')'
}
