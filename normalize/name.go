package normalize

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// The Names stage repairs names towards the gazetteer, the document's own other
// mentions and the evidence. A capitalised word that nobody knows is compared
// with the names near it; a name is put in its place only when a second witness
// speaks for that name (see witness): the other half of the name, the office,
// the country, a place preposition, another mention. Where two names are as
// near, both are suggested and none is chosen.

// hashOf is fold.Hash("of").
const hashOf uint64 = 0x8b06007b5567108

// maxNameQueries bounds the different words of one document that the gazetteer
// is asked about; a document with more has them reported as they are.
const maxNameQueries = 4000

// maxNameReadings bounds how often a document's words are read as part of a
// name; what comes after is repaired only as the same word was before. It is
// some 2,500 unknown words.
const maxNameReadings = 1 << 18

// maxNameWord bounds the bytes of a word that may be part of a name: what is
// longer is no word, and to ask for each of its beginnings would be quadratic.
const maxNameWord = 100

// nameStage is the Names stage at work on one document.
type nameStage struct {
	d     *doc
	names Names
	// hasFolded is Names.HasName for one word by its hash.
	hasFolded func(uint64) bool
	queries   int
	readings  int
	cache     map[string][]nameCandidate
	entities  map[string]*nameEntity
	countries map[uint64]string // hash of a word -> the place it names, "" for none
	own       *ownNames
	doubted   []int                   // tokens left alone
	repaired  map[uint64]*nameReading // by the hash of the damaged word
	lower     int                     // whether the document has no capitals: 0 not looked yet, 1 it has, 2 it has none
}

// nameEntity is what the gazetteer tells of an entity.
type nameEntity struct {
	id, canonical string
	typ           string
	weight        float64
}

// nameCandidate is one name of one entity.
type nameCandidate struct {
	*nameEntity
	name  string
	parts []nameWord // see words
}

// words are the words of the name, split when they are first asked for.
func (c *nameCandidate) words() []nameWord {
	if c.parts == nil {
		c.parts = nameWords(c.name)
	}
	return c.parts
}

// nameWord is one word of a candidate.
type nameWord struct {
	text, folded string
	hash         uint64
	start, end   int // bytes in the name
}

// names runs the stage.
func (d *doc) names() {
	if d.n.names == nil && d.n.evidence == nil {
		return
	}
	s := nameStage{d: d, names: d.n.names}
	switch n := d.n.names.(type) {
	case nil:
		s.names = noNames{}
		s.hasFolded = func(uint64) bool { return false }
	case interface{ HasFolded(uint64) bool }:
		s.hasFolded = n.HasFolded
	default:
		s.hasFolded = nil
	}
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Kind != token.Word || d.isTaken(i, i) || d.foreign(i) {
			continue
		}
		switch {
		case t.Flags&token.Upper == 0:
			if t.Hash == hashOf {
				s.turned(i)
			} else if s.lowerName(i) {
				s.repairCase(i)
			}
		case s.mayBeGloss(i) && s.translated(i):
		case t.Flags&token.NonASCII != 0 && s.has(i):
			s.accented(i)
		case s.unknown(i):
			if !s.auxiliary(i) {
				s.repair(i)
			}
		case s.misplaced(i):
			s.repair(i)
		case d.damage >= garbled && t.Flags&token.Sentence == 0:
			s.doubted = append(s.doubted, i)
			fallthrough
		default:
			s.particle(i)
		}
	}
	s.again()
	s.possessives()
}

// has reports whether the gazetteer has a word.
func (s *nameStage) has(i int) bool {
	t := &s.d.Tokens[i]
	if s.hasFolded != nil {
		return s.hasFolded(t.StemHash) || t.StemHash != t.Hash && s.hasFolded(t.Hash)
	}
	return s.names.HasName(s.d.StemOf(i))
}

