package normalize

import (
	"cmp"
	"iter"
	"math/bits"
	"slices"

	"github.com/dragoman-go/dragoman/internal/distance"
	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// maxOwnNames bounds the names of one document or evidence that a damaged word
// is compared with.
const maxOwnNames = 512

// ownNames are the capitalised words of the document itself that are no English
// words: witnesses for what the gazetteer has.
type ownNames struct {
	words    []ownWord // by hash
	gathered bool
}

// ownWord is a word of the document.
type ownWord struct {
	hash    uint64
	token   int    // the first that has it
	count   int    // how many have it
	letters uint32 // see letterSet
}

// gatherOwn fills s.own at its first use.
func (s *nameStage) gatherOwn() {
	o := &s.own
	if o.gathered {
		return
	}
	o.gathered = true
	d := s.d
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Kind == token.Word && t.Flags&token.Upper != 0 && !d.infos[i].Has(lexicon.Lower) {
			o.words = append(o.words, ownWord{t.StemHash, i, 1, letterSet(d.StemOf(i))})
		}
	}
	slices.SortFunc(o.words, func(a, b ownWord) int {
		return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.token, b.token))
	})
	all := o.words
	o.words = all[:0]
	for i := range all {
		if n := len(o.words); n > 0 && o.words[n-1].hash == all[i].hash {
			o.words[n-1].count++
		} else {
			o.words = append(o.words, all[i])
		}
	}
}

// countOwn is how often the document has a word, capitalised.
func (s *nameStage) countOwn(hash uint64) int {
	s.gatherOwn()
	k, ok := slices.BinarySearchFunc(s.own.words, hash, func(w ownWord, h uint64) int { return cmp.Compare(w.hash, h) })
	if !ok {
		return 0
	}
	return s.own.words[k].count
}

// letterSet is the set of the letters of a word, a to z in any capitals.
func letterSet(w string) (set uint32) {
	for i := 0; i < len(w); i++ {
		if c := w[i] | 0x20; c >= 'a' && c <= 'z' {
			set |= 1 << (c - 'a')
		}
	}
	return set
}

// What two words may differ in that are a slip apart: letters that only one of
// them has, and length in bytes.
const (
	maxOtherLetters = 4
	maxOtherLength  = 2
)

// hasOwnNear reports whether the document has another capitalised word that
// token i, folded word, is a slip away from.
func (s *nameStage) hasOwnNear(i int, word string) bool {
	s.gatherOwn()
	t := &s.d.Tokens[i]
	set, n := letterSet(s.d.StemOf(i)), t.Stem-t.Start
	for k := range s.own.words {
		w := &s.own.words[k]
		if w.hash == t.StemHash || bits.OnesCount32(w.letters^set) > maxOtherLetters {
			continue
		}
		o := &s.d.Tokens[w.token]
		if m := o.Stem - o.Start - n; m > maxOtherLength || m < -maxOtherLength {
			continue
		}
		if distance.Of(word, s.d.strangers.of(s.d.StemOf(w.token)).word, distance.One) <= distance.One {
			return true
		}
	}
	return false
}

// leastOwn is the length from which a word says something by coming back.
const leastOwn = 4

// ownWitness says whether the document or the evidence has the repaired word.
func (s *nameStage) ownWitness(r *nameReading) string {
	ev := s.d.n.evidence
	var buf [8]nameWord
	for _, w := range splitName(buf[:0], r.text) {
		if ev != nil && ev.words[w.hash] > 0 {
			return "another article names " + w.text
		}
		if s.countOwn(w.hash) > 0 && (len(w.text) >= leastOwn && isASCII(w.text) || len(fold.String(w.text)) >= leastOwn) {
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
