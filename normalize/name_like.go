package normalize

import (
	"math/bits"
	"strings"

	"github.com/dragoman-go/dragoman/internal/distance"
)

// Which names of an answer a word may be a damaged part of can be told by the word
// alone. It is told once, for the whole answer, and few names are left to be read
// in their place.

// maxLikeKept bounds the answers of which a stranger keeps the names like it.
const maxLikeKept = 16

// likeNames are the names of an answer that a word is like, a bit each.
type likeNames struct {
	answer *nameAnswer
	names  uint64
}

// likeIn returns the names of an answer that x is like, a bit each.
func (g *gazetteer) likeIn(x *stranger, a *nameAnswer) (names uint64) {
	if len(a.names) == 0 {
		return 0
	}
	for _, l := range x.like {
		if l.answer == a {
			return l.names
		}
	}
	for k := range a.names {
		if g.isLike(x, &a.names[k]) {
			names |= 1 << k
		}
	}
	if len(x.like) == maxLikeKept {
		copy(x.like, x.like[1:])
		x.like = x.like[:maxLikeKept-1]
	}
	x.like = append(x.like, likeNames{a, names})
	return names
}

// isLike reports whether x may be a damaged word of a name, several of its words
// joined or fused, or one of them.
func (g *gazetteer) isLike(x *stranger, c *nameCandidate) bool {
	words := g.words(c)
	for p := range words {
		if _, _, ok := x.likeWord(&words[p], p == len(words)-1); ok || x.word == words[p].folded {
			return true
		}
		if p == len(words)-1 {
			break
		}
		if fusesWith(x.word, words[p].folded) {
			return true
		}
		for q := p + 1; q < len(words); q++ {
			if _, ok := joinedOf(x.word, words[p:q+1]); ok {
				return true
			}
		}
	}
	return false
}

// likeWord tells how far x is from a word of a name, which may be its last one; cut
// is set when x is the beginning of that.
func (x *stranger) likeWord(w *nameWord, last bool) (cost int, cut, ok bool) {
	word, want := x.word, w.folded
	if word == want {
		return 0, false, false // it is not this word that is damaged
	}
	limit := slip(min(len(word), len(want)))
	cut = last && len(word) >= 3 && len(word)*2 >= len(want) && strings.HasPrefix(want, word)
	if n := len(word) - len(want); !cut && (n > 6 || n < -6 || bits.OnesCount32(x.letters^w.letters) > mostApart(limit)) {
		return 0, false, false
	}
	if cost = distance.Of(word, want, limit+5); cost > limit && sameSound(word, want) {
		cost = soundCost
	}
	return cost, cut, cut || cost != distance.Far
}

// joinedOf tells how far a word is from the words of a name without the spaces
// between them.
func joinedOf(word string, words []nameWord) (cost int, ok bool) {
	n := 0
	for k := range words {
		n += len(words[k].folded)
	}
	if n < 6 || n < len(word)-2 || n > len(word)+2 || !strings.HasPrefix(words[0].folded, word[:1]) {
		return 0, false
	}
	var joined strings.Builder
	for k := range words {
		joined.WriteString(words[k].folded)
	}
	cost = distance.Of(word, joined.String(), 5)
	return cost, cost <= 5
}

// fusesWith reports whether a word begins as a given name does, as one fused with
// a family name would.
func fusesWith(word, given string) bool {
	return len(word) >= 6 && len(given) >= 4 && word[:4] == given[:4]
}
