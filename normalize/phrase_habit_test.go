package normalize

import "testing"

// damagedLead is text whose other habits show that it is a bad translation.
const damagedLead = "The president of the Council of the Ministers said that the minister of the finances of the country has affirmed that the debt of the state is of the hundred by hundred, and that the talks of peace of the last week had place at the castle of the king like always. "

// TestHabitsCut: a text may end at any of its words.
func TestHabitsCut(t *testing.T) {
	n := mustNew(t)
	const text = "They met at the whole country at Spain at December at 1931 at Tuesday. She said reporters that he took more people that in the past. " +
		"How he announced yesterday, it was shut since March 3 until 9. A quarrel among the White House and the United Nations is no-fly. " +
		"The Congress for the Deputies met Foreign minister Pereira. The secretary of the State left the delegates' chamber like the envoy at the Danish Navy. Then Pereira said you that."
	for k := range text {
		if text[k] == ' ' {
			n.Repair(damagedLead + text[:k])
		}
	}
}

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
		{"month", "They married at December, they say.", "They married in December, they say."},
		{"year at the start", "At 1931 the house was sold.", "In 1931 the house was sold."},
		{"weekday at the start", "At Tuesday, the house was sold.", "On Tuesday, the house was sold."},
		{"within", "Prices rose at the whole country again.", "Prices rose in the whole country again."},
		{"within a name", "He was a cook at the Danish Navy then.", "He was a cook in the Danish Navy then."},
		{"towards", "They found no solution at this old crisis.", "They found no solution to this old crisis."},
		{"purpose", "They met at ensure that nobody left.", "They met to ensure that nobody left."},
		{"fixed phrase", "He spoke at favour of the plan.", "He spoke in favour of the plan."},
		{"on", "She wrote it at social media again.", "She wrote it on social media again."},
		{"two words without an article", "He said it at live television, at other words to everybody.", "He said it on live television, in other words to everybody."},
		{"two words before a noun", "They met at social media firms.", ""},
		{"than", "The talks took more that four hours.", "The talks took more than four hours."},
		{"as", "How we announced yesterday, the shop stays shut.", "As we announced yesterday, the shop stays shut."},
		{"from and to", "It was shut since March 3 until 9.", "It was shut from March 3 to 9."},
		{"two names", "It was a quarrel among Sweden and Norway.", "It was a quarrel between Sweden and Norway."},
		{"non", "It is open to no-Muslim guests.", "It is open to non-Muslim guests."},
		{"title", "It was said by Foreign minister Pereira.", "It was said by Foreign Minister Pereira."},
		// English as it should be.
		{"end of a month", "They met at December's end.", ""},
		{"day of a month", "It was worth little at December 31, they say.", ""},
		{"work", "She looked at the whole country again.", ""},
		{"part of a noun", "They met at the country club.", ""},
		{"end of a year", "It was shut at the year end.", ""},
		{"answer at a place", "They found a solution at the summit.", ""},
		{"power plants", "It happened at power plants.", ""},
		{"which that", "They want more that is new.", ""},
		{"question", "How he announced it, nobody knows. How did he say so, they ask?", ""},
		{"since then", "It was shut since March 3 to spare money.", ""},
		{"many", "It was a quarrel among Sweden, Norway and Denmark.", ""},
		{"groups", "It was a quarrel among Muslims and Christians.", ""},
		{"no-fly", "It is a no-fly zone.", ""},
		{"title at the start", "It ended. Foreign minister Pereira left.", ""},
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
		{"price behind the name", "It was sold at Lisbon €40 for each.", ""},
		{"spaced possessive", "It landed at Lisbon 's airport.", ""},
	} {
		want := c.want
		if want == "" {
			want = c.text
		}
		if r := n.Repair(damagedLead + c.text); r.Text[len(r.Text)-min(len(want), len(r.Text)):] != want {
			t.Errorf("%s: got %q, want %q (damage %.2f)", c.label, r.Text[max(0, len(r.Text)-80):], want, r.Damage)
		}
		if r := n.Repair(c.text); r.Text != c.text {
			t.Errorf("%s: a clean text became %q", c.label, r.Text)
		}
	}
}
