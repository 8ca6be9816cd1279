package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// The generated file is what the sources say.
func TestUpToDate(t *testing.T) {
	const dir = "../../../timeline/"
	words, err := os.ReadFile(dir + "timewords.txt")
	if err != nil {
		t.Fatal(err)
	}
	days, err := os.ReadFile(dir + "holidays.txt")
	if err != nil {
		t.Fatal(err)
	}
	got, err := Compile("timewords.txt", string(words), "holidays.txt", string(days))
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(dir + "timewords_gen.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("timewords_gen.go is stale: run go generate in timeline")
	}
}

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
		_, err := Compile("w.txt", c.words, "h.txt", c.days)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q, %q: %v, want %s", c.words, c.days, err, c.want)
		}
	}
}
