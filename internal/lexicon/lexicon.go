// Package lexicon knows English words: which there are, in British and
// American spelling, how frequent they are, what parts of speech they can be,
// which of them follow each other, and which are near a misspelling.
//
// Everything is read from blobs as they lie; nothing is built at start. All
// functions are safe for concurrent use and none but [Near] allocates.
package lexicon

//go:generate go run ../gen/lexicon

import (
	_ "embed" // the blobs

	"github.com/dragoman-go/dragoman/internal/fold"
)

//go:embed words.bin
var words table

//go:embed pairs.bin
var pairs table

// Flags say what a word can be.
type Flags uint16

const (
	Lower        Flags = 1 << iota // a word that is written in lower case
	Upper                          // capitalised in dictionaries: countries, peoples, days, months
	Proper                         // another proper name: given names, surnames, places
	Abbreviation                   // an abbreviation or acronym
	Noun
	Verb
	Adjective
	Adverb
	Function // a function word of English
	Foreign  // a function word of another language

	written  = Lower | Upper | Proper | Abbreviation
	flagBits = 10
)

// Info is what is known of one word, whatever its capitals.
type Info uint32

// ClassesPerDecade is by how much the class of a word goes up when it is ten
// times as frequent.
const ClassesPerDecade = 9

// InfoBits is the number of bits of an Info.
const InfoBits = flagBits + 6

// MakeInfo puts an Info together.
func MakeInfo(class int, f Flags) Info { return Info(class)<<flagBits | Info(f) }

// Class is the word's frequency on a logarithmic scale: 59 is "the", 38 one in
// 10,000 words, 20 one in a million, 4 and less a word that is in dictionaries
// but was not counted.
func (i Info) Class() int { return int(i >> flagBits) }

// Known reports whether it is of a word, name or abbreviation of English: what
// [Lookup] reports.
func (i Info) Known() bool { return i.Has(written) }

// Flags returns all flags of the word.
func (i Info) Flags() Flags { return Flags(i & (1<<flagBits - 1)) }

// Has reports whether any of the flags f is set.
func (i Info) Has(f Flags) bool { return i.Flags()&f != 0 }

// Lookup returns what is known of the word with the hash, which is fold.Hash
// of it, a token's Hash or StemHash. ok says whether it is an English word, name
// or abbreviation; a function word of another language has the flag Foreign
// even when it is none. About one in 60,000 words that are not in the lexicon
// is taken for one.
func Lookup(hash uint64) (i Info, ok bool) {
	v, _ := words.lookup4(hash, InfoBits)
	return Info(v), Info(v).Has(written)
}

// Known reports whether the word with the hash is in the lexicon at all.
func Known(hash uint64) bool {
	_, ok := Lookup(hash)
	return ok
}

// Freq returns the frequency class of the word with the hash.
func Freq(hash uint64) (class int, ok bool) {
	i, ok := Lookup(hash)
	return i.Class(), ok
}

// Common reports whether the word with the hash is written in lower case.
func Common(hash uint64) bool {
	i, ok := Lookup(hash)
	return ok && i.Has(Lower)
}

// NameOnly reports whether the word with the hash is known as a proper name
// and not as a common word.
func NameOnly(hash uint64) bool {
	i, ok := Lookup(hash)
	return ok && i.Has(Upper|Proper) && !i.Has(Lower)
}

// Pair returns the frequency class of the word a with the word b after it, on
// the scale of [Info.Class]. Pairs seen less than 6.4 million times in a
// trillion words (class 27) are not known.
func Pair(a, b uint64) (class int, ok bool) { return PairOf(PairKey(a, b)) }

// PairBits is the number of bits of the frequency class of a pair.
const PairBits = 6

// PairOf is Pair for the key of a pair.
func PairOf(key uint64) (class int, ok bool) {
	v, ok := pairs.lookup3(key, PairBits)
	return int(v), ok
}

// PairKey is the key of a pair of words in the table of pairs.
func PairKey(a, b uint64) uint64 { return (a^a>>31)*fold.Prime64*0x9FB21C651E98DF25 ^ b }
