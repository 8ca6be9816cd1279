package timeline

import (
	"time"
)

// cut says where the parts of a period lie, in units u from its beginning: early
// ends at start, the middle goes from midFrom to midTo, late begins at end.
type cut struct {
	u                          unit
	start, midFrom, midTo, end int
}

// cutOf is the cut of periods of a unit; named says that the year is told by its
// number. A calendar has narrower beginnings and ends.
func cutOf(u unit, named, calendar bool) (c cut, ok bool) {
	switch {
	case u == uDay:
		return cut{uHour, 12, 10, 14, 12}, true
	case u == uWeek && calendar:
		return cut{uDay, 3, 2, 4, 4}, true
	case u == uWeek:
		return cut{uDay, 3, 2, 4, 3}, true
	case u == uMonth && calendar:
		return cut{uDay, 10, 10, 20, 20}, true
	case u == uMonth:
		return cut{uDay, 15, 9, 20, 15}, true
	case u == uYear && calendar:
		return cut{uMonth, 3, 3, 9, 8}, true
	case u == uYear && named:
		return cut{uMonth, 4, 4, 8, 8}, true
	case u == uYear:
		return cut{uMonth, 6, 3, 9, 6}, true
	case u == uDecade:
		return cut{uYear, 4, 3, 7, 6}, true
	case u == uCentury:
		return cut{uYear, 40, 30, 70, 60}, true
	}
	return c, false
}

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
	e := nd.edge
	switch {
	case w.clocked:
		return w
	case nd.half && e == edgeStart:
		w.to = halfway(w.u, w.from, w.to)
		return w
	case nd.half:
		w.from = halfway(w.u, w.from, w.to)
		return w
	case e == edgeRest, (e == edgeEarlier || e == edgeLater) && w.u > uWeek && p.isNow(&w):
		p.cutAtNow(&w, e)
		return w
	case e == edgeEarlier:
		e = edgeStart
	case e == edgeLater:
		e = edgeEnd
	}
	if w.u == uDay && (nd.ref == 1 || e == edgeEnd && p.conv && (p.fn(int(nd.i), fnEnd) || p.fn(int(nd.i)+1, fnEnd))) { // end of tomorrow, EOD
		w.from, w.u, w.typ = w.to.Add(-time.Second), uSecond, Time
		return w
	}
	p.cutPeriod(&w, e, f.has&sFrame == 0)
	return w
}

// isNow reports whether the reference lies in w.
func (p *parser) isNow(w *when) bool {
	ref := midnight(p.ref)
	return !p.ref.IsZero() && !ref.Before(w.from) && ref.Before(w.to)
}

// cutAtNow leaves of w what is before or behind the reference: earlier this
// year, the rest of the week.
func (p *parser) cutAtNow(w *when, e edge) {
	if e == edgeRest {
		w.mod = ""
	}
	if !p.isNow(w) {
		return
	}
	from, to := w.from, w.to
	ref := midnight(p.ref)
	switch {
	case e == edgeEarlier:
		w.to = ref
	case e == edgeRest && p.calendar && w.u == uWeek:
		w.from, w.to = ref, to.AddDate(0, 0, -1)
		return
	default:
		w.from = ref
	}
	if e != edgeRest && !w.from.Before(w.to) {
		w.from, w.to = from, to
	}
}

// cutPeriod leaves of w its beginning, middle or end; named says that a year is
// told by its number.
func (p *parser) cutPeriod(w *when, e edge, named bool) {
	from, to := w.from, w.to
	c, ok := cutOf(w.u, named, p.calendar)
	if !ok { // a third
		third := to.Sub(from) / 3
		switch e {
		case edgeStart:
			w.to = floor(uDay, from.Add(third))
		case edgeMid:
			w.from, w.to = floor(uDay, from.Add(third)), floor(uDay, to.Add(-third))
		case edgeEnd:
			w.from = floor(uDay, to.Add(-third))
		}
		return
	}
	switch e {
	case edgeStart:
		w.to = add(c.u, from, c.start)
	case edgeMid:
		w.from, w.to = add(c.u, from, c.midFrom), add(c.u, from, c.midTo)
	case edgeEnd:
		w.from = add(c.u, from, c.end)
	}
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
