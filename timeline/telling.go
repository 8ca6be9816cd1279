package timeline

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dragoman-go/dragoman/internal/token"
)

// telling makes a telling of trigger n of a clause, when enough is known of
// it. main is the trigger that the clause is about.
func (r *reading) telling(c *clause, n, main int, who []participant, subject []string, first, end int) {
	x, t := r.x, &r.found[n]
	if t.pos != posNoun && (t.form == formLoose || t.form == formPurpose && n != main) {
		return
	}
	e := told{
		doc: r.d.ID, class: t.class, lemma: t.lemma, noun: t.pos == posNoun,
		at: x.Tokens[t.first].Start, start: x.Tokens[c.first].Start, end: x.Tokens[c.end-1].End,
		status: statusOf(x, c, t),
	}
	lo, hi := r.span(c, n, main)
	if n == main || t.pos != posNoun && t.form != formGerund {
		e.who = append(e.who, subject...)
	}
	e.acting = len(e.who)
	r.fill(&e, t, who, lo, hi)
	r.time(&e, n, main, c, first, end)
	e.counts = r.counts(t, lo, hi)
	e.definite = t.pos == posNoun && r.definite(t)
	e.vague = r.vague(c)
	if !r.grounded(&e, t, n == main) {
		if !e.definite && (t.pos != posNoun || len(e.who) == 0 || e.status > Planned) {
			return
		}
		e.shadow = true
	}
	e.text = x.Source[e.start:e.end]
	// A verb that only says what its noun did ("strikes killed") adds to that
	// noun's event.
	if m := len(r.tells) - 1; m >= 0 && t.pos != posNoun && r.tells[m].noun && r.tells[m].start == e.start && sameGroup(r.tells[m].class, e.class) && r.tells[m].at < e.at {
		r.tells[m].absorb(&e)
		return
	}
	r.tells = append(r.tells, e)
}

// span is the part of a clause that says who takes part in event n: for a verb
// up to the next verb or infinitive, for a noun from the verb or event before
// it to the next.
func (r *reading) span(c *clause, n, main int) (lo, hi int) {
	lo, hi = c.first, c.end
	t := &r.found[n]
	for m := range r.found {
		o := &r.found[m]
		switch {
		case m == n || o.first == t.carrier:
		case m < n && t.pos == posNoun && t.carrier < 0 && o.first < t.first:
			lo = max(lo, o.last+1)
		case m > n && (o.pos != posNoun || t.pos == posNoun && o.first > t.last+5):
			hi = min(hi, o.first)
		}
	}
	for i := t.last + 2; i < hi; i++ {
		if r.x.Of(i) == "to" && i+1 < hi && r.x.Tokens[i+1].Flags&token.Upper == 0 && !isDeterminer(r.x.Of(i+1)) {
			return lo, i
		}
	}
	return lo, hi
}

// definite reports whether a noun points back to what was told: "that strike",
// "before the meetings".
func (r *reading) definite(t *trigger) bool {
	if t.first == 0 {
		return false
	}
	switch strings.ToLower(r.x.Of(t.first - 1)) {
	case "that", "this", "those", "these":
		return true
	case "the":
		if t.first > 1 {
			switch strings.ToLower(r.x.Of(t.first - 2)) {
			case "before", "after", "during", "of", "following", "since", "at", "in":
				return true
			}
		}
	}
	return false
}

// vague reports whether a clause sets what it tells apart from the day of the
// document without a date.
func (r *reading) vague(c *clause) bool {
	for i := c.first; i < c.end; i++ {
		switch strings.ToLower(r.x.Of(i)) {
		case "recent", "recently", "previous", "previously", "earlier", "former", "past", "latest", "prior", "once", "consistently", "repeatedly", "ago", "since":
			return true
		}
	}
	return false
}

// fill takes the participants and the place between the tokens lo and hi.
func (r *reading) fill(e *told, t *trigger, who []participant, lo, hi int) {
	best := 1 << 30
	placeEnd := -1
	for k := range who {
		p := &who[k]
		if p.token < lo || p.token >= hi {
			continue
		}
		d := p.token - t.first
		if d < 0 {
			d = -d
		}
		if p.place {
			if placeEnd >= 0 && strings.TrimSpace(r.x.Source[placeEnd:p.m.Start]) == "," {
				placeEnd = p.m.End
				continue // "Paris, France"
			}
			if r.isPlaceOf(e, t, p) {
				placeEnd = p.m.End
				if strings.HasPrefix(p.m.Entity, "country/") {
					d += 50 // the city says it better
				}
				if d < best {
					best = d
					e.place, e.placePrep = p.m.Name, true
				}
				continue
			}
			if !strings.HasPrefix(p.m.Entity, "country/") && strings.Contains(p.m.Entity, "/") {
				continue // a city takes no part
			}
		}
		if isActor(p.m) && r.attached(t, p, d) {
			e.who = appendName(e.who, p.m.Name)
		}
	}
	if e.place == "" && t.pos != posNoun && e.class == "fight" && t.tense == tensePastParticiple {
		r.struckPlace(e, t, who)
	}
}

// isPlaceOf reports whether a place is where the event is, not who takes part.
func (r *reading) isPlaceOf(e *told, t *trigger, p *participant) bool {
	switch p.prep {
	case "in", "at", "on", "near", "outside", "into", "across":
		return true
	case "to", "for":
		return e.class == "travel"
	case "of":
		return groupOf(e.class) == "fight"
	}
	if t.pos == posNoun {
		return p.token < t.first && t.first-p.token <= 2 && !p.possessive
	}
	return groupOf(e.class) == "fight" && p.token > t.last && p.token-t.last <= 4 && t.tense != tensePastParticiple
}

