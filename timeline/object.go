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

// whose is the noun phrase at token i that says whose it is: "Elian's father", "its
// forces" of the one who acted last; "" for others.
func (r *reading) whose(i, verb int) string {
	x, owner, k := r.x, "", i
	if m := r.mentionAt(x.Tokens[i].Start); m != nil && m.Start == x.Tokens[i].Start {
		if last := r.lastToken(m, i, verb); x.Tokens[last].Stem < x.Tokens[last].End {
			owner, k = m.Name, last+1
		}
	} else if n := len(r.subject.names); n == 1 {
		switch w := strings.ToLower(x.Of(i)); {
		case w == "its" && len(r.subject.people) == 0, (w == "his" || w == "her") && len(r.subject.people) == 1:
			owner, k = r.subject.names[0], i+1
		}
	}
	first := k
	for k < verb && k-first < 3 && x.Tokens[k].Kind == token.Word && x.Tokens[k].Flags&token.Upper == 0 && x.Tokens[k].Stem == x.Tokens[k].End && !isPreposition(x.Of(k)) && !endsObject(x.Of(k)) && !strings.HasSuffix(x.Of(k), "ly") {
		k++
	}
	if owner == "" || k == first || k < verb && !isPreposition(x.Of(k)) {
		return ""
	}
	return owner + "'s " + x.Source[x.Tokens[first].Start:x.Tokens[k-1].End]
}

// unknownName is the end of the name of several words at token i that the linker
// does not know, United Auto Workers; i for none.
func (r *reading) unknownName(i, end int) int {
	x, k, words := r.x, i, 0
	for ; k < end; k++ {
		tk, w := &x.Tokens[k], x.Of(k)
		if (w == "of" || w == "and") && k > i && k+1 < end && x.Tokens[k+1].Flags&token.Upper != 0 && !r.inMention(x.Tokens[k+1].Start) {
			continue
		}
		if tk.Kind != token.Word || tk.Flags&token.Upper == 0 || tk.Stem != tk.End || r.inMention(tk.Start) || r.dateAt(k) {
			break
		}
		words++
	}
	if words < 2 {
		return i
	}
	return k
}

// headBefore is the noun phrase right before token i: "17 hostages" before
// "released by Hamas"; "" for none or a name.
func (r *reading) headBefore(i, first int) string {
	x, k := r.x, i
	for k > first && i-k < 5 {
		tk, w := &x.Tokens[k-1], x.Of(k-1)
		if _, ok := number(x, k-1); ok && !r.dateAt(k-1) {
			k--
			break
		}
		if tk.Kind != token.Word || tk.Flags&token.Upper != 0 || tk.Stem != tk.End || isDeterminer(w) || isPreposition(w) || isAuxiliary(w) || endsObject(w) || r.dateAt(k-1) || r.inMention(tk.Start) {
			break
		}
		k--
	}
	if k == i || x.Tokens[i-1].Kind != token.Word || isPastHere(x, k-1, i-1) || isOpener(x.Of(i-1)) {
		return ""
	}
	if n := k - 2; n >= first && x.Of(k-1) == "of" && x.Tokens[n].Kind == token.Word && x.Tokens[n].Flags&token.Upper == 0 {
		k = n // a list of 31 people
	}
	return x.Source[x.Tokens[k].Start:x.Tokens[i-1].End]
}

// isOpener reports whether a word opens a clause and is no part of its subject.
func isOpener(w string) bool {
	switch w {
	case "when", "while", "as", "until", "once", "because", "meanwhile", "however", "later", "elsewhere", "also", "then", "and", "but", "where":
		return true
	}
	return false
}

// actorOf is the noun phrase that opens a clause before its verb, "first ship",
// of at most five plain words; "" where there is none.
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
	if i+1 < verb && x.Of(i+1) == "," && (strings.HasSuffix(x.Of(i), "ly") || isOpener(strings.ToLower(x.Of(i)))) { // Separately, police
		i += 2
	}
	if w := strings.ToLower(x.Of(i)); isOpener(w) || w == "after" || w == "before" || w == "since" { // when gunmen
		i++
	}
	if d := r.behindDate(i, verb); d > i && d+1 < verb && x.Of(d) == "," { // Earlier Friday, lawyers
		i = d + 1
	}
	if whose := r.whose(i, verb); whose != "" {
		return whose
	}
	for i < verb && isDeterminer(x.Of(i)) {
		i++
	}
	if strings.EqualFold(x.Of(i), "more") || strings.EqualFold(x.Of(i), "at") {
		if w := x.Of(min(i+1, verb)); w == "than" || w == "least" {
			i += 2 // at least 31 people
		}
	}
	if k := r.unknownName(i, verb); k > i && (k == verb || k < verb && isPreposition(x.Of(k))) {
		return x.Source[x.Tokens[i].Start:x.Tokens[k-1].End]
	}
	first, named := i, false
	for ; i < verb && i-first < 6; i++ {
		tk, w := &x.Tokens[i], x.Of(i)
		if i == first && tk.Kind == token.Number && tk.Flags&token.Letters == 0 && i+1 < verb && x.Tokens[i+1].Kind == token.Word && !r.dateAt(i) {
			continue // 31 people
		}
		if w == "of" && i > first && i+1 < verb && isQuantity(x, i-1) {
			continue // tens of thousands of people
		}
		if tk.Kind != token.Word || isAuxiliary(w) || i > first && (w == "that" || w == "which") {
			break
		}
		if isPreposition(strings.ToLower(w)) {
			switch w {
			case "of", "with", "for", "from", "in", "on", "at", "into", "to", "between", "near", "across", "carrying":
			default:
				return ""
			}
			break
		}
		if r.dateAt(i) {
			return ""
		}
		if m := r.mentionAt(tk.Start); m != nil && (m.Demonym || m.Type == entity.Place) && tk.Stem == tk.End && i+1 < verb && x.Tokens[i+1].Flags&token.Upper == 0 && x.Tokens[i+1].Kind == token.Word && !isPreposition(x.Of(i+1)) {
			named = true // a Manhattan jury
			continue
		}
		if tk.Flags&token.Upper != 0 && i > start || tk.Stem != tk.End || len(w) < 3 {
			return ""
		}
	}
	if i == first || i-first > 5 {
		return ""
	}
	switch strings.ToLower(x.Of(i - 1)) {
	case "he", "she", "they", "it", "that", "which", "who", "this", "there", "others", "many", "some", "all", "most", "and", "but", "also", "when", "while", "if", "not", "these", "those", "both", "one", "according", "due", "thanks", "prior", "compared":
		return ""
	}
	if strings.HasSuffix(x.Of(i-1), "ly") {
		return ""
	}
	actor := x.Source[x.Tokens[first].Start:x.Tokens[i-1].End]
	if i < verb && (x.Of(i) == "of" || x.Of(i) == "at") {
		if m := r.nameAt(i+1, verb); m != nil && m.Type != entity.Person {
			return strings.ToLower(actor) + " " + x.Of(i) + " " + m.Name // the central bank of Turkey
		}
	}
	if named {
		return actor
	}
	return strings.ToLower(actor)
}
