package normalize

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/terms"
	"github.com/dragoman-go/dragoman/internal/token"
)

// A bad translation keeps the order of languages that put a noun after
// another with a preposition: "agreement of peace". In a document that other
// habits show to be damaged, two nouns around a bare "of" change places when
// that is an ordinary pair of English words and the phrase with "of" is none
// that dictionaries have.

// Word order is repaired from this damage on, and in texts of so many words: the
// damage of a sentence or two is a guess.
const (
	leastOrderDamage = 0.3
	leastOrderWords  = 15
)

// order repairs "noun of noun".
func (d *doc) order() {
	if d.habitDamage < leastOrderDamage || d.size < leastOrderWords {
		return
	}
	d.weekdays()
	base := terms.Default()
	for _, i := range d.listedTokens() {
		if i == 0 || i+1 >= len(d.Tokens) || d.Of(i) != "of" {
			continue
		}
		head, mod := i-1, i+1
		if !d.plainNoun(head) || d.isTaken(head, mod) || d.Tokens[head].Flags&token.Sentence != 0 || d.foreign(i) || d.mark(mod+1) || isQuantity(d.Of(head)) || d.goesOnNoun(mod+1) {
			continue
		}
		s := ""
		switch {
		case d.bareName(mod):
			s = d.adjectiveOf(mod) + " " + d.Of(head)
		case d.plainNoun(mod) && d.qualifies(mod, head) && !good(base, d.Tokens[head].Hash, d.Tokens[mod].Hash):
			s = d.Of(mod) + " " + d.Of(head)
		default:
			continue
		}
		first := head
		if head > 0 && d.Tokens[head].Flags&token.Sentence == 0 {
			art := d.Of(head - 1)
			if fixed := articleFor(art, s); fixed != art {
				first, s = head-1, fixed+" "+s
			}
		}
		d.edit(first, mod, s, Calque, 0.75, "word order of another language: English puts the noun that qualifies first")
	}
}

// bareName reports whether token i is a name that stands with "the" after "of",
// so that without it the phrase is no English.
func (d *doc) bareName(i int) bool {
	switch d.Of(i) {
	case "USA", "UK", "EU", "UN", "Kremlin", "Pentagon", "Vatican", "Senate", "Bundestag", "Knesset":
		return true
	}
	return false
}

// adjectiveOf returns the name of token i as it qualifies a noun.
func (d *doc) adjectiveOf(i int) string {
	if d.Of(i) != "USA" {
		return d.Of(i)
	}
	us := fold.Hash("us")
	for k := range d.Tokens {
		if t := &d.Tokens[k]; t.Hash == us && t.Flags&token.AllUpper != 0 {
			return "US" // as the document writes it
		}
	}
	return "U.S."
}

// plainNoun reports whether token i is a lower-case noun without an ending.
func (d *doc) plainNoun(i int) bool {
	t := &d.Tokens[i]
	if t.Kind != token.Word || t.Stem != t.End || t.Flags&(token.Upper|token.Apostrophe|token.Digits) != 0 {
		return false
	}
	x, ok := d.infoOf(i)
	return ok && !x.Has(lexicon.Function) && x.Class() < 46 && (x.Has(lexicon.Noun) || strings.HasSuffix(d.Of(i), "s"))
}

// What the words side by side must be likelier than with "of" between them, in
// frequency classes. "Reduction of weight" is good English, whose noun has an object
// as the verb would.
const (
	leastQualified       = 8
	leastQualifiedAction = 16
)

// qualifies reports whether token mod before token head is much better English than
// behind it with "of" between.
func (d *doc) qualifies(mod, head int) bool {
	m, h := &d.Tokens[mod], &d.Tokens[head]
	together, ok := lexicon.Pair(m.Hash, h.Hash)
	if !ok || d.lower(mod+1, len(d.Tokens), "and", "or") {
		return false
	}
	if v, _ := d.info(mod); v.Has(lexicon.Adjective) && !d.endsPhrase(mod+1) {
		return false // "shares of common stock"
	}
	class := func(a, b uint64) int {
		if c, ok := lexicon.Pair(a, b); ok {
			return c
		}
		return rarePair - 1
	}
	of, _ := lexicon.Freq(hashOf)
	apart := class(h.Hash, hashOf) + class(hashOf, m.Hash) - of
	if isAction(d.Of(head)) {
		return together-apart >= leastQualifiedAction
	}
	return together-apart >= leastQualified
}

// isAction reports whether a noun is made of a verb, so that what follows after
// "of" may be its object.
func isAction(w string) bool {
	w = strings.TrimSuffix(w, "s")
	for _, end := range [...]string{"ing", "er", "or", "tion", "sion"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// ordinaryPair reports whether tokens a and b side by side are ordinary English.
func (d *doc) ordinaryPair(a, b int) bool {
	_, ok := lexicon.Pair(d.Tokens[a].Hash, d.Tokens[b].Hash)
	return ok
}

// mark reports whether token i continues the phrase before it: another name or
// a hyphen.
func (d *doc) mark(i int) bool {
	if i >= len(d.Tokens) {
		return false
	}
	t := &d.Tokens[i]
	return t.Flags&(token.Sentence|token.Upper) == token.Upper || t.Kind == token.Punct && t.Flags&token.Space == 0 && d.Of(i) == "-"
}

// goesOnNoun reports whether token i is a noun and nothing else, so that the one
// before it only qualifies it: "a number of security firms".
func (d *doc) goesOnNoun(i int) bool {
	if i >= len(d.Tokens) || d.Tokens[i].Kind != token.Word || d.Tokens[i].Flags&(token.Upper|token.Sentence) != 0 {
		return false
	}
	v, ok := d.info(i)
	return ok && isNoun(v) && !v.Has(lexicon.Verb|lexicon.Adverb|lexicon.Adjective)
}

// isQuantity reports whether a noun counts or sorts what follows after "of".
func isQuantity(w string) bool {
	switch w {
	case "number", "numbers", "lot", "lots", "amount", "range", "series", "kind", "kinds", "sort", "sorts", "type", "types", "piece", "pieces", "level", "levels",
		"glass", "glasses", "cup", "cups", "bottle", "bottles", "bowl", "plate", "bag", "bags", "box", "boxes", "slice", "drop", "load", "ton", "tons", "barrel", "barrels",
		"group", "groups", "set", "pair", "list", "part", "parts", "form", "forms", "majority", "minority", "percentage", "handful", "dozens", "hundreds", "thousands", "millions":
		return true
	}
	return false
}

// good reports whether "a of b" is a phrase of good English.
func good(base *terms.Base, a, b uint64) bool {
	lo, hi := base.Entries(terms.Extend(terms.Extend(0, a), b))
	for ; lo < hi; lo++ {
		if e := base.Entry(lo); e.Has(terms.Good) && e.Allows(0, terms.GapOf) {
			return true
		}
	}
	return false
}

// articleFor returns the article art as it stands before s; other words are
// returned as they are.
func articleFor(art, s string) string {
	switch art {
	case "a":
		if vowelSound(s) {
			return "an"
		}
	case "an":
		if !vowelSound(s) {
			return "a"
		}
	case "A":
		if vowelSound(s) {
			return "An"
		}
	case "An":
		if !vowelSound(s) {
			return "A"
		}
	}
	return art
}
