package timeline

import (
	"github.com/dragoman-go/dragoman/internal/token"
)

// opened reads before 2000, since May, by 2pm, within 2 weeks, in 5 minutes.
func (p *parser) opened(i int) int32 {
	w := p.at(i)
	switch {
	case p.fn(i, fnSometime):
		if !p.fn(i+1, fnAfter) && !p.fn(i+1, fnBefore) {
			return -1
		}
		n := p.opened(i + 1)
		if n >= 0 {
			p.nodes[n].i = int32(i)
		}
		return n
	case p.fn(i, fnIn) || p.fn(i, fnWithin):
		return p.within(i)
	case p.fn(i, fnOn) && p.fn(i+1, fnOr) && (p.fn(i+2, fnAfter) || p.fn(i+2, fnBefore) || (p.fn(i+2, fnLater) || p.fn(i+2, fnEarlier)) && p.fn(i+3, fnThan)):
		return p.onOr(i)
	case p.fn(i, fnTo) && p.fn(i+1, fnDate) && !p.dash(i-1):
		a := p.finish(node{kind: kFields, f: fields{has: sFrame | sDay, frame: uDay}}, i+1, i+2)
		return p.finish(node{kind: kOpen, open: openUntil, arg: a}, i, i+2)
	case p.fn(i, fnAs) && p.fn(i+1, fnSoon) && p.fn(i+2, fnAs) && p.fn(i+3, fnPossible):
		return p.finish(node{kind: kVague, ref: refFuture}, i, i+4)
	case p.textEq(i, "asap"):
		return p.finish(node{kind: kVague, ref: refFuture}, i, i+1)
	case p.fn(i, fnAfter) && p.calendar:
		if d := p.duration(i + 1); d >= 0 { // after two days
			nd := p.nodes[d]
			nd.kind, nd.dir, nd.arg = kShift, 1, -1
			n := p.finish(nd, i+1, int(nd.j))
			return p.finish(node{kind: kOpen, open: openSince, arg: n}, i, int(nd.j))
		}
	case p.fn(i, fnFor) || w.cls&(cNum|cDigits) != 0 || p.fn(i, fnA) || p.kindOf(i) == token.Number:
		return p.lengthFrom(i)
	case p.fn(i, fnFrom):
		return p.fromOn(i)
	case p.isUnit(i, uYear), p.punct(i, '>'), p.punct(i, '<'):
		return p.yearCompared(i)
	}
	o, j := p.opener(i)
	if j == i {
		return -1
	}
	return p.openedAt(o, i, j)
}

// opener reads the words at i that open or close a time, and returns the token
// behind them: before, no later than, as early as.
func (p *parser) opener(i int) (o opening, j int) {
	as := p.fn(i, fnAs) && p.fn(i+2, fnAs)
	than := p.fn(i+1, fnThan)
	no := p.fn(i, fnNo) && p.fn(i+2, fnThan)
	switch {
	case as && p.fn(i+1, fnLate), no && p.fn(i+1, fnLater):
		return openUntil, i + 3
	case as && p.fn(i+1, fnEarly), no && p.fn(i+1, fnEarlier):
		return openSince, i + 3
	case than && (p.fn(i, fnLater) || p.fn(i, fnGreater)):
		return openAfter, i + 2
	case than && p.fn(i, fnEarlier), p.fn(i, fnPrevious) && p.fn(i+1, fnTo):
		return openBefore, i + 2
	case p.fn(i, fnBefore):
		j = i + 1
		if p.fn(j, fnTo) {
			j++
		}
		return openBefore, j
	case p.fn(i, fnAfter):
		return openAfter, i + 1
	case p.fn(i, fnSince):
		return openSince, i + 1
	case p.fn(i, fnStarting), p.fn(i, fnCommencing), p.fn(i, fnBeginning) && !p.fn(i+1, fnOf):
		j = i + 1
		if p.fn(j, fnOn) || p.fn(j, fnFrom) || p.fn(j, fnAt) {
			j++
		}
		return openSince, j
	case p.fn(i, fnUntil), p.fn(i, fnUp) && p.fn(i+1, fnUntil), p.fn(i, fnThrough):
		j = i + 1
		if p.fn(j, fnUntil) {
			j++
		}
		return openUntil, j
	case p.fn(i, fnBy):
		return openBy, i + 1
	}
	return openNone, i
}

// openedAt reads what the opener o, of the tokens i to j, opens or closes.
func (p *parser) openedAt(o opening, i, j int) int32 {
	if p.fn(j, fnOn) || p.fn(j, fnAt) {
		j++
	}
	a := p.phrase(j, 0)
	if a < 0 {
		return -1
	}
	nd := &p.nodes[a]
	e := int(nd.j)
	if nd.kind == kDuration || nd.kind == kSet || nd.kind == kCount {
		return -1
	}
	if nd.weak && nd.kind == kFields && nd.f.has&sClock != 0 && !nd.f.clk.strong && o != openBy && !(p.at(j).cls&cDigits != 0 && p.tokLen(j) <= 2 && p.endsClause(e)) {
		return -1
	}
	meal := nd.kind == kFields && nd.f.has == sPart|sWeak && (nd.f.part == partLunch || nd.f.part == partSchool || nd.f.part == partDinner || nd.f.part == partBreakfast)
	nd.weak = false
	if meal && p.calendar {
		nd.f.after = o == openAfter && nd.f.part != partSchool
		if o == openAfter {
			return p.finish(node{kind: kEdge, edge: edgeNone, arg: a}, i, e)
		}
	}
	if o == openSince && p.calendar && p.fn(e, fnFor) { // starting next Monday for two weeks
		if d := p.duration(e + 1); d >= 0 {
			return p.finish(node{kind: kRange, arg: a, arg2: d, nq: 1}, i, int(p.nodes[d].j))
		}
	}
	return p.finish(node{kind: kOpen, open: o, arg: a}, i, e)
}

