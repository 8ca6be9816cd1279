package normalize

import "testing"

func TestSuspectQuotes(t *testing.T) {
	ev := NewEvidence("The minister spoke. “We will not leave the harbor until every ship has been searched,” Brandt said.")
	other := NewEvidence("“The budget was never a matter for this committee to settle,” she said.")
	ev.Merge(other)
	n, err := New(WithEvidence(ev))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ label, text, want string }{
		{"same quotation", "“We not will leave the harbor so long every ship be searched,” said Brandt.", "We will not leave the harbor until every ship has been searched"},
		{"keep: word for word", "“We will not leave the harbor until every ship has been searched,” said Brandt.", ""},
		{"keep: another quotation", "“Every ship pays its dues here since the spring of last year,” said Brandt.", ""},
		{"keep: no quotation", "We not will leave the harbor so long every ship be searched, said Brandt.", ""},
		{"keep: not closed", "“We not will leave the harbor so long every ship be searched, said Brandt.", ""},
	} {
		d := borrowDoc(n, c.text, nil)
		d.suspectQuotes()
		if got := suggested(d, c.want); got != (c.want != "") {
			t.Errorf("%s: %+v", c.label, d.suspects)
		}
	}
}
