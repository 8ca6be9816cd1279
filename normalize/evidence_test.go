package normalize

import (
	"reflect"
	"slices"
	"testing"
)

// TestEvidenceMerge: it does not matter in which order evidence is gathered, nor how
// it is split and merged.
func TestEvidenceMerge(t *testing.T) {
	texts := []string{
		"Marta Kowalczyk met Ulrich Brandner in Basel. “We will not leave the harbor until every ship has been searched,” Brandner said.",
		"Brandner left Basel. Ulrich Brandner's aide stayed.",
		"Nobody saw Kowalczyk. “We will not leave the harbor until every ship has been searched,” said the envoy.",
	}
	want := NewEvidence(texts...)
	reversed := slices.Clone(texts)
	slices.Reverse(reversed)
	merged := func(parts ...*Evidence) *Evidence {
		ev := NewEvidence()
		for _, p := range parts {
			ev.Merge(p)
		}
		return ev
	}
	a, b, c := NewEvidence(texts[0]), NewEvidence(texts[1]), NewEvidence(texts[2])
	for label, got := range map[string]*Evidence{
		"another order": NewEvidence(reversed...),
		"(a b) c":       merged(merged(a, b), c),
		"a (b c)":       merged(a, merged(b, c)),
		"c b a":         merged(c, b, a),
	} {
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v, want %+v", label, got, want)
		}
		if !reflect.DeepEqual(got.names(), want.names()) {
			t.Errorf("%s: other names", label)
		}
	}
	if len(want.full) == 0 || len(want.quotes) != 1 || len(want.phrases) == 0 {
		t.Errorf("nothing was gathered: %+v", want)
	}
}
