package normalize

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/token"
)

// ministers repairs "minister of the Health": English has no article there, but
// other languages do.
func (d *doc) ministers() {
	if d.size < leastHabitWords || d.damage < damagedFrom && !d.translatedTerms() {
		return
	}
	for i := 2; i+1 < len(d.Tokens); i++ {
		if t := &d.Tokens[i]; t.End-t.Start != 3 || d.Of(i) != "the" || d.Of(i-1) != "of" {
			continue
		}
		office := d.Of(i - 2)
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
