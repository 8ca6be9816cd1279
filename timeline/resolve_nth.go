package timeline

import (
	"time"
)

// resolveNth places the n-th weekday, day, week or month of a period.
func (p *parser) resolveNth(nd *node) when {
	arg := p.resolve(nd.arg)
	if !arg.ok {
		return when{typ: Date, why: arg.why}
	}
	n := int(nd.n)
	switch {
	case nd.ref == 2: // the n-th closest
		return p.resolveClosest(nd, arg)
	case n == 0:
		return p.weekAround(nd, arg)
	case nd.wday > 0 && nd.ref == 1 && n < 0:
		return p.unitWhen(uDay, arg.from.AddDate(0, 0, -((isoWeekday(arg.from)-int(nd.wday)+6)%7+1)))
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
		t = p.nthWeek(nd, from, to)
	case n > 0:
		t = add(u, floor(u, from), n-1)
	case nd.n2 > 0:
		t = add(u, to, -int(nd.n2))
	default:
		t = add(u, to, n)
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

// weekAround places the week or weekend of a day: the week of the 18th.
func (p *parser) weekAround(nd *node, day when) when {
	if nd.u != uWeekend {
		return p.unitWhen(uWeek, floor(uWeek, day.from))
	}
	sat := floor(uWeekend, day.from)
	if p.nodes[nd.arg].f.has&sHol != 0 && isoWeekday(day.from) == 1 {
		sat = day.from.AddDate(0, 0, -2) // the weekend of Memorial Day
	}
	return p.unitWhen(uWeekend, sat)
}

// nthWeek is the beginning of the n-th week or weekend of a period; a week belongs
// to the period that its Thursday lies in.
func (p *parser) nthWeek(nd *node, from, to time.Time) time.Time {
	k := 3
	if nd.u == uWeekend {
		k = 5
	}
	first := monday(from)
	if first.AddDate(0, 0, k).Before(from) || p.calendar && nd.u == uWeek && first.Before(from) { // a calendar counts whole weeks
		first = first.AddDate(0, 0, 7)
	}
	last := monday(to)
	for !last.AddDate(0, 0, k).Before(to) {
		last = last.AddDate(0, 0, -7)
	}
	t := first.AddDate(0, 0, 7*(int(nd.n)-1))
	if nd.n < 0 {
		t = last.AddDate(0, 0, 7*(int(nd.n)+1))
		if nd.n2 > 0 {
			t = last.AddDate(0, 0, -7*(int(nd.n2)-1))
		}
	}
	if nd.u == uWeekend {
		t = t.AddDate(0, 0, 5)
	}
	return t
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
