package timeline

import "github.com/dragoman-go/dragoman/internal/token"

// cardinal reads a number at token i: 12, 1,000, 2.5, 2 1/2, twenty-four, two
// hundred, a hundred. It returns the index behind it, or i when there is none.
func (p *parser) cardinal(i int) (v float64, j int) {
	if p.kindOf(i) == token.Number {
		return p.figure(i)
	}
	if p.at(i).cls&(cNum|cMult) == 0 && !(p.fn(i, fnA) && p.at(i+1).cls&cMult != 0) {
		return 0, i
	}
	return p.numberWords(i)
}

// figure reads a number in figures, with a fraction or a million behind it.
func (p *parser) figure(i int) (v float64, j int) {
	v, ok := decimal(p.text(i))
	if !ok {
		return 0, i
	}
	if p.glued(i+1) && p.fraction(i+1) > 0 && p.plain(i) {
		return v + p.fraction(i+1), i + 2 // 3½
	}
	if p.slash(i+1) && p.plain(i+2) && p.glued(i+1) && p.glued(i+2) && p.at(i+2).num > 0 && p.at(i+2).num <= 8 && v < float64(p.at(i+2).num) {
		return v / float64(p.at(i+2).num), i + 3 // 3/4
	}
	if p.plain(i) && p.plain(i+1) && p.slash(i+2) && p.plain(i+3) && p.glued(i+3) && p.at(i+3).num > 0 && p.at(i+1).num < p.at(i+3).num && p.at(i+3).num <= 8 {
		return v + float64(p.at(i+1).num)/float64(p.at(i+3).num), i + 4 // 2 1/2
	}
	if p.at(i+1).cls&cMult != 0 {
		return v * float64(p.at(i+1).num), i + 2
	}
	return v, i + 1
}

// numberWords reads a number in words: twenty-four, two hundred, a hundred.
func (p *parser) numberWords(i int) (v float64, j int) {
	total, cur := 0.0, 0.0
	last := 1 << 30 // the smallest magnitude so far
	j = i
	if p.fn(j, fnA) {
		cur = 1
		j++
	}
	for n := 0; n < 12; n++ {
		k := j
		if k > i && (p.hyphen(k) || p.fn(k, fnAnd) && p.at(k-1).cls&cMult != 0 && p.at(k-1).num >= 100) {
			k++
		}
		w := p.at(k)
		switch {
		case w.cls&cMult != 0 && w.num == 100:
			cur = max(cur, 1) * 100
			last = 100
		case w.cls&cMult != 0:
			total += max(cur, 1) * float64(w.num)
			cur, last = 0, 1<<29
		case w.cls&cNum != 0:
			mag := 1
			if w.num >= 20 {
				mag = 10
			}
			if w.num == 0 && k > i || mag >= last || w.num >= 10 && w.num < 20 && last <= 10 {
				return total + cur, j
			}
			cur += float64(w.num)
			last = mag
		default:
			return total + cur, j
		}
		j = k + 1
	}
	return total + cur, j
}

// decimal reads digits with commas for thousands and one decimal point.
func decimal(s string) (v float64, ok bool) {
	if len(s) > 18 {
		return 0, false
	}
	frac, scale := false, 1.0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			v = v*10 + float64(c-'0')
			if frac {
				scale *= 10
			}
		case c == ',' && !frac:
		case c == '.' && !frac:
			frac = true
		default:
			return 0, false
		}
	}
	return v / scale, true
}

// ordinal reads 3rd, third, twenty-first, thirty first.
func (p *parser) ordinal(i int) (n, j int) {
	w := p.at(i)
	if w.cls&cOrd != 0 {
		return int(w.num), i + 1
	}
	if w.cls&cNum != 0 && w.num >= 20 && w.num%10 == 0 {
		k := i + 1
		if p.dash(k) {
			k++
		}
		if o := p.at(k); o.cls&cOrd != 0 && o.num < 10 && p.kindOf(k) == token.Word {
			return int(w.num + o.num), k + 1
		}
	}
	return 0, i
}

// yearWords reads a year in words: nineteen ninety-six, two thousand ten,
// seventeen hundred thirty three.
func (p *parser) yearWords(i int) (y, j int) {
	w := p.at(i)
	if w.cls&cNum == 0 || p.kindOf(i) != token.Word {
		return 0, i
	}
	if p.at(i+1).cls&cMult != 0 {
		v, j := p.cardinal(i)
		if v >= 1500 && v < 2100 && v == float64(int(v)) && j > i+1 {
			return int(v), j
		}
		return 0, i
	}
	if w.num >= 13 && w.num <= 20 {
		k := i + 1
		if p.dash(k) && p.glued(k) {
			k++
		}
		v, j := p.cardinal(k)
		if p.kindOf(k) == token.Word && v >= 10 && v < 100 && p.at(k).cls&cNum != 0 {
			return int(w.num)*100 + int(v), j
		}
		if p.fn(k, fnOu) {
			if v, j := p.cardinal(k + 1); v >= 1 && v < 10 && p.kindOf(k+1) == token.Word {
				return int(w.num)*100 + int(v), j
			}
		}
	}
	return 0, i
}

// spelledYear reports whether a year in words can start at i: nineteen
// ninety-six. No other word tells that it is a time.
func (p *parser) spelledYear(i int) bool {
	w := p.at(i)
	if w.cls&cNum == 0 || w.num < 17 || w.num > 20 || p.kindOf(i) != token.Word {
		return false
	}
	y, j := p.yearWords(i)
	return j > i && y >= 1900 && y < 2050 && !p.dash(i+1) && !p.dash(j)
}

