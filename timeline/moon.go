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

// islamicIn is a day of the Islamic calendar in Gregorian year y. The month
// begins on the day after the new moon, or a day later when that falls after
// sunset in Mecca; what a country observed may differ by a day. Of two such days
// in one year it is the first.
func islamicIn(y, month, day int) (time.Time, bool) {
	if !moonYears(y) {
		return time.Time{}, false
	}
	// the tabular calendar (Reingold and Dershowitz) says which moon it is
	h := (y - 622) * 33 / 32
	for k := h - 2; k <= h+2; k++ {
		n := 1 + (59*(month-1)+1)/2 + (k-1)*354 + (3+11*k)/30 + 227014
		moon := newMoonBefore(fromDayNumber(n).AddDate(0, 0, 3))
		start := midnight(moon.Add(9*time.Hour)).AddDate(0, 0, 1)
		if t := start.AddDate(0, 0, day-1); t.Year() == y {
			return t, true
		}
	}
	return time.Time{}, false
}

// lunarTerm is the day of the Gregorian year that lies in each month of the
// Chinese calendar: the sun's principal terms.
var lunarTerm = [13][2]int{{}, {2, 19}, {3, 20}, {4, 20}, {5, 21}, {6, 21}, {7, 23}, {8, 23}, {9, 23}, {10, 23}, {11, 22}, {12, 22}, {1, 20}}

// lunarIn is a day of the Chinese calendar in Gregorian year y, by the new moon
// in Beijing. A leap month right before (as in 1985) is not told apart.
func lunarIn(y, month, day int) (time.Time, bool) {
	if !moonYears(y) || month < 1 || month > 12 {
		return time.Time{}, false
	}
	beijing := 8 * time.Hour
	end := civil(y, lunarTerm[month][0], lunarTerm[month][1]+1).Add(-beijing)
	moon := newMoonBefore(end)
	return midnight(moon.Add(beijing)).AddDate(0, 0, day-1), true
}

// diwali is the evening on which the moon of Kartika is dark in India.
func diwali(y int) time.Time {
	moon := newMoonBefore(civil(y, 11, 15))
	return midnight(moon.Add(-(12*time.Hour + 48*time.Minute)))
}
