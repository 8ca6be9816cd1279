package timeline

import (
	"github.com/dragoman-go/dragoman/internal/token"
)

const (
	halfAM int8 = 1 + iota
	halfPM
	half24
)

// clockToken reads a number token as a time of day: 3, 3pm, 3:30p, 15h30,
// 0930, 8:00:31am, 11ish.
func clockToken(s string) (c clock, ok bool) {
	c, i, dotted := clockFigures(s)
	if i == 0 || c.h > 24 || c.h == 24 && c.m > 0 {
		return c, false
	}
	switch rest := s[i:]; {
	case rest == "":
		if dotted {
			c.m = -2 - c.m // 2.30 is a time only with pm behind it
		}
	case eq(rest, "am") || eq(rest, "a"):
		c.half, c.strong = halfAM, true
	case eq(rest, "pm") || eq(rest, "p"):
		c.half, c.strong = halfPM, true
	case eq(rest, "ampm"):
		c.strong = true
	case eq(rest, "ish"):
		c.strong, c.approx = true, true
	default:
		return c, false
	}
	if c.h > 12 {
		if c.half == halfAM {
			return c, false
		}
		c.half = half24
	}
	if c.h == 0 && c.half == 0 {
		c.half = half24
	}
	return c, true
}

// clockFigures reads the hours, minutes and seconds that s begins with, and returns
// the bytes that they take, 0 for none; dotted is a point between hour and minute.
func clockFigures(s string) (c clock, i int, dotted bool) {
	c = clock{h: -1, m: -1, s: -1}
	h, n := leadingNumber(s)
	if i = n; n == 0 || n > 4 || n > 2 && h%100 > 59 {
		return c, 0, false
	}
	if n > 2 {
		c.h, c.m = int8(h/100), int8(h%100)
		if n == 4 && s[0] == '0' {
			c.half = half24
		}
		return c, i, false
	}
	c.h = int8(h)
	switch {
	case i+2 < len(s) && (s[i] == ':' || s[i] == '.' || s[i]|0x20 == 'h' && s[i+1] >= '0' && s[i+1] <= '9'):
		sep := s[i]
		m, k := leadingNumber(s[i+1:])
		if k != 2 || m > 59 {
			return c, 0, false
		}
		i += 1 + k
		c.m, c.strong = int8(m), sep != '.'
		if sep|0x20 == 'h' || n == 2 && s[0] == '0' {
			c.half = half24
		}
		if i+2 < len(s) && s[i] == ':' {
			sec, k := leadingNumber(s[i+1:])
			if k != 2 || sec > 60 {
				return c, 0, false
			}
			i += 1 + k
			c.s = int8(min(sec, 59))
		}
	case i < len(s) && s[i]|0x20 == 'h' && i+1 == len(s):
		c.half, c.strong, c.m = half24, true, 0
		return c, i + 1, false
	}
	return c, i, !c.strong && c.m >= 0
}

// leadingNumber is the number of at most five digits that s begins with, and how
// many they are.
func leadingNumber(s string) (v, n int) {
	for ; n < len(s) && n < 5 && s[n] >= '0' && s[n] <= '9'; n++ {
		v = v*10 + int(s[n]-'0')
	}
	return v, n
}

// eq reports whether s is the lower-case ASCII word w in any case.
func eq(s, w string) bool {
	if len(s) != len(w) {
		return false
	}
	for i := 0; i < len(w); i++ {
		if s[i]|0x20 != w[i] {
			return false
		}
	}
	return true
}

// meridian reads am, p.m., "p m", "p . m ." at i.
func (p *parser) meridian(i int) (half int8, j int) {
	switch {
	case p.fn(i, fnAm):
		return halfAM, i + 1
	case p.fn(i, fnPm):
		return halfPM, i + 1
	case p.fn(i, fnAmpm):
		return 0, i + 1
	}
	letter := p.fn(i, fnA) && p.tokLen(i) == 1 || p.fn(i, fnP)
	if !letter {
		return 0, i
	}
	h := halfAM
	if p.fn(i, fnP) {
		h = halfPM
	}
	k := i + 1
	if p.punct(k, '.') {
		k++
	}
	if p.fn(k, fnM) {
		k++
		if p.punct(k, '.') && (k > i+2 && p.punct(i+1, '.')) && !p.startsSentence(k+1) {
			k++
		}
		return h, k
	}
	if p.fn(i, fnP) && p.conv {
		return h, i + 1
	}
	return 0, i
}

