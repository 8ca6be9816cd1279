package entity

import (
	"time"

	"github.com/dragoman-go/dragoman/internal/token"
)

// Linker finds names in texts and links them to a knowledge base. It never
// changes and is safe for concurrent use.
type Linker struct {
	kb *KB
}

// NewLinker returns a linker over kb.
func NewLinker(kb *KB) *Linker { return &Linker{kb: kb} }

// LinkOption sets a choice of [Linker.Link].
type LinkOption func(*linking)

type linking struct {
	at     time.Time
	lang   string
	tokens *token.Text
}

// At gives the date of the document, which decides who holds a role.
func At(t time.Time) LinkOption { return func(l *linking) { l.at = t } }

// Language gives the language of the text as a BCP 47 tag; the default is English.
func Language(tag string) LinkOption { return func(l *linking) { l.lang = tag } }

// WithTokens gives the tokens of the text, where the caller has them already.
func WithTokens(x *token.Text) LinkOption { return func(l *linking) { l.tokens = x } }

// Link returns the mentions in text, sorted and disjoint.
func (l *Linker) Link(text string, options ...LinkOption) []Mention { return nil }
