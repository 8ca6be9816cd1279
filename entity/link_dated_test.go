package entity_test

import (
	"testing"

	"github.com/dragoman-go/dragoman/entity"
)

// TestLinkDated: what a year tells apart, names cut short, what is called after a
// person, with a small knowledge base.
func TestLinkDated(t *testing.T) {
	kb, err := entity.NewKB([]entity.Entity{
		{ID: "norway", Name: "Norway", Type: entity.Place},
		{ID: "chile", Name: "Chile", Type: entity.Place},
		{ID: "census", Name: "2010 Norwegian Census", Type: entity.Event},
		{ID: "vote", Name: "2008 Chilean general election", Type: entity.Event},
		{ID: "cup", Name: "1995 Curling World Cup", Type: entity.Event},
		{ID: "board", Name: "Fjord Chemical Safety and Hazard Investigation Board", Type: entity.Organization},
		{ID: "club", Name: "HK Brudal Zentiva Narvik", Type: entity.Organization},
		{ID: "team", Name: "Norway national curling team", Type: entity.Organization},
		{ID: "person", Name: "Pyotr Holmgrad", Type: entity.Person},
		{ID: "school", Name: "Brudal School of Navigation", Type: entity.Organization},
		{ID: "boomer", Name: "Boomer Holmgrad", Type: entity.Person},
		{ID: "extra", Name: "extra", Type: entity.Other},
		{ID: "scholar", Name: "Ada Brudal", Type: entity.Person},
	})
	if err != nil {
		t.Fatal(err)
	}
	l := entity.NewLinker(kb)
	for _, c := range []struct{ name, text, mention, want string }{
		{"a census", "As of the 2010 census, the town had 300 people.", "2010 census", "census"},
		{"an election", "In Chile she did not run again in the 2008 election and left.", "2008 election", "vote"},
		{"another country's election", "How did Norwegian voters see the 2008 election at home?", "2008 election", ""},
		{"another year", "As of the 2011 census, the town had 300 people.", "2011 census", ""},
		{"a number", "Some 2010 people of the town took part in it.", "2010 people", ""},
		{"the second of two things left out", "She heads the Fjord Chemical Safety Board now.", "Fjord Chemical Safety Board", "board"},
		{"a sponsor left out", "He signed for HK Brudal Narvik in the summer.", "HK Brudal Narvik", "club"},
		{"another board", "She heads the Fjord Chemical Board now.", "Fjord Chemical Board", ""},
		{"a team in small letters", "They watched the Norway national curling team at home.", "Norway national curling team", "team"},
		{"initials first", "P. I. Holmgrad was named there. Petr Ionovich Holmgrad led it.", "Petr Ionovich Holmgrad", "person"},
		{"a field and its school", "The Brudal School of Navigation opened. A chair in Navigation is free.", "Navigation", ""},
		{"a generation and a nickname", "They argued about other Boomer issues of the time.", "Boomer", ""},
		{"a word in capitals", "It was late. EXTRA BASES were hit by nobody there.", "EXTRA", ""},
		{"an institute called after somebody", "He is at the Ada Brudal Institute in the north now.", "Ada Brudal", ""},
		{"somebody before a company", "He saw Ada Brudal Reuters said on Monday.", "Ada Brudal", "scholar"},
	} {
		got := ""
		for _, m := range l.Link(c.text) {
			if m.Text == c.mention {
				got = m.Entity
			}
		}
		if got != c.want {
			t.Errorf("%s: %q: %s is %q, want %q", c.name, c.text, c.mention, got, c.want)
		}
	}
}
