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
		return farAway(nd.dir)
	}
	if p.ref.IsZero() && nd.arg < 0 {
		return when{typ: Duration, val: p.durationValue(nd), why: "no reference date is known"}
	}
	u := nd.q[nd.nq-1].u
	var (
		base  time.Time
		baseU unit // how exact the base is
		arg   when
	)
	if nd.arg >= 0 {
		if arg = p.shiftArg(nd); !arg.ok {
			return when{typ: Duration, val: p.durationValue(nd)}
		}
		base, baseU = arg.from, arg.u
	} else {
		base, baseU = p.shiftBase(nd, u)
	}
	if nd.n > 0 { // the year-ago third quarter
		t := floor(uQuarter, base)
		return p.unitWhen(uQuarter, p.day(t.Year()-1, int(nd.n)*3-2, 1))
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
		return farAway(nd.dir)
	}
	if nd.arg >= 0 {
		return p.shiftFrom(nd, &arg, u, t)
	}
	switch {
	case u < uDay:
		return p.instant(t)
	case p.conv:
		w := p.unitWhen(uDay, midnight(t))
		if (u == uDay || u == uFortnight) && p.calendar && !nd.business {
			w.from = t
			w.to = t.Add(time.Hour)
		}
		return w
	case baseU == uQuarter && u == uYear:
		return p.unitWhen(uQuarter, floor(uQuarter, t))
	case u == uYear && p.monthCompared(int(nd.i)):
		return p.unitWhen(uMonth, floor(uMonth, add(uYear, p.last, -1)))
	}
	return p.shifted(shiftUnit(u), u, t)
}

// shiftArg resolves what nd is counted from. A bare weekday behind from is the
// one ahead: a week from Tuesday.
func (p *parser) shiftArg(nd *node) when {
	a := &p.nodes[nd.arg]
	if !p.conv && nd.dir > 0 && a.kind == kFields && a.f.has == sWday && a.f.rel == relNone && p.fn(int(a.i)-1, fnFrom) {
		defer func(dir int8) { p.forced = dir }(p.forced)
		p.forced = 1
	}
	return p.resolve(nd.arg)
}

// farAway is a time too far or too vague for a date.
func farAway(dir int8) when {
	if dir > 0 {
		return when{typ: Date, val: "FUTURE_REF", ref: 3}
	}
	return when{typ: Date, val: "PAST_REF", ref: 2}
}

// shiftBase is what a shift without an argument counts from: the reference, the
// date last spoken of, or the quarter that is reported.
func (p *parser) shiftBase(nd *node, u unit) (base time.Time, baseU unit) {
	i := int(nd.i)
	if nd.ref == 1 && !p.last.IsZero() && (u >= uDay || p.lastClocked) && !(p.conv && nd.dir > 0) {
		if u == uYear && p.quarterCompared(i) {
			return p.quarter.from, uQuarter
		}
		if u == uYear && p.quarter.span > p.lastTok {
			return p.last, uYear // of the nine months, whatever quarter was told of before
		}
		return p.last, p.lastU
	}
	if u == uYear && !p.conv && !p.quarter.from.IsZero() && (p.quarterCompared(i) || nd.ref == refQuarter) {
		return p.quarter.from, uQuarter
	}
	return p.ref, uSecond
}

// shiftUnit is what a shift by a unit is exact to.
func shiftUnit(u unit) unit {
	switch u {
	case uFortnight:
		return uWeek
	case uDecade, uCentury, uMillennium:
		return uYear
	case uWeekend:
		return uDay
	}
	return u
}

// instant is the minute of t, a moment for a calendar.
func (p *parser) instant(t time.Time) when {
	w := when{typ: Time, ok: true, from: t, to: endOf(uMinute, t), u: uMinute, val: instantValue(t, uMinute), clocked: true}
	if p.conv {
		w.to = t.Add(time.Second)
	}
	return w
}

// shiftFrom places t, which lies nd from arg.
func (p *parser) shiftFrom(nd *node, arg *when, u unit, t time.Time) when {
	if nd.open == openAsOf {
		return p.shiftOpen(nd, *arg, t)
	}
	g := shiftUnit(u)
	switch {
	case arg.u > uDay && u >= arg.u:
		g = arg.u
	case u >= uDay:
		g = uDay
	}
	switch {
	case u < uDay:
		return p.instant(t)
	case g == uDay && arg.u < uDay && arg.clocked:
		return when{typ: Time, ok: true, from: t, to: t.Add(time.Hour), u: uHour, val: instantValue(t, uMinute), clocked: true}
	}
	return p.shifted(g, u, t)
}

// shifted is the unit g that t, moved by units u, lies in.
func (p *parser) shifted(g, u unit, t time.Time) when {
	switch {
	case g == uWeekend:
		g = uDay
	case g == uWeek && u > uWeek:
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
