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

// The senses of a vague reference: PRESENT_REF, PAST_REF and FUTURE_REF of TimeML.
const (
	refPresent int8 = iota + 1
	refPast
	refFuture
)

// vagueAt reads what TimeML gives no calendar value at token i: now, recently,
// the near future, in recent years, some time, weeks.
func (p *parser) vagueAt(i int) int32 {
	if r, j := p.vagueRef(i); j > i {
		return p.finish(node{kind: kVague, ref: r}, i, j)
	} else if j < i {
		return -1
	}
	if u, j := p.vagueLength(i); j > i {
		nd := node{kind: kDuration, nq: 1}
		nd.q[0] = quantity{vague: true, u: u}
		return p.finish(nd, i, j)
	}
	return p.bareUnits(i)
}

// vagueRef reads a word or phrase of the present, past or future at token i that
// names no day, and returns where it ends: i for none, less where the words are
// no time at all.
func (p *parser) vagueRef(i int) (ref int8, end int) {
	if j := p.atPresent(i); j > i {
		return refPresent, j
	}
	k := i
	if p.fn(k, fnThe) {
		k++
	}
	w := p.at(k)
	switch {
	case p.fn(i, fnRight) && p.fn(i+1, fnNow):
		return refPresent, i + 2
	case p.fn(i, fnNow) && !p.hyphen(i+1):
		return refPresent, i + 1
	case p.at(i).cls&cNum != 0 && p.at(i).num == 1 && p.isUnit(i+1, uDay) && p.at(i+1).cls&cPlural == 0 && (p.at(i-1).cls&cFuture != 0 || p.modal(i-1)):
		return refFuture, i + 2 // will one day
	case p.textEq(i, "these") && p.isUnit(i+1, uDay):
		return refPresent, i + 2
	case p.fn(i, fnAs) && p.fn(i+1, fnSoon) && p.fn(i+2, fnAs) && p.fn(i+3, fnPossible):
		return refFuture, i + 4
	case w.cls&cVague != 0 && w.cls&cAmb == 0 && k == i && !p.fn(i, fnNow) && !p.textEq(i, "current") && !p.textEq(i, "recent") && !p.textEq(i, "future"):
		if p.textEq(i, "previously") || p.fn(i, fnSoon) && !p.soonAhead(i) {
			return 0, -1
		}
		return int8(w.id), i + 1
	case p.textEq(k, "future"):
		if k > i {
			return refFuture, k + 1
		}
		if p.pluralUnit(k + 1) {
			return refFuture, k + 2
		}
		return 0, -1
	case k > i && (p.fn(k, fnNear) || p.fn(k, fnDistant) || p.textEq(k, "foreseeable") || p.textEq(k, "short") || p.textEq(k, "long") || p.textEq(k, "immediate")) &&
		(p.textEq(k+1, "future") || p.fn(k+1, fnTerm) && p.endsClause(k+2) && !p.textEq(k, "long")):
		return refFuture, k + 2
	case k > i && p.fn(k, fnPast) && p.endsClause(k+1):
		return refPast, k + 1
	case p.textEq(k, "recent") && !p.pluralUnit(k+1):
		return 0, -1
	case p.textEq(k, "recent") && p.fn(k+2, fnAnd) && p.unitWord(k+3) != uNone:
		return refPast, k + 4
	case p.textEq(k, "recent") && p.unitWord(k+1) == uYear:
		return refPast, k + 2
	case p.textEq(i, "current"):
		if p.unitWord(i+1) != uNone || p.fn(i+1, fnFiscal) || p.tok(i).Flags&token.Upper != 0 {
			return 0, -1
		}
		return refPresent, i + 1
	case p.fn(i, fnAt) && p.fn(i+1, fnThe) && p.fn(i+2, fnMoment):
		return 0, -1
	case p.fn(i, fnA) && p.fn(i+1, fnLater) && (p.fn(i+2, fnDate) || p.fn(i+2, fnTime)):
		return refFuture, i + 3
	}
	return 0, i
}

// soonAhead reports whether "soon" at token i speaks of the future: not in "soon
// after" and "was soon released".
func (p *parser) soonAhead(i int) bool {
	return !p.fn(i-1, fnAs) && !p.fn(i+1, fnAs) && !p.fn(i+1, fnAfter) && (p.modal(i-1) || p.clauseTense(i, i+1) >= 0)
}

// pluralUnit reports whether token i is a unit in the plural: years.
func (p *parser) pluralUnit(i int) bool {
	return p.unitWord(i) != uNone && p.at(i).cls&cPlural != 0
}

// vagueLength reads a length that is not said at token i, recent days, a while,
// some time, the weeks ahead, and returns where it ends, i for none.
func (p *parser) vagueLength(i int) (u unit, end int) {
	k := i
	if p.fn(k, fnThe) {
		k++
	}
	switch {
	case p.textEq(k, "recent"):
		return p.unitWord(k + 1), k + 2
	case p.fn(i, fnA) && p.fn(i+1, fnWhile):
		return uNone, i + 2
	case p.fn(i, fnSome) && p.fn(i+1, fnTime) && p.endsClause(i+2):
		return uNone, i + 2
	}
	if u := p.unitWord(k); u >= uDay && p.at(k).cls&cPlural != 0 && p.fn(k+1, fnAhead) {
		return u, k + 2
	}
	return uNone, i
}

// bareUnits reads units in the plural without a number at token i, weeks, months:
// a length that is not said, or "weeks ago".
func (p *parser) bareUnits(i int) int32 {
	j := i
	if p.fn(j, fnJust) && p.pluralUnit(j+1) {
		j++
	}
	u := p.unitWord(j)
	if u < uHour || u == uQuarter || u == uSeason || u == uWeekend || p.at(j).cls&cPlural == 0 || p.at(j).cls&cAbbr != 0 {
		return -1
	}
	nd := node{kind: kDuration, nq: 1}
	nd.q[0] = quantity{vague: true, u: u}
	switch {
	case p.fn(j+1, fnAgo):
		nd.kind, nd.dir, nd.arg = kShift, -1, -1
		return p.finish(nd, i, j+2)
	case p.fn(j+1, fnOf) && (p.at(j+2).cls&(cWeekday|cMonth|cDay) != 0 || p.fn(j+2, fnThe) && p.at(j+3).cls&cPart != 0):
		return -1 // the early hours of Saturday
	case p.at(i-1).cls&(cNum|cDigits) != 0, p.fn(i-1, fnMany), p.fn(i-1, fnOf) && p.idiomOf(i-2), p.fn(i-1, fnOn) && u == uDay && (p.fn(j+1, fnWhen) || p.fn(j+1, fnThat)):
		return -1 // hundreds of years, a matter of days, on days when it rains
	case p.endsClause(j + 1), p.dash(j + 1):
		return p.finish(nd, i, j+1)
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
