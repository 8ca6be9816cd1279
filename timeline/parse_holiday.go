package timeline

import (
	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/token"
)

// holidayKind is how the date of a holiday is found; holidays.txt says what the
// numbers of a rule are.
type holidayKind uint8

const (
	holFixed holidayKind = iota
	holNth
	holNear
	holBefore
	holKings
	holWeek
	holEaster
	holOrthodox
	holHebrew
	holIslamic
	holLunar
	holDiwali
	holHindu
	holHinduspan
	holSolar
	holSun
	holEarthhour
)

type holidayRule struct {
	kind holidayKind
	args [4]int16
}

type holidayName struct {
	hash uint64
	rule uint16
	amb  bool // also the name of a place or a thing
}

// holidayAt reads the longest holiday's name at token i, with its year.
func (p *parser) holidayAt(i int) (f fields, j int) {
	if !p.conv && !p.upperFirst(i) && p.kindOf(i) == token.Word {
		return f, i
	}
	h := fold.Offset64
	best, end, amb := -1, i, false
	k := i
	for n := 0; n < 7 && k < p.hi; {
		t := p.tok(k)
		if t.Kind == token.Punct {
			c := p.src[t.Start]
			if k == i || t.End-t.Start != 1 || c != '.' && c != '-' && c != '\'' {
				break
			}
			k++
			continue
		}
		if t.Kind != token.Word && t.Kind != token.Number {
			break
		}
		h = (h ^ t.StemHash) * fold.Prime64
		k++
		n++
		if r := findHoliday(h); r >= 0 {
			best, end, amb = int(holidayNames[r].rule), k, holidayNames[r].amb
		}
	}
	if best < 0 {
		return f, i
	}
	if end == i+1 && !p.conv && p.namePart(end) && !p.tokStem(i) && p.at(end).cls&cHolName == 0 && !p.textEq(i, "christmas") && !p.textEq(i, "ramadan") && !p.textEq(i, "easter") {
		return f, i // a name: "Halloween Inc", "Advent International"
	}
	if !p.conv && p.eventName(end) {
		return f, i
	}
	if end == i+1 && p.textEq(i, "valentine") && !p.tokStem(i) {
		return f, i // a surname
	}
	f.has, f.hol = sHol, int16(best)
	j = end
	m := j
	if p.punct(m, ',') || p.fn(m, fnOf) && p.plainYear(m+1) || p.fn(m, fnIn) && p.plainYear(m+1) {
		m++
	}
	if y, z := p.yearAt(m, false); z > m && (m == j || p.plainYear(m)) {
		f.has |= sYear
		f.year = int32(y)
		j = z
	}
	if amb && !p.conv && f.has&sYear == 0 && !p.fn(i-1, fnOn) && !p.fn(i-1, fnDuring) {
		return fields{}, i
	}
	return f, j
}

// findHoliday returns the index of the name with this hash, or -1.
func findHoliday(h uint64) int {
	lo, hi := 0, len(holidayNames)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if holidayNames[m].hash < h {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(holidayNames) && holidayNames[lo].hash == h {
		return lo
	}
	return -1
}

// holidayStarts keeps the words that can begin the name of a holiday only where
// the next word goes on with one, and returns the classes of the sentence.
func (p *parser) holidayStarts() (hit class) {
	for k := range p.w {
		if w := &p.w[k]; w.cls&cHolName != 0 && !p.holidayStart(p.lo+k) {
			w.cls &^= cHol | cHolName
		}
		hit |= p.w[k].cls
	}
	return hit
}

func (p *parser) holidayStart(i int) bool {
	known := func(h uint64) bool {
		return holidayStartBits[h%(64*uint64(len(holidayStartBits)))/64]&(1<<(h%64)) != 0
	}
	h := (fold.Offset64 ^ p.tok(i).StemHash) * fold.Prime64
	if known(h) {
		return true
	}
	for i++; p.kindOf(i) == token.Punct; i++ {
		if c := p.src[p.tok(i).Start]; c != '.' && c != '-' && c != '\'' {
			return false
		}
	}
	return known((h ^ p.tok(i).StemHash) * fold.Prime64)
}
