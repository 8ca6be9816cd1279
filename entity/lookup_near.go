package entity

import (
	"cmp"
	"iter"
	"slices"

	"github.com/dragoman-go/dragoman/internal/distance"
	"github.com/dragoman-go/dragoman/internal/fold"
)

// maxNearNames bounds what NearNames yields.
const maxNearNames = 64

// NearNames yields the entities that have a name, or a word of a name, near s,
// folded: each with the name or alias concerned, nearest first, at most 64. It
// is near when little damage leads from one to the other: a letter or two
// wrong, left out, doubled or swapped. The words of s and of names may be
// joined or split otherwise.
func (kb *KB) NearNames(s string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, n := range kb.nearNames(s) {
			if name := kb.name(n); !yield(kb.id(name.entity), name.text) {
				return
			}
		}
	}
}

// nearName is a name and how far it is.
type nearName struct {
	name uint32
	cost int
}

func (kb *KB) nearNames(text string) []uint32 {
	if len(text) > MaxNameBytes {
		return nil
	}
	s := searches.Get().(*search)
	defer searches.Put(s)
	s.reset(kb, lookup{})
	s.forms.split(text)
	s.words = s.forms.words
	if len(s.words) == 0 || len(s.words) > maxLookupWords {
		return nil
	}
	var found []nearName
	for n := range kb.exactWords(s.words).all() {
		found = append(found, nearName{n, 0})
	}
	joined := ""
	for _, w := range s.words {
		joined += foldedWord(text, w)
	}
	limit := damageLimit(len(joined))
	// A word of a name that is near all of the text, by its sound or its letters.
	near := func(w uint32) {
		cost := distance.Of(joined, kb.word(w).text, limit)
		if cost > limit {
			return
		}
		k := 0
		for p := range kb.postings(w) {
			if k++; k > maxNearNames {
				break
			}
			found = append(found, nearName{p.name, cost})
		}
	}
	kb.slips(joined, near)
	if len(found) == 0 {
		for _, n := range s.near.of(kb, &s.keys, joined) {
			near(n.word)
		}
	}
	if len(found) == 0 {
		found = s.nearWhole(text, joined, limit, found)
	}
	slices.SortFunc(found, func(a, b nearName) int {
		return cmp.Or(cmp.Compare(a.cost, b.cost), cmp.Compare(a.name, b.name))
	})
	var out []uint32
	for _, f := range found {
		if !slices.Contains(out, f.name) && len(out) < maxNearNames {
			out = append(out, f.name)
		}
	}
	return out
}

// nearWhole appends the whole names that are near a text, words joined. One word
// is looked for by its sound as a name whose words run together.
func (s *search) nearWhole(text, joined string, limit int, found []nearName) []nearName {
	if len(s.words) == 1 {
		if key, ok := s.keys.ofJoined(joined); ok {
			for n := range s.kb.x.nameKeys.get(key).all() {
				found = s.nearJoined(n, joined, limit, found)
			}
		}
		return found
	}
	s.parse(text)
	s.gather(text)
	for _, n := range s.found.best(maxRescored) {
		found = s.nearJoined(n, joined, limit, found)
	}
	return found
}

// maxJoinedExtra bounds by how many bytes, spaces among them, a name may be
// longer or shorter than a text that is near its words joined.
const maxJoinedExtra = 16

// nearJoined appends name n when its words, joined, are near.
func (s *search) nearJoined(n uint32, joined string, limit int, found []nearName) []nearName {
	info := s.kb.name(n)
	if d := len(info.text) - len(joined); d > maxJoinedExtra || d < -maxJoinedExtra {
		return found
	}
	s.forms.split(info.text)
	var name string
	for _, w := range s.forms.words {
		name += foldedWord(info.text, w)
	}
	if cost := distance.Of(joined, name, limit); cost <= limit {
		found = append(found, nearName{n, cost})
	}
	return found
}

// NamesWith yields the entities that have a name with the word given, folded,
// each with that name, likeliest first, at most 64.
func (kb *KB) NamesWith(word string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		n := 0
		for p := range kb.withWord(fold.Hash(word)) {
			if n++; n > maxNearNames {
				return
			}
			if name := kb.name(p.name); !yield(kb.id(name.entity), name.text) {
				return
			}
		}
	}
}

// damageLimit is the cost of the damage that a word of n bytes may have.
func damageLimit(n int) int {
	switch {
	case n < 4:
		return distance.One
	case n < 7:
		return 2 * distance.One
	}
	return 3 * distance.One
}
