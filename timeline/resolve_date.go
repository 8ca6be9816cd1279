package timeline

import (
	"time"
)

// datePart places the date of f; ok is false when it has none.
func (p *parser) datePart(f *fields, nd *node) when {
	if f.has&(sDecade|sCentury|sBC) != 0 && (f.has&sHol == 0 || f.has&sMonth != 0) {
		return p.ageOf(f)
	}
	w := when{partial: f.has&sYear == 0}
	if f.has&sYear == 0 {
		if p.ref.IsZero() {
			return p.withoutReference(f)
		}
		w.dir = p.tense(nd)
	}
	ref := p.ref
	if (f.rel == relThat || f.rel == relFollow || f.rel == relBefore) && !p.last.IsZero() && (p.lastU <= uDay || f.has&sFrame != 0) {
		ref = p.last
	}
	if f.has&sHol != 0 && f.has&sMonth == 0 {
		return p.holidayPart(f, w)
	}
	if f.has&sFrame != 0 && f.frame == uYear && f.has&(sMonth|sQuarter|sHalf|sSeason|sWeek) != 0 {
		g := *f // May of last year
		g.year = int32(floor(uYear, ref).Year()) + f.n
		if f.rel == relFollow {
			g.year++
		}
		g.has = f.has&^sFrame | sYear
		f = &g
	}
	has, y := f.has, int(f.year)
	switch {
	case has&sWeek != 0:
		return p.weekPart(f, w)
	case has&sFrame != 0:
		return p.framePart(f, w, ref, nd)
	case has&sMonth != 0:
		return p.monthPart(f, w, ref, nd)
	case has&sDay != 0:
		return p.dayPart(f, w, midnight(ref))
	case has&sWday != 0 && f.rel == relNone && !p.conv && p.recentDay(int(nd.i)):
		return when{typ: Date, val: "XXXX-WXX-" + pad(int(f.wday), 1), why: "some such day"}
	case has&sWday != 0:
		t, why := p.weekday(f, w.dir, midnight(ref))
		w.why = why
		return p.placed(w, uDay, t)
	case has&sQuarter != 0:
		if has&sYear == 0 {
			y = ref.Year()
			if t := p.day(y, int(f.sub)*3-2, 1); t.After(midnight(ref)) && w.dir <= 0 && !p.conv {
				y--
			}
		}
		return p.placed(w, uQuarter, p.day(y, int(f.sub)*3-2, 1))
	case has&sHalf != 0:
		if has&sYear == 0 {
			y = ref.Year()
		}
		return p.placed(w, uHalf, p.day(y, int(f.sub)*6-5, 1))
	case has&sSeason != 0:
		return p.resolveSeason(f, w.dir, midnight(ref))
	case has&sYear != 0:
		return p.placed(w, uYear, p.day(y, 1, 1))
	}
	return w
}

// placed is the unit u that starts at t, with what w says of how it was found.
func (p *parser) placed(w when, u unit, t time.Time) when {
	v := p.unitWhen(u, t)
	v.dir, v.partial, v.why = w.dir, w.partial, w.why
	return v
}

// noDate is a date that does not exist.
func noDate() when { return when{typ: Date, why: "this date does not exist"} }

// ageOf places decades, centuries and what was before Christ.
func (p *parser) ageOf(f *fields) when {
	y := int(f.year)
	switch {
	case f.has&sDecade != 0:
		return p.unitWhen(uDecade, p.day(y, 1, 1))
	case f.has&(sCentury|sBC) == sCentury|sBC:
		return when{typ: Date, val: "BC" + pad(y/100, 2)}
	case f.has&sCentury != 0:
		return p.unitWhen(uCentury, p.day(y, 1, 1))
	}
	v := p.unitWhen(uYear, p.day(y, 1, 1))
	v.val = "BC" + pad(-y, 4)
	return v
}

// holidayPart places a holiday, its week or its weekend.
func (p *parser) holidayPart(f *fields, w when) when {
	v := p.resolveHoliday(f, w.dir)
	switch {
	case !v.ok:
	case f.has&sWeek != 0: // Easter week
		return p.placed(w, uWeek, floor(uWeek, v.from))
	case f.has&sWeekend != 0: // Labor Day weekend
		sat := floor(uWeekend, v.from)
		if isoWeekday(v.from) == 1 {
			sat = v.from.AddDate(0, 0, -2)
		}
		end := v.to
		v = p.placed(w, uWeekend, sat)
		if end.After(v.to) {
			v.to = end
		}
	}
	return v
}

