package timeline

import (
	"github.com/dragoman-go/dragoman/internal/token"
)

// tense says which way the clause of nd points: -1 past, +1 future, 0 when
// nothing says. What the caller prefers stands in for 0.
func (p *parser) tense(nd *node) int8 {
	if p.forced != 0 {
		return p.forced
	}
	d := p.clauseTense(int(nd.i), int(nd.j))
	if p.conv && p.prefer != 0 {
		d = p.prefer
	} else if d == 0 {
		d = p.prefer
	}
	p.lastDir = d
	return d
}

// clauseTense looks for the nearest verb of the clause: first before the
// expression, then behind it.
func (p *parser) clauseTense(i, j int) int8 {
	if p.copula(i) {
		return 1
	}
	if p.tokStem(j-1) && p.doneDeed(j) {
		return -1
	}
	weak := int8(0)
	limit := p.limit(i)
	if limit || p.fn(i-1, fnAs) && (p.fn(i-2, fnSoon) || p.fn(i-2, fnEarly)) {
		weak = 1
	}
	for k, n := i-1, 0; k >= p.lo && n < 25; k, n = k-1, n+1 {
		if p.clauseBreak(k) && n > 0 {
			break
		}
		d := p.verbTense(k)
		if d < 0 && (p.planned(k, j) || p.summoned(k, i)) {
			return 1
		}
		if p.fn(k, fnSince) && n < 5 {
			return -1 // since the election in May
		}
		if d != 0 && p.fn(k, fnTo) && !p.infinitive(k) {
			d = 0
			if n < 8 {
				weak = 1
			}
		}
		if d < 0 && limit && !(p.textEq(k, "had") && p.verbTense(k+1) < 0) {
			continue
		}
		if d != 0 {
			return d
		}
	}
	if weak != 0 && p.tok(i-1).Flags&token.Sentence == 0 { // not "Until Thursday they had …"
		return weak
	}
	for k, n := j, 0; k < p.hi && n < 25; k, n = k+1, n+1 {
		if p.punct(k, ';') || p.punct(k, '.') {
			break
		}
		if p.at(k).cls&cSched != 0 && p.tokStem(j-1) {
			continue // "Monday's ruling opens the way": no plan for Monday
		}
		if d := p.verbTense(k); d != 0 {
			return d
		}
	}
	return 0
}

// limit reports whether until or by stands before i: what it tells of lasts, or
// is to be done, up to then.
func (p *parser) limit(i int) bool {
	k := i - 1
	if p.fn(k, fnEarly) || p.fn(k, fnLate) || p.fn(k, fnMid) {
		k--
	}
	if p.fn(k, fnLeast) && p.fn(k-1, fnAt) {
		k -= 2
	}
	return p.fn(k, fnUntil) || p.fn(k, fnBy)
}

func (p *parser) clauseBreak(k int) bool {
	return p.punct(k, ';') || p.punct(k, ':')
}

// verbTense is the tense that the word at k tells: will, is scheduled, "to
// meet" are future; said, arrived are past.
func (p *parser) verbTense(k int) int8 {
	t := p.tok(k)
	if t.Kind != token.Word {
		return 0
	}
	w := p.at(k)
	switch {
	case p.state(k - 1): // "will be named", "is to stay closed": the word before decides
		return 0
	case p.textEq(k, "likely"), p.textEq(k, "forecast"), p.textEq(k, "possible"):
		if p.textEq(k-1, "is") || p.textEq(k-1, "are") {
			return 1
		}
		return 0
	case p.textEq(k, "set") && (p.textEq(k-1, "is") || p.textEq(k-1, "are")):
		return 1
	case (p.textEq(k, "may") || p.textEq(k, "might")) && t.Flags&token.Upper == 0:
		if p.kindOf(k+1) != token.Word || p.textEq(k+1, "have") || p.fn(k+1, fnNot) {
			return 0
		}
		return 1 // "may meet Monday"
	case p.fn(k+1, fnInto) && (p.textEq(k, "comes") || p.textEq(k, "come") || p.textEq(k, "enters")):
		return 1 // into force, into effect
	case w.cls&cSched != 0:
		if p.scheduled(k) {
			return 1
		}
		return 0
	case w.cls&cFuture != 0 && p.hadBeen(k):
		return -1
	case p.textEq(k, "would") && !p.textEq(k+1, "have"):
		return 1
	case w.cls&cFuture != 0 && w.cls&(cMonth|cDay) == 0:
		if t.Has(token.Upper) && t.Flags&token.Sentence == 0 {
			return 0
		}
		return 1
	case w.cls&cPast != 0:
		if p.governed(k) {
			return 0
		}
		return -1
	case p.fn(k, fnTo):
		// "to meet": future, unless a name, number or article follows
		n := p.tok(k + 1)
		if n.Kind == token.Word && n.Flags&(token.Upper|token.Digits) == 0 && (p.at(k+1).none() || p.at(k+1).cls&^cHot == cPast) && p.infinitive(k) {
			if p.hadBeen(k - 1) {
				return -1
			}
			return 1
		}
		return 0
	case t.Flags&token.Apostrophe != 0:
		if s := p.text(k); len(s) > 4 && s[len(s)-3:] == "'ll" {
			return 1
		}
	case w.none() && t.Flags&token.Upper == 0:
		if s := p.text(k); len(s) > 4 && s[len(s)-2:] == "ed" {
			if p.governed(k) || p.article(k-1) || p.textEq(k-1, "still") && p.article(k-2) {
				return 0 // "would be named", "an unspecified date"
			}
			return -1
		}
	}
	return 0
}

