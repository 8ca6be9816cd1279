package timeline

import (
	"strings"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/internal/token"
)

// longObject is the most words that an object may have.
const longObject = 7

// objectOf is what stands right behind a verb: a noun phrase of plain words and
// numbers ("military planners", "three days of national mourning", "the French
// embassy", "a 7.1% stake"), the name of what cannot act ("the World Cup"), or
// what is to be done ("to resign", "to buy Altessa"); "" where there is none or
// the phrase goes on with a name. The tokens from hi on tell something else.
func (r *reading) objectOf(t *trigger, c *clause, hi int) string {
	x := r.x
	first := t.last + 1
	if x.Of(t.last) == "to" && t.last > t.first {
		first--
	}
	if d := first; d+1 < hi || d+1 < c.end { // agreed on Monday to send
		if x.Of(d) == "on" {
			d++
		}
		if r.dateOnly(d) {
			for end := r.times[r.timeAt(x.Tokens[d].Start)].End; d < c.end && x.Tokens[d].Start < end; {
				d++
			}
			first = min(d, c.end)
		}
	}
	if (t.lemma == "set fire" || t.lemma == "agree") && first+1 < c.end && x.Of(first) == "to" && !r.isInfinitive(first+1) {
		if to := r.phrase(first+1, hi, t.first); to != "" {
			return "to " + to
		}
		return ""
	}
	if first+1 < c.end && x.Of(first) == "to" && r.isInfinitive(first+1) {
		done := "to " + x.Of(first+1)
		if rest := r.phrase(first+2, c.end, t.first); rest != "" {
			return done + " " + rest
		}
		if m := r.nameAt(first+2, c.end); m != nil {
			return done + " " + m.Name
		}
		return done
	}
	if m := r.nameAt(first, hi); m != nil && !isActor(m) && m.Type != entity.Place {
		return m.Name
	}
	if m := r.mentionAt(x.Tokens[min(first, len(x.Tokens)-1)].Start); m != nil && first < hi && m.Start == x.Tokens[first].Start {
		last := r.lastToken(m, first, hi)
		if rest := r.phrase(last+1, hi, t.first); rest != "" && x.Tokens[last].Stem < x.Tokens[last].End {
			return m.Name + "'s " + rest // Africa's largest dam
		}
	}
	return r.phrase(first, hi, t.first)
}

// taskOf is what the one named right behind a verb is to do: asked Hale "to form a
// government"; "" for none.
func (r *reading) taskOf(t *trigger, c *clause) string {
	m := r.nameAt(t.last+1, c.end)
	if m == nil {
		return ""
	}
	i := r.lastToken(m, r.tokenAt(m.Start, c.first, c.end), c.end) + 1
	if i+1 >= c.end || r.x.Of(i) != "to" || !r.isInfinitive(i+1) {
		return ""
	}
	task := "to " + r.x.Of(i+1)
	if rest := r.phrase(i+2, c.end, t.first); rest != "" {
		return task + " " + rest
	}
	if m := r.nameAt(i+2, c.end); m != nil {
		return task + " " + m.Name
	}
	return ""
}

// isInfinitive reports whether the word behind a "to" is a verb, as far as words
// tell.
func (r *reading) isInfinitive(i int) bool {
	tk, w := &r.x.Tokens[i], r.x.Of(i)
	return tk.Kind == token.Word && tk.Flags&token.Upper == 0 && tk.Stem == tk.End && !isDeterminer(w) && !isOwnDeterminer(w) && !isPreposition(w) && !r.dateAt(i) && !endsObject(w) && !strings.HasSuffix(w, "ing") && len(w) > 1 && w != "least" && w != "date"
}

// nameAt is the name that begins at token i or behind an article there, nil for
// none.
func (r *reading) nameAt(i, hi int) *entity.Mention {
	if i < hi && isDeterminer(r.x.Of(i)) {
		i++
	}
	if i >= hi {
		return nil
	}
	m := r.mentionAt(r.x.Tokens[i].Start)
	if m == nil || m.Start != r.x.Tokens[i].Start || m.Demonym || m.Name == "" {
		return nil
	}
	last := r.lastToken(m, i, len(r.x.Tokens))
	if r.x.Tokens[last].Stem < r.x.Tokens[last].End {
		return nil // Sweden's application
	}
	return m
}

