package normalize

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/entity/world"
)

// checkLaws repairs a text and fails unless the result keeps what [Result]
// promises: the edits are sorted, disjoint and at their places, apply to the text
// and undo to the source; offsets map back without going backwards; suspects are
// sorted spans of the source.
func checkLaws(t *testing.T, n *Normalizer, text string) *Result {
	t.Helper()
	r := n.Repair(text)
	if r.Source != text {
		t.Fatalf("%q: source is %q", text, r.Source)
	}
	if got := apply(r.Source, r.Edits); got != r.Text {
		t.Fatalf("%q: edits give %q, text is %q", text, got, r.Text)
	}
	pos, shift := 0, 0
	back := make([]Edit, len(r.Edits))
	for i, e := range r.Edits {
		if e.Start < pos || e.End < e.Start || e.End > len(text) || text[e.Start:e.End] != e.Old || e.Old == e.New || e.Reason == "" || e.Kind == 0 || !(e.Confidence > 0 && e.Confidence <= 1) {
			t.Fatalf("%q: edit %d is %+v", text, i, e)
		}
		back[i] = Edit{Start: e.Start + shift, End: e.Start + shift + len(e.New), Old: e.New, New: e.Old}
		pos, shift = e.End, shift+len(e.New)-len(e.Old)
	}
	if got := apply(r.Text, back); got != text {
		t.Fatalf("%q: undone gives %q", text, got)
	}
	checkOffsets(t, r)
	pos = 0
	for _, s := range r.Suspects {
		if s.Start < pos || s.End <= s.Start || s.End > len(text) || s.Reason == "" {
			t.Fatalf("%q: suspect %+v", text, s)
		}
		pos = s.Start
	}
	if !(r.Damage >= 0 && r.Damage <= 1) {
		t.Fatalf("%q: damage %v", text, r.Damage)
	}
	return r
}

// checkOffsets fails unless every offset of the text has one in the source, and the
// other way round, and later ones none that are earlier. Of long texts it looks
// at some offsets only.
func checkOffsets(t *testing.T, r *Result) {
	t.Helper()
	for _, side := range []struct {
		label    string
		from, to string
		span     func(start, end int) (int, int)
	}{
		{"ToSource", r.Text, r.Source, r.ToSource},
		{"FromSource", r.Source, r.Text, r.FromSource},
	} {
		last := 0
		for i := 0; i <= len(side.from); i += 1 + len(side.from)/2000 {
			a, b := side.span(i, i)
			if a < last || b < a || b > len(side.to) {
				t.Fatalf("%q: %s(%d) = %d, %d after %d", r.Source, side.label, i, a, b, last)
			}
			last = a
		}
	}
}

// checkAtRest fails unless the text of r comes back as it is.
func checkAtRest(t *testing.T, n *Normalizer, r *Result) {
	t.Helper()
	if again := n.Repair(r.Text); again.Text != r.Text {
		t.Fatalf("%q becomes %q, then %q by %+v", r.Source, r.Text, again.Text, again.Edits)
	}
}

// FuzzRepair checks the laws of a whole repair.
func FuzzRepair(f *testing.F) {
	n := mustNew(f, WithNames(world.KB()))
	for _, file := range []string{"01-signing.txt", "05-garbled-es.txt", "06-garbled-ru.txt"} {
		text, err := os.ReadFile(filepath.Join("..", "testdata", "grain", file))
		if err != nil {
			f.Fatal(err)
		}
		for paragraph := range strings.SplitSeq(string(text), "\n\n") {
			f.Add(paragraph) // short ones: what is changed at random is found soon
		}
	}
	f.Add("The talks of Trondhiem\xff the Thursday, said to the herald. “Norwegian”  Jens Stoltenha left.")
	f.Fuzz(func(t *testing.T, text string) { checkAtRest(t, n, checkLaws(t, n, text)) })
}
