// Package order says which of two verbs of one text tells what was first, by
// how they stand: tense, aspect, what governs them, the signals between them.
// It knows no dates.
package order

import (
	"fmt"
	"math"
)

// Relation is how the event of one verb lies to that of a later one of the text.
type Relation uint8

const (
	Before Relation = iota
	After
	Equal
	Vague // nothing says
	relations
)

var names = [...]string{"BEFORE", "AFTER", "EQUAL", "VAGUE"}

// String returns the name of the relation in upper case, as TimeML has it.
func (r Relation) String() string {
	if int(r) < len(names) {
		return names[r]
	}
	return fmt.Sprintf("Relation(%d)", uint8(r))
}

// Weights are what each feature says for each relation.
type Weights func(feature string) ([relations]float64, bool)

// Of returns how the event of verb a lies to that of verb b, which stands behind
// it in the same text, and how likely that is, 0 to 1.
func Of(a, b *Verb) (Relation, float64) { return Decide(Features(a, b), Fitted) }

// Decide adds what the features say.
func Decide(features []string, w Weights) (Relation, float64) {
	var s [relations]float64
	for _, f := range features {
		if x, ok := w(f); ok {
			for r := range s {
				s[r] += x[r]
			}
		}
	}
	best, sum := 0, 0.0
	for r := range s {
		if s[r] > s[best] {
			best = r
		}
	}
	for r := range s {
		sum += math.Exp(s[r] - s[best])
	}
	return Relation(best), 1 / sum
}
