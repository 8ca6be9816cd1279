package coref

import (
	"cmp"
	"container/heap"
)

// pair is two things and how alike they are.
type pair struct {
	a, b  int
	score float64
}

// heapOf is what agglomerate knows of one heap of things.
type heapOf struct {
	size   int
	inside float64 // sum of the scores of the pairs within it
	merged int     // how often it was merged: what was queued before is stale
	across map[int]float64
}

// merge is a pair of heaps that waits to be merged.
type merge struct {
	value            float64
	a, b             int
	mergedA, mergedB int
}

type queue []merge

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	a, b := &q[i], &q[j]
	return cmp.Or(cmp.Compare(b.value, a.value), cmp.Compare(a.a, b.a), cmp.Compare(a.b, b.b)) < 0
}
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)   { *q = append(*q, x.(merge)) }
func (q *queue) Pop() any {
	old := *q
	x := old[len(old)-1]
	*q = old[:len(old)-1]
	return x
}

// agglomerate heaps n things, the two heaps of the highest value first, while
// the value is above a threshold. Value gets the sum of the scores of all pairs
// across two heaps; pairs that are not given count 0. It returns the number of
// the heap of each thing.
func agglomerate(n int, pairs []pair, threshold float64, value func(across float64, a, b *heapOf) float64) []int {
	heaps := make([]heapOf, n)
	parent := make([]int, n)
	for i := range heaps {
		heaps[i] = heapOf{size: 1, across: map[int]float64{}}
		parent[i] = i
	}
	for _, p := range pairs {
		heaps[p.a].across[p.b] += p.score
		heaps[p.b].across[p.a] += p.score
	}
	var q queue
	offer := func(a, b int) {
		a, b = min(a, b), max(a, b)
		x, y := &heaps[a], &heaps[b]
		if v := value(x.across[b], x, y); v > threshold {
			heap.Push(&q, merge{v, a, b, x.merged, y.merged})
		}
	}
	for _, p := range pairs {
		offer(p.a, p.b)
	}
	for q.Len() > 0 {
		m := heap.Pop(&q).(merge)
		a, b := &heaps[m.a], &heaps[m.b]
		if parent[m.a] != m.a || parent[m.b] != m.b || a.merged != m.mergedA || b.merged != m.mergedB {
			continue
		}
		parent[m.b] = m.a
		a.inside += b.inside + a.across[m.b]
		a.size += b.size
		a.merged++
		delete(a.across, m.b)
		for k, s := range b.across {
			if k != m.a {
				a.across[k] += s
				heaps[k].across[m.a] = a.across[k]
				delete(heaps[k].across, m.b)
			}
		}
		b.across = nil
		for k := range a.across {
			offer(m.a, k)
		}
	}
	out := make([]int, n)
	for i := range out {
		if out[i] = parent[i]; out[i] != i {
			out[i] = out[out[i]] // the parent is smaller, so its heap is known
		}
	}
	return out
}
