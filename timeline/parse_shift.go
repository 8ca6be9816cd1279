package timeline

import (
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
	back := func(dir int8, ref int8, j int) int32 {
		nd.kind, nd.dir, nd.ref, nd.weak = kShift, dir, ref, false
		return p.finish(nd, i, j)
	}
	u := nd.q[0].u
	vague := nd.q[0].vague
	switch {
	case p.fn(j, fnAgo):
		n := back(-1, 0, j+1)
		p.nodes[n].vague = vague
		if a := p.anniversary(j + 1); a >= 0 && !vague && u >= uWeek {
			p.nodes[n].arg, p.nodes[n].j = a, p.nodes[a].j
			return n
		}
		if p.conv && p.fn(j+1, fnFrom) {
			if z := p.nowAt(j + 2); z > j+2 {
				p.nodes[n].j = int32(z)
			}
		}
		return n
	case p.fn(j, fnEarlier):
		n := back(-1, 1, j+1)
		p.nodes[n].vague = vague
		return n
	case p.fn(j, fnLater) && !p.conv:
		nd.anchored, nd.dir = true, 1
		return p.finish(nd, i, j)
	case p.fn(j, fnLater) && (p.fn(j+1, fnThis) || p.fn(j+1, fnThat)):
		return d // 30 minutes later this week
	case p.fn(j, fnLater):
		n := back(1, 1, j+1)
		p.nodes[n].vague = vague
		return n
	case p.fn(j, fnHence):
		return back(1, 0, j+1)
	case p.fn(j, fnFrom), p.fn(j, fnAfter), p.fn(j, fnBefore), p.fn(j, fnSince), p.fn(j, fnPrevious) && p.fn(j+1, fnTo):
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
			return back(dir, 0, z)
		}
		if from && !p.conv && (u < uDay || p.plainYear(k)) {
			break
		}
		a := p.phrase(k, depth+1)
		if a >= 0 && depth >= maxDepth {
			a = -1
		}
		if a < 0 {
			if p.fn(j, fnBefore) && !p.conv && u >= uYear && !vague && p.clauseOver(j+1) {
				return back(-1, 1, j+1) // 8 percent a year before
			}
			if p.fn(j, fnAfter) || p.fn(j, fnBefore) {
				nd.anchored = true
				nd.dir = dir
				return p.finish(nd, i, j)
			}
			break
		}
		an := &p.nodes[a]
		if an.weak && !p.conv || an.kind == kDuration || an.kind == kSet || an.kind == kVague || an.kind == kRange || an.kind == kFields && an.f.has&(sYear|sMonth|sDay) == sYear && (p.fn(j, fnSince) || from) && !p.conv {
			break
		}
		if p.fn(j, fnSince) && !p.conv {
			break
		}
		if u == uQuarter && an.kind == kFields && an.f.has&sClock != 0 {
			break // a quarter before noon
		}
		if u < uDay && an.kind == kFields && an.f.has&sClock == 0 && (!p.conv || from) {
			break
		}
		n := back(dir, 0, int(an.j))
		p.nodes[n].arg = a
		if p.nodes[n].mod != 0 && p.conv {
			p.nodes[n].open = openAsOf
		}
		// 3 weeks after Christmas on Friday
		if p.conv {
			p.onWeekday(n)
		}
		return n
	}
	return d
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
