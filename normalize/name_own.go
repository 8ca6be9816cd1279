package normalize

import (
	"iter"
	"math/bits"
	"slices"

	"github.com/dragoman-go/dragoman/internal/distance"
	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// maxOwnNames bounds the names of one document or evidence that a damaged word
// is compared with, maxAlike those of nearly the same letters: news has few of these.
const (
	maxOwnNames = 512
	maxAlike    = 32
)

// ownNames are the capitalised words of the document itself that are no English
// words: witnesses for what the gazetteer has.
type ownNames struct {
	words  []ownWord
	slots  []int32 // a hash table of places in words, from 1
	listed bool    // both are filled
}

// ownWord is a word of the document.
type ownWord struct {
	hash    uint64
	token   int    // the first that has it
	count   int    // how many have it
	letters uint32 // see letterSet
}

// ownSlots are the least slots of the table of a document.
const ownSlots = 1 << 6

// ownWords returns the document's words.
func (s *nameStage) ownWords() *ownNames {
	o, d := &s.own, s.d
	if o.listed {
		return o
	}
	o.listed = true
	o.grow(ownSlots)
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Flags&token.Upper == 0 || t.Kind != token.Word || d.infos[i].Has(lexicon.Lower) {
			continue
		}
		if slot := o.slot(t.StemHash); *slot != 0 {
			o.words[*slot-1].count++
			continue
		}
		o.words = append(o.words, ownWord{hash: t.StemHash, token: i, count: 1})
		if n := len(o.words); 2*n > len(o.slots) {
			o.grow(2 * len(o.slots))
		} else {
			*o.slot(t.StemHash) = int32(n)
		}
	}
	return o
}

// grow makes n slots, a power of two, for the words.
func (o *ownNames) grow(n int) {
	o.slots = slices.Grow(o.slots[:0], n)[:n]
	clear(o.slots)
	for i := range o.words {
		*o.slot(o.words[i].hash) = int32(i + 1)
	}
}

// slot returns the slot of a hash: the one that has it, or the one to put it in.
func (o *ownNames) slot(hash uint64) *int32 {
	for k := hash; ; k++ {
		slot := &o.slots[k&uint64(len(o.slots)-1)]
		if *slot == 0 || o.words[*slot-1].hash == hash {
			return slot
		}
	}
}

// countOwn is how often the document has a word, capitalised.
func (s *nameStage) countOwn(hash uint64) int {
	o := s.ownWords()
	if slot := *o.slot(hash); slot != 0 {
		return o.words[slot-1].count
	}
	return 0
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

// vowels is the set of the vowels, a to y.
const vowels = 1 | 1<<('e'-'a') | 1<<('i'-'a') | 1<<('o'-'a') | 1<<('u'-'a') | 1<<('y'-'a')

// What two words may differ in that are a slip apart: letters that only one of
// them has, and length in bytes.
const (
	maxOtherLetters = 4
	maxOtherLength  = 2
)

// hasOwnNear reports whether the first names of the document have another word, which
// token i, folded word, is a slip away from.
func (s *nameStage) hasOwnNear(i int, word string) bool {
	d := s.d
	hash, set := d.Tokens[i].StemHash, letterSet(d.StemOf(i))
	words := s.ownWords().words
	words = words[:min(len(words), maxOwnNames)]
	alike := 0
	for k := range words {
		w := &words[k]
		if w.hash == hash || !d.likeLength(i, w.token) {
			continue
		}
		if w.letters == 0 {
			w.letters = letterSet(d.StemOf(w.token))
		}
		if bits.OnesCount32(w.letters^set) > maxOtherLetters {
			continue
		}
		if distance.Of(word, d.strangers.of(d.StemOf(w.token)).word, distance.One) <= distance.One {
			return true
		}
		if alike++; alike == maxAlike {
			break
		}
	}
	return false
}

// likeLength reports whether tokens a and b are of about the same length.
func (d *doc) likeLength(a, b int) bool {
	n := d.Tokens[a].Stem - d.Tokens[a].Start - d.Tokens[b].Stem + d.Tokens[b].Start
	return n <= maxOtherLength && n >= -maxOtherLength
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
