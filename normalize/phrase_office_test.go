package normalize

import (
	"strings"
	"testing"
)

func TestMinisters(t *testing.T) {
	n, err := New(WithStages(StagePhrases))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ label, text, want string }{
		{"office", "The minister of the Health resigned.", "The health minister resigned."},
		{"with a capital", "She met Minister of the Finances Marta Lind.", "She met Finance Minister Marta Lind."},
		{"ministry", "The ministry of the defence was silent.", "The defence ministry was silent."},
		// English as it should be.
		{"interior", "The minister of the interior was silent.", ""},
		{"two fields", "The minister of the health and of the poor was silent.", ""},
		{"no office", "The state of the health service was bad.", ""},
	} {
		want := c.want
		if want == "" {
			want = c.text
		}
		if r := n.Repair(damagedLead + c.text); !strings.HasSuffix(r.Text, want) {
			t.Errorf("%s: got %q, want %q", c.label, r.Text[len(damagedLead)-20:], want)
		}
	}
}
