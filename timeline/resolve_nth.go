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
	if nd.ref == 2 { // the n-th closest
		return p.resolveClosest(nd, arg)
	}
	if n == 0 { // the week of the 18th
		u := nd.u
		if u == uWeekend {
			sat := floor(uWeekend, arg.from)
			if p.nodes[nd.arg].f.has&sHol != 0 && isoWeekday(arg.from) == 1 {
				sat = arg.from.AddDate(0, 0, -2) // the weekend of Memorial Day
			}
			return p.unitWhen(uWeekend, sat)
		}
		return p.unitWhen(uWeek, floor(uWeek, arg.from))
	}
	from, to := arg.from, arg.to
	var t time.Time
	u := nd.u
	switch {
	case nd.wday > 0 && nd.ref == 1 && n < 0:
		return p.unitWhen(uDay, from.AddDate(0, 0, -((isoWeekday(from)-int(nd.wday)+6)%7+1)))
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
		if first.AddDate(0, 0, k).Before(from) || p.calendar && u == uWeek && first.Before(from) { // a calendar counts whole weeks
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
