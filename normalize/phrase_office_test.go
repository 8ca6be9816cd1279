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

// TestBodies: a name has no article in it that English does not give it.
func TestBodies(t *testing.T) {
	n, err := New(WithStages(StagePhrases), WithNames(testNames{}))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ label, text, want string }{
		{"chamber", "He spoke in the Chamber of the Deputies at noon.", "He spoke in the Chamber of Deputies at noon."},
		{"court", "She asked the Court of the Auditors at noon.", "She asked the Court of Auditors at noon."},
		// English as it should be.
		{"of a state", "He read of the State of the Union at noon.", ""},
		{"not a name", "He met the Friends of the Harbours at noon.", ""},
		{"goes on", "She asked the Court of the Auditors Guild at noon.", ""},
		{"office", "She met the Minister of the Interior at noon.", ""},
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

// TestPartOfName: what goes on before or behind is no rendering by itself.
func TestPartOfName(t *testing.T) {
	n, err := New(WithStages(StagePhrases))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ label, text, want string }{
		{"number", "They sent 22 unpiloted to the front line.", "They sent 22 drones to the front line."},
		{"ordinal", "They agreed on the 19th packet of sanctions against the state.", "They agreed on the 19th sanctions package against the state."},
		{"two renderings", "The outside ministry speaking person said so at noon.", "The foreign ministry spokesman said so at noon."},
		{"a verb follows", "The Constitution Court keeps silent on the law.", "The Constitutional Court keeps silent on the law."},
		{"two fields", "The minister of the Treasure and Roads spoke at noon.", "The minister of the Treasure and Roads spoke at noon."},
		{"the name goes on", "The president of the Supreme Harbour spoke in Brasilia at noon.", "The president of the Supreme Harbour spoke in Brasilia at noon."},
		{"lower case", "The folk meeting in Sofia praised the villages.", "The folk meeting in Sofia praised the villages."},
	} {
		if r := n.Repair(damagedLead + c.text); !strings.HasSuffix(r.Text, c.want) {
			t.Errorf("%s: got %q, want %q", c.label, r.Text[len(damagedLead)-20:], c.want)
		}
	}
}

// TestOthersName: what names somebody stands right behind a place or a day that was left.
func TestOthersName(t *testing.T) {
	n, err := New(WithStages(StagePhrases))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ label, text, want string }{
		{"day", "She spoke on Xingqisan Wanda Lind said.", "She spoke on Wednesday Wanda Lind said."},
		{"country", "The emir of Katar Tamim smiled at noon.", "The emir of Qatar Tamim smiled at noon."},
		{"of a state", "The secretary of the State Marta Lind spoke.", "The secretary of state Marta Lind spoke."},
		{"plural that owns", "He sat in the Delegates' Chamber of the Czech parliament.", "He sat in the Chamber of Deputies of the Czech parliament."},
		{"several", "They hope for premature choices in the autumn.", "They hope for early elections in the autumn."},
		// Names, and English as it should be.
		{"somebody", "She met Xingqisan Lind at noon.", ""},
		{"no ruler", "The fields of Katar Tamim lay bare.", ""},
		{"another state", "The secretary of the State Department spoke.", ""},
		{"quotation", "He called them 'delegates' chamber maids.", ""},
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
