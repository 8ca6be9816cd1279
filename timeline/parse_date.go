package timeline

import (
	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/token"
)

// plainYear reports whether token i is a year in four digits.
func (p *parser) plainYear(i int) bool {
	w := p.at(i)
	return w.cls&cDigits != 0 && w.id == 4 && w.num >= 1000 && w.num < 2200 && p.plain(i)
}

// dayNumber reads the day of a month at i: 5, 05, 5th, fifth, twenty-first.
func (p *parser) dayNumber(i int) (d int, ordinal bool, j int) {
	if p.plain(i) && p.tokLen(i) <= 2 {
		if n := int(p.at(i).num); n >= 1 && n <= 31 {
			return n, false, i + 1
		}
		return 0, false, i
	}
	if n, k := p.ordinal(i); k > i && n <= 31 && n > 0 {
		return n, true, k
	}
	return 0, false, i
}

// yearAt reads a year at i: 2018, '18, nineteen ninety-six; two digits without
// an apostrophe only where short is set. The month stands before it.
func (p *parser) yearAt(i int, short bool) (y, j int) {
	if p.plainYear(i) {
		if p.at(i+1).cls&cMult != 0 || p.punct(i+1, '%') {
			return 0, i
		}
		return int(p.at(i).num), i + 1
	}
	if p.apostrophe(i) && p.plain(i+1) && p.tokLen(i+1) == 2 && p.glued(i+1) {
		return p.fullYear(int(p.at(i + 1).num)), i + 2
	}
	if short && p.plain(i) && p.tokLen(i) == 2 {
		return p.fullYear(int(p.at(i).num)), i + 1
	}
	if y, k := p.yearWords(i); k > i {
		return y, k
	}
	return 0, i
}

// monthName reads a month's name at i, with its full stop.
func (p *parser) monthName(i int) (m, j int) {
	w := p.at(i)
	if w.cls&cMonth == 0 {
		return 0, i
	}
	m = int(w.id)
	j = i + 1
	if (w.cls&cAbbr != 0 || p.tokLen(i) <= 4 || p.conv && p.glued(j+1) && p.kindOf(j+1) == token.Number) && m != 5 && p.punct(j, '.') && p.glued(j) && !p.startsSentence(j+1) {
		j++
	}
	return m, j
}

// monthGlued reads Feb13, mar4, Dec31.
func (p *parser) monthGlued(i int) (m, d int, ok bool) {
	if p.kindOf(i) != token.Word || p.tokLen(i) > 12 {
		return 0, 0, false
	}
	s := p.text(i)
	k := 0
	for k < len(s) && !(s[k] >= '0' && s[k] <= '9') {
		k++
	}
	if k < 3 || k == len(s) || len(s)-k > 2 {
		return 0, 0, false
	}
	w, _ := lookup(fold.Hash(s[:k]))
	v, good := decimal(s[k:])
	if w.cls&cMonth == 0 || !good || v < 1 || v > 31 {
		return 0, 0, false
	}
	return int(w.id), int(v), true
}

// dayGlued reads 14april, 3mar.
func (p *parser) dayGlued(i int) (d, m int, ok bool) {
	if p.kindOf(i) != token.Number || p.tokLen(i) > 12 {
		return 0, 0, false
	}
	s := p.text(i)
	k := 0
	for k < len(s) && s[k] >= '0' && s[k] <= '9' {
		k++
	}
	if k == 0 || k > 2 || len(s)-k < 3 {
		return 0, 0, false
	}
	w, _ := lookup(fold.Hash(s[k:]))
	v, _ := decimal(s[:k])
	if w.cls&cMonth == 0 || v < 1 || v > 31 {
		return 0, 0, false
	}
	return int(v), int(w.id), true
}

func (p *parser) setDate(f *fields, y, m, d int) {
	f.has |= sMonth | sDay
	f.year, f.month, f.day = int32(y), int8(m), int8(d)
	if y != 0 {
		f.has |= sYear
	}
	yy := y
	if y == 0 {
		yy = 2000
	}
	if !validDate(yy, m, d) {
		f.has |= sBad
	}
}

