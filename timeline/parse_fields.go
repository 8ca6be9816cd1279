package timeline

import "github.com/dragoman-go/dragoman/internal/token"

// fieldsAt reads a date and time at i: components one after the other, each
// filling what the others leave open. It returns i when there is none.
func (p *parser) fieldsAt(i int) (f fields, j int) {
	f, j = p.component(i)
	if j == i {
		return f, i
	}
	for n := 0; n < 6; n++ {
		g, k, ok := p.more(&f, j)
		if !ok {
			break
		}
		merge(&f, &g)
		j = k
	}
	return f, j
}

// more reads a further component behind j that fits to f.
func (p *parser) more(f *fields, j int) (g fields, k int, ok bool) {
	k = j
	comma, paren, dash := false, false, false
	var glue fnID
	switch {
	case p.punct(k, ','):
		comma = true
		k++
	case p.punct(k, '(') && p.conv:
		paren = true
		k++
	case p.hyphen(k) && p.conv && f.has&sWday != 0:
		dash = true
		k++
	}
	if p.fn(k, fnSometime) && p.conv {
		k++
	}
	switch {
	case p.fn(k, fnOn), p.fn(k, fnAt), p.fn(k, fnIn), p.fn(k, fnOf), p.fn(k, fnFor), p.fn(k, fnFrom), p.fn(k, fnBetween), p.fn(k, fnDuring), p.fn(k, fnThat) && p.conv:
		glue = p.at(k).fn
		k++
		if glue == fnIn && p.fn(k, fnBetween) {
			glue = fnBetween
			k++
		}
		if glue == fnAt && p.fn(k, fnAbout) {
			k++
		}
	case p.fn(k, fnThis) && p.kindOf(k+1) == token.Number:
	}
	fr, bt := p.from, p.between
	p.from, p.between = glue == fnFrom, glue == fnBetween
	g, e := p.component(k)
	p.from, p.between = fr, bt
	if e == k || glue == fnFor && p.unitWord(e) != uNone { // for two weeks
		return g, j, false
	}
	if paren {
		if !p.punct(e, ')') {
			return g, j, false
		}
		e++
	}
	ok = p.fits(f, &g, glue, comma, k)
	if dash && g.has&sMonth == 0 {
		ok = false
	}
	return g, e, ok
}

// fits reports whether g may follow f, with the word glue between them.
func (p *parser) fits(f, g *fields, glue fnID, comma bool, k int) bool {
	fd, gd := f.has&sDateAny, g.has&sDateAny
	switch {
	case g.plural && g.has&sPart == 0 || f.plural && f.has&sPart != 0:
		return false
	case f.has&sBad != 0 || g.has&sBad != 0:
		return f.has&sBad != 0 && g.has&(sClock|sPart) != 0 && gd == 0
	case gd == 0 && g.has&sClock != 0:
		return p.clockFits(f, g, glue)
	case gd == 0 && g.has&sPart != 0:
		return p.partFits(f, g, glue, comma, k)
	case fd == 0: // time first, then the date
		if g.has&(sDay|sWday|sHol) == 0 {
			return false
		}
		if g.has&sMonth == 0 && g.has&sDay != 0 && g.has&(sFrame|sWday) == 0 && glue == 0 && !p.fn(k, fnThe) {
			return false
		}
		if f.has&sWeak != 0 && f.has&sClock != 0 && !f.range2 && !p.conv {
			return false
		}
		return glue == 0 || glue == fnOn || glue == fnOf
	case gd != 0:
		return p.dateFits(f, g, glue, comma, k)
	}
	return false
}

// clockFits reports whether the time of day g may follow the date f.
func (p *parser) clockFits(f, g *fields, glue fnID) bool {
	if f.has&sClock != 0 || f.has&(sDay|sWday|sHol|sPart) == 0 || glue == fnOf || f.day2 != 0 {
		return false
	}
	if !g.clk.strong && !g.clk2.strong {
		if !p.conv {
			return false
		}
		if g.range2 || glue == fnAt || glue == fnFor || g.clk.approx {
			return true
		}
		return g.clk.m >= 0 && f.part == partNight || g.clk.m >= 0 && g.clk.fromWord && f.has&sDay != 0 && f.has&sMonth != 0 && glue == 0
	}
	if glue == fnFrom && !g.range2 {
		return false
	}
	return glue != fnDuring && (glue != fnFor || p.conv) && glue != fnIn
}

// partFits reports whether the part of a day g may follow f.
func (p *parser) partFits(f, g *fields, glue fnID, comma bool, k int) bool {
	if f.has&sPart != 0 || glue == fnFor || glue == fnFrom {
		return false
	}
	if f.has&sClock != 0 && f.has&sDateAny == 0 {
		// 3 in the morning, 8am this morning
		weak := !f.clk.strong && !f.range2 && f.clk.m < 0 // "2 morning sessions" is no time
		return !comma && (glue == fnIn || glue == fnAt && g.part == partNight || glue == 0 && (!weak || f.has&sAt != 0 && g.rel != relNone))
	}
	dayish := f.has&(sDay|sWday|sHol) != 0
	return dayish && f.day2 == 0 && (glue == fnIn || glue == 0 || glue == fnDuring || glue == fnAt) && (glue != 0 || !p.fn(k, fnThe)) && g.rel == relNone
}

