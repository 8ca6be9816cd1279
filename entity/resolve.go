package entity

// Resolver gathers the mentions of many documents.
type Resolver struct {
	linker *Linker
}

// NewResolver returns a resolver that links with l.
func NewResolver(l *Linker) *Resolver { return &Resolver{linker: l} }

// Add links a document and returns its mentions.
func (r *Resolver) Add(docID, text string, options ...LinkOption) []Mention {
	return r.linker.Link(text, options...)
}

// Resolved is one entity over all documents, known or not.
type Resolved struct {
	ID     string // the entity's, or the cluster's
	Known  bool   // it is in the knowledge base
	Name   string
	Type   Type
	Forms  map[string]int // spellings met and how often
	Docs   []string       // ids of the documents that name it, sorted
	Count  int            // mentions in all
	Reason string
}

// Merge takes over what other has gathered.
func (r *Resolver) Merge(other *Resolver) {}

// Entities returns what was gathered, most mentioned first.
func (r *Resolver) Entities() []Resolved { return nil }

// AddMentions takes the mentions of a document that is linked already.
func (r *Resolver) AddMentions(docID string, mentions []Mention) {}

// IDOf returns the ID under which [Resolver.Entities] has a mention of a document.
func (r *Resolver) IDOf(docID string, m *Mention) string { return m.Entity }
