package timeline

import "time"

// What a business report compares with: the quarter that it tells of, a year
// before.

// lastQuarter is the quarter that a text reports on.
type lastQuarter struct {
	from time.Time // zero when none was spoken of
	tok  int       // token that it was spoken of at
	span int       // token of "the nine months" spoken of last: no quarter is compared with it
	near bool      // what is resolved stands not far behind it
}

// quarterNear reports whether a quarter was spoken of not far before token i.
func (p *parser) quarterNear(i int) bool {
	return !p.quarter.from.IsZero() && i-p.quarter.tok < 150
}

// quarterCompared reports whether a comparison at token i is with a quarter: one
// is near, and no longer time was spoken of since.
func (p *parser) quarterCompared(i int) bool {
	return p.quarterNear(i) && p.quarter.tok >= p.quarter.span
}

// monthCompared reports whether the year back at token i compares the month that
// its sentence speaks of: prices rose 3.4 % in April from a year earlier.
func (p *parser) monthCompared(i int) bool {
	return p.lastU == uMonth && p.lastTok >= p.lo && p.lastTok < i && (p.fn(i-1, fnFrom) || p.fn(i-1, fnThan) || p.fn(i-1, fnWith))
}

// yearAgo reads "the year-ago quarter", "year-earlier": the period last spoken
// of, a year before.
func (p *parser) yearAgo(i int) int32 {
	j := i
	if p.fn(j, fnThe) {
		j++
	}
	if p.fn(j, fnComparable) {
		j++
	}
	if !p.isUnit(j, uYear) || !p.dash(j+1) || !(p.fn(j+2, fnAgo) || p.fn(j+2, fnEarlier)) {
		return p.lastYears(i, j)
	}
	j += 3
	n := j
	nd := yearBack()
	switch {
	case p.isUnit(j, uQuarter) || p.fn(j, fnPeriod):
		nd.ref = refQuarter
		n++
	case p.at(j).cls&cOrd != 0 && p.isUnit(j+1, uQuarter):
		nd.n = p.at(j).num
		n += 2
	case p.at(j).cls&cNum != 0 && p.isUnit(j+1, uMonth): // the year-earlier nine months
		d := node{kind: kDuration, nq: 1}
		d.q[0] = quantity{v: float64(p.at(j).num), u: uMonth}
		return p.finish(d, i, j+2)
	}
	return p.finish(nd, i, n)
}

// lastYears reads "last year's quarter", "the same period last year", "the
// quarter a year ago"; j is behind the and comparable.
func (p *parser) lastYears(i, j int) int32 {
	period := func(k int) bool {
		return p.isUnit(k, uQuarter) && p.at(k).cls&cPlural == 0 || p.fn(k, fnPeriod)
	}
	nd := yearBack()
	nd.ref = refQuarter
	if p.fn(j, fnLast) && p.isUnit(j+1, uYear) && p.tokStem(j+1) {
		k := j + 2
		if p.fn(k, fnComparable) {
			k++
		}
		if period(k) {
			return p.finish(nd, i, k+1)
		}
		return -1
	}
	if p.fn(j, fnSame) {
		j++
	}
	if j == i || !period(j) || p.fn(j, fnPeriod) && j == i+1 {
		return -1
	}
	k := j + 1
	if p.fn(k, fnOf) || p.fn(k, fnIn) {
		k++
	}
	switch {
	case (p.fn(k, fnLast) || p.fn(k, fnPrevious)) && p.isUnit(k+1, uYear):
		return p.finish(nd, i, k+2)
	case p.fn(k, fnThe) && p.fn(k+1, fnPrevious) && p.isUnit(k+2, uYear):
		return p.finish(nd, i, k+3)
	case p.fn(k, fnA) && p.isUnit(k+1, uYear) && (p.fn(k+2, fnAgo) || p.fn(k+2, fnEarlier)), p.fn(k, fnThe) && p.isUnit(k+1, uYear) && p.fn(k+2, fnBefore) && p.endsClause(k+3):
		return p.finish(nd, i, k+3)
	}
	return -1
}

// yearBack is a node for a year before.
func yearBack() node {
	nd := node{kind: kShift, dir: -1, nq: 1, arg: -1}
	nd.q[0] = quantity{v: 1, u: uYear}
	return nd
}

// remember notes the quarter, or the longer time, that a report tells of; the
// expression is of node nd, resolved to w, at tokens i to j.
func (p *parser) remember(nd *node, w *when, i, j int) {
	if nd.kind == kDuration && nd.q[0].u == uMonth && nd.q[0].v > 3 && (p.fn(i, fnThe) || p.fn(j, fnEnded)) {
		p.quarter.span = i
		return
	}
	if nd.kind == kShift && nd.ref == refQuarter && !p.quarter.from.IsZero() {
		p.quarter.tok = i // the report goes on
		return
	}
	if nd.kind != kFields || w.u != uQuarter || !w.ok {
		return
	}
	// what a report compares with is a quarter that has ended
	ended := p.quarter.from.IsZero() || !w.to.After(p.ref) || nd.f.has&sFiscal != 0 || p.fn(j, fnEnded)
	if ended && (!w.from.Before(p.quarter.from) || i-p.quarter.tok > 150) {
		p.quarter.from, p.quarter.tok = w.from, i
	}
}