// fullYear reads a two-digit year as the one nearest to the reference that is
// at most 20 years ahead of it.
func (p *parser) fullYear(y int) int {
	base := 2000
	if !p.ref.IsZero() {
		base = p.ref.Year()
	}
	v := base/100*100 + y
	if v > base+20 {
		v -= 100
	} else if v <= base-80 {
		v += 100
	}
	return v
}

// monthDate reads what starts with a month's name: April 16, April 16 to 18,
// April 16th, 2025, April 2025, April.
func (p *parser) monthDate(i int) (f fields, j int) {
	m, j := p.monthName(i)
	if j == i {
		var d int
		var ok bool
		if m, d, ok = p.monthGlued(i); !ok {
			return f, i
		}
		p.setDate(&f, 0, m, d)
		return p.trailingYear(f, i+1), p.end
	}
	f.has, f.month = sMonth, int8(m)
	k := j
	if p.fn(k, fnThe) {
		k++
	}
	d, ord, e := p.dayNumber(k)
	if e == k && p.at(k).cls&(cNum|cOrd) != 0 && p.kindOf(k) == token.Word {
		// April twenty nine
		if v, z := p.cardinal(k); z > k && v >= 1 && v <= 31 && p.at(z).cls&(cUnit|cMult) == 0 {
			d, e = int(v), z
			if _, z := p.yearWords(k); z > e {
				e = k
			}
		}
	}
	if e > k && !ord && p.kindOf(k) == token.Number {
		// April 10:30 is no day; "May 5 percent", "March 12 times"; "October 14 for 8"
		if p.punct(e, '%') || p.textEq(e, "percent") || p.at(e).cls&cMult != 0 || p.glued(e) && p.kindOf(e) == token.Number {
			e = k
		}
	}
	if e == k {
		return p.trailingYear(f, j), p.end
	}
	f.has |= sDay
	f.day = int8(d)
	f.ext = span{int32(i), int32(e)}
	if !validDate(2000, m, d) {
		f.has |= sBad
	}
	// a second day of the same month
	z := p.rangeSep(e, true)
	list := p.fn(e, fnAnd) && !p.fn(i-1, fnBetween)
	if z > e {
		y := z
		if p.fn(y, fnThe) {
			y++
		}
		if d2, _, q := p.dayNumber(y); q > y && d2 > d && validDate(2000, m, d2) && p.at(q).cls&(cMonth|cUnit) == 0 && (!list || p.endsClause(q) || p.plainYear(q)) && !p.punct(q, '/') && !p.meridianNext(q) && !(p.punct(z-1, '-') && p.glued(q) && p.dash(q)) && !p.fn(q, fnOclock) {
			if !(p.fn(q, fnOf) && p.at(q+1).cls&cMonth != 0) {
				f.day2 = int8(d2)
				f.ext2 = span{int32(y), int32(q)}
				return p.trailingYear(f, q), p.end
			}
		}
	}
	return p.trailingYear(f, e), p.end
}

func (p *parser) meridianNext(i int) bool {
	_, k := p.meridian(i)
	return k > i
}

// trailingYear takes a year behind a month or a day; p.end is where it stops.
func (p *parser) trailingYear(f fields, i int) fields {
	p.end = i
	k := i
	if p.punct(k, ',') {
		k++
	} else if f.has&sDay == 0 && p.fn(k, fnOf) || p.conv && (p.fn(k, fnIn) || p.fn(k, fnOf)) {
		k++
		if p.fn(k, fnThe) && p.isUnit(k+1, uYear) {
			k += 2
			if p.fn(k, fnOf) {
				k++
			}
		}
	}
	if p.fn(k, fnIn) && f.has&sDay == 0 && p.plainYear(k+1) && p.conv {
		k++
	}
	if p.september11(&f, i) {
		f.has |= sYear
		f.year = 2001
		return f
	}
	y, e := p.yearAt(k, false)
	if e == k && k > i && p.conv && p.fn(k-1, fnOf) && f.has&sDay == 0 && p.plain(k) && p.tokLen(k) == 2 && p.at(k).num > 31 {
		y, e = p.fullYear(int(p.at(k).num)), k+1 // April of 87
	}
	if e == k && f.has&sDay != 0 && p.conv && k == i && p.plain(k) && p.tokLen(k) == 2 && p.at(k).num >= 13 && p.at(k+1).cls&cUnit == 0 {
		y, e = p.fullYear(int(p.at(k).num)), k+1 // 14th April 15
	}
	if e == k || k > i && p.punct(i, ',') && !p.plainYear(k) && !p.apostrophe(k) && p.kindOf(k) == token.Number {
		return f
	}
	if p.plainYear(k) && p.clockFollows(k) {
		return f
	}
	f.has |= sYear
	f.year = int32(y)
	if f.has&sDay != 0 && f.has&sMonth != 0 && !validDate(y, int(f.month), int(f.day)) {
		f.has |= sBad
	}
	p.end = e
	return f
}

