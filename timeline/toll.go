package timeline

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/coref"
)

// toll is a number of dead or hurt that a clause gives as such: "the death toll
// rose to 1,037", "the number of people killed has reached 2,901".
type toll struct {
	count
	first, end int // the tokens that name it: number of people killed; none when equal
}

// tollOf reads the toll that the tokens [first, end) give.
func (r *reading) tollOf(first, end int) (t toll) {
	x := r.x
	for i := first; i < end; i++ {
		what, stop := "", i+1
		switch strings.ToLower(x.Of(i)) {
		case "toll":
			what = "killed"
		case "number":
			for stop < end && stop-i < 7 && what == "" {
				what = harmed(x.Of(stop))
				stop++
			}
			if x.Of(min(i+1, end-1)) != "of" {
				what = ""
			}
		}
		if what == "" {
			continue
		}
		if n, ok := r.reached(stop, end); ok {
			return toll{count{what: what, n: n}, i, stop}
		}
	}
	return t
}

// reached is the number behind a word that says where a toll stands.
func (r *reading) reached(first, end int) (n int, ok bool) {
	for i := first; i < end; i++ {
		n, ok := number(r.x, i)
		if !ok || r.dateAt(i) || i+1 < end && r.x.Of(i+1) == "%" {
			continue
		}
		k := i - 1
		for k > first && isMeasure(r.x.Of(k)) {
			k--
		}
		if k > first && r.x.Of(k) == "at" && r.x.Of(k+1) == "least" {
			k-- // reached at least 31
		}
		switch r.x.Of(k) {
		case "to", "at", "of", "reached", "reaches", "reach", "passed", "passes", "exceeded", "exceeds", "topped", "tops", "surpassed", "hit", "is", "was", "stood", "stands":
			return n, true
		}
	}
	return 0, false
}

// isMeasure reports whether a word says how a number is meant: at least, more than.
func isMeasure(w string) bool {
	switch w {
	case "least", "more", "than", "about", "nearly", "almost", "around", "over", "some":
		return true
	}
	return false
}

// harmed says what a word counts: killed, wounded or "" for neither.
func harmed(w string) string {
	switch strings.ToLower(w) {
	case "killed", "killing", "kills", "dead", "fatalities", "deaths":
		return "killed"
	case "wounded", "wounding", "injured", "injuring", "injuries":
		return "wounded"
	}
	return ""
}

// causedBy adds to a telling the dead of the clause before it, when it says how
// they came to die: "31 people were killed | when a bus plunged into a ravine".
func (r *reading) causedBy(e *told, c *clause) {
	counts := r.dead
	if r.dead = nil; len(counts) == 0 || !harms(e.class) || c.opener != c.first {
		return
	}
	switch r.x.Of(c.first) {
	case "when", "as", "after":
		e.counts = append(e.counts, counts...)
	}
}

// hurts notes the dead of a telling that says nothing else for the clause behind it,
// and makes of whom something hurt a telling of that: "a crash that killed 12".
func (r *reading) hurts(e *told, c *clause) {
	if e.class != "kill" || len(e.counts) == 0 || e.noun || e.given {
		return
	}
	if e.passive && !e.dated && e.place.name == "" {
		r.dead = e.counts
	}
	o := &r.ending
	if w := r.x.Of(c.first); o.pos == posNoun && harms(o.class) && c.opener == c.first && (w == "that" || w == "which") && o.last+2 >= c.first && o.last < c.first {
		e.class, e.lemma, e.kind, e.noun, e.object = o.class, o.lemma, kindOf(o.class, o.lemma, true), true, ""
		e.words, e.at = coref.NewMention(r.x, o.first, o.last), r.x.Tokens[o.first].Start
		e.start = r.x.Tokens[o.first].Start
	}
}

// farToll is how many tellings back a toll may mean one: a limit that keeps reading
// linear, beyond the length of any article.
const farToll = 256

// counted adds the toll of a clause that tells no harm itself to the last harm
// that the document told.
func (r *reading) counted(c *clause) {
	if r.toll.n == 0 {
		return
	}
	for n := range r.found {
		if t := &r.found[n]; t.pos == posNoun && harms(t.class) {
			return
		}
	}
	for k := len(r.tells) - 1; k >= max(0, len(r.tells)-farToll); k-- {
		if o := &r.tells[k]; len(o.counts) > 0 && harms(o.class) {
			start, end := r.x.Tokens[c.first].Start, r.x.Tokens[c.end-1].End
			said := r.toll.count
			said.by = Evidence{r.d.ID, start, end, r.x.Source[start:end], r.x.Tokens[r.toll.first].Start}
			o.counts = append(o.counts, said)
			return
		}
	}
}
