package calendar

import (
	"math"
	"time"
)

// beijing is the distance of Chinese time from UTC.
const beijing = 8 * time.Hour

// Chinese is a day of the Chinese calendar in Gregorian year y, by the new moons
// in Beijing. The month of the winter solstice is the eleventh; when 13 months
// lie between two of these, the first in which the sun enters no sign repeats the
// number of the one before.
func Chinese(y, month, day int) (time.Time, bool) {
	if !moonYears(y) || month < 1 || month > 12 {
		return time.Time{}, false
	}
	from, to := y-1, y
	if month > 10 { // the last months begin with the solstice of the year itself
		from, to = y, y+1
	}
	a, b := solsticeMonth(from), solsticeMonth(to)
	leap := int(math.Round(b.Sub(a).Hours()/24/29.530588)) == 13
	number := 11
	for start := a; start.Before(b.AddDate(0, 0, 40)); {
		next := lunarMonth(start.AddDate(0, 0, 35))
		if number == month && start.Year() >= y {
			return start.AddDate(0, 0, day-1), true
		}
		start = next
		after := lunarMonth(start.AddDate(0, 0, 35))
		if leap && solarSign(start) == solarSign(after) {
			leap = false // the number stays
			continue
		}
		number = number%12 + 1
	}
	return time.Time{}, false
}

// lunarMonth is the civil day in Beijing of the last new moon that falls on or
// before day d.
func lunarMonth(d time.Time) time.Time {
	return midnight(newMoonBefore(d.AddDate(0, 0, 1).Add(-beijing - time.Second)).Add(beijing))
}

// solsticeMonth is the first day of the month that the winter solstice of year y
// falls in.
func solsticeMonth(y int) time.Time {
	return lunarMonth(midnight(sunAt(y, 270).Add(beijing)))
}

// solarSign is the sign of the zodiac that the sun stands in when day d begins in Beijing.
func solarSign(d time.Time) int { return int(sunLongitude(d.Add(-beijing)) / 30) }
