package normalize

import (
	"slices"
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
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

// maxNameReadings bounds how often a document's words are read as part of a
// name; what comes after is repaired only as the same word was before. It is
// some 2,500 unknown words.
const maxNameReadings = 1 << 19

// maxNameWord bounds the bytes of a word that may be part of a name: what is
// longer is no word, and to ask for each of its beginnings would be quadratic.
const maxNameWord = 100

// nameStage is the Names stage at work on one document. Its room is kept for
// the next one.
type nameStage struct {
	d *doc
	gazetteer
	own        ownNames
	readings   int
	around     roleContext
	made       []*nameReading // those of the search at hand are made[:used]
	used       int
	doubted    []int                   // tokens left alone
	repaired   map[uint64]*nameReading // by the hash of the damaged word
	searched   map[uint64]bool         // see remember
	neighbours nameNeighbours          // of the token looked at
	had        []byte                  // whether the gazetteer has a token: 0 not asked yet, 1 no, 2 yes
	lower      int                     // whether the document has no capitals: 0 not looked yet, 1 it has, 2 it has none
}

// names runs the stage.
func (d *doc) names() {
	if d.n.names == nil && d.n.evidence == nil {
		return
	}
	s := &d.nameStage
	*s = nameStage{
		d: d, gazetteer: s.gazetteer, own: ownNames{words: s.own.words[:0], slots: s.own.slots}, doubted: s.doubted[:0], repaired: s.repaired, searched: s.searched, made: s.made,
		had: slices.Grow(s.had[:0], len(d.Tokens))[:len(d.Tokens)], neighbours: nameNeighbours{of: -1}, around: roleContext{lo: -1, words: s.around.words, places: s.around.places},
	}
	if d.looks == 0 {
		if s.reset(d.n.names) {
			d.strangers = strangers{} // which know names of answers
		}
		clear(s.searched)
	}
	clear(s.repaired)
	clear(s.had)
	if d.looks == 0 {
		s.sentences(0, len(d.Tokens))
	}
	for _, span := range d.touched {
		s.sentences(span[0], span[1])
	}
	s.again()
	s.possessives()
}

// sentences looks at the tokens first to end.
func (s *nameStage) sentences(first, end int) {
	d := s.d
	clean := d.clean()
	for i := first; i < end; i++ {
		t := &d.Tokens[i]
		if t.Kind != token.Word {
			continue
		}
		switch {
		case t.Flags&token.Upper == 0:
			if t.Hash == hashOf {
				if d.shown() >= garbled && s.open(i) {
					s.turned(i)
				}
			} else if !d.infos[i].Has(lexicon.Function) && s.lowerName(i) && !d.isTaken(i, i) {
				s.repairCase(i)
			} else if !clean && t.Flags&token.Space == 0 && s.behindHyphen(i) && s.open(i) {
				s.repair(i)
			}
		case clean && (d.infos[i].Known() || s.has(i)):
			// in a clean document only words that nobody knows are looked at
		case !s.open(i):
		case s.mayBeGloss(i) && s.translated(i):
		case d.shown() >= garbled && s.adjectiveBehind(i):
		case t.Flags&token.NonASCII != 0 && s.has(i):
			s.accented(i)
		case s.unknown(i):
			if !s.auxiliary(i) {
				s.repair(i)
			}
		case s.misplaced(i):
			s.repair(i)
		case (s.splitBehind(i) || s.misnamed(i)) && s.repairKnown(i):
		case d.damage >= garbled && t.Flags&token.Sentence == 0:
			s.doubted = append(s.doubted, i)
			fallthrough
		default:
			s.particle(i)
		}
	}
}

// behindHyphen reports whether token i, in small letters, is a word that nobody knows
// and the second part of a name: "Jae-myungg".
func (s *nameStage) behindHyphen(i int) bool {
	d := s.d
	return i >= 2 && d.Tokens[i].Flags&token.Space == 0 && d.Of(i-1) == "-" && d.Tokens[i-1].Flags&token.Space == 0 && d.isCapital(i-2) && s.unknown(i) && s.has(i-2)
}

// open reports whether token i is free to be repaired: in English, and not part of a
// repair that was made.
func (s *nameStage) open(i int) bool { return !s.d.isTaken(i, i) && !s.d.foreign(i) }

// has reports whether the gazetteer has token i.
func (s *nameStage) has(i int) bool {
	if s.had[i] == 0 {
		s.had[i] = 1 + byte(oneIf(s.hasToken(i)))
	}
	return s.had[i] == 2
}

// hasToken asks the gazetteer what has tells.
func (s *nameStage) hasToken(i int) bool {
	t := &s.d.Tokens[i]
	if s.hasFolded != nil {
		return s.hasFolded(t.StemHash) || t.StemHash != t.Hash && s.hasFolded(t.Hash)
	}
	return s.isName(s.d.StemOf(i))
}

// unknown reports whether a capitalised word is neither English nor a name.
func (s *nameStage) unknown(i int) bool {
	t := &s.d.Tokens[i]
	if s.d.known(i) || t.Stem-t.Start < 3 || t.Stem-t.Start > maxNameWord || s.d.isParticleStem(i) || t.Flags&(token.Dotted|token.NonLatin) != 0 {
		return false
	}
	if t.Stem-t.Start <= 5 && (t.Flags&token.AllUpper != 0 || isAcronyms(s.d.StemOf(i))) {
		return false
	}
	return !s.endsInDigit(i) && !s.d.facts.of(t.Hash).info.Known() && !s.has(i) && !s.hasUnmarked(i) && !s.d.isProtected(i, i)
}

// isAcronyms reports whether w is an acronym in the plural: FAOs.
func isAcronyms(w string) bool {
	acronym, ok := strings.CutSuffix(w, "s")
	return ok && len(acronym) > 1 && strings.ToUpper(acronym) == acronym
}

// hasUnmarked reports whether the gazetteer has a word but for the mark of a sound
// in it: Vava'u, Sana'a.
func (s *nameStage) hasUnmarked(i int) bool {
	if s.d.Tokens[i].Flags&token.Apostrophe == 0 {
		return false
	}
	w := s.d.StemOf(i)
	plain := strings.Map(func(r rune) rune {
		if r == '\'' || r == '’' {
			return -1
		}
		return r
	}, w)
	return s.hasWord(plain)
}

// endsInDigit reports whether token i is a word with a number, F16 or Reuters4,
// rather than a name whose last letter a scanner took for one: "Petr0".
func (s *nameStage) endsInDigit(i int) bool {
	w := s.d.StemOf(i)
	c := w[len(w)-1]
	if c < '0' || c > '9' {
		return false
	}
	letter := ""
	switch c {
	case '0':
		letter = "o"
	case '1':
		letter = "l"
	case '5':
		letter = "s"
	}
	return letter == "" || len(w) < 4 || !s.hasWord(w[:len(w)-1]+letter)
}

// misplaced reports whether a capitalised English word stands where half of a
// name should: beside a word that only names have ("Elon Must").
func (s *nameStage) misplaced(i int) bool {
	d := s.d
	t := &d.Tokens[i]
	if t.Flags&(token.Sentence|token.AllUpper|token.Dotted) != 0 || t.Flags&token.Letters == 0 || d.clean() || d.isProtected(i, i) {
		return false
	}
	if t.Stem-t.Start < 2 || t.Stem-t.Start > maxNameWord || d.isTitleStem(i) || s.endsInDigit(i) {
		return false
	}
	info, _ := d.info(i)
	prev, next := s.neighboursOf(i)
	switch {
	case prev >= 0 && (t.Flags&token.Space != 0 || d.Of(i-1) == "-") && s.nameOnly(prev):
		if !info.Has(lexicon.Lower) && s.has(i) {
			return false
		}
	case next == i+1 && info.Has(lexicon.Lower) && s.nameOnly(next):
		if s.has(i) {
			return false
		}
	default:
		return false
	}
	return !s.inName(i, prev, next)
}

// inName reports whether token i and the one before it or behind it in a run of
// capitalised words, -1 for none, are a name: United States.
func (s *nameStage) inName(i, prev, next int) bool {
	d := s.d
	t := &d.Tokens[i]
	return prev >= 0 && s.isName(d.Source[d.Tokens[prev].Start:t.Stem]) || next >= 0 && s.isName(d.Source[t.Start:d.Tokens[next].Stem])
}

// splitBehind reports whether the other half of a name that was split may stand
// behind token i: a lower-case word that nobody knows, "Rat cliffe", or, behind a
// title and a given name, a capitalised one, "Prime Minister Keir Star Mer". Before
// the surname it may be any word in small letters: "Step hen Hawking".
func (s *nameStage) splitBehind(i int) bool {
	d := s.d
	if d.clean() || d.Tokens[i].Flags&token.AllUpper != 0 || d.Tokens[i].Stem-d.Tokens[i].Start > maxNameWord {
		return false
	}
	if s.isSplit(i) {
		return d.unknownWord(i+1) && !s.has(i+1) || s.splitGiven(i)
	}
	prev, _ := s.neighboursOf(i)
	return prev >= 0 && s.has(prev) && !d.isTitleStem(prev) && s.goesOn(i) && d.Tokens[i+1].Kind == token.Word && s.titleNear(i)
}

// splitGiven reports whether token i and the one behind it, in small letters, are a given
// name with a space in it and the one behind that is a surname that goes with it.
func (s *nameStage) splitGiven(i int) bool {
	d := s.d
	if i+2 >= len(d.Tokens) || !d.isCapital(i+2) || d.Tokens[i+2].Flags&token.Sentence != 0 || d.infos[i+1].Has(lexicon.Function) || d.Tokens[i+1].End-d.Tokens[i+1].Start < 2 {
		return false
	}
	given := d.StemOf(i) + d.StemOf(i+1)
	return s.hasWord(given) && s.isName(given+" "+d.StemOf(i+2))
}

// commonName is the frequency from which an English word is not taken for a name.
const commonName = 38

// misnamed reports whether token i is a name that somebody has, beside half of
// another name and a title: "President Joe Bien". It may be right as it stands.
func (s *nameStage) misnamed(i int) bool {
	d := s.d
	t := &d.Tokens[i]
	if d.clean() || t.Flags&(token.AllUpper|token.Dotted|token.Letters|token.NonLatin) != token.Letters || t.Stem-t.Start < 3 || t.Stem-t.Start > maxNameWord || d.isProtected(i, i) || d.isTitleStem(i) {
		return false
	}
	prev, next := s.neighboursOf(i)
	if prev < 0 && next < 0 {
		return false
	}
	info, _ := d.info(i)
	if info.Has(lexicon.Lower) && !info.Has(lexicon.Proper|lexicon.Function) && info.Class() >= commonName || !s.titleNear(i) || info.Has(lexicon.Upper) && s.placeWord(i) {
		return false
	}
	if prev >= 0 && (!s.has(prev) || d.isTitleStem(prev) || s.placeWord(prev)) {
		prev = -1
	}
	if next >= 0 && !s.has(next) {
		next = -1
	}
	if prev < 0 && next < 0 {
		return false
	}
	return !s.inName(i, prev, next)
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
	info, ok := s.d.infoOf(i)
	return !ok || !info.Has(lexicon.Lower) || info.Has(lexicon.Proper) && t.Flags&token.Sentence == 0 && !s.d.isTitle(i)
}

// nameLike reports whether token i is a capitalised word that can only be a name.
func (s *nameStage) nameLike(i int) bool {
	if s.d.Tokens[i].Flags&token.Upper == 0 {
		return false
	}
	if s.nameOnly(i) || s.unknown(i) {
		return true
	}
	info, _ := s.d.info(i)
	if !info.Has(lexicon.Proper|lexicon.Upper) || info.Has(lexicon.Lower) {
		return false
	}
	w := s.d.StemOf(i)
	return s.d.traits[i]&(dateTrait|peopleTrait|countryTrait) == 0 || !isDateWord(w) && !isPeople(w) && countryOf(w) == ""
}

// repair looks for the name that token i is a damaged part of.
func (s *nameStage) repair(i int) {
	if s.readings >= maxNameReadings {
		s.doubted = append(s.doubted, i)
		return
	}
	key := s.contextOf(i)
	if s.d.looks > 0 && s.searched[key] {
		s.doubted = append(s.doubted, i)
		return
	}
	x := s.findName(i, false)
	s.remember(key, &x)
	s.settle(i, x)
}

// contextOf is the hash of the words around token i that a search for it looks at.
func (s *nameStage) contextOf(i int) (h uint64) {
	d := s.d
	for k := max(0, i-roleWindow); k < len(d.Tokens) && k <= i+roleWindow; k++ {
		h = (h ^ d.Tokens[k].Hash ^ uint64(d.Tokens[k].Flags)) * fold.Prime64
	}
	return h ^ uint64(i-max(0, i-roleWindow))
}

// remember keeps in mind that a search led to nothing, for the next look.
func (s *nameStage) remember(key uint64, x *search) {
	if x.best != nil && x.best.accepted {
		return
	}
	if s.searched == nil {
		s.searched = map[uint64]bool{}
	}
	s.searched[key] = true
}

// repairKnown is repair for a word that is a name as it stands. It reports
// whether anything came of it.
func (s *nameStage) repairKnown(i int) bool {
	if s.readings >= maxNameReadings {
		return false
	}
	key := s.contextOf(i) + 1 // apart from that of repair
	if s.d.looks > 0 && s.searched[key] {
		return false
	}
	x := s.findName(i, true)
	s.remember(key, &x)
	if x.best == nil || !x.best.accepted {
		return false
	}
	s.settle(i, x)
	return true
}

// settle edits, or reports, what was found for token i.
func (s *nameStage) settle(i int, x search) {
	d := s.d
	best, second := x.best, x.second
	if best == nil || !best.accepted {
		s.doubted = append(s.doubted, i)
	}
	if best == nil {
		return
	}
	if !best.accepted {
		if best.near && best.score >= s.suggestFrom() && !s.othersWrite(i) {
			d.suspect(best.lo, best.hi, "near the name "+best.cand.name+", but too little else speaks for it", best.text)
		}
		return
	}
	if second != nil && second.accepted && second.score > best.score-rivalMargin && second.text != best.text {
		d.suspect(best.lo, best.hi, "near the names "+best.cand.name+" and "+second.cand.name, best.text, second.text)
		return
	}
	s.englishPlace(best)
	if t := &d.Tokens[best.lo]; best.lo == best.hi && t.Flags&token.Inner == 0 && sameButHyphens(d.Of(best.lo), best.text) {
		return // "Anticorruption" is as good
	}
	if d.edit(best.lo, best.hi, best.text, best.kind, best.confidence(), best.reason()) && best.lo == best.hi {
		if s.repaired == nil {
			s.repaired = map[uint64]*nameReading{}
		}
		s.repaired[d.Tokens[i].StemHash] = best.keep()
	}
}

// othersWrite reports whether the evidence has the word of token i as a name.
func (s *nameStage) othersWrite(i int) bool {
	ev := s.d.n.evidence
	return ev != nil && ev.words[s.d.Tokens[i].StemHash] > 0
}

// englishPlace makes a reading towards a spelling that English does not have
// ("Ghazzah") one towards the name by which it knows the place.
func (s *nameStage) englishPlace(r *nameReading) {
	name := strings.TrimSuffix(r.entity.canonical, " City")
	if r.entity.typ != "place" || r.lo != r.hi || r.kind != Name || r.cand.name == name || strings.ContainsAny(name+r.cand.name, " -") ||
		name[0]|0x20 != r.text[0]|0x20 || lexicon.Known(fold.Hash(r.cand.name)) || !lexicon.Known(fold.Hash(name)) {
		return
	}
	r.text = s.written(r.lo, name) + s.ending(r.lo)
}

// again repairs the words that could not be told by themselves and that were
// repaired elsewhere in the document.
func (s *nameStage) again() {
	d := s.d
	if len(s.repaired) == 0 {
		return
	}
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

// cleanTokens is the length from which a document without damage counts as a
// clean one; a shorter one says too little about itself.
const cleanTokens = 80

// cleanBelow is the damage below which a document is clean.
const cleanBelow = 0.1

// clean reports whether the document shows no damage, so that a word that
// nobody knows is a new name and not a broken one.
func (d *doc) clean() bool { return d.damage < cleanBelow && len(d.Tokens) >= cleanTokens }
