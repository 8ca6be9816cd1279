package normalize

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/terms"
	"github.com/dragoman-go/dragoman/internal/token"
)

// Noun phrases in the shape that another language gives them: an adjective behind
// its noun, a name that is put together with "of the". In a bad translation they
// are shown; the adjective is offered in its place.

// suspectBehind finds an adjective behind its noun: "an attack cybernetic". Token i
// is the adjective, which is nothing else.
func (d *doc) suspectBehind(i, end int) {
	if d.shown() < translated || i < 2 || i+1 >= end || !d.isContent(i, end) || !d.isContent(i-1, end) || d.isTaken(i-1, i) || !sorts(d.Of(i)) || d.goesOnNoun(i+1) {
		return
	}
	noun, _ := d.info(i - 1)
	if !isNoun(noun) || noun.Has(lexicon.Adjective|lexicon.Adverb) || noun.Has(lexicon.Verb) && !d.lower(i-2, end, "a", "an", "the") || !d.endsNounPhrase(i+1) || d.complement(i-2) {
		return
	}
	if _, ok := lexicon.Pair(d.Tokens[i-1].Hash, d.Tokens[i].Hash); ok {
		return // "president elect"
	}
	d.suspect(i-1, i, "an adjective behind its noun, as other languages have it", d.Of(i)+" "+d.Of(i-1))
}

// onlyAdjective reports whether a word is an adjective and nothing else.
func onlyAdjective(v lexicon.Info) bool {
	return v.Has(lexicon.Adjective) && !v.Has(lexicon.Noun|lexicon.Verb|lexicon.Adverb|lexicon.Function)
}

// sorts reports whether an adjective sorts things.
func sorts(w string) bool {
	for _, s := range [...]string{"al", "ic", "ar", "ary", "ive", "ous"} {
		if len(w) > len(s)+4 && strings.HasSuffix(w, s) {
			switch w {
			case "available", "responsible", "possible", "critical", "crucial", "essential", "necessary", "skeptical", "sceptical", "optimistic", "pessimistic", "dangerous":
				return false // what these say of a noun may stand behind it
			}
			return true
		}
	}
	return false
}

// endsNounPhrase reports whether at token i something else begins.
func (d *doc) endsNounPhrase(i int) bool {
	if d.Tokens[i].Kind == token.Punct {
		return d.Of(i) != "-"
	}
	v, _ := d.info(i)
	return v.Has(lexicon.Function) || d.finite(i)
}

// complement reports whether a verb before token i takes a noun and what it is made:
// "keep the process democratic".
func (d *doc) complement(i int) bool {
	for k := i; k >= max(0, i-maxPhrase) && d.Tokens[k].Kind == token.Word; k-- {
		if d.lower(k, k+1, "make", "makes", "made", "making", "keep", "keeps", "kept", "keeping", "find", "found", "finds", "consider", "considered", "considers", "deem", "deemed",
			"render", "rendered", "leave", "left", "call", "called", "calls", "hold", "held", "prove", "proved", "declare", "declared", "turn", "turned", "with", "as", "more", "so", "nothing", "something", "anything") {
			return true
		}
	}
	return false
}

// suspectTitled finds a name of common words joined by "of the" that nobody has:
// "the Court of the Accounts". Token i is its first word.
func (d *doc) suspectTitled(i, end int) {
	if d.shown() < translated || !d.titled(i) || i+3 >= end || d.Tokens[i].Flags&token.Sentence != 0 || i > 0 && d.isCapital(i-1) {
		return
	}
	j := i
	for d.titled(j + 1) {
		j++
	}
	if j+3 >= end || !d.lower(j+1, end, "of") || !d.lower(j+2, end, "the") || !d.titled(j+3) {
		return
	}
	last := j + 3
	for last+1 < end && d.titled(last+1) {
		last++
	}
	if last+1 < end && d.isCapital(last+1) || d.isTaken(i, last) {
		return
	}
	front, back := d.Source[d.Tokens[i].Start:d.Tokens[j].End], d.Source[d.Tokens[j+3].Start:d.Tokens[last].Stem]
	base := terms.Default()
	if d.n.names != nil && (d.n.names.HasName(front+" of the "+back) || d.n.names.HasName(front+" of "+back)) {
		return
	}
	if i == j && j+3 == last && good(base, d.Tokens[j].Hash, d.Tokens[j+3].StemHash) {
		d.suspect(i, last, "a name with an article of another language", front+" of "+back)
		return
	}
	d.suspect(i, last, "a name that may be rendered word for word")
}

// titled reports whether token i is a common word with a capital.
func (d *doc) titled(i int) bool {
	if i < 0 || !d.isCapital(i) || d.Tokens[i].Stem != d.Tokens[i].End {
		return false
	}
	v, ok := d.info(i)
	return ok && v.Has(lexicon.Lower) && !v.Has(lexicon.Function) && v.Has(lexicon.Noun|lexicon.Adjective) && !d.isTitle(i) && d.countryOf(i) == "" && !d.isPeople(i)
}
