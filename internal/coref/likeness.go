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
	featSameDoc // both in one document
	featSameSentence
	featDoc     // how alike the documents are
	featNear    // how alike what stands around the words is
	featNumber  // the sentences have a number in common, or none though both have some
	featOften   // how often a document tells events with the words
	featSeveral // both have several words, of which two are one, or not
	featCount
)

// Features is what two mentions have in common.
type Features [featCount]float64

// Weights say how much each feature speaks for one event, in logits.
type Weights [featCount]float64

// Fitted are the weights in use: fitted by logistic regression on pairs of event
// mentions of one story that have a word or a family in common (bench/events,
// -fit).
var Fitted = Weights{-0.93, 0.82, 1.13, -2.32, 2.57, 1.78, -2.45, 2.90, 0.93, 0.37, -0.70, 0.88}

// Comparable reports whether two mentions can tell one event as far as their
// words go: they have a word or a family in common.
func Comparable(a, b *Mention) bool {
	return shares(a.heads, b.heads) || shares(a.families, b.families)
}

func shares[T Key | Family](a, b []T) bool {
	for _, x := range a {
		if slices.Contains(b, x) {
			return true
		}
	}
	return false
}

// Features compares two mentions that the corpus has weighed.
func (c *Corpus) Features(a, b *Mention) (f Features) {
	f[featBias] = 1
	switch {
	case len(a.heads) > 0 && len(b.heads) > 0 && a.heads[0] == b.heads[0]:
		f[featRoot] = 1
	case shares(a.heads, b.heads):
		f[featAnyRoot] = 1
	}
	f[featOften] = math.Log(math.Max(c.often(a), c.often(b)))
	near := cosine(a.vector, b.vector)
	if a.say && b.say {
		f[featSay], f[featSayNear] = 1, near
	}
	switch {
	case a.Doc != b.Doc:
		f[featDoc] = c.Likeness(a.Doc, b.Doc)
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
		if common(a.heads, b.heads) > 1 {
			f[featSeveral] = 1
		}
	}
	return f
}

// common is how many of the words a are also among b.
func common(a, b []Key) (n int) {
	for _, k := range a {
		if slices.Contains(b, k) {
			n++
		}
	}
	return n
}

// Score is how likely two mentions that the corpus has weighed tell one event,
// by their words and their documents alone: the logit, within most.
func (c *Corpus) Score(a, b *Mention) float64 {
	f := c.Features(a, b)
	s := 0.0
	for i, w := range Fitted {
		s += w * f[i]
	}
	return math.Max(-most, math.Min(most, s))
}

// most is the greatest logit that words alone give.
const most = 6
