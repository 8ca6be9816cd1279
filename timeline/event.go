package timeline

import (
	"time"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/internal/token"
)

// Document is one article.
type Document struct {
	ID        string
	Text      string
	Published time.Time        // the zero time when not known
	Mentions  []entity.Mention // linked names, in offsets of Text
	Tokens    *token.Text      // the tokens of Text, where the caller has them; may be nil
}

// Evidence is a place in a document that tells an event.
type Evidence struct {
	Doc        string // Document.ID
	Start, End int    // byte offsets in Document.Text, half open
	Text       string
}

// Event is something that happened, will happen or is said to.
type Event struct {
	ID           string
	Title        string // assembled from trigger and participants
	Class        string // after CAMEO's root codes: meet, consult, demand …
	When         Interval
	Participants []string // canonical names
	Place        string
	Evidence     []Evidence
	Before       []string // ids of events that this one comes before, transitive reduction
	After        []string // ids of events that this one comes after
}

// Claim is what one source says in a [Conflict].
type Claim struct {
	Text     string
	Evidence Evidence
}

// Conflict is a contradiction between sources.
type Conflict struct {
	Event  string // id
	What   string // place, time, number …
	Claims []Claim
}

// Timeline is the events of many documents in order.
type Timeline struct {
	Events    []Event // in order of time
	Undated   []Event
	Conflicts []Conflict
}

// Builder gathers documents.
type Builder struct{}

// NewBuilder returns an empty builder.
func NewBuilder() *Builder { return &Builder{} }

// Add takes a document. Adding the same one twice changes nothing.
func (b *Builder) Add(d Document) {}

// Merge takes over what other has gathered.
func (b *Builder) Merge(other *Builder) {}

// Timeline returns the events of what was gathered.
func (b *Builder) Timeline() *Timeline { return &Timeline{} }