// dateFits reports whether the date g may follow the date f: each says of the day
// what the other does not.
func (p *parser) dateFits(f, g *fields, glue fnID, comma bool, k int) bool {
	fw, gw := f.has&sDateAny, g.has&sDateAny
	if fw&gw != 0 || glue == fnAt || glue == fnFor || glue == fnFrom && g.frame != uWeek || glue == fnBetween {
		return false
	}
	switch {
	case fw == sWday && gw&sMonth != 0 && gw&sDay != 0 && gw&sFrame == 0:
		return glue == 0 && (f.rel == relNone || f.rel == relThis || f.rel == relComing || f.rel == relPast || f.rel == relNext || f.rel == relLast) || glue == fnOn && comma
	case fw == sHol && gw == sMonth|sDay: // Holy Thursday, March 28
		return glue == 0 && comma && g.day2 == 0
	case fw == sWday && gw == sDay && glue == 0 && p.fn(k, fnThe):
		return true
	case fw&(sMonth|sDay) == sMonth|sDay && gw == sWday && fw&sFrame == 0:
		return g.rel == relNone && glue == 0 && p.conv
	case fw == sWday && gw == sFrame && g.frame == uWeek && (glue != fnFrom || p.conv):
		return (glue == 0 || glue == fnOf || glue == fnFrom || glue == fnIn) && g.rel != relThat
	case fw == sFrame && f.frame == uWeek && gw == sWday && g.rel == relNone:
		return p.conv && (glue == fnOn || glue == 0) || glue == fnOn
	case (fw == sMonth || fw == sMonth|sDay || fw == sSeason || fw == sHol || fw == sQuarter || fw == sHalf) && gw == sFrame && g.frame == uYear:
		return (g.rel != relThat || !p.conv && !comma) && (f.rel == relNone || f.rel == relThis && fw == sHol) && (glue == 0 || glue == fnOf || glue == fnIn) && (g.has&sWeak == 0 || glue == fnOf)
	case fw == sDay && gw == sFrame && g.frame == uMonth && g.rel != relThat:
		return glue == 0 || glue == fnOf
	case fw == sFrame && f.frame == uYear && (gw == sQuarter || gw == sHalf || gw == sMonth || gw == sMonth|sDay || gw == sSeason || gw == sHol):
		return glue == 0 && !comma && g.rel == relNone && f.rel != relThat && f.has&sWeak == 0
	case fw == sQuarter && gw == sYear, fw == sHalf && gw == sYear:
		return glue == 0 || glue == fnOf || glue == fnIn
	case (fw&^sWday == sMonth|sDay || fw == sHol) && gw == sYear:
		return (p.conv || f.has&sClock != 0) && (glue == fnIn || glue == fnOf || glue == 0)
	case fw == sWeek && gw == sFrame && g.frame == uYear:
		return glue == fnOf || glue == 0
	case fw == sFrame|sDay && gw == sWday && g.rel == relNone:
		return p.conv && !comma && glue == 0
	case fw == sWday && gw == sFrame|sDay && g.frame == uDay:
		return p.conv && glue == 0 && comma
	}
	return false
}

// merge takes what g has into f.
func merge(f, g *fields) {
	weak := f.has & g.has & sWeak
	if f.has&sPart != 0 && g.has&sClock != 0 || f.has&sClock != 0 && g.has&sPart != 0 {
		weak = 0
	}
	if f.has&sClock != 0 && g.has&sDateAny != 0 || f.has&sDateAny != 0 {
		weak = 0
	}
	if g.has&sYear != 0 {
		f.year = g.year
	}
	if g.has&sMonth != 0 {
		f.month, f.month2 = g.month, g.month2
	}
	if g.has&sDay != 0 && g.has&sFrame == 0 {
		f.day, f.day2 = g.day, g.day2
		if g.day2 != 0 {
			f.ext, f.ext2 = g.ext, g.ext2
		}
	}
	if g.has&sWday != 0 {
		f.wday = g.wday
	}
	if g.has&sFrame != 0 {
		f.frame, f.n = g.frame, g.n
		if g.rel == relThat || g.rel == relFollow || g.rel == relBefore {
			f.rel = g.rel
		}
	}
	if g.has&sHol != 0 {
		f.hol = g.hol
	}
	if g.has&(sQuarter|sHalf|sSeason) != 0 {
		f.sub = g.sub
	}
	if g.has&sWeek != 0 {
		f.week = g.week
	}
	if g.has&sPart != 0 {
		f.part, f.edge = g.part, g.edge
		if g.plural {
			f.plural = true
		}
		if g.rel != relNone && f.has&sDateAny == 0 && f.rel == relNone {
			f.rel = g.rel
		}
	}
	if g.has&sClock != 0 {
		f.clk, f.clk2, f.range2 = g.clk, g.clk2, g.range2
		if g.range2 {
			f.ext, f.ext2 = g.ext, g.ext2
		}
	}
	if f.has&sDateAny == 0 && g.has&sDateAny != 0 && g.rel != relNone {
		f.rel = g.rel
	}
	f.has = f.has&^sWeak | g.has&^(sWeak|sAt) | weak
}
