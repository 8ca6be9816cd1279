package timeline

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/token"
)

// nowAt reads now, "right now", "to date" as the place a shift starts from or a
// range ends at.
func (p *parser) nowAt(i int) int {
	if p.fn(i, fnRight) && p.fn(i+1, fnNow) {
		return i + 2
	}
	if p.fn(i, fnNow) || p.fn(i, fnDate) && p.fn(i-1, fnTo) {
		return i + 1
	}
	if p.conv && (p.textEq(i, "current") || p.textEq(i, "today's")) && p.fn(i+1, fnDate) {
		return i + 2
	}
	return i
}

// shift takes what hangs behind a duration: ago, later, from now, before
// Easter, after tomorrow. Without any the duration itself comes back.
func (p *parser) shift(d int32, i, depth int) int32 {
	nd := p.nodes[d]
	j := int(nd.j)
	nd.arg = -1
	switch {
	case p.fn(j, fnAgo):
		return p.ago(nd, i)
	case p.fn(j, fnEarlier):
		return p.shiftBy(nd, i, -1, 1, j+1, nd.q[0].vague)
	case p.fn(j, fnLater) && !p.conv:
		nd.anchored, nd.dir = true, 1
		return p.finish(nd, i, j)
	case p.fn(j, fnLater) && (p.fn(j+1, fnThis) || p.fn(j+1, fnThat)):
		return d // 30 minutes later this week
	case p.fn(j, fnLater):
		return p.shiftBy(nd, i, 1, 1, j+1, nd.q[0].vague)
	case p.fn(j, fnHence):
		return p.shiftBy(nd, i, 1, 0, j+1, false)
	case p.fn(j, fnFrom), p.fn(j, fnAfter), p.fn(j, fnBefore), p.fn(j, fnSince), p.fn(j, fnPrevious) && p.fn(j+1, fnTo):
		if n := p.countedFrom(nd, i, depth); n >= 0 {
			return n
		}
	case !p.conv && p.due(i, &nd):
		return p.shiftBy(nd, i, 1, 0, j, false)
	}
	return d
}

// due reports whether the length nd at i tells when something comes, not how
// long it lasts or how much of it there is: "will leave office in 13 days", not
// "will visit four cities in 13 days".
func (p *parser) due(i int, nd *node) bool {
	in := i - 1
	if p.fn(in, fnAbout) || p.fn(in, fnJust) {
		in--
	}
	if q := nd.q[0]; !p.fn(in, fnIn) || q.vague || q.u < uDay || q.u == uQuarter || p.hyphen(int(nd.j)-2) {
		return false
	}
	for k := in - 1; k >= p.lo && k > in-9; k-- {
		w, s := p.at(k), p.text(k)
		if p.kindOf(k) != token.Word || w.cls&(cNum|cOrd|cMult|cPast) != 0 || p.fn(k, fnMost) || p.fn(k, fnNot) || s == "time" || strings.HasSuffix(s, "est") || strings.HasSuffix(s, "n't") {
			return false
		}
		if d := p.verbTense(k); d != 0 {
			return d > 0
		}
	}
	return false
}

// shiftBy makes the duration nd a shift in a direction that ends before token j.
func (p *parser) shiftBy(nd node, i int, dir, ref int8, j int, vague bool) int32 {
	nd.kind, nd.dir, nd.ref, nd.weak = kShift, dir, ref, false
	n := p.finish(nd, i, j)
	p.nodes[n].vague = vague
	return n
}

// ago reads the "ago" behind the duration nd and the day that it is counted from,
// where one is said.
func (p *parser) ago(nd node, i int) int32 {
	j, q := int(nd.j), nd.q[0]
	n := p.shiftBy(nd, i, -1, 0, j+1, q.vague)
	if a := p.anniversary(j + 1); a >= 0 && !q.vague && q.u >= uWeek {
		p.nodes[n].arg, p.nodes[n].j = a, p.nodes[a].j
		return n
	}
	if p.conv && p.fn(j+1, fnFrom) {
		if z := p.nowAt(j + 2); z > j+2 {
			p.nodes[n].j = int32(z)
		}
	}
	return n
}