// amount reads the number of a duration, with "a", "a few", "half a", "a
// couple of". It returns i when there is none.
func (p *parser) amount(i int) (v float64, vague bool, j int) {
	if v, j, ok := p.partAmount(i); ok {
		return v, false, j
	}
	if v, vague, j := p.roughAmount(i); j > i {
		return v, vague, j
	}
	if v, k := p.cardinal(i); k > i {
		v, k = p.andPart(v, k)
		return v, false, k
	}
	if p.fn(i, fnA) {
		return 1, false, i + 1
	}
	return 0, false, i
}

// partAmount reads a half, a quarter or three quarters at i. It returns i where
// the words begin like one and are none; ok is false where they don't.
func (p *parser) partAmount(i int) (v float64, j int, ok bool) {
	one := p.at(i).cls&cNum != 0 && p.at(i).num == 1
	three := p.at(i).cls&cNum != 0 && p.at(i).num == 3
	switch {
	case p.fraction(i) > 0:
		return p.fraction(i), i + 1, true
	case p.fn(i, fnA) && p.fraction(i+1) > 0:
		return p.fraction(i + 1), i + 2, true
	case p.fn(i, fnHalf):
		k := i + 1
		if p.dash(k) {
			k++
		}
		if p.fn(k, fnA) {
			k++
		}
		if k > i+1 || p.conv && p.unitWord(k) >= uHour && p.at(k).cls&cPlural == 0 {
			return 0.5, k, true
		}
		return 0, i, true
	case p.fn(i, fnA) && p.fn(i+1, fnHalf):
		return 0.5, i + 2, true
	case three && (p.dash(i+1) && p.fn(i+2, fnQuarter) || p.fn(i+1, fnQuarter)) && p.at(i+1).cls&cUnit == 0,
		three && (p.dash(i+1) && p.isUnit(i+2, uQuarter) || p.isUnit(i+1, uQuarter) && p.fn(i+2, fnOf) && p.fn(i+3, fnA)):
		k := i + 3
		if !p.dash(i + 1) {
			k = i + 2
		}
		if p.fn(k, fnOf) && p.fn(k+1, fnA) {
			return 0.75, k + 2, true
		}
		return 0, i, true
	case p.fn(i, fnA) && p.isUnit(i+1, uQuarter) && p.isUnit(i+2, uCentury):
		return 0.25, i + 2, true
	case p.fn(i, fnA) && p.isUnit(i+1, uQuarter) && p.dash(i+2) && p.isUnit(i+3, uCentury):
		return 0.25, i + 3, true // a quarter-century
	case p.isUnit(i, uQuarter) && p.fn(i+1, fnOf) && p.fn(i+2, fnA) && p.isUnit(i+3, uHour):
		return 0.25, i + 3, true
	case (p.fn(i, fnA) || one) && p.isUnit(i+1, uQuarter) && p.fn(i+2, fnOf) && p.fn(i+3, fnA) && p.isUnit(i+4, uHour):
		return 0.25, i + 4, true
	}
	return 0, i, false
}

// roughAmount reads a couple, a few, several, many and dozens at i; it returns i
// when there is none.
func (p *parser) roughAmount(i int) (v float64, vague bool, j int) {
	j = i
	if p.fn(j, fnThe) {
		j++
	}
	if p.fn(j, fnA) {
		j++
	}
	switch {
	case p.fn(j, fnCouple):
		j++
		if p.fn(j, fnOf) {
			j++
		}
		if p.fn(j, fnMore) {
			j++
		}
		return 2, false, j
	case p.fn(j, fnFew), p.fn(j, fnSeveral) && j == i, p.fn(j, fnMany) && j == i && !p.fn(i-1, fnAs), p.fn(j, fnSome) && j == i && p.at(j+1).cls&cUnit != 0 && (p.conv || p.at(j+1).cls&cPlural != 0):
		j++
		if p.fn(j, fnMore) {
			j++
		}
		if p.conv && !p.fn(j-1, fnMany) {
			return 3, false, j // a calendar needs a number
		}
		return 0, true, j
	case p.fn(j, fnDozen) && p.fn(j+1, fnOf):
		return 0, true, j + 2
	case p.fn(j, fnDozen):
		return 12, false, j + 1
	}
	return 0, false, i
}

// andPart adds what stands at k, behind the number v, to it: "and a half" before a
// unit, "and a quarter", "dozen".
func (p *parser) andPart(v float64, k int) (float64, int) {
	switch unit := func(i int) bool { return p.at(i).cls&cUnit != 0 }; {
	case p.fn(k, fnAnd) && p.fn(k+1, fnA) && p.fn(k+2, fnHalf) && unit(k+3):
		return v + 0.5, k + 3
	case p.fn(k, fnAnd) && p.fn(k+1, fnHalf) && unit(k+2):
		return v + 0.5, k + 2
	case p.dash(k) && p.fn(k+1, fnAnd) && p.dash(k+2) && p.fn(k+3, fnA) && p.dash(k+4) && p.fn(k+5, fnHalf) && (unit(k+6) || p.dash(k+6) && unit(k+7)):
		return v + 0.5, k + 6 // four-and-a-half
	case p.fn(k, fnAnd) && p.fn(k+1, fnA) && p.isUnit(k+2, uQuarter) && unit(k+3):
		return v + 0.25, k + 3
	case p.fn(k, fnDozen):
		return v * 12, k + 1
	}
	return v, k
}

// fraction is the value of the sign at i: ½, ¼, ¾; 0 when it is none.
func (p *parser) fraction(i int) float64 {
	t := p.tok(i)
	if t.Kind != token.Other {
		return 0
	}
	switch p.src[t.Start:t.End] {
	case "½":
		return 0.5
	case "¼":
		return 0.25
	case "¾":
		return 0.75
	}
	return 0
}
