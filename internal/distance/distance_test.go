package distance

import (
	"strings"
	"testing"
)

func TestOf(t *testing.T) {
	for _, c := range []struct {
		label, a, b string
		min, max    int
	}{
		{"same", "kharkiv", "kharkiv", 0, 0},
		{"doubled letter", "lisbbon", "lisbon", 5, 5},
		{"swapped letters", "lsibon", "lisbon", 8, 8},
		{"dropped letter", "lison", "lisbon", 10, 10},
		{"neighbour key", "lisnon", "lisbon", 8, 8},
		{"scanner: rn for m", "lirna", "lima", 5, 5},
		{"scanner: c for e", "budapcst", "budapest", 5, 5},
		{"sound", "kosoffo", "kosovo", 5, 5},
		{"first letter", "pisbon", "lisbon", 11, 14},
		{"an h that is not heard", "teresa", "theresa", 6, 6},
		{"an apostrophe", "o'neil", "oneil", 5, 5},
		{"letters without ASCII", "київ", "киев", 10, 20},
		{"swapped and doubled", "lsibbon", "lisbon", 13, 13},
		{"other word", "madrid", "lisbon", Far, Far},
		{"empty", "", "lisbon", Far, Far},
		{"too long", strings.Repeat("a", 65), strings.Repeat("a", 66), Far, Far},
	} {
		if got := Of(c.a, c.b, 30); got < c.min || got > c.max {
			t.Errorf("%s: Of(%q, %q) = %d, want %d to %d", c.label, c.a, c.b, got, c.min, c.max)
		}
	}
}

func FuzzOf(f *testing.F) {
	f.Add("lisbon", "lisbbon")
	f.Add("\xff", "é")
	f.Fuzz(func(t *testing.T, a, b string) {
		if x, y := Of(a, b, 25), Of(b, a, 25); x != y {
			t.Fatalf("Of(%q, %q) = %d but %d the other way", a, b, x, y)
		}
		if len(a) <= Max && Of(a, a, 0) != 0 {
			t.Fatalf("Of(%q) to itself is not 0", a)
		}
	})
}

func BenchmarkOf(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Of("khmelnitskyy", "khmelnytskyi", 25)
	}
}
