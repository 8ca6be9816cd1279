package normalize

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// The other words of a name are its first witness: they stand beside the damaged
// one or contradict it.

// beside compares the tokens beside the damaged one, i, with the words beside
// words p to q of the candidate, which it is, and writes the repaired text. It
// reports false when they contradict: another name stands where the candidate
// has its own. Words that stand as they should are left out of the reading, but for
// those between damaged ones.
func (s *nameStage) beside(r *nameReading, i, p, q int) bool {
	d, c := s.d, r.cand
	all, person := s.words(c), r.entity.typ == "person"
	r.text = s.written(i, c.name[all[p].start:all[q].end])
	// Words of the name before it.
	j := i
	for k := p - 1; k >= 0; k-- {
		n := s.partNeighbour(j, -1)
		if n < 0 {
			break
		}
		w, ok := s.sameWord(r, n, all[k])
		if !ok {
			if !s.mayPrecede(n) {
				return false
			}
			break
		}
		if w != d.StemOf(n) || d.Tokens[n].End == d.Tokens[j].Start {
			r.text = w + d.Source[d.Tokens[n].End:d.Tokens[r.lo].Start] + r.text
			r.lo = n
		}
		j = n
	}
	// Words of the name after it.
	j = r.hi
	for k := q + 1; k < len(all); k++ {
		n := s.partNeighbour(j, +1)
		if n < 0 {
			break
		}
		w, ok := s.sameWord(r, n, all[k])
		if !ok {
			if person && s.nameLike(n) {
				return false
			}
			break
		}
		if w != d.StemOf(n) || d.Tokens[j].End == d.Tokens[n].Start {
			r.text += d.Source[d.Tokens[r.hi].Stem:d.Tokens[n].Start] + w
			r.hi = n
		}
		j = n
	}
	// A person's name that goes on with a word that only names have is another's.
	if q == len(all)-1 && person && d.Tokens[j].Stem == d.Tokens[j].End {
		if n := s.nameNeighbour(j, +1); n == j+1 && s.nameLike(n) && !s.placeWord(n) {
			return false
		}
	}
	r.text += d.Source[d.Tokens[r.hi].Stem:d.Tokens[r.hi].End]
	s.trim(r)
	return true
}

// trim narrows a reading to the tokens that change. A token is left out with
// the separator beside it, so that no word is cut.
func (s *nameStage) trim(r *nameReading) {
	d := s.d
	for r.lo < r.hi && d.Tokens[r.lo].Kind == token.Word {
		next := r.lo + 1
		for next < r.hi && d.Tokens[next].Kind != token.Word {
			next++
		}
		keep := d.Source[d.Tokens[r.lo].Start:d.Tokens[next].Start]
		if len(keep) == d.Tokens[r.lo].End-d.Tokens[r.lo].Start || !strings.HasPrefix(r.text, keep) {
			break
		}
		r.text, r.lo = r.text[len(keep):], next
	}
	for r.hi > r.lo && d.Tokens[r.hi].Kind == token.Word {
		prev := r.hi - 1
		for prev > r.lo && d.Tokens[prev].Kind != token.Word {
			prev--
		}
		keep := d.Source[d.Tokens[prev].End:d.Tokens[r.hi].End]
		if len(keep) == d.Tokens[r.hi].End-d.Tokens[r.hi].Start || !strings.HasSuffix(r.text, keep) {
			break
		}
		r.text, r.hi = r.text[:len(r.text)-len(keep)], prev
	}
}

// written gives a word of the gazetteer the capitals of token i.
func (s *nameStage) written(i int, w string) string {
	if s.d.Tokens[i].Flags&token.AllUpper != 0 {
		return strings.ToUpper(w)
	}
	return w
}

// sameWord reports whether token n is a word of the candidate, as it stands or
// slightly damaged, and returns how it should stand.
func (s *nameStage) sameWord(r *nameReading, n int, w nameWord) (string, bool) {
	t := &s.d.Tokens[n]
	if t.StemHash == w.hash || t.Hash == w.hash {
		s.confirm(r, n)
		return s.d.StemOf(n), true
	}
	if s.has(n) {
		// Another spelling of the same one: Svetlana beside Tsikhanouskaya.
		if s.bears(r.cand.id, s.d.StemOf(n)) {
			s.confirm(r, n)
			return s.d.StemOf(n), true
		}
		return "", false
	}
	x := s.d.strangers.of(s.d.StemOf(n))
	if sameSound(x.word, w.folded) {
		return s.d.StemOf(n), true // written by the rules of another language: Aboul, Abul
	}
	cost := x.costTo(&w)
	if cost > slip(min(len(x.word), len(w.folded))) {
		return "", false
	}
	r.cost += cost
	return s.written(n, w.text), true
}

// partNeighbour is nameNeighbour that also stops at particles, which are
// words of a name too.
func (s *nameStage) partNeighbour(i, step int) int {
	d := s.d
	for n, j := 0, i+step; n < 2 && j >= 0 && j < len(d.Tokens); n, j = n+1, j+step {
		if step > 0 && d.Tokens[j].Flags&token.Sentence != 0 || step < 0 && d.Tokens[j+1].Flags&token.Sentence != 0 {
			return -1
		}
		if t := &d.Tokens[j]; t.Kind == token.Word {
			if t.Flags&token.Upper != 0 || d.isParticle(j) {
				if step < 0 && t.Stem != t.End {
					return -1
				}
				return j
			}
			return -1
		}
		if p := d.Of(j); p != "-" && p != "." && p != "'" && p != "’" {
			return -1
		}
	}
	return -1
}

// mayPrecede reports whether token n may stand before a name without being
// part of it: a title, a country, a common word at the start of a sentence.
func (s *nameStage) mayPrecede(n int) bool {
	d := s.d
	return d.isTitleStem(n) || s.placeWord(n) || !s.nameLike(n)
}

// fewBearers is up to how many entities a part of a name tells almost alone.
const fewBearers = 4

// everyday is the frequency from which an English word tells nothing as part of
// a name: of, new, first.
const everyday = 45

// confirm counts token n as a part of the name that stands as it should. A
// particle, an initial, "Jr." or a legal form confirms nothing.
func (s *nameStage) confirm(r *nameReading, n int) {
	w := s.d.StemOf(n)
	if len(w) > 2 && !s.d.isParticleStem(n) {
		r.stands++
	}
	if info := s.d.infos[n]; len(w) < 2 || s.d.isParticleStem(n) || info.Has(lexicon.Lower) && info.Class() >= everyday {
		return
	}
	switch w {
	case "Jr", "Sr", "II", "III", "IV", "Inc", "Corp", "Ltd", "LLC", "PLC", "Co", "AG", "SA", "GmbH", "Group", "Holdings", "Company", "Corporation":
		return
	}
	r.exact++
	r.rare = r.rare || s.bearers(w, fewBearers+1) <= fewBearers
}
