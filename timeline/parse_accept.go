package timeline

import (
	"github.com/dragoman-go/dragoman/internal/token"
)

// accepted decides on what is a time only in company.
func (p *parser) accepted(nd *node) bool {
	f := &nd.f
	if nd.kind == kDuration && nd.weak && !p.conv || p.chained(int(nd.i), int(nd.j)) {
		return false
	}
	if !p.vague && !p.conv {
		// coming days, a few weeks ago; the age of a video is counted from a
		// moment that the page does not tell
		if nd.vague && nd.kind == kCount && p.at(int(nd.j)-2).cls&cFn != 0 && !p.fn(int(nd.j)-2, fnFew) && !p.fn(int(nd.j)-2, fnSeveral) {
			return false
		}
		if nd.kind == kShift && nd.dir < 0 && nd.arg < 0 && p.lineStart(int(nd.i)) && p.lineEnd(int(nd.j)) {
			return false
		}
	}
	if !p.conv && p.generic(nd) {
		return false
	}
	if nd.kind == kDuration {
		return p.durationOK(nd)
	}
	if nd.kind == kFields && !p.conv && f.has&^sAt == sClock && !f.range2 && !p.clockOK(nd) {
		return false
	}
	if nd.kind != kFields || !nd.weak {
		return true
	}
	i := int(nd.i)
	switch {
	case f.has&sClock != 0:
		if !p.conv {
			return false
		}
		if f.range2 {
			if f.has&sAt != 0 || f.clk.m >= 0 && f.clk2.m >= 0 {
				return !p.dash(i-1) && (f.clk.m < 0 || f.clk.strong || !f.clk.fromWord || p.from || p.between)
			}
			return f.has&sDateAny != 0
		}
		if f.has&sAt != 0 {
			return p.endsClause(int(nd.j)) && !(p.punct(int(nd.j), '.') && p.glued(int(nd.j)+1)) && !(p.dash(int(nd.j)) && p.glued(int(nd.j)))
		}
		return f.clk.fromWord && f.clk.m >= 0 && p.kindOf(i) == token.Word && p.hi-p.lo <= 5 && f.clk.h >= 10
	case f.has&sPart != 0:
		if p.conv {
			return !p.textEq(i-1, "good")
		}
		return p.fn(i, fnThe) && (p.fn(i-1, fnIn) || p.fn(i-1, fnDuring)) && f.has&sClock == 0 && f.edge == 0 || p.fn(i, fnOvernight)
	case f.has&sFrame != 0: // the week, the year
		if p.conv {
			return !p.fn(int(nd.j), fnOf) && f.frame != uDay
		}
		switch f.frame {
		case uWeekend:
			return true
		case uQuarter:
			return !p.fn(int(nd.j), fnOf)
		case uYear, uMonth, uWeek:
			j := int(nd.j)
			return p.vague && (p.endsClause(j) || p.fn(i+1, fnFull)) && !p.fn(j, fnOf) && !p.fn(j, fnThat)
		}
		return false
	case f.has&sDay != 0: // the 15th
		if p.conv {
			return true
		}
		return p.endsClause(int(nd.j)) && (p.fn(i-1, fnOn) || p.fn(i-1, fnBy) || p.fn(i-1, fnUntil))
	}
	return p.conv
}

// generic reports whether nd names a time of no story: today's youth, the leaders
// of tomorrow, 8 percent annually, average daily sales, a fiscal year.
func (p *parser) generic(nd *node) bool {
	i, j := int(nd.i), int(nd.j)
	w := p.at(i)
	switch {
	case w.cls&cDay != 0 && j == i+1 && p.tokStem(i):
		return p.fn(i, fnToday) && (p.ofAnAge(j) || p.ofAnAge(j+1))
	case w.cls&cDay != 0 && p.textEq(i, "tomorrow"):
		return p.fn(i-1, fnOf) && !p.fn(i-2, fnAs) && p.endsClause(j)
	case w.cls&cFreq != 0 && j == i+1:
		return p.textEq(i-1, "average") && p.textEq(i, "daily") || p.textEq(i, "everyday") && !p.endsClause(j) || p.textEq(i, "annually") && p.quantityBefore(i)
	case nd.kind == kDuration && (p.roundTheClock(i, j) || j == i+2 && p.roundTheClock(i-2, i)):
		return true
	case nd.kind == kDuration && p.fn(i, fnA):
		return p.fn(i+1, fnFiscal) || p.fn(i+1, fnCalendar)
	}
	return false
}

// roundTheClock reports whether tokens i to j and the words behind them say
// always: 24 hours a day, seven days a week.
func (p *parser) roundTheClock(i, j int) bool {
	w := p.at(i)
	switch {
	case j != i+2 || w.cls&(cNum|cDigits) == 0 || !p.fn(j, fnA):
		return false
	case w.num == 24:
		return p.isUnit(i+1, uHour) && p.isUnit(j+1, uDay)
	case w.num == 7:
		return p.isUnit(i+1, uDay) && p.isUnit(j+1, uWeek)
	}
	return false
}

