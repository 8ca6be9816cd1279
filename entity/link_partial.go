package entity

import (
	"strings"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/lexicon"
)

// maxNamesWithWord bounds how many names with one word are looked at.
const maxNamesWithWord = 200

// partial returns the one entity of the knowledge base that f names by a part
// of its name: a surname, a name without its middle one, a company without
// what it makes. The names looked at in one document are bounded.
func (d *document) partial(f *found) (e uint32, score float32, ok bool) {
	if d.budget <= 0 {
		return 0, 0, false
	}
	if e, score, ok = d.party(f); ok {
		return e, score, true
	}
	if e, ok := d.ofNation(f); ok {
		return e, 0.65, true
	}
	for _, known := range [...]func(*found) (uint32, bool){d.ofKind, d.kindOf} {
		if e, ok := known(f); ok {
			return e, 0.65, true
		}
	}
	if f.last-f.first == 1 {
		e, score, ok = d.partialWord(f)
	} else if u := d.unknownName(f); u.cost > 0 {
		d.budget -= u.cost
	} else {
		before := d.budget
		d.ahead = false
		if e, score, ok = d.partialName(f); !ok && d.budget > 0 && !d.ahead {
			e, score, ok = d.slip(f)
		}
		if !ok && d.budget > 0 && !d.ahead {
			u.cost = 1 + before - d.budget
			d.budget--
		}
	}
	if !ok && d.foreign(f) {
		return d.inflected(f)
	}
	if ok && d.manyHave(f) && (f.last-f.first == 1 || d.elsewhere(f, &candidate{entity: e})) {
		return 0, 0, false // "the Commission", "High Court"
	}
	return e, score, ok
}

// unknownName returns what is remembered of the words of f as the name of
// nobody known; without a cost when nothing is.
func (d *document) unknownName(f *found) *unknownName {
	key := hashID(d.text[f.start:f.end]) ^ uint64(f.typ)
	u := &d.nobody[(key^key>>32)%recentUnknown]
	if u.key != key {
		*u = unknownName{key: key}
	}
	return u
}

// foreign reports whether f may be inflected, or spelled as another language
// does.
func (d *document) foreign(f *found) bool {
	return d.options.foreign || d.words[f.first].flags&wordNonLatin != 0
}

// inflected returns the entity that f is a form of in a language other than
// English: "Zełenskiego", "Байдена". Only a name that is much nearer than any
// other will do.
func (d *document) inflected(f *found) (uint32, float32, bool) {
	text := d.text[f.start:f.end]
	if len(text) < 4 || len(text) > 128 {
		return 0, 0, false
	}
	d.budget -= inflectedCost
	key := hashID(text)
	x := &d.inflection[(key^key>>32)%recentInflected]
	if x.key != key {
		*x = inflection{key: key}
		cands := d.kb.Lookup(text, Limit(3))
		if len(cands) > 0 && cands[0].Score >= inflectedScore && (len(cands) == 1 || cands[0].Score-cands[1].Score >= inflectedMargin) {
			x.entity, x.ok = d.kb.number(cands[0].Entity)
			x.score = float32(0.7 * cands[0].Score)
		}
	}
	return x.entity, x.score, x.ok
}

const (
	inflectedScore  = 0.7
	inflectedMargin = 0.03
	inflectedCost   = 200 // of the budget: how many names a look-up counts as
)

