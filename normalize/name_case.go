package normalize

import (
	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// lowerName reports whether a lower-case word is worth a look as part of a name
// that lost its capitals: a word that only names have, or any name behind a
// title. It is no function word.
func (s *nameStage) lowerName(i int) bool {
	d := s.d
	t := &d.Tokens[i]
	if v := d.infos[i]; t.Stem-t.Start < 3 || v.Has(lexicon.Lower) && !s.behindTitle(i) {
		return false
	}
	return s.has(i)
}

// behindTitle reports whether a title stands right before token i.
func (s *nameStage) behindTitle(i int) bool {
	d := s.d
	return i > 0 && d.Tokens[i-1].Kind == token.Word && d.Tokens[i].Flags&token.Sentence == 0 && d.isTitle(i-1) && isHeadTitle(d.Of(i-1))
}

// maxNameTokens is how many words a name has that is looked for in lower case.
const maxNameTokens = 4

// leastPlace is the weight from which a place is told by its preposition alone.
const leastPlace = 0.3

// repairCase gives a whole name that stands in lower case its capitals. The
// name's words are witnesses for each other, so one word alone is not enough
// unless a place is where places stand.
func (s *nameStage) repairCase(i int) {
	d := s.d
	if s.lowerDocument() {
		return // where nothing has capitals, a name has none either
	}
	foreign := d.foreign(i) // as names of several lower-case words may look
	for n := maxNameTokens; n >= 2; n-- {
		for lo := max(0, i-n+1); lo <= i; lo++ {
			hi, ok := s.lowerRun(lo, n)
			if !ok || hi < i || d.isTaken(lo, hi) || foreign && !s.behindTitle(lo) {
				continue
			}
			text := d.Source[d.Tokens[lo].Start:d.Tokens[hi].Stem]
			if !s.isName(text) {
				continue
			}
			cands := s.namesWith(d.StemOf(hi))
			for k := range cands {
				c := &cands[k]
				if len(s.words(c)) != n || !s.isPerson(c) || !s.spells(lo, hi, c) {
					continue
				}
				d.edit(lo, hi, c.name+s.ending(hi), Case, 0.95, "the name "+s.of(c).canonical+" in lower case")
				return
			}
		}
	}
	t := &d.Tokens[i]
	if foreign || t.Flags&token.Sentence != 0 || d.infos[i].Has(lexicon.Lower) || !s.placePreposition(i) || d.isTaken(i, i) || d.clean() {
		return
	}
	least := leastPlace
	if d.infos[i].Has(lexicon.Upper) {
		least = 0 // no dictionary has it in small letters
	}
	cands := s.namesWith(d.StemOf(i))
	for k := range cands {
		c := &cands[k]
		if c.is(t.StemHash) && s.isPlace(c) && s.of(c).weight >= least {
			d.edit(i, i, c.name+s.ending(i), Case, 0.85, "the place "+s.of(c).canonical+" in lower case")
			return
		}
	}
}

// lowerRun returns the last of n lower-case words from lo on, with nothing but
// hyphens between them.
func (s *nameStage) lowerRun(lo, n int) (hi int, ok bool) {
	d := s.d
	for hi = lo; hi < len(d.Tokens); hi++ {
		t := &d.Tokens[hi]
		if hi > lo && t.Flags&token.Sentence != 0 {
			return 0, false
		}
		if t.Kind == token.Word {
			if t.Flags&token.Upper != 0 {
				return 0, false
			}
			if n--; n == 0 {
				return hi, true
			}
			if t.Stem != t.End {
				return 0, false
			}
			continue
		}
		if d.Of(hi) != "-" {
			return 0, false
		}
	}
	return 0, false
}

// spells reports whether the words of the tokens lo to hi are the candidate's.
func (s *nameStage) spells(lo, hi int, c *nameCandidate) bool {
	k, words := 0, s.words(c)
	for i := lo; i <= hi; i++ {
		if t := &s.d.Tokens[i]; t.Kind == token.Word {
			if k == len(words) || words[k].hash != t.StemHash {
				return false
			}
			k++
		}
	}
	return k == len(words)
}

// lowerDocument reports whether the document is written without capitals.
func (s *nameStage) lowerDocument() bool {
	if s.lower == 0 {
		s.lower = 1
		if token.Caseless(s.d.Tokens) {
			s.lower = 2
		}
	}
	return s.lower == 2
}
