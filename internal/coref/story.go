package coref

import (
	"math"
)

// Stories puts documents together that are about one matter, and returns the
// number of the story of each. Two heaps of documents are one story when the
// likeness between them is near that within them: so two lawsuits stay apart
// that share most of their words, and reports that differ much on one matter
// come together.
func (c *Corpus) Stories() []int {
	const (
		enough = 0.6  // likeness between, as a part of the likeness within
		within = 0.18 // likeness of two documents of a story, before any is known
		prior  = 5    // so many pairs that expectation counts
	)
	inside := func(h *heapOf) float64 {
		pairs := float64(h.size*(h.size-1)) / 2
		return (h.inside + prior*within) / (pairs + prior)
	}
	return agglomerate(len(c.docs), c.neighbours(), enough, func(across float64, a, b *heapOf) float64 {
		return across / float64(a.size*b.size) / math.Sqrt(inside(a)*inside(b))
	})
}

// neighbours are the pairs of documents that have words in common which are not
// in most documents.
func (c *Corpus) neighbours() []pair {
	type posting struct {
		doc int
		x   float64
	}
	common := int32(max(40, len(c.docs)/8))
	lists := map[Key][]posting{}
	var out []pair
	like := make([]float64, len(c.docs))
	for i := range c.docs {
		clear(like[:i])
		for _, w := range c.vectors[i] {
			if c.df[w.key] > common {
				continue
			}
			for _, p := range lists[w.key] {
				like[p.doc] += p.x * float64(w.x)
			}
			lists[w.key] = append(lists[w.key], posting{i, float64(w.x)})
		}
		for j, s := range like[:i] {
			if s > 0 {
				out = append(out, pair{j, i, s})
			}
		}
	}
	return out
}