// unknown reports whether a capitalised word is neither English nor a name.
func (s *nameStage) unknown(i int) bool {
	t := &s.d.Tokens[i]
	if t.Stem-t.Start < 3 || t.Stem-t.Start > maxNameWord || t.Flags&(token.Dotted|token.NonLatin) != 0 {
		return false
	}
	if t.Flags&token.AllUpper != 0 && t.Stem-t.Start <= 5 {
		return false // an acronym
	}
	return !s.endsInDigit(i) && !s.d.known(i) && !lexicon.Known(t.Hash) && !s.has(i) && !s.d.isProtected(i, i)
}

// endsInDigit reports whether token i is a word with a number: F16, Reuters4.
func (s *nameStage) endsInDigit(i int) bool {
	c := s.d.Source[s.d.Tokens[i].Stem-1]
	return c >= '0' && c <= '9'
}

// misplaced reports whether a capitalised English word stands where half of a
// name should: beside a word that only names have ("Elon Must").
func (s *nameStage) misplaced(i int) bool {
	d := s.d
	t := &d.Tokens[i]
	if t.Flags&(token.Sentence|token.AllUpper|token.Dotted) != 0 || t.Flags&token.Letters == 0 || d.clean() || d.isProtected(i, i) {
		return false
	}
	if t.Stem-t.Start < 2 || t.Stem-t.Start > maxNameWord || isTitleWord(d.StemOf(i)) || s.endsInDigit(i) {
		return false
	}
	info, _ := d.info(i)
	prev, next := s.nameNeighbour(i, -1), s.nameNeighbour(i, +1)
	if prev >= 0 && s.names.HasName(d.Source[d.Tokens[prev].Start:t.Stem]) || next >= 0 && s.names.HasName(d.Source[t.Start:d.Tokens[next].Stem]) {
		return false // United States
	}
	switch {
	case prev >= 0 && s.nameOnly(prev) && (t.Flags&token.Space != 0 || d.Of(i-1) == "-"):
		return info.Has(lexicon.Lower) || !s.has(i)
	case next == i+1 && s.nameOnly(next):
		return info.Has(lexicon.Lower) && !s.has(i)
	}
	return false
}

// nameOnly reports whether token i is a word of the gazetteer, capitalised, and
// not just a common English word.
func (s *nameStage) nameOnly(i int) bool {
	if i < 0 || i >= len(s.d.Tokens) {
		return false
	}
	t := &s.d.Tokens[i]
	if t.Kind != token.Word || t.Flags&token.Upper == 0 || t.Stem != t.End || !s.has(i) {
		return false
	}
	info, ok := lexicon.Lookup(t.Hash)
	return !ok || !info.Has(lexicon.Lower) || info.Has(lexicon.Proper) && t.Flags&token.Sentence == 0 && !isTitleWord(s.d.Of(i))
}

// repair looks for the name that token i is a damaged part of.
func (s *nameStage) repair(i int) {
	d := s.d
	if s.readings >= maxNameReadings {
		s.doubted = append(s.doubted, i)
		return
	}
	best, second := s.best(i)
	if best == nil {
		return
	}
	if !best.accepted {
		s.doubted = append(s.doubted, i)
		if best.near && best.score >= s.suggestFrom() {
			d.suspect(best.lo, best.hi, "near the name "+best.cand.name+", but too little else speaks for it", best.text)
		}
		return
	}
	if second != nil && second.accepted && second.score > best.score-rivalMargin && second.text != best.text {
		d.suspect(best.lo, best.hi, "near the names "+best.cand.name+" and "+second.cand.name, best.text, second.text)
		return
	}
	if d.edit(best.lo, best.hi, best.text, best.kind, best.confidence(), best.reason()) && best.lo == best.hi {
		if s.repaired == nil {
			s.repaired = map[uint64]*nameReading{}
		}
		s.repaired[d.Tokens[i].StemHash] = best
	}
}

