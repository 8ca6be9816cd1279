package normalize

import "github.com/dragoman-go/dragoman/internal/token"

// Evidence is what other documents about the same story say: names with their
// roles, terms and quotations that repair a damaged one. It is gathered by one
// goroutine; once given to [WithEvidence] it must not change.
type Evidence struct {
	texts []string
}

// NewEvidence returns evidence from the texts given.
func NewEvidence(texts ...string) *Evidence {
	ev := &Evidence{}
	for _, t := range texts {
		ev.Add(t)
	}
	return ev
}

// Add gathers the evidence of one text.
func (ev *Evidence) Add(text string) { ev.texts = append(ev.texts, text) }

// Merge takes over what other has gathered.
func (ev *Evidence) Merge(other *Evidence) { ev.texts = append(ev.texts, other.texts...) }

// WithEvidence repairs with the help of other documents. The default is none.
func WithEvidence(ev *Evidence) Option {
	return func(c *config) error {
		c.evidence = ev
		return nil
	}
}

// AddTokens is Add for a text whose tokens the caller has.
func (ev *Evidence) AddTokens(x *token.Text) { ev.Add(x.Source) }
