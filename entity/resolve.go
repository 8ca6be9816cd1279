package entity

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/dragoman-go/dragoman/internal/disjoint"
	"github.com/dragoman-go/dragoman/internal/fold"
)

// Resolver gathers the mentions of many documents: what the knowledge base
// has by entity, what it has not by name, however it is spelled. It keeps each
// spelling and each document's id once, not the documents.
//
// No order matters: documents may be added in any, and split over any number of
// resolvers that are merged in any, with the same result. A Resolver is not safe for concurrent use; give each goroutine
// one of its own and merge them.
type Resolver struct {
	linker *Linker
	known  map[string]*group // by entity
	named  map[string]*group // what is unknown, by cluster
	top    map[string]string // cluster -> the one it was joined to; nil when not known
}

// group is what was gathered of one entity or of one unknown name.
type group struct {
	name  string
	forms map[string]int
	docs  map[string]struct{}
	count int
	types [Other + 1]int // how often each type was met
}

// NewResolver returns a resolver that links with l.
func NewResolver(l *Linker) *Resolver {
	return &Resolver{linker: l, known: map[string]*group{}, named: map[string]*group{}}
}

// Add links a document and returns its mentions. A document that is added
// again counts again.
func (r *Resolver) Add(docID, text string, options ...LinkOption) []Mention {
	ms := r.linker.Link(text, options...)
	r.AddMentions(docID, ms)
	return ms
}

// AddMentions takes in mentions that were linked before, of one document.
func (r *Resolver) AddMentions(docID string, ms []Mention) {
	r.top = nil
	docID = strings.Clone(docID)
	for i := range ms {
		m := &ms[i]
		groups, id := r.known, m.Entity
		if id == "" {
			groups, id = r.named, m.Cluster
		}
		g := groups[id]
		if g == nil {
			g = newGroup()
			groups[strings.Clone(id)] = g
		}
		if name := betterName(g.name, m.Name); name != g.name {
			g.name = strings.Clone(name)
		}
		// The spellings are parts of the text, which must not stay for their sake;
		// the id may be one of something else.
		if n, ok := g.forms[m.Text]; ok {
			g.forms[m.Text] = n + 1
		} else {
			g.forms[strings.Clone(m.Text)] = 1
		}
		g.docs[docID] = struct{}{}
		g.count++
		if int(m.Type) < len(g.types) {
			g.types[m.Type]++
		}
	}
}

// betterName chooses between two names of one cluster, whatever their order.
func betterName(a, b string) string {
	if a == "" || len(b) > len(a) || len(b) == len(a) && b < a {
		return b
	}
	return a
}

// Merge takes over what other has gathered; other is left as it is. Merging is
// associative and commutative.
func (r *Resolver) Merge(other *Resolver) {
	r.top = nil
	mergeGroups(r.known, other.known)
	mergeGroups(r.named, other.named)
}

func mergeGroups(dst, src map[string]*group) {
	for id, s := range src {
		d := dst[id]
		if d == nil {
			d = newGroup()
			dst[id] = d
		}
		d.add(s)
	}
}

// add takes over what s has gathered.
func (g *group) add(s *group) {
	g.name = betterName(g.name, s.name)
	for form, n := range s.forms {
		g.forms[form] += n
	}
	for doc := range s.docs {
		g.docs[doc] = struct{}{}
	}
	g.count += s.count
	for t, n := range s.types {
		g.types[t] += n
	}
}

// Resolved is one entity over all documents, known or not.
type Resolved struct {
	ID     string // the entity's, or the cluster's
	Known  bool   // it is in the knowledge base
	Name   string // the canonical name, or the longest of the cluster
	Type   Type
	Forms  map[string]int // spellings met and how often
	Docs   []string       // ids of the documents that name it, sorted
	Count  int            // mentions in all
	Reason string         // why it is taken for one, in a few words
}

