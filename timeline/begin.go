package timeline

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/token"
)

// courseOf is the verb at a token, as a lemma, when it says that what its subject
// names begins, goes on or ends: the trial opened, the truce ends; "" for others.
func courseOf(w string) string {
	switch w {
	case "begin", "begins", "began", "begun":
		return "begin"
	case "start", "starts", "started":
		return "start"
	case "open", "opens", "opened":
		return "open"
	case "resume", "resumes", "resumed":
		return "resume"
	case "end", "ends", "ended":
		return "end"
	case "conclude", "concludes", "concluded":
		return "conclude"
	case "collapse", "collapses", "collapsed":
		return "collapse"
	}
	return ""
}

// begins reports whether the verb at token i tells the course of the event noun
// found last, its subject: "the trial of the minister opened on Monday", "talks
// between them are to resume". It has no object.
func (r *reading) begins(i int, c *clause) bool {
	n := len(r.found) - 1
	if n < 0 || courseOf(r.x.Of(i)) == "" {
		return false
	}
	t := &r.found[n]
	p, w := strings.ToLower(r.x.Of(i-1)), r.x.Of(i)
	if base := w == courseOf(w); isPreposition(p) && p != "to" || isDeterminer(p) || base && p != "to" && !isModal(p) && !isBetween(p) && !(t.last == i-1 && t.tense == tenseS) {
		return false // the end
	}
	if t.pos != posNoun || t.carrier >= 0 || i-t.last > 14 || !hasCourse(t) || !r.opensClause(t, c) || !r.objectless(i, c.end) {
		return false
	}
	for k := t.last + 1; k < i; k++ {
		tk, w := &r.x.Tokens[k], r.x.Of(k)
		if tk.Kind == token.Punct && w != "-" && w != "." || w == "and" && k == i-1 || courseOf(w) != "" || !isAuxiliary(w) && isFiniteHere(r.x, c.first, k) && !r.inMention(tk.Start) && !isScheduled(w) {
			return false
		}
	}
	t.carrier, t.course = i, courseOf(r.x.Of(i))
	return true
}

// hasCourse reports whether what a noun names goes on for a while.
func hasCourse(t *trigger) bool {
	switch t.class {
	case "disaster", "die", "reject", "announce", "office", "economy":
		return t.lemma == "vote" || t.lemma == "election" || t.lemma == "referendum"
	}
	return t.lemma != "sentence" && t.lemma != "bill"
}

// isScheduled reports whether a participle says that something is arranged.
func isScheduled(w string) bool {
	switch w {
	case "scheduled", "expected", "planned", "slated", "supposed":
		return true
	}
	return false
}

// opensClause reports whether a noun is the subject that a clause begins with: no
// other noun governs it.
func (r *reading) opensClause(t *trigger, c *clause) bool {
	from := c.first
	for k := c.first; k < t.first; k++ {
		if w := r.x.Of(k); w == "," || k-c.first < 5 && (w == "after" || w == "before" || w == "since") {
			from = k + 1 // On Monday, the trial
		}
	}
	for k := from; k < t.first; k++ {
		if tk := &r.x.Tokens[k]; tk.Kind == token.Punct && r.x.Of(k) != "-" || isPreposition(strings.ToLower(r.x.Of(k))) {
			return false
		}
	}
	return true
}

// objectless reports whether nothing that the verb at token i could be done to
// stands behind it.
func (r *reading) objectless(i, end int) bool {
	k := i + 1
	if k >= end || r.x.Tokens[k].Kind == token.Punct || r.dateAt(k) {
		return true
	}
	w := r.x.Of(k)
	return isPreposition(w) || w == "and" || w == "but" || w == "again" || w == "late" || w == "early" || strings.HasSuffix(w, "ly")
}
