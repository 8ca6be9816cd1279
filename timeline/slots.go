package timeline

import "github.com/dragoman-go/dragoman/internal/token"

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
	if p.dash(j) && p.glued(j) && p.glued(j+1) {
		j++
	}
	return e, j
}

// component reads one part of a date or time at i: a date, a weekday, a time
// of day, a part of the day, a named unit, a year. It returns i when there is none.
func (p *parser) component(i int) (f fields, j int) {
	w := p.at(i)
	if w.none() && p.kindOf(i) != token.Number && !p.apostrophe(i) && !p.fn(i, fnThe) {
		return f, i
	}
	k := i
	if p.fn(k, fnThe) {
		k++
	}
	head := p.at(k)
	num := p.kindOf(k) == token.Number || head.cls&(cNum|cOrd|cMult) != 0
	if num || head.cls&cMonth != 0 {
		if f, j = p.numericDate(i); j > i {
			return f, j
		}
	}
	var weak fields
	weakEnd := i
	if num || head.cls&(cClock|cUnit) != 0 || head.cls&cFn != 0 && (head.fn == fnHalf || head.fn == fnA || head.fn == fnAbout) {
		if f, j = p.clocks(i, p.between, p.from); j > i && (f.clk.strong || f.range2 && f.clk2.strong) {
			return f, j
		}
		weak, weakEnd = f, j
	}
	if num {
		if f, j = p.dayMonth(i); j > i {
			return f, j
		}
	}
	if num || head.cls&cShape != 0 || head.cls&cFn != 0 && (head.fn == fnFiscal || head.fn == fnLast) {
		if f, j = p.quarterAt(i); j > i {
			return f, j
		}
	}
	if num || head.cls&cDecade != 0 || p.apostrophe(k) {
		if f, j = p.decadeAt(i); j > i {
			return f, j
		}
	}
	r, k2 := p.relationAt(k)
	e := edgeNone
	m := k2
	if p.at(m).cls&cFn != 0 {
		e, m = p.edgeAt(k2)
	}
	name := p.at(m)
	switch {
	case name.cls&cHolName != 0:
		if f, j = p.holidayAt(m); j > m {
			f.rel = r
			if p.isUnit(j, uWeekend) && p.at(j).cls&cPlural == 0 {
				f.has |= sWeekend
				j++
			}
			if e != edgeNone {
				return fields{}, i
			}
			return f, j
		}
	}
	if r == relThis && p.kindOf(k2) == token.Number && p.conv {
		if g, z := p.numericDate(k2); z > k2 && g.has&sDay != 0 { // this 5/12
			g.rel = r
			return g, z
		}
	}
	if (r == relNext || r == relLast) && p.kindOf(k2) == token.Number && p.conv {
		if g, z := p.numericDate(k2); z > k2 && g.has&sDay != 0 && g.has&sYear == 0 {
			g.rel = r
			return g, z
		}
	}
	switch {
	case name.cls&cWeekday != 0 && e == edgeNone && p.weekdayOK(m, r):
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
		// Monday 21, Tuesday the 19th, this Friday-Jun-15
		q := j
		if p.punct(q, ',') && p.fn(q+1, fnThe) {
			q++
		}
		if p.fn(q, fnThe) {
			q++
		}
		if d, ord, z := p.dayNumber(q); z > q && (ord || p.conv && q == j && d > 12) && p.at(z).cls&(cMonth|cUnit|cWeekday) == 0 && !p.dash(z) && !p.slash(z) && !p.fn(z, fnOf) && !p.fn(z, fnOclock) && !p.meridianNext(z) {
			f.has |= sDay
			f.day = int8(d)
			j = z
		}
		return f, j
	case name.cls&cMonth != 0 && e == edgeNone && p.monthOK(m, k2 > k):
		if f, j = p.monthDate(m); j > m {
			f.rel = r
			if f.ext.j > 0 {
				f.ext.i = int32(i)
			}
			return f, j
		}
	case p.kindOf(m) == token.Word && name.cls&cShape != 0 && k == i && r == relNone && e == edgeNone:
		if f, j = p.monthDate(m); j > m {
			return f, j
		}
	case name.cls&cSeason != 0 && e == edgeNone && p.seasonOK(m, r, k > i):
		f.has, f.sub, f.rel = sSeason, int8(name.id), r
		j = m + 1
		f.plural = name.cls&cPlural != 0
		q := j
		if p.fn(q, fnOf) || p.punct(q, ',') {
			q++
		}
		if y, two, z := p.yearAt(q, false); z > q {
			if two {
				y = p.fullYear(y)
			}
			f.has |= sYear
			f.year = int32(y)
			j = z
		}
		return f, j
	case name.cls&cDay != 0 && r == relNone && e == edgeNone && k == i:
		f.has, f.frame, f.n = sFrame, uDay, int32(name.id)
		f.has |= sDay
		if p.fn(m, fnTonight) {
			f.has |= sPart
			f.part = partNight
		}
		return f, m + 1
	case name.cls&cPart != 0:
		if g, z := p.partAt(i, k, m, r, e); z > i {
			return g, z
		}
	case p.textEq(m, "day") && e != edgeNone && p.fn(m-1, fnThe):
	}
	if e == edgeNone && r == relNone {
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
	if e == edgeNone && r == relNone {
		if n, ord, z := p.dayNumber(k); z > k && (ord || p.conv) && p.fn(z, fnOf) && k == i && p.monthFrame(z+1) {
			f.has, f.day = sDay|sWeak, int8(n) // 20th of next month
			return f, z
		}
		if k > i || p.fn(i-1, fnOn) || p.fn(i-1, fnBy) || p.fn(i-1, fnUntil) || p.fn(i-1, fnSince) || p.fn(i-1, fnFrom) || p.fn(i-1, fnTo) {
			// the 15th
			if n, z := p.ordinal(k); z > k && n <= 31 && p.dayAlone(k, z) {
				f.has, f.day = sDay|sWeak, int8(n)
				return f, z
			}
		}
	}
	if weakEnd > i && (p.conv || !weak.range2 && weak.clk.m == -1 && weak.clk.h <= 12 && p.fn(weakEnd, fnIn) && p.fn(weakEnd+1, fnThe) && p.at(weakEnd+2).cls&cPart != 0) {
		return weak, weakEnd
	}
	return fields{}, i
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
	if p.kindOf(i) != token.Number && !p.conv {
		return false
	}
	if p.fn(z, fnOf) || p.at(z).cls&cFn != 0 || p.kindOf(z) != token.Word || p.timeWord(z) {
		return !p.fn(z, fnOf) || p.fn(z+1, fnThe) && p.isUnit(z+2, uMonth) || p.fn(z+1, fnThis) || p.fn(z+1, fnNext) || p.fn(z+1, fnLast) || p.fn(z+1, fnThe) && p.isUnit(z+3, uMonth)
	}
	return false
}

// partAt reads this morning, last night, in the morning, early evening. The
// word stands at m, behind "the" (k > i), a relation and an edge.
func (p *parser) partAt(i, k, m int, r relation, e edge) (f fields, j int) {
	name := p.at(m)
	if name.cls&cAmb != 0 && r == relNone && !(p.conv && (p.at(i-1).cls&(cDay|cWeekday) != 0 || p.fn(i-1, fnAfter) || p.fn(i-1, fnAt) || p.fn(i-1, fnBefore) || p.fn(i-1, fnDuring) || p.fn(i-1, fnFor))) && !p.fn(m, fnOvernight) {
		return f, i
	}
	f.has, f.part, f.rel, f.edge = sPart, int8(name.id), r, e
	f.plural = name.cls&cPlural != 0
	if r == relNone {
		f.has |= sWeak
	}
	return f, m + 1
}

// frameAt reads a unit with a relation: last week, this year, that day, the
// following month. The words stand at k2; "the" before k.
func (p *parser) frameAt(i, k, k2 int, r relation) (f fields, j int) {
	m := k2
	fiscal := false
	if p.fn(m, fnFiscal) || p.fn(m, fnCalendar) {
		fiscal = p.fn(m, fnFiscal)
		m++
	}
	if p.fn(m, fnFull) && k > i {
		m++
	}
	u := p.unitWord(m)
	if p.fn(m, fnPeriod) {
		return f, i
	}
	if u == uNone || u < uDay && !(p.conv && r != relNone) || p.title(m) {
		return f, i
	}
	if p.at(m).cls&cPlural != 0 && !(p.conv && u == uSeason && r != relNone) {
		return f, i
	}
	j = m + 1
	if we := p.weekend(m); we > 0 {
		u, j = uWeekend, we
	}
	if p.dash(j) && p.glued(j) && p.glued(j+1) {
		if k2 == k || !p.fn(j+1, fnLong) {
			if !(p.dash(j) && r != relNone && !p.fn(j+1, fnLong)) {
				return f, i
			}
		}
	}
	f.frame, f.rel = u, r
	f.has = sFrame
	if u == uDay {
		f.has |= sDay
	}
	if fiscal {
		f.has |= sFiscal
	}
	switch r {
	case relNone:
		// the week, the year, the weekend: the one that the reference lies in
		if k == i || u == uFortnight || u > uYear || u < uWeekend && !(u == uDay && p.edge && p.conv) || u == uSeason || p.fn(j, fnOf) && u == uYear && p.plainYear(j+1) {
			if !(k > i && (u == uDecade || u == uCentury)) && !(p.conv && k == i && (u == uWeekend || p.fn(j, fnAfter) && p.fn(j+1, fnNext))) {
				return fields{}, i
			}
		}
		f.rel = relThis
		f.n = 0
		f.has |= sWeak
	case relThis:
	case relThat:
	case relFollow:
		f.n = 1
	case relBefore, relLatest:
		f.n = -1
	case relLast, relPast:
		f.n = -1
	case relNext, relComing:
		f.n = 1
		if u == uDay && k > i {
			f.rel = relFollow // the next day
		}
		if k2 == k+1 && p.fn(j, fnAfter) && p.fn(j+1, fnNext) {
			j += 2
		}
	}
	if r == relNone && (p.fn(j, fnAfter) && p.fn(j+1, fnNext)) {
		f.n, f.rel = 2, relNext
		f.has &^= sWeak
		j += 2
	}
	if r == relThis && u == uDay && !p.conv {
		return fields{}, i
	}
	return f, j
}

// quarterAt reads Q3 2018, 2018 Q3, 18q4, third-quarter, the first half of
// 2019, H2 2019, the 1988 second quarter, FY2018.
func (p *parser) quarterAt(i int) (f fields, j int) {
	k := i
	if p.fn(k, fnThe) {
		k++
	}
	if letter, n := p.letterNumber(k); n > 0 && (letter == 'q' && n <= 4 || letter == 'h' && n <= 2 && p.conv) {
		f.has, f.sub = sQuarter, int8(n)
		if letter == 'h' {
			f.has = sHalf
		}
		j = k + 1
		return p.quarterYear(f, j), p.end
	}
	if p.kindOf(k) == token.Number && p.conv { // 18q4
		s := p.text(k)
		if len(s) == 4 && s[2]|0x20 == 'q' && s[3] >= '1' && s[3] <= '4' {
			if y, ok := decimal(s[:2]); ok {
				f.has, f.sub, f.year = sQuarter|sYear, int8(s[3]-'0'), int32(p.fullYear(int(y)))
				return f, k + 1
			}
		}
	}
	if p.plainYear(k) {
		// 2017 q1, the 1988 second quarter
		if letter, n := p.letterNumber(k + 1); n > 0 && (letter == 'q' && n <= 4 || letter == 'h' && n <= 2) {
			f.has, f.sub, f.year = sYear|sQuarter, int8(n), p.at(k).num
			if letter == 'h' {
				f.has = sYear | sHalf
			}
			return f, k + 2
		}
		if n, z := p.ordinal(k + 1); z > k+1 && n <= 4 && p.isUnit(z, uQuarter) {
			f.has, f.sub, f.year = sYear|sQuarter, int8(n), p.at(k).num
			return f, z + 1
		}
		return f, i
	}
	fiscal := false
	if p.fn(k, fnFiscal) {
		fiscal = true
		k++
		if p.dash(k) {
			k++
		}
	}
	n, z := p.ordinal(k)
	if z == k && p.fn(k, fnLast) && p.isUnit(k+1, uHalf) && p.fn(k+2, fnOf) {
		n, z = 2, k+1
	}
	if z == k {
		return f, i
	}
	if p.fn(z, fnFiscal) {
		fiscal = true
		z++
	}
	if p.dash(z) && p.glued(z) && p.glued(z+1) {
		if p.fn(i, fnThe) {
			return f, i // the adjective "third-quarter" takes no article with it
		}
		z++
	}
	switch {
	case p.isUnit(z, uQuarter) && n <= 4 && p.at(z).cls&cPlural == 0:
		f.has = sQuarter
	case p.isUnit(z, uHalf) && n <= 2 && p.at(z).cls&cPlural == 0 && (p.fn(z+1, fnOf) && (p.plainYear(z+2) || p.timeUnitAhead(z+2) || p.fn(z+2, fnFiscal))):
		f.has = sHalf
	default:
		return f, i
	}
	if p.fn(z+1, fnOf) && p.isUnit(z, uQuarter) && (p.fn(z+2, fnThe) && p.isUnit(z+3, uCentury)) {
		return fields{}, i
	}
	f.sub = int8(n)
	if fiscal {
		f.has |= sFiscal
	}
	return p.quarterYear(f, z+1), p.end
}

// timeUnitAhead reports whether "the year", "this year", "next year" stands at i.
func (p *parser) timeUnitAhead(i int) bool {
	if p.fn(i, fnThe) {
		i++
	}
	if _, k := p.relationAt(i); k > i {
		i = k
	}
	return p.isUnit(i, uYear)
}

// quarterYear takes the year behind a quarter or a half.
func (p *parser) quarterYear(f fields, i int) fields {
	p.end = i
	k := i
	if p.fn(k, fnOf) || p.fn(k, fnIn) && p.plainYear(k+1) || p.punct(k, ',') || p.dash(k) {
		k++
	}
	if p.fn(k, fnFiscal) && p.plainYear(k+1) {
		k++
		if p.isUnit(k, uYear) {
			k++
		}
	}
	if y, two, z := p.yearAt(k, false); z > k {
		if two {
			y = p.fullYear(y)
		}
		f.has |= sYear
		f.year = int32(y)
		p.end = z
	}
	return f
}

// decadeAt reads the 1990s, the '90s, the nineties, the 20th century.
func (p *parser) decadeAt(i int) (f fields, j int) {
	k := i
	if p.fn(k, fnThe) {
		k++
	}
	e, k2 := p.edgeAt(k)
	if e == edgeNone || k2 == k {
		k2 = k
	}
	m := k2
	ap := false
	if p.apostrophe(m) && p.glued(m+1) {
		m++
		ap = true
	}
	w := p.at(m)
	if w.cls&cDecade != 0 && e == edgeNone {
		switch {
		case p.kindOf(m) == token.Word:
			if k == i && !p.conv {
				return f, i
			}
			f.year = w.num
			if y, k := p.centuryBefore(m); k > 0 {
				f.year += int32(y)
			}
		case w.id == 4 && w.num%10 == 0:
			f.year = w.num
		case w.id == 2 && w.num%10 == 0 && (ap || k > i || p.conv):
			f.year = w.num
		default:
			return f, i
		}
		f.has = sDecade
		if f.year < 100 {
			f.year = int32(p.fullYear(int(f.year)))
		}
		return f, m + 1
	}
	if p.conv && e == edgeNone && p.plain(m) && p.tokLen(m) == 2 && w.num%10 == 0 && p.textEq(m+1, "s") {
		f.has, f.year = sDecade, int32(p.fullYear(int(w.num)))
		return f, m + 2
	}
	if n, z := p.ordinal(k); z > k && e == edgeNone && n <= 30 {
		if p.dash(z) && p.glued(z) {
			z++
		}
		if p.isUnit(z, uCentury) && p.at(z).cls&cPlural == 0 {
			f.has, f.year = sCentury, int32((n-1)*100)
			z++
			if p.fn(z, fnBc) {
				return fields{}, i
			}
			return f, z
		}
	}
	return f, i
}

// centuryBefore reads the nineteen of "nineteen nineties".
func (p *parser) centuryBefore(m int) (y, k int) { return 0, 0 }

// loneYear reads a year: 1998, the year 2008, fiscal 1989, nineteen ninety-six,
// 2014 A.D.
func (p *parser) loneYear(i, k int) (f fields, j int) {
	m := k
	named := false
	if p.fn(m, fnFiscal) || p.fn(m, fnCalendar) {
		if p.fn(m, fnFiscal) {
			f.has |= sFiscal
		}
		named = true
		m++
	}
	if p.isUnit(m, uYear) && p.at(m).cls&cPlural == 0 {
		named = true
		m++
		if p.fn(m, fnOf) && p.plainYear(m+1) {
			m++
		}
	}
	if p.fn(m, fnFy) || p.fn(m, fnCy) {
		if p.fn(m, fnFy) {
			f.has |= sFiscal
		}
		named = true
		m++
	}
	if s := p.kindOf(m) == token.Word && p.at(m).cls&cShape != 0; s && m == k {
		t := p.text(m)
		if len(t) == 4 || len(t) == 6 {
			if y, ok := decimal(t[2:]); ok && (eq(t[:2], "fy") || eq(t[:2], "cy")) {
				if len(t) == 4 {
					y = float64(p.fullYear(int(y)))
				}
				f.has, f.year = f.has|sYear, int32(y)
				if eq(t[:2], "fy") {
					f.has |= sFiscal
				}
				return f, m + 1
			}
		}
	}
	if p.plain(m) && (p.fn(m+1, fnAd) || p.fn(m+1, fnBc)) && p.tokLen(m) <= 4 && p.at(m).num > 0 {
		f.has, f.year = sYear, p.at(m).num
		if p.fn(m+1, fnBc) {
			f.year = -f.year
			f.has |= sBC
		}
		return f, m + 2
	}
	if named && p.apostrophe(m) || named && p.fn(m-1, fnFy) {
		if y, two, z := p.yearAt(m, true); z > m {
			if two {
				y = p.fullYear(y)
			}
			f.has, f.year = f.has|sYear, int32(y)
			return f, z
		}
	}
	if p.plainYear(m) {
		if !named && !p.yearOK(m, i) {
			return fields{}, i
		}
		f.has, f.year = f.has|sYear, p.at(m).num
		if p.conv && p.at(m+1).cls&cMonth != 0 { // 2017 april
			if g, z := p.monthDate(m + 1); z > m+1 && g.has&sYear == 0 && g.day2 == 0 {
				g.has |= sYear
				g.year = f.year
				return g, z
			}
		}
		return f, m + 1
	}
	if y, z := p.yearWords(m); z > m && (named || y >= 1900 && y < 2050 && p.at(z).cls&(cUnit|cMult) == 0 && (p.at(m).num != 2 || p.fn(m-1, fnIn) || p.fn(m-1, fnOf) || p.fn(m-1, fnBy))) {
		f.has, f.year = f.has|sYear, int32(y)
		return f, z
	}
	return fields{}, i
}

// weekNumber reads week 27 of 2018, week 10.
func (p *parser) weekNumber(k int) (f fields, j int) {
	if p.kindOf(k) == token.Word { // W15 is not read without a year
		if !p.isUnit(k, uWeek) || p.at(k).cls&cPlural != 0 || !p.plain(k+1) || p.tokLen(k+1) > 2 {
			return f, k
		}
		n := p.at(k + 1).num
		if n < 1 || n > 53 || !p.conv && !p.fn(k+2, fnOf) {
			return f, k
		}
		f.has, f.week = sWeek, int8(n)
		j = k + 2
		m := j
		if p.fn(m, fnOf) || p.fn(m, fnIn) || p.punct(m, ',') {
			m++
		}
		if p.plainYear(m) {
			f.has |= sYear
			f.year = p.at(m).num
			j = m + 1
		}
		return f, j
	}
	return f, k
}

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
	case p.dash(k) && p.glued(k) && p.glued(k+1) && p.conv && f.has&sWday != 0:
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
	if e == k {
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
	dayish := f.has&(sDay|sWday|sHol) != 0
	gDayish := g.has&(sDay|sWday|sHol) != 0
	switch {
	case g.plural && g.has&sPart == 0 || f.plural && f.has&sPart != 0:
		return false
	case f.has&sBad != 0 || g.has&sBad != 0:
		return f.has&sBad != 0 && g.has&(sClock|sPart) != 0 && gd == 0
	case gd == 0 && g.has&sClock != 0: // a time of day behind a date
		if f.has&sClock != 0 || !(dayish || f.has&sPart != 0) || glue == fnOf || f.day2 != 0 {
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
		return glue != fnDuring && (glue != fnFor || p.conv) && (glue != fnIn)
	case gd == 0 && g.has&sPart != 0: // a part of the day
		if f.has&sPart != 0 || glue == fnFor || glue == fnFrom {
			return false
		}
		if f.has&sClock != 0 && fd == 0 {
			// 3 in the morning, 8am this morning
			weak := !f.clk.strong && !f.range2 && f.clk.m < 0 // "2 morning sessions" is no time
			return !comma && (glue == fnIn || glue == fnAt && g.part == partNight || glue == 0 && (!weak || f.has&sAt != 0 && g.rel != relNone))
		}
		return dayish && f.day2 == 0 && (glue == fnIn || glue == 0 || glue == fnDuring || glue == fnAt) && (glue != 0 || !p.fn(k, fnThe)) && (g.rel == relNone)
	case fd == 0: // time first, then the date
		if !gDayish {
			return false
		}
		if g.has&sMonth == 0 && g.has&sDay != 0 && g.has&(sFrame|sWday) == 0 && glue == 0 && !p.fn(k, fnThe) {
			return false
		}
		if f.has&sWeak != 0 && f.has&sClock != 0 && !f.range2 && !p.conv {
			return false
		}
		return glue == 0 || glue == fnOn || glue == fnOf
	case gd != 0 && fd != 0:
		if f.has&g.has&sDateAny != 0 {
			return false
		}
		if glue == fnAt || glue == fnFor || glue == fnFrom && g.frame != uWeek || glue == fnBetween {
			return false
		}
		fw, gw := f.has&sDateAny, g.has&sDateAny
		switch {
		case fw == sWday && gw&sMonth != 0 && gw&sDay != 0 && gw&sFrame == 0:
			return glue == 0 && (f.rel == relNone || f.rel == relThis || f.rel == relComing || f.rel == relPast || f.rel == relNext || f.rel == relLast) || glue == fnOn && comma
		case fw == sWday && gw == sDay && glue == 0 && p.fn(k, fnThe):
			return true
		case fw&(sMonth|sDay) == sMonth|sDay && gw == sWday && fw&sFrame == 0:
			return g.rel == relNone && glue == 0 && p.conv
		case fw == sWday && gw == sFrame && g.frame == uWeek && (glue != fnFrom || p.conv):
			return (glue == 0 || glue == fnOf || glue == fnFrom || glue == fnIn) && g.rel != relThat
		case fw == sFrame && f.frame == uWeek && gw == sWday && g.rel == relNone:
			return p.conv && (glue == fnOn || glue == 0) || glue == fnOn
		case (fw == sMonth || fw == sMonth|sDay || fw == sSeason || fw == sHol || fw == sQuarter || fw == sHalf) && gw == sFrame && g.frame == uYear:
			return g.rel != relThat && (f.rel == relNone || f.rel == relThis && fw == sHol) && (glue == 0 || glue == fnOf || glue == fnIn) && (g.has&sWeak == 0 || glue == fnOf)
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
