package timeline

// edgePhrase reads early next week, late 1999, mid-March, the end of the
// month, the rest of the day, year-end, the second half of May.
func (p *parser) edgePhrase(i, depth int) int32 {
	j := i
	if p.fn(j, fnThe) {
		j++
	}
	switch {
	case p.fn(j, fnEod), p.fn(j, fnEom), p.fn(j, fnEoy), p.fn(j, fnBom) && p.conv, p.fn(j, fnBoy) && p.conv && p.upperAll(j):
		return p.deadline(i, j)
	case p.isUnit(j, uYear):
		return p.yearEnd(i, j)
	case p.isUnit(j, uMonth) && p.hyphen(j+1) && p.fn(j+2, fnEnd):
		a := p.finish(node{kind: kFields, f: fields{has: sFrame, frame: uMonth}}, j, j+1)
		return p.finish(node{kind: kEdge, edge: edgeEnd, arg: a}, i, j+3)
	}
	e, k := p.edgeNoun(j)
	noun := k > j
	if !noun {
		if e, k = p.edgeAdverb(j, i); k == j {
			return -1
		}
		if p.conv && (e == edgeStart || e == edgeEnd) && p.fn(k, fnThe) && p.isUnit(k+1, uDay) {
			// early in the day Wednesday
			if f, z := p.component(k + 2); z > k+2 && f.has&sDayLevel != 0 {
				a := p.finish(node{kind: kFields, f: f}, k+2, z)
				return p.finish(node{kind: kEdge, edge: e, arg: a, ref: 2}, i, z)
			}
		}
	}
	a := p.edgeArgument(k, depth, e, noun)
	if a < 0 {
		return -1
	}
	return p.finish(node{kind: kEdge, edge: e, arg: a, half: p.halfOf(j) > j}, i, int(p.nodes[a].j))
}

// deadline reads EOD, EOM, EOY and their beginnings at j, with the day of EOD Friday.
func (p *parser) deadline(i, j int) int32 {
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
	f, z := fields{has: sFrame, frame: u}, j+1
	if g, k := p.component(z); u == uDay && k > z && g.has&sDayLevel != 0 && g.has&(sClock|sPart|sBad|sWeak) == 0 {
		f, z = g, k
	}
	a := p.finish(node{kind: kFields, f: f}, j, z)
	return p.finish(node{kind: kEdge, edge: e, arg: a, ref: 1}, i, z)
}

// yearEnd reads year-end, year end, year-end 2011; the word year stands at j.
func (p *parser) yearEnd(i, j int) int32 {
	k := j + 1
	if p.dash(k) {
		if !p.glued(k) {
			return -1
		}
		k++
	}
	if !p.fn(k, fnEnd) || k == j+1 && !p.glued(k) && j > i {
		return -1
	}
	k++
	f := fields{has: sFrame, frame: uYear}
	if p.plainYear(k) {
		f = fields{has: sYear, year: p.at(k).num}
		k++
	}
	if !p.conv && p.dash(j+1) && p.endsClause(k) { // the day on which the books are closed
		f.has |= sMonth | sDay
		f.month, f.day = 12, 31
		if p.fn(i-1, fnSince) {
			f.n = -1
		}
		return p.finish(node{kind: kFields, f: f}, i, k)
	}
	a := p.finish(node{kind: kFields, f: f}, j, j+1)
	return p.finish(node{kind: kEdge, edge: edgeEnd, arg: a}, i, k)
}

// edgeNoun reads the part of a period that is told with "of": the end of, the
// second half of. k is behind "of"; it is j where there is none.
func (p *parser) edgeNoun(j int) (e edge, k int) {
	if k = p.halfOf(j); k > j {
		if p.at(j).cls&cOrd != 0 && p.at(j).num == 1 {
			return edgeStart, k
		}
		return edgeEnd, k
	}
	switch {
	case p.fn(j, fnBeginning), p.fn(j, fnStart):
		e = edgeStart
	case p.textEq(j, "middle"):
		e = edgeMid
	case p.fn(j, fnEnd):
		e = edgeEnd
	case p.fn(j, fnRest):
		e = edgeRest
	default:
		return edgeNone, j
	}
	if !p.fn(j+1, fnOf) || p.hyphen(j+1) {
		return edgeNone, j
	}
	k = j + 2
	if p.fn(k, fnAbout) {
		k++
	}
	return e, k
}

