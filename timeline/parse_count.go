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
	var dir int8
	coming := false
	if p.fn(i, fnLast) && !p.conv && (p.fn(i-1, fnTo) || p.modal(i-1) || p.at(i-1).cls&cFuture != 0) {
		return -1 // expected to last six weeks
	}
	switch {
	case p.fn(j, fnLast), p.fn(j, fnPast), p.fn(j, fnPrevious):
		dir = -1
		j++
	case p.fn(j, fnNext), p.fn(j, fnFollowing) && (p.conv || j > i):
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
		} else if p.at(j).cls&cPlural != 0 && p.unitWord(j) >= uDay && j == i+1 && p.fn(i, fnPast) && !p.conv {
			return p.finish(node{kind: kVague, ref: 2}, i, j+1) // in past years
		} else if p.at(j).cls&cPlural != 0 && p.unitWord(j) >= uDay {
			vague = true // coming weeks, the past months
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
	for p.conv && !vague && nd.nq < 3 && p.fn(e, fnAnd) { // the last 3 months and 2 weeks
		v2, k2 := p.cardinal(e + 1)
		u2, _, e2 := p.unitAt(k2)
		if k2 == e+1 || e2 == k2 || u2 >= nd.q[nd.nq-1].u || p.fn(e2, fnAgo) || p.fn(e2, fnLater) || p.fn(e2, fnEarlier) || p.fn(e2, fnAnd) && p.timesAgo(e2+1) {
			break
		}
		nd.q[nd.nq] = quantity{v: v2, u: u2}
		nd.nq++
		e = e2
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

// timesAgo reports whether a length that is over by now stands at i: 2 days ago.
func (p *parser) timesAgo(i int) bool {
	_, k := p.cardinal(i)
	_, _, e := p.unitAt(k)
	return k > i && e > k && (p.fn(e, fnAgo) || p.fn(e, fnEarlier))
}
