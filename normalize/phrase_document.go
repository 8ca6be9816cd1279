package normalize

import (
	"slices"

	"github.com/dragoman-go/dragoman/internal/terms"
	"github.com/dragoman-go/dragoman/internal/token"
)

// phraseDoc is what the Phrases stage knows of a document.
type phraseDoc struct {
	d        *doc
	bases    [2]*terms.Base
	english  bool
	stems    hashSet // of the words of the text
	votes    [64]int // hits by language
	votesMax int
	sure     map[string]bool // the terms found for certain, in English
	found    []finding
	lately   sentenceWords // of the hit looked at last
	done     []bool        // the tokens that a finding covers; empty as long as none does
}

// The least shares of English function words and of words that the lexicon
// has, in percent, of a text that is taken for English prose. News has 35 to 45
// and 90 to 98.
const (
	minFunction = 15
	minKnown    = 60
)

// set makes p what the stage knows of d and its hits, in the room it has.
func (p *phraseDoc) set(d *doc) {
	*p = phraseDoc{d: d, bases: [2]*terms.Base{terms.Default(), d.n.terms}, sure: p.sure, found: p.found, done: p.done, lately: sentenceWords{subjects: p.lately.subjects}, stems: p.stems}
	hits := d.hits
	n, known := d.size, d.size-len(d.strange)
	for i := range hits { // what is left of another language does not speak against the rest
		for k := hits[i].first; k <= hits[i].last; k++ {
			if d.Tokens[k].Kind == token.Word && !d.infos[k].Known() {
				known++
			}
		}
	}
	if p.english = d.functionWords*100 >= n*minFunction && known*100 >= n*minKnown; p.english {
		p.vote(hits)
		p.gatherStems()
	}
}

// What a set of the stems of a text has at least for each of them, and in all at most.
const (
	bitsPerStem  = 8
	mostStemBits = 1 << 16
)

// gatherStems fills p.stems.
func (p *phraseDoc) gatherStems() {
	n := 64
	for n < min(bitsPerStem*len(p.d.Tokens), mostStemBits) {
		n *= 2
	}
	p.stems = slices.Grow(p.stems[:0], n/64)[:n/64]
	clear(p.stems)
	for i := range p.d.Tokens {
		p.stems.add(p.d.Tokens[i].StemHash)
	}
}

// damagedFrom is the damage from which a document as a whole is damaged.
const damagedFrom = 0.2

// damaged reports whether the document is known to be damaged, by its habits or by
// what was repaired.
func (p *phraseDoc) damaged() bool { return p.d.damage >= damagedFrom }

// vote counts the hits that each language explains, so that the reason names
// the likeliest: a document comes from one.
func (p *phraseDoc) vote(hits []phraseHit) {
	for i := range hits {
		h := &hits[i]
		var seen uint64
		for e := h.lo; e < h.hi; e++ {
			x := p.bases[h.base].Entry(e)
			if !allows(x, h) {
				continue
			}
			for k := 0; k < x.Sources(); k++ {
				l, _ := x.Source(k)
				if l.Many() {
					continue
				}
				if seen&(1<<l) == 0 {
					seen |= 1 << l
					p.votes[l]++
					if x.Has(terms.Foreign) {
						p.votes[l]++
					}
				}
			}
		}
	}
	for _, v := range p.votes {
		p.votesMax = max(p.votesMax, v)
	}
}

// source returns the source phrase of an entry whose language has the most
// votes, and these.
func (p *phraseDoc) source(e terms.Entry) (best, votes int) {
	for k := 0; k < e.Sources(); k++ {
		l, _ := e.Source(k)
		v := p.votes[l&63]
		if l.Many() {
			v = (p.votesMax + 2) / 3 // goes with any language
		}
		if v > votes {
			best, votes = k, v
		}
	}
	return best, votes
}
