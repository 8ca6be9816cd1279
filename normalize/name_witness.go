package normalize

import (
	"slices"
	"strings"

	"github.com/dragoman-go/dragoman/internal/distance"
	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/token"
)

// roleWindow is how many tokens before a name, or behind it, an office is
// looked for.
const roleWindow = 9

// generalTitle is the witness of a title that any person may have.
const generalTitle = "a title stands before it"

// farPlace is the weight from which a place is recognised under more than one slip.
const farPlace = 0.4

// longPlace is from how many letters a name is near no other by chance.
const longPlace = 9

// witnesses are what speaks for a reading besides resemblance.
type witnesses struct {
	weight int  // two are enough in a damaged document, three in a clean one
	title  bool // a title stands beside it, or the country
	office bool // the very office of the entity does
	of     bool // the country or organization of an office does
	said   []string
}

func (w *witnesses) add(weight int, said string) {
	w.weight += weight
	w.said = append(w.said, said)
}

func (s *nameStage) witnesses(r *nameReading) witnesses {
	d := s.d
	w := witnesses{said: r.witness[:0]}
	e := s.of(r.cand)
	switch {
	case r.exact == 1 && e.typ == "place" && len(s.words(r.cand)) > 2:
		w.add(1, "another part of the name stands beside it") // "Péter Polt" is not in Saint Peter Port
	case r.rare || r.exact > 1:
		w.add(3, "the other part of the name stands beside it")
	case r.exact > 0:
		w.add(2, "the other part of the name stands beside it")
	case r.stands > 0 && r.cost <= 10:
		w.add(1, "the other part of the name stands beside it")
	}
	if r.halves {
		w.add(3, "both halves of the name stand in it")
	}
	if r.begins {
		w.add(1, "the name begins and ends so")
	}
	title, of := s.role(r)
	if e.typ == "person" && r.exact == 0 && s.insidePlace(r.lo) {
		title, of = 0, false // "the minister spoke in Manabo"
	}
	w.title, w.office, w.of = title > 0 || of, title == 2, of
	switch {
	case title == 2 && of:
		w.add(4, "the office and the country stand beside it")
	case title == 2:
		w.add(3, "the office stands beside it")
	case title == 1 && of:
		w.add(3, "a title and the country stand beside it")
	case title == 1 && e.typ == "person":
		w.add(1, generalTitle)
	case of && e.typ == "person":
		w.add(1, "the country stands beside it")
	}
	lonePlace := e.typ == "place" && r.exact == 0
	if lonePlace && s.placePreposition(r.lo) && len(r.text) >= 4 && !s.goesOn(r.hi) && !(d.lower(r.lo-1, r.lo, "of", "for") && d.goesOnNoun(r.hi+1)) {
		n := 1
		if s.sameInitial(r) && !s.mixed(r.lo) && !s.losesMarks(r) && (r.cost <= 10 || e.weight == 0 || e.weight >= farPlace || len(r.text) >= longPlace && e.weight >= leastPlace) {
			n = 2 // only a place that the news often names, or a long one, is recognised from afar
		}
		w.add(n, "it stands where a place does")
	}
	if said := s.ownWitness(r); said != "" && !(lonePlace && s.goesOn(r.hi)) { // not of the first half of a name
		n := 1
		if r.cost <= 10 {
			n = 2
		}
		w.add(n, said)
	}
	return w
}

// shortName is up to how many letters a name is near others by its ending alone.
const shortName = 6

// sameInitial reports whether a reading keeps the first letter, which slips seldom
// change, or is of a long name.
func (s *nameStage) sameInitial(r *nameReading) bool {
	a, b := r.text[0], s.d.Source[s.d.Tokens[r.lo].Start]
	return len(r.text) > shortName || a|b >= 0x80 || a|0x20 == b|0x20
}

