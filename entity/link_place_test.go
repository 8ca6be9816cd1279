package entity_test

import (
	"testing"

	"github.com/dragoman-go/dragoman/entity"
)

// placeKB has places that share their names, as a knowledge base of the world has.
func placeKB(t testing.TB) *entity.KB {
	kb, err := entity.NewKB([]entity.Entity{
		{ID: "us", Type: entity.Place, Name: "United States", Aliases: []string{"U.S."}, Demonyms: []string{"American"}, Weight: 1},
		{ID: "ar", Type: entity.Place, Name: "Argentina", Weight: 0.5},
		{ID: "fr", Type: entity.Place, Name: "France", Demonyms: []string{"French"}, Weight: 0.7},
		{ID: "ge", Type: entity.Place, Name: "Georgia", Demonyms: []string{"Georgian"}, Weight: 0.5},
		{ID: "wales", Type: entity.Place, Name: "Wales", Weight: 0.4},
		{ID: "us-georgia", Type: entity.Place, Name: "Georgia (U.S. state)", Country: "us", Description: "U.S. state", Weight: 0.4},
		{ID: "texas", Type: entity.Place, Name: "Texas", Country: "us", Description: "U.S. state", Weight: 0.4},
		{ID: "ohio", Type: entity.Place, Name: "Ohio", Country: "us", Description: "U.S. state", Weight: 0.4},
		{ID: "tbilisi", Type: entity.Place, Name: "Tbilisi", Country: "ge", Description: "capital of Georgia", Weight: 0.4},
		{ID: "paris", Type: entity.Place, Name: "Paris", Country: "fr", Description: "capital of France", Weight: 0.7},
		{ID: "milton-tx", Type: entity.Place, Name: "Milton", Country: "us", Description: "city in Texas, United States", Weight: 0.1},
		{ID: "milton-oh", Type: entity.Place, Name: "Milton", Country: "us", Description: "city in Ohio, United States", Weight: 0.2},
		{ID: "cordoba-fr", Type: entity.Place, Name: "Cordoba", Country: "fr", Description: "city in France", Weight: 0.3},
		{ID: "cordoba-ar", Type: entity.Place, Name: "Cordoba", Country: "ar", Description: "city in Argentina", Weight: 0.25},
		{ID: "punjab-fr", Type: entity.Place, Name: "Pell", Country: "fr", Description: "city in France", Weight: 0.4},
		{ID: "pell", Type: entity.Place, Name: "Pell", Country: "ar", Description: "province of Argentina", Weight: 0.2},
		{ID: "leeds", Type: entity.Place, Name: "Leedmoor", Country: "fr", Description: "city in France", Weight: 0.3},
		{ID: "leedmoor-fc", Type: entity.Organization, Name: "Leedmoor F.C.", Weight: 0.3},
		{ID: "holm", Type: entity.Place, Name: "Holmby", Country: "fr", Description: "city in France", Weight: 0.3},
		{ID: "holmby-bank", Type: entity.Organization, Name: "Holmby Bank", Weight: 0.3},
		{ID: "wales-rugby", Type: entity.Organization, Name: "Wales national rugby union team", Weight: 0.3},
		{ID: "wales-football", Type: entity.Organization, Name: "Wales national association football team", Weight: 0.3},
		{ID: "delta", Type: entity.Organization, Name: "Deltona", Weight: 0.4},
		{ID: "amazon", Type: entity.Organization, Name: "Ormazon", Weight: 0.5},
		{ID: "forest", Type: entity.Place, Name: "Ormazon rainforest", Aliases: []string{"the Ormazon"}, Weight: 0.3},
		{ID: "tripoli-fr", Type: entity.Place, Name: "Trigon", Country: "fr", Description: "city in France", Weight: 0.2},
		{ID: "tripoli-ar", Type: entity.Place, Name: "Trigon", Country: "ar", Description: "city in Argentina", Weight: 0.4},
		{ID: "niger", Type: entity.Place, Name: "Nigeland", Weight: 0.4},
		{ID: "niger-state", Type: entity.Place, Name: "Nigeland State", Country: "ar", Description: "state of Argentina", Weight: 0.2},
		{ID: "norvane", Type: entity.Organization, Name: "Norvane", Country: "us", Weight: 0.3},
	})
	if err != nil {
		t.Fatal(err)
	}
	return kb
}

