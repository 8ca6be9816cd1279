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
		if u == uYear && !p.lastQuarter.IsZero() && p.lastQuarterNear {
			base, baseU = p.lastQuarter, uQuarter
		}
	} else if u == uYear && !p.conv && !p.lastQuarter.IsZero() && (p.lastQuarterNear || nd.ref == 4) {
		base, baseU = p.lastQuarter, uQuarter
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
		if u == uDay && p.calendar && !nd.business {
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
	w := p.unitWhen(g, floor(g, t))
	w.partial = true
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

// resolveCount places "the last two weeks", "next three Fridays from now".
func (p *parser) resolveCount(nd *node) (w when) {
	q := nd.q[0]
	w = when{typ: Duration, val: p.durationValue(nd)}
	if nd.each {
		w.typ = Set
	}
	if p.ref.IsZero() {
		return w
	}
	u := q.u
	n := int(min(q.v, 1e6))
	if q.vague {
		n = 3
	}
	today := midnight(p.ref)
	if nd.wday > 0 {
		t := today.AddDate(0, 0, (int(nd.wday)-isoWeekday(today)+6)%7+1+7*(n-1))
		if nd.dir < 0 {
			t = today.AddDate(0, 0, -((isoWeekday(today)-int(nd.wday)+6)%7 + 1 + 7*(n-1)))
		}
		return p.unitWhen(uDay, t)
	}
	aligned := p.calendar || u >= uQuarter && u != uYear || u == uWeekend
	if u == uYear && nd.dir > 0 || u == uFortnight {
		aligned = p.calendar
	}
	w.ok, w.u = true, u
	defer func() {
		if w.from.Year() < 1 || w.to.Year() > 9999 {
			w.ok, w.from, w.to = false, time.Time{}, time.Time{}
		}
	}()
	switch {
	case nd.ref == 3: // upcoming two weeks: the second of them
		t := add(u, floor(u, p.ref), n)
		v := p.unitWhen(u, t)
		return v
	case nd.business:
		if nd.dir > 0 {
			w.from = today.AddDate(0, 0, 1)
			w.to = addBusiness(today, n).AddDate(0, 0, 1)
		} else {
			w.from, w.to = addBusiness(today, -n), today
		}
	case u < uDay:
		t := p.ref
		if p.calendar {
			t = floor(u, t)
		}
		if nd.dir > 0 {
			if p.calendar {
				t = add(u, t, 1)
			}
			w.from, w.to = t, add(u, t, n)
		} else {
			w.from, w.to = add(u, t, -n), t
		}
	case aligned:
		t := floor(u, p.ref)
		if nd.dir > 0 {
			t = add(u, t, 1)
			w.from, w.to = t, add(u, t, n)
		} else {
			w.from, w.to = add(u, t, -n), t
		}
	case nd.dir > 0:
		t := today.AddDate(0, 0, 1)
		w.from, w.to = t, shiftBy(nd, t, 1)
		if q.vague {
			w.to = add(u, t, n)
		}
	default:
		w.from, w.to = shiftBy(nd, today, -1), today
		if q.vague {
			w.from = add(u, today, -n)
		}
	}
	return w
}

// resolveEdge places the beginning, middle or end of a period.
func (p *parser) resolveEdge(nd *node) when {
	w := p.resolve(nd.arg)
	if w.mod == "" {
		w.mod = edgeMods[nd.edge]
	}
	if !w.ok {
		return w
	}
	f := &p.nodes[nd.arg].f
	dayLevel := w.u == uDay && !w.clocked
	if f.has&sPart != 0 && f.has&sClock == 0 {
		mid := w.from.Add(w.to.Sub(w.from) / 2)
		switch nd.edge {
		case edgeStart, edgeEarlier:
			w.to = mid
		case edgeEnd, edgeLater:
			w.from = mid
		}
		return w
	}
	if w.clocked {
		return w
	}
	day := func(t time.Time, n int) time.Time { return t.AddDate(0, 0, n) }
	from, to := w.from, w.to
	ref := midnight(p.ref)
	inside := !p.ref.IsZero() && !ref.Before(from) && ref.Before(to)
	e := nd.edge
	if e == edgeRest {
		w.mod = ""
		if inside {
			w.from = ref
			if p.calendar && w.u == uWeek {
				w.to = day(w.to, -1)
			}
		}
		return w
	}
	if (e == edgeEarlier || e == edgeLater) && inside && w.u > uWeek {
		if e == edgeEarlier {
			w.to = ref
		} else {
			w.from = ref
		}
		if !w.from.Before(w.to) {
			w.from, w.to = from, to
		}
		return w
	}
	switch e {
	case edgeEarlier:
		e = edgeStart
	case edgeLater:
		e = edgeEnd
	}
	switch {
	case dayLevel:
		if nd.ref == 1 || e == edgeEnd && p.conv && (p.fn(int(nd.i), fnEnd) || p.fn(int(nd.i)+1, fnEnd)) { // end of tomorrow, EOD
			w.from, w.to = to.Add(-time.Second), to
			w.u = uSecond
			w.typ = Time
			return w
		}
		switch e {
		case edgeStart:
			w.to = from.Add(12 * time.Hour)
		case edgeMid:
			w.from, w.to = from.Add(10*time.Hour), from.Add(14*time.Hour)
		case edgeEnd:
			w.from = from.Add(12 * time.Hour)
		}
	case w.u == uWeek:
		switch e {
		case edgeStart:
			w.to = day(from, 3)
		case edgeMid:
			w.from, w.to = day(from, 2), day(from, 4)
		case edgeEnd:
			w.from = day(from, 3)
			if p.calendar {
				w.from = day(from, 4)
			}
		}
	case w.u == uMonth:
		switch e {
		case edgeStart:
			w.to = day(from, 15)
			if p.calendar {
				w.to = day(from, 10)
			}
		case edgeMid:
			w.from, w.to = day(from, 9), day(from, 20)
			if p.calendar {
				w.from = day(from, 10)
			}
		case edgeEnd:
			w.from = day(from, 15)
			if p.calendar {
				w.from = day(from, 20)
			}
		}
	case w.u == uYear && f.has&sFrame == 0 && !p.calendar: // of a year that is named: thirds
		switch e {
		case edgeStart:
			w.to = add(uMonth, from, 4)
		case edgeMid:
			w.from, w.to = add(uMonth, from, 4), add(uMonth, from, 8)
		case edgeEnd:
			w.from = add(uMonth, from, 8)
		}
	case w.u == uYear:
		switch e {
		case edgeStart:
			w.to = add(uMonth, from, 6)
			if p.calendar {
				w.to = add(uMonth, from, 3)
			}
		case edgeMid:
			w.from, w.to = add(uMonth, from, 3), add(uMonth, from, 9)
		case edgeEnd:
			w.from = add(uMonth, from, 6)
			if p.calendar {
				w.from = add(uMonth, from, 8)
			}
		}
	case w.u == uDecade || w.u == uCentury:
		n := 1
		if w.u == uCentury {
			n = 10
		}
		switch e {
		case edgeStart:
			w.to = add(uYear, from, 4*n)
		case edgeMid:
			w.from, w.to = add(uYear, from, 3*n), add(uYear, from, 7*n)
		case edgeEnd:
			w.from = add(uYear, from, 6*n)
		}
	default:
		third := to.Sub(from) / 3
		switch e {
		case edgeStart:
			w.to = floor(uDay, from.Add(third))
		case edgeMid:
			w.from, w.to = floor(uDay, from.Add(third)), floor(uDay, to.Add(-third))
		case edgeEnd:
			w.from = floor(uDay, to.Add(-third))
		}
	}
	return w
}

// resolveNth places the n-th weekday, day, week or month of a period.
func (p *parser) resolveNth(nd *node) when {
	arg := p.resolve(nd.arg)
	if !arg.ok {
		return when{typ: Date, why: arg.why}
	}
	n := int(nd.n)
	if nd.ref == 2 { // the n-th closest
		return p.resolveClosest(nd, arg)
	}
	if n == 0 { // the week of the 18th
		u := nd.u
		if u == uWeekend {
			return p.unitWhen(uWeekend, floor(uWeekend, arg.from))
		}
		return p.unitWhen(uWeek, floor(uWeek, arg.from))
	}
	from, to := arg.from, arg.to
	var t time.Time
	u := nd.u
	switch {
	case nd.wday > 0 && nd.ref == 1:
		t = from.AddDate(0, 0, (int(nd.wday)-isoWeekday(from)+6)%7+1+7*(n-1))
		u = uDay
		to = t.AddDate(0, 0, 1)
	case nd.wday > 0:
		u = uDay
		if n > 0 {
			t = from.AddDate(0, 0, (int(nd.wday)-isoWeekday(from)+7)%7+7*(n-1))
		} else {
			l := to.AddDate(0, 0, -1)
			t = l.AddDate(0, 0, -(isoWeekday(l)-int(nd.wday)+7)%7+7*(n+1))
		}
	case u == uWeek, u == uWeekend:
		// a week belongs to the period that its Thursday lies in
		k := 3
		if u == uWeekend {
			k = 5
		}
		first := monday(from)
		if first.AddDate(0, 0, k).Before(from) {
			first = first.AddDate(0, 0, 7)
		}
		last := monday(to)
		for !last.AddDate(0, 0, k).Before(to) {
			last = last.AddDate(0, 0, -7)
		}
		t = first.AddDate(0, 0, 7*(n-1))
		if n < 0 {
			t = last.AddDate(0, 0, 7*(n+1))
			if nd.n2 > 0 {
				t = last.AddDate(0, 0, -7*(int(nd.n2)-1))
			}
		}
		if u == uWeekend {
			t = t.AddDate(0, 0, 5)
		}
	default:
		if n > 0 {
			t = add(u, floor(u, from), n-1)
		} else {
			k := -n
			if nd.n2 > 0 {
				k = int(nd.n2)
			}
			t = add(u, to, -k)
		}
	}
	if nd.n2 > 0 {
		w := when{typ: Date, ok: true, from: t, to: add(u, t, int(nd.n2)), u: u}
		w.val = dateValue(u, t) + "/" + dateValue(u, add(u, t, int(nd.n2)-1))
		return w
	}
	if !t.Before(to) || t.Before(from.AddDate(0, 0, -6)) {
		return when{typ: Date, why: "the period has no such day"}
	}
	w := p.unitWhen(u, t)
	if nd.f.has&sClock != 0 {
		f := nd.f
		f.has |= sDay
		return p.timePart(&f, w, nd)
	}
	return w
}

// resolveClosest places the n-th closest weekday or holiday to a day.
func (p *parser) resolveClosest(nd *node, arg when) when {
	day := midnight(arg.from)
	var cand []time.Time
	if nd.wday > 0 {
		d := (int(nd.wday) - isoWeekday(day) + 7) % 7
		for k := -6; k <= 6; k++ {
			cand = append(cand, day.AddDate(0, 0, d+7*k))
		}
	} else {
		for k := -6; k <= 6; k++ {
			f := nd.f
			f.has |= sYear
			f.year = int32(day.Year() + k)
			if w := p.resolveHoliday(&f, 0); w.ok {
				cand = append(cand, w.from)
			}
		}
	}
	n := int(nd.n)
	for k := range cand {
		for m := k; m > 0 && absDays(cand[m], day) < absDays(cand[m-1], day); m-- {
			cand[m], cand[m-1] = cand[m-1], cand[m]
		}
	}
	if n < 1 || n > len(cand) {
		return when{typ: Date}
	}
	return p.unitWhen(uDay, cand[n-1])
}

// resolveSet gives the value of a recurring time.
func (p *parser) resolveSet(nd *node) when {
	w := when{typ: Set}
	if nd.arg < 0 {
		w.val = p.durationValue(nd)
		return w
	}
	f := &p.nodes[nd.arg].f
	v := ""
	switch {
	case f.has&sWday != 0:
		v = "XXXX-WXX-" + pad(int(f.wday), 1)
	case f.has&sMonth != 0:
		v = "XXXX-" + pad(int(f.month), 2)
		if f.has&sDay != 0 {
			v += "-" + pad(int(f.day), 2)
		}
	case f.has&sSeason != 0:
		v = "XXXX-" + seasonNames[f.sub]
	case f.has&sHol != 0:
		v = "XXXX-XX-XX"
	}
	if f.has&sClock != 0 {
		c := f.clk
		applyPart(&c, f.part)
		v += clockValue(c)
	} else if f.has&sPart != 0 {
		v += partValues[f.part]
	}
	w.val = v
	return w
}
