package entity

import (
	"slices"

	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// What was looked up of words and names is remembered: most words of a text
// stand in it more than once, and in other texts too, while a look-up in a
// large table costs a miss of the cache. What is remembered changes no result.
const (
	recentFacts       = 8192
	recentPhrases     = 8192
	recentNames       = 2048
	recentEntities    = 1024
	recentLinks       = 512
	recentUnknown     = 2048
	recentInflected   = 1024
	recentBearers     = 512
	recentPhraseNames = 1024
	recentOffices     = 256
)

// maxNations is from how many countries on their numbers are given anew.
const maxNations = 4096

// memory is what was looked up. A place may be taken by something else any
// time.
type memory struct {
	fact         [recentFacts / 2][2]wordFact
	phrase       [recentPhrases / 2][2]phraseFact
	phraseNames  [recentPhraseNames]namesFact
	nobody       [recentUnknown]unknownName
	inflection   [recentInflected]inflection
	offices      [recentOffices]nationOffice
	names        [recentNames]nameFact
	generalNames [recentNames]nameFact
	entities     [recentEntities]entityFact
	links        [recentLinks]entityLinks
	bearers      [recentBearers]bearerFact
	nations      nations
}

// wordFact is what is known of a word by itself.
type wordFact struct {
	hash   uint64
	info   lexicon.Info
	class  wordClass
	flags  wordFlags // wordPlain or none
	begins phrase
}

// phrase is what the knowledge base and general knowledge have at the key of
// some words; entryNone when no name begins so.
type phrase struct{ own, general entry }

// nothing is at the key of words with which no name begins.
var nothing = phrase{entryNone, entryNone}

// phraseFact is what was looked up at a key.
type phraseFact struct {
	key uint64
	phrase
}

// nameFact is a name of the knowledge base or of general knowledge.
type nameFact struct {
	number uint32 // +1
	shout  bool   // written in capitals only
	nameInfo
}

// unknownName is a name of several words of which no entity's name is a form.
type unknownName struct {
	key  uint64
	cost int // of the budget
}

// inflection is the entity that a name is a form of in another language.
type inflection struct {
	key    uint64
	entity uint32
	score  float32
	ok     bool
}

// nationOffice is what the words of a key are together with a place.
type nationOffice struct {
	key    uint64
	entity uint32
	ok     bool
}

// facts notes what is known of every word of the text, and which are notable.
func (d *document) facts(tokens []token.Token) {
	words, n := d.words, 0
	d.notable = slices.Grow(d.notable[:0], len(words))[:len(words)]
	for i := range words {
		w := &words[i]
		place := &d.fact[(w.hash^w.hash>>32)%(recentFacts/2)]
		f := &place[bit(place[0].hash != w.hash)]
		if f.hash != w.hash {
			f = d.lookUpWord(place, w.hash)
		}
		w.class, w.info, w.begins = f.class, f.info, f.begins
		w.flags |= f.flags
		d.notable[n] = int32(i)
		n += w.notable()
	}
	d.notable = d.notable[:n]
	if !d.options.foreign && token.Caseless(tokens) {
		d.restoreCapitals(0, len(words))
		d.findNotable()
	}
	d.speakers()
	d.shouted()
	for _, i := range d.notable {
		i, w := int(i), &words[i]
		if w.flags&(wordUpper|wordHyphen) == 0 {
			continue
		}
		switch {
		case w.flags&wordTag != 0:
			d.tag(i)
		case w.hash == hashXi && w.flags&wordCaps == 0:
			w.class &^= classPlain // Xi Jinping is no numeral
		case w.start > 0 && d.text[w.start-1] == '\t':
			w.flags |= wordBreak // another cell of a table
		}
		if w.flags&wordUpper != 0 && w.begins.own == entryNone { // no name has it as it stands
			if w.stem == w.end && w.end-w.start > 2 && d.text[w.end-1] == 's' {
				d.lostApostrophe(i)
			}
			if w.flags&wordCaps == 0 && w.stem-w.start > 3 && !w.common() && w.begins.own == entryNone {
				d.umlaut(w)
			}
		}
		if w.flags&wordHyphen != 0 && i > 1 && d.givenPart(i) {
			w.flags |= wordUpper
		}
	}
}

// hashXi is fold.Hash("xi").
const hashXi uint64 = 0x08f13f07b58dcfea

// notable returns 1 for a word that is more than one in small letters with which no
// name begins, else 0: hardly a third of a text is.
func (w *nameWord) notable() int {
	return bit(w.flags&(wordPlain|wordCapital|wordHyphen) != wordPlain)
}

// bit returns 1 for true. What it counts needs no branch: where nothing foretells
// what a word is, a branch costs more than the word.
func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// findNotable notes anew which words are notable, where their capitals changed.
func (d *document) findNotable() {
	d.notable = d.notable[:0]
	for i := range d.words {
		if d.words[i].notable() != 0 {
			d.notable = append(d.notable, int32(i))
		}
	}
}

// lookUpWord notes what is known of a word in front of what is kept at its place, and
// returns it.
func (d *document) lookUpWord(f *[2]wordFact, hash uint64) *wordFact {
	f[1] = f[0]
	w := &f[0]
	w.hash, w.class, w.begins, w.flags = hash, classesOf(hash), d.lookUp(addKey(keySeed, hash)), 0
	w.info, _ = lexicon.Lookup(hash)
	if p := w.begins; !p.own.lower() && !p.own.more() && (!d.generalLower || p.general == entryNone) {
		w.flags = wordPlain
	}
	return w
}

// givenPart reports whether word i is the second part of a given name that is
// written in small letters behind a hyphen: Park Chan-wook. It counts as
// written with a capital. "Paris-based" and "Putin-esque" are no such names.
func (d *document) givenPart(i int) bool {
	const glued = wordHyphen | wordGlued
	w, first, surname := &d.words[i], &d.words[i-1], &d.words[i-2]
	if w.flags&(glued|wordUpper|wordNumber|wordBreak) != glued || first.flags&(wordUpper|wordCaps) != wordUpper || w.end-w.start > 6 ||
		first.flags&wordBreak != 0 || surname.flags&(wordUpper|wordCaps|wordMark) != wordUpper || w.common() {
		return false
	}
	switch d.text[w.start:w.end] {
	case "esque", "ish", "ism", "ist", "ite", "ites", "era":
		return false
	}
	return true
}

// at returns what there is at the key of some words.
func (d *document) at(key uint64) phrase {
	p := &d.phrase[(key^key>>32)%(recentPhrases/2)]
	if p[0].key == key {
		return p[0].phrase
	}
	if p[1].key != key {
		p[1] = p[0]
		p[0] = phraseFact{key, d.lookUp(key)}
		return p[0].phrase
	}
	return p[1].phrase
}

// lookUp is at without a memory.
func (d *document) lookUp(key uint64) phrase {
	p := phrase{own: entryNone, general: d.l.general.at(key)}
	if e, ok := d.kb.at(key); ok {
		p.own = e
	}
	return p
}

// name returns a name of the knowledge base; it is valid until the next call.
func (d *document) name(n uint32) *nameFact { return recall(&d.names, d.kb, n) }

// generalName is name for general knowledge.
func (d *document) generalName(n uint32) *nameFact {
	return recall(&d.generalNames, d.l.general.base, n)
}

func recall(names *[recentNames]nameFact, kb *KB, n uint32) *nameFact {
	x := &names[n%recentNames]
	if x.number != n+1 {
		x.number, x.nameInfo = n+1, kb.name(n)
		x.shout = shout(x.text)
	}
	return x
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
