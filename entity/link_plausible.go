package entity

import (
	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/lexicon"
)

// plausible reports whether a name found may be one, going by its capitals
// and what stands beside it, and notes what its surroundings say.
func (d *document) plausible(f *found) bool {
	d.surroundings(f)
	if f.last-f.first == 1 || f.last-f.first == 2 && d.words[f.first].hash == hashThe {
		if w := &d.words[f.last-1]; w.common() && w.flags&wordCaps == 0 && d.kb.typeOf(d.cands[f.lo].entity) == Organization && d.partOfInstitution(f) {
			return false
		}
	}
	if f.last-f.first > 1 {
		return true
	}
	w := &d.words[f.first]
	if w.flags&wordNumber != 0 || d.secondHalf(f) { // a number alone is no name
		return false
	}
	if d.postMark(int(f.first)) {
		return false
	}
	lower := true
	for _, c := range d.cands[f.lo:f.hi] {
		lower = lower && c.lower
	}
	if w.flags&wordUpper == 0 {
		return w.flags&(wordNonLatin|wordInner) != 0 || lower && d.specific(f)
	}
	if i := int(f.first); w.end-w.start == 1 && i > 0 && d.words[i-1].flags&wordNumber != 0 && w.flags&wordBreak == 0 {
		return false // magnified 60 X
	}
	if w.class&classGiven != 0 && d.cands[f.lo].kind == nameDemonym && w.flags&wordCaps == 0 && !d.adjective(f) && !d.determined(f) {
		return false // Finn, a person
	}
	if lower {
		// "President" and "News" with a capital are a part of something else.
		if w.class&(classTitle|classOffice) != 0 && w.flags&(wordSentence|wordBreak|wordCaps) == 0 && d.officeAlone(f) {
			return true
		}
		return w.flags&(wordSentence|wordBreak) != 0 && d.specific(f) && !d.titleCase(int(f.first)) || w.flags&wordCaps != 0 && (!w.common() || d.specific(f))
	}
	return !d.ratherWord(f) && !d.notThatPlace(f) && d.nameOrWord(f)
}

// ratherWord reports whether f, one word with a capital that is a name too, is the word:
// that of a month, an acronym, a title.
func (d *document) ratherWord(f *found) bool {
	w, best := &d.words[f.first], &d.cands[f.lo]
	c := w.class
	if c&classCalendar != 0 && w.flags&wordCaps == 0 && f.flags&(foundTitle|foundSay) == 0 {
		return true // May, March, August: a name only where a person or a place is spoken of
	}
	if w.common() && (best.kind == nameAcronym && !best.known || best.kind == nameShort && w.flags&wordCaps != 0 && d.capsAround(int(f.first)) > 0) {
		return true // MAC and ACE are words too, and NEWS RELEASE no name
	}
	if c&classPlain != 0 && (w.flags&(wordCaps|wordDotted) == 0 || best.kind == nameAcronym) {
		return true
	}
	if c&(classTitle|classOffice) == 0 || w.flags&wordCaps != 0 || int(f.last) == len(d.words) {
		return false
	}
	next := &d.words[f.last] // Vice President, Marshal Pierre
	return next.flags&(wordBreak|wordUpper) == wordUpper && next.class&(classTitle|classOffice|classGiven) != 0
}

// notThatPlace reports whether f, one word with a capital, is not the place that it names
// first.
func (d *document) notThatPlace(f *found) bool {
	w, best := &d.words[f.first], &d.cands[f.lo]
	place := d.kb.typeOf(best.entity) == Place
	if place && f.hi-f.lo == 1 && best.kind <= nameAlias && d.entity(best.entity).country == "" && d.kb.weight(best.entity) > 0 && d.inState(int(f.last)) {
		return true // Jordan, Minnesota
	}
	if place && w.flags&wordCaps != 0 && w.end-w.start == 3 && !best.known && best.kind != nameCanonical && d.entity(best.entity).country != "" && d.capsAround(int(f.first)) == 0 {
		return true // BEA is an office, not the airport of Bandar-e Anzali
	}
	if best.kind != nameCanonical && w.class&classPlace != 0 && w.common() && w.flags&wordCaps == 0 && (f.first == 0 || d.words[f.first-1].hash != hashThe) {
		return true // "City" is none, "the City" may be that of London
	}
	// "State of the Union", "Face the Nation": no town has an article
	return d.obscure(best) && d.behindNoun(f) || w.common() && w.flags&wordCaps == 0 && d.determined(f) && d.townsOnly(f)
}