// TestLinkPlaces: which of the places of a name is meant, told by what contains it,
// by who governs it and by the other places of the text.
func TestLinkPlaces(t *testing.T) {
	checkMarked(t, entity.NewLinker(placeKB(t)), []markedCase{
		{"a country behind the comma", "It rained in [Cordoba cordoba-ar], [Argentina ar], for days."},
		{"two countries in a list", "It rained in [Paris paris], [Argentina ar] and [Wales wales]."},
		{"a state behind the comma", "He came from [Milton milton-tx], [Texas texas]."},
		{"another state", "He came from [Milton milton-oh], [Ohio ohio]."},
		{"a town nobody knows, again", "The plant in [Paris ?paris], [Texas texas], shut. In [Paris ?paris], people wept."},
		{"its namesake's country named", "The plant in [Paris ?paris], [Texas texas], shut. [France fr] sent help to [Paris paris]."},
		{"who governs a state", "In [Georgia us-georgia], where Governor [Ann Moss ?ann-moss] lives, it rained. [Georgia us-georgia] sued."},
		{"a governor", "[Georgia us-georgia] Governor [Ann Moss ?ann-moss] left."},
		{"the state of", "It rained in the state of [Georgia us-georgia]."},
		{"a country", "[Georgia ge] will meet [Wales wales] in [Tbilisi tbilisi]."},
		{"a country among its towns", "In [Tbilisi tbilisi], [Georgia ge] said no to the [U.S. us] again."},
		{"a chief minister", "[Pell pell] Chief Minister [Ivo Thimble ?ivo-thimble] left."},
		{"no chief minister", "They left [Pell punjab-fr] on Monday."},
		{"a province elsewhere", "[Pell punjab-fr] Governor [Ivo Thimble ?ivo-thimble] left [Paris paris], [France fr]."},
		{"a town called like a company", "The town of [Deltona ?deltona] has a mayor. [Deltona delta] fell."},
		{"a forest called like a company", "They fished on the [Ormazon forest], said [Ormazon amazon]."},
		{"two towns of one name", "It rained in [Trigon tripoli-fr], [France fr]. In [Argentina ar], it rained in [Trigon tripoli-ar]."},
		{"one town", "It rained in [Trigon tripoli-fr], [France fr]. Then [Trigon tripoli-fr] slept."},
		{"a state called like a country", "It rained in [Nigeland State niger-state]. The governor of [Nigeland niger-state] left. It is far from [Nigeland niger]."},
		{"a minister of something", "[Pell pell] Information Minister [Ivo Thimble ?ivo-thimble] left [Argentina ar]."},
	})
}

// TestLinkTeams: where a game is told, a place stands for its team.
func TestLinkTeams(t *testing.T) {
	checkMarked(t, entity.NewLinker(placeKB(t)), []markedCase{
		{"a club that is known", "[Leedmoor leedmoor-fc] beat [Holmby ?holmby] 3-1 on Monday."},
		{"a club that nobody knows, again", "They lost to [Holmby ?holmby] 3-1. [Holmby ?holmby] led early. A fire broke out in [Holmby holm]."},
		{"a town where nobody plays", "Nobody from [Holmby holm] lost 3,100 euros."},
		{"a vote", "In [Holmby holm] the mayor won the vote."},
		{"where something was won", "The measure won in [Holmby holm] 61-39."},
		{"a player", "[Holmby ?holmby] midfielder [Ivo Thimble ?ivo-thimble] left."},
		{"caps of a nation", "He won 28 caps for [Wales wales-rugby] in rugby."},
		{"another sport", "In football, [Wales wales-football] lost to [France fr] 3-1."},
		{"a nation that does not play", "In rugby nobody left [Wales wales]."},
		{"one of a company's", "[Holmby ?holmby] of [Norvane norvane] left. [Holmby ?holmby] was tired."},
		{"what somebody says", "\"[Paris paris],\" she said. He said \"[France fr]\"."},
		{"a title", "The film \"[Paris ?paris]\" was made in [Paris paris]."},
	})
}

type markedCase struct{ label, want string }

// checkMarked links each text without its marks, and compares.
func checkMarked(t *testing.T, l *entity.Linker, cases []markedCase) {
	t.Helper()
	for _, c := range cases {
		text := unmark(c.want)
		if got := marked(text, l.Link(text)); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.label, got, c.want)
		}
	}
}
