package coref

import (
	"cmp"
	"container/heap"

	"github.com/dragoman-go/dragoman/internal/disjoint"
)

// Pair is two things and how alike they are.
type Pair struct {
	A, B  int
	Score float64
}

// Join heaps n things along pairs of them, the two heaps of the highest value
// first, while the value is above a threshold. Value says how alike two heaps
// are, given by the numbers of their first members; unite puts the second heap
// into the first. It returns the number of the heap of each thing: that of its
// first member.
func Join(n int, pairs []Pair, threshold float64, value func(a, b int) float64, unite func(a, b int)) []int {
	heaps := disjoint.New(n)
	q := make(queue, 0, len(pairs))
	for _, p := range pairs {
		if p.Score > threshold {
			q = append(q, p)
		}
	}
	heap.Init(&q)
	// A pair waits under a value that its heaps once had. What it is now decides
	// whether it goes on waiting.
	for len(q) > 0 {
		p := &q[0]
		a, b := heaps.Of(p.A), heaps.Of(p.B)
		if a == b {
			heap.Pop(&q)
			continue
		}
		a, b = min(a, b), max(a, b)
		v := value(a, b)
		switch {
		case v <= threshold:
			heap.Pop(&q)
		case v < p.Score:
			p.Score = v
			heap.Fix(&q, 0)
		default:
			heap.Pop(&q)
			unite(a, b)
			heaps.Put(b, a)
		}
	}
	for i := range heaps {
		heaps[i] = heaps.Of(i)
	}
	return heaps
}

// queue has the likeliest pair first.
type queue []Pair

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	a, b := &q[i], &q[j]
	return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) < 0
}
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)   { *q = append(*q, x.(Pair)) }
func (q *queue) Pop() any {
	old := *q
	x := old[len(old)-1]
	*q = old[:len(old)-1]
	return x
}
