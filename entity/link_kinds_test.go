package entity

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestLinkKinds checks names in kinds of text that are no running news: transcripts,
// tickers, posts, results of games, tables.
func TestLinkKinds(t *testing.T) {
	since := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	kb, err := NewKB([]Entity{
		{ID: "tr", Type: Place, Name: "Turkey", Weight: 0.8, Description: "country"},
		{ID: "eg", Type: Place, Name: "Egypt", Demonyms: []string{"Egyptian"}, Weight: 0.7, Description: "country"},
		{ID: "kr", Type: Place, Name: "South Korea", Weight: 0.7, Description: "country"},
		{ID: "kp", Type: Place, Name: "North Korea", Weight: 0.7, Description: "country"},
		{ID: "no", Type: Place, Name: "Norway", Weight: 0.8, Description: "country"},
		{ID: "sn", Type: Place, Name: "Senegal", Weight: 0.6, Description: "country"},
		{ID: "it", Type: Place, Name: "Italy", Weight: 0.8, Description: "country"},
		{ID: "union", Type: Place, Name: "Union", Weight: 0.1, Description: "city in New Jersey, United States"},
		{ID: "orlova", Type: Place, Name: "Holmford", Weight: 0.2, Description: "city in Texas, United States"},
		{ID: "house", Type: Organization, Name: "White House", Weight: 0.8},
		{ID: "fed", Type: Organization, Name: "Federal Reserve", Aliases: []string{"Fed"}, Weight: 0.6},
		{ID: "who", Type: Organization, Name: "World Health Organization", Aliases: []string{"WHO"}, Weight: 0.6},
		{ID: "shell", Type: Organization, Name: "Shell", Weight: 0.3, Description: "oil company"},
		{ID: "bears", Type: Organization, Name: "Holmford Bears", Weight: 0.1, Description: "basketball club"},
		{ID: "rovers", Type: Organization, Name: "Marwick Rovers", Weight: 0.1, Description: "football club"},
		{ID: "marwick", Type: Place, Name: "Marwick", Weight: 0.3, Country: "it", Description: "town in Italy"},
		{ID: "stockwell", Type: Person, Name: "Ada Stockwell", Weight: 0.5, Roles: []Role{{Title: "Speaker of the House", From: since}}},
		{ID: "stockwell2", Type: Person, Name: "Brian Stockwell", Weight: 0.6, Roles: []Role{{Title: "Prime Minister", From: since}}},
		{ID: "holmford", Type: Person, Name: "Lloyd Holmford", Weight: 0.3, Roles: []Role{{Title: "Defense Secretary", From: since}}},
		{ID: "tusk", Type: Person, Name: "Marek Tusk", Weight: 0.6},
		{ID: "cho", Type: Person, Name: "Cho Min-ji", Country: "kr", Weight: 0.5},
	})
	if err != nil {
		t.Fatal(err)
	}
	l := NewLinker(kb)
	for _, c := range []struct {
		label, text string
		want        []string // what is told, and what it is or the type of what is unknown
	}{
		{"a label in full, then a surname", "WOLF TARBANE, ANCHOR: Good evening.\nTARBANE: And now the weather.", []string{"WOLF TARBANE=person", "TARBANE=person"}},
		{"a speaker called by the given name", "WOLF TARBANE: Good evening.\nADA STOCKWELL: Well, Wolf, it was late.", []string{"WOLF TARBANE=person", "ADA STOCKWELL=stockwell", "Wolf=person"}},
		{"a label with a party and an office", "SEN. ADA STOCKWELL (R), COMMITTEE CHAIR: We will see.", []string{"ADA STOCKWELL=stockwell"}},
		{"a label with a time", "ADA STOCKWELL [00:12:07] We will see.", []string{"ADA STOCKWELL=stockwell"}},
		{"a label behind an emoji", "🎙 TARBANE: We will see.", []string{"TARBANE=person"}},
		{"no label: a body", "WHITE HOUSE: no comment on that.", []string{"WHITE HOUSE=house"}},
		{"no label: a heading", "KEY POINTS: it was late and nobody came.", nil},
		{"a title decides between namesakes", "It was Speaker Stockwell who said so.", []string{"Stockwell=stockwell"}},
		{"a title, and no city", "He said Secretary Holmford will travel.", []string{"Holmford=holmford"}},
		{"the city", "He said he will travel to Holmford.", []string{"Holmford=orlova"}},
		{"no town has an article", "He spoke of the state of the Union today.", nil},
		{"a family name that comes first", "Officials said that Cho was there in South Korea.", []string{"Cho=cho", "South Korea=kr"}},
		{"a direction cut short", "N. Korea and S.Korea said so.", []string{"N. Korea=kp", "S.Korea=kr"}},
		{"a line in capitals among others", "Shares fell today in quiet trade.\nTURKEY SAYS EGYPT MUST WAIT\nGold was steady.", []string{"TURKEY=tr", "EGYPT=eg"}},
		{"the bird in a line in capitals", "Shares fell today in quiet trade.\nWE HAD ROAST TURKEY AND PIE\nGold was steady.", nil},
		{"a possessive before a surname that is a word", "TURKEY'S TUSK SAYS WILL NOT WAIT FOR EGYPT", []string{"TURKEY=tr", "TUSK=tusk", "EGYPT=eg"}},
		{"a tusk", "RARE TUSK SEIZED AT PORT IN EGYPT BY POLICE", []string{"EGYPT=eg"}},
		{"an acronym that is a word, and says something", "WHO WARNS OF MORE CASES IN EGYPT THIS YEAR", []string{"WHO=who", "EGYPT=eg"}},
		{"a question", "WHO IS BEHIND THE CASES IN EGYPT THIS YEAR?", []string{"EGYPT=eg"}},
		{"a tag of two words", "Nobody at the #WhiteHouse would say.", []string{"#WhiteHouse=house"}},
		{"a tag that says something", "That is all. #NeverForgetThem", nil},
		{"marks of a repost and of thanks", "RT @somebody and H/T @another for this.", nil},
		{"a result", "Marwick 3 Tarbane 1", []string{"Marwick=rovers", "Tarbane="}},
		{"a result, said by comma", "Bears 112, Hounds 104", []string{"Bears=bears"}},
		{"a longer list", "Marwick 3, Tarbane 1, Holmford 2", []string{"Marwick=marwick", "Tarbane=", "Holmford=orlova"}},
		{"a short sentence with more capitals than words", "Yesterday Maria Smith was here.", []string{"Maria Smith=person"}},
		{"a heading in capitals", "BREAKING NEWS\nEGYPT SAYS NO MORE TALKS", []string{"EGYPT=eg"}},
		{"a list with numbers", "Marwick 18% and others less", []string{"Marwick=marwick"}},
		{"the code of a country", "Tarbane (ITA) was the first.", []string{"Tarbane=", "ITA=it"}},
		{"a code that is a word", "Tarbane (NOR) was ahead of Quillan (SEN) there.", []string{"Tarbane=", "NOR=no", "Quillan=", "SEN=sn"}},
		{"a word in brackets", "Tarbane (NOT) was ahead. He came (NOR) will he stay.", []string{"Tarbane="}},
		{"a body and a word in brackets", "The White House (NOR) was ahead.", []string{"White House=house"}},
		{"the change of a stock", "Shell +0.4%, others flat", []string{"Shell=shell"}},
		{"a shell", "Shell was found on the beach today", nil},
		{"cells of a table", "Turkey\tAda Stockwell\nEgypt\tMarek Tusk\n", []string{"Turkey=tr", "Ada Stockwell=stockwell", "Egypt=eg", "Marek Tusk=tusk"}},
	} {
		t.Run(c.label, func(t *testing.T) {
			var got []string
			for _, m := range l.Link(c.text) {
				what := m.Entity
				if what == "" && m.Type == Person {
					what = "person"
				}
				got = append(got, m.Text+"="+what)
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("%q (-want +got)\n%s", c.text, d)
			}
		})
	}
}