// ofAnAge reports whether the word at i is something that every age has: "today's
// youth" are those of these years.
func (p *parser) ofAnAge(i int) bool {
	switch p.text(i) {
	case "world", "society", "youth", "youngsters", "generation", "standards", "teenagers", "teens", "kids", "consumers", "culture", "environment", "technology", "computers", "economy":
		return true
	}
	return false
}

// quantityBefore reports whether a number and what it counts stand before i.
func (p *parser) quantityBefore(i int) bool {
	for k := i - 1; k > i-4; k-- {
		if p.kindOf(k) == token.Number || p.at(k).cls&(cNum|cMult) != 0 || p.punct(k, '%') {
			return true
		}
	}
	return false
}

// clockOK decides on hours and minutes that stand alone, without am, pm or a
// zone: "at 19:47" is a time, "7:41 to go" and a result of 2:13 are none.
func (p *parser) clockOK(nd *node) bool {
	c, i, j := nd.f.clk, int(nd.i), int(nd.j)
	if c.half == halfAM || c.half == halfPM || c.hasZone || c.fromWord || p.fn(j-1, fnOclock) || c.m < 0 {
		return true
	}
	if p.fn(j, fnTo) && p.textEq(j+1, "go") || p.textEq(j, "left") || p.textEq(j, "remaining") || p.textEq(j, "mark") || p.textEq(j, "into") {
		return false
	}
	if p.lineStart(i) || p.punct(i-1, '(') {
		return true
	}
	switch w := p.at(i - 1); w.fn {
	case fnAt, fnBy, fnUntil, fnSince, fnFrom, fnTo, fnAbout, fnBefore, fnAfter, fnBetween, fnAnd, fnOr, fnThrough, fnNearly:
		return true
	}
	return p.kindOf(i-1) == token.Punct && p.kindOf(i-2) == token.Number
}

// chained reports whether a number is joined to either end: 138-2010-2015 is a
// telephone number.
func (p *parser) chained(i, j int) bool {
	return p.hyphen(i-1) && p.kindOf(i-2) == token.Number && p.kindOf(i) == token.Number ||
		p.hyphen(j) && p.kindOf(j+1) == token.Number && p.kindOf(j-1) == token.Number
}

// durationOK drops what counts no time: "a second man", "three quarters of".
func (p *parser) durationOK(nd *node) bool {
	i, j := int(nd.i), int(nd.j)
	q := nd.q[0]
	if q.u == uSeason || q.u == uHalf {
		return false
	}
	if !p.conv && (p.textEq(j, "war") && p.capital(j) || p.countedTitle(i, j-1)) {
		return false
	}
	if !p.conv && p.fn(j, fnOld) && p.at(j-1).cls&cUnit != 0 {
		return false // 37 years old
	}
	if q.u == uSecond && p.fn(i, fnA) && p.at(j-1).cls&cOrd != 0 {
		return p.endsClause(j) && nd.mod != 0
	}
	if q.u == uQuarter && p.fn(i, fnA) && !p.conv && !p.endsClause(j) {
		return false // a quarter point
	}
	if !p.conv && p.fn(i, fnA) && p.fn(i-1, fnOf) && (p.textEq(i-2, "third") || p.textEq(i-2, "thirds") || p.textEq(i-2, "fraction")) {
		return false // two-thirds of a year
	}
	if !p.conv && q.u <= uHour && p.fn(i, fnA) && p.measured(i-1) {
		return false // 60 miles an hour
	}
	if q.u == uMinute && p.fn(i, fnA) && !p.endsClause(j) && !p.conv {
		return false
	}
	return true
}

// furniture reports whether the tokens [i, j) stand in what frames an article and
// are none of it: a masthead, the age of a video, the stamp of a post.
func (p *parser) furniture(i, j int) bool {
	est := p.punct(i-1, '.') && p.textEq(i-2, "est") || p.textEq(i-1, "est") || p.textEq(i-1, "established") && p.tok(i-1).Flags&token.Upper != 0
	if est {
		return true
	}
	for k := i - 1; k >= p.lo && k > i-3; k-- {
		if t := p.tok(k); t.Kind == token.Punct && p.src[t.Start:t.End] == "©" || p.textEq(k, "copyright") || p.textEq(k, "updated") && p.lineStart(k) || p.textEq(k, "posted") && p.lineStart(k) || p.textEq(k, "published") && p.lineStart(k) {
			return true
		}
	}
	if !p.lineEnd(j) {
		return false
	}
	if p.lineStart(i) {
		return true // a line of its own
	}
	// "— Fred (@fred) April 16, 2025": the stamp of a post
	if p.punct(i-1, ')') && p.kindOf(i-2) == token.Link || p.kindOf(i-1) == token.Link {
		return true
	}
	return false
}

func (p *parser) lineStart(i int) bool {
	return i >= 0 && i < len(p.toks) && p.toks[i].Flags&token.Line != 0 && len(p.toks) > p.hi-p.lo
}

func (p *parser) lineEnd(j int) bool {
	return j >= len(p.toks) || p.toks[j].Flags&token.Line != 0
}
