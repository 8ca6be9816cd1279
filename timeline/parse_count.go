package timeline

// theDuration reads "the first nine months", "the six months": a length that
// is known already.
func (p *parser) theDuration(i int) int32 {
	if !p.fn(i, fnThe) {
		return -1
	}
	j := i + 1
	if n, k := p.ordinal(j); k > j && n == 1 || p.fn(j, fnLatest) || p.fn(j, fnFiscal) || p.fn(j, fnFinal) {
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
	if p.fn(i, fnLast) && !p.conv && (p.fn(i-1, fnTo) || p.modal(i-1) || p.at(i-1).cls&cFuture != 0) {
		return -1 // expected to last six weeks
	}
	dir, coming := p.direction(j)
	if dir == 0 || p.fn(j, fnFollowing) && j == i && !p.conv {
		return p.countFirst(i, j)
	}
	j++
	if p.fn(j, fnA) {
		return -1
	}
	v, vague, k := p.amount(j)
	if k == j { // coming weeks, the past months; over the past decade
		u := p.unitWord(j)
		plural := p.at(j).cls&cPlural != 0
		switch {
		case !p.conv && (p.fn(j-1, fnPast) || dir > 0 && j-1 > i) && (u == uDecade || u == uCentury) && !plural:
			nd := node{kind: kCount, dir: dir, nq: 1}
			nd.q[0] = quantity{v: 1, u: u}
			return p.finish(nd, i, j+1)
		case !plural || u < uDay:
			return -1
		case !p.conv && j == i+1 && p.fn(i, fnPast):
			return p.finish(node{kind: kVague, ref: refPast}, i, j+1) // in past years
		}
		vague = true
	}
	if w := p.at(k); w.cls&cWeekday != 0 && p.conv && !vague {
		return p.weekdaysCounted(v, dir, int(w.id), i, k+1)
	}
	return p.countOf(quantity{v: v, vague: vague}, dir, coming, i, k)
}

// direction reads last, past, next, coming at i: -1 behind, 1 ahead, 0 for none.
func (p *parser) direction(i int) (dir int8, coming bool) {
	switch {
	case p.fn(i, fnLast), p.fn(i, fnPast), p.fn(i, fnPrevious), p.fn(i, fnLatest):
		return -1, false
	case p.fn(i, fnNext), p.fn(i, fnFollowing):
		return 1, false
	case p.fn(i, fnComing):
		return 1, true
	}
	return 0, false
}

// countFirst reads what has its number before the word that says where it lies:
// 2 upcoming quarters, two Tuesdays ago, three Fridays from now.
func (p *parser) countFirst(i, j int) int32 {
	if !p.conv || p.fn(j, fnA) {
		return -1
	}
	v, vague, k := p.amount(j)
	if k == j {
		return -1
	}
	if w := p.at(k); w.cls&cWeekday != 0 && !vague {
		now := k + 1
		if p.fn(k+1, fnFrom) {
			now = p.nowAt(k + 2)
		}
		switch {
		case p.fn(k+1, fnAgo):
			return p.weekdaysCounted(v, -1, int(w.id), i, k+2)
		case p.fn(i-1, fnIn):
			return p.weekdaysCounted(v, 1, int(w.id), i, k+1)
		case now > k+2, p.fn(k+1, fnHence):
			return p.weekdaysCounted(v, 1, int(w.id), i, max(k+2, now))
		}
	}
	dir, coming := p.direction(k)
	if dir == 0 || p.fn(k, fnLatest) || !coming && p.at(k+1).cls&cPlural == 0 {
		return -1
	}
	return p.countOf(quantity{v: v, vague: vague}, dir, coming, i, k+1)
}

// weekdaysCounted is the node of the v-th such weekday behind or ahead, of the
// tokens i to j.
func (p *parser) weekdaysCounted(v float64, dir int8, wday, i, j int) int32 {
	nd := node{kind: kCount, dir: dir, nq: 1, wday: int8(wday)}
	nd.q[0] = quantity{v: v, u: uWeek}
	return p.finish(nd, i, j)
}

// countOf reads the unit at k that is counted q times, and what may go on behind
// it: the last 3 months and 2 weeks, the next year or so.
func (p *parser) countOf(q quantity, dir int8, coming bool, i, k int) int32 {
	season := false
	u, business, e := p.unitAt(k)
	if e == k {
		if p.at(k).cls&(cSeason|cPlural) != cSeason|cPlural {
			return -1
		}
		u, e, season = uYear, k+1, true
	}
	q.u = u
	nd := node{kind: kCount, dir: dir, nq: 1, business: business, vague: q.vague && !p.conv, each: season}
	nd.q[0] = q
	for p.conv && !q.vague && nd.nq < 3 && p.fn(e, fnAnd) {
		v2, k2 := p.cardinal(e + 1)
		u2, _, e2 := p.unitAt(k2)
		if k2 == e+1 || e2 == k2 || u2 >= nd.q[nd.nq-1].u || p.fn(e2, fnAgo) || p.fn(e2, fnLater) || p.fn(e2, fnEarlier) || p.fn(e2, fnAnd) && p.timesAgo(e2+1) {
			break
		}
		nd.q[nd.nq] = quantity{v: v2, u: u2}
		nd.nq++
		e = e2
	}
	if coming && p.calendar && !q.vague {
		nd.ref = 3 // "upcoming two weeks" ends where the second begins
	}
	if p.fn(e, fnOr) && p.fn(e+1, fnSo) {
		nd.mod = modApprox
		e += 2
	}
	// the last two weeks of 2018 are a part of it
	if (p.fn(e, fnOf) || p.fn(e, fnIn)) && dir < 0 && p.fn(i, fnThe) && p.conv && (p.timeWord(e+1) || p.plainYear(e+1) || p.fn(e+1, fnThis) || p.fn(e+1, fnNext) || p.fn(e+1, fnLast)) {
		return -1
	}
	return p.finish(nd, i, e)
}

// timesAgo reports whether a length that is over by now stands at i: 2 days ago.
func (p *parser) timesAgo(i int) bool {
	_, k := p.cardinal(i)
	_, _, e := p.unitAt(k)
	return k > i && e > k && (p.fn(e, fnAgo) || p.fn(e, fnEarlier))
}
