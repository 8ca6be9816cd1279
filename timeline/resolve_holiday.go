package timeline

import (
	"time"

	"github.com/dragoman-go/dragoman/internal/calendar"
)

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

// holidayIn is the first day of a holiday in year y and how many days it lasts.
func (p *parser) holidayIn(r *holidayRule, y int) (t time.Time, days int, ok bool) {
	a := r.args
	days = 1
	eve := 0 // a calendar lets a day of these faiths begin on the evening before
	switch r.kind {
	case holFixed:
		if !validDate(y, int(a[0]), int(a[1])) {
			return t, 1, false
		}
		return p.day(y, int(a[0]), int(a[1])), max(1, int(a[2])), true
	case holEaster, holOrthodox:
		days = max(1, int(a[1]))
	case holHebrew, holIslamic:
		eve, days = int(a[2]), max(1, int(a[3]))
	case holHinduspan:
		eve, days = -1, int(a[3])+1
	}
	if t, ok = firstDay(r, y); !ok {
		return t, 1, false
	}
	if r.kind == holIslamic && days >= 29 {
		days = calendar.IslamicMonth(t)
	}
	if p.calendar {
		t = t.AddDate(0, 0, eve)
	} else if days > 1 {
		days += eve
	}
	yy, m, d := t.Date()
	return p.day(yy, int(m), d), days, true
}

// firstDay is the day on which a holiday that moves begins in year y; ok is false
// in a year that has none, or that its calendar does not reach.
func firstDay(r *holidayRule, y int) (t time.Time, ok bool) {
	a := r.args
	switch r.kind {
	case holIslamic:
		return calendar.Islamic(y, int(a[0]), int(a[1]))
	case holLunar:
		return calendar.Chinese(y, int(a[0]), int(a[1])+int(a[2]))
	case holHindu, holHinduspan:
		if t, ok = calendar.Hindu(y, int(a[0]), int(a[1]), int(a[2])); ok && r.kind == holHindu {
			t = t.AddDate(0, 0, int(a[3]))
		}
		return t, ok
	case holSolar:
		t, ok = calendar.Solar(y, int(a[0]))
		return t.AddDate(0, 0, int(a[1])), ok
	case holHebrew:
		t = calendar.Hebrew(y, int(a[0]), int(a[1]))
		return t.AddDate(0, 0, movedFor(int(a[0]), int(a[1]), isoWeekday(t))), true
	case holEaster:
		return calendar.Easter(y).AddDate(0, 0, int(a[0])), true
	case holOrthodox:
		return calendar.OrthodoxEaster(y).AddDate(0, 0, int(a[0])), true
	case holSun:
		return calendar.Sun(y, int(a[0]), int(a[1])), true
	case holDiwali:
		return calendar.Diwali(y).AddDate(0, 0, int(a[0])), true
	}
	return civilHoliday(r, y), true
}

// civilHoliday is the day of a holiday in year y that is set by weekdays.
func civilHoliday(r *holidayRule, y int) (t time.Time) {
	a := r.args
	switch r.kind {
	case holNth:
		t = calendar.NthWeekday(y, int(a[2]), int(a[1]), int(a[0]))
		t = t.AddDate(0, 0, int(a[3]))
	case holNear:
		t = civil(y, int(a[0]), int(a[1]))
		switch isoWeekday(t) {
		case 6:
			t = t.AddDate(0, 0, -1)
		case 7:
			t = t.AddDate(0, 0, 1)
		}
	case holBefore:
		t = civil(y, int(a[1]), int(a[2]))
		t = t.AddDate(0, 0, -((isoWeekday(t) - int(a[0]) + 7) % 7))
	case holKings:
		t = civil(y, int(a[0]), int(a[1]))
		if isoWeekday(t) == 7 {
			t = t.AddDate(0, 0, -1)
		}
	case holWeek: // Wednesday of the last full week of the month
		t = civil(y, int(a[0])+1, 0)
		t = t.AddDate(0, 0, -(isoWeekday(t)+1)%7) // a Saturday
		t = t.AddDate(0, 0, -3)
	case holEarthhour:
		t = calendar.NthWeekday(y, 3, 6, -1)
		if t.Equal(calendar.Easter(y).AddDate(0, 0, -1)) {
			t = t.AddDate(0, 0, -7)
		}
	}
	return t
}

// movedFor is by how many days a day of the Hebrew calendar is moved that falls
// on or beside a sabbath: fasts and the memorial days of Israel.
func movedFor(month, day, weekday int) int {
	switch {
	case month == 5 && day == 9 && weekday == 6: // no fast on the sabbath
		return 1
	case month == 1 && day == 27: // Yom HaShoah
		return [8]int{5: -1, 7: 1}[weekday]
	case month == 2 && day == 4: // Yom HaZikaron
		return [8]int{4: -1, 5: -2, 7: 1}[weekday]
	case month == 2 && day == 5: // Yom Ha'atzmaut
		return [8]int{1: 1, 5: -1, 6: -2}[weekday]
	}
	return 0
}
