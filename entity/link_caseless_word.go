package entity

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/lexicon"
)

// Where capitals say nothing, many a name is also an English word: "TURKEY SAYS",
// "KREMLIN: PUTIN, XI MET", "china has sanctioned". How rare the word is, how well known what
// bears the name, and what stands beside it decide.

// ratherName reports whether word i, an English word in a text without capitals or, in
// a wire, in capitals only, is a name there, and whether an acronym.
func (d *document) ratherName(i int, wire bool) (name, acronym bool) {
	w := &d.words[i]
	const never = classCalendar | classTitle | classOrg | classPlace | classDeterminer
	if !w.common() || w.class&never != 0 ||
		!w.begins.own.named() && (w.info.Class() > frequentSurname || w.info.Class() > rareSurname && !w.info.Has(lexicon.Upper|lexicon.Proper)) {
		return false, false
	}
	b := d.bearer(i)
	switch {
	case b.weight < knownWeight && !(b.country && b.weight >= companyWeight),
		b.acronym && w.info.Class() > rareSurname && !(wire && d.saysNext(i)),
		d.determined(&found{first: int32(i)}) && (b.typ == Person || b.country || d.words[i-1].hash != hashThe):
		return false, false
	}
	word, beside := d.wordPoints(w, &b), d.besideName(i, &b, wire)
	if beside <= 0 && (!wire || w.info.Class() > rareSurname && b.weight < everybodys) {
		return false, false
	}
	points := word + beside
	if b.weight >= householdWeight {
		points++
	}
	if b.weight >= everybodys {
		points++
	}
	if wire {
		points++
		if b.country {
			points++
		}
	}
	return points >= namePoints, b.acronym
}

// frequentSurname is how frequent an English word is at most that may be a surname in a
// text without capitals.
const frequentSurname = 40

// householdWeight is the weight of what most know, everybodys that of what everybody speaks of.
// namePoints is how much must speak for a name.
const (
	householdWeight = 0.7
	everybodys      = 0.9
	namePoints      = 3
)

// bearer is the best known thing that one word may name.
type bearer struct {
	weight  float64
	typ     Type
	country bool
	acronym bool // by an acronym
}

// bearerFact is the bearer of a word.
type bearerFact struct {
	hash uint64
	bearer
}

// bearer returns the best known thing that word i names, or is the surname of.
func (d *document) bearer(i int) bearer {
	w := &d.words[i]
	x := &d.bearers[(w.hash^w.hash>>32)%recentBearers]
	if x.hash != w.hash {
		x.hash, x.bearer = w.hash, d.bearerOf(w)
	}
	return x.bearer
}

// bearerOf is bearer without a memory.
func (d *document) bearerOf(w *nameWord) (b bearer) {
	for n := range d.kb.hits(w.begins.own).all() {
		name := d.kb.name(n)
		if weight := d.kb.weight(name.entity); weight > b.weight && !name.lower && name.kind <= nameAlias {
			t := d.kb.typeOf(name.entity)
			b = bearer{weight, t, t == Place && d.entity(name.entity).country == "", shout(name.text)}
		}
	}
	looked := 0
	for p := range d.kb.withWord(w.hash) {
		if looked++; looked > maxNamesWithWord {
			break
		}
		name := d.kb.name(p.name)
		if p.first == p.last || p.first && !d.familyFirst(&name, w.hash) {
			continue
		}
		if weight := d.kb.weight(name.entity); weight > b.weight && name.kind <= nameAlias && d.kb.typeOf(name.entity) == Person {
			b = bearer{weight: weight, typ: Person}
		}
	}
	return b
}

// wordPoints is what speaks for a name in word w itself: that it is rare, that
// dictionaries have it with a capital, and nothing but a noun.
func (d *document) wordPoints(w *nameWord, b *bearer) (points int) {
	switch class := w.info.Class(); {
	case class <= 12:
		points += 2
	case class <= 20:
		points++
	case class > 44 && !b.acronym:
		points -= 3
	}
	if w.info.Has(lexicon.Upper | lexicon.Proper) {
		points++
	}
	if w.info.Has(lexicon.Verb) && !b.country {
		points--
	}
	if w.info.Has(lexicon.Adjective) {
		points--
	}
	return points
}

