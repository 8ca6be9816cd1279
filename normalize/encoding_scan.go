package normalize

import (
	"math/bits"
	"slices"
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
	var ignored encWhole
	for {
		i := nextOdd(text, last, last, proven, &ignored)
		if i < 0 {
			return
		}
		start := chunkStart(text, last, i)
		end, ok := c.quick(start)
		if !ok {
			c.elems, end = appendElems(c.elems[:0], text, start, -1)
			c.consider(start, end)
		}
		last = max(end, i+1)
		for last < len(text) && !utf8.RuneStart(text[last]) {
			last++
		}
	}
}

// nextOdd returns the offset from i on of the next pair of neighbours that may
// be mojibake, -1 when there is none. Nothing before from is looked at. In the
// proven encodings it is enough that the pair can be decoded. whole learns about
// all that is passed.
func nextOdd(text string, i, from int, proven uint32, whole *encWhole) int {
	var prev *encEntry // the character before i when it may begin mojibake
	var pr rune
	start := 0
	natural := false // the two characters before i can be decoded, but are natural together
	for i < len(text) {
		if c := text[i]; c < utf8.RuneSelf {
			switch c {
			case ' ':
				if prev != nil && (prev.class == kTilde || prev.lead&proven != 0 && spaceInSymbol(text, i, pr, prev.lead&proven)) {
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
			prev, natural = nil, false
			i = skipPlain(text, i+1)
			continue
		}
		r, size := rune(text[i]&0x1F)<<6|rune(text[i+1]&0x3F), 2
		if text[i] >= 0xE0 {
			r, size = decodeLong(text[i:])
		}
		idx := entryOf(r)
		e := &encEntries[idx]
		whole.add(r, idx, e)
		if prev != nil {
			whole.pair(prev.class, e.class)
		} else if i > from && (text[i-1] >= 'a' && text[i-1] <= 'z' || (e.class == kBox || e.class == kC1) && asciiLetter(text[i-1])) {
			whole.pair(kLower, e.class)
			if after := i + size; e.class >= kOpen && e.class <= kBox && after < len(text) && text[after] >= 'a' && text[after] <= 'z' {
				whole.pair(e.class, kLower) // a sign inside a word
				whole.marks = whole.marks || e.class >= kApos && e.class < kSup
				whole.quotes = whole.quotes || e.class < kApos
			}
		}
		if natural && oddAfter(text, i, e) {
			return twoBefore(text, i)
		}
		natural = false
		if prev != nil && (prev.lead&e.cont != 0 || r == utf8.RuneError) {
			natural = prev.class == e.class && (e.class == kLower || e.class == kLetter) && prev.langs&e.langs != 0 && r != 'œ' &&
				(prev.langs&encLatin != 0 || !besideASCII(text, start, i+size))
			if prev.lead&e.cont&proven != 0 || !natural && oddAt(text, start, i+size, from, pr, r, prev, e) {
				return start
			}
		}
		switch {
		case idx == 0:
			i = skipUnencoded(text, i+size)
			prev, natural = nil, false
			continue
		case isEncLetter(e.class) && e.langs&encLatin == 0 && (i == 0 || !asciiLetter(text[i-1])):
			if next, before, last := skipLetters(text, i+size, e, proven, whole); next > i+size {
				i, e, size = next-2, last, 2
				r, _ = decodeRune(text, i)
				natural = before.lead&last.cont != 0
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

// spaceInSymbol reports whether the space at i may be a byte of a symbol that begins with
// the character r before it, in one of the encodings.
func spaceInSymbol(text string, i int, r rune, encs uint32) bool {
	if i+1 >= len(text) || text[i+1] < utf8.RuneSelf {
		return false
	}
	next, _ := decodeRune(text, i+1)
	for encs &= encEntries[entryOf(next)].cont; encs != 0; encs &= encs - 1 {
		if leadsSymbol(encBytes[entryOf(r)][bits.TrailingZeros32(encs)]) {
			return true
		}
	}
	return false
}

// oddAfter reports whether e, the character at i, is odd after the one before.
func oddAfter(text string, i int, e *encEntry) bool {
	p, _ := utf8.DecodeLastRuneInString(text[:i])
	return encTrans[encEntries[entryOf(p)].class][e.class] >= '3'
}

// twoBefore returns the offset of the second last character before i.
func twoBefore(text string, i int) int {
	for range 2 {
		_, size := utf8.DecodeLastRuneInString(text[:i])
		i -= size
	}
	return i
}

// besideASCII reports whether an ASCII letter stands before start or at end.
func besideASCII(text string, start, end int) bool {
	return start > 0 && asciiLetter(text[start-1]) || end < len(text) && asciiLetter(text[end])
}

// encWhole is what a scan learns about a text as a whole.
type encWhole struct {
	langs   uint64 // alphabets that have all letters of their script; all at first
	letters int    // letters above ASCII
	upper   int    // capitals among them
	odd     int    // characters that are odd after the one before
	beyond  bool   // there are Latin letters that windows-1252 has not
	marks   bool   // there is an apostrophe, a dash or an ellipsis between two small letters
	quotes  bool   // there is a quotation mark there
	c1      bool   // there is a C1 control
}

// add learns about a character.
func (w *encWhole) add(r rune, idx uint16, e *encEntry) {
	w.langs &= e.langs | e.other
	if isEncLetter(e.class) {
		w.letters++
		if e.class == kUpper {
			w.upper++
		}
		w.beyond = w.beyond || r >= 0x100 && r < 0x370 && encBytes[idx][encWindows1252] == 0
	} else if e.class == kC1 {
		w.c1 = true
	}
}

// pair learns about neighbours of two classes.
func (w *encWhole) pair(a, b uint8) {
	if encTrans[a][b] >= '4' {
		w.odd++
	}
}

// suspect reports whether the text may be of another single-byte encoding than it
// was read as: its words are odd, or it is in no one language.
func (w *encWhole) suspect() bool {
	return w.odd >= 3 || w.letters >= mixupLetters && (w.langs&encLatin == 0 && !w.beyond || w.langs&encCyrillic == 0)
}

// unlikely reports whether a few characters of the text may be of another encoding: one
// of them is odd or a C1 control, or its Latin letters are those of no language or of Icelandic.
func (w *encWhole) unlikely() bool {
	return w.odd > 0 || w.c1 || w.langs&encLatin&^encIcelandic == 0
}

// inCapitals reports whether the text has letters above ASCII, most of them capitals.
func (w *encWhole) inCapitals() bool { return w.letters >= cyrillicLetters && 2*w.upper > w.letters }

// strange reports whether letters of text, of which w knows the whole, are not those of
// the language that its first words tell, or it has marks in words that the language has
// not.
func (w *encWhole) strange(text string) bool {
	if w.letters == 0 && !w.marks && !w.quotes {
		return false
	}
	text = text[:min(len(text), languageWindow)]
	langs := languageOf(text, languageWords, mixupLang) &^ frequentEnglish
	if langs == 0 || w.quotes || w.marks && langs&encNoApostrophe != 0 {
		return langs != 0
	}
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := decodeRune(text, i)
		switch e := &encEntries[entryOf(r)]; {
		case !isEncLetter(e.class):
		case e.langs&encLatin == 0:
			if besideASCII(text, i, i+size) {
				return true
			}
		case encOwn[entryOf(r)]&langs == 0:
			return true
		}
		i += size
	}
	return false
}

// oddAt reports whether the characters a at i and b behind it, which end at after and
// could be bytes of one character in some encoding, are not natural together or
// with their neighbours, of which none before from counts.
func oddAt(text string, i, after, from int, a, b rune, ae, be *encEntry) bool {
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
		if encTrans[bc][nc] > '0' || oddLetters(b, n, bc, nc) || ac == kDash && nc == kDash && isEncLetter(bc) {
			return true
		}
		if bc == kApos && ac == kLower && nc == kLower && letterLangs(a)&encLatin == 0 {
			return false // of Ukrainian
		}
		return !isEncLetter(bc) && bc != kInvisible && bc != kMark && (isEncLetter(nc) || n >= 0x80)
	}
	return false
}

// afterASCII reports whether a word begins at i and the one before ends in an ASCII letter.
func afterASCII(text string, i int) bool {
	return i > 1 && text[i-1] == ' ' && asciiLetter(text[i-2])
}

// oddLetters reports whether a and b are letters that no alphabet has both of, or a letter
// and a mark of another script.
func oddLetters(a, b rune, ac, bc uint8) bool {
	switch {
	case !isEncLetter(ac):
		return false
	case bc == kMark:
		langs := letterLangs(b)
		return langs != 0 && letterLangs(a)&langs == 0
	}
	return isEncLetter(bc) && (letterLangs(a)&letterLangs(b) == 0 || b == 'œ' && a >= 0x80)
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
