package events

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/entity/world"
	"github.com/dragoman-go/dragoman/internal/token"
	"github.com/dragoman-go/dragoman/timeline"
)

// placed is an event mention on a timeline: the word that tells it and where it
// stands, its place in the order and its date.
type placed struct {
	mention string // document, sentence, word
	order   int
	date    string // "" for none
}

// relations are what a timeline says: the date of each mention, and how the
// mentions lie to each other; of neighbours in the order only, or of all.
func relations(t []placed, all bool) map[string]bool {
	out := map[string]bool{}
	for _, a := range t {
		if a.date != "" {
			out[a.mention+" on "+a.date] = true
		}
		for _, b := range t {
			switch {
			case a.mention < b.mention && a.order == b.order:
				out[a.mention+" with "+b.mention] = true
			case a.order < b.order && (all || !slices.ContainsFunc(t, func(c placed) bool { return a.order < c.order && c.order < b.order })):
				out[a.mention+" before "+b.mention] = true
			}
		}
	}
	return out
}

// TestSemEval2015 reports the timelines of entities from raw text (SemEval-2015,
// task 4, track A): micro F1 over the relations of all timelines, precision on
// the reduced relations of the library against all of the set, recall the other
// way round.
func TestSemEval2015(t *testing.T) {
	linker := entity.NewLinker(world.KB())
	builders := map[string]*timeline.Builder{}
	texts, starts := map[string]string{}, map[string][]int{}
	rows(t, "semeval2015_docs*.jsonl", func(line []byte) {
		var d struct {
			ID, Topic, DCT, Title string
			Sentences             []string
		}
		if err := json.Unmarshal(line, &d); err != nil {
			t.Fatal(err)
		}
		at, _ := time.Parse("2006-01-02", d.DCT)
		var b strings.Builder
		for _, s := range d.Sentences {
			starts[d.ID] = append(starts[d.ID], b.Len())
			b.WriteString(s + "\n\n")
		}
		text := b.String()
		texts[d.ID] = text
		if builders[d.Topic] == nil {
			builders[d.Topic] = timeline.NewBuilder()
		}
		x := token.New(text)
		builders[d.Topic].Add(timeline.Document{ID: d.ID, Text: text, Published: at, Tokens: x, Mentions: linker.Link(text, entity.At(at), entity.WithTokens(x))})
	})
	found := map[string]*timeline.Timeline{}
	for topic, b := range builders {
		found[topic] = b.Timeline()
	}
	var right, got, recalled, want int
	rows(t, "semeval2015_timelines*.jsonl", func(line []byte) {
		var g struct {
			Topic, Entity string
			Events        []struct {
				Order    int
				Date     string
				Mentions []struct {
					Doc      string
					Sentence int
					Text     string
				}
			}
		}
		if err := json.Unmarshal(line, &g); err != nil {
			t.Fatal(err)
		}
		var gold, lib []placed
		for _, e := range g.Events {
			for _, m := range e.Mentions {
				if e.Order > 0 {
					word, _, _ := strings.Cut(strings.ToLower(m.Text), " ")
					gold = append(gold, placed{m.Doc + " " + string(rune('0'+m.Sentence)) + " " + word, e.Order, knownDate(e.Date)})
				}
			}
		}
		for _, e := range found[g.Topic].Events {
			for _, v := range e.Evidence {
				if !slices.ContainsFunc(e.Participants, func(w string) bool { return sameName(w, g.Entity) }) && !mentions(v.Text, g.Entity) {
					continue
				}
				s, _ := slices.BinarySearchFunc(starts[v.Doc], v.At+1, func(a, b int) int { return a - b })
				text := texts[v.Doc][v.At:]
				word := strings.ToLower(text[:strings.IndexAny(text+" ", " .,;\n")])
				lib = append(lib, placed{v.Doc + " " + string(rune('0'+s-1)) + " " + word, int(e.When.From.Unix()/86400) + 1, dateOf(e.When)})
			}
		}
		a, b, c, d := relations(lib, false), relations(gold, true), relations(gold, false), relations(lib, true)
		for r := range a {
			if got++; b[r] {
				right++
			}
		}
		for r := range c {
			if want++; d[r] {
				recalled++
			}
		}
	})
	p, r := percent(right, got), percent(recalled, want)
	t.Logf("timelines from raw text: P %.1f R %.1f F1 %.2f (best published 7.85)", p, r, 2*p*r/max(p+r, 1e-9))
}

func knownDate(s string) string {
	return strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(s, "-XX"), "-XX"), "X")
}

// dateOf is the day, month or year of an interval.
func dateOf(i timeline.Interval) string {
	switch {
	case i.Precision >= timeline.Day:
		return i.From.Format("2006-01-02")
	case i.Precision == timeline.Year:
		return i.From.Format("2006")
	}
	return i.From.Format("2006-01")
}

func sameName(a, b string) bool { return strings.EqualFold(a, b) }

// mentions reports whether a text names an entity by all words of its name.
func mentions(text, name string) bool {
	return strings.Contains(strings.ToLower(text), strings.ToLower(name))
}
