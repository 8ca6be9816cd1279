package dragoman

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/entity/world"
)

// grain reads the story of testdata.
func grain(t testing.TB) []Document {
	t.Helper()
	files, err := filepath.Glob("testdata/grain/*.txt")
	if err != nil || len(files) < 6 {
		t.Fatalf("testdata/grain: %d files, %v", len(files), err)
	}
	var docs []Document
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, Document{ID: filepath.Base(f)[:2], Text: string(text), Published: published(t, string(text))})
	}
	return docs
}

func published(t testing.TB, text string) time.Time {
	t.Helper()
	line, _, _ := strings.Cut(text, "\n")
	day, ok := strings.CutPrefix(line, "Published: ")
	if !ok {
		return time.Time{}
	}
	at, err := time.Parse("2006-01-02", day)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func read(t testing.TB, docs ...Document) *Story {
	t.Helper()
	r, err := New()
	if err != nil {
		t.Fatal(err)
	}
	s, err := r.Read(context.Background(), docs...)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestTrace: everything a story says leads to bytes of the documents.
func TestTrace(t *testing.T) {
	docs := grain(t)
	docs = append(docs, Document{ID: "raw", Text: "Bad \xff bytes in K\xc3\x83\xc2\xb6ln, said Olaf Scholz on Friday.", Published: time.Date(2022, 7, 22, 0, 0, 0, 0, time.UTC)})
	s := read(t, docs...)
	text := map[string]string{}
	for i, d := range docs {
		text[d.ID] = d.Text
		a := s.Articles[i]
		if a.ID != d.ID || a.Repair.Source != d.Text {
			t.Fatalf("article %d is %q, want %q", i, a.ID, d.ID)
		}
		for _, m := range a.Mentions {
			if d.Text[m.Start:m.End] != m.Text {
				t.Errorf("%s: mention %+v does not slice to its text", d.ID, m)
			}
		}
	}
	events := append(s.Timeline.Events, s.Timeline.Undated...)
	if len(events) == 0 {
		t.Error("no events")
	}
	for _, e := range events {
		if len(e.Evidence) == 0 {
			t.Errorf("event %q has no evidence", e.Title)
		}
		for _, v := range e.Evidence {
			if text[v.Doc][v.Start:v.End] != v.Text {
				t.Errorf("event %q: evidence %+v does not slice to its text", e.Title, v)
			}
		}
	}
}

// TestSame: the same documents give the same story, however the work falls.
func TestSame(t *testing.T) {
	docs := grain(t)
	first, err := json.Marshal(read(t, docs...))
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		again, err := json.Marshal(read(t, docs...))
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(string(first), string(again)); d != "" {
			t.Fatal(d)
		}
	}
}

// TestConcurrent: what is built once serves many goroutines at once, each as if it
// were alone; the race detector looks on.
func TestConcurrent(t *testing.T) {
	docs := grain(t)
	reader, err := New()
	if err != nil {
		t.Fatal(err)
	}
	kb := world.KB()
	lavrov := entity.ParseName("Sergey Lavrov", entity.Person)
	for _, c := range []struct {
		label string
		do    func() any
	}{
		{"Reader.Read", func() any {
			s, err := reader.Read(context.Background(), docs...)
			return [2]any{s, err}
		}},
		{"KB.Lookup", func() any { return kb.Lookup("Сергій Лавров") }},
		{"ParsedName.Compare", func() any { return lavrov.Compare(entity.ParseName("Лавров С. В.", entity.Person)) }},
	} {
		want := c.do()
		var wg sync.WaitGroup
		for range 4 {
			wg.Go(func() {
				if got := c.do(); !reflect.DeepEqual(got, want) {
					t.Errorf("%s gives another result beside others", c.label)
				}
			})
		}
		wg.Wait()
	}
}

// gold is testdata/grain/gold.json.
type gold struct {
	Repairs []struct {
		Doc, Old string
		New      []string
	}
	Untouched []string
	Entities  []string
	Events    []struct {
		Title, Date string
		Docs        []string
	}
}

// TestGold reads the story of testdata and compares it with its gold.
func TestGold(t *testing.T) {
	raw, err := os.ReadFile("testdata/grain/gold.json")
	if err != nil {
		t.Fatal(err)
	}
	var g gold
	if err := json.Unmarshal(raw, &g); err != nil {
		t.Fatal(err)
	}
	s := read(t, grain(t)...)
	repaired := 0
	for _, want := range g.Repairs {
		for _, a := range s.Articles {
			if a.ID != want.Doc {
				continue
			}
			at := strings.Index(a.Repair.Source, want.Old)
			if at < 0 {
				t.Fatalf("%s has no %q", want.Doc, want.Old)
			}
			lo, hi := a.Repair.FromSource(at, at+len(want.Old))
			got := a.Repair.Text[lo:hi]
			ok := false
			for _, n := range want.New {
				ok = ok || strings.Contains(got, n)
			}
			if ok {
				repaired++
			} else {
				t.Logf("%s: %q became %q, want one of %q", want.Doc, want.Old, got, want.New)
			}
		}
	}
	if min := len(g.Repairs) * 3 / 4; repaired < min {
		t.Errorf("%d of %d garbles repaired, want %d", repaired, len(g.Repairs), min)
	}
	for _, a := range s.Articles {
		for _, e := range a.Repair.Edits {
			for _, w := range g.Untouched {
				if e.Old == w {
					t.Errorf("%s: %q was edited to %q", a.ID, w, e.New)
				}
			}
		}
		if a.ID <= "04" && len(a.Repair.Edits) > 0 {
			t.Errorf("%s is clean and was edited: %+v", a.ID, a.Repair.Edits)
		}
	}
	for _, want := range g.Entities {
		found := false
		for _, e := range s.Entities {
			found = found || e.Name == want
		}
		if !found {
			t.Errorf("no entity %q", want)
		}
	}
	for _, want := range g.Events {
		found := false
		for _, e := range s.Timeline.Events {
			if e.When.From.Format("2006-01-02") != want.Date {
				continue
			}
			for _, v := range e.Evidence {
				for _, d := range want.Docs {
					found = found || v.Doc == d
				}
			}
		}
		if !found {
			t.Errorf("no event on %s: %s", want.Date, want.Title)
		}
	}
}

func TestReadErrors(t *testing.T) {
	r, err := New()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Read(context.Background(), Document{ID: "a"}, Document{ID: "a"}); err == nil || !strings.Contains(err.Error(), `"a"`) {
		t.Errorf("two documents of one ID: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := r.Read(ctx, Document{ID: "a", Text: "x"}); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled context: %v", err)
	}
	if s, err := r.Read(context.Background()); err != nil || len(s.Articles) != 0 || s.Timeline == nil {
		t.Errorf("no documents: %+v, %v", s, err)
	}
	if _, err := New(WithKB(nil)); err == nil {
		t.Error("WithKB(nil) is no error")
	}
}

func BenchmarkRead(b *testing.B) {
	docs := grain(b)
	r, err := New()
	if err != nil {
		b.Fatal(err)
	}
	n := 0
	for _, d := range docs {
		n += len(d.Text)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Read(context.Background(), docs...); err != nil {
			b.Fatal(err)
		}
	}
}

// A name that one article spells in a way that nobody knows is the person whom
// another names.
func TestStoryNamesOverArticles(t *testing.T) {
	r, err := New()
	if err != nil {
		t.Fatal(err)
	}
	story, err := r.Read(context.Background(),
		Document{ID: "a", Text: "Abdel Fattah al-Burhan met Sameh Shoukry in Cairo on 3 May 2023."},
		Document{ID: "b", Text: "Nobody saw Abdel Fatah al Burhan after he left Cairo on 4 May 2023. Nobody saw Otto Burhan."},
	)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, m := range story.Articles[1].Mentions {
		got[m.Text] = m.Entity + " " + m.Name
	}
	want := map[string]string{
		"Abdel Fatah al Burhan": "person/abdel-fattah-al-burhan Abdel Fattah al-Burhan",
		"Otto Burhan":           " Otto Burhan",
		"Cairo":                 got["Cairo"],
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	for _, e := range story.Entities {
		if e.Name == "Abdel Fattah al-Burhan" && (len(e.Docs) != 2 || e.Spellings["Abdel Fatah al Burhan"] != 1) {
			t.Errorf("%s: %v %v, want two articles and both spellings", e.Name, e.Docs, e.Spellings)
		}
	}
}
