package normalize

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/terms"
	"github.com/dragoman-go/dragoman/internal/token"
)

// What a bad translation does to the inside of names: particles translated
// ("Bashar To the-Assad"), the parts of an institution turned round with "of"
// between them ("News of Fox"), accents of the other language ("París").

// particle repairs the words between token i and the next capitalised one,
// which are the gloss of the particle that a known name has there.
func (s *nameStage) particle(i int) {
	d := s.d
	if d.clean() || i+2 >= len(d.Tokens) || !s.isWord(i+1) || d.Tokens[i].Stem != d.Tokens[i].End || d.Tokens[i+1].Flags&token.Sentence != 0 || !d.isParticleGloss(i+1) || !s.has(i) {
		return
	}
	j, glued := i+2, false
	for ; j < len(d.Tokens) && j <= i+4; j++ {
		t := &d.Tokens[j]
		if t.Flags&token.Sentence != 0 {
			return
		}
		if t.Kind == token.Word && t.Flags&token.Upper != 0 {
			break
		}
		if d.Of(j) == "-" {
			glued = true
		} else if !d.isParticleGloss(j) {
			return
		}
	}
	if j >= len(d.Tokens) || j > i+4 || !s.has(j) || d.isTaken(i+1, j-1) {
		return
	}
	for _, c := range s.longNames(d.StemOf(j)) {
		words := s.words(c)
		for p := 1; p+1 < len(words); p++ {
			if words[p-1].hash != d.Tokens[i].StemHash || words[p+1].hash != d.Tokens[j].StemHash || !strings.Contains(c.name, d.StemOf(i)) || !s.glossesParticle(i+1, j-1, words[p].folded) {
				continue
			}
			r := &nameReading{cand: c, entity: s.of(c), lo: i, hi: j, near: true, exact: 2}
			if w := s.witnesses(r); !glued && !w.title && d.damage < garbled {
				continue
			}
			between := strings.TrimRight(c.name[words[p].start:words[p+1].start], " ")
			d.edit(i+1, j-1, between, Name, 0.9, "a particle of the name "+s.of(c).canonical+", translated as a word")
			return
		}
	}
}

// particleGlosses are what particles of names may become, read as words.
const particleGlosses = "to the at of from cube bucket container basket gives two am well father"

// isParticleGloss reports whether token i is one of particleGlosses.
func (d *doc) isParticleGloss(i int) bool {
	return d.traits[i]&particleGlossTrait != 0 && d.Tokens[i].Stem == d.Tokens[i].End && d.plain(i)
}

// glossesParticle reports whether one of the tokens lo to hi is a gloss of the
// particle.
func (s *nameStage) glossesParticle(lo, hi int, particle string) bool {
	for i := lo; i <= hi; i++ {
		if s.isWord(i) && isGlossOf(s.d.Of(i), particle) {
			return true
		}
	}
	return false
}

// adjectiveBehind repairs an institution whose adjective was left behind its noun,
// as Romance languages have it: tokens i and i+1 of "the Guard Swiss".
func (s *nameStage) adjectiveBehind(i int) bool {
	d := s.d
	if i+1 >= len(d.Tokens) || !s.isWord(i+1) || d.Tokens[i].Flags&d.Tokens[i+1].Flags&token.Upper == 0 || d.Tokens[i+1].Flags&token.Sentence != 0 || d.Tokens[i].Stem != d.Tokens[i].End {
		return false
	}
	noun, _ := d.info(i)
	adjective, _ := d.info(i + 1)
	if !noun.Has(lexicon.Lower) || !isNoun(noun) || !adjective.Has(lexicon.Adjective) && !isPeople(d.StemOf(i+1)) || s.nameNeighbour(i+1, +1) >= 0 {
		return false
	}
	front, back := d.Of(i), d.StemOf(i+1)
	if s.isName(front+" "+back) || !s.isName(back+" "+front) {
		return false
	}
	return d.edit(i, i+1, back+" "+front+s.ending(i+1), Calque, 0.9, "the parts of the name "+back+" "+front+" turned round")
}

// withoutArticle repairs an institution that has an article too many: token i is
// the "of" of "the Chamber of the Deputies".
func (s *nameStage) withoutArticle(i int) {
	d := s.d
	if i == 0 || i+2 >= len(d.Tokens) || !d.lower(i+1, i+2, "the") || d.Tokens[i-1].Flags&token.Upper == 0 || d.Tokens[i+2].Flags&token.Upper == 0 || d.Tokens[i].Flags&token.Sentence != 0 {
		return
	}
	front, back := d.Of(i-1), d.StemOf(i+2)
	if n := s.nameNeighbour(i+2, +1); n == i+3 {
		back = d.Source[d.Tokens[i+2].Start:d.Tokens[n].Stem]
	}
	if s.isName(front+" of the "+back) || !s.isName(front+" of "+back) {
		return
	}
	d.edit(i, i+1, "of", Calque, 0.9, "the name "+front+" of "+back+" with an article of another language")
}

// turned repairs an institution whose parts were turned round: token i is the
// "of" between them.
func (s *nameStage) turned(i int) {
	d := s.d
	s.withoutArticle(i)
	if i == 0 || i+1 >= len(d.Tokens) || d.Tokens[i].Flags&token.Sentence != 0 {
		return
	}
	name := func(k int) bool {
		return k >= 0 && k < len(d.Tokens) && s.isWord(k) && d.Tokens[k].Flags&token.Upper != 0
	}
	if !name(i-1) || !name(i+1) || d.Tokens[i-1].Stem != d.Tokens[i-1].End || d.isTitle(i-1) {
		return
	}
	for _, n := range [...][2]int{{2, 2}, {1, 2}, {2, 1}, {1, 1}} {
		lo, hi := i-n[0], i+n[1]
		if !name(lo) || !name(hi) || n[0] == 2 && d.Tokens[lo].Stem != d.Tokens[lo].End || d.Tokens[hi].Flags&token.Sentence != 0 || n[1] == 2 && d.Tokens[i+1].Stem != d.Tokens[i+1].End {
			continue
		}
		front := d.Source[d.Tokens[lo].Start:d.Tokens[i-1].End]
		back := d.Source[d.Tokens[i+1].Start:d.Tokens[hi].Stem]
		if s.isName(front+" of "+back) || !s.isName(back+" "+front) || good(terms.Default(), d.Tokens[i-1].Hash, d.Tokens[i+1].StemHash) {
			continue
		}
		d.edit(lo, hi, back+" "+front+s.ending(hi), Calque, 0.9, "the parts of the name "+back+" "+front+" turned round")
		return
	}
}

// accented repairs a place with an accent that its English name does not have.
func (s *nameStage) accented(i int) {
	d := s.d
	if d.damage < garbled {
		return
	}
	word := d.StemOf(i)
	cands := s.namesWith(word)
	for k := range cands {
		c := &cands[k]
		e := s.of(c)
		if !c.is(d.Tokens[i].StemHash) || e.typ != "place" || c.name != e.canonical {
			continue
		}
		if c.name != word && isASCII(c.name) && e.weight >= farPlace {
			d.edit(i, i, s.written(i, c.name)+s.ending(i), Untranslated, 0.9, c.name+" with the accent of another language")
		}
		return
	}
}