// mixed reports whether token i has capitals inside, as trade names and acronyms have.
func (s *nameStage) mixed(i int) bool {
	t := &s.d.Tokens[i]
	return t.Flags&token.Inner != 0 && t.Flags&token.AllUpper == 0
}

// losesMarks reports whether a reading differs in a letter and has no marks where
// the word has some: who writes "Óbuda" does not mean Omuda.
func (s *nameStage) losesMarks(r *nameReading) bool {
	return s.d.Tokens[r.lo].Flags&token.NonASCII != 0 && isASCII(r.text) && r.cost > distance.One/2
}

// mayHaveWitness reports whether anything stands beside token i, folded word, or in the
// document, that could speak for a name near it. Where nothing does, the
// gazetteer need not be asked: in a clean document nothing would come of it.
func (s *nameStage) mayHaveWitness(i int, word string) bool {
	d := s.d
	if !d.clean() || d.n.evidence != nil || s.placePreposition(i) {
		return true
	}
	for _, step := range [...]int{-1, +1} {
		// The names of a neighbour have been looked at, unless it has too many.
		if n := s.partNeighbour(i, step); n >= 0 && s.has(n) && len(s.namesWith(d.StemOf(n))) == maxNameAnswers {
			return true
		}
	}
	return s.titleNear(i) || s.hasOwnNear(i, word)
}

// titleNear reports whether a title stands in the words before token i or in an
// apposition behind it, see role.
func (s *nameStage) titleNear(i int) bool {
	d := s.d
	isTitle := func(k int) bool {
		t := &d.Tokens[k]
		return t.Kind == token.Word && t.Flags&token.AllUpper == 0 && d.isTitleStem(k)
	}
	for k := i - 1; k >= 0 && i-k <= roleWindow && d.Tokens[k+1].Flags&token.Sentence == 0; k-- {
		if isTitle(k) {
			return true
		}
	}
	if i+1 < len(d.Tokens) && d.Of(i+1) == "," {
		for k := i + 2; k < len(d.Tokens) && k-i <= roleWindow && d.Tokens[k].Flags&token.Sentence == 0; k++ {
			if isTitle(k) {
				return true
			}
		}
	}
	return false
}

// goesOn reports whether token i begins a longer name: "Wofford College".
func (s *nameStage) goesOn(i int) bool {
	d := s.d
	if d.Tokens[i].Stem != d.Tokens[i].End || i+1 >= len(d.Tokens) {
		return false
	}
	t := &d.Tokens[i+1]
	return t.Kind == token.Word && t.Flags&token.Upper != 0 && t.Flags&token.Sentence == 0 || d.Of(i+1) == "-" && t.Flags&token.Space == 0
}

// role compares the words around a reading with the offices of its entity:
// title is 2 when a whole title stands there and 1 when some title does; of is
// set when the country or organization of one does.
func (s *nameStage) role(r *nameReading) (title int, of bool) {
	c := &s.around
	if c.lo != r.lo || c.hi != r.hi {
		c.gather(s, r.lo, r.hi)
	}
	if c.titled {
		title = 1
	}
	if len(c.words) == 0 && len(c.places) == 0 {
		return title, false
	}
	roles := s.roles(r.cand)
	for k := range roles {
		role := &roles[k]
		if titleIn(role.titleWords, c.words) {
			title = 2
		}
		if slices.Contains(c.places, role.of) || titleIn(role.ofWords, c.words) {
			of = true
		}
	}
	return title, of
}

// roleContext is the words around the tokens lo to hi that an office is looked for
// in: those before them, and those of an apposition behind. Most readings of a search
// are of the same tokens.
type roleContext struct {
	lo, hi int
	words  []uint64 // hashes
	places []string
	titled bool // one of them is a title
}

