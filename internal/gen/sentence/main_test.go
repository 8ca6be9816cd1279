package main

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/dragoman-go/dragoman/internal/gen/gentest"
)

func TestUpToDate(t *testing.T) { gentest.UpToDate(t, "../../token", compile) }

func TestCompileErrors(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"# a comment\n\nabbreviation dr mr\nstarter the\n", ""},
		{"# a comment\nender stop\n", "sentence.txt:2: \"ender\""},
	} {
		_, err := compile(fstest.MapFS{"sentence.txt": {Data: []byte(c.in)}})
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%q: %v, want %q", c.in, err, c.want)
		}
	}
}
