package normalize

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// stranger is a word that no dictionary has, and what can be told of it without
// the words around it.
type stranger struct {
	word    string // folded
	letters uint32 // of it, see letterSet
	like    []likeNames
	// near are the words that it may stand for, unranked, once nearKnown is set.
	near      []scored
	nearKnown bool
	// proper is the capitalised word that it may stand for, once properKnown is set.
	proper      properWord
	properKnown bool
}

// maxKeptNear bounds the words near strangers that are kept for the next document.
const maxKeptNear = 1 << 15

// strangers are the strangers met so far, by how they are written. They are kept
// from document to document, since texts repeat jargon and names; what is told of
// one depends on nothing else.
type strangers struct {
	met  map[string]*stranger
	kept int // words near them, and themselves
	// buffer is room of joined.
	buffer []byte
}

// reset makes room for another document when too many have been met.
func (s *strangers) reset() {
	if s.kept > maxKeptNear {
		*s = strangers{}
	}
}

// of returns the stranger that is written so.
func (s *strangers) of(written string) *stranger {
	x := s.met[written]
	if x == nil {
		if s.met == nil {
			s.met = map[string]*stranger{}
		}
		written = strings.Clone(written)
		x = &stranger{word: fold.String(written)}
		x.letters = letterSet(x.word)
		s.met[written] = x
		s.kept++
	}
	return x
}

// joined returns two words as one, folded.
func (s *strangers) joined(folded, written string) *stranger {
	s.buffer = fold.Append(append(s.buffer[:0], folded...), written)
	if x := s.met[string(s.buffer)]; x != nil {
		return x
	}
	return s.of(string(s.buffer))
}

// nearTo returns the words near a stranger.
func (s *strangers) nearTo(x *stranger) []scored {
	if !x.nearKnown {
		x.near, x.nearKnown = wordsNear(x.word, false), true
		s.kept += len(x.near)
	}
	return x.near
}

// properOf returns the capitalised word that a stranger may stand for.
func (s *strangers) properOf(x *stranger) *properWord {
	if !x.properKnown {
		x.proper, x.properKnown = nearestProper(x.word), true
	}
	return &x.proper
}
