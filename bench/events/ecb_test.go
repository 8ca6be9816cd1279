package events

import (
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/entity/world"
	"github.com/dragoman-go/dragoman/internal/coref"
	"github.com/dragoman-go/dragoman/internal/token"
	"github.com/dragoman-go/dragoman/timeline"
)

var fit = flag.Bool("fit", false, "fit the weights anew, with folds, and print them")

// ecb is the event mentions of ECB+.
type ecb struct {
	corpus   *coref.Corpus
	docs     []string // ids
	subtopic []string // of each document
	topic    []string // of each document
	mentions []coref.Mention
	at       []int    // document of each mention
	gold     []string // cluster of each mention
}

func readECB(t *testing.T) *ecb {
	type mention struct {
		Start, End    int
		Kind, Cluster string
	}
	type row struct {
		Topic               json.Number
		Subtopic, Doc, Text string
		Mentions            []mention
	}
	e := &ecb{}
	texts := map[string]*strings.Builder{}
	given := map[string][]mention{}
	rows(t, "ecbplus_events*.jsonl", func(line []byte) {
		var s row
		if err := json.Unmarshal(line, &s); err != nil {
			t.Fatal(err)
		}
		b := texts[s.Doc]
		if b == nil {
			b = &strings.Builder{}
			texts[s.Doc] = b
			e.docs, e.subtopic, e.topic = append(e.docs, s.Doc), append(e.subtopic, s.Subtopic), append(e.topic, s.Topic.String())
		}
		for _, m := range s.Mentions {
			if strings.HasPrefix(m.Kind, "ACTION") || strings.HasPrefix(m.Kind, "NEG") {
				m.Start, m.End = m.Start+b.Len(), m.End+b.Len()
				given[s.Doc] = append(given[s.Doc], m)
			}
		}
		b.WriteString(s.Text + "\n\n")
	})
	docs := make([]coref.Doc, len(e.docs))
	for i, id := range e.docs {
		x := token.New(texts[id].String())
		docs[i] = coref.NewDoc(x)
		for _, m := range given[id] {
			e.mentions = append(e.mentions, coref.NewMention(x, i, m.Start, m.End))
			e.at, e.gold = append(e.at, i), append(e.gold, m.Cluster)
		}
	}
	e.corpus = coref.NewCorpus(docs)
	return e
}

// TestECB reports B-cubed F1 on the event mentions of ECB+, in gold subtopics
// and with no topics given.
func TestECB(t *testing.T) {
	e := readECB(t)
	t.Logf("%d mentions in %d documents", len(e.mentions), len(e.docs))
	stories := e.corpus.Stories()
	p, r, f := bCubed(e.subtopic, names(stories))
	t.Logf("documents of a story: P %.1f R %.1f F1 %.1f", p, r, f)
	number := map[string]int{}
	given := make([]int, len(e.docs))
	for i, s := range e.subtopic {
		if _, ok := number[s]; !ok {
			number[s] = len(number)
		}
		given[i] = number[s]
	}
	for _, c := range []struct {
		label   string
		stories []int
	}{{"gold subtopics", given}, {"no gold topics", stories}} {
		pairs := e.corpus.Pairs(e.mentions, c.stories)
		p, r, f := bCubed(e.gold, names(coref.Events(len(e.mentions), pairs, &coref.Fitted)))
		t.Logf("%s: P %.1f R %.1f F1 %.1f (goal 80 without topics)", c.label, p, r, f)
	}
	if *fit {
		e.fit(t, stories)
	}
}

func names(numbers []int) []string {
	out := make([]string, len(numbers))
	for i, n := range numbers {
		out[i] = fmt.Sprint(n)
	}
	return out
}

// fit fits the weights on all pairs, and measures weights that were fitted
// without the topics that they are measured on.
func (e *ecb) fit(t *testing.T, stories []int) {
	pairs := e.corpus.Pairs(e.mentions, stories)
	topics := slices.Compact(slices.Sorted(slices.Values(e.topic)))
	fold := func(mention int) int { return slices.Index(topics, e.topic[e.at[mention]]) % 5 }
	train := func(keep func(fold int) bool) coref.Weights {
		var x [][]float64
		var y []bool
		for i := range pairs {
			if p := &pairs[i]; keep(fold(p.A)) && keep(fold(p.B)) {
				x, y = append(x, p.Features[:]), append(y, e.gold[p.A] == e.gold[p.B])
			}
		}
		return coref.Weights(logistic(x, y))
	}
	got := make([]string, len(e.mentions))
	for k := range 5 {
		w := train(func(f int) bool { return f != k })
		clusters := coref.Events(len(e.mentions), pairs, &w)
		for i := range got {
			if fold(i) == k {
				got[i] = fmt.Sprint(k, " ", clusters[i])
			}
		}
	}
	p, r, f := bCubed(e.gold, got)
	t.Logf("folds by topic: P %.1f R %.1f F1 %.1f", p, r, f)
	t.Logf("weights %.2f", train(func(int) bool { return true }))
}

// logistic fits a logistic regression by gradient steps over all rows, each
// feature scaled by its spread.
func logistic(x [][]float64, y []bool) []float64 {
	n := len(x[0])
	w, sum := make([]float64, n), make([]float64, n)
	for range 300 {
		g := make([]float64, n)
		for i, row := range x {
			s := 0.0
			for k, v := range row {
				s += w[k] * v
			}
			d := -1 / (1 + math.Exp(-s))
			if y[i] {
				d++
			}
			for k, v := range row {
				g[k] += d * v
			}
		}
		for k := range w { // Adagrad
			g[k] /= float64(len(x))
			sum[k] += g[k] * g[k]
			w[k] += 0.3 * g[k] / math.Sqrt(sum[k]+1e-12)
		}
	}
	return w
}

// TestMerged reports how often the timeline of all documents of ECB+ takes
// tellings of different subtopics, which are never of one event, for one.
func TestMerged(t *testing.T) {
	texts, subtopic := map[string]*strings.Builder{}, map[string]string{}
	rows(t, "ecbplus_events*.jsonl", func(line []byte) {
		var s struct{ Subtopic, Doc, Text string }
		if err := json.Unmarshal(line, &s); err != nil {
			t.Fatal(err)
		}
		if texts[s.Doc] == nil {
			texts[s.Doc] = &strings.Builder{}
		}
		texts[s.Doc].WriteString(s.Text + "\n\n")
		subtopic[s.Doc] = s.Subtopic
	})
	linker, b := entity.NewLinker(world.KB()), timeline.NewBuilder()
	for id, text := range texts {
		b.Add(timeline.Document{ID: id, Text: text.String(), Mentions: linker.Link(text.String())})
	}
	tl := b.Timeline()
	merged, wrong := 0, 0
	for _, e := range append(slices.Clone(tl.Events), tl.Undated...) {
		docs, topics := map[string]bool{}, map[string]bool{}
		for _, v := range e.Evidence {
			docs[v.Doc], topics[subtopic[v.Doc]] = true, true
		}
		if len(docs) > 1 {
			merged++
		}
		if len(topics) > 1 {
			wrong++
			t.Logf("%q: %v", e.Title, slices.Sorted(maps.Keys(topics)))
		}
	}
	t.Logf("%d events, %d told by several documents, %d of them across subtopics", len(tl.Events)+len(tl.Undated), merged, wrong)
}
