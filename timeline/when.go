package timeline

import (
	"fmt"
	"sort"
	"strings"
	"time"

	"github.com/dragoman-go/dragoman/internal/token"
)

// time gives a telling the time that its clause or sentence gives it. The date
// of a clause belongs to what the clause is about; another noun has a date only
// where it stands right beside it.
func (r *reading) time(e *told, n, main int, c *clause, first, end int) {
	x, t := r.x, &r.found[n]
	best, distance := -1, 1<<30
	after := r.afterOf(t, c) // the dates before it are of what came later
	for i := r.timeAt(x.Tokens[first].Start); i < len(r.times); i++ {
		xp := &r.times[i]
		if xp.Start >= x.Tokens[end-1].End {
			break
		}
		if !xp.placed() && partialDay(xp) == "" || xp.Boilerplate {
			continue
		}
		tok := r.tokenAt(xp.Start, first, end)
		if tok < after || r.isNamed(xp, tok, t) || r.ofPlan(tok, t, first) || r.toll.n > 0 && t.pos == posNoun && tok > t.last {
			continue
		}
		owner := r.owner(tok, main, c)
		d := tok - t.first
		if d < 0 {
			d = -d
		}
		inside := tok >= c.first && tok < c.end
		switch {
		case inside && owner == n:
		case inside && owner >= 0 && n != main:
			continue
		case inside && owner >= 0 && owner != main && r.found[owner].pos == posNoun && n == main:
			continue // it dates the noun
		case inside && n != main && t.form != formReduced && t.form != formGerund:
			continue
		case !inside && tok >= c.end && e.class == "say" && r.x.Of(c.end) == "that":
			continue // when it was that is told of
		case !inside:
			if n != main || r.follows(c, t) || r.elsewhere(tok, c) && !r.meanwhile(c, tok) {
				continue
			}
			d += 100
		}
		if d < distance {
			best, distance = i, d
		}
	}
	if best >= 0 && !r.times[best].placed() {
		e.partial = partialDay(&r.times[best])
		return
	}
	if best >= 0 {
		e.when, e.basis, e.dated = r.times[best].Interval, basisText, true
		e.start, e.end = min(e.start, r.times[best].Start), max(e.end, r.times[best].End)
		return
	}
	if k, ok := r.dateBeforeWhen(c); ok && n == main {
		e.when, e.basis, e.dated = r.times[k].Interval, basisText, true
		return
	}
	if stamp, ok := r.stampBehind(end); ok && n == main {
		e.when, e.basis, e.dated = stamp, basisText, true
		return
	}
	if when, ok := r.yearsAfter(c); ok && n == main {
		e.when, e.basis, e.dated = when, basisText, true
		return
	}
	if when, ok := r.daysFrom(after, first); ok {
		e.when, e.basis, e.dated = when, basisText, true
		return
	}
	if when, ok := r.daysAfter(c, first); ok && n == main {
		e.when, e.basis, e.dated = when, basisText, true
		return
	}
	// "arrived on Tuesday and met": a second verb of one subject has the day of
	// the first.
	if m := len(r.tells) - 1; n == main && t.form == formFinite && m >= 0 && r.tells[m].dated && r.tells[m].at >= x.Tokens[first].Start && r.tells[m].at < x.Tokens[c.first].Start &&
		r.current > 0 && r.tells[m].start == x.Tokens[r.cl[r.current-1].first].Start && r.tells[m].status == e.status && r.beginsWithVerb(c, r.firstVerb(c)) && !r.vague(c) {
		e.when, e.basis, e.dated = r.tells[m].when, basisText, true
	}
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

// behindSignal is the token of the "after" or "before" that a clause begins with,
// or the one before it that it goes on: "a day after protesters burned the
// parliament and Oli stepped down". -1 for none.
func (r *reading) behindSignal(c *clause) int {
	i := r.signalIn(c)
	if k := r.current; i < 0 && r.x.Of(c.first) == "and" && k > 0 && &r.cl[k] == c {
		i = r.signalIn(&r.cl[k-1])
	}
	return i
}

// signalIn is the token of the "after" or "before" among the first words of a
// clause, -1 for none.
func (r *reading) signalIn(c *clause) int {
	for i := c.first; i < c.end && i-c.first <= 5; i++ {
		switch r.x.Of(i) {
		case "after", "before":
			return i
		}
	}
	return -1
}

// daysAfter is the day of a clause behind "a day after" or "two days before",
// counted from the date that the sentence gives before it.
func (r *reading) daysAfter(c *clause, first int) (Interval, bool) {
	return r.daysFrom(r.behindSignal(c), first)
}

// daysFrom is daysAfter with the signal at token i.
func (r *reading) daysFrom(i, first int) (Interval, bool) {
	if i <= first {
		return Interval{}, false
	}
	at := r.x.Tokens[i].Start
	days := r.distance(i, first).days
	if days == 0 {
		return Interval{}, false
	}
	if r.x.Of(i) == "after" {
		days = -days
	}
	for k := r.timeAt(r.x.Tokens[first].Start); k < len(r.times) && r.times[k].End < at; k++ {
		if d := &r.times[k]; d.Type == Date && d.Interval.Precision == Day && d.placed() {
			from := dayOf(d.Interval.From).AddDate(0, 0, days)
			return Interval{from, from.Add(day), Day}, true
		}
	}
	return Interval{}, false
}

// afterOf is the token of the "after" that governs a noun behind a length of time,
// "a day after the collapse of the bridge"; -1 for none.
func (r *reading) afterOf(t *trigger, c *clause) int {
	if t.pos != posNoun {
		return -1
	}
	for i := t.first - 1; i > c.first && t.first-i <= 4; i-- {
		w := r.x.Of(i)
		if w == "after" && r.distance(i, c.first).days > 0 {
			return i
		}
		if r.x.Tokens[i].Kind != token.Word || isPreposition(w) {
			return -1
		}
	}
	return -1
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

// dateBeforeWhen is the date right before a clause that begins with when: "in
// 1960, when a tremor destroyed the city".
func (r *reading) dateBeforeWhen(c *clause) (int, bool) {
	x := r.x
	if !strings.EqualFold(x.Of(c.first), "when") {
		return 0, false
	}
	i := c.first - 1
	if i >= 0 && x.Of(i) == "," {
		i--
	}
	if i < 0 {
		return 0, false
	}
	k := r.timeAt(x.Tokens[i].Start)
	return k, k < len(r.times) && r.times[k].End == x.Tokens[i].End && r.times[k].Type == Date && !r.times[k].Interval.IsZero()
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

// yearsAfter is the year of a clause that begins with "three years after":
// counted back from the day of the document.
func (r *reading) yearsAfter(c *clause) (Interval, bool) {
	x := r.x
	if c.first == 0 || r.d.Published.IsZero() || !strings.EqualFold(x.Of(c.first), "after") {
		return Interval{}, false
	}
	k := r.timeAt(x.Tokens[c.first-1].Start)
	if k >= len(r.times) || r.times[k].Type != Duration || r.times[k].End != x.Tokens[c.first-1].End {
		return Interval{}, false
	}
	var years int
	if n, err := fmt.Sscanf(r.times[k].Value, "P%dY", &years); n != 1 || err != nil || years < 1 || years > 200 {
		return Interval{}, false
	}
	from := time.Date(r.d.Published.Year()-years, 1, 1, 0, 0, 0, 0, time.UTC)
	return Interval{from, from.AddDate(1, 0, 0), Year}, true
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
