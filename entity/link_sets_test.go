package entity_test

import (
	"bufio"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/entity"
)

var (
	linkErrors = flag.Int("link-errors", 0, "show so many errors of each linking set")
	linkExtra  = flag.String("link-extra", "", "JSON lines of entities to add to the closed base; bench/distractors makes them")
	linkSet    = flag.String("link-set", "", "show errors of this set only")
)

// linkData returns the folder with the development data, or skips the test.
func linkData(t testing.TB) string {
	dir := os.Getenv("DRAGOMAN_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "shared")
	}
	dir = filepath.Join(dir, "data", "entity")
	if _, err := os.Stat(dir); err != nil {
		t.Skip("no development data: ", dir)
	}
	return dir
}

// readRows decodes the lines of a JSON file.
func readRows[T any](t testing.TB, path string) (out []T) {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		var row T
		if err := json.Unmarshal(sc.Bytes(), &row); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		out = append(out, row)
	}
	return out
}

type linkRow struct {
	Text     string
	Span     []int
	Mentions []struct {
		Start, End       int
		QID, Name, Type  string
		Optional, Nested bool
		Surface          string
	}
}

type kbRow struct {
	ID, Name, Type string
	Weight         float64
}

// closedEntities are the entities of the linking sets: canonical names only.
func closedEntities(t testing.TB, dir string) []entity.Entity {
	rows := readRows[kbRow](t, filepath.Join(dir, "kb_linking.dev.jsonl"))
	have := map[string]bool{}
	for _, r := range rows {
		have[r.ID] = true
	}
	paths, _ := filepath.Glob(filepath.Join(dir, "linking_*.jsonl"))
	for _, p := range paths {
		for _, d := range readRows[linkRow](t, p) {
			for _, m := range d.Mentions {
				if m.QID != "" && !have[m.QID] {
					have[m.QID] = true
					rows = append(rows, kbRow{ID: m.QID, Name: m.Name, Type: m.Type})
				}
			}
		}
	}
	if *linkExtra != "" {
		rows = append(rows, readRows[kbRow](t, *linkExtra)...)
	}
	var es []entity.Entity
	for _, r := range rows {
		e := entity.Entity{ID: r.ID, Name: r.Name, Type: entity.Other, Weight: r.Weight}
		switch r.Type {
		case "person":
			e.Type = entity.Person
		case "org", "organization":
			e.Type = entity.Organization
		case "place":
			e.Type = entity.Place
		}
		if e.Name != "" {
			es = append(es, e)
		}
	}
	return es
}

// linkFloors are the F1 that each set must not fall below; they are raised
// when the linker gets better.
var linkFloors = map[string]float64{
	"derczynski": 67, "kore50": 71, "msnbc": 79, "news-fair-v2": 77, "oke-2016-eval": 73, "reuters-128": 72, "wiki-fair-v2": 77,
}

// TestLinkSets measures the closed linking sets as the scorer does.
func TestLinkSets(t *testing.T) {
	dir := linkData(t)
	kb, err := entity.NewKB(closedEntities(t, dir))
	if err != nil {
		t.Fatal(err)
	}
	l := entity.NewLinker(kb)
	paths, _ := filepath.Glob(filepath.Join(dir, "linking_*.jsonl"))
	sort.Strings(paths)
	for _, p := range paths {
		set := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(p), "linking_"), ".dev.jsonl")
		var tp, ns, ng int
		shown := 0
		type key struct {
			s, e int
			id   string
		}
		for _, d := range readRows[linkRow](t, p) {
			lo, hi := 0, len(d.Text)
			if len(d.Span) == 2 {
				lo, hi = d.Span[0], d.Span[1]
			}
			gold, free := map[key]bool{}, map[key]bool{}
			for _, m := range d.Mentions {
				k := key{m.Start, m.End, m.QID}
				if m.QID != "" && !m.Optional {
					gold[k] = true
				} else if m.QID != "" {
					free[k] = true
				}
			}
			sys := map[key]entity.Mention{}
			for _, m := range l.Link(d.Text) {
				k := key{m.Start, m.End, m.Entity}
				if m.Entity != "" && lo <= m.Start && m.Start < hi && !free[k] {
					sys[k] = m
				}
			}
			for k := range gold {
				if _, ok := sys[k]; ok {
					tp++
				}
			}
			ns, ng = ns+len(sys), ng+len(gold)
			if *linkErrors > 0 && (*linkSet == "" || *linkSet == set) && shown < *linkErrors {
				var lines []string
				for k, m := range sys {
					if !gold[k] {
						want := ""
						for _, g := range d.Mentions {
							if g.Start < k.e && k.s < g.End {
								want += " [" + g.Surface + "=" + g.QID + " " + g.Name + "]"
							}
						}
						lines = append(lines, "  WRONG "+around(d.Text, k.s, k.e)+" -> "+m.Entity+" "+m.Name+" ("+m.Reason+") want"+want)
					}
				}
				for k := range gold {
					if _, ok := sys[k]; !ok {
						name, _, _, _ := kb.NameOf(k.id)
						lines = append(lines, "  MISS  "+around(d.Text, k.s, k.e)+" = "+k.id+" "+name)
					}
				}
				sort.Strings(lines)
				for _, line := range lines {
					t.Log(line)
					shown++
				}
			}
		}
		pr, re := 100*float64(tp)/float64(max(1, ns)), 100*float64(tp)/float64(max(1, ng))
		if f1 := 200 * float64(tp) / float64(max(1, ns+ng)); f1 < linkFloors[set] && *linkExtra == "" {
			t.Errorf("%s: F1 %.1f, want at least %.0f", set, f1, linkFloors[set])
		}
		t.Logf("%-16s P %5.1f  R %5.1f  F1 %5.1f  (%d gold, %d found)", set, pr, re, 200*float64(tp)/float64(max(1, ns+ng)), ng, ns)
	}
}

func around(s string, a, b int) string {
	lo, hi := max(0, a-40), min(len(s), b+30)
	return strings.ReplaceAll(strings.ToValidUTF8(s[lo:a]+"⟦"+s[a:b]+"⟧"+s[b:hi], ""), "\n", "⏎")
}
