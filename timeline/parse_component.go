package timeline

import (
	"github.com/dragoman-go/dragoman/internal/token"
)

// relationAt reads last, this, next … at i.
func (p *parser) relationAt(i int) (r relation, j int) {
	the := i > p.lo && p.fn(i-1, fnThe)
	switch {
	case p.fn(i, fnThis):
		switch {
		case p.fn(i+1, fnPast), p.fn(i+1, fnLast):
			return relPast, i + 2
		case p.fn(i+1, fnComing), p.fn(i+1, fnNext):
			return relComing, i + 2
		case p.fn(i+1, fnSame):
			return relThis, i + 2
		case p.fn(i+1, fnCalendar), p.fn(i+1, fnFiscal):
			return relThis, i + 2
		}
		if p.textEq(i, "these") {
			return relNone, i
		}
		return relThis, i + 1
	case p.fn(i, fnLast):
		return relLast, i + 1
	case p.fn(i, fnPast):
		return relPast, i + 1
	case p.fn(i, fnNext):
		return relNext, i + 1
	case p.fn(i, fnComing):
		return relComing, i + 1
	case p.fn(i, fnPrevious):
		if the {
			return relBefore, i + 1
		}
		return relLast, i + 1
	case p.fn(i, fnFollowing), p.fn(i, fnSub) && the:
		return relFollow, i + 1
	case p.fn(i, fnThat) && !p.textEq(i, "those"):
		if p.kindOf(i-1) == token.Word && !p.functionWord(i-1) && p.at(i+1).cls&(cWeekday|cMonth) != 0 && !p.conv {
			return relNone, i // said that Friday …
		}
		if p.fn(i+1, fnSame) {
			return relThat, i + 2
		}
		return relThat, i + 1
	case p.fn(i, fnSame) && the:
		return relThat, i + 1
	case p.fn(i, fnLatest):
		return relLatest, i + 1
	}
	return relNone, i
}

// edgeAt reads early, late, mid at i, with the hyphen of mid-1990s.
func (p *parser) edgeAt(i int) (e edge, j int) {
	switch {
	case p.fn(i, fnEarly):
		e = edgeStart
	case p.fn(i, fnLate):
		e = edgeEnd
	case p.fn(i, fnMid) && !p.textEq(i, "middle"):
		e = edgeMid
	default:
		return edgeNone, i
	}
	j = i + 1
	if p.hyphen(j) {
		j++
	}
	return e, j
}

// component reads one part of a date or time at i: a date, a weekday, a time
// of day, a part of the day, a named unit, a year. It returns i when there is none.
func (p *parser) component(i int) (f fields, j int) {
	w := p.at(i)
	if w.none() && w.cls&cHolName == 0 && p.kindOf(i) != token.Number && !p.apostrophe(i) && !p.fn(i, fnThe) {
		return f, i
	}
	k := i
	if p.fn(k, fnThe) {
		k++
	}
	if f, j = p.figures(i, k); j > i {
		return f, j
	}
	if p.at(k).cls&(cHolName|cFn) == cHolName|cFn { // Mid-Autumn Festival
		if f, j = p.holidayAt(k); j > k {
			return f, j
		}
	}
	r, k2 := p.relationAt(k)
	e, m := edgeNone, k2
	if p.at(m).cls&cFn != 0 {
		e, m = p.edgeAt(k2)
	}
	if f, j = p.named(i, k, m, r, e); j > i {
		return f, j
	}
	if f, j = p.relatedDate(k2, r); j > k2 {
		return f, j
	}
	bare := e == edgeNone && r == relNone
	if bare {
		if f, j = p.loneYear(i, k); j > i {
			return f, j
		}
		if f, j = p.weekNumber(k); j > k {
			return f, j
		}
	}
	if f, j = p.frameAt(i, k, k2, r); j > i {
		return f, j
	}
	if bare {
		if f, j = p.loneDay(i, k); j > i {
			return f, j
		}
	}
	return p.bareHour(i, k)
}

