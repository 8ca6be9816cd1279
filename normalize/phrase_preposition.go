package normalize

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/token"
)

// prepositionsOff offers the preposition of English where a damaged document
// has that of another language. It edits nothing: both may be meant.
func (d *doc) prepositionsOff() {
	if d.damage < leastOrderDamage && len(d.edits) < 3 {
		return
	}
	for _, i := range d.listedTokens() {
		if d.traits[i]&takerTrait != 0 {
			d.wrongPreposition(i)
		}
		if d.traits[i]&siteTrait != 0 {
			d.siteIn(i)
		}
	}
}

// wrongPreposition offers the preposition of English behind word i.
func (d *doc) wrongPreposition(i int) {
	if i+2 >= len(d.Tokens) || d.Tokens[i+1].Kind != token.Word || d.Tokens[i+2].Kind != token.Word {
		return
	}
	right := prepositionOf(strings.ToLower(d.Of(i)), d.Of(i+1))
	if right == "" || d.isTaken(i, i+2) {
		return
	}
	first := i
	if i > 0 && d.Tokens[i-1].Kind == token.Word && d.Tokens[i].Flags&token.Sentence == 0 {
		first--
	}
	d.suspect(first, i+2, "preposition of another language", d.Source[d.Tokens[first].Start:d.Tokens[i].End]+" "+right+d.Source[d.Tokens[i+1].End:d.Tokens[i+2].End])
}

// wrongPrepositions are the words that English joins with a preposition, right, where
// other languages have another.
var wrongPrepositions = [...]struct{ words, there, right string }{
	{"responsibility responsible responsibilities reason reasons", "of", "for"},
	{"solution solutions", "of", "to"},
	{"depends depend depending", "of", "on"},
	{"charged", "of", "with"},
	{"prevented prohibited differs different independent", "of", "from"},
	{"interested", "for", "in"},
	{"proud accused capable", "for", "of"},
	{"congratulated congratulate", "for", "on"},
	{"participate participated participation arrived arrive succeeded", "to", "in"},
	{"attack attacks", "to", "on"},
	{"support waiting asked", "to", "for"},
	{"married according similar", "with", "to"},
	{"full", "with", "of"},
	{"consists", "in", "of"},
	{"insist insisted insists concentrated focused based", "in", "on"},
	{"proud accused", "by", "of"},
	{"opposed opposes", "at", "to"},
	{"afraid", "from", "of"},
}

// prepositionOf returns the preposition that English joins a word with where other
// languages have another, the one that stands there; "" where it may stand.
func prepositionOf(word, there string) string {
	for i := range wrongPrepositions {
		if p := &wrongPrepositions[i]; p.there == there && isOneOf(word, p.words) {
			return p.right
		}
	}
	return ""
}

// isOneOf reports whether a list has a word.
func isOneOf(word, list string) bool {
	for w := range strings.FieldsSeq(list) {
		if w == word {
			return true
		}
	}
	return false
}

// sites are the places of which English says "at the" where other languages say "in".
const sites = "Pentagon Kremlin airport summit border university"

// siteIn offers "at the" for "in the" before word i.
func (d *doc) siteIn(i int) {
	if i < 2 || d.Of(i-1) != "the" || d.Tokens[i-2].Kind != token.Word || !strings.EqualFold(d.Of(i-2), "in") || !isOneOf(d.Of(i), sites) || d.isTaken(i-2, i) {
		return
	}
	d.suspect(i-2, i, "preposition of another language", "at"+d.Source[d.Tokens[i-2].End:d.Tokens[i].End])
}
