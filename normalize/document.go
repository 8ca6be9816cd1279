package normalize

import (
	"slices"
	"sort"

	"github.com/dragoman-go/dragoman/internal/token"
)

// doc is one text on its way through the stages that read words: Phrases,
// Names and Words. They all look at the same text and tokens and propose
// edits; a span that one stage has taken is closed to the next.
type doc struct {
	*token.Text
	n       *Normalizer
	damage  float64
	size    int // in words
	unknown int // words that are in no dictionary
	// alien are the runs of tokens in another language, last first, once
	// languageKnown is set.
	alien         [][2]int
	languageKnown bool
	edits         []Edit // in offsets of Text.Source, disjoint, unsorted until finish
	suspects      []Suspect
	// taken marks the tokens that an edit covers.
	taken map[int]bool
}

func newDoc(n *Normalizer, x *token.Text) *doc { return &doc{Text: x, n: n} }

// run lets the stages propose. Phrases goes first, since a calque is made of
// words that are spelt well, then Names, then Words for what nobody claimed.
func (d *doc) run() {
	d.assess()
	if d.n.stages&StagePhrases != 0 {
		d.phrases()
	}
	if d.n.stages&StageNames != 0 {
		d.names()
	}
	if d.n.stages&StageWords != 0 {
		d.words()
	}
}

// edit proposes to replace the tokens first to last (inclusive) by s. It
// reports false, and does nothing, when one of them is taken or protected or
// nothing changes. Below the user's threshold the edit becomes a suspect.
func (d *doc) edit(first, last int, s string, k Kind, confidence float64, reason string) bool {
	start, end := d.Tokens[first].Start, d.Tokens[last].End
	if d.isTaken(first, last) || d.isProtected(first, last) || d.Source[start:end] == s {
		return false
	}
	if confidence < d.n.threshold {
		d.suspect(first, last, reason, s)
		return false
	}
	if d.taken == nil {
		d.taken = map[int]bool{}
	}
	for i := first; i <= last; i++ {
		d.taken[i] = true
	}
	d.edits = append(d.edits, Edit{Start: start, End: end, Old: d.Source[start:end], New: s, Kind: k, Confidence: confidence, Reason: reason})
	return true
}

// isTaken reports whether one of the tokens first to last is covered by an edit.
func (d *doc) isTaken(first, last int) bool {
	if len(d.taken) == 0 {
		return false
	}
	for i := first; i <= last; i++ {
		if d.taken[i] {
			return true
		}
	}
	return false
}

// suspect reports the tokens first to last (inclusive) as damaged.
func (d *doc) suspect(first, last int, reason string, suggestions ...string) {
	d.suspects = append(d.suspects, Suspect{Start: d.Tokens[first].Start, End: d.Tokens[last].End, Reason: reason, Suggestions: suggestions})
}

// unsuspect takes back what was suspected of token i.
func (d *doc) unsuspect(i int) {
	t := &d.Tokens[i]
	d.suspects = slices.DeleteFunc(d.suspects, func(s Suspect) bool { return s.Start < t.End && t.Start < s.End })
}

// finish sorts the proposals and lets them count for the damage.
func (d *doc) finish() {
	if len(d.edits) > 0 {
		d.damage = damageOf(d.damage, d.size, len(d.edits))
	}
	sortEdits(d.edits)
	sort.SliceStable(d.suspects, func(i, j int) bool { return d.suspects[i].Start < d.suspects[j].Start })
}
