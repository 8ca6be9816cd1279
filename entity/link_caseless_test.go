package entity

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestLinkCaseless checks names in text without capitals, as speech is written
// down, and in capitals only, and that English words stay words there.
func TestLinkCaseless(t *testing.T) {
	kb, err := NewKB([]Entity{
		{ID: "trump", Type: Person, Name: "Donald Trump", Weight: 0.9},
		{ID: "rubio", Type: Person, Name: "Marco Rubio", Weight: 0.5},
		{ID: "stalin", Type: Person, Name: "Joseph Stalin", Aliases: []string{"Josef Stalin"}, Weight: 0.5},
		{ID: "un", Type: Organization, Name: "United Nations", Aliases: []string{"UN", "U.N."}, Weight: 0.8},
		{ID: "who", Type: Organization, Name: "World Health Organization", Aliases: []string{"WHO"}, Weight: 0.6},
		{ID: "house", Type: Organization, Name: "White House", Weight: 0.6},
		{ID: "paris", Type: Place, Name: "Paris", Weight: 0.7},
		{ID: "turkey", Type: Place, Name: "Turkey", Weight: 0.7},
		{ID: "france", Type: Place, Name: "France", Demonyms: []string{"French"}, Weight: 0.7},
		{ID: "poland", Type: Place, Name: "Poland", Demonyms: []string{"Polish"}, Weight: 0.7},
		{ID: "river", Type: Place, Name: "Green River"},
	})
	if err != nil {
		t.Fatal(err)
	}
	l := NewLinker(kb)
	for _, c := range []struct {
		label, text string
		want        map[string]string // entities of what is linked
	}{
		{"a full name", "we are told that donald trump will speak to marco rubio this week", map[string]string{"donald trump": "trump", "marco rubio": "rubio"}},
		{"a surname behind the full name", "then donald trump left and nobody asked trump about it again", map[string]string{"donald trump": "trump", "trump": "trump"}},
		{"the word, without the name", "he had to trump her ace with the last card of his hand", map[string]string{}},
		{"a place", "they met again in paris and had nothing more to say", map[string]string{"paris": "paris"}},
		{"well known in English words", "nobody at the white house would say what the plan was", map[string]string{"white house": "house"}},
		{"not well known in English words", "we walked along the green river until it was dark there", map[string]string{}},
		{"a people", "that is what the french officials said in the end to him", map[string]string{"french": "france"}},
		{"polish as a verb", "you should polish your shoes before we go out to dinner", map[string]string{}},
		{"the bird", "we had turkey with all of it and then a pie for dessert", map[string]string{}},
		{"a place that is a word", "they flew to turkey and met again in the hall of a hotel", map[string]string{"turkey": "turkey"}},
		{"a surname that is a word, with a title", "then president trump left and nobody asked about it again", map[string]string{"trump": "trump"}},
		{"an acronym", "so the un said yesterday that it would send more food there", map[string]string{"un": "un"}},
		{"a pronoun", "we asked them who would pay for it and they did not know", map[string]string{}},
		{"a given name before an unknown surname", "after that josef wanderheim said that it was too late for him", map[string]string{}},
	} {
		for _, text := range []string{c.text, strings.ToUpper(c.text)} {
			got := map[string]string{}
			for _, m := range l.Link(text) {
				if m.Entity != "" {
					got[strings.ToLower(m.Text)] = m.Entity
				}
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("%s: %q (-want +got)\n%s", c.label, text, d)
			}
		}
	}
	for _, text := range []string{
		"paris in spring",
		"We asked Peter what he would do in spring. He said that he liked paris a lot. Then Mary left, and John did not.",
	} {
		for _, m := range l.Link(text) {
			if m.Entity != "" {
				t.Errorf("%q: %q is %s, where capitals tell names", text, m.Text, m.Entity)
			}
		}
	}
}
