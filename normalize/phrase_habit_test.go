package normalize

import "testing"

// damagedLead is text whose other habits show that it is a bad translation.
const damagedLead = "The president of the Council of the Ministers said that the minister of the finances of the country has affirmed that the debt of the state is of the hundred by hundred, and that the talks of peace of the last week had place at the castle of the king like always. "

func TestHabits(t *testing.T) {
	n, err := New(WithNames(testNames{{id: "lisbon", name: "Lisbon", typ: "place", weight: 1}}), WithStages(StagePhrases))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ label, text, want string }{
		{"country", "He lived at Sweden for long.", "He lived in Sweden for long."},
		{"motion", "She returned at Norway by boat.", "She returned to Norway by boat."},
		{"city of the names", "They met at Lisbon with friends.", "They met in Lisbon with friends."},
		{"year", "It ended at 1931, they say.", "It ended in 1931, they say."},
		{"no", "They came no with empty hands.", "They came not with empty hands."},
		{"like", "She served like a nurse there.", "She served as a nurse there."},
		{"say to", "Then Pereira said reporters that it is over.", "Then Pereira told reporters that it is over."},
		{"country with article", "He left the north of the Greece, they say.", "He left the north of Greece, they say."},
		// English as it should be.
		{"country told apart", "He spoke of the Greece of his youth.", ""},
		{"country as a noun's", "He spoke of the Turkey deal.", ""},
		{"country of old", "He came from the Sudan, they say.", ""},
		{"aimed at", "It was aimed at Sweden, they say.", ""},
		{"longer name", "They met at Lisbon Castle with friends.", ""},
		{"possessor", "They sat at Sweden's table.", ""},
		{"sport", "The club lost its match at Sweden on Monday.", ""},
		{"price", "It was sold at 1931 crowns.", ""},
		{"no noun", "There is no time to lose.", ""},
		{"say no", "They say no to war.", ""},
		{"looks like", "She looked like a nurse there.", ""},
		{"such as", "He described rivals like the Greens.", ""},
		{"said, turned round", "“It is over,” said reporters that night.", ""},
		{"owner behind of", "He heard the demands of Norway again.", ""},
		{"campus", "She wrote it in California at Lisbon, they say.", ""},
		{"study", "Daniel studied medicine at Lisbon, they say.", ""},
		{"spaced possessive", "It landed at Lisbon 's airport.", ""},
	} {
		want := c.want
		if want == "" {
			want = c.text
		}
		if r := n.Repair(damagedLead + c.text); r.Text[len(r.Text)-min(len(want), len(r.Text)):] != want {
			t.Errorf("%s: got %q, want %q (damage %.2f)", c.label, r.Text[len(damagedLead)-10:], want, r.Damage)
		}
		if r := n.Repair(c.text); r.Text != c.text {
			t.Errorf("%s: a clean text became %q", c.label, r.Text)
		}
	}
}
