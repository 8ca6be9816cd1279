package normalize

import (
	"reflect"
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/token"
)

// maxNameQueries bounds the different words of one document that the gazetteer
// is asked about; a document with more has them reported as they are.
const maxNameQueries = 4000

// maxNameAnswers bounds the names of one answer.
const maxNameAnswers = 64

// What a generation of the memories of the gazetteer has.
const (
	mostAnswers  = 1 << 10
	mostEntities = 1 << 12
)

// gazetteer is the knowledge base as the Names stage asks it: every question
// once, and no more of an answer looked at than is needed. Articles repeat names,
// so answers are kept from document to document as long as the knowledge base is
// the same one. What a document is told never depends on those before it.
type gazetteer struct {
	names Names
	// hasFolded is Names.HasName for one word by its hash; nil when the knowledge
	// base has no such method.
	hasFolded func(uint64) bool
	document  int // number of this document
	queries   int // different questions of this document
	question  []byte
	answers   memory[*nameAnswer] // by kind and folded text
	named     memory[bool]        // what isName was asked
	entities  memory[*nameEntity] // by id
}

// nameAnswer is what the gazetteer answered.
type nameAnswer struct {
	names    []nameCandidate
	document int    // the last one that asked
	place    string // see placeOf
	placed   bool   // place is known
	// surnames are the names of persons that end in the word asked about, once
	// surnamesKnown is set.
	surnames      []*nameCandidate
	surnamesKnown bool
	// long are the names of persons of more than two words, once longKnown is set.
	long      []*nameCandidate
	longKnown bool
}

// nameEntity is what the gazetteer tells of an entity.
type nameEntity struct {
	canonical string
	typ       string
	weight    float64
	roles     []nameRole     // see roles
	asked     bool           // for the roles
	goesBy    *nameCandidate // the canonical name, see canonicalToo
}

// nameRole is an office, newest first, and of what.
type nameRole struct {
	title, of           string
	office              string   // the title in lower case, without what "of" adds
	titleWords, ofWords []uint64 // see titleHashes
}

// nameCandidate is one name of one entity.
type nameCandidate struct {
	id, name string
	entity   *nameEntity // see of
	parts    []nameWord  // see words
}

// nameWord is one word of a candidate.
type nameWord struct {
	text, folded string
	hash         uint64
	letters      uint32 // see letterSet
	start, end   int    // bytes in the name
}

// reset makes the gazetteer ready for another document and reports whether it has
// forgotten its answers.
func (g *gazetteer) reset(n Names) (forgotten bool) {
	if forgotten = !sameNames(g.names, n); forgotten {
		*g = gazetteer{names: n, question: g.question}
		switch n := n.(type) {
		case nil:
			g.names = noNames{}
			g.hasFolded = func(uint64) bool { return false }
		case interface{ HasFolded(uint64) bool }:
			g.hasFolded = n.HasFolded
		}
	}
	g.answers.age(mostAnswers)
	g.named.age(mostEntities)
	g.entities.age(mostEntities)
	g.queries = 0
	g.document++
	return forgotten
}

// sameNames reports whether two knowledge bases are one.
func sameNames(a, b Names) bool {
	return a != nil && reflect.TypeOf(a).Kind() == reflect.Pointer && a == b
}

// hasWord reports whether the gazetteer has a word.
func (g *gazetteer) hasWord(w string) bool {
	if g.hasFolded != nil {
		return g.hasFolded(fold.Hash(w))
	}
	return g.names.HasName(w)
}

// isName reports whether the gazetteer has a name of several words, or a word.
func (g *gazetteer) isName(text string) bool {
	g.question = append(g.question[:0], text...)
	named, ok := g.named.get(g.question)
	if !ok {
		named = g.names.HasName(text)
		g.named.put(g.question, named)
	}
	return named
}

// The kinds of questions.
const (
	askNear = 'n'
	askWith = 'w'
)

// namesWith returns the names with a word.
func (g *gazetteer) namesWith(word string) []nameCandidate { return g.ask(askWith, word).names }

// ask asks a question about text.
func (g *gazetteer) ask(kind byte, text string) *nameAnswer {
	g.question = fold.Append(append(g.question[:0], kind), text)
	a, ok := g.answers.get(g.question)
	if ok && a.document == g.document {
		return a
	}
	if g.queries >= maxNameQueries {
		return &nameAnswer{}
	}
	g.queries++
	if !ok {
		a = &nameAnswer{}
		f := g.names.NearNames
		if kind == askWith {
			f = g.names.NamesWith
		}
		for id, name := range f(text) {
			a.names = append(a.names, nameCandidate{id: id, name: name})
			if len(a.names) == maxNameAnswers {
				break
			}
		}
		g.answers.put(g.question, a)
	}
	a.document = g.document
	return a
}

// placeOf returns the place that a word names, by its name or its people's; ""
// for none.
func (g *gazetteer) placeOf(word string) string {
	if !g.hasWord(word) {
		return ""
	}
	a := g.ask(askWith, word)
	if !a.placed {
		a.placed = true
		hash := fold.Hash(word)
		for k := range a.names {
			if c := &a.names[k]; c.is(hash) && g.isPlace(c) {
				a.place = g.of(c).canonical
				break
			}
		}
	}
	return a.place
}

