package timeline

import "github.com/dragoman-go/dragoman/internal/token"

// maxDepth bounds how deep expressions nest: "two days after two days after …".
const maxDepth = 6

// phrase reads the longest time expression that starts at token i, as a node,
// or returns -1.
func (p *parser) phrase(i, depth int) int32 {
	if depth > maxDepth || i >= p.hi {
		return -1
	}
	if depth == 0 {
		return p.parse(i, 0)
	}
	m := &p.memo[(i-p.lo)*8+p.mode()]
	if *m == 0 {
		*m = p.parse(i, depth) + 2
	}
	return *m - 2
}

// mode numbers the choices that a parse depends on besides its place.
func (p *parser) mode() (m int) {
	if p.from {
		m |= 1
	}
	if p.between {
		m |= 2
	}
	if p.edge {
		m |= 4
	}
	return m
}

// The rules that an expression can start with.
const (
	ruleSet uint16 = 1 << iota
	ruleEdge
	ruleApprox
	ruleCount
	ruleDayBefore
	ruleDeictic
	ruleDuration
	ruleNth
	ruleFields

	ruleAll = 1<<iota - 1
)

// fnRules are the rules that begin with a function word. Words that are not
// listed begin none; this keeps the parser from the many of, in and to.
var fnRules = [256]uint16{
	fnThe:        ruleEdge | ruleCount | ruleDayBefore | ruleDeictic | ruleDuration | ruleNth | ruleFields,
	fnA:          ruleDuration | ruleDeictic,
	fnThis:       ruleCount | ruleDeictic | ruleFields,
	fnThat:       ruleFields,
	fnLast:       ruleCount | ruleNth | ruleFields,
	fnNext:       ruleCount | ruleFields,
	fnPast:       ruleCount | ruleFields,
	fnPrevious:   ruleCount | ruleFields,
	fnComing:     ruleCount | ruleFields,
	fnFollowing:  ruleCount | ruleFields,
	fnLatest:     ruleCount | ruleFields,
	fnEvery:      ruleSet,
	fnOnce:       ruleSet,
	fnTwice:      ruleSet,
	fnEarly:      ruleEdge | ruleFields,
	fnLate:       ruleEdge | ruleFields,
	fnMid:        ruleEdge | ruleFields,
	fnBeginning:  ruleEdge,
	fnStart:      ruleEdge,
	fnEnd:        ruleEdge,
	fnRest:       ruleEdge,
	fnEarlier:    ruleEdge | ruleDeictic,
	fnLater:      ruleEdge,
	fnEod:        ruleEdge,
	fnEom:        ruleEdge,
	fnEoy:        ruleEdge,
	fnYear:       ruleEdge | ruleDuration | ruleFields | ruleDayBefore | ruleDeictic,
	fnDay:        ruleDayBefore,
	fnAbout:      ruleApprox | ruleFields,
	fnNearly:     ruleApprox,
	fnMore:       ruleApprox,
	fnLess:       ruleApprox,
	fnLonger:     ruleApprox,
	fnGreater:    ruleApprox,
	fnOver:       ruleApprox,
	fnUnder:      ruleApprox,
	fnAt:         ruleApprox | ruleDeictic,
	fnUp:         ruleApprox,
	fnNo:         ruleApprox,
	fnSome:       ruleApprox | ruleDuration | ruleDeictic,
	fnFew:        ruleDuration,
	fnSeveral:    ruleDuration,
	fnCouple:     ruleDuration,
	fnDozen:      ruleDuration,
	fnMany:       ruleDuration,
	fnHalf:       ruleDuration | ruleFields,
	fnAnother:    ruleDuration,
	fnAdditional: ruleDuration,
	fnAll:        ruleDuration,
	fnWhole:      ruleDuration,
	fnFull:       ruleDuration,
	fnComparable: ruleDuration,
	fnFiscal:     ruleFields,
	fnFy:         ruleFields,
	fnCy:         ruleFields,
	fnCalendar:   ruleFields,
	fnNow:        ruleDeictic,
	fnRight:      ruleDeictic,
	fnJust:       ruleDeictic,
	fnAs:         ruleDeictic,
	fnSoon:       ruleDeictic,
	fnPresent:    ruleDeictic,
}

