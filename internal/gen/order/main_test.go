package main

import (
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/internal/gen/gentest"
)

func TestUpToDate(t *testing.T) { gentest.UpToDate(t, "../../order", compile) }

func TestErrors(t *testing.T) {
	for _, src := range []string{"a 1 2 3 4\n", "a\t1 2 3\n", "a\t1 2 3 x\n", "a\t1 2 3 99999\n", "a\t1 2 3 4\na\t1 2 3 4\n"} {
		if _, err := table(src); err == nil || !strings.Contains(err.Error(), "weights.txt") {
			t.Errorf("%q: %v", src, err)
		}
	}
}
