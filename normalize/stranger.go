package normalize

import (
	"github.com/dragoman-go/dragoman/internal/distance"
	"github.com/dragoman-go/dragoman/internal/fold"
)

// stranger is a word that no dictionary has, and what can be told of it without
// the words around it.
type stranger struct {
	word    string // folded
	letters uint32 // of it, see letterSet
	like    []likeNames
	costs   []wordCost // see costTo
	// near are the words that it may stand for, unranked, once nearKnown is set.
	near      []scored
	nearKnown bool
	// ranked are the likeliest of them between the neighbours that it had last, once
	// there are some.
	ranked []scored
	beside neighbours
	// proper is the capitalised word that it may stand for, once properKnown is set.
	proper      properWord
	properKnown bool
}

// mostStrangers is how many strangers a generation of them has.
const mostStrangers = 1 << 11

// strangers are the strangers met so far, by how they are written. They are kept
// from document to document, since texts repeat jargon and names; what is told of
// one depends on nothing else.
type strangers struct {
	met     memory[*stranger]
	written []byte // the one asked for
}

// of returns the stranger that is written so.
func (s *strangers) of(written string) *stranger {
	s.written = append(s.written[:0], written...)
	return s.ask()
}

// joined returns two words as one, the first one folded.
func (s *strangers) joined(folded, written string) *stranger {
	s.written = fold.Append(append(s.written[:0], folded...), written)
	return s.ask()
}

func (s *strangers) ask() *stranger {
	x, ok := s.met.get(s.written)
	if !ok {
		x = &stranger{word: fold.String(string(s.written))}
		x.letters = letterSet(x.word)
		s.met.put(s.written, x)
	}
	return x
}

// wordCost is how far a stranger is from a word with a hash.
type wordCost struct {
	hash uint64
	cost int
}

// maxCostsKept bounds the words that a stranger keeps its distance from.
const maxCostsKept = 32

// looser is by how much more than a slip a word may be away where the rest of the name
// stands beside it.
const looser = 5

// twoSlips is how far a word may be away where the rest of the name, the very office and
// its country stand beside it.
const twoSlips = 2 * distance.One

// costTo tells how far x is from a word of a name: distance.Of, or distance.Far when
// it is more than looser beyond a slip, and more than twoSlips.
func (x *stranger) costTo(w *nameWord) int {
	for k := range x.costs {
		if x.costs[k].hash == w.hash {
			return x.costs[k].cost
		}
	}
	cost := distance.Of(x.word, w.folded, max(slip(min(len(x.word), len(w.folded)))+looser, twoSlips))
	if len(x.costs) < maxCostsKept {
		x.costs = append(x.costs, wordCost{w.hash, cost})
	}
	return cost
}

// nearWords returns the words near a stranger.
func (x *stranger) nearWords() []scored {
	if !x.nearKnown {
		x.near, x.nearKnown = wordsNear(x.word, false), true
	}
	return x.near
}

// nearBeside returns the likeliest of the words near a stranger between its neighbours.
// The looks at a text ask again for the same ones.
func (x *stranger) nearBeside(n neighbours) []scored {
	if x.ranked == nil || x.beside != n {
		x.ranked, x.beside = rank(x.ranked[:0], x.nearWords(), n), n
	}
	return x.ranked
}

// properWord returns the capitalised word that a stranger may stand for.
func (x *stranger) properWord() *properWord {
	if !x.properKnown {
		x.proper, x.properKnown = nearestProper(x.word), true
	}
	return &x.proper
}