// partialWord is partial for one word.
func (d *document) partialWord(f *found) (uint32, float32, bool) {
	w := &d.words[f.first]
	if info, ok := w.lexical(); w.end-w.start < 3 || ok && info.Has(lexicon.Lower) && !d.subject(f) &&
		(w.flags&(wordSentence|wordBreak) != 0 || f.flags&(foundTitle|foundSay) == 0 && info.Class() > 30) {
		return 0, 0, false
	}
	if d.l.general.place(w.begins.general) {
		return 0, 0, false // a country or its people, which the knowledge base has not
	}
	var surname, serving, given, head, tail, core tally
	n, town := 0, d.town(f)
	for p := range d.kb.withWord(w.hash) {
		d.budget--
		if n++; n > maxNamesWithWord {
			return 0, 0, false
		}
		name := d.kb.name(p.name)
		if name.lower || name.kind == nameDemonym || name.kind == nameWeak || p.first && p.last {
			continue
		}
		t := d.kb.typeOf(name.entity)
		switch {
		case t == Person && p.last:
			surname.add(d.kb, name.entity)
			if d.inOffice(name.entity) > 0 {
				serving.add(d.kb, name.entity)
			}
		case t == Person && p.first:
			given.add(d.kb, name.entity)
		case t != Place && town:
			// "PRINCETON, N.J." is no university.
		case t != Person && p.first && name.kind <= nameAlias && f.flags&foundTitle == 0:
			head.add(d.kb, name.entity)
			if d.onlyLegal(name.text) {
				core.add(d.kb, name.entity)
			}
		case t == Organization && name.kind <= nameAlias && f.flags&foundTitle == 0:
			tail.add(d.kb, name.entity)
		}
	}
	c := w.class
	const generic = classOrg | classPlace | classEvent | classGiven | classOrgOf | classPlaceOf | classTitle | classOffice
	switch {
	case surname.n > 0:
		if e, ok := surname.only(); ok && d.supported(f, e) && (head.n == 0 || f.flags&(foundTitle|foundSay) != 0) && (c&classGiven == 0 || given.n == 0) {
			return e, 0.65, true
		}
		if serving.n == 1 && serving.entity == surname.entity && d.supported(f, serving.entity) && head.n == 0 && (c&classGiven == 0 || f.flags&foundTitle != 0) {
			return serving.entity, 0.6, true // the one in office, who is also best known
		}
		return 0, 0, false
	case given.n > 0 && head.n == 0:
		// Where a base has weights it has aliases too for whom a given name is enough.
		if e, ok := given.only(); ok && w.flags&wordCaps == 0 && f.flags&foundTitle == 0 && d.kb.weight(e) == 0 {
			return e, 0.5, true
		}
	case core.n == 1 && c&generic == 0:
		return core.entity, 0.6, true
	case head.n > 0:
		if e, ok := head.only(); ok && given.n == 0 && c&generic == 0 {
			d.prefix(f)
			return e, 0.55, true
		}
	case tail.n > 0:
		// The nickname of a team: the Wanderers, the Hoyas.
		if e, ok := tail.only(); ok && d.local(e) && given.n == 0 && c&generic == 0 && d.text[w.stem-1] == 's' && f.flags&foundIn == 0 {
			return e, 0.55, true
		}
	}
	return 0, 0, false
}

// supported reports whether f, a lone surname, may be that of person e by more
// than being the only one known: a title, a verb of saying, the person's country
// in the text, or fame. A knowledge base without weights has only persons that
// texts are about.
func (d *document) supported(f *found, e uint32) bool {
	i := int(f.first)
	if w := &d.words[i]; w.flags&wordCaps != 0 && w.end-w.start > 2 && d.capsAround(i) == 0 && !d.titleCase(i) {
		return false // SLIM
	}
	if j := int(f.last); j < len(d.words) && d.words[j].flags&wordHyphen != 0 && d.words[j].flags&wordNumber != 0 {
		return false // Luna-25
	}
	if i > 0 && d.words[i].flags&wordBreak == 0 && !d.possessive(i-1) && d.placeName(i-1) {
		return false // Georgia Meadows
	}
	if title := d.calling(f); title != nil && d.kb.weight(e) > 0 && !d.calledSo(e, title) {
		return false // Judge Brown
	}
	return f.flags&(foundTitle|foundSay) != 0 || d.kb.weight(e) >= famous || d.local(e)
}

// local reports whether the text names the country of e, or the knowledge base
// has no weights.
func (d *document) local(e uint32) bool {
	return d.kb.weight(e) == 0 || d.fromCountry(e) > 0
}

// placeName reports whether word i is the name of a place.
func (d *document) placeName(i int) bool {
	if d.words[i].flags&wordUpper == 0 {
		return false
	}
	for n := range d.kb.hits(d.words[i].begins.own).all() {
		if name := d.kb.name(n); name.kind <= nameAlias && d.kb.typeOf(name.entity) == Place {
			return true
		}
	}
	return false
}

// famous is the weight from which a person is meant by a surname alone.
const famous = 0.3

// subject reports whether f, a common word that is a name as well, is used as
// one: "Brown was", "Fermi applied". A noun would have its article there.
func (d *document) subject(f *found) bool {
	if !d.words[f.first].info.Has(lexicon.Upper|lexicon.Proper) || int(f.last) >= len(d.words) || d.possessive(int(f.last)-1) {
		return false
	}
	next := &d.words[f.last]
	return next.flags&(wordBreak|wordUpper|wordMark|wordNumber|wordHyphen) == 0 && next.info.Has(lexicon.Verb) && !next.info.Has(lexicon.Noun)
}

// onlyLegal reports whether the words of a name behind its first say only what
// kind of thing it is: Harvard University, Canon Inc.
func (d *document) onlyLegal(name string) bool {
	for _, w := range d.wordsOf(name)[1:] {
		if classesOf(w.hash)&classLegal == 0 {
			return false
		}
	}
	return true
}

