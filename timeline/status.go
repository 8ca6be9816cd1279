package timeline

import (
	"fmt"
	"strings"

	"github.com/dragoman-go/dragoman/internal/token"
)

// Status says whether an event took place, as far as the text tells.
type Status uint8

const (
	Happened Status = iota // told as a fact
	Planned                // announced, scheduled, expected
	Possible               // may happen, might have happened, would if
	Denied                 // said not to have happened, or called off
)

var statusNames = [...]string{"happened", "planned", "possible", "denied"}

// String returns the name of the status in lower case.
func (s Status) String() string {
	if int(s) < len(statusNames) {
		return statusNames[s]
	}
	return fmt.Sprintf("Status(%d)", uint8(s))
}

// MarshalText returns the name of the status.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// form is how a verb stands in its clause.
type form uint8

const (
	formFinite  form = iota + 1 // met, has met, is meeting
	formPlan                    // will meet, is scheduled to meet
	formGerund                  // after meeting
	formReduced                 // announced one day earlier: a participle that begins its clause
	formPurpose                 // to meet, without a word that says it is planned
	formLoose                   // aimed at meeting; a retired general: tells nothing by itself
)

// formOf reads the words before a verb.
func formOf(x *token.Text, c *clause, t *trigger) form {
	i := t.first - 1
	for i >= c.first && isBetween(x.Of(i)) {
		i--
	}
	w := ""
	if i >= c.first {
		w = strings.ToLower(x.Of(i))
	}
	be := isBe(w)
	switch t.tense {
	case tenseIng:
		switch {
		case be:
			return formFinite
		case w == "after" || w == "before" || w == "since" || w == "while" || w == "by" || w == "following":
			return formGerund
		}
		return formLoose
	case tenseBase:
		switch {
		case w == "to":
			if isPlanned(x, c, i) {
				return formPlan
			}
			return formPurpose
		case w == "will" || w == "would" || w == "shall" || strings.HasSuffix(w, "’ll") || strings.HasSuffix(w, "'ll"):
			return formPlan
		}
		return formFinite
	case tensePast, tenseS:
		return formFinite
	}
	// Participles, and forms that are the past as well.
	switch {
	case be && i > c.first && strings.EqualFold(x.Of(i-1), "to") && !isPlanned(x, c, i-1):
		return formPurpose
	case be && i > c.first && isModal(x.Of(i-1)):
		return formPlan
	case be, w == "has", w == "have", w == "had", strings.HasSuffix(w, "n't"):
		return formFinite
	case t.tense == tenseParticiple:
		return formReduced
	case i < c.first || x.Tokens[i].Kind == token.Punct:
		if n := t.last + 1; t.pos == posVerb && n < c.end && (isDeterminer(x.Of(n)) || isOwnDeterminer(x.Of(n))) {
			return formFinite // only a finite verb has an object
		}
		if t.last+1 < c.end && x.Of(t.last+1) != "by" && closesApposition(x, c, i) {
			return formFinite // the minister, Abbas Araghchi, arrived
		}
		return formReduced
	case i == c.opener:
		return formFinite // an earthquake that killed
	case isDeterminer(w):
		return formLoose
	case describesNoun(x, c, t):
		return formReduced // hostages released by Hamas
	}
	return formFinite
}

// describesNoun reports whether a participle stands right behind a noun and says
// what was done to what the noun names: by whom, or beside another verb, "they
// found a rifle buried near the house".
func describesNoun(x *token.Text, c *clause, t *trigger) bool {
	i := t.first - 1
	if i <= c.first || x.Tokens[i].Kind != token.Word || t.tense != tensePastParticiple && t.tense != tenseParticiple {
		return false
	}
	p := strings.ToLower(x.Of(i))
	if isPreposition(p) || isAuxiliary(p) || isBetween(p) || endsObject(p) || isDeterminer(p) {
		return false
	}
	if byWhom(x, c, t) {
		return true
	}
	if n := t.last + 1; n >= c.end || !isPreposition(x.Of(n)) {
		return false
	}
	verb := -1
	for k := i - 1; k > c.first && i-k < 40; k-- {
		switch tk, w := &x.Tokens[k], x.Of(k); {
		case w == "that" || w == "which" || w == "who":
			return false // the center that is to watch over the grain opened
		case verb >= 0:
		case tk.Kind == token.Punct && w != "-" && w != "." || isOpener(w) || endsObject(w):
			return false
		case w == "found" || isFiniteHere(x, c.first, k):
			verb = k
		}
	}
	return verb >= 0 && !reports(x, verb)
}

