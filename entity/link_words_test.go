package entity

import (
	"testing"

	"github.com/dragoman-go/dragoman/internal/fold"
)

func TestWordHashes(t *testing.T) {
	for word, want := range map[string]uint64{"and": hashAnd, "the": hashThe, "of": hashOf, "to": hashTo, "said": hashSaid, "xi": hashXi, "south": hashSouth, "north": hashNorth, "s": hashS, "n": hashN, "party": hashParty, "people": hashPeople} {
		if got := fold.Hash(word); got != want {
			t.Errorf("fold.Hash(%q) = %#x, want %#x", word, got, want)
		}
	}
}

func TestClassesOf(t *testing.T) {
	for _, c := range []struct {
		word string
		want wordClass
	}{
		{"president", classTitle},
		{"said", classSay},
		{"may", classCalendar | classPlain},
		{"Volodymyr", classGiven},
		{"ministry", classOrg | classOrgOf},
		{"xyzzy", 0},
	} {
		if got := classesOf(fold.Hash(c.word)); got&c.want != c.want || c.want == 0 && got != 0 {
			t.Errorf("classesOf(%q) = %b, want %b", c.word, got, c.want)
		}
	}
}

// TestGeneral checks that the general knowledge can be read and leads to the
// entities of a knowledge base under any of their names.
func TestGeneral(t *testing.T) {
	kb, err := NewKB([]Entity{
		{ID: "usa", Type: Place, Name: "United States of America"},
		{ID: "georgia", Type: Place, Name: "Georgia"},
		{ID: "state", Type: Place, Name: "Georgia"},
		{ID: "who", Type: Organization, Name: "World Health Organization"},
	})
	if err != nil {
		t.Fatal(err)
	}
	l := NewLinker(kb)
	if l.general.lowerCase(); l.general.base == nil {
		t.Fatal("link_general.kb can't be read: go generate ./entity")
	}
	for _, c := range []struct{ text, want string }{
		{"They left the U.S. today.", "usa"},
		{"They left the US today.", "usa"},
		{"An American came.", "usa"},
		{"Give it to us.", ""},
		{"The WHO said so.", "who"},
		{"Who said so?", ""},
		{"In Atlanta, Ga., it rained.", "state"},
		{"The Georgian coast.", "georgia"},
	} {
		got := ""
		for _, m := range l.Link(c.text) {
			if m.Entity != "" {
				got = m.Entity
			}
		}
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
