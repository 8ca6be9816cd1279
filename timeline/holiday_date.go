package timeline

import (
	"time"
)

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
	case holNth:
		t = nthWeekday(y, int(a[2]), int(a[1]), int(a[0]))
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
	case holEaster:
		t = easter(y).AddDate(0, 0, int(a[0]))
		days = max(1, int(a[1]))
	case holOrthodox:
		t = orthodoxEaster(y).AddDate(0, 0, int(a[0]))
		days = max(1, int(a[1]))
	case holHebrew:
		eve = int(a[2])
		days = max(1, int(a[3]))
		t = hebrewIn(y, int(a[0]), int(a[1]))
		t = t.AddDate(0, 0, movedFor(int(a[0]), int(a[1]), isoWeekday(t)))
	case holIslamic:
		eve = int(a[2])
		days = max(1, int(a[3]))
		if t, ok = islamicIn(y, int(a[0]), int(a[1])); !ok {
			return t, 1, false
		}
		if days >= 29 {
			days = islamicLength(t)
		}
	case holLunar:
		if t, ok = lunarIn(y, int(a[0]), int(a[1])+int(a[2])); !ok {
			return t, 1, false
		}
	case holEarthhour:
		t = nthWeekday(y, 3, 6, -1)
		if t.Equal(easter(y).AddDate(0, 0, -1)) {
			t = t.AddDate(0, 0, -7)
		}
	case holHindu:
		if t, ok = hinduIn(y, int(a[0]), int(a[1]), int(a[2])); !ok {
			return t, 1, false
		}
		t = t.AddDate(0, 0, int(a[3]))
	case holHinduspan:
		eve, days = -1, int(a[3])+1
		if t, ok = hinduIn(y, int(a[0]), int(a[1]), int(a[2])); !ok {
			return t, 1, false
		}
	case holSolar:
		if t, ok = solarIn(y, int(a[0])); !ok {
			return t, 1, false
		}
		t = t.AddDate(0, 0, int(a[1]))
	case holDiwali:
		t = diwali(y).AddDate(0, 0, int(a[0]))
	}
	if p.calendar {
		t = t.AddDate(0, 0, eve)
	} else if days > 1 {
		days += eve
	}
	yy, m, d := t.Date()
	return p.day(yy, int(m), d), days, true
}

// nthWeekday is the n-th weekday of a month, the last for n = -1.
func nthWeekday(y, m, wday, n int) time.Time {
	if n < 0 {
		l := civil(y, m+1, 0)
		return l.AddDate(0, 0, -((isoWeekday(l)-wday+7)%7)+7*(n+1))
	}
	f := civil(y, m, 1)
	return f.AddDate(0, 0, (wday-isoWeekday(f)+7)%7+7*(n-1))
}

// easter is Easter Sunday of the Gregorian calendar (the anonymous algorithm
// of Nature, 1876, after Meeus).
func easter(y int) time.Time {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return civil(y, n/31, n%31+1)
}

// orthodoxEaster is Easter Sunday of the Julian computus, as a Gregorian date
// (Meeus).
func orthodoxEaster(y int) time.Time {
	a, b, c := y%4, y%7, y%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	n := d + e + 114
	return civil(y, n/31, n%31+1).AddDate(0, 0, y/100-y/400-2)
}

// fromDayNumber is the day counted from 1 January 1 as 1 (Rata Die).
func fromDayNumber(n int) time.Time {
	return time.Unix(int64(n-719163)*86400, 0).UTC()
}

// hebrewElapsed is the number of days from the epoch to the new year of Hebrew
// year y (Reingold and Dershowitz).
func hebrewElapsed(y int) int {
	months := floorDiv(235*y-234, 19)
	parts := 12084 + 13753*months
	day := 29*months + floorDiv(parts, 25920)
	if (3*(day+1))%7 < 3 {
		day++
	}
	return day
}

func hebrewNewYear(y int) int {
	d0, d1, d2 := hebrewElapsed(y-1), hebrewElapsed(y), hebrewElapsed(y+1)
	delay := 0
	if d2-d1 == 356 {
		delay = 2
	} else if d1-d0 == 382 {
		delay = 1
	}
	return -1373427 + d1 + delay
}

// hebrewIn is a day of the Hebrew calendar in Gregorian year y: month 1 is
// Nisan, 7 Tishri; 13 is the Adar before Nisan.
func hebrewIn(y, month, day int) time.Time {
	hy := y + 3760
	if month >= 7 && month < 11 {
		hy++ // Tishri to Tevet of the year that begins in autumn
	}
	ny := hebrewNewYear(hy)
	length := hebrewNewYear(hy+1) - ny
	if month >= 7 && month <= 11 {
		lengths := [...]int{30, 29, 30, 29, 30} // Tishri, Heshvan, Kislev, Tevet, Shevat
		if length%10 == 5 {
			lengths[1] = 30
		}
		if length%10 == 3 {
			lengths[2] = 29
		}
		n := ny
		for m := 7; m < month; m++ {
			n += lengths[m-7]
		}
		return fromDayNumber(n + day - 1)
	}
	// count back from the next new year: Nisan to Elul are 177 days
	nisan := hebrewNewYear(hy+1) - 177
	if month == 13 {
		return fromDayNumber(nisan - 29 + day - 1)
	}
	lengths := [...]int{30, 29, 30, 29, 30, 29}
	n := nisan
	for m := 1; m < month; m++ {
		n += lengths[m-1]
	}
	return fromDayNumber(n + day - 1)
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
