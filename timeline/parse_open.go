package timeline

import (
	"github.com/dragoman-go/dragoman/internal/token"
)

// opened reads before 2000, since May, by 2pm, within 2 weeks, in 5 minutes.
func (p *parser) opened(i int) int32 {
	o := openNone
	j := i
	w0 := p.at(i)
	switch {
	case p.fn(j, fnSometime):
		j++
		if !p.fn(j, fnAfter) && !p.fn(j, fnBefore) {
			return -1
		}
		n := p.opened(j)
		if n >= 0 {
			p.nodes[n].i = int32(i)
		}
		return n
	case p.fn(j, fnIn) || p.fn(j, fnWithin):
		if d := p.duration(j + 1); d >= 0 {
			if p.fn(j, fnIn) && (p.nodes[d].mod == modAtLeast || p.fn(int(p.nodes[d].j), fnOf)) {
				return -1
			}
			nd := p.nodes[d]
			s := p.shift(d, j+1, 0)
			if p.nodes[s].kind == kShift {
				return p.finish(p.nodes[s], i, int(p.nodes[s].j))
			}
			nd.kind, nd.dir, nd.arg, nd.ref, nd.weak = kShift, 1, -1, 0, false
			n := p.finish(nd, i, int(nd.j))
			if p.fn(j, fnWithin) {
				return p.finish(node{kind: kOpen, open: openAsOf, arg: n}, i, int(nd.j))
			}
			p.onWeekday(n)
			return n
		}
		if p.fn(j, fnIn) {
			if n := p.approximate(j+1, 0); n >= 0 && p.nodes[n].kind == kDuration {
				nd := p.nodes[n]
				nd.kind, nd.dir, nd.arg = kShift, 1, -1
				return p.finish(nd, i, int(nd.j))
			}
		}
		return -1
	case p.fn(j, fnOn) && p.fn(j+1, fnOr) && (p.fn(j+2, fnAfter) || p.fn(j+2, fnBefore) || (p.fn(j+2, fnLater) || p.fn(j+2, fnEarlier)) && p.fn(j+3, fnThan)):
		n := p.opened(j + 2) // on or after March 3
		if n < 0 {
			return -1
		}
		if nd := &p.nodes[n]; nd.open == openAfter {
			nd.open = openSince
		} else if nd.open == openBefore {
			nd.open, nd.ref = openUntil, 1
		}
		p.nodes[n].i = int32(i)
		return n
	case p.fn(j, fnTo) && p.fn(j+1, fnDate) && !p.dash(j-1):
		a := p.finish(node{kind: kFields, f: fields{has: sFrame | sDay, frame: uDay}}, j+1, j+2)
		return p.finish(node{kind: kOpen, open: openUntil, arg: a}, i, j+2)
	case p.fn(j, fnAs) && p.fn(j+1, fnSoon) && p.fn(j+2, fnAs) && p.fn(j+3, fnPossible):
		return p.finish(node{kind: kVague, ref: 3}, i, j+4)
	case p.textEq(j, "asap"):
		return p.finish(node{kind: kVague, ref: 3}, i, j+1)
	case p.fn(j, fnAs) && p.fn(j+1, fnLate) && p.fn(j+2, fnAs):
		o, j = openUntil, j+3
	case p.fn(j, fnAs) && p.fn(j+1, fnEarly) && p.fn(j+2, fnAs):
		o, j = openSince, j+3
	case (p.fn(j, fnLater) || p.fn(j, fnGreater)) && p.fn(j+1, fnThan):
		o, j = openAfter, j+2
	case p.fn(j, fnEarlier) && p.fn(j+1, fnThan):
		o, j = openBefore, j+2
	case p.fn(j, fnNo) && p.fn(j+1, fnLater) && p.fn(j+2, fnThan):
		o, j = openUntil, j+3
	case p.fn(j, fnNo) && p.fn(j+1, fnEarlier) && p.fn(j+2, fnThan):
		o, j = openSince, j+3
	case p.fn(j, fnBefore), p.fn(j, fnPrevious) && p.fn(j+1, fnTo):
		o, j = openBefore, j+1
		if p.fn(j, fnTo) {
			j++
		}
	case p.fn(j, fnAfter):
		o, j = openAfter, j+1
		if d := p.duration(j); d >= 0 && p.calendar {
			nd := p.nodes[d]
			nd.kind, nd.dir, nd.arg = kShift, 1, -1
			n := p.finish(nd, j, int(nd.j))
			return p.finish(node{kind: kOpen, open: openSince, arg: n}, i, int(nd.j))
		}
	case p.fn(j, fnSince):
		o, j = openSince, j+1
	case p.fn(j, fnStarting), p.fn(j, fnCommencing), p.fn(j, fnBeginning) && !p.fn(j+1, fnOf):
		o, j = openSince, j+1
		if p.fn(j, fnOn) || p.fn(j, fnFrom) || p.fn(j, fnAt) {
			j++
		}
	case p.fn(j, fnUntil), p.fn(j, fnUp) && p.fn(j+1, fnUntil), p.fn(j, fnThrough):
		o, j = openUntil, j+1
		if p.fn(j, fnUntil) {
			j++
		}
	case p.fn(j, fnBy):
		o, j = openBy, j+1
	case p.fn(j, fnFor) || w0.cls&(cNum|cDigits) != 0 || p.fn(j, fnA) || p.kindOf(j) == token.Number:
		return p.lengthFrom(i)
	case p.fn(j, fnFrom):
		// from 2pm, unless a range or a length follows
		p.from = true
		n := p.phrase(j+1, 0)
		if n < 0 {
			p.from = false
			return -1
		}
		r := p.ranged(n)
		p.from = false
		nd := &p.nodes[r]
		if nd.kind == kRange || nd.kind == kFields && (nd.f.range2 || nd.f.day2 != 0) {
			nd.i = int32(i)
			nd.weak = false
			return r
		}
		if nd.kind != kFields || nd.weak && nd.f.has&sClock == 0 {
			return -1
		}
		if p.fn(int(nd.j), fnUntil) {
			return -1
		}
		if !p.calendar && !p.fn(int(nd.j), fnOnwards) {
			return -1
		}
		return p.finish(node{kind: kOpen, open: openSince, arg: r}, i, int(nd.j))
	default:
		// X or later, X and after, year greater than X
		if p.isUnit(j, uYear) && (p.fn(j+1, fnGreater) || p.fn(j+1, fnLater)) && p.fn(j+2, fnThan) && p.plainYear(j+3) {
			a := p.finish(node{kind: kFields, f: fields{has: sYear, year: p.at(j + 3).num}}, j+3, j+4)
			return p.finish(node{kind: kOpen, open: openAfter, arg: a}, i, j+4)
		}
		if p.punct(j, '>') || p.punct(j, '<') {
			k := j + 1
			eq := p.punct(k, '=')
			if eq {
				k++
			}
			if !p.plainYear(k) {
				return -1
			}
			o = openAfter
			if p.punct(j, '<') {
				o = openBefore
			}
			a := p.finish(node{kind: kFields, f: fields{has: sYear, year: p.at(k).num}}, k, k+1)
			nd := node{kind: kOpen, open: o, arg: a}
			if eq && o == openAfter {
				nd.open = openSince
			} else if eq {
				nd.open, nd.ref = openUntil, 1
			}
			return p.finish(nd, i, k+1)
		}
		return -1
	}
	if p.fn(j, fnOn) || p.fn(j, fnAt) {
		j++
	}
	a := p.phrase(j, 0)
	if a < 0 {
		return -1
	}
	nd := &p.nodes[a]
	if nd.kind == kDuration || nd.kind == kSet || nd.kind == kCount {
		return -1
	}
	if nd.weak && nd.kind == kFields && nd.f.has&sClock != 0 && !nd.f.clk.strong && o != openBy && !(p.at(j).cls&cDigits != 0 && p.tokLen(j) <= 2 && p.endsClause(int(nd.j))) {
		return -1
	}
	if nd.kind == kFields && nd.f.has&sPart != 0 && nd.f.part == partSchool {
		nd.weak = false
	}
	if nd.kind == kFields && nd.f.has == sPart|sWeak && (nd.f.part == partLunch || nd.f.part == partSchool || nd.f.part == partDinner || nd.f.part == partBreakfast) && p.calendar {
		nd.weak = false
		nd.f.after = o == openAfter && nd.f.part != partSchool
		if o == openAfter {
			return p.finish(node{kind: kEdge, edge: edgeNone, arg: a}, i, int(nd.j))
		}
	}
	if e := int(nd.j); o == openSince && p.calendar && p.fn(e, fnFor) { // starting next Monday for two weeks
		if d := p.duration(e + 1); d >= 0 {
			return p.finish(node{kind: kRange, arg: a, arg2: d, nq: 1}, i, int(p.nodes[d].j))
		}
	}
	nd.weak = false
	if o == openBy && nd.kind == kFields && nd.f.has&sClock == 0 && !p.calendar {
		o = openBy
	}
	return p.finish(node{kind: kOpen, open: o, arg: a}, i, int(nd.j))
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
