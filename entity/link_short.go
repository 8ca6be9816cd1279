package entity

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/lexicon"
)

// short settles what choose left: short forms of what the text names in full,
// parts of names of the knowledge base, and unknown names.
func (d *document) short() {
	// Longer names first: what they name is what the short ones may mean.
	for i := range d.found {
		f := &d.found[i]
		if f.flags&foundDropped == 0 && f.referent < 0 && f.last-f.first > 1 && f.flags&foundUnknown != 0 {
			d.full(f)
		}
	}
	for i := range d.found {
		f := &d.found[i]
		if f.flags&foundDropped != 0 {
			continue
		}
		if f.last-f.first == 1 {
			d.single(f)
		} else if f.referent < 0 && f.reason != reasonAmbiguous {
			f.flags |= foundDropped
		}
	}
}

// full settles an unknown name of several words.
func (d *document) full(f *found) {
	if f.flags&foundOther != 0 {
		d.unlinked(f)
		return
	}
	r := d.shorter(f)
	if r >= 0 && !d.referent[r].known && d.words[d.referent[r].first].flags&wordInitial != 0 && d.words[f.first].flags&wordInitial == 0 {
		// "P. I. Holm" was nobody known, Pyotr Ilyich Holm may be.
		if e, score, ok := d.partial(f); ok {
			f.referent, f.score, f.reason = d.refer(e, f), score, reasonOnly
			return
		}
	}
	if r >= 0 {
		f.referent, f.score, f.reason = r, 0.75, reasonShort
		d.referent[r].count++
		d.linkWords(r, f)
		return
	}
	d.buf = d.key(d.buf[:0], int(f.first), int(f.last))
	if _, ok := d.clusters[string(d.buf)]; ok {
		d.unlinked(f)
		return
	}
	if e, score, ok := d.partial(f); ok {
		f.referent, f.score, f.reason = d.refer(e, f), score, reasonOnly
		if d.kb.typeOf(e) == Organization {
			d.legalForm(f, 0, 0)
		}
		return
	}
	if d.ordinary(f) && (f.typ == Unknown || d.heading(f)) || d.options.foreign && d.words[f.first].class&(classGiven|classParticle) != classGiven {
		f.flags |= foundDropped
		return
	}
	d.unlinked(f)
}

// shorter returns the referent whose name in the text has all the words of f;
// -1 when there is none. "Louis IX" may be short for "Louis IX of Hesse".
func (d *document) shorter(f *found) int32 {
	words := d.words[f.first:f.last]
	word := words[0].hash
	if f.typ == Person {
		word = words[len(words)-1].hash
	}
	n := 0
	for k := d.byWord[word]; k > 0 && n < maxChain; k = d.chain[k-1].next {
		n++
		r := &d.referent[d.chain[k-1].referent]
		if r.count <= 0 || d.chain[k-1].pos&posInitial != 0 || f.typ == Person && r.typ != Person && r.typ != Unknown {
			continue
		}
		text, full := d.text, d.words[r.first:r.last]
		if d.contains(words, text, full, r.typ) {
			return d.chain[k-1].referent
		}
		if r.known {
			text = d.kb.canonical(r.entity)
			if d.contains(words, text, d.wordsOf(text), r.typ) {
				return d.chain[k-1].referent
			}
		}
	}
	return -1
}

// contains reports whether words are a shorter form of the name full.
func (d *document) contains(words []nameWord, text string, full []nameWord, t Type) bool {
	if len(full) < len(words) {
		return t == Person && len(full) > 1 && d.samePerson(words, full, text)
	}
	for i := 0; i+len(words) <= len(full); i++ {
		k := 0
		for k < len(words) && words[k].hash == full[i+k].hash {
			k++
		}
		if k == len(words) {
			return true
		}
	}
	return t == Person && len(full) > 1 && d.samePerson(words, full, text)
}

// ordinary reports whether all words of an unknown name are ordinary ones, as
// in a heading.
func (d *document) ordinary(f *found) bool {
	for _, w := range d.words[f.first:f.last] {
		if w.flags&wordUpper != 0 && !w.common() {
			return false
		}
	}
	return true
}

