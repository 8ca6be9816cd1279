package coref

import (
	"cmp"
	"math"
	"slices"

	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// word is a content word of a document.
type word struct {
	key   Key
	count uint16
	name  bool // written as a name, or a number: it says more than other words
}

// Doc is what a document is about: its content words, each once, by key.
type Doc struct{ words []word }

// NewDoc reads a document.
func NewDoc(x *token.Text) Doc {
	words := make([]word, 0, len(x.Tokens)/3)
	for i := range x.Tokens {
		if k, name, ok := contentWord(x, i); ok {
			words = append(words, word{k, 1, name})
		}
	}
	slices.SortFunc(words, func(a, b word) int { return cmp.Compare(a.key, b.key) })
	out := words[:0]
	for _, w := range words {
		if n := len(out) - 1; n >= 0 && out[n].key == w.key {
			if out[n].count < math.MaxUint16 {
				out[n].count++
			}
			out[n].name = out[n].name || w.name
			continue
		}
		out = append(out, w)
	}
	return Doc{slices.Clip(out)}
}

// contentWord is the key of a token that means something by itself.
func contentWord(x *token.Text, i int) (k Key, name, ok bool) {
	t := &x.Tokens[i]
	switch t.Kind {
	case token.Number:
		return Key(t.StemHash), true, true
	case token.Word:
		if isStop(t.StemHash) {
			return 0, false, false
		}
		if t.Flags&token.Upper != 0 {
			name = !lexicon.Known(t.StemHash) || lexicon.NameOnly(t.StemHash)
		}
		return KeyOf(x.StemOf(i), t.StemHash), name, true
	}
	return 0, false, false
}

// Corpus weighs the words of documents by how few of them have each.
type Corpus struct {
	docs []Doc
	df   map[Key]int32
}

// NewCorpus takes all documents.
func NewCorpus(docs []Doc) *Corpus {
	c := &Corpus{docs: docs, df: map[Key]int32{}}
	for _, d := range docs {
		for _, w := range d.words {
			c.df[w.key]++
		}
	}
	return c
}

// nameWeight is how much more a name or a number says than another word that
// is as rare.
const nameWeight = 1.5

func (c *Corpus) weight(w word) float64 {
	x := (1 + math.Log(float64(w.count))) * math.Log(float64(len(c.docs)+1)/(float64(c.df[w.key])+0.5))
	if w.name {
		x *= nameWeight
	}
	return math.Max(x, 0)
}

// vector is a list of words with weights whose squares add up to 1, by key.
type vector []weighted

type weighted struct {
	key Key
	x   float32
}

// vector weighs words, which are sorted by key.
func (c *Corpus) vector(words []word) vector {
	v := make(vector, len(words))
	sum := 0.0
	for i, w := range words {
		x := c.weight(w)
		v[i] = weighted{w.key, float32(x)}
		sum += x * x
	}
	if sum > 0 {
		norm := float32(1 / math.Sqrt(sum))
		for i := range v {
			v[i].x *= norm
		}
	}
	return v
}

// cosine is how much two lists of words have in common, 0 to 1.
func cosine(a, b vector) (s float64) {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].key == b[0].key:
			s += float64(a[0].x) * float64(b[0].x)
			a, b = a[1:], b[1:]
		case a[0].key < b[0].key:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return s
}
