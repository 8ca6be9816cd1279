package dragoman

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-go/dragoman/timeline"
)

// plot is testdata/stories/*/gold.json: what the articles beside it tell, with
// the words that tell it, and what they do not tell as having happened.
type plot struct {
	Events []struct {
		Title, Date string
		Evidence    [][2]string // document, words
	}
	Never []string
}

// days are the first and the last day of 2023-07-26, 2023-W31, 2023-07 or 2021.
func days(t *testing.T, date string) (from, to time.Time) {
	t.Helper()
	for layout, last := range map[string]func(time.Time) time.Time{
		"2006-01-02": func(at time.Time) time.Time { return at },
		"2006-01":    func(at time.Time) time.Time { return at.AddDate(0, 1, -1) },
		"2006":       func(at time.Time) time.Time { return at.AddDate(1, 0, -1) },
	} {
		if at, err := time.Parse(layout, date); err == nil {
			return at, last(at)
		}
	}
	if x := timeline.Tag("last week", time.Date(2023, 8, 8, 0, 0, 0, 0, time.UTC)); date == "2023-W31" && len(x) == 1 {
		return x[0].Interval.From, x[0].Interval.To.AddDate(0, 0, -1)
	}
	t.Fatalf("date %q", date)
	return from, to
}

// TestStories reads five stories of three articles each and compares them with
// what they tell: that no two events are taken for one and no date is wrong
// weighs more than that all are found.
func TestStories(t *testing.T) {
	var all, found, dated, wrong, several, merged, glued, ordered, right, total int
	names, err := filepath.Glob("testdata/stories/*/gold.json")
	if err != nil || len(names) < 5 {
		t.Fatalf("testdata/stories: %d, %v", len(names), err)
	}
	for _, name := range names {
		var p plot
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(raw, &p); err != nil {
			t.Fatal(err)
		}
		var docs []Document
		texts := map[string]string{}
		for _, id := range []string{"1", "2", "3"} {
			text, err := os.ReadFile(filepath.Join(filepath.Dir(name), id+".txt"))
			if err != nil {
				t.Fatal(err)
			}
			texts[id] = string(text)
			docs = append(docs, Document{ID: id, Text: string(text), Published: published(t, string(text))})
		}
		tl := read(t, docs...).Timeline
		events := append(append([]timeline.Event(nil), tl.Events...), tl.Undated...)
		total += len(events)
		for _, e := range events {
			t.Logf("%s: %s..%s %v %s %q", filepath.Base(filepath.Dir(name)), e.When.From.Format("2006-01-02"), e.When.To.Format("2006-01-02"), e.Approximate, e.Title, evidenceOf(e))
		}
		at := make([]int, len(p.Events))
		for k, g := range p.Events {
			all++
			at[k] = -1
			best := 0.3
			for i, e := range events {
				s := 0.0
				for _, v := range g.Evidence {
					start := strings.Index(texts[v[0]], v[1])
					s += alike(e, v[0], start, start+len(v[1]))
				}
				if s > best {
					best, at[k] = s, i
				}
			}
			if at[k] < 0 {
				t.Logf("%s: not found: %s", name, g.Title)
				continue
			}
			found++
			e := events[at[k]]
			from, to := days(t, g.Date)
			switch last := e.When.To.Add(-time.Second); {
			case e.When.From.Format("2006-01-02") == from.Format("2006-01-02") && last.Format("2006-01-02") == to.Format("2006-01-02"):
				dated++
			case !e.When.IsZero() && (e.When.From.After(to) || e.When.To.Before(from)):
				wrong++
				t.Logf("%s: wrong date: %s: %v, want %s", name, g.Title, e.When, g.Date)
			default:
				t.Logf("%s: other date: %s: %v, want %s", name, g.Title, e.When, g.Date)
			}
			sources := map[string]bool{}
			for _, v := range g.Evidence {
				start := strings.Index(texts[v[0]], v[1])
				if alike(e, v[0], start, start+len(v[1])) > 0.05 {
					sources[v[0]] = true
				}
			}
			if len(g.Evidence) > 1 {
				several++
				if len(sources) == len(g.Evidence) {
					merged++
				} else {
					t.Logf("%s: not merged: %s: %v", name, g.Title, evidenceOf(e))
				}
			}
			for j := range k {
				if at[j] == at[k] {
					glued++
					t.Logf("%s: two events as one: %s; %s", name, g.Title, p.Events[j].Title)
				}
			}
		}
		for i, a := range p.Events {
			for j, b := range p.Events {
				_, end := days(t, a.Date)
				begin, _ := days(t, b.Date)
				if at[i] < 0 || at[j] < 0 || at[i] == at[j] || !end.Before(begin) {
					continue
				}
				ordered++
				if x, y := events[at[i]], events[at[j]]; !x.When.IsZero() && !y.When.IsZero() && !x.When.To.After(y.When.From) {
					right++
				} else {
					t.Logf("%s: order: %s | %s", name, a.Title, b.Title)
				}
			}
		}
		for _, words := range p.Never {
			for _, e := range events {
				for id, text := range texts {
					if start := strings.Index(text, words); start >= 0 && alike(e, id, start, start+len(words)) > 0.6 {
						t.Errorf("%s: %q tells nothing that happened, got %q", name, words, e.Title)
					}
				}
			}
		}
	}
	t.Logf("%d events in %d: found %d, dated %d, wrong dates %d, merged %d of %d, two as one %d, order %d of %d", all, total, found, dated, wrong, merged, several, glued, right, ordered)
	if found < 41 || dated < 41 || wrong > 0 || glued > 0 || merged < 8 || right < ordered {
		t.Error("the stories are told less well than they were")
	}
}

// alike is how well the evidence of an event covers the bytes [start, end) of a
// document: the common part of both as a part of what either covers.
func alike(e timeline.Event, doc string, start, end int) (best float64) {
	for _, v := range e.Evidence {
		if both := min(v.End, end) - max(v.Start, start); v.Doc == doc && both > 0 {
			best = max(best, float64(both)/float64(max(v.End, end)-min(v.Start, start)))
		}
	}
	return best
}

func evidenceOf(e timeline.Event) (out []string) {
	for _, v := range e.Evidence {
		out = append(out, v.Doc+" "+v.Text)
	}
	return out
}