// figures reads what begins with a number, a month or a clock: 16 April, April
// 16, 9:30, third quarter, the '90s. The word "the" stands before k, if k > i.
func (p *parser) figures(i, k int) (f fields, j int) {
	head := p.at(k)
	num := p.kindOf(k) == token.Number || head.cls&(cNum|cOrd|cMult) != 0
	if num || head.cls&cMonth != 0 {
		if f, j = p.numericDate(i); j > i {
			return f, j
		}
	}
	if head.cls&cMonth != 0 {
		if f, j = p.monthQuarter(k); j > k {
			return f, j
		}
	}
	if p.clockStart(k) {
		if f, j = p.clocks(i, p.between, p.from); j > i && (f.clk.strong || f.range2 && f.clk2.strong) {
			return f, j
		}
	}
	if num {
		if f, j = p.dayMonth(i); j > i {
			return f, j
		}
	}
	if num || head.cls&cShape != 0 || head.cls&cFn != 0 && (head.fn == fnFiscal || head.fn == fnLast || head.fn == fnFinal) {
		if f, j = p.quarterAt(i); j > i {
			return f, j
		}
	}
	if num || head.cls&cDecade != 0 || p.apostrophe(k) {
		return p.decadeAt(i)
	}
	return fields{}, i
}

// clockStart reports whether a time of day can begin at token k.
func (p *parser) clockStart(k int) bool {
	w := p.at(k)
	return p.kindOf(k) == token.Number || w.cls&(cNum|cOrd|cMult|cClock|cUnit) != 0 || w.cls&cFn != 0 && (w.fn == fnHalf || w.fn == fnA || w.fn == fnAbout)
}

// bareHour reads an hour that only its company makes one: at 5, 3 in the
// morning.
func (p *parser) bareHour(i, k int) (f fields, j int) {
	if !p.clockStart(k) {
		return f, i
	}
	f, j = p.clocks(i, p.between, p.from)
	if j > i && (p.conv || !f.range2 && f.clk.m == -1 && f.clk.h <= 12 && p.fn(j, fnIn) && p.fn(j+1, fnThe) && p.at(j+2).cls&cPart != 0) {
		return f, j
	}
	return fields{}, i
}

// named reads what has a name: a holiday, a weekday, a month, a season, today, a
// part of the day. The name stands at m, behind "the" (k > i), the relation r and
// the edge e.
func (p *parser) named(i, k, m int, r relation, e edge) (f fields, j int) {
	name := p.at(m)
	if name.cls&cHolName != 0 {
		if f, j = p.relatedHoliday(m, r); j > m {
			if e != edgeNone {
				return fields{}, i
			}
			return f, j
		}
	}
	switch {
	case name.cls&cPart != 0 && (name.cls&(cWeekday|cMonth|cSeason|cDay) == 0 || e != edgeNone):
		return p.partAt(i, m, r, e)
	case e != edgeNone:
	case name.cls&cWeekday != 0 && p.weekdayOK(m, r):
		return p.weekdayAt(m, r)
	case name.cls&cMonth != 0 && p.monthOK(m, m > k):
		if f, j = p.monthDate(m); j > m {
			f.rel = r
			if f.ext.j > 0 {
				f.ext.i = int32(i)
			}
			return f, j
		}
	case p.kindOf(m) == token.Word && name.cls&cShape != 0 && k == i && r == relNone:
		if f, j = p.monthDate(m); j > m {
			return f, j
		}
	case name.cls&cSeason != 0 && p.seasonOK(m, r, k > i):
		return p.seasonNamed(m, r)
	case name.cls&cDay != 0 && r == relNone && k == i && !p.programme(m):
		f.has, f.frame, f.n = sFrame|sDay, uDay, int32(name.id)
		if p.fn(m, fnTonight) {
			f.has |= sPart
			f.part = partNight
		}
		return f, m + 1
	}
	return fields{}, i
}

// relatedHoliday reads a holiday, its weekend or its week.
func (p *parser) relatedHoliday(m int, r relation) (f fields, j int) {
	f, j = p.holidayAt(m)
	if j == m {
		return f, j
	}
	f.rel = r
	switch {
	case p.at(j).cls&cPlural != 0:
	case p.isUnit(j, uWeekend):
		f.has |= sWeekend
		j++
	case p.isUnit(j, uWeek) && !p.tokStem(j-1):
		f.has |= sWeek
		j++
	}
	return f, j
}

// relatedDate reads this 5/12, next 3/4: what only an entry of a calendar says.
func (p *parser) relatedDate(i int, r relation) (f fields, j int) {
	if !p.conv || r != relThis && r != relNext && r != relLast || p.kindOf(i) != token.Number {
		return f, i
	}
	f, j = p.numericDate(i)
	if j == i || f.has&sDay == 0 || r != relThis && f.has&sYear != 0 {
		return fields{}, i
	}
	f.rel = r
	return f, j
}

