package normalize

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/terms"
	"github.com/dragoman-go/dragoman/internal/token"
)

// A finding is made an edit at sureScore. Each kind of rendering brings points
// of its own, and each witness beside it another:
//
//	3  several words left untranslated, or some of them
//	2  one word left untranslated; a rendering
//	1  a rendering that lost a word, or one that the term base calls careful
//	+1 odd English by itself; noun before adjective, after an article; a word of
//	   the subject in the sentence (2 for two such words); a country that the
//	   term belongs to; another term broken in the same document; a damaged one
//	-1 a noun follows, so that the phrase may be part of a longer one
//
// A rendering in the very words of the term can be read as it is: only in a
// damaged document is it more than a suggestion.
const (
	sureScore  = 3
	offerScore = 2
)

// best returns the likeliest reading of a hit.
func (p *phraseDoc) best(h *phraseHit) (finding, bool) {
	b := p.bases[h.base]
	var top finding
	top.score = -1
	topVotes := -1
	sent := p.sentence(h)
	for i := h.lo; i < h.hi; i++ {
		e := b.Entry(i)
		if !allows(e, h) {
			continue
		}
		term := e.Term()
		score, part, ok := p.score(b, e, term, h, &sent)
		if !ok {
			continue
		}
		src, votes := p.source(e)
		if p.votesMax >= 4 && votes*3 < p.votesMax && !e.Has(terms.Foreign) {
			score-- // the document comes from another language
		}
		many := (e.Has(terms.Many) || p.severalAt(h)) && !p.oneOf(h) || p.counted(h.first)
		f := finding{
			first: h.first, last: h.last, words: h.words, score: score, part: part, base: b, entry: e, term: term, source: src,
			english: b.English(term, many), many: many, stray: h.words == 1 && p.votesMax >= 4 && votes*3 < 2*p.votesMax, weak: b.TermFlags(term)&terms.Weak != 0 || p.plainWord(e, h),
			readable: e.Has(terms.Readable) && p.d.habitDamage < damagedFrom && !p.capitals(h) && b.In(term) == 0 && b.TermFlags(term)&terms.Odd == 0 && !hasUpper(b.English(term, false)),
		}
		switch {
		case score > top.score, score == top.score && top.weak && !f.weak, score == top.score && top.weak == f.weak && votes > topVotes:
			top, topVotes = f, votes
		case score == top.score && f.weak == top.weak && f.english != top.english && votes == topVotes && top.second == "":
			switch {
			case strings.Contains(top.english, f.english): // the Federal Supreme Court is a Supreme Court
				top = f
			case !strings.Contains(f.english, top.english):
				top.second = f.english
			}
		}
	}
	return top, top.score >= 0
}

// capitals reports whether each content word of a hit has a capital inside a
// sentence, in a damaged document: a body by a name that it does not have.
func (p *phraseDoc) capitals(h *phraseHit) bool {
	d := p.d
	for i := h.first; i <= h.last; i++ {
		if t := &d.Tokens[i]; t.Flags&token.Upper == 0 && d.classesOf(i)&terms.ClassFunction == 0 {
			return false
		}
	}
	return p.damaged() && d.Tokens[h.first].Flags&token.Sentence == 0
}

// rareWord is the frequency class up to which a word hardly stands in a phrase by
// chance.
const rareWord = 12

// hasRare reports whether a word of the hit is so rare that only the term
// explains it.
func (p *phraseDoc) hasRare(h *phraseHit) bool {
	for i := h.first; i <= h.last; i++ {
		if t := &p.d.Tokens[i]; t.Kind == token.Word && p.d.infos[i].Class() <= rareWord && t.Flags&token.Upper == 0 {
			return true
		}
	}
	return false
}

// plainWord reports whether a rendering is one English word that is too common
// to be taken for another.
func (p *phraseDoc) plainWord(e terms.Entry, h *phraseHit) bool {
	if !e.Has(terms.Single) || e.Has(terms.Foreign) {
		return false
	}
	return p.d.infos[h.first].Class() > commonWord
}

// commonWord is the frequency class from which a word has a meaning of its own.
const commonWord = 28

// oneOf reports whether a hit is one thing of several: "minister of finances".
func (p *phraseDoc) oneOf(h *phraseHit) bool {
	w := p.d.StemOf(h.first)
	return h.words > 1 && h.gaps[0]&terms.GapOf != 0 && w[len(w)-1] != 's'
}

// severalAt reports whether a hit is an adjective and a plural: "premature choices".
func (p *phraseDoc) severalAt(h *phraseHit) bool {
	d := p.d
	if h.words != 2 || h.last != h.first+1 {
		return false
	}
	w := d.StemOf(h.last)
	v, _ := d.info(h.first)
	x, _ := d.info(h.last)
	return v.Has(lexicon.Adjective) && isNoun(x) && len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's'
}

