package coref

import (
	"cmp"
	"math"
	"slices"
)

// Story is the number of the story of a document: documents about one matter have
// the same.
func (c *Corpus) Story(doc int) int { return c.stories[doc] }

// gather puts documents together that are about one matter, and returns the
// number of the story of each. Two heaps of documents are one story when the
// likeness between them is near that within them: so two lawsuits stay apart
// that share most of their words, and reports that differ much on one matter
// come together.
func (c *Corpus) gather() []int {
	heaps := make([]docHeap, len(c.docs))
	for i, v := range c.vectors {
		heaps[i] = docHeap{size: 1, sum: v}
	}
	pairs := c.neighbours()
	for i := range pairs {
		pairs[i].Score /= within
	}
	return Join(len(heaps), pairs, sameStory, func(a, b int) float64 {
		x, y := &heaps[a], &heaps[b]
		return cosine(x.sum, y.sum) / float64(x.size*y.size) / math.Sqrt(x.within()*y.within())
	}, func(a, b int) {
		x, y := &heaps[a], &heaps[b]
		x.inside += y.inside + cosine(x.sum, y.sum)
		x.size += y.size
		x.sum = add(x.sum, y.sum)
		y.sum = nil
	})
}

const (
	sameStory = 0.6  // likeness of two heaps, as a part of that within them, from which on they are one story
	within    = 0.18 // likeness of two documents of a story, before any is known
	prior     = 5    // so many pairs that expectation counts
)

// docHeap is some documents of one story.
type docHeap struct {
	size   int
	inside float64 // sum of the likenesses of the pairs in it
	sum    vector  // of the documents
}

// within is the likeness of two documents of the heap, on average.
func (h *docHeap) within() float64 {
	pairs := float64(h.size*(h.size-1)) / 2
	return (h.inside + prior*within) / (pairs + prior)
}

// longSum bounds how many words are known of a heap of documents.
const longSum = 400

// add is the sum of two vectors, of its greatest weights where it grows long.
func add(a, b vector) vector {
	out := make(vector, 0, len(a)+len(b))
	for len(a) > 0 || len(b) > 0 {
		switch {
		case len(b) == 0 || len(a) > 0 && a[0].key < b[0].key:
			out, a = append(out, a[0]), a[1:]
		case len(a) == 0 || b[0].key < a[0].key:
			out, b = append(out, b[0]), b[1:]
		default:
			out = append(out, weighted{a[0].key, a[0].x + b[0].x})
			a, b = a[1:], b[1:]
		}
	}
	return out.heaviest(longSum)
}

// heaviest is the part of a vector with at most n words that weigh most.
func (v vector) heaviest(n int) vector {
	if len(v) <= n {
		return v
	}
	w := slices.Clone(v)
	slices.SortFunc(w, func(a, b weighted) int { return cmp.Or(cmp.Compare(b.x, a.x), cmp.Compare(a.key, b.key)) })
	w = w[:n]
	slices.SortFunc(w, func(a, b weighted) int { return cmp.Compare(a.key, b.key) })
	return w
}

const (
	salient = 20 // words of a document by which others like it are found
	listed  = 40 // documents of one word that are looked at, the last before
	looked  = 32 // documents that one is compared with
)

// neighbours are the pairs of documents that may be about one matter: those
// that share the words which say most of them. Their number grows with that of
// the documents.
func (c *Corpus) neighbours() []Pair {
	lists := map[Key][]int32{}
	like := make([]float32, len(c.docs)) // what each shares with the document at hand
	var out []Pair
	var near []int32
	for i, v := range c.vectors {
		near = near[:0]
		for _, w := range v.heaviest(salient) {
			list := lists[w.key]
			for _, d := range list[max(0, len(list)-listed):] {
				if like[d] == 0 {
					near = append(near, d)
				}
				like[d] += w.x
			}
			lists[w.key] = append(list, int32(i))
		}
		slices.SortFunc(near, func(a, b int32) int { return cmp.Or(cmp.Compare(like[b], like[a]), cmp.Compare(a, b)) })
		for n, d := range near {
			if n < looked {
				out = append(out, Pair{A: int(d), B: i, Score: c.Likeness(int(d), i)})
			}
			like[d] = 0
		}
	}
	return out
}
