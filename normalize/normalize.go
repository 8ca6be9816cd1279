package normalize

import (
	"fmt"
	"strings"

	"github.com/dragoman-go/dragoman/internal/terms"
	"github.com/dragoman-go/dragoman/internal/token"
)

// Stage is a set of repair stages.
type Stage uint8

const (
	StageEncoding Stage = 1 << iota // mojibake and raw bytes
	StageUnicode                    // controls, invisible characters, homoglyphs, entities
	StageWords                      // spelling in context
	StageNames                      // names, against a gazetteer and the document
	StagePhrases                    // calques and words left untranslated

	AllStages = StageEncoding | StageUnicode | StageWords | StageNames | StagePhrases
)

var stageNames = [...]string{"encoding", "unicode", "words", "names", "phrases"}

// ParseStage returns the stage of the name encoding, unicode, words, names or phrases.
func ParseStage(name string) (Stage, error) {
	for i, n := range stageNames {
		if n == name {
			return 1 << i, nil
		}
	}
	return 0, fmt.Errorf("normalize: unknown stage %q: want one of %s", name, strings.Join(stageNames[:], ", "))
}

// String returns the names of the stages in the set, with + between them.
func (s Stage) String() string {
	var names []string
	for i, n := range stageNames {
		if s&(1<<i) != 0 {
			names = append(names, n)
		}
	}
	return strings.Join(names, "+")
}

// Normalizer repairs texts. It is built once by [New], never changes after and
// is safe for concurrent use.
type Normalizer struct {
	config
}

// config is what options set.
type config struct {
	stages    Stage
	names     Names
	lexicon   map[uint64]bool // the user's words, by fold.Hash
	protected map[uint64]bool // words that stay as they are
	threshold float64
	evidence  *Evidence
	// evidenceNames are the names of evidence, the same for every document.
	evidenceNames []nameCandidate
	userTerms     []Term
	terms         *terms.Base // of userTerms; nil without
	characters
}

// Option sets a choice of [New].
type Option func(*config) error

// WithStages runs only the stages given. The default is [AllStages].
func WithStages(s Stage) Option {
	return func(c *config) error {
		if s == 0 || s&^AllStages != 0 {
			return fmt.Errorf("normalize: WithStages(%#x): want a set of the five stages", uint8(s))
		}
		c.stages = s
		return nil
	}
}

// WithNames gives the names that the Names stage repairs towards. The default
// is none: then names are repaired only towards the document and the evidence.
func WithNames(n Names) Option {
	return func(c *config) error {
		c.names = n
		return nil
	}
}

// WithThreshold makes only the edits whose confidence is at least t (0..1); the
// others become suspects, with the repair as the suggestion. The default is 0.5.
func WithThreshold(t float64) Option {
	return func(c *config) error {
		if !(t >= 0 && t <= 1) {
			return fmt.Errorf("normalize: WithThreshold(%v): want 0 to 1", t)
		}
		c.threshold = t
		return nil
	}
}

// New returns a Normalizer. Without options it runs every stage with the
// embedded lexicon and term base.
func New(options ...Option) (*Normalizer, error) {
	n := &Normalizer{config{stages: AllStages, threshold: 0.5}}
	for _, o := range options {
		if err := o(&n.config); err != nil {
			return nil, err
		}
	}
	return n, nil
}

// Repair repairs text. It never fails: text that is not understood comes back
// as it is, and clean text comes back as the same string. What it returns is at
// rest: to repair it again changes no name or word, and hardly ever a term that was
// left in doubt.
func (n *Normalizer) Repair(text string) *Result { return n.RepairTokens(text, nil) }

// RepairTokens is Repair with tokens of text that were made before, which only the
// packages of this module do; they are used when Encoding and Unicode change
// nothing. x may be nil.
func (n *Normalizer) RepairTokens(text string, x *token.Text) *Result {
	r := &Result{Source: text, Text: text}
	n.repair(r, x)
	return r
}

// repair fills r, which has the text. Its callers are small enough to be inlined,
// so that a result that is only looked at takes no memory.
func (n *Normalizer) repair(r *Result, x *token.Text) {
	if t, edits := n.repairCharacters(r.Text); len(edits) > 0 {
		r.set(t, edits)
	}
	if n.stages&(StageWords|StageNames|StagePhrases) == 0 {
		return
	}
	if x != nil && r.Text != x.Source {
		x = nil
	}
	d := borrowDoc(n, r.Text, x)
	defer d.release()
	d.run()
	r.Damage = d.damage
	for _, s := range d.suspects {
		s.Start, s.End = r.ToSource(s.Start, s.End)
		r.Suspects = append(r.Suspects, s)
	}
	for len(d.edits) > 0 {
		edits := d.edits
		r.set(apply(r.Text, edits), compose(r.Source, r.Edits, r.Text, edits))
		if d.looks == maxLooks {
			break
		}
		d.lookAgain(r, edits)
	}
}
