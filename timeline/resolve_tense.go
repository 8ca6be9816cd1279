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
		if d < 0 && p.planned(k, j) {
			return 1
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
		// has been, had: the participle decides; set to, due to
		return -1
	case p.fn(k, fnTo):
		// "to meet": future, unless a name, number or article follows
		n := p.tok(k + 1)
		if n.Kind == token.Word && n.Flags&(token.Upper|token.Digits) == 0 && p.at(k+1).none() && p.infinitive(k) {
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
			if p.fn(k-1, fnA) || p.fn(k-1, fnThe) {
				return 0 // "an unspecified date"
			}
			return -1
		}
	}
	return 0
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
	return p.fn(k-1, fnIt) || p.fn(k-1, fnAnd) || p.fn(k-1, fnThat)
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
