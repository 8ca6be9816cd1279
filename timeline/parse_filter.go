package timeline

import "github.com/dragoman-go/dragoman/internal/token"

// What looks like a time and is none: names, verbs, street numbers.

// prepBefore reports whether a word that a date may follow stands before i.
func (p *parser) prepBefore(i int) bool {
	w := p.at(i - 1)
	if w.cls&cFn == 0 {
		return false
	}
	switch w.fn {
	case fnIn, fnOn, fnOf, fnStart, fnBy, fnUntil, fnFrom, fnTo, fnThrough, fnSince, fnDuring, fnBefore, fnAfter, fnBetween, fnEarly, fnLate, fnMid, fnEvery, fnFor, fnThis, fnLast, fnNext, fnPast, fnThat, fnComing, fnPrevious, fnFollowing, fnAbout, fnWithin, fnEarlier, fnLater, fnStarting, fnBeginning:
		return true
	}
	return false
}

// weekdayOK decides whether the weekday's name at i is one.
func (p *parser) weekdayOK(i int, r relation) bool {
	w := p.at(i)
	t := p.tok(i)
	if t.Flags&token.Dotted != 0 {
		return false
	}
	number := p.kindOf(i+1) == token.Number || p.at(i+1).cls&cMonth != 0 || p.punct(i+1, ',') && (p.at(i+2).cls&cMonth != 0 || p.kindOf(i+2) == token.Number) || p.punct(i+1, '.') && p.glued(i+1) && (p.at(i+2).cls&cMonth != 0 || p.kindOf(i+2) == token.Number)
	if w.cls&(cAbbr|cAmb) != 0 {
		if number || r != relNone && t.Flags&token.Upper != 0 {
			return true
		}
		if p.conv {
			return w.cls&cAmb == 0 || p.prepBefore(i) || t.Flags&token.Upper != 0 || p.hi-p.lo <= 4
		}
		if w.cls&cAmb != 0 || t.Flags&token.Upper == 0 {
			return p.fn(i-1, fnOn) && t.Flags&token.Upper != 0 && !p.namePart(i+1)
		}
		return p.prepBefore(i)
	}
	if p.conv {
		return true
	}
	if t.Flags&token.Upper == 0 {
		return true
	}
	// Mr. Friday, Tuesday Weld
	if p.punct(i-1, '.') && p.glued(i-1) && p.upperFirst(i-2) && p.tokLen(i-2) <= 4 && p.at(i-2).none() {
		return false
	}
	if p.newspaper(i + 1) {
		return false
	}
	if p.fn(i-1, fnThe) || p.prepBefore(i) || r != relNone || number {
		return true
	}
	if p.namePart(i+1) && !p.tokStem(i) && !p.glued(i+1) {
		start := t.Flags&token.Sentence != 0 || p.fn(i-1, fnAnd) || p.fn(i-1, fnWith) || p.punct(i-1, ',') || p.punct(i-1, '"')
		if start {
			return false
		}
	}
	return !p.namedWeekday(i)
}