// rules are the rules that can begin at token i.
func (p *parser) rules(i int) uint16 {
	if p.conv {
		return ruleAll
	}
	w := p.at(i)
	var r uint16
	if w.cls&cFn != 0 {
		r = fnRules[w.fn]
	}
	if w.cls&(cNum|cDigits|cShape|cMult) != 0 || p.kindOf(i) == token.Number {
		r |= ruleSet | ruleCount | ruleDuration | ruleNth | ruleFields
	}
	if w.cls&(cWeekday|cPart|cFreq) != 0 {
		r |= ruleSet | ruleFields
	}
	if w.cls&cUnit != 0 {
		r |= ruleDuration | ruleDeictic | ruleNth | ruleFields
	}
	if w.cls&cOrd != 0 {
		r |= ruleNth | ruleFields
	}
	if w.cls&(cMonth|cSeason|cDay|cClock|cDecade|cHolName) != 0 {
		r |= ruleFields
	}
	if w.cls&cVague != 0 {
		r |= ruleDeictic
	}
	if p.kindOf(i) == token.Punct && p.apostrophe(i) {
		r |= ruleFields
	}
	return r
}

func (p *parser) parse(i, depth int) int32 {
	best := int32(-1)
	try := func(n int32) {
		if n >= 0 && (best < 0 || p.nodes[n].j > p.nodes[best].j || p.nodes[n].j == p.nodes[best].j && p.nodes[best].weak && !p.nodes[n].weak) {
			best = n
		}
	}
	r := p.rules(i)
	if r&ruleSet != 0 {
		try(p.set(i, depth))
	}
	if r&ruleEdge != 0 {
		try(p.edgePhrase(i, depth))
	}
	if r&ruleApprox != 0 {
		try(p.approximate(i, depth))
	}
	if r&ruleCount != 0 {
		try(p.counted(i))
	}
	if r&ruleDayBefore != 0 {
		try(p.dayBefore(i, depth))
	}
	if r&ruleDeictic != 0 {
		try(p.deictic(i))
	}
	if r&ruleDuration != 0 {
		if p.conv {
			try(p.clockEvery(i, depth))
		} else {
			try(p.theDuration(i))
		}
		try(p.wholeUnit(i))
		try(p.yearAgo(i))
		if d := p.duration(i); d >= 0 {
			try(p.shift(d, i, depth))
		}
	}
	if r&ruleNth != 0 {
		try(p.nth(i, depth))
	}
	if r&ruleFields != 0 {
		if f, j := p.fieldsAt(i); j > i {
			try(p.afterFields(f, i, j, depth))
		}
	}
	return best
}

// afterFields makes a node of f and takes what may hang behind it.
func (p *parser) afterFields(f fields, i, j, depth int) int32 {
	if p.fn(i, fnThe) && f.rel == relNone && f.has&(sQuarter|sHalf|sSeason|sDecade|sCentury|sFrame) == 0 && !p.fn(i+1, fnFiscal) && p.at(i+1).cls&(cMonth|cWeekday|cDigits|cHolName) != 0 && p.at(i+1).cls&cOrd == 0 && (p.at(i+1).cls&cDigits == 0 || p.plainYear(i+1) && f.has&(sQuarter|sHalf) == 0) {
		i++ // the August 1988 meeting
	}
	if !p.conv && f.has&(sFrame|sWeak) == sFrame|sWeak && f.frame == uYear && p.fn(j, fnEnded) {
		d := node{kind: kDuration, nq: 1} // the year ended March 31
		d.q[0] = quantity{v: 1, u: uYear}
		return p.finish(d, i, j)
	}
	n := p.finish(node{kind: kFields, f: f, weak: f.has&sWeak != 0}, i, j)
	if f.has&sBad != 0 {
		return n
	}
	if p.conv && f.has&(sClock|sPart) == 0 && f.has&sDay|f.has&sWday != 0 && f.day2 == 0 {
		if s := p.dayUntil(f, i, j); s >= 0 {
			return s
		}
	}
	k := j
	if p.punct(k, ',') && p.conv {
		k++
	}
	gi := k
	if p.fn(k, fnIn) {
		k++
	}
	if p.conv && f.has&(sHol|sMonth|sWday) != 0 && f.has&sYear == 0 && p.at(k).cls&(cNum|cDigits|cFn) != 0 {
		// thanksgiving in 9 months, March in a year, Monday two weeks from now
		if d := p.duration(k); d >= 0 {
			s := int32(-1)
			if k > gi {
				nd := p.nodes[d]
				nd.kind, nd.dir, nd.arg = kShift, 1, -1
				s = p.finish(nd, k, int(nd.j))
			} else {
				s = p.shift(d, k, depth)
			}
			if s >= 0 && p.nodes[s].kind == kShift && (p.nodes[s].arg < 0 || p.nodes[p.nodes[s].arg].kind == kVague) {
				nd := p.nodes[n]
				nd.arg = s
				nd.ref = 2 // the one nearest to where the shift leads
				return p.finish(nd, i, int(p.nodes[s].j))
			}
		}
	}
	if p.conv && !f.range2 && p.fn(j, fnFor) {
		// 4pm for 30 mins, from 18th Dec for 10 days, 14th Feb for 7 hours from 9:30am
		if d := p.duration(j + 1); d >= 0 && (p.from || f.has&sClock != 0 || p.fn(int(p.nodes[d].j), fnFrom)) {
			e := int(p.nodes[d].j)
			g := f
			if f.has&sClock == 0 && p.fn(e, fnFrom) {
				if c, z := p.clockAt(e + 1); z > e+1 {
					g.has |= sClock
					g.clk = c
					e = z
				}
			}
			if g.has&sClock != 0 || p.from {
				a := p.finish(node{kind: kFields, f: g}, i, j)
				r := node{kind: kRange, arg: a, arg2: d}
				r.nq = 1
				return p.finish(r, i, e)
			}
		}
	}
	return n
}