// zoneAt reads a time zone: EST, GMT, "Eastern time". Summer says that it keeps
// summer time, by the rule of the United States.
func (p *parser) zoneAt(i int) (minutes int16, summer bool, j int) {
	w := p.at(i)
	if w.cls&cZone == 0 {
		return 0, false, i
	}
	minutes, summer = w.id, w.num == 1
	switch {
	case p.fn(i+1, fnTime), p.fn(i+1, fnTimezone):
		return minutes, summer, i + 2
	case p.textEq(i+1, "standard") && p.fn(i+2, fnTime):
		return minutes, false, i + 3
	case p.textEq(i+1, "daylight") && p.fn(i+2, fnTime):
		return minutes + 60, false, i + 3
	case p.upperAll(i), w.cls&cAmb == 0 && p.conv, summer && p.tokLen(i) > 2 && p.upperFirst(i):
		return minutes, summer, i + 1
	}
	return 0, false, i
}

// offsetAt reads the distance from UTC that is glued to a time or to the name
// of a zone: +02:00, -5.
func (p *parser) offsetAt(i int) (minutes int16, j int) {
	sign := int16(1)
	switch {
	case p.punct(i, '-'):
		sign = -1
	case !p.punct(i, '+'):
		return 0, i
	}
	if !p.glued(i) || !p.glued(i+1) || p.kindOf(i+1) != token.Number {
		return 0, i
	}
	o, ok := clockToken(p.text(i + 1))
	if !ok || o.h > 14 || o.m < -1 || o.half == halfAM || o.half == halfPM {
		return 0, i
	}
	return sign * (int16(o.h)*60 + int16(max(o.m, 0))), i + 2
}

// clockAt reads one time of day at i.
func (p *parser) clockAt(i int) (c clock, j int) {
	i0 := i
	if p.fn(i, fnAbout) && (p.kindOf(i+1) == token.Number) {
		i++
		defer func() { c.approx = true }()
	}
	c, j = p.bareClock(i)
	if j == i {
		return c, i0
	}
	if p.fn(j, fnOclock) {
		c.strong = true
		j++
	}
	if c.h == 12 && c.half == 0 && p.at(j).cls&cClock != 0 { // 12:00 noon, 12 midnight
		c.strong, c.half, c.h = true, half24, int8(p.at(j).id)
		j++
	}
	if p.textEq(j, "ish") && p.conv {
		c.approx, j = true, j+1
	} else if p.dash(j) && p.textEq(j+1, "ish") {
		c.approx, j = true, j+2
	}
	if c.half == 0 || c.half == half24 && c.h <= 12 && c.h > 0 && !c.fromWord && p.tokLen(i) <= 5 {
		if half, k := p.meridian(j); k > j {
			c.half, c.strong, j = half, true, k
		} else if p.fn(j, fnIn) && p.fn(j+1, fnThe) {
			if half, k := p.meridian(j + 2); k > j+2 {
				c.half, c.strong, j = half, true, k
			}
		} else if p.fn(j, fnA) && p.conv && p.glued(j) {
			c.half, c.strong, j = halfAM, true, j+1
		}
	}
	if c.m < -1 {
		if c.half == 0 {
			return c, i0
		}
		c.m = -2 - c.m
	}
	if p.conv && p.fn(j, fnAbout) { // 3pm approximately
		if !p.timeWord(j + 1) {
			c.approx, j = true, j+1
		}
	}
	if c.h > 12 && c.half != halfAM {
		c.half = half24
	}
	digits := p.plain(i) && p.tokLen(i) == 4 // 0900 GMT, at 2030 hours
	if digits && p.isUnit(j, uHour) && (p.fn(i-1, fnAt) || p.conv) {
		c.strong, c.half, j = true, half24, j+1
	}
	if c.strong || c.h >= 0 && p.conv || digits {
		if p.textEq(j, "local") && p.fn(j+1, fnTime) {
			j += 2
		} else if z, summer, k := p.zoneAt(j); k > j {
			c.hasZone, c.zone, c.summer, c.strong, j = true, z, summer, true, k
			if z == 0 && !summer { // UTC+8, GMT-5
				if o, k := p.offsetAt(j); k > j {
					c.zone, j = o, k
				}
			}
		} else if c.strong && c.m >= 0 && p.tokLen(j+1) >= 4 && p.kindOf(j+1) == token.Number && p.text(j + 1)[0] == '0' {
			if o, k := p.offsetAt(j); k > j {
				c.hasZone, c.zone, j = true, o, k
			}
		}
	}
	return c, j
}

// minutesOf is the minute of the day.
func minutesOf(c clock) int {
	h := int(c.h)
	switch {
	case c.half == halfPM && h < 12:
		h += 12
	case c.half == halfAM && h == 12:
		h = 0
	}
	return h*60 + max(0, int(c.m))
}
