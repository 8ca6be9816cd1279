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
}

// termBegin says whether renderings of terms begin with a word.
type termBegin uint8

const (
	beginsTerm termBegin = 1 << iota // some do, or may
	isTerm                           // one is the word alone
)

// factTable has the facts of the words met last, by hash. Most words of a text are
// few, and the tables are large: here they are found in one step.
type factTable [1 << factBits]wordFacts

const factBits = 12

// of returns the facts of the word with a hash.
func (x *factTable) of(hash uint64) *wordFacts {
	f := &x[hash>>(64-factBits)]
	if f.hash != hash {
		*f = factsOf(hash)
	}
	return f
}

// factsOf asks the tables.
func factsOf(hash uint64) wordFacts {
	f := wordFacts{hash: hash}
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
