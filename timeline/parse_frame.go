package timeline

// partAt reads this morning, last night, in the morning, early evening. The
// word stands at m, behind "the", a relation and an edge.
func (p *parser) partAt(i, m int, r relation, e edge) (f fields, j int) {
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
	fiscal := p.fn(m, fnFiscal)
	if fiscal || p.fn(m, fnCalendar) {
		m++
	}
	if p.fn(m, fnFull) && k > i {
		m++
	}
	if p.fn(m, fnPeriod) {
		if r == relLatest && k > i && !p.conv && p.quarterNear(i) { // the latest period: of a report
			return fields{has: sFrame, frame: uQuarter, rel: r, n: -1}, m + 1
		}
		return f, i
	}
	u, j := p.frameUnit(m, k, k2, r)
	if u == uNone || r == relThis && u == uDay && !p.conv || r == relNone && !p.frameAlone(u, i, k, j) {
		return f, i
	}
	f.has, f.frame, f.rel = sFrame, u, r
	if u == uDay {
		f.has |= sDay
	}
	if fiscal {
		f.has |= sFiscal
	}
	switch r {
	case relNone:
		f.rel = relThis
		f.has |= sWeak
	case relFollow:
		f.n = 1
	case relBefore, relLatest, relLast, relPast:
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
	return f, j
}

// frameUnit reads the unit at m of a frame with the relation r, whose words begin
// at k2, behind "the" before k; uNone when it is none.
func (p *parser) frameUnit(m, k, k2 int, r relation) (u unit, j int) {
	u, j = p.unitWord(m), m+1
	switch {
	case u == uNone, u < uDay && !(p.conv && r != relNone), u == uSeason && !p.conv, p.title(m),
		p.at(m).cls&cPlural != 0 && !(p.conv && u == uSeason && r != relNone):
		return uNone, m
	case u == uDay && !p.conv && r != relNone && r != relThat && p.fn(j, fnOf):
		return uNone, m // the last day of the trial
	}
	if we := p.weekend(m); we > 0 {
		u, j = uWeekend, we
	}
	if p.hyphen(j) && (k2 == k || !p.fn(j+1, fnLong)) && !(p.dash(j) && r != relNone && !p.fn(j+1, fnLong)) {
		return uNone, m
	}
	return u, j
}

// frameAlone reports whether the unit u, which ends before token j, is one that the
// reference lies in when no more than "the" says which: the week, the year.
func (p *parser) frameAlone(u unit, i, k, j int) bool {
	the := k > i
	switch {
	case the && (u == uDecade || u == uCentury):
		return true
	case p.conv && !the && (u == uWeekend || p.fn(j, fnAfter) && p.fn(j+1, fnNext)):
		return true
	case !the, u == uFortnight && !p.conv, u > uYear, u == uSeason, p.fn(j, fnOf) && u == uYear && p.plainYear(j+1):
		return false
	case u < uWeekend:
		return u == uDay && p.edge && p.conv
	}
	return true
}
