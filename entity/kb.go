package entity

import (
	"bytes"
	"iter"
	"slices"
	"sync"
	"time"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/le"
)

// KB is a knowledge base: entities, found by name. It is a view over a
// compiled index, never changes and is safe for concurrent use. The strings
// that its methods return share memory with the index.
type KB struct {
	x *index
}

// Inside the package, entities, names and words go by their numbers:
//
//   - at and hits find names by their words, exact by their text;
//   - name, canonical and names lead from a number to a name and its entity;
//   - typeOf, weight, country, roles are what is known of an entity;
//   - withWord finds the names that have a word, a surname for example.
//
// Entities are numbered by falling weight and names in the order of their
// entities, so every list begins with the likeliest.

// NewKB returns a knowledge base of the entities given. It compiles them as
// [WriteIndex] does; see there for what is an error.
func NewKB(entities []Entity) (*KB, error) {
	var b bytes.Buffer
	err := WriteIndex(&b, func(yield func(Entity, error) bool) {
		for i := range entities {
			if !yield(entities[i], nil) {
				return
			}
		}
	})
	if err != nil {
		return nil, err
	}
	return OpenString(b.String())
}

// OpenString returns the knowledge base that [WriteIndex] compiled to data,
// an embedded file for example. It costs microseconds: data is used as it
// lies, and not decoded. The error, if any, wraps [ErrIndex]. Damage behind
// the header is not looked for, see [KB.Verify]; it may lead to wrong
// answers, never to a panic.
func OpenString(data string) (*KB, error) {
	x, err := openIndex(data)
	if err != nil {
		return nil, err
	}
	return &KB{x}, nil
}

// Verify reads the whole index and compares it with its checksums. The error,
// if any, wraps [ErrIndex].
func (kb *KB) Verify() error { return kb.x.verify() }

// Len returns the number of entities.
func (kb *KB) Len() int { return int(kb.x.numEntities) }

// Names returns the number of names and aliases.
func (kb *KB) Names() int { return int(kb.x.numNames) }

// Entity returns the entity of the ID given.
func (kb *KB) Entity(id string) (Entity, bool) {
	e, ok := kb.number(id)
	if !ok {
		return Entity{}, false
	}
	return kb.entity(e), true
}

// All yields every entity, the weightiest first.
func (kb *KB) All() iter.Seq[Entity] {
	return func(yield func(Entity) bool) {
		for e := uint32(0); e < kb.x.numEntities; e++ {
			if !yield(kb.entity(e)) {
				return
			}
		}
	}
}

// entity decodes everything about entity e.
func (kb *KB) entity(e uint32) Entity {
	rec := kb.x.record(e)
	out := Entity{ID: rec.id, Type: kb.typeOf(e), Weight: kb.weight(e), Description: rec.description, Country: rec.country}
	first, end := kb.names(e)
	for n := first; n < end; n++ {
		switch name := kb.name(n); name.kind {
		case nameCanonical:
			out.Name = name.text
		case nameDemonym:
			out.Demonyms = append(out.Demonyms, name.text)
		case nameWeak:
			out.WeakAliases = append(out.WeakAliases, name.text)
		case nameAlias:
			out.Aliases = append(out.Aliases, name.text)
		}
	}
	for {
		r, ok := rec.nextRole()
		if !ok {
			break
		}
		out.Roles = append(out.Roles, r)
	}
	for {
		k, v, ok := rec.nextRef()
		if !ok {
			break
		}
		if out.Refs == nil {
			out.Refs = map[string]string{}
		}
		out.Refs[k] = v
	}
	return out
}

// nameInfo is one name of one entity.
type nameInfo struct {
	text    string // as the knowledge base writes it
	entity  uint32
	kind    nameKind
	lower   bool // without a capital: found in lower-case text too
	article bool // begins with "The"
}

// number returns the number of the entity of the ID given.
func (kb *KB) number(id string) (uint32, bool) {
	p := kb.x.ids.start(hashID(id))
	for {
		e, ok := kb.x.ids.next(&p)
		if !ok {
			return 0, false
		}
		if e < kb.x.numEntities && kb.x.id(e) == id {
			return e, true
		}
	}
}

func hashID(id string) uint64 {
	h := fold.Offset64
	for i := 0; i < len(id); i++ {
		h = (h ^ uint64(id[i])) * fold.Prime64
	}
	return h
}

// id, canonical, typeOf, weight, country and roles tell of entity e.
func (kb *KB) id(e uint32) string { return kb.x.id(e) }

func (kb *KB) canonical(e uint32) string {
	first, end := kb.names(e)
	if first == end || kb.entityOf(first) >= kb.x.numEntities {
		return ""
	}
	s := span(kb.x.nameTable, kb.x.names, 8, first)
	return s[min(1, len(s)):] // its bytes are not looked at, which could be a miss of the cache
}

