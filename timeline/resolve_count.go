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
	aligned := p.calendar || u >= uQuarter && u != uYear && (p.conv || u < uDecade) || u == uWeekend
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
