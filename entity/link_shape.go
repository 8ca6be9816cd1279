package entity

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dragoman-go/dragoman/internal/lexicon"
)

// shape finds what is written as names are, runs of words with capitals, and
// settles what of a run are names of the knowledge base and what is unknown.
// "Boston" in "Boston Globe" is no city.
func (d *document) shape() {
	known := len(d.found)
	k, next := 0, 0 // a run may begin at word next
	for _, i := range d.notable {
		i := int(i)
		if i < next || d.words[i].flags&wordUpper == 0 {
			continue
		}
		if len(d.found) >= 2*MaxMentions {
			break
		}
		for k < known && int(d.found[k].last) <= i {
			k++
		}
		inside := k < known && int(d.found[k].first) <= i
		if !inside && !d.nameLike(i) {
			d.maybe(i)
			continue
		}
		if inside && d.alone(i, &d.found[k]) {
			next = int(d.found[k].last)
		} else {
			next = d.run(i, k, known)
		}
	}
	for i := range d.found[:known] {
		f := &d.found[i]
		if f.flags&foundDropped == 0 && d.parsed(f) == 0 {
			f.flags |= foundDropped
		}
	}
	d.dated(known)
	d.order(known)
	d.wordCodes()
	d.found = d.found[:min(len(d.found), MaxMentions)]
}

// order sorts d.found, of which the first are sorted, and mostly the others.
func (d *document) order(known int) {
	byFirst := func(a, b found) int { return cmp.Compare(a.first, b.first) }
	rest := d.found[known:]
	if !slices.IsSortedFunc(rest, byFirst) {
		slices.SortStableFunc(rest, byFirst)
	}
	d.rest = append(d.rest[:0], rest...)
	for i, j, k := known-1, len(d.rest)-1, len(d.found)-1; j >= 0; k-- {
		if i >= 0 && d.found[i].first > d.rest[j].first {
			d.found[k] = d.found[i]
			i--
		} else {
			d.found[k] = d.rest[j]
			j--
		}
	}
}

// parsed returns how many candidates f has, or 1 when it is unknown.
func (d *document) parsed(f *found) int {
	if f.flags&foundUnknown != 0 {
		return 1
	}
	return int(f.hi - f.lo)
}

// nameLike reports whether word i is written as a word of a name.
func (d *document) nameLike(i int) bool {
	w := &d.words[i]
	if w.flags&wordUpper == 0 || w.flags&(wordMark|wordNumber|wordSplit) != 0 || d.postMark(i) || w.flags&wordTag != 0 && d.sayingTag(i) {
		return false
	}
	c := w.class
	if c&(classCalendar|classPlain) != 0 && w.flags&wordDotted == 0 {
		if d.numeral(i) {
			return true
		}
		if c&classCalendar != 0 && i+1 < len(d.words) && d.words[i+1].flags&(wordBreak|wordUpper) == wordUpper && d.words[i+1].class&(classLegal|classOrg) != 0 {
			return true // March Capital
		}
		if i+1 < len(d.words) && d.words[i+1].flags&(wordHyphen|wordUpper|wordBreak) == wordHyphen|wordUpper && w.flags&(wordSentence|wordBreak) == 0 &&
			d.text[d.words[i+1].start] >= 'a' {
			return true // Park An-su
		}
		// "met Will Smith", "Theresa May": among names only.
		return c&classGiven != 0 && (w.flags&(wordSentence|wordBreak) == 0 || d.statement(i)) && i+1 < len(d.words) && d.words[i+1].flags&(wordBreak|wordUpper) == wordUpper
	}
	info, ok := w.lexical()
	if !ok || !info.Has(lexicon.Lower) || d.bracketed(w) {
		return true
	}
	if d.compound(i) {
		return true
	}
	if c&classGiven != 0 && d.surnameBehind(i) {
		return true // "By Jane Holloway in Kyiv"
	}
	if w.flags&(wordSentence|wordBreak) != 0 {
		if c&classGiven != 0 && d.particleAt(i+1) && d.words[i+1].hash != hashOf {
			return true // Otto von Holm
		}
		// The first word of a sentence or quotation: a name only with others.
		return info.Class() < 48 && info.Has(lexicon.Noun|lexicon.Adjective) && i+1 < len(d.words) &&
			d.words[i+1].flags&(wordBreak|wordUpper|wordMark) == wordUpper && w.full == w.hash && !d.titleCase(i)
	}
	if info.Class() > 52 {
		return false // He, They, This after a dash or in a headline
	}
	return !d.titleCase(i) || d.behindUnknown(i)
}

