package normalize

import (
	"strings"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/terms"
	"github.com/dragoman-go/dragoman/internal/token"
)

// Small words of another language that a translation rendered by their first
// meaning in the dictionary: "at Ukraine", "no with", "recognised this like a
// step". Each is no English where it is repaired, and the text must be damaged
// for other reasons too.

// Such words are repaired from this damage on, in texts of so many words.
const (
	leastHabitDamage = 0.3
	leastHabitWords  = 15
)

// habits repairs them.
func (d *doc) habits() {
	if d.habitDamage < leastHabitDamage || d.size < leastHabitWords {
		return
	}
	for _, i := range d.listedTokens() {
		t := &d.Tokens[i]
		if i+1 >= len(d.Tokens) || d.Tokens[i+1].Flags&token.Sentence != 0 {
			continue
		}
		switch {
		case t.Flags&token.Upper != 0:
			d.habitCapital(i)
		case i == 0:
		case t.End-t.Start > 5:
			d.titleCapital(i)
		default:
			d.habitLower(i)
		}
	}
}

// smallWords are the words that habits looks at.
const smallWords = "at the no like say said that since among how minister secretary president chancellor"

// habitLower repairs token i, a short word in small letters.
func (d *doc) habitLower(i int) {
	switch d.Of(i) {
	case "at":
		d.atOther(i)
	case "the":
		d.theCountry(i)
	case "no":
		d.notNo(i)
		d.nonNo(i, "non")
	case "like":
		d.asLike(i)
	case "say", "said":
		d.tellSay(i)
	case "that":
		d.thanThat(i)
	case "since":
		d.fromSince(i)
	case "among":
		d.betweenAmong(i)
	}
}

// habitCapital repairs token i, a word with a capital.
func (d *doc) habitCapital(i int) {
	starts := d.Tokens[i].Flags&token.Sentence != 0
	switch d.Of(i) {
	case "At":
		if starts {
			d.atOther(i)
		}
	case "How", "Like":
		if starts {
			d.asSaid(i)
		}
	case "No":
		d.nonNo(i, "Non")
	}
}

// titleCapital gives token i, the second word of a title before a name, the capital
// that the first one has: "Foreign minister Kowalska".
func (d *doc) titleCapital(i int) {
	t := &d.Tokens[i]
	if t.Stem != t.End || !d.isCapital(i-1) || !d.isCapital(i+1) || d.isTaken(i, i) || !d.lower(i, len(d.Tokens), "minister", "secretary", "president", "chancellor") {
		return
	}
	switch d.Of(i - 1) {
	case "Prime", "Vice":
	case "Foreign", "Defence", "Defense", "Interior", "Finance", "Justice", "Health", "Economy", "Energy", "Education", "Deputy":
		if d.Tokens[i-1].Flags&token.Sentence != 0 {
			return // its capital is that of the sentence
		}
	default:
		return
	}
	d.edit(i, i, capitalised(d.Of(i)), Case, 0.75, "the first word of the title has a capital, too")
}

// asSaid repairs "How" or "Like", token i, at the beginning of a sentence that says who
// said so: "How I announced yesterday, ...", and asks nothing.
func (d *doc) asSaid(i int) {
	if !d.lower(i+1, len(d.Tokens), "he", "she", "we", "they", "you", "it") && d.Of(i+1) != "I" && !d.isCapital(i+1) {
		return
	}
	says := false
	const clause = 9 // tokens
	for k := i + 2; k < min(i+clause, len(d.Tokens)-1) && d.Tokens[k].Flags&token.Sentence == 0; k++ {
		switch d.Of(k) {
		case "said", "says", "announced", "explained", "noted", "reported", "mentioned", "stated", "wrote", "pointed", "reports", "indicated", "promised", "expected":
			says = d.Of(k+1) == "," || d.lower(k+1, len(d.Tokens), "in", "at", "on", "to", "during", "before", "earlier", "yesterday", "today", "previously", "recently", "last")
		case ",":
			if says {
				d.edit(i, i, "As", Calque, 0.75, "“as” in another language is “how” and “like”, too")
			}
			return
		case "?":
			return
		}
	}
}

