package entity

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dragoman-go/dragoman/internal/lexicon"
)

// partialWord is partial for one word.
func (d *document) partialWord(f *found) (uint32, float32, bool) {
	w := &d.words[f.first]
	team, _ := d.result(f)
	if info, ok := w.lexical(); w.end-w.start < 3 || ok && info.Has(lexicon.Lower) && !d.subject(f) && !d.staffed(f) && !team &&
		(w.flags&(wordSentence|wordBreak) != 0 || f.flags&(foundTitle|foundSay) == 0 && info.Class() > 30) {
		return 0, 0, false
	}
	if d.l.general.place(w.begins.general) {
		return 0, 0, false // a country or its people, which the knowledge base has not
	}
	t, ok := d.havingWord(f)
	if !ok {
		return 0, 0, false
	}
	c := w.class
	generic := classOrg | classPlace | classEvent | classGiven | classOrgOf | classPlaceOf | classTitle | classOffice
	if d.staffed(f) {
		generic &^= classPlace // "Delta spokesman"
	}
	switch {
	case t.surname.n > 0:
		return d.bySurname(f, &t)
	case t.given.n > 0 && t.head.n == 0:
		// Where a base has weights it has aliases too for whom a given name is enough.
		if e, ok := t.given.only(); ok && w.flags&wordCaps == 0 && !w.common() && f.flags&foundTitle == 0 && d.kb.weight(e) == 0 {
			return e, 0.5, true
		}
	case t.core.n == 1 && c&generic == 0:
		return t.core.entity, 0.6, true
	case t.head.n > 0:
		if e, ok := t.head.only(); ok && t.given.n == 0 && c&generic == 0 && d.meantByHead(f, e) {
			d.prefix(f)
			return e, 0.55, true
		}
	case t.tail.n > 0:
		// The nickname of a team: the Wanderers, the Hoyas.
		if e, ok := t.tail.only(); ok && team {
			return e, 0.6, true // Bucks 98, Magic 95
		} else if ok && d.local(e) && t.given.n == 0 && c&generic == 0 && d.text[w.stem-1] == 's' && f.flags&foundIn == 0 {
			return e, 0.55, true
		}
	}
	return 0, 0, false
}

// bySurname returns the person meant by f, the surname of some.
func (d *document) bySurname(f *found, t *wordTallies) (uint32, float32, bool) {
	if t.surname.n > 1 && t.national.n == 1 {
		return t.national.entity, 0.65, true
	}
	given := d.words[f.first].class&classGiven != 0
	if e, ok := t.surname.only(); ok && d.supported(f, e) && (t.head.n == 0 || f.flags&(foundTitle|foundSay) != 0) && (!given || t.given.n == 0) {
		return e, 0.65, true
	}
	if t.serving.n == 1 && t.serving.entity == t.surname.entity && d.supported(f, t.serving.entity) && t.head.n == 0 && (!given || f.flags&foundTitle != 0) {
		return t.serving.entity, 0.6, true // the one in office, who is also best known
	}
	return 0, 0, false
}

// wordTallies counts the entities whose names have a word, by where it stands in them.
type wordTallies struct {
	surname  tally // persons who bear it
	serving  tally // of these, those in office
	national tally // of these, those in an office of the country that stands before it
	given    tally // persons whose given name it is
	head     tally // others whose names begin with it
	core     tally // of these, those whose names say no more than it
	tail     tally // organizations whose names have it further on, and if only one of these is of a town in the text, that one
}

// havingWord counts the entities whose names have the word f; it reports false where they
// are too many to look at.
func (d *document) havingWord(f *found) (t wordTallies, ok bool) {
	hash := d.words[f.first].hash
	var here tally // of tail, those of a town that the text names
	n, town, country := 0, d.town(f), d.possessor(f)
	for p := range d.kb.withWord(hash) {
		d.budget--
		if n++; n > maxNamesWithWord {
			return t, false
		}
		name := d.kb.name(p.name)
		if name.lower || name.kind == nameDemonym || name.kind == nameWeak || p.first && p.last {
			continue
		}
		typ := d.kb.typeOf(name.entity)
		switch {
		case typ == Person && (p.last || p.first && d.familyFirst(&name, hash)):
			t.surname.add(d.kb, name.entity)
			if d.inOffice(name.entity) > 0 {
				t.serving.add(d.kb, name.entity)
			}
			if country != "" && d.entity(name.entity).country == country && d.heldNow(name.entity) {
				t.national.add(d.kb, name.entity)
			}
		case typ == Person && p.first:
			t.given.add(d.kb, name.entity)
		case typ != Place && town:
			// "PRINCETON, N.J." is no university.
		case typ != Person && p.first && name.kind <= nameAlias && f.flags&foundTitle == 0 && !strings.HasSuffix(name.text, " City") && !strings.HasSuffix(name.text, " Party"):
			t.head.add(d.kb, name.entity)
			if d.onlyLegal(name.text) {
				t.core.add(d.kb, name.entity)
			}
		case typ == Organization && name.kind <= nameAlias && f.flags&foundTitle == 0:
			t.tail.add(d.kb, name.entity)
			if d.townNamed(name.text) {
				here.add(d.kb, name.entity)
			}
		}
	}
	if here.n == 1 {
		t.tail = here
	}
	return t, true
}

