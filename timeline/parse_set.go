package timeline

// clockEvery reads "3pm each day", "9am every Monday".
func (p *parser) clockEvery(i int) int32 {
	f, j := p.clocks(i, false, false)
	if j == i || !f.clk.strong || f.range2 || !p.fn(j, fnEvery) {
		return -1
	}
	s := p.set(j)
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

// set reads every day, each Monday at 4pm, daily, Tuesday nights, twice a week.
func (p *parser) set(i int) int32 {
	w := p.at(i)
	switch {
	case w.cls&cFreq != 0:
		return p.frequency(i)
	case p.fn(i, fnEvery):
		return p.every(i)
	case p.conv && p.fn(i, fnAll) && p.at(i+1).cls&cPlural != 0 && p.isUnit(i+1, uWeekend):
		nd := setOf(1, uWeekend)
		nd.each = true
		return p.finish(nd, i, i+2)
	case p.conv && p.fn(i, fnAll) && p.at(i+1).cls&cPlural != 0 && p.at(i+1).cls&cWeekday != 0:
		return p.setFields(fields{has: sWday, wday: int8(p.at(i + 1).id)}, true, i, i+1, i+2)
	case p.conv && p.isUnit(i, uWeekend) && w.cls&cPlural != 0 && (!p.functionWord(i-1) || p.fn(i-1, fnOn)):
		return p.finish(setOf(1, uWeekend), i, i+1) // on weekends
	case w.cls&cWeekday != 0 || w.cls&cPart != 0:
		return p.setDays(i)
	}
	return p.timesPer(i)
}

// setOf is a set of each v units.
func setOf(v float64, u unit) node {
	nd := node{kind: kSet, arg: -1, nq: 1, freq: 1}
	nd.q[0] = quantity{v: v, u: u}
	return nd
}

// setFields is the node of the set of tokens i to j that recurs at f, which
// begins at token k.
func (p *parser) setFields(f fields, each bool, i, k, j int) int32 {
	a := p.finish(node{kind: kFields, f: f}, k, j)
	return p.finish(node{kind: kSet, arg: a, freq: 1, each: each}, i, j)
}

// frequency reads daily, annually, daily at noon.
func (p *parser) frequency(i int) int32 {
	w := p.at(i)
	if p.upperFirst(i) && p.upperFirst(i+1) && !p.conv {
		return -1 // Daily News
	}
	if (w.cls&cAmb != 0 || unit(w.id) == uQuarter && !p.endsClause(i+1)) && !p.conv {
		return -1
	}
	nd := setOf(1, unit(w.id))
	switch w.num {
	case 2:
		nd.q[0].v = 2
	case 6:
		nd.q[0] = quantity{v: 6, u: uMonth}
	}
	if p.conv && unit(w.id) == uDay {
		if f, k, z := p.clockOfSet(i+1, p.fn(i+1, fnAt)); z > i+1 {
			return p.setFields(f, false, i, k, z)
		}
	}
	return p.finish(nd, i, i+1)
}

// clockOfSet reads a time of day at i, with "at" before it; any says that a weak
// one is enough. The time begins at k.
func (p *parser) clockOfSet(i int, any bool) (f fields, k, j int) {
	k = i
	if p.fn(k, fnAt) {
		k++
	}
	f, j = p.component(k)
	if j == k || f.has&^(sWeak|sAt) != sClock || !f.clk.strong && !any {
		return f, k, i
	}
	return f, k, j
}

// every reads every other week, each Monday at 4pm, every morning.
func (p *parser) every(i int) int32 {
	j := i + 1
	if p.fn(j, fnOf) {
		return -1
	}
	nd := setOf(1, uNone)
	nd.each = true
	if p.fn(j, fnOther) {
		nd.q[0].v, j = 2, j+1
	} else if n, k := p.ordinal(j); k > j && (p.unitWord(k) != uNone || p.at(k).cls&cWeekday != 0) {
		nd.q[0].v, j = float64(n), k
	} else if a, vague, k := p.amount(j); k > j {
		nd.q[0].v, nd.q[0].vague, j = a, vague, k
	}
	v := nd.q[0].v
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
		return p.setFields(f, true, i, j, k)
	}
	if w := p.at(j); w.cls&cWeekday != 0 {
		n := p.setFields(fields{has: sWday, wday: int8(w.id)}, true, i, j, j+1)
		p.nodes[n].freq = int16(v)
		return n
	}
	u := p.unitWord(j)
	switch {
	case u != uNone:
	case p.fn(j, fnBusiness) && p.unitWord(j+1) == uDay:
		u, j = uDay, j+1
	case p.textEq(j, "weekday"):
		u = uWeekday
	default:
		return -1
	}
	nd.q[0].u = u
	j++
	if z := p.weekend(j - 1); z > 0 {
		nd.q[0].u, j = uWeekend, z
	}
	if u == uDay {
		if f, k, z := p.clockOfSet(j, p.fn(j, fnAt) && p.conv); z > j {
			return p.setFields(f, true, i, k, z)
		}
	}
	return p.finish(nd, i, j)
}

// setDays reads Tuesdays, Tuesday nights, mornings, and the first of Monday and
// Tuesday nights.
func (p *parser) setDays(i int) int32 {
	w := p.at(i)
	plural := w.cls&cPlural != 0
	pluralPart := func(k int) bool { return p.at(k).cls&cPart != 0 && p.at(k).cls&cPlural != 0 }
	day := fields{has: sWday, wday: int8(w.id)}
	switch {
	case w.cls&cWeekday == 0:
		if plural && p.conv && w.cls&cAmb == 0 {
			return p.setFields(fields{has: sPart, part: int8(w.id)}, false, i, i, i+1)
		}
	case plural && (p.upperFirst(i) || p.conv):
		j := i + 1
		if g, z, ok := p.more(&day, j); ok && g.has&sDateAny == 0 {
			merge(&day, &g)
			j = z
		}
		return p.setFields(day, false, i, i, j)
	case pluralPart(i + 1):
		day.has, day.part = sWday|sPart, int8(p.at(i+1).id)
		return p.setFields(day, false, i, i, i+2)
	case p.fn(i+1, fnAnd) && p.at(i+2).cls&cWeekday != 0 && pluralPart(i+3):
		day.has, day.part = sWday|sPart, int8(p.at(i+3).id)
		return p.setFields(day, false, i, i, i+1)
	}
	return -1
}

// timesPer reads twice a week, once every year, twice-weekly, three times a day.
func (p *parser) timesPer(i int) int32 {
	once := p.fn(i, fnOnce) || p.fn(i, fnTwice)
	freq := int16(1)
	if p.fn(i, fnTwice) {
		freq = 2
	}
	k := i + 1
	if p.hyphen(k) {
		k++
	}
	switch {
	case !p.conv && once && p.at(k).cls&cFreq != 0:
		nd := setOf(1, unit(p.at(k).id))
		nd.freq = freq
		return p.finish(nd, i, k+1)
	case once && (p.fn(i+1, fnA) || p.fn(i+1, fnEvery)) && p.unitWord(i+2) >= uSecond:
		nd := setOf(1, p.unitWord(i+2))
		nd.freq = freq
		return p.finish(nd, i, i+3)
	}
	if v, k := p.cardinal(i); k > i && v > 1 && v < 1000 && (p.fn(k, fnTimes) && (p.fn(k+1, fnA) || p.fn(k+1, fnPer) || p.fn(k+1, fnEvery))) && p.unitWord(k+2) >= uSecond {
		nd := setOf(1, p.unitWord(k+2))
		nd.freq = int16(v)
		return p.finish(nd, i, k+3)
	}
	return -1
}
