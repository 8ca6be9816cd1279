package timeline

import (
	"sort"
	"strings"

	"github.com/dragoman-go/dragoman/internal/token"
)

// time gives a telling the time that its clause or sentence gives it. The date
// of a clause belongs to what the clause is about; another noun has a date only
// where it stands right beside it.
func (r *reading) time(e *told, n, main int, c *clause, first, end int) {
	t := &r.found[n]
	after := r.afterOf(t, c)
	if k := r.nearestDate(e, n, main, c, first, end, after); k >= 0 {
		xp := &r.times[k]
		if !xp.placed() {
			e.partial = partialDay(xp)
			return
		}
		e.happenedOn(xp.Interval)
		e.start, e.end = min(e.start, xp.Start), max(e.end, xp.End)
		return
	}
	if when, ok := r.daysFrom(after, first); ok {
		e.happenedOn(when)
		return
	}
	if n != main {
		return
	}
	if k, ok := r.dateBeforeWhen(c); ok {
		e.happenedOn(r.times[k].Interval)
	} else if stamp, ok := r.stampBehind(end); ok {
		e.happenedOn(stamp)
	} else if when, ok := r.yearsAfter(c); ok {
		e.happenedOn(when)
	} else if when, ok := r.daysAfter(c, first); ok {
		e.happenedOn(when)
	} else if o := r.goesOn(e, t, c, first); o != nil {
		e.happenedOn(o.when)
	}
}

// happenedOn dates a telling by what the text says.
func (e *told) happenedOn(when Interval) { e.when, e.basis, e.dated = when, basisText, true }

// nearestDate is the number of the time expression that dates event n of clause c
// in the sentence [first, end), -1 for none. Dates before the token after are of
// what came later.
func (r *reading) nearestDate(e *told, n, main int, c *clause, first, end, after int) int {
	x, t := r.x, &r.found[n]
	best, distance := -1, 1<<30
	for i := r.timeAt(x.Tokens[first].Start); i < len(r.times); i++ {
		xp := &r.times[i]
		if xp.Start >= x.Tokens[end-1].End {
			break
		}
		if !xp.placed() && partialDay(xp) == "" || xp.Boilerplate {
			continue
		}
		tok := r.tokenAt(xp.Start, first, end)
		if tok < after || r.isNamed(xp, tok, t) || r.ofPlan(tok, t, first) || t.pos == posNoun && tok > t.last && (r.toll.n > 0 || x.Of(tok-1) == "since") {
			continue
		}
		d := max(tok-t.first, t.first-tok)
		if tok < c.first || tok >= c.end {
			said := tok >= c.end && e.class == "say" && x.Of(c.end) == "that" // when it was that is told of
			if said || n != main || r.follows(c, t) || r.elsewhere(tok, c) && !r.meanwhile(c, tok) {
				continue
			}
			d += 100
		} else if !r.dates(tok, n, main, c) {
			continue
		}
		if d < distance {
			best, distance = i, d
		}
	}
	return best
}

// dates reports whether the date at a token of clause c is that of event n, not of
// another noun or of what the clause is about.
func (r *reading) dates(tok, n, main int, c *clause) bool {
	t, owner := &r.found[n], r.owner(tok, main, c)
	switch {
	case owner == n:
		return true
	case n != main:
		return owner < 0 && (t.form == formReduced || t.form == formGerund)
	}
	return owner < 0 || r.found[owner].pos != posNoun
}

// goesOn is the telling before e whose day the verb of e has too, "arrived on
// Tuesday and met": a second verb of one subject. nil for none.
func (r *reading) goesOn(e *told, t *trigger, c *clause, first int) *told {
	m := len(r.tells) - 1
	if m < 0 || t.form != formFinite || r.current == 0 {
		return nil
	}
	o := &r.tells[m]
	same := o.dated && o.at >= r.x.Tokens[first].Start && o.at < r.x.Tokens[c.first].Start && o.start == r.x.Tokens[r.cl[r.current-1].first].Start && o.status == e.status
	if !same || !r.beginsWithVerb(c, r.firstVerb(c)) || r.vague(c) {
		return nil
	}
	return o
}