// nameOrWord reports whether f, one word with a capital, may be the name that it is too,
// and notes where a common word may as well be meant.
func (d *document) nameOrWord(f *found) bool {
	w, best := &d.words[f.first], &d.cands[f.lo]
	info, known := w.lexical()
	if !known || !info.Has(lexicon.Lower) || w.flags&(wordCaps|wordDotted) != 0 {
		return true
	}
	begins := w.flags&(wordSentence|wordBreak) != 0
	if best.kind == nameDemonym && begins && !d.adjective(f) && f.flags&foundSay == 0 {
		return false // "Polish your shoes"
	}
	if (!info.Has(lexicon.Upper) || info.Class() > 40 || d.obscure(best)) && (begins || d.titleCase(int(f.first))) &&
		!d.acts(f) && !d.cell(f) && !d.quoted(f) && d.qualifier(f) == Unknown {
		f.flags |= foundWeak
	}
	return true
}

// secondHalf reports whether f is a person's name of one word behind a hyphen and
// another that is no name of the knowledge base: nobody's of "Finch-Abbott", while
// "Merkel-Macron" names two.
func (d *document) secondHalf(f *found) bool {
	i := int(f.first)
	if i == 0 || d.words[i].flags&(wordHyphen|wordGlued|wordBreak) != wordHyphen|wordGlued || d.kb.typeOf(d.cands[f.lo].entity) != Person {
		return false
	}
	before := &d.words[i-1]
	return before.flags&(wordUpper|wordCaps) == wordUpper && before.end+1 == d.words[i].start && !before.begins.own.named() && !isPrefix(d.text[before.start:before.end]) && !d.surname(before.hash)
}

// surname reports whether the knowledge base has persons whose names end with a word.
func (d *document) surname(hash uint64) bool {
	n := 0
	for p := range d.kb.withWord(hash) {
		if n++; n > maxNamesWithWord {
			break
		}
		if p.last && d.kb.typeOf(d.kb.entityOf(p.name)) == Person {
			return true
		}
	}
	return false
}

// townsOnly reports whether all that f may be are towns few texts speak of, or that
// nothing behind f could belong to.
func (d *document) townsOnly(f *found) bool {
	for k := f.lo; k < f.hi; k++ {
		c := &d.cands[k]
		if d.kb.typeOf(c.entity) != Place || c.the || c.known || d.entity(c.entity).kind != placeTown || d.kb.weight(c.entity) >= famous && d.adjective(f) {
			return false
		}
	}
	return true
}

// cell reports whether f, a country, is all there is in a cell of a table.
func (d *document) cell(f *found) bool {
	return int(f.end) < len(d.text) && d.text[f.end] == '\t' && d.countryNamed(f) != "" && d.headOfLine(int(f.first))
}

// obscure reports whether c is a place that few texts speak of: at the head of a
// sentence "Orange" and "Reading" are rather something else.
func (d *document) obscure(c *candidate) bool {
	w := d.kb.weight(c.entity)
	return w > 0 && w < 0.3 && d.kb.typeOf(c.entity) == Place
}

// behindNoun reports whether a noun in small letters that is no kind of place stands
// right before f, and says what f is: "the constellation Leo".
func (d *document) behindNoun(f *found) bool {
	i := int(f.first)
	if i == 0 || d.words[i].flags&(wordBreak|wordHyphen) != 0 || d.possessive(i-1) {
		return false
	}
	w := &d.words[i-1]
	return w.flags&(wordUpper|wordMark|wordNumber|wordHyphen) == 0 && w.info.Has(lexicon.Noun) && !w.info.Has(lexicon.Adjective|lexicon.Verb) &&
		w.class&(classPlace|classIn|classTie|classPlain|classDirection|classAdministrative|classParticle) == 0
}

// officeAlone reports whether f, an office with a capital, stands for itself:
// "the Emperor and the Pope", "became Treasurer of the club", but not "President
// Bush", "State Treasurer" or "Minister of Education".
func (d *document) officeAlone(f *found) bool {
	i, j := int(f.first), int(f.last)
	if i == 0 || d.words[i-1].flags&(wordUpper|wordMark|wordHyphen) != 0 || d.titleCase(i) || d.possessive(i) {
		return false
	}
	if j == len(d.words) || d.words[j].flags&(wordBreak|wordMark) != 0 {
		return true
	}
	next := &d.words[j]
	if next.hash == hashOf && j+1 < len(d.words) && d.words[j+1].flags&wordUpper != 0 {
		return false
	}
	return next.flags&wordUpper == 0 && next.class&(classOrg|classOffice) == 0
}