// monthOK decides whether the month's name at i is one; rel says that last,
// this or next stands before it.
func (p *parser) monthOK(i int, rel bool) bool {
	w := p.at(i)
	t := p.tok(i)
	upper := t.Flags&token.Upper != 0
	next := i + 1
	if p.punct(next, '.') && p.glued(next) {
		next++
	}
	number := (p.kindOf(next) == token.Number || p.fn(next, fnThe) && p.kindOf(next+1) == token.Number || p.at(next).cls&cOrd != 0 || p.punct(next, ',') && p.plainYear(next+1) || p.fn(next, fnOf) && (p.plainYear(next+1) || p.conv && p.plain(next+1)) || p.conv && p.at(next).cls&cNum != 0 || (p.dash(next) || p.fn(next, fnTo)) && p.at(next+1).cls&cMonth != 0 && upper) && p.at(next).cls&cUnit == 0
	if number && p.kindOf(next) == token.Number {
		if s := p.text(next); !upper && !p.conv && (len(s) > 4 || p.at(next+1).cls&cMult != 0) {
			number = false
		}
		if p.punct(next-1, '.') && p.tok(next).Flags&token.Sentence != 0 {
			number = false
		}
	}
	if number && (upper || p.conv) {
		return true
	}
	dayBefore := p.plain(i-1) && p.tokLen(i-1) <= 2 || p.at(i-1).cls&cOrd != 0 || p.fn(i-1, fnOf) && (p.at(i-2).cls&cOrd != 0 || p.plain(i-2))
	if !upper && !p.conv {
		return w.cls&cAbbr == 0 && (!isEnglishWord(w.id) || p.prepBefore(i) && p.plainYear(i+1))
	}
	if w.cls&(cAbbr|cAmb) == 0 {
		return true
	}
	if dayBefore && upper {
		return true
	}
	if !p.conv && !rel && (p.punct(i-1, '.') && p.glued(i-1) && p.personTitle(i-2) || p.personTitle(i-1) || p.namePart(i-1) && p.tok(i-1).Flags&token.Sentence != 0 && !p.headline()) {
		return false // Mr. June, Theresa May
	}
	prep := p.prepBefore(i)
	if w.id == 3 && !prep && !rel && p.march(i+1) {
		return false
	}
	if w.cls&cAbbr != 0 {
		return prep || rel || dayBefore || p.conv && w.cls&cAmb == 0 || p.punct(i+1, '.') && p.glued(i+1) && prep
	}
	if !upper { // "may" and "march" in lower case, in a short instruction
		return rel && !p.fn(i-1, fnThis) || prep && !p.fn(i-1, fnThat) && !p.fn(i-1, fnThis) && !p.fn(i-1, fnTo)
	}
	if p.namePart(i+1) && !p.tokStem(i) && !rel {
		return prep && !p.fn(i-1, fnBy) && !p.fn(i-1, fnTo) && !p.fn(i-1, fnFrom) && !p.fn(i-1, fnFor) && !p.fn(i-1, fnOf) && !p.fn(i-1, fnAfter) && !p.fn(i-1, fnBefore)
	}
	if w.id == 5 && !prep && !rel {
		return p.conv && p.hi-p.lo <= 2 || t.Flags&token.Sentence == 0 && (p.at(i+1).cls&cMonth != 0 || p.at(i-1).cls&cMonth != 0 || p.fn(i+1, fnAnd) && p.at(i+2).cls&cMonth != 0 || p.fn(i-1, fnAnd) && p.at(i-2).cls&cMonth != 0 || p.dash(i-1) || p.dash(i+1) || p.tokStem(i))
	}
	if prep || rel {
		return true
	}
	if w.id == 3 && t.Flags&token.Sentence != 0 {
		return p.conv && !p.fn(i+1, fnOn)
	}
	return t.Flags&token.Sentence == 0 || w.id != 5
}

// isEnglishWord reports whether a month's name is another word of English too
// when it is written in small letters.
func isEnglishWord(month int16) bool {
	return month == 3 || month == 5 || month == 8
}

// personTitle reports whether the word at i is a form of address.
func (p *parser) personTitle(i int) bool {
	switch p.text(i) {
	case "Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame", "Lord", "Lady", "Prof", "Sen", "Rep", "Gov", "Gen", "Sgt", "Lt", "Capt", "Col":
		return true
	}
	return false
}

// march reports whether the words at i go on with the name of a march: March for
// Life, March of the Mothers.
func (p *parser) march(i int) bool {
	if !p.fn(i, fnFor) && !p.fn(i, fnOf) && !p.fn(i, fnOn) && !p.textEq(i, "against") {
		return false
	}
	if p.fn(i+1, fnThe) {
		i++
	}
	return p.kindOf(i+1) == token.Word && p.upperFirst(i+1)
}