// follows reports whether a clause tells what was before or after the rest of
// its sentence, "52 hours after an earthquake struck": the dates there are not
// its own.
func (r *reading) follows(c *clause, t *trigger) bool {
	if r.behindSignal(c) >= 0 {
		return true
	}
	for i := c.first; i < t.first && i-c.first <= 5; i++ {
		switch r.x.Of(i) {
		case "since", "until":
			return true
		}
	}
	return false
}

// meanwhile reports whether a clause tells what was at the same time as the
// clause before it, which has a date: "lifted the cup on Sunday as Argentina beat
// France".
func (r *reading) meanwhile(c *clause, tok int) bool {
	k := r.current
	return k > 0 && c.opener == c.first && r.x.Of(c.first) == "as" && tok >= r.cl[k-1].first && tok < c.first
}

// isNamed reports whether a date is what the verb is about, not when: "declared
// Tuesday a national holiday".
func (r *reading) isNamed(xp *Expression, tok int, t *trigger) bool {
	if t.pos == posNoun || tok != t.last+1 {
		return false
	}
	next := r.tokenAt(xp.End, tok, len(r.x.Tokens)) + 1
	if r.x.Tokens[next-1].Start >= xp.End {
		next--
	}
	if next >= len(r.x.Tokens) {
		return false
	}
	switch r.x.Of(next) {
	case "a", "an":
		return t.class == "announce" || t.class == "office"
	}
	return false
}

// ofPlan reports whether a date at a token is that of a plan whose noun stands
// behind the trigger: "banned a rally planned for Saturday".
func (r *reading) ofPlan(tok int, t *trigger, first int) bool {
	if (t.lemma == "call for" || t.lemma == "plan" || t.lemma == "propose") && tok-2 > t.last && r.x.Of(tok-1) == "on" {
		if o, ok := r.triggerAt(tok-2, t.last); ok && o.pos == posNoun && isGathering(&o) {
			return true // called for a protest on Monday
		}
	}
	if tok-2 <= max(first, t.last+1) || r.x.Of(tok-1) != "for" {
		return false
	}
	switch r.x.Of(tok - 2) {
	case "planned", "scheduled", "set", "slated", "due":
		return !isAuxiliary(r.x.Of(tok - 3))
	}
	return false
}

// isGathering reports whether an event noun is something that is called for a day.
func isGathering(t *trigger) bool {
	switch groupOf(t.class) {
	case "protest", "meet":
		return true
	}
	return t.lemma == "vote" || t.lemma == "election" || t.lemma == "referendum" || t.lemma == "strike"
}

// owner is the noun that a date at token tok belongs to because it stands right
// before it ("Thursday's talks", "a Monday interview") or, without a
// preposition, behind it ("the meeting with Putin last week"); else main.
func (r *reading) owner(tok, main int, c *clause) int {
	x := r.x
	for n := range r.found {
		t := &r.found[n]
		if t.pos != posNoun {
			continue
		}
		if t.first > tok && t.first-tok <= 3 && !r.separated(tok+1, t.first) {
			return n
		}
		if t.last < tok && n != main && tok-t.last <= 8 && tok > 0 {
			prep := x.Of(tok - 1)
			if w := x.Of(tok); (w == "late" || w == "early") && tok+1 < c.end && x.Of(tok+1) == "on" {
				prep = "on" // lifted the ban late on Monday
			}
			switch prep {
			case "on", "in":
				if t.last != tok-2 || !r.governed(t) {
					continue
				}
			case "at", "by", "of", "from", "since":
				continue
			}
			clear := true
			for m := range r.found {
				if o := &r.found[m]; o.first > t.last && o.first < tok {
					clear = false
				}
			}
			if clear {
				// "a meeting of five hours of conversations last week" is one event
				for m := range r.found[:n] {
					if o := &r.found[m]; o.pos == posNoun && sameGroup(o.class, t.class) && t.first-o.last <= 9 && o.last+1 < len(x.Tokens) {
						switch x.Of(o.last + 1) {
						case "of", "with", "for", "between":
							return m
						}
					}
				}
				return n
			}
		}
	}
	return main
}

