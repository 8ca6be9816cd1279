package timeline

import "github.com/dragoman-go/dragoman/internal/token"

const (
	halfAM int8 = 1 + iota
	halfPM
	half24
)

// clockToken reads a number token as a time of day: 3, 3pm, 3:30p, 15h30,
// 0930, 8:00:31am, 11ish.
func clockToken(s string) (c clock, ok bool) {
	c = clock{h: -1, m: -1, s: -1}
	i := 0
	num := func() (v, n int) {
		for ; i < len(s) && s[i] >= '0' && s[i] <= '9' && n < 5; i++ {
			v = v*10 + int(s[i]-'0')
			n++
		}
		return v, n
	}
	h, n := num()
	switch n {
	case 1, 2:
		c.h = int8(h)
		if i+2 < len(s) && (s[i] == ':' || s[i] == '.' || s[i]|0x20 == 'h' && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9') {
			sep := s[i]
			i++
			m, k := num()
			if k != 2 || m > 59 {
				return c, false
			}
			c.m = int8(m)
			c.strong = sep != '.'
			if sep|0x20 == 'h' {
				c.half = half24
			}
			if n == 2 && s[0] == '0' {
				c.half = half24
			}
			if i+2 < len(s) && s[i] == ':' {
				i++
				sec, k := num()
				if k != 2 || sec > 60 {
					return c, false
				}
				c.s = int8(min(sec, 59))
			}
		} else if i < len(s) && s[i]|0x20 == 'h' && i+1 == len(s) {
			c.half, c.strong = half24, true
			c.m = 0
			i++
		}
	case 3, 4:
		if h%100 > 59 {
			return c, false
		}
		c.h, c.m = int8(h/100), int8(h%100)
		if n == 4 && s[0] == '0' {
			c.half = half24
		}
	default:
		return c, false
	}
	dotted := !c.strong && c.m >= 0 && n < 3
	if c.h > 24 || c.h == 24 && c.m > 0 {
		return c, false
	}
	switch rest := s[i:]; {
	case rest == "":
		if dotted {
			c.m = -2 - c.m // 2.30 is a time only with pm behind it
		}
	case eq(rest, "am") || eq(rest, "a"):
		c.half, c.strong = halfAM, true
	case eq(rest, "pm") || eq(rest, "p"):
		c.half, c.strong = halfPM, true
	case eq(rest, "ampm"):
		c.strong = true
	case eq(rest, "ish"):
		c.strong, c.approx = true, true
	default:
		return c, false
	}
	if c.h > 12 {
		if c.half == halfAM {
			return c, false
		}
		c.half = half24
	}
	if c.h == 0 && c.half == 0 {
		c.half = half24
	}
	return c, true
}

// eq reports whether s is the lower-case ASCII word w in any case.
func eq(s, w string) bool {
	if len(s) != len(w) {
		return false
	}
	for i := 0; i < len(w); i++ {
		if s[i]|0x20 != w[i] {
			return false
		}
	}
	return true
}

// meridian reads am, p.m., "p m", "p . m ." at i.
func (p *parser) meridian(i int) (half int8, j int) {
	switch {
	case p.fn(i, fnAm):
		return halfAM, i + 1
	case p.fn(i, fnPm):
		return halfPM, i + 1
	case p.fn(i, fnAmpm):
		return 0, i + 1
	}
	letter := p.fn(i, fnA) && p.tokLen(i) == 1 || p.fn(i, fnP)
	if !letter {
		return 0, i
	}
	h := halfAM
	if p.fn(i, fnP) {
		h = halfPM
	}
	k := i + 1
	if p.punct(k, '.') {
		k++
	}
	if p.fn(k, fnM) {
		k++
		if p.punct(k, '.') && (k > i+2 && p.punct(i+1, '.')) && !p.startsSentence(k+1) {
			k++
		}
		return h, k
	}
	if p.fn(i, fnP) && p.conv {
		return h, i + 1
	}
	return 0, i
}

// zoneAt reads a time zone: EST, GMT, "Eastern time", +02:00.
func (p *parser) zoneAt(i int) (minutes int, j int) {
	w := p.at(i)
	if w.cls&cZone == 0 {
		return 0, i
	}
	if p.fn(i+1, fnTime) || p.fn(i+1, fnTimezone) {
		return int(w.id), i + 2
	}
	if p.at(i+1).none() && p.textEq(i+1, "standard") && p.fn(i+2, fnTime) || p.textEq(i+1, "daylight") && p.fn(i+2, fnTime) {
		return int(w.id), i + 3
	}
	if p.upperAll(i) || w.cls&cAmb == 0 && p.conv {
		return int(w.id), i + 1
	}
	return 0, i
}

