package normalize

import (
	"slices"
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/token"
)

// Names that a bad translation ties to their noun in the way of its source: with
// "of", where English puts the name first ("the administration of Reagan"), or
// with the rest of a verb, for 's was read as "has" ("Reaganha").

// auxiliary repairs a name with an auxiliary verb of a Romance language hanging
// on it, which stands where the source had 's.
func (s *nameStage) auxiliary(i int) bool {
	d := s.d
	t := &d.Tokens[i]
	if d.clean() || t.Stem != t.End || i+1 >= len(d.Tokens) || d.Tokens[i+1].Kind != token.Word {
		return false
	}
	word := d.Of(i)
	for _, verb := range [...]string{"ha", "est", "hat"} { // es, ca and it; fr; de
		name, ok := strings.CutSuffix(word, verb)
		if !ok || len(name) < 5 || d.n.lexicon[fold.Hash(name)] {
			continue
		}
		for _, c := range s.surnamed(name) {
			if w := s.words(c); w[len(w)-1].text == name {
				return d.edit(i, i, name+"'s", Name, 0.8, "the name "+s.of(c).canonical+" with “"+verb+"”, a verb of another language for 's")
			}
		}
	}
	return false
}

// possessives turns round what "of" ties together, once names are repaired:
// "administration of Trump", "talks of Geneva", "the Russia-war of Ukraine".
func (s *nameStage) possessives() {
	d := s.d
	if d.damage < leastOrderDamage || d.size < leastOrderWords {
		return
	}
	for _, i := range d.listedTokens() {
		if i == 0 || i+1 >= len(d.Tokens) || d.Tokens[i].Hash != hashOf {
			continue
		}
		t := &d.Tokens[i+1]
		if t.Flags&(token.Upper|token.AllUpper) != token.Upper || t.Stem != t.End || d.mark(i+2) || d.isTaken(i-1, i) || d.Tokens[i-1].Stem != d.Tokens[i-1].End {
			continue
		}
		head := d.Of(i - 1)
		first := i - 1
		name := d.repaired(i+1, i+1)
		switch {
		case head == "administration" && (d.isTaken(i+1, i+1) || s.inOffice(i+1)):
		case d.isTaken(i+1, i+1):
			continue
		case i >= 3 && d.Of(i-2) == "-" && d.Tokens[i-1].Flags&token.Space == 0 && d.Tokens[i-2].Flags&token.Space == 0 && isDispute(head) && countryOf(d.Of(i-3)) != "" && countryOf(name) != "":
			first, name = i-3, d.Of(i-3)+"-"+name
		case d.Tokens[i-1].Flags&token.Space == 0:
			continue
		case isGathering(head) && countryOf(name) == "" && s.placeWord(i+1):
		case head == "conflict" && countryOf(name) != "" && d.lower(i-2, i, "the", "this"):
		default:
			continue
		}
		if strings.ContainsRune(name, ' ') {
			continue
		}
		s.turn(first, i+1, name+" "+head)
	}
}

// turn replaces the tokens first to last by text, with the edit of the last one.
func (s *nameStage) turn(first, last int, text string) {
	d := s.d
	kind, confidence, reason := Calque, 0.8, ""
	for k := range d.edits {
		if e := &d.edits[k]; e.Start == d.Tokens[last].Start && e.End == d.Tokens[last].End {
			kind, confidence, reason = e.Kind, min(e.Confidence, confidence), "; "+e.Reason
			d.edits = append(d.edits[:k], d.edits[k+1:]...)
			d.taken[last] = false
			break
		}
	}
	d.edit(first, last, text, kind, confidence, "word order of another language: English puts the name first"+reason)
}

// inOffice reports whether token i is the surname of somebody whose newest
// office is one that has an administration.
func (s *nameStage) inOffice(i int) bool {
	if !s.has(i) {
		return false
	}
	heads := s.heads(i)
	return slices.ContainsFunc(s.surnamed(s.d.Of(i)), func(c *nameCandidate) bool { return s.holdsOffice(heads, c) })
}

// isDispute reports whether w is what two countries have with each other.
func isDispute(w string) bool {
	switch w {
	case "war", "conflict", "talks", "border", "relations", "negotiations":
		return true
	}
	return false
}

// isGathering reports whether w is what English calls by the city it is held in.
func isGathering(w string) bool {
	switch w {
	case "talks", "negotiations", "summit", "conference", "discussions", "meeting", "meetings":
		return true
	}
	return false
}
