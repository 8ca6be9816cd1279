package timeline

import "github.com/dragoman-go/dragoman/internal/token"

// quarterAt reads Q3 2018, 2018 Q3, 18q4, third-quarter, the first half of
// 2019, H2 2019, the 1988 second quarter, FY2018.
func (p *parser) quarterAt(i int) (f fields, j int) {
	k := i
	if p.fn(k, fnThe) {
		k++
	}
	if f.has, f.sub = p.quarterLetter(k, p.conv); f.has != 0 {
		return p.quarterYear(f, k+1), p.end
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
		return p.yearQuarter(i, k)
	}
	return p.quarterWords(i, k)
}

// quarterLetter is the quarter or, with halves, the half year that token k names by
// a letter: Q3, H2; 0 for none.
func (p *parser) quarterLetter(k int, halves bool) (has slot, sub int8) {
	switch letter, n := p.letterNumber(k); {
	case n <= 0:
	case letter == 'q' && n <= 4:
		return sQuarter, int8(n)
	case letter == 'h' && n <= 2 && halves:
		return sHalf, int8(n)
	}
	return 0, 0
}

// yearQuarter reads 2017 q1, the 1988 second quarter; the year stands at k.
func (p *parser) yearQuarter(i, k int) (f fields, j int) {
	if has, sub := p.quarterLetter(k+1, true); has != 0 {
		return fields{has: sYear | has, sub: sub, year: p.at(k).num}, k + 2
	}
	if n, z := p.ordinal(k + 1); z > k+1 && n <= 4 && p.isUnit(z, uQuarter) {
		return fields{has: sYear | sQuarter, sub: int8(n), year: p.at(k).num}, z + 1
	}
	return f, i
}

// quarterWords reads the third quarter, fiscal second quarter, third-quarter, the
// last half of 2019; "the" stands before k, if k > i.
func (p *parser) quarterWords(i, k int) (f fields, j int) {
	fiscal := false
	if p.fn(k, fnFiscal) {
		fiscal = true
		k++
		if p.dash(k) {
			k++
		}
	}
	n, z := p.ordinal(k)
	if z == k && (p.fn(k, fnLast) || p.fn(k, fnFinal)) && p.fn(k+2, fnOf) && (p.isUnit(k+1, uHalf) || p.isUnit(k+1, uQuarter) && (p.plainYear(k+3) || p.timeUnitAhead(k+3))) {
		n, z = 2, k+1 // the last half of 2019, the final quarter of last year
		if p.isUnit(z, uQuarter) {
			n = 4
		}
	}
	if z == k {
		return f, i
	}
	if p.fn(z, fnFiscal) {
		fiscal = true
		z++
	}
	if p.hyphen(z) {
		if p.fn(i, fnThe) {
			return f, i // the adjective "third-quarter" takes no article with it
		}
		z++
	}
	plural := p.at(z).cls&cPlural != 0
	switch {
	case p.isUnit(z, uQuarter) && n <= 4 && !plural:
		f.has = sQuarter
	case p.isUnit(z, uHalf) && n <= 2 && !plural && p.fn(z+1, fnOf) && (p.plainYear(z+2) || p.timeUnitAhead(z+2) || p.fn(z+2, fnFiscal)):
		f.has = sHalf
	default:
		return f, i
	}
	if p.fn(z+1, fnOf) && p.isUnit(z, uQuarter) && p.fn(z+2, fnThe) && !p.timeUnitAhead(z+2) && p.at(z+3).cls&(cFn|cDigits) == 0 {
		return fields{}, i // of the century, of the game
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
	if p.fn(k, fnOf) || p.fn(k, fnIn) && p.plainYear(k+1) || p.punct(k, ',') || p.dash(k) || p.slash(k) && p.glued(k) {
		k++
	}
	if p.fn(k, fnFiscal) && p.plainYear(k+1) {
		k++
		if p.isUnit(k, uYear) {
			k++
		}
	}
	if y, z := p.yearAt(k, false); z > k {
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
		case w.id == 4 && w.num%10 == 0:
			f.year = w.num
		case w.id == 2 && w.num%10 == 0 && (ap || k > i || p.conv):
			f.year = w.num
		default:
			return f, i
		}
		f.has = sDecade
		if f.year%100 == 0 && f.year >= 1000 && f.year < 1900 {
			f.has = sCentury // the 1800s
			return f, m + 1
		}
		if f.year < 100 {
			if !p.conv && !ap && p.kindOf(m) == token.Number && p.weather() {
				return fields{}, i // highs in the 50s
			}
			f.year = int32(p.fullYear(int(f.year)))
		}
		return f, m + 1
	}
	if e == edgeNone && p.plain(m) && (p.tokLen(m) == 4 && p.plainYear(m) || p.tokLen(m) == 2 && (k > i || ap || p.conv)) && w.num%10 == 0 && p.apostrophe(m+1) && p.glued(m+1) && p.glued(m+2) && p.textEq(m+2, "s") {
		f.has, f.year = sDecade, w.num // the 1980's, the 80's
		if f.year < 100 {
			f.year = int32(p.fullYear(int(f.year)))
		}
		return f, m + 3
	}
	if p.conv && e == edgeNone && p.plain(m) && p.tokLen(m) == 2 && w.num%10 == 0 && p.textEq(m+1, "s") {
		f.has, f.year = sDecade, int32(p.fullYear(int(w.num)))
		return f, m + 2
	}
	if e == edgeNone {
		return p.centuryAt(i, k)
	}
	return f, i
}

