package timeline

import (
	"github.com/dragoman-go/dragoman/internal/token"
)

// The rules that an expression can start with.
const (
	ruleSet uint16 = 1 << iota
	ruleEdge
	ruleApprox
	ruleCount
	ruleDayBefore
	ruleDeictic
	ruleDuration
	ruleNth
	ruleFields
)

// fnRules are the rules that begin with a function word. Words that are not
// listed begin none; this keeps the parser from the many of, in and to.
var fnRules = [256]uint16{
	fnThe:        ruleEdge | ruleCount | ruleDayBefore | ruleDeictic | ruleDuration | ruleNth | ruleFields,
	fnA:          ruleDuration | ruleDeictic,
	fnThis:       ruleCount | ruleDeictic | ruleFields,
	fnThat:       ruleFields,
	fnLast:       ruleCount | ruleNth | ruleFields | ruleDuration | ruleEdge,
	fnNext:       ruleCount | ruleFields,
	fnPast:       ruleCount | ruleFields,
	fnPrevious:   ruleCount | ruleFields,
	fnComing:     ruleCount | ruleFields,
	fnFollowing:  ruleCount | ruleFields,
	fnLatter:     ruleEdge,
	fnFinal:      ruleFields | ruleEdge,
	fnLatest:     ruleCount | ruleFields,
	fnEvery:      ruleSet,
	fnOnce:       ruleSet,
	fnTwice:      ruleSet,
	fnEarly:      ruleEdge | ruleFields,
	fnLate:       ruleEdge | ruleFields,
	fnMid:        ruleEdge | ruleFields,
	fnBeginning:  ruleEdge,
	fnStart:      ruleEdge,
	fnEnd:        ruleEdge,
	fnRest:       ruleEdge,
	fnEarlier:    ruleEdge | ruleDeictic,
	fnLater:      ruleEdge,
	fnEod:        ruleEdge,
	fnEom:        ruleEdge,
	fnEoy:        ruleEdge,
	fnBoy:        ruleEdge,
	fnBom:        ruleEdge,
	fnYear:       ruleEdge | ruleDuration | ruleFields | ruleDayBefore | ruleDeictic,
	fnDay:        ruleDayBefore,
	fnAbout:      ruleApprox | ruleFields,
	fnNearly:     ruleApprox,
	fnMore:       ruleApprox,
	fnLess:       ruleApprox,
	fnLonger:     ruleApprox,
	fnGreater:    ruleApprox,
	fnOver:       ruleApprox,
	fnUnder:      ruleApprox,
	fnAt:         ruleApprox | ruleDeictic,
	fnUp:         ruleApprox,
	fnNo:         ruleApprox,
	fnSome:       ruleApprox | ruleDuration | ruleDeictic,
	fnFew:        ruleDuration,
	fnSeveral:    ruleDuration,
	fnCouple:     ruleDuration,
	fnDozen:      ruleDuration,
	fnMany:       ruleDuration,
	fnHalf:       ruleDuration | ruleFields,
	fnAnother:    ruleDuration,
	fnAdditional: ruleDuration,
	fnAd:         ruleFields,
	fnAll:        ruleDuration | ruleSet,
	fnWhole:      ruleDuration,
	fnFull:       ruleDuration,
	fnComparable: ruleDuration,
	fnFiscal:     ruleFields,
	fnFy:         ruleFields,
	fnCy:         ruleFields,
	fnCalendar:   ruleFields,
	fnNow:        ruleDeictic,
	fnRight:      ruleDeictic,
	fnJust:       ruleDeictic,
	fnAs:         ruleDeictic,
	fnSoon:       ruleDeictic,
	fnPresent:    ruleDeictic,
}

// rules are the rules that can begin at token i.
func (p *parser) rules(i int) uint16 {
	w := p.at(i)
	var r uint16
	if w.cls&cFn != 0 {
		r = fnRules[w.fn]
		if w.fn == fnA && p.isUnit(i+1, uQuarter) {
			r |= ruleFields // a quarter to noon
		}
	}
	if w.cls&(cNum|cDigits|cShape|cMult) != 0 || p.kindOf(i) == token.Number {
		r |= ruleSet | ruleCount | ruleDuration | ruleNth | ruleFields
	}
	if w.cls&cNum != 0 && w.num == 1 {
		r |= ruleDeictic // one day
	}
	if w.cls&(cWeekday|cPart|cFreq) != 0 {
		r |= ruleSet | ruleFields
	}
	if w.cls&cLength != 0 {
		r |= ruleDuration
	}
	if w.cls&cUnit != 0 && w.cls&cPlural != 0 && unit(w.id) == uWeekend {
		r |= ruleSet
	}
	if w.cls&cUnit != 0 {
		r |= ruleDuration | ruleDeictic | ruleNth | ruleFields
	}
	if w.cls&cOrd != 0 {
		r |= ruleNth | ruleFields | ruleEdge
	}
	if w.cls&(cMonth|cSeason|cDay|cClock|cDecade|cHolName) != 0 {
		r |= ruleFields
	}
	if w.cls&cVague != 0 {
		r |= ruleDeictic
	}
	if p.kindOf(i) == token.Other && p.fraction(i) > 0 {
		r |= ruleDuration
	}
	if p.kindOf(i) == token.Punct && p.apostrophe(i) {
		r |= ruleFields
	}
	return r
}
