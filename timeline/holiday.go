package timeline

import (
	"time"

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
	if y, two, z := p.yearAt(m, false); z > m && (m == j || p.plainYear(m)) {
		if two {
			y = p.fullYear(y)
		}
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

// resolveHoliday places a holiday in its year, or in the one nearest.
func (p *parser) resolveHoliday(f *fields, dir int8) when {
	r := &holidayRules[f.hol]
	var t time.Time
	days := 1
	ok := false
	today := midnight(p.ref)
	switch {
	case f.has&sYear != 0:
		t, days, ok = p.holidayIn(r, int(f.year))
	case f.has&sFrame != 0:
		t, days, ok = p.holidayIn(r, today.Year()+int(f.n))
	default:
		switch f.rel {
		case relLast, relPast, relBefore:
			dir = -1
		case relNext, relComing, relFollow:
			dir = 1
		case relThis, relThat:
			t, days, ok = p.holidayIn(r, today.Year())
		}
		if !ok {
			at := func(y int) (time.Time, bool) { t, d, ok := p.holidayIn(r, y); days = d; return t, ok }
			d := dir
			if f.rel == relNone && !p.calendar {
				d = 0
			}
			if f.rel == relLast || f.rel == relPast {
				// the day itself is not the last one
				if t, ok = p.pickYear(-1, at); ok && t.Equal(today) {
					if u, good := at(today.Year() - 1); good {
						t = u
					}
				}
			} else {
				t, ok = p.pickYear(d, at)
				if ok && d == 0 && dir != 0 && absDays(t, today) > 60*24*time.Hour {
					if u, good := p.pickYear(dir, at); good {
						t = u
					}
				}
			}
		}
	}
	if !ok {
		return when{typ: Date, why: "no date of this holiday is known for the year"}
	}
	w := p.unitWhen(uDay, t)
	w.to = t.AddDate(0, 0, max(1, days))
	w.partial = f.has&sYear == 0
	w.dir = dir
	if days > 1 {
		w.val = dateValue(uDay, t) + "/" + dateValue(uDay, lastDay(w.to))
	}
	if r.kind == holEarthhour && p.calendar {
		w.from = t.Add(20*time.Hour + 30*time.Minute)
		w.to = w.from.Add(61 * time.Minute)
	}
	if r.kind == holNth && r.args == [4]int16{4, 5, 4, 0} && p.calendar {
		w.to = t.AddDate(0, 0, 3)
	}
	return w
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
