package timeline

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
	if (p.isUnit(j, uWeek) || p.isUnit(j, uWeekend)) && p.at(j).cls&cPlural == 0 && (p.fn(j+1, fnOf) || p.fn(j+1, fnCommencing) || p.conv && (p.fn(j+1, fnBeginning) || p.fn(j+1, fnStarting))) {
		return p.weekOf(i, j)
	}
	if w := p.at(j); j > i && w.cls&cWeekday != 0 && w.cls&cPlural == 0 && (p.fn(j+1, fnAfter) || p.fn(j+1, fnBefore)) {
		return p.weekdayBeside(i, j)
	}
	nd, k := p.nthUnit(j)
	if k == j {
		return -1
	}
	if nd.wday > 0 && p.conv {
		// first Monday 1pm to 3pm of next month
		if f, z := p.clocks(k, false, false); z > k && f.clk.strong {
			nd.f = f
			k = z
		}
	}
	after := p.fn(k, fnAfter) && nd.n > 0 && nd.wday > 0
	switch {
	case after, p.fn(k, fnOf), p.fn(k, fnIn), p.fn(k, fnDuring):
		k++
	case p.conv && nd.wday == 0 && p.plainYear(k):
	default:
		return -1
	}
	if p.fn(k, fnThe) && p.isUnit(k+1, uYear) && p.plainYear(k+2) {
		k += 2
	}
	f, z := p.fieldsAt(k)
	switch {
	case z == k, f.has&sWeak != 0 && f.has&sFrame == 0 && !after, f.has&sBad != 0, f.range2, f.day2 != 0:
		return -1
	case !after && f.has&(sDay|sWday|sClock|sPart) != 0:
		return -1
	}
	nd.arg = p.finish(node{kind: kFields, f: f}, k, z)
	if after {
		nd.ref = 1
	}
	if p.conv && nd.u == uWeek && nd.n2 == 0 && p.fn(z, fnOn) && p.at(z+1).cls&cWeekday != 0 && p.at(z+1).cls&cPlural == 0 {
		// the first week of October on Friday
		w := p.finish(nd, i, z)
		d := node{kind: kFields, arg: w, ref: 2, f: fields{has: sWday, wday: int8(p.at(z + 1).id)}}
		return p.finish(d, i, z+2)
	}
	return p.finish(nd, i, z)
}

// nthUnit reads what is counted, with its number, at j: first Monday, third last
// week, last 3 weeks.
func (p *parser) nthUnit(j int) (nd node, k int) {
	n := 0
	switch {
	case p.fn(j, fnLast):
		n, k = -1, j+1
	case p.at(j).cls&(cOrd|cNum) != 0:
		if n, k = p.ordinal(j); k == j {
			return nd, j
		}
		if p.fn(k, fnLast) {
			n = -n
			k++
		}
	default:
		return nd, j
	}
	if p.fn(k, fnTo) && p.fn(k+1, fnLast) {
		n = -n
		k += 2
	}
	nd = node{kind: kNth, arg: -1, n: int32(n)}
	if v, _, z := p.amount(k); z > k && v >= 1 && !p.fn(k, fnA) {
		if n != 1 && n != -1 || !p.conv {
			return nd, j
		}
		nd.n2 = int32(v)
		k = z
	}
	w := p.at(k)
	switch {
	case w.cls&cWeekday != 0 && nd.n2 == 0:
		nd.wday = int8(w.id)
	case p.unitWord(k) >= uDay && p.unitWord(k) < uYear:
		nd.u = p.unitWord(k)
		if z := p.weekend(k); z > 0 {
			nd.u, k = uWeekend, z-1
		}
		if w.cls&cPlural != 0 != (nd.n2 > 0) && nd.n2 != 1 {
			return nd, j
		}
	default:
		return nd, j
	}
	return nd, k + 1
}

// weekOf reads the week of the 18th, the weekend of May 3; the unit stands at j.
func (p *parser) weekOf(i, j int) int32 {
	f, z := p.fieldsAt(j + 2)
	if z > j+2 && f.has&sDay != 0 && (f.has&sMonth != 0 || p.conv) || z > j+2 && f.has&sHol != 0 {
		a := p.finish(node{kind: kFields, f: f}, j+2, z)
		return p.finish(node{kind: kNth, arg: a, u: unit(p.at(j).id)}, i, z)
	}
	return -1
}

// weekdayBeside reads the Friday after Thanksgiving; the weekday stands at j.
func (p *parser) weekdayBeside(i, j int) int32 {
	f, z := p.fieldsAt(j + 2)
	if z == j+2 || f.has&sHol == 0 && f.has&(sMonth|sDay) != sMonth|sDay || f.has&(sClock|sPart|sBad) != 0 || f.day2 != 0 {
		return -1
	}
	nd := node{kind: kNth, n: 1, ref: 1, wday: int8(p.at(j).id)}
	if p.fn(j+1, fnBefore) {
		nd.n = -1
	}
	nd.arg = p.finish(node{kind: kFields, f: f}, j+2, z)
	return p.finish(nd, i, z)
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
	if k == j || f.has&^(sWday|sHol) != 0 || !p.fn(k, fnTo) {
		return -1
	}
	a := p.phrase(k+1, depth+1)
	if a < 0 {
		return -1
	}
	return p.finish(node{kind: kNth, n: int32(n), arg: a, f: f, ref: 2, wday: f.wday}, i, int(p.nodes[a].j))
}
