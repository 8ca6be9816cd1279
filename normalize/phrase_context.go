package normalize

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/terms"
	"github.com/dragoman-go/dragoman/internal/token"
)

// What stands before and behind a rendering tells whether it is one: a phrase of
// its own, part of a longer one, or a verb with its object.

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
	if d.classesOf(i)&(terms.ClassAfterNP|terms.ClassFunction) != 0 || isPast(d.Of(i)) || d.lower(i, i+1, "goes", "comes", "gets", "keeps", "takes", "gives", "sees", "wants", "puts", "lets") {
		return false
	}
	if x, ok := d.infoOf(i); ok && x.Has(lexicon.Verb|lexicon.Adverb) && !x.Has(lexicon.Noun) {
		return false
	}
	s := d.Of(i)
	n := len(s)
	if x, _ := d.infoOf(i); n > 3 && s[n-1] == 's' && x.Has(lexicon.Verb) && i+1 < len(d.Tokens) && d.classesOf(i+1)&terms.ClassFunction != 0 {
		if _, ok := lexicon.Pair(d.Tokens[i-1].Hash, t.Hash); !ok {
			return false // "ends on Saturday"
		}
	}
	return !(n > 3 && (s[n-2:] == "ed" || s[n-2:] == "ly")) // a verb in the past, an adverb
}

// startsHit reports whether another rendering of several words starts at token i, so
// that the one before it is whole: "outside ministry speaking person".
func (p *phraseDoc) startsHit(i int) bool {
	h := p.d.matchAt(p.bases[0], 0, i, p.d.Tokens[i].StemHash)
	return h.words > 1 && !h.good
}

// coordinated reports whether the field of an office or a body goes on behind a hit:
// "minister of Treasure and Finance".
func (p *phraseDoc) coordinated(h *phraseHit) bool {
	d := p.d
	n, i := h.words-2, h.last+2
	if n < 0 || n >= len(h.gaps) || i >= len(d.Tokens) || !d.lower(h.last+1, i, "and") || d.Tokens[i].Kind != token.Word {
		return false
	}
	if h.gaps[0] == terms.GapOf && d.titled(h.first) && d.titled(h.last) && d.titled(i) {
		return true // "Council of National Safety and Defence"
	}
	if h.gaps[n] != terms.GapOf || !isOffice(d.Of(h.first)) || d.Tokens[h.last].Flags&token.Upper != d.Tokens[i].Flags&token.Upper {
		return false
	}
	v, ok := d.info(i)
	return ok && isNoun(v) && (!d.isTitleStem(i) || fieldOf(d.Of(i)) != "")
}

// goesOn reports whether the name that a hit begins goes on behind it, since the hit
// ends in an adjective: "chairman of the Supreme Rada".
func (p *phraseDoc) goesOn(h *phraseHit) bool {
	d := p.d
	const capital = token.Upper | token.Sentence
	if next := h.last + 1; h.words < 2 || next >= len(d.Tokens) || d.Tokens[h.last].Flags&capital != token.Upper ||
		d.Tokens[h.last].Stem != d.Tokens[h.last].End || d.Tokens[next].Kind != token.Word || d.Tokens[next].Flags&capital != token.Upper {
		return false
	}
	n := h.words - 2
	v, _ := d.info(h.last)
	return !isOffice(d.Of(h.first)) && n < len(h.gaps) && h.gaps[n] == terms.GapOf && v.Has(lexicon.Adjective) && !d.isTitleStem(h.last)
}

// inName reports whether a hit in capitals is the end of a longer name: "Commission of
// Choice General".
func (p *phraseDoc) inName(h *phraseHit) bool {
	d := p.d
	if h.words < 2 || !d.isCapital(h.first) || !d.isCapital(h.last) {
		return false
	}
	i := h.first - 1
	if d.lower(i, h.first, "the") {
		i--
	}
	return i > 0 && d.lower(i, h.first, "of", "for") && d.titled(i-1) && d.Tokens[i-1].Flags&token.Sentence == 0
}

// isPast reports whether w is a past tense that no ending tells and that is hardly
// ever a noun.
func isPast(w string) bool {
	switch w {
	case "became", "began", "broke", "brought", "built", "bought", "came", "caught", "chose", "drew", "drove", "fell", "felt", "fled",
		"flew", "found", "fought", "gave", "grew", "held", "kept", "knew", "led", "left", "lost", "made", "meant", "met",
		"paid", "put", "ran", "read", "rose", "said", "sank", "saw", "sent", "set", "shot", "showed", "sold", "sought",
		"spent", "spoke", "stood", "struck", "swore", "took", "taught", "thought", "threw", "told", "understood", "went", "withdrew", "won",
		"wrote":
		return true
	}
	return false
}