// clockAt reads one time of day at i.
func (p *parser) clockAt(i int) (c clock, j int) {
	i0 := i
	if p.fn(i, fnAbout) && (p.kindOf(i+1) == token.Number) {
		i++
		defer func() { c.approx = true }()
	}
	c, j = p.bareClock(i)
	if j == i {
		return c, i0
	}
	if p.fn(j, fnOclock) {
		c.strong = true
		j++
	}
	if c.h == 12 && c.half == 0 && p.at(j).cls&cClock != 0 { // 12:00 noon, 12 midnight
		c.strong, c.half, c.h = true, half24, int8(p.at(j).id)
		j++
	}
	if p.textEq(j, "ish") && p.conv {
		c.approx, j = true, j+1
	} else if p.dash(j) && p.textEq(j+1, "ish") {
		c.approx, j = true, j+2
	}
	if c.half == 0 || c.half == half24 && c.h <= 12 && c.h > 0 && !c.fromWord && p.tokLen(i) <= 5 {
		if half, k := p.meridian(j); k > j {
			c.half, c.strong, j = half, true, k
		} else if p.fn(j, fnIn) && p.fn(j+1, fnThe) {
			if half, k := p.meridian(j + 2); k > j+2 {
				c.half, c.strong, j = half, true, k
			}
		} else if p.fn(j, fnA) && p.conv && p.glued(j) {
			c.half, c.strong, j = halfAM, true, j+1
		}
	}
	if c.m < -1 {
		if c.half == 0 {
			return c, i0
		}
		c.m = -2 - c.m
	}
	if p.conv && p.fn(j, fnAbout) { // 3pm approximately
		if !p.timeWord(j + 1) {
			c.approx, j = true, j+1
		}
	}
	if c.h > 12 && c.half != halfAM {
		c.half = half24
	}
	if c.strong || c.h >= 0 && p.conv {
		if p.textEq(j, "local") && p.fn(j+1, fnTime) {
			j += 2
		} else if z, k := p.zoneAt(j); k > j {
			c.hasZone, c.zone, c.strong, j = true, int16(z), true, k
		} else if c.strong && (p.punct(j, '+') || p.punct(j, '-')) && p.glued(j) && p.glued(j+1) && p.kindOf(j+1) == token.Number && c.m >= 0 && p.text(j + 1)[0] == '0' {
			if o, ok := clockToken(p.text(j + 1)); ok && p.tokLen(j+1) >= 4 && o.h >= 0 && o.h <= 14 {
				z := int16(o.h)*60 + int16(max(o.m, 0))
				if p.punct(j, '-') {
					z = -z
				}
				c.hasZone, c.zone, j = true, z, j+2
			}
		}
	}
	return c, j
}

func (p *parser) bareClock(i int) (c clock, j int) {
	w := p.at(i)
	none := clock{h: -1, m: -1, s: -1}
	if w.cls&cClock != 0 || p.fn(i, fnThe) && p.at(i+1).cls&cClock != 0 {
		j = i + 1
		if p.fn(i, fnThe) {
			w, j = p.at(i+1), i+2
		}
		return clock{h: int8(w.id), m: -1, s: -1, half: half24, strong: true, fromWord: true}, j
	}
	// half past three, quarter to noon, 20 past 3pm, half three
	if c, j := p.pastTo(i); j > i {
		return c, j
	}
	if p.kindOf(i) == token.Number {
		c, ok := clockToken(p.text(i))
		if !ok || !p.conv && c.half != half24 && c.half != 0 && p.src[p.tok(i).Stem-1]|0x20 != 'm' {
			return none, i // 13p is a price
		}
		if p.tokLen(i) >= 3 && !c.strong && c.m >= 0 {
			c.fromWord = true // 1030, 0930: an hour only where something says so
		}
		if !c.strong && c.m == -1 && p.plain(i+1) && p.tokLen(i+1) == 2 && p.tokLen(i) <= 2 && p.conv && p.fn(i-1, fnAt) && p.at(i+1).num < 60 {
			c.m = int8(p.at(i + 1).num) // at 12 15
			return c, i + 2
		}
		return c, i + 1
	}
	// ten thirty, twelve oh three, four twenty-three
	if w.cls&cNum != 0 && w.num >= 1 && w.num <= 12 && p.kindOf(i) == token.Word {
		c = clock{h: int8(w.num), m: -1, s: -1, fromWord: true}
		k := i + 1
		if p.dash(k) && p.glued(k) {
			k++
		}
		if (p.fn(k, fnOu) || p.at(k).cls&cNum != 0 && p.at(k).num == 0) && p.at(k).cls&cUnit == 0 {
			m := k + 1
			if p.dash(m) {
				m++
			}
			if q := p.at(m); q.cls&cNum != 0 && q.num < 10 && q.num > 0 {
				c.m = int8(q.num)
				return c, m + 1
			}
		}
		if q := p.at(k); q.cls&cNum != 0 && q.num >= 10 && p.kindOf(k) == token.Word {
			v, e := p.cardinal(k)
			if v < 60 && p.at(e).cls&cUnit == 0 {
				c.m = int8(v)
				return c, e
			}
		}
		return c, i + 1
	}
	return none, i
}

