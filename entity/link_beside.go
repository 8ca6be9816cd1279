package entity

import "strings"

// What stands beside a name can say that it is not that of the knowledge base:
// the state of a town, a calling before a surname.

// towns drops the candidates of a town that lie in another country than the state
// behind its comma, or are no places: "Alexandria, Virginia," is not in Egypt,
// "Princeton, N.J.," no university.
func (d *document) towns() {
	for i := 0; i+1 < len(d.found); i++ {
		f, g := &d.found[i], &d.found[i+1]
		if f.hi == f.lo || g.hi == g.lo || g.first != f.last+1 || d.words[f.last].flags&(wordMark|wordBreak) != wordMark || !d.closed(g) {
			continue
		}
		country := d.stateCountry(g)
		if country == "" {
			continue
		}
		n := f.lo
		for k := f.lo; k < f.hi; k++ {
			c := d.cands[k]
			if in, place := d.entity(c.entity).country, d.kb.typeOf(c.entity) == Place; place && in != "" && in != country || !place && c.kind != nameCanonical {
				continue
			}
			d.cands[n] = c
			n++
		}
		if f.hi = n; f.hi == f.lo {
			f.flags |= foundUnknown
			f.typ = Place
		}
	}
}

// closed reports whether a comma, a bracket or the end of the sentence stands
// behind f.
func (d *document) closed(f *found) bool {
	j := int(f.last)
	return j == len(d.words) || d.words[j].flags&(wordMark|wordBreak) != 0
}

// stateCountry returns the country of the state or province that f may be, or "".
func (d *document) stateCountry(f *found) string {
	for _, c := range d.cands[f.lo:f.hi] {
		if n := d.entity(c.entity); n.state {
			return n.country
		}
	}
	return ""
}

// callings drops the persons of a surname behind a calling that is not theirs:
// "Judge Brown" is no prime minister.
func (d *document) callings() {
	for i := range d.found {
		f := &d.found[i]
		title := d.calling(f)
		if title == nil {
			continue
		}
		n := f.lo
		for k := f.lo; k < f.hi; k++ {
			c := d.cands[k]
			if d.kb.typeOf(c.entity) == Person && c.kind != nameCanonical && !d.calledSo(c.entity, title) {
				continue
			}
			d.cands[n] = c
			n++
		}
		if f.hi = n; n == f.lo {
			f.flags |= foundUnknown
			f.typ = Person
		}
	}
}

// calling returns the calling that stands as a title before f, a surname, or nil.
func (d *document) calling(f *found) *nameWord {
	if f.last-f.first > 1 || f.flags&foundTitle == 0 || f.first == 0 {
		return nil
	}
	if w := &d.words[f.first-1]; w.class&classCalling != 0 && w.flags&wordUpper != 0 {
		return w
	}
	return nil
}

// calledSo reports whether one of the roles of a person has the word.
func (d *document) calledSo(e uint32, word *nameWord) bool {
	title := d.text[word.start:word.stem]
	for role := range d.kb.roles(e) {
		for w := range strings.FieldsSeq(role.Title) {
			if strings.EqualFold(w, title) {
				return true
			}
		}
	}
	return false
}

// behindDelegate reports whether word i is what a senator or governor who is named
// before it is one of: "Senator Mark Holm of New York".
func (d *document) behindDelegate(i int) bool {
	if i < 3 || d.words[i-1].hash != hashOf {
		return false
	}
	for k := i - 2; k >= 0 && k >= i-5; k-- {
		w := &d.words[k]
		if w.class&classDelegate != 0 {
			return true
		}
		if w.flags&(wordUpper|wordSentence) != wordUpper {
			return false
		}
	}
	return false
}