// surroundings notes what the words beside f say about it.
func (d *document) surroundings(f *found) {
	if i := int(f.first) - 1; i >= 0 && d.words[f.first].flags&wordBreak == 0 {
		w := &d.words[i]
		c := w.class
		if c&classTitle != 0 && w.full == w.hash {
			f.flags |= foundTitle
		}
		if c&classIn != 0 && w.flags&wordUpper == 0 || c&classIn != 0 && w.flags&wordSentence != 0 {
			f.flags |= foundIn
		}
		if c&classSay != 0 && w.flags&wordUpper == 0 && d.text[w.start:w.end] != "called" {
			f.flags |= foundSay
		}
	}
	if i := int(f.last); i < len(d.words) && d.words[i].flags&(wordBreak|wordUpper) == 0 && f.end == d.words[i-1].end {
		if d.words[i].class&(classSay|classDoes) != 0 {
			f.flags |= foundSay
		}
	}
}

// specific reports whether a common noun says enough to be linked: "disco" and
// "oncology" do, and callings, "actor" and "lawyer"; "company" and "father" do
// not, nor offices, "director" and "spokesman". It goes by the singular.
func (d *document) specific(f *found) bool {
	hash, class := d.words[f.first].hash, d.words[f.first].class
	if name := d.kb.name(d.cands[f.lo].name); name.kind == nameShort {
		if words := d.wordsOf(d.kb.canonical(name.entity)); len(words) == 1 {
			hash, class = words[0].hash, classesOf(words[0].hash)
		}
	}
	if class&(classOffice|classOrg|classPlace) != 0 {
		return false
	}
	info, ok := lexicon.Lookup(hash)
	if !ok || info.Class() < specificClass {
		return true
	}
	// Another word for a calling, doctor for physician, says less than its own.
	name := d.kb.name(d.cands[f.lo].name)
	own := name.kind == nameShort || hash == fold.Hash(name.text)
	return class&classTitle != 0 && own && info.Class() < callingClass
}

// specificClass and callingClass are how frequent a common noun, and a word for
// a calling, may be that is linked; see lexicon.Info.
const (
	specificClass = 29
	callingClass  = 36
)

// determined reports whether an article or the like stands before f.
func (d *document) determined(f *found) bool {
	if f.first == 0 || d.words[f.first].flags&wordBreak != 0 {
		return false
	}
	return d.words[f.first-1].class&classDeterminer != 0
}

// partOfInstitution reports whether f is one word of the name of an institution
// that the knowledge base does not have: "National" and "Commission" in the
// "National Commission on Culture" are neither The National nor the European
// Commission.
func (d *document) partOfInstitution(f *found) bool {
	i := int(f.last) - 1
	if i+1 < len(d.words) && !d.possessive(i) {
		if next := &d.words[i+1]; next.flags&(wordBreak|wordUpper) == wordUpper && next.common() && next.class&classOrg != 0 {
			return true
		}
	}
	if i == 0 || i > int(f.first) || d.words[i].flags&wordBreak != 0 || d.words[i].class&(classOrg|classOrgOf) == 0 || d.possessive(i-1) {
		return false
	}
	before := &d.words[i-1]
	return before.flags&(wordUpper|wordSentence) == wordUpper && before.common() && before.class&(classTitle|classPlain) == 0
}

// sentence is what is known of the sentence that was last looked at.
type sentence struct {
	first, last int
	title       bool
}

// titleCase reports whether the sentence of word i is written as a headline
// is, Nearly Every Word With a Capital.
func (d *document) titleCase(i int) bool {
	if i >= d.sentence.first && i < d.sentence.last {
		return d.sentence.title
	}
	const (
		noWord = wordMark | wordNumber | wordSplit
		small  = classTie | classIn | classPlain | classParticle
	)
	var s sentence
	s.first, s.last = d.sentenceOf(i)
	upper, lower, verbs := 0, 0, 0
	for i := s.first; i < s.last; i++ {
		w := &d.words[i]
		upper += bit(w.flags&(noWord|wordUpper) == wordUpper)
		lower += bit(w.flags&(noWord|wordUpper) == 0) & bit(w.end-w.start > 2) & bit(w.class&small == 0)
		if w.flags&(noWord|wordUpper) == 0 && w.class&classPlain != 0 {
			info, _ := w.lexical()
			verbs += bit(info.Has(lexicon.Verb))
		}
	}
	s.title = upper >= 3 && lower*8 <= upper
	if end := int(d.words[s.last-1].end); lower+verbs > 0 && end < len(d.text) && d.text[end] == '.' {
		s.title = false // headlines end without a full stop, and have Is with a capital
	}
	d.sentence = s
	return s.title
}

// sentenceOf returns the words [first, last) of the sentence of word i, of which it
// looks at so many to each side.
func (d *document) sentenceOf(i int) (first, last int) {
	const reach = 60
	first, last = i, i+1
	for first > 0 && d.words[first].flags&wordSentence == 0 && i-first < reach {
		first--
	}
	for last < len(d.words) && d.words[last].flags&wordSentence == 0 && last-i < reach {
		last++
	}
	return first, last
}
