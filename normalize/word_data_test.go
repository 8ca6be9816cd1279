package normalize

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// cleanDocs are the paragraphs of the clean development text, a dozen to a document.
func cleanDocs(t testing.TB) (docs []string) {
	b, err := os.ReadFile(sharedData(t, "data/garble/clean_dev.txt"))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(b)), "\n")
	for i := 0; i < len(lines); i += 12 {
		docs = append(docs, strings.Join(lines[i:min(i+12, len(lines))], "\n"))
	}
	return docs
}

// TestWordsCleanData watches the number of edits in clean news text, which is
// none, and in the clean articles.
func TestWordsCleanData(t *testing.T) {
	n := mustNew(t, WithStages(StageWords))
	docs := cleanDocs(t)
	files, _ := filepath.Glob(filepath.Join(filepath.Dir(sharedData(t, "seeds")), "seeds", "*.txt"))
	for _, f := range files {
		if b, err := os.ReadFile(f); err == nil && !strings.HasPrefix(filepath.Base(f), "000") {
			docs = append(docs, string(b))
		}
	}
	for _, text := range docs {
		for _, e := range n.Repair(text).Edits {
			t.Errorf("%q became %q: %s", e.Old, e.New, e.Reason)
		}
	}
}

// TestWordsForeignData: good text of another language stays.
func TestWordsForeignData(t *testing.T) {
	n := mustNew(t, WithStages(StageWords))
	eachShared(t, "data/encoding/clean.dev.jsonl", func(line []byte) {
		var d struct{ Lang, Text string }
		if err := json.Unmarshal(line, &d); err != nil {
			t.Fatal(err)
		}
		for _, e := range n.Repair(d.Text).Edits {
			t.Errorf("%s: %q became %q", d.Lang, e.Old, e.New)
		}
	})
}

// TestWordsContextData watches precision and recall of misspellings in
// sentences. About eleven of the edits counted as wrong here are right: the
// sentences have misspellings of their own.
func TestWordsContextData(t *testing.T) {
	n := mustNew(t, WithStages(StageWords))
	fixed, wrong, total := 0, 0, 0
	eachShared(t, "data/garble/spelling_context_dev.jsonl", func(line []byte) {
		var d struct {
			Input string
			Edits [][2]string
		}
		if err := json.Unmarshal(line, &d); err != nil {
			t.Fatal(err)
		}
		want := map[string]string{}
		for _, e := range d.Edits {
			want[e[0]] = e[1]
		}
		total += len(d.Edits)
		for _, e := range n.Repair(d.Input).Edits {
			if want[e.Old] == e.New {
				fixed++
			} else {
				wrong++
			}
		}
	})
	t.Logf("%d of %d repaired, %d other edits", fixed, total, wrong)
	if recall, precision := 100*fixed/total, 100*fixed/(fixed+wrong); recall < 65 || precision < 95 {
		t.Errorf("recall %d %%, precision %d %%", recall, precision)
	}
}

// TestDamageData watches how well damage separates translations from originals.
func TestDamageData(t *testing.T) {
	n := mustNew(t, WithStages(StageWords))
	var good, bad []float64
	add := func(to *[]float64, parts []string) {
		words := 0
		var text []string
		for _, p := range parts {
			text = append(text, p)
			if words += len(strings.Fields(p)); words >= 200 {
				*to = append(*to, n.Repair(strings.Join(text, "\n")).Damage)
				words, text = 0, nil
			}
		}
	}
	var originals, garbled []string
	eachShared(t, "data/garble/backtrans_dev.jsonl", func(line []byte) {
		var d struct{ Original, Garbled string }
		if err := json.Unmarshal(line, &d); err != nil {
			t.Fatal(err)
		}
		originals, garbled = append(originals, d.Original), append(garbled, d.Garbled)
	})
	add(&bad, garbled)
	add(&good, originals)
	for _, d := range cleanDocs(t) {
		add(&good, strings.Split(d, "\n"))
	}
	above := 0.0
	for _, b := range bad {
		for _, g := range good {
			if b > g {
				above++
			} else if b == g {
				above += 0.5
			}
		}
	}
	auc := above / float64(len(bad)*len(good))
	t.Logf("area under the curve %.4f, %d and %d documents", auc, len(bad), len(good))
	if auc < 0.98 {
		t.Errorf("area under the curve %.4f", auc)
	}
}

// BenchmarkWords measures whole repairs: of clean text (all stages but names,
// which need a gazetteer) and of sentences with misspellings.
func BenchmarkWords(b *testing.B) {
	n := mustNew(b)
	plain := strings.Repeat("The government said on Tuesday that the two sides had agreed to hold further talks in the coming weeks. ", 50)
	garbled := strings.Repeat("The goverment said on Tuesday that the two sides had agreed to hold further talks in the comming weeks after the follwoing vote. ", 50)
	texts := []struct{ name, text string }{{"known words", plain}, {"misspelt", garbled}}
	if files, _ := filepath.Glob(filepath.Join("..", "..", "shared", "seeds", "*.txt")); len(files) > 1 {
		for i, name := range []string{"article garbled", "article clean"} {
			text, err := os.ReadFile(files[i])
			if err != nil {
				b.Fatal(err)
			}
			texts = append(texts, struct{ name, text string }{name, string(text)})
		}
	}
	for _, c := range texts {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for range b.N {
				n.Repair(c.text)
			}
		})
	}
}
