package normalize

import (
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

func (p *phraseDoc) sentence(h *phraseHit) (s sentence) {
	d := p.d
	s.lo, s.hi = h.first, h.last+1
	for n := 0; s.lo > 0 && n < maxSentence && d.Tokens[s.lo].Flags&token.Sentence == 0; n++ {
		s.lo--
	}
	for n := 0; s.hi < len(d.Tokens) && n < maxSentence && d.Tokens[s.hi].Flags&token.Sentence == 0; n++ {
		s.hi++
	}
	n, function, known := 0, 0, 0
	for i := s.lo; i < s.hi; i++ {
		t := &d.Tokens[i]
		if i >= h.first && i <= h.last || t.Kind != token.Word {
			continue
		}
		c := d.classes[i]
		if c&terms.DomainMask != 0 && s.words < maxContext {
			s.context[s.words] = c
			s.words++
		}
		if c&terms.ClassFunction != 0 {
			function++
		}
		ok := d.infos[i].Known()
		if !ok && t.Flags&token.Upper != 0 {
			continue // a name says nothing
		}
		n++
		if ok {
			known++
		}
	}
	s.english = function > 0 && known*100 >= n*minKnown
	s.quoted = h.first > 0 && h.last+1 < len(d.Tokens) && opens(d.Of(h.first-1)) && closes(d.Of(h.last+1))
	s.foreign = p.isForeign(h.first-1) || p.isForeign(h.last+1)
	return s
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
	c := p.words.Class(p.d.Tokens[i].Hash)
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
	near, not := b.Near(term), b.Not(term)
	if e.Has(terms.AllForeign) {
		near = "" // the word has no other meaning in English
	}
	if near == "" && not == "" {
		return true
	}
	found := near == ""
	for i := s.lo; i < s.hi; i++ {
		if i >= h.first && i <= h.last {
			continue
		}
		hash := d.Tokens[i].StemHash
		if not.Has(hash) {
			return false
		}
		found = found || near.Has(hash)
	}
	if p.speaksOf(not, h) {
		return false
	}
	return found || h.words > 1 && p.speaksOf(near, h)
}

// speaksOf reports whether a text says at least two of the words outside the
// hit, so that they need not stand in its sentence.
func (p *phraseDoc) speaksOf(words terms.HashList, h *phraseHit) bool {
	n := 0
	for i := max(0, h.first-maxNear); i < min(len(p.d.Tokens), h.last+maxNear); i++ {
		if (i < h.first || i > h.last) && words.Has(p.d.Tokens[i].StemHash) {
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
