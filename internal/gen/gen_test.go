package gen

import (
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func TestLines(t *testing.T) {
	dir := fstest.MapFS{"a.txt": {Data: []byte("# comment\none two\n\n  \ncafe\u0301 # not a comment\n")}}
	got, err := Lines(dir, "a.txt")
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string{"one two", "café # not a comment"}, got); d != "" {
		t.Error(d)
	}
	if _, err := Lines(dir, "b.txt"); err == nil {
		t.Error("a file that is not there has lines")
	}
}

// TestWrite: a file is replaced whole and nothing is left beside it, also when
// there is no folder to write to.
func TestWrite(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "x.bin")
	for _, data := range []string{"first, longer", "second"} {
		if err := write(path, []byte(data)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != data {
			t.Errorf("%q, %v; want %q", got, err, data)
		}
	}
	if left, _ := os.ReadDir(dir); len(left) != 1 {
		t.Errorf("%d files left, want 1", len(left))
	}
	if err := write(filepath.Join(dir, "none", "x.bin"), nil); err == nil {
		t.Error("no error without a folder")
	}
}
