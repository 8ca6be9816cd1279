package timeline

import (
	"math"
	"time"
)

// newMoon is the instant of the k-th new moon after that of 6 January 2000, to
// a few minutes (Meeus, Astronomical Algorithms, chapter 49).
func newMoon(k float64) time.Time {
	t := k / 1236.85
	jde := 2451550.09766 + 29.530588861*k + 0.00015437*t*t
	rad := func(d float64) float64 { return d * math.Pi / 180 }
	e := 1 - 0.002516*t - 0.0000074*t*t
	m := rad(2.5534 + 29.10535670*k)                     // mean anomaly of the sun
	mm := rad(201.5643 + 385.81693528*k + 0.0107582*t*t) // mean anomaly of the moon
	f := rad(160.7108 + 390.67050284*k - 0.0016118*t*t)
	om := rad(124.7746 - 1.56375588*k)
	jde += -0.40720*math.Sin(mm) + 0.17241*e*math.Sin(m) + 0.01608*math.Sin(2*mm) +
		0.01039*math.Sin(2*f) + 0.00739*e*math.Sin(mm-m) - 0.00514*e*math.Sin(mm+m) +
		0.00208*e*e*math.Sin(2*m) - 0.00111*math.Sin(mm-2*f) - 0.00057*math.Sin(mm+2*f) +
		0.00056*e*math.Sin(2*mm+m) - 0.00042*math.Sin(3*mm) + 0.00042*e*math.Sin(m+2*f) +
		0.00038*e*math.Sin(m-2*f) - 0.00024*e*math.Sin(2*mm-m) - 0.00017*math.Sin(om) -
		0.00007*math.Sin(mm+2*m) + 0.00004*math.Sin(2*mm-2*f) + 0.00004*math.Sin(3*m)
	const unixEpoch = 2440587.5
	delta := 60.0 // seconds between dynamical and universal time, near enough for 1900 to 2100
	return time.Unix(int64(math.Round((jde-unixEpoch)*86400-delta)), 0).UTC()
}

// newMoonBefore is the last new moon that is not after t.
func newMoonBefore(t time.Time) time.Time {
	k := math.Round((float64(t.Unix())/86400 + 2440587.5 - 2451550.1) / 29.530588861)
	for k++; ; k-- {
		if n := newMoon(k); !n.After(t) {
			return n
		}
	}
}

// moonYears are the years for which the moon is told.
func moonYears(y int) bool { return y >= 1700 && y <= 2300 }

// beijing is the distance of Chinese time from UTC.
const beijing = 8 * time.Hour

// lunarIn is a day of the Chinese calendar in Gregorian year y, by the new moons
// in Beijing. The month of the winter solstice is the eleventh; when 13 months
// lie between two of these, the first in which the sun enters no sign repeats the
// number of the one before.
func lunarIn(y, month, day int) (time.Time, bool) {
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
	t := civil(y, 12, 21)
	for n := 0; n < 4; n++ {
		off := math.Mod(270-sunLongitude(t)+540, 360) - 180
		t = t.Add(time.Duration(off * 365.2422 / 360 * 24 * float64(time.Hour)))
	}
	return lunarMonth(midnight(t.Add(beijing)))
}

// solarSign is the sign of the zodiac that the sun stands in when day d begins in Beijing.
func solarSign(d time.Time) int { return int(sunLongitude(d.Add(-beijing)) / 30) }
