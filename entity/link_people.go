package entity

import "github.com/dragoman-go/dragoman/internal/fold"

// people makes f, the adjective of a country, mean its people where the
// knowledge base has them and it is they who are spoken of: "the British were",
// "of Syrian descent".
func (d *document) people(f *found) {
	c := &d.cands[f.lo]
	if c.kind != nameDemonym || f.last-f.first > 1 || f.first == 0 || d.possessive(int(f.first)) {
		return
	}
	w := &d.words[f.first]
	descent := int(f.last) < len(d.words) && d.words[f.last].class&classDescent != 0 && d.words[f.last].flags&wordBreak == 0
	if !descent && (d.words[f.first-1].hash != hashThe || w.flags&wordBreak != 0 || d.adjective(f)) {
		return
	}
	for _, key := range [...]uint64{addKey(addKey(keySeed, w.hash), hashPeople), addKey(keySeed, fold.HashRune(w.hash, 's'))} {
		for n := range d.kb.hits(d.at(key).own).all() {
			if name := d.kb.name(n); name.kind == nameCanonical && d.kb.typeOf(name.entity) != Person {
				*c = candidate{entity: name.entity, name: n, kind: nameAlias, lower: name.lower}
				f.flags &^= foundDemonym
				return
			}
		}
	}
}

// hashPeople is fold.Hash("people").
const hashPeople uint64 = 0x5febfa3518d4930e