// within reads in 5 minutes, within 2 weeks.
func (p *parser) within(i int) int32 {
	in := p.fn(i, fnIn)
	d := p.duration(i + 1)
	if d < 0 {
		if !in {
			return -1
		}
		if n := p.approximate(i+1, 0); n >= 0 && p.nodes[n].kind == kDuration {
			nd := p.nodes[n]
			nd.kind, nd.dir, nd.arg = kShift, 1, -1
			return p.finish(nd, i, int(nd.j))
		}
		return -1
	}
	nd := p.nodes[d]
	if in && (nd.mod == modAtLeast || p.fn(int(nd.j), fnOf)) {
		return -1
	}
	if s := p.shift(d, i+1, 0); p.nodes[s].kind == kShift {
		return p.finish(p.nodes[s], i, int(p.nodes[s].j))
	}
	nd.kind, nd.dir, nd.arg, nd.ref, nd.weak = kShift, 1, -1, 0, false
	n := p.finish(nd, i, int(nd.j))
	if !in {
		return p.finish(node{kind: kOpen, open: openAsOf, arg: n}, i, int(nd.j))
	}
	p.onWeekday(n)
	return n
}

// onOr reads on or after March 3.
func (p *parser) onOr(i int) int32 {
	n := p.opened(i + 2)
	if n < 0 {
		return -1
	}
	switch nd := &p.nodes[n]; nd.open {
	case openAfter:
		nd.open = openSince
	case openBefore:
		nd.open, nd.ref = openUntil, 1
	}
	p.nodes[n].i = int32(i)
	return n
}

// fromOn reads from 2pm, from March to May; a range or a length may follow.
func (p *parser) fromOn(i int) int32 {
	p.from = true
	n := p.phrase(i+1, 0)
	if n < 0 {
		p.from = false
		return -1
	}
	r := p.ranged(n)
	p.from = false
	nd := &p.nodes[r]
	e := int(nd.j)
	if nd.kind == kRange || nd.kind == kFields && (nd.f.range2 || nd.f.day2 != 0) {
		nd.i = int32(i)
		nd.weak = false
		return r
	}
	if nd.kind != kFields || nd.weak && nd.f.has&sClock == 0 || p.fn(e, fnUntil) || !p.calendar && !p.fn(e, fnOnwards) {
		return -1
	}
	return p.finish(node{kind: kOpen, open: openSince, arg: r}, i, e)
}

// yearCompared reads year greater than 2012, > 2012, <= 2012.
func (p *parser) yearCompared(i int) int32 {
	k, o, eq := i+1, openAfter, false
	if p.isUnit(i, uYear) {
		if !p.fn(i+1, fnGreater) && !p.fn(i+1, fnLater) || !p.fn(i+2, fnThan) {
			return -1
		}
		k = i + 3
	} else {
		if p.punct(i, '<') {
			o = openBefore
		}
		if eq = p.punct(k, '='); eq {
			k++
		}
	}
	if !p.plainYear(k) {
		return -1
	}
	nd := node{kind: kOpen, open: o}
	switch {
	case eq && o == openAfter:
		nd.open = openSince
	case eq:
		nd.open, nd.ref = openUntil, 1
	}
	nd.arg = p.finish(node{kind: kFields, f: fields{has: sYear, year: p.at(k).num}}, k, k+1)
	return p.finish(nd, i, k+1)
}

// lengthFrom reads "for 2.5 hours from 9", "3 days starting next Monday".
func (p *parser) lengthFrom(i int) int32 {
	j := i
	if p.fn(j, fnFor) {
		j++
	}
	d := p.duration(j)
	if d >= 0 {
		k := int(p.nodes[d].j)
		if p.punct(k, ',') {
			k++
		}
		start := k
		if p.fn(k, fnStarting) || p.fn(k, fnBeginning) || p.fn(k, fnCommencing) {
			k++
		}
		if p.fn(k, fnFrom) || p.fn(k, fnOn) && k > start || p.fn(k, fnAt) && k > start {
			k++
		} else if k == start {
			d = -1
		}
		if p.fn(k-1, fnFrom) && j == i && start == k-1 {
			d = -1 // three weeks from tomorrow
		}
		if d >= 0 {
			p.from = true
			a := p.phrase(k, 0)
			p.from = false
			if a >= 0 && (p.nodes[a].kind == kFields && !p.nodes[a].f.range2 || p.nodes[a].kind == kShift) {
				return p.finish(node{kind: kRange, arg: a, arg2: d, nq: 1}, i, int(p.nodes[a].j))
			}
		}
	}
	return -1
}

// orLater reads "2012 or later", "1/1/2016 and after", "3 pm or later on Monday".
// behind the date or time f of the tokens i to j.
func (p *parser) orLater(f fields, i, j int) int32 {
	o := openNone
	k := j
	if p.fn(k, fnOr) || p.fn(k, fnAnd) {
		switch {
		case p.fn(k+1, fnLater), p.fn(k+1, fnAfter) && p.endsClause(k+2), p.fn(k+1, fnGreater), p.fn(k+1, fnOnwards):
			o = openSince
		case p.fn(k+1, fnEarlier), p.fn(k+1, fnBefore) && p.endsClause(k+2):
			o = openUntil
		}
		k += 2
	} else if p.fn(k, fnOnwards) {
		o = openSince
		k++
	}
	if o == openNone {
		return -1
	}
	if g, e, ok := p.more(&f, k); ok {
		merge(&f, &g)
		k = e
	}
	a := p.finish(node{kind: kFields, f: f}, i, j)
	return p.finish(node{kind: kOpen, open: o, arg: a}, i, k)
}
