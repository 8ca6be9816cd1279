package main

import (
	"os"
	"testing"
	"testing/fstest"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/gen/gentest"
	lex "github.com/dragoman-go/dragoman/internal/lexicon"
)

const dir = "../../lexicon"

func TestUpToDate(t *testing.T) { gentest.UpToDate(t, dir, compile) }

// TestEveryWord looks every word of the source up.
func TestEveryWord(t *testing.T) {
	words, err := readWords(os.DirFS(dir))
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
		if _, err := readWords(fstest.MapFS{"words.txt": {Data: []byte(c)}}); err == nil {
			t.Errorf("%q is accepted", c)
		}
	}
}
