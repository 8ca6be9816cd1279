package main

import (
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/internal/gen/gentest"
)

func TestUpToDate(t *testing.T) { gentest.UpToDate(t, "../../../timeline", compile) }

func TestErrors(t *testing.T) {
	for _, c := range []struct{ words, days, want string }{
		{"wekday monday=1", "", "w.txt:1"},
		{"weekday monday=x", "", "w.txt:1"},
		{"fn of\nfn of", "", "w.txt:2"},
		{"fn of", "fixed | x", "h.txt:1"},
		{"fn of", "\nsometimes 1 | x", "h.txt:2"},
		{"fn of", "fixed 12-25 | ", "h.txt:1"},
		{"fn of", "nth 1 someday 3 | x", "h.txt:1"},
	} {
		_, err := table("w.txt", c.words, "h.txt", c.days)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q, %q: %v, want %s", c.words, c.days, err, c.want)
		}
	}
}
