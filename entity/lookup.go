package entity

import (
	"math"

	"github.com/dragoman-go/dragoman/internal/name"
)

// LookupOption narrows a [KB.Lookup].
type LookupOption func(*lookup)

type lookup struct {
	typ   Type
	limit int
	prior *KB
}

// OfType keeps only entities of one type. The default is any.
func OfType(t Type) LookupOption { return func(l *lookup) { l.typ = t } }

// Limit bounds the number of candidates. The default is 10, the most 100.
func Limit(n int) LookupOption { return func(l *lookup) { l.limit = max(0, min(n, 100)) } }

// Prior lends the weights of another knowledge base to entities of the same
// name and type that have none of their own: of two people of one surname the
// better known goes first. The default is none.
func Prior(kb *KB) LookupOption { return func(l *lookup) { l.prior = kb } }

// Lookup returns the entities that a name may mean, best first, each once: by
// its exact folded form; else by names that sound alike, in any script and any
// order of words, by equivalents in other languages, by part of a name, and by
// what an inflected Slavic name may be a form of. A table of institutions and
// countries has what they are called otherwise: ООН, ZDA. The Score of each is that of
// [Compare] for the name that is nearest, and no more than that of the candidate
// before it; 0.5 is the decision. Of names that score nearly alike, that goes
// first which has the very words asked for, and then that of the weightier
// entity. Reason says which name and why.
//
// Only the first 8 words of a name are looked up and its first 512 bytes
// compared; of a longer text 2,048 bytes are read. A name of two words or more that the knowledge base has is answered
// with its entities alone.
func (kb *KB) Lookup(text string, options ...LookupOption) []Candidate {
	s := searches.Get().(*search)
	defer searches.Put(s)
	s.reset(kb, lookup{limit: 10})
	for _, o := range options {
		o(&s.lookup)
	}
	if s.limit == 0 {
		return nil
	}
	text = text[:min(len(text), maxLookupBytes)]
	s.ask(text)
	if len(s.out) == 0 {
		s.askPlain(text)
	}
	if len(s.out) == 0 || len(s.words) == 1 {
		s.fuzzy(s.text)
	}
	return s.result()
}

// Limits of one look-up.
const (
	maxLookupBytes = 4 * MaxNameBytes
	maxLookupWords = 8
	maxPostings    = 2000 // names that have one of the words near one
	maxRescored    = 48   // names compared in full
	smallKB        = 1000 // names that are all compared when none of those is the same
	farthest       = 0.1  // what the sounds of two names being all unlike takes off their score
	partLeast      = 0.1  // the score of a name that has all words asked for and many others
	partMost       = 0.45 // the same of one that has hardly others
	sure           = 0.85 // the score from which on nothing is guessed
	foreignShare   = 0.8  // what the score for an alias in another script counts of where the entity has a name in this one
	keyScore       = 10   // what a key of all words counts for; a word counts for its rarity, in bits
)

// search is the room that one look-up works in.
type search struct {
	kb *KB
	lookup
	text   string      // the name asked for
	script name.Script // of it
	forms  nameForms
	words  []nameWord
	keys   keyMaker
	near   nearWords
	found  nameScores
	out    []Candidate
	more   []compared // beside out, one for one
	order  []int
	parsed [4]*name.Name // what is looked up, by kind
	known  [recentParsed]parsedName
}

// parsedName is a name of the knowledge base that was parsed.
type parsedName struct {
	number uint32
	*name.Name
}

// recentParsed is how many names a look-up keeps that it parsed: the guesses about
// an inflected name lead to much the same names.
const recentParsed = 64

// compared is what is known of a candidate beside itself.
type compared struct {
	entity uint32
	rank   float64    // what candidates are ordered by
	near   float64    // how near the name sounds to the one asked for
	asked  *name.Name // the two names that were compared; nil when there is a reason
	by     *name.Name
}

func (s *search) reset(kb *KB, l lookup) {
	s.kb, s.lookup = kb, l
	clear(s.parsed[:])
	s.text, s.out, s.more, s.order = "", s.out[:0], s.more[:0], s.order[:0]
}

// ask sets the name asked for and adds the entities that have the very name.
func (s *search) ask(text string) {
	s.text = text
	s.forms.split(text)
	s.words = s.forms.words
	s.exact()
}

// askPlain is ask for what is left of a name without letters that only look like
// those of its script and without a possessive ending, unless that is all of it.
func (s *search) askPlain(text string) {
	for _, plain := range [...]string{unmixed(text), withoutPossessive(text)} {
		if len(s.out) == 0 && plain != text {
			s.ask(plain)
		}
	}
}

// exact adds the entities that have the very name.
func (s *search) exact() {
	for n := range s.kb.exactWords(s.words).all() {
		e := s.kb.entityOf(n)
		if first, end := s.kb.names(e); first == n && n < end {
			s.add(e, 1, "same") // its own name, of which no byte has to be read
			continue
		}
		info := s.kb.name(n)
		score, reason := 1.0, "same"
		switch info.kind {
		case nameShort:
			score, reason = 0.95, "short for "+s.kb.canonical(info.entity)
		case nameAcronym:
			score, reason = 0.9, "acronym of "+s.kb.canonical(info.entity)
		case nameDemonym:
			score, reason = 0.9, "of "+s.kb.canonical(info.entity)
		case nameWeak:
			score, reason = 0.6, "weak alias"
		}
		s.add(info.entity, score, reason)
	}
}

