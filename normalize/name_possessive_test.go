package normalize

import (
	"testing"

	"github.com/dragoman-go/dragoman/internal/token"
)

func TestPossessives(t *testing.T) {
	names := testNames{
		{id: "q1", name: "Anders Holm", typ: "person", weight: 0.9, roles: [][2]string{{"President of Norland", "Norland"}}},
		{id: "q2", name: "Maria Costello", typ: "person", weight: 0.9, roles: [][2]string{{"writer", ""}}},
		{id: "q3", name: "Geneva", typ: "place", weight: 0.9},
	}
	n, err := New(WithNames(names))
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct{ label, text, want string }{
		{"administration", "It was the administration of Holm that paid.", "It was the Holm administration that paid."},
		{"city", "After the talks of Geneva they left.", "After the Geneva talks they left."},
		{"two countries", "Nobody wants the Russia-war of Ukraine now.", "Nobody wants the Russia-Ukraine war now."},
		{"auxiliary", "They heard Costelloha answer there.", "They heard Costello's answer there."},
		{"weekday", "They left the Thursday, he said.", "They left on Thursday, he said."},
		{"weekday at the start", "They left. The Thursday, he came.", "They left. On Thursday, he came."},
		{"weekday after of", "The talks of the Friday, he said.", "The talks on Friday, he said."},
		{"keep: another office", "It was the administration of Costello that paid.", ""},
		{"keep: no city", "After the talks of Holm they left.", ""},
		{"keep: a weekday that is told apart", "They left the Thursday before Easter.", ""},
		{"keep: a weekday that qualifies", "They read the Sunday papers.", ""},
		{"keep: until", "It lasts until the Monday, he said.", ""},
		{"keep: a name that goes on", "It was the administration of Holm Valley that paid.", ""},
		{"keep: an unknown name", "They heard Gunterha answer there.", ""},
	} {
		d := borrowDoc(n, x.text, nil)
		d.damage, d.habitDamage, d.size = 1, 1, 200
		if d.order(); d.n.names != nil {
			d.names()
		}
		d.finish()
		want := x.want
		if want == "" {
			want = x.text
		}
		if got := apply(d.Source, d.edits); got != want {
			t.Errorf("%s: got %q, want %q", x.label, got, want)
		}
	}
	// In clean text nothing of this is an error.
	const clean = "Officials didn't say when the city's new budget plan will be ready, but it's expected next week. " +
		"The council's finance chief said tax receipts had risen more than forecasters thought they would. " +
		"It was the administration of Holm that paid. They left the Thursday, he said, after the talks of Geneva."
	if r := n.RepairTokens(clean, token.New(clean)); r.Text != clean {
		t.Errorf("clean text became %q", r.Text)
	}
}
