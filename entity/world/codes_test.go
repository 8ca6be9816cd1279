package world_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/entity/world"
)

// TestCodes: each code by which results of games name a country leads to a place of this knowledge base.
func TestCodes(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("..", "data", "codes.txt"))
	if err != nil {
		t.Fatal(err)
	}
	l := entity.NewLinker(world.KB())
	seen := map[string]bool{}
	for line := range strings.Lines(string(b)) {
		if line[0] == '#' {
			continue
		}
		code, name, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok || len(code) != 3 || seen[code] {
			t.Errorf("%q: want a new code of three letters and a name", line)
		}
		seen[code] = true
		got := ""
		for _, m := range l.Link("Tarbane (" + code + ") came first.") {
			if m.Text == code && m.Type == entity.Place {
				got = m.Entity
			}
		}
		if got == "" {
			t.Errorf("%s is no place, want %s", code, name)
		}
	}
}
