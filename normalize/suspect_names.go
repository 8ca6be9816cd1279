package normalize

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// suspectStray finds an unknown capitalised word right after a common noun
// that names nobody: "a good idea Terals".
func (d *doc) suspectStray(i, first, end int) {
	t := &d.Tokens[i]
	if i == first || t.Flags&token.Upper == 0 || !d.unknownWord(i) || d.isTaken(i, i) || !d.isContent(i-1, end) || d.Tokens[i].Flags&token.Space == 0 {
		return
	}
	if v, _ := d.info(i - 1); !v.Has(lexicon.Noun) || d.isTitle(i-1) || strings.HasSuffix(d.Of(i-1), "er") || strings.HasSuffix(d.Of(i-1), "st") {
		return
	}
	if i+1 < len(d.Tokens) && d.Tokens[i+1].Kind == token.Word {
		return
	}
	lo := i - 1
	for lo > first && d.Tokens[lo-1].Kind == token.Word && d.Tokens[lo-1].Flags&token.Upper == 0 && i-lo < 3 {
		lo--
	}
	d.suspect(lo, i, "a name or word that nothing introduces")
}

// suspectCapital finds a common plural with a capital between a country and a
// verb, which no name explains: "Russia Halts hope".
func (d *doc) suspectCapital(i, end int) {
	t := &d.Tokens[i]
	if i == 0 || i+1 >= end || t.Flags&(token.Upper|token.AllUpper|token.Sentence) != token.Upper || t.Stem != t.End || d.isTaken(i, i) {
		return
	}
	s := d.Of(i)
	if v, ok := d.info(i); len(s) < 5 || s[len(s)-1] != 's' || !ok || !v.Has(lexicon.Lower) || v.Has(lexicon.Upper|lexicon.Proper) || !d.isContent(i+1, end) {
		return
	}
	next, _ := d.info(i + 1)
	p, ok := d.info(i - 1)
	if ok && p.Has(lexicon.Upper) && !p.Has(lexicon.Lower) && d.Tokens[i-1].Flags&token.Upper != 0 && next.Has(lexicon.Verb) {
		d.suspect(i-1, i, "a common word with a capital that no name explains")
	}
}

// suspectSpeaker finds a speaker of whom the text never gives more than one
// unknown word: the full name and office were lost.
func (d *doc) suspectSpeaker(i, end int) {
	t := &d.Tokens[i]
	if i == 0 || t.Flags&(token.Upper|token.AllUpper) != token.Upper || !d.lower(i+1, end, "said", "says", "added", "explained") || !d.unknownWord(i) || d.isTaken(i, i) || d.speakers > maxSpeakers {
		return
	}
	d.speakers++
	for j := range d.Tokens {
		if d.Tokens[j].StemHash == t.StemHash && j > 0 && d.Tokens[j-1].Kind == token.Word && d.Tokens[j].Flags&token.Sentence == 0 &&
			(d.Tokens[j-1].Flags&token.Upper != 0 || d.isTitle(j-1)) {
			return
		}
	}
	d.suspect(i, i, "a speaker whose full name and office the text does not give")
}

// maxSpeakers bounds the speakers that a text is searched for.
const maxSpeakers = 20

// suspectPeoples finds "the Ukrainians and European officials".
func (d *doc) suspectPeoples(i, end int) {
	if !d.lower(i+2, end, "and") || !d.lower(i, end, "the", "The") || i+4 >= end || d.Tokens[i+1].Kind != token.Word {
		return
	}
	a, b := d.Of(i+1), d.Of(i+3)
	if singular, ok := strings.CutSuffix(a, "s"); ok && isPeople(singular) && isPeople(b) && d.isContent(i+4, end) {
		d.suspect(i, i+4, "a people where its adjective should stand", singular+" and "+b+" "+d.Of(i+4))
	}
}

// isPeople reports whether w is the adjective of a country or people.
func isPeople(w string) bool {
	return len(w) >= 4 && w[0] >= 'A' && w[0] <= 'Z' && isLowerASCII(w[1:]) && traitsOf(fold.Hash(w))&peopleTrait != 0
}

// suspectTitle finds an article before a title with its name: "the French president
// Emmanuel Macron".
func (d *doc) suspectTitle(i, end int) {
	if !d.lower(i, end, "the") || i+3 >= end {
		return
	}
	title := d.Of(i + 2)
	switch title {
	case "president", "chancellor", "premier", "king", "queen", "emir":
	default:
		return
	}
	if !d.isPeople(i + 1) {
		return
	}
	last := i + 3
	for last < end && d.Tokens[last].Kind == token.Word && d.Tokens[last].Flags&token.Upper != 0 {
		last++
	}
	if last == i+3 || d.isTaken(i, last-1) {
		return
	}
	last--
	d.suspect(i, last, "an article before a title with its name", d.Of(i+1)+" "+string(title[0]-'a'+'A')+title[1:]+" "+d.Source[d.Tokens[i+3].Start:d.Tokens[last].End])
}

// suspectDateline finds a dateline that is glued to the first word: "Paris-the".
func (d *doc) suspectDateline() {
	if len(d.Tokens) < 4 || d.Of(1) != "-" || d.Tokens[0].Flags&token.Upper == 0 || d.Tokens[1].Flags&token.Space != 0 || d.Tokens[2].Flags&token.Space != 0 {
		return
	}
	if v, ok := d.info(2); !ok || !v.Has(lexicon.Function) || d.Tokens[2].Flags&token.Upper != 0 || !d.lower(2, 3, "the", "a", "an", "in", "on", "after", "at") {
		return
	}
	w := d.Of(2)
	d.suspect(0, 2, "a dateline glued to the first word", strings.ToUpper(d.Of(0))+" — "+string(w[0]-'a'+'A')+w[1:])
}
