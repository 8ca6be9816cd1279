package timeline

import (
	"sort"
	"strings"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/internal/token"
)

// participant is a mention that takes part in what a clause tells.
type participant struct {
	m          *entity.Mention
	token      int
	last       int    // its last token
	prep       string // the preposition before it, "" for none
	possessive bool
	joined     bool // tied to another name by a hyphen: U.S.-Russia talks
	place      bool
}

// participants are the mentions in the tokens [first, end), without those that
// belong to a title before a name.
func (r *reading) participants(first, end int) []participant {
	if first >= end {
		return nil
	}
	ms, x := r.d.Mentions, r.x
	lo, hi := x.Tokens[first].Start, x.Tokens[end-1].End
	i := sort.Search(len(ms), func(i int) bool { return ms[i].Start >= lo })
	var out []participant
	tok := first
	for ; i < len(ms) && ms[i].End <= hi; i++ {
		m := &ms[i]
		for tok < end && x.Tokens[tok].End <= m.Start {
			tok++
		}
		if m.Name == "" || r.inTitle(i, tok, end) || r.inDateline(tok) || r.isSource(m, tok) {
			continue
		}
		p := participant{m: m, token: tok, last: r.lastToken(m, tok, end)}
		p.possessive = x.Tokens[p.last].Stem < x.Tokens[p.last].End
		p.joined = r.joined(i)
		p.prep = r.prepositionBefore(tok, first)
		p.place = m.Type == entity.Place && !m.Demonym
		if n := len(out) - 1; p.prep == "and" && n >= 0 && (!out[n].place || p.place && tok-out[n].last <= 3) {
			p.prep = out[n].prep // with Witkoff and Rubio
		}
		if group := r.bothOf(&p, first, end); group != nil {
			out = append(out, group...)
			continue
		}
		out = append(out, p)
	}
	return out
}

// lastToken is the last token of mention m, which begins at token i, before end.
func (r *reading) lastToken(m *entity.Mention, i, end int) int {
	for i+1 < end && r.x.Tokens[i+1].Start < m.End {
		i++
	}
	return i
}

// joined reports whether a hyphen or a slash ties mention i to its neighbour.
func (r *reading) joined(i int) bool {
	ms := r.d.Mentions
	tie := func(a, b int) bool {
		switch r.x.Source[ms[a].End:max(ms[a].End, ms[b].Start)] {
		case "-", "–", "/":
			return true
		}
		return false
	}
	return i > 0 && tie(i-1, i) || i+1 < len(ms) && tie(i, i+1)
}

// bothOf are the people that "both American diplomats" points back to.
func (r *reading) bothOf(p *participant, first, end int) []participant {
	if !p.m.Demonym || p.token <= first || p.last+1 >= end || len(r.people) != 2 || !isPersonPlural(r.x.Of(p.last+1)) {
		return nil
	}
	switch r.x.Of(p.token - 1) {
	case "both", "two":
	default:
		return nil
	}
	var out []participant
	for _, name := range r.people {
		q := *p
		q.m = &entity.Mention{Start: p.m.Start, End: p.m.End, Text: p.m.Text, Type: entity.Person, Name: name}
		out = append(out, q)
	}
	return out
}

// isPersonPlural reports whether a noun names a number of people by what they are.
func isPersonPlural(w string) bool {
	switch w {
	case "diplomats", "envoys", "men", "women", "leaders", "ministers", "presidents", "negotiators", "politicians", "secretaries", "commanders", "generals", "rivals", "candidates":
		return true
	}
	return false
}

// inTitle reports whether mention i only tells whose title stands before the
// person behind it: "U.S. Secretary of State Marco Rubio".
func (r *reading) inTitle(i, tok, end int) bool {
	ms, x := r.d.Mentions, r.x
	if i+1 >= len(ms) || ms[i].Type == entity.Person || ms[i+1].Type != entity.Person && !r.inTitleOf(i+1) {
		return false
	}
	if ms[i+1].Start >= x.Tokens[end-1].End {
		return false // the person is of another clause
	}
	words := 0
	for t := tok; t < end && x.Tokens[t].Start < ms[i+1].Start; t++ {
		if x.Tokens[t].Start < ms[i].End {
			continue
		}
		if x.Tokens[t].Kind != token.Word {
			if w := x.Of(t); w != "." && w != "-" {
				return false
			}
			continue
		}
		words++
		w := x.Of(t)
		if isAuxiliary(w) || words > 5 || r.dateAt(t) {
			return false
		}
		switch w {
		case "in", "on", "at", "to", "with", "and", "from", "by", "or", "as", "that", "against":
			return false
		}
		if tr, ok := r.triggerAt(t, tok); ok && tr.pos != posNoun {
			return false
		}
	}
	return words > 0
}

// inTitleOf reports whether mention i, not a person, stands within a title
// itself, of the person behind it: "U.S. State Department spokeswoman Bruce".
func (r *reading) inTitleOf(i int) bool {
	ms := r.d.Mentions
	return i+1 < len(ms) && ms[i+1].Type == entity.Person && ms[i+1].Start-ms[i].End < 40
}

