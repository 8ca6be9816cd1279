package timeline

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

func (p *parser) parse(i, depth int) int32 {
	best := int32(-1)
	try := func(n int32) {
		if n >= 0 && (best < 0 || p.nodes[n].j > p.nodes[best].j || p.nodes[n].j == p.nodes[best].j && p.nodes[best].weak && !p.nodes[n].weak) {
			best = n
		}
	}
	r := p.rules(i)
	if r&ruleSet != 0 {
		try(p.set(i))
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
			try(p.clockEvery(i))
		} else {
			try(p.theDuration(i))
		}
		try(p.wholeUnit(i))
		try(p.longUnit(i))
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
	if p.fn(i, fnThe) && f.rel == relNone && f.has&(sQuarter|sHalf|sSeason|sDecade|sCentury|sFrame) == 0 && !p.fn(i+1, fnFiscal) && p.at(i+1).cls&(cMonth|cWeekday|cDigits|cHolName) != 0 && p.at(i+1).cls&cOrd == 0 && (p.at(i+1).cls&cDigits == 0 || p.plainYear(i+1) && j == i+2) {
		i++ // the August 1988 meeting
	}
	if !p.conv {
		return p.inProse(f, i, j)
	}
	n := p.finish(node{kind: kFields, f: f, weak: f.has&sWeak != 0}, i, j)
	if f.has&sBad != 0 {
		return n
	}
	if s := p.orLater(f, i, j); s >= 0 {
		return s
	}
	if f.has&(sClock|sPart) == 0 && f.has&(sDay|sWday) != 0 && f.day2 == 0 {
		if s := p.dayUntil(f, i, j); s >= 0 {
			return s
		}
	}
	if s := p.onNth(n, &f, i, j, depth); s >= 0 {
		return s
	}
	if s := p.nearestTo(n, &f, i, j, depth); s >= 0 {
		return s
	}
	if s := p.forLength(f, i, j); s >= 0 {
		return s
	}
	return n
}

// inProse makes a node of f, and takes what prose says behind it: the year ended
// March 31, the quarter ended July 31, 2025 or later.
func (p *parser) inProse(f fields, i, j int) int32 {
	switch {
	case f.has&(sFrame|sWeak) == sFrame|sWeak && f.frame == uYear && (p.fn(j, fnEnded) || (p.fn(j, fnTo) || p.fn(j, fnThrough)) && p.at(j+1).cls&cMonth != 0):
		d := node{kind: kDuration, nq: 1} // the year ended March 31, the year to June
		d.q[0] = quantity{v: 1, u: uYear}
		return p.finish(d, i, j)
	case f.has&^sWeak == sFrame && f.frame == uQuarter && p.fn(j, fnEnded):
		if g, e := p.monthDate(j + 1); e > j+1 && g.has == sMonth|sDay {
			f.has |= sMonth | sDay
			f.month, f.day = g.month, g.day
		}
	case f.has == sYear && (p.fn(j, fnOr) && p.fn(j+1, fnLater) || p.fn(j, fnAnd) && p.textEq(j+1, "beyond")):
		j += 2
	}
	return p.finish(node{kind: kFields, f: f, weak: f.has&sWeak != 0}, i, j)
}

// onNth reads 9:30am on the first Monday in March, Friday of the third week of
// August; n is the node of f.
func (p *parser) onNth(n int32, f *fields, i, j, depth int) int32 {
	clock := f.has&^sAt == sClock && f.clk.strong && !f.range2 && p.fn(j, fnOn)
	weekday := f.has == sWday && f.rel == relNone && (p.fn(j, fnOf) || p.fn(j, fnIn))
	if !clock && !weekday {
		return -1
	}
	w := p.nth(j+1, depth+1)
	if w < 0 || p.nodes[w].n2 != 0 {
		return -1
	}
	a := &p.nodes[w]
	if clock && a.wday == 0 && a.u != uDay || weekday && a.u != uWeek {
		return -1
	}
	nd := p.nodes[n]
	nd.arg, nd.ref = w, 2
	return p.finish(nd, i, int(a.j))
}

// nearestTo reads thanksgiving in 9 months, March in a year, Monday two weeks from
// now: the one nearest to where the shift leads. n is the node of f.
func (p *parser) nearestTo(n int32, f *fields, i, j, depth int) int32 {
	k := j
	if p.punct(k, ',') {
		k++
	}
	in := p.fn(k, fnIn)
	if in {
		k++
	}
	if f.has&(sHol|sMonth|sWday) == 0 || f.has&sYear != 0 || p.at(k).cls&(cNum|cDigits|cFn) == 0 {
		return -1
	}
	d := p.duration(k)
	if d < 0 {
		return -1
	}
	s := int32(-1)
	if in {
		nd := p.nodes[d]
		nd.kind, nd.dir, nd.arg = kShift, 1, -1
		s = p.finish(nd, k, int(nd.j))
	} else {
		s = p.shift(d, k, depth)
	}
	if s < 0 || p.nodes[s].kind != kShift || p.nodes[s].arg >= 0 && p.nodes[p.nodes[s].arg].kind != kVague {
		return -1
	}
	nd := p.nodes[n]
	nd.arg, nd.ref = s, 2
	return p.finish(nd, i, int(p.nodes[s].j))
}

// forLength reads 4pm for 30 mins, from 18th Dec for 10 days, 14th Feb for 7 hours
// from 9:30am, tomorrow from 3pm for 45 minutes.
func (p *parser) forLength(f fields, i, j int) int32 {
	if f.has&(sDay|sWday) != 0 && f.has&(sClock|sPart) == 0 && p.fn(j, fnFrom) {
		if c, z := p.clockAt(j + 1); z > j+1 && c.strong && p.fn(z, fnFor) {
			if d := p.duration(z + 1); d >= 0 {
				f.has |= sClock
				f.clk = c
				return p.lengthFromFields(f, d, i, z, int(p.nodes[d].j))
			}
		}
	}
	if f.range2 || !p.fn(j, fnFor) {
		return -1
	}
	d := p.duration(j + 1)
	if d < 0 {
		return -1
	}
	e := int(p.nodes[d].j)
	if f.has&sClock == 0 && p.fn(e, fnFrom) {
		if c, z := p.clockAt(e + 1); z > e+1 {
			f.has |= sClock
			f.clk = c
			e = z
		}
	}
	if f.has&sClock == 0 && !p.from {
		return -1
	}
	return p.lengthFromFields(f, d, i, j, e)
}

// lengthFromFields is the range of tokens i to e that begins at f, of the tokens
// i to j, and lasts as long as node d says.
func (p *parser) lengthFromFields(f fields, d int32, i, j, e int) int32 {
	a := p.finish(node{kind: kFields, f: f}, i, j)
	return p.finish(node{kind: kRange, arg: a, arg2: d, nq: 1}, i, e)
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
