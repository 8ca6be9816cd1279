package normalize

import "unicode/utf8"

// The quick way for garbled text that was decoded one way over and over: a chunk is
// decoded from the text itself, so that what it is before that is not looked at in full.

// quick decodes the chunk from start on the way the last ones were, and returns its end; ok
// is false when that takes a closer look.
func (c *chooser) quick(start int) (end int, ok bool) {
	if c.streak < encStreak {
		return 0, false
	}
	chain := c.usual.chain
	q := quickLayer{text: c.text, enc: int(chain&31) - 1, out: c.levels[0][:0]}
	end, ok = q.decode(start)
	c.levels[0] = q.out
	if !ok || q.decoded == 0 || q.short() {
		return 0, false
	}
	c.standAt(start, end)
	base := q.cost + int(encTrans[c.before][q.first]-'0') + int(encTrans[q.last][c.after]-'0')
	if base < encSure {
		return 0, false
	}
	es := q.out
	for layer := 1; chain>>(5*layer) != 0; layer++ {
		d := c.decodeLayer(layer, es, int(chain>>(5*layer)&31)-1)
		if d.exact == 0 || d.bent > 0 {
			return 0, false
		}
		es = d.out
	}
	if encCost(es, c.before, c.after) > 0 {
		return 0, false
	}
	c.settle(es, start, end, base+min(q.decoded, base))
	return end, true
}

// quickLayer is the outermost layer of a chunk, read as one encoding.
type quickLayer struct {
	text string
	enc  int
	out  []encElem

	decoded     int   // characters found
	cost        int   // what the classes of neighbours cost as they stand
	first, last uint8 // classes of the first and the last character
	word        int   // characters of the first word
	latin       bool  // one of them is ASCII or a Latin letter
}

// short reports whether the first word is one that is judged by what it stands between
// (see isLone).
func (q *quickLayer) short() bool { return !q.latin && q.word < 4 }

// decode decodes the chunk from start on and returns where it ends as appendElems has it;
// ok is false at anything out of the ordinary.
func (q *quickLayer) decode(start int) (end int, ok bool) {
	text, i := q.text, start
	var before, last *encEntry // the last two characters as they stand, nil for ASCII
	inWord := true
	for i < len(text) {
		ch := text[i]
		if ch < utf8.RuneSelf {
			switch ch {
			case '\n', '\t', '\r':
				return i, true
			case '&', '\\':
				return 0, false
			case ' ':
				if last == nil || last.lead == 0 && (last.cont == 0 || before == nil || before.lead == 0 || !mayFollowSpace(text, i+1)) {
					return i, true
				}
				inWord = false
			}
			var e *encElem
			q.out, e = oneMore(q.out)
			e.setASCII(ch, int32(i-start))
			if e.class != kLower || q.last != kLower || i == start {
				q.see(e.class, 0, i == start)
			}
			before, last = last, nil
			q.latin = q.latin || inWord
			i++
			continue
		}
		if len(q.out) >= encChunkMax {
			return 0, false
		}
		r, size := decodeRune(text, i)
		idx := entryOf(r)
		entry := &encEntries[idx]
		if entry.lead>>q.enc&1 == 0 {
			q.out = appendElem(q.out, r, i-start, i-start+size)
			q.see(q.out[len(q.out)-1].class, entry.rare, i == start)
			q.latin = q.latin || inWord && entry.langs&encLatin != 0
			if inWord {
				q.word++
			}
			before, last = last, entry
			i += size
			continue
		}
		next, n, second, third := q.unit(i, size, encBytes[idx][q.enc])
		if n == 0 {
			return 0, false
		}
		q.see(entry.class, entry.rare, i == start)
		q.see(second.class, second.rare, false)
		before, last = entry, second
		if third != nil {
			q.see(third.class, third.rare, false)
			before, last = second, third
		}
		q.latin = q.latin || inWord && entry.langs&encLatin != 0
		if inWord {
			q.word += 2
		}
		q.out = appendElem(q.out, next, i-start, i-start+n)
		e := &q.out[len(q.out)-1]
		if e.decoded = true; e.rare >= 3 {
			return 0, false
		}
		q.decoded++
		i += n
	}
	return i, true
}

// see adds what a character costs after the one before.
func (q *quickLayer) see(class, rare uint8, first bool) {
	if first {
		q.first = class
	} else {
		q.cost += int(encTrans[q.last][class] - '0')
	}
	q.cost += encRare[rare]
	q.last = class
}

// unit decodes the character of two or three bytes of UTF-8 that begins with the byte b0,
// which is a character of size bytes at i. It returns the character, the bytes of text that it takes, 0 when it is
// none, and the entries of the others in it, third nil when there is none.
func (q *quickLayer) unit(i, size int, b0 byte) (u rune, n int, second, third *encEntry) {
	j := i + size
	if j >= len(q.text) || q.text[j] < utf8.RuneSelf {
		return 0, 0, nil, nil
	}
	r1, size1 := decodeRune(q.text, j)
	at := entryOf(r1)
	b1 := encBytes[at][q.enc]
	if b1&0xC0 != 0x80 || b0 >= 0xF0 {
		return 0, 0, nil, nil
	}
	second = &encEntries[at]
	j += size1
	if b0 < 0xE0 {
		return rune(b0&0x1F)<<6 | rune(b1&0x3F), j - i, second, nil
	}
	if j >= len(q.text) || q.text[j] < utf8.RuneSelf || b0 == 0xE0 && b1 < 0xA0 || b0 == 0xED && b1 >= 0xA0 {
		return 0, 0, nil, nil
	}
	r2, size2 := decodeRune(q.text, j)
	at = entryOf(r2)
	b2 := encBytes[at][q.enc]
	if b2&0xC0 != 0x80 {
		return 0, 0, nil, nil
	}
	return rune(b0&0x0F)<<12 | rune(b1&0x3F)<<6 | rune(b2&0x3F), j + size2 - i, second, &encEntries[at]
}
