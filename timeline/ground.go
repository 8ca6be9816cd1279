package timeline

import (
	"strconv"
	"strings"

	"github.com/dragoman-go/dragoman/internal/token"
)

// grounded reports whether a telling says enough to stand on a timeline.
func (r *reading) grounded(e *told, t *trigger, main bool) bool {
	if e.status == Possible || e.status == Denied || e.class == "begin" {
		return false
	}
	n := len(e.who)
	switch {
	case e.course != "":
		return e.dated
	case e.passive && t.form == formReduced && (e.actor == "" || r.x.Of(min(t.last+1, len(r.x.Tokens)-1)) != "by"):
		return false // presumed killed by the rebels, a rifle buried there
	case t.pos == posReport || e.class == "say":
		return len(e.people) > 0 && e.acting > 0 && (e.dated && main && t.pos == posReport || r.toReporters(t))
	case e.status == Planned && !e.dated:
		return false
	case t.pos == posNoun && t.carrier > t.last && harms(e.class): // the earthquake struck
		return e.dated || e.place.name != "" || len(e.counts) > 0
	case e.dated && e.status == Planned && t.pos == posNoun && t.carrier > t.last && (e.class == "office" || e.class == "contest"): // elections will be held
		return true
	case e.dated:
		if t.pos != posNoun && e.acting == 0 && n == 0 && len(e.counts) == 0 {
			return (e.passive || e.actor != "") && e.place.name != "" || e.actor != "" && (e.object != "" && deed(e.class) || harms(e.class))
		}
		return n > 0 && !e.bare() || e.place.name != "" || len(e.counts) > 0
	case main && t.pos == posVerb && t.form == formFinite && e.status == Happened && (deed(e.class) || decides(e.lemma)) && inLead(t.first) && !e.vague && !e.passive:
		return (e.actor != "" || e.acting > 0) && (e.object != "" || e.place.name != "" || len(e.counts) > 0 || e.acting == 0 && len(e.people) > 0) // the news itself
	case t.form == formPurpose:
		return n >= 2 && e.acting > 0
	}
	if e.status == Happened && !e.vague && !e.passive && e.actor != "" && len(e.people) > 0 && (e.class == "law" || e.class == "kill" || e.class == "office") && t.pos != posNoun {
		return true // after a court sentenced Hasina
	}
	switch e.class {
	case "meet", "consult", "fight", "kill", "travel", "agree", "coerce", "office", "contest", "law":
		if t.pos == posNoun && t.carrier < 0 {
			return groupOf(e.class) == "meet" && len(e.people) >= 2 || len(e.counts) > 0 && e.place.name != ""
		}
		return n >= 2 && e.acting > 0 || e.acting >= 1 && e.place.name != "" || len(e.counts) > 0 && e.place.name != ""
	}
	return false
}

// deed reports whether events of a class are done, not said or meant: whoever
// does them.
func deed(class string) bool {
	switch class {
	case "say", "announce", "intend", "appeal", "demand", "disapprove", "reject", "threaten", "support", "consult", "begin", "investigate":
		return false
	}
	return true
}

// decides reports whether a verb of refusal or of proclaiming is a deed by itself.
func decides(lemma string) bool {
	switch lemma {
	case "veto", "cancel", "postpone", "delay", "scrap", "overrule", "call off", "block", "boycott", "declare", "proclaim":
		return true
	}
	return false
}

// lead is how many tokens at the beginning of a document tell its news.
const lead = 80

// inLead reports whether a token stands where an article tells its news: in its
// first sentences.
func inLead(i int) bool { return i < lead }

