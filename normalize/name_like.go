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

// likeNames are the names of an answer that a word is like, a bit each, and how like
// it is to each of these in turn.
type likeNames struct {
	answer *nameAnswer
	names  uint64
	like   []likeness
}

// likeness is how like a stranger is to the words of a name.
type likeness struct {
	words         []wordLikeness // to each of them; of no words when it is like none
	joined, fused bool           // to several of them, joined or fused
}

// wordLikeness is how like a stranger is to a word of a name.
type wordLikeness struct {
	cost      int  // see distance.Of
	cut, ok   bool // it is the beginning of the word; it is like it at all
	inflected bool // see inflected
	lower     bool // the word is in small letters
}

// likeIn returns the names of an answer that x is like.
func (g *gazetteer) likeIn(x *stranger, a *nameAnswer) likeNames {
	for k := range x.like {
		if x.like[k].answer == a {
			return x.like[k]
		}
	}
	l := likeNames{answer: a}
	for k := range a.names {
		if like, ok := g.likeName(x, &a.names[k]); ok {
			l.names |= 1 << k
			l.like = append(l.like, like)
		}
	}
	if len(x.like) == maxLikeKept {
		copy(x.like, x.like[1:])
		x.like = x.like[:maxLikeKept-1]
	}
	x.like = append(x.like, l)
	return l
}

// likeName tells how like x is to a name, of which it may be a damaged word, a word as
// it stands, or several joined or fused; ok is false when it is none of these.
func (g *gazetteer) likeName(x *stranger, c *nameCandidate) (like likeness, ok bool) {
	words := g.words(c)
	for p := range words {
		ok = ok || x.word == words[p].folded
	}
	stands := ok // then it is that word of the name, and right
	for p := range words {
		if l := x.likeWord(&words[p], p == len(words)-1); l.ok && !stands {
			if like.words == nil {
				like.words = make([]wordLikeness, len(words))
			}
			like.words[p] = l
		}
		if p == len(words)-1 {
			break
		}
		like.fused = like.fused || fusesWith(x.word, words[p].folded)
		for q := p + 1; q < len(words) && !like.joined; q++ {
			_, like.joined = joinedOf(x.word, words[p:q+1])
		}
	}
	return like, ok || like.words != nil || like.joined || like.fused
}

// likeWord tells how like x is to a word of a name, which may be its last one.
func (x *stranger) likeWord(w *nameWord, last bool) (l wordLikeness) {
	word, want := x.word, w.folded
	if word == want {
		return l // it is not this word that is damaged
	}
	limit := slip(min(len(word), len(want)))
	l.cut = last && len(word) >= 3 && len(word)*2 >= len(want) && strings.HasPrefix(want, word)
	if n := len(word) - len(want); !l.cut && (n > 6 || n < -6 || bits.OnesCount32(x.letters^w.letters) > mostApart(max(limit, twoSlips-looser))) {
		return l
	}
	if l.cost = x.costTo(w); l.cost > limit && sameSound(word, want) {
		l.cost = soundCost
	}
	if l.ok = l.cut || l.cost != distance.Far; l.ok {
		l.inflected, l.lower = inflected(word, want), startsLower(w.text)
	}
	return l
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
	cost = distance.Of(word, joined.String(), splitSlip)
	return cost, cost <= splitSlip
}

// fusesWith reports whether a word begins as a given name does, as one fused with
// a family name would.
func fusesWith(word, given string) bool {
	return len(word) >= 6 && len(given) >= 4 && word[:4] == given[:4]
}
