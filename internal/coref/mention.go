package coref

import (
	"cmp"
	"slices"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/token"
)

// Mention is a word or some words that tell an event, with what stands around
// them.
type Mention struct {
	Doc      int   // its document, among those of the corpus
	sentence int   // by its first token
	heads    []Key // the words themselves, the first leads
	families []Family
	near     []word // content words at most reach tokens away, by key
	numbers  []Key  // of its sentence
	vector   vector // near, weighed
	say      bool
}

const (
	reach    = 6  // how far around a mention its context goes, in tokens
	sentence = 80 // how far the numbers of its sentence are looked for
)

// NewMention is what the tokens first to last of a document tell.
func NewMention(x *token.Text, first, last int) Mention {
	lo, hi := first, last+1
	for lo > 0 && first-lo < sentence && x.Tokens[lo].Flags&token.Sentence == 0 {
		lo--
	}
	for hi < len(x.Tokens) && hi-last < sentence && x.Tokens[hi].Flags&token.Sentence == 0 {
		hi++
	}
	m := Mention{sentence: lo}
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

// Weigh prepares a mention, whose document is set, for comparing. All mentions
// must be weighed before any are compared, those of a document one after the other.
func (c *Corpus) Weigh(m *Mention) {
	m.vector = c.vector(m.near)
	k := telling{c.stories[m.Doc], m.heads[0]}
	t := c.told[k]
	if t.mentions++; t.docs == 0 || t.last != m.Doc {
		t.docs, t.last = t.docs+1, m.Doc
	}
	c.told[k] = t
}

// often is how many mentions the leading word of a mention has in a document of
// its story, on average: "talks" may tell many events there.
func (c *Corpus) often(m *Mention) float64 {
	t := c.told[telling{c.stories[m.Doc], m.heads[0]}]
	return float64(t.mentions) / float64(max(t.docs, 1))
}

// Keys appends what mentions must have one of in common to be [Comparable]: the
// families of their words, or the word that is of none.
func (m *Mention) Keys(dst []uint64) []uint64 {
	for _, f := range m.families {
		dst = append(dst, uint64(f))
	}
	var buf [8]Family
	for _, k := range m.heads {
		if len(Families(buf[:0], k)) == 0 {
			dst = append(dst, uint64(k))
		}
	}
	return dst
}