// bare reports whether a verb of words alone stands with a country or an
// organization that acts: "Europe hopes", "Russia claims" is no event, "Kenyans
// voted" is.
func (e *told) bare() bool {
	switch e.class {
	case "contest":
		if len(e.people) > 0 {
			return false
		}
	case "say", "intend", "appeal", "demand", "disapprove", "reject", "threaten", "support", "cooperate", "consult", "begin", "open", "posture", "announce", "agree", "yield", "investigate", "coerce", "aid":
	default:
		return false
	}
	return !e.noun && e.object == "" && e.place.name == "" && len(e.who) < 2 && (len(e.people) == 0 || e.class != "say" && e.class != "consult") && !e.passive && !e.that && len(e.counts) == 0 && !strings.Contains(e.lemma, " ")
}

// weak reports whether a telling that cannot stand alone may still add to one
// that can: another document tells more of it.
func (e *told) weak(t *trigger) bool {
	switch {
	case e.status > Planned, t.form == formPurpose, t.pos == posReport, e.class == "say", e.class == "begin":
		return false
	case e.definite:
		return true
	case t.pos == posNoun:
		return len(e.who) > 0 || e.place.name != "" || len(e.counts) > 0
	case groupOf(e.class) == "announce":
		return e.acting > 0
	}
	return e.acting > 0 && (len(e.who) > 1 || e.place.name != "")
}

// toReporters reports whether what is said is said to the press.
func (r *reading) toReporters(t *trigger) bool {
	for i := t.last + 1; i < len(r.x.Tokens) && i <= t.last+3; i++ {
		switch r.x.Of(i) {
		case "reporters", "journalists", "media", "correspondents":
			return true
		}
	}
	return false
}

// counts are the numbers of killed and wounded around a trigger.
func (r *reading) counts(lo, hi int) []count {
	var out []count
	for i := lo; i < hi; i++ {
		what := harmed(r.x.Of(i))
		if what == "" || i >= r.toll.first && i < r.toll.end {
			continue
		}
		near := []int{i + 1, i + 2, i + 3, i + 4, i - 1, i - 2, i - 3}
		if i > lo && isBe(strings.ToLower(r.x.Of(i-1))) { // five of the six crew members were killed
			for j := i - 4; j >= max(lo, i-8) && r.x.Tokens[j+1].Kind != token.Punct; j-- {
				if r.x.Of(j+1) == "of" {
					near = []int{j}
				}
			}
		}
		for _, j := range near {
			if j < lo || j >= hi {
				continue
			}
			if n, ok := number(r.x, j); ok && !r.dateAt(j) {
				out = append(out, count{what: what, n: n})
				break
			}
		}
	}
	return out
}

// lengthOf is the duration that is said of a trigger, "for five hours", as
// written; "" for none. What stands before "after" or "ago" is a distance.
func (r *reading) lengthOf(lo, hi int) string {
	x := r.x
	if lo >= hi {
		return ""
	}
	for k := r.timeAt(x.Tokens[lo].Start); k < len(r.times) && r.times[k].End <= x.Tokens[hi-1].End; k++ {
		d := &r.times[k]
		if d.Type != Duration || len(d.Value) < 3 || d.Value[1] != 'T' || d.Start < x.Tokens[lo].Start {
			continue
		}
		i := r.tokenAt(d.Start, lo, hi)
		if i == 0 {
			continue
		}
		next := ""
		if j := r.tokenAt(d.End, lo, hi) + 1; j < len(x.Tokens) {
			next = x.Of(j)
		}
		if next == "after" || next == "before" || next == "ago" || next == "later" || next == "earlier" {
			continue
		}
		switch x.Of(i - 1) {
		case "for", "lasted", "lasting", "took", "lasts":
			return d.Text
		}
	}
	return ""
}

// number reads a small whole number at token i.
func number(x *token.Text, i int) (int, bool) {
	t := &x.Tokens[i]
	if t.Kind == token.Number && t.Flags&token.Letters == 0 {
		n, err := strconv.Atoi(strings.ReplaceAll(x.Of(i), ",", ""))
		return n, err == nil && n < 1_000_000 && (n < 1900 || n > 2100)
	}
	for n, w := range [...]string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"} {
		if n > 0 && strings.EqualFold(x.Of(i), w) {
			return n, true
		}
	}
	return 0, false
}
