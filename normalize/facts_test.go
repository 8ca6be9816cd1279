package normalize

import (
	"testing"

	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// TestFactTable asks a table that is too small for the words for them again and again.
func TestFactTable(t *testing.T) {
	var hashes []uint64
	for _, tok := range token.New(cleanStory).Tokens {
		hashes = append(hashes, tok.Hash)
	}
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
			}
		}
	}
}
