package entity_test

import (
	"testing"

	"github.com/dragoman-go/dragoman/entity"
)

// TestLinkForms: the forms in which texts write names that a knowledge base has
// once, and what only looks like one.
func TestLinkForms(t *testing.T) {
	kb, err := entity.NewKB([]entity.Entity{
		{ID: "bo", Type: entity.Place, Name: "Borovia", Demonyms: []string{"Borovian"}, Weight: 0.5},
		{ID: "people", Type: entity.Other, Name: "Borovian people"},
		{ID: "arlandics", Type: entity.Other, Name: "Arlandics"},
		{ID: "ar", Type: entity.Place, Name: "Arland", Demonyms: []string{"Arlandic"}, Weight: 0.5},
		{ID: "labour", Type: entity.Organization, Name: "Labour Party", Country: "bo", Weight: 0.5},
		{ID: "cup", Type: entity.Event, Name: "1995 Borovian Curling Cup"},
		{ID: "comedy", Type: entity.Work, Name: "Anna's Tailor's Ghost"},
		{ID: "acme", Type: entity.Organization, Name: "Acme Rockets Corporation"},
		{ID: "cism", Type: entity.Organization, Name: "Lind Central Institute of Soil Mechanics"},
		{ID: "bohm", Type: entity.Person, Name: "Karl Böhm", Weight: 0.5},
		{ID: "stone", Type: entity.Person, Name: "Kemal Stone", Aliases: []string{"Stone"}, Weight: 0.8},
		{ID: "petrus", Type: entity.Person, Name: "Petrus of Lind", Aliases: []string{"Petrus"}},
		{ID: "kames", Type: entity.Person, Name: "Ann Cole, Countess of Lind"},
		{ID: "emperor", Type: entity.Other, Name: "emperor"},
		{ID: "professor", Type: entity.Other, Name: "professor"},
		{ID: "brown", Type: entity.Other, Name: "brown"},
	})
	if err != nil {
		t.Fatal(err)
	}
	l := entity.NewLinker(kb)
	for _, c := range []struct{ label, want string }{
		{"a plural", "They won three [1995 Borovian Curling Cups cup]."},
		{"a lost apostrophe", "He read “[Anna's Tailors Ghost comedy]” twice."},
		{"a legal form in short", "Shares of [Acme Rockets Corp acme] rose."},
		{"initials without the first", "The [Lind Central Institute of Soil Mechanics cism] is old. [CISM cism] was small."},
		{"umlauts written out", "Then [Karl Boehm bohm] spoke. [Boehm bohm] was tired."},
		{"no umlaut", "Then [Carla Boeck ?carla-boeck] spoke."},
		{"a people", "The night that the [Borovian people] were beaten, a [Borovian ~bo] baker slept."},
		{"a people by descent", "A baker of [Arlandic arlandics] descent slept in [Arland ar]."},
		{"a party", "In [Borovia bo], a [Labour labour] MP left."},
		{"no party, a capital from the sentence", "It rained in [Borovia bo]. Labour voters left."},
		{"a party elsewhere", "In [Arland ar], a Labour MP left."},
		{"the surname of one named before", "Then [Farid Stone ?farid-stone] came. [Stone ?farid-stone] was tired, and [Stone ?farid-stone] left."},
		{"the well-known surname, before", "Then [Stone stone] came. [Farid Stone ?farid-stone] was tired."},
		{"the well-known surname, with a title", "Then [Farid Stone ?farid-stone] came, and President [Stone stone] left."},
		{"a company by a surname", "It went to [Stone and Sons Inc ?stone-and-sons-inc] in May."},
		{"a rank that belongs to the name", "They prayed to [Pope Petrus petrus] then."},
		{"a rank by itself", "They saw the [Emperor emperor] and the judge."},
		{"an office of something", "She became [Professor professor] of the club."},
		{"an office that is another", "She became Professor of Physics."},
		{"the rank in another's name", "Here lies [Ann Cole kames], the Countess."},
	} {
		text := unmark(c.want)
		if got := marked(text, l.Link(text)); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.label, got, c.want)
		}
	}
}
