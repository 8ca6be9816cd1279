package entity

import (
	"slices"

	"github.com/dragoman-go/dragoman/internal/lexicon"
)

// choose decides between the candidates of every name of the knowledge base.
// What has one candidate only comes first and is the context of the others.
func (d *document) choose() {
	d.nicknames()
	d.towns()
	d.townsCalled()
	d.titled()
	d.codes()
	d.teams()
	d.members()
	d.staff()
	d.callings()
	for i := range d.found {
		f := &d.found[i]
		if f.flags&(foundDropped|foundUnknown|foundWeak) != 0 || f.hi-f.lo != 1 || d.explained(f) {
			continue
		}
		d.people(f)
		c := &d.cands[f.lo]
		if (c.kind <= nameAlias || c.kind == nameDemonym) && !d.manyHave(f) && !d.outOfOffice(f) {
			d.take(f, 0)
		}
	}
	// What is clear by itself goes before what needs a context.
	for _, margin := range [...]float32{clearMargin, 0} {
		for i := range d.found {
			f := &d.found[i]
			if f.flags&(foundDropped|foundUnknown|foundWeak) == 0 && f.referent < 0 && f.hi > f.lo && !d.explained(f) {
				d.decide(f, margin)
			}
		}
	}
}

// clearMargin is by how much the likeliest of several things of a name must win for
// being the context of others.
const clearMargin = 0.2

// decide takes the likeliest candidate of f where it wins by more than a margin.
func (d *document) decide(f *found, margin float32) {
	if margin > 0 && (f.hi-f.lo == 1 || d.manyHave(f)) {
		return
	}
	if d.here(f); f.hi == f.lo {
		return
	}
	d.rank(f)
	if d.outOfOffice(f) {
		if margin > 0 {
			return
		}
		d.successor(f)
	}
	best := &d.cands[f.lo]
	switch {
	case margin > 0 && best.score-d.cands[f.lo+1].score < margin:
	case d.certain(f):
		d.take(f, 0)
	case best.score >= 0.5 && margin == 0:
		f.reason, f.score, f.typ = reasonAmbiguous, d.likelihood(f, best), d.kb.typeOf(best.entity)
	}
}

// take decides that f is its candidate c.
func (d *document) take(f *found, c int) {
	best := &d.cands[int(f.lo)+c]
	if best.score == 0 {
		best.score = d.score(f, best)
	}
	f.score = d.likelihood(f, best)
	f.referent = d.refer(best.entity, f)
	if f.hi-f.lo == 1 || d.qualifier(f) != Unknown || d.entity(best.entity).kind == placeDivision && d.governed(f) {
		d.referent[f.referent].sure = true
	}
	if f.hi-f.lo > 1 {
		f.reason = reasonContext
	} else {
		f.reason = [...]reason{reasonName, reasonAlias, reasonOnly, reasonAcronym, reasonDemonym, reasonAlias}[best.kind]
	}
	if best.kind == nameDemonym {
		f.flags |= foundDemonym
	} else {
		f.flags &^= foundDemonym
	}
}

// rank scores the candidates of f and sorts them, best first.
func (d *document) rank(f *found) {
	cands := d.cands[f.lo:f.hi]
	for i := range cands {
		cands[i].score = d.score(f, &cands[i])
	}
	slices.SortStableFunc(cands, func(a, b candidate) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return 0
	})
}

// kindScores is how far a form of a name goes by itself.
var kindScores = [...]float32{nameCanonical: 0.9, nameAlias: 0.85, nameShort: 0.7, nameAcronym: 0.7, nameDemonym: 0.85, nameWeak: 0.4}