// besideName is what speaks for a name in the words beside word i: that it has
// something, says or does something, stands at the head of a line of a wire, or behind a preposition,
// or is what somebody's or something's is.
func (d *document) besideName(i int, b *bearer, wire bool) (points int) {
	if d.possessive(i) {
		points++
	}
	if wire && d.words[i].flags&wordSentence != 0 && (b.typ != Organization || !d.nounBehind(i)) {
		points++
	}
	if i > 0 && d.words[i].flags&wordBreak == 0 {
		before := &d.words[i-1]
		switch {
		case before.flags&wordUpper != 0 && (d.possessive(i-1) || d.demonymOnly(i-1)):
			points++ // "POLAND'S TUSK"
		case (before.flags&wordMark != 0 || before.hash == hashAnd) && i > 1 && d.words[i-2].flags&wordUpper != 0:
			points++ // "JORDAN, EGYPT"
		case wire && before.flags&wordUpper == 0 && before.class&(classPlain|classTie) != 0 && before.info.Has(lexicon.Function) && before.hash != hashTo && !before.info.Has(lexicon.Noun|lexicon.Verb):
			points++ // "ARMS FOR CHINA"
		case !wire && before.info.Has(lexicon.Adjective) && !before.info.Has(lexicon.Function) && before.flags&wordUpper == 0:
			points -= 2 // "fine china"
		}
	}
	if i+1 == len(d.words) {
		return points
	}
	next := &d.words[i+1]
	if next.flags&wordBreak != 0 {
		return points
	}
	if d.words[i].info.Has(lexicon.Verb) && (next.class&classDeterminer != 0 || isPossessive(d.text[next.start:next.end])) {
		points -= 2 // "TO TRUMP HER ACE"
	}
	switch text := d.text[next.start:next.end]; {
	case d.possessive(i):
		if next.flags&wordUpper != 0 {
			points++ // "FED'S POWELL"
		}
	case next.flags&wordMark != 0 || next.hash == hashAnd:
		if k := i + 2; k < len(d.words) && d.words[k].flags&wordBreak == 0 && (d.words[k].flags&wordUpper != 0 || d.countries(i, k)) {
			points++
		}
	case d.saysNext(i):
		points += 2
	case next.class&(classSay|classDoes) != 0, isAuxiliary(strings.ToLower(text)), next.info.Has(lexicon.Verb) && (!next.info.Has(lexicon.Noun) || wire && text[len(text)-1]|0x20 == 's'):
		points++
	case wire && next.hash == hashTo:
		points++ // "CHINA TO"
	}
	return points
}

// nounBehind reports whether a word that is a noun only stands behind word i: "APPLE PIE".
func (d *document) nounBehind(i int) bool {
	if i+1 == len(d.words) {
		return false
	}
	next := &d.words[i+1]
	return next.flags&wordBreak == 0 && next.info.Has(lexicon.Noun) && !next.info.Has(lexicon.Verb|lexicon.Function) && next.class&(classBusiness|classTitle|classOffice) == 0
}

// isPossessive reports whether a word is a pronoun before a noun.
func isPossessive(w string) bool {
	switch strings.ToLower(w) {
	case "my", "your", "his", "her", "its", "our", "their":
		return true
	}
	return false
}

// saysNext reports whether the word behind word i is "said" or a verb of saying in the present.
func (d *document) saysNext(i int) bool {
	if i+1 >= len(d.words) {
		return false
	}
	next := &d.words[i+1]
	return next.class&classSay != 0 && next.flags&wordBreak == 0 && (d.text[next.end-1]|0x20 == 's' || next.hash == hashSaid)
}

// countries reports whether words i and k may name countries: "china and japan".
func (d *document) countries(i, k int) bool {
	return d.bearer(i).country && d.bearer(k).country
}

// hashTo is fold.Hash("to").
const hashTo uint64 = 0x08c83907b56ac0a4

// hashSaid is fold.Hash("said").
const hashSaid uint64 = 0x96e4d18bf89481c
