package entity

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dragoman-go/dragoman/internal/token"
)

// TestRecallNames holds what is remembered of words with capitals against what they
// mean where they stand, whichever was read first.
func TestRecallNames(t *testing.T) {
	kb, err := NewKB([]Entity{
		{ID: "who", Type: Organization, Name: "WHO"},
		{ID: "mace", Type: Organization, Name: "MACE"},
		{ID: "qzf", Type: Organization, Name: "QZF"},
		{ID: "apple", Type: Organization, Name: "Apple", Weight: 0.7},
		{ID: "fruit", Type: Other, Name: "apple"},
		{ID: "bea", Type: Place, Name: "Bea", Country: "us"},
		{ID: "us", Type: Place, Name: "United States", Aliases: []string{"US", "U.S."}, Demonyms: []string{"American"}, Weight: 1},
		{ID: "ga", Type: Place, Name: "Georgia (U.S. state)", Country: "us"},
		{ID: "ge", Type: Place, Name: "Georgia", Demonyms: []string{"Georgian"}, Weight: 0.5},
		{ID: "express", Type: Organization, Name: "American Express"},
		{ID: "canal", Type: Organization, Name: "Canal 24"},
		{ID: "lane1", Type: Person, Name: "Peter Lane"},
		{ID: "lane2", Type: Person, Name: "Peter Lane", Country: "us"},
		{ID: "lane3", Type: Person, Name: "Peter Lane", Aliases: []string{"P. Lane"}},
		{ID: "lane4", Type: Person, Name: "Peter Lane"},
		{ID: "lane5", Type: Person, Name: "Peter Lane"},
	})
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{
		"WHO said. Who said? MACE came. Mace came. Qzf and Q.Z.F. came, Qzf and QZF. The APPLE fell. Apple fell. An apple fell.",
		"The US and BEA met. US BEA ACE MACE WHO SAID. Then BEA met, and Bea met #Apple and #US fans of the U.S. and the U.S.'s.",
		"Atlanta, Ga. and Georgia. Savannah, Georgia, is Georgian. American Express is American.",
		"Peter Lane, P. Lane and Peter Lane3 of Canal 24, Canal24 and Apple12.",
	}
	l := NewLinker(kb)
	d := &document{l: l, kb: kb}
	recalled := 0
	for range 2 {
		for _, text := range texts {
			d.text = text
			d.forget()
			d.tokens = token.Append(d.tokens[:0], text)
			d.words = appendNameWords(d.words[:0], text, d.tokens)
			d.generalLower = l.general.lowerCase()
			d.facts(d.tokens)
			for i := range d.words {
				key := keySeed
				for j := i; j < len(d.words) && j < i+3 && d.words[j].flags&wordUpper != 0; j++ {
					key = addKey(key, d.words[j].hash)
					at := d.at(key)
					want, got := match{}, match{}
					d.cands = d.cands[:0]
					d.namesAt(&want, at, true, i, j+1)
					cands := slices.Clone(d.cands)
					d.cands = d.cands[:0]
					if !d.recallNames(&got, key, at, i, j+1) {
						continue
					}
					recalled += len(cands)
					if got != want || !slices.Equal(d.cands, cands) {
						t.Errorf("%q: remembered %+v %s", text[d.words[i].start:d.words[j].end], got, cmp.Diff(cands, d.cands, cmp.AllowUnexported(candidate{})))
					}
				}
			}
		}
		slices.Reverse(texts)
	}
	if recalled < 20 {
		t.Errorf("only %d candidates were remembered", recalled)
	}
}
