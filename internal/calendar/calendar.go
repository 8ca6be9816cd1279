// Package calendar computes when the feasts of the world's calendars fall: the two
// Easters, days of the Hebrew, Islamic, Chinese and Hindu calendars, and the n-th
// weekday of a month. Those by the moon are computed from where the sun and the
// moon stand, without tables, for the years 1700 to 2300. All days are midnights
// in UTC of the Gregorian calendar.
package calendar

import "time"

func date(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// midnight is the start of the day of t, which is in UTC.
func midnight(t time.Time) time.Time { return date(t.Year(), int(t.Month()), t.Day()) }

// weekday is 1 for Monday to 7 for Sunday.
func weekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// NthWeekday is the n-th weekday of a month, the last for n = -1.
func NthWeekday(y, m, wday, n int) time.Time {
	if n < 0 {
		l := date(y, m+1, 0)
		return l.AddDate(0, 0, -((weekday(l)-wday+7)%7)+7*(n+1))
	}
	f := date(y, m, 1)
	return f.AddDate(0, 0, (wday-weekday(f)+7)%7+7*(n-1))
}
