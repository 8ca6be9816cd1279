package timeline

import (
	"math"
	"time"
)

// shiftBy moves t by the quantities of nd, dir times.
func shiftBy(nd *node, t time.Time, dir int) time.Time {
	for i := 0; i < int(nd.nq); i++ {
		q := nd.q[i]
		u := q.u
		if nd.business && u == uDay {
			u = uBusinessDay
		}
		n := math.Trunc(q.v)
		t = add(u, t, dir*int(min(n, 1e8)))
		if frac := q.v - n; frac > 0 {
			switch {
			case u <= uHour:
				t = t.Add(time.Duration(float64(dir) * frac * float64([...]time.Duration{0, time.Second, time.Minute, time.Hour}[u])))
			default:
				s, k := smaller(u)
				switch u {
				case uDecade:
					s, k = uYear, 10
				case uCentury:
					s, k = uYear, 100
				case uMillennium:
					s, k = uYear, 1000
				}
				if s == uNone {
					s, k = uDay, 30
					if u == uWeek {
						k = 7
					}
				}
				t = add(s, t, dir*int(math.Round(frac*k)))
			}
		}
	}
	return t
}

// resolveShift places "two days ago", "a week after Easter".
func (p *parser) resolveShift(nd *node) when {
	if nd.q[0].vague {
		w := when{typ: Date, val: "PAST_REF", ref: 2}
		if nd.dir > 0 {
			w.val, w.ref = "FUTURE_REF", 3
		}
		return w
	}
	u := nd.q[nd.nq-1].u
	if p.ref.IsZero() && nd.arg < 0 {
		return when{typ: Duration, val: p.durationValue(nd), why: "no reference date is known"}
	}
	base := p.ref
	baseU := uSecond // how exact the base is
	var arg when
	if nd.arg >= 0 {
		arg = p.resolve(nd.arg)
		if !arg.ok {
			return when{typ: Duration, val: p.durationValue(nd)}
		}
		base, baseU = arg.from, arg.u
		if nd.dir > 0 && p.nodes[nd.arg].kind != kFields && p.nodes[nd.arg].kind != kShift && !arg.to.IsZero() {
			base = arg.from
		}
	} else if nd.ref == 1 && !p.last.IsZero() && (u >= uDay || p.lastClocked) && !(p.conv && nd.dir > 0) {
		base, baseU = p.last, p.lastU
		if u == uYear && p.quarterCompared(int(nd.i)) {
			base, baseU = p.quarter.from, uQuarter
		} else if u == uYear && p.quarter.span > p.lastTok {
			baseU = uYear // of the nine months, whatever quarter was told of before
		}
	} else if u == uYear && !p.conv && !p.quarter.from.IsZero() && (p.quarterCompared(int(nd.i)) || nd.ref == refQuarter) {
		base, baseU = p.quarter.from, uQuarter
	}
	if nd.n > 0 { // the year-ago third quarter
		t := floor(uQuarter, base)
		t = p.day(t.Year()-1, int(nd.n)*3-2, 1)
		return p.unitWhen(uQuarter, t)
	}
	if nd.wday > 0 { // 3 weeks after Christmas on Friday
		t := midnight(shiftBy(nd, base, int(nd.dir)))
		if u == uWeek {
			t = floor(uWeek, t).AddDate(0, 0, int(nd.wday)-1)
		} else {
			t = t.AddDate(0, 0, (int(nd.wday)-isoWeekday(t)+7)%7)
		}
		return p.unitWhen(uDay, t)
	}
	t := shiftBy(nd, base, int(nd.dir))
	if y := t.Year(); y < 1 || y > 9999 { // 10,000 years ago
		w := when{typ: Date, val: "PAST_REF", ref: 2}
		if nd.dir > 0 {
			w.val, w.ref = "FUTURE_REF", 3
		}
		return w
	}
	g := u // what the result is exact to
	switch g {
	case uFortnight:
		g = uWeek
	case uDecade, uCentury, uMillennium:
		g = uYear
	}
	if nd.open == openAsOf && nd.arg >= 0 {
		return p.shiftOpen(nd, arg, t)
	}
	if nd.arg >= 0 || p.conv {
		switch {
		case baseU > uDay && u >= baseU:
			g = baseU
		case u >= uDay && (nd.arg >= 0 || nd.ref == 1 && baseU >= uDay):
			g = uDay
		}
	}
	switch {
	case u < uDay:
		w := when{typ: Time, ok: true, from: t, to: endOf(uMinute, t), u: uMinute, val: instantValue(t, uMinute), clocked: true}
		if p.conv {
			w.to = t.Add(time.Second)
		}
		return w
	case p.conv && nd.arg < 0:
		w := p.unitWhen(uDay, midnight(t))
		if (u == uDay || u == uFortnight) && p.calendar && !nd.business {
			w.from = t
			w.to = t.Add(time.Hour)
		}
		return w
	case nd.ref == 1 && baseU == uQuarter && u == uYear, nd.arg < 0 && baseU == uQuarter && u == uYear:
		return p.unitWhen(uQuarter, floor(uQuarter, t))
	case g == uDay && baseU < uDay && nd.arg >= 0 && arg.clocked:
		w := when{typ: Time, ok: true, from: t, to: t.Add(time.Hour), u: uHour, val: instantValue(t, uMinute), clocked: true}
		return w
	case g == uWeekend:
		g = uDay
	}
	if g == uWeek && u > uWeek {
		t = t.AddDate(0, 0, 3) // the week that has most of the days
	}
	w := p.unitWhen(g, floor(g, t))
	w.partial = true
	return w
}

