package timeline

import (
	"time"
)

// unit of the calendar. The numbers are those of timewords.txt.
type unit uint8

const (
	uNone unit = iota
	uSecond
	uMinute
	uHour
	uDay
	uWeekend
	uWeek
	uFortnight
	uMonth
	uQuarter
	uHalf
	uSeason
	uYear
	uDecade
	uCentury
	uMillennium
	uNight
	uWeekday // Monday to Friday
	uBusinessDay
)

var unitPrecision = [...]Precision{
	PrecisionNone, Second, Minute, Hour, Day, Day, Week, Week, Month, Quarter, Half, Season, Year, Decade, Century, Century, Day, Day, Day,
}

// Parts of the day, as timewords.txt numbers them.
const (
	partMorning = iota + 1
	partAfternoon
	partEvening
	partNight
	partDaytime
	partLunch
	partBreakfast
	partDinner
	partDawn
	partDusk
	partSchool
)

var partValues = [...]string{"", "TMO", "TAF", "TEV", "TNI", "TDT", "TMI", "TMO", "TEV", "TMO", "TEV", "TAF"}

// partHours are the first and the last hour of each part of the day: in news,
// and as a calendar has them, where the parts leave no gap.
var partHours = [2][len(partValues)][2]int{
	{{}, {8, 12}, {12, 16}, {16, 20}, {20, 24}, {8, 18}, {11, 13}, {8, 12}, {16, 20}, {5, 7}, {18, 20}, {15, 21}},
	{{}, {0, 12}, {12, 19}, {18, 24}, {18, 24}, {6, 18}, {12, 14}, {5, 10}, {17, 21}, {5, 7}, {18, 20}, {15, 21}},
}

func civil(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// midnight is the start of the day of t.
func midnight(t time.Time) time.Time {
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, t.Location())
}

// isoWeekday is 1 for Monday to 7 for Sunday.
func isoWeekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

func daysIn(y, m int) int { return civil(y, m+1, 0).Day() }

func validDate(y, m, d int) bool {
	return m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m)
}

func monday(t time.Time) time.Time {
	t = midnight(t)
	return t.AddDate(0, 0, 1-isoWeekday(t))
}

// isoWeek is the Monday of ISO week w of year y.
func isoWeek(y, w int) time.Time { return monday(civil(y, 1, 4)).AddDate(0, 0, 7*(w-1)) }

// seasonStart holds month and day of the first day of spring, summer, autumn
// and winter (north), to the day.
var seasonStart = [5][2]int{{}, {3, 20}, {6, 21}, {9, 23}, {12, 21}}

// season returns the start of season s of year y; winter starts in December.
func seasonOf(y, s int, loc *time.Location) time.Time {
	return time.Date(y, time.Month(seasonStart[s][0]), seasonStart[s][1], 0, 0, 0, 0, loc)
}

// seasonAt returns year and number of the season that t lies in.
func seasonAt(t time.Time) (year, s int) {
	for s = 4; s >= 1; s-- {
		if !t.Before(seasonOf(t.Year(), s, t.Location())) {
			return t.Year(), s
		}
	}
	return t.Year() - 1, 4
}

// floor returns the start of the unit that t lies in.
func floor(u unit, t time.Time) time.Time {
	y, m, _ := t.Date()
	date := func(y int, m time.Month) time.Time { return time.Date(y, m, 1, 0, 0, 0, 0, t.Location()) }
	switch u {
	case uSecond:
		return t.Truncate(time.Second)
	case uMinute:
		return t.Truncate(time.Minute)
	case uHour:
		d := midnight(t)
		return d.Add(time.Duration(t.Hour()) * time.Hour)
	case uWeek, uFortnight:
		return monday(t)
	case uWeekend:
		return monday(t).AddDate(0, 0, 5)
	case uMonth:
		return date(y, m)
	case uQuarter:
		return date(y, (m-1)/3*3+1)
	case uHalf:
		return date(y, (m-1)/6*6+1)
	case uSeason:
		y, s := seasonAt(t)
		return seasonOf(y, s, t.Location())
	case uYear:
		return date(y, 1)
	case uDecade:
		return date(floorDiv(y, 10)*10, 1)
	case uCentury:
		return date(floorDiv(y, 100)*100, 1)
	case uMillennium:
		return date(floorDiv(y, 1000)*1000, 1)
	}
	return midnight(t)
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// add moves t by n units. Months and years keep the day where it exists, and
// take the month's last day where it does not.
func add(u unit, t time.Time, n int) time.Time {
	const limit = 9_000_000 // keeps arithmetic inside what time.Time holds
	n = max(-limit, min(limit, n))
	months := 0
	switch u {
	case uSecond:
		return t.Add(time.Duration(n) * time.Second)
	case uMinute:
		return t.Add(time.Duration(n) * time.Minute)
	case uHour:
		return t.Add(time.Duration(n) * time.Hour)
	case uWeek, uWeekend:
		return t.AddDate(0, 0, 7*n)
	case uFortnight:
		return t.AddDate(0, 0, 14*n)
	case uWeekday, uBusinessDay:
		return addBusiness(t, n)
	case uMonth:
		months = n
	case uQuarter:
		months = 3 * n
	case uHalf:
		months = 6 * n
	case uSeason:
		y, s := seasonAt(t)
		k := y*4 + s - 1 + n
		return seasonOf(floorDiv(k, 4), (k%4+4)%4+1, t.Location())
	case uYear:
		months = 12 * n
	case uDecade:
		months = 120 * n
	case uCentury:
		months = 1200 * min(n, 9999)
	case uMillennium:
		months = 12000 * min(n, 999)
	default:
		return t.AddDate(0, 0, n)
	}
	y, m, d := t.Date()
	k := y*12 + int(m) - 1 + months
	y, mm := floorDiv(k, 12), (k%12+12)%12+1
	if dm := daysIn(y, mm); d > dm {
		d = dm
	}
	return time.Date(y, time.Month(mm), d, t.Hour(), t.Minute(), t.Second(), 0, t.Location())
}

// addBusiness moves t by n days from Monday to Friday.
func addBusiness(t time.Time, n int) time.Time {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	t = t.AddDate(0, 0, step*n/5*7)
	for n %= 5; n > 0; {
		t = t.AddDate(0, 0, step)
		if isoWeekday(t) < 6 {
			n--
		}
	}
	return t
}

// length of one unit, for the end of an interval that starts at from.
func endOf(u unit, from time.Time) time.Time {
	switch u {
	case uWeekend:
		return from.AddDate(0, 0, 2)
	case uSeason:
		return add(uSeason, from, 1)
	}
	return add(u, from, 1)
}