// possessor returns the country whose possessive or adjective stands right before f:
// "South Korea's Lee"; "" for none.
func (d *document) possessor(f *found) string {
	if f.first == 0 || d.words[f.first].flags&wordBreak != 0 || d.words[f.first-1].flags&wordUpper == 0 {
		return ""
	}
	i, _ := slices.BinarySearchFunc(d.found, f.first, func(g found, first int32) int { return cmp.Compare(g.first, first) })
	if i == 0 {
		return ""
	}
	g := &d.found[i-1]
	if g.last != f.first || g.hi == g.lo || !d.possessive(int(g.last)-1) && d.cands[g.lo].kind != nameDemonym {
		return ""
	}
	return d.countryNamed(g)
}

// heldNow reports whether a person holds an office at the date of the text, or where that
// is not known, one that has not ended.
func (d *document) heldNow(e uint32) bool {
	for r := range d.kb.roles(e) {
		if !r.From.IsZero() && (d.options.at.IsZero() && r.To.IsZero() || !d.options.at.IsZero() && r.Holds(d.options.at)) {
			return true
		}
	}
	return false
}

// familyFirst reports whether the first word of a person's name, of the hash given, is the
// family name: in China and Korea it comes first, unless the name is an English one.
func (d *document) familyFirst(name *nameInfo, first uint64) bool {
	n := strings.IndexByte(name.text, ' ')
	if n < 0 || n > maxFamilyName || classesOf(first)&classGiven != 0 && n > maxFamilyGiven {
		return false // Jensen Huang
	}
	country, ok := d.kb.number(d.entity(name.entity).country)
	if !ok {
		return false
	}
	switch d.kb.canonical(country) {
	case "China", "People's Republic of China", "Taiwan", "South Korea", "North Korea":
		return true
	}
	return false
}

// maxFamilyName is how long the family name of a Chinese or Korean is at most, in bytes,
// maxFamilyGiven one that is also a given name.
const (
	maxFamilyName  = 7
	maxFamilyGiven = 4
)

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
	if d.kb.weight(e) >= famous {
		return true
	}
	return (f.flags&(foundTitle|foundSay) != 0 || d.local(e)) && !d.past(e)
}

// past reports whether all that is known of person e was over long ago: "Mr. Maxwell" is
// not the physicist.
func (d *document) past(e uint32) bool {
	over := false
	for r := range d.kb.roles(e) {
		if r.To.IsZero() || r.To.Year() >= longAgo {
			return false
		}
		over = true
	}
	return over
}

// longAgo is the year before which the offices and lives of people of the past ended.
const longAgo = 1990

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

// meantByHead reports whether f, the first word of the name of e, may mean it: the text
// names its country, or it is well known or the like. An adjective does not: "Congressional
// leaders" are not of the Congressional Budget Office.
func (d *document) meantByHead(f *found, e uint32) bool {
	if info := d.words[f.first].info; info.Has(lexicon.Adjective) && !info.Has(lexicon.Noun) {
		return false
	}
	weight := d.kb.weight(e)
	return f.flags&foundSay != 0 || weight >= famous || d.local(e) || d.entity(e).country == "" && weight >= worldwide
}

// worldwide is the weight from which something of no country is meant by a part of its
// name.
const worldwide = 0.2

// townNamed reports whether the text names what the name of a team begins with:
// where Detroit is spoken of, the Tigers are its.
func (d *document) townNamed(name string) bool {
	return d.byWord[d.wordsOf(name)[0].hash] > 0
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
