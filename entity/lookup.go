package entity

import (
	"cmp"
	"iter"
	"slices"
)

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
func (kb *KB) Lookup(name string, options ...LookupOption) []Candidate {
	l := lookup{limit: 10}
	for _, o := range options {
		o(&l)
	}
	var out []Candidate
	for n := range kb.exact(name).all() {
		e := kb.entityOf(n)
		if l.typ != Unknown && kb.typeOf(e) != l.typ {
			continue
		}
		out = append(out, Candidate{Entity: kb.id(e), Name: kb.canonical(e), Type: kb.typeOf(e), Score: 1, Reason: "same"})
		if len(out) == l.limit {
			break
		}
	}
	slices.SortStableFunc(out, func(a, b Candidate) int { return cmp.Compare(b.Score, a.Score) })
	return out
}

// NearNames yields entities with a name near s and that name.
func (kb *KB) NearNames(s string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for n := range kb.exact(s).all() {
			if name := kb.name(n); !yield(kb.id(name.entity), name.text) {
				return
			}
		}
	}
}