// separated reports whether a word between two tokens parts what they say.
func (r *reading) separated(i, end int) bool {
	for ; i < end; i++ {
		w := strings.ToLower(r.x.Of(i))
		if w == "and" || isPreposition(w) || isDeterminer(w) || isAuxiliary(w) || r.x.Tokens[i].Kind == token.Punct && w != "-" && w != "’" && w != "'" {
			return true
		}
	}
	return false
}

// governed reports whether a preposition of time stands before the phrase of a
// noun: "since the invasion in 2022" dates the invasion and nothing else.
func (r *reading) governed(t *trigger) bool {
	for i := t.first - 1; i >= 0 && t.first-i <= 5; i-- {
		switch strings.ToLower(r.x.Of(i)) {
		case "since", "after", "before", "following", "until":
			return true
		}
		if k := r.x.Tokens[i].Kind; k == token.Punct && r.x.Of(i) != "-" {
			return false
		}
	}
	return false
}

// stampBehind is the date on a line of its own right behind a heading.
func (r *reading) stampBehind(end int) (Interval, bool) {
	x := r.x
	if end >= len(x.Tokens) || end == 0 || x.Tokens[end].Flags&token.Line == 0 {
		return Interval{}, false
	}
	switch x.Of(end - 1) {
	case ".", "”", `"`, "!", "?":
		if end < 2 || x.Of(end-2) != "." { // "..." of a cut heading
			return Interval{}, false
		}
	}
	if i := r.timeAt(x.Tokens[end].Start); i < len(r.times) {
		xp := &r.times[i]
		if xp.Start == x.Tokens[end].Start && xp.Type == Date && xp.Interval.Precision == Day {
			stop := end
			for stop < len(x.Tokens) && x.Tokens[stop].Start < xp.End {
				stop++
			}
			return xp.Interval, stop == len(x.Tokens) || x.Tokens[stop].Flags&token.Line != 0
		}
	}
	return Interval{}, false
}

// timeAt is the first expression that ends behind a byte.
func (r *reading) timeAt(at int) int {
	return sort.Search(len(r.times), func(i int) bool { return r.times[i].End > at })
}

// tokenAt is the token of [first, end) that begins at a byte.
func (r *reading) tokenAt(at, first, end int) int {
	for first < end-1 {
		m := int(uint(first+end) >> 1)
		if r.x.Tokens[m].Start <= at {
			first = m
		} else {
			end = m
		}
	}
	return first
}

// elsewhere reports whether a date at a token outside of clause c belongs to
// what its own clause tells: an event, what is said ("officials said on
// Tuesday"), or what a relative or a further clause says.
func (r *reading) elsewhere(tok int, c *clause) bool {
	x := r.x
	for k := range r.cl {
		o := &r.cl[k]
		if tok < o.first || tok >= o.end || o == c {
			continue
		}
		possessive := x.Tokens[tok].Stem < x.Tokens[tok].End // Thursday's effort: it dates a noun
		switch strings.ToLower(x.Of(o.first)) {
		case "who", "which", "whose", "whom", "and", "but":
			if o.verb && !possessive {
				return true
			}
		}
		for i := o.first; i < o.end; i++ {
			if t, ok := r.triggerAt(i, o.first); ok && t.pos != posLight && (t.pos != posReport || i < tok && tok-i <= 4 && !possessive) {
				return true
			}
		}
	}
	return false
}