// heading reports whether f, in capitals, is all there is in its line: "BREAKING NEWS".
func (d *document) heading(f *found) bool {
	if d.words[f.first].flags&wordCaps == 0 || !d.headOfLine(int(f.first)) {
		return false
	}
	rest := strings.TrimLeft(d.text[f.end:min(len(d.text), int(f.end)+maxHead)], " \t\r.!:")
	return rest == "" || rest[0] == '\n'
}

// unlinked makes f a mention of something unknown.
func (d *document) unlinked(f *found) {
	f.reason, f.score = reasonUnknown, 0.5
	d.buf = d.key(d.buf[:0], int(f.first), int(f.last))
	r, ok := d.clusters[string(d.buf)]
	if !ok {
		r = int32(len(d.referent))
		d.referent = append(d.referent, referent{typ: f.typ, first: f.first, last: f.last})
		d.clusters[string(d.buf)] = r
	}
	ref := &d.referent[r]
	ref.count++
	if ref.typ == Unknown {
		ref.typ = f.typ
	}
	f.referent = r
	d.linkWords(r, f)
}

// key appends the folded words [a, b).
func (d *document) key(dst []byte, a, b int) []byte {
	for i := a; i < b; i++ {
		if len(dst) > 0 {
			dst = append(dst, ' ')
		}
		dst = fold.Append(dst, d.text[d.words[i].start:d.words[i].stem])
	}
	return dst
}

// single settles a name of one word.
func (d *document) single(f *found) {
	if d.defined(f) {
		return
	}
	if f.flags&foundOther != 0 {
		d.unlinked(f)
		return
	}
	known := f.referent >= 0
	r, strength := d.shortOf(f)
	if r >= 0 && d.referent[r].typ != Place && d.town(f) {
		r = -1 // "PRINCETON, N.J." is not the university
	}
	if r < 0 || r == f.referent {
		if e, ok := d.titleHolder(f); ok {
			if known {
				d.referent[f.referent].count--
			}
			f.referent, f.score, f.reason = d.refer(e, f), 0.75, reasonRole
			f.flags &^= foundDemonym
			return
		}
	}
	if r >= 0 && strength < 3 && !known && !d.referent[r].known && f.flags&foundUnknown != 0 && f.flags&foundWeak == 0 {
		// "TIBCO" means the company, not "TIBCO Enterprise Message Service".
		if e, score, ok := d.partial(f); ok {
			f.referent, f.score, f.reason = d.refer(e, f), score, reasonOnly
			return
		}
	}
	if r >= 0 && r != f.referent && (strength >= 3 || f.flags&foundWeak == 0) && (!known || d.overrides(f, r, strength)) {
		d.shorten(f, r, strength)
		return
	}
	if known {
		return
	}
	if f.flags&foundUnknown == 0 {
		d.undecided(f)
		return
	}
	if e, score, ok := d.partial(f); ok && (f.flags&foundWeak == 0 || d.subject(f) || d.kb.typeOf(e) == Organization && d.staffed(f)) {
		f.referent, f.score, f.reason = d.refer(e, f), score, reasonOnly
		d.apostrophe(f)
		return
	}
	if f.flags&foundWeak != 0 || !d.nameByItself(f) {
		f.flags |= foundDropped
		return
	}
	d.unlinked(f)
}

// shorten makes f short for referent r; strength is how strong the ground is.
func (d *document) shorten(f *found, r int32, strength int) {
	w := &d.words[f.first]
	if f.referent >= 0 {
		d.referent[f.referent].count--
	}
	f.referent, f.score, f.reason = r, 0.6+0.1*float32(strength), reasonShort
	d.particle(f)
	d.apostrophe(f)
	if d.referent[r].typ != Person && w.flags&wordCaps != 0 {
		f.reason = reasonAcronym
	}
	d.referent[r].count++
	f.flags |= foundShort
	f.flags &^= foundDemonym
}