// phrase is the noun phrase of plain words that begins at token first.
func (r *reading) phrase(first, hi, verb int) string {
	x := r.x
	for first < hi && isOwnDeterminer(x.Of(first)) {
		first++
	}
	i := first
scan:
	for words := 0; i < hi && words <= longObject; i, words = i+1, words+1 {
		tk, w := &x.Tokens[i], x.Of(i)
		next := func(n int) *token.Token {
			if i+n < hi {
				return &x.Tokens[i+n]
			}
			return &token.Token{}
		}
		plain := next(1).Kind == token.Word && next(1).Flags&token.Upper == 0
		switch {
		case tk.Kind == token.Number && !r.dateOnly(i) && (next(1).Kind == token.Punct && (x.Of(i+1) == "%" || x.Of(i+1) == "-") || plain && !isPreposition(x.Of(i+1)) || i == first):
		case isCurrency(w) && next(1).Kind == token.Number:
		case tk.Kind == token.Number && i > first && isCurrency(x.Of(i-1)):
		case w == "%" && i > first && x.Tokens[i-1].Kind == token.Number:
		case w == "-" && i > first && tk.Flags&token.Space == 0 && next(1).Flags&token.Space == 0 && (plain || next(1).Kind == token.Number):
		case w == "than" && i == first+1 && strings.EqualFold(x.Of(first), "more"):
		case r.demonymAt(i) != nil && r.demonymAt(i).End == tk.End && plain && !endsObject(x.Of(i+1)) && !isPreposition(x.Of(i+1)): // the French embassy
		case w == "to" && i > first && x.Of(i-1) == "end" && plain: // an end to the outbreak
		case w == "of" && i > first && plain && !r.dateAt(i+1): // days of mourning
		case tk.Kind == token.Word && tk.Flags&token.Upper == 0 && tk.Stem != tk.End && plain && i > first && !r.dateAt(i): // the junta's chief of staff
		case tk.Kind != token.Word || tk.Flags&token.Upper != 0 || r.inMention(tk.Start) || tk.Stem != tk.End || r.dateOnly(i):
			break scan
		case endsObject(w) && (w != "more" || i > first), isPreposition(w), isAuxiliary(w), strings.HasSuffix(w, "ly"):
			break scan
		default:
			if tr, ok := r.triggerAt(i, verb); ok && tr.pos != posNoun || isPastHere(x, verb, i) {
				break scan
			}
		}
	}
	if i < hi && i > first {
		if tk := &x.Tokens[i]; tk.Kind == token.Word && tk.Flags&token.Upper != 0 && !r.dateAt(i) || i-first > longObject {
			return "" // the phrase goes on
		}
	}
	for i > first && (isDeterminer(x.Of(i-1)) || x.Of(i-1) == "of" || x.Of(i-1) == "-") {
		i--
	}
	if i <= first || i == first+1 && isDeterminer(x.Of(first)) {
		return ""
	}
	if _, ok := number(x, i-1); ok && i == first+1 {
		return "" // three of them
	}
	if w := x.Of(i - 1); len(w) < 3 && w != "%" && x.Tokens[i-1].Kind != token.Number || x.Tokens[i-1].Kind == token.Number && (i < first+2 || !isCurrency(x.Of(i-2))) || isSpotNoun(w) && i < hi && x.Of(i) == "of" {
		return ""
	}
	return x.Source[x.Tokens[first].Start:x.Tokens[i-1].End]
}

// isCurrency reports whether a token is the sign of a currency before an amount.
func isCurrency(w string) bool { return w == "$" || w == "€" || w == "£" || w == "¥" }

// isOwnDeterminer reports whether a word before a noun only says whose it is.
func isOwnDeterminer(w string) bool {
	switch w {
	case "its", "their", "his", "her", "our", "my":
		return true
	}
	return false
}

// endsObject reports whether a word cannot be part of a plain noun phrase.
func endsObject(w string) bool {
	switch w {
	case "and", "or", "that", "which", "who", "but", "not", "also", "when", "while", "where", "what", "how", "if", "it", "him", "her", "them", "he", "she", "they", "his", "their", "its", "up", "out", "down", "away", "back",
		"again", "there", "here", "together", "separately", "so", "because", "then", "ahead", "more", "less", "any", "no", "this", "these", "those", "each", "some", "until", "unless":
		return true
	}
	return false
}

// dateOnly reports whether a date, not a length of time, begins at token i.
func (r *reading) dateOnly(i int) bool {
	if !r.dateAt(i) {
		return false
	}
	return r.times[r.timeAt(r.x.Tokens[i].Start)].Type != Duration
}

// demonymAt is the people that the mention at token i names: French.
func (r *reading) demonymAt(i int) *entity.Mention {
	if m := r.mentionAt(r.x.Tokens[i].Start); m != nil && m.Demonym {
		return m
	}
	return nil
}

// eventObject is the event noun that is the object of the verb n of a clause:
// "blocked Microsoft's takeover of Activision", nil for none.
func (r *reading) eventObject(n, hi int) *trigger {
	if n+1 >= len(r.found) {
		return nil
	}
	t, o := &r.found[n], &r.found[n+1]
	if t.pos == posNoun || o.pos != posNoun || o.carrier >= 0 || o.first >= hi || o.first-t.last > 9 {
		return nil
	}
	for i := t.last + 1; i < o.first; i++ {
		w := strings.ToLower(r.x.Of(i))
		if k := r.x.Tokens[i].Kind; isPreposition(w) || w == "that" || w == "and" || k == token.Punct && w != "$" && w != "-" && w != "." && w != "€" && w != "£" {
			return nil
		}
	}
	return o
}

// objectEvent names the object of a verb that is an event itself, with those
// who take part in that: they take part in this as well.
func (r *reading) objectEvent(e *told, c *clause, t, o *trigger, who []participant, hi int) {
	var by, of, on []string
	for k := range who {
		p := &who[k]
		switch {
		case p.token >= hi || p.m.Demonym || !isActor(p.m) || p.place && !isCountry(p.m):
			continue
		case p.token > t.last && p.token < o.first && p.possessive:
			by = appendName(by, p.m.Name)
		case p.token > o.last && p.token-o.last <= 5 && p.prep == "of":
			of = appendName(of, p.m.Name)
		case p.token > o.last && p.token-o.last <= 8 && (p.prep == "on" || p.prep == "against"):
			on = appendName(on, p.m.Name)
		default:
			continue
		}
		e.who = appendName(e.who, p.m.Name)
		if p.m.Type == entity.Person {
			e.people = appendName(e.people, p.m.Name)
		}
	}
	if e.object = r.objectOf(t, c, hi); !strings.Contains(e.object, r.x.StemOf(o.last)) {
		e.object = strings.ToLower(r.x.Source[r.x.Tokens[o.first].Start:r.x.Tokens[o.last].Stem])
	}
	if len(by) > 0 && !strings.Contains(e.object, by[0]) {
		e.object += " by " + nameList(by)
	}
	if len(of) > 0 {
		e.object += " of " + nameList(of)
	}
	if len(on) > 0 {
		e.object += " on " + nameList(on)
	}
}
