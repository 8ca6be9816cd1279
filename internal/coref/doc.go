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
	name  bool  // written as a name, or a number: it says more than other words
	class uint8 // its frequency in English, see lexicon.Info.Class
}

// Doc is what a document is about: its content words, each once, by key.
type Doc struct{ words []word }

// NewDoc reads a document.
func NewDoc(x *token.Text) Doc {
	words := make([]word, 0, len(x.Tokens)/3)
	for i := range x.Tokens {
		if w, ok := contentWord(x, i); ok {
			words = append(words, w)
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

// contentWord is the token i of a text when it means something by itself.
func contentWord(x *token.Text, i int) (w word, ok bool) {
	t := &x.Tokens[i]
	switch t.Kind {
	case token.Number:
		return word{key: Key(t.StemHash), count: 1, name: true}, true
	case token.Word:
		if isStop(t.StemHash) {
			return w, false
		}
		info, known := lexicon.Lookup(t.StemHash)
		return word{
			key: KeyOf(x.StemOf(i), t.StemHash), count: 1, class: uint8(info.Class()),
			name: t.Flags&token.Upper != 0 && (!known || lexicon.NameOnly(t.StemHash)),
		}, true
	}
	return w, false
}

// Corpus weighs the words of documents by how few of them have each.
type Corpus struct {
	docs    []Doc
	df      map[Key]int32
	vectors []vector // of the documents
	stories []int    // of each document
	told    map[telling]tally
}

// telling is a word that tells events in a story.
type telling struct {
	story int
	head  Key
}

// tally is how many mentions a word leads, and in how many documents.
type tally struct{ mentions, docs, last int }

// NewCorpus takes all documents.
func NewCorpus(docs []Doc) *Corpus {
	c := &Corpus{docs: docs, df: map[Key]int32{}, told: map[telling]tally{}}
	for _, d := range docs {
		for _, w := range d.words {
			c.df[w.key]++
		}
	}
	c.vectors = make([]vector, len(docs))
	for i, d := range docs {
		c.vectors[i] = c.vector(d.words)
	}
	c.stories = c.gather()
	return c
}

// nameWeight is how much more a name or a number says than another word that
// is as rare.
const nameWeight = 1.5

// background is the number of documents about anything that stand behind those
// of a corpus: of a few documents about one matter alone nobody could tell which
// of their words are rare.
const background = 300

// expected is the part of all documents that have a word.
func (w word) expected() float64 {
	if w.class == 0 {
		return 0
	}
	const length = 100 // words of a document
	return 1 - math.Exp(-length*math.Pow(10, float64(int(w.class)-38)/lexicon.ClassesPerDecade-4))
}

func (c *Corpus) weight(w word) float64 {
	x := (1 + math.Log(float64(w.count))) * math.Log((float64(len(c.docs))+background+1)/(float64(c.df[w.key])+background*w.expected()+0.5))
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

// Likeness is how much two documents of the corpus have in common, 0 to 1:
// above 0.2 they are about one matter, below 0.05 about quite different ones.
func (c *Corpus) Likeness(i, j int) float64 { return cosine(c.vectors[i], c.vectors[j]) }

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
