package normalize

import (
	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/terms"
)

// wordFacts is what the tables of words know of one.
type wordFacts struct {
	hash    uint64
	classes terms.Class
	info    lexicon.Info
	begins  termBegin
	traits  wordTraits
}

// termBegin says whether renderings of terms begin with a word.
type termBegin uint8

const (
	beginsTerm termBegin = 1 << iota // some do, or may
	isTerm                           // one is the word alone
)

// factTable has the facts of the words and pairs met last, by hash. Most words of a
// text are few, and the tables are large: here they are found in one step. The last
// letter of a word changes the lower bits of its hash most.
type factTable struct {
	words [1 << factBits]wordFacts
	pairs [1 << factBits]pairFact
	keys  [1 << keyBits]keyFact
}

// pairFact says whether a pair of words is known.
type pairFact struct {
	key   uint64
	known bool
}

// keyFact is what the embedded term base knows of the key of a row of words.
type keyFact struct {
	key       uint64
	lo        int32  // the first of its entries
	n         uint16 // how many these are
	continues bool   // see terms.Base.Continues
}

const (
	factBits = 14
	keyBits  = 12
)

// of returns the facts of the word with a hash.
func (x *factTable) of(hash uint64) *wordFacts {
	f := &x.words[hash%(1<<factBits)]
	if f.hash != hash {
		*f = factsOf(hash)
	}
	return f
}

// isPair reports whether the pair of words with a key, see lexicon.PairKey, is known.
func (x *factTable) isPair(key uint64) bool {
	f := &x.pairs[key%(1<<factBits)]
	if f.key != key {
		_, known := lexicon.PairOf(key)
		*f = pairFact{key, known}
	}
	return f.known
}

// key returns the facts of the key of a row of words, which is not 0.
func (x *factTable) key(key uint64) *keyFact {
	f := &x.keys[key%(1<<keyBits)]
	if f.key != key {
		base := terms.Default()
		*f = keyFact{key: key, continues: base.Continues(key)}
		if f.continues {
			lo, hi := base.Entries(key)
			f.lo, f.n = int32(lo), uint16(hi-lo)
		}
	}
	return f
}

// classesOf returns the classes of token i with its possessive ending, if it has one.
func (d *doc) classesOf(i int) terms.Class {
	if t := &d.Tokens[i]; t.Hash != t.StemHash {
		return d.facts.of(t.Hash).classes
	}
	return d.classes[i]
}

// infoOf returns what the lexicon knows of token i with its possessive ending.
func (d *doc) infoOf(i int) (lexicon.Info, bool) {
	v := d.facts.of(d.Tokens[i].Hash).info
	return v, v.Known()
}

// factsOf asks the tables.
func factsOf(hash uint64) wordFacts {
	f := wordFacts{hash: hash, traits: traitsOf(hash)}
	f.info, _ = lexicon.Lookup(hash)
	base := terms.Default()
	f.classes = base.Class(hash)
	if key := terms.Extend(0, hash); base.Starts(hash) && base.Continues(key) {
		f.begins = beginsTerm
		if lo, hi := base.Entries(key); lo < hi {
			f.begins |= isTerm
		}
	}
	return f
}
