package entity

import "testing"

func TestSkeletons(t *testing.T) {
	shares := func(a, b string) bool {
		for _, x := range appendSkeletons(nil, a) {
			for _, y := range appendSkeletons(nil, b) {
				if x == y {
					return true
				}
			}
		}
		return false
	}
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Zelenskyy", "Зеленський", true},
		{"Selenskyj", "ZELENSKY", true},
		{"Kharkiv", "Харьков", true},
		{"Hryhorii", "Григорий", true},
		{"Putin", "푸틴", true},
		{"Klitschko", "クリチコ", true},
		{"Shcherbyna", "Щербина", true},
		{"Mitsotakis", "Μητσοτάκης", true},
		{"Hussein", "حسين", true},
		{"Yermak", "Єрмак", true},
		{"Yermak", "Зеленський", false},
		{"Paris", "Lyon", false},
	} {
		if got := shares(c.a, c.b); got != c.want {
			t.Errorf("%s, %s: share a key: %v, want %v", c.a, c.b, got, c.want)
		}
	}
	if got := appendSkeletons(nil, "\xff\xfe"); len(got) == 0 {
		t.Error("no key for invalid bytes")
	}
}
