package normalize

import (
	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/terms"
	"github.com/dragoman-go/dragoman/internal/token"
)

// Words that a translation left in the source language are told from names,
// quotations and English words by what stands around them.

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
	first := p.absorbArticle(h.first)
	if first > 0 && first == h.first && d.Tokens[first].Flags&token.Space == 0 && d.Of(first-1) == "-" {
		return 0, false // "Jean-Noël"
	}
	before, prevCap := d.beforeForeign(first)
	after, nextCap := d.behindForeign(h.last)
	capital := d.Tokens[h.first].Flags&token.Upper != 0
	if t := &d.Tokens[h.first]; capital && h.words == 1 && h.first > 0 && t.Flags&(token.AllUpper|token.Dotted) == 0 && callsSomebody(d.Of(h.first-1)) {
		return 0, false // somebody's name: "analyst Bengasi"
	}
	switch {
	case flags&terms.Day != 0:
		if (before|after)&terms.ClassWhen == 0 || capital && (prevCap || nextCap && !(d.lower(first-1, first, "on") && !d.infos[h.first].Known())) {
			return 0, false
		}
		score++
	case flags&terms.Place != 0:
		if !capital || prevCap || nextCap && !p.beforeSomebody(first) || first > 0 && d.lower(first-1, first, "a", "an") {
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

// beforeForeign returns the classes of what stands before token first, where a term of
// another language begins, and whether that is a capitalised word of no subject.
func (d *doc) beforeForeign(first int) (before terms.Class, capital bool) {
	if first > 0 && d.Tokens[first].Flags&(token.Sentence|token.Para) == 0 {
		t := &d.Tokens[first-1]
		before = d.classesOf(first - 1)
		if t.Kind == token.Number {
			before |= terms.ClassDeterminer | terms.ClassWhen
		}
		capital = t.Kind == token.Word && t.Flags&(token.Upper|token.Sentence) == token.Upper && before&(terms.ClassFunction|terms.DomainMask) == 0
		if opens(d.Of(first - 1)) {
			before |= terms.ClassFunction
		}
	} else {
		before = terms.ClassWhere // the head of a line: a dateline
	}
	return before, capital
}

// behindForeign returns the same for what stands behind token last, where the term ends.
func (d *doc) behindForeign(last int) (after terms.Class, capital bool) {
	if i := last + 1; i < len(d.Tokens) && d.Tokens[i].Flags&(token.Sentence|token.Para) == 0 {
		t := &d.Tokens[i]
		after = d.classesOf(i)
		capital = t.Kind == token.Word && t.Flags&token.Upper != 0 && after&(terms.ClassFunction|terms.DomainMask) == 0
		if t.Kind == token.Number {
			after |= terms.ClassWhen
		}
	}
	return after, capital
}

// beforeSomebody reports whether token i is a place behind "in" or the title of who rules
// it, and behind it stands not the rest of its name but somebody: "In Bruxelles António
// Costa spoke".
func (p *phraseDoc) beforeSomebody(i int) bool {
	d := p.d
	if i == 0 || i+2 >= len(d.Tokens) || d.infos[i].Has(lexicon.Lower) || d.infos[i+1].Has(lexicon.Lower) {
		return false
	}
	switch d.Of(i - 1) {
	case "in", "In":
		return d.isCapital(i + 2)
	case "of":
		return i > 1 && d.isTitle(i-2) // "the emir of Katar Tamim"
	}
	return false
}

// callsSomebody reports whether a name follows w, and the name of somebody.
func callsSomebody(w string) bool {
	switch w {
	case "prime", "foreign", "defense", "defence", "finance", "interior", "vice", "former", "acting", "opposition", "first", "state", "national", "u.s.", "retired", "crown":
		return false
	case "analyst", "expert", "professor", "author", "writer", "player", "engineer", "researcher", "historian", "actor", "singer":
		return true
	}
	return isTitleWord(w)
}

// beforeName reports whether a hit in capitals that is no acronym stands before
// another word in capitals.
func (p *phraseDoc) beforeName(h *phraseHit) bool {
	t := p.d.Tokens
	return t[h.last].Flags&token.AllUpper == 0 && h.last+1 < len(t) && t[h.last+1].Kind == token.Word && t[h.last+1].Flags&(token.Upper|token.Sentence) == token.Upper
}

// knownWell reports whether a word, with a capital or without, is English and more
// than a rare name.
func knownWell(t *token.Token) bool {
	v, ok := lexicon.Lookup(t.StemHash)
	return ok && (v.Has(lexicon.Lower) || v.Class() > 6 && t.Flags&token.Upper != 0)
}

// isListed reports whether "and" stands before token i and another name before it.
func (p *phraseDoc) isListed(i int) bool {
	return i > 1 && p.d.lower(i-1, i, "and", "or") && p.d.Tokens[i-2].Kind == token.Word && p.d.Tokens[i-2].Flags&(token.Upper|token.Sentence) == token.Upper
}

// absorbArticle returns the token where an article of another language before
// token i begins, or i.
func (p *phraseDoc) absorbArticle(i int) int {
	if i > 0 && p.d.Tokens[i].Flags&token.Para == 0 {
		k := i - 1
		if k > 0 && p.d.Of(k) == "-" && p.d.Tokens[i].Flags&token.Space == 0 {
			k-- // al-Khamis
		}
		if p.d.classesOf(k)&terms.ClassForeignArt != 0 {
			return k
		}
	}
	return i
}
