package events

import (
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/entity/world"
	"github.com/dragoman-go/dragoman/internal/coref"
	"github.com/dragoman-go/dragoman/internal/token"
	"github.com/dragoman-go/dragoman/timeline"
)

var fit = flag.Bool("fit", false, "fit the weights anew, with folds, and print them")

// article is a document of ECB+: its validated sentences.
type article struct {
	id, topic, subtopic string
	text                *token.Text
	names               []entity.Mention
	mentions            []mention
}

// mention is an event mention of ECB+.
type mention struct {
	timeline.Span
	cluster string // the event
}

// readECB reads the documents of ECB+ with their event mentions, each once, in
// the order of the text.
func readECB(t *testing.T) []*article {
	texts := map[string]*strings.Builder{}
	byID := map[string]*article{}
	var out []*article
	rows(t, "ecbplus_events*.jsonl", func(line []byte) {
		var s struct {
			Topic               json.Number
			Subtopic, Doc, Text string
			Mentions            []struct {
				Start, End    int
				Kind, Cluster string
			}
		}
		if err := json.Unmarshal(line, &s); err != nil {
			t.Fatal(err)
		}
		if byID[s.Doc] == nil {
			texts[s.Doc] = &strings.Builder{}
			byID[s.Doc] = &article{id: s.Doc, topic: s.Topic.String(), subtopic: s.Subtopic}
			out = append(out, byID[s.Doc])
		}
		a, b := byID[s.Doc], texts[s.Doc]
		for _, m := range s.Mentions {
			if strings.HasPrefix(m.Kind, "ACTION") || strings.HasPrefix(m.Kind, "NEG") {
				a.mentions = append(a.mentions, mention{timeline.Span{Start: m.Start + b.Len(), End: m.End + b.Len()}, m.Cluster})
			}
		}
		b.WriteString(s.Text + "\n\n")
	})
	linker := entity.NewLinker(world.KB())
	for _, a := range out {
		a.text = token.New(texts[a.id].String())
		a.names = linker.Link(a.text.Source, entity.WithTokens(a.text))
		slices.SortStableFunc(a.mentions, func(x, y mention) int { return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End)) })
	}
	return out
}

// corpusOf is what the documents are about.
func corpusOf(docs []*article) *coref.Corpus {
	about := make([]coref.Doc, len(docs))
	for i, a := range docs {
		about[i] = coref.NewDoc(a.text)
	}
	return coref.NewCorpus(about)
}

// timelineOf puts the documents on one timeline, with the event mentions of the
// set or those that the builder finds.
func timelineOf(docs []*article, given bool) *timeline.Timeline {
	b := timeline.NewBuilder()
	for _, a := range docs {
		d := timeline.Document{ID: a.id, Text: a.text.Source, Mentions: a.names, Tokens: a.text}
		if given {
			d.Told = []timeline.Span{}
			for _, m := range a.mentions {
				d.Told = append(d.Told, m.Span)
			}
		}
		b.Add(d)
	}
	return b.Timeline()
}

// place is a byte of a document.
type place struct {
	doc string
	at  int
}

// toldAt is the event that each word tells.
func toldAt(t *timeline.Timeline) map[place]string {
	out := map[place]string{}
	for _, e := range slices.Concat(t.Events, t.Undated) {
		for _, v := range e.Evidence {
			out[place{v.Doc, v.At}] = e.ID
		}
	}
	return out
}

// grouped is the event of each mention, and the one that the builder gives it.
func grouped(docs []*article, keep func(*article) bool) (gold, got []string) {
	at := toldAt(timelineOf(docs, true))
	for _, a := range docs {
		if !keep(a) {
			continue
		}
		for i, m := range a.mentions {
			id := at[place{a.id, m.Start}]
			if id == "" {
				id = fmt.Sprint(a.id, " ", i) // told by no event: one of its own
			}
			gold, got = append(gold, m.cluster), append(got, id)
		}
	}
	return gold, got
}

// TestECB reports how well the builder groups the event mentions of ECB+, with
// no topics given: B-cubed F1.
func TestECB(t *testing.T) {
	docs := readECB(t)
	corpus := corpusOf(docs)
	var subtopics, stories []string
	for i, a := range docs {
		subtopics, stories = append(subtopics, a.subtopic), append(stories, fmt.Sprint(corpus.Story(i)))
	}
	p, r, f := bCubed(subtopics, stories)
	t.Logf("%d documents, by story: P %.1f R %.1f F1 %.1f", len(docs), p, r, f)
	p, r, f = bCubed(grouped(docs, func(*article) bool { return true }))
	t.Logf("no topics given: P %.1f R %.1f F1 %.1f (goal 80)", p, r, f)
	if *fit {
		fitWords(t, docs, corpus)
	}
}

