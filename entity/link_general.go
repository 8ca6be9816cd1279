package entity

import (
	_ "embed" // the general knowledge
	"strings"
	"sync"
)

// generalIndex is a small knowledge base of what anybody knows: other names,
// demonyms and abbreviations of countries, states and the like. It only leads
// to entities that the user's knowledge base has under one of these names.
//
//go:embed link_general.kb
var generalIndex string

// general leads from general knowledge to the entities of one knowledge base.
type general struct {
	kb     *KB // the user's
	base   *KB // general knowledge
	once   sync.Once
	entity []uint32 // of each entity of base the one in kb; noEntity for none
	lower  bool     // some of these have names in lower case
	taken  map[uint32]bool
	state  map[uint32]bool // entities of kb that stand behind a comma and a town
}

const noEntity = ^uint32(0)

func newGeneral(kb *KB) *general { return &general{kb: kb} }

// open looks every entity up, once.
func (g *general) open() {
	base, err := OpenString(generalIndex)
	if err != nil {
		base = nil // only while the index is generated anew
	}
	g.base = base
	if base == nil {
		return
	}
	g.entity = make([]uint32, base.Len())
	g.taken = map[uint32]bool{}
	g.state = map[uint32]bool{}
	for e := range g.entity {
		own := g.find(uint32(e))
		g.entity[e] = own
		if own == noEntity {
			continue
		}
		g.taken[own] = true
		first, end := base.names(uint32(e))
		for n := first; n < end; n++ {
			g.state[own] = g.state[own] || base.name(n).kind == nameWeak
		}
		if first, end := g.base.names(uint32(e)); g.entity[e] != noEntity && first < end && g.base.name(first).lower {
			g.lower = true
		}
	}
}

// find returns the entity of kb that entity e of base is, by its names in
// turn.
func (g *general) find(e uint32) uint32 {
	t := g.base.typeOf(e)
	first, end := g.base.names(e)
	if first < end {
		if own := g.named(g.base.name(first), t); own != noEntity {
			return own
		}
	}
	rec := g.base.x.record(e)
	for name := range strings.SplitSeq(rec.description, ";") {
		if own := g.named(nameInfo{text: name, lower: !hasUpper(name)}, t); name != "" && own != noEntity {
			return own
		}
	}
	for n := first; n < end; n++ {
		if name := g.base.name(n); name.kind == nameAlias {
			if own := g.named(name, t); own != noEntity {
				return own
			}
		}
	}
	return noEntity
}

// named returns the entity of kb that has a name and may be of a type, and
// that nothing else of general knowledge leads to: a country and a state of
// one name are two.
func (g *general) named(name nameInfo, t Type) uint32 {
	for m := range g.kb.exact(name.text).all() {
		own := g.kb.name(m)
		if own.kind <= nameAlias && own.lower == name.lower && sameKind(g.kb.typeOf(own.entity), t) && !g.taken[own.entity] {
			return own.entity
		}
	}
	return noEntity
}

// sameKind reports whether two types may be of one thing: knowledge bases
// differ in what they call an organization, a place or something else.
func sameKind(a, b Type) bool {
	return a == b || a == Unknown || b == Unknown || a == Other && b != Person || b == Other && a != Person ||
		a == Organization && b == Place || a == Place && b == Organization
}

// isState reports whether an entity is a state or province.
func (g *general) isState(e uint32) bool {
	g.once.Do(g.open)
	return g.state[e]
}

// lowerCase reports whether names in lower case lead anywhere.
func (g *general) lowerCase() bool {
	g.once.Do(g.open)
	return g.lower
}

// at returns the entry at a key, as that of a knowledge base.
func (g *general) at(key uint64) entry {
	g.once.Do(g.open)
	if g.base == nil {
		return entryNone
	}
	if e, ok := g.base.at(key); ok {
		return e
	}
	return entryNone
}

// hits returns the names that are just the words of an entry.
func (g *general) hits(e entry) hits {
	if e&entryNumber == entryNone {
		return hits{}
	}
	return g.base.hits(e)
}

// place reports whether one of the names of an entry is of a place or its
// people.
func (g *general) place(e entry) bool {
	for n := range g.hits(e).all() {
		if g.base.typeOf(g.base.name(n).entity) == Place {
			return true
		}
	}
	return false
}

// behindComma reports whether word i is an abbreviation that follows a comma,
// as that of a state follows its town, or "in": "in NY".
func (d *document) behindComma(name *nameFact, i int) bool {
	w := &d.words[i]
	if i == 0 || w.flags&wordBreak != 0 || w.flags&wordDotted != 0 && strings.Count(name.text, ".") < 2 {
		return false // M.D. is not Md.
	}
	abbreviated := w.flags&wordCaps != 0 || int(w.end) < len(d.text) && d.text[w.end] == '.'
	before := &d.words[i-1]
	if w.flags&wordHyphen != 0 {
		return abbreviated && before.flags&wordInitial != 0 // R-La.
	}
	return abbreviated && (before.flags&wordMark != 0 || before.flags&wordUpper == 0 && before.class&classIn != 0 && w.class == 0)
}

// addGeneral adds what names of general knowledge lead to as candidates; those
// from lo on are there already.
func (d *document) addGeneral(h hits, lo, i, j int) (flags foundFlags) {
	g := d.l.general
next:
	for n := range h.all() {
		name := d.generalName(n)
		e := g.entity[name.entity]
		if e == noEntity || !d.written(name, i, j) || name.kind == nameWeak && !d.behindComma(name, i) ||
			name.kind == nameShort && !d.behindTown(i) || name.kind == nameAcronym {
			continue
		}
		for k, c := range d.cands[lo:] {
			if c.entity == e {
				c := &d.cands[lo+k]
				if c.known = true; name.kind < nameShort && c.kind > nameAlias {
					c.kind = nameAlias
				}
				continue next
			}
		}
		first, _ := d.kb.names(e)
		kind := name.kind
		if kind == nameCanonical || kind == nameWeak {
			kind = nameAlias
		}
		d.cands = append(d.cands, candidate{
			entity: e, name: first, kind: kind, known: true, dotted: strings.HasSuffix(name.text, "."), lower: d.name(first).lower,
		})
		if kind == nameDemonym && len(d.cands)-lo == 1 {
			flags |= foundDemonym
		}
	}
	return flags
}
