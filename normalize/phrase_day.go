package normalize

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// weekdays repairs the article that Romance languages put before a weekday: "He
// left the Thursday." A noun that follows, or what tells which Thursday it was,
// keeps it.
func (d *doc) weekdays() {
	for _, i := range d.listedTokens() {
		t := &d.Tokens[i]
		if i == 0 || d.traits[i]&dateTrait == 0 || t.Flags&(token.Upper|token.AllUpper) != token.Upper || t.Stem != t.End || !isWeekday(d.Of(i)) || d.isTaken(i-1, i) {
			continue
		}
		at := d.lower(i-1, i, "at") || d.Of(i-1) == "At" && d.Tokens[i-1].Flags&token.Sentence != 0
		if !d.endsDay(i+1) && !(at && i+1 < len(d.Tokens) && d.infos[i+1].Has(lexicon.Function)) {
			continue
		}
		art := &d.Tokens[i-1]
		var s string
		switch {
		case (d.Of(i-1) == "The" || at) && art.Flags&token.Sentence != 0:
			s = "On " + d.Of(i)
		case d.Of(i-1) == "the" && i > 1 && d.Tokens[i-2].Kind == token.Word && d.lower(i-2, i, "of", "in", "at", "on"):
			// "on the Friday" is English too, where a story tells of one week
			if !d.isTaken(i-2, i-2) && (d.Of(i-2) != "on" || d.damage >= translated) {
				d.edit(i-2, i, "on "+d.Of(i), Calque, 0.75, dayReason)
			}
			continue
		case d.Of(i-1) == "the" && i > 1 && d.lower(i-2, i, "by", "until", "since", "from", "before", "after", "for", "than", "and", "to", "or"):
			continue
		case d.Of(i-1) == "the", at:
			s = "on " + d.Of(i)
		default:
			continue
		}
		d.edit(i-1, i, s, Calque, 0.75, dayReason)
	}
}

const dayReason = "a weekday with the article or preposition of another language"

// isWeekday reports whether w is the name of a day.
func isWeekday(w string) bool {
	if !strings.HasSuffix(w, "day") {
		return false
	}
	switch w {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday":
		return true
	}
	return false
}

// endsDay reports whether at token i, behind a weekday, another phrase begins.
func (d *doc) endsDay(i int) bool {
	if i >= len(d.Tokens) {
		return true
	}
	t := &d.Tokens[i]
	if t.Kind == token.Punct {
		return t.Flags&token.Space != 0 || d.Of(i) == "," || d.Of(i) == "." || d.Of(i) == ";"
	}
	return t.Kind == token.Word && (t.Flags&token.Sentence != 0 || d.lower(i, i+1, "in", "at", "with", "but", "to", "by", "on", "while", "because", "where", "he", "she", "it", "they", "we", "for", "and"))
}
