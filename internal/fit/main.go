// Command fit fits the weights of internal/name on pairs of names.
//
// It climbs by coordinates: each weight in turn is moved up and down and kept
// where the loss falls. The loss is the mean logistic loss of the scores, each
// set of pairs counting alike, with a small pull to the weights it began with.
// With -folds it fits on all parts but one and measures on that one.
//
//	go run ./internal/fit -data DIR                  measure
//	go run ./internal/fit -data DIR -errors 20       and show misses
//	go run ./internal/fit -data DIR -cities internal/name/data/cities.txt -fit -o internal/name/weights.txt
//	go run ./internal/fit -data DIR -folds 4         cross-validate
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/dragoman-go/dragoman/internal/name"
)

func main() {
	data := flag.String("data", "", "folder with pairs_*.jsonl and translit.*.jsonl")
	cities := flag.String("cities", "", "cities.txt of internal/name, as further sets")
	from := flag.String("from", "", "weights to begin with, instead of the fitted ones")
	out := flag.String("o", "", "the file to write the weights to")
	fit := flag.Bool("fit", false, "fit")
	folds := flag.Int("folds", 0, "cross-validate with so many parts")
	sweeps := flag.Int("sweeps", 3, "how often all weights are tried")
	pull := flag.Float64("pull", 0.01, "how much the weights are held where they began")
	only := flag.String("only", "", "sets to measure, by name, with commas between")
	errors := flag.Int("errors", 0, "misses to show of each set")
	flag.Parse()
	sets, err := readSets(*data, max(1, *folds))
	if err != nil {
		log.Fatal(err)
	}
	if *only != "" {
		kept := sets[:0]
		for _, s := range sets {
			if strings.Contains(","+*only+",", ","+s.name+",") {
				kept = append(kept, s)
			}
		}
		sets = kept
	}
	w := name.Fitted()
	if *from != "" {
		text, err := os.ReadFile(*from)
		if err != nil {
			log.Fatal(err)
		}
		if w, err = name.ReadWeights(string(text)); err != nil {
			log.Fatal(err)
		}
	}
	if *cities != "" {
		more, err := readCities(*cities, w)
		if err != nil {
			log.Fatal(err)
		}
		sets = append(sets, more...)
	}
	switch {
	case *folds > 0:
		crossValidate(w, sets, *folds, *sweeps, *pull)
	case *fit:
		w = climb(w, sets, func(p *pair) bool { return true }, *sweeps, *pull)
		if *out != "" {
			head := "# Weights of the name model; see weights.go. Fitted by internal/fit.\n"
			if err := os.WriteFile(*out, []byte(head+w.Text()), 0o644); err != nil {
				log.Fatal(err)
			}
		}
	}
	if *folds == 0 {
		for i := range sets {
			for j := range sets[i].pairs {
				p := &sets[i].pairs[j]
				p.score = w.Score(p.a, p.b)
			}
		}
	}
	for i := range sets {
		measure(&sets[i])
		showErrors(&sets[i], w, *errors)
	}
}

// measure prints the figures of a set.
func measure(s *set) {
	tp, fp, fn, tn := 0, 0, 0, 0
	for i := range s.pairs {
		p := &s.pairs[i]
		switch got := p.score >= 0.5; {
		case got && p.same:
			tp++
		case got:
			fp++
		case p.same:
			fn++
		default:
			tn++
		}
	}
	best, at := bestF1(s.pairs)
	fmt.Printf("%-12s n %5d  F1 %6.2f  precision %6.2f  recall %6.2f  false %5.2f  best F1 %6.2f at %.2f\n", s.name, len(s.pairs),
		200*float64(tp)/float64(2*tp+fp+fn), 100*float64(tp)/float64(max(1, tp+fp)), 100*float64(tp)/float64(max(1, tp+fn)),
		100*float64(fp)/float64(max(1, fp+tn)), best, at)
}

func showErrors(s *set, w *name.Weights, n int) {
	for i := range s.pairs {
		p := &s.pairs[i]
		if n == 0 {
			return
		}
		if (p.score >= 0.5) != p.same {
			n--
			fmt.Printf("    %v %.2f  %s | %s  (%s)\n", p.same, p.score, p.text[0], p.text[1], w.Compare(p.a, p.b).Reason)
		}
	}
}