// counted reports whether a number of more than one stands before token i, which
// a translation may have left in the singular: "22 unpiloted".
func (p *phraseDoc) counted(i int) bool {
	if i == 0 || p.d.Tokens[i].Flags&token.Sentence != 0 {
		return false
	}
	switch t := &p.d.Tokens[i-1]; t.Kind {
	case token.Number:
		return isDigits(p.d.Of(i-1)) && p.d.Of(i-1) != "1" && t.Flags&token.Space != 0 && p.d.Tokens[i].Flags&token.Space != 0
	case token.Word:
		return p.d.lower(i-1, i, "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "many")
	}
	return false
}

// isDigits reports whether s is a number in digits: "22", and not "22nd".
func isDigits(s string) bool { return strings.Trim(s, "0123456789,.") == "" }

// score weighs one reading of a hit; ok is false when a condition of the term fails,
// part is true when what stands beside it makes it likely part of a longer phrase.
func (p *phraseDoc) score(b *terms.Base, e terms.Entry, term int, h *phraseHit, s *sentence) (score int, part, ok bool) {
	d := p.d
	flags := b.TermFlags(term)
	if !p.conditions(b, e, term, h, s) || !s.english && h.base == 0 {
		return 0, false, false
	}
	if p.endsInTitle(h) || h.owner && !p.mayBeOwned(e, h) {
		return 0, false, false
	}
	inverted := false
	switch {
	case e.Has(terms.AllForeign):
		if s.quoted || s.foreign || p.otherWord(e, h) {
			return 0, false, false
		}
		score, ok = p.scoreForeign(b, term, h, s)
		return score, false, ok
	case e.Has(terms.Foreign):
		score = 3
	case e.Has(terms.Elided), e.Has(terms.Single):
		score = 1
	default:
		score = 2
		inverted = e.Has(terms.Inverted)
	}
	if flags&terms.Careful != 0 {
		score--
	}
	if flags&terms.Odd != 0 {
		score++
	}
	for _, g := range h.gaps[:min(h.words-1, len(h.gaps))] {
		if g == terms.GapArticle && (p.damaged() || flags&terms.Odd != 0 || e.Has(terms.Inverted)) {
			score++ // "end of the week" is English, "room of the deputies" is not
			break
		}
	}
	lowered := hasUpper(b.English(term, false)) && d.Tokens[h.first].Flags&token.Upper == 0 && !e.Has(terms.Foreign)
	if lowered {
		score--
	}
	if first := &d.Tokens[h.first]; h.first > 0 && first.Flags&token.Upper != 0 && first.Flags&(token.Sentence|token.Para) == 0 {
		if t := &d.Tokens[h.first-1]; t.Kind == token.Word && t.Flags&(token.Upper|token.Sentence) == token.Upper && d.classes[h.first-1]&(terms.ClassFunction|terms.DomainMask) == 0 {
			score -= 2 // "Chemical Safety Board": part of a longer name
			part = !e.Has(terms.Inverted)
		}
	}
	if h.words > 1 && h.gaps[0]&(terms.GapNone|terms.GapArticle) != 0 && p.verbAt(h.first) {
		score -= 3 // "to exchange prisoners"
	}
	if h.words == 2 && h.gaps[0]&terms.GapNone != 0 && p.clauseAt(h.first, h.last) || p.verbWithObject(h) || p.ownsNext(h) {
		return 0, false, false // "missiles hit"
	}
	points := p.around(h, inverted)
	score += points
	part = part || points <= -2 || p.coordinated(h) || p.goesOn(h) || p.inName(h)
	if lowered && flags&terms.Odd == 0 && h.words == 2 && h.gaps[0]&terms.GapNone != 0 && d.Tokens[h.last].Flags&token.Upper == 0 {
		part = true // "folk meeting": the words may say what they say
	}
	rare := p.hasRare(h)
	context := s.witnesses(b.Domains(term), rare || flags&terms.Odd != 0 || e.Has(terms.Inverted))
	if context == 0 && !e.Has(terms.Foreign) && !p.damaged() && !(rare && h.words > 1) {
		score = min(score, offerScore) // one witness is not enough
	}
	if l, _ := e.Source(0); e.Sources() == 1 && l.Many() && !p.damaged() {
		score = min(score, offerScore)
	}
	score += context
	if b.In(term) != 0 {
		score++
	}
	return score, part, true
}

// otherWord reports whether a hit is not the phrase of another language that it spells:
// a name with a capital inside, a word spelt as its acronym is, or one that is English
// without the accents.
func (p *phraseDoc) otherWord(e terms.Entry, h *phraseHit) bool {
	t := &p.d.Tokens[h.first]
	if t.Flags&(token.Inner|token.AllUpper) == token.Inner {
		return true
	}
	if h.words > 1 || t.Flags&(token.AllUpper|token.Dotted) != 0 {
		return false
	}
	_, phrase := e.Source(0)
	return strings.ToUpper(phrase) == phrase || t.Flags&token.NonASCII == 0 && knownWell(t)
}

// mayBeOwned reports whether a hit with a possessive in it is a noun and what it
// belongs to.
func (p *phraseDoc) mayBeOwned(e terms.Entry, h *phraseHit) bool {
	last, _ := p.d.info(h.last)
	return !e.Has(terms.Foreign|terms.Inverted) && !last.Has(lexicon.Adjective)
}

// around weighs what stands behind a hit, and before one with an adjective behind its noun.
func (p *phraseDoc) around(h *phraseHit, inverted bool) (points int) {
	d := p.d
	next := h.last + 1
	if p.nounFollows(next) && !p.startsHit(next) {
		points--
		if x, _ := d.infoOf(next); x.Has(lexicon.Noun) && !x.Has(lexicon.Verb) {
			points-- // "high fire danger"
		}
		if _, ok := lexicon.Pair(d.Tokens[h.last].Hash, d.Tokens[next].Hash); ok {
			points -= 2 // "type of interest group"
		}
		if n := h.words - 2; n >= 0 && n < len(h.gaps) && h.gaps[n] == terms.GapOf {
			points -= 2 // "expense of defense lawyers": the last word belongs to the next
		}
	} else if p.nounPrecedes(h) && h.words > 1 {
		points -= 2
	} else if inverted && h.first > 0 && d.classesOf(h.first-1)&(terms.ClassDeterminer|terms.ClassOf) != 0 {
		points++
	}
	return points
}