// pastTo reads half past seven, a quarter to noon, 15 minutes past 15h, half three.
func (p *parser) pastTo(i int) (c clock, j int) {
	j = i
	minutes := -1
	if p.fn(j, fnA) && p.isUnit(j+1, uQuarter) {
		j++
	}
	switch {
	case p.fn(j, fnHalf):
		minutes = 30
		j++
	case p.isUnit(j, uQuarter):
		minutes = 15
		j++
	default:
		v, k := p.cardinal(j)
		if k == j || v < 1 || v > 59 || v != float64(int(v)) {
			return c, i
		}
		minutes, j = int(v), k
		if p.isUnit(j, uMinute) {
			j++
		} else if p.kindOf(i) == token.Number && p.tokLen(i) > 2 {
			return c, i
		}
	}
	sign := 0
	switch {
	case p.fn(j, fnPast), p.fn(j, fnAfter):
		sign = 1
	case p.fn(j, fnTo), p.textEq(j, "of") && p.at(j+1).cls&cClock != 0, p.fn(j, fnBefore) && p.at(j+1).cls&cClock != 0, p.fn(j, fnUntil) && minutes == 15:
		sign = -1
	case p.conv && p.fn(i, fnHalf) && j == i+1 && p.at(j).cls&cNum != 0 && p.at(j).num <= 12 && p.at(j+1).cls&cUnit == 0:
		sign, j = 1, j-1
	default:
		return c, i
	}
	if sign < 0 && !(p.conv && p.kindOf(i) == token.Word && (minutes == 20 || minutes == 25) && p.at(j+1).cls&cNum != 0) && !(p.fn(i, fnHalf) || p.isUnit(i, uQuarter) || p.fn(i, fnA) || p.at(j+1).cls&cClock != 0 || p.at(j-1).cls&cUnit != 0) && !p.strongHour(j+1) {
		return c, i // "5 to 7" is a range, "2 to 1" a result
	}
	if sign < 0 && j == i+1 && (p.from && !p.isUnit(i, uQuarter) || p.kindOf(i) == token.Number && minutes <= 12 && p.at(j+1).cls&cClock == 0) {
		return c, i // from 5 to 6pm
	}
	h, k := p.hour(j + 1)
	if k == j+1 || h.m > 0 {
		return c, i
	}
	if (p.fn(j, fnAfter) || p.fn(j, fnBefore)) && !h.strong {
		return c, i
	}
	c = h
	c.s = -1
	c.strong = true
	if sign > 0 {
		c.m = int8(minutes)
	} else {
		c.m = int8(60 - minutes)
		if c.h--; c.h == 0 && c.half != half24 {
			c.h = 12
		} else if c.h < 0 {
			c.h = 23
		}
	}
	return c, k
}

// strongHour reports whether a time with am, pm or o'clock stands at i.
func (p *parser) strongHour(i int) bool {
	c, j := p.hour(i)
	if j == i {
		return false
	}
	if c.strong || p.fn(j, fnOclock) {
		return true
	}
	_, k := p.meridian(j)
	return k > j
}

// hour reads the hour of "half past H".
func (p *parser) hour(i int) (c clock, j int) {
	w := p.at(i)
	c = clock{h: -1, m: -1, s: -1}
	switch {
	case w.cls&cClock != 0:
		return clock{h: int8(w.id), m: -1, s: -1, half: half24, strong: true}, i + 1
	case p.kindOf(i) == token.Number && p.tokLen(i) <= 5:
		c, ok := clockToken(p.text(i))
		if ok && (c.m == -1 || c.m == 0) {
			return c, i + 1
		}
	case w.cls&cNum != 0 && w.num >= 1 && w.num <= 12:
		c.h = int8(w.num)
		return c, i + 1
	}
	return c, i
}

