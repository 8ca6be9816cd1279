package timeline

import "strings"

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
		switch r.x.Of(k) {
		case "to", "of", "reached", "reaches", "reach", "passed", "passes", "exceeded", "exceeds", "topped", "tops", "surpassed", "hit", "is", "was", "stood", "stands":
			return n, true
		case "at":
			return n, true
		}
	}
	return 0, false
}

// isMeasure reports whether a word says how a number is meant: at least, more than.
func isMeasure(w string) bool {
	switch w {
	case "least", "more", "than", "about", "nearly", "almost", "around", "over", "some", "at":
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
	for k := len(r.tells) - 1; k >= 0; k-- {
		if o := &r.tells[k]; len(o.counts) > 0 && harms(o.class) {
			start, end := r.x.Tokens[c.first].Start, r.x.Tokens[c.end-1].End
			said := r.toll.count
			said.by = Evidence{r.d.ID, start, end, r.x.Source[start:end], r.x.Tokens[r.toll.first].Start}
			o.counts = append(o.counts, said)
			return
		}
	}
}
