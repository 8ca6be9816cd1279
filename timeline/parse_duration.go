package timeline

import "github.com/dragoman-go/dragoman/internal/token"

// letters of units that are written behind the number: 3h, 10D, 2W, 30m.
func unitOfLetters(s string) unit {
	switch s {
	case "s", "sec", "secs":
		return uSecond
	case "min", "mins":
		return uMinute
	case "h", "hr", "hrs":
		return uHour
	case "d", "D":
		return uDay
	case "w", "W", "wk", "wks":
		return uWeek
	case "mo", "mos":
		return uMonth
	case "y", "yr", "yrs", "Y":
		return uYear
	}
	return uNone
}

// unitAt reads a unit at i, with what may stand between number and unit: more,
// full, business. It returns i when there is none.
func (p *parser) unitAt(i int) (u unit, business bool, j int) {
	j = i
	for n := 0; n < 2; n++ {
		switch {
		case p.fn(j, fnMore), p.fn(j, fnAdditional), p.fn(j, fnFull), p.fn(j, fnWhole), p.fn(j, fnCalendar), p.fn(j, fnConsecutive), p.fn(j, fnLong), p.fn(j, fnComing), p.fn(j, fnFiscal):
			j++
		case p.fn(j, fnBusiness):
			business = true
			j++
		}
	}
	if u = p.unitWord(j); u == uNone {
		return uNone, false, i
	}
	j++
	if u == uWeek && p.weekend(j-1) > j {
		u, j = uWeekend, p.weekend(j-1)
	}
	if p.at(j-1).cls&cAbbr != 0 && p.punct(j, '.') && p.glued(j) && !p.startsSentence(j+1) {
		j++
	}
	if business && u != uDay {
		business = false
	}
	return u, business, j
}

// weekend reads week-end and week end, with the first token at i.
func (p *parser) weekend(i int) int {
	if !p.isUnit(i, uWeek) || p.at(i).cls&cPlural != 0 {
		return 0
	}
	if p.dash(i+1) && p.glued(i+1) && p.fn(i+2, fnEnd) {
		return i + 3
	}
	if p.conv && p.fn(i+1, fnEnd) {
		return i + 2
	}
	return 0
}

func (p *parser) unitWord(i int) unit {
	w := p.at(i)
	if w.cls&cUnit == 0 {
		return uNone
	}
	u := unit(w.id)
	if u == uHalf || w.cls&cMonth != 0 {
		return uNone
	}
	if w.cls&cAbbr != 0 && !p.conv && p.kindOf(i-1) != token.Number && p.at(i-1).cls&cNum == 0 && (u == uMonth || u == uSecond) {
		return uNone
	}
	return u
}

// duration reads a length of time at i: 30 minutes, an hour and a half, three
// days, 30-day, two to three weeks. It returns a node, or -1.
func (p *parser) duration(i int) int32 {
	if n := p.durationLetters(i); n >= 0 {
		return n
	}
	v, vague, j := p.amount(i)
	if j == i || v == 0 && !vague {
		return -1
	}
	article := p.fn(i, fnA) && j == i+1
	if article && (p.at(j).cls&cPlural != 0 || p.at(j).cls&cOrd != 0 && p.kindOf(j+1) == token.Word && !p.functionWord(j+1)) {
		return -1 // a second man, a half: a unit must follow, and not as an adjective
	}
	hyphen := p.hyphen(j) && p.unitWord(j+1) != uNone
	if hyphen {
		j++
	} else if n := p.fromTo(i, j, v); n >= 0 {
		return n
	}
	u, business, k := p.unitAt(j)
	if k == j && p.at(j).cls&cPart != 0 && p.at(j).id == partNight && v >= 1 && !p.fn(i, fnA) && !p.fn(j, fnOvernight) && (v > 1) == (p.at(j).cls&cPlural != 0) {
		u, k = uNight, j+1
	}
	if k == j || !p.countsTime(i, k, v, u, hyphen) {
		return -1
	}
	nd := node{kind: kDuration, nq: 1, business: business}
	nd.q[0] = quantity{v, vague, u}
	if hyphen {
		if p.hyphen(k) && (p.fn(k+1, fnOld) || p.fn(k+1, fnLong) && !p.conv) {
			k += 2
		}
		return p.finish(nd, i, k)
	}
	return p.finish(nd, i, p.smallerUnits(&nd, k))
}

