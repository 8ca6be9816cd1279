package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/dragoman-go/dragoman/internal/fold"
	lex "github.com/dragoman-go/dragoman/internal/lexicon"
)

const dir = "../../lexicon"

// TestUpToDate compiles the checked-in sources again and compares.
func TestUpToDate(t *testing.T) {
	blobs, err := compile(dir)
	if err != nil {
		t.Fatal(err)
	}
	for name, b := range blobs {
		if old, err := os.ReadFile(filepath.Join(dir, name)); err != nil || !bytes.Equal(old, b) {
			t.Errorf("%s is not what its source says (%v): run go generate ./internal/lexicon", name, err)
		}
	}
}

// TestEveryWord looks every word of the source up.
func TestEveryWord(t *testing.T) {
	words, err := readWords(filepath.Join(dir, "words.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if len(words) < 100_000 {
		t.Errorf("%d words", len(words))
	}
	for _, w := range words {
		i, ok := lex.Lookup(fold.Hash(w.text))
		if !ok || i.Class() < w.class() || i.Flags()&flags(w.marks) != flags(w.marks) {
			t.Errorf("%s: class %d flags %b, %v", w.text, i.Class(), i.Flags(), ok)
		}
	}
}

func TestReadWordsErrors(t *testing.T) {
	for _, c := range []string{"word\n", "word x 10\n", "word l ten\n", "word l 10 many\n", "a b c d e\n"} {
		f := filepath.Join(t.TempDir(), "words.txt")
		if err := os.WriteFile(f, []byte(c), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := readWords(f); err == nil {
			t.Errorf("%q is accepted", c)
		}
	}
}
