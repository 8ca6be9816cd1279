package main

import (
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/internal/gen/gentest"
)

func TestUpToDate(t *testing.T) { gentest.UpToDate(t, "../../../normalize", compile) }

func TestTableErrors(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"# comment\nRubio es", "x:2: want a name"},
		{"Rubio spanish blond", "x:1: want a name"},
	} {
		if _, err := table("x", c.in); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v, want %q", c.in, err, c.want)
		}
	}
}
