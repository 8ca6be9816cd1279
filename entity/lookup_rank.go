package entity

import (
	"cmp"
	"math"
	"slices"

	"github.com/dragoman-go/dragoman/internal/name"
)

// What counts for the rank of a candidate, beside the logit of its score.
const (
	rankFound  = 2.0  // that the words asked for are found well
	rankNear   = 2.0  // that they sound the same
	rankWords  = 3.0  // that all of them are found
	rankEqual  = 1.25 // that they are there by their letters
	rankLast   = 0.3  // that the one word asked for is the last of a name
	rankWeight = 1.5  // the weight of the entity
	rankType   = 3    // that of the best known of its type by the name asked for
	maxLogit   = 2.5  // of a score: one nearer to 1 counts as this
	equalPart  = 0.7  // of a name that has all words asked for by their letters: the least score that counts, if they were all of it
)

// rankOf is what a candidate is ordered by, its weight left out. What is far
// below the decision is ordered by its score alone.
func rankOf(g *name.Agreement, share float64) float64 {
	p := g.Score
	if g.Equal {
		p = max(p, equalPart*g.Part)
	}
	p *= share
	r := rankFound * g.Found
	if g.Equal {
		r += rankEqual
	}
	if g.Last {
		r += rankLast
	}
	return min(maxLogit, math.Log(p/(1-p))) + rankNear*g.Near + rankWords*g.Words + share*min(1, 2*p)*r
}

// result sorts what was found, keeps the best and explains them. Entities of
// one rank keep the order of their numbers, which is that of their weights.
func (s *search) result() []Candidate {
	for i := range s.out {
		if len(s.out) > 1 {
			s.weigh(i)
		}
		s.order = append(s.order, i)
	}
	slices.SortFunc(s.order, func(a, b int) int {
		return cmp.Or(cmp.Compare(s.more[b].rank, s.more[a].rank), cmp.Compare(s.more[a].entity, s.more[b].entity))
	})
	order := s.order[:min(len(s.order), s.limit)]
	out := make([]Candidate, len(order))
	for k, i := range order {
		out[k] = s.out[i]
		if k > 0 {
			out[k].Score = min(out[k].Score, out[k-1].Score)
		}
		if by := s.more[i].by; by != nil {
			out[k].Reason = name.Fitted().Compare(s.more[i].asked, by).Reason
			if raw := by.Raw(); raw != out[k].Name {
				out[k].Reason = "as " + raw + ": " + out[k].Reason
			}
		}
	}
	clear(s.out) // hold on to nothing
	clear(s.more)
	return out
}

// weigh adds to the rank of a candidate what its weight speaks for it. The prior
// speaks for an entity of its name and type, where it has no weight of its own,
// and for the type of what is best known by the name asked for: Washington is
// the city rather than the president.
func (s *search) weigh(i int) {
	c, m := &s.out[i], &s.more[i]
	w := s.kb.weight(m.entity)
	if s.prior != nil {
		if w == 0 {
			w = s.priorWeight(c.Name, c.Type)
		}
		asked := s.text
		if m.asked != nil {
			asked = m.asked.Raw() // it may be a guess
		}
		m.rank += rankType * m.near * s.priorWeight(asked, c.Type)
	}
	m.rank += rankWeight * w
}

// priorWeight returns the most weight of an entity of the name and type in the
// prior.
func (s *search) priorWeight(text string, t Type) (w float64) {
	s.forms.split(text)
	for n := range s.prior.exactWords(s.forms.words).all() {
		if e := s.prior.entityOf(n); s.prior.typeOf(e) == t {
			w = max(w, s.prior.weight(e))
		}
	}
	return w
}