// rangeSep reads what stands between the ends of a range: -, –, to, through,
// until, and (when between stands before). It returns i when there is none.
func (p *parser) rangeSep(i int, between bool) int {
	switch {
	case p.dash(i), p.punct(i, '~'):
		return i + 1
	case p.fn(i, fnTo), p.fn(i, fnUntil), p.fn(i, fnThrough):
		return i + 1
	case p.fn(i, fnAnd) && between:
		return i + 1
	case p.fn(i, fnUp) && p.fn(i+1, fnTo):
		return i + 2
	}
	return i
}

// clocks reads a time of day or two with a range sign between them.
func (p *parser) clocks(i int, between, from bool) (f fields, j int) {
	c, j := p.clockAt(i)
	if j == i {
		return f, i
	}
	if !c.strong && (p.at(j).cls&cUnit != 0 && p.kindOf(i) == token.Number && !p.dash(j) || p.tokLen(i) == 3 && p.kindOf(i) == token.Number && !p.fn(i-1, fnAt) && !p.fn(i-1, fnAbout) && !p.fn(i-1, fnTonight) && !c.approx) {
		return f, i
	}
	f.has = sClock
	f.clk = c
	f.ext = span{int32(i), int32(j)}
	k := p.rangeSep(j, between)
	// "from 3 in the morning until 5pm" is put together by phrases
	if k == j {
		p.weakClock(&f, i)
		return f, j
	}
	d, e := p.clockAt(k)
	if e == k && p.fn(k, fnThe) {
		d, e = p.clockAt(k + 1)
	}
	spaced := p.dash(j) && !p.glued(k)
	if e == k || d.m < -1 || !c.strong && !d.strong && !from && !between && !p.conv || !p.conv && spaced && !d.strong {
		p.weakClock(&f, i)
		return f, j
	}
	if !c.strong && !d.strong && p.at(e).cls&(cUnit|cMonth|cMult) != 0 || p.punct(e, '%') || p.dash(e) && p.glued(e) && p.kindOf(e+1) == token.Number || p.slash(e) && p.kindOf(e+1) == token.Number {
		p.weakClock(&f, i)
		return f, j
	}
	if !c.strong && !d.strong && (c.fromWord != d.fromWord && c.m != d.m) {
		p.weakClock(&f, i)
		return f, j
	}
	shareHalf(&c, &d)
	if d.hasZone && !c.hasZone {
		c.hasZone, c.zone = true, d.zone
	}
	f.clk, f.clk2, f.range2 = c, d, true
	f.ext2 = span{int32(k), int32(e)}
	if !c.strong && !d.strong {
		f.has |= sWeak
		if from || between {
			f.has |= sAt
		}
	}
	return f, e
}

// shareHalf settles am and pm of both ends of a range by the one that says so.
func shareHalf(c, d *clock) {
	switch {
	case c.half == 0 && (d.half == halfPM || d.half == halfAM):
		c.half = d.half
		if minutesOf(*c) >= minutesOf(*d) { // 11 to 3 pm
			c.half = halfAM + halfPM - d.half
			if d.half == halfAM && c.half == halfPM && d.h == 12 {
				c.half = halfAM
			}
		}
	case d.half == 0 && c.half != 0:
		if d.h <= 12 && c.half != half24 {
			d.half = c.half
			if minutesOf(*d) <= minutesOf(*c) {
				d.half = halfPM
			}
		} else if c.half == half24 && d.h < c.h && d.h < 12 {
			d.half = halfPM
		}
	case c.half == 0 && d.half == 0 && c.h == 12 && d.h < 12: // 12-4 is after noon
		c.half, d.half = halfPM, halfPM
	case c.half == 0 && d.half == 0 && d.h < c.h && d.h <= 12:
		d.half = halfPM
		c.half = halfAM
	case c.half == halfAM && d.half == halfAM && d.h == 12 && c.h < 12:
		d.half = halfPM // "10am-12am" is said of noon
	}
}

// minutesOf is the minute of the day.
func minutesOf(c clock) int {
	h := int(c.h)
	switch {
	case c.half == halfPM && h < 12:
		h += 12
	case c.half == halfAM && h == 12:
		h = 0
	}
	return h*60 + max(0, int(c.m))
}

func (p *parser) weakClock(f *fields, i int) {
	if f.clk.m < -1 {
		f.clk.m = -1
	}
	if !f.clk.strong {
		f.has |= sWeak
		if p.fn(i-1, fnAt) {
			f.has |= sAt
		}
	}
}
