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
		if m, k := p.monthName(i); k > i && (p.slash(k) || p.dash(k)) && p.glued(k) && p.glued(k+1) && p.kindOf(k+1) == token.Number && p.plain(k+1) {
			// Oct-31-1974, Nov/2, Dec-2018
			if p.plainYear(k+1) && !p.moreDigits(k+2, 0) {
				f.has = sYear | sMonth
				f.year, f.month = p.at(k+1).num, int8(m)
				return f, k + 2
			}
			if d, _, e := p.dayNumber(k + 1); e > k+1 && (p.slash(e) || p.dash(e)) && p.glued(e) && p.glued(e+1) {
				if y, two, z := p.yearAt(e+1, true); z > e+1 && p.kindOf(e+1) == token.Number {
					if two {
						y = p.fullYear(y)
					}
					p.setDate(&f, y, m, d)
					return f, z
				}
				return f, i
			} else if e > k+1 && (p.slash(k) || p.conv) {
				p.setDate(&f, 0, m, d)
				return f, e
			}
		}
		return f, i
	}
	s := p.text(i)
	w := p.at(i)
	if p.glued(i) && i > p.lo && (p.punct(i-1, '$') || p.punct(i-1, '#') || p.punct(i-1, '/') || p.at(i-1).none() && p.kindOf(i-1) == token.Word) {
		return f, i
	}
	// one token: 20161016, 23.04.2022
	if w.cls&cDigits != 0 && w.id == 8 && len(s) == 8 {
		y, m, d := int(w.num)/10000, int(w.num)/100%100, int(w.num)%100
		if y >= 1800 && y < 2100 && validDate(y, m, d) {
			p.setDate(&f, y, m, d)
			return f, i + 1
		}
		return f, i
	}
	if a, b, c, ok := threeParts(s); ok {
		if c > 99 && c >= 1000 && c < 2200 || b <= 12 && c < 100 && len(s) == 8 && p.conv {
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
	if !p.plain(i) {
		if d, m, ok := p.dayGlued(i); ok {
			y, two, k := p.yearAt(i+1, false)
			if two {
				y = p.fullYear(y)
			}
			p.setDate(&f, y, m, d)
			return f, k
		}
		if p.conv && p.fn(i-1, fnOn) || p.at(i-1).cls&cWeekday != 0 && p.conv {
			if a, b, ok := twoParts(s); ok && validDate(2000, a, b) {
				p.setDate(&f, 0, a, b) // Friday 7.6
				return f, i + 1
			}
		}
		return f, i
	}
	k := i + 1
	sep := byte(0)
	switch {
	case p.slash(k):
		sep = '/'
	case p.dash(k):
		sep = '-'
	}
	tight := sep != 0 && p.glued(k) && p.glued(k+1)
	if sep == 0 {
		// 2016 10 16
		if p.plainYear(i) && p.plain(k) && p.plain(k+1) && p.tokLen(k) == 2 && p.tokLen(k+1) == 2 && !p.plain(k+2) && validDate(int(w.num), int(p.at(k).num), int(p.at(k+1).num)) {
			p.setDate(&f, int(w.num), int(p.at(k).num), int(p.at(k+1).num))
			return f, k + 2
		}
		return f, i
	}
	if !tight && !(p.conv && sep == '/') {
		return f, i
	}
	// 31-Oct-1974, 5-Aug
	if m, e := p.monthName(k + 1); e > k+1 && tight {
		d, _, _ := p.dayNumber(i)
		if d == 0 {
			if p.plainYear(i) { // 2018-Oct, 2019-aug-01
				if d, _, z := p.dayNumber(e + 1); (p.slash(e) || p.dash(e)) && p.glued(e) && p.glued(e+1) && z > e+1 && p.plain(e+1) {
					p.setDate(&f, int(w.num), m, d)
					return f, z
				}
				f.has, f.year, f.month = sYear|sMonth, w.num, int8(m)
				return f, e
			}
			return f, i
		}
		if (p.slash(e) || p.dash(e)) && p.glued(e) && p.glued(e+1) {
			if y, two, z := p.yearAt(e+1, true); z > e+1 {
				if two {
					y = p.fullYear(y)
				}
				p.setDate(&f, y, m, d)
				return f, z
			}
			return f, i
		}
		y, two, z := p.yearAt(e, false)
		if two {
			y = p.fullYear(y)
		}
		p.setDate(&f, y, m, d)
		return f, z
	}
	b := p.at(k + 1)
	isoT := b.cls&cDigits == 0 && p.kindOf(k+1) == token.Number
	if b.cls&cDigits == 0 && !isoT || !isoT && !p.plain(k+1) {
		// 2025-W15, 2025-W15-3, 2017-q1
		if p.plainYear(i) && sep == '-' && p.kindOf(k+1) == token.Word {
			return p.yearAnd(int(w.num), i, k+1)
		}
		return f, i
	}
	third := (p.slash(k+2) && sep == '/' || p.dash(k+2) && sep == '-') && (p.glued(k+2) && p.glued(k+3) || p.conv && sep == '/') && p.kindOf(k+3) == token.Number
	a, bb := int(w.num), int(b.num)
	if isoT {
		return f, i
	}
	if third {
		cw := p.at(k + 3)
		if p.plainYear(i) || w.id == 4 {
			// 2025-04-17 or 2025-04-17T09:00Z
			if cw.cls&cDigits != 0 && p.plain(k+3) {
				if cw.id <= 2 && bb <= 31 && cw.num <= 31 && a >= 1000 && a < 2200 && !p.moreDigits(k+4, sep) {
					p.setDate(&f, a, bb, int(cw.num))
					return f, k + 4
				}
				return f, i
			}
			if g, e := p.isoTime(a, bb, k+3); e > k+3 {
				return g, e
			}
			return f, i
		}
		if cw.cls&cDigits == 0 || !p.plain(k+3) || p.moreDigits(k+4, sep) || w.id > 2 || b.id > 2 {
			return f, i
		}
		y := int(cw.num)
		switch {
		case cw.id == 2:
			y = p.fullYear(y)
		case cw.id == 4 && y >= 1000 && y < 2200:
		default:
			return f, i
		}
		if sep == '-' && cw.id == 2 && !p.conv {
			return f, i // scores, sections: 10-31-74 is too little for news
		}
		switch {
		case validDate(y, a, bb): // American order, as the sources write
			p.setDate(&f, y, a, bb)
		case validDate(y, bb, a):
			p.setDate(&f, y, bb, a)
		case a <= 31 && bb <= 12 && a > 0 && bb > 0 || a <= 12 && bb <= 31 && a > 0 && bb > 0:
			p.setDate(&f, y, a, bb)
			f.has |= sBad
		default:
			return f, i
		}
		return f, k + 4
	}
	if p.moreDigits(k+2, sep) || p.punct(k+2, '%') {
		return f, i
	}
	// two numbers: 2015-3, 12-2015, 10/25, 2-15
	switch {
	case a == 9 && bb == 11 && sep == '/' && !p.conv && p.tokLen(i) == 1 && !p.fn(i-1, fnOn) && p.at(i-1).cls&cWeekday == 0 && !p.fn(k+2, fnOf) && p.at(k+2).cls&cUnit == 0:
		if !p.ref.IsZero() && p.ref.Year() < 2001 {
			return f, i
		}
		p.setDate(&f, 2001, 9, 11)
		return f, k + 2
	case p.plainYear(i) && b.id == 2 && sep == '-' && !p.conv && bb == (a+1)%100:
		return f, i // the years 2003-04
	case p.plainYear(i) && b.id <= 2 && bb >= 1 && bb <= 12 && (p.conv || sep == '-' && b.id == 2):
		f.has, f.year, f.month = sYear|sMonth, w.num, int8(bb)
		return f, k + 2
	case p.plainYear(k+1) && w.id <= 2 && a >= 1 && a <= 12:
		f.has, f.year, f.month = sYear|sMonth, b.num, int8(a)
		return f, k + 2
	case p.at(i-1).cls&cWeekday != 0 && w.id <= 2 && b.id <= 2 && sep == '-' && !p.weekdayFits(i-1, a, bb):
	case w.id <= 2 && b.id <= 2 && (sep == '/' && (p.conv || b.id == 2 && bb > 8) || sep == '-' && p.conv && (p.at(i-1).cls&cWeekday != 0 || b.id == 2 && bb > 12)):
		if !p.conv && !p.fn(i-1, fnOn) && p.at(i-1).cls&cWeekday == 0 {
			return f, i
		}
		if p.at(k+2).cls&cUnit != 0 || p.conv && (p.fn(k+2, fnOf) || p.fn(k+2, fnIn)) && p.monthFrame(k+3) {
			return f, i
		}
		if validDate(2000, a, bb) {
			p.setDate(&f, 0, a, bb)
			return f, k + 2
		}
		if validDate(2000, bb, a) {
			p.setDate(&f, 0, bb, a)
			return f, k + 2
		}
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

// isoTime reads "17T09:00Z", the day and time of an ISO 8601 stamp of month m
// of year y, at token i.
func (p *parser) isoTime(y, m, i int) (f fields, j int) {
	t := p.text(i)
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
	j = i + 1
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
			if !(p.slash(k) || p.dash(k)) || !p.glued(k) || !p.glued(k+1) {
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