// gather makes c the context of the tokens lo to hi.
func (c *roleContext) gather(s *nameStage, lo, hi int) {
	d := s.d
	*c = roleContext{lo: lo, hi: hi, words: c.words[:0], places: c.places[:0]}
	for i := lo - 1; i >= 0 && lo-i <= roleWindow && d.Tokens[i+1].Flags&token.Sentence == 0; i-- {
		c.add(s, i)
	}
	if !c.titled {
		c.words = c.words[:0] // an apposition needs its title near
	}
	if i := hi + 1; i < len(d.Tokens) && d.Of(i) == "," {
		for i++; i < len(d.Tokens) && i-hi <= roleWindow && d.Tokens[i].Flags&token.Sentence == 0; i++ {
			c.add(s, i)
			if p := d.Of(i); p == "," || p == ";" {
				break
			}
		}
	}
}

// add adds token i.
func (c *roleContext) add(s *nameStage, i int) {
	d := s.d
	t := &d.Tokens[i]
	if t.Kind != token.Word {
		return
	}
	w := d.StemOf(i)
	c.titled = c.titled || t.Flags&token.AllUpper == 0 && d.isTitleStem(i)
	c.words = append(c.words, americanHash(w, t.StemHash))
	if t.Flags&token.Upper != 0 && s.has(i) {
		if p := s.placeOf(w); p != "" {
			c.places = append(c.places, p)
		}
	}
}

// titleHashes returns the hashes of the words of a title that carry meaning.
func titleHashes(title string) (words []uint64) {
	for _, t := range token.New(title).Tokens {
		if t.Kind != token.Word {
			continue
		}
		switch w := title[t.Start:t.Stem]; w {
		case "of", "the", "for", "and", "to":
		default:
			words = append(words, americanHash(w, t.StemHash))
		}
	}
	return words
}

// titleIn reports whether all words of a title, at least one, are in the context.
func titleIn(title, context []uint64) bool {
	for _, h := range title {
		if !slices.Contains(context, h) {
			return false
		}
	}
	return len(title) > 0
}

// americanHash gives the words of offices that have two spellings one hash.
func americanHash(w string, h uint64) uint64 {
	if len(w) == 7 && (w[0] == 'D' || w[0] == 'd') && strings.EqualFold(w, "defence") {
		return fold.Hash("defense")
	}
	return h
}

// placeWord reports whether token i names a country or city, or its people.
func (s *nameStage) placeWord(i int) bool { return s.has(i) && s.placeOf(s.d.StemOf(i)) != "" }

// placePreposition reports whether what stands before token i leads to a place.
func (s *nameStage) placePreposition(i int) bool {
	if i == 0 || s.d.Tokens[i].Flags&token.Sentence != 0 {
		return false
	}
	switch s.prepositionBefore(i) {
	case "in", "at", "to", "from", "near", "into", "outside", "around", "across", "via", "toward", "towards", "for", "of", "between", "through", "visit", "visited", "leave", "left",
		"raided", "bombed", "shelled", "besieged", "occupied", "liberated", "recaptured", "entered", "stormed":
		return true
	case "and", "or", ",":
		// one of several places
		return i >= 2 && s.placeWord(i-2) && s.d.Tokens[i-2].Flags&token.Upper != 0
	}
	return false
}

// prepositionBefore returns the word before token i, in small letters where it begins
// a sentence.
func (s *nameStage) prepositionBefore(i int) string {
	w := s.d.Of(i - 1)
	if s.d.Tokens[i-1].Flags&token.Sentence != 0 {
		switch w {
		case "In":
			return "in"
		case "At":
			return "at"
		case "From":
			return "from"
		case "Near":
			return "near"
		case "Outside":
			return "outside"
		case "Across":
			return "across"
		}
	}
	return w
}

// insidePlace reports whether the word before token i says that a place follows,
// and nobody.
func (s *nameStage) insidePlace(i int) bool {
	if i == 0 || s.d.Tokens[i].Flags&token.Sentence != 0 {
		return false
	}
	switch s.prepositionBefore(i) {
	case "in", "at", "near", "into", "outside", "around", "across", "via":
		return true
	}
	return false
}
