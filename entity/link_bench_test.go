package entity_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/entity/world"
)

// benchTexts are the seed articles where they are there, else the articles of
// this project.
func benchTexts(b *testing.B) (texts []string, size int) {
	paths, _ := filepath.Glob(filepath.Join("..", "..", "shared", "seeds", "*.txt"))
	if len(paths) == 0 {
		paths, _ = filepath.Glob(filepath.Join("..", "testdata", "*.txt"))
	}
	for _, p := range paths {
		t, err := os.ReadFile(p)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, string(t))
		size += len(t)
	}
	if size == 0 {
		b.Skip("no texts")
	}
	return texts, size
}

func benchLink(b *testing.B, kb *entity.KB, texts []string, size int) {
	l := entity.NewLinker(kb)
	l.Link(texts[0])
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, t := range texts {
			l.Link(t)
		}
	}
}

func BenchmarkLinkWorld(b *testing.B) {
	texts, size := benchTexts(b)
	benchLink(b, world.KB(), texts, size)
}

// BenchmarkLinkNothing links a text without names; without a capital it would be
// read as speech, in which names have none.
func BenchmarkLinkNothing(b *testing.B) {
	text := strings.Repeat("The quick brown fox jumps over the lazy dog, and nobody said a word about it. ", 100)
	benchLink(b, world.KB(), []string{text}, len(text))
}

// BenchmarkLinkMillion links with a million made-up persons in the knowledge
// base.
func BenchmarkLinkMillion(b *testing.B) {
	texts, size := benchTexts(b)
	kb, err := entity.NewKB(madeUp(1_000_000))
	if err != nil {
		b.Fatal(err)
	}
	benchLink(b, kb, texts, size)
}

// madeUp returns n persons with names made of syllables.
func madeUp(n int) []entity.Entity {
	r := rand.New(rand.NewPCG(1, 2))
	syllables := strings.Fields("ba be bo da de di fa ga go ha ka ki ko la le lo ma me mi na ne no pa ra re ri ro sa se so ta te to va ve vi wa za zo")
	word := func() string {
		var w strings.Builder
		for range 2 + r.IntN(3) {
			w.WriteString(syllables[r.IntN(len(syllables))])
		}
		s := w.String()
		return strings.ToUpper(s[:1]) + s[1:]
	}
	es := make([]entity.Entity, n)
	for i := range es {
		es[i] = entity.Entity{ID: fmt.Sprint("m", i), Type: entity.Person, Name: word() + " " + word()}
	}
	return es
}
