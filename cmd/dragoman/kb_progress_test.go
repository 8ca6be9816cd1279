package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestKBBuildProgress builds from standard input, long enough for progress to be
// shown, and compressed data that break off: the old index stays.
func TestKBBuildProgress(t *testing.T) {
	index := filepath.Join(t.TempDir(), "x.kb")
	var out, errs strings.Builder
	in := io.MultiReader(
		&repeated{text: fmt.Sprintf(`{"type":"item","labels":{},"x":%q}`+"\n", strings.Repeat("x", 1<<16)), times: 1100},
		strings.NewReader(`{"id":"Q1","labels":{"en":{"value":"Lindmoor"}}}`))
	status := run(&env{in, &out, &errs}, []string{"kb", "build", "-from", "wikidata", "-", "-o", index})
	for _, want := range []string{"64 MB read, 0 entities\n", "all is read; compiling\n", "1 entities with 1 names"} {
		if status != 0 || !strings.Contains(errs.String(), want) {
			t.Errorf("status %d, stderr %q, want %q in it", status, errs.String(), want)
		}
	}
	before, err := os.ReadFile(index)
	if err != nil {
		t.Fatal(err)
	}
	status, _, said := call("\x1f\x8b\x08\x00", "kb", "build", "-", "-o", index)
	if status != 1 || !strings.Contains(said, "standard input:1: the gzip data ends too early") {
		t.Errorf("status %d, stderr %q", status, said)
	}
	if after, err := os.ReadFile(index); err != nil || string(after) != string(before) {
		t.Errorf("the old index has changed: %v", err)
	}
}
