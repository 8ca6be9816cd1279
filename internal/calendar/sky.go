package calendar

import (
	"math"
	"time"
)

// Where the sun and the moon stand, to a few hundredths of a degree: the main
// terms of Meeus, Astronomical Algorithms, chapters 25 and 47.

// term is a coefficient in millionths of a degree and the multiples of the
// moon's elongation, the anomalies of sun and moon and the argument of latitude.
type term struct {
	d, m, mm, f int8
	c           int32
}

var moonLongitudeTerms = [...]term{
	{0, 0, 1, 0, 6288774},
	{2, 0, -1, 0, 1274027},
	{2, 0, 0, 0, 658314},
	{0, 0, 2, 0, 213618},
	{0, 1, 0, 0, -185116},
	{0, 0, 0, 2, -114332},
	{2, 0, -2, 0, 58793},
	{2, -1, -1, 0, 57066},
	{2, 0, 1, 0, 53322},
	{2, -1, 0, 0, 45758},
	{0, 1, -1, 0, -40923},
	{1, 0, 0, 0, -34720},
	{0, 1, 1, 0, -30383},
	{2, 0, 0, -2, 15327},
	{0, 0, 1, 2, -12528},
	{0, 0, 1, -2, 10980},
	{4, 0, -1, 0, 10675},
	{0, 0, 3, 0, 10034},
	{4, 0, -2, 0, 8548},
	{2, 1, -1, 0, -7888},
	{2, 1, 0, 0, -6766},
	{1, 0, -1, 0, -5163},
	{1, 1, 0, 0, 4987},
	{2, -1, 1, 0, 4036},
	{2, 0, 2, 0, 3994},
}

var moonLatitudeTerms = [...]term{
	{0, 0, 0, 1, 5128122},
	{0, 0, 1, 1, 280602},
	{0, 0, 1, -1, 277693},
	{2, 0, 0, -1, 173237},
	{2, 0, -1, 1, 55413},
	{2, 0, -1, -1, 46271},
	{2, 0, 0, 1, 32573},
	{0, 0, 2, 1, 17198},
	{2, 0, 1, -1, 9266},
	{0, 0, 2, -1, 8822},
	{2, -1, 0, -1, 8216},
	{2, 0, -2, -1, 4324},
	{2, 0, 1, 1, 4200},
}

func radians(d float64) float64 { return d * math.Pi / 180 }
func degrees(r float64) float64 { return r * 180 / math.Pi }

// turn brings an angle into [0, 360).
func turn(d float64) float64 { return d - 360*math.Floor(d/360) }

// centuries is the time since noon of 1 January 2000.
func centuries(t time.Time) float64 { return (float64(t.Unix())/86400 - 10957.5) / 36525 }

// sunLongitude is the apparent longitude of the sun in degrees.
func sunLongitude(t time.Time) float64 {
	c := centuries(t)
	m := radians(357.52911 + 35999.05029*c)
	return turn(280.46646 + 36000.76983*c + (1.914602-0.004817*c)*math.Sin(m) + 0.019993*math.Sin(2*m) + 0.000289*math.Sin(3*m) - 0.00569)
}

// sunAt is when in year y the sun reaches a longitude: 0 is the equinox of
// March, 90 the solstice of June.
func sunAt(y, degree int) time.Time {
	t := date(y, 3, 21).AddDate(0, 0, degree*365/360)
	if degree > 280 {
		t = t.AddDate(-1, 0, 0)
	}
	for n := 0; n < 4; n++ {
		off := math.Mod(float64(degree)-sunLongitude(t)+540, 360) - 180
		t = t.Add(time.Duration(off * 365.2422 / 360 * 24 * float64(time.Hour)))
	}
	return t
}

// Sun is the day of year y on which the sun reaches a longitude, by a clock so
// many hours east of UTC: 0 is the equinox of March, 90 the solstice of June.
func Sun(y, degree, hours int) time.Time {
	return midnight(sunAt(y, degree).Add(time.Duration(hours) * time.Hour))
}

// moonPosition is the longitude and latitude of the moon in degrees.
func moonPosition(t time.Time) (lon, lat float64) {
	c := centuries(t)
	d := radians(297.8501921 + 445267.1114034*c)
	m := radians(357.5291092 + 35999.0502909*c)
	mm := radians(134.9633964 + 477198.8675055*c)
	f := radians(93.2720950 + 483202.0175233*c)
	e := 1 - 0.002516*c
	arg := func(x *term) (angle, weight float64) {
		w := float64(x.c) / 1e6
		if x.m != 0 {
			w *= e
		}
		return float64(x.d)*d + float64(x.m)*m + float64(x.mm)*mm + float64(x.f)*f, w
	}
	lon = 218.3164477 + 481267.88123421*c
	for i := range moonLongitudeTerms {
		a, w := arg(&moonLongitudeTerms[i])
		lon += w * math.Sin(a)
	}
	for i := range moonLatitudeTerms {
		a, w := arg(&moonLatitudeTerms[i])
		lat += w * math.Sin(a)
	}
	return turn(lon), lat
}

const (
	meccaLat = 21.4225
	meccaLon = 39.8262
)

// meccaSunset is the sunset in Mecca on the civil day d, to about a minute.
func meccaSunset(d time.Time) time.Time {
	noon := d.Add(12 * time.Hour)
	lon := radians(sunLongitude(noon))
	decl := math.Asin(math.Sin(radians(23.4393)) * math.Sin(lon))
	phi := radians(meccaLat)
	h := degrees(math.Acos((math.Sin(radians(-0.833)) - math.Sin(phi)*math.Sin(decl)) / (math.Cos(phi) * math.Cos(decl))))
	b := radians(360 * float64(d.YearDay()-81) / 365)
	equation := 9.87*math.Sin(2*b) - 7.53*math.Cos(b) - 1.5*math.Sin(b) // minutes
	hours := 12 - meccaLon/15 - equation/60 + h/15
	return d.Add(time.Duration(hours * float64(time.Hour)))
}

// meccaMoon is the altitude of the moon over Mecca in degrees, parallax allowed for.
func meccaMoon(t time.Time) float64 {
	lon, lat := moonPosition(t)
	l, b, eps := radians(lon), radians(lat), radians(23.4393)
	ra := math.Atan2(math.Sin(l)*math.Cos(eps)-math.Tan(b)*math.Sin(eps), math.Cos(l))
	decl := math.Asin(math.Sin(b)*math.Cos(eps) + math.Cos(b)*math.Sin(eps)*math.Sin(l))
	sidereal := radians(turn(280.46061837 + 360.98564736629*36525*centuries(t) + meccaLon))
	phi := radians(meccaLat)
	alt := degrees(math.Asin(math.Sin(phi)*math.Sin(decl) + math.Cos(phi)*math.Cos(decl)*math.Cos(sidereal-ra)))
	return alt - 0.95*math.Cos(radians(alt))
}