// centuryAt reads the 20th century, 19th-century, the third century BC; "the" stands
// before k, if k > i.
func (p *parser) centuryAt(i, k int) (f fields, j int) {
	n, z := p.ordinal(k)
	if z == k || n > 30 {
		return f, i
	}
	if p.dash(z) && p.glued(z) {
		if k > i {
			return f, i // the adjective "19th-century" takes no article with it
		}
		z++
	}
	if !p.isUnit(z, uCentury) || p.at(z).cls&cPlural != 0 {
		return f, i
	}
	f.has, f.year = sCentury, int32((n-1)*100)
	if z++; p.fn(z, fnBc) {
		f.has |= sBC
		z++
	}
	return f, z
}

// loneYear reads a year: 1998, the year 2008, fiscal 1989, nineteen ninety-six,
// 2014 A.D.
func (p *parser) loneYear(i, k int) (f fields, j int) {
	m := k
	if p.fn(m, fnFiscal) || p.fn(m, fnCalendar) {
		if p.fn(m, fnFiscal) {
			f.has |= sFiscal
		}
		m++
	}
	if p.isUnit(m, uYear) && p.at(m).cls&cPlural == 0 {
		m++
		if p.fn(m, fnOf) && p.plainYear(m+1) {
			m++
		}
	}
	if p.fn(m, fnFy) || p.fn(m, fnCy) {
		if p.fn(m, fnFy) {
			f.has |= sFiscal
		}
		m++
	}
	named := m > k
	if g, z := p.yearSigned(m, k); z > m {
		g.has |= f.has
		return g, z
	}
	if named && (p.apostrophe(m) || p.fn(m-1, fnFy)) {
		if y, z := p.yearAt(m, true); z > m {
			f.has, f.year = f.has|sYear, int32(y)
			return f, z
		}
	}
	if p.plainYear(m) {
		if !named && !p.yearOK(m, i) {
			return fields{}, i
		}
		f.has, f.year = f.has|sYear, p.at(m).num
		return p.behindYear(f, i, m, named)
	}
	if y, z := p.yearWords(m); z > m && !(p.dash(z) && p.glued(z)) && (named || y >= 1900 && y < 2050 && p.at(z).cls&(cUnit|cMult) == 0 && (p.at(m).num != 2 || p.fn(m-1, fnIn) || p.fn(m-1, fnOf) || p.fn(m-1, fnBy))) {
		f.has, f.year = f.has|sYear, int32(y)
		return f, z
	}
	return fields{}, i
}

// yearSigned reads a year that its letters tell: fy18 where nothing stands before it
// from k on, A.D. 120, 300 BC.
func (p *parser) yearSigned(m, k int) (f fields, j int) {
	if p.kindOf(m) == token.Word && p.at(m).cls&cShape != 0 && m == k {
		t := p.text(m)
		if len(t) == 4 || len(t) == 6 {
			if y, ok := decimal(t[2:]); ok && (eq(t[:2], "fy") || eq(t[:2], "cy")) {
				if len(t) == 4 {
					y = float64(p.fullYear(int(y)))
				}
				f.has, f.year = sYear, int32(y)
				if eq(t[:2], "fy") {
					f.has |= sFiscal
				}
				return f, m + 1
			}
		}
	}
	if p.fn(m, fnAd) && p.upperAll(m) && p.plain(m+1) && p.tokLen(m+1) <= 4 && p.at(m+1).num > 0 {
		return fields{has: sYear, year: p.at(m + 1).num}, m + 2
	}
	if p.plain(m) && (p.fn(m+1, fnAd) || p.fn(m+1, fnBc)) && p.tokLen(m) <= 4 && p.at(m).num > 0 {
		f.has, f.year = sYear, p.at(m).num
		if p.fn(m+1, fnBc) {
			f.year = -f.year
			f.has |= sBC
		}
		return f, m + 2
	}
	return f, m
}

// behindYear takes what makes the year f at m something else: the 1988 period, 2017
// april. The expression starts at i; named says that a word tells the year.
func (p *parser) behindYear(f fields, i, m int, named bool) (fields, int) {
	if !p.conv && !named && m > i && (p.fn(m+1, fnPeriod) || p.isUnit(m+1, uQuarter) && p.at(m+1).cls&cPlural == 0) && !p.fn(m+2, fnOf) {
		// the 1988 period: what a report compares with
		if p.quarterCompared(i) {
			f.has |= sQuarter
			f.sub = int8(int(p.quarter.from.Month())+2) / 3
		}
		return f, m + 2
	}
	if p.conv && p.at(m+1).cls&cMonth != 0 { // 2017 april
		if g, z := p.monthDate(m + 1); z > m+1 && g.has&sYear == 0 && g.day2 == 0 {
			g.has |= sYear
			g.year = f.year
			return g, z
		}
	}
	return f, m + 1
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

// monthQuarter reads "October-December quarter", a quarter by its months.
func (p *parser) monthQuarter(i int) (f fields, j int) {
	m, k := p.monthName(i)
	if k == i || m%3 != 1 || !p.dash(k) && !p.fn(k, fnTo) && !p.fn(k, fnThrough) {
		return f, i
	}
	for p.dash(k) || p.fn(k, fnTo) || p.fn(k, fnThrough) {
		k++
	}
	m2, z := p.monthName(k)
	if z == k || m2 != m+2 || !p.isUnit(z, uQuarter) && !p.fn(z, fnPeriod) || p.at(z).cls&cPlural != 0 {
		return f, i
	}
	f.has, f.sub = sQuarter, int8((m+2)/3)
	return p.quarterYear(f, z+1), p.end
}