// seasonOK decides whether the season's name at i is one: not "fall" the verb,
// "spring" the source.
func (p *parser) seasonOK(i int, r relation, the bool) bool {
	if r != relNone {
		return true
	}
	y := p.plainYear(i+1) || p.fn(i+1, fnOf) && (p.plainYear(i+2) || p.yearWordsAt(i+2))
	if y {
		return true
	}
	if p.fn(i-1, fnA) {
		return false
	}
	if p.fn(i-1, fnEvery) {
		return p.endsClause(i + 1)
	}
	if p.conv && (p.at(i).cls&cAmb == 0 || p.hi-p.lo == 1) {
		return true
	}
	if the && (p.fn(i-2, fnIn) || p.fn(i-2, fnOver) || p.fn(i-2, fnDuring) || p.fn(i-2, fnBy) || p.fn(i-2, fnThrough) || p.fn(i-2, fnUntil) || p.fn(i-2, fnSince) || p.fn(i-2, fnOf)) && p.at(i).cls&cAmb == 0 {
		return !p.fn(i+1, fnOf)
	}
	if the && p.at(i).cls&cAmb != 0 && (p.fn(i-2, fnIn) || p.fn(i-2, fnBy) || p.fn(i-2, fnUntil)) {
		return p.endsClause(i + 1)
	}
	if !the && (p.fn(i-1, fnIn) || p.fn(i-1, fnSince) || p.fn(i-1, fnUntil) || p.fn(i-1, fnEarly) || p.fn(i-1, fnLate) || p.fn(i-1, fnBy) || p.fn(i-1, fnDuring)) && p.at(i).cls&cAmb == 0 {
		return p.endsClause(i + 1)
	}
	return false
}

func (p *parser) yearWordsAt(i int) bool { _, k := p.yearWords(i); return k > i }

// yearOK decides whether the four digits at m, in an expression that starts at
// i, are a year.
func (p *parser) yearOK(m, i int) bool {
	if p.conv {
		return p.yearInEntry(m)
	}
	y, next := p.at(m).num, m+1
	if y < 1400 || y > 2100 || p.modelYear(next) || p.counts(m) {
		return false
	}
	if p.dash(m-1) && p.glued(m-1) && p.glued(m) {
		// mid-1990 comes through the edge; Paris-1998 is a name
		return p.edge || p.textEq(m-2, "pre") || p.textEq(m-2, "post") || p.plainYear(m-2)
	}
	if p.measured(next) {
		return false
	}
	if p.prepBefore(m) || i < m || p.edge {
		// "from 1500 to 2000 people" is caught by what is measured
		if p.fn(m-1, fnTo) || p.fn(m-1, fnFrom) || p.fn(m-1, fnAbout) || p.fn(m-1, fnFor) || p.fn(m-1, fnOf) || p.fn(m-1, fnBy) {
			return y >= 1700 && y < 2100 && (p.endsClause(next) || !p.lowerNoun(next) || y >= 1900)
		}
		return true
	}
	if y < 1900 && !p.punct(m-1, '(') && !(p.dash(next) && p.glued(next) && p.shortYear(next+1, y)) {
		return false
	}
	return p.yearBetween(m)
}

// yearInEntry decides on the four digits at m in a short instruction to a calendar.
func (p *parser) yearInEntry(m int) bool {
	y, next := p.at(m).num, m+1
	switch {
	case p.punct(m-1, '$'), p.punct(m-1, '#'), p.punct(m-1, '+'):
		return false
	case p.at(next).cls&(cUnit|cMult) != 0 && p.at(next).cls&cPlural != 0, p.punct(next, '%'):
		return false
	case p.hyphen(next) && p.plain(next+1) && !p.plainYear(next+1), p.dash(m-1) && p.glued(m) && p.glued(m-1) && p.kindOf(m-2) == token.Number && !p.plainYear(m-2):
		return false
	case p.dash(next) && p.plain(next+1) && p.tokLen(next+1) <= 2, p.dash(m-1) && p.plain(m-2) && p.tokLen(m-2) <= 2:
		return false
	case y >= 1500 && y < 2200:
		prev := p.tok(m - 1)
		return prev.Kind != token.Word || prev.Flags&token.AllUpper == 0 || !p.at(m-1).none()
	}
	return p.fn(m-1, fnIn) && y >= 1000
}