// behindUnknown reports whether word i of a headline goes on what a word begins that is no
// English one: "Harborline Foods Reports", "Anderson Peters".
func (d *document) behindUnknown(i int) bool {
	if i == 0 || d.words[i].flags&(wordBreak|wordCaps) != 0 || d.possessive(i-1) {
		return false
	}
	w, before := &d.words[i], &d.words[i-1]
	if before.flags&(wordUpper|wordMark|wordNumber) != wordUpper || before.common() {
		return false
	}
	if before.class&classGiven != 0 {
		return w.class == 0 && (w.info.Class() <= rareSurname || w.info.Has(lexicon.Upper|lexicon.Proper))
	}
	_, known := before.lexical()
	return !known && before.begins.own == entryNone && w.class&classOrg != 0
}

// numeral reports whether word i is the number of a ruler, behind his name: Mehmed II.
// Behind a common word it is that of a phase or an act.
func (d *document) numeral(i int) bool {
	w := &d.words[i]
	if i == 0 || w.flags&(wordCaps|wordBreak|wordHyphen) != wordCaps || strings.Trim(d.text[w.start:w.end], "IVX") != "" {
		return false
	}
	before := &d.words[i-1]
	return before.flags&(wordUpper|wordCaps|wordMark) == wordUpper && !before.common() && before.stem == before.end && before.class&(classTitle|classOffice|classPlain|classCalendar) == 0
}

// compound reports whether word i, a common one, is the first half of a name of two:
// "Lee-Anne", "Finch-Abbott", but not "Anti-Muslim" or "Bank-Fund".
func (d *document) compound(i int) bool {
	if i+1 == len(d.words) {
		return false
	}
	w, next := &d.words[i], &d.words[i+1]
	if next.flags&(wordBreak|wordUpper|wordHyphen|wordCaps) != wordUpper|wordHyphen || next.start != w.end+1 || w.stem != w.end {
		return false
	}
	if w.class&classGiven != 0 && next.class&classGiven != 0 {
		return true
	}
	return !isPrefix(d.text[w.start:w.end]) && w.class&(classPlain|classCalendar|classTitle|classOffice|classDirection) == 0 &&
		!next.common() && next.class&(classTitle|classOffice) == 0 && !(d.surname(w.hash) && d.surname(next.hash))
}

// surnameBehind reports whether a word with a capital that is no English word, or a
// rare one, stands behind word i.
func (d *document) surnameBehind(i int) bool {
	if i+1 >= len(d.words) || d.possessive(i) {
		return false
	}
	next := &d.words[i+1]
	return next.flags&(wordBreak|wordUpper|wordCaps|wordHyphen|wordMark|wordNumber) == wordUpper && next.class&(classTitle|classOrg) == 0 &&
		(!next.common() || next.info.Class() <= rareSurname)
}

// rareSurname is how frequent an English word is at most that is rather a surname behind
// a given name.
const rareSurname = 20

// isPrefix reports whether a word before a hyphen only says how what is behind it is
// meant: "Anti-Castro".
func isPrefix(w string) bool {
	switch w {
	case "Anti", "Pro", "Post", "Pre", "Non", "Ex", "Vice", "Mid", "Trans", "Sub", "Super", "Ultra", "Neo", "Pan", "Inter", "Un", "Co", "Half", "All", "Self", "Euro":
		return true
	}
	return false
}

