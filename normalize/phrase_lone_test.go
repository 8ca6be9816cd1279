package normalize

import (
	"strings"
	"testing"
)

// ordinary is clean prose of 48 words, to be repeated.
const ordinary = "The harbor board met in the old customs house to hear what a new ferry would cost, and the talk went on past supper. " +
	"Nobody doubted that the town needs one, but the treasurer's figures didn't please everybody, and the vote was put off until spring. "

// TestLone: a rendering that stands alone in a long text that is clean otherwise
// is suggested, in a short one repaired.
func TestLone(t *testing.T) {
	n, err := New(WithStages(StagePhrases))
	if err != nil {
		t.Fatal(err)
	}
	const garbled = "The generals agreed that the high fire would begin at noon, and the troops left the front. "
	if r := n.Repair(garbled); !strings.Contains(r.Text, "the ceasefire would") {
		t.Errorf("short: %q", r.Text)
	}
	for _, text := range []string{
		strings.Repeat(ordinary, 8) + "The museum of the city has a poster of the first tour of the band, its president said. ",
		strings.Repeat(ordinary, 8) + "The state minister for roads came to the meeting of the council, too. ",
	} {
		if r := n.Repair(text); r.Text != text {
			t.Errorf("long: %v", r.Edits)
		}
	}
}

// TestOtherLanguage: a plain word that only another language than the one a text was
// translated from would render so is meant as it stands.
func TestOtherLanguage(t *testing.T) {
	n := mustNew(t)
	const spanish = "The ONU asked for a high fire, and the minister of Exteriors would travel to Ginebra. The peace maintenance troops would stop the blood spill. "
	const plain = "The envoys will discuss the current war in the spring."
	for _, s := range n.Repair(spanish + plain).Suspects {
		if s.Start >= len(spanish) {
			t.Errorf("%q: %s %q", plain[s.Start-len(spanish):s.End-len(spanish)], s.Reason, s.Suggestions)
		}
	}
}

// TestJargon: an unknown word that comes back in a text is a term, no slip.
func TestJargon(t *testing.T) {
	n, err := New(WithStages(StageWords))
	if err != nil {
		t.Fatal(err)
	}
	const again = "The dialers failed at night, so the operators replaced the dialers before the morning."
	if r := n.Repair(again); r.Text != again {
		t.Errorf("got %q", r.Text)
	}
	for text, want := range map[string]string{
		"They announced a new shedule for the trains.":    "They announced a new schedule for the trains.",
		"The company sold its rehtose in the spring.":     "",
		"Althouh it rained, the farmers were pleased.":    "Although it rained, the farmers were pleased.",
		"The docotrs went home after the long meeting.":   "The doctors went home after the long meeting.",
		"She ran `gopls` and then `libfoo` in the house.": "",
	} {
		if want == "" {
			want = text
		}
		if r := n.Repair(text); r.Text != want {
			t.Errorf("got %q, want %q", r.Text, want)
		}
	}
}

// TestEnvoy: a word that is as good English as the term is no rendering of it, also in
// a damaged text.
func TestEnvoy(t *testing.T) {
	n := mustNew(t)
	const garbled = "Both sides agreed a high fire on Thorsday, "
	for _, plain := range []string{"said the envoy.", "an envoy of the Union said.", "the special envoy told reporters."} {
		r := n.Repair(garbled + plain)
		if len(r.Edits) != 2 || len(r.Suspects) != 0 {
			t.Errorf("%q: %+v, suspects %+v", plain, r.Edits, r.Suspects)
		}
	}
}
