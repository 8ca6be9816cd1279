package coref

import (
	"cmp"
	"slices"
	"sort"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/token"
)

// Mention is a word or some words that tell an event, with what stands around
// them.
type Mention struct {
	doc, sentence int   // the sentence by its first token
	heads         []Key // the words themselves, the first leads
	families      []Family
	near          []word // content words at most reach tokens away, by key
	numbers       []Key  // of its sentence
	vector        vector // near, weighed
	say           bool
}

// reach is how far around a mention its context goes, in tokens.
const reach = 6

// NewMention is what stands at the bytes [start, end) of a document that is the
// doc-th of its corpus; bytes outside of the document give a mention that is
// like no other.
func NewMention(x *token.Text, doc, start, end int) Mention {
	first := sort.Search(len(x.Tokens), func(i int) bool { return x.Tokens[i].End > start })
	last := first
	for last+1 < len(x.Tokens) && x.Tokens[last+1].Start < end {
		last++
	}
	m := Mention{doc: doc}
	if first >= len(x.Tokens) {
		return m
	}
	lo, hi := first, last+1
	for lo > 0 && x.Tokens[lo].Flags&token.Sentence == 0 {
		lo--
	}
	for hi < len(x.Tokens) && x.Tokens[hi].Flags&token.Sentence == 0 {
		hi++
	}
	m.sentence = lo
	for i := first; i <= last; i++ {
		if w, ok := contentWord(x, i); ok && !slices.Contains(m.heads, w.key) {
			m.heads = append(m.heads, w.key)
		}
	}
	if len(m.heads) == 0 {
		m.heads = []Key{KeyOf(x.StemOf(first), x.Tokens[first].StemHash)}
	}
	say := StemKey("say", fold.Hash("say"))
	for _, k := range m.heads {
		m.families = Families(m.families, k)
		m.say = m.say || Related(k, say)
	}
	slices.Sort(m.families)
	for i := lo; i < hi; i++ {
		if i >= first && i <= last {
			continue
		}
		w, ok := contentWord(x, i)
		if !ok {
			continue
		}
		if x.Tokens[i].Kind == token.Number {
			m.numbers = append(m.numbers, w.key)
		}
		if i >= first-reach && i <= last+reach {
			m.near = append(m.near, w)
		}
	}
	slices.SortFunc(m.near, func(a, b word) int { return cmp.Compare(a.key, b.key) })
	m.near = slices.CompactFunc(m.near, func(a, b word) bool { return a.key == b.key })
	return m
}