// resolveLength gives the value of a length of time; of "two days later" it also
// finds the place, from the date last spoken of.
func (p *parser) resolveLength(nd *node) when {
	w := when{typ: Duration, val: p.durationValue(nd)}
	if !nd.anchored || nd.q[0].vague || !p.fn(int(nd.j), fnLater) || p.last.IsZero() {
		return w
	}
	if u := nd.q[nd.nq-1].u; u < uDay && !p.lastClocked {
		return w
	}
	s := *nd
	s.arg, s.ref = -1, 1
	v := p.resolveShift(&s)
	w.ok, w.from, w.to, w.u, w.clocked = v.ok, v.from, v.to, v.u, v.clocked
	return w
}

// shiftOpen reads "more than two days before yesterday" as a time without a
// beginning or an end, "less than" as the time between.
func (p *parser) shiftOpen(nd *node, arg when, t time.Time) when {
	w := p.unitWhen(uDay, midnight(t))
	day := midnight(t)
	switch {
	case nd.mod == modMore && nd.dir < 0, nd.mod == modAtLeast && nd.dir < 0:
		w.from, w.to = time.Time{}, day
	case nd.mod == modMore, nd.mod == modAtLeast:
		w.from, w.to = day, time.Time{}
	case nd.dir < 0:
		w.from, w.to = day, arg.from
	default:
		w.from, w.to = arg.from, day
	}
	return w
}

// nearShift places "thanksgiving in 9 months": the one nearest to where the shift leads.
func (p *parser) nearShift(nd *node) when {
	s := p.resolve(nd.arg)
	if !s.ok {
		return s
	}
	save := p.ref
	defer func() { p.ref = save }()
	p.ref = s.from
	f := nd.f
	if f.has&sClock != 0 { // on the day that it leads to
		f.has |= sDay
		return p.timePart(&f, p.unitWhen(uDay, midnight(s.from)), nd)
	}
	if f.has&sWday != 0 {
		t := floor(uWeek, s.from).AddDate(0, 0, int(f.wday)-1)
		if u := p.nodes[nd.arg].q[0].u; u > uWeek || p.nodes[nd.arg].kind != kShift {
			t = midnight(s.from)
			t = t.AddDate(0, 0, (int(f.wday)-isoWeekday(t)+7)%7)
		}
		return p.unitWhen(uDay, t)
	}
	if f.has&sHol != 0 {
		f.has |= sYear
		f.year = int32(s.from.Year())
		return p.resolveFields(&f, nd)
	}
	f.has |= sYear
	f.year = int32(s.from.Year())
	return p.resolveFields(&f, nd)
}