// counts reports whether the signs and units beside the four digits at m make them
// a number of something: $1999, 2000/5, 1500 metres.
func (p *parser) counts(m int) bool {
	y, next := p.at(m).num, m+1
	switch {
	case p.glued(m) && m > p.lo && !p.dash(m-1) && !p.punct(m-1, '(') && !p.punct(m-1, '[') && !p.punct(m-1, '"') && !p.slash(m-1) && p.tok(m-1).Flags&token.NonASCII == 0 && !p.punct(m-1, '\''),
		p.punct(m-1, '$'), p.punct(m-1, '#'), p.punct(next, '%'), p.glued(next) && p.slash(next) && !p.plainYear(next+1):
		return true
	case p.at(next).cls&(cMult|cUnit) != 0 && p.at(next).cls&cOrd == 0:
		return !p.isUnit(next, uQuarter) && !p.isUnit(next, uSeason)
	}
	return p.hyphen(next) && p.kindOf(next+1) == token.Number && !p.plainYear(next+1) && !p.shortYear(next+1, y)
}

// yearBetween decides by the words beside the four digits at m, where no
// preposition does: the 1990 report, (1990), not Highway 2010.
func (p *parser) yearBetween(m int) bool {
	prev, next := p.tok(m-1), m+1
	switch {
	case prev.Kind == 0:
		return p.at(next).cls&cFn == 0 && p.kindOf(next) == token.Word || p.endsClause(next)
	case p.textEq(m-1, "into"), p.textEq(m-1, "both") && p.fn(next, fnAnd) && p.plainYear(next+1):
		return !p.lowerNoun(next)
	case p.fn(m-1, fnThe), p.fn(m-1, fnAnd), p.fn(m-1, fnOr), p.fn(m-1, fnIts), p.fn(m-1, fnA), p.fn(m-1, fnThen):
		return true
	case prev.Kind == token.Word && prev.Stem != prev.End:
		return true
	case prev.Kind == token.Punct:
		return p.punct(m-1, '(') || p.fn(next, fnTo) && p.plainYear(next+1) || p.punct(m-1, ',') && (p.punct(next, ',') || p.endsClause(next)) || p.punct(m-1, '"')
	case prev.Kind == token.Word && prev.Flags&token.Upper != 0 && prev.Flags&token.Sentence == 0:
		return false // Highway 2010, Windows 2000
	case prev.Kind == token.Number:
		return false
	case prev.Kind == token.Word && p.kindOf(next) == token.Word && p.lowerNoun(next):
		return prev.Flags&token.Upper == 0 // "raised 1990 earnings estimates"
	}
	return prev.Kind == token.Word && prev.Flags&token.Upper == 0 && p.endsClause(next) && !p.at(m-1).none()
}

// measured reports whether the word at i is counted by the number before it.
func (p *parser) measured(i int) bool {
	t := p.tok(i)
	if t.Kind != token.Word || t.Flags&token.Upper != 0 {
		return false
	}
	switch p.text(i) {
	case "people", "percent", "points", "point", "dollars", "yen", "shares", "miles", "feet", "tons", "pounds", "euros", "men", "women", "troops", "soldiers", "workers", "employees", "copies", "meters", "metres", "kilometers", "km", "cases", "units", "votes", "jobs", "homes", "cars", "children", "students", "members", "deaths", "barrels", "contracts", "companies", "stores", "times", "more", "other", "degrees", "acres", "square", "rpm", "kg", "mph", "calories", "passengers", "police", "refugees", "civilians", "houses", "aircraft", "islands", "pages", "words", "names", "patients", "guests", "seats", "rooms":
		return true
	}
	return false
}

func (p *parser) lowerNoun(i int) bool {
	t := p.tok(i)
	return t.Kind == token.Word && t.Flags&token.Upper == 0 && p.at(i).cls&cFn == 0
}

// shortYear reports whether the two digits at i are a later year of the century
// of year y: the 65 of 1861-65.
func (p *parser) shortYear(i int, y int32) bool {
	n := p.at(i).num
	return p.plain(i) && p.tokLen(i) == 2 && (n > y%100 || n == (y+1)%100) && !p.dash(i+1) && !p.slash(i+1)
}
