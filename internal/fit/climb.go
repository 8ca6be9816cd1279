package main

import (
	"cmp"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"

	"github.com/dragoman-go/dragoman/internal/name"
)

// loss is the sum over the sets of the mean logistic loss of their pairs and of
// what F1 at the decision of 0.5 lacks. Scores near 0 and 1 are held, so that
// no wrong label rules the fit, and decisions near 0.5 count in part, so that
// the loss has no steps.
func loss(w *name.Weights, sets []set, use func(*pair) bool) float64 {
	total := 0.0
	for i := range sets {
		sum, n, hits, found, same := 0.0, 0, 0.0, 0.0, 0.0
		for j := range sets[i].pairs {
			p := &sets[i].pairs[j]
			if !use(p) {
				continue
			}
			s := math.Min(0.97, math.Max(0.03, w.Score(p.a, p.b)))
			decided := 1 / (1 + math.Exp(-5*math.Log(s/(1-s))))
			found += decided
			if p.same {
				same++
				hits += decided
				sum -= math.Log(s)
			} else {
				sum -= math.Log(1 - s)
			}
			n++
		}
		if n > 0 {
			total += sets[i].weight * (0.5*sum/float64(n) + 2*(1-2*hits/(found+same)))
		}
	}
	return total
}

// climb returns weights with a lower loss than w, on the pairs that use tells. It
// tries all weights so many times, each by a step up and down that is halved
// when neither helps; pull is what it costs to move a weight by all that it was.
// Only what is evidence, not a cost of sounds, may come to be below 0.
func climb(w *name.Weights, sets []set, use func(*pair) bool, sweeps int, pull float64) *name.Weights {
	w = w.Clone()
	type weight struct {
		name        string
		v           *int32
		began, step int32
		sets        []set
	}
	var ws []weight
	w.Each(func(n string, v *int32) {
		ws = append(ws, weight{name: n, v: v, began: *v, step: max(2, abs(*v)/6), sets: touched(n, sets)})
	})
	hold := func(x *weight) float64 {
		d := float64(*x.v-x.began) / float64(max(10, abs(x.began)))
		return pull * d * d
	}
	for sweep := range sweeps {
		moved := 0
		for i := range ws {
			x := &ws[i]
			if len(x.sets) == 0 {
				continue
			}
			now := loss(w, x.sets, use) + hold(x)
			old := *x.v
			better := false
			for _, d := range []int32{x.step, -x.step} {
				v := old + d
				if old >= 0 && !isEvidence(x.name) {
					v = max(v, 0)
				}
				if v == old {
					continue
				}
				*x.v = v
				w.Expand()
				if l := loss(w, x.sets, use) + hold(x); l < now-1e-6 {
					better = true
					moved++
					break
				}
				*x.v = old
			}
			if !better {
				w.Expand()
				x.step = max(1, x.step/2)
			}
		}
		fmt.Fprintf(os.Stderr, "sweep %d: %d weights moved, loss %.4f\n", sweep+1, moved, loss(w, sets, use))
		if moved == 0 {
			break
		}
	}
	return w
}

// isEvidence reports whether a weight is one of a model of names.
func isEvidence(weight string) bool {
	model, _, _ := strings.Cut(weight, " ")
	return model == "person" || model == "organization" || model == "place"
}

func abs(v int32) int32 { return max(v, -v) }

// channelSets are the sets that tell of a channel; the names of weights begin
// with the channel or the model.
var channelSets = map[string]string{
	"same": "eu osbench ukraine un", "alphabet": "coling_ru eu osbench ukraine translit cities_cyrillic", "indic": "-", "hangul": "coling_ko translit cities_hangul",
	"kana": "coling_ja translit cities_kana", "hebrew": "coling_he translit cities_hebrew", "arabic": "coling_ar translit cities_arabic", "han": "coling_zh translit cities_han",
	"person": "coling_ar coling_he coling_ja coling_ko coling_ru coling_zh eu osbench ukraine un", "organization": "osbench",
	"place": "translit ukraine",
}

// touched returns the sets that a weight of a name counts in.
func touched(weight string, sets []set) []set {
	first, _, _ := strings.Cut(weight, " ")
	names := strings.Fields(channelSets[first])
	var out []set
	for _, s := range sets {
		if slices.Contains(names, s.name) {
			out = append(out, s)
		}
	}
	return out
}

// crossValidate scores each part of the sets with weights fitted on the others.
func crossValidate(w *name.Weights, sets []set, folds, sweeps int, pull float64) {
	for f := range folds {
		fitted := climb(w, sets, func(p *pair) bool { return p.fold != f }, sweeps, pull)
		score(fitted, sets, func(p *pair) bool { return p.fold == f })
	}
}

// bestF1 returns the best F1 of any threshold, in percent, and that threshold.
func bestF1(pairs []pair) (float64, float64) {
	s := slices.Clone(pairs)
	slices.SortStableFunc(s, func(p, q pair) int { return cmp.Compare(q.score, p.score) })
	all := 0
	for i := range s {
		if s[i].same {
			all++
		}
	}
	best, at, tp := 0.0, 0.0, 0
	for i := range s {
		if s[i].same {
			tp++
		}
		if f := 200 * float64(tp) / float64(i+1+all); f > best {
			best, at = f, s[i].score
		}
	}
	return best, at
}