// undecided settles a name of one word of the knowledge base, where nothing was good
// enough or a common word at the start of a sentence may be meant: it is what the text
// names elsewhere, or nothing. What is ambiguous stays open.
func (d *document) undecided(f *found) {
	if f.reason == reasonAmbiguous {
		return
	}
	if f.hi > f.lo {
		d.rank(f)
		best := &d.cands[f.lo]
		if r, ok := d.chosenAs(best.entity); ok && d.referent[r].count > 0 && best.kind < nameWeak {
			d.take(f, 0)
			return
		}
	}
	f.flags |= foundDropped
}

// apostrophe lets a short form end with the possessive ending that belongs to
// it: "Moody's said" of Moody's Investors Service.
func (d *document) apostrophe(f *found) {
	w, r := &d.words[f.first], &d.referent[f.referent]
	if w.stem == w.end || !r.known || r.typ == Person {
		return
	}
	for _, x := range d.wordsOf(d.kb.canonical(r.entity)) {
		if x.full == w.full {
			f.end = w.end
		}
	}
}

// particle lets a surname begin with the particle that a hyphen ties to it:
// al-Burhan.
func (d *document) particle(f *found) {
	if i := int(f.first); i > 0 && d.words[i].flags&(wordHyphen|wordBreak) == wordHyphen && d.words[i-1].flags&wordUpper == 0 &&
		d.words[i-1].class&classParticle != 0 && d.words[i-1].end == d.words[i].start-1 {
		f.first, f.start = f.first-1, d.words[i-1].start
	}
}

// overrides reports whether the referent r, of which f may be a short form, is
// likelier than what f was found to be: "Washington" where the text names a
// Denzel Washington.
func (d *document) overrides(f *found, r int32, strength int) bool {
	best := &d.cands[f.lo]
	if ref := &d.referent[r]; ref.known && ref.typ == Place && d.entity(ref.entity).kind == placeDivision && d.governed(f) {
		return true // the governor of Niger, where Niger State was named
	}
	if t := d.kb.typeOf(best.entity); strength < 3 || f.flags&foundIn != 0 && t == Place || f.flags&foundTitle != 0 && t == Person {
		return false
	}
	if best.kind == nameDemonym {
		return !d.adjective(f)
	}
	if best.kind >= nameShort || f.flags&foundTitle != 0 || d.kb.typeOf(best.entity) != Place {
		return true
	}
	ref := &d.referent[r]
	if x := d.entity(best.entity); ref.last-ref.first > 1 && ref.first < d.referent[f.referent].first && x.nation != noNation && d.nations.count[x.nation] <= 1 {
		return true // Jim Jordan was named before, and nothing else of the country is
	}
	if ref.typ == Person && ref.last-ref.first > 1 && ref.first < f.first && d.actor(f) && !d.visited(f.referent) {
		return true // Denzel Washington was, and nothing is in Washington
	}
	w := d.kb.weight(best.entity)
	if ref.known && w > 0 {
		return d.kb.weight(ref.entity) >= w-0.2
	}
	return w < 0.4 && !best.known
}

// actor reports whether f is spoken of as of a person: "Washington said", "Washington
// prefers".
func (d *document) actor(f *found) bool {
	if f.flags&foundSay != 0 {
		return true
	}
	if int(f.last) >= len(d.words) || d.possessive(int(f.last)-1) {
		return false
	}
	next := &d.words[f.last]
	return next.flags&(wordBreak|wordUpper|wordMark|wordNumber|wordHyphen) == 0 && next.info.Has(lexicon.Verb) && !next.info.Has(lexicon.Noun|lexicon.Adjective) &&
		next.class&classPlain == 0 // a place can be hot
}

// visited reports whether the text names referent r behind a word for places.
func (d *document) visited(r int32) bool {
	for i := range d.found {
		if f := &d.found[i]; f.referent == r && f.flags&(foundIn|foundDropped) == foundIn {
			return true
		}
	}
	return false
}

