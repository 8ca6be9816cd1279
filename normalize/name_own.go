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
// words: witnesses for what the gazetteer has. Most documents are asked for a few of
// them only, and are searched each time; from then on their words are sorted.
type ownNames struct {
	tokens   []int32   // that are such words, once listed is set
	maybe    hashSet   // has their hashes
	words    []ownWord // by hash, once sorted is set
	searches int
	listed   bool
	sorted   bool
}

// maxSearches is how often a document is searched before its words are sorted.
const maxSearches = 8

// ownBits is the size of the set that tells most other words from those of a document.
const ownBits = 1 << 10

// ownWord is a word of the document.
type ownWord struct {
	hash    uint64
	token   int    // the first that has it
	count   int    // how many have it
	letters uint32 // see letterSet
}

// listOwn fills s.own.tokens.
func (s *nameStage) listOwn() {
	o, d := &s.own, s.d
	o.listed = true
	if clear(o.maybe); o.maybe == nil {
		o.maybe = newHashSet(ownBits)
	}
	for i := range d.Tokens {
		if t := &d.Tokens[i]; t.Flags&token.Upper != 0 && t.Kind == token.Word && !d.infos[i].Has(lexicon.Lower) {
			o.tokens = append(o.tokens, int32(i))
			o.maybe.add(t.StemHash)
		}
	}
}

// sortOwn fills s.own.words and reports true, unless the document may still be
// searched: then s.own.tokens are filled.
func (s *nameStage) sortOwn() bool {
	o, d := &s.own, s.d
	if !o.listed {
		s.listOwn()
	}
	if o.searches++; o.sorted || o.searches <= maxSearches {
		return o.sorted
	}
	o.sorted = true
	for _, i := range o.tokens {
		o.words = append(o.words, ownWord{d.Tokens[i].StemHash, int(i), 1, letterSet(d.StemOf(int(i)))})
	}
	slices.SortFunc(o.words, func(a, b ownWord) int {
		if a.hash == b.hash {
			return a.token - b.token
		}
		return cmp.Compare(a.hash, b.hash)
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
	return true
}

// countOwn is how often the document has a word, capitalised.
func (s *nameStage) countOwn(hash uint64) (n int) {
	if !s.own.listed {
		s.listOwn()
	}
	if !s.own.maybe.has(hash) {
		return 0
	}
	if !s.sortOwn() {
		for _, i := range s.own.tokens {
			if s.d.Tokens[i].StemHash == hash {
				n++
			}
		}
		return n
	}
	k, ok := slices.BinarySearchFunc(s.own.words, hash, func(w ownWord, h uint64) int { return cmp.Compare(w.hash, h) })
	if ok {
		n = s.own.words[k].count
	}
	return n
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

// hasOwnNear reports whether the document has another capitalised word that
// token i, folded word, is a slip away from.
func (s *nameStage) hasOwnNear(i int, word string) bool {
	d := s.d
	t := &d.Tokens[i]
	set := letterSet(d.StemOf(i))
	isNear := func(o int, letters uint32) bool {
		return d.Tokens[o].StemHash != t.StemHash && bits.OnesCount32(letters^set) <= maxOtherLetters && d.likeLength(i, o) &&
			distance.Of(word, d.strangers.of(d.StemOf(o)).word, distance.One) <= distance.One
	}
	if !s.sortOwn() {
		return slices.ContainsFunc(s.own.tokens, func(o int32) bool {
			return d.likeLength(i, int(o)) && isNear(int(o), letterSet(d.StemOf(int(o))))
		})
	}
	return slices.ContainsFunc(s.own.words, func(w ownWord) bool { return isNear(w.token, w.letters) })
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
