package timeline

import "github.com/dragoman-go/dragoman/internal/token"

// atPresent reads "at present", "at the present time".
func (p *parser) atPresent(i int) int {
	j := i
	if !p.fn(j, fnAt) {
		return i
	}
	j++
	if p.fn(j, fnThe) {
		j++
	}
	if !p.fn(j, fnPresent) {
		return i
	}
	if p.fn(j+1, fnTime) && j == i+2 {
		return j + 2
	}
	if j == i+1 && p.endsClause(j+1) {
		return j + 1
	}
	return i
}

// vagueAt reads what TimeML gives no calendar value at token i: now, recently,
// the near future, in recent years, some time, weeks.
func (p *parser) vagueAt(i int) int32 {
	ref := func(r int8, j int) int32 { return p.finish(node{kind: kVague, ref: r}, i, j) }
	long := func(q quantity, j int) int32 {
		nd := node{kind: kDuration, nq: 1}
		nd.q[0] = q
		return p.finish(nd, i, j)
	}
	if j := p.atPresent(i); j > i {
		return ref(1, j)
	}
	k := i
	if p.fn(k, fnThe) {
		k++
	}
	w := p.at(k)
	switch {
	case p.fn(i, fnRight) && p.fn(i+1, fnNow):
		return ref(1, i+2)
	case p.fn(i, fnNow) && !p.hyphen(i+1):
		return ref(1, i+1)
	case p.at(i).cls&cNum != 0 && p.at(i).num == 1 && p.isUnit(i+1, uDay) && p.at(i+1).cls&cPlural == 0 && (p.at(i-1).cls&cFuture != 0 || p.modal(i-1)):
		return ref(3, i+2) // will one day
	case p.textEq(i, "these") && p.isUnit(i+1, uDay):
		return ref(1, i+2)
	case p.fn(i, fnAs) && p.fn(i+1, fnSoon) && p.fn(i+2, fnAs) && p.fn(i+3, fnPossible):
		return ref(3, i+4)
	case w.cls&cVague != 0 && w.cls&cAmb == 0 && k == i && !p.fn(i, fnNow) && !p.textEq(i, "current") && !p.textEq(i, "recent") && !p.textEq(i, "future"):
		if p.textEq(i, "previously") {
			return -1
		}
		if p.fn(i, fnSoon) && (p.fn(i-1, fnAs) || p.fn(i+1, fnAs) || p.fn(i+1, fnAfter) || !p.modal(i-1) && p.clauseTense(i, i+1) < 0) {
			return -1 // "soon after", "was soon released": no future
		}
		return ref(int8(w.id), i+1)
	case p.textEq(k, "future"):
		if k > i {
			return ref(3, k+1)
		}
		if p.unitWord(k+1) != uNone && p.at(k+1).cls&cPlural != 0 {
			return ref(3, k+2)
		}
		return -1
	case k > i && (p.fn(k, fnNear) || p.fn(k, fnDistant) || p.textEq(k, "foreseeable") || p.textEq(k, "short") || p.textEq(k, "long") || p.textEq(k, "immediate")) && (p.textEq(k+1, "future") || p.fn(k+1, fnTerm) && p.endsClause(k+2) && !p.textEq(k, "long")):
		return ref(3, k+2)
	case k > i && p.fn(k, fnPast) && p.endsClause(k+1):
		return ref(2, k+1)
	case p.textEq(k, "recent"):
		if p.unitWord(k+1) != uNone && p.at(k+1).cls&cPlural != 0 {
			j := k + 2
			if p.fn(j, fnAnd) && p.unitWord(j+1) != uNone {
				return ref(2, j+2)
			}
			if p.unitWord(k+1) == uYear {
				return ref(2, j)
			}
			return long(quantity{vague: true, u: p.unitWord(k + 1)}, j)
		}
		return -1
	case p.textEq(i, "current"):
		if p.unitWord(i+1) != uNone || p.fn(i+1, fnFiscal) || p.tok(i).Flags&token.Upper != 0 {
			return -1
		}
		return ref(1, i+1)
	case p.fn(i, fnAt) && p.fn(i+1, fnThe) && p.fn(i+2, fnMoment):
		return -1
	case p.fn(i, fnA) && p.fn(i+1, fnWhile):
		return long(quantity{vague: true, u: uNone}, i+2)
	case p.fn(i, fnA) && p.fn(i+1, fnLater) && (p.fn(i+2, fnDate) || p.fn(i+2, fnTime)):
		return ref(3, i+3)
	case p.fn(i, fnSome) && p.fn(i+1, fnTime) && p.endsClause(i+2):
		return long(quantity{vague: true, u: uNone}, i+2)
	}
	// the weeks ahead
	if u := p.unitWord(k); u >= uDay && p.at(k).cls&cPlural != 0 && p.fn(k+1, fnAhead) {
		return long(quantity{vague: true, u: u}, k+2)
	}
	// weeks, months: a length that is not said
	j := i
	if p.fn(j, fnJust) && p.unitWord(j+1) != uNone && p.at(j+1).cls&cPlural != 0 {
		j++
	}
	if u := p.unitWord(j); u >= uHour && u != uQuarter && u != uSeason && u != uWeekend && p.at(j).cls&cPlural != 0 && p.at(j).cls&cAbbr == 0 {
		if p.fn(j+1, fnAgo) {
			nd := node{kind: kShift, dir: -1, nq: 1, arg: -1}
			nd.q[0] = quantity{vague: true, u: u}
			return p.finish(nd, i, j+2)
		}
		if p.fn(j+1, fnOf) && (p.at(j+2).cls&(cWeekday|cMonth|cDay) != 0 || p.fn(j+2, fnThe) && p.at(j+3).cls&cPart != 0) {
			return -1 // the early hours of Saturday
		}
		if p.at(i-1).cls&(cNum|cDigits) != 0 || p.fn(i-1, fnMany) || p.fn(i-1, fnOf) && p.idiomOf(i-2) || p.fn(i-1, fnOn) && u == uDay && (p.fn(j+1, fnWhen) || p.fn(j+1, fnThat)) {
			return -1 // hundreds of years, a matter of days, on days when it rains
		}
		if p.endsClause(j+1) || p.dash(j+1) {
			return long(quantity{vague: true, u: u}, j+1)
		}
	}
	return -1
}

// idiomOf reports whether the word at i counts no weeks or years exactly:
// hundreds of years, a matter of days.
func (p *parser) idiomOf(i int) bool {
	switch p.text(i) {
	case "matter", "hundreds", "thousands", "millions", "billions", "question":
		return true
	}
	return false
}
