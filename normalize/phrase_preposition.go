package normalize

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/token"
)

// prepositionsOff offers the preposition of English where a damaged document
// has that of another language. It edits nothing: both may be meant.
func (d *doc) prepositionsOff() {
	if d.damage < leastOrderDamage && len(d.edits) < 3 {
		return
	}
	for i := 0; i+2 < len(d.Tokens); i++ {
		t := &d.Tokens[i]
		if t.Kind != token.Word || d.Tokens[i+1].Kind != token.Word || d.Tokens[i+2].Kind != token.Word {
			continue
		}
		next := d.Of(i + 1)
		switch next {
		case "of", "to", "for", "in", "at", "with", "by", "from":
		case "the":
			if t.End-t.Start != 2 {
				continue
			}
		default:
			continue
		}
		word := strings.ToLower(d.Of(i))
		if word == "in" && next == "the" {
			if isAt(d.Of(i+2)) && !d.isTaken(i, i+2) {
				d.suspect(i, i+2, "preposition of another language", "at"+d.Source[t.End:d.Tokens[i+2].End])
			}
			continue
		}
		right := prepositionOf(word, next)
		if right == "" || d.isTaken(i, i+2) {
			continue
		}
		last := i + 2
		first := i
		if i > 0 && d.Tokens[i-1].Kind == token.Word && t.Flags&token.Sentence == 0 {
			first--
		}
		d.suspect(first, last, "preposition of another language", d.Source[d.Tokens[first].Start:t.End]+" "+right+d.Source[d.Tokens[i+1].End:d.Tokens[last].End])
	}
}

// prepositionOf returns the preposition that English joins a word with where other
// languages have another, the one that stands there; "" where it may stand.
func prepositionOf(word, there string) string {
	switch there {
	case "of":
		switch word {
		case "responsibility", "responsible", "responsibilities", "reason", "reasons":
			return "for"
		case "solution", "solutions":
			return "to"
		case "depends", "depend", "depending":
			return "on"
		case "charged":
			return "with"
		case "prevented", "prohibited", "differs", "different", "independent":
			return "from"
		}
	case "for":
		switch word {
		case "interested":
			return "in"
		case "proud", "accused", "capable":
			return "of"
		case "congratulated", "congratulate":
			return "on"
		}
	case "to":
		switch word {
		case "participate", "participated", "participation", "arrived", "arrive", "succeeded":
			return "in"
		case "attack", "attacks":
			return "on"
		case "support", "waiting", "asked":
			return "for"
		}
	case "with":
		switch word {
		case "married", "according", "similar":
			return "to"
		case "full":
			return "of"
		}
	case "in":
		switch word {
		case "consists":
			return "of"
		case "insist", "insisted", "insists", "concentrated", "focused", "based":
			return "on"
		}
	case "by":
		switch word {
		case "proud", "accused":
			return "of"
		}
	case "at":
		switch word {
		case "opposed", "opposes":
			return "to"
		}
	case "from":
		switch word {
		case "afraid":
			return "of"
		}
	}
	return ""
}

// isAt reports whether English says "at the" of a place where other languages say "in".
func isAt(w string) bool {
	switch w {
	case "Pentagon", "Kremlin", "airport", "summit", "border", "university":
		return true
	}
	return false
}
