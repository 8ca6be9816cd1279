package timeline

import (
	"time"
)

// resolveRange places a range with two ends.
func (p *parser) resolveRange(nd *node) when {
	if nd.nq == 1 { // from A for a length of time
		a := p.resolve(nd.arg)
		if !a.ok {
			return a
		}
		d := &p.nodes[nd.arg2]
		a.to = shiftBy(d, a.from, 1)
		if p.calendar {
			if a.u >= uDay {
				a.to = a.to.AddDate(0, 0, 1)
			} else {
				a.to = a.to.Add(time.Minute)
			}
		}
		return a
	}
	a, b := p.ends(nd)
	if !a.ok || !b.ok {
		if !a.ok {
			return b
		}
		return a
	}
	w := a
	if e := &p.nodes[nd.arg]; e.kind == kEdge && w.u > uDay {
		w.from = p.edgePoint(e)
	}
	if a.ref == 1 && b.u >= uDay {
		w.from = midnight(a.from)
	}
	if b.ref == 1 && a.u >= uDay {
		b.from = midnight(b.from)
	}
	p.closeRange(&w, b)
	if e := &p.nodes[nd.arg2]; e.kind == kEdge && b.u > uDay {
		w.to = p.edgePoint(e)
	}
	if b.ref == 1 {
		w.to = b.from
	}
	if b.typ == Time {
		w.typ = Time
	}
	return w
}

// ends resolves both ends of a range, each with what only the other says.
func (p *parser) ends(nd *node) (a, b when) {
	na, nb := &p.nodes[nd.arg], &p.nodes[nd.arg2]
	fa, fb := na.f, nb.f
	if na.kind == kFields && nb.kind == kFields {
		dateA, dateB := fa.has&sDateAny, fb.has&sDateAny
		switch {
		case dateA != 0 && dateA&^(sMonth|sDay|sWday) == 0 && dateA&sMonth != 0 && fb.has&sYear != 0 && fa.has&sYear == 0 && dateB&sMonth != 0 && fa.rel == relNone:
			fa.has |= sYear
			fa.year = fb.year
			if fb.month < fa.month {
				fa.year--
			}
		case dateA != 0 && dateA&^(sQuarter|sHalf|sSeason) == 0 && dateB&^sYear == dateA && fb.has&sYear != 0 && fa.rel == relNone:
			fa.has |= sYear // from Q1 to Q3 of 2017
			if fa.year = fb.year; fa.sub > fb.sub {
				fa.year--
			}
		case dateA == 0 && dateB != 0 && fa.has&sClock != 0: // from 3 until 5pm tomorrow
			fa = mergeDate(fa, fb)
		}
		shareHalf2(&fa, &fb)
	}
	if na.kind == kFields {
		a = p.resolveFields(&fa, na)
	} else {
		a = p.resolve(nd.arg)
	}
	if nb.kind == kFields && a.ok {
		dateB := fb.has & sDateAny
		switch {
		case dateB == 0 && fb.has&(sClock|sPart) != 0:
			// the same day
			if fb.rel == relNone {
				b = p.timePart(&fields{has: fb.has | sDay, part: fb.part, clk: fb.clk, clk2: fb.clk2, range2: fb.range2}, p.unitWhen(uDay, midnight(a.from)), nb)
				if b.ok && !b.from.After(a.from) {
					if fb.clk.half == 0 && b.from.Add(12*time.Hour).After(a.from) {
						b.from, b.to = b.from.Add(12*time.Hour), b.to.Add(12*time.Hour)
					} else {
						b.from, b.to = b.from.AddDate(0, 0, 1), b.to.AddDate(0, 0, 1)
					}
				}
				return a, b
			}
		case dateB == sWday && !p.conv && fa.has&sMonth != 0 && a.from.Before(p.ref.AddDate(0, 0, -7)) && fb.rel == relNone:
			// bought from Sept. 14 to Thursday: the one near the day of publication
		case dateB&sYear == 0 && dateB&^(sMonth|sDay|sWday) == 0 && fb.rel == relNone && a.from.Year() > 0:
			// the first one after the beginning
			save, prefer, dir := p.ref, p.prefer, p.forced
			p.ref, p.forced = a.from, 1
			b = p.resolveFields(&fb, nb)
			p.ref, p.prefer, p.forced = save, prefer, dir
			if b.ok && b.from.Before(a.from) && dateB == sMonth {
				b = p.unitWhen(uMonth, add(uYear, b.from, 1))
			}
			return a, b
		}
		b = p.resolveFields(&fb, nb)
		return a, b
	}
	b = p.resolve(nd.arg2)
	return a, b
}

// edgePoint is the moment that the edge e of a period stands for at the end of a
// range: the end of March is where April begins.
func (p *parser) edgePoint(e *node) time.Time {
	w := p.resolve(e.arg)
	switch e.edge {
	case edgeEnd, edgeLater:
		return w.to
	case edgeMid:
		if w.u == uMonth {
			return w.from.AddDate(0, 0, 15)
		}
		return midnight(w.from.Add(w.to.Sub(w.from) / 2))
	}
	return w.from
}

func mergeDate(fa, fb fields) fields {
	g := fb
	g.has = fb.has&^(sClock|sPart) | fa.has&(sClock|sPart)
	g.clk, g.clk2, g.range2, g.part, g.edge = fa.clk, fa.clk2, fa.range2, fa.part, fa.edge
	return g
}

// shareHalf2 settles am and pm between the ends of a range of times.
func shareHalf2(fa, fb *fields) {
	if fa.has&sClock != 0 && fb.has&sClock != 0 && fa.part == 0 && fb.part == 0 {
		shareHalf(&fa.clk, &fb.clk)
	}
}

// resolveOpen places before, after, since, until, by X.
func (p *parser) resolveOpen(nd *node) when {
	forced := p.forced
	if p.calendar && p.fn(int(nd.i), fnSince) {
		p.forced = -1 // since January: the one behind
	}
	w := p.resolve(nd.arg)
	p.forced = forced
	if w.ref != 0 && !w.ok || !w.ok {
		return w
	}
	zero := time.Time{}
	a := &p.nodes[nd.arg]
	end := w.to
	// the edge of a period is a point when something is before or after it
	point := func(t time.Time) time.Time {
		if a.kind == kEdge && a.edge == edgeEnd {
			return end
		}
		return t
	}
	switch nd.open {
	case openBefore:
		w.to, w.from = point(w.from), zero
		w.mod = "BEFORE"
	case openAfter:
		w.mod = "AFTER"
		if a.kind == kEdge {
			w.from = point(w.from)
		} else if !w.clocked && w.u != uDay && !p.calendar {
			w.from = w.to
		}
		w.to = zero
	case openSince:
		w.mod = "ON_OR_AFTER"
		w.to = zero
	case openUntil:
		w.mod = "ON_OR_BEFORE"
		w.to, w.from = point(w.from), zero
		if nd.ref == 1 {
			w.to = end
		}
	case openBy:
		w.mod = "ON_OR_BEFORE"
		end := w.from
		if p.nodes[nd.arg].kind == kEdge {
			end = w.to
		}
		w.to, w.from = end, zero
		if p.calendar {
			w.from = p.ref
		}
	case openAsOf: // within
		w.from, w.to = p.ref, w.from
		if !p.calendar && a.kind == kShift && a.q[a.nq-1].u >= uDay {
			w.from = midnight(p.ref)
		}
	}
	return w
}
