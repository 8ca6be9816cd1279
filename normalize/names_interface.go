package normalize

import "iter"

// Names is what the Names stage asks of a knowledge base. entity.KB satisfies
// it. Methods are called from many goroutines at once; they must always give the
// same answer, since answers are kept.
type Names interface {
	// HasName reports whether s, folded, is a name, an alias, or one word of one.
	HasName(s string) bool
	// NearNames yields the entities that have a name, or a word of a name, within
	// a small edit distance of s, folded: the entity's id and the name or alias
	// concerned, as the knowledge base writes it. s is one word or several; a
	// name also counts when its words, joined, are near s joined. Likely ones
	// come first; the sequence is bounded.
	NearNames(s string) iter.Seq2[string, string]
	// NamesWith yields the entities that have a name with the word given, folded,
	// each with that name, likely ones first; the sequence is bounded.
	NamesWith(word string) iter.Seq2[string, string]
	// NameOf returns the canonical name of an entity, its type (person,
	// organization, place, event, work, other) and its weight (0..1).
	NameOf(id string) (name, typ string, weight float64, ok bool)
	// NameRoles yields the roles of an entity: the title ("Defense Secretary")
	// and of what ("United States"), the newest first.
	NameRoles(id string) iter.Seq2[string, string]
}
