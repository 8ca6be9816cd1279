package entity

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/lexicon"
)

// A common word at the head of a sentence, Apple or Target, is the name of something
// well known where it is spoken of as of somebody: by what it does or has.

// From knownWeight on a name at the head of a sentence needs little to be meant. A company
// below it, from companyWeight on, needs what companies do, and a place from
// possessorWeight on may have something: "Orange's mayor".
const (
	companyWeight   = 0.1
	possessorWeight = 0.15
)

// acts reports whether a known name is spoken of as of somebody, and not its word
// used: "Apple's", "Apple CEO", "Apple said", "Apple, Nvidia and".
func (d *document) acts(f *found) bool {
	if d.cands[f.lo].kind <= nameAlias {
		if team, _ := d.result(f); team || d.quotedStock(f) {
			return true
		}
	}
	for i := f.lo; i < f.hi; i++ {
		if c := &d.cands[i]; c.kind <= nameAlias && d.actsAs(f, c) {
			return true
		}
	}
	return false
}

// actsAs is acts for one candidate.
func (d *document) actsAs(f *found, c *candidate) bool {
	weight, t := d.kb.weight(c.entity), d.kb.typeOf(c.entity)
	if t == Place && (d.governed(f) || d.possessive(int(f.last)-1) && weight >= possessorWeight) {
		return true
	}
	known := weight == 0 || weight >= knownWeight
	if !known && (t != Organization || weight < companyWeight) {
		return false
	}
	if known && (f.flags&foundSay != 0 || d.possessive(int(f.last)-1)) || d.listed(f, t) {
		return true
	}
	if int(f.last) == len(d.words) {
		return false
	}
	next := &d.words[f.last]
	if next.flags&wordBreak != 0 {
		return false
	}
	if next.class&classTitle != 0 || t != Organization {
		return next.class&classTitle != 0
	}
	if isAuxiliary(d.text[next.start:next.end]) {
		return d.dealsBehind(int(f.last) + 1)
	}
	return next.class&(classBusiness|classContest|classDealing) != 0
}

// quotedStock reports whether f, a company, has the change of its stock behind it: "Shell
// +0.1%".
func (d *document) quotedStock(f *found) bool {
	if d.kb.typeOf(d.cands[f.lo].entity) != Organization {
		return false
	}
	rest := strings.TrimLeft(d.text[f.end:min(len(d.text), int(f.end)+maxQuote)], " \t|:(")
	sign := strings.TrimLeft(rest, "+-−▲▼")
	number := strings.TrimLeft(sign, " 0123456789.,")
	return sign != rest && number != sign && strings.HasPrefix(number, "%")
}

// maxQuote is how long the change of a stock is at most, in bytes.
const maxQuote = 20

// dealsBehind reports whether what a company does stands at word i, behind an
// auxiliary: "Apple was fined", "Visa did not admit", "Shell is in talks".
func (d *document) dealsBehind(i int) bool {
	if i+1 < len(d.words) && d.text[d.words[i].start:d.words[i].end] == "not" {
		i++
	}
	if i >= len(d.words) || d.words[i].flags&wordBreak != 0 {
		return false
	}
	in := i+1 < len(d.words) && d.text[d.words[i].start:d.words[i].end] == "in" && d.text[d.words[i+1].start:d.words[i+1].end] == "talks"
	return in || d.words[i].class&classDealing != 0
}

// isAuxiliary reports whether a verb that fits a singular only helps another.
func isAuxiliary(w string) bool {
	switch w {
	case "is", "was", "has", "had", "will", "would", "did", "does", "may", "might", "could", "must":
		return true
	}
	return false
}

// listed reports whether a comma or "and" and then a name of the knowledge base stand
// behind f that is of type t, its own: "Apple, Nvidia and". But for companies that must be a
// word that is only a name.
func (d *document) listed(f *found, t Type) bool {
	j := int(f.last)
	if j+1 >= len(d.words) || d.words[j].flags&(wordMark|wordBreak) != wordMark && d.words[j].hash != hashAnd {
		return false
	}
	next := &d.words[j+1]
	if next.flags&(wordBreak|wordUpper) != wordUpper || next.common() && t != Organization {
		return false
	}
	for n := range d.kb.hits(next.begins.own).all() {
		if name := d.kb.name(n); name.kind <= nameAlias && d.kb.typeOf(name.entity) == t {
			return true
		}
	}
	return false
}

// staffed reports whether somebody's place in an organization stands behind f:
// "Delta spokesman", "Tigers pitcher".
func (d *document) staffed(f *found) bool {
	if int(f.last) >= len(d.words) || d.possessive(int(f.last)-1) {
		return false
	}
	next := &d.words[f.last]
	return next.flags&(wordBreak|wordUpper|wordMark) == 0 && next.class&(classTitle|classPlayer) != 0
}

// subject reports whether f, a common word that is a name as well, is used as
// one: "Brown was", "Fermi applied". A noun would have its article there.
func (d *document) subject(f *found) bool {
	if !d.words[f.first].info.Has(lexicon.Upper|lexicon.Proper) || int(f.last) >= len(d.words) || d.possessive(int(f.last)-1) {
		return false
	}
	next := &d.words[f.last]
	return next.flags&(wordBreak|wordUpper|wordMark|wordNumber|wordHyphen) == 0 && next.info.Has(lexicon.Verb) && !next.info.Has(lexicon.Noun)
}
