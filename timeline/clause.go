package timeline

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/token"
)

// clause is a part of a sentence with a verb of its own, as far as words alone
// tell: sentences are cut at commas, dashes and the words that begin a clause,
// and pieces without a verb go with the piece before them.
type clause struct {
	first, end int  // tokens, half open
	opener     int  // token of the word that begins it: that, which, while; -1 for none
	verb       bool // it has a verb
}

// clauses cuts the tokens [first, end) of a sentence.
func clauses(dst []clause, v *verbs, first, end int) []clause {
	x := v.x
	n := len(dst)
	start, opener := first, -1
	quote, afterQuote := false, false
	flush := func(to, nextOpener int) {
		if to > start {
			c := clause{first: start, end: to, opener: opener, verb: v.in(start, to)}
			// The words before a quotation and behind it are of one clause, not those
			// within; an opening "After the talks, …" tells something of its own.
			if prev := len(dst) - 1; prev >= n && (!c.verb && c.opener < 0 && !afterQuote || !dst[prev].verb && !opensWithEvent(x, &dst[prev], first) && !(c.opener >= 0 && isConditional(x.Of(c.opener)))) && !quote {
				dst[prev].end = to
				dst[prev].verb = dst[prev].verb || c.verb
			} else {
				dst = append(dst, c)
			}
			afterQuote = false
		}
		start, opener = to, nextOpener
	}
	for i := first; i < end; i++ {
		w := x.Of(i)
		if i == first {
			w = strings.ToLower(w)
		}
		switch w {
		case ",", ";", ":", "—", "–", "(", ")", "“", "”", `"`:
			flush(i+1, -1)
			if w == "”" || w == `"` && quote {
				afterQuote = true
			}
			quote = w == "“" || w == `"` && !quote
		case "that", "which", "who", "whom", "whose", "while", "where", "although", "though", "because", "but", "whereas", "unless", "if", "whether":
			flush(i, i)
		case "and", "when", "as", "after", "before", "since", "until", "once":
			if i+1 < end && v.in(start, i) && v.in(i+1, clauseEnd(x, i+1, end)) && !nounBehind(x, i+1) {
				flush(i, i)
			}
		}
	}
	flush(end, -1)
	return dst
}

// isConditional reports whether a clause that a word opens tells what need not
// be so, or stands against the rest of the sentence.
func isConditional(w string) bool {
	switch strings.ToLower(w) {
	case "if", "unless", "whether", "although", "though", "whereas":
		return true
	}
	return false
}

// opensWithEvent reports whether a piece without a verb opens a sentence with
// an event noun behind a preposition: "During the talks,".
func opensWithEvent(x *token.Text, c *clause, first int) bool {
	if c.first != first {
		return false
	}
	switch strings.ToLower(x.Of(c.first)) {
	case "after", "before", "following", "during", "ahead", "in", "at":
	default:
		return false
	}
	var buf [4]trigger
	for i := c.first + 1; i < c.end; i++ {
		for _, t := range findTriggers(buf[:0], x, i) {
			if t.pos == posNoun || t.tense == tenseIng {
				return true
			}
		}
	}
	return false
}

// clauseEnd is where the words from i on are cut off by punctuation or by a
// word that begins a clause.
func clauseEnd(x *token.Text, i, end int) int {
	for first := i; i < end; i++ {
		switch x.Of(i) {
		case "that", "which", "who", "whom", "whose":
			if i > first {
				return i
			}
		}
		if x.Tokens[i].Kind == token.Punct {
			switch x.Of(i) {
			case ",", ";", ":", "—", "–", "(", ")", "“", "”", `"`:
				return i
			}
		}
	}
	return end
}

// nounBehind reports whether an -ing form or a noun phrase, not a clause with
// a subject, begins at token i: "after meeting Putin", "after the strike".
func nounBehind(x *token.Text, i int) bool {
	return strings.HasSuffix(x.Of(i), "ing")
}

// verbs says where in a sentence finite verbs stand, so that any part of it can
// be asked at once.
type verbs struct {
	x     *token.Text
	first int
	next  []int // of each token, the first verb from it on that does not begin what is asked
}

// findVerbs reads the tokens [first, end); the slice is used again.
func findVerbs(next []int, x *token.Text, first, end int) verbs {
	v := verbs{x, first, append(next[:0], make([]int, end-first+1)...)}
	v.next[end-first] = end
	for i := end - 1; i > first; i-- {
		v.next[i-first] = v.next[i-first+1]
		if isFiniteHere(x, first, i) {
			v.next[i-first] = i
		}
	}
	return v
}

// in reports whether the tokens [first, end) have a finite verb.
func (v *verbs) in(first, end int) bool {
	return first < end && (isFiniteHere(v.x, first, first) || v.next[first+1-v.first] < end)
}

// hasVerb reports whether the tokens [first, end) have a finite verb.
func hasVerb(x *token.Text, first, end int) bool {
	for i := first; i < end; i++ {
		if isFiniteHere(x, first, i) {
			return true
		}
	}
	return false
}

// isFiniteHere reports whether token i is a finite verb or an auxiliary; first
// is the first token of what is asked.
func isFiniteHere(x *token.Text, first, i int) bool {
	t := &x.Tokens[i]
	if t.Kind != token.Word {
		return false
	}
	w := x.Of(i)
	if isAuxiliary(w) {
		return true
	}
	if w == "States" { // the United States
		return false
	}
	var buf [4]trigger
	readings := findTriggers(buf[:0], x, i)
	if i == first && t.Flags&token.Upper == 0 && len(readings) == 1 && readings[0].pos != posNoun && readings[0].tense == tenseS {
		return true // ", succeeds"
	}
	for _, r := range readings {
		if r.pos != posNoun && r.tense != tenseIng && !(i > first && i > 0 && strings.EqualFold(x.Of(i-1), "to")) && isVerbHere(x, first, i, r) {
			return true
		}
	}
	return t.Flags&token.Upper == 0 && isPastHere(x, first, i)
}

