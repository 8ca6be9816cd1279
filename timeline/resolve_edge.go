package timeline

import (
	"time"
)

// resolveEdge places the beginning, middle or end of a period.
func (p *parser) resolveEdge(nd *node) when {
	if a := &p.nodes[nd.arg]; a.kind == kFields && a.f.frame == uWeek {
		a.f.has &^= sWeak // the beginning of the week is not that of what is left of it
	}
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
	if nd.half {
		mid := halfway(w.u, from, to)
		if nd.edge == edgeStart {
			w.to = mid
		} else {
			w.from = mid
		}
		return w
	}
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

// halfway is the day on which the second half of a period begins: the 16th of a
// month, the sixth year of a decade.
func halfway(u unit, from, to time.Time) time.Time {
	switch u {
	case uMonth:
		return from.AddDate(0, 0, 15)
	case uDecade:
		return add(uYear, from, 5)
	case uCentury:
		return add(uYear, from, 50)
	}
	return midnight(from.Add(to.Sub(from) / 2))
}
