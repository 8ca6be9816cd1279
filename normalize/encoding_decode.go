package normalize

import "unicode/utf8"

// The decoding of mojibake: characters back to the bytes they were read from,
// and the bytes to the UTF-8 they had been.

// encUnit is one character of UTF-8 found among elements.
type encUnit struct {
	r     rune
	n     int  // elements that it takes
	bonus int  // how unlikely such a sequence is by chance
	bent  bool // a byte was lost and is supplied, or a no-break space had become a space
	lost  bool // a byte was lost and is unknown: r is U+FFFD
	space bool // a symbol, and a space stands for one of its bytes
}

// byteIn returns the byte of an element in an encoding, 0 when it has none.
func (e *encElem) byteIn(enc int) byte { return encBytes[e.idx][enc] }

// unitAt decodes the character of UTF-8 that begins at es[i], read as enc. infer
// allows to supply a lost byte that leaves one reading.
func unitAt(es []encElem, i, enc int, infer bool) (u encUnit, ok bool) {
	b0 := es[i].byteIn(enc)
	if b0 < 0xC2 || b0 > 0xF4 {
		return u, false
	}
	n := 2
	if b0 >= 0xF0 {
		n = 4
	} else if b0 >= 0xE0 {
		n = 3
	}
	var buf [4]byte
	buf[0] = b0
	lost, spaces := -1, 0
	k := 1
	for ; k < n && i+k < len(es); k++ {
		e := &es[i+k]
		b := e.byteIn(enc)
		switch {
		case b >= 0x80 && b < 0xC0:
		case e.r == ' ' && encChars[enc][0x20] == 0xA0: // was a no-break space
			b = 0xA0
			spaces++
		case e.r == utf8.RuneError || e.r == '?' && b0 == 0xE2 && k == 2:
			if lost >= 0 {
				if b0 < 0xE0 || e.r == '?' {
					return u, false
				}
			} else {
				lost = k
			}
			b = 0x80
		default:
			b = 0
		}
		if b == 0 {
			break
		}
		buf[k] = b
	}
	if u, ok := lostUnit(es, i, n, k, &buf, lost, spaces, infer); ok {
		return u, true
	}
	if k < n || spaces > 1 {
		return u, false
	}
	if lost >= 0 {
		if lost == 1 && n > 2 && b0 != 0xF0 {
			return u, false
		}
		return encUnit{r: utf8.RuneError, n: n, bent: true, lost: true}, true
	}
	if b0 == 0xED && buf[1] >= 0xA0 { // half of a surrogate pair: CESU-8
		return surrogateUnit(es, i, enc, buf)
	}
	r, size := utf8.DecodeRune(buf[:n])
	if size != n {
		return u, false
	}
	if spaces > 0 {
		return spaceUnit(es, i, n, r, b0)
	}
	return encUnit{r: r, n: n, bonus: n - 1}, true
}

// lostUnit supplies the last byte of a closing quotation mark (E2 80 9D) and of
// the variation selector of emoji (EF B8 8F): of the bytes that windows-1252
// leaves undefined, and that get lost, only these give a character of text.
func lostUnit(es []encElem, i, n, k int, buf *[4]byte, lost, spaces int, infer bool) (u encUnit, ok bool) {
	if !infer || n != 3 || k < 2 || lost >= 0 && lost != 2 {
		return u, false
	}
	switch {
	case buf[0] == 0xE2 && buf[1] == 0x80:
		u.r = '”'
	case buf[0] == 0xEF && buf[1] == 0xB8 && lost == 2:
		u.r = '\ufe0f'
	default:
		return u, false
	}
	u.bent, u.bonus, u.n = true, 1, 2
	switch {
	case lost == 2:
		u.n = 3
	case k == 3 && spaces == 1 && es[i+2].r == ' ':
		// A space in place of the byte, or the byte dropped before a space: what follows tells.
		if i+3 >= len(es) || es[i+3].class == kSpace || es[i+3].class == kPunct && es[i+3].r != '(' && es[i+3].r != '"' {
			u.n = 3
		}
	case k == 3:
		return u, false
	}
	return u, true
}

// spaceUnit is a character whose byte A0 had become a space.
func spaceUnit(es []encElem, i, n int, r rune, b0 byte) (u encUnit, ok bool) {
	u = encUnit{r: r, n: n, bent: true}
	if n > 2 {
		if b0 == 0xE2 && r < 0x2600 && r != 0x2800 {
			return u, false // E2 80 A0 is a dagger: rarer than a lost byte before a space
		}
		u.space = leadsSymbol(b0)
		return u, true
	}
	switch b0 {
	case 0xC2, 0xC5, 0xCE, 0xD0, 0xD9:
		return u, true
	case 0xC3:
		// à: usually the last letter of a word, so that the space is also one,
		// but Portuguese has às, àquela.
		if i+2 < len(es) && es[i+2].r != ' ' && !startsCrasis(es[i+2:]) {
			u.n = 1
		}
		u.bent = false
		return u, true
	}
	return u, false
}

// leadsSymbol reports whether a byte of UTF-8 begins symbols and emoji mostly.
func leadsSymbol(b byte) bool { return b == 0xE2 || b == 0xEF || b == 0xF0 }

