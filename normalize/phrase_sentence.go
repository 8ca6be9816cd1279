package normalize

import (
	"slices"

	"github.com/dragoman-go/dragoman/internal/terms"
	"github.com/dragoman-go/dragoman/internal/token"
)

// sentence is the surroundings of a hit.
type sentence struct {
	lo, hi  int
	context [maxContext]terms.Class // of the words of a subject outside the hit
	words   int                     // how many these are
	english bool
	quoted  bool // quotation marks or brackets enclose exactly the hit
	foreign bool // a word of another language stands beside the hit
}

// sentence returns the surroundings of a hit.
func (p *phraseDoc) sentence(h *phraseHit) (s sentence) {
	d, around := p.d, &p.lately
	if h.first < around.lo || h.last >= around.hi || around.hi-around.lo > maxSentence {
		around.gather(d, h)
	}
	s.lo, s.hi = around.lo, around.hi
	for _, i := range around.subjects {
		if (i < h.first || i > h.last) && s.words < maxContext {
			s.context[s.words] = d.classes[i]
			s.words++
		}
	}
	c := around.words
	for i := h.first; i <= h.last; i++ {
		c.count(d, i, -1)
	}
	s.english = c.function > 0 && c.known*100 >= c.n*minKnown
	s.quoted = h.first > 0 && h.last+1 < len(d.Tokens) && opens(d.Of(h.first-1)) && closes(d.Of(h.last+1))
	s.foreign = p.isForeign(h.first-1) || p.isForeign(h.last+1)
	return s
}

// sentenceWords is what the words of a sentence are, the same for each hit in it.
type sentenceWords struct {
	lo, hi   int   // tokens
	subjects []int // tokens of a subject
	words    wordCount
}

// gather makes w those of the sentence of a hit, or of as much around it as is looked at.
func (w *sentenceWords) gather(d *doc, h *phraseHit) {
	*w = sentenceWords{lo: h.first, hi: h.last + 1, subjects: w.subjects[:0]}
	for n := 0; w.lo > 0 && n < maxSentence && d.Tokens[w.lo].Flags&token.Sentence == 0; n++ {
		w.lo--
	}
	for n := 0; w.hi < len(d.Tokens) && n < maxSentence && d.Tokens[w.hi].Flags&token.Sentence == 0; n++ {
		w.hi++
	}
	for i := w.lo; i < w.hi; i++ {
		w.words.count(d, i, 1)
		if d.Tokens[i].Kind == token.Word && d.classes[i]&terms.DomainMask != 0 {
			w.subjects = append(w.subjects, i)
		}
	}
}

// wordCount counts words, without the names that nobody knows.
type wordCount struct{ n, function, known int }

// count counts token i, or takes it away: by is 1 or -1.
func (c *wordCount) count(d *doc, i, by int) {
	t := &d.Tokens[i]
	if t.Kind != token.Word {
		return
	}
	if d.classes[i]&terms.ClassFunction != 0 {
		c.function += by
	}
	ok := d.infos[i].Known()
	if !ok && t.Flags&token.Upper != 0 {
		return // a name says nothing
	}
	c.n += by
	if ok {
		c.known += by
	}
}

const (
	maxSentence = 80 // tokens looked at to either side
	maxContext  = 16 // words of a subject that are looked at
)

// witnesses returns how many words of the sentence, at most 2, speak for a term
// of these domains: those of its own subject, and each two of another; one of
// another is enough when the rendering is odd by itself.
func (s *sentence) witnesses(domains terms.Class, odd bool) int {
	own := 0
	for _, c := range s.context[:s.words] {
		if c&domains != 0 || domains == 0 {
			own++
		}
	}
	other := s.words - own
	if odd {
		other++
	}
	return min(2, own+other/2)
}

// isForeign reports whether token i is a function word of another language and
// none of English.
func (p *phraseDoc) isForeign(i int) bool {
	if i < 0 || i >= len(p.d.Tokens) {
		return false
	}
	c := p.d.classesOf(i)
	return c&(terms.ClassForeign|terms.ClassForeignOf) != 0 && c&(terms.ClassFunction|terms.ClassForeignArt) == 0
}

func opens(s string) bool {
	switch s {
	case "(", "\"", "“", "‘", "'", "«", "„", "[", "‹":
		return true
	}
	return false
}

func closes(s string) bool {
	switch s {
	case ")", "\"", "”", "’", "'", "»", "“", "]", "›":
		return true
	}
	return false
}

// conditions checks what a term asks of its surroundings.
func (p *phraseDoc) conditions(b *terms.Base, e terms.Entry, term int, h *phraseHit, s *sentence) bool {
	d := p.d
	flags := b.TermFlags(term)
	if in := b.In(term); in != 0 && p.d.subjects&in == 0 && !e.Has(terms.AllForeign) {
		return false
	}
	if flags&terms.Capital != 0 {
		for _, i := range [2]int{h.first, h.last} {
			if d.Tokens[i].Flags&token.Upper == 0 {
				return false
			}
		}
	}
	if l := b.Before(term); l != "" && (h.first == 0 || !l.Has(d.Tokens[h.first-1].Hash)) {
		return false
	}
	if l := b.After(term); l != "" && (h.last+1 >= len(d.Tokens) || !l.Has(d.Tokens[h.last+1].Hash)) {
		return false
	}
	var room [2][16]uint64
	not, wants := p.present(room[0][:0], b.Not(term)), b.Near(term)
	if e.Has(terms.AllForeign) {
		wants = "" // the word has no other meaning in English
	}
	near := p.present(room[1][:0], wants)
	found := wants == ""
	if !found && len(near) == 0 {
		return false
	}
	for i := s.lo; i < s.hi && len(not)+len(near) > 0; i++ {
		if i >= h.first && i <= h.last {
			continue
		}
		hash := d.Tokens[i].StemHash
		if slices.Contains(not, hash) {
			return false
		}
		found = found || slices.Contains(near, hash)
	}
	if p.speaksOf(not, h) {
		return false
	}
	return found || h.words > 1 && p.speaksOf(near, h)
}

// present appends to words those of a list that the text may have, which are few.
func (p *phraseDoc) present(words []uint64, list terms.HashList) []uint64 {
	for i := range list.Len() {
		if hash := list.At(i); p.stems.has(hash) {
			words = append(words, hash)
		}
	}
	return words
}

// speaksOf reports whether a text says at least two of the words outside the
// hit, so that they need not stand in its sentence.
func (p *phraseDoc) speaksOf(words []uint64, h *phraseHit) bool {
	if len(words) == 0 {
		return false
	}
	n := 0
	for i := max(0, h.first-maxNear); i < min(len(p.d.Tokens), h.last+maxNear); i++ {
		if (i < h.first || i > h.last) && slices.Contains(words, p.d.Tokens[i].StemHash) {
			if n++; n == 2 {
				return true
			}
		}
	}
	return false
}

// maxNear is how far from a hit, in tokens, words are looked for.
const maxNear = 200

// sentenceHas reports whether a word of one of the classes stands in s.
func (p *phraseDoc) sentenceHas(s *sentence, c terms.Class) bool {
	for i := s.lo; i < s.hi; i++ {
		if p.d.classes[i]&c != 0 {
			return true
		}
	}
	return false
}
