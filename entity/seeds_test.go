package entity_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/entity/world"
	"github.com/dragoman-go/dragoman/internal/fold"
)

type seedRow struct {
	Doc                    string
	Start, End             int
	Surface, Canonical     string
	Type, QID              string
	Short, Garbled, Unsure bool
}

// TestLinkSeeds measures the seed articles as the scorer does, but for names
// that are damaged.
func TestLinkSeeds(t *testing.T) {
	dir := linkData(t)
	if world.KB().Len() == 0 {
		t.Skip("no embedded knowledge base")
	}
	gold := readRows[seedRow](t, filepath.Join(dir, "seeds_gold.jsonl"))
	paths, _ := filepath.Glob(filepath.Join(dir, "..", "..", "seeds", "*.txt"))
	l := entity.NewLinker(world.KB())
	found := map[string][]entity.Mention{}
	texts := map[string]string{}
	n := 0
	for _, p := range paths {
		b, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		doc := filepath.Base(p)
		texts[doc] = string(b)
		found[doc] = l.Link(string(b))
		n += len(found[doc])
	}
	tp, linked, whole := 0, 0, 0
	hit := map[string]map[int]bool{}
	for _, g := range gold {
		if g.Garbled {
			continue
		}
		whole++
		var best *entity.Mention
		for i := range found[g.Doc] {
			m := &found[g.Doc][i]
			if m.Start < g.End && g.Start < m.End && (best == nil || m.Start == g.Start && m.End == g.End) {
				best = m
				if hit[g.Doc] == nil {
					hit[g.Doc] = map[int]bool{}
				}
				hit[g.Doc][i] = true
			}
		}
		if best == nil {
			t.Log("  MISS  ", g.Doc[:3], around(texts[g.Doc], g.Start, g.End), g.Canonical)
			continue
		}
		tp++
		e, _ := world.KB().Entity(best.Entity)
		if g.QID != "" && e.Refs["wikidata"] == g.QID || fold.String(best.Name) == fold.String(g.Canonical) {
			linked++
		} else {
			t.Log("  WRONG ", g.Doc[:3], around(texts[g.Doc], g.Start, g.End), "want", g.Canonical, g.QID, "got", best.Entity, best.Name, best.Reason)
		}
	}
	for doc, ms := range found {
		for i, m := range ms {
			if !hit[doc][i] && !strings.Contains(m.Text, "zzz") {
				t.Log("  FALSE ", doc[:3], around(texts[doc], m.Start, m.End), m.Entity, m.Name, m.Reason)
			}
		}
	}
	if share := 100 * float64(linked) / float64(whole); share < 97 {
		t.Errorf("%.1f %% linked, want at least 97", share)
	}
	t.Logf("seeds: precision %.1f recall %.1f linked %.1f", 100*float64(tp)/float64(n), 100*float64(tp)/float64(whole), 100*float64(linked)/float64(whole))
}
