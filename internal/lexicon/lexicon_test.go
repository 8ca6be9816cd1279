package lexicon

import (
	"fmt"
	"testing"

	"github.com/dragoman-go/dragoman/internal/fold"
)

func TestLookup(t *testing.T) {
	for _, c := range []struct {
		word      string
		all, none Flags
		min, max  int // class
	}{
		{"the", Lower, Upper | Proper, 58, 60},
		{"colour", Lower | Noun | Verb, Upper, 20, 45},
		{"color", Lower | Noun | Verb, Upper, 30, 50},
		{"organised", Lower | Verb, Upper, 20, 45},
		{"ceasefire", Lower, Upper, 10, 30},
		{"Thursday", Upper, Lower, 30, 50},
		{"Polish", Lower | Upper | Verb, Abbreviation, 20, 45},
		{"polish", Lower | Upper, Abbreviation, 20, 45},
		{"Ukrainian", Upper, Lower, 20, 40},
		{"don't", Lower, Upper, 2, 60},
		{"résumé", Lower | Noun, Upper, 20, 50},
		{"NATO", Abbreviation | Proper, Lower, 1, 60},
		{"significant", Adjective, Proper, 30, 60},
		{"quickly", Adverb, Noun, 30, 60},
		{"went", Verb, 0, 30, 60},
	} {
		i, ok := Lookup(fold.Hash(c.word))
		if !ok || i.Flags()&c.all != c.all || i.Has(c.none) || i.Class() < c.min || i.Class() > c.max {
			t.Errorf("Lookup(%q) = class %d, flags %b, %v", c.word, i.Class(), i.Flags(), ok)
		}
	}
	for _, w := range []string{"", "hegseeth", "thorsday", "qwx", "recieve", "ceasefir", "wörterbuch"} {
		if i, ok := Lookup(fold.Hash(w)); ok {
			t.Errorf("Lookup(%q) = %d, want nothing", w, i)
		}
	}
}

func TestPair(t *testing.T) {
	pair := func(a, b string) int {
		c, _ := Pair(fold.Hash(a), fold.Hash(b))
		return c
	}
	if of, to := pair("of", "the"), pair("prime", "minister"); of <= to || to == 0 {
		t.Errorf("of the %d, prime minister %d", of, to)
	}
	if n := pair("the", "of"); n >= pair("of", "the")-5 {
		t.Errorf("the of %d", n)
	}
	if n := pair("minister", "prime"); n != 0 {
		t.Errorf("minister prime %d", n)
	}
}

// TestStrangers measures how often a word that is not there is taken for one.
func TestStrangers(t *testing.T) {
	const n = 1_000_000
	words, ps := 0, 0
	for i := range n {
		h := fold.Hash(fmt.Sprintf("%x-", i))
		if Known(h) {
			words++
		}
		if _, ok := Pair(h, h); ok {
			ps++
		}
	}
	if words > n/30_000 || ps > n/50_000 {
		t.Errorf("of %d strangers %d words and %d pairs are known", n, words, ps)
	}
}

func BenchmarkLookup(b *testing.B) {
	var hashes []uint64
	for i := range 4096 {
		hashes = append(hashes, fold.Hash(fmt.Sprint("w", i)), fold.Hash("the"), fold.Hash("minister"), fold.Hash("ceasefire"))
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		Known(hashes[i&(len(hashes)-1)])
	}
}