// attached reports whether a name belongs to the event of a trigger by the
// words between them: an object, a partner, an owner, a people before a noun.
func (r *reading) attached(t *trigger, p *participant, d int) bool {
	if t.pos == posNoun && p.token < t.first && (p.possessive && d <= 6 || d <= 2) {
		return true
	}
	switch p.prep {
	case "with", "between", "by", "against", "among", "alongside":
		return p.token > t.last && d <= 14
	case "and":
		return p.token > t.last && d <= 18 // what comes before it decides
	case "":
		if p.token < t.first {
			return t.pos == posNoun && d <= 3
		}
		return t.pos != posNoun && d <= 9
	case "of":
		return t.pos == posNoun && p.token > t.last && d <= 4
	}
	return false
}

// struckPlace makes the subject of a passive the place: "Dnipro was struck".
func (r *reading) struckPlace(e *told, t *trigger, who []participant) {
	if t.first == 0 || !isBe(strings.ToLower(r.x.Of(t.first-1))) {
		return
	}
	for k := range who {
		p := &who[k]
		if !p.place || p.token >= t.first || p.prep != "" {
			continue
		}
		e.place, e.placePrep = p.m.Name, true
		if n := slices.Index(e.who, p.m.Name); n >= 0 {
			e.who = slices.Delete(e.who, n, n+1)
			if n < e.acting {
				e.acting--
			}
		}
	}
}

// time gives a telling the time that its clause or sentence gives it. The date
// of a clause belongs to what the clause is about; another noun has a date only
// where it stands right beside it.
func (r *reading) time(e *told, n, main int, c *clause, first, end int) {
	x, t := r.x, &r.found[n]
	best, distance := -1, 1<<30
	for i := range r.times {
		xp := &r.times[i]
		if xp.Start >= x.Tokens[end-1].End {
			break
		}
		if xp.End <= x.Tokens[first].Start || xp.Type != Date && xp.Type != Time || xp.Interval.IsZero() || xp.Boilerplate {
			continue
		}
		tok := r.tokenAt(xp.Start, first, end)
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
		case !inside:
			if n != main || r.clauseHasEvent(tok, c) {
				continue
			}
			d += 100
		}
		if d < distance {
			best, distance = i, d
		}
	}
	if best >= 0 {
		e.when, e.basis, e.dated = r.times[best].Interval, basisText, true
		e.start, e.end = min(e.start, r.times[best].Start), max(e.end, r.times[best].End)
		return
	}
	if stamp, ok := r.stampBehind(end); ok && n == main {
		e.when, e.basis, e.dated = stamp, basisText, true
	}
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
		if t.first > tok && t.first-tok <= 3 {
			return n
		}
		if t.last < tok && n != main && tok-t.last <= 8 && tok > 0 {
			switch x.Of(tok - 1) {
			case "on", "in", "at", "by", "of", "from", "since":
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
					if o := &r.found[m]; o.pos == posNoun && sameGroup(o.class, t.class) && t.first-o.last <= 9 {
						return m
					}
				}
				return n
			}
		}
	}
	return main
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
	for i := range r.times {
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

// clauseHasEvent reports whether the clause of a token, another than c, tells
// an event of its own.
func (r *reading) clauseHasEvent(tok int, c *clause) bool {
	for k := range r.cl {
		o := &r.cl[k]
		if tok < o.first || tok >= o.end || o == c {
			continue
		}
		for i := o.first; i < o.end; i++ {
			if t, ok := r.triggerAt(i, o.first); ok && t.pos != posReport && t.pos != posLight {
				return true
			}
		}
	}
	return false
}

// grounded reports whether a telling says enough to stand on a timeline.
func (r *reading) grounded(e *told, t *trigger, main bool) bool {
	if e.status == Possible || e.status == Denied || e.class == "begin" {
		return false
	}
	people := len(e.who)
	if t.pos == posReport || e.class == "say" {
		return people > 0 && (e.dated && main || r.toReporters(t))
	}
	if e.status == Planned && !e.dated {
		return false
	}
	if e.dated {
		return people > 0 || e.place != "" || len(e.counts) > 0
	}
	if t.form == formPurpose {
		return people >= 2
	}
	switch e.class {
	case "meet", "consult", "fight", "kill", "travel", "agree", "coerce", "office":
		if t.pos == posNoun && !main && t.carrier < 0 {
			return people >= 2
		}
		return people >= 2 || people >= 1 && e.place != "" || len(e.counts) > 0
	}
	return false
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
func (r *reading) counts(t *trigger, lo, hi int) []count {
	var out []count
	for i := lo; i < hi; i++ {
		what := ""
		switch strings.ToLower(r.x.Of(i)) {
		case "killed", "killing", "kills", "dead", "fatalities", "deaths":
			what = "killed"
		case "wounded", "wounding", "injured", "injuring", "injuries":
			what = "wounded"
		}
		if what == "" {
			continue
		}
		for _, j := range [...]int{i + 1, i + 2, i + 3, i + 4, i - 1, i - 2, i - 3} {
			if j < lo || j >= hi {
				continue
			}
			if n, ok := number(r.x, j); ok {
				out = append(out, count{what, n})
				break
			}
		}
	}
	return out
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

// absorb adds what another telling of the same clause knows.
func (e *told) absorb(o *told) {
	for _, w := range o.who {
		e.who = appendName(e.who, w)
	}
	if e.place == "" {
		e.place, e.placePrep = o.place, o.placePrep
	}
	e.counts = append(e.counts, o.counts...)
	e.shadow = e.shadow && o.shadow
	if !e.dated && o.dated {
		e.when, e.basis, e.dated = o.when, o.basis, true
	}
	e.start, e.end = min(e.start, o.start), max(e.end, o.end)
}
