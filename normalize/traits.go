package normalize

import (
	"strings"
	"sync"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/token"
)

// wordTraits says which lists of this package may have a word, whatever its
// capitals and accents. Most words are in none of them, so that a list is searched
// only for those that it has.
type wordTraits uint16

const (
	titleTrait         wordTraits = 1 << iota // isTitleWord
	particleTrait                             // isParticle
	peopleTrait                               // isPeople
	countryTrait                              // countryOf
	dateTrait                                 // isDateWord
	glossTrait                                // glossNames
	habitTrait                                // habitWords
	particleGlossTrait                        // particleGlosses
	smallTrait                                // smallWords
	takerTrait                                // words of wrongPrepositions
	siteTrait                                 // sites
	signTrait                                 // signWords
	jointTrait                                // jointWords

	listedTraits = habitTrait | dateTrait | smallTrait | takerTrait | siteTrait
)

// listedWords has the traits of the words of all lists, made on first use.
var listedWords struct {
	sync.Once
	traits map[uint64]wordTraits // by hash
	maybe  hashSet
}

func makeListedWords() {
	l := &listedWords
	l.traits, l.maybe = make(map[uint64]wordTraits, 1<<11), newHashSet(1<<13)
	add := func(hash uint64, t wordTraits) {
		l.traits[hash] |= t
		l.maybe.add(hash)
	}
	for _, list := range [...]struct {
		words string
		trait wordTraits
	}{
		{titleWords, titleTrait},
		{nameParticles, particleTrait},
		{properPeoples, peopleTrait},
		{properDays, dateTrait},
		{properMonths, dateTrait},
		{habitWords, habitTrait},
		{particleGlosses, particleGlossTrait},
		{smallWords, smallTrait},
		{sites, siteTrait},
		{signWords, signTrait},
		{jointWords, jointTrait},
	} {
		for w := range strings.FieldsSeq(list.words) {
			add(fold.Hash(w), list.trait)
		}
	}
	for i := range wrongPrepositions {
		for w := range strings.FieldsSeq(wrongPrepositions[i].words) {
			add(fold.Hash(w), takerTrait)
		}
	}
	for i := range countries {
		add(fold.Hash(countries[i][0]), countryTrait)
		add(fold.Hash(countries[i][1]+"s"), countryTrait)
	}
	for i := range nameWordsOf {
		add(nameWordsOf[i].hash, glossTrait)
	}
}

// traitsOf returns the traits of the word with a fold.Hash.
func traitsOf(hash uint64) wordTraits {
	l := &listedWords
	l.Do(makeListedWords)
	if !l.maybe.has(hash) {
		return 0
	}
	return l.traits[hash]
}

// listedTokens returns the words that the small repairs of a damaged text start from.
func (d *doc) listedTokens() []int {
	if !d.listedKnown {
		d.listedKnown = true
		for i, t := range d.traits {
			if t&listedTraits != 0 && d.Tokens[i].Kind == token.Word {
				d.listed = append(d.listed, i)
			}
		}
	}
	return d.listed
}

// isTitle is isTitleWord for token i.
func (d *doc) isTitle(i int) bool {
	return d.Tokens[i].Stem == d.Tokens[i].End && d.isTitleStem(i)
}

// isTitleStem is isTitleWord for token i without a possessive ending.
func (d *doc) isTitleStem(i int) bool { return d.traits[i]&titleTrait != 0 && d.plain(i) }

// isParticle is isParticle for token i.
func (d *doc) isParticle(i int) bool { return d.traits[i]&particleTrait != 0 && isParticle(d.Of(i)) }

// isParticleStem is isParticleAny for token i without a possessive ending.
func (d *doc) isParticleStem(i int) bool { return d.traits[i]&particleTrait != 0 && d.plain(i) }

// isPeople is isPeople for token i.
func (d *doc) isPeople(i int) bool { return d.traits[i]&peopleTrait != 0 && isPeople(d.Of(i)) }

// countryOf is countryOf for token i without a possessive ending.
func (d *doc) countryOf(i int) string {
	if d.traits[i]&countryTrait == 0 {
		return ""
	}
	return countryOf(d.StemOf(i))
}

// plain reports whether token i without a possessive ending has no letters beyond
// those of English.
func (d *doc) plain(i int) bool { return d.Tokens[i].Flags&token.NonASCII == 0 || isASCII(d.StemOf(i)) }
