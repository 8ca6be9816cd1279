package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/dragoman-go/dragoman/internal/name"
)

// writeSets writes a small folder of data.
func writeSets(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for file, text := range map[string]string{
		"pairs_eu.dev.jsonl": `{"a":"Ana Belmonte","b":"Ana Bellmonte","type":"person","match":true}
{"a":"Ana Belmonte","b":"Ivo Kranz","type":"person","match":false}

{"a":"Iwan Petrenko","b":"Іван Петренко","type":"person-x","match":true}
{"a":"Iwan Petrenko","b":"Марія Коваль","type":"person","match":false}
`,
		"translit.dev.jsonl": `{"id":"1","src":"Belmonte","dst":"Бельмонте"}
{"id":"2","src":"Kranz","dst":"Кранц"}
{"id":"3","src":"","dst":"left out"}
`,
	} {
		if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestReadSets(t *testing.T) {
	sets, err := readSets(writeSets(t), 4)
	if err != nil {
		t.Fatal(err)
	}
	if len(sets) != 2 || sets[0].name != "eu" || len(sets[0].pairs) != 4 || sets[1].name != "translit" || len(sets[1].pairs) < 2 {
		t.Fatalf("%+v", sets)
	}
	if p := sets[0].pairs; p[0].fold != p[1].fold {
		t.Error("pairs with one name are in two folds")
	}
	if _, err := readSets(t.TempDir(), 1); err == nil {
		t.Error("a folder without sets is no error")
	}
	if _, err := chooseSets(writeSets(t), "", "eu", 1, name.Fitted()); err != nil {
		t.Error(err)
	}
}

// TestClimb spoils a weight and lets it be fitted again.
func TestClimb(t *testing.T) {
	sets, err := readSets(writeSets(t), 1)
	if err != nil {
		t.Fatal(err)
	}
	all := func(*pair) bool { return true }
	w := name.Fitted().Clone()
	w.Each(func(weight string, v *int32) {
		if weight == "person base" {
			*v = -900
		}
	})
	w.Expand()
	before := loss(w, sets, all)
	if after := loss(climb(w, sets, all, 2, 0), sets, all); after >= before {
		t.Errorf("the loss was %.4f and is %.4f", before, after)
	}
	if loss(w, sets, all) != before {
		t.Error("the weights that were given have changed")
	}
}

func TestBestF1(t *testing.T) {
	for _, c := range []struct {
		label    string
		pairs    []pair
		best, at float64
	}{
		{"apart", []pair{{score: 0.2}, {score: 0.9, same: true}, {score: 0.7, same: true}}, 100, 0.7},
		{"mixed", []pair{{score: 0.9, same: true}, {score: 0.8}, {score: 0.1, same: true}}, 80, 0.1},
		{"none", nil, 0, 0},
	} {
		if best, at := bestF1(c.pairs); best != c.best || at != c.at {
			t.Errorf("%s: %v at %v, want %v at %v", c.label, best, at, c.best, c.at)
		}
	}
}