// tally counts entities, of which it keeps the likeliest.
type tally struct {
	n      int
	entity uint32
	top    float64
	second float64
}

func (t *tally) add(kb *KB, e uint32) {
	if t.n > 0 && e == t.entity {
		return
	}
	w := kb.weight(e)
	switch {
	case t.n == 0:
		t.entity, t.top = e, w
	case w > t.top:
		t.second, t.entity, t.top = t.top, e, w
	default:
		t.second = max(t.second, w)
	}
	t.n++
}

// only returns the entity when it is the only one, or far better known than
// the others.
func (t *tally) only() (uint32, bool) {
	return t.entity, t.n == 1 || t.top >= 0.3 && t.top > 3*t.second
}

// partialName is partial for several words.
func (d *document) partialName(f *found) (uint32, float32, bool) {
	words := d.words[f.first:f.last]
	last := &words[len(words)-1]
	var all tally
	n := 0
	first := d.kb.withBoth(words[0].hash)
	for p := range d.kb.withWord(last.hash) {
		d.budget--
		if n++; n > maxNamesWithWord {
			break
		}
		// Without the first word, only the name of a person may be another form.
		both := words[0].hash == hashThe || first.has(p.name)
		if !both && !p.last {
			continue
		}
		name := d.kb.name(p.name)
		if name.lower || name.kind >= nameShort {
			continue
		}
		t := d.kb.typeOf(name.entity)
		if t == Person && !p.last || t != Person && !both {
			continue
		}
		if d.partOf(words, name.text, t) {
			all.add(d.kb, name.entity)
		}
	}
	if e, ok := all.only(); ok && all.n > 0 {
		return e, 0.75, true
	}
	return d.prefix(f)
}

// prefix returns the one entity of the knowledge base whose name begins with
// the words of f. Where the text goes on as the name does, so does f.
func (d *document) prefix(f *found) (uint32, float32, bool) {
	words := d.words[f.first:f.last]
	n := d.kb.count(words[0].hash)
	if d.budget -= min(n, maxNamesWithWord+1); n > maxNamesWithWord {
		return 0, 0, false
	}
	var all tally
	end := int(f.last)
	second := withBoth{every: true}
	if len(words) > 1 && words[1].flags&wordMark == 0 {
		second = d.kb.withBoth(words[1].hash)
	}
	for p := range d.kb.withWord(words[0].hash) {
		if !p.first || !second.has(p.name) {
			continue
		}
		name := d.kb.name(p.name)
		if name.lower || name.kind > nameAlias {
			continue
		}
		if d.kb.typeOf(name.entity) == Person && d.particleNext(f) {
			d.ahead = true
			continue // Abu Bakr al-Hassan is not Abu Bakr al-Baghdadi
		}
		k, whole := d.shared(int(f.first), name.text)
		if whole || k < len(words) {
			d.ahead = d.ahead || k > len(words)
			continue
		}
		before := all.n
		all.add(d.kb, name.entity)
		if before == 0 || all.n == before {
			end = max(end, int(f.first)+k)
		}
	}
	e, ok := all.only()
	if !ok || all.n == 0 {
		return 0, 0, false
	}
	for end > int(f.last) && (d.words[end-1].flags&(wordUpper|wordNumber) == 0 || d.words[end-1].class&classPlain != 0) {
		end--
	}
	if end > int(f.last) && all.n == 1 {
		f.last, f.end = int32(end), d.words[end-1].stem
	}
	return e, 0.6, true
}

// shared returns how many words from word i on are those that a name begins
// with, and whether these are all of the name.
func (d *document) shared(i int, name string) (k int, whole bool) {
	full := d.wordsOf(name)
	if len(full) > 1 && full[0].hash == hashThe {
		full = full[1:]
	}
	for k < len(full) && i+k < len(d.words) && full[k].hash == d.words[i+k].hash && (k == 0 || d.words[i+k].flags&wordBreak == 0) {
		k++
	}
	return k, k == len(full)
}

// particleNext reports whether a particle and another name stand behind f.
func (d *document) particleNext(f *found) bool {
	i := int(f.last)
	return i+1 < len(d.words) && (d.words[i].flags|d.words[i+1].flags)&wordBreak == 0 && d.words[i].flags&wordUpper == 0 &&
		d.words[i].class&classParticle != 0 && d.words[i+1].flags&wordUpper != 0
}

