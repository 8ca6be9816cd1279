package normalize

import (
	"html"
	"slices"
	"strings"
	"unicode/utf8"
)

// The scan for mojibake: one pass that looks at two neighbours at a time and
// stops where they could be bytes of one character and are odd in text.

// findMojibake returns the edits that repair the mojibake in text, which is valid
// UTF-8. infer allows to supply lost bytes that leave one reading. It allocates
// nothing when there is none.
// support is what earlier passes proved; it is added to.
func findMojibake(text string, infer bool, support *[encCount]int) []Edit {
	c := &chooser{text: text, infer: infer, support: *support}
	c.find()
	*support = c.support
	if len(c.chunks) == 0 {
		return nil
	}
	c.decide()
	return c.edits()
}

// find gathers the chunks: first those that are odd by themselves or of an encoding
// that earlier passes proved, then, when these prove another, what may be of that
// encoding between them.
func (c *chooser) find() {
	known := proven(&c.support)
	c.findIn(0, len(c.text), known)
	c.vote(c.chunks)
	more := proven(&c.support)
	if more == known {
		return
	}
	n := len(c.chunks)
	pos := 0
	for _, k := range c.chunks[:n] {
		c.findIn(pos, k.start, more)
		pos = k.end
	}
	c.findIn(pos, len(c.text), more)
	slices.SortFunc(c.chunks, func(a, b encChunk) int { return a.start - b.start })
}

// proven returns the encodings that the support is enough for.
func proven(support *[encCount]int) (encs uint32) {
	for enc, s := range support {
		if s >= encSure {
			encs |= 1 << enc
		}
	}
	return encs
}

// findIn gathers the chunks that begin in text[from:to].
func (c *chooser) findIn(from, to int, proven uint32) {
	text := c.text[:to]
	c.proven = proven
	last := from
	for {
		i := nextOdd(text, last, last, proven, nil)
		if i < 0 {
			return
		}
		start := chunkStart(text, last, i)
		var end int
		c.elems, end = appendElems(c.elems[:0], text, start, -1)
		c.consider(start, end)
		last = max(end, i+1)
		for last < len(text) && !utf8.RuneStart(text[last]) {
			last++
		}
	}
}

// nextOdd returns the offset from i on of the next pair of neighbours that may
// be mojibake, -1 when there is none. Nothing before from is looked at. In the
// proven encodings it is enough that the pair can be decoded. whole, unless nil,
// learns about all that is passed.
func nextOdd(text string, i, from int, proven uint32, whole *encWhole) int {
	var prev *encEntry // the character before i when it may begin mojibake
	var pr rune
	start := 0
	for i < len(text) {
		c := text[i]
		if c < utf8.RuneSelf {
			switch c {
			case ' ':
				if prev != nil && prev.class == kTilde {
					return start
				}
			case '&', '\\':
				if r, n := literalAt(text, i); n > 0 {
					if prev != nil && prev.lead&encEntries[entryOf(r)].cont != 0 {
						return start
					}
					if literalOdd(text, r, i+n) {
						return i
					}
				}
			}
			prev = nil
			i = skipPlain(text, i+1)
			continue
		}
		r, size := decodeRune(text, i)
		e := &encEntries[entryOf(r)]
		if whole != nil {
			whole.langs &= e.langs | e.other
			if isEncLetter(e.class) {
				whole.letters++
				whole.beyond = whole.beyond || r >= 0x100 && r < 0x370 && encBytes[entryOf(r)][0] == 0
			}
			if before := uint8(kLower); prev != nil || i > from && text[i-1] >= 'a' && text[i-1] <= 'z' {
				if prev != nil {
					before = prev.class
				}
				if encTrans[before][e.class] >= '4' {
					whole.odd++
				}
			}
		}
		if prev != nil && (prev.lead&e.cont != 0 || r == utf8.RuneError) {
			natural := prev.class == e.class && (e.class == kLower || e.class == kLetter) && prev.langs&e.langs != 0 && r != 'œ' &&
				(prev.langs&encLatin != 0 || !besideASCII(text, start, i+size))
			if prev.lead&e.cont&proven != 0 || !natural && oddAt(text, start, i, i+size, from, pr, r, prev, e) {
				return start
			}
		}
		if prev = e; e.lead == 0 {
			prev = nil
		}
		pr, start = r, i
		i += size
	}
	return -1
}

// besideASCII reports whether an ASCII letter stands before start or at end.
func besideASCII(text string, start, end int) bool {
	return start > 0 && asciiLetter(text[start-1]) || end < len(text) && asciiLetter(text[end])
}

// encWhole is what a scan learns about a text as a whole.
type encWhole struct {
	langs   uint64 // alphabets that have all letters of their script; all at first
	letters int    // letters above ASCII
	odd     int    // characters that are odd after the one before
	beyond  bool   // there are Latin letters that windows-1252 has not
}