// countedFrom reads the word behind the duration nd, from, after, before, since,
// and what it is counted from; -1 when that is no time.
func (p *parser) countedFrom(nd node, i, depth int) int32 {
	j, q := int(nd.j), nd.q[0]
	dir := int8(1)
	if p.fn(j, fnBefore) || p.fn(j, fnPrevious) {
		dir = -1
	}
	from := p.fn(j, fnFrom)
	k := j + 1
	if p.fn(j, fnPrevious) {
		k++
	}
	if z := p.nowAt(k); z > k {
		return p.shiftBy(nd, i, dir, 0, z, nd.vague)
	}
	if from && !p.conv && (q.u < uDay || p.plainYear(k) || p.fn(i-1, fnFor)) {
		return -1 // for three days from Wednesday
	}
	a := p.phrase(k, depth+1)
	if a < 0 || depth >= maxDepth {
		switch {
		case p.fn(j, fnBefore) && !p.conv && q.u >= uYear && !q.vague && p.clauseOver(j+1):
			return p.shiftBy(nd, i, -1, 1, j+1, nd.vague) // 8 percent a year before
		case p.fn(j, fnAfter), p.fn(j, fnBefore):
			nd.anchored, nd.dir = true, dir
			return p.finish(nd, i, j)
		}
		return -1
	}
	an := &p.nodes[a]
	switch {
	case an.weak && !p.conv, an.kind == kDuration, an.kind == kSet, an.kind == kVague, an.kind == kRange:
		return -1
	case an.kind == kFields && an.f.has&(sYear|sMonth|sDay) == sYear && (p.fn(j, fnSince) || from) && !p.conv:
		return -1
	case p.fn(j, fnSince) && !p.conv:
		return -1
	case q.u == uQuarter && an.kind == kFields && an.f.has&sClock != 0:
		return -1 // a quarter before noon
	case q.u < uDay && an.kind == kFields && an.f.has&sClock == 0 && (!p.conv || from):
		return -1
	}
	n := p.shiftBy(nd, i, dir, 0, int(an.j), nd.vague)
	p.nodes[n].arg = a
	if p.conv {
		if p.nodes[n].mod != 0 {
			p.nodes[n].open = openAsOf
		}
		p.onWeekday(n) // 3 weeks after Christmas on Friday
	}
	return n
}

// clauseOver reports whether a sign that ends a clause stands at i.
func (p *parser) clauseOver(i int) bool {
	return i >= p.hi || p.punct(i, '.') || p.punct(i, ',') || p.punct(i, ';')
}

// anniversary reads the day or week at i that a shift behind "ago" counts from:
// two years ago today, a week ago Tuesday, a year ago this month. It returns -1
// when there is none.
func (p *parser) anniversary(i int) int32 {
	if p.conv || p.kindOf(i) != token.Word || p.tokStem(i) {
		return -1
	}
	w := p.at(i)
	f, j := fields{}, i
	switch {
	case p.fn(i, fnToday):
		f, j = fields{has: sFrame | sDay, frame: uDay}, i+1
	case w.cls&cWeekday != 0 && w.cls&(cPlural|cAbbr) == 0 && p.endsClause(i+1):
		f, j = fields{has: sWday, wday: int8(w.id)}, i+1
	case p.fn(i, fnThis) && p.at(i+1).cls&cPlural == 0 && (p.isUnit(i+1, uWeek) || p.isUnit(i+1, uMonth)):
		f, j = fields{has: sFrame, rel: relThis, frame: unit(p.at(i + 1).id)}, i+2
	default:
		return -1
	}
	return p.finish(node{kind: kFields, f: f}, i, j)
}

// onWeekday takes a weekday behind a shift: "two months from today on Tuesday".
func (p *parser) onWeekday(n int32) {
	j := int(p.nodes[n].j)
	if p.fn(j, fnOn) && p.at(j+1).cls&cWeekday != 0 && p.at(j+1).cls&cPlural == 0 {
		p.nodes[n].wday = int8(p.at(j + 1).id)
		p.nodes[n].j = int32(j + 2)
	}
}

// dayBefore reads the day before yesterday, the week after Easter, the day after.
func (p *parser) dayBefore(i, depth int) int32 {
	j := i
	if p.fn(j, fnThe) {
		j++
	}
	u := p.unitWord(j)
	if u < uDay || j == i && !p.conv || p.at(j).cls&cPlural != 0 {
		return -1
	}
	dir := int8(1)
	switch {
	case p.fn(j+1, fnAfter), p.fn(j+1, fnFollowing):
	case p.fn(j+1, fnBefore), p.fn(j+1, fnPrevious):
		dir = -1
	default:
		return -1
	}
	nd := node{kind: kShift, dir: dir, nq: 1, arg: -1}
	nd.q[0] = quantity{v: 1, u: u}
	if a := p.phrase(j+2, depth+1); a >= 0 && p.nodes[a].kind != kDuration && p.nodes[a].kind != kSet && (!p.nodes[a].weak || p.conv) && (p.conv || p.nodes[a].f.has&sFrame == 0 || p.nodes[a].f.frame <= u) {
		nd.arg = a
		return p.finish(nd, i, int(p.nodes[a].j))
	}
	if p.conv && j > i && u == uDay && (p.at(j+2).none() && p.kindOf(j+2) != token.Word && p.kindOf(j+2) != token.Number) || (u == uDay || !p.conv && (u == uWeek || u == uMonth || u == uYear)) && !p.fn(j+2, fnLast) && p.endsClause(j+2) && !p.fn(j+2, fnThat) && j > i {
		nd.ref = 1
		return p.finish(nd, i, j+2)
	}
	return -1
}
