package timeline

import (
	"time"
)

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
	if p.calendar && q.vague && u == uSeason {
		return p.resolveFrame(&fields{has: sFrame, frame: u, n: int32(nd.dir)}, p.ref) // past seasons
	}
	if nd.wday > 0 {
		t := today.AddDate(0, 0, (int(nd.wday)-isoWeekday(today)+6)%7+1+7*(n-1))
		if nd.dir < 0 {
			t = today.AddDate(0, 0, -((isoWeekday(today)-int(nd.wday)+6)%7 + 1 + 7*(n-1)))
		}
		return p.unitWhen(uDay, t)
	}
	if nd.ref == 3 { // upcoming two weeks: the second of them
		return p.unitWhen(u, add(u, floor(u, p.ref), n))
	}
	if w.from, w.to = p.countSpan(nd, u, n); w.from.Year() < 1 || w.to.Year() > 9999 {
		return when{typ: w.typ, val: w.val, u: u}
	}
	w.ok, w.u = true, u
	return w
}

// countSpan is the time that n units u take, before the reference or behind it.
func (p *parser) countSpan(nd *node, u unit, n int) (from, to time.Time) {
	today := midnight(p.ref)
	switch {
	case nd.business && nd.dir > 0:
		return today.AddDate(0, 0, 1), addBusiness(today, n).AddDate(0, 0, 1)
	case nd.business:
		return addBusiness(today, -n), today
	case u < uDay:
		t := p.ref
		if p.calendar {
			t = floor(u, t)
		}
		if nd.dir < 0 {
			return add(u, t, -n), t
		}
		if p.calendar {
			t = add(u, t, 1)
		}
		return t, add(u, t, n)
	case p.countsWhole(u) && nd.dir > 0:
		t := add(u, floor(u, p.ref), 1)
		return t, add(u, t, n)
	case p.countsWhole(u):
		t := floor(u, p.ref)
		return add(u, t, -n), t
	case nd.dir > 0:
		t := today.AddDate(0, 0, 1)
		if nd.q[0].vague {
			return t, add(u, t, n)
		}
		return t, shiftBy(nd, t, 1)
	case nd.q[0].vague:
		return add(u, today, -n), today
	}
	return shiftBy(nd, today, -1), today
}

// countsWhole reports whether units u are counted as the calendar has them: the
// last two quarters, but the last two weeks up to today.
func (p *parser) countsWhole(u unit) bool {
	if p.calendar || u == uWeekend {
		return true
	}
	switch u {
	case uQuarter, uHalf, uSeason:
		return true
	case uDecade, uCentury, uMillennium, uNight, uWeekday, uBusinessDay:
		return p.conv
	}
	return false
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
