package main

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestGenerated: the checked-in table is what the source makes.
func TestGenerated(t *testing.T) {
	src, err := os.ReadFile("../../../normalize/namewords.txt")
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("../../../normalize/namewords_gen.go")
	if err != nil {
		t.Fatal(err)
	}
	got, err := compile("namewords.txt", string(src))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("run go generate ./normalize\n%s", d)
	}
}

func TestCompileErrors(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"# comment\nRubio es", "x:2: want a name"},
		{"Rubio spanish blond", "x:1: want a name"},
	} {
		if _, err := compile("x", c.in); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v, want %q", c.in, err, c.want)
		}
	}
}
