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
	if !w.common() || w.class&never != 0 {
		return false, false
	}
	b := d.bearer(i)
	switch {
	case b.weight < knownWeight,
		b.acronym && w.info.Class() > rareSurname && !(wire && d.saysNext(i)),
		d.determined(&found{first: int32(i)}) && (b.typ == Person || b.country || d.words[i-1].hash != hashThe):
		return false, false
	}
	word, beside := d.wordPoints(w, &b), d.besideName(i, wire)
	if beside == 0 && (!wire || word < 2) {
		return false, false
	}
	points := word + beside
	if b.weight >= wellKnown {
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

// wellKnown is the weight of what everybody knows, namePoints is how much must speak
// for a name.
const (
	wellKnown  = 0.7
	namePoints = 3
)

// bearer is the best known thing that one word may name.
type bearer struct {
	weight  float64
	typ     Type
	country bool
	acronym bool // by an acronym
}

// bearer returns the best known thing that word i names, or is the surname of.
func (d *document) bearer(i int) (b bearer) {
	w := &d.words[i]
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
		if p.first == p.last || p.first && !d.familyFirst(name.entity, &p, w) {
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
func (d *document) besideName(i int, wire bool) (points int) {
	if d.possessive(i) {
		points++
	}
	if wire && d.words[i].flags&wordSentence != 0 {
		points++
	}
	if i > 0 && d.words[i].flags&wordBreak == 0 {
		before := &d.words[i-1]
		switch {
		case before.flags&wordUpper != 0 && (d.possessive(i-1) || d.demonymOnly(i-1)):
			points++ // "POLAND'S TUSK"
		case (before.flags&wordMark != 0 || before.hash == hashAnd) && i > 1 && d.words[i-2].flags&wordUpper != 0:
			points++ // "JORDAN, EGYPT"
		case wire && before.flags&wordUpper == 0 && before.class&(classPlain|classTie) != 0 && before.info.Has(lexicon.Function) && !before.info.Has(lexicon.Noun|lexicon.Verb):
			points++ // "ARMS FOR CHINA"
		}
	}
	if i+1 == len(d.words) {
		return points
	}
	next := &d.words[i+1]
	if next.flags&wordBreak != 0 {
		return points
	}
	switch text := d.text[next.start:next.end]; {
	case d.possessive(i):
		if next.flags&wordUpper != 0 {
			points++ // "FED'S POWELL"
		}
	case next.flags&wordMark != 0 || next.hash == hashAnd:
		if i+2 < len(d.words) && d.words[i+2].flags&(wordUpper|wordBreak) == wordUpper {
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

// saysNext reports whether the word behind word i is a verb of saying in the present.
func (d *document) saysNext(i int) bool {
	if i+1 >= len(d.words) {
		return false
	}
	next := &d.words[i+1]
	return next.class&classSay != 0 && next.flags&wordBreak == 0 && d.text[next.end-1]|0x20 == 's'
}

// hashTo is fold.Hash("to").
const hashTo uint64 = 0x08c83907b56ac0a4
