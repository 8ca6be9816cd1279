package timeline

// partAt reads this morning, last night, in the morning, early evening. The
// word stands at m, behind "the" (k > i), a relation and an edge.
func (p *parser) partAt(i, k, m int, r relation, e edge) (f fields, j int) {
	name := p.at(m)
	if r != relNone && p.title(m) && p.title(m-1) {
		return f, i // CBS This Morning
	}
	if name.cls&cAmb != 0 && r == relNone && !(p.conv && (p.at(i-1).cls&(cDay|cWeekday) != 0 || p.fn(i-1, fnAfter) || p.fn(i-1, fnAt) || p.fn(i-1, fnBefore) || p.fn(i-1, fnDuring) || p.fn(i-1, fnFor))) && !p.fn(m, fnOvernight) {
		return f, i
	}
	f.has, f.part, f.rel, f.edge = sPart, int8(name.id), r, e
	f.plural = name.cls&cPlural != 0
	if r == relNone {
		f.has |= sWeak
	}
	return f, m + 1
}

// frameAt reads a unit with a relation: last week, this year, that day, the
// following month. The words stand at k2; "the" before k.
func (p *parser) frameAt(i, k, k2 int, r relation) (f fields, j int) {
	m := k2
	fiscal := false
	if p.fn(m, fnFiscal) || p.fn(m, fnCalendar) {
		fiscal = p.fn(m, fnFiscal)
		m++
	}
	if p.fn(m, fnFull) && k > i {
		m++
	}
	u := p.unitWord(m)
	if p.fn(m, fnPeriod) {
		if r == relLatest && k > i && !p.conv && p.quarterNear(i) { // the latest period: of a report
			f.frame, f.rel, f.n = uQuarter, r, -1
			f.has = sFrame
			return f, m + 1
		}
		return f, i
	}
	if u == uNone || u < uDay && !(p.conv && r != relNone) || u == uSeason && !p.conv || p.title(m) {
		return f, i
	}
	if p.at(m).cls&cPlural != 0 && !(p.conv && u == uSeason && r != relNone) {
		return f, i
	}
	j = m + 1
	if u == uDay && !p.conv && r != relNone && r != relThat && p.fn(j, fnOf) {
		return f, i // the last day of the trial
	}
	if we := p.weekend(m); we > 0 {
		u, j = uWeekend, we
	}
	if p.hyphen(j) {
		if k2 == k || !p.fn(j+1, fnLong) {
			if !(p.dash(j) && r != relNone && !p.fn(j+1, fnLong)) {
				return f, i
			}
		}
	}
	f.frame, f.rel = u, r
	f.has = sFrame
	if u == uDay {
		f.has |= sDay
	}
	if fiscal {
		f.has |= sFiscal
	}
	switch r {
	case relNone:
		// the week, the year, the weekend: the one that the reference lies in
		if k == i || u == uFortnight && !p.conv || u > uYear || u < uWeekend && !(u == uDay && p.edge && p.conv) || u == uSeason || p.fn(j, fnOf) && u == uYear && p.plainYear(j+1) {
			if !(k > i && (u == uDecade || u == uCentury)) && !(p.conv && k == i && (u == uWeekend || p.fn(j, fnAfter) && p.fn(j+1, fnNext))) {
				return fields{}, i
			}
		}
		f.rel = relThis
		f.n = 0
		f.has |= sWeak
	case relThis:
	case relThat:
	case relFollow:
		f.n = 1
	case relBefore, relLatest:
		f.n = -1
	case relLast, relPast:
		f.n = -1
	case relNext, relComing:
		f.n = 1
		if u == uDay && k > i {
			f.rel = relFollow // the next day
		}
		if k2 == k+1 && p.fn(j, fnAfter) && p.fn(j+1, fnNext) {
			j += 2
		}
	}
	switch { // the week after next, the month before last
	case r == relNone && p.fn(j, fnAfter) && p.fn(j+1, fnNext):
		f.n, f.rel = 2, relNext
		f.has &^= sWeak
		j += 2
	case r == relNone && p.fn(j, fnBefore) && p.fn(j+1, fnLast) && p.unitWord(j+2) == uNone:
		f.n, f.rel = -2, relLast
		f.has &^= sWeak
		j += 2
	}
	if r == relThis && u == uDay && !p.conv {
		return fields{}, i
	}
	return f, j
}
