package main

import (
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/internal/gen/gentest"
)

func TestUpToDate(t *testing.T) { gentest.UpToDate(t, "../../coref", compile) }

func TestErrors(t *testing.T) {
	for _, c := range []struct{ families, irregular, want string }{
		{"a b/c\n", "", "families.txt:1"},
		{"shoot/shot/shot\nshut/shot/shot\n", "", "families.txt:2"},
		{"", "go went\nwend went\n", "irregular.txt:2"},
	} {
		if _, err := tables(c.families, c.irregular, ""); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q %q: %v, want %s", c.families, c.irregular, err, c.want)
		}
	}
}