// weekPart places a week by its number, or a weekday of it.
func (p *parser) weekPart(f *fields, w when) when {
	y := int(f.year)
	if f.has&sYear == 0 {
		y = p.ref.Year()
	}
	t := isoWeek(y, int(f.week))
	t = p.day(t.Year(), int(t.Month()), t.Day())
	if f.has&sWday != 0 {
		return p.placed(w, uDay, t.AddDate(0, 0, int(f.wday)-1))
	}
	return p.placed(w, uWeek, t)
}

// framePart places a unit counted from ref, and a day in it: Monday of next
// week, the 5th of next month, the quarter ended July 31.
func (p *parser) framePart(f *fields, w when, ref time.Time, nd *node) when {
	today := midnight(ref)
	switch {
	case f.has&sWday != 0:
		t := floor(uWeek, today).AddDate(0, 0, 7*int(f.n)+int(f.wday)-1)
		if f.frame == uDay { // "Thursday, tomorrow": the day counts
			t = today.AddDate(0, 0, int(f.n))
		} else if f.rel == relFollow {
			t = t.AddDate(0, 0, 7)
		}
		return p.placed(w, uDay, t)
	case f.has&sMonth != 0 && p.quarter.from.IsZero(): // the quarter that has most of the days
		end := p.monthDay(&fields{has: sMonth | sDay, month: f.month, day: f.day}, -1, nd)
		return p.placed(w, uQuarter, floor(uQuarter, end.from.AddDate(0, 0, -45)))
	case f.has&(sMonth|sDay) == sDay && f.frame == uMonth:
		t := add(uMonth, floor(uMonth, today), int(f.n))
		if !validDate(t.Year(), int(t.Month()), int(f.day)) {
			return noDate()
		}
		return p.placed(w, uDay, t.AddDate(0, 0, int(f.day)-1))
	}
	return p.resolveFrame(f, ref)
}

// monthPart places a month or a day of it.
func (p *parser) monthPart(f *fields, w when, ref time.Time, nd *node) when {
	y, m := int(f.year), int(f.month)
	switch {
	case f.has&(sDay|sYear) == sDay|sYear:
		if !validDate(y, m, int(f.day)) {
			return noDate()
		}
		return p.placed(w, uDay, p.day(y, m, int(f.day)))
	case f.has&sDay != 0:
		return p.monthDay(f, w.dir, nd)
	case f.has&sYear != 0:
		return p.placed(w, uMonth, p.day(y, m, 1))
	}
	cur := floor(uMonth, midnight(ref))
	t := p.day(cur.Year(), m, 1)
	switch f.rel {
	case relThis, relThat:
	case relLast, relPast:
		if !t.Before(cur) || m == int(cur.Month())-1 && !p.conv {
			t = add(uYear, t, -1) // what was a month ago would be "last month"
		}
	case relNext, relComing, relFollow:
		if !t.After(cur) {
			t = add(uYear, t, 1)
		}
	default:
		t = p.bareMonth(t, cur, w.dir, nd)
	}
	return p.placed(w, uMonth, t)
}

// dayPart places a day of the month without a month: the 15th, Monday 21.
func (p *parser) dayPart(f *fields, w when, today time.Time) when {
	month := floor(uMonth, today)
	if f.has&sWday != 0 {
		return p.weekdayOfMonth(f, w, month, today)
	}
	step := -1
	if w.dir > 0 {
		step = 1
	}
	if t := month.AddDate(0, 0, int(f.day)-1); w.dir > 0 && t.Before(today) || w.dir < 0 && t.After(today) {
		month = add(uMonth, month, step)
	}
	if int(f.day) > daysIn(month.Year(), int(month.Month())) {
		month = add(uMonth, month, step) // the month beside it has 31
	}
	t := month.AddDate(0, 0, int(f.day)-1)
	if t.Month() != month.Month() {
		return noDate()
	}
	return p.placed(w, uDay, t)
}

// weekdayOfMonth places Monday 21: the nearest month in which the day is that
// weekday.
func (p *parser) weekdayOfMonth(f *fields, w when, month, today time.Time) when {
	for n := 0; n < 120; n++ {
		k := (n + 1) / 2
		if n%2 == 1 == (w.dir > 0) || w.dir < 0 && n == 0 {
			k = -k
		}
		if p.calendar && k < 0 || w.dir > 0 && k < 0 {
			continue
		}
		m := add(uMonth, month, k)
		t := m.AddDate(0, 0, int(f.day)-1)
		if t.Month() == m.Month() && isoWeekday(t) == int(f.wday) && !(w.dir > 0 && t.Before(today)) {
			return p.placed(w, uDay, t)
		}
	}
	return when{typ: Date, why: "no month near has such a day"}
}