// reports reports whether a verb of saying stands at token i.
func reports(x *token.Text, i int) bool {
	var buf [4]trigger
	for _, t := range findTriggers(buf[:0], x, i) {
		if t.pos == posReport || t.class == "say" || t.class == "announce" {
			return true
		}
	}
	return strings.HasPrefix(x.Of(i), "believ") || strings.HasPrefix(x.Of(i), "show")
}

// byWhom reports whether it is said behind a participle by whom it was done.
func byWhom(x *token.Text, c *clause, t *trigger) bool {
	n := t.last + 2
	return n < c.end && x.Of(n-1) == "by" && x.Tokens[n].Kind == token.Word && !strings.HasSuffix(x.Of(n), "ing")
}

// closesApposition reports whether the comma at token i ends a name that says who
// the subject before it is: "the minister, Abbas Araghchi,".
func closesApposition(x *token.Text, c *clause, i int) bool {
	if i <= c.first || x.Of(i) != "," {
		return false
	}
	for k := i - 1; k > c.first; k-- {
		if x.Of(k) == "," {
			return k < i-1
		}
		if tk := &x.Tokens[k]; tk.Kind != token.Word || tk.Flags&token.Upper == 0 || i-k > 5 {
			return false
		}
	}
	return false
}

// isBetween reports whether a word may stand between a verb and its auxiliary.
func isBetween(w string) bool {
	switch w {
	case "not", "also", "first", "never", "already", "later", "then", "now", "still", "just", "even", "both", "all", "yet", "soon", "again":
		return true
	}
	return len(w) > 4 && strings.HasSuffix(w, "ly")
}

func isBe(w string) bool {
	switch w {
	case "is", "are", "was", "were", "be", "been", "being", "am", "isn't", "aren't", "wasn't", "weren't":
		return true
	}
	return false
}

func isModal(w string) bool {
	switch strings.ToLower(w) {
	case "will", "would", "shall":
		return true
	}
	return false
}

// isPlanned reports whether an infinitive with its "to" at token i hangs on a
// word that says it is arranged.
func isPlanned(x *token.Text, c *clause, i int) bool {
	for n := 0; n < 4 && i-1-n >= c.first; n++ {
		w := strings.ToLower(x.Of(i - 1 - n))
		if n == 0 && isBe(w) && i-2 >= c.first && x.Tokens[i-2].Flags&token.Upper != 0 {
			return true // Putin is to meet
		}
		switch w {
		case "scheduled", "expected", "plans", "plan", "planned", "planning", "due", "going", "set", "intends", "prepares", "preparing", "agreed", "decided", "announced", "ready", "about", "slated", "poised":
			return true
		case "and", "with", "in", "on":
			return false
		}
	}
	return false
}

// statusOf reads the words before a trigger, within its clause.
func statusOf(x *token.Text, c *clause, t *trigger) Status {
	s, verb := Happened, t.first
	if t.carrier >= 0 {
		verb = t.carrier
	}
	switch t.form {
	case formPlan:
		s = Planned
	}
	negated := false
scan:
	for i := verb - 1; i >= c.first && verb-i <= 6; i-- {
		w := strings.ToLower(x.Of(i))
		switch w {
		case "not", "never", "no", "without", "nor", "neither", "denied", "denies", "cannot", "failed", "refused":
			negated = true
		case "may", "might", "could", "can", "should", "must":
			return Possible
		case "will", "would", "shall", "scheduled", "expected", "upcoming", "planned", "plans":
			s = Planned
		}
		if strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t") {
			negated = true
		}
		if x.Tokens[i].Kind == token.Punct && w != "’" && w != "'" && w != "-" && w != "." {
			break scan
		}
	}
	if t.pos == posNoun && t.carrier < 0 {
		// "talks would proceed": the verb stands behind
		for i := t.last + 1; i < c.end && i <= t.last+6; i++ {
			switch strings.ToLower(x.Of(i)) {
			case "will", "would", "shall":
				s = Planned
			case "may", "might", "could":
				return Possible
			}
		}
	}
	if c.opener >= 0 {
		switch strings.ToLower(x.Of(c.opener)) {
		case "if", "unless", "whether":
			return Possible
		}
	}
	if negated {
		return Denied
	}
	return s
}
