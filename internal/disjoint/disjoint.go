// Package disjoint keeps things in sets that are only ever united, as a forest
// with halved paths (Tarjan, van Leeuwen 1984).
package disjoint

// Sets has, for each of n things, another of its set that is nearer to its head; the head has itself.
type Sets []int

// New returns n things, each in a set of its own.
func New(n int) Sets {
	s := make(Sets, n)
	for i := range s {
		s[i] = i
	}
	return s
}

// Of returns the head of the set of thing i, a member of it.
func (s Sets) Of(i int) int {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

// Put puts the set of thing i into that of another, whose head stays the head.
func (s Sets) Put(i, into int) { s[s.Of(i)] = s.Of(into) }