func (kb *KB) typeOf(e uint32) Type {
	if e >= kb.x.numEntities {
		return Unknown
	}
	return Type(kb.x.entityTable[int(e)*12+10])
}

func (kb *KB) weight(e uint32) float64 {
	if e >= kb.x.numEntities {
		return 0
	}
	at := int(e)*12 + 8
	return float64(le.Uint16(kb.x.entityTable, at)) / weightScale
}

// weightScale is the precision at which weights are stored.
const weightScale = 10000

func (kb *KB) country(e uint32) string { return kb.x.country(e) }

// roles yields the roles of entity e in the order given to the knowledge base.
func (kb *KB) roles(e uint32) iter.Seq[Role] {
	return func(yield func(Role) bool) {
		rec := kb.x.record(e)
		for {
			r, ok := rec.nextRole()
			if !ok || !yield(r) {
				return
			}
		}
	}
}

// names returns the numbers [first, end) of the names of entity e; the
// canonical one is the first.
func (kb *KB) names(e uint32) (first, end uint32) {
	if e >= kb.x.numEntities {
		return 0, 0
	}
	first, end = le.Uint32(kb.x.entityTable, int(e)*12+4), le.Uint32(kb.x.entityTable, int(e)*12+16)
	if first > end || end > kb.x.numNames || end-first > maxForms {
		return 0, 0
	}
	return first, end
}

// name returns the name of the number given.
func (kb *KB) name(n uint32) nameInfo {
	if n >= kb.x.numNames {
		return nameInfo{}
	}
	s := span(kb.x.nameTable, kb.x.names, 8, n)
	e := kb.entityOf(n)
	if s == "" || e >= kb.x.numEntities {
		return nameInfo{}
	}
	return nameInfo{text: s[1:], entity: e, kind: nameKind(s[0] & kindBits), lower: s[0]&lowerBit != 0, article: s[0]&articleBit != 0}
}

// The byte before the text of a name.
const (
	kindBits   = 7
	lowerBit   = 8
	articleBit = 16
)

// entityOf returns the entity that name n is of.
func (kb *KB) entityOf(n uint32) uint32 {
	if n >= kb.x.numNames {
		return 0
	}
	return le.Uint32(kb.x.nameTable, int(n)*8+4)
}

// hits is a list of names, likeliest first. The zero value is empty.
type hits struct {
	one  uint32 // the only name, when list is empty
	n    int
	list string
}

// Len returns the number of names.
func (h hits) Len() int { return h.n }

// all yields the numbers of the names.
func (h hits) all() iter.Seq[uint32] {
	return func(yield func(uint32) bool) {
		if h.n > 0 && h.list == "" {
			yield(h.one)
			return
		}
		r := reader{s: h.list}
		var v uint32
		for i := 0; i < h.n; i++ {
			v += uint32(r.uvarint())
			if r.bad || !yield(v) {
				return
			}
		}
	}
}

// An entry is what the index has at the key of some words (see addKey): bits
// that tell what begins with these words, and which names are just these.
//
// To find the names in a text, start with the key of one word, and go on to
// the key of one word more as long as the entry says that there are longer
// names. The names are at the key that ends with the last word's full hash,
// the longer ones behind the key that ends with its hash without a possessive
// ending.
type entry uint32

const (
	entryMore   entry = 1 << 31 // longer names begin so
	entryLower  entry = 1 << 30 // one that begins so is written without a capital
	entryList   entry = 1 << 29 // the rest is an offset of secLists; else it is a name, or entryNone
	entryNumber entry = entryList - 1
	entryNone   entry = entryNumber
)

// at returns the entry at the key of some words.
func (kb *KB) at(key uint64) (entry, bool) {
	v, ok := kb.x.phrases.get(key)
	return entry(v), ok
}

// more reports whether a longer name begins with these words.
func (e entry) more() bool { return e&entryMore != 0 }

// lower reports whether a name that begins so is written without a capital.
func (e entry) lower() bool { return e&entryLower != 0 }

// named reports whether names are just these words.
func (e entry) named() bool { return e&entryNumber != entryNone }

// hits returns the names that are just these words.
func (kb *KB) hits(e entry) hits {
	v := e & entryNumber
	switch {
	case v == entryNone:
		return hits{}
	case e&entryList == 0:
		return hits{one: uint32(v), n: 1}
	}
	return openList(kb.x.lists, uint32(v))
}

// exact returns the names that are just the words of name, folded.
func (kb *KB) exact(name string) hits {
	f := splitters.Get().(*nameForms)
	defer splitters.Put(f)
	f.split(name)
	return kb.exactWords(f.words)
}

// exactWords is exact for a name that is split already.
func (kb *KB) exactWords(words []nameWord) hits {
	key, _ := nameKey(words)
	if e, ok := kb.at(key); ok && key != 0 {
		return kb.hits(e)
	}
	return hits{}
}

