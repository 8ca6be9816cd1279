package entity

import (
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/dragoman-go/dragoman/internal/token"
)

// Linker finds names in texts and links them to a knowledge base. It never
// changes and is safe for concurrent use.
//
// A text is read in these steps, each in a file of its own:
//
//   - scan: the names of the knowledge base that stand in the text;
//   - shape: what else is written as a name is, unknown names;
//   - choose: which of its candidates a name means, by the context;
//   - short: surnames, acronyms and other short forms of what the text names in full;
//   - partial: parts and forms of names of the knowledge base;
//   - role: offices named in place of who holds them.
type Linker struct {
	kb      *KB
	general *general
	pool    sync.Pool // of *document
}

// NewLinker returns a linker over kb.
func NewLinker(kb *KB) *Linker { return &Linker{kb: kb, general: newGeneral(kb)} }

// LinkOption sets a choice of [Linker.Link].
type LinkOption func(*linking)

type linking struct {
	at      time.Time
	foreign bool
	tokens  *token.Text
}

// At gives the date of the document, which decides who holds a role.
func At(t time.Time) LinkOption { return func(l *linking) { l.at = t } }

// Language gives the language of the text as a BCP 47 tag; the default is
// English. Names in other languages may be inflected, and a capital says less
// there: what the knowledge base does not have is returned only when it begins
// with a given name.
func Language(tag string) LinkOption {
	foreign := tag != "" && !strings.EqualFold(tag, "und") && !(len(tag) >= 2 && strings.EqualFold(tag[:2], "en") && (len(tag) == 2 || tag[2] == '-'))
	return func(l *linking) { l.foreign = foreign }
}

// WithTokens gives the tokens of the text where they were made before, which only
// the packages of this module do: it spares Link to make them again.
func WithTokens(x *token.Text) LinkOption { return func(l *linking) { l.tokens = x } }

// MaxMentions is how many mentions of one document are returned; what stands
// behind them is not read for names.
const MaxMentions = 100_000

// Link returns the mentions in text, sorted and disjoint.
func (l *Linker) Link(text string, options ...LinkOption) []Mention {
	d, _ := l.pool.Get().(*document)
	if d == nil {
		d = &document{l: l, kb: l.kb}
	}
	defer func() {
		if len(d.words) > maxRoom {
			d.room = room{} // few texts are so long
		}
		l.pool.Put(d)
	}()
	d.options = linking{}
	for _, f := range options {
		f(&d.options)
	}
	d.read(text)
	d.options = linking{}
	return d.mentions()
}

// bytesPerToken is how many bytes of text there are to a token, at least in most texts:
// room that must grow, by copying, costs more than room that stays empty.
const bytesPerToken = 4

// maxRoom is how many words a text may have whose room is kept for others.
const maxRoom = 1 << 16

// document is one text on its way through the linker.
type document struct {
	l       *Linker
	kb      *KB
	text    string
	number  uint64 // of the text
	options linking

	generalLower bool // names in lower case of general knowledge lead somewhere
	budget       int  // names of the knowledge base that partial may still look at
	ahead        bool // words behind the name that was looked up had a say
	sentence     sentence
	sport        int8 // whether the text tells of games: 1 yes, -1 no, 0 not asked
	demonym      int8 // whether it has the adjective of a country, in the same way

	room
	memory
}

// room is what a text needs; it is used again for another.
type room struct {
	tokens   []token.Token
	words    []nameWord
	notable  []int32 // the words that names are made of, see findNotable
	found    []found
	rest     []found // to sort found
	cands    []candidate
	referent []referent
	byWord   map[uint64]int32       // hash of a word of a name -> first referent with it, +1
	chain    []nameLink             // more referents of a word
	chosen   map[uint32]int32       // entity -> referent, where entityFact had to leave
	clusters map[string]int32       // folded name of what is unknown -> referent
	defs     map[uint64]int32       // acronym the text defines -> what it stands for in found, or noFound
	speaker  map[uint64]speakerPart // hash of a word of the name of one who speaks in a transcript
	wordSet  map[uint64]struct{}    // hashes of all words, once speaksOf was asked
	buf      []byte

	asked      *ParsedName   // of a person that was compared last
	nameTokens []token.Token // of the name that is looked at
	nameWords  []nameWord
	nameLinks  []wordLink
}

// found is a place in the text where a name stands, or may.
type found struct {
	first, last int32 // words
	start, end  int32 // bytes
	lo, hi      int32 // its candidates
	referent    int32 // what it was decided to be; -1 for nothing
	typ         Type  // what its surroundings say it is
	score       float32
	flags       foundFlags
	reason      reason
}

type foundFlags uint16

const (
	foundDemonym foundFlags = 1 << iota
	foundTitle              // a person's title stands before it
	foundIn                 // a word that goes before places stands before it
	foundSay                // it says something
	foundWeak               // a word that is also a common one, where both may be meant
	foundUnknown            // of the text's shape, not of the knowledge base
	foundDropped
	foundShort   // a short form of something else in the text
	foundArticle // the knowledge base writes it with "The"
	foundOther   // what it may be by its words has been ruled out
)

// reason is why a mention was linked as it was.
type reason uint8

const (
	reasonNone reason = iota
	reasonName
	reasonAlias
	reasonContext
	reasonShort
	reasonAcronym
	reasonOnly
	reasonDemonym
	reasonRole
	reasonUnknown
	reasonAmbiguous
)