// suspect reports whether the text may be of another single-byte encoding than it
// was read as: its words are odd, or it is in no one language.
func (w *encWhole) suspect() bool {
	return w.odd >= 3 || w.letters >= mixupLetters && (w.langs&encLatin == 0 && !w.beyond || w.langs&encCyrillic == 0)
}

// unlikely reports whether a few characters of the text may be of another encoding:
// one of them is odd, or its Latin letters are those of no language or of Icelandic.
func (w *encWhole) unlikely() bool {
	return w.odd > 0 || w.langs&encLatin&^encIcelandic == 0
}

// skipPlain returns the offset of the first byte from i on that is not ASCII, or
// is an ampersand or a backslash.
func skipPlain(text string, i int) int {
	const ones, high = 0x0101010101010101, 0x8080808080808080
	for i+8 <= len(text) {
		v := uint64(text[i]) | uint64(text[i+1])<<8 | uint64(text[i+2])<<16 | uint64(text[i+3])<<24 |
			uint64(text[i+4])<<32 | uint64(text[i+5])<<40 | uint64(text[i+6])<<48 | uint64(text[i+7])<<56
		amp, back := v^'&'*ones, v^'\\'*ones
		if (v|(amp-ones)&^amp|(back-ones)&^back)&high != 0 {
			break
		}
		i += 8
	}
	for i < len(text) && text[i] < utf8.RuneSelf && text[i] != '&' && text[i] != '\\' {
		i++
	}
	return i
}

// oddAt reports whether the characters a at i and b after it, which could be
// bytes of one character in some encoding, are not natural together or with
// their neighbours.
func oddAt(text string, i, second, after, from int, a, b rune, ae, be *encEntry) bool {
	ac, bc := ae.class, be.class
	if b == utf8.RuneError {
		bc = kLost
	}
	if ac == kTilde || bc == kC1 || b == 0xA0 || encTrans[ac][bc] > '0' || oddLetters(a, b, ac, bc) || afterASCII(text, i) {
		return true
	}
	if i > from {
		p, _ := utf8.DecodeLastRuneInString(text[:i])
		pc, _ := encClass(p)
		if encTrans[pc][ac] > '0' || oddLetters(p, a, pc, ac) {
			return true
		}
	}
	if after < len(text) {
		n, _ := utf8.DecodeRuneInString(text[after:])
		nc, _ := encClass(n)
		if encTrans[bc][nc] > '0' || oddLetters(b, n, bc, nc) {
			return true
		}
		return !isEncLetter(bc) && bc != kInvisible && bc != kMark && (isEncLetter(nc) || n >= 0x80)
	}
	return false
}

// afterASCII reports whether a word begins at i and the one before ends in an ASCII letter.
func afterASCII(text string, i int) bool {
	return i > 1 && text[i-1] == ' ' && asciiLetter(text[i-2])
}

// oddLetters reports whether a and b are letters that no alphabet has both of.
func oddLetters(a, b rune, ac, bc uint8) bool {
	return isEncLetter(ac) && isEncLetter(bc) && (letterLangs(a)&letterLangs(b) == 0 || b == 'œ' && a >= 0x80)
}

// letterLangs returns the alphabets of a letter.
func letterLangs(r rune) uint64 {
	if idx := entryOf(r); idx != 0 {
		return encEntries[idx].langs
	}
	return encLangs(r)
}

// literalOdd reports whether the literal character r, which ends at next, begins
// a character of UTF-8 with what follows.
func literalOdd(text string, r rune, next int) bool {
	lead := encEntries[entryOf(r)].lead
	if lead == 0 || next >= len(text) {
		return false
	}
	b, _ := utf8.DecodeRuneInString(text[next:])
	if b == '&' || b == '\\' {
		b, _ = literalAt(text, next) // 0 when it is none
	}
	return lead&encEntries[entryOf(b)].cont != 0 || b == utf8.RuneError
}

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
			dst = append(dst, encElem{start: int32(at), end: int32(at + 1), r: rune(c), class: encClasses[c] & 31})
			if asciiLetter(c) {
				dst[len(dst)-1].langs = encLatin
			}
			i++
			continue
		}
		r, size := decodeRune(text, i)
		dst = appendElem(dst, r, at, at+size)
		i += size
	}
	return dst, i
}

// decodeRune is utf8.DecodeRuneInString, quick for characters of two or three bytes.
func decodeRune(text string, i int) (rune, int) {
	switch c := text[i]; {
	case c < 0xE0 && c >= 0xC2 && i+1 < len(text) && text[i+1]&0xC0 == 0x80:
		return rune(c&0x1F)<<6 | rune(text[i+1]&0x3F), 2
	case c < 0xF0 && c > 0xE0 && c != 0xED && i+2 < len(text) && text[i+1]&0xC0 == 0x80 && text[i+2]&0xC0 == 0x80:
		return rune(c&0x0F)<<12 | rune(text[i+1]&0x3F)<<6 | rune(text[i+2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(text[i:])
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
