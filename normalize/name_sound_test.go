package normalize

import "testing"

func TestSameSound(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"babysh", "babis", true},
		{"fitso", "fico", true},
		{"netanjahu", "netanyahu", true},
		{"aboul", "abul", true},
		{"jenine", "jenin", true},
		{"nawrotzki", "nawrocky", true},
		{"fialla", "fiala", true},
		{"khameney", "hamenei", true},
		{"grossy", "grossu", false},
		{"babis", "babic", false},
		{"marko", "marek", false},
		{"kats", "kac", false}, // too short to say anything
		{"", "", false},
	} {
		if got := sameSound(c.a, c.b); got != c.want {
			t.Errorf("sameSound(%q, %q) = %v", c.a, c.b, got)
		}
		if got := sameSound(c.b, c.a); got != c.want {
			t.Errorf("sameSound(%q, %q) = %v", c.b, c.a, got)
		}
	}
}
