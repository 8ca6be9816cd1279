package entity

import "github.com/dragoman-go/dragoman/internal/lexicon"

// restoreCapitals lets words [lo, hi) count as written with a capital where the text
// has none, as speech that was transcribed has, or nothing else: words that are
// names only, and the words of names of the knowledge base of which that is true
// in part, or that are well known.
func (d *document) restoreCapitals(lo, hi int) {
	shouted := 0
	for i := lo; i < hi; i++ {
		if d.words[i].flags&wordCaps != 0 {
			shouted++
		}
	}
	wire := shouted*2 > hi-lo
	for i := lo; i < hi; i++ {
		d.words[i].flags &^= wordUpper | wordCaps
	}
	for i := lo; i < hi; i++ {
		switch w := &d.words[i]; {
		case w.flags&(wordMark|wordNumber|wordSplit) != 0:
		case d.acronymOnly(w):
			w.flags |= wordUpper | wordCaps
		case w.class&classGiven != 0 && !w.common(), d.properOnly(w) || d.demonymOnly(i) || d.nameThere(i):
			w.flags |= wordUpper
		}
	}
	surnames := map[uint64]bool{}
	for i := lo; i < hi; {
		n, person := d.fullName(i, hi)
		for j := i; j < i+n; j++ {
			d.words[j].flags |= wordUpper
		}
		if person {
			surnames[d.words[i+n-1].hash] = true
		}
		i += max(n, 1)
	}
	for i := lo; i < hi; i++ {
		switch w := &d.words[i]; {
		case w.flags&(wordMark|wordNumber|wordSplit|wordUpper) != 0:
		case w.class == 0 && surnames[w.hash] || d.unknownBeside(i) || d.initialThere(i):
			w.flags |= wordUpper
		default:
			if name, acronym := d.ratherName(i, wire); name {
				w.flags |= wordUpper
				w.info = lexicon.MakeInfo(w.info.Class(), w.info.Flags()&^lexicon.Lower|lexicon.Proper)
				if acronym {
					w.flags |= wordCaps
				}
			}
		}
	}
}

// shouted restores the capitals of the sentences that are in capitals only, headlines
// and tickers, in a text that is not.
func (d *document) shouted() {
	found := false
	for n := 0; n < len(d.notable); n++ {
		i := int(d.notable[n])
		if d.words[i].flags&(wordCaps|wordSpeaker) != wordCaps {
			continue
		}
		first, last := d.inCapitalsOnly(i)
		if first == last {
			continue
		}
		d.restoreCapitals(first, last)
		found = true
		for n+1 < len(d.notable) && int(d.notable[n+1]) < last {
			n++
		}
	}
	if found {
		d.findNotable()
	}
}

// minShouted is how many words in capitals a sentence has at least that is in
// capitals only, maxShouted how many words to each side of one are looked at.
const (
	minShouted = 3
	maxShouted = 60
)

// inCapitalsOnly returns the words [first, last) of the sentence of word i where it is in
// capitals only, but for what stands in few words of a dateline; else first == last.
func (d *document) inCapitalsOnly(i int) (first, last int) {
	caps, others := 0, 0
	first, last = i, i
	for ; last < len(d.words) && last-i < maxShouted && (last == i || d.words[last].flags&wordSentence == 0); last++ {
		if !d.countCapitals(last, &caps, &others) {
			return i, i
		}
	}
	for ; d.words[first].flags&wordSentence == 0 && first > 0 && i-first < maxShouted; first-- {
		if !d.countCapitals(first-1, &caps, &others) {
			return i, i
		}
	}
	if caps < minShouted || caps <= 2*others {
		return i, i
	}
	return first, last
}

// countCapitals counts word i as one in capitals or another; it reports false for one
// in small letters.
func (d *document) countCapitals(i int, caps, others *int) bool {
	switch w := &d.words[i]; {
	case w.flags&(wordMark|wordNumber|wordSplit|wordTag) != 0 || w.end-w.start == 1:
	case w.flags&wordCaps != 0:
		*caps++
	case w.flags&(wordUpper|wordNonLatin) == 0:
		return false
	default:
		*others++
	}
	return true
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
	if _, ok := w.lexical(); ok && !d.surnameThere(i) || w.class != 0 || w.end-w.start < 3 || w.flags&(wordMark|wordNumber|wordSplit|wordUpper) != 0 {
		return false
	}
	return i > 0 && w.flags&wordBreak == 0 && d.words[i-1].flags&wordUpper != 0 ||
		i+1 < len(d.words) && d.words[i+1].flags&(wordBreak|wordUpper) == wordUpper
}

// surnameThere reports whether word i, a word and a name, is a surname here: a given
// name that is no word stands before it.
func (d *document) surnameThere(i int) bool {
	if i == 0 || d.words[i].flags&wordBreak != 0 || !d.words[i].info.Has(lexicon.Upper|lexicon.Proper) {
		return false
	}
	given := &d.words[i-1]
	return given.class&classGiven != 0 && given.flags&wordUpper != 0 && !given.common() && !d.possessive(i-1)
}

// initialThere reports whether word i is a letter before a name: "S. KOREA".
func (d *document) initialThere(i int) bool {
	const next = wordBreak | wordUpper
	return d.words[i].flags&wordInitial != 0 && i+1 < len(d.words) && d.words[i+1].flags&next == wordUpper
}

// fullName returns how many words the longest name of several words has that
// begins at word i and is no English phrase: one of its words is a name only, or
// it is what something well known is called. 0 is none.
func (d *document) fullName(i, hi int) (n int, person bool) {
	proper, prefix := d.words[i].flags&wordUpper != 0, keySeed
	for j := i; j < hi && j-i < maxNameWords; j++ {
		w := &d.words[j]
		if j > i && w.flags&wordBreak != 0 || w.flags&wordMark != 0 {
			break
		}
		prefix = addKey(prefix, w.hash)
		proper = proper || w.flags&wordUpper != 0
		at := d.at(prefix)
		proper = proper || d.words[i].class&classPlaceOf != 0 && w.flags&wordUpper != 0 // st petersburg
		if j > i {
			for h := range d.kb.hits(at.own).all() {
				name := d.kb.name(h)
				w := d.kb.weight(name.entity)
				known := name.kind == nameCanonical && w >= knownWeight || name.kind == nameAlias && w >= aliasWeight && !d.demonymOnly(i)
				if !name.lower && (known || proper && (j > i+1 || !d.kindWord(j))) {
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

// knownWeight is the weight from which a name is known that could be an English
// phrase or a word, aliasWeight that from which another name of it is.
const (
	knownWeight = 0.3
	aliasWeight = 0.4
)
