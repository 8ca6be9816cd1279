package entity

import (
	"slices"
	"testing"

	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// TestWordsInPlace holds that nothing is left of what stood in the room of words
// before.
func TestWordsInPlace(t *testing.T) {
	for _, s := range []string{
		"The U.S. envoy’s J. B. Pohl, of France24; \"no\" — don't #tag R+D & Co. - a 30 Jean-Luc iPhone Ünïcode",
		"MACRON MET the others", "Владимир said: 5",
	} {
		toks := token.Append(nil, s)
		want := appendNameWords(nil, s, toks)
		room := make([]nameWord, len(want)+8)
		for i := range room {
			room[i] = nameWord{7, 7, 7, 7, 7, 0xFFFF, 7, lexicon.Info(7), phrase{7, 7}}
		}
		if got := appendNameWords(room[:0], s, toks); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", s, got, want)
		}
	}
}
