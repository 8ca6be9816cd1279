package entity

import (
	"cmp"
	"slices"
	"sync"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// searches keeps the room that look-ups take.
var searches = sync.Pool{New: func() any { return new(search) }}

// nearWord is a word of the knowledge base that is near one asked for.
type nearWord struct {
	word uint32
	sim  float32 // 0..1
}

// Limits of the words near one word.
const (
	maxNearTried = 512 // compared by their codes
	maxNear      = 32  // returned
	minSim       = 0.55
)

// nearWords finds the words that sound like one.
type nearWords struct {
	seen       [2048]uint32 // a set of word numbers + 1
	out        []nearWord
	all, cons  pattern
	consonants []byte
}

// of returns the words of kb that sound like a folded word, nearest first, the
// word itself at the front. The result is valid until the next call.
func (w *nearWords) of(kb *KB, keys *keyMaker, text string) []nearWord {
	w.out = w.out[:0]
	self, isWord := kb.x.words.get(fold.Hash(text))
	if isWord {
		w.out = append(w.out, nearWord{self, 1})
	}
	code := keys.code(text)
	if len(code) == 0 {
		return w.out
	}
	clear(w.seen[:])
	w.all.set(code)
	w.consonants = w.consonants[:0]
	for _, c := range code {
		if consonant(c) {
			w.consonants = append(w.consonants, c)
		}
	}
	w.cons.set(w.consonants)
	tried := 0
	for _, key := range keys.ofCode(code) {
		for n := range kb.x.skeletons.get(key).all() {
			if isWord && n == self || !w.first(n) {
				continue
			}
			if tried++; tried > maxNearTried {
				break
			}
			if sim := w.sim(kb.word(n).code); sim >= minSim {
				w.out = append(w.out, nearWord{n, sim})
			}
		}
	}
	w.all.clear(code)
	w.cons.clear(w.consonants)
	slices.SortFunc(w.out, func(a, b nearWord) int {
		return cmp.Or(cmp.Compare(b.sim, a.sim), cmp.Compare(a.word, b.word))
	})
	if len(w.out) > maxNear {
		w.out = w.out[:maxNear]
	}
	return w.out
}

// first reports whether n was not seen before.
func (w *nearWords) first(n uint32) bool {
	for i := n * 2654435761 >> 21; ; i = (i + 1) & 2047 {
		switch w.seen[i] {
		case n + 1:
			return false
		case 0:
			w.seen[i] = n + 1
			return true
		}
	}
}

// sim tells how alike the code of a word is to the one asked for: mostly by
// the consonants, since scripts and languages differ most in their vowels.
func (w *nearWords) sim(code string) float32 {
	var buf [maxCode]byte
	cons := buf[:0]
	for i := 0; i < len(code) && i < maxCode; i++ {
		if consonant(code[i]) {
			cons = append(cons, code[i])
		}
	}
	all := float32(distanceTo(&w.all, code)) / float32(max(w.all.n, len(code), 1))
	c := float32(distanceTo(&w.cons, cons)) / float32(max(w.cons.n, len(cons), 1))
	return 0.97 - 0.6*c - 0.37*all
}

// pattern is a code made ready for [distanceTo].
type pattern struct {
	peq [128]uint64
	n   int
}

func (p *pattern) set(code []byte) {
	p.n = len(code)
	for i, c := range code {
		p.peq[c&127] |= 1 << i
	}
}

func (p *pattern) clear(code []byte) {
	for _, c := range code {
		p.peq[c&127] = 0
	}
}

// distanceTo is the edit distance (Levenshtein) of a pattern of at most 64
// letters and a code, in the bit-parallel way of Myers (1999) and Hyyrö (2003).
func distanceTo[S string | []byte](p *pattern, code S) int {
	if p.n == 0 {
		return len(code)
	}
	pv, mv, score, last := ^uint64(0), uint64(0), p.n, uint64(1)<<(p.n-1)
	for i := 0; i < len(code); i++ {
		eq := p.peq[code[i]&127]
		xv := eq | mv
		xh := (eq&pv + pv) ^ pv | eq
		ph := mv | ^(xh | pv)
		mh := pv & xh
		if ph&last != 0 {
			score++
		} else if mh&last != 0 {
			score--
		}
		ph = ph<<1 | 1
		mh <<= 1
		pv = mh | ^(xv | ph)
		mv = ph & xv
	}
	return score
}

// nameScores adds up what speaks for each name. It is a hash table of a fixed
// size that forgets nothing within a look-up: when it is full, further names
// are left out.
type nameScores struct {
	slots [1 << scoreBits]nameScore
	used  []uint16
	order []uint32
}

const scoreBits = 14

type nameScore struct {
	name  uint32 // + 1
	part  int32  // the last word of the query that counted
	score float32
	best  float32 // what that word counted
}

func (s *nameScores) reset() {
	for _, i := range s.used {
		s.slots[i] = nameScore{}
	}
	s.used = s.used[:0]
}

// add counts score for a name, for word part of the query; of several counts
// for one word the first, best one holds.
func (s *nameScores) add(name uint32, part int, score float32) {
	i := name * 2654435761 >> (32 - scoreBits)
	for {
		e := &s.slots[i]
		if e.name == name+1 {
			if e.part != int32(part) {
				e.part, e.best = int32(part), score
				e.score += score
			} else if score > e.best {
				e.score += score - e.best
				e.best = score
			}
			return
		}
		if e.name == 0 {
			if len(s.used) >= len(s.slots)/4*3 {
				return
			}
			*e = nameScore{name + 1, int32(part), score, score}
			s.used = append(s.used, uint16(i))
			return
		}
		i = (i + 1) & (1<<scoreBits - 1)
	}
}

// best returns the names of the n best scores.
func (s *nameScores) best(n int) []uint32 {
	better := func(a, b nameScore) bool {
		return a.score > b.score || a.score == b.score && a.name < b.name
	}
	var top [maxRescored]nameScore
	k := 0
	n = min(n, maxRescored)
	for _, i := range s.used {
		e := s.slots[i]
		if k == n && !better(e, top[k-1]) {
			continue
		}
		if k < n {
			k++
		}
		j := k - 1
		for ; j > 0 && better(e, top[j-1]); j-- {
			top[j] = top[j-1]
		}
		top[j] = e
	}
	s.order = s.order[:0]
	for _, e := range top[:k] {
		s.order = append(s.order, e.name-1)
	}
	return s.order
}
