package normalize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/terms"
	"github.com/dragoman-go/dragoman/internal/token"
)

// repair returns the tokens that the repair of a finding covers and the text
// that takes their place: the term in the number, the capitals and the
// spelling of the document, with the article that fits.
func (p *phraseDoc) repair(f *finding) (first, last int, s string) {
	d := p.d
	first, last = f.first, f.last
	flags := f.base.TermFlags(f.term)
	s = p.cased(f, p.spelt(f.english))
	foreignArticle := false
	if f.entry.Has(terms.Foreign) {
		if a := p.absorbArticle(first); a < first {
			foreignArticle = true
			first = a
		}
	}
	prev := first - 1
	var art string
	if prev >= 0 && d.Tokens[first].Flags&(token.Sentence|token.Para) == 0 && d.Tokens[prev].Kind == token.Word {
		art = strings.ToLower(d.Of(prev))
	}
	isArticle := art == "the" || art == "a" || art == "an"
	switch {
	case flags&terms.Bare != 0 && isArticle:
		// "the martial state" -> "martial law"; at the start of a sentence with its capital
		upper := d.Tokens[prev].Flags&token.Upper != 0
		first = prev
		if upper {
			s = capitalised(s)
		}
	case flags&terms.The != 0 && (art == "a" || art == "an"):
		s, first = "the "+s, prev
	case isArticle && articleFor(d.Of(prev), s) != d.Of(prev):
		s, first = articleFor(d.Of(prev), s)+" "+s, prev
	case isArticle:
	case foreignArticle && flags&(terms.Bare|terms.Place|terms.Day) == 0, flags&terms.The != 0 && p.wantsArticle(prev, art):
		if d.Tokens[first].Flags&token.Sentence != 0 {
			s = "The " + s
		} else {
			s = "the " + s
		}
	}
	if t := &d.Tokens[last]; t.Stem != t.End {
		s += d.Source[t.Stem:t.End]
	}
	return first, last, s
}

// wantsArticle reports whether a name that stands with "the" lacks it after
// token prev, whose lower-case text is art.
func (p *phraseDoc) wantsArticle(prev int, art string) bool {
	if prev < 0 || art == "" {
		return true
	}
	c := p.d.classesOf(prev)
	return c&(terms.ClassOf|terms.ClassPrep|terms.ClassWhere) != 0 || art == "and"
}

// cased gives an English term the capitals that the text had.
func (p *phraseDoc) cased(f *finding, s string) string {
	d := p.d
	upper, all, words := 0, true, 0
	for i := f.first; i <= f.last; i++ {
		t := &d.Tokens[i]
		if t.Kind != token.Word || d.classesOf(i)&(terms.ClassFunction|terms.ClassForeign|terms.ClassForeignOf|terms.ClassForeignArt) != 0 {
			continue
		}
		words++
		if t.Flags&token.Upper != 0 {
			upper++
		}
		if t.Flags&token.AllUpper == 0 {
			all = false
		}
	}
	switch {
	case all && words > 0 && d.Tokens[f.first].End-d.Tokens[f.first].Start > 3 && !isAcronym(d.Of(f.first), s) && !f.ofAcronym():
		return strings.ToUpper(s)
	case hasUpper(s) || f.entry.Has(terms.AllForeign) && d.Tokens[f.first].Flags&token.Sentence == 0:
		if d.Tokens[f.first].Flags&token.Sentence != 0 {
			return capitalised(s)
		}
		return s
	case upper == words && words > 1:
		return titled(s)
	case d.Tokens[f.first].Flags&token.Upper != 0 && (d.Tokens[f.first].Flags&token.Sentence != 0 || words == 1):
		return capitalised(s)
	}
	return s
}

// ofAcronym reports whether what a finding repairs is an acronym of another language.
func (f *finding) ofAcronym() bool {
	_, phrase := f.entry.Source(f.source)
	return f.entry.Has(terms.AllForeign|terms.Single) && strings.ToUpper(phrase) == phrase
}

// isAcronym reports whether capitals are those of an acronym (OTAN, AIEA)
// whose English is written in its own way.
func isAcronym(old, s string) bool { return len(old) <= 6 && hasUpper(s) }

// hasUpper reports whether s has a letter in upper case.
func hasUpper(s string) bool {
	for _, r := range s {
		if unicode.ToLower(r) != r {
			return true
		}
	}
	return false
}

// capitalised returns s with its first letter in upper case.
func capitalised(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// titled returns s with each word but the small ones capitalised.
func titled(s string) string {
	words := strings.Split(s, " ")
	for i, w := range words {
		switch w {
		case "of", "the", "and", "in", "on", "for", "to", "a":
			if i > 0 {
				continue
			}
		}
		words[i] = capitalised(w)
	}
	return strings.Join(words, " ")
}

// vowelSound guesses whether "an" stands before s.
func vowelSound(s string) bool {
	w := strings.ToLower(s)
	for _, p := range [...]string{"uni", "eu", "one", "us ", "un ", "u.s", "use", "uk"} {
		if strings.HasPrefix(w, p) && !strings.HasPrefix(w, "unin") && !strings.HasPrefix(w, "unim") && !strings.HasPrefix(w, "unid") {
			return false
		}
	}
	if hasUpper(s) && len(s) <= 5 && strings.ToUpper(s) == s { // an IMF loan, a NATO one
		return strings.ContainsRune("AEFHILMNORSX", rune(s[0])) && s != "NATO"
	}
	return w != "" && strings.ContainsRune("aeiou", rune(w[0])) || strings.HasPrefix(w, "hono") || strings.HasPrefix(w, "hour")
}

// spelt writes an English term as the document spells: in the British way when
// it has words that only Britain spells so.
func (p *phraseDoc) spelt(s string) string {
	if p.d.subjects&terms.ClassBritish == 0 {
		return s
	}
	return terms.British(s)
}
