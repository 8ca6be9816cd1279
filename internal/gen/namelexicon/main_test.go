package main

import (
	"bytes"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dragoman-go/dragoman/internal/gen/gentest"
)

func TestUpToDate(t *testing.T) { gentest.UpToDate(t, "../../name", compile) }

func TestMembers(t *testing.T) {
	for _, c := range []struct {
		line string
		want []string
	}{
		{"joint stock company, JSC, ао", []string{"joint stock company", "jsc", "ао"}},
		{"de, la", []string{"de", "la"}},
	} {
		if d := cmp.Diff(c.want, members(c.line)); d != "" {
			t.Errorf("%s: %s", c.line, d)
		}
	}
}

func TestTagged(t *testing.T) {
	got, err := tagged("uk Petro ~Petryk | ru Pyotr Petr")
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string{"petro", "petryk", "pyotr", "petr"}, got); d != "" {
		t.Error(d)
	}
	for _, bad := range []string{"Petro Petr", "uk", "uk Petro | | ru Petr", "long Petro"} {
		if _, err := tagged(bad); err == nil {
			t.Errorf("%q: no error", bad)
		}
	}
}

func TestGivenNames(t *testing.T) {
	data, err := os.ReadFile("../../name/data/given.txt")
	if err != nil {
		t.Fatal(err)
	}
	clusters := 0
	for _, l := range bytes.Split(data, []byte("\n")) {
		if len(l) > 0 && l[0] != '#' {
			clusters++
		}
	}
	if clusters < 800 {
		t.Errorf("%d clusters of given names", clusters)
	}
}
