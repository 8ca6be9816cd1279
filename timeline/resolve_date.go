package timeline

import (
	"time"
)

// datePart places the date of f; ok is false when it has none.
func (p *parser) datePart(f *fields, nd *node) when {
	has := f.has
	y := int(f.year)
	noRef := p.ref.IsZero()
	dir := int8(0)
	if has&sYear == 0 {
		if noRef {
			return p.withoutReference(f)
		}
		dir = p.tense(nd)
	}
	ref := p.ref
	if f.rel == relThat || f.rel == relFollow || f.rel == relBefore {
		if !p.last.IsZero() && (p.lastU <= uDay || f.has&sFrame != 0) {
			ref = p.last
		}
	}
	today := midnight(ref)
	w := when{dir: dir, partial: has&sYear == 0}
	unitAt := func(u unit, t time.Time) when {
		v := p.unitWhen(u, t)
		v.dir, v.partial, v.why = w.dir, w.partial, w.why
		return v
	}
	switch {
	case has&sHol != 0 && has&sMonth == 0:
		v := p.resolveHoliday(f, dir)
		if has&sWeek != 0 && v.ok { // Easter week
			return unitAt(uWeek, floor(uWeek, v.from))
		}
		if has&sWeekend != 0 && v.ok { // Labor Day weekend
			sat := floor(uWeekend, v.from)
			if isoWeekday(v.from) == 1 {
				sat = v.from.AddDate(0, 0, -2)
			}
			end := v.to
			v = unitAt(uWeekend, sat)
			if end.After(v.to) {
				v.to = end
			}
		}
		return v
	case has&sDecade != 0:
		return unitAt(uDecade, p.day(y, 1, 1))
	case has&(sCentury|sBC) == sCentury|sBC:
		return when{typ: Date, val: "BC" + pad(y/100, 2)}
	case has&sCentury != 0:
		return unitAt(uCentury, p.day(y, 1, 1))
	case has&sBC != 0:
		v := unitAt(uYear, p.day(y, 1, 1))
		v.val = "BC" + pad(-y, 4)
		return v
	}
	if has&sFrame != 0 && f.frame == uYear && has&(sMonth|sQuarter|sHalf|sSeason|sWeek) != 0 {
		y = floor(uYear, ref).Year() + int(f.n)
		if f.rel == relFollow {
			y++
		}
		has |= sYear
		has &^= sFrame
	}
	switch {
	case has&sWeek != 0:
		if has&sYear == 0 {
			y = today.Year()
		}
		t := isoWeek(y, int(f.week))
		t = p.day(t.Year(), int(t.Month()), t.Day())
		if has&sWday != 0 {
			return unitAt(uDay, t.AddDate(0, 0, int(f.wday)-1))
		}
		return unitAt(uWeek, t)
	case has&sFrame != 0 && has&sWday != 0:
		t := floor(uWeek, today).AddDate(0, 0, 7*int(f.n)+int(f.wday)-1)
		if f.frame == uDay { // "Thursday, tomorrow": the day counts
			t = today.AddDate(0, 0, int(f.n))
		} else if f.rel == relFollow {
			t = t.AddDate(0, 0, 7)
		}
		return unitAt(uDay, t)
	case has&(sFrame|sMonth) == sFrame && f.frame == uMonth && has&sDay != 0:
		t := add(uMonth, floor(uMonth, today), int(f.n))
		if !validDate(t.Year(), int(t.Month()), int(f.day)) {
			return when{typ: Date, why: "this date does not exist"}
		}
		return unitAt(uDay, t.AddDate(0, 0, int(f.day)-1))
	case has&sFrame != 0:
		if has&sMonth != 0 && p.quarter.from.IsZero() { // the quarter that has most of the days
			end := p.monthDay(&fields{has: sMonth | sDay, month: f.month, day: f.day}, -1, nd)
			return unitAt(uQuarter, floor(uQuarter, end.from.AddDate(0, 0, -45)))
		}
		return p.resolveFrame(f, ref)
	case has&sMonth != 0 && has&sDay != 0:
		if has&sYear != 0 {
			if !validDate(y, int(f.month), int(f.day)) {
				return when{typ: Date, why: "this date does not exist"}
			}
			return unitAt(uDay, p.day(y, int(f.month), int(f.day)))
		}
		return p.monthDay(f, dir, nd)
	case has&sMonth != 0:
		if has&sYear != 0 {
			return unitAt(uMonth, p.day(y, int(f.month), 1))
		}
		cur := floor(uMonth, today)
		t := p.day(cur.Year(), int(f.month), 1)
		switch f.rel {
		case relThis, relThat:
		case relLast, relPast:
			if !t.Before(cur) || f.month == int8(cur.Month())-1 && !p.conv {
				t = add(uYear, t, -1) // what was a month ago would be "last month"
			}
		case relNext, relComing, relFollow:
			if !t.After(cur) {
				t = add(uYear, t, 1)
			}
		default:
			t = p.bareMonth(t, cur, dir, nd)
		}
		return unitAt(uMonth, t)
	case has&sDay != 0 && has&sWday != 0:
		// Monday 21: the month in which the day is that weekday
		for n := 0; n < 120; n++ {
			k := (n + 1) / 2
			if n%2 == 1 == (dir > 0) || dir < 0 && n == 0 {
				k = -k
			}
			if p.calendar && k < 0 || dir > 0 && k < 0 {
				continue
			}
			m := add(uMonth, floor(uMonth, today), k)
			t := m.AddDate(0, 0, int(f.day)-1)
			if t.Month() == m.Month() && isoWeekday(t) == int(f.wday) && !(dir > 0 && t.Before(today)) {
				return unitAt(uDay, t)
			}
		}
		return when{typ: Date, why: "no month near has such a day"}
	case has&sDay != 0:
		m := floor(uMonth, today)
		t := m.AddDate(0, 0, int(f.day)-1)
		step := -1
		if dir > 0 {
			step = 1
		}
		if dir > 0 && t.Before(today) || dir < 0 && t.After(today) {
			m = add(uMonth, m, step)
		}
		if int(f.day) > daysIn(m.Year(), int(m.Month())) {
			m = add(uMonth, m, step) // the month beside it has 31
		}
		if t = m.AddDate(0, 0, int(f.day)-1); t.Month() != m.Month() {
			return when{typ: Date, why: "this date does not exist"}
		}
		return unitAt(uDay, t)
	case has&sWday != 0:
		t, why := p.weekday(f, dir, today)
		v := unitAt(uDay, t)
		v.why = why
		return v
	case has&sQuarter != 0:
		if has&sYear == 0 {
			y = today.Year()
			if t := p.day(y, int(f.sub)*3-2, 1); t.After(today) && dir <= 0 && !p.conv {
				y--
			}
		}
		return unitAt(uQuarter, p.day(y, int(f.sub)*3-2, 1))
	case has&sHalf != 0:
		if has&sYear == 0 {
			y = today.Year()
		}
		return unitAt(uHalf, p.day(y, int(f.sub)*6-5, 1))
	case has&sSeason != 0:
		return p.resolveSeason(f, y, has, dir, today)
	case has&sYear != 0:
		return unitAt(uYear, p.day(y, 1, 1))
	}
	return w
}
