package normalize

import (
	"math/bits"
	"unicode"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/distance"
	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// search is the search for what token i, a word that nobody knows, was.
type search struct {
	i int
	*stranger
	split  *stranger // joined with the word behind it, when they may be one that was split
	known  bool      // it is a name as it stands
	best   *nameReading
	second *nameReading // the next one, of another entity
}

// findName looks for the likeliest reading of token i as part of a name. The
// cheap and telling questions come first, and the gazetteer is asked until one
// reading is accepted: what the word may have been joined from, what its
// neighbours belong to, what it was split or fused from, what is near it.
func (s *nameStage) findName(i int, known bool) search {
	d := s.d
	word := d.StemOf(i)
	s.used = 0
	x := search{i: i, stranger: d.strangers.of(word), known: known}
	prev, next := s.neighboursOf(i)
	split := s.isSplit(i)
	if split || prev >= 0 && next == i+1 && s.has(prev) {
		x.split = d.strangers.joined(x.word, d.StemOf(i+1))
	}
	accepted := func() bool { return x.best != nil && x.best.accepted }
	with := func(w string) {
		if !accepted() {
			s.try(&x, s.ask(askWith, w))
		}
	}
	if k := lastCapital(word); k > 0 && d.Tokens[i].Flags&token.AllUpper == 0 {
		with(word[k:]) // joined: KeirStarmer
	}
	if prev >= 0 && s.has(prev) && !d.isTitleStem(prev) {
		with(d.StemOf(prev))
	}
	if next >= 0 && s.has(next) {
		with(d.StemOf(next))
	}
	if split && d.isCapital(i+2) && s.has(i+2) {
		with(d.StemOf(i + 2))
	}
	if split && !accepted() {
		if s.hasWord(x.split.word) {
			with(word + d.StemOf(i+1))
		} else if !d.infos[i+1].Has(lexicon.Lower) {
			s.try(&x, s.ask(askNear, word+d.StemOf(i+1)))
		}
	}
	if !accepted() {
		if p := s.fusedPrefix(word); p != "" {
			with(p)
		}
	}
	if !accepted() && !known && !s.has(i) && !d.infos[i].Has(lexicon.Lower) && s.mayHaveWitness(i, x.word) {
		s.try(&x, s.ask(askNear, word))
	}
	s.tryEvidence(&x)
	if r := x.best; accepted() && r.cost > nearestSlip && r.lo == r.hi && r.kind == Name {
		s.respell(&x)
	}
	return x
}

// nearestSlip is the cost up to which there is hardly a nearer spelling.
const nearestSlip = 5

// respell looks among all names of the entity that was found for the nearest
// spelling: what damaged "Tsikhanouskaya" is not "Tikhanovskaya".
func (s *nameStage) respell(x *search) {
	s.like(x, s.ask(askNear, s.d.StemOf(x.i)), func(c *nameCandidate, like likeness) {
		if c.id != x.best.cand.id {
			return
		}
		if r := s.read(x, c, like); r != nil && r.accepted && r.beats(x.best) {
			x.best = r
		}
	})
}

// try reads token x.i as each of the names of an answer that it is like.
func (s *nameStage) try(x *search, a *nameAnswer) {
	s.readings += len(a.names)
	s.like(x, a, func(c *nameCandidate, like likeness) { s.tryName(x, c, like) })
}

// like calls yield for each of the names of an answer that token x.i is like, with how
// like it is; to none of its words when only x.split is like the name.
func (s *nameStage) like(x *search, a *nameAnswer, yield func(*nameCandidate, likeness)) {
	if len(a.names) == 0 {
		return
	}
	own := s.likeIn(x.stranger, a)
	names := own.names
	if x.split != nil {
		names |= s.likeIn(x.split, a).names
	}
	for ; names != 0; names &= names - 1 {
		k := bits.TrailingZeros64(names)
		var like likeness
		if own.names>>k&1 != 0 {
			like, own.like = own.like[0], own.like[1:]
		}
		yield(&a.names[k], like)
	}
}

// tryEvidence reads token x.i as each of the names of the evidence that it is like.
func (s *nameStage) tryEvidence(x *search) {
	names := s.d.n.evidenceNames
	s.readings += len(names)
	for k := range names {
		like, ok := s.likeName(x.stranger, &names[k])
		if !ok && x.split != nil {
			_, ok = s.likeName(x.split, &names[k])
		}
		if ok {
			s.tryName(x, &names[k], like)
		}
	}
}

// tryName reads token x.i as a name that it is so like.
func (s *nameStage) tryName(x *search, c *nameCandidate, like likeness) {
	r := s.read(x, c, like)
	if r == nil {
		return
	}
	if x.known && r.lo == r.hi {
		// It may be right as it stands: the other half of the name and the very
		// office must speak for another, of somebody who has no name with this word.
		r.accepted = r.accepted && r.office && (r.exact > 0 || r.stands > 0) && (r.cost <= distance.One || r.cut) && !s.bears(r.cand.id, s.d.StemOf(x.i))
	}
	if x.known && r.lo < r.hi && s.bears(r.cand.id, s.d.StemOf(x.i)) {
		r.accepted = false // the damaged word is beside it: Mohamed Hamdan Daglo
	}
	switch {
	case x.best == nil || r.beats(x.best):
		if x.best != nil && !s.sameName(x.best.cand, r.cand) {
			x.second = x.best
		}
		x.best = r
	case !s.sameName(x.best.cand, r.cand) && (x.second == nil || r.beats(x.second)):
		x.second = r
	}
}

// sameName reports whether two candidates are one thing: the same entity, or a
// name that only the document knows and that the other has as a word.
func (s *nameStage) sameName(a, b *nameCandidate) bool {
	if a.id != "" && b.id != "" {
		return a.id == b.id
	}
	for _, x := range s.words(a) {
		for _, y := range s.words(b) {
			if x.hash == y.hash {
				return true
			}
		}
	}
	return false
}

// lastCapital is where the last upper-case letter of a word stands.
func lastCapital(w string) int {
	for i := len(w); i > 0; {
		r, n := utf8.DecodeLastRuneInString(w[:i])
		i -= n
		if unicode.IsUpper(r) {
			return i
		}
	}
	return 0
}

// isSplit reports whether a lower-case word follows token i that may be its
// other half, and no preposition of a phrase: "in the presence".
func (s *nameStage) isSplit(i int) bool {
	d := s.d
	if i+1 >= len(d.Tokens) || d.Tokens[i].Stem != d.Tokens[i].End {
		return false
	}
	n := &d.Tokens[i+1]
	return n.Kind == token.Word && n.Flags&(token.Upper|token.Sentence) == 0 && !d.isTaken(i+1, i+1) && !(d.infos[i+1].Has(lexicon.Function) && d.beginsNoun(i+2))
}

// beginsNoun reports whether the phrase of a noun, a name or a number begins at token i.
func (d *doc) beginsNoun(i int) bool {
	return i < len(d.Tokens) && (d.isDeterminer(i) || d.isCapital(i) && d.Tokens[i].Flags&token.Sentence == 0 || d.Tokens[i].Kind == token.Number)
}

// fusedPrefix returns the longest beginning of a word that is a name of its
// own, when something is left after it: "Keir" of "Keirmer".
func (s *nameStage) fusedPrefix(w string) string {
	if s.hasFolded != nil && isASCII(w) {
		longest, h := 0, fold.Offset64
		for n := 0; n < len(w)-2; n++ {
			h = (h ^ uint64(fold.ASCII[w[n]])) * fold.Prime64
			if n >= 3 && s.hasFolded(h) {
				longest = n + 1
			}
		}
		return w[:longest]
	}
	for n := len(w) - 2; n >= 4; n-- {
		if utf8.RuneStart(w[n]) && s.hasWord(w[:n]) {
			return w[:n]
		}
	}
	return ""
}

// nameNeighbours are the tokens before and after another in the same run of
// capitalised words, -1 for none.
type nameNeighbours struct{ of, prev, next int }

// neighboursOf returns the neighbours of token i.
func (s *nameStage) neighboursOf(i int) (prev, next int) {
	if n := &s.neighbours; n.of != i {
		*n = nameNeighbours{i, s.nameNeighbour(i, -1), s.nameNeighbour(i, +1)}
	}
	return s.neighbours.prev, s.neighbours.next
}

// nameNeighbour returns the token before or after i that belongs to the same
// run of capitalised words, or -1. Hyphens and the full stop of an initial
// stand inside a run.
func (s *nameStage) nameNeighbour(i, step int) int {
	d := s.d
	for n, j := 0, i+step; n < 3 && j >= 0 && j < len(d.Tokens); n, j = n+1, j+step {
		if d.Tokens[max(j, j-step)].Flags&token.Sentence != 0 {
			return -1
		}
		t := &d.Tokens[j]
		if t.Kind == token.Word {
			if t.Flags&token.Upper != 0 {
				if step < 0 && t.Stem != t.End {
					return -1 // a possessive ends the name before it
				}
				return j
			}
			if !d.isParticle(j) {
				return -1
			}
			continue
		}
		if !s.joinsName(j) {
			return -1
		}
	}
	return -1
}

// joinsName reports whether token i is a mark that stands inside names.
func (s *nameStage) joinsName(i int) bool {
	switch s.d.Of(i) {
	case "-", ".", "'", "’":
		return true
	}
	return false
}

// isASCII reports whether a word has no letters beyond those of English.
func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
