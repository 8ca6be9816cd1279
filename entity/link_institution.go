package entity

import (
	"cmp"
	"slices"
)

// Many countries have a High Court, a National Assembly, a Treasury, and every
// year has an October 7. Whose is meant is told by the country beside the name,
// or by the country that the text is about; it is never the one whose court the
// knowledge base happens to have.

// manyHave reports whether f is a name that says only what kind of
// institution it is, or a date.
func (d *document) manyHave(f *found) bool {
	for i := f.first; i < f.last; i++ {
		w := &d.words[i]
		if w.flags&(wordNumber|wordMark) != 0 || w.class&classCalendar != 0 {
			continue
		}
		if w.class&classInstitution == 0 || w.flags&wordCaps != 0 && w.stem-w.start > 1 {
			return false
		}
	}
	return true
}

// elsewhere reports whether c is not what f names by a name that many countries
// have: another country stands beside f, or the text is about another.
func (d *document) elsewhere(f *found, c *candidate) bool {
	t := d.kb.typeOf(c.entity)
	if t != Organization && t != Event || !d.manyHave(f) {
		return false
	}
	country := d.entity(c.entity).country
	if country == "" {
		_, named := d.chosenAs(c.entity)
		return c.kind == nameWeak && !named // "the Commission"
	}
	if beside := d.countryBeside(f); beside != "" {
		return beside != country
	}
	n, most := d.fromCountry(c.entity), d.nations.most
	if d.kb.weight(c.entity) >= worldKnown {
		return 2*n < most
	}
	return n == 0 || n < most
}

// worldKnown is the weight from which an institution is spoken of in texts about
// other countries without saying whose it is: the Senate.
const worldKnown = 0.45

// countryBeside returns the country of a place that stands right before f,
// "Kenya's High Court", or behind it, "the Treasury of Kenya", or the ID of a
// state that does; "" when there is none.
func (d *document) countryBeside(f *found) string {
	i, _ := slices.BinarySearchFunc(d.found, f.first, func(g found, first int32) int { return cmp.Compare(g.first, first) })
	for k := max(0, i-2); k < len(d.found) && d.found[k].first <= f.last+1; k++ {
		g := &d.found[k]
		before := g.last == f.first
		behind := g.first == f.last+1 && d.words[f.last].hash == hashOf
		if !before && !behind || g.flags&foundDropped != 0 || g.hi == g.lo {
			continue
		}
		if e := d.cands[g.lo].entity; d.kb.typeOf(e) == Place {
			if d.entity(e).state {
				return d.kb.id(e) // the Supreme Court of Ohio is Ohio's
			}
			return d.countryOf(e)
		}
	}
	return ""
}

// here drops the candidates of f that are elsewhere. Without any left, f is an
// organization that the knowledge base does not have, or a date and no name.
func (d *document) here(f *found) {
	n, t := f.lo, d.kb.typeOf(d.cands[f.lo].entity)
	for i := f.lo; i < f.hi; i++ {
		if !d.elsewhere(f, &d.cands[i]) {
			d.cands[n] = d.cands[i]
			n++
		}
	}
	if n == f.lo {
		f.lo, f.hi = 0, 0
		if f.flags |= foundUnknown; t != Organization {
			f.flags |= foundDropped
		}
		f.typ = Organization
		return
	}
	f.hi = n
}

// ofNation returns the institution or office that f, which many countries have,
// is of the country beside it or, else, of which the text speaks most: "Parliament"
// is the Parliament of Kenya where the knowledge base has that, and Kenya is
// spoken of.
func (d *document) ofNation(f *found) (e uint32, ok bool) {
	if !d.officeOnly(f) {
		return 0, false
	}
	beside := d.countryBeside(f)
	most, tie := int32(0), false
	for i := range d.referent[:min(len(d.referent), maxNationsOf)] {
		r := &d.referent[i]
		if !r.known || r.typ != Place || r.count < max(most, 1) {
			continue
		}
		if x := d.entity(r.entity); beside == "" && int(d.nations.count[x.nation]) < d.nations.most || beside != "" && beside != d.kb.id(r.entity) {
			continue
		}
		if its, ok := d.officeOfNation(f, r.entity); ok {
			tie = r.count == most && its != e
			e, most = its, r.count
		}
	}
	return e, most > 0 && !tie
}

