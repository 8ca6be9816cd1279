package normalize

import (
	"math"

	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/terms"
	"github.com/dragoman-go/dragoman/internal/token"
)

// The damage of a document is judged by habits of a text that word-for-word
// translation breaks and that no subject or author breaks alone: genitives with
// "of" in place of possessives and compounds, pairs of frequent words that do
// not follow each other in English, contractions that never occur, articles
// before names and days, marks that lost their place, words of no dictionary.
// The rates of all, weighted, go through a logistic function; the weights were
// fitted by logistic regression on translated and original news.

// A habit is counted in a document.
const (
	ofHabit      = iota // the word "of"
	ofNoun              // noun, "of", noun
	ofName              // name, "of", name
	ofAfterNoun         // noun, "of", name
	possessive          // 's
	contraction         // it's, don't
	compound            // two nouns in a row
	article             // "the"
	articleDay          // "the" before a day or month
	lowTitle            // a title in lower case between names: "French president Emmanuel"
	looseMark           // space on the wrong side of a mark
	oddPair             // a pair of words too frequent for the pair to be unknown
	veryOddPair         // the same, more frequent still
	unknownHabit        // a lower-case word of no dictionary
	longUnknown         // the same, so long that it is several words
	likeHabit           // "like" where English says "as"
	pronounHabit        // his, her
	adverbHabit         // -ly
	atHabit             // "at" before a year, a month or a country
	numHabits
)

// From these sums of frequency classes on a pair of lower-case words should be
// known if it is good.
const (
	oddSum     = 79
	veryOddSum = 85
)

// habitWords are the lower-case words that are habits, or begin one.
const habitWords = "of at the like his her president minister secretary senator general governor ambassador chancellor"

// counts are the habits of a document.
type counts struct {
	words    int
	function int         // function words of English
	classes  terms.Class // of all words
	habits   [numHabits]int
}

// assess estimates how damaged the document is.
func (d *doc) assess() {
	c := d.count()
	d.size, d.functionWords, d.subjects = c.words, c.function, c.classes
	d.habitDamage = c.damage()
	d.damage = d.habitDamage
}

// count counts the habits of the document, and its unknown words.
func (d *doc) count() (c counts) {
	var last lexicon.Info // of the token before
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Kind != token.Word {
			last = 0
			if t.Kind == token.Punct && d.looseMark(i) {
				c.habits[looseMark]++
			}
			continue
		}
		c.words++
		c.classes |= d.classes[i]
		if d.classes[i]&terms.ClassFunction != 0 {
			c.function++
		}
		v := d.infos[i]
		ok := v.Known()
		if !ok {
			d.strange = append(d.strange, i)
			if t.Flags&token.NonASCII != 0 {
				d.unknown++
			}
		}
		if t.Flags&token.Upper == 0 {
			d.countWord(&c, i, v, ok, last)
		} else if !ok && d.unknownWord(i) {
			d.unknown++
		} else if t.Flags&token.Sentence != 0 && t.End-t.Start == 2 && d.Of(i) == "At" && d.isOtherAt(i) {
			c.habits[atHabit]++
		}
		if t.Flags&token.Apostrophe != 0 {
			if t.Stem != t.End {
				c.habits[possessive]++
			}
			c.habits[contraction]++
		}
		last = v
	}
	d.countPairs(&c)
	return c
}

// frequentPair is the key of a pair of words that are so frequent that it should be
// known, and the habit that it is when it is not.
type frequentPair struct {
	key   uint64
	habit int // oddPair or veryOddPair
}

// countPairs counts which of the frequent pairs are odd. They are gathered before,
// since questions to a large table that stand close together wait for it together.
func (d *doc) countPairs(c *counts) {
	for k := range d.frequent {
		p := &d.frequent[k]
		if d.facts.isPair(p.key) {
			continue
		}
		c.habits[oddPair]++
		if p.habit == veryOddPair {
			c.habits[veryOddPair]++
		}
	}
}

