package timeline

import (
	"github.com/dragoman-go/dragoman/internal/token"
)

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
		c.hasZone, c.zone, c.summer = true, d.zone, d.summer
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
