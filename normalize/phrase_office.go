package normalize

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/terms"
	"github.com/dragoman-go/dragoman/internal/token"
)

// ministers repairs "minister of the Health": English has no article there, but
// other languages do.
func (d *doc) ministers() {
	if d.size < leastHabitWords || d.damage < damagedFrom && !d.translatedTerms() {
		return
	}
	for _, i := range d.listedTokens() {
		if i < 2 || i+1 >= len(d.Tokens) || d.Of(i) != "the" || d.Of(i-1) != "of" {
			continue
		}
		office := d.Of(i - 2)
		if strings.EqualFold(office, "secretary") && d.Of(i+1) == "State" && (d.endsPhrase(i+2) || d.isCapital(i+2) && !d.titled(i+2)) {
			state := "state"
			if office[0] == 'S' {
				state = "State"
			}
			d.edit(i-2, i+1, office+" of "+state, Calque, 0.8, "an office with the article of another language")
			continue
		}
		field := fieldOf(d.Of(i + 1))
		if field == "" || !isOffice(office) || d.Tokens[i+1].Stem != d.Tokens[i+1].End || d.lower(i+2, len(d.Tokens), "and", "of") || d.goesOnNoun(i+2) {
			continue
		}
		switch t := &d.Tokens[i-2]; {
		case t.Flags&token.Upper == 0:
			office = field + " " + office
		case t.Flags&token.Sentence != 0:
			office = capitalised(field) + " " + strings.ToLower(office)
		default:
			office = capitalised(field) + " " + office
		}
		d.edit(i-2, i+1, office, Calque, 0.8, "an office with the article of another language")
	}
}

// bodies repairs "Congress of the Deputies": the name of a body that is known without
// the article that other languages put into it.
func (d *doc) bodies() {
	if d.size < leastHabitWords || d.damage < translated && !d.translatedTerms() {
		return
	}
	for _, i := range d.listedTokens() {
		if i < 2 || i+1 >= len(d.Tokens) || d.Of(i) != "the" || !d.lower(i-1, i, "of", "for") || !d.titled(i-2) || !d.titled(i+1) {
			continue
		}
		first, last := i-2, i+1
		for first > 0 && d.titled(first-1) && d.Tokens[first].Flags&token.Sentence == 0 {
			first--
		}
		for last+1 < len(d.Tokens) && d.titled(last+1) {
			last++
		}
		if isOffice(d.Of(i-2)) || first > 0 && d.isCapital(first-1) && d.Tokens[first-1].Flags&token.Sentence == 0 || d.isTaken(first, last) {
			continue
		}
		if d.hasNoArticle(first, last) {
			d.edit(i-1, i, d.Of(i-1), Calque, 0.8, "a name with the article of another language")
		}
	}
}

// hasNoArticle reports whether the name of tokens first to last, which has "of the" or
// "for the" in it, is known without the article, and not with it.
func (d *doc) hasNoArticle(first, last int) bool {
	name := d.Source[d.Tokens[first].Start:d.Tokens[last].Stem]
	if names := d.n.names; names != nil {
		if names.HasName(name) {
			return false
		}
		if names.HasName(strings.Replace(name, " the ", " ", 1)) {
			return true
		}
	}
	base := terms.Default()
	h := d.matchAt(base, 0, first, d.Tokens[first].StemHash)
	if h.last != last || h.words < 2 {
		return false
	}
	for e := h.lo; e < h.hi; e++ {
		if x := base.Entry(e); x.Has(terms.NoArticle) && allows(x, &h) {
			return true
		}
	}
	return false
}

// isOffice reports whether w is a minister or ministry.
func isOffice(w string) bool {
	switch w {
	case "minister", "ministers", "ministry", "Minister", "Ministers", "Ministry":
		return true
	}
	return false
}

// fieldOf returns the field of a minister as it stands before the office, or ""
// for one that may have an article.
func fieldOf(w string) string {
	switch w = strings.ToLower(w); w {
	case "health", "defence", "defense", "education", "justice", "finance", "agriculture", "culture", "energy", "transport", "labour", "labor", "tourism", "science",
		"trade", "commerce", "industry", "sports", "housing":
		return w
	case "finances":
		return "finance"
	case "transports":
		return "transport"
	}
	return ""
}