// statement reports whether the sentence that word i begins is no question and
// the next word is only a name: "Will Scharf, an aide, said".
func (d *document) statement(i int) bool {
	if i+1 >= len(d.words) || d.words[i+1].common() {
		return false
	}
	j := i + 1
	for j < len(d.words) && d.words[j].flags&wordSentence == 0 && j-i < 60 {
		j++
	}
	end := int(d.words[j-1].end)
	return end < len(d.text) && d.text[end] == '.' && i+2 < len(d.words) && d.words[i+2].flags&wordMark != 0
}

// maybe adds a common word at the start of a sentence that may be short for a
// name, if the text has one: "Gates said".
func (d *document) maybe(i int) {
	w := &d.words[i]
	if w.flags&(wordUpper|wordMark|wordCaps) != wordUpper || w.flags&(wordSentence|wordBreak) == 0 && !d.titleCase(i) || w.class&classCalendar != 0 {
		return
	}
	if info, ok := w.lexical(); !ok || info.Class() > 48 {
		return
	}
	f := found{first: int32(i), last: int32(i + 1), start: w.start, end: w.stem, lo: int32(len(d.cands)), hi: int32(len(d.cands)), referent: -1, flags: foundUnknown | foundWeak}
	d.surroundings(&f)
	if team, _ := d.result(&f); team {
		f.flags &^= foundWeak
	}
	d.found = append(d.found, f)
}

// alone reports whether it is plain that f, which is no part of a run before it, is all
// of the run that begins at word i, as most names of the knowledge base are.
func (d *document) alone(i int, f *found) bool {
	j := int(f.last)
	if int(f.first) != i || j == len(d.words) {
		return int(f.first) == i
	}
	next := &d.words[j]
	if next.flags&wordBreak != 0 {
		return true
	}
	return next.flags&wordUpper == 0 && next.class&(classTie|classParticle) == 0 && next.hash != hashAnd && d.text[next.start:next.end] != "on"
}

// run reads the run that begins at word i; d.found[k:known] are the names of
// the knowledge base from there on. It returns where the run ends.
func (d *document) run(i, k, known int) int {
	j := i
	of := d.words[i].class&classOrgOf != 0 || d.eventOf(i)
	for {
		if k2 := d.coveredBy(j, k, known); k2 >= 0 {
			j = int(d.found[k2].last)
			of = of || d.words[j-1].class&(classOrg|classOrgOf) != 0
		} else {
			of = of || d.words[j].class&classOrgOf != 0
			j++
		}
		if d.possessive(j-1) && !d.goesOn(j-1) && !d.saints(i, j) || j >= len(d.words) || d.words[j].flags&wordBreak != 0 || j-i >= maxRun || d.text[d.words[j].start-1] == '/' {
			break
		}
		if d.coveredBy(j, k, known) >= 0 && d.words[j].flags&wordUpper != 0 || d.nameLike(j) {
			continue
		}
		// Small words inside a name: "de la", "of the".
		w := j
		for w < len(d.words) && w-j < 3 && d.words[w].flags&(wordBreak|wordUpper|wordMark|wordNumber) == 0 &&
			(d.ties(w, of) || d.joinsNouns(i, w)) {
			w++
		}
		if w == j || w >= len(d.words) || d.words[w].flags&wordBreak != 0 || !(d.nameLike(w) || d.coveredBy(w, k, known) >= 0 && d.words[w].flags&wordUpper != 0) {
			break
		}
		if kw := d.coveredBy(j, k, known); kw >= 0 {
			break
		}
		if d.words[j].hash == hashAnd && d.twoInstitutions(i, j, w) {
			break
		}
		j = w
	}
	return d.split(i, j, k, known)
}

