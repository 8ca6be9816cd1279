package coref

import (
	"math"
	"slices"
)

// What two mentions have in common, in the order of weights.
const (
	featBias    = iota
	featRoot    // the leading words are one
	featAnyRoot // another word of theirs is one
	featSay     // both only say something
	featSayNear // … and how alike what stands around them is
	featSpread  // in how many stories the word tells events
	featSameDoc // both in one document
	featSameSentence
	featDoc     // how alike the documents are
	featNear    // how alike what stands around the words is
	featNumber  // the sentences have a number in common, or none though both have some
	featSeveral // both have several words, of which two are one, or not
	featCount
)

// Features is what two mentions have in common.
type Features [featCount]float64

// Weights say how much each feature speaks for one event: fitted by logistic
// regression on pairs of event mentions (bench/events, -fit).
type Weights [featCount]float64

// Fitted are the weights in use.
var Fitted = Weights{-1.29, 0.80, 1.24, -2.37, 2.66, 0.08, 1.65, -2.38, 2.76, 0.97, 0.37, 0.93}

// comparable reports whether two mentions can tell one event: they have a word
// or a family in common.
func comparable(a, b *Mention) bool {
	return shares(a.heads, b.heads) || shares(a.families, b.families)
}

func shares[T Key | Family](a, b []T) bool {
	return slices.ContainsFunc(a, func(x T) bool { return slices.Contains(b, x) })
}

// features compares two mentions of a corpus.
func (c *Corpus) features(a, b *Mention, docs, spread float64) (f Features) {
	f[featBias] = 1
	switch {
	case a.heads[0] == b.heads[0]:
		f[featRoot] = 1
	case shares(a.heads, b.heads):
		f[featAnyRoot] = 1
	}
	near := cosine(a.vector, b.vector)
	if a.say && b.say {
		f[featSay], f[featSayNear] = 1, near
	}
	f[featSpread] = spread
	switch {
	case a.doc != b.doc:
		f[featDoc] = docs
	case a.sentence == b.sentence:
		f[featSameDoc], f[featSameSentence] = 1, 1
		near = 0
	default:
		f[featSameDoc] = 1
	}
	f[featNear] = near
	if len(a.numbers) > 0 && len(b.numbers) > 0 {
		f[featNumber] = -1
		if shares(a.numbers, b.numbers) {
			f[featNumber] = 1
		}
	}
	if len(a.heads) > 1 && len(b.heads) > 1 {
		f[featSeveral] = -1
		if both := slices.DeleteFunc(slices.Clone(a.heads), func(k Key) bool { return !slices.Contains(b.heads, k) }); len(both) > 1 {
			f[featSeveral] = 1
		}
	}
	return f
}

func (w *Weights) score(f *Features) (s float64) {
	for i := range f {
		s += w[i] * f[i]
	}
	return math.Max(-6, math.Min(6, s))
}

// Pair is two mentions that may tell one event.
type Pair struct {
	A, B     int
	Features Features
}

// Pairs compares the mentions of each story that have a word or a family in
// common.
func (c *Corpus) Pairs(mentions []Mention, stories []int) []Pair {
	type entry struct {
		story int
		head  Key
	}
	told := map[entry]bool{}
	members := map[int][]int{}
	for i := range mentions {
		m := &mentions[i]
		if len(m.heads) == 0 {
			continue // not in its document
		}
		m.vector = c.vector(m.near)
		told[entry{stories[m.doc], m.heads[0]}] = true
		members[stories[m.doc]] = append(members[stories[m.doc]], i)
	}
	spread := map[Key]int{}
	for e := range told {
		spread[e.head]++
	}
	var out []Pair
	for s := range stories {
		for n, j := range members[s] {
			for _, i := range members[s][:n] {
				a, b := &mentions[i], &mentions[j]
				if comparable(a, b) {
					wide := math.Log1p(float64(max(spread[a.heads[0]], spread[b.heads[0]])))
					out = append(out, Pair{i, j, c.features(a, b, c.Likeness(a.doc, b.doc), wide)})
				}
			}
		}
	}
	return out
}

// Events puts n mentions together that tell one event, by average link over
// pairs, and returns the number of the event of each.
func Events(n int, pairs []Pair, w *Weights) []int {
	const (
		enough = -0.5
		none   = -4 // what a pair counts that has nothing in common
	)
	scored := make([]pair, len(pairs))
	for i := range pairs {
		scored[i] = pair{pairs[i].A, pairs[i].B, w.score(&pairs[i].Features) - none}
	}
	return agglomerate(n, scored, enough, func(across float64, a, b *heapOf) float64 {
		return across/float64(a.size*b.size) + none
	})
}
