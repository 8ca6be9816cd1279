package main

import (
	"os"
	"strings"
	"testing"
)

// TestGenerated makes the checked-in file anew and compares.
func TestGenerated(t *testing.T) {
	read := func(name string) string {
		b, err := os.ReadFile("../../coref/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	got, err := compile(read("families.txt"), read("irregular.txt"), read("stop.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != read("families_gen.go") {
		t.Error("families_gen.go is stale: run go generate ./internal/coref")
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct{ families, irregular, want string }{
		{"a b/c\n", "", "families.txt:1"},
		{"shoot/shot/shot\nshut/shot/shot\n", "", "families.txt:2"},
		{"", "go went\nwend went\n", "irregular.txt:2"},
	} {
		if _, err := compile(c.families, c.irregular, ""); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q %q: %v, want %s", c.families, c.irregular, err, c.want)
		}
	}
}