// fromTo reads two or three weeks, 10 to 12 months, two-three days: the second
// number stands behind token j, the first, v, before it.
func (p *parser) fromTo(i, j int, v float64) int32 {
	if !p.fn(j, fnOr) && !p.fn(j, fnTo) && !(p.dash(j) && p.glued(j)) || v <= 0 {
		return -1
	}
	v2, k := p.cardinal(j + 1)
	if k == j+1 || v2 <= v {
		return -1
	}
	if p.dash(k) && p.glued(k) && p.unitWord(k+1) != uNone {
		k++
	}
	u, business, e := p.unitAt(k)
	if e == k {
		return -1
	}
	nd := node{kind: kDuration, nq: 1, business: business, mod: modAtLeast}
	nd.q[0] = quantity{v: v, u: u}
	return p.finish(nd, i, e)
}

// countsTime reports whether the number v and the unit u, at the tokens i to k,
// are a length: not a quarter of the votes, two second, the 1988 quarter, an age.
func (p *parser) countsTime(i, k int, v float64, u unit, hyphen bool) bool {
	last := p.at(k - 1)
	plural := last.cls&cPlural != 0
	switch {
	case u == uSecond && last.cls&cOrd != 0 && !hyphen && v == float64(int(v)) && !p.fn(i, fnA) && v > 1:
		return false // "two second"
	case u == uQuarter && !hyphen && !plural && v == 1 && p.fn(i, fnA) && (p.fn(k, fnOf) || p.fn(k, fnPast) || p.fn(k, fnTo)), u == uQuarter && plural && p.fn(k, fnOf) && v == 3:
		return false // "a quarter of the votes"
	case u == uHour && p.plain(i) && p.tokLen(i) == 4 && (p.fn(i-1, fnAt) || p.conv):
		return false // at 0730 hrs, 1700 hours
	case p.plainYear(i) && (u == uQuarter || !plural) && !hyphen:
		return false // the 1988 quarter
	case p.hyphen(k) && (p.fn(k+1, fnEarlier) || p.fn(k+1, fnAgo) || p.fn(k+1, fnEnd) || !hyphen && !p.conv && p.fn(k+1, fnLong)):
		return false // a year-earlier loss, a day-long visit
	case hyphen && !p.conv && p.hyphen(k) && p.fn(k+1, fnOld) && !p.matter(k+2):
		return false // a three-year-old child: an age is no time of the story
	}
	return true
}

// smallerUnits takes what goes on with the length nd behind token k, and returns
// the token behind it: and a half, or two, or so, 20 minutes.
func (p *parser) smallerUnits(nd *node, k int) int {
	q := &nd.q[0]
	switch {
	case p.fn(k, fnAnd) && p.fn(k+1, fnA) && p.fn(k+2, fnHalf):
		q.v += 0.5
		return k + 3
	case p.fn(k, fnAnd) && p.fn(k+1, fnHalf):
		q.v += 0.5
		return k + 2
	case p.fn(k, fnAnd) && p.fn(k+1, fnA) && p.isUnit(k+2, uQuarter) && q.u != uQuarter:
		q.v += 0.25
		return k + 3
	case p.fn(k, fnOr) && (p.fn(k+1, fnSo) || p.at(k+1).cls&cNum != 0 && p.at(k+1).num == 2 && q.v == 1):
		nd.mod = modApprox
		return k + 2
	}
	for nd.nq < 3 && q.v == float64(int64(q.v)) {
		m := k
		if p.punct(m, ',') {
			m++
		}
		if p.fn(m, fnAnd) {
			m++
		}
		v2, k2 := p.cardinal(m)
		if k2 == m && p.fn(m, fnA) && p.unitWord(m+1) != uNone {
			v2, k2 = 1, m+1
		}
		if k2 == m {
			break
		}
		u2, _, e := p.unitAt(k2)
		if e == k2 || u2 >= nd.q[nd.nq-1].u {
			break
		}
		nd.q[nd.nq] = quantity{v: v2, u: u2}
		nd.nq++
		k = e
	}
	return k
}