// partOf reports whether the words are a shorter or longer form of a name.
func (d *document) partOf(words []nameWord, name string, t Type) bool {
	full := d.wordsOf(name)
	if len(full) < 2 {
		return false
	}
	if t == Person {
		return d.samePerson(words, full, name)
	}
	// All words in order, and what is left out has no capital or says little.
	k := 0
	for _, w := range full {
		if k < len(words) && w.hash == words[k].hash {
			k++
			continue
		}
		if w.flags&wordUpper != 0 && classesOf(w.hash)&(classLegal|classNational) == 0 {
			return false
		}
	}
	return k == len(words) && k >= 2
}

// samePerson reports whether two names of persons have the same first and
// last word, and nothing between them that differs.
func (d *document) samePerson(words, full []nameWord, name string) bool {
	if words[len(words)-1].hash != full[len(full)-1].hash {
		return false
	}
	if words[0].hash != full[0].hash && (d.surnameOf(words, full) || d.initialsOf(words, full, name)) {
		return true
	}
	if words[0].hash != full[0].hash {
		// Bob and Robert, Philip and Phil, Petr and Pyotr.
		if len(words) == 3 && len(full) == 2 && patronymic(d.text[words[1].start:words[1].stem]) {
			return d.sameGiven(words, full, name)
		}
		if len(words) < 2 || len(words) > 4 || len(words) != len(full) || classesOf(full[0].hash)&classTitle != 0 {
			return false // Ellen Francis is not Pope Francis
		}
		if x, y := d.text[words[0].start:words[0].stem], name[full[0].start:full[0].stem]; len(words) == 2 && (shortened(x, y) || shortened(y, x)) {
			return true
		}
		return d.sameGiven(words, full, name)
	}
	a, b := words[1:len(words)-1], full[1:len(full)-1]
	for len(a) > 0 && len(b) > 0 {
		x, y := d.text[a[0].start:a[0].end], name[b[0].start:b[0].end]
		if a[0].hash != b[0].hash && !(initialOf(x, y) || initialOf(y, x)) {
			return false
		}
		a, b = a[1:], b[1:]
	}
	return true
}

// sameGiven reports whether two names of one surname agree as names of persons do.
func (d *document) sameGiven(words, full []nameWord, name string) bool {
	if d.budget -= compareCost; d.budget <= 0 {
		return false
	}
	whole := d.text[words[0].start:words[len(words)-1].stem]
	if d.asked == nil || d.asked.name.Raw() != whole {
		d.asked = ParseName(whole, Person)
	}
	return d.asked.agree(ParseName(name[full[0].start:full[len(full)-1].stem], Person)).Score >= sameNameScore
}

// patronymic reports whether a word is the name of a father as East Slavic names have
// it: Ionovich.
func patronymic(word string) bool {
	for _, end := range [...]string{"vich", "vych", "vna", "ovic", "ichna"} {
		if len(word) > len(end)+2 && strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// surnameOf reports whether the words are the surname that a full name ends
// with, one of several words: Duncan-Smith, van Buren.
func (d *document) surnameOf(words, full []nameWord) bool {
	n := len(full) - len(words)
	if n <= 0 || len(words) < 2 {
		return false
	}
	tied := words[0].class&classParticle != 0 && words[0].hash != hashOf
	for i, w := range words {
		if w.hash != full[n+i].hash || i > 0 && !tied && w.flags&wordHyphen == 0 {
			return false
		}
	}
	return true
}

// initialsOf reports whether the words are a surname behind the initials of all the
// given names of a full name, two or more: "C.T. Holm" of Cyril Tenison Holm.
func (d *document) initialsOf(words, full []nameWord, name string) bool {
	if len(words) != 2 || words[0].flags&wordInitial == 0 || len(full) < 3 {
		return false
	}
	n := 0
	for _, r := range d.text[words[0].start:words[0].end] {
		if r == '.' || r == ' ' {
			continue
		}
		if n == len(full)-1 || fold.Hash(string(r)) != fold.Hash(firstLetter(name[full[n].start:])) {
			return false
		}
		n++
	}
	return n == len(full)-1
}

// firstLetter returns the first letter of a word.
func firstLetter(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return s[:n]
}

// compareCost is how many names of the budget a comparison counts as.
const compareCost = 10

// shortened reports whether a is the beginning of the given name b: Phil,
// Philip.
func shortened(a, b string) bool {
	return len(a) >= 3 && len(b) > len(a) && fold.Hash(a) == fold.Hash(b[:len(a)])
}

// sameNameScore is how alike two names with one surname must be: their given
// names are forms of one.
const sameNameScore = 0.9

// initialOf reports whether a is the initial of b: J. of John.
func initialOf(a, b string) bool {
	a = strings.TrimRight(a, ".")
	return len(a) > 0 && len(a) <= 2 && len(b) >= len(a) && fold.Hash(a) == fold.Hash(b[:len(a)])
}
