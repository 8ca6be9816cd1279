package entity_test

import (
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/entity"
)

// TestInstitutions: a name that many countries have is linked by the country
// beside it or the country of the text, and never by being the only one known.
func TestInstitutions(t *testing.T) {
	kb, err := entity.NewKB([]entity.Entity{
		{ID: "country/AA", Type: entity.Place, Name: "Arland", Demonyms: []string{"Arlandic"}, Weight: 0.5},
		{ID: "country/BB", Type: entity.Place, Name: "Borovia", Demonyms: []string{"Borovian"}, Weight: 0.5},
		{ID: "region/ohio", Type: entity.Place, Name: "Ohio", Country: "country/AA", Weight: 0.3},
		{ID: "city/lind", Type: entity.Place, Name: "Lindmoor", Country: "country/BB", Weight: 0.3},
		{ID: "person/vash", Type: entity.Person, Name: "Irina Vash", Country: "country/BB", Weight: 0.3},
		{ID: "org/high-court-aa", Type: entity.Organization, Name: "High Court of Arland", Aliases: []string{"High Court"}, Country: "country/AA", Weight: 0.3},
		{ID: "org/senate-aa", Type: entity.Organization, Name: "Senate of Arland", Aliases: []string{"Senate"}, Country: "country/AA", Weight: 0.6},
		{ID: "org/parliament-aa", Type: entity.Organization, Name: "Parliament of Arland", Country: "country/AA", Weight: 0.3},
		{ID: "org/commission", Type: entity.Organization, Name: "Northern Commission", WeakAliases: []string{"Commission"}, Weight: 0.6},
		{ID: "event/raid", Type: entity.Event, Name: "March 9 raid", Aliases: []string{"March 9"}, Country: "country/AA", Weight: 0.3},
	})
	if err != nil {
		t.Fatal(err)
	}
	l := entity.NewLinker(kb)
	for _, c := range []struct{ name, text, want string }{
		{"the country's own", "Arland's High Court ruled on Monday.", "org/high-court-aa"},
		{"behind", "The High Court of Arland ruled on Monday.", "org/high-court-aa"},
		{"the text's country", "Arland was quiet. The High Court ruled on Monday.", "org/high-court-aa"},
		{"the adjective", "The Arlandic High Court ruled.", "org/high-court-aa"},
		{"another's", "Borovia's High Court ruled on Monday.", ""},
		{"another's adjective", "The Borovian High Court ruled on Monday.", ""},
		{"another's behind", "The High Court of Borovia ruled.", ""},
		{"another text", "Irina Vash spoke in Lindmoor, Borovia. The High Court ruled against Arland.", ""},
		{"a state's", "Arland was quiet. The High Court of Ohio ruled.", ""},
		{"nobody's", "The High Court ruled on Monday.", ""},
		{"well known", "Irina Vash of Borovia and Arland waited. The Senate voted.", "org/senate-aa"},
		{"well known elsewhere", "Irina Vash spoke in Lindmoor, Borovia. The Senate voted.", ""},
		{"a word alone", "The Commission met.", ""},
		{"a word of what is named", "The Northern Commission met. The Commission voted.", "org/commission"},
		{"named with its country", "Arland was quiet. It misled Parliament.", "org/parliament-aa"},
		{"named with another country", "Borovia was quiet. It misled Parliament.", ""},
		{"named where two countries are", "Borovia and Arland were quiet, and Irina Vash left. It misled Parliament.", ""},
		{"named beside its country", "Irina Vash of Borovia left. Arland's Parliament was misled.", "org/parliament-aa"},
		{"a date", "Borovia's case is heard on March 9 in Lindmoor.", ""},
		{"a date that is a name", "Arland mourns what it lost on March 9.", "event/raid"},
	} {
		got := ""
		for _, m := range l.Link(c.text) {
			if strings.HasPrefix(m.Entity, "org/") || strings.HasPrefix(m.Entity, "event/") {
				got = m.Entity
			}
		}
		if got != c.want {
			t.Errorf("%s: %q: got %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

// TestPlaceBehindOf: the place behind a lower-case "of" is no part of a name
// that has nothing else.
func TestPlaceBehindOf(t *testing.T) {
	l := entity.NewLinker(smallKB(t))
	for text, want := range map[string]string{
		"Officials met at the Senate of France.":                  "fr",
		"He told the Ministry of Defence of Turkey on Monday.":    "tr",
		"LINDMOOR, Turkey — Officials of the Court of Jordan met": "jo",
	} {
		ok := false
		for _, m := range l.Link(text) {
			ok = ok || m.Entity == want
			if strings.HasPrefix(m.Text, "LIND") && m.Type != entity.Place {
				t.Errorf("%q: %s is %s", text, m.Text, m.Type)
			}
		}
		if !ok {
			t.Errorf("%q: no %s in %s", text, want, marked(text, l.Link(text)))
		}
	}
}
