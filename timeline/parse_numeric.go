package timeline

import (
	"github.com/dragoman-go/dragoman/internal/token"
)

// numericDate reads 2025-04-17, 10/31/1974, 31.10.74, 20161016, 2-15, 2016 10
// 16, 31/Oct/1974, 2015-3, 12-2015.
func (p *parser) numericDate(i int) (f fields, j int) {
	if p.conv {
		if f, j = p.mixedDate(i); j > i {
			return f, j
		}
	}
	if p.kindOf(i) != token.Number {
		return p.monthAndNumbers(i)
	}
	if p.glued(i) && i > p.lo && (p.punct(i-1, '$') || p.punct(i-1, '#') || p.punct(i-1, '/') || p.at(i-1).none() && p.kindOf(i-1) == token.Word) {
		return f, i
	}
	if !p.plain(i) || p.tokLen(i) == 8 {
		return p.dateToken(i)
	}
	k := i + 1
	sep := byte(0)
	switch {
	case p.slash(k):
		sep = '/'
	case p.dash(k):
		sep = '-'
	default:
		return p.spacedDate(i)
	}
	if !p.joint(k) && !(p.conv && sep == '/') {
		return f, i
	}
	if m, e := p.monthName(k + 1); e > k+1 && p.joint(k) {
		return p.numberAndMonth(i, m, e)
	}
	if p.at(k+1).cls&cDigits == 0 || !p.plain(k+1) {
		if p.plainYear(i) && sep == '-' && p.kindOf(k+1) == token.Word {
			return p.yearAnd(int(p.at(i).num), i, k+1)
		}
		return f, i
	}
	third := (p.slash(k+2) && sep == '/' || p.dash(k+2) && sep == '-') && (p.glued(k+2) && p.glued(k+3) || p.conv && sep == '/') && p.kindOf(k+3) == token.Number
	if third {
		return p.threeNumbers(i, sep)
	}
	if p.moreDigits(k+2, sep) || p.punct(k+2, '%') {
		return f, i
	}
	return p.twoNumbers(i, sep)
}

// joint reports whether the sign at k joins what stands on both sides of it.
func (p *parser) joint(k int) bool {
	return (p.slash(k) || p.dash(k)) && p.glued(k) && p.glued(k+1)
}

// monthAndNumbers reads Oct-31-1974, Nov/2, Dec-2018.
func (p *parser) monthAndNumbers(i int) (f fields, j int) {
	m, k := p.monthName(i)
	if k == i || !p.joint(k) || p.kindOf(k+1) != token.Number || !p.plain(k+1) {
		return f, i
	}
	if p.plainYear(k+1) && !p.moreDigits(k+2, 0) {
		f.has = sYear | sMonth
		f.year, f.month = p.at(k+1).num, int8(m)
		return f, k + 2
	}
	d, _, e := p.dayNumber(k + 1)
	switch {
	case e == k+1:
	case p.joint(e):
		if y, z := p.yearAt(e+1, true); z > e+1 && p.kindOf(e+1) == token.Number {
			p.setDate(&f, y, m, d)
			return f, z
		}
	case p.slash(k) || p.conv:
		p.setDate(&f, 0, m, d)
		return f, e
	}
	return f, i
}