// Entities returns what was gathered, most mentioned first. Unknown names that
// are spellings of one name (Andrii and Andriy, Bob and Robert) are one, and a
// spelling of the one known person whom other documents name is that person; the
// ID of a cluster follows from the names in it, not from the order in which
// they came.
func (r *Resolver) Entities() []Resolved {
	clusters, joined := r.clusters()
	out := make([]Resolved, 0, len(r.known)+len(clusters))
	for id, g := range r.known {
		if more := joined[id]; more != nil {
			more.add(g)
			g = more
		}
		e := g.resolved(id)
		e.Known, e.Reason = true, "linked to the knowledge base"
		if name, _, _, ok := r.linker.kb.NameOf(id); ok {
			e.Name = name
		}
		out = append(out, e)
	}
	for id, g := range clusters {
		e := g.resolved(id)
		e.Reason = "not in the knowledge base; spellings of one name"
		out = append(out, e)
	}
	slices.SortFunc(out, func(a, b Resolved) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return out
}

func (g *group) resolved(id string) Resolved {
	return Resolved{
		ID: id, Name: g.name, Type: g.mainType(), Forms: maps.Clone(g.forms),
		Docs: slices.Sorted(maps.Keys(g.docs)), Count: g.count,
	}
}

// mainType is the type most often met; Unknown only when there was no other.
func (g *group) mainType() Type {
	best := Unknown
	for t := range g.types {
		if t != int(Unknown) && g.types[t] > 0 && (best == Unknown || g.types[t] > g.types[best]) {
			best = Type(t)
		}
	}
	return best
}

// IDOf returns the ID under which [Resolver.Entities] lists what a mention names,
// now that all documents are known: the entity's, also that of a known person
// whose name it spells in a way that only its document has, or that of the cluster
// that its own was joined to.
func (r *Resolver) IDOf(m *Mention) string {
	if m.Entity != "" {
		return m.Entity
	}
	if r.top == nil {
		r.clusters()
	}
	if top, ok := r.top[m.Cluster]; ok {
		return top
	}
	return m.Cluster
}

// clusters joins the unknown names that are spellings of one name, by the ID of
// the cluster, and those that spell the name of a known person, by that entity.
// Names are compared only with those that begin and end alike, so the time stays
// near linear in their number.
func (r *Resolver) clusters() (unknown, joined map[string]*group) {
	ids := slices.Sorted(maps.Keys(r.named))
	sets := disjoint.New(len(ids))
	blocks := map[string][]int{}
	for i, id := range ids {
		if t := r.named[id].mainType(); t == Person || t == Unknown {
			for _, key := range blockKeys(r.named[id].name) {
				blocks[key] = append(blocks[key], i)
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(blocks)) {
		block := blocks[key]
		if len(block) > maxBlock {
			block = block[:maxBlock]
		}
		parsed := make([]*ParsedName, len(block))
		for i, k := range block {
			parsed[i] = ParseName(r.named[ids[k]].name, Person)
		}
		for i := range block {
			for j := range i {
				a, b := sets.Of(block[i]), sets.Of(block[j])
				if a != b && parsed[i].Compare(parsed[j]).Score >= sameClusterScore {
					sets.Put(max(a, b), min(a, b))
				}
			}
		}
	}
	known := r.knownPersons()
	r.joinSurnames(ids, sets, known.bearer)
	unknown = map[string]*group{}
	for i, id := range ids {
		top := ids[sets.Of(i)]
		if unknown[top] == nil {
			unknown[top] = newGroup()
		}
		unknown[top].add(r.named[id])
	}
	// A surname that somebody unknown has as well is nobody's alone.
	for _, g := range unknown {
		if strings.Contains(g.name, " ") {
			known.bearer[lastWord(g.name)] = ""
		}
	}
	joined = map[string]*group{}
	person := map[string]string{} // cluster -> known person
	for top, g := range unknown {
		t := g.mainType()
		if t != Person && t != Unknown {
			continue
		}
		id := known.spelled(g.name)
		if id == "" {
			continue
		}
		if person[top] = id; joined[id] == nil {
			joined[id] = newGroup()
		}
		joined[id].add(g)
		delete(unknown, top)
	}
	r.top = make(map[string]string, len(ids))
	for i, id := range ids {
		top := ids[sets.Of(i)]
		r.top[id] = cmp.Or(person[top], top)
	}
	return unknown, joined
}

// knownPersons are the persons of the knowledge base whom documents name, by what
// unknown names are compared with them by.
type knownPersons struct {
	byKey  map[string][]string    // key of a name -> persons
	bearer map[string]string      // surname -> person, "" when several have it
	names  map[string]*ParsedName // person -> name
}

func (r *Resolver) knownPersons() knownPersons {
	k := knownPersons{map[string][]string{}, map[string]string{}, map[string]*ParsedName{}}
	for _, id := range slices.Sorted(maps.Keys(r.known)) {
		if r.known[id].mainType() != Person {
			continue
		}
		name := r.known[id].name
		if canonical, _, _, ok := r.linker.kb.NameOf(id); ok {
			name = canonical
		}
		k.names[id] = ParseName(name, Person)
		for _, key := range blockKeys(name) {
			if len(k.byKey[key]) < maxBlock {
				k.byKey[key] = append(k.byKey[key], id)
			}
		}
		if _, ok := k.bearer[lastWord(name)]; ok {
			id = ""
		}
		k.bearer[lastWord(name)] = id
	}
	return k
}

// spelled returns the one known person of whose name the name of an unknown one is
// a spelling, or whose surname it is; "" for none.
func (k *knownPersons) spelled(name string) string {
	if !strings.Contains(name, " ") {
		return k.bearer[lastWord(name)]
	}
	asked, best := ParseName(name, Person), ""
	var score, second float64
	for _, key := range blockKeys(name) {
		for _, id := range k.byKey[key] {
			if id == best {
				continue
			}
			if s := asked.Compare(k.names[id]).Score; s > score {
				best, score, second = id, s, score
			} else {
				second = max(second, s)
			}
		}
	}
	if score < knownPersonScore || second >= sameClusterScore {
		return ""
	}
	return best
}

// lastWord is the last word of a name, folded.
func lastWord(name string) string {
	name = fold.String(name)
	return name[strings.LastIndexAny(name, " -")+1:] // of "al-Burhan" too
}

func newGroup() *group { return &group{forms: map[string]int{}, docs: map[string]struct{}{}} }

// joinSurnames joins a surname that stands alone to the one person with it, when
// nobody of those who are known has it too.
func (r *Resolver) joinSurnames(ids []string, sets disjoint.Sets, known map[string]string) {
	bearer := map[string]int{} // surname -> person, or -1 when there are several
	for i, id := range ids {
		g := r.named[id]
		words := strings.Fields(fold.String(g.name))
		if len(words) < 2 || g.mainType() != Person {
			continue
		}
		last := words[len(words)-1]
		if k, ok := bearer[last]; ok && k != sets.Of(i) {
			bearer[last] = -1
		} else if !ok {
			bearer[last] = sets.Of(i)
		}
	}
	for i, id := range ids {
		g := r.named[id]
		if t := g.mainType(); t != Person && t != Unknown {
			continue
		}
		if _, ok := known[lastWord(g.name)]; ok {
			continue
		}
		if k, ok := bearer[fold.String(g.name)]; ok && k >= 0 && !strings.Contains(g.name, " ") {
			sets.Put(i, k)
		}
	}
}

const (
	// maxBlock bounds how many names that begin or end alike are compared.
	maxBlock = 50
	// sameClusterScore is how alike two unknown names of persons must be to
	// be one.
	sameClusterScore = 0.75
	// knownPersonScore is how alike an unknown name must be to that of a known
	// person; no other may reach sameClusterScore.
	knownPersonScore = 0.9
)

// blockKeys returns the keys that names share which may be spellings of one:
// the surname with the initial of the given name, and the given name with the
// initial of the surname.
func blockKeys(name string) []string {
	words := strings.FieldsFunc(fold.String(name), func(r rune) bool { return r == ' ' || r == '-' })
	if len(words) < 2 {
		return nil
	}
	first, last := words[0], words[len(words)-1]
	return []string{first[:1] + " " + last, first + " " + last[:1]}
}