// durationLetters reads 3h, 2.5hrs, 10D, 1h30, 30', 15".
func (p *parser) durationLetters(i int) int32 {
	if p.kindOf(i) != token.Number {
		return -1
	}
	s := p.text(i)
	k := 0
	for k < len(s) && (s[k] >= '0' && s[k] <= '9' || s[k] == '.') {
		k++
	}
	v, ok := decimal(s[:k])
	if !ok || k == 0 {
		return -1
	}
	nd := node{kind: kDuration, nq: 1}
	if k == len(s) {
		if p.conv && p.glued(i+1) && !(p.glued(i+2) && p.textEq(i+2, "s")) && (p.punct(i+1, '\'') || p.punct(i+1, '"')) && !(p.glued(i+2) && p.kindOf(i+2) == token.Number) {
			nd.q[0] = quantity{v: v, u: uMinute}
			if p.punct(i+1, '"') {
				nd.q[0].u = uSecond
			}
			nd.weak = true
			return p.finish(nd, i, i+2)
		}
		if p.conv && p.slash(i+1) && p.kindOf(i+2) == token.Number && p.text(i+2) == "4h" && (v == 1 || v == 3) {
			nd.q[0] = quantity{v: v / 4, u: uHour}
			return p.finish(nd, i, i+3)
		}
		return -1
	}
	u := unitOfLetters(s[k:])
	if u == uHour && len(s)-k == 1 && p.fn(i-1, fnAt) {
		return -1 // at 15h
	}
	if u == uNone || p.at(i).cls&cDecade != 0 || !p.conv && len(s)-k == 1 && u != uHour {
		return -1
	}
	nd.q[0] = quantity{v: v, u: u}
	return p.finish(nd, i, i+1)
}

// wholeUnit reads "all month", "the whole year", "all day long".
func (p *parser) wholeUnit(i int) int32 {
	j := i
	if p.fn(j, fnThe) || p.fn(j, fnA) {
		j++
	}
	if p.fn(i, fnThe) && p.fn(j, fnAll) {
		return -1 // the all-day event
	}
	if !p.conv && p.fn(j, fnFull) && p.fn(i, fnThe) {
		return -1 // the full year is the one spoken of
	}
	if !p.fn(j, fnAll) && !p.fn(j, fnWhole) && !p.fn(j, fnFull) && !p.fn(j, fnAnother) && !(p.fn(j, fnAdditional) && j > i) {
		return -1
	}
	all := p.fn(j, fnAll)
	j++
	if all && p.fn(j, fnThe) {
		j++
	}
	u := p.unitWord(j)
	if u == uNone || u < uMinute || p.at(j).cls&cPlural != 0 {
		return -1
	}
	nd := node{kind: kDuration, nq: 1}
	nd.q[0] = quantity{v: 1, u: u}
	if p.calendar && all && u == uWeek {
		nd = node{kind: kFields}
		nd.f = fields{has: sFrame, frame: u}
	}
	return p.finish(nd, i, j+1)
}

// longUnit reads what lasts a unit or more: day-long, weeklong, decades-old.
func (p *parser) longUnit(i int) int32 {
	if p.conv {
		return -1
	}
	w := p.at(i)
	nd := node{kind: kDuration, nq: 1}
	if w.cls&cLength != 0 {
		nd.q[0] = quantity{v: 1, u: unit(w.id)}
		return p.finish(nd, i, i+1)
	}
	u := p.unitWord(i)
	if u < uMinute || u == uQuarter || u == uSeason || w.cls&cAbbr != 0 || p.dash(i-1) || !p.dash(i+1) || !p.glued(i+1) || !p.glued(i+2) {
		return -1
	}
	plural := w.cls&cPlural != 0
	if !p.fn(i+2, fnLong) && !(plural && p.fn(i+2, fnOld)) {
		return -1
	}
	nd.q[0] = quantity{v: 1, u: u, vague: plural}
	return p.finish(nd, i, i+3)
}

// matter reports whether the word at i is a thing that an age tells a time of: a
// truce, a strike; no child.
func (p *parser) matter(i int) bool {
	if p.kindOf(i) != token.Word {
		return false
	}
	switch p.text(i) {
	case "war", "conflict", "truce", "dispute", "ceasefire", "cease-fire", "insurgency", "rebellion", "uprising", "revolt", "crisis", "feud", "strike", "embargo", "ban", "blockade", "siege", "occupation", "law", "policy", "agreement", "treaty", "deal", "case", "investigation", "inquiry", "revolution", "campaign", "recession", "offensive", "standoff", "stalemate", "protest", "boycott", "moratorium", "lockdown":
		return true
	}
	return false
}