// dateToken reads what is one token: 20161016, 23.04.2022, 14april, and behind a
// weekday 7.6.
func (p *parser) dateToken(i int) (f fields, j int) {
	s := p.text(i)
	if w := p.at(i); w.cls&cDigits != 0 && w.id == 8 && len(s) == 8 {
		y, m, d := int(w.num)/10000, int(w.num)/100%100, int(w.num)%100
		if y >= 1800 && y < 2100 && validDate(y, m, d) {
			p.setDate(&f, y, m, d)
			return f, i + 1
		}
		return f, i
	}
	if a, b, c, ok := threeParts(s); ok {
		if c >= 1000 && c < 2200 || b <= 12 && c < 100 && len(s) == 8 && p.conv {
			if c < 100 {
				c = p.fullYear(c)
			}
			if validDate(c, b, a) {
				p.setDate(&f, c, b, a)
				return f, i + 1
			}
			if validDate(c, a, b) {
				p.setDate(&f, c, a, b)
				return f, i + 1
			}
		}
		if a >= 1000 && a < 2200 && validDate(a, b, c) {
			p.setDate(&f, a, b, c)
			return f, i + 1
		}
		return f, i
	}
	if d, m, ok := p.dayGlued(i); ok {
		y, k := p.yearAt(i+1, false)
		p.setDate(&f, y, m, d)
		return f, k
	}
	if p.conv && (p.fn(i-1, fnOn) || p.at(i-1).cls&cWeekday != 0) {
		if a, b, ok := twoParts(s); ok && validDate(2000, a, b) {
			p.setDate(&f, 0, a, b)
			return f, i + 1
		}
	}
	return f, i
}

// spacedDate reads 2016 10 16.
func (p *parser) spacedDate(i int) (f fields, j int) {
	y, m, d := p.at(i), p.at(i+1), p.at(i+2)
	if p.plainYear(i) && p.plain(i+1) && p.plain(i+2) && p.tokLen(i+1) == 2 && p.tokLen(i+2) == 2 && !p.plain(i+3) && validDate(int(y.num), int(m.num), int(d.num)) {
		p.setDate(&f, int(y.num), int(m.num), int(d.num))
		return f, i + 3
	}
	return f, i
}

// numberAndMonth reads 31-Oct-1974, 5-Aug, 2018-Oct, 2019-Aug-01; month m ends
// before token e.
func (p *parser) numberAndMonth(i, m, e int) (f fields, j int) {
	d, _, _ := p.dayNumber(i)
	switch {
	case d == 0 && !p.plainYear(i):
		return f, i
	case d == 0:
		if d, _, z := p.dayNumber(e + 1); p.joint(e) && z > e+1 && p.plain(e+1) {
			p.setDate(&f, int(p.at(i).num), m, d)
			return f, z
		}
		f.has, f.year, f.month = sYear|sMonth, p.at(i).num, int8(m)
		return f, e
	case p.joint(e):
		if y, z := p.yearAt(e+1, true); z > e+1 {
			p.setDate(&f, y, m, d)
			return f, z
		}
		return f, i
	}
	y, z := p.yearAt(e, false)
	p.setDate(&f, y, m, d)
	return f, z
}

// threeNumbers reads 2025-04-17, 2025-04-17T09:00Z, 10/31/1974, 31/10/74; the
// numbers stand at i, i+2 and i+4.
func (p *parser) threeNumbers(i int, sep byte) (f fields, j int) {
	first, second, third := p.at(i), p.at(i+2), p.at(i+4)
	a, b := int(first.num), int(second.num)
	plain := third.cls&cDigits != 0 && p.plain(i+4)
	if p.plainYear(i) || first.id == 4 {
		if !plain {
			return p.isoTime(a, b, i)
		}
		if third.id <= 2 && b <= 31 && third.num <= 31 && a >= 1000 && a < 2200 && !p.moreDigits(i+5, sep) {
			p.setDate(&f, a, b, int(third.num))
			return f, i + 5
		}
		return f, i
	}
	if !plain || p.moreDigits(i+5, sep) || first.id > 2 || second.id > 2 {
		return f, i
	}
	y := int(third.num)
	switch {
	case third.id == 2:
		y = p.fullYear(y)
	case third.id == 4 && y >= 1000 && y < 2200:
	default:
		return f, i
	}
	if sep == '-' && third.id == 2 && !p.conv {
		return f, i // scores, sections: 10-31-74 is too little for news
	}
	switch {
	case validDate(y, a, b): // American order, as the sources write
		p.setDate(&f, y, a, b)
	case validDate(y, b, a):
		p.setDate(&f, y, b, a)
	case a <= 31 && b <= 12 && a > 0 && b > 0 || a <= 12 && b <= 31 && a > 0 && b > 0:
		p.setDate(&f, y, a, b)
		f.has |= sBad
	default:
		return f, i
	}
	return f, i + 5
}

