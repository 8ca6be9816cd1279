package timeline

import (
	"strconv"
	"time"
)

var seasonNames = [...]string{"", "SP", "SU", "FA", "WI"}

// pad writes n with at least k digits.
func pad(n, k int) string {
	s := strconv.Itoa(n)
	for len(s) < k {
		s = "0" + s
	}
	return s
}

// dateValue is the TIMEX3 value of the unit that starts at t.
func dateValue(u unit, t time.Time) string {
	var b [24]byte
	return string(appendDate(b[:0], u, t))
}

func appendPad(b []byte, n, k int) []byte {
	for x := 10; k > 1; k-- {
		if n < x {
			b = append(b, '0')
		}
		x *= 10
	}
	// leading zeros come first whatever their number, so the order holds
	return strconv.AppendInt(b, int64(n), 10)
}

func appendDate(b []byte, u unit, t time.Time) []byte {
	y, m, d := t.Date()
	switch u {
	case uWeek, uWeekend:
		wy, w := t.ISOWeek()
		b = append(appendPad(b, wy, 4), "-W"...)
		b = appendPad(b, w, 2)
		if u == uWeekend {
			b = append(b, "-WE"...)
		}
		return b
	case uMonth:
		return appendPad(append(appendPad(b, y, 4), '-'), int(m), 2)
	case uQuarter:
		return appendPad(append(appendPad(b, y, 4), "-Q"...), (int(m)+2)/3, 1)
	case uHalf:
		return appendPad(append(appendPad(b, y, 4), "-H"...), (int(m)+5)/6, 1)
	case uSeason:
		sy, s := seasonAt(t)
		return append(append(appendPad(b, sy, 4), '-'), seasonNames[s]...)
	case uYear:
		return appendPad(b, y, 4)
	case uDecade:
		return appendPad(b, floorDiv(y, 10), 3)
	case uCentury:
		return appendPad(b, floorDiv(y, 100), 2)
	case uMillennium:
		return appendPad(b, floorDiv(y, 1000), 1)
	}
	b = appendPad(b, y, 4)
	b = appendPad(append(b, '-'), int(m), 2)
	return appendPad(append(b, '-'), d, 2)
}

// clockValue is T and the time of day.
func clockValue(c clock) string {
	m := minutesOf(c)
	v := "T" + pad(m/60, 2)
	if c.m >= 0 || c.s >= 0 {
		v += ":" + pad(m%60, 2)
	}
	if c.s >= 0 {
		v += ":" + pad(int(c.s), 2)
	}
	return v
}

// instantValue is the value of an instant to the minute or second.
func instantValue(t time.Time, u unit) string {
	v := dateValue(uDay, t) + "T" + pad(t.Hour(), 2)
	if u <= uMinute {
		v += ":" + pad(t.Minute(), 2)
	}
	if u == uSecond && t.Second() != 0 {
		v += ":" + pad(t.Second(), 2)
	}
	return v
}

// letters of the units of a duration; quarters are months, decades years.
func unitLetter(u unit) (letter string, factor float64, time bool) {
	switch u {
	case uSecond:
		return "S", 1, true
	case uMinute:
		return "M", 1, true
	case uHour:
		return "H", 1, true
	case uDay:
		return "D", 1, false
	case uNight:
		return "D", 1, false
	case uWeekend:
		return "WE", 1, false
	case uWeek:
		return "W", 1, false
	case uFortnight:
		return "W", 2, false
	case uMonth:
		return "M", 1, false
	case uQuarter:
		return "M", 3, false
	case uHalf:
		return "M", 6, false
	case uSeason:
		return "M", 3, false
	case uYear:
		return "Y", 1, false
	case uDecade:
		return "Y", 10, false
	case uCentury:
		return "Y", 100, false
	case uMillennium:
		return "Y", 1000, false
	case uWeekday, uBusinessDay:
		return "BD", 1, false
	}
	return "X", 1, false
}

// smaller is the unit that a fraction of u is told in, and how many make one.
func smaller(u unit) (unit, float64) {
	switch u {
	case uMinute:
		return uSecond, 60
	case uHour:
		return uMinute, 60
	case uDay:
		return uHour, 24
	case uYear:
		return uMonth, 12
	}
	return uNone, 0
}

// durationValue is the TIMEX3 value of a length of time.
func (p *parser) durationValue(nd *node) string {
	var b [48]byte
	v := append(b[:0], 'P')
	inTime := false
	for i := 0; i < int(nd.nq); i++ {
		q := nd.q[i]
		parts := [2]quantity{q}
		n := 1
		if s, k := smaller(q.u); k > 0 && !p.conv && q.v != float64(int64(q.v)) {
			if rest := (q.v - float64(int64(q.v))) * k; rest == float64(int64(rest)) {
				parts[0].v = float64(int64(q.v))
				parts[1] = quantity{v: rest, u: s}
				n = 2
				if parts[0].v == 0 {
					parts[0], n = parts[1], 1
				}
			}
		} else if k > 0 && q.v < 1 && q.v > 0 && q.u == uHour {
			parts[0] = quantity{v: q.v * k, u: s}
		}
		for _, q := range parts[:n] {
			letter, f, t := unitLetter(q.u)
			if q.vague {
				switch q.u {
				case uDecade:
					letter = "E"
				case uCentury:
					letter = "C"
				}
			}
			if q.u == uQuarter && !p.conv {
				letter, f = "Q", 1
			}
			if nd.business && q.u == uDay && p.conv {
				letter = "BD"
			}
			if t && !inTime {
				v = append(v, 'T')
				inTime = true
			}
			if q.vague {
				v = append(v, 'X')
			} else {
				v = strconv.AppendFloat(v, q.v*f, 'f', -1, 64)
			}
			v = append(v, letter...)
		}
	}
	return string(v)
}