// verbAt reports whether token i is likely a verb: it can be one and stands
// after "to", a modal or a pronoun.
func (p *phraseDoc) verbAt(i int) bool {
	d := p.d
	if i == 0 || d.Tokens[i-1].Kind != token.Word {
		return false
	}
	var b [maxTitle]byte
	if t := &d.Tokens[i-1]; t.End-t.Start > maxTitle {
		return false
	}
	switch string(asciiLower(&b, d.Of(i-1))) {
	case "to", "will", "would", "can", "could", "should", "may", "might", "must", "not", "and", "they", "we", "who", "which", "i", "you", "after", "before", "by", "let":
		x, _ := d.infoOf(i)
		s := d.Of(i)
		return x.Has(lexicon.Verb) && !x.Has(lexicon.Adjective) || strings.HasSuffix(s, "ing")
	}
	return false
}

// clauseAt reports whether two tokens read as a subject and its verb: a noun in
// the plural and a verb in the form that goes with it.
func (p *phraseDoc) clauseAt(first, last int) bool {
	w := p.d.StemOf(first)
	x, _ := p.d.infoOf(last)
	return last == first+1 && len(w) > 3 && !p.d.isTitleStem(last) && w[len(w)-1] == 's' && w[len(w)-2] != 's' && x.Has(lexicon.Verb) && !x.Has(lexicon.Adjective)
}

// verbWithObject reports whether the last word of a hit is a verb whose object
// follows: "a drone hit the bus".
func (p *phraseDoc) verbWithObject(h *phraseHit) bool {
	d := p.d
	next := h.last + 1
	if h.words < 2 || next >= len(d.Tokens) || d.Tokens[next].Kind != token.Word || d.Tokens[next].Flags&token.Sentence != 0 || h.gaps[h.words-2]&(terms.GapNone|terms.GapArticle) == 0 {
		return false
	}
	return mayBePast(d.Of(h.last)) && d.classesOf(next)&terms.ClassDeterminer != 0
}

// mayBePast reports whether w is a noun as well as a past tense.
func mayBePast(w string) bool {
	switch w {
	case "hit", "cut", "cost", "beat", "spread", "set", "split", "shot", "saw", "found", "left", "felt", "ground", "wound", "thrust", "burst", "upset", "bet", "shut":
		return true
	}
	return false
}

// nounPrecedes reports whether a noun stands before a hit, one that is nothing else or
// that usually stands before its first word, so that the hit is the end of a longer phrase: "foreign affairs great minister".
func (p *phraseDoc) nounPrecedes(h *phraseHit) bool {
	d := p.d
	i := h.first - 1
	if i < 0 || d.Tokens[h.first].Flags&token.Sentence != 0 || d.Tokens[i].Kind != token.Word || d.Tokens[i].Stem != d.Tokens[i].End ||
		d.Tokens[i].Flags&token.Upper != 0 || d.classesOf(i)&terms.ClassFunction != 0 {
		return false
	}
	x, _ := d.info(i)
	if !isNoun(x) || x.Has(lexicon.Adjective|lexicon.Adverb) {
		return false
	}
	return !x.Has(lexicon.Verb) || d.ordinaryPair(i, h.first) // "police chief of the city"
}

// ownsNext reports whether a possessive ends a hit in which "of" stands, so that
// what follows belongs to its last word alone: "president of the government's bank".
func (p *phraseDoc) ownsNext(h *phraseHit) bool {
	d := p.d
	t := &d.Tokens[h.last]
	n := h.words - 2
	return n >= 0 && n < len(h.gaps) && h.gaps[n] == terms.GapOf && t.Stem != t.End && h.last+1 < len(d.Tokens) && d.Tokens[h.last+1].Kind == token.Word
}

// lastWord returns the last word of a phrase.
func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// endsInTitle reports whether the last word of a hit is the title of somebody who
// is named next: "chief of staff General Moseley".
func (p *phraseDoc) endsInTitle(h *phraseHit) bool {
	t := p.d.Tokens
	const capital = token.Upper | token.Sentence
	return h.first < h.last && t[h.first].Flags&token.Upper == 0 && t[h.last].Flags&capital == token.Upper && p.d.isTitleStem(h.last) &&
		h.last+1 < len(t) && t[h.last+1].Kind == token.Word && t[h.last+1].Flags&capital == token.Upper
}