// of returns the entity of a candidate.
func (g *gazetteer) of(c *nameCandidate) *nameEntity {
	if c.entity != nil {
		return c.entity
	}
	g.question = append(g.question[:0], c.id...)
	e, known := g.entities.get(g.question)
	if !known {
		canonical, typ, weight, ok := g.names.NameOf(c.id)
		if !ok {
			canonical = c.name
		}
		e = &nameEntity{canonical: canonical, typ: typ, weight: weight}
		if ok {
			g.entities.put(g.question, e)
		}
	}
	c.entity = e
	return e
}

// isPerson reports whether a candidate names a person.
func (g *gazetteer) isPerson(c *nameCandidate) bool { return g.of(c).typ == "person" }

// isPlace reports whether a candidate names a place.
func (g *gazetteer) isPlace(c *nameCandidate) bool { return g.of(c).typ == "place" }

// roles returns the offices of a candidate, the newest first.
func (g *gazetteer) roles(c *nameCandidate) []nameRole {
	e := g.of(c)
	if !e.asked && c.id != "" {
		e.asked = true
		for title, of := range g.names.NameRoles(c.id) {
			office, _, _ := strings.Cut(strings.ToLower(title), " of ")
			e.roles = append(e.roles, nameRole{title, of, office, titleHashes(title), titleHashes(of)})
		}
	}
	return e.roles
}

// words returns the words of a candidate, split when they are first asked for.
func (g *gazetteer) words(c *nameCandidate) []nameWord {
	if c.parts == nil {
		c.parts = appendNameWords([]nameWord{}, c.name)
	}
	return c.parts
}

// surnamed returns the names of persons of several words that end in the one given.
func (g *gazetteer) surnamed(word string) []*nameCandidate {
	a := g.ask(askWith, word)
	if !a.surnamesKnown {
		a.surnamesKnown = true
		hash := fold.Hash(word)
		for k := range a.names {
			c := &a.names[k]
			words := g.words(c)
			if last := len(words) - 1; last > 0 && words[last].hash == hash && g.isPerson(c) {
				a.surnames = append(a.surnames, c)
			}
		}
	}
	return a.surnames
}

// longNames returns the names of persons of more than two words with the one given.
func (g *gazetteer) longNames(word string) []*nameCandidate {
	a := g.ask(askWith, word)
	if !a.longKnown {
		a.longKnown = true
		for k := range a.names {
			if c := &a.names[k]; len(g.words(c)) > 2 && g.isPerson(c) {
				a.long = append(a.long, c)
			}
		}
	}
	return a.long
}

// is reports whether a candidate is one word, of the hash given.
func (c *nameCandidate) is(hash uint64) bool {
	return strings.IndexByte(c.name, ' ') < 0 && fold.Hash(c.name) == hash
}

// bears reports whether an entity has a name with a word.
func (g *gazetteer) bears(id, word string) bool {
	cands := g.namesWith(word)
	for k := range cands {
		if cands[k].id == id {
			return true
		}
	}
	return false
}

// bearers counts the entities that have a name with a word, up to most.
func (g *gazetteer) bearers(word string, most int) int {
	cands := g.namesWith(word)
	var buf [8]string
	seen := buf[:0]
	for k := range cands {
		known := false
		for _, id := range seen {
			known = known || id == cands[k].id
		}
		if !known {
			if seen = append(seen, cands[k].id); len(seen) >= most {
				break
			}
		}
	}
	return len(seen)
}

// appendNameWords splits a name as the tokeniser does.
func appendNameWords(dst []nameWord, name string) []nameWord {
	from := len(dst)
	dst = splitName(dst, name)
	for k := range dst[from:] {
		w := &dst[from+k]
		w.folded = fold.String(w.text)
		w.letters = letterSet(w.folded)
	}
	return dst
}

// splitName is appendNameWords without the folded words.
func splitName(dst []nameWord, name string) []nameWord {
	if isPlainName(name) {
		for i := 0; i < len(name); {
			start, h := i, fold.Offset64
			for ; i < len(name) && name[i] != ' '; i++ {
				h = (h ^ uint64(fold.ASCII[name[i]])) * fold.Prime64
			}
			dst = append(dst, nameWord{text: name[start:i], hash: h, start: start, end: i})
			i++
		}
		return dst
	}
	var buf [12]token.Token
	for _, t := range token.Append(buf[:0], name) {
		if t.Kind == token.Word || t.Kind == token.Number {
			dst = append(dst, nameWord{text: name[t.Start:t.End], hash: t.Hash, start: t.Start, end: t.End})
		}
	}
	return dst
}

// isPlainName reports whether a name is words of ASCII letters with a space
// between them, which need no tokeniser.
func isPlainName(name string) bool {
	letter := false
	for i := 0; i < len(name); i++ {
		switch c := name[i] | 0x20; {
		case c >= 'a' && c <= 'z':
			letter = true
		case name[i] == ' ' && letter && i+1 < len(name):
			letter = false
		default:
			return false
		}
	}
	return letter
}