// again repairs the words that could not be told by themselves and that were
// repaired elsewhere in the document.
func (s *nameStage) again() {
	d := s.d
	for _, i := range s.doubted {
		r := s.repaired[d.Tokens[i].StemHash]
		if r == nil || d.isTaken(i, i) {
			continue
		}
		t := &d.Tokens[r.lo]
		text := strings.TrimSuffix(r.text, d.Source[t.Stem:t.End]) + s.ending(i)
		if d.edit(i, i, text, r.kind, r.confidence(), "the same word as elsewhere in the document, "+r.reason()) {
			d.unsuspect(i)
		}
	}
}

// suggestFrom is the score from which a resemblance is worth suggesting: in a
// clean document an unknown name is a new name unless much speaks against it.
func (s *nameStage) suggestFrom() int {
	if s.d.damage >= cleanBelow {
		return -15
	}
	if s.d.clean() {
		return 15
	}
	return 0
}

// best returns the likeliest reading of token i as part of a name, and the
// next one that is of another entity. The gazetteer is asked until one reading
// is accepted.
func (s *nameStage) best(i int) (best, second *nameReading) {
	seen := map[string]bool{}
	try := func(cands []nameCandidate) {
		for k := range cands {
			c := &cands[k]
			if c.id != "" && seen[c.id+"\x00"+c.name] {
				continue
			}
			seen[c.id+"\x00"+c.name] = true
			s.readings++
			r := s.read(i, c)
			switch {
			case r == nil:
			case best == nil || r.beats(best):
				if best != nil && !sameName(best.cand, r.cand) {
					second = best
				}
				best = r
			case !sameName(best.cand, r.cand) && (second == nil || r.beats(second)):
				second = r
			}
		}
	}
	for _, q := range s.queriesFor(i) {
		if best != nil && best.accepted {
			break
		}
		if q.with {
			try(s.namesWith(q.text))
		} else {
			try(s.near(q.text))
		}
	}
	try(s.ownNear(i))
	return best, second
}

// sameName reports whether two candidates are one thing: the same entity, or a
// name that only the document knows and that the other has as a word.
func sameName(a, b *nameCandidate) bool {
	if a.id != "" && b.id != "" {
		return a.id == b.id
	}
	for _, x := range a.words() {
		for _, y := range b.words() {
			if x.hash == y.hash {
				return true
			}
		}
	}
	return false
}

// nameQuery is what the gazetteer is asked: the names near a text, or those
// that have a word.
type nameQuery struct {
	text string
	with bool
}

// queriesFor are the questions about token i, the cheap and telling ones first:
// what its neighbours belong to, what it may have been joined, split or fused
// from, what is near the word.
func (s *nameStage) queriesFor(i int) []nameQuery {
	d := s.d
	qs := make([]nameQuery, 0, 5)
	word := d.StemOf(i)
	if k := lastCapital(word); k > 0 && d.Tokens[i].Flags&token.AllUpper == 0 {
		qs = append(qs, nameQuery{word[k:], true}) // joined: KeirStarmer
	}
	prev, next := s.nameNeighbour(i, -1), s.nameNeighbour(i, +1)
	if prev >= 0 && s.has(prev) && !isTitleWord(d.StemOf(prev)) {
		qs = append(qs, nameQuery{d.StemOf(prev), true})
	}
	if next >= 0 && s.has(next) {
		qs = append(qs, nameQuery{d.StemOf(next), true})
	}
	if n := i + 1; n < len(d.Tokens) && d.Tokens[n].Kind == token.Word && d.Tokens[n].Flags&(token.Upper|token.Sentence) == 0 && d.Tokens[i].Stem == d.Tokens[i].End && !lexicon.Common(d.Tokens[n].StemHash) {
		qs = append(qs, nameQuery{word + d.StemOf(n), false}) // split in two
	}
	if p := s.fusedPrefix(i); p != "" {
		qs = append(qs, nameQuery{p, true})
	}
	if !s.has(i) && !lexicon.Common(d.Tokens[i].StemHash) {
		qs = append(qs, nameQuery{word, false})
	}
	return qs
}

