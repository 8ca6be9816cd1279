package entity

import "github.com/dragoman-go/dragoman/internal/lexicon"

// restoreCapitals lets words count as written with a capital where the text
// has none, as speech that was transcribed has, or nothing else: words that are
// names only, and the words of names of the knowledge base of which that is true
// in part, or that are well known.
func (d *document) restoreCapitals() {
	for i := range d.words {
		d.words[i].flags &^= wordUpper | wordCaps
	}
	for i := range d.words {
		switch w := &d.words[i]; {
		case w.flags&(wordMark|wordNumber|wordSplit) != 0:
		case d.acronymOnly(w):
			w.flags |= wordUpper | wordCaps
		case d.properOnly(w) || d.demonymOnly(i) || d.nameThere(i):
			w.flags |= wordUpper
		}
	}
	surnames := map[uint64]bool{}
	for i := 0; i < len(d.words); {
		n, person := d.fullName(i)
		for j := i; j < i+n; j++ {
			d.words[j].flags |= wordUpper
		}
		if person {
			surnames[d.words[i+n-1].hash] = true
		}
		i += max(n, 1)
	}
	for i := range d.words {
		w := &d.words[i]
		if w.class == 0 && surnames[w.hash] || d.unknownBeside(i) {
			w.flags |= wordUpper
		}
	}
}

// acronymOnly reports whether a word is an acronym and nothing else: "nato" and
// "u.s.", but not "us".
func (d *document) acronymOnly(w *nameWord) bool {
	if w.flags&wordDotted == 0 && (w.common() || !w.info.Has(lexicon.Abbreviation)) {
		return false
	}
	for n := range d.kb.hits(w.begins.own).all() {
		if name := d.kb.name(n); shout(name.text) && d.kb.weight(name.entity) >= knownWeight {
			return true
		}
	}
	return false
}

// properOnly reports whether a word is never written in lower case: the lexicon
// has it as a name only, or does not have it and names of the knowledge base do.
func (d *document) properOnly(w *nameWord) bool {
	if w.class&(classPlain|classTie|classIn|classParticle|classCalendar) != 0 {
		return false
	}
	if _, ok := w.lexical(); ok {
		return w.nameOnly()
	}
	for range d.kb.withWord(w.hash) {
		return true
	}
	return false
}

// demonymOnly reports whether word i is an English word, but names a people
// here: "french officials".
func (d *document) demonymOnly(i int) bool {
	w := &d.words[i]
	if !w.info.Has(lexicon.Upper) || !d.adjective(&found{first: int32(i), last: int32(i + 1)}) {
		return false
	}
	h := d.kb.hits(w.begins.own)
	for n := range h.all() {
		if d.kb.name(n).kind != nameDemonym {
			return false
		}
	}
	return h.n > 0
}

// nameThere reports whether word i, an English word, is what a well-known person or
// place is called, and stands where one would: "president trump", "in berlin".
func (d *document) nameThere(i int) bool {
	w := &d.words[i]
	if i == 0 || w.flags&wordBreak != 0 || w.class&(classPlain|classTitle|classCalendar|classOrg|classPlace) != 0 {
		return false
	}
	if w.info.Class() < rareName && d.wellKnown(w, Unknown) {
		return true // tesla: hardly ever the unit
	}
	before := d.words[i-1].class
	if before&classTitle != 0 {
		n := 0
		for p := range d.kb.withWord(w.hash) {
			if n++; n > maxNamesWithWord {
				break
			}
			if name := d.kb.name(p.name); p.last && name.kind <= nameAlias && d.kb.typeOf(name.entity) == Person && d.kb.weight(name.entity) >= famous {
				return true
			}
		}
	}
	if before&classIn == 0 || !w.info.Has(lexicon.Upper|lexicon.Proper) {
		return false
	}
	return d.wellKnown(w, Place)
}

// wellKnown reports whether a word is what something well known of a type, or Unknown for
// any, is called.
func (d *document) wellKnown(w *nameWord, t Type) bool {
	for n := range d.kb.hits(w.begins.own).all() {
		name := d.kb.name(n)
		if name.kind <= nameAlias && !name.lower && (t == Unknown || d.kb.typeOf(name.entity) == t) && d.kb.weight(name.entity) >= knownWeight {
			return true
		}
	}
	return false
}

// rareName is the frequency class below which a word is rather the name of something
// well known that is called so.
const rareName = 23

// unknownBeside reports whether word i is none that anything knows and stands
// beside a name: what is said of "josef aschbacher" is not said of a Josef.
func (d *document) unknownBeside(i int) bool {
	w := &d.words[i]
	if _, ok := w.lexical(); ok || w.class != 0 || w.end-w.start < 3 || w.flags&(wordMark|wordNumber|wordSplit|wordUpper) != 0 {
		return false
	}
	return i > 0 && w.flags&wordBreak == 0 && d.words[i-1].flags&wordUpper != 0 ||
		i+1 < len(d.words) && d.words[i+1].flags&(wordBreak|wordUpper) == wordUpper
}

// fullName returns how many words the longest name of several words has that
// begins at word i and is no English phrase: its first word is a name only, or
// it is what something well known is called. 0 is none.
func (d *document) fullName(i int) (n int, person bool) {
	proper, prefix := d.words[i].flags&wordUpper != 0, keySeed
	for j := i; j < len(d.words) && j-i < maxNameWords; j++ {
		w := &d.words[j]
		if j > i && w.flags&wordBreak != 0 || w.flags&wordMark != 0 {
			break
		}
		prefix = addKey(prefix, w.hash)
		at := d.at(prefix)
		proper = proper || d.words[i].class&classPlaceOf != 0 && w.flags&wordUpper != 0 // st petersburg
		if j > i {
			for h := range d.kb.hits(at.own).all() {
				name := d.kb.name(h)
				famous := name.kind <= nameAlias && d.kb.typeOf(name.entity) == Place && d.kb.weight(name.entity) >= everybodyKnows
				if !name.lower && (famous || proper && (j > i+1 || !d.kindWord(j)) || name.kind == nameCanonical && d.kb.weight(name.entity) >= knownWeight) {
					n, person = j+1-i, d.kb.typeOf(name.entity) == Person
					break
				}
			}
		}
		if !at.own.more() {
			break
		}
	}
	return n, person
}

// everybodyKnows is the weight from which any name of a place is known.
const everybodyKnows = 0.5

// knownWeight is the weight from which a name is known that could be an English
// phrase.
const knownWeight = 0.3