// splitters keeps the room that splitting a name takes.
var splitters = sync.Pool{New: func() any { return new(nameForms) }}

// posting is one name that has a word.
type posting struct {
	name        uint32
	first, last bool // the word is the first or last of the name
}

// withWord yields the names that have a word, by the word's hash, likeliest
// first; a name that is only this word counts too. It reports nothing for a
// word that no name has.
func (kb *KB) withWord(hash uint64) iter.Seq[posting] {
	return func(yield func(posting) bool) {
		w, ok := kb.x.words.get(hash)
		if !ok {
			return
		}
		for p := range kb.postings(w) {
			if !yield(p) {
				return
			}
		}
	}
}

// word is a word of the names.
type word struct {
	text  string // folded
	names int    // how many have it
	list  string
}

// word returns the word of the number given.
func (kb *KB) word(w uint32) word {
	if w >= kb.x.numWords {
		return word{}
	}
	r := reader{s: span(kb.x.wordTable, kb.x.wordRecords, 4, w)}
	return word{text: r.string(), names: r.count(), list: r.rest()}
}

// postings yields the names that have word w.
func (kb *KB) postings(w uint32) iter.Seq[posting] { return kb.word(w).postings() }

// postings yields the names that have the word.
func (w word) postings() iter.Seq[posting] {
	return func(yield func(posting) bool) {
		r := reader{s: w.list}
		var name uint32
		for i := 0; i < w.names; i++ {
			v := r.uvarint()
			name += uint32(v >> 2)
			if r.bad || !yield(posting{name, v&1 != 0, v&2 != 0}) {
				return
			}
		}
	}
}

// count returns how many names have a word.
func (kb *KB) count(hash uint64) int {
	w, ok := kb.x.words.get(hash)
	if !ok {
		return 0
	}
	return kb.word(w).names
}

// withBoth tells which of some names have a word too. They are asked for in
// rising order.
type withBoth struct {
	every bool // the word is in too many names to look them through
	list  reader
	left  int
	name  uint32
}

// maxBoth is how many names with one word are looked through for another.
const maxBoth = 2000

func (kb *KB) withBoth(hash uint64) withBoth {
	w, ok := kb.x.words.get(hash)
	if !ok {
		return withBoth{}
	}
	x := kb.word(w)
	return withBoth{every: x.names > maxBoth, list: reader{s: x.list}, left: x.names}
}

// has reports whether a name has the word, or may have it.
func (b *withBoth) has(name uint32) bool {
	for ; b.left > 0 && b.name < name && !b.every; b.left-- {
		b.name += uint32(b.list.uvarint() >> 2)
	}
	return b.every || b.name == name
}

// NameOf, NameRoles, HasName, HasFolded and NearNames are what normalize asks
// of a knowledge base; see normalize.Names.

// HasName reports whether s, folded, is a name, an alias, or one word of one.
// It allocates nothing.
func (kb *KB) HasName(s string) bool {
	if kb.HasFolded(fold.Hash(s)) {
		return true
	}
	return kb.exact(s).n > 0
}

// HasFolded is HasName for the packages of this module, whose tokens have the hash:
// it reports whether a word, given as the FNV-1a hash of its folded bytes, is
// a name or one word of one.
func (kb *KB) HasFolded(hash uint64) bool {
	_, ok := kb.x.words.get(hash)
	return ok
}

// NameOf returns the canonical name, type and weight of an entity.
func (kb *KB) NameOf(id string) (name, typ string, weight float64, ok bool) {
	e, ok := kb.number(id)
	if !ok {
		return "", "", 0, false
	}
	return kb.canonical(e), kb.typeOf(e).String(), kb.weight(e), true
}

// NameRoles yields the title of each role of an entity and of what it is, the
// newest first.
func (kb *KB) NameRoles(id string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		e, ok := kb.number(id)
		if !ok {
			return
		}
		var roles []Role
		for r := range kb.roles(e) {
			roles = append(roles, r)
		}
		newestFirst(roles)
		for _, r := range roles {
			of := r.Of
			if n, ok := kb.number(r.Of); ok {
				of = kb.canonical(n)
			}
			if !yield(r.Title, of) {
				return
			}
		}
	}
}

// newestFirst sorts by the end of the time in office, an open one counting as
// the latest, then by its beginning; roles that tie keep their order.
func newestFirst(roles []Role) {
	open := time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)
	end := func(r Role) time.Time {
		if r.To.IsZero() {
			return open
		}
		return r.To
	}
	slices.SortStableFunc(roles, func(a, b Role) int {
		if c := end(b).Compare(end(a)); c != 0 {
			return c
		}
		return b.From.Compare(a.From)
	})
}
