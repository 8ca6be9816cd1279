package entity

import "github.com/dragoman-go/dragoman/internal/lexicon"

// What was looked up of words and names is remembered: most words of a text
// stand in it more than once, and in other texts too, while a look-up in a
// large table costs a miss of the cache. What is remembered changes no result.
const (
	recentFacts   = 4096
	recentPhrases = 4096
	recentUnknown = 256
)

// wordFact is what is known of a word by itself.
type wordFact struct {
	hash  uint64
	info  lexicon.Info
	class wordClass
	plain bool // without a capital, it begins no name
}

// phrase is what the knowledge base has at the key of some words.
type phrase struct {
	key          uint64
	own, general entry // entryNone when no name begins so
}

// unknownName is a name of several words of which no entity's name is a form.
type unknownName struct {
	key  uint64
	cost int // of the budget
}

// facts notes what is known of every word of the text.
func (d *document) facts() {
	for i := range d.words {
		w := &d.words[i]
		f := &d.fact[(w.hash^w.hash>>32)%recentFacts]
		if f.hash != w.hash {
			f.hash, f.class = w.hash, classesOf(w.hash)
			f.info, _ = lexicon.Lookup(w.hash)
			p := d.at(addKey(keySeed, w.hash))
			f.plain = !p.own.lower() && !p.own.more() && (!d.generalLower || p.general == entryNone)
		}
		w.class, w.info = f.class, f.info
		if f.plain {
			w.flags |= wordPlain
		}
	}
}

// at returns what the knowledge base and general knowledge have at a key.
func (d *document) at(key uint64) *phrase {
	p := &d.phrase[(key^key>>32)%recentPhrases]
	if p.key != key {
		p.key, p.own, p.general = key, entryNone, d.l.general.at(key)
		if e, ok := d.kb.at(key); ok {
			p.own = e
		}
	}
	return p
}

// lexical returns what the lexicon knows of a word of the text, and whether it
// has it.
func (w *nameWord) lexical() (lexicon.Info, bool) {
	return w.info, w.info.Has(lexicon.Lower | lexicon.Upper | lexicon.Proper | lexicon.Abbreviation)
}

// common reports whether a word of the text is an English word that is written
// in lower case.
func (w *nameWord) common() bool { return w.info.Has(lexicon.Lower) }

// nameOnly reports whether a word of the text is known as a proper name and
// not as a common word.
func (w *nameWord) nameOnly() bool {
	return w.info.Has(lexicon.Upper|lexicon.Proper) && !w.info.Has(lexicon.Lower)
}