// fromSince repairs "since", token i, where an end is told too: "since April 16 at 18".
func (d *doc) fromSince(i int) {
	k := i + 1
	dated := false
	for k < len(d.Tokens) && k <= i+3 && (d.Tokens[k].Kind == token.Number || d.Tokens[k].Flags&token.Upper != 0 && d.traits[k]&dateTrait != 0 && isDateWord(d.Of(k))) {
		dated = true
		k++
	}
	if !dated || !d.lower(k, len(d.Tokens)-1, "to", "at", "until", "till") {
		return
	}
	if end := &d.Tokens[k+1]; end.Kind != token.Number && (d.traits[k+1]&dateTrait == 0 || !isDateWord(d.Of(k+1))) {
		return
	}
	const reason = "“since” for “from”, one word in other languages"
	d.edit(i, i, "from", Calque, 0.75, reason)
	if d.Of(k) != "to" && !d.isTaken(k, k) {
		d.edit(k, k, "to", Calque, 0.75, reason)
	}
}

// betweenAmong repairs "among", token i, before two names and no more: "among Paris and
// Rome". Of groups English says so too.
func (d *doc) betweenAmong(i int) {
	one := func(k int) (end int, ok bool) { // a name that is no plural
		if d.lower(k, len(d.Tokens), "the") {
			k++
		}
		from := k
		for k < len(d.Tokens) && d.isCapital(k) && d.Tokens[k].Stem == d.Tokens[k].End {
			k++
		}
		if k == from || k-from > 3 {
			return k, false
		}
		w := d.Of(k - 1)
		return k, !strings.HasSuffix(w, "s") || d.isPlace(k-1) || w == "States" || w == "Nations"
	}
	k, ok := one(i + 1)
	if !ok || !d.lower(k, len(d.Tokens), "and") {
		return
	}
	if k, ok = one(k + 1); !ok || !d.namesSomething(i+1) && !d.namesSomething(i+2) || k < len(d.Tokens) && d.goesOnNoun(k) || d.lower(k, len(d.Tokens), "and") || !d.endsPhrase(k) {
		return
	}
	d.edit(i, i, "between", Calque, 0.75, "“among” for “between”, one word in other languages")
}

// namesSomething reports whether token i begins the name of a month, or of what the names
// interface knows as a place, a person or an organization.
func (d *doc) namesSomething(i int) bool {
	return d.isCapital(i) && (d.namedType(i) != "" || isDateWord(d.Of(i)) || d.Of(i) == "White" || d.isTitle(i))
}

// nonNo repairs "no-", token i, to non before a word that English has with "non-".
func (d *doc) nonNo(i int, non string) {
	if i+2 >= len(d.Tokens) || d.Of(i+1) != "-" || d.Tokens[i+1].Flags&token.Space != 0 || d.Tokens[i+2].Flags&token.Space != 0 || i > 0 && d.glued(i) && d.Tokens[i].Flags&token.Space == 0 {
		return
	}
	w := d.StemOf(i + 2)
	if _, ok := lexicon.Lookup(fold.Hash("non" + w)); !ok && !d.isPeople(i+2) && !d.isCapital(i+2) {
		return
	}
	d.edit(i, i, non, Calque, 0.75, "“no” of another language, which is “non-” here")
}

