package calendar

import "time"

// Islamic is a day of the Islamic calendar in Gregorian year y, as the Umm
// al-Qura calendar of Saudi Arabia counts, months numbered from Muharram; what a
// country observed may differ by a day. Of two such days in one year it is the
// first.
func Islamic(y, month, day int) (time.Time, bool) {
	if !moonYears(y) {
		return time.Time{}, false
	}
	// the tabular calendar (Reingold and Dershowitz) says which moon it is
	h := (y - 622) * 33 / 32
	for k := h - 2; k <= h+2; k++ {
		n := 1 + (59*(month-1)+1)/2 + (k-1)*354 + (3+11*k)/30 + 227014
		start := islamicMonth(newMoonBefore(fromDayNumber(n).AddDate(0, 0, 3)))
		if t := start.AddDate(0, 0, day-1); t.Year() == y {
			return t, true
		}
	}
	return time.Time{}, false
}

// islamicMonth is the first day of the month of a new moon. The rules are those
// that R.H. van Gent (The Umm al-Qura Calendar of Saudi Arabia) tells of: since
// 2002 the moon must be new before sunset and set after the sun in Mecca; from
// 1973 to 1999 it must be new before midnight UTC; before, it must stand high
// enough at sunset to be seen.
func islamicMonth(moon time.Time) time.Time {
	d := midnight(moon)
	switch y := moon.Year(); {
	case y >= 1999:
		if local := moon.Add(3 * time.Hour); local.Day() != moon.Day() {
			d = d.AddDate(0, 0, 1)
		}
		for n := 0; n < 2; n++ {
			if s := meccaSunset(d); !moon.After(s) && meccaMoon(s) > -0.833 {
				break
			}
			d = d.AddDate(0, 0, 1)
		}
	case y >= 1973:
	default:
		for n := 0; n < 2 && meccaMoon(meccaSunset(d)) < 3; n++ {
			d = d.AddDate(0, 0, 1)
		}
	}
	return d.AddDate(0, 0, 1)
}

// IslamicMonth is the number of days of the month that begins on start.
func IslamicMonth(start time.Time) int {
	next := islamicMonth(newMoonBefore(start.AddDate(0, 0, 30)))
	if n := int(next.Sub(start).Hours() / 24); n == 29 || n == 30 {
		return n
	}
	return 30
}