// twoNumbers reads 2015-3, 12-2015, 10/25, 2-15, 9/11; the numbers stand at i
// and i+2.
func (p *parser) twoNumbers(i int, sep byte) (f fields, j int) {
	first, second := p.at(i), p.at(i+2)
	a, b := int(first.num), int(second.num)
	end := i + 3
	weekday := p.at(i-1).cls&cWeekday != 0
	switch {
	case a == 9 && b == 11 && sep == '/' && !p.conv && p.tokLen(i) == 1 && !p.fn(i-1, fnOn) && !weekday && !p.fn(end, fnOf) && p.at(end).cls&cUnit == 0:
		if !p.ref.IsZero() && p.ref.Year() < 2001 {
			return f, i
		}
		p.setDate(&f, 2001, 9, 11)
		return f, end
	case p.plainYear(i) && second.id == 2 && sep == '-' && !p.conv && b == (a+1)%100:
		return f, i // the years 2003-04
	case p.plainYear(i) && second.id <= 2 && b >= 1 && b <= 12 && (p.conv || sep == '-' && second.id == 2):
		f.has, f.year, f.month = sYear|sMonth, first.num, int8(b)
		return f, end
	case p.plainYear(i+2) && first.id <= 2 && a >= 1 && a <= 12:
		f.has, f.year, f.month = sYear|sMonth, second.num, int8(a)
		return f, end
	case first.id > 2 || second.id > 2, weekday && sep == '-' && !p.weekdayFits(i-1, a, b):
		return f, i
	}
	slashed := sep == '/' && (p.conv || second.id == 2 && b > 8)
	hyphened := sep == '-' && p.conv && (weekday || second.id == 2 && b > 12)
	if !slashed && !hyphened || !p.conv && !p.fn(i-1, fnOn) && !weekday {
		return f, i
	}
	if p.at(end).cls&cUnit != 0 || p.conv && (p.fn(end, fnOf) || p.fn(end, fnIn)) && p.monthFrame(end+1) {
		return f, i
	}
	if validDate(2000, a, b) {
		p.setDate(&f, 0, a, b)
		return f, end
	}
	if validDate(2000, b, a) {
		p.setDate(&f, 0, b, a)
		return f, end
	}
	return f, i
}

// weekdayFits reports whether month and day are the weekday at i this year:
// "Friday 7-6" is a date then, and hours of the day if not.
func (p *parser) weekdayFits(i, m, d int) bool {
	y := 2000
	if !p.ref.IsZero() {
		y = p.ref.Year()
	}
	return validDate(y, m, d) && isoWeekday(civil(y, m, d)) == int(p.at(i).id) && !p.meridianNext(i+4)
}

// moreDigits reports whether the number goes on behind i as no date does: 1/2/3/4.
// The parts so far are joined by sep, which may be 0.
func (p *parser) moreDigits(i int, sep byte) bool {
	if !p.slash(i) && !p.punct(i, '-') || sep != 0 && !p.punct(i, sep) && p.conv {
		return false
	}
	return p.glued(i) && p.glued(i+1) && p.kindOf(i+1) == token.Number && (p.plain(i+1) && p.tokLen(i+1) < 4 || p.slash(i))
}

// threeParts reads 23.04.2022 and 2022.04.23.
func threeParts(s string) (a, b, c int, ok bool) {
	var v [3]int
	n, digits := 0, 0
	for i := 0; i < len(s); i++ {
		switch ch := s[i]; {
		case ch >= '0' && ch <= '9' && digits < 4:
			v[n] = v[n]*10 + int(ch-'0')
			digits++
		case ch == '.' && n < 2 && digits > 0:
			n++
			digits = 0
		default:
			return 0, 0, 0, false
		}
	}
	return v[0], v[1], v[2], n == 2 && digits > 0 && len(s) >= 8
}