// dayUntil reads the time before or after which something is on day f: "23/12
// before 5pm", "next Wednesday later than 10 in the morning".
func (p *parser) dayUntil(f fields, i, j int) int32 {
	o := openNone
	k := j
	switch {
	case p.fn(k, fnBefore):
		o, k = openBefore, k+1
	case p.fn(k, fnAfter):
		o, k = openAfter, k+1
	case p.fn(k, fnUntil):
		o, k = openUntil, k+1
	case p.fn(k, fnLater) && p.fn(k+1, fnThan):
		o, k = openAfter, k+2
	case p.fn(k, fnEarlier) && p.fn(k+1, fnThan):
		o, k = openBefore, k+2
	default:
		return -1
	}
	g, e := p.clocks(k, false, false)
	if e == k || g.range2 {
		return -1
	}
	for n := 0; n < 2; n++ {
		h, z, ok := p.more(&g, e)
		if !ok || h.has&sDateAny != 0 {
			break
		}
		merge(&g, &h)
		e = z
	}
	if !g.clk.strong && g.part == 0 {
		return -1
	}
	merge(&f, &g)
	a := p.finish(node{kind: kFields, f: f}, i, e)
	return p.finish(node{kind: kOpen, open: o, arg: a}, i, e)
}

// nowAt reads now, "right now" as the place a shift starts from.
func (p *parser) nowAt(i int) int {
	if p.fn(i, fnRight) && p.fn(i+1, fnNow) {
		return i + 2
	}
	if p.fn(i, fnNow) {
		return i + 1
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

// theDuration reads "the first nine months", "the six months": a length that
// is known already.
func (p *parser) theDuration(i int) int32 {
	if !p.fn(i, fnThe) {
		return -1
	}
	j := i + 1
	if n, k := p.ordinal(j); k > j && n == 1 || p.fn(j, fnLatest) || p.fn(j, fnFiscal) {
		j++
	}
	if p.at(j).cls&(cNum|cDigits) == 0 {
		return -1
	}
	if p.plainYear(j) {
		return -1
	}
	d := p.duration(j)
	if d < 0 || p.nodes[d].q[0].u < uHour || p.nodes[d].q[0].v < 2 && j == i+1 {
		return -1
	}
	nd := p.nodes[d]
	k := int(nd.j)
	if p.dash(k-2) && p.glued(k-2) {
		return -1 // the 30-day truce
	}
	return p.finish(nd, i, k)
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
		return -1
	}
	j += 3
	n := j
	nd := node{kind: kShift, dir: -1, nq: 1, arg: -1}
	nd.q[0] = quantity{v: 1, u: uYear}
	switch {
	case p.isUnit(j, uQuarter) || p.fn(j, fnPeriod):
		n++
	case p.at(j).cls&cOrd != 0 && p.isUnit(j+1, uQuarter):
		nd.n = p.at(j).num
		n += 2
	default:
		if p.fn(i, fnThe) {
			return p.finish(nd, i, n)
		}
	}
	return p.finish(nd, i, n)
}

// onWeekday takes a weekday behind a shift: "two months from today on Tuesday".
func (p *parser) onWeekday(n int32) {
	j := int(p.nodes[n].j)
	if p.fn(j, fnOn) && p.at(j+1).cls&cWeekday != 0 && p.at(j+1).cls&cPlural == 0 {
		p.nodes[n].wday = int8(p.at(j + 1).id)
		p.nodes[n].j = int32(j + 2)
	}
}

// approximate reads about, nearly, more than, at least … before a duration or
// a date.
func (p *parser) approximate(i, depth int) int32 {
	j := i
	m := modNone
	switch {
	case p.fn(j, fnAbout):
		m = modApprox
		j++
	case p.fn(j, fnNearly):
		m = modLess
		j++
	case p.fn(j, fnMore) && p.fn(j+1, fnThan), p.fn(j, fnLonger) && p.fn(j+1, fnThan), p.fn(j, fnGreater) && p.fn(j+1, fnThan):
		m = modMore
		j += 2
	case p.fn(j, fnOver):
		if !p.conv && !p.fn(j-1, fnFor) && !p.fn(j-1, fnJust) && !p.fn(j-1, fnAfter) && !p.fn(j-1, fnIn) && !p.fn(j-1, fnOf) && !p.textEq(j-1, "little") && !p.textEq(j-1, "lasted") && !p.textEq(j-1, "took") && !p.textEq(j-1, "well") {
			return -1 // over several years: during them
		}
		m = modMore
		j++
	case p.fn(j, fnLess) && p.fn(j+1, fnThan):
		m = modLess
		j += 2
	case p.fn(j, fnUnder):
		m = modLess
		j++
	case p.fn(j, fnAt) && p.fn(j+1, fnLeast), p.fn(j, fnNo) && (p.fn(j+1, fnLess) || p.fn(j+1, fnEarlier)) && p.fn(j+2, fnThan):
		m = modAtLeast
		j += 2
		if p.fn(j, fnThan) {
			j++
		}
	case p.fn(j, fnUp) && p.fn(j+1, fnTo), p.fn(j, fnAt) && p.fn(j+1, fnMost):
		m = modAtMost
		j += 2
	case p.fn(j, fnNo) && (p.fn(j+1, fnMore) || p.fn(j+1, fnLonger)) && p.fn(j+2, fnThan):
		m = modAtMost
		j += 3
	case p.fn(j, fnSome) && (p.at(j+1).cls&(cNum|cDigits) != 0):
		m = modApprox
		j++
	default:
		return -1
	}
	n := p.phrase(j, depth+1)
	if n < 0 {
		return -1
	}
	nd := p.nodes[n]
	if nd.kind != kDuration && nd.kind != kShift && nd.kind != kCount {
		if m != modApprox || nd.kind == kSet || nd.kind == kVague {
			return -1
		}
		if nd.weak && !p.conv || nd.kind == kFields && nd.f.has&(sWday|sFrame) != 0 && nd.f.has&sClock == 0 && !p.conv {
			return -1 // around Wednesday's ruling
		}
		nd.weak = false
	} else if p.fn(i, fnOver) && p.fn(j, fnThe) {
		return -1 // over the past year
	}
	nd.mod = m
	if nd.kind == kShift && nd.arg >= 0 && m != modApprox && p.conv {
		nd.open = openAsOf
	}
	return p.finish(nd, i, int(nd.j))
}

// counted reads the last two weeks, next 3 months, the past few days, 2 upcoming quarters.
func (p *parser) counted(i int) int32 {
	j := i
	if p.fn(j, fnThe) || p.fn(j, fnThis) && p.fn(j+1, fnPast) {
		j++
	}
	var dir int8
	coming := false
	switch {
	case p.fn(j, fnLast), p.fn(j, fnPast), p.fn(j, fnPrevious):
		dir = -1
		j++
	case p.fn(j, fnNext), p.fn(j, fnFollowing):
		dir = 1
		j++
	case p.fn(j, fnComing):
		dir, coming = 1, true
		j++
	case p.fn(j, fnLatest):
		dir = -1
		j++
	}
	v, vague, k := p.amount(j)
	if !p.conv && k == j && dir < 0 && p.fn(j-1, fnPast) && (p.isUnit(j, uDecade) || p.isUnit(j, uCentury)) && p.at(j).cls&cPlural == 0 {
		nd := node{kind: kCount, dir: -1, nq: 1} // over the past decade
		nd.q[0] = quantity{v: 1, u: p.unitWord(j)}
		return p.finish(nd, i, j+1)
	}
	if dir == 0 {
		if k == j || p.fn(j, fnA) || !p.conv {
			return -1
		}
		plural := p.at(k+1).cls&cPlural != 0
		if p.at(k).cls&cWeekday != 0 && !vague && p.fn(k+1, fnAgo) {
			nd := node{kind: kCount, dir: -1, nq: 1, wday: int8(p.at(k).id)} // two Tuesdays ago
			nd.q[0] = quantity{v: v, u: uWeek}
			return p.finish(nd, i, k+2)
		}
		if p.at(k).cls&cWeekday != 0 && !vague && (p.fn(k+1, fnFrom) && p.nowAt(k+2) > k+2 || p.fn(k+1, fnHence) || p.fn(i-1, fnIn)) {
			nd := node{kind: kCount, dir: 1, nq: 1, wday: int8(p.at(k).id)} // three Fridays from now
			nd.q[0] = quantity{v: v, u: uWeek}
			if p.fn(i-1, fnIn) {
				return p.finish(nd, i, k+1)
			}
			return p.finish(nd, i, max(k+2, p.nowAt(k+2)))
		}
		switch {
		case plural && (p.fn(k, fnPast) || p.fn(k, fnLast) || p.fn(k, fnPrevious)):
			dir = -1
		case p.fn(k, fnComing):
			dir, coming = 1, true
		case plural && (p.fn(k, fnNext) || p.fn(k, fnFollowing)):
			dir = 1
		default:
			return -1
		}
		k++
	} else if k == j {
		if p.conv && p.at(j).cls&cPlural != 0 && p.unitWord(j) >= uDay && p.unitWord(j) != uSeason {
			vague = true
		} else if p.at(j).cls&cPlural != 0 && p.unitWord(j) >= uDay {
			vague = true // coming weeks, past years
		} else {
			return -1
		}
	}
	if p.fn(j, fnA) {
		return -1
	}
	if p.at(k).cls&cWeekday != 0 && p.conv && !vague && dir != 0 {
		nd := node{kind: kCount, dir: dir, nq: 1, wday: int8(p.at(k).id)}
		nd.q[0] = quantity{v: v, u: uWeek}
		return p.finish(nd, i, k+1)
	}
	season := false
	u, business, e := p.unitAt(k)
	if e == k {
		if p.at(k).cls&cSeason != 0 && p.at(k).cls&cPlural != 0 {
			u, e, season = uYear, k+1, true
		} else {
			return -1
		}
	}
	nd := node{kind: kCount, dir: dir, nq: 1, business: business, vague: vague && !p.conv}
	nd.q[0] = quantity{v, vague, u}
	if season {
		nd.each = true
	}
	if coming && p.calendar && !vague {
		nd.ref = 3 // "upcoming two weeks" ends where the second begins
	}
	if p.fn(e, fnOr) && p.fn(e+1, fnSo) {
		nd.mod = modApprox
		e += 2
	}
	// the last two weeks of 2018 are a part of it
	if (p.fn(e, fnOf) || p.fn(e, fnIn)) && dir < 0 && p.fn(i, fnThe) && p.conv {
		if p.timeWord(e+1) || p.plainYear(e+1) || p.fn(e+1, fnThis) || p.fn(e+1, fnNext) || p.fn(e+1, fnLast) {
			return -1
		}
	}
	return p.finish(nd, i, e)
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
	if a := p.phrase(j+2, depth+1); a >= 0 && p.nodes[a].kind != kDuration && p.nodes[a].kind != kSet && (!p.nodes[a].weak || p.conv) {
		nd.arg = a
		return p.finish(nd, i, int(p.nodes[a].j))
	}
	if p.conv && j > i && u == uDay && (p.at(j+2).none() && p.kindOf(j+2) != token.Word && p.kindOf(j+2) != token.Number) || u == uDay && !p.fn(j+2, fnLast) && p.endsClause(j+2) && j > i {
		nd.ref = 1
		return p.finish(nd, i, j+2)
	}
	return -1
}

// edgePhrase reads early next week, late 1999, mid-March, the end of the
// month, beginning of April, later this year, EOM, year-end.
func (p *parser) edgePhrase(i, depth int) int32 {
	j := i
	e := edgeNone
	the := false
	if p.fn(j, fnThe) {
		the = true
		j++
	}
	switch {
	case p.fn(j, fnEod), p.fn(j, fnEom), p.fn(j, fnEoy), p.fn(j, fnBom) && p.conv, p.fn(j, fnBoy) && p.conv && p.upperAll(j):
		if !p.upperAll(j) && !p.conv {
			return -1
		}
		u, e := uDay, edgeEnd
		switch {
		case p.fn(j, fnEom):
			u = uMonth
		case p.fn(j, fnEoy):
			u = uYear
		case p.fn(j, fnBom):
			u, e = uMonth, edgeStart
		case p.fn(j, fnBoy):
			u, e = uYear, edgeStart
		}
		f := fields{has: sFrame, frame: u}
		a := p.finish(node{kind: kFields, f: f}, j, j+1)
		return p.finish(node{kind: kEdge, edge: e, arg: a, ref: 1}, i, j+1)
	case p.isUnit(j, uYear) && (p.dash(j+1) && p.glued(j+1) || !p.dash(j+1)):
		k := j + 1
		if p.dash(k) {
			k++
		}
		if p.fn(k, fnEnd) && (k > j+1 || p.glued(k) || !the) {
			k++
			f := fields{has: sFrame, frame: uYear}
			if p.plainYear(k) {
				f = fields{has: sYear, year: p.at(k).num}
				k++
			}
			a := p.finish(node{kind: kFields, f: f}, j, j+1)
			return p.finish(node{kind: kEdge, edge: edgeEnd, arg: a}, i, k)
		}
		return -1
	case p.isUnit(j, uMonth) && p.dash(j+1) && p.glued(j+1) && p.fn(j+2, fnEnd):
		a := p.finish(node{kind: kFields, f: fields{has: sFrame, frame: uMonth}}, j, j+1)
		return p.finish(node{kind: kEdge, edge: edgeEnd, arg: a}, i, j+3)
	case p.fn(j, fnEarly):
		e = edgeStart
	case p.fn(j, fnLate):
		e = edgeEnd
	case p.fn(j, fnMid):
		e = edgeMid
	case p.fn(j, fnBeginning), p.fn(j, fnStart):
		e = edgeStart
	case p.fn(j, fnEnd):
		e = edgeEnd
	case p.fn(j, fnRest):
		e = edgeRest
	case p.fn(j, fnEarlier):
		e = edgeEarlier
	case p.fn(j, fnLater):
		e = edgeLater
	default:
		return -1
	}
	noun := e == edgeRest || p.fn(j, fnBeginning) || p.fn(j, fnStart) || p.fn(j, fnEnd) || p.textEq(j, "middle")
	k := j + 1
	if p.dash(k) && p.glued(k) && p.glued(k+1) {
		k++
		noun = false
	} else if noun {
		if !p.fn(k, fnOf) {
			return -1
		}
		k++
	} else if p.fn(k, fnIn) || p.fn(k, fnOn) && e >= edgeEarlier || p.fn(k, fnThe) && !the && p.conv {
		k++
		if e < edgeEarlier && !p.fn(k, fnThe) && p.at(k).cls&cMonth == 0 && !p.plainYear(k) && !p.fn(k, fnThis) {
			return -1
		}
	}
	if p.conv && (e == edgeStart || e == edgeEnd) && p.fn(k, fnThe) && p.isUnit(k+1, uDay) {
		// early in the day Wednesday
		if f, z := p.component(k + 2); z > k+2 && f.has&sDayLevel != 0 {
			a := p.finish(node{kind: kFields, f: f}, k+2, z)
			return p.finish(node{kind: kEdge, edge: e, arg: a, ref: 2}, i, z)
		}
	}
	// the arguments: frames, months, years, parts of the day, seasons, weekdays
	if noun && p.fn(k-1, fnOf) && p.fn(k, fnAbout) {
		k++
	}
	save := p.edge
	p.edge = true
	var a int32 = -1
	if f, z := p.fieldsAt(k); z > k {
		if f.has&sWeak != 0 && f.has&(sFrame|sPart) == 0 {
			p.edge = save
			return -1
		}
		a = p.finish(node{kind: kFields, f: f}, k, z)
	} else if p.conv && noun && p.unitWord(k) >= uDay && p.at(k).cls&cPlural == 0 {
		f := fields{has: sFrame, frame: p.unitWord(k), rel: relThis} // end of month
		a = p.finish(node{kind: kFields, f: f}, k, k+1)
	} else if noun || e == edgeStart || e == edgeEnd {
		if n := p.nth(k, depth+1); n >= 0 && p.conv {
			a = n
		}
	}
	p.edge = save
	if a < 0 {
		return -1
	}
	f := &p.nodes[a].f
	if p.nodes[a].kind == kFields {
		switch {
		case f.has&sClock != 0 && e < edgeEarlier && !p.conv, f.has&sBad != 0, f.plural, f.range2, f.day2 != 0:
			return -1
		case (e == edgeEarlier || e == edgeLater) && f.has&(sFrame|sWday|sPart|sMonth|sDay) == 0:
			return -1
		}
	}
	return p.finish(node{kind: kEdge, edge: e, arg: a}, i, int(p.nodes[a].j))
}

// nth reads the first Monday of next month, third last week of 2018, the last
// 3 weeks of this year, third Tuesday after Christmas, the week of October 7th.
func (p *parser) nth(i, depth int) int32 {
	j := i
	if p.fn(j, fnThe) {
		j++
	}
	if depth > 3 {
		return -1
	}
	// the week of the 18th, morning of Christmas
	if (p.isUnit(j, uWeek) || p.isUnit(j, uWeekend)) && p.at(j).cls&cPlural == 0 && (p.fn(j+1, fnOf) || p.fn(j+1, fnCommencing) || p.conv && (p.fn(j+1, fnBeginning) || p.fn(j+1, fnStarting))) {
		f, z := p.fieldsAt(j + 2)
		if z > j+2 && f.has&sDay != 0 && (f.has&sMonth != 0 || p.conv) || z > j+2 && f.has&sHol != 0 {
			a := p.finish(node{kind: kFields, f: f}, j+2, z)
			return p.finish(node{kind: kNth, arg: a, u: unit(p.at(j).id)}, i, z)
		}
		return -1
	}
	if p.isUnit(j, uWeek) && p.fn(j+1, fnAfter) && j > i {
		return -1
	}
	n, k := 0, j
	switch {
	case p.fn(j, fnLast):
		n, k = -1, j+1
	case p.at(j).cls&(cOrd|cNum) != 0:
		if n, k = p.ordinal(j); k == j {
			return -1
		}
		if p.fn(k, fnLast) {
			n = -n
			k++
		}
	default:
		return -1
	}
	if p.fn(k, fnTo) && p.fn(k+1, fnLast) {
		n = -n
		k += 2
	}
	nd := node{kind: kNth, arg: -1, n: int32(n)}
	if p.textEq(k, "closest") || p.textEq(k, "nearest") {
		return -1
	}
	if v, _, z := p.amount(k); z > k && v >= 1 && !p.fn(k, fnA) {
		if n != 1 && n != -1 || !p.conv {
			return -1
		}
		nd.n2 = int32(v)
		k = z
	}
	w := p.at(k)
	switch {
	case w.cls&cWeekday != 0 && nd.n2 == 0:
		nd.wday = int8(w.id)
		k++
	case p.unitWord(k) >= uDay && p.unitWord(k) < uYear:
		nd.u = p.unitWord(k)
		if z := p.weekend(k); z > 0 {
			nd.u, k = uWeekend, z-1
		}
		if w.cls&cPlural != 0 != (nd.n2 > 0) {
			if !(nd.n2 == 1) {
				return -1
			}
		}
		k++
	default:
		return -1
	}
	if nd.wday > 0 && p.conv {
		// first Monday 1pm to 3pm of next month
		if f, z := p.clocks(k, false, false); z > k && f.clk.strong {
			nd.f = f
			k = z
		}
	}
	after := false
	switch {
	case p.fn(k, fnOf), p.fn(k, fnIn), p.fn(k, fnDuring):
		k++
	case p.fn(k, fnAfter) && n > 0 && nd.wday > 0:
		after = true
		k++
	case p.conv && nd.wday == 0 && p.plainYear(k):
	default:
		return -1
	}
	if p.fn(k, fnThe) && p.isUnit(k+1, uYear) && p.plainYear(k+2) {
		k += 2
	}
	a := int32(-1)
	if f, z := p.fieldsAt(k); z > k {
		if f.has&sWeak != 0 && f.has&sFrame == 0 && !after || f.has&sBad != 0 || f.range2 || f.day2 != 0 {
			return -1
		}
		if !after && f.has&(sDay|sWday|sClock|sPart) != 0 {
			return -1
		}
		a = p.finish(node{kind: kFields, f: f}, k, z)
	} else {
		return -1
	}
	nd.arg = a
	if after {
		nd.ref = 1
	}
	return p.finish(nd, i, int(p.nodes[a].j))
}

// clockEvery reads "3pm each day", "9am every Monday".
func (p *parser) clockEvery(i, depth int) int32 {
	f, j := p.clocks(i, false, false)
	if j == i || !f.clk.strong || f.range2 || !p.fn(j, fnEvery) {
		return -1
	}
	s := p.set(j, depth)
	if s < 0 {
		return -1
	}
	nd := p.nodes[s]
	if nd.arg >= 0 {
		g := p.nodes[nd.arg].f
		if g.has&sClock != 0 {
			return -1
		}
		g.has |= sClock
		g.clk = f.clk
		f = g
	} else if nd.q[0].u != uDay || nd.q[0].v != 1 {
		return -1
	}
	f.has &^= sWeak
	nd.nq = 0
	nd.arg = p.finish(node{kind: kFields, f: f}, i, j)
	return p.finish(nd, i, int(nd.j))
}

// closest reads "the second closest Monday to October 5".
func (p *parser) closest(i, depth int) int32 {
	j := i
	if !p.conv || !p.fn(j, fnThe) {
		return -1
	}
	j++
	n := 1
	if o, k := p.ordinal(j); k > j {
		n, j = o, k
	}
	if !p.textEq(j, "closest") && !p.textEq(j, "nearest") {
		return -1
	}
	j++
	f, k := p.component(j)
	if k == j || f.has&^sPlain != 0 || !p.fn(k, fnTo) {
		return -1
	}
	a := p.phrase(k+1, depth+1)
	if a < 0 {
		return -1
	}
	return p.finish(node{kind: kNth, n: int32(n), arg: a, f: f, ref: 2, wday: f.wday}, i, int(p.nodes[a].j))
}

const sPlain = sWday | sHol

// set reads every day, each Monday at 4pm, daily, Tuesday nights, twice a week.
func (p *parser) set(i, depth int) int32 {
	w := p.at(i)
	nd := node{kind: kSet, arg: -1, nq: 1, freq: 1}
	switch {
	case w.cls&cFreq != 0 && !p.fn(i, fnDay):
		if (w.cls&cAmb != 0 || unit(w.id) == uQuarter && !p.endsClause(i+1)) && !p.conv {
			return -1
		}
		nd.q[0] = quantity{v: 1, u: unit(w.id)}
		switch w.num {
		case 2:
			nd.q[0].v = 2
		case 6:
			nd.q[0] = quantity{v: 6, u: uMonth}
		}
		j := i + 1
		if p.conv && unit(w.id) == uDay {
			if p.fn(j, fnAt) {
				j++
			}
			if f, z := p.component(j); z > j && f.has&^(sWeak|sAt) == sClock && (f.clk.strong || p.fn(j-1, fnAt)) {
				nd.nq = 0
				nd.arg = p.finish(node{kind: kFields, f: f}, j, z)
				j = z
			}
		}
		return p.finish(nd, i, j)
	case p.fn(i, fnEvery):
		j := i + 1
		if p.fn(j, fnOf) {
			return -1
		}
		nd.each = true
		v := 1.0
		if p.fn(j, fnOther) {
			v, j = 2, j+1
		} else if n, k := p.ordinal(j); k > j && p.unitWord(k) != uNone {
			v, j = float64(n), k
		} else if a, _, k := p.amount(j); k > j {
			v, j = a, k
		}
		if p.conv && p.fn(j, fnOther) {
			j++
		}
		if f, k := p.component(j); k > j && v == 1 && f.has&(sMonth|sWday|sPart|sSeason) != 0 && f.rel == relNone {
			for n := 0; n < 3; n++ {
				g, z, ok := p.more(&f, k)
				if !ok {
					break
				}
				merge(&f, &g)
				k = z
			}
			f.plural = false
			nd.nq = 0
			nd.arg = p.finish(node{kind: kFields, f: f}, j, k)
			return p.finish(nd, i, k)
		}
		if p.at(j).cls&cWeekday != 0 {
			nd.nq = 0
			nd.freq = int16(v)
			nd.arg = p.finish(node{kind: kFields, f: fields{has: sWday, wday: int8(p.at(j).id)}}, j, j+1)
			return p.finish(nd, i, j+1)
		}
		u := p.unitWord(j)
		if u == uNone {
			if p.fn(j, fnBusiness) && p.unitWord(j+1) == uDay {
				u = uDay
				j++
			} else if p.textEq(j, "weekday") {
				u = uWeekday
			} else {
				return -1
			}
		}
		nd.q[0] = quantity{v: v, u: u}
		j++
		if z := p.weekend(j - 1); z > 0 {
			nd.q[0].u, j = uWeekend, z
		}
		if u == uDay {
			k := j
			if p.fn(k, fnAt) {
				k++
			}
			if f, z := p.component(k); z > k && f.has&^(sWeak|sAt) == sClock && (f.clk.strong || p.fn(k-1, fnAt) && p.conv) {
				nd.nq = 0
				nd.arg = p.finish(node{kind: kFields, f: f}, k, z)
				j = z
			}
		}
		return p.finish(nd, i, j)
	case w.cls&cWeekday != 0 && w.cls&cPlural != 0 && (p.upperFirst(i) || p.conv):
		f := fields{has: sWday, wday: int8(w.id)}
		j := i + 1
		if g, z, ok := p.more(&f, j); ok && g.has&sDateAny == 0 {
			merge(&f, &g)
			j = z
		}
		nd.nq = 0
		nd.arg = p.finish(node{kind: kFields, f: f}, i, j)
		return p.finish(nd, i, j)
	case w.cls&cPart != 0 && w.cls&cPlural != 0 && p.conv && w.cls&cAmb == 0:
		f := fields{has: sPart, part: int8(w.id)}
		nd.nq = 0
		nd.arg = p.finish(node{kind: kFields, f: f}, i, i+1)
		return p.finish(nd, i, i+1)
	case w.cls&cWeekday != 0 && p.at(i+1).cls&cPart != 0 && p.at(i+1).cls&cPlural != 0:
		f := fields{has: sWday | sPart, wday: int8(w.id), part: int8(p.at(i + 1).id)}
		nd.nq = 0
		nd.arg = p.finish(node{kind: kFields, f: f}, i, i+2)
		return p.finish(nd, i, i+2)
	case (p.fn(i, fnOnce) || p.fn(i, fnTwice)) && (p.fn(i+1, fnA) || p.fn(i+1, fnEvery)) && p.unitWord(i+2) >= uSecond:
		if p.fn(i, fnTwice) {
			nd.freq = 2
		}
		nd.q[0] = quantity{v: 1, u: p.unitWord(i + 2)}
		return p.finish(nd, i, i+3)
	}
	if v, k := p.cardinal(i); k > i && v > 1 && v < 1000 && (p.fn(k, fnTimes) && (p.fn(k+1, fnA) || p.fn(k+1, fnPer) || p.fn(k+1, fnEvery))) && p.unitWord(k+2) >= uSecond {
		nd.freq = int16(v)
		nd.q[0] = quantity{v: 1, u: p.unitWord(k + 2)}
		return p.finish(nd, i, k+3)
	}
	return -1
}
