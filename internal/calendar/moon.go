package calendar

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
