package entity_test

import (
	"testing"

	"github.com/dragoman-go/dragoman/entity"
)

// TestLinkNamesakes: what stands beside a name says that it is not that of the
// knowledge base, or which of several it is.
func TestLinkNamesakes(t *testing.T) {
	kb, err := entity.NewKB([]entity.Entity{
		{ID: "us", Type: entity.Place, Name: "United States", Weight: 1},
		{ID: "eg", Type: entity.Place, Name: "Egypt", Weight: 0.7},
		{ID: "virginia", Type: entity.Place, Name: "Virginia", Country: "us", Weight: 0.5},
		{ID: "alexandria", Type: entity.Place, Name: "Alexandria", Country: "eg", Weight: 0.6},
		{ID: "holm-university", Type: entity.Organization, Name: "Holmton University", Weight: 0.5},
		{ID: "columbia", Type: entity.Place, Name: "Columbia", Country: "us", Weight: 0.4},
		{ID: "orange", Type: entity.Place, Name: "Orange", Country: "us", Weight: 0.1},
		{ID: "city", Type: entity.Place, Name: "Square Mile", Aliases: []string{"City"}, Weight: 0.4},
		{ID: "stone", Type: entity.Person, Name: "Kemal Stone", Aliases: []string{"Stone"}, Weight: 0.8, Roles: []entity.Role{{Title: "Prime Minister", Of: "us"}}},
		{ID: "marsh", Type: entity.Person, Name: "Anna Marsh", Aliases: []string{"Marsh"}, Weight: 0.8, Roles: []entity.Role{{Title: "Chief Judge", Of: "us"}}},
		{ID: "park", Type: entity.Person, Name: "Park Bo-seul", Weight: 0.5},
		{ID: "nikola", Type: entity.Person, Name: "Nikola Vash", Weight: 0.5},
		{ID: "elder", Type: entity.Person, Name: "Ivo Thimble", Weight: 0.6},
		{ID: "son", Type: entity.Person, Name: "Max Thimble", Weight: 0.4},
	})
	if err != nil {
		t.Fatal(err)
	}
	checkMarked(t, entity.NewLinker(kb), []markedCase{
		{"a town in its country", "It was shut in [Alexandria alexandria], [Egypt eg]."},
		{"a town in another state", "It was shut in [Alexandria ?alexandria], [Virginia virginia]."},
		{"a town and another place", "In [Alexandria alexandria], [Virginia virginia]'s governor was ill."},
		{"a university in a dateline", "[HOLMTON ?holmton], [Virginia virginia] — Students of [Holmton University holm-university] left."},
		{"another town", "They came to [New Columbia ?new-columbia] by bus."},
		{"a university of a place", "The [University of Virginia ?university-of-virginia] closed."},
		{"an institution of a place", "The [Ministry of Defence ?ministry-of-defence] of [Egypt eg] closed."},
		{"a company called like a town", "It sold [Columbia Sportswear ?columbia-sportswear] jackets."},
		{"a calling in a town", "It sold [Columbia columbia] Mayor [Ann Moss ?ann-moss] jackets."},
		{"a university called like a town", "It sold [Columbia University ?columbia-university] jackets."},
		{"a word at the head", "Orange fell, and others rose."},
		{"a town", "They live in [Orange orange] now."},
		{"a common word", "Then City won."},
		{"a common word with its article", "Then the [City city] slept."},
		{"a statesman", "Then Prime Minister [Stone stone] spoke."},
		{"no statesman", "Then Judge [Stone ?stone] spoke."},
		{"a judge", "Then Judge [Marsh marsh] spoke."},
		{"a surname before the given name", "Then [Park Bo-seul park] came, and [Park park] spoke."},
		{"a given name alone", "[Nikola ?nikola] was founded by others."},
		{"a person called like a country", "Then [Ivo Egypt ?ivo-egypt] came. [Egypt ?ivo-egypt] was tired."},
		{"a country that is named before", "In [Egypt eg], [Ivo Egypt ?ivo-egypt] came. [Egypt eg] was hot."},
		{"a country of which more is told", "Then [Ivo Egypt ?ivo-egypt] left [Alexandria alexandria]. [Egypt eg] was hot."},
		{"who is named first", "[Thimble elder] lost. Then [Ivo Thimble elder] met his son, [Max Thimble son]."},
	})
}