// clockFollows reports whether the four digits at i are an hour: 1830 GMT, 1830 hours.
func (p *parser) clockFollows(i int) bool {
	if p.isUnit(i+1, uHour) {
		return true
	}
	w := p.at(i + 1)
	return w.cls&cZone != 0 && w.cls&cAmb == 0 && p.upperAll(i+1)
}

// dayMonth reads what starts with a day: 16 April, 16th of April 2025, 13 to
// 15 July.
func (p *parser) dayMonth(i int) (f fields, j int) {
	k := i
	if p.fn(k, fnThe) {
		k++
	}
	if p.glued(k) && (p.punct(k-1, '$') || p.punct(k-1, '#')) {
		return f, i
	}
	d, _, e := p.dayNumber(k)
	if e == k {
		if d, e = p.daySpelled(k); e == k {
			return f, i
		}
	}
	if m, z := p.monthOf(e); z > 0 {
		p.setDate(&f, 0, m, d)
		f.ext = span{int32(i), int32(z)}
		return p.trailingYear(f, z), p.end
	}
	return p.daysMonth(i, d, e)
}

// daySpelled reads a day in words before its month: twenty-one April.
func (p *parser) daySpelled(k int) (d, j int) {
	if p.kindOf(k) != token.Word || p.at(k).cls&cNum == 0 {
		return 0, k
	}
	v, z := p.cardinal(k)
	if z == k || v > 31 || v < 1 || p.at(z).cls&cMonth == 0 || p.at(z).cls&cAmb != 0 && !p.upperFirst(z) {
		return 0, k
	}
	return int(v), z
}

// monthOf reads the month behind a day at k, with "of" or without; j is 0 for none.
func (p *parser) monthOf(k int) (m, j int) {
	if p.fn(k, fnOf) {
		k++
	} else if p.hyphen(k) {
		return 0, 0
	}
	if p.at(k).cls&cAmb != 0 && p.kindOf(k) == token.Word && !p.upperFirst(k) && !p.conv {
		return 0, 0
	}
	if m, j = p.monthName(k); j == k {
		return 0, 0
	}
	return m, j
}

// daysMonth reads 13 to 15 July, 4-23 of next month: the first day, d, begins at i
// and ends before token e.
func (p *parser) daysMonth(i, d, e int) (f fields, j int) {
	s := p.rangeSep(e, p.fn(i-1, fnBetween) || p.fn(i-1, fnFrom) || p.fn(e, fnAnd))
	if s == e {
		return f, i
	}
	y := s
	if p.fn(y, fnThe) {
		y++
	}
	d2, _, q := p.dayNumber(y)
	if q == y || d2 <= d {
		return f, i
	}
	if m, z := p.monthOf(q); z > 0 {
		p.setDate(&f, 0, m, d)
		f.day2 = int8(d2)
		f.ext = span{int32(i), int32(e)}
		f.ext2 = span{int32(y), int32(z)}
		f = p.trailingYear(f, z)
		f.ext2.j = int32(p.end)
		return f, p.end
	}
	m := q
	if p.fn(m, fnOf) || p.fn(m, fnIn) {
		m++
	}
	if g, z := p.component(m); p.conv && z > m && g.has&^sWeak == sFrame && g.frame == uMonth { // 4-23 of next month
		g.has = sFrame | sDay
		g.day, g.day2 = int8(d), int8(d2)
		g.ext, g.ext2 = span{int32(i), int32(e)}, span{int32(y), int32(z)}
		return g, z
	}
	return f, i
}
