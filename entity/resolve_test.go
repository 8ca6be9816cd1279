package entity_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dragoman-go/dragoman/entity"
)

// resolverTexts are documents about the same people under several spellings.
var resolverTexts = []string{
	"The envoy Andriy Holovko met Marcel Dupont in Paris. Holovko smiled.",
	"Andrii Holovko spoke to Reuters; Dupont did not.",
	"Mr Holovko left. Rupert Thimblewick stayed in Turkey, said Thimblewick.",
	"Rupert Thimblewick, a baker, told Reuters so.",
	"The World Weather Agency (WWA) warned Paris and France.",
	"Ingrid Holmgren-Falk said nothing. The French president spoke to Marcel Dupont.",
}

func TestResolver(t *testing.T) {
	r := entity.NewResolver(entity.NewLinker(smallKB(t)))
	mentions := map[string][]entity.Mention{}
	for i, text := range resolverTexts {
		id := fmt.Sprint("d", i)
		mentions[id] = r.Add(id, text)
	}
	byName := map[string]entity.Resolved{}
	for _, e := range r.Entities() {
		byName[e.Name] = e
	}
	holovko, ok := byName["Andriy Holovko"]
	if !ok {
		holovko = byName["Andrii Holovko"]
	}
	if holovko.Count != 4 || len(holovko.Docs) != 3 || holovko.Known {
		t.Errorf("Holovko: %+v, want 4 mentions in 3 documents", holovko)
	}
	if e := byName["Rupert Thimblewick"]; e.Count != 3 || e.Type != entity.Person {
		t.Errorf("Thimblewick: %+v, want 3 mentions of a person", e)
	}
	if e := byName["Marcel Dupont"]; !e.Known || e.ID != "dupont" || e.Forms["Dupont"] != 1 {
		t.Errorf("Dupont: %+v", e)
	}
	listed := map[string]int{}
	for _, ms := range mentions {
		for i := range ms {
			listed[r.IDOf(&ms[i])]++
		}
	}
	for _, e := range r.Entities() {
		if listed[e.ID] != e.Count {
			t.Errorf("%s: IDOf leads %d mentions to it, want %d", e.ID, listed[e.ID], e.Count)
		}
	}
}

// TestResolverMerge checks that neither the order of the documents nor how
// they are split and merged changes anything.
func TestResolverMerge(t *testing.T) {
	l := entity.NewLinker(smallKB(t))
	whole := entity.NewResolver(l)
	for i, text := range resolverTexts {
		whole.Add(fmt.Sprint("d", i), text)
	}
	want := whole.Entities()
	r := rand.New(rand.NewPCG(3, 4))
	for range 50 {
		parts := make([]*entity.Resolver, 1+r.IntN(4))
		for i := range parts {
			parts[i] = entity.NewResolver(l)
		}
		for _, i := range r.Perm(len(resolverTexts)) {
			parts[r.IntN(len(parts))].Add(fmt.Sprint("d", i), resolverTexts[i])
		}
		// Merge any two until one is left.
		for len(parts) > 1 {
			r.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
			parts[0].Merge(parts[len(parts)-1])
			parts = parts[:len(parts)-1]
		}
		if diff := cmp.Diff(want, parts[0].Entities()); diff != "" {
			t.Fatal(diff)
		}
	}
}

func TestResolverMergeLeavesOther(t *testing.T) {
	l := entity.NewLinker(smallKB(t))
	a, b := entity.NewResolver(l), entity.NewResolver(l)
	a.Add("a", resolverTexts[0])
	b.Add("b", resolverTexts[1])
	want := b.Entities()
	a.Merge(b)
	a.Add("c", resolverTexts[2])
	if diff := cmp.Diff(want, b.Entities()); diff != "" {
		t.Error(diff)
	}
}

func ExampleResolver() {
	kb, _ := entity.NewKB([]entity.Entity{{ID: "country/FR", Type: entity.Place, Name: "France"}})
	r := entity.NewResolver(entity.NewLinker(kb))
	r.Add("monday", "The French envoy met Andriy Holovko.")
	r.Add("tuesday", "Andrii Holovko left France, Holovko's aide said.")
	for _, e := range r.Entities() {
		fmt.Println(e.Count, e.Name, e.Docs)
	}
	// Output:
	// 3 Andrii Holovko [monday tuesday]
	// 2 France [monday tuesday]
}

// TestResolverKeepsNoTexts adds long documents that name few things: what stays
// is proportional to the names, not to the texts.
func TestResolverKeepsNoTexts(t *testing.T) {
	r := entity.NewResolver(entity.NewLinker(smallKB(t)))
	filler := strings.Repeat("and nobody said a word about it, ", 4000)
	heap := func() uint64 {
		runtime.GC()
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	add := func(from, to int) {
		for i := from; i < to; i++ {
			r.Add(fmt.Sprint("d", i), fmt.Sprintf("%s. Rupert Thimblewick met Ada Holm-%c%c in Paris.", filler, 'a'+i%26, 'a'+i/26%26))
		}
	}
	add(0, 20) // what the linker keeps for itself
	before := heap()
	add(20, 120)
	if after := heap(); after > before+2<<20 {
		t.Errorf("100 documents of %d kB: %d kB more in use", len(filler)/1000, (after-before)/1000)
	}
	runtime.KeepAlive(r)
}

// An unknown name that spells that of the one known person named elsewhere is that
// person, and so is a surname that only he has; names that fit two stay open.
func TestResolverKnown(t *testing.T) {
	kb, err := entity.NewKB([]entity.Entity{
		{ID: "burhan", Type: entity.Person, Name: "Abdel Fattah al-Burhan", Weight: 0.2},
		{ID: "lane1", Type: entity.Person, Name: "Oscar Laneham", Weight: 0.2},
		{ID: "lane2", Type: entity.Person, Name: "Ida Laneham", Weight: 0.2},
		{ID: "marsh", Type: entity.Person, Name: "Edna Marshwell", Weight: 0.2},
	})
	if err != nil {
		t.Fatal(err)
	}
	l := entity.NewLinker(kb)
	for _, c := range []struct {
		label string
		texts []string
		name  string // as the last text has it
		want  string // its ID
	}{
		{"another spelling", []string{"Abdel Fattah al-Burhan spoke.", "They met Abdel Fatah al Burhan."}, "Abdel Fatah al Burhan", "burhan"},
		{"a surname", []string{"Edna Marshwell spoke.", "Nobody saw Marshwell in the rain."}, "Marshwell", "marsh"},
		{"a surname of two", []string{"Oscar Laneham and Ida Laneham spoke.", "Nobody saw Laneham in the rain."}, "Laneham", "nil/laneham"},
		{"a surname that somebody unknown has too", []string{"Edna Marshwell met Boris Marshwell.", "Nobody saw Marshwell in the rain."}, "Marshwell", "nil/marshwell"},
		{"nobody names the known one", []string{"It rained.", "They met Abdel Fatah al Burhan."}, "Abdel Fatah al Burhan", "nil/abdel-fatah-al-burhan"},
		{"another given name", []string{"Edna Marshwell spoke.", "They met Otto Marshwell."}, "Otto Marshwell", "nil/otto-marshwell"},
	} {
		r, got := entity.NewResolver(l), "nothing"
		var last []entity.Mention
		for i, text := range c.texts {
			last = r.Add(fmt.Sprint("d", i), text)
		}
		for i := range last {
			if last[i].Text == c.name {
				got = r.IDOf(&last[i])
			}
		}
		if got != c.want {
			t.Errorf("%s: %s is %s, want %s", c.label, c.name, got, c.want)
		}
	}
}
