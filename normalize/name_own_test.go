package normalize

import (
	"fmt"
	"strings"
	"testing"
)

// TestHasOwnNear: a word is near another of its document, but not near itself, and it is
// compared with the first names only, so that the work stays linear in the text.
func TestHasOwnNear(t *testing.T) {
	n := mustNew(t)
	var many strings.Builder
	for i := range maxOwnNames {
		fmt.Fprintf(&many, "Xq%c%c ", 'a'+i/26, 'a'+i%26)
	}
	for _, c := range []struct {
		label, text string
		want        bool
	}{
		{"near", "Brandelka Brandelko", true},
		{"itself", "Brandelka Brandelka", false},
		{"unlike", "Brandelka Ostermund", false},
		{"an English word", "Brandelka Brand", false},
		{"among the first names", "Brandelka Brandelko " + many.String(), true},
		{"behind too many names", "Brandelka " + many.String() + "Brandelko", false},
	} {
		d := newDocOf(n, c.text)
		s := nameStage{d: d}
		if got := s.hasOwnNear(0, "brandelka"); got != c.want {
			t.Errorf("%s: got %v", c.label, got)
		}
		d.release()
	}
}