// score says how likely f means a candidate, 0 to a little over 1.
func (d *document) score(f *found, c *candidate) float32 {
	s, t := d.plainScore(f, c), d.kb.typeOf(c.entity)
	adjective := false
	if f.last-f.first == 1 {
		adjective = d.adjective(f)
	}
	if c.the && t == Place && f.hi-f.lo > 1 {
		switch i := f.first - 1; {
		case i < 0 || d.words[i].hash != hashThe || d.words[f.first].flags&wordBreak != 0:
			s -= 0.1
		case !adjective || f.flags&foundSay != 0:
			s += 0.3 // "on the Amazon"
		}
	}
	if c.kind == nameDemonym {
		// "Turkish officials", but "in Turkish" and "the Turks".
		switch {
		case adjective:
			s += 0.1
		case f.flags&foundIn != 0:
			s -= 0.25
		}
	} else if r, ok := d.chosenAs(c.entity); ok && d.referent[r].count > 0 && d.referent[r].sure && !d.elsewhereHere(f, c) {
		s += 0.3
	}
	s += d.neighbourhood(c) - d.nickname(f, c)
	if c.kind != nameDemonym && c.lower && d.words[f.first].flags&(wordUpper|wordSentence|wordBreak) == wordUpper {
		if d.officeOf(f) {
			s += 0.15 // "became Professor of Chemistry": the calling, not the form of address
		} else {
			s -= 0.15
		}
	}
	if t == Place && c.kind != nameDemonym {
		switch x := d.entity(c.entity); {
		case x.state && d.behindTown(int(f.first)) && d.townOf(f, x.country):
			s += 0.6
		case x.kind == placeDivision && d.governed(f):
			s += d.governance(f, c.entity)
		}
	}
	if kind := d.qualifier(f); kind != Unknown && c.kind != nameDemonym {
		if isKind(t, kind) {
			s += 0.3
		} else {
			s -= 0.3
		}
	}
	if c.known && c.kind != nameDemonym {
		s += 0.08
	}
	return max(s, 0.01)
}

// plainScore is what speaks for a candidate of f in the form of its name, in how well
// known it is, and in the words right beside f.
func (d *document) plainScore(f *found, c *candidate) float32 {
	s := kindScores[c.kind] + 0.3*float32(d.kb.weight(c.entity))
	t := d.kb.typeOf(c.entity)
	if c.kind == nameShort && t == Place {
		s += kindScores[nameAlias] - kindScores[nameShort] // "Georgia (U.S. state)" is just Georgia
	}
	if f.flags&foundTitle != 0 {
		if t == Person {
			s += 0.2
		} else {
			s -= 0.2
		}
	}
	if f.flags&foundIn != 0 {
		switch t {
		case Place:
			s += 0.1
		case Person:
			s -= 0.2
		}
	}
	if f.flags&foundSay != 0 && (t == Person || t == Organization) {
		s += 0.05
	}
	return s
}

// officeOf reports whether f is an office and what it is an office of follows.
func (d *document) officeOf(f *found) bool {
	return d.words[f.last-1].class&(classTitle|classOffice) != 0 && int(f.last) < len(d.words) && d.words[f.last].hash == hashOf
}

// adjective reports whether something follows f that it may describe.
func (d *document) adjective(f *found) bool {
	if int(f.last) >= len(d.words) || d.possessive(int(f.last)-1) {
		return false
	}
	w := &d.words[f.last]
	if w.flags&(wordBreak|wordMark|wordNumber) != 0 {
		return false
	}
	if w.flags&wordUpper != 0 || w.flags&wordHyphen != 0 {
		return true
	}
	info, ok := w.lexical()
	return !ok || info.Has(lexicon.Noun|lexicon.Adjective) && info.Class() < 48
}

// certain reports whether the best candidate of f, which is ranked, is good
// enough.
func (d *document) certain(f *found) bool {
	best := &d.cands[f.lo]
	if best.score < 0.5 {
		return false
	}
	if f.hi-f.lo > 1 && d.kb.typeOf(best.entity) == Person {
		// Two persons of one name that nothing tells apart stay open. Without any
		// weights, the order of the knowledge base is taken for one.
		second := &d.cands[f.lo+1]
		return best.score-second.score >= openMargin || d.kb.typeOf(second.entity) != Person || d.kb.weight(best.entity) == 0
	}
	return true
}

// openMargin is by how much the better of two persons of one name must win.
const openMargin = 0.02

// likelihood turns the score of a candidate into one from 0 to 1 that is the
// smaller, the nearer the other candidates are.
func (d *document) likelihood(f *found, c *candidate) float32 {
	if f.hi-f.lo == 1 {
		return min(1, c.score)
	}
	sixth := func(s float32) float32 { s *= s * s; return s * s }
	sum := float32(0)
	for i := f.lo; i < f.hi; i++ {
		sum += sixth(d.cands[i].score)
	}
	return min(1, c.score) * sixth(c.score) / max(sum, sixth(c.score))
}

// refer returns the referent of an entity that f names, and counts it.
func (d *document) refer(e uint32, f *found) int32 {
	r, ok := d.chosenAs(e)
	if !ok {
		r = int32(len(d.referent))
		d.referent = append(d.referent, referent{entity: e, known: true, typ: d.kb.typeOf(e), first: f.first, last: f.last})
		d.chooseAs(e, r)
		if name := d.kb.canonical(e); f.last-f.first == 1 || name != d.text[f.start:f.end] || name != unqualified(name) {
			d.linkName(r) // else linkWords notes the same words
		}
	}
	d.referent[r].count++
	d.linkWords(r, f)
	return r
}