// maxNationsOf bounds the places that are asked for an institution.
const maxNationsOf = 64

// officeOnly reports whether f says only what institution or office it is.
func (d *document) officeOnly(f *found) bool {
	for _, w := range d.words[f.first:f.last] {
		if w.class&(classInstitution|classTitle|classOffice) == 0 || w.flags&wordCaps != 0 {
			return false
		}
	}
	return d.words[f.last-1].class&(classTitle|classOrg) != 0
}

// officeOfNation returns what the knowledge base has as f of a place: "Prime
// Minister" of France.
func (d *document) officeOfNation(f *found, place uint32) (uint32, bool) {
	prefix := keySeed
	for _, w := range d.words[f.first:f.last] {
		prefix = addKey(prefix, w.hash)
	}
	if prefix = addKey(prefix, hashOf); d.at(prefix).own == entryNone {
		return 0, false
	}
	key := prefix ^ mix(uint64(place)+1)
	x := &d.offices[(key^key>>32)%recentOffices]
	if x.key != key {
		x.key = key
		x.entity, x.ok = d.officeNamed(prefix, place)
	}
	return x.entity, x.ok
}

// officeNamed returns what has a name that is the words of the key prefix and a name
// of the place.
func (d *document) officeNamed(prefix uint64, place uint32) (uint32, bool) {
	first, end := d.kb.names(place)
	for n := first; n < min(end, first+maxNationNames); n++ {
		if d.kb.name(n).kind > nameAlias {
			continue
		}
		words := d.wordsOf(d.kb.name(n).text)
		for _, key := range [...]uint64{prefix, addKey(prefix, hashThe)} {
			for _, w := range words {
				key = addKey(key, w.hash)
			}
			for m := range d.kb.hits(d.at(key).own).all() {
				if name := d.kb.name(m); name.kind <= nameAlias && d.kb.typeOf(name.entity) != Person {
					return name.entity, true
				}
			}
		}
	}
	return 0, false
}

// maxNationNames bounds the names of a place that are tried.
const maxNationNames = 8

// institutionOf returns where an institution ends that begins with f, a place, and
// goes on with g, a common word that is a name as well: "Utah Valley University". It
// is 0 when there is none.
func (d *document) institutionOf(f, g *found, j, k, known int) int {
	if f.last-f.first != 1 || f.flags&foundDemonym != 0 || d.kb.typeOf(d.cands[f.lo].entity) != Place || g.first != f.last || g.last-g.first != 1 || !d.words[g.first].common() {
		return 0
	}
	e := d.rightEnd(int(g.last), j, k, known)
	if e == int(g.last) || d.words[e-1].class&classOrg == 0 || d.titleCase(int(f.first)) {
		return 0
	}
	return e
}

// joinsNouns reports whether the "and" at w joins the nouns that an institution is
// for, of which the first is at i: "Risk Reduction and Management Council". An
// institution before it, or one noun alone, would be another: "Congress and Supreme
// Court".
func (d *document) joinsNouns(i, w int) bool {
	// The National Disaster Risk Reduction and Management Council
	if d.words[i].hash == hashThe {
		i++
	}
	if d.words[i].class&classNational != 0 {
		i++
	}
	if d.words[w].hash != hashAnd || w-i < 2 && d.words[i].flags&(wordSentence|wordBreak) != 0 || d.titleCase(i) {
		return false
	}
	const other = classOrg | classInstitution | classGiven | classTitle | classOffice | classCalendar | classPlace
	for k := i; k < w; k++ {
		if x := &d.words[k]; x.flags&(wordUpper|wordCaps) != wordUpper || k > i && x.flags&wordBreak != 0 || !x.common() || x.class&other != 0 || d.possessive(k) {
			return false
		}
	}
	for k := w + 1; k < min(w+4, len(d.words)); k++ {
		x := &d.words[k]
		if x.flags&(wordUpper|wordCaps|wordBreak) != wordUpper || !x.common() || d.possessive(k) && x.class&classOrg == 0 {
			return false
		}
		if x.class&classOrg != 0 {
			return true
		}
	}
	return false
}
