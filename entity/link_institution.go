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
// "Kenya's High Court", or behind it, "the Treasury of Kenya"; "" when there is
// none.
func (d *document) countryBeside(f *found) string {
	i, _ := slices.BinarySearchFunc(d.found, f.first, func(g found, first int32) int { return cmp.Compare(g.first, first) })
	for _, k := range [...]int{i - 1, i + 1} {
		if k < 0 || k >= len(d.found) {
			continue
		}
		g := &d.found[k]
		before := g.last == f.first
		behind := g.first == f.last+1 && d.words[f.last].hash == hashOf
		if !before && !behind || g.flags&foundDropped != 0 || g.hi == g.lo {
			continue
		}
		if e := d.cands[g.lo].entity; d.kb.typeOf(e) == Place {
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
