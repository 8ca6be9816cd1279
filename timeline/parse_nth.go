package timeline

// edgePhrase reads early next week, late 1999, mid-March, the end of the
// month, beginning of April, later this year, EOM, year-end.
func (p *parser) edgePhrase(i, depth int) int32 {
	j := i
	e := edgeNone
	the, half := false, false
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
		f, z := fields{has: sFrame, frame: u}, j+1
		if g, k := p.component(z); u == uDay && k > z && g.has&sDayLevel != 0 && g.has&(sClock|sPart|sBad|sWeak) == 0 {
			f, z = g, k // EOD Friday
		}
		a := p.finish(node{kind: kFields, f: f}, j, z)
		return p.finish(node{kind: kEdge, edge: e, arg: a, ref: 1}, i, z)
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
		return -1
	case p.isUnit(j, uMonth) && p.dash(j+1) && p.glued(j+1) && p.fn(j+2, fnEnd):
		a := p.finish(node{kind: kFields, f: fields{has: sFrame, frame: uMonth}}, j, j+1)
		return p.finish(node{kind: kEdge, edge: edgeEnd, arg: a}, i, j+3)
	case p.halfOf(j) > j:
		half = true
		if p.at(j).cls&cOrd != 0 && p.at(j).num == 1 {
			e = edgeStart
		} else {
			e = edgeEnd
		}
		j = p.halfOf(j) - 2 // at the word half
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
		if p.at(j-1).cls&cUnit != 0 && !p.conv {
			return -1 // two days later on Friday
		}
		e = edgeLater
	default:
		return -1
	}
	noun := e == edgeRest || p.isUnit(j, uHalf) || p.fn(j, fnBeginning) || p.fn(j, fnStart) || p.fn(j, fnEnd) || p.textEq(j, "middle")
	k := j + 1
	if p.hyphen(k) {
		k++
		noun = false
	} else if noun {
		if !p.fn(k, fnOf) {
			return -1
		}
		k++
	} else if p.fn(k, fnIn) || p.fn(k, fnOn) && e != edgeMid || p.fn(k, fnThe) && !the && p.conv {
		on := p.fn(k, fnOn)
		k++
		if on && e < edgeEarlier && p.at(k).cls&cWeekday == 0 {
			return -1
		}
		if !on && e < edgeEarlier && !p.fn(k, fnThe) && p.at(k).cls&cMonth == 0 && !p.plainYear(k) && !p.fn(k, fnThis) {
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
	return p.finish(node{kind: kEdge, edge: e, arg: a, half: half}, i, int(p.nodes[a].j))
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
	if w := p.at(j); j > i && w.cls&cWeekday != 0 && w.cls&cPlural == 0 && (p.fn(j+1, fnAfter) || p.fn(j+1, fnBefore)) {
		// the Friday after Thanksgiving
		f, z := p.fieldsAt(j + 2)
		if z == j+2 || f.has&sHol == 0 && f.has&(sMonth|sDay) != sMonth|sDay || f.has&(sClock|sPart|sBad) != 0 || f.day2 != 0 {
			return -1
		}
		nd := node{kind: kNth, n: 1, ref: 1, wday: int8(w.id)}
		if p.fn(j+1, fnBefore) {
			nd.n = -1
		}
		nd.arg = p.finish(node{kind: kFields, f: f}, j+2, z)
		return p.finish(nd, i, z)
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
	e := int(p.nodes[a].j)
	if p.conv && nd.u == uWeek && nd.n2 == 0 && p.fn(e, fnOn) && p.at(e+1).cls&cWeekday != 0 && p.at(e+1).cls&cPlural == 0 {
		// the first week of October on Friday
		w := p.finish(nd, i, e)
		d := node{kind: kFields, arg: w, ref: 2, f: fields{has: sWday, wday: int8(p.at(e + 1).id)}}
		return p.finish(d, i, e+2)
	}
	return p.finish(nd, i, e)
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