// article reports whether the word at k is a, an or the.
func (p *parser) article(k int) bool { return p.fn(k, fnA) || p.fn(k, fnThe) }

// governed reports whether the form at k, which can be a past tense, hangs on a
// word that says otherwise: "will cut", "to hit", "did not let".
func (p *parser) governed(k int) bool {
	k--
	if p.fn(k, fnNot) || p.textEq(k, "also") {
		k--
	}
	return p.modal(k) || p.fn(k, fnTo) || p.at(k).cls&cFuture != 0 && (p.textEq(k, "will") || p.textEq(k, "shall") || p.textEq(k, "won't"))
}

// copula reports whether "is" or "are" leads to the time at i: "the deadline is
// midnight Sunday", "the hearing is on Tuesday".
func (p *parser) copula(i int) bool {
	k := i - 1
	if p.fn(k, fnOn) || p.fn(k, fnAt) {
		k--
	}
	return p.textEq(k, "is") || p.textEq(k, "are")
}

// expires reports whether a verb of what stands in a calendar ends at token k, or
// before the "on" at k: "whose term expires Dec. 31".
func (p *parser) expires(k int) bool {
	if p.fn(k, fnOn) {
		k--
	}
	return p.at(k).cls&cSched != 0 && p.scheduled(k)
}

// doneDeed reports whether the noun at k, which a day owns, is of what has taken
// place when it is spoken of: Wednesday's ruling, Monday's deadly attack.
func (p *parser) doneDeed(k int) bool {
	for n := 0; n < 3 && p.kindOf(k) == token.Word && !p.functionWord(k); k, n = k+1, n+1 {
		switch p.text(k) {
		case "ruling", "decision", "verdict", "attack", "attacks", "bombing", "bombings", "blast", "blasts", "explosion", "explosions", "shooting", "shootings", "killing", "killings", "massacre",
			"crash", "collapse", "earthquake", "quake", "storm", "fire", "arrest", "arrests", "announcement", "remarks", "comments", "results", "defeat", "victory", "win", "loss", "deaths", "raid", "raids",
			"violence", "clashes", "crackdown", "resignation", "statement", "incident", "accident", "tragedy", "derailment", "assault", "ambush", "coup", "strikes":
			return true
		}
	}
	return false
}

// happened reports whether what stands right before i tells of something that
// took place then: "which went public in May", not "agreed to a sale in May".
func (p *parser) happened(i int) bool {
	for k := i - 1; k > p.lo && k > i-5; k-- {
		t := p.tok(k)
		if t.Kind == token.Punct || p.fn(k, fnTo) {
			return false
		}
		if p.fn(k, fnSince) {
			return true
		}
		if p.verbTense(k) >= 0 {
			continue
		}
		switch p.text(k - 1) {
		case "is", "are", "be", "been", "being":
			return false
		}
		if p.at(k).cls&cPast == 0 && !p.subject(k-1) {
			return false // "will redeem preferred shares"
		}
		switch p.text(k) {
		case "said", "told", "announced", "reported", "added", "agreed", "decided", "approved", "planned", "scheduled", "expected", "set", "called", "declared", "ordered",
			"extended", "delayed", "postponed", "promised", "pledged", "vowed", "proposed", "asked", "urged", "warned", "predicted", "forecast", "estimated", "projected",
			"invited", "slated", "wanted", "hoped", "intended", "offered", "threatened", "allowed", "authorized", "gave", "let", "put", "required", "booked", "moved", "pushed", "was", "were", "had", "has", "have":
			return false
		}
		return true
	}
	return false
}

// subject reports whether the word at k can be what a verb behind it tells of.
func (p *parser) subject(k int) bool {
	if p.upperFirst(k) && p.tokLen(k) > 1 || p.fn(k, fnAnd) || p.fn(k, fnIt) {
		return true
	}
	switch p.text(k) {
	case "who", "which", "that", "he", "she", "they", "we", "was", "were":
		return true
	}
	return false
}

// state reports whether the word at k is a verb that leaves the tense of what
// follows it open: be, stay, remain.
func (p *parser) state(k int) bool {
	if p.kindOf(k) != token.Word {
		return false
	}
	switch p.text(k) {
	case "be", "stay", "stays", "remain", "remains", "keep", "keeps":
		return true
	}
	return false
}

