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

// finding is a hit with the term that it stands for.
type finding struct {
	first, last int
	words       int
	score       int
	others      int // other sure findings in the document
	base        *terms.Base
	entry       terms.Entry
	term        int
	english     string
	second      string // another term that explains the hit as well
	weak        bool
	many        bool
	readable    bool // and in a document that is not damaged
	source      int  // the source phrase of entry that the document speaks for
}

// acts reports whether the finding is certain enough for an edit.
func (f *finding) acts() bool {
	return f.score >= sureScore && !f.weak && !f.readable && f.second == ""
}

// offered reports whether the finding is worth a suggestion.
func (f *finding) offered() bool {
	if f.weak {
		return f.others > 1 && f.score >= offerScore
	}
	return f.score >= offerScore && (f.others > 0 || f.score >= sureScore)
}

// left returns the language of which the finding is left, if it is.
func (f *finding) left() (terms.Language, bool) {
	l, _ := f.entry.Source(f.source)
	return l, f.entry.Has(terms.AllForeign)
}

func (f *finding) kind() Kind {
	if f.entry.Has(terms.AllForeign) {
		return Untranslated
	}
	return Calque
}

func (f *finding) confidence() float64 { return min(0.99, 0.5+0.1*float64(f.score)) }

func (f *finding) reason() string {
	l, phrase := f.entry.Source(f.source)
	s := l.Name() + " “" + phrase + "”"
	switch {
	case f.entry.Has(terms.AllForeign):
		return s + ", left untranslated"
	case f.entry.Has(terms.Foreign):
		return s + ", half translated"
	}
	return s + ", word for word"
}

// phraseDoc is what the Phrases stage knows of a document.
type phraseDoc struct {
	d        *doc
	words    *terms.Base // classes of words
	bases    [2]*terms.Base
	classes  terms.Class // of all words of the document
	english  bool
	votes    [32]int // hits by language
	votesMax int
	done     [][2]int
}

// The least shares of English function words and of words that the lexicon
// has, in percent, of a text that is taken for English prose. News has 35 to 45
// and 90 to 98.
const (
	minFunction = 15
	minKnown    = 60
)

func newPhraseDoc(d *doc, base, user *terms.Base, hits []phraseHit) *phraseDoc {
	p := &phraseDoc{d: d, words: base, bases: [2]*terms.Base{base, user}}
	n, function, known := 0, 0, 0
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Kind != token.Word {
			continue
		}
		n++
		c := base.Class(t.StemHash)
		p.classes |= c
		if c&terms.ClassFunction != 0 {
			function++
		}
		if d.infos[i].Known() {
			known++
		}
	}
	for i := range hits { // what is left of another language does not speak against the rest
		for k := hits[i].first; k <= hits[i].last; k++ {
			if d.Tokens[k].Kind == token.Word && !d.infos[k].Known() {
				known++
			}
		}
	}
	p.english = function*100 >= n*minFunction && known*100 >= n*minKnown
	return p
}

// damaged reports whether the document as a whole is known to be damaged.
func (p *phraseDoc) damaged() bool { return p.d.damage >= 0.2 }

// vote counts the hits that each language explains, so that the reason names
// the likeliest: a document comes from one.
func (p *phraseDoc) vote(hits []phraseHit) {
	for i := range hits {
		h := &hits[i]
		var seen uint32
		for e := h.lo; e < h.hi; e++ {
			x := p.bases[h.base].Entry(e)
			if !allows(x, h) {
				continue
			}
			for k := 0; k < x.Sources(); k++ {
				l, _ := x.Source(k)
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
		if v := p.votes[l&31]; v > votes {
			best, votes = k, v
		}
	}
	return best, votes
}

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
		score, ok := p.score(b, e, term, h, &sent)
		if !ok {
			continue
		}
		src, votes := p.source(e)
		if p.votesMax >= 4 && votes*3 < p.votesMax && !e.Has(terms.Foreign) {
			score-- // the document comes from another language
		}
		many := e.Has(terms.Many) && !p.oneOf(h)
		f := finding{
			first: h.first, last: h.last, words: h.words, score: score, base: b, entry: e, term: term, source: src,
			english: b.English(term, many), many: many, weak: b.TermFlags(term)&terms.Weak != 0 || p.plainWord(e, h),
			readable: e.Has(terms.Readable) && !p.damaged() && b.In(term) == 0 && b.TermFlags(term)&terms.Odd == 0 && !hasUpper(b.English(term, false)),
		}
		switch {
		case score > top.score, score == top.score && top.weak && !f.weak, score == top.score && top.weak == f.weak && votes > topVotes:
			top, topVotes = f, votes
		case score == top.score && f.weak == top.weak && f.english != top.english && votes == topVotes && top.second == "":
			top.second = f.english
		}
	}
	return top, top.score >= 0
}