// add adds a candidate by its very name, or raises the score of one that is
// there.
func (s *search) add(e uint32, score float64, reason string) {
	g := name.Agreement{Score: score, Found: 1, Words: 1, Near: 1, Equal: true}
	if i := s.candidate(e, score, rankOf(&g, 1)); i >= 0 {
		s.out[i].Reason, s.more[i].asked, s.more[i].by, s.more[i].near = reason, nil, nil, 1
	}
}

// addCompared is add for two names that were compared.
func (s *search) addCompared(e uint32, g *name.Agreement, share float64, asked, by *name.Name) {
	if g.Score <= 0 {
		return
	}
	if i := s.candidate(e, g.Score*share, rankOf(g, share)); i >= 0 {
		s.more[i].asked, s.more[i].by, s.more[i].near = asked, by, g.Near
	}
}

// candidate returns the index of a candidate whose score and rank are now
// these, -1 when it is not wanted or had a better rank.
func (s *search) candidate(e uint32, score, rank float64) int {
	if s.typ != Unknown && s.kb.typeOf(e) != s.typ {
		return -1
	}
	for i := range s.more {
		if s.more[i].entity == e {
			if rank <= s.more[i].rank {
				return -1
			}
			s.out[i].Score, s.more[i].rank = score, rank
			return i
		}
	}
	s.more = append(s.more, compared{entity: e, rank: rank})
	s.out = append(s.out, Candidate{Entity: s.kb.id(e), Name: s.kb.canonical(e), Type: s.kb.typeOf(e), Score: score})
	return len(s.out) - 1
}

// fuzzy gathers names that sound like the one asked for and compares them.
func (s *search) fuzzy(text string) {
	s.script = name.ScriptOf(text)
	clear(s.known[:])
	best := s.aliased(text)
	s.parse(text)
	s.gather(text)
	for i, n := range s.found.best(maxRescored) {
		// Those to come are less and less likely, but to one word many are near.
		if many := len(s.words) > 1; i == maxRescored/6 && best >= 0.9 && many || i == maxRescored/4 && best >= 0.97 || i == maxRescored/2 && best >= 0.5 {
			break
		}
		best = max(best, s.compare(n, 1))
	}
	if best < sure {
		best = max(best, s.inflected(text))
	}
	if best < 0.5 && s.kb.x.numNames <= smallKB {
		for n := range s.kb.x.numNames {
			s.compare(n, 1)
		}
	}
}

// compare compares name n in full and returns its score, of which share counts.
func (s *search) compare(n uint32, share float64) float64 {
	info := s.kb.name(n)
	if info.kind == nameAcronym {
		return 0 // letters that sound like others mean nothing
	}
	t := s.kb.typeOf(info.entity)
	p := s.parsed[kindOf(t)]
	if p == nil || info.text == "" {
		return 0
	}
	other := s.nameOf(n, info.text, t)
	if info.kind != nameCanonical && s.foreign(&info) {
		share *= foreignShare
	}
	g := name.Fitted().Agree(p, other)
	if g.Score < partMost && g.Part > 0 {
		// Ranked below the decision: all that was asked for is part of the name.
		g.Score = max(g.Score, partLeast+(partMost-partLeast)*g.Part)
	}
	s.addCompared(info.entity, &g, share, p, other)
	return share * g.Score
}

// nameOf returns name n, which is text and of something of type t, parsed.
func (s *search) nameOf(n uint32, text string, t Type) *name.Name {
	x := &s.known[n%recentParsed]
	if x.Name == nil || x.number != n {
		*x = parsedName{n, name.Parse(text, kindOf(t))}
	}
	return x.Name
}

// foreign reports whether an alias is in another script than the name asked for
// and the canonical name in the same: what is meant would rather be near that.
func (s *search) foreign(info *nameInfo) bool {
	script := name.ScriptOf(info.text)
	return script != s.script && name.ScriptOf(s.kb.canonical(info.entity)) == s.script
}

// parse parses the name asked for, as each kind of thing that is asked for.
func (s *search) parse(text string) {
	clear(s.parsed[:])
	for t := Person; t <= Other; t++ {
		if k := kindOf(t); s.parsed[k] == nil && (s.typ == Unknown || kindOf(s.typ) == k) {
			s.parsed[k] = name.Parse(text, k)
		}
	}
}

// gather scores the names that may be meant, by their words' sounds.
func (s *search) gather(name string) {
	s.found.reset()
	words := s.words
	if len(words) > maxLookupWords {
		words = words[:maxLookupWords]
	}
	s.gatherKeys()
	for i, w := range words {
		if w.flags&wordMark != 0 {
			continue
		}
		postings := 0
		near := s.near.of(s.kb, &s.keys, foldedWord(name, w))
		var words [maxNear]word // read one after the other, so that misses of the cache overlap
		for k := range near {
			words[k] = s.kb.word(near[k].word)
		}
		for k, near := range near {
			x := &words[k]
			rare := math.Log2(2 + float64(s.kb.x.numNames)/float64(1+x.names))
			for p := range x.postings() {
				if postings++; postings > maxPostings {
					break
				}
				if s.admits(p.name) {
					s.found.add(p.name, i, near.sim*float32(rare))
				}
			}
		}
	}
}

// gatherKeys scores the names that have a key of the name asked for.
func (s *search) gatherKeys() {
	for kind, p := range s.parsed {
		if p == nil {
			continue
		}
		for _, key := range s.keys.ofName(p, uint64(kind)) {
			for n := range s.kb.x.nameKeys.get(key).all() {
				if s.admits(n) {
					s.found.add(n, -1, keyScore)
				}
			}
		}
	}
}

// admits reports whether the type that was asked for is that of name n.
func (s *search) admits(n uint32) bool {
	return s.typ == Unknown || s.kb.typeOf(s.kb.entityOf(n)) == s.typ
}