// scheduled reports whether the word at k, which can be the present tense of
// what stands in a calendar, is that: "talks begin Monday", not "the visits" or
// "did not begin".
func (p *parser) scheduled(k int) bool {
	t, n := p.tok(k), p.tok(k-1)
	if p.plainYear(k - 1) {
		return true // the first quarter of fiscal 2014 begins in October
	}
	if n.Kind == token.Punct && p.punct(k-1, ',') {
		return t.Flags&token.Upper == 0 // the museum, closed since 2008, reopens Saturday
	}
	if t.Flags&token.Upper != 0 || n.Kind != token.Word || p.at(k-1).cls&(cNum|cOrd|cMult|cDigits) != 0 {
		return false
	}
	if !p.functionWord(k - 1) {
		switch p.text(k - 1) {
		case "did", "didn't", "does", "doesn't", "do", "don't", "help", "helped", "let", "could", "cannot":
			return false
		}
		return true
	}
	return p.fn(k-1, fnIt) || p.fn(k-1, fnAnd) || p.fn(k-1, fnThat) || p.fn(k-1, fnTerm) || p.fn(k-1, fnPeriod) || p.fn(k-1, fnSchool) || p.at(k-1).cls&(cUnit|cPlural) == cUnit // the term expires, the year ends
}

// planned reports whether the word at k is a plan for a time that ends at j
// and nothing says that the plan is over: "they planned a march on Saturday",
// not "a march planned for Saturday was banned".
func (p *parser) planned(k, j int) bool {
	if !p.textEq(k, "planned") || p.textEq(j, "was") || p.textEq(j, "were") || p.textEq(j, "had") {
		return false
	}
	switch p.text(k - 1) {
	case "had", "been", "previously", "originally", "initially", "as", "was", "were":
		return false
	}
	return true
}

// summoned reports whether the word at k calls for what is to take place on the
// day at i: "called for a protest on Monday", not "called for calm on Monday".
func (p *parser) summoned(k, i int) bool {
	if !p.textEq(k, "called") || !p.fn(k+1, fnFor) && !p.fn(k+1, fnA) || !p.fn(i-1, fnOn) {
		return false
	}
	switch p.text(i - 2) {
	case "protest", "protests", "strike", "walkout", "rally", "rallies", "march", "marches", "demonstration", "demonstrations", "vote", "election", "elections", "referendum", "session", "summit", "meeting", "vigil":
		return true
	}
	return false
}

// hadBeen reports whether "had been" stands before the word at k: what was
// planned then is past.
func (p *parser) hadBeen(k int) bool {
	return p.textEq(k-1, "been") && p.textEq(k-2, "had")
}

// modal reports whether the word at k leaves open what comes: may, could.
func (p *parser) modal(k int) bool {
	switch p.text(k) {
	case "may", "might", "can", "could", "would", "should", "must":
		return true
	}
	return false
}

// infinitive reports whether the "to" at k belongs to a plan: "agreed to meet",
// "is to meet", or a headline's "Envoy to brief allies".
func (p *parser) infinitive(k int) bool {
	if p.textEq(k+1, "be") && p.toBe(k) || p.textEq(k-1, "was") || p.textEq(k-1, "were") {
		return true // a deal to be signed, was to arrive
	}
	t := p.tok(k - 1)
	if t.Kind != token.Word {
		return false
	}
	w := p.at(k - 1)
	if w.cls&cFuture != 0 || p.fn(k-1, fnAnd) { // "is to land in Oslo and to fly on"
		return true
	}
	switch p.text(k - 1) {
	case "is", "are", "be", "plans", "hopes", "aims", "intends", "expects", "planned", "been", "agreed", "agrees", "vowed", "promised", "promises", "ready", "set", "due", "likely", "about", "wants", "want", "plan", "hope", "hoping", "decided", "refused", "trying", "invited", "agree", "scheduled", "needs", "need", "have", "preparing", "pledged", "threatened", "offered", "forecast", "predicted":
		return true
	}
	return false
}

// toBe reports whether the "to be" at k and the participle behind it tell what
// is ahead: "the report, to be released Monday", "a deal to be signed on Friday".
func (p *parser) toBe(k int) bool {
	if s := p.text(k + 2); len(s) < 5 || s[len(s)-2:] != "ed" && s != "built" && s != "chosen" && s != "given" && s != "shown" {
		return false
	}
	if p.punct(k-1, ',') {
		return true
	}
	t := p.tok(k - 1)
	return t.Kind == token.Word && p.at(k-1).none() && t.Stem-t.Start > 3 && !p.pastForm(k-1)
}

// pastForm reports whether the word at k ends as a past tense or participle
// does: believed, appeared.
func (p *parser) pastForm(k int) bool {
	s := p.text(k)
	return len(s) > 4 && s[len(s)-2:] == "ed" || p.textEq(k, "thought") || p.textEq(k, "known") || p.textEq(k, "claims") || p.textEq(k, "seems") || p.textEq(k, "appears")
}
