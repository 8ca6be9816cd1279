package normalize

import (
	"iter"

	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// maxOwnNames bounds the names of one document or evidence that a damaged word
// is compared with.
const maxOwnNames = 512

// ownNames are the capitalised words of the document itself and of the
// evidence that are no English words: witnesses for the gazetteer, and names
// to repair towards where the gazetteer has none.
type ownNames struct {
	count    map[uint64]int  // how often the document has a word
	evidence map[uint64]int  // words of the evidence
	list     []nameCandidate // those the evidence has
}

// gatherOwn fills s.own at its first use.
func (s *nameStage) gatherOwn() {
	if s.own != nil {
		return
	}
	o := &ownNames{count: map[uint64]int{}}
	d := s.d
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Kind == token.Word && t.Flags&token.Upper != 0 && !lexicon.Common(t.StemHash) {
			o.count[t.StemHash]++
		}
	}
	if ev := d.n.evidence; ev != nil {
		o.evidence, o.list = ev.words, d.n.evidenceNames
	}
	s.own = o
}

// count is how often the document has the word of token i, capitalised.
func (s *nameStage) count(i int) int {
	s.gatherOwn()
	return s.own.count[s.d.Tokens[i].StemHash]
}

// ownNear returns the names of the evidence that token i may be.
func (s *nameStage) ownNear(i int) []nameCandidate {
	s.gatherOwn()
	return s.own.list
}

// witness says whether the document or the evidence has the repaired word.
func (o *ownNames) witness(r *nameReading) string {
	if o == nil {
		return ""
	}
	for _, w := range nameWords(r.text) {
		if o.evidence[w.hash] > 0 {
			return "another article names " + w.text
		}
		if o.count[w.hash] > 0 && len(w.folded) >= 4 {
			return "the document names " + w.text + " elsewhere"
		}
	}
	return ""
}

// noNames is a gazetteer without names.
type noNames struct{}

func (noNames) HasName(string) bool { return false }
func (noNames) NearNames(string) iter.Seq2[string, string] {
	return func(func(string, string) bool) {}
}

func (noNames) NamesWith(string) iter.Seq2[string, string] {
	return func(func(string, string) bool) {}
}
func (noNames) NameOf(string) (string, string, float64, bool) { return "", "", 0, false }
func (noNames) NameRoles(string) iter.Seq2[string, string] {
	return func(func(string, string) bool) {}
}
