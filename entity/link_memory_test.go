package entity_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/entity/world"
)

// TestLinkRemembersNoText links texts in several orders with linkers of their
// own: what a linker remembers of the texts before changes no result, also
// where it holds more than it has room for.
func TestLinkRemembersNoText(t *testing.T) {
	type doc struct{ text, lang string }
	docs := []doc{
		{"Abu Bakr al-Hassan spoke. Then Abu Bakr left.", ""},
		{"Abu Bakr spoke to Reuters.", ""},
		{"Omar Khan of the coast said so.", ""},
		{"Omar Khan said so.", ""},
		{"Rozmowa z Wołodymyrem Zełenskim w Paryżu.", "pl"},
		{"Wołodymyr Zełenski", ""},
		{"the talks in kyiv ended and zelensky left for warsaw with the polish president", ""},
		{strings.Repeat("Jordan Pickles of Georgia met Peter Lane in Paris. ", 200), ""},
	}
	paths, _ := filepath.Glob("../testdata/*/*.txt")
	if len(paths) == 0 {
		t.Fatal("no texts in ../testdata")
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, doc{string(text), ""}, doc{string(text), "de"})
	}
	for i := range 15 { // thousands of words that nobody has
		var b strings.Builder
		for k := range 300 {
			fmt.Fprintf(&b, "Ra%dla %x Bo%cn%d said. ", k*i, i*k*k, 'a'+k%26, i)
		}
		docs = append(docs, doc{b.String(), ""})
	}
	abu, err := entity.NewKB([]entity.Entity{{ID: "abu", Type: entity.Person, Name: "Abu Bakr Salim"}, {ID: "omar", Type: entity.Person, Name: "Omar Khan of the coast"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, kb := range []*entity.KB{abu, smallKB(t), world.KB()} {
		want := make([][]entity.Mention, len(docs))
		for i, d := range docs {
			want[i] = entity.NewLinker(kb).Link(d.text, entity.Language(d.lang))
		}
		order := make([]int, len(docs))
		for i := range order {
			order[i] = i
		}
		used := entity.NewLinker(kb)
		for range 2 {
			for _, i := range order {
				if diff := cmp.Diff(want[i], used.Link(docs[i].text, entity.Language(docs[i].lang))); diff != "" {
					t.Errorf("text %d behind others: %s", i, diff)
				}
			}
			slices.Reverse(order)
		}
	}
}