func twoParts(s string) (a, b int, ok bool) {
	x, y, _, three := threeParts(s + ".0000")
	return x, y, three && len(s) <= 5 || len(s) >= 3 && len(s) <= 5 && x > 0 && y > 0
}

// yearAnd reads what follows a year and a hyphen: W15, W15-3, Q1, H2. The
// expression starts at i.
func (p *parser) yearAnd(y, i, k int) (f fields, j int) {
	letter, n := p.letterNumber(k)
	if n == 0 {
		return f, i
	}
	switch letter {
	case 'w':
		if n > 53 {
			return f, i
		}
		f.has = sYear | sWeek
		f.year, f.week = int32(y), int8(n)
		if n == 53 && isoWeek(y, 53).AddDate(0, 0, 3).Year() != y {
			f.has |= sBad
		}
		if p.dash(k+1) && p.glued(k+1) && p.plain(k+2) && p.tokLen(k+2) == 1 && p.at(k+2).num >= 1 && p.at(k+2).num <= 7 && p.glued(k+2) {
			f.has |= sWday
			f.wday = int8(p.at(k + 2).num)
			return f, k + 3
		}
		return f, k + 1
	case 'q':
		if n <= 4 {
			f.has = sYear | sQuarter
			f.year, f.sub = int32(y), int8(n)
			return f, k + 1
		}
	case 'h':
		if n <= 2 {
			f.has = sYear | sHalf
			f.year, f.sub = int32(y), int8(n)
			return f, k + 1
		}
	}
	return f, i
}

// letterNumber reads W15, Q3, H2 at i: a letter and a number.
func (p *parser) letterNumber(i int) (letter byte, n int) {
	if p.kindOf(i) != token.Word {
		return 0, 0
	}
	s := p.text(i)
	if len(s) < 2 || len(s) > 3 {
		return 0, 0
	}
	v, ok := decimal(s[1:])
	if !ok {
		return 0, 0
	}
	return s[0] | 0x20, int(v)
}

// isoTime reads 2025-04-17T09:00Z, an ISO 8601 stamp of month m of year y that
// begins at token i; day and time are the token i+4.
func (p *parser) isoTime(y, m, i int) (f fields, j int) {
	t := p.text(i + 4)
	if len(t) < 5 || t[2]|0x20 != 't' {
		return f, i
	}
	d, ok := decimal(t[:2])
	rest, zulu := t[3:], false
	if n := len(rest); n > 0 && rest[n-1]|0x20 == 'z' {
		rest, zulu = rest[:n-1], true
	}
	if len(rest) > 8 && rest[8] == '.' {
		rest = rest[:8]
	}
	c, good := clockToken(rest)
	if !ok || !good || !validDate(y, m, int(d)) {
		return f, i
	}
	p.setDate(&f, y, m, int(d))
	f.has |= sClock
	c.half, c.strong, c.hasZone = half24, true, zulu
	j = i + 5
	if o, k := p.offsetAt(j); k > j && !zulu {
		c.hasZone, c.zone, j = true, o, k
	}
	f.clk = c
	return f, j
}

// mixedDate reads a day, a month's name and a year joined by one sign, in any
// order: 23-2020-September, 2020/23/Sep.
func (p *parser) mixedDate(i int) (f fields, j int) {
	if p.kindOf(i) != token.Number && p.at(i).cls&cMonth == 0 {
		return f, i
	}
	y, m, d, k := 0, 0, 0, i
	for n := 0; n < 3; n++ {
		if n > 0 {
			if !p.joint(k) {
				return f, i
			}
			k++
		}
		switch {
		case p.plainYear(k) && y == 0:
			y, k = int(p.at(k).num), k+1
		case p.plain(k) && p.tokLen(k) <= 2 && d == 0 && p.at(k).num > 0 && p.at(k).num <= 31:
			d, k = int(p.at(k).num), k+1
		case p.at(k).cls&cMonth != 0 && m == 0:
			m, k = p.monthName(k)
		default:
			return f, i
		}
	}
	if p.moreDigits(k, 0) {
		return f, i
	}
	p.setDate(&f, y, m, d)
	return f, k
}