// edgeAdverb reads early, late, mid, earlier, later at j, with in, on and the
// hyphen behind it; the expression starts at i. k is j where there is none.
func (p *parser) edgeAdverb(j, i int) (e edge, k int) {
	switch {
	case p.fn(j, fnEarly):
		e = edgeStart
	case p.fn(j, fnLate):
		e = edgeEnd
	case p.fn(j, fnMid):
		e = edgeMid
	case p.fn(j, fnEarlier):
		e = edgeEarlier
	case p.fn(j, fnLater):
		if p.at(j-1).cls&cUnit != 0 && !p.conv {
			return edgeNone, j // two days later on Friday
		}
		e = edgeLater
	case p.hyphen(j+1) && (p.fn(j, fnBeginning) || p.fn(j, fnStart)):
		e = edgeStart
	case p.hyphen(j+1) && p.fn(j, fnEnd):
		e = edgeEnd
	case p.hyphen(j+1) && p.fn(j, fnRest):
		e = edgeRest
	default:
		return edgeNone, j
	}
	k = j + 1
	switch {
	case p.hyphen(k):
		k++
	case p.textEq(j, "middle"):
		return edgeNone, j
	case p.fn(k, fnOn) && e != edgeMid:
		k++
		if e < edgeEarlier && p.at(k).cls&cWeekday == 0 {
			return edgeNone, j
		}
	case p.fn(k, fnIn), p.fn(k, fnThe) && i == j && p.conv:
		k++
		if e < edgeEarlier && !p.fn(k, fnThe) && p.at(k).cls&cMonth == 0 && !p.plainYear(k) && !p.fn(k, fnThis) {
			return edgeNone, j
		}
	}
	return e, k
}

// edgeArgument reads what edge e is a part of at k, as a node, or returns -1:
// frames, months, years, parts of the day, seasons, weekdays.
func (p *parser) edgeArgument(k, depth int, e edge, noun bool) int32 {
	save := p.edge
	p.edge = true
	defer func() { p.edge = save }()
	f, z := p.fieldsAt(k)
	switch {
	case z > k:
	case p.conv && noun && p.unitWord(k) >= uDay && p.at(k).cls&cPlural == 0:
		f, z = fields{has: sFrame, frame: p.unitWord(k), rel: relThis}, k+1 // end of month
	case noun || e == edgeStart || e == edgeEnd:
		if n := p.nth(k, depth+1); p.conv {
			return n
		}
		return -1
	default:
		return -1
	}
	switch {
	case f.has&sWeak != 0 && f.has&(sFrame|sPart) == 0:
		return -1
	case f.has&sClock != 0 && e < edgeEarlier && !p.conv, f.has&sBad != 0, f.plural, f.range2, f.day2 != 0:
		return -1
	case (e == edgeEarlier || e == edgeLater) && f.has&(sFrame|sWday|sPart|sMonth|sDay) == 0:
		return -1
	}
	return p.finish(node{kind: kFields, f: f}, k, z)
}

// halfOf reads the first, second, last half of a month, a week or a decade at i,
// and returns the token behind "of"; halves of a year have a value of their own.
func (p *parser) halfOf(i int) int {
	w := p.at(i)
	if !(w.cls&cOrd != 0 && w.num <= 2 || p.fn(i, fnLast) || p.fn(i, fnFinal) || p.fn(i, fnLatter)) || !p.isUnit(i+1, uHalf) || p.at(i+1).cls&cPlural != 0 || !p.fn(i+2, fnOf) {
		return i
	}
	k := i + 3
	if p.fn(k, fnThe) {
		k++
	}
	if _, z := p.relationAt(k); z > k {
		k = z
	}
	if p.at(k).cls&(cMonth|cDecade|cSeason) != 0 || p.isUnit(k, uMonth) || p.isUnit(k, uWeek) || p.isUnit(k, uDecade) || p.at(k).cls&cOrd != 0 && (p.isUnit(k+1, uCentury) || p.dash(k+1)) || p.apostrophe(k) {
		return i + 3
	}
	return i
}
