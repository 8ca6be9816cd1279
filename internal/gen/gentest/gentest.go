// Package gentest tests generators.
package gentest

import (
	"bytes"
	"io/fs"
	"os"
	"testing"

	"github.com/dragoman-go/dragoman/internal/gen"
)

// UpToDate fails a test unless the files in dir are what compile makes of the
// sources there.
func UpToDate(t *testing.T, dir string, compile gen.Compile) {
	t.Helper()
	fsys := os.DirFS(dir)
	files, err := compile(fsys)
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Error("the generator makes nothing")
	}
	for name, want := range files {
		got, err := fs.ReadFile(fsys, name)
		if err != nil {
			t.Error(err)
		} else if !bytes.Equal(got, want) {
			t.Errorf("%s/%s is not what its sources say: run go generate ./...", dir, name)
		}
	}
}
