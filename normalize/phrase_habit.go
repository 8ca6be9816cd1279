package normalize

import (
	"strings"

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
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Kind != token.Word || t.Flags&token.Upper != 0 || t.End-t.Start > 4 || i == 0 || i+1 >= len(d.Tokens) {
			continue
		}
		switch d.Of(i) {
		case "at":
			d.placeAt(i)
		case "the":
			d.theCountry(i)
		case "no":
			d.notNo(i)
		case "like":
			d.asLike(i)
		case "say", "said":
			d.tellSay(i)
		}
	}
}

// placeAt repairs "at" before a country, a city or a year.
func (d *doc) placeAt(i int) {
	next := &d.Tokens[i+1]
	if next.Kind == token.Number {
		if y := d.Of(i + 1); len(y) == 4 && (y[0] == '1' || y[:2] == "20") && d.endsPhrase(i+2) {
			d.edit(i, i, "in", Calque, 0.75, "a year with the preposition of another language")
		}
		return
	}
	if next.Flags&token.Upper == 0 || next.Stem != next.End || d.mark(i+2) || d.goesOnNoun(i+2) || d.ofPrice(i+2) || d.isCapital(i-1) || !d.isPlace(i+1) || d.ofSport(i) {
		return
	}
	for k := i - 1; k >= max(0, i-3) && d.Tokens[k].Kind == token.Word; k-- {
		if d.takesAt(k) {
			return // "studied medicine at Basel"
		}
	}
	to := "in"
	if d.lower(i-1, i, "go", "goes", "going", "went", "gone", "return", "returns", "returned", "returning", "travel", "travels", "travelled", "traveled", "fly", "flew",
		"visit", "visits", "trip", "trips", "journey", "sent", "moved", "come", "came", "fled") {
		to = "to"
	}
	d.edit(i, i, to, Calque, 0.75, "a place with the preposition of another language")
}

// takesAt reports whether token i is a word that "at" follows before the name of
// a country, too: "aimed at Iran".
func (d *doc) takesAt(i int) bool {
	w := d.Of(i)
	for _, stem := range [...]string{"aim", "ang", "direct", "look", "laugh", "point", "fir", "shot", "shoot", "rag", "fur", "mad", "target", "launch", "hurl", "lash", "out", "back", "best", "good", "play", "won", "win", "lost", "beat", "anger", "swip", "glar", "star", "shout", "yell", "home", "frustrat", "teach", "taught", "prof", "lectur", "stud", "educat", "chair", "read"} {
		if strings.HasPrefix(w, stem) {
			return true
		}
	}
	return false
}

// theCountry takes away the article of other languages before a country: "of the
// Greece".
func (d *doc) theCountry(i int) {
	c := d.Of(i + 1)
	if !d.lower(i-1, i, "of", "in", "from", "with", "to", "for", "by") || countryOf(c) != c || !d.endsPhrase(i+2) || d.lower(i+2, len(d.Tokens), "of", "that", "where", "when", "which") {
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
	return i < len(d.Tokens) && strings.ContainsAny(d.Of(i)[:1], "$€£'’")
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
		d.Tokens[i-1].Kind != token.Word || d.lower(i-1, i, "say", "says", "said", "saying", "vote", "votes", "voted", "voting", "answer", "answered", "a", "the", "or", "of", "is", "was", "there") || d.glued(i+1) {
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
	case d.lower(i+1, i+2, "you", "me", "us", "him", "them") && d.lower(i+2, i+3, "that", "this", "the", "a", "what", "how"):
	default:
		return
	}
	d.edit(i, i, tell, Calque, 0.75, "“say” for “tell”, one word in other languages")
}
