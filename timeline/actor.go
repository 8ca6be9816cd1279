package timeline

import (
	"strings"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/internal/token"
)

// actorOf is the noun phrase that opens a clause before its verb, "first ship",
// of at most five plain words; "" where there is none.
func (r *reading) actorOf(start, verb int) string {
	x := r.x
	i := r.behindOpening(start, verb)
	if i >= verb {
		return "" // nothing stands between: "swore after"
	}
	if whose := r.whose(i, verb); whose != "" {
		return whose
	}
	for i < verb && isDeterminer(x.Of(i)) {
		i++
	}
	if i+1 < verb && (strings.EqualFold(x.Of(i), "more") || strings.EqualFold(x.Of(i), "at")) {
		if w := x.Of(i + 1); w == "than" || w == "least" {
			i += 2 // at least 31 people
		}
	}
	if k := r.unknownName(i, verb); k > i && (k == verb || k < verb && isPreposition(x.Of(k))) {
		return x.Source[x.Tokens[i].Start:x.Tokens[k-1].End]
	}
	end, named := r.plainWords(i, start, verb)
	if end == i || end-i > 5 || isNobody(strings.ToLower(x.Of(end-1))) {
		return ""
	}
	actor := x.Source[x.Tokens[i].Start:x.Tokens[end-1].End]
	if end < verb && (x.Of(end) == "of" || x.Of(end) == "at") {
		if m := r.nameAt(end+1, verb); m != nil && m.Type != entity.Person {
			return strings.ToLower(actor) + " " + x.Of(end) + " " + m.Name // the central bank of Turkey
		}
	}
	if named {
		return actor
	}
	return strings.ToLower(actor)
}

// behindOpening is the token behind what opens a clause and is no part of its
// subject: a dateline, "In Niamey,", "Separately,", "when", "Earlier Friday,".
func (r *reading) behindOpening(start, verb int) int {
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
	if i >= verb {
		return i
	}
	if w := strings.ToLower(x.Of(i)); isOpener(w) || w == "after" || w == "before" || w == "since" { // when gunmen
		i++
	}
	if d := r.behindDate(i, verb); d > i && d+1 < verb && x.Of(d) == "," { // Earlier Friday, lawyers
		i = d + 1
	}
	return i
}

// plainWords is the end of the plain words at token first that lead to a verb or to
// a preposition, first where they lead elsewhere; named says that they have a
// people or a place among them: a Manhattan jury. The clause begins at start.
func (r *reading) plainWords(first, start, verb int) (end int, named bool) {
	x, i := r.x, first
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
				return i, named
			}
			return first, false
		}
		if r.dateAt(i) {
			return first, false
		}
		if m := r.mentionAt(tk.Start); m != nil && (m.Demonym || m.Type == entity.Place) && tk.Stem == tk.End && i+1 < verb && x.Tokens[i+1].Flags&token.Upper == 0 && x.Tokens[i+1].Kind == token.Word && !isPreposition(x.Of(i+1)) {
			named = true
			continue
		}
		if tk.Flags&token.Upper != 0 && i > start || tk.Stem != tk.End || len(w) < 3 {
			return first, false
		}
	}
	return i, named
}

// isNobody reports whether a word at the end of a noun phrase says nothing of who
// acts: some, others, an adverb.
func isNobody(w string) bool {
	switch w {
	case "he", "she", "they", "it", "that", "which", "who", "this", "there", "others", "many", "some", "all", "most", "and", "but", "also", "when", "while", "if", "not", "these", "those", "both", "one",
		"according", "due", "thanks", "prior", "compared":
		return true
	}
	return strings.HasSuffix(w, "ly")
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
