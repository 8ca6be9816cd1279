package normalize

import (
	"slices"
	"strings"

	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// Evidence is what other documents about the same story say: the names in them,
// which repair the names of a damaged one. It is gathered by one goroutine; once
// given to [WithEvidence] it must not change.
type Evidence struct {
	// words counts the capitalised words that are no English words, by hash.
	words map[uint64]int
	// full counts the runs of such words: names as the documents write them.
	full map[string]int
	// phrases has the hashes of the pairs of lower-case words that the documents
	// have, which confirm a repair.
	phrases map[uint64]bool
	// quotes has the content words of each quotation, by its text.
	quotes map[string][]uint64
}

// NewEvidence returns evidence from the texts given.
func NewEvidence(texts ...string) *Evidence {
	ev := &Evidence{words: map[uint64]int{}, full: map[string]int{}, phrases: map[uint64]bool{}, quotes: map[string][]uint64{}}
	for _, t := range texts {
		ev.Add(t)
	}
	return ev
}

// Add gathers the evidence of one text.
func (ev *Evidence) Add(text string) { ev.AddTokens(token.New(text)) }

// AddTokens is Add for a text whose tokens were made before, which only the packages
// of this module do.
func (ev *Evidence) AddTokens(x *token.Text) {
	ev.addQuotes(x)
	run := -1 // first token of the name that runs up to here
	end := func(i int) {
		if run >= 0 && i > run {
			name := x.Source[x.Tokens[run].Start:x.Tokens[i-1].Stem]
			ev.full[strings.Clone(name)]++
		}
		run = -1
	}
	for i := range x.Tokens {
		t := &x.Tokens[i]
		if i > 0 && t.Kind == token.Word && x.Tokens[i-1].Kind == token.Word {
			ev.phrases[lexicon.PairKey(x.Tokens[i-1].StemHash, t.StemHash)] = true
		}
		name := t.Kind == token.Word && t.Flags&token.Upper != 0 && t.Flags&token.AllUpper == 0 && !lexicon.Common(t.StemHash) && t.Stem-t.Start > 2
		if !name || t.Flags&token.Sentence != 0 {
			end(i)
		}
		if name {
			ev.words[t.StemHash]++
			if run < 0 {
				run = i
			}
			if t.Stem != t.End {
				end(i + 1)
			}
		}
	}
	end(len(x.Tokens))
}

// Merge takes over what other has gathered. Merging is associative and
// commutative.
func (ev *Evidence) Merge(other *Evidence) {
	for h, n := range other.words {
		ev.words[h] += n
	}
	for s, n := range other.full {
		ev.full[s] += n
	}
	for h := range other.phrases {
		ev.phrases[h] = true
	}
	for s, words := range other.quotes {
		ev.quotes[s] = words
	}
}

// names returns the most frequent names as candidates, in a fixed order. They
// are split into words already, since many goroutines will read them.
func (ev *Evidence) names() (list []nameCandidate) {
	keys := make([]string, 0, len(ev.full))
	for s := range ev.full {
		keys = append(keys, s)
	}
	slices.SortFunc(keys, func(a, b string) int {
		if n := ev.full[b] - ev.full[a]; n != 0 {
			return n
		}
		return strings.Compare(a, b)
	})
	for _, s := range keys[:min(len(keys), maxOwnNames)] {
		list = append(list, nameCandidate{name: s, entity: &nameEntity{canonical: s, asked: true}, parts: appendNameWords([]nameWord{}, s)})
	}
	return list
}

// WithEvidence repairs with the help of other documents. The default is none.
func WithEvidence(ev *Evidence) Option {
	return func(c *config) error {
		c.evidence = ev
		c.evidenceNames = nil
		if ev != nil {
			c.evidenceNames = ev.names()
		}
		return nil
	}
}