// inDateline reports whether token i stands in a dateline: at the start of a
// paragraph, with a dash behind it.
func (r *reading) inDateline(i int) bool {
	x := r.x
	first := i
	for first > 0 && i-first < 6 && x.Tokens[first].Flags&token.Line == 0 {
		first--
	}
	if x.Tokens[first].Flags&token.Line == 0 {
		return false
	}
	for j := i; j < len(x.Tokens) && j-i < 14 && (j == i || x.Tokens[j].Flags&token.Line == 0); j++ {
		switch x.Of(j) {
		case "—", "–":
			return true
		case "-":
			return x.Tokens[j].Flags&token.Space != 0
		}
		if t := &x.Tokens[j]; t.Kind == token.Word && t.Flags&token.Upper == 0 {
			return false
		}
	}
	return false
}

// afterDateline is the token behind the dateline that a paragraph begins with,
// "RABAT, Sept. 9 —": what stands there is neither who acts nor when.
func (r *reading) afterDateline(first, end int) int {
	if t := &r.x.Tokens[first]; t.Flags&token.Upper == 0 || !r.inMention(t.Start) && t.Flags&token.AllUpper == 0 || !r.inDateline(first) {
		return first
	}
	for i := first; i < end-1; i++ {
		switch r.x.Of(i) {
		case "—", "–", "-":
			return i + 1
		}
	}
	return first
}

// isSource reports whether a mention only says where the sentence was read: a
// name that ends it with the number of a note glued to it ("Reuters4").
func (r *reading) isSource(m *entity.Mention, tok int) bool {
	if m.Type == entity.Person {
		return false
	}
	x := r.x
	last := tok
	for last+1 < len(x.Tokens) && x.Tokens[last+1].Start < m.End {
		last++
	}
	glued := x.Tokens[last].Flags&token.Digits != 0 && (x.Tokens[last].End > m.End || tok > 0 && r.prepositionBefore(tok, max(0, tok-3)) == "")
	if !glued && last+1 < len(x.Tokens) {
		t := &x.Tokens[last+1]
		if glued = t.Kind == token.Number && t.Flags&(token.Space|token.Line) == 0; glued {
			last++
		}
	}
	return glued && (last+1 >= len(x.Tokens) || x.Tokens[last+1].Flags&token.Line != 0 ||
		x.Of(last+1) == "." && (last+2 >= len(x.Tokens) || x.Tokens[last+2].Flags&(token.Sentence|token.Line) != 0))
}

// prepositionBefore is the preposition that governs the name at token i.
func (r *reading) prepositionBefore(i, first int) string {
	for n, j := 0, i-1; j >= first && n < 10; n, j = n+1, j-1 {
		t := &r.x.Tokens[j]
		if t.Kind != token.Word || r.dateAt(j) { // On Friday Russia …
			return ""
		}
		w := strings.ToLower(r.x.Of(j))
		if n == 0 && isPartOfTime(w) {
			return "" // Earlier in the day Hale
		}
		if w == "of" && j > first && r.x.Tokens[j-1].Flags&token.Upper != 0 && n > 0 && (r.x.Tokens[j+1].Flags&token.Upper != 0 || r.x.Of(j+1) == "the" && n > 1) {
			continue // inside a title: Secretary of State
		}
		if w == "of" && j > first && isSpotNoun(r.x.Of(j-1)) {
			continue // in the city of Sumy
		}
		if w == "and" || isPreposition(w) {
			return w
		}
		switch w {
		case "the", "central", "southern", "northern", "eastern", "western":
			continue
		}
		if isSpotNoun(w) {
			continue
		}
		if t.Flags&token.Upper == 0 && n > 0 || isAuxiliary(w) {
			return ""
		}
		if n == 0 && t.Flags&token.Upper == 0 {
			if tr, ok := r.triggerAt(j, first); ok && tr.pos != posNoun {
				return "" // the object of a verb
			}
		}
	}
	return ""
}

// isPartOfTime reports whether a noun ends a phrase of time.
func isPartOfTime(w string) bool {
	switch w {
	case "day", "week", "month", "year", "morning", "afternoon", "evening", "night", "moment", "decade":
		return true
	}
	return false
}

// isSpotNoun reports whether a noun says what kind of place a name is.
func isSpotNoun(w string) bool {
	switch w {
	case "city", "town", "port", "village", "capital", "region", "province", "district", "center", "centre", "outskirts", "suburb", "island":
		return true
	}
	return false
}

// isActor reports whether a mention can act: a person, an organization, a
// country or its people, a capital that stands for its government.
func isActor(m *entity.Mention) bool {
	switch m.Type {
	case entity.Person, entity.Organization, entity.Unknown:
		return true
	case entity.Place:
		return m.Demonym || !strings.HasPrefix(m.Entity, "region/")
	}
	return false
}

// isCountry reports whether a mention is a known place that lies in no other.
func isCountry(m *entity.Mention) bool {
	return m.Type == entity.Place && m.Entity != "" && (m.Country == "" || m.Country == m.Entity) &&
		!strings.HasPrefix(m.Entity, "city/") && !strings.HasPrefix(m.Entity, "region/")
}

func appendName(names []string, name string) []string {
	for _, n := range names {
		if n == name {
			return names
		}
	}
	return append(names, name)
}
