package events

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/dragoman-go/dragoman/internal/order"
	"github.com/dragoman-go/dragoman/internal/token"
)

// ordered is a pair of verbs with the order that the set gives them.
type ordered struct {
	doc      int
	a, b     order.Verb
	relation order.Relation
}

// readMATRES reads the pairs of MATRES, each in the order of the text.
func readMATRES(t *testing.T) (pairs []ordered) {
	type document struct {
		ID, Text string
		Events   []struct {
			Start int
			Eid   string
		}
	}
	texts := map[string]*token.Text{}
	rows(t, "tempeval_tagging*.jsonl", func(line []byte) {
		var d document
		if err := json.Unmarshal(line, &d); err != nil {
			t.Fatal(err)
		}
		texts[d.ID] = token.New(d.Text)
	})
	at := map[string]int{} // token of an event
	rows(t, "tempeval_events*.jsonl", func(line []byte) {
		var d document
		if err := json.Unmarshal(line, &d); err != nil {
			t.Fatal(err)
		}
		x := texts[d.ID]
		if x == nil {
			return
		}
		for _, e := range d.Events {
			i, _ := slices.BinarySearchFunc(x.Tokens, e.Start, func(t token.Token, start int) int { return cmp.Compare(t.End, start+1) })
			if i < len(x.Tokens) {
				at[d.ID+" "+e.Eid] = i
			}
		}
	})
	n := 0
	rows(t, "matres*.jsonl", func(line []byte) {
		var d struct {
			ID        string
			Relations [][3]string
		}
		if err := json.Unmarshal(line, &d); err != nil {
			t.Fatal(err)
		}
		n++
		for _, r := range d.Relations {
			i, ok1 := at[d.ID+" "+r[0]]
			j, ok2 := at[d.ID+" "+r[2]]
			if !ok1 || !ok2 {
				continue
			}
			p := ordered{doc: n}
			for p.relation = order.Before; p.relation.String() != r[1]; {
				p.relation++
			}
			if j < i {
				i, j = j, i
				if p.relation <= order.After {
					p.relation ^= 1
				}
			}
			p.a, p.b = order.NewVerb(texts[d.ID], i), order.NewVerb(texts[d.ID], j)
			pairs = append(pairs, p)
		}
	})
	return pairs
}

// TestMATRES reports how many pairs of verbs get the order of the set, VAGUE
// and EQUAL included.
func TestMATRES(t *testing.T) {
	pairs := readMATRES(t)
	right, text := 0, 0
	for i := range pairs {
		p := &pairs[i]
		if got, _ := order.Of(&p.a, &p.b); got == p.relation {
			right++
		}
		if p.relation == order.Before {
			text++
		}
	}
	t.Logf("%d pairs: order of the text %.1f %%, the library %.1f %% (goal 65)", len(pairs), percent(text, len(pairs)), percent(right, len(pairs)))
	if *fit {
		fitOrder(t, pairs)
	}
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }

// fitOrder measures weights on documents that they were not fitted on, then
// fits them on all and writes them.
func fitOrder(t *testing.T, pairs []ordered) {
	features := make([][]string, len(pairs))
	for i := range pairs {
		features[i] = order.Features(&pairs[i].a, &pairs[i].b)
	}
	right := 0
	confusion := map[string]int{}
	var sure, trusted [10]int // pairs by how sure the library is, and those of them that are right
	for k := range 5 {
		w := softmax(pairs, features, func(doc int) bool { return doc%5 != k })
		for i := range pairs {
			if pairs[i].doc%5 == k {
				got, p := order.Decide(features[i], w.get)
				if got <= order.After {
					sure[int(10*min(p, 0.99))]++
					if got == pairs[i].relation {
						trusted[int(10*min(p, 0.99))]++
					}
				}
				confusion[fmt.Sprint(pairs[i].relation, " as ", got)]++
				if got == pairs[i].relation {
					right++
				}
			}
		}
	}
	t.Logf("folds by document: %.1f %% %v", percent(right, len(pairs)), confusion)
	for k, n := range sure {
		t.Logf("before or after, %d %% sure: %.1f %% of %d", 10*k, percent(trusted[k], n), n)
	}
	w := softmax(pairs, features, func(int) bool { return true })
	if err := os.WriteFile(filepath.Join("..", "..", "internal", "order", "weights.txt"), []byte(weightsHeader+w.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d weights", len(w))
}

const weightsHeader = `# What each feature of two verbs says of their order, in hundredths of a logit:
# before, after, equal, vague. Fitted by bench/events (go test ./events -run
# MATRES -fit) on the relations of MATRES (Ning et al. 2018) as counts of forms;
# no text of the set is in here. Apache-2.0.
`

type weights map[string]*[4]float64

func (w weights) get(f string) (x [4]float64, ok bool) {
	if p := w[f]; p != nil {
		return *p, true
	}
	return x, false
}

func (w weights) String() (s string) {
	var keys []string
	for f := range w {
		keys = append(keys, f)
	}
	slices.Sort(keys)
	for _, f := range keys {
		s += fmt.Sprintf("%s\t%.0f %.0f %.0f %.0f\n", f, 100*w[f][0], 100*w[f][1], 100*w[f][2], 100*w[f][3])
	}
	return s
}

// softmax fits a multinomial logistic regression over features that are not
// rare, in passes over the pairs, with weights that decay.
func softmax(pairs []ordered, features [][]string, keep func(doc int) bool) weights {
	const (
		rare  = 30   // features of fewer pairs are left out
		decay = 0.02 // of weights that nothing speaks for
	)
	count := map[string]int{}
	for i := range pairs {
		if keep(pairs[i].doc) {
			for _, f := range features[i] {
				count[f]++
			}
		}
	}
	w, g := weights{}, weights{}
	for f, n := range count {
		if n >= rare {
			w[f], g[f] = &[4]float64{}, &[4]float64{}
		}
	}
	for range 15 {
		for i := range pairs {
			if !keep(pairs[i].doc) {
				continue
			}
			var s [4]float64
			for _, f := range features[i] {
				if x := w[f]; x != nil {
					for r := range s {
						s[r] += x[r]
					}
				}
			}
			top, sum := slices.Max(s[:]), 0.0
			for r := range s {
				s[r] = math.Exp(s[r] - top)
				sum += s[r]
			}
			for _, f := range features[i] {
				if x := w[f]; x != nil {
					for r := range s {
						d := s[r] / sum
						if int(pairs[i].relation) == r {
							d--
						}
						d += decay * x[r]
						g[f][r] += d * d
						x[r] -= 0.1 * d / math.Sqrt(g[f][r]+1)
					}
				}
			}
		}
	}
	return w
}