// twoInstitutions reports whether the "and" at word and stands between two institutions,
// of which the first begins at or behind word i and the second at word next: "the
// University of Chile and the Institute of Statistics", "National Museum and City
// Council", but not "Ministry of Trade and Industry".
func (d *document) twoInstitutions(i, and, next int) bool {
	if next-and == 2 && d.words[next-1].hash == hashThe && d.words[next].class&classOrgOf != 0 {
		return true
	}
	first := d.words[and-1].class&classOrgOf != 0 && and-i > 1
	for k := i; k+1 < and; k++ {
		first = first || d.words[k].class&classOrgOf != 0 && d.words[k+1].hash == hashOf
	}
	end := next
	for end < len(d.words) && d.words[end].flags&wordUpper != 0 && (end == next || d.words[end].flags&wordBreak == 0) {
		end++
	}
	return first && next == and+1 && end-next > 1 && d.words[end-1].class&classOrgOf != 0 &&
		!(d.exhibits(and-1) && d.exhibits(end-1)) // Lindmoor Museum and Art Gallery
}

// exhibits reports whether word i is a museum or the like, which often has two such words
// in its name.
func (d *document) exhibits(i int) bool {
	switch d.text[d.words[i].start:d.words[i].end] {
	case "Museum", "Gallery", "Library", "Archive", "Archives":
		return true
	}
	return false
}

// maxRun is how many words a run has at most; no name is that long.
const maxRun = 40

// goesOn reports whether names of the knowledge base begin with word i and the
// next: "Moody's Investors".
func (d *document) goesOn(i int) bool {
	return i+1 < len(d.words) && d.words[i+1].flags&(wordBreak|wordUpper) == wordUpper &&
		d.at(addKey(addKey(keySeed, d.words[i].hash), d.words[i+1].hash)).own != entryNone
}

// saints reports whether words [i, j) are a saint's and an institution follows that is
// called after the saint: "St. Anne's Medical Center".
func (d *document) saints(i, j int) bool {
	if h := d.words[i].hash; h != hashSt && h != hashSaint || j-i > 3 {
		return false
	}
	for k := j; k < min(j+4, len(d.words)) && d.words[k].flags&(wordBreak|wordUpper|wordCaps) == wordUpper; k++ {
		if d.words[k].class&(classOrg|classPlace) != 0 && d.words[k].class&(classTitle|classOffice) == 0 {
			return true
		}
	}
	return false
}

// ties reports whether the small word w may stand inside a name; of says that
// the name has a word like Ministry before it.
func (d *document) ties(w int, of bool) bool {
	word := &d.words[w]
	if word.hash == hashAnd && d.text[word.start] == '&' {
		return true
	}
	c := word.class
	if before := &d.words[w-1]; word.hash == hashAnd && before.class&classLegal != 0 && isLegalForm(d.text[before.start:before.stem]) {
		return w+1 < len(d.words) && d.words[w+1].class&classPartner != 0 // two companies
	}
	if of && d.text[word.start:word.end] == "on" && d.words[w-1].class&classOrg != 0 && d.words[w-1].flags&wordUpper != 0 {
		return true // the Commission on Human Rights
	}
	if c&classTie != 0 && of {
		return true
	}
	return c&classParticle != 0 && word.hash != hashOf
}

// hashOf is fold.Hash("of").
const hashOf uint64 = 0x08b06007b5567108

// possessive reports whether word i ends in an apostrophe and s.
func (d *document) possessive(i int) bool {
	w := &d.words[i]
	return w.stem != w.end
}

// coveredBy returns which of d.found[k:known], which are sorted and disjoint,
// word i is in, or -1. The names from k on begin in the run of word i, so there
// are few before it.
func (d *document) coveredBy(i, k, known int) int {
	for k < known && int(d.found[k].last) <= i {
		k++
	}
	if k < known && int(d.found[k].first) <= i {
		return k
	}
	return -1
}