// thanThat repairs "that", token i, behind what is compared: "more that four hours".
func (d *doc) thanThat(i int) {
	compares := func(k int) bool {
		return d.lower(k, len(d.Tokens), "more", "less", "fewer", "better", "worse", "larger", "higher", "lower", "greater", "smaller", "older", "younger", "earlier", "longer", "bigger", "rather")
	}
	next := &d.Tokens[i+1]
	switch {
	case compares(i-1) && (next.Kind == token.Number || d.lower(i+1, i+2, "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "half", "ever", "usual", "expected", "before")):
	case i >= 2 && compares(i-2) && (d.lower(i+1, i+2, "ever", "usual", "expected") && d.endsPhrase(i+2) || d.lower(i+1, i+2, "in") && d.lower(i+2, len(d.Tokens), "the") && d.lower(i+3, len(d.Tokens), "past")):
	default:
		return
	}
	d.edit(i, i, "than", Calque, 0.75, "“that” for “than”, one word in other languages")
}

// theCountry takes away the article of other languages before a country: "of the
// Greece".
func (d *doc) theCountry(i int) {
	c := d.Of(i + 1)
	if d.traits[i+1]&countryTrait == 0 || !d.lower(i-1, i, "of", "in", "from", "with", "to", "for", "by") || countryOf(c) != c || !d.endsPhrase(i+2) || d.lower(i+2, len(d.Tokens), "of", "that", "where", "when", "which") {
		return
	}
	switch c {
	case "Congo", "Lebanon", "Netherlands", "Sudan", "Ukraine", "Yemen", "Argentina", "Ivory":
		return // some say it so
	}
	d.edit(i, i+1, c, Calque, 0.75, "a country with the article of another language")
}

// ofPrice reports whether the mark of a currency or of a possessive stands at token
// i, apart from the word before.
func (d *doc) ofPrice(i int) bool {
	if i >= len(d.Tokens) {
		return false
	}
	mark, _ := utf8.DecodeRuneInString(d.Of(i))
	return strings.ContainsRune("$€£'’", mark)
}

// ofSport reports whether a word near token i is of sports, where teams are
// called by their cities.
func (d *doc) ofSport(i int) bool {
	const near = 30
	for k := max(0, i-near); k < min(len(d.Tokens), i+near); k++ {
		if d.classes[k]&terms.ClassClub != 0 {
			return true
		}
	}
	return false
}

// isPlace reports whether token i is by itself the name of a country or city.
func (d *doc) isPlace(i int) bool { return d.namedType(i) == "place" }

// maxNamed is how many entities are asked what kind a name is.
const maxNamed = 4

// namedType returns the type of the likeliest entity whose name token i is, or
// has as its last word, or "".
func (d *doc) namedType(i int) string {
	w := d.StemOf(i)
	if countryOf(w) == w {
		return "place"
	}
	if d.n.names == nil {
		return ""
	}
	looked := 0
	for id, name := range d.n.names.NamesWith(w) {
		canonical, typ, _, ok := d.n.names.NameOf(id)
		if ok && (name == w || canonical == w || typ == "person" && strings.HasSuffix(canonical, " "+w)) {
			return typ
		}
		if looked++; looked == maxNamed {
			break
		}
	}
	return ""
}

// endsPhrase reports whether at token i another phrase begins.
func (d *doc) endsPhrase(i int) bool {
	if i >= len(d.Tokens) || d.Tokens[i].Kind == token.Punct {
		return i >= len(d.Tokens) || strings.Contains(".,;:)", d.Of(i))
	}
	return d.lower(i, i+1, "and", "to", "in", "he", "she", "it", "they", "the", "when", "as", "with", "for", "after", "before", "where", "by", "on", "but", "from")
}

// notNo repairs "no" before a word that it cannot stand before.
func (d *doc) notNo(i int) {
	if !d.lower(i+1, i+2, "with", "in", "for", "on", "at", "from", "by", "yet", "only", "because", "as", "have", "has", "can", "will", "is", "are", "was", "were", "always", "necessarily", "to") ||
		d.Tokens[i-1].Kind != token.Word && !(d.Of(i-1) == "," && d.lower(i+1, i+2, "only")) || d.lower(i-1, i, "say", "says", "said", "saying", "vote", "votes", "voted", "voting", "answer", "answered", "a", "the", "or", "of", "is", "was", "there") || d.glued(i+1) {
		return
	}
	d.edit(i, i, "not", Calque, 0.75, "“no” of another language, which is “not” here")
}

// tellsRole reports whether w is a verb after which English says "as" what something is.
func tellsRole(w string) bool {
	switch w {
	case "recognise", "recognised", "recognize", "recognized", "describe", "described", "describes", "characterise", "characterised", "characterize", "characterized", "regard", "regarded", "portray",
		"portrayed", "classify", "classified", "define", "defined", "view", "viewed", "designate", "designated", "appoint", "appointed", "nominate", "nominated", "elect",
		"elected", "serve", "served", "serves", "serving", "identified", "labelled", "labeled", "interpret", "interpreted", "perceive", "perceived":
		return true
	}
	return false
}

// asLike repairs "like" after a verb that says what something is.
func (d *doc) asLike(i int) {
	if !d.lower(i+1, i+2, "a", "an", "the", "one", "part") {
		return
	}
	for k := i - 1; k >= max(0, i-4) && d.Tokens[k].Kind == token.Word; k-- {
		if tellsRole(d.Of(k)) {
			if w := d.Of(i - 1); k < i-1 && strings.HasSuffix(w, "s") && w != "this" {
				return // "described rivals like the Greens"
			}
			d.edit(i, i, "as", Calque, 0.75, "“like” for “as”, one word in other languages")
			return
		}
	}
}

// tellSay repairs "say" before the one who is told.
func (d *doc) tellSay(i int) {
	tell := "tell"
	if d.Of(i) == "said" {
		tell = "told"
	}
	switch {
	case d.lower(i+1, i+2, "reporters", "journalists") && d.isCapital(i-1) && tell == "told":
	case d.lower(i+1, i+2, "you", "me", "us", "him", "them") && d.lower(i+2, len(d.Tokens), "that", "this", "the", "a", "what", "how"):
	default:
		return
	}
	d.edit(i, i, tell, Calque, 0.75, "“say” for “tell”, one word in other languages")
}