// isPastHere reports whether the word at token i is the past of a verb that
// tells no event, and not an adjective: "a renewed effort", "retired Gen. Hale".
func isPastHere(x *token.Text, first, i int) bool {
	w := x.Of(i)
	switch w {
	case "came", "went", "took", "became", "began", "saw", "kept", "stood", "brought", "thought", "knew", "felt", "grew", "rose", "fell", "got", "gave", "ran", "made", "drew", "sought":
		return true
	case "retired", "armed", "indeed", "hundred", "so-called", "alleged", "detailed":
		return false
	}
	if len(w) <= 4 || !strings.HasSuffix(w, "ed") {
		return false
	}
	if i == first {
		return i+1 >= len(x.Tokens) || x.Tokens[i+1].Flags&token.Upper == 0
	}
	p := strings.ToLower(x.Of(i - 1))
	return !isDeterminer(p) && !isPreposition(p)
}

// isPreposition reports whether a word governs the name or noun behind it.
func isPreposition(w string) bool {
	switch w {
	case "in", "at", "to", "on", "near", "into", "from", "with", "of", "by", "against", "between", "for", "toward", "towards", "outside", "over", "across", "around", "among", "alongside",
		"about", "regarding", "concerning", "amid", "during", "after", "before", "as", "than", "like", "under", "through", "without", "including", "despite", "since", "following", "off", "upon", "within", "beyond":
		return true
	}
	return false
}

// isAuxiliary reports whether a word is a form of be, have, do or a modal verb.
func isAuxiliary(w string) bool {
	switch w {
	case "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "do", "does", "did", "will", "would", "shall", "should", "can", "could", "may", "might", "must",
		"isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "doesn't", "don't", "didn't", "won't", "wouldn't", "can't", "couldn't", "cannot",
		"isn’t", "aren’t", "wasn’t", "weren’t", "hasn’t", "haven’t", "hadn’t", "doesn’t", "don’t", "didn’t", "won’t", "wouldn’t", "can’t", "couldn’t":
		return true
	}
	return false
}

// isVerbHere decides by the words beside it whether a form that may be a noun
// too is a verb. first is the first token of the sentence or clause.
func isVerbHere(x *token.Text, first, i int, t trigger) bool {
	if t.tense == tensePast || t.tense == tenseParticiple {
		return true
	}
	if t.tense == tensePastParticiple && describes(x, first, i) {
		return false
	}
	if i <= first {
		return t.tense == tenseIng || t.tense == tensePastParticiple
	}
	p := &x.Tokens[i-1]
	if p.Kind != token.Word {
		return x.Of(i-1) == "," || t.tense == tensePastParticiple
	}
	if p.Stem != p.End {
		return false // Witkoff's visit
	}
	w := x.Of(i - 1)
	if isAuxiliary(w) {
		return t.tense != tenseBase && t.tense != tenseS || !isBe(strings.ToLower(w)) // are present
	}
	switch strings.ToLower(w) {
	case "to", "not", "never", "he", "she", "they", "it", "we", "you", "i", "who", "which", "also", "then", "later", "already", "reportedly":
		return true
	case "the", "a", "an", "this", "that", "these", "those", "his", "her", "their", "its", "our", "my", "no", "any", "some", "each", "every", "of", "in", "on", "at", "for", "with",
		"during", "after", "before", "by", "since", "from", "further", "more", "new", "latest", "recent", "first", "second", "third", "between", "about", "over", "into", "amid", "upon":
		return t.tense == tensePastParticiple && (!isDeterminer(w) || w == "that" && i-1 == first) // an earthquake that killed
	}
	switch t.tense {
	case tensePastParticiple:
		return true
	case tenseIng:
		return false
	}
	if p.Flags&token.Upper != 0 {
		return t.lemma != "state" || t.tense != tenseBase // Russia strikes, Macron meets; Odisha state
	}
	plural := strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us")
	return strings.HasSuffix(w, "ly") || plural && t.tense == tenseBase // officials meet
}

// describes reports whether the participle at token i says what the person
// named behind it is: "retired Gen. Hale", "the ousted President Bazoum".
func describes(x *token.Text, first, i int) bool {
	switch x.Of(i) {
	case "retired", "convicted", "elected", "appointed", "ousted", "deposed", "exiled", "jailed", "imprisoned", "wounded", "accused", "disgraced", "re-elected", "impeached", "detained", "nominated", "renowned":
	default:
		return false
	}
	if i+1 >= len(x.Tokens) || x.Tokens[i+1].Kind != token.Word || x.Tokens[i+1].Flags&token.Upper == 0 {
		return false
	}
	return i <= first || x.Tokens[i-1].Kind == token.Punct || isDeterminer(x.Of(i-1)) || isPreposition(strings.ToLower(x.Of(i-1)))
}

func isDeterminer(w string) bool {
	switch strings.ToLower(w) {
	case "the", "a", "an", "this", "that", "these", "those", "his", "her", "their", "its", "our", "my", "no", "any", "some", "each", "every":
		return true
	}
	return false
}