var reasonTexts = [...]string{
	"", "its name", "another name of it", "decided by the context", "short for a name in this text",
	"an acronym", "the only such name known", "adjective or people of a place", "holds this office",
	"not in the knowledge base", "more than one such name, nothing decides",
}

// candidate is an entity that something found may mean.
type candidate struct {
	entity uint32
	name   uint32 // the name it was found by
	kind   nameKind
	known  bool // general knowledge has it too
	dotted bool // the name ends in a full stop
	lower  bool // the knowledge base writes the name without a capital
	the    bool // the knowledge base writes the name with "the"
	score  float32
}

// referent is one thing that the text names, known or not.
type referent struct {
	entity uint32 // when known
	known  bool
	sure   bool // named where no other candidate was
	typ    Type
	first  int32 // the words of its longest name in the text
	last   int32
	count  int32

	name, cluster string // once a mention was made of it
}

// forget makes the document ready for another text.
func (d *document) forget() {
	d.number++
	d.found, d.cands, d.referent, d.chain = d.found[:0], d.cands[:0], d.referent[:0], d.chain[:0]
	d.sentence, d.sport, d.demonym = sentence{}, 0, 0
	if d.byWord == nil {
		d.byWord, d.chosen, d.clusters, d.defs = map[uint64]int32{}, map[uint32]int32{}, map[string]int32{}, map[uint64]int32{}
		d.speaker, d.wordSet = map[uint64]speakerPart{}, map[uint64]struct{}{}
	}
	clear(d.byWord)
	clear(d.chosen)
	clear(d.clusters)
	clear(d.defs)
	clear(d.speaker)
	clear(d.wordSet)
	d.nations.clear()
	if len(d.nations.count) > maxNations {
		d.nations, d.entities = nations{}, [recentEntities]entityFact{}
	}
}

// read does all steps.
func (d *document) read(text string) {
	d.text = text
	d.forget()
	var tokens []token.Token
	if o := d.options.tokens; o != nil && o.Source == text {
		tokens = o.Tokens
	} else {
		d.tokens = token.Append(slices.Grow(d.tokens[:0], len(text)/bytesPerToken), text)
		tokens = d.tokens
	}
	d.words = appendNameWords(d.words[:0], text, tokens)
	d.generalLower = d.l.general.lowerCase()
	d.facts(tokens)
	d.budget = 20_000 + 4*len(d.words)
	d.scan()
	d.shape()
	if len(d.found) == 0 {
		return
	}
	d.define()
	d.choose()
	d.short()
	d.roles()
	d.regnal()
	d.apart()
}

// apart drops what begins inside the mention before it: that one was made
// longer when its meaning was known.
func (d *document) apart() {
	var end int32
	for i := range d.found {
		switch f := &d.found[i]; {
		case f.flags&foundDropped != 0:
		case f.start < end:
			f.flags |= foundDropped
		default:
			end = f.end
		}
	}
}

// mentions returns what was found.
func (d *document) mentions() []Mention {
	n, c := 0, 0
	for i := range d.found {
		if f := &d.found[i]; f.flags&foundDropped == 0 {
			n++
			c += int(f.hi - f.lo)
		}
	}
	if n == 0 {
		return nil
	}
	out := make([]Mention, n)
	cands := make([]Candidate, c)
	n = 0
	for i := range d.found {
		f := &d.found[i]
		if f.flags&foundDropped != 0 {
			continue
		}
		m := &out[n]
		n++
		m.Start, m.End, m.Text, m.Type = int(f.start), int(f.end), d.text[f.start:f.end], f.typ
		m.Score, m.Demonym, m.Reason = float64(f.score), f.flags&foundDemonym != 0, reasonTexts[f.reason]
		d.identify(m, f)
		if k := int(f.hi - f.lo); k > 0 {
			m.Candidates = cands[:k:k]
			cands = cands[k:]
			d.candidates(m, f)
		}
	}
	return out
}

// identify says in m what f was decided to be.
func (d *document) identify(m *Mention, f *found) {
	if f.referent < 0 {
		m.Name, m.Cluster = m.Text, nilCluster(m.Text)
		return
	}
	r := &d.referent[f.referent]
	if r.cluster == "" {
		if r.known {
			r.name, r.cluster = d.kb.canonical(r.entity), d.kb.id(r.entity)
		} else {
			r.name = d.nameOf(r)
			r.cluster = nilCluster(r.name)
		}
	}
	m.Name, m.Cluster = r.name, r.cluster
	if r.known {
		m.Entity, m.Type = r.cluster, d.kb.typeOf(r.entity)
		if m.Type == Place {
			m.Country = d.entity(r.entity).country
		}
	} else if r.typ != Unknown {
		m.Type = r.typ
	}
}

// candidates fills in the candidates of m, those of f.
func (d *document) candidates(m *Mention, f *found) {
	meant := ^uint32(0)
	if f.referent >= 0 && d.referent[f.referent].known {
		meant = d.referent[f.referent].entity
	}
	for i := range m.Candidates {
		from, c := &d.cands[int(f.lo)+i], &m.Candidates[i]
		if from.entity == meant {
			c.Entity, c.Name, c.Type = m.Entity, m.Name, m.Type
		} else {
			c.Entity, c.Name, c.Type = d.kb.id(from.entity), d.kb.canonical(from.entity), d.kb.typeOf(from.entity)
		}
		c.Score, c.Reason = float64(d.likelihood(f, from)), nameKindTexts[from.kind]
	}
}

var nameKindTexts = [...]string{"its name", "another name of it", "part of its name", "its initials", "adjective or people of it", "a vague name of it"}
