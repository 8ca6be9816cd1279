package normalize

import (
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/terms"
	"github.com/dragoman-go/dragoman/internal/token"
)

// TestFactTable asks a table that is too small for the words for them again and again.
func TestFactTable(t *testing.T) {
	var hashes []uint64
	for _, tok := range token.New(cleanStory).Tokens {
		hashes = append(hashes, tok.Hash)
	}
	for _, w := range strings.Fields("minister of exteriors high fire minister president") {
		hashes = append(hashes, fold.Hash(w))
	}
	base, continued := terms.Default(), 0
	table := new(factTable)
	for _, shift := range []uint64{0, 0, 1, 1, 0} { // other words in the same places
		for i, h := range hashes {
			h += shift
			if got, want := *table.of(h), factsOf(h); got != want {
				t.Fatalf("word %d: %+v, want %+v", i, got, want)
			}
			if i > 0 {
				if _, known := lexicon.Pair(hashes[i-1], h); table.isPair(lexicon.PairKey(hashes[i-1], h)) != known {
					t.Fatalf("pair %d: want %v", i, known)
				}
				key := terms.Extend(terms.Extend(0, hashes[i-1]), h)
				want := keyFact{key: key, continues: base.Continues(key)}
				if want.continues {
					lo, hi := base.Entries(key)
					want.lo, want.n = int32(lo), uint16(hi-lo)
					continued++
				}
				if got := *table.key(key); got != want {
					t.Fatalf("key %d: %+v, want %+v", i, got, want)
				}
			}
		}
	}
	if continued == 0 {
		t.Error("no row of words begins a term")
	}
}
