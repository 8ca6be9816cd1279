package normalize

//go:generate go run ../internal/gen/namewords

import (
	"iter"
	"strings"

	"github.com/dragoman-go/dragoman/internal/distance"
	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// A translator that takes a name for a word translates it: "Mark Blond" for
// Marco Rubio. The glosses of namewords.txt lead back; a name is put in place of
// its gloss when its other half, or that half's gloss, or the very office stands
// beside it.

// nameGloss is a name that a word may be the gloss of.
type nameGloss struct{ name, lang string }

// how says what became of the name.
func (g nameGloss) how() string { return "translated as a word (" + g.lang + "):" }

// glossed yields the names that a word may be the gloss of.
func glossed(word string) iter.Seq[nameGloss] { return glossedHash(fold.Hash(word)) }

// glossedHash is glossed for the hash of the folded word.
func glossedHash(h uint64) iter.Seq[nameGloss] {
	return func(yield func(nameGloss) bool) {
		if traitsOf(h)&glossTrait == 0 {
			return
		}
		names := glossNames(h)
		for names != "" {
			var n string
			n, names, _ = strings.Cut(names, " ")
			name, lang, _ := strings.Cut(n, "/")
			if !yield(nameGloss{name, lang}) {
				return
			}
		}
	}
}

// glossNames returns the entry of nameWordsOf for a hash, or "".
func glossNames(h uint64) string {
	lo, hi := 0, len(nameWordsOf)
	for lo < hi {
		if m := int(uint(lo+hi) >> 1); nameWordsOf[m].hash < h {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(nameWordsOf) && nameWordsOf[lo].hash == h {
		return nameWordsOf[lo].names
	}
	return ""
}

// isGlossOf reports whether a word is a gloss of the name given, folded.
func isGlossOf(word, name string) bool {
	for g := range glossed(word) {
		if fold.String(g.name) == name {
			return true
		}
	}
	return false
}

// maxLeftover is how many letters of a lost word may hang on a gloss.
const maxLeftover = 3

// mayBeGloss reports whether token i is worth a look as a translated name: a
// capitalised word that is no name beside a name or an office.
func (s *nameStage) mayBeGloss(i int) bool {
	d := s.d
	t := &d.Tokens[i]
	if t.Flags&token.Upper == 0 || t.Flags&(token.AllUpper|token.Dotted|token.NonLatin) != 0 || d.clean() {
		return false
	}
	info := d.infos[i]
	if info.Known() && (!info.Has(lexicon.Lower) && s.has(i) || d.traits[i]&glossTrait == 0) {
		return false // only a name, or no gloss
	}
	if d.damage >= garbled || d.underOffice(i) || s.nameOnly(i-1) || i+1 < len(d.Tokens) && s.nameOnly(i+1) {
		return true
	}
	// "Secretary of State Blond frame": a title, and both halves words
	return i > 0 && d.Tokens[i-1].Flags&token.Upper != 0 && d.isTitleStem(i-1)
}

// garbled is the damage from which a document is taken for a bad translation.
const garbled = 0.3

// translated looks for the name that token i is the gloss of.
func (s *nameStage) translated(i int) bool {
	d := s.d
	at := s.glossAt(i)
	if !at.named && !at.glossBefore && !at.glossBehind && !at.given && len(at.heads) == 0 && at.colleagueOf == "" {
		return false
	}
	s.used = 0
	word := d.StemOf(i)
	for cut := 0; cut <= maxLeftover && len(word) > cut; cut++ {
		if cut > 0 && (d.known(i) || len(word)-cut < 5) {
			return false // only a word that nobody knows has leftovers
		}
		for g := range glossed(word[:len(word)-cut]) {
			if startsLower(g.name) {
				continue // a particle
			}
			for _, c := range s.surnamed(g.name) {
				if r := s.readGloss(&at, c, g, cut); r != nil && d.edit(r.lo, r.hi, r.text, Name, r.confidence(), r.reason()) {
					s.learn(i, r)
					return true
				}
			}
			if cut == 0 && at.given && s.translatedGiven(i, g) {
				return true
			}
		}
	}
	return false
}

// translatedGiven repairs token i, a gloss of the first word of a name whose next word
// stands behind it, where an office speaks for the one who is called so.
func (s *nameStage) translatedGiven(i int, g nameGloss) bool {
	d := s.d
	if !s.titleNear(i) {
		return false
	}
	given := fold.String(g.name)
	cands := s.namesWith(d.StemOf(i + 1))
	for k := range cands {
		c := &cands[k]
		words := s.words(c)
		if len(words) < 2 || words[0].folded != given || words[1].hash != d.Tokens[i+1].StemHash || !s.isPerson(c) {
			continue
		}
		r := s.newReading(c, i, i, 0, g.how())
		r.near, r.text = true, words[0].text
		s.confirm(r, i+1)
		w := s.witnesses(r)
		if r.exact > 0 && (w.office || w.title && w.of) {
			r.witness = w.said
			return d.edit(i, i, r.text, Name, r.confidence(), r.reason())
		}
	}
	return false
}

// glossAt is a word that may be the gloss of a name, and what stands beside it.
type glossAt struct {
	i           int
	named       bool     // the word before it is one of a name
	glossBefore bool     // it may be the gloss of one
	glossBehind bool     // the word behind may
	given       bool     // it may be the gloss of a given name: a word of a name stands behind it
	heads       []string // see heads
	colleagueOf string   // see colleagueOf
}

// glossAt returns what stands beside token i.
func (s *nameStage) glossAt(i int) (at glossAt) {
	d := s.d
	at = glossAt{i: i, heads: s.heads(i)}
	if i > 0 && s.isWord(i-1) && d.Tokens[i].Flags&token.Sentence == 0 {
		at.named = d.Tokens[i-1].Stem == d.Tokens[i-1].End && s.has(i-1)
		at.glossBefore = traitsOf(d.Tokens[i-1].Hash)&glossTrait != 0
	}
	at.glossBehind = i+1 < len(d.Tokens) && s.isWord(i+1) && d.traits[i+1]&glossTrait != 0
	at.given = d.isCapital(i+1) && d.Tokens[i].Stem == d.Tokens[i].End && d.Tokens[i+1].Flags&token.Sentence == 0 && s.has(i+1)
	if d.damage >= garbled {
		at.colleagueOf = s.colleagueOf(i)
	}
	return at
}

// colleagueOf returns the country or body in whose office somebody is to whose surname
// "and" joins token i: "Blond and Witkoff". It returns "" for none.
func (s *nameStage) colleagueOf(i int) string {
	d := s.d
	for _, other := range [...]int{i - 2, i + 2} {
		if other < 0 || !d.isCapital(other) || d.Tokens[max(i, other)].Flags&token.Sentence != 0 || !strings.EqualFold(d.Of((i+other)/2), "and") {
			continue
		}
		for _, c := range s.surnamed(d.StemOf(other)) {
			if of := s.officeOf(c); of != "" {
				return of
			}
		}
	}
	return ""
}

// officeOf returns the country or body of the newest office of a candidate whom the news
// often names, or "".
func (s *nameStage) officeOf(c *nameCandidate) string {
	if s.of(c).weight < farPlace {
		return ""
	}
	if roles := s.roles(c); len(roles) > 0 {
		return roles[0].of
	}
	return ""
}

// readGloss reads a token as the gloss of the surname of a candidate: no other word
// of a name is told by its meaning.
func (s *nameStage) readGloss(at *glossAt, c *nameCandidate, g nameGloss, cut int) *nameReading {
	if n := len(c.name) - len(g.name); n < 2 || isASCII(c.name) && !strings.EqualFold(c.name[n:], g.name) {
		return nil
	}
	d, words, i := s.d, s.words(c), at.i
	p := len(words) - 1
	family := words[p].text
	if cut > 0 && distance.Of(fold.String(d.StemOf(i)), words[p].folded, slip(len(family))) != distance.Far {
		return nil // a slip, not a word with something left over
	}
	read := func(lo, hi int, text string) *nameReading {
		r := s.newReading(c, lo, hi, cut*2, g.how())
		r.near, r.text = true, text
		return r
	}
	var r *nameReading
	switch {
	case at.named && d.Tokens[i-1].StemHash == words[p-1].hash:
		r = read(i, i, family+s.ending(i))
		s.confirm(r, i-1)
	case cut == 0 && at.glossBefore && len(words) == 2 && isGlossOf(d.Of(i-1), words[0].folded):
		r = read(i-1, i, words[0].text+" "+family+s.ending(i))
		r.exact, r.rare = 1, true
	case cut == 0 && at.glossBehind && len(words) == 2 && isGlossOf(d.StemOf(i+1), words[0].folded):
		r = read(i, i+1, words[0].text+" "+family+s.ending(i+1))
		r.exact, r.rare = 1, true
	case cut == 0 && (d.damage >= garbled || d.underOffice(i)) && s.holdsOffice(at.heads, c):
		r = read(i, i, family+s.ending(i))
		r.witness = append(r.witness, "the office stands beside it")
		r.score = 40
		return r
	case cut == 0 && at.colleagueOf != "" && s.officeOf(c) == at.colleagueOf:
		r = read(i, i, family+s.ending(i))
		r.witness = append(r.witness, "a colleague stands beside it")
		r.score = 40
		return r
	default:
		return nil
	}
	w := s.witnesses(r)
	r.witness = w.said
	r.score = 10 * w.weight
	if r.exact == 0 || !(w.title || r.rare && d.damage >= garbled) {
		return nil
	}
	return r
}

func (s *nameStage) isWord(i int) bool { return s.d.Tokens[i].Kind == token.Word }

// heads returns the titles right beside token i: "President Triumph", "Triumph of
// President", "the administration of Triumph".
func (s *nameStage) heads(i int) (heads []string) {
	d := s.d
	add := func(k int) {
		if k < len(d.Tokens) && s.isWord(k) && d.isTitleStem(k) {
			if w := strings.ToLower(d.StemOf(k)); isHeadTitle(w) {
				heads = append(heads, w)
			}
		}
	}
	switch {
	case d.underOffice(i) && d.Tokens[i].Flags&token.Sentence == 0:
		heads = append(heads, "president")
	case i > 0 && d.Tokens[i].Flags&token.Sentence == 0:
		add(i - 1)
	}
	if i+2 < len(d.Tokens) && d.Of(i+1) == "of" {
		add(i + 2)
	}
	add(i + 1)
	return heads
}

// holdsOffice reports whether one of the titles is that of one of the newest offices of
// a candidate.
func (s *nameStage) holdsOffice(heads []string, c *nameCandidate) bool {
	if len(heads) == 0 || s.of(c).weight < farPlace {
		return false
	}
	roles := s.roles(c)
	for _, role := range roles[:min(len(roles), latestOffices)] {
		first, _, _ := strings.Cut(role.office, " ")
		for _, h := range heads {
			if h == first || strings.HasSuffix(role.office, " "+h) {
				return true
			}
		}
	}
	return false
}

// latestOffices is how many of the newest offices of somebody may be held at a time.
const latestOffices = 2

// underOffice reports whether token i stands after "the administration of" and
// the like, which only the holder of an office does.
func (d *doc) underOffice(i int) bool {
	if i < 2 || d.Tokens[i-1].Hash != hashOf || d.Tokens[i].Flags&(token.Upper|token.AllUpper) != token.Upper {
		return false
	}
	switch strings.ToLower(d.Of(i - 2)) {
	case "administration", "inauguration", "presidency":
		return true
	}
	return false
}

// learn remembers what token i became, for the other places where it stands.
func (s *nameStage) learn(i int, r *nameReading) {
	if s.repaired == nil {
		s.repaired = map[uint64]*nameReading{}
	}
	own := r.keep()
	own.lo, own.hi = i, i
	words := s.words(r.cand)
	own.text = words[len(words)-1].text + s.ending(i)
	s.repaired[s.d.Tokens[i].StemHash] = own
}
