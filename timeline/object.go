package timeline

import (
	"strings"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/internal/token"
)

// longObject is the most words that an object may have.
const longObject = 6

// objectOf is the noun phrase right behind a verb, of plain words and numbers:
// "military planners", "three days of national mourning", "the French embassy";
// "" where there is none or it goes on with a name.
func (r *reading) objectOf(t *trigger, hi int) string {
	x := r.x
	first := t.last + 1
	for first < hi && isOwnDeterminer(x.Of(first)) {
		first++
	}
	i := first
	for ; i < hi && i-first <= longObject; i++ {
		tk, w := &x.Tokens[i], x.Of(i)
		if tk.Kind == token.Number && i == first && !r.dateAt(i) || w == "than" && i == first+1 && strings.EqualFold(x.Of(first), "more") {
			continue
		}
		if d := r.demonymAt(i); d != nil && d.End == tk.End && i+1 < hi && x.Tokens[i+1].Kind == token.Word && x.Tokens[i+1].Flags&token.Upper == 0 && !endsObject(x.Of(i+1)) {
			continue // the French embassy
		}
		if tk.Kind == token.Number && i == first+2 && x.Of(first+1) == "than" {
			continue
		}
		if tk.Kind != token.Word || tk.Flags&token.Upper != 0 || r.inMention(tk.Start) || tk.Stem != tk.End || r.dateOnly(i) {
			break
		}
		if w == "of" && i > first && i+1 < hi && x.Tokens[i+1].Kind == token.Word && x.Tokens[i+1].Flags&token.Upper == 0 && !r.dateAt(i+1) {
			continue // days of mourning
		}
		if endsObject(w) && (w != "more" || i > first) || isPreposition(w) || isAuxiliary(w) || strings.HasSuffix(w, "ly") {
			break
		}
		if tr, ok := r.triggerAt(i, t.first); ok && tr.pos != posNoun {
			break
		}
	}
	if i < hi && i > first {
		if tk := &x.Tokens[i]; tk.Kind == token.Word && tk.Flags&token.Upper != 0 || x.Of(i) == "-" || i-first > longObject {
			return "" // the phrase goes on
		}
	}
	for i > first && (isDeterminer(x.Of(i-1)) || x.Of(i-1) == "of") {
		i--
	}
	if i <= first || i == first+1 && isDeterminer(x.Of(first)) {
		return ""
	}
	if w := x.Of(i - 1); len(w) < 3 || x.Tokens[i-1].Kind == token.Number || isSpotNoun(w) && i < hi && x.Of(i) == "of" {
		return ""
	}
	return x.Source[x.Tokens[first].Start:x.Tokens[i-1].End]
}

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
func (r *reading) objectEvent(e *told, t, o *trigger, who []participant, hi int) {
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
		case p.token > o.last && p.token-o.last <= 3 && (p.prep == "on" || p.prep == "against"):
			on = appendName(on, p.m.Name)
		default:
			continue
		}
		e.who = appendName(e.who, p.m.Name)
		if p.m.Type == entity.Person {
			e.people = appendName(e.people, p.m.Name)
		}
	}
	if e.object = r.objectOf(t, hi); !strings.Contains(e.object, r.x.StemOf(o.last)) {
		e.object = strings.ToLower(r.x.Source[r.x.Tokens[o.first].Start:r.x.Tokens[o.last].Stem])
	}
	if len(by) > 0 {
		e.object += " by " + nameList(by)
	}
	if len(of) > 0 {
		e.object += " of " + nameList(of)
	}
	if len(on) > 0 {
		e.object += " on " + nameList(on)
	}
}

// actorOf is the noun phrase that opens a clause before its verb, "first ship",
// of at most four plain words; "" where there is none.
func (r *reading) actorOf(start, verb int) string {
	x := r.x
	i := r.afterDateline(start, max(start+1, verb))
	if isPreposition(strings.ToLower(x.Of(i))) { // In Niamey, protesters
		for k := i; k < verb && k-i < 8; k++ {
			if x.Of(k) == "," {
				i = k + 1
				break
			}
		}
	}
	for i < verb && isDeterminer(x.Of(i)) {
		i++
	}
	first := i
	for ; i < verb && i-first < 5; i++ {
		tk, w := &x.Tokens[i], x.Of(i)
		if tk.Kind != token.Word || isAuxiliary(w) || i > first && (w == "that" || w == "which") {
			break
		}
		if isPreposition(strings.ToLower(w)) {
			switch w {
			case "of", "with", "for", "from", "in", "on", "carrying":
			default:
				return ""
			}
			break
		}
		if r.dateAt(i) {
			return ""
		}
		if tk.Flags&token.Upper != 0 && i > start || tk.Stem != tk.End || len(w) < 3 {
			return ""
		}
	}
	if i == first || i-first > 4 {
		return ""
	}
	switch strings.ToLower(x.Of(i - 1)) {
	case "he", "she", "they", "it", "that", "which", "who", "this", "there", "others", "many", "some", "all", "most", "and", "but", "also", "when", "while", "if", "not", "these", "those", "both", "one":
		return ""
	}
	if strings.HasSuffix(x.Of(i-1), "ly") {
		return ""
	}
	return strings.ToLower(x.Source[x.Tokens[first].Start:x.Tokens[i-1].End])
}
