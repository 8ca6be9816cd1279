package entity

import "iter"

// KB is a knowledge base: entities, found by name. It never changes and is
// safe for concurrent use.
type KB struct {
	entities []Entity
}

// NewKB returns a knowledge base of the entities given.
func NewKB(entities []Entity) (*KB, error) { return &KB{entities: entities}, nil }

// Len returns the number of entities.
func (kb *KB) Len() int { return len(kb.entities) }

// Entity returns the entity of the ID given.
func (kb *KB) Entity(id string) (Entity, bool) {
	for _, e := range kb.entities {
		if e.ID == id {
			return e, true
		}
	}
	return Entity{}, false
}

// LookupOption narrows a [KB.Lookup].
type LookupOption func(*lookup)

type lookup struct {
	typ   Type
	limit int
}

// OfType keeps only entities of one type. The default is any.
func OfType(t Type) LookupOption { return func(l *lookup) { l.typ = t } }

// Limit bounds the number of candidates. The default is 10.
func Limit(n int) LookupOption { return func(l *lookup) { l.limit = n } }

// Lookup returns the entities that a name may mean, best first: exact, fuzzy,
// cross-script and partial names.
func (kb *KB) Lookup(name string, options ...LookupOption) []Candidate { return nil }

// HasName, NearNames, NameOf and NameRoles are what normalize asks of a
// knowledge base; see normalize.Names.

// HasName reports whether s, folded, is a name, an alias, or one word of one.
func (kb *KB) HasName(s string) bool { return false }

// NearNames yields entities with a name near s and that name.
func (kb *KB) NearNames(s string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {}
}

// NameOf returns the canonical name, type and weight of an entity.
func (kb *KB) NameOf(id string) (name, typ string, weight float64, ok bool) {
	return "", "", 0, false
}

// NameRoles yields the title of each role of an entity and of what it is.
func (kb *KB) NameRoles(id string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {}
}
