package timeline

import (
	"time"

	"github.com/dragoman-go/dragoman/internal/token"
)

// nearest picks the year in which month and day lie where the tense points:
// on or before the reference, on or after it, or nearest to it.
func (p *parser) pickYear(dir int8, at func(y int) (time.Time, bool)) (time.Time, bool) {
	y0 := p.ref.Year()
	today := midnight(p.ref)
	var best time.Time
	found := false
	for _, dy := range [...]int{0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6, -7, 7, -8, 8} {
		t, ok := at(y0 + dy)
		if !ok {
			continue
		}
		if dir < 0 && t.After(today) || dir > 0 && t.Before(today) {
			continue
		}
		if !found || absDays(t, today) < absDays(best, today) {
			best, found = t, true
		}
		if dy == 1 && found || dy > 1 && found {
			break
		}
	}
	return best, found
}

func absDays(a, b time.Time) time.Duration {
	d := a.Sub(b)
	if d < 0 {
		return -d
	}
	return d
}

// nearMonth moves month t of the year of cur to where a text of cur means it: a
// month near by is the nearest one, a distant one lies where the tense points;
// one in which something happened is behind.
func (p *parser) nearMonth(t, cur time.Time, dir int8, happened bool) time.Time {
	ahead := (int(t.Month()) - int(cur.Month()) + 12) % 12
	next := add(uMonth, cur, ahead)
	prev := add(uMonth, cur, ahead-12)
	switch {
	case ahead == 0:
		return cur
	case (p.calendar || p.forced != 0) && dir > 0:
		return next
	case happened, ahead >= 10 && dir <= 0, ahead > 8 && dir == 0:
		return prev
	case ahead <= 2 || ahead <= 3 && dir > 0:
		return next
	case dir > 0:
		return next
	}
	return prev
}

// bareMonth places a month without a year: in a list behind the one before it,
// else by the tense and what is near.
func (p *parser) bareMonth(t, cur time.Time, dir int8, nd *node) time.Time {
	i := int(nd.i)
	if !p.conv && p.fn(i-1, fnAnd) && p.lastU == uMonth && p.lastTok == i-2 { // in May and June
		ahead := (int(t.Month()) - int(p.last.Month()) + 12) % 12
		return add(uMonth, p.last, ahead)
	}
	happened := dir < 0 && !p.conv && p.fn(i-1, fnIn) && p.happened(i-1)
	return p.nearMonth(t, cur, dir, happened)
}

// monthDay places a month and a day without a year.
func (p *parser) monthDay(f *fields, dir int8, nd *node) when {
	d, m := int(f.day), int(f.month)
	at := func(y int) (time.Time, bool) {
		if !validDate(y, m, d) {
			return time.Time{}, false
		}
		t := p.day(y, m, d)
		if f.has&sWday != 0 && f.rel == relNone && isoWeekday(t) != int(f.wday) {
			return t, false
		}
		return t, true
	}
	today := midnight(p.ref)
	var t time.Time
	ok := false
	if dir < 0 && p.fn(int(nd.i)-1, fnFor) {
		dir = 1 // called an election for 14 September
	}
	switch f.rel {
	case relThis:
		t, ok = at(today.Year())
	case relNext:
		if t, ok = at(today.Year()); ok && p.conv {
			t, ok = at(today.Year() + 1)
		}
	}
	side := int8(0)
	if dir < 0 && !p.conv && f.has&sWday == 0 && p.happened(int(nd.i)-1) {
		side = -1
	} else if dir > 0 && !p.conv && f.has&sWday == 0 && (p.expires(int(nd.i)-1) || p.willBe(int(nd.i)-1)) {
		side = 1
	}
	near, okNear := p.pickYear(side, at)
	if !ok {
		t, ok = near, okNear
		if (p.calendar || p.forced != 0) && dir > 0 || dir < 0 && p.fn(int(nd.i)-1, fnEnded) || ok && absDays(near, today) > 100*24*time.Hour && (dir != 0 || near.After(today)) {
			if dir == 0 {
				dir = -1 // news tells of what was
			}
			if u, good := p.pickYear(dir, at); good {
				t = u
			}
		}
	}
	if !ok { // the weekday does not fit in any year near: the day counts
		f.has &^= sWday
		if t, ok = p.pickYear(dir, at); !ok {
			return when{typ: Date, why: "this date does not exist"}
		}
	}
	v := p.unitWhen(uDay, t)
	v.partial, v.dir = true, dir
	if dir > 0 && t.Before(today) || dir < 0 && t.After(today) {
		v.why = "the nearest to the reference date"
	}
	return v
}

// willBe reports whether "will" governs what is said before the "on" at token k:
// "elections will be held in May on the fifth".
func (p *parser) willBe(k int) bool {
	if !p.fn(k, fnOn) {
		return false
	}
	for i := k - 1; i >= p.lo && k-i < 9; i-- {
		switch {
		case p.textEq(i, "will"), p.textEq(i, "shall"):
			return true
		case p.kindOf(i) == token.Punct, p.textEq(i, "that"), p.textEq(i, "who"), p.textEq(i, "which"), p.textEq(i, "as"), p.textEq(i, "when"), p.textEq(i, "if"),
			p.fn(i, fnAfter), p.fn(i, fnBefore), p.fn(i, fnSince), p.fn(i, fnAnd):
			return false
		}
	}
	return false
}

// weekday places a weekday without a date.
func (p *parser) weekday(f *fields, dir int8, today time.Time) (time.Time, string) {
	n := int(f.wday)
	diff := n - isoWeekday(today) // within the week
	week := today.AddDate(0, 0, diff)
	after := today.AddDate(0, 0, (diff+6)%7+1)       // strictly after
	before := today.AddDate(0, 0, -((6-diff)%7 + 1)) // strictly before
	onOrBefore, onOrAfter := before, after
	if diff == 0 {
		onOrBefore, onOrAfter = today, today
	}
	switch f.rel {
	case relThis:
		if p.calendar {
			return onOrAfter, "this one, ahead"
		}
		return week, "of the week of the reference date"
	case relLast:
		if p.conv {
			return week.AddDate(0, 0, -7), "of the week before"
		}
		return before, "the last one before the reference date"
	case relNext:
		if p.conv || diff <= 0 {
			return week.AddDate(0, 0, 7), "of the week after"
		}
		return week.AddDate(0, 0, 7), "of the week after"
	case relPast:
		return before, "the last one before the reference date"
	case relComing:
		return after, "the next one after the reference date"
	case relFollow:
		if p.last.IsZero() {
			return week.AddDate(0, 0, 7), "of the week after"
		}
		return after, "the next one after the date last spoken of"
	case relAfterTwo:
		return after.AddDate(0, 0, 7), "the one after the next"
	case relBefore:
		return before, "the one before the date last spoken of"
	case relThat:
		return onOrBefore, "nearest to the date last spoken of"
	}
	if p.calendar && dir > 0 {
		return after, "the next one"
	}
	if dir > 0 {
		return onOrAfter, "the next one: the clause is future"
	}
	return onOrBefore, "the nearest on or before the reference date"
}

// recentDay reports whether the words before the weekday at i leave open which
// one it is: on a Sunday, on a recent Tuesday.
func (p *parser) recentDay(i int) bool {
	k := i - 1
	if !p.functionWord(k) && p.kindOf(k) == token.Word {
		k--
	}
	return p.fn(k, fnA) && p.fn(k-1, fnOn)
}