// lastCapital is where the last upper-case letter of a word stands.
func lastCapital(w string) int {
	for i := len(w); i > 0; {
		r, n := utf8.DecodeLastRuneInString(w[:i])
		i -= n
		if unicode.IsUpper(r) {
			return i
		}
	}
	return 0
}

// nameNeighbour returns the token before or after i that belongs to the same
// run of capitalised words, or -1. Hyphens and the full stop of an initial
// stand inside a run.
func (s *nameStage) nameNeighbour(i, step int) int {
	d := s.d
	for n, j := 0, i+step; n < 3 && j >= 0 && j < len(d.Tokens); n, j = n+1, j+step {
		if d.Tokens[max(j, j-step)].Flags&token.Sentence != 0 && step > 0 || step < 0 && d.Tokens[j+1].Flags&token.Sentence != 0 {
			return -1
		}
		t := &d.Tokens[j]
		if t.Kind == token.Word {
			if t.Flags&token.Upper != 0 {
				if step < 0 && t.Stem != t.End {
					return -1 // a possessive ends the name before it
				}
				return j
			}
			if !isParticle(d.Of(j)) {
				return -1
			}
			continue
		}
		if p := d.Of(j); p != "-" && p != "." && p != "'" && p != "’" {
			return -1
		}
	}
	return -1
}

// fusedPrefix returns the longest beginning of token i that is a name of its
// own, when something is left after it: "Keir" of "Keirmer".
func (s *nameStage) fusedPrefix(i int) string {
	w := s.d.StemOf(i)
	for n := len(w) - 2; n >= 4; n-- {
		if w[n]&0xC0 == 0x80 {
			continue // inside a character
		}
		if s.names.HasName(w[:n]) {
			return w[:n]
		}
	}
	return ""
}

// near asks the gazetteer for the names near a text, once for each.
func (s *nameStage) near(q string) []nameCandidate { return s.ask(q, s.names.NearNames) }

// namesWith asks the gazetteer for the names with a word, once for each.
func (s *nameStage) namesWith(w string) []nameCandidate {
	return s.ask("="+w, func(q string) iter.Seq2[string, string] { return s.names.NamesWith(q[1:]) })
}

// entity asks the gazetteer about an entity, once; nil when it has none.
func (s *nameStage) entity(id string) *nameEntity {
	if e, ok := s.entities[id]; ok {
		return e
	}
	var e *nameEntity
	if canonical, typ, weight, ok := s.names.NameOf(id); ok {
		e = &nameEntity{id, canonical, typ, weight}
	}
	if s.entities == nil {
		s.entities = map[string]*nameEntity{}
	}
	s.entities[id] = e
	return e
}

func (s *nameStage) ask(q string, f func(string) iter.Seq2[string, string]) []nameCandidate {
	if c, ok := s.cache[q]; ok {
		return c
	}
	if s.queries >= maxNameQueries {
		return nil
	}
	s.queries++
	var out []nameCandidate
	for id, name := range f(q) {
		e := s.entity(id)
		if e == nil {
			continue
		}
		out = append(out, nameCandidate{nameEntity: e, name: name})
		if len(out) == 64 {
			break
		}
	}
	if s.cache == nil {
		s.cache = map[string][]nameCandidate{}
	}
	s.cache[q] = out
	return out
}

// cleanTokens is the length from which a document without damage counts as a
// clean one; a shorter one says too little about itself.
const cleanTokens = 80

// cleanBelow is the damage below which a document is clean.
const cleanBelow = 0.1

// clean reports whether the document shows no damage, so that a word that
// nobody knows is a new name and not a broken one.
func (d *doc) clean() bool { return d.damage < cleanBelow && len(d.Tokens) >= cleanTokens }
