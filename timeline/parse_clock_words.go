package timeline

import (
	"github.com/dragoman-go/dragoman/internal/token"
)

func (p *parser) bareClock(i int) (c clock, j int) {
	w := p.at(i)
	none := clock{h: -1, m: -1, s: -1}
	if w.cls&cClock != 0 || p.fn(i, fnThe) && p.at(i+1).cls&cClock != 0 {
		j = i + 1
		if p.fn(i, fnThe) {
			w, j = p.at(i+1), i+2
		}
		if !p.conv && p.capital(i) && p.namePart(i-1) && !p.headline() {
			return none, i // High Noon, Holly Noon
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
	case p.fn(j, fnTo), p.fn(j, fnOf) && (p.at(j+1).cls&cClock != 0 || p.conv && p.isUnit(j-1, uQuarter) && p.at(j+1).cls&cNum != 0 && p.at(j+1).num <= 12 && p.endsClause(j+2)), p.fn(j, fnBefore) && p.at(j+1).cls&cClock != 0, p.fn(j, fnUntil) && minutes == 15:
		sign = -1
	case p.conv && p.fn(i, fnHalf) && j == i+1 && p.at(j).cls&cNum != 0 && p.at(j).num <= 12 && p.at(j+1).cls&cUnit == 0:
		sign, j = 1, j-1
	default:
		return c, i
	}
	if sign < 0 && !(p.conv && p.kindOf(i) == token.Word && (minutes == 20 || minutes == 25 || minutes <= 10 && int(p.at(j+1).num) < minutes && !p.from) && p.at(j+1).cls&cNum != 0) && !(p.fn(i, fnHalf) || p.isUnit(i, uQuarter) || p.fn(i, fnA) || p.at(j+1).cls&cClock != 0 || p.at(j-1).cls&cUnit != 0) && !p.strongHour(j+1) {
		return c, i // "5 to 7" is a range, "2 to 1" a result
	}
	if sign < 0 && j == i+1 && (p.from && !p.isUnit(i, uQuarter) || p.kindOf(i) == token.Number && minutes <= 12 && p.at(j+1).cls&cClock == 0) {
		return c, i // from 5 to 6pm
	}
	h, k := p.hour(j + 1)
	if k == j+1 || h.m > 0 {
		return c, i
	}
	if (p.fn(j, fnAfter) || p.fn(j, fnBefore)) && !h.strong && !(p.conv && p.isUnit(j-1, uQuarter)) {
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
