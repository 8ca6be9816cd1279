package timeline

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

// set reads every day, each Monday at 4pm, daily, Tuesday nights, twice a week.
func (p *parser) set(i, depth int) int32 {
	w := p.at(i)
	nd := node{kind: kSet, arg: -1, nq: 1, freq: 1}
	switch {
	case w.cls&cFreq != 0:
		if p.upperFirst(i) && p.upperFirst(i+1) && !p.conv {
			return -1 // Daily News
		}
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
		} else if n, k := p.ordinal(j); k > j && (p.unitWord(k) != uNone || p.at(k).cls&cWeekday != 0) {
			v, j = float64(n), k
		} else if a, vague, k := p.amount(j); k > j {
			v, j = a, k
			nd.q[0].vague = vague
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
		nd.q[0].v, nd.q[0].u = v, u
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
	case w.cls&cWeekday != 0 && p.fn(i+1, fnAnd) && p.at(i+2).cls&cWeekday != 0 && p.at(i+3).cls&cPart != 0 && p.at(i+3).cls&cPlural != 0:
		nd.nq = 0 // Monday and Tuesday nights
		nd.arg = p.finish(node{kind: kFields, f: fields{has: sWday | sPart, wday: int8(w.id), part: int8(p.at(i + 3).id)}}, i, i+1)
		return p.finish(nd, i, i+1)
	case p.conv && p.isUnit(i, uWeekend) && w.cls&cPlural != 0 && (!p.functionWord(i-1) || p.fn(i-1, fnOn)):
		nd.q[0] = quantity{v: 1, u: uWeekend} // on weekends
		return p.finish(nd, i, i+1)
	case p.conv && p.fn(i, fnAll) && p.at(i+1).cls&cPlural != 0 && (p.isUnit(i+1, uWeekend) || p.at(i+1).cls&cWeekday != 0):
		nd.each = true
		nd.q[0] = quantity{v: 1, u: uWeekend}
		if p.at(i+1).cls&cWeekday != 0 {
			nd.nq = 0
			nd.arg = p.finish(node{kind: kFields, f: fields{has: sWday, wday: int8(p.at(i + 1).id)}}, i+1, i+2)
		}
		return p.finish(nd, i, i+2)
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
	case !p.conv && (p.fn(i, fnOnce) || p.fn(i, fnTwice)) && (p.at(i+1).cls&cFreq != 0 || p.dash(i+1) && p.glued(i+1) && p.at(i+2).cls&cFreq != 0):
		j := i + 1 // twice weekly, twice-weekly
		if p.dash(j) {
			j++
		}
		if p.fn(i, fnTwice) {
			nd.freq = 2
		}
		nd.q[0] = quantity{v: 1, u: unit(p.at(j).id)}
		return p.finish(nd, i, j+1)
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
