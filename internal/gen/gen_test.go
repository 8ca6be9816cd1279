package gen

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func TestEach(t *testing.T) {
	dir := fstest.MapFS{"a.txt": {Data: []byte("# comment\none two\n\n  \ncafe\u0301 # not a comment\r\nlast")}}
	var got []string
	err := Each(dir, "a.txt", func(n int, line string) error {
		got = append(got, fmt.Sprint(n, " ", line))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string{"2 one two", "5 café # not a comment", "6 last"}, got); d != "" {
		t.Error(d)
	}
	err = Each(dir, "a.txt", func(_ int, line string) error {
		if line == "last" {
			return fs.ErrInvalid
		}
		return nil
	})
	if !errors.Is(err, fs.ErrInvalid) || err.Error() != "a.txt:6: invalid argument" {
		t.Errorf("the error of a line: %v", err)
	}
	if err := Each(dir, "b.txt", nil); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no file: %v", err)
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