// tokens are the first and the last token of a span.
func tokens(x *token.Text, s timeline.Span) (first, last int) {
	first = sort.Search(len(x.Tokens), func(i int) bool { return x.Tokens[i].End > s.Start })
	for last = first; last+1 < len(x.Tokens) && x.Tokens[last+1].Start < s.End; {
		last++
	}
	return first, last
}

// fitWords fits the weights of words on all pairs of mentions, and measures
// weights that were fitted without the topics that they are measured on.
func fitWords(t *testing.T, docs []*article, corpus *coref.Corpus) {
	topics := map[string]int{}
	for _, a := range docs {
		if _, ok := topics[a.topic]; !ok {
			topics[a.topic] = len(topics)
		}
	}
	const folds = 5
	type pair struct {
		fold int
		x    []float64
		same bool
	}
	type weighed struct {
		coref.Mention
		cluster string
	}
	members := map[int][]*weighed{}
	for i, a := range docs {
		for _, g := range a.mentions {
			first, last := tokens(a.text, g.Span)
			m := &weighed{coref.NewMention(a.text, first, last), g.cluster}
			m.Doc = i
			corpus.Weigh(&m.Mention)
			members[corpus.Story(i)] = append(members[corpus.Story(i)], m)
		}
	}
	var pairs []pair
	for s := range docs {
		for i, m := range members[s] {
			for _, o := range members[s][:i] {
				if k := topics[docs[m.Doc].topic] % folds; coref.Comparable(&m.Mention, &o.Mention) && k == topics[docs[o.Doc].topic]%folds {
					f := corpus.Features(&m.Mention, &o.Mention)
					pairs = append(pairs, pair{k, f[:], m.cluster == o.cluster})
				}
			}
		}
	}
	train := func(keep func(fold int) bool) coref.Weights {
		var x [][]float64
		var y []bool
		for _, p := range pairs {
			if keep(p.fold) {
				x, y = append(x, p.x), append(y, p.same)
			}
		}
		return coref.Weights(logistic(x, y))
	}
	fitted := coref.Fitted
	defer func() { coref.Fitted = fitted }()
	var gold, got []string
	for k := range folds {
		coref.Fitted = train(func(fold int) bool { return fold != k })
		g, ids := grouped(docs, func(a *article) bool { return topics[a.topic]%folds == k })
		for i := range g {
			gold, got = append(gold, g[i]), append(got, fmt.Sprint(k, " ", ids[i]))
		}
	}
	p, r, f := bCubed(gold, got)
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

// TestRaw reports what the builder makes of the texts of ECB+ alone: of the
// pairs of its evidence of two documents that are mentions of the set, how many
// are of one event, and how many of the pairs of the set it has; and how many of
// its events are told across subtopics, which are never of one event.
func TestRaw(t *testing.T) {
	docs := readECB(t)
	subtopic := map[string]string{}
	gold := map[place]string{}
	for _, a := range docs {
		subtopic[a.id] = a.subtopic
		for _, m := range a.mentions {
			gold[place{a.id, m.Start}] = m.cluster
		}
	}
	tl := timelineOf(docs, false)
	found := map[string][]string{} // documents of each event of the set that the builder tells
	var right, got, merged, across int
	events := slices.Concat(tl.Events, tl.Undated)
	for _, e := range events {
		var told []place
		topics := map[string]bool{}
		sources := map[string]bool{}
		for _, v := range e.Evidence {
			topics[subtopic[v.Doc]], sources[v.Doc] = true, true
			p := place{v.Doc, v.At}
			if c := gold[p]; c != "" {
				found[c] = append(found[c], v.Doc)
				for _, o := range told {
					if o.doc != p.doc {
						if got++; gold[o] == c {
							right++
						}
					}
				}
				told = append(told, p)
			}
		}
		if len(sources) > 1 {
			merged++
		}
		if len(topics) > 1 {
			across++
		}
	}
	pairsOf := func(docs []string) (n int) {
		for i, a := range docs {
			for _, b := range docs[:i] {
				if a != b {
					n++
				}
			}
		}
		return n
	}
	could, all := 0, 0
	for _, docs := range found {
		could += pairsOf(docs)
	}
	clusters := map[string][]string{}
	for p, c := range gold {
		clusters[c] = append(clusters[c], p.doc)
	}
	for _, docs := range clusters {
		all += pairsOf(docs)
	}
	t.Logf("%d events, %d told by several documents, %d across subtopics", len(events), merged, across)
	t.Logf("pairs of evidence: %d of %d right: %.1f %%; of the set's %d pairs %d are told: merged %.1f %% of these", right, got, percent(right, got), all, could, percent(right, could))
}