// weekdayAt reads a weekday at m, with the day of the month behind it: Monday,
// Mon., Monday 21, Tuesday the 19th.
func (p *parser) weekdayAt(m int, r relation) (f fields, j int) {
	name := p.at(m)
	f.has, f.wday, f.rel = sWday, int8(name.id), r
	f.plural = name.cls&cPlural != 0
	j = m + 1
	if name.cls&cAbbr != 0 && p.punct(j, '.') && p.glued(j) && !p.startsSentence(j+1) {
		j++
	}
	if p.conv && r == relNone && p.fn(j, fnAfter) && p.fn(j+1, fnNext) {
		f.rel = relAfterTwo
		j += 2
	}
	q := j
	if p.punct(q, ',') && p.fn(q+1, fnThe) {
		q++
	}
	if p.fn(q, fnThe) {
		q++
	}
	d, ord, z := p.dayNumber(q)
	if z == q || p.at(z).cls&(cMonth|cUnit|cWeekday) != 0 || p.dash(z) || p.slash(z) || p.fn(z, fnOf) || p.fn(z, fnOclock) || p.meridianNext(z) {
		return f, j
	}
	counts := p.at(q).cls&cDigits == 0 && p.kindOf(z) == token.Word && !p.functionWord(z) // on Monday first aid arrived
	if ord && !counts || p.conv && q == j && d > 12 {
		f.has |= sDay
		f.day = int8(d)
		return f, z
	}
	return f, j
}

// seasonNamed reads a season at m with its year: spring, the winter of 2017-18.
func (p *parser) seasonNamed(m int, r relation) (f fields, j int) {
	name := p.at(m)
	f.has, f.sub, f.rel = sSeason, int8(name.id), r
	f.plural = name.cls&cPlural != 0
	j = m + 1
	q := j
	if p.fn(q, fnOf) || p.punct(q, ',') {
		q++
	}
	if y, z := p.yearAt(q, false); z > q {
		f.has |= sYear
		f.year = int32(y)
		j = z
		if p.joint(z) && p.shortYear(z+1, f.year) && p.at(z+1).num == (f.year+1)%100 {
			j = z + 2
		}
	}
	return f, j
}

// loneDay reads a day of the month that stands alone: the 15th, 20th of next month.
func (p *parser) loneDay(i, k int) (f fields, j int) {
	if n, ord, z := p.dayNumber(k); z > k && (ord || p.conv) && p.fn(z, fnOf) && k == i && p.monthFrame(z+1) {
		f.has, f.day = sDay|sWeak, int8(n)
		return f, z
	}
	if k == i && !p.fn(i-1, fnOn) && !p.fn(i-1, fnBy) && !p.fn(i-1, fnUntil) && !p.fn(i-1, fnSince) && !p.fn(i-1, fnFrom) && !p.fn(i-1, fnTo) {
		return f, i
	}
	if p.conv && k > i && p.plain(k) && p.tokLen(k) <= 2 && p.at(k).num > 0 && p.at(k).num <= 31 && (p.fn(k+1, fnBetween) || p.fn(k+1, fnFrom)) {
		f.has, f.day = sDay|sWeak, int8(p.at(k).num) // the 17 between 2 and 4pm
		return f, k + 1
	}
	if n, z := p.ordinal(k); z > k && n <= 31 && p.dayAlone(k, z) {
		f.has, f.day = sDay|sWeak, int8(n)
		return f, z
	}
	return f, i
}

// monthFrame reports whether "this month", "the previous month" stands at i.
func (p *parser) monthFrame(i int) bool {
	if p.fn(i, fnThe) {
		i++
	}
	if _, k := p.relationAt(i); k > i {
		i = k
	}
	return p.isUnit(i, uMonth) && p.at(i).cls&cPlural == 0
}

// dayAlone reports whether the ordinal at i..z stands for a day: nothing that
// it could count follows.
func (p *parser) dayAlone(i, z int) bool {
	if p.kindOf(i) != token.Number && !p.conv || p.at(z).cls&cWeekday != 0 {
		return false // the first Monday
	}
	if p.fn(z, fnOf) || p.at(z).cls&cFn != 0 || p.kindOf(z) != token.Word || p.timeWord(z) {
		return !p.fn(z, fnOf) || p.fn(z+1, fnThe) && p.isUnit(z+2, uMonth) || p.fn(z+1, fnThis) || p.fn(z+1, fnNext) || p.fn(z+1, fnLast) || p.fn(z+1, fnThe) && p.isUnit(z+3, uMonth)
	}
	return false
}