// startsCrasis reports whether es goes on like Portuguese às, àquele, àquilo.
func startsCrasis(es []encElem) bool {
	if len(es) >= 1 && es[0].r == 's' {
		return len(es) == 1 || es[1].r == ' ' || es[1].r == ',' || es[1].r == '.'
	}
	for i, r := range "que" {
		if i >= len(es) || es[i].r != r {
			return false
		}
	}
	return len(es) > 3 && es[3].r == 'l'
}

// surrogateUnit decodes six bytes that are a surrogate pair.
func surrogateUnit(es []encElem, i, enc int, buf [4]byte) (u encUnit, ok bool) {
	if i+6 > len(es) {
		return u, false
	}
	var lo [3]byte
	for k := range lo {
		lo[k] = es[i+3+k].byteIn(enc)
	}
	r := surrogatePair(buf[1], buf[2], lo[0], lo[1], lo[2])
	return encUnit{r: r, n: 6, bonus: 4}, r != 0
}

// surrogatePair returns the character of ED hi1 hi2 ED lo1 lo2, 0 when they are none.
func surrogatePair(hi1, hi2, ed, lo1, lo2 byte) rune {
	if hi1&0xF0 != 0xA0 || hi2&0xC0 != 0x80 || ed != 0xED || lo1&0xF0 != 0xB0 || lo2&0xC0 != 0x80 {
		return 0
	}
	hi := rune(hi1&0x0F)<<6 | rune(hi2&0x3F)
	lo := rune(lo1&0x0F)<<6 | rune(lo2&0x3F)
	return 0x10000 + hi<<10 + lo
}

// encLayer is what the decoding of one layer gave.
type encLayer struct {
	out   []encElem
	bonus int // how unlikely the characters found are by chance
	exact int // characters decoded from the bytes that are there
	bent  int // what the others cost
	space int // how many of them have a space for a byte (see encUnit)
}

// decodeLayer returns the elements of src with every character of UTF-8 that was read as
// enc decoded. They are in the buffer of the layer.
func (c *chooser) decodeLayer(layer int, src []encElem, enc int) encLayer {
	d := encLayer{out: c.levels[layer][:0]}
	var controls, signs bool // of windows-1252: read as latin-1, and not
	for i := 0; i < len(src); {
		if encEntries[src[i].idx].lead>>enc&1 == 0 {
			d.out = append(d.out, src[i])
			i++
			continue
		}
		u, ok := exactUnit(src, i, enc)
		if !ok {
			u, ok = unitAt(src, i, enc, c.infer)
		}
		if !ok && c.last && d.exact > 0 {
			u, ok = cutUnit(src[i:], enc)
		}
		if ok {
			var e *encElem
			d.out, e = oneMore(d.out)
			e.set(u.r, src[i].start, src[i+u.n-1].end)
			e.decoded = true
			if e.rare >= 3 { // not a character
				*e = src[i]
				ok = false
			}
		} else {
			d.out = append(d.out, src[i])
		}
		if !ok {
			i++
			continue
		}
		d.bonus += u.bonus
		if u.bent {
			d.bent++
			if u.space {
				d.space++
			}
		} else {
			d.exact++
		}
		if enc == encWindows1252 {
			for _, p := range src[i+1 : i+u.n] {
				controls = controls || p.class == kC1 && encChars[encWindows1252][p.r-0x80] != uint16(p.r)
				signs = signs || p.r > 0xFF && p.class != kLost
			}
		}
		i += u.n
	}
	if controls && signs {
		d.bent += 2 // hardly both: another encoding is likelier
	}
	c.levels[layer] = d.out
	return d
}

// cutUnit is what is left of a character, read as enc, where the text was cut in the
// middle of it.
func cutUnit(es []encElem, enc int) (u encUnit, ok bool) {
	if len(es) >= utf8.UTFMax {
		return u, false
	}
	var buf [utf8.UTFMax]byte
	for i := range es {
		buf[i] = es[i].byteIn(enc)
	}
	if buf[0] < 0xC2 || buf[0] > 0xF4 || utf8.FullRune(buf[:len(es)]) {
		return u, false
	}
	return encUnit{r: utf8.RuneError, n: len(es), bent: true, lost: true}, true
}

// exactUnit decodes the character of UTF-8 that begins at es[i], read as enc, when
// it is of two or three bytes that are all there.
func exactUnit(es []encElem, i, enc int) (u encUnit, ok bool) {
	if i+1 >= len(es) {
		return u, false
	}
	b0, b1 := es[i].byteIn(enc), es[i+1].byteIn(enc)
	if b1&0xC0 != 0x80 || b0 >= 0xF0 {
		return u, false
	}
	if b0 < 0xE0 {
		return encUnit{r: rune(b0&0x1F)<<6 | rune(b1&0x3F), n: 2, bonus: 1}, true
	}
	if i+2 >= len(es) || b0 == 0xE0 && b1 < 0xA0 || b0 == 0xED && b1 >= 0xA0 {
		return u, false
	}
	b2 := es[i+2].byteIn(enc)
	return encUnit{r: rune(b0&0x0F)<<12 | rune(b1&0x3F)<<6 | rune(b2&0x3F), n: 3, bonus: 2}, b2&0xC0 == 0x80
}
