package calendar

import (
	"math"
	"time"
)

// india is the distance of Indian time from UTC.
const india = 5*time.Hour + 30*time.Minute

// siderealSun is the longitude of the sun against the stars (Lahiri), in degrees.
func siderealSun(t time.Time) float64 {
	return turn(sunLongitude(t) - 23.853 - 1.3969*centuries(t))
}

// elongation is how far the moon is ahead of the sun, in degrees.
func elongation(t time.Time) float64 {
	lon, _ := moonPosition(t)
	return turn(lon - sunLongitude(t))
}

// Hindu is the day of Gregorian year y on which the lunar day (tithi, 1 to 30
// from the new moon) of a month of the Hindu calendar rules at an hour of the
// day in India. Months count from Chaitra and begin with the new moon; a month is
// named by the sign that the sun enters in it, and of two of a name the second
// keeps the feasts.
func Hindu(y, month, tithi, hour int) (time.Time, bool) {
	if !moonYears(y) {
		return time.Time{}, false
	}
	sign := (month + 10) % 12 // of the sun at the new moon
	k := sign
	if k >= 9 {
		k -= 12 // the signs of January to March
	}
	entry := date(y, 4, 14).Add(time.Duration(float64(k) * 30.4375 * 24 * float64(time.Hour)))
	moon := newMoonBefore(entry.AddDate(0, 0, 36))
	for n, m := 0, moon; n < 3; n++ {
		if int(siderealSun(m)/30) == sign {
			moon = m
			break
		}
		m = newMoonBefore(m.AddDate(0, 0, -1))
	}
	from, to := tithiStart(moon, tithi), tithiStart(moon, tithi+1)
	first := midnight(from.Add(india))
	day, found := first, false
	for n := 0; n < 3; n++ {
		d := first.AddDate(0, 0, n)
		at := d.Add(time.Duration(hour)*time.Hour - india)
		if !at.Before(from) && at.Before(to) && (!found || hour == 24) { // of two nights the second
			day, found = d, true
		}
	}
	return day, true
}

// tithiStart is when the moon is 12 degrees further for each lunar day.
func tithiStart(moon time.Time, tithi int) time.Time {
	want := 12 * float64(tithi-1)
	t := moon.Add(time.Duration(want / 360 * 29.530588 * 24 * float64(time.Hour)))
	for n := 0; n < 4; n++ {
		off := math.Mod(want-elongation(t)+540, 360) - 180
		t = t.Add(time.Duration(off / 12.19 * 24 * float64(time.Hour)))
	}
	return t
}

// Solar is the day of Gregorian year y on which the sun reaches a longitude
// against the stars; after sunset in India it is the next one.
func Solar(y, degree int) (time.Time, bool) {
	if !moonYears(y) {
		return time.Time{}, false
	}
	d := degree
	if d >= 260 {
		d -= 360 // January to March
	}
	t := date(y, 4, 14+d*365/360)
	for n := 0; n < 5; n++ {
		off := math.Mod(float64(degree)-siderealSun(t)+540, 360) - 180
		t = t.Add(time.Duration(off * 365.2564 / 360 * 24 * float64(time.Hour)))
	}
	return midnight(t.Add(india + 6*time.Hour)), true
}

// Diwali is the evening on which the moon before Kartika is dark in India.
func Diwali(y int) time.Time {
	t, _ := Hindu(y, 7, 30, 18)
	return t
}
