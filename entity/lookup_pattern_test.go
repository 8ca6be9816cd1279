package entity

import (
	"math/rand/v2"
	"testing"

	"github.com/agnivade/levenshtein"
)

// TestPatterns holds the distances of codes, and what is told of them sooner, against
// the plain way to work them out.
func TestPatterns(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	random := func() string {
		code := make([]byte, r.IntN(maxCode+1))
		for i := range code {
			code[i] = codeLetters[1+r.IntN(len(codeLetters)-1)]
		}
		return string(code)
	}
	var w nearWords
	for range 5000 {
		a, b := random(), random()
		if r.IntN(2) == 0 && len(b) > 2 {
			a = b[:len(b)/2] + b[len(b)/2+1:]
		}
		code := packCode([]byte(b))
		w.all.set(packCode([]byte(a)))
		w.cons.set(onlyConsonants(packCode([]byte(a))))
		if got, want := codeLength(code), len(b); got != want {
			t.Fatalf("%q has %d letters, want %d", b, got, want)
		}
		if got, want := w.all.distance(code), levenshtein.ComputeDistance(a, b); got != want {
			t.Fatalf("%q and %q: distance %d, want %d", a, b, got, want)
		}
		consonants := func(s string) (out string) {
			for i := range len(s) {
				if consonant(s[i]) {
					out += s[i : i+1]
				}
			}
			return out
		}
		if got, want := w.cons.distance(onlyConsonants(code)), levenshtein.ComputeDistance(consonants(a), consonants(b)); got != want {
			t.Fatalf("%q and %q: distance of consonants %d, want %d", a, b, got, want)
		}
		least := r.Float32()
		whole, sooner := w.sim(code, -1), w.sim(code, least)
		if whole >= least && sooner != whole || whole < least && sooner >= least {
			t.Fatalf("%q and %q: %v, and %v when it must be %v", a, b, whole, sooner, least)
		}
	}
}
