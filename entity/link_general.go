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
	for e := range g.entity {
		g.entity[e] = g.find(uint32(e))
		if first, end := g.base.names(uint32(e)); g.entity[e] != noEntity && first < end && g.base.name(first).lower {
			g.lower = true
		}
	}
}

// find returns the entity of kb that entity e of base is, by its names in
// turn.
func (g *general) find(e uint32) uint32 {
	first, end := g.base.names(e)
	for n := first; n < end; n++ {
		name := g.base.name(n)
		if name.kind != nameCanonical && name.kind != nameAlias {
			continue
		}
		for m := range g.kb.exact(name.text).all() {
			own := g.kb.name(m)
			if (own.kind == nameCanonical || own.kind == nameAlias) && own.lower == name.lower && sameKind(g.kb.typeOf(own.entity), g.base.typeOf(e)) {
				return own.entity
			}
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

// lowerCase reports whether names in lower case lead anywhere.
func (g *general) lowerCase() bool {
	g.once.Do(g.open)
	return g.lower
}

// at returns the names that are just the words of key, and whether longer ones
// begin so.
func (g *general) at(key uint64) (h hits, more bool) {
	g.once.Do(g.open)
	if g.base == nil {
		return hits{}, false
	}
	e, ok := g.base.at(key)
	if !ok {
		return hits{}, false
	}
	return g.base.hits(e), e.more()
}

// fitsGeneral reports whether one of the names of general knowledge fits words
// [i, j) and leads to an entity.
func (d *document) fitsGeneral(h hits, i, j int) bool {
	g := d.l.general
	for n := range h.all() {
		name := g.base.name(n)
		if g.entity[name.entity] != noEntity && d.written(name, i, j) && (name.kind != nameWeak || d.behindComma(i)) &&
			name.kind != nameShort && name.kind != nameAcronym {
			return true
		}
	}
	return false
}

// behindComma reports whether a comma stands before word i, as between a town
// and its state.
func (d *document) behindComma(i int) bool {
	return i > 0 && d.words[i].flags&wordBreak == 0 && d.words[i-1].flags&wordMark != 0 && d.words[i].flags&wordCaps != 0 ||
		i > 0 && d.words[i].flags&wordBreak == 0 && d.words[i-1].flags&wordMark != 0 && int(d.words[i].end) < len(d.text) && d.text[d.words[i].end] == '.'
}

// addGeneral adds what names of general knowledge lead to as candidates; those
// from lo on are there already.
func (d *document) addGeneral(h hits, lo, i, j int) (flags foundFlags) {
	g := d.l.general
next:
	for n := range h.all() {
		name := g.base.name(n)
		e := g.entity[name.entity]
		if e == noEntity || !d.written(name, i, j) || name.kind == nameWeak && !d.behindComma(i) || name.kind == nameShort || name.kind == nameAcronym {
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
		d.cands = append(d.cands, candidate{entity: e, name: first, kind: kind, known: true, dotted: strings.HasSuffix(name.text, ".")})
		if kind == nameDemonym && len(d.cands)-lo == 1 {
			flags |= foundDemonym
		}
	}
	return flags
}