// rareWord is the frequency class up to which a word hardly stands in a phrase by
// chance.
const rareWord = 12

// hasRare reports whether a word of the hit is so rare that only the term
// explains it.
func (p *phraseDoc) hasRare(h *phraseHit) bool {
	for i := h.first; i <= h.last; i++ {
		if t := &p.d.Tokens[i]; t.Kind == token.Word {
			if class, _ := lexicon.Freq(t.StemHash); class <= rareWord && t.Flags&token.Upper == 0 {
				return true
			}
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
	class, _ := lexicon.Freq(p.d.Tokens[h.first].StemHash)
	return class > commonWord
}

// commonWord is the frequency class from which a word has a meaning of its own.
const commonWord = 28

// oneOf reports whether a hit is one thing of several: "minister of finances".
func (p *phraseDoc) oneOf(h *phraseHit) bool {
	w := p.d.StemOf(h.first)
	return h.words > 1 && h.gaps[0]&terms.GapOf != 0 && w[len(w)-1] != 's'
}

// sentence is the surroundings of a hit.
type sentence struct {
	lo, hi  int
	context [maxContext]terms.Class // of the words of a subject outside the hit
	words   int                     // how many these are
	english bool
	quoted  bool // quotation marks or brackets enclose exactly the hit
	foreign bool // a word of another language stands beside the hit
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
		c := p.words.Class(t.StemHash)
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

// score weighs one reading of a hit; ok is false when a condition of the term fails.
func (p *phraseDoc) score(b *terms.Base, e terms.Entry, term int, h *phraseHit, s *sentence) (score int, ok bool) {
	d := p.d
	flags := b.TermFlags(term)
	if !p.conditions(b, e, term, h, s) || !s.english && h.base == 0 {
		return 0, false
	}
	inverted := false
	switch {
	case e.Has(terms.AllForeign):
		if s.quoted || s.foreign {
			return 0, false
		}
		if _, phrase := e.Source(0); h.words == 1 && strings.ToUpper(phrase) == phrase && d.Tokens[h.first].Flags&(token.AllUpper|token.Dotted) == 0 {
			return 0, false // an acronym
		}
		if t := &d.Tokens[h.first]; h.words == 1 && t.Flags&(token.NonASCII|token.AllUpper|token.Dotted) == 0 && knownWell(t.StemHash) {
			return 0, false // without its accents it is English
		}
		return p.scoreForeign(b, term, h, s)
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
	if proper := hasUpper(b.English(term, false)); proper && d.Tokens[h.first].Flags&token.Upper == 0 && !e.Has(terms.Foreign) {
		score--
	}
	if first := &d.Tokens[h.first]; h.first > 0 && first.Flags&token.Upper != 0 && first.Flags&(token.Sentence|token.Para) == 0 {
		if t := &d.Tokens[h.first-1]; t.Kind == token.Word && t.Flags&(token.Upper|token.Sentence) == token.Upper && p.words.Class(t.StemHash)&(terms.ClassFunction|terms.DomainMask) == 0 {
			score -= 2 // "Chemical Safety Board": part of a longer name
		}
	}
	if h.words > 1 && h.gaps[0]&(terms.GapNone|terms.GapArticle) != 0 && p.verbAt(h.first) {
		score -= 3 // "to exchange prisoners"
	}
	if h.words == 2 && h.gaps[0]&terms.GapNone != 0 && p.clauseAt(h.first, h.last) {
		return 0, false // "missiles hit"
	}
	next := h.last + 1
	if p.nounFollows(next) {
		score--
		if x, _ := lexicon.Lookup(d.Tokens[next].Hash); x.Has(lexicon.Noun) && !x.Has(lexicon.Verb) {
			score-- // "high fire danger"
		}
		if _, ok := lexicon.Pair(d.Tokens[h.last].Hash, d.Tokens[next].Hash); ok {
			score -= 2 // "type of interest group"
		}
		if n := h.words - 2; n >= 0 && n < len(h.gaps) && h.gaps[n] == terms.GapOf {
			score -= 2 // "expense of defense lawyers": the last word belongs to the next
		}
	} else if inverted && h.first > 0 && p.words.Class(d.Tokens[h.first-1].Hash)&(terms.ClassDeterminer|terms.ClassOf) != 0 {
		score++
	}
	rare := p.hasRare(h)
	context := s.witnesses(b.Domains(term), rare || flags&terms.Odd != 0 || e.Has(terms.Inverted))
	if context == 0 && !e.Has(terms.Foreign) && !p.damaged() && !(rare && h.words > 1) {
		score = min(score, offerScore) // one witness is not enough
	}
	score += context
	if b.In(term) != 0 {
		score++
	}
	return score, true
}

// conditions checks what a term asks of its surroundings.
func (p *phraseDoc) conditions(b *terms.Base, e terms.Entry, term int, h *phraseHit, s *sentence) bool {
	d := p.d
	flags := b.TermFlags(term)
	if in := b.In(term); in != 0 && p.classes&in == 0 && !e.Has(terms.AllForeign) {
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

// nounFollows reports whether token i continues a noun phrase: a lower-case
// word that neither ends one nor looks like a verb.
func (p *phraseDoc) nounFollows(i int) bool {
	d := p.d
	if i >= len(d.Tokens) {
		return false
	}
	t := &d.Tokens[i]
	if t.Kind != token.Word || t.Flags&(token.Upper|token.Sentence|token.Para) != 0 {
		return false
	}
	if p.words.Class(t.Hash)&(terms.ClassAfterNP|terms.ClassFunction) != 0 || isPast(d.Of(i)) {
		return false
	}
	if x, ok := lexicon.Lookup(t.Hash); ok && x.Has(lexicon.Verb|lexicon.Adverb) && !x.Has(lexicon.Noun) {
		return false
	}
	s := d.Of(i)
	n := len(s)
	if x, _ := lexicon.Lookup(t.Hash); n > 3 && s[n-1] == 's' && x.Has(lexicon.Verb) && i+1 < len(d.Tokens) && p.words.Class(d.Tokens[i+1].Hash)&terms.ClassFunction != 0 {
		if _, ok := lexicon.Pair(d.Tokens[i-1].Hash, t.Hash); !ok {
			return false // "ends on Saturday"
		}
	}
	return !(n > 3 && (s[n-2:] == "ed" || s[n-2:] == "ly")) // a verb in the past, an adverb
}

// pasts are past tenses that no ending tells and that are hardly ever nouns.
const pasts = " became began broke brought built bought came caught chose drew drove fell felt fled flew found fought gave grew held kept knew led left lost made meant met paid put ran read rose said sank saw sent set shot showed sold sought spent spoke stood struck swore took taught thought threw told understood went withdrew won wrote "

// isPast reports whether w is one of them.
func isPast(w string) bool { return len(w) > 2 && strings.Contains(pasts, " "+w+" ") }

// verbAt reports whether token i is likely a verb: it can be one and stands
// after "to", a modal or a pronoun.
func (p *phraseDoc) verbAt(i int) bool {
	d := p.d
	if i == 0 || d.Tokens[i-1].Kind != token.Word {
		return false
	}
	switch strings.ToLower(d.Of(i - 1)) {
	case "to", "will", "would", "can", "could", "should", "may", "might", "must", "not", "and", "they", "we", "who", "which", "i", "you", "after", "before", "by", "let":
		x, _ := lexicon.Lookup(d.Tokens[i].Hash)
		s := d.Of(i)
		return x.Has(lexicon.Verb) && !x.Has(lexicon.Adjective) || strings.HasSuffix(s, "ing")
	}
	return false
}

// clauseAt reports whether two tokens read as a subject and its verb: a noun in
// the plural and a verb in the form that goes with it.
func (p *phraseDoc) clauseAt(first, last int) bool {
	w := p.d.Of(first)
	x, _ := lexicon.Lookup(p.d.Tokens[last].Hash)
	return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && x.Has(lexicon.Verb) && !x.Has(lexicon.Adjective)
}

// scoreForeign weighs words that are left in the source language.
func (p *phraseDoc) scoreForeign(b *terms.Base, term int, h *phraseHit, s *sentence) (int, bool) {
	d := p.d
	flags := b.TermFlags(term)
	context := s.witnesses(b.Domains(term), flags&terms.Odd != 0)
	score := 3
	if h.words == 1 {
		score = 2
	}
	if flags&terms.Careful != 0 {
		score--
	}
	if flags&terms.Odd != 0 {
		score++
	}
	var before, after terms.Class
	prevCap, nextCap := false, false
	first := p.absorbArticle(h.first)
	if first > 0 && first == h.first && d.Tokens[first].Flags&token.Space == 0 && d.Of(first-1) == "-" {
		return 0, false // "Jean-Noël"
	}
	if first > 0 && d.Tokens[first].Flags&(token.Sentence|token.Para) == 0 {
		t := &d.Tokens[first-1]
		before = p.words.Class(t.Hash)
		if t.Kind == token.Number {
			before |= terms.ClassDeterminer | terms.ClassWhen
		}
		prevCap = t.Kind == token.Word && t.Flags&(token.Upper|token.Sentence) == token.Upper && before&(terms.ClassFunction|terms.DomainMask) == 0
		if opens(d.Of(first - 1)) {
			before |= terms.ClassFunction
		}
	} else {
		before = terms.ClassWhere // the head of a line: a dateline
	}
	if i := h.last + 1; i < len(d.Tokens) && d.Tokens[i].Flags&(token.Sentence|token.Para) == 0 {
		t := &d.Tokens[i]
		after = p.words.Class(t.Hash)
		nextCap = t.Kind == token.Word && t.Flags&token.Upper != 0 && after&(terms.ClassFunction|terms.DomainMask) == 0
		if t.Kind == token.Number {
			after |= terms.ClassWhen
		}
	}
	capital := d.Tokens[h.first].Flags&token.Upper != 0
	switch {
	case flags&terms.Day != 0:
		if (before|after)&terms.ClassWhen == 0 || prevCap || nextCap {
			return 0, false
		}
		score++
	case flags&terms.Place != 0:
		if !capital || prevCap || nextCap || first > 0 && d.lower(first-1, first, "a", "an") {
			return 0, false // "Vuelta a España"
		}
		if before&terms.ClassWhere != 0 || p.isListed(first) || flags&terms.The != 0 && before&terms.ClassArticle != 0 {
			score++
		}
		if p.sentenceHas(s, terms.ClassClub) {
			score -= 2
		}
		if h.words == 1 && context == 0 && d.damage == 0 {
			score--
		}
	default:
		if prevCap || (nextCap && !capital || capital && p.beforeName(h)) && !isTitleWord(lastWord(b.English(term, false))) {
			return 0, false // a name: "Parque Central"
		}
		if before&(terms.ClassFunction|terms.ClassDeterminer) != 0 {
			score++
		}
		if t := &d.Tokens[h.first]; context == 0 && !(h.words == 1 && t.Flags&token.AllUpper != 0 && t.End-t.Start > 3) {
			score-- // a long acronym needs no witness
		}
	}
	return score, true
}

// beforeName reports whether a hit in capitals that is no acronym stands before
// another word in capitals.
func (p *phraseDoc) beforeName(h *phraseHit) bool {
	t := p.d.Tokens
	return t[h.last].Flags&token.AllUpper == 0 && h.last+1 < len(t) && t[h.last+1].Kind == token.Word && t[h.last+1].Flags&(token.Upper|token.Sentence) == token.Upper
}

// knownWell reports whether a word is English and more than a rare name.
func knownWell(hash uint64) bool {
	v, ok := lexicon.Lookup(hash)
	return ok && (v.Has(lexicon.Lower) || v.Class() > 6)
}

// isListed reports whether "and" stands before token i and another name before it.
func (p *phraseDoc) isListed(i int) bool {
	return i > 1 && p.d.lower(i-1, i, "and", "or") && p.d.Tokens[i-2].Kind == token.Word && p.d.Tokens[i-2].Flags&(token.Upper|token.Sentence) == token.Upper
}

// lastWord returns the last word of a phrase.
func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// sentenceHas reports whether a word of one of the classes stands in s.
func (p *phraseDoc) sentenceHas(s *sentence, c terms.Class) bool {
	for i := s.lo; i < s.hi; i++ {
		if p.words.Class(p.d.Tokens[i].StemHash)&c != 0 {
			return true
		}
	}
	return false
}

// absorbArticle returns the token where an article of another language before
// token i begins, or i.
func (p *phraseDoc) absorbArticle(i int) int {
	if i > 0 && p.d.Tokens[i].Flags&token.Para == 0 {
		k := i - 1
		if k > 0 && p.d.Of(k) == "-" && p.d.Tokens[i].Flags&token.Space == 0 {
			k-- // al-Khamis
		}
		if p.words.Class(p.d.Tokens[k].Hash)&terms.ClassForeignArt != 0 {
			return k
		}
	}
	return i
}
