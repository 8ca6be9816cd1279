// Command fit fits the weights of internal/name on pairs of names.
//
// It climbs by coordinates: each weight in turn is moved up and down and kept
// where the loss falls. The loss is the mean logistic loss of the scores, each
// set of pairs counting alike, with a small pull to the weights it began with.
// With -folds it fits on all parts but one and measures on that one.
//
// A set is a file pairs_SET.jsonl of the data folder, with a line
// {"a":"…","b":"…","type":"person","match":true} for each pair; the type is
// person, org or place. A file translit.*.jsonl, with lines
// {"id":"…","src":"…","dst":"…"} of two spellings of one name, is one set more:
// each src is paired with its dst, and with that of another line.
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
	"slices"
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
	misses := flag.Int("errors", 0, "misses to show of each set")
	flag.Parse()
	w, err := startWeights(*from)
	if err != nil {
		log.Fatal(err)
	}
	sets, err := chooseSets(*data, *cities, *only, max(1, *folds), w)
	if err != nil {
		log.Fatal(err)
	}
	if *folds > 0 {
		crossValidate(w, sets, *folds, *sweeps, *pull)
	} else {
		if *fit {
			w = climb(w, sets, func(*pair) bool { return true }, *sweeps, *pull)
			if *out != "" {
				if err := os.WriteFile(*out, []byte(header+w.Text()), 0o644); err != nil {
					log.Fatal(err)
				}
			}
		}
		score(w, sets, func(*pair) bool { return true })
	}
	for i := range sets {
		measure(&sets[i])
		showMisses(&sets[i], w, *misses)
	}
}

// header stands at the top of a file of weights.
const header = "# Weights of the name model; see weights.go. Fitted by internal/fit on pairs of\n" +
	"# names, of which none is in here (see NOTICE). Apache-2.0.\n"

// startWeights returns the weights of a file, or the fitted ones without one.
func startWeights(file string) (*name.Weights, error) {
	if file == "" {
		return name.Fitted(), nil
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return name.ReadWeights(string(text))
}

// chooseSets returns the sets of a folder, or only those of the names given, and
// those of a file of cities, if there is one.
func chooseSets(dir, cities, only string, folds int, w *name.Weights) ([]set, error) {
	sets, err := readSets(dir, folds)
	if err != nil {
		return nil, err
	}
	if only != "" {
		chosen := strings.Split(only, ",")
		sets = slices.DeleteFunc(sets, func(s set) bool { return !slices.Contains(chosen, s.name) })
	}
	if cities != "" {
		more, err := readCities(cities, w)
		if err != nil {
			return nil, err
		}
		sets = append(sets, more...)
	}
	return sets, nil
}

// score scores the pairs that use tells.
func score(w *name.Weights, sets []set, use func(*pair) bool) {
	for i := range sets {
		for j := range sets[i].pairs {
			if p := &sets[i].pairs[j]; use(p) {
				p.score = w.Score(p.a, p.b)
			}
		}
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

// showMisses prints the first n pairs of a set that are decided wrongly.
func showMisses(s *set, w *name.Weights, n int) {
	for i := 0; i < len(s.pairs) && n > 0; i++ {
		if p := &s.pairs[i]; (p.score >= 0.5) != p.same {
			n--
			fmt.Printf("    %v %.2f  %s | %s  (%s)\n", p.same, p.score, p.text[0], p.text[1], w.Compare(p.a, p.b).Reason)
		}
	}
}