// nameByItself reports whether an unknown word with a capital is a name.
func (d *document) nameByItself(f *found) bool {
	w := &d.words[f.first]
	if d.options.foreign {
		return false
	}
	info, ok := w.lexical()
	if ok && info.Has(lexicon.Lower) {
		return f.flags&foundTitle != 0 && f.first > 0 && d.words[f.first-1].class&classTitle != 0 && w.flags&(wordSentence|wordBreak) == 0 && w.class&(classOrg|classPlace|classEvent|classTitle) == 0
	}
	if w.end-w.start < 3 {
		return false
	}
	return true
}

// shortOf returns the referent that a name of one word is short for, and how
// strong the ground is, 1 to 3; -1 when there is none.
func (d *document) shortOf(f *found) (int32, int) {
	w := &d.words[f.first]
	best, bestStrength := int32(-1), 0
	n := 0
	for k := d.byWord[w.hash]; k > 0 && n < maxChain; k = d.chain[k-1].next {
		n++
		l := &d.chain[k-1]
		r := &d.referent[l.referent]
		if r.count <= 0 || l.referent == f.referent && d.namedBefore(w.hash, r) {
			continue
		}
		s := 0
		switch {
		case l.pos == posOnly && (r.last-r.first <= 1):
			s = 0 // its whole name: no short form
			if !r.known {
				s = 3
			}
		case l.pos&posInitial != 0:
			if w.flags&(wordCaps|wordDotted) != 0 && w.end-w.start >= 2 {
				s = 3
			}
		case r.typ == Person || r.typ == Unknown:
			switch {
			case l.pos&posLast != 0:
				s = 3
			case l.pos&posFirst != 0 && (d.calledByGiven(w.hash) || d.addressed(f)):
				s = 3
			case l.pos&posFirst != 0:
				s = 1
			default:
				s = 2
			}
			if s == 1 && f.flags&foundTitle != 0 {
				s = 0
			}
		case l.pos&posLast != 0 && r.typ == Organization && d.clubByKind(f):
			s = 3
		case w.class&(classOrg|classPlace|classEvent|classTitle) != 0 || w.common() && l.pos&posLast == 0:
			s = 0
		case l.pos&posFirst != 0:
			s = 2
		case l.pos&posLast != 0:
			s = 2
		}
		if s == 0 {
			continue
		}
		if w.common() && w.flags&(wordSentence|wordBreak) != 0 && f.flags&(foundSay|foundTitle) == 0 && !d.possessive(int(f.first)) && s < 3 {
			continue
		}
		if s > bestStrength || s == bestStrength && d.rather(f, r, &d.referent[best]) {
			best, bestStrength = l.referent, s
		}
	}
	return best, bestStrength
}

// addressed reports whether f, a rare word if it is an English one, begins a sentence
// and has a comma or what somebody does behind it: "Rishi, you promised".
func (d *document) addressed(f *found) bool {
	w := &d.words[f.first]
	return w.flags&wordSentence != 0 && w.info.Class() <= rareSurname && f.flags&foundTitle == 0 && (d.isMark(int(f.last)) || d.actor(f))
}

// rather reports whether f, of whose full names the text has several, is short for
// a and not for b: for what was named before, and most often; ahead of all, as in
// a headline, for what is named first.
func (d *document) rather(f *found, a, b *referent) bool {
	switch {
	case a.first > f.first:
		return b.first > f.first && a.first < b.first
	case b.first > f.first:
		return true
	}
	return a.count > b.count
}

// namedBefore reports whether r, which the text names by nothing but a surname,
// has a namesake whom it named in full before: once a text has told of Kemal
// Stone, Stone is he and not the well-known one.
func (d *document) namedBefore(surname uint64, r *referent) bool {
	if !r.known || r.typ != Person || r.last-r.first > 1 {
		return false
	}
	n := 0
	for k := d.byWord[surname]; k > 0 && n < maxChain; k = d.chain[k-1].next {
		n++
		l := &d.chain[k-1]
		other := &d.referent[l.referent]
		if other != r && other.count > 0 && (other.typ == Person || other.typ == Unknown) && l.pos&posLast != 0 && other.last-other.first > 1 && other.first < r.first {
			return true
		}
	}
	return false
}