// countWord counts the habits that show at the lower-case word i.
func (d *doc) countWord(c *counts, i int, v lexicon.Info, ok bool, last lexicon.Info) {
	t := &d.Tokens[i]
	if !ok && d.unknownWord(i) {
		d.unknown++
		d.unknownLower++
		c.habits[unknownHabit]++
		if t.Stem-t.Start > 10 {
			c.habits[longUnknown]++
		}
	}
	var before, after *token.Token
	if i > 0 && last != 0 {
		before = &d.Tokens[i-1]
	}
	if i+1 < len(d.Tokens) && d.Tokens[i+1].Kind == token.Word {
		after = &d.Tokens[i+1]
	}
	if before != nil && before.Flags&token.Upper == 0 {
		if sum := v.Class() + last.Class(); ok && sum >= oddSum && t.Stem == t.End {
			p := frequentPair{lexicon.PairKey(before.Hash, t.Hash), oddPair}
			if sum >= veryOddSum {
				p.habit = veryOddPair
			}
			d.frequent = append(d.frequent, p)
		}
		if isNoun(v) && isNoun(last) && !last.Has(lexicon.Adjective) {
			c.habits[compound]++
		}
	}
	if d.traits[i]&habitTrait == 0 {
		return
	}
	switch d.Source[t.Start:t.End] { // words of habitWords
	case "of":
		c.habits[ofHabit]++
		if before == nil || after == nil {
			return
		}
		next := d.infos[i+1]
		up, nextUp := before.Flags&token.Upper != 0, after.Flags&token.Upper != 0
		switch {
		case up && nextUp:
			c.habits[ofName]++
		case !up && nextUp && isNoun(last):
			c.habits[ofAfterNoun]++
		case !up && isNoun(last) && isNoun(next):
			c.habits[ofNoun]++
		}
	case "the":
		c.habits[article]++
		if after != nil && after.Flags&token.Upper != 0 && d.traits[i+1]&dateTrait != 0 && isDateWord(d.Of(i+1)) {
			c.habits[articleDay]++
		}
	case "at":
		if d.isOtherAt(i) {
			c.habits[atHabit]++
		}
	case "like":
		c.habits[likeHabit]++
	case "his", "her":
		c.habits[pronounHabit]++
	case "president", "minister", "secretary", "senator", "general", "governor", "ambassador", "chancellor":
		if before != nil && before.Flags&token.Upper != 0 && after != nil && after.Flags&token.Upper != 0 {
			c.habits[lowTitle]++
		}
	}
}

// isNoun reports whether a word can be a noun and is no function word.
func isNoun(v lexicon.Info) bool { return v.Has(lexicon.Noun) && !v.Has(lexicon.Function) }

// looseMark reports whether mark i has space on the wrong side.
func (d *doc) looseMark(i int) bool {
	t := &d.Tokens[i]
	if t.Flags&token.Space == 0 || t.Flags&token.Line != 0 || i+1 >= len(d.Tokens) {
		return false
	}
	spaceAfter := d.Tokens[i+1].Flags&token.Space != 0
	switch d.Source[t.Start:t.End] {
	case ",", ";", "?", "!", ")":
		return spaceAfter && d.Tokens[i+1].Flags&token.Line == 0
	case `"`, "“", "(":
		return spaceAfter
	}
	return false
}

// habitWeights weigh the rates of the habits, in hundredths of words.
var habitWeights = [numHabits]float64{
	ofHabit: 0.41, ofNoun: 1.26, ofName: 2.24, ofAfterNoun: 0.98, possessive: -0.86, contraction: -1.09, compound: -0.91,
	article: 0.55, articleDay: 4.1, lowTitle: 8.3, looseMark: 12, oddPair: 0.65, veryOddPair: 0.47,
	unknownHabit: 0.3, longUnknown: 0.8, likeHabit: 1.6, pronounHabit: 0.8, atHabit: 5,
}

// habitUsual are the rates in ordinary news text.
var habitUsual = [numHabits]float64{
	ofHabit: 3.02, ofNoun: 0.68, ofName: 0.18, ofAfterNoun: 0.41, possessive: 1.10, contraction: 1.48, compound: 3.66,
	article: 5.64, articleDay: 0.01, lowTitle: 0.01, looseMark: 0.01, oddPair: 3.79, veryOddPair: 1.03,
	unknownHabit: 0.14, longUnknown: 0.04, likeHabit: 0.08, pronounHabit: 0.48,
}

const (
	habitBias = -10.9
	// A short text tells little: so many words of ordinary text are added to it.
	habitPrior = 60
	// Loose marks tell how a text was set as much as how it was translated: no
	// more of them count than this rate.
	maxLoose = 0.4
	// perRepair is how fast damage grows with repairs in a hundred words.
	perRepair = 0.35
)

// damage turns habits into the probability that the text was garbled.
func (c *counts) damage() float64 {
	if c.words == 0 {
		return 0
	}
	sum := habitBias
	for h, w := range habitWeights {
		r := c.rate(h)
		if h == looseMark {
			r = min(r, maxLoose)
		}
		sum += w * r
	}
	return 1 / (1 + math.Exp(-sum))
}

// damageOf adds to the damage that habits show what the repairs show.
func damageOf(habits float64, words, repairs int) float64 {
	return 1 - (1-habits)*math.Exp(-perRepair*100*float64(repairs)/float64(words+habitPrior))
}

// rate returns how often a habit shows in a hundred words.
func (c *counts) rate(h int) float64 {
	return (100*float64(c.habits[h]) + habitUsual[h]*habitPrior) / float64(c.words+habitPrior)
}
