package entity

import "strings"

// What stands beside a name can say that it is not that of the knowledge base: a
// calling before a surname.

// callings drops the persons of a surname behind a calling that is not theirs:
// "Judge Brown" is no prime minister.
func (d *document) callings() {
	for i := range d.found {
		f := &d.found[i]
		title := d.calling(f)
		if title == nil {
			continue
		}
		d.keep(f, func(c *candidate) bool {
			return d.kb.typeOf(c.entity) != Person || c.kind == nameCanonical || d.calledSo(c.entity, title)
		})
		if f.hi == f.lo {
			f.flags |= foundUnknown
			f.typ = Person
		}
	}
}

// members makes a lone name before "of" and a company or club mean one of its
// people where it is known as a place only: "Hamilton of Mercedes".
func (d *document) members() {
	for i := 0; i+1 < len(d.found); i++ {
		f, g := &d.found[i], &d.found[i+1]
		if g.first != f.last+1 || d.words[f.last].hash != hashOf || f.hi == f.lo || g.hi == g.lo || f.last-f.first > 1 || f.flags&(foundIn|foundDropped) != 0 {
			continue
		}
		if c := &d.cands[g.lo]; d.kb.typeOf(c.entity) != Organization || c.kind > nameShort || d.kb.weight(c.entity) > 0 && d.entity(c.entity).country == "" {
			continue // "Kenya of the United Nations" is Kenya
		}
		if d.placeOnly(f) && d.countryNamed(f) == "" {
			d.alike(i, func(g *found) { d.other(g, Person) })
		}
	}
}

// staff makes a lone name behind the possessive of a company or another body mean
// one of its people where it is known as a place only: "the BOJ's Ueda".
func (d *document) staff() {
	for i := 0; i+1 < len(d.found); i++ {
		f, g := &d.found[i+1], &d.found[i]
		if g.last != f.first || f.hi == f.lo || g.hi == g.lo || f.last-f.first > 1 || (f.flags|g.flags)&foundDropped != 0 || !d.possessive(int(g.last)-1) {
			continue
		}
		if c := &d.cands[g.lo]; d.kb.typeOf(c.entity) != Organization || c.kind > nameAcronym || d.words[f.first].flags&wordBreak != 0 {
			continue
		}
		if d.placeOnly(f) && d.countryNamed(f) == "" && d.kb.weight(d.cands[f.lo].entity) < famous && !d.inState(int(f.last)) && !d.adjective(f) {
			f.hi, f.typ = f.lo, Person
			f.flags |= foundUnknown | foundTitle
		}
	}
}

// placeOnly reports whether all that f may be are places.
func (d *document) placeOnly(f *found) bool {
	for _, c := range d.cands[f.lo:f.hi] {
		if d.kb.typeOf(c.entity) != Place || c.kind == nameDemonym {
			return false
		}
	}
	return true
}

// titled makes what stands alone between quotation marks a work where it is known as
// a town or a person only: the film "Casablanca". What somebody says is no title.
func (d *document) titled() {
	for i := range d.found {
		f := &d.found[i]
		if f.hi == f.lo || f.flags&foundDropped != 0 || !d.quoted(f) || d.spoken(f) || d.countryNamed(f) != "" {
			continue
		}
		named := true
		for _, c := range d.cands[f.lo:f.hi] {
			t := d.kb.typeOf(c.entity)
			named = named && (t == Place || t == Person) && c.kind != nameDemonym
		}
		if named {
			d.other(f, Work)
		}
	}
}

// spoken reports whether a word for saying stands beside f.
func (d *document) spoken(f *found) bool {
	for k := max(0, f.first-2); k < min(int32(len(d.words)), f.last+4); k++ {
		if w := &d.words[k]; w.class&classSay != 0 && w.flags&wordUpper == 0 && d.text[w.start:w.end] != "called" {
			return true
		}
	}
	return false
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
