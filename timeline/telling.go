package timeline

import (
	"maps"
	"strings"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/internal/coref"
	"github.com/dragoman-go/dragoman/internal/token"
)

// telling makes a telling of trigger n of a clause, when enough is known of
// it. main is the trigger that the clause is about.
func (r *reading) telling(c *clause, n, main int, who []participant, subject actors, first, end int) {
	x, t := r.x, &r.found[n]
	if !t.given && t.pos != posNoun && (t.form == formLoose || t.form == formPurpose && n != main) {
		return
	}
	e := r.told(t, c)
	lo, hi := r.span(c, n)
	lo = max(lo, r.afterOf(t, c))
	r.acted(&e, c, n, main, subject)
	r.fill(&e, t, who, lo, hi)
	r.hosted(&e, t, who)
	if people := r.subject.people; e.lemma == "swear in" && !e.passive && len(e.who) == e.acting && len(people) > 0 {
		e.who, e.people = appendName(e.who, people[len(people)-1]), appendName(e.people, people[len(people)-1]) // swore her in
	}
	r.time(&e, n, main, c, first, end)
	if !e.dated && !e.office.IsZero() {
		from := dayOf(e.office)
		e.when, e.basis, e.dated = Interval{from, from.Add(day), Day}, basisRelative, true
	}
	if e.verb = t.first; t.pos == posNoun {
		e.verb = t.carrier
	}
	e.that = c.end < len(x.Tokens) && x.Of(c.end) == "that" || t.last+1 < len(x.Tokens) && x.Of(t.last+1) == "that"
	e.counts = r.counts(lo, r.untilHarm(c, n, hi))
	if r.toll.n > 0 && e.noun && harms(e.class) {
		e.counts = append(e.counts, r.toll.count)
	}
	e.length = r.lengthOf(lo, hi)
	e.definite = t.pos == posNoun && r.definite(t)
	e.vague = r.vague(c) || t.pos == posNoun && r.isBehind(t)
	r.deed(&e, c, n, who, first, hi)
	e.prior = e.priorOf(r.d.Published)
	e.given = t.given
	r.causedBy(&e, c)
	if o := r.harmedBy(&e, c); o != nil {
		e.shadow = !r.grounded(&e, t, n == main)
		o.absorb(&e)
		return
	}
	r.hurts(&e, c)
	if !e.given && !r.grounded(&e, t, n == main) {
		e.pending = t.pos == posReport && e.dated && n == main && e.acting > 0 && e.status == Happened
		if !e.pending && !e.weak(t) {
			return
		}
		e.shadow = true
	}
	e.text = x.Source[e.start:e.end]
	r.announced(&e, first)
	if e.given {
		r.tells = append(r.tells, e)
		return
	}
	if o := r.sameDeed(&e, c, t, first); o != nil {
		o.absorb(&e)
		return
	}
	r.tells = append(r.tells, e)
}

// told is the telling of a trigger, with what its words alone say.
func (r *reading) told(t *trigger, c *clause) told {
	x := r.x
	e := told{
		doc: r.d.ID, class: t.class, lemma: t.lemma, kind: kindOf(t.class, t.lemma, t.pos == posNoun), noun: t.pos == posNoun,
		word: strings.ToLower(x.Source[x.Tokens[t.first].Start:x.Tokens[t.last].Stem]), plural: t.pos == posNoun && t.tense == tenseS,
		passive: r.passive(t, c),
		words:   coref.NewMention(x, t.first, t.last),
		at:      x.Tokens[t.first].Start, start: x.Tokens[c.first].Start, end: x.Tokens[c.end-1].End,
		status: statusOf(x, c, t),
	}
	if e.course = t.course; t.carrier >= 0 {
		if v, ok := r.triggerAt(t.carrier, c.first); ok && v.pos == posLight {
			e.light = v.lemma
			if p := r.phrase(t.carrier+1, t.last+1, t.carrier); strings.HasSuffix(p, x.StemOf(t.last)) {
				e.carried = p
			}
		}
	}
	return e
}

// acted gives a telling the subject of its clause, where that acts in it.
func (r *reading) acted(e *told, c *clause, n, main int, subject actors) {
	x, t := r.x, &r.found[n]
	// A noun that no verb carries has the subject of the clause only behind its
	// verb: "Hale and Ortiz were present for talks".
	reduced := t.form == formReduced && e.passive
	if t.pos != posNoun && t.form != formGerund && !reduced || n == main && (t.carrier >= 0 || t.pos != posNoun || groupOf(t.class) == "meet" && r.firstVerb(c) < t.first) {
		e.who = append(e.who, subject.names...)
		e.people = append(e.people, subject.people...)
		e.through = maps.Clone(subject.through)
		maps.DeleteFunc(e.through, func(_, phrase string) bool { // Russian missile strikes do not act in the strikes
			return e.noun && strings.HasSuffix(strings.ToLower(phrase), e.word)
		})
	}
	if e.acting = len(e.who); e.course != "" {
		if e.acting = 0; x.Of(t.carrier-1) == "to" && e.status == Happened {
			e.status = Planned // are to resume
		}
	}
}

// deed says what the verb of a telling does to what, and who acts where no name
// does. The tokens from hi on tell something else.
func (r *reading) deed(e *told, c *clause, n int, who []participant, first, hi int) {
	x, t := r.x, &r.found[n]
	if o := r.eventObject(n, hi); o != nil && !e.passive {
		r.objectEvent(e, c, t, o, who, hi)
	} else if t.pos != posNoun && (!e.passive || e.class == "announce" || e.class == "office") {
		if e.object = r.objectOf(t, c, hi); e.object == "" && !e.passive && e.place.name != "" {
			if m := r.nameAt(t.last+1, hi); m != nil && m.Type == entity.Place && !isCountry(m) && m.Name != e.place.name {
				e.object = m.Name // struck the Key Bridge in Baltimore
			}
		}
		if d := r.demonymAt(min(t.last+1, len(x.Tokens)-1)); d != nil {
			e.objectOf = d.Name
		} else if d := r.demonymAt(min(t.last+2, len(x.Tokens)-1)); d != nil && e.object != "" {
			e.objectOf = d.Name
		}
	}
	if !e.passive && (e.class == "appeal" || e.class == "demand" || e.class == "coerce" || e.class == "investigate") {
		e.task = r.taskOf(t, c)
	}
	if m := len(r.tells) - 1; m >= 0 && e.object == "" && t.pos != posNoun && e.acting > 0 && len(e.who) == e.acting && !e.passive && c.opener == c.first && r.tells[m].at >= x.Tokens[first].Start && r.tells[m].class != "say" {
		if w := x.Of(c.first); w == "that" || w == "which" {
			e.object = r.tells[m].object // a levy that Ruto signed
		}
	}
	if e.object == "" && !e.passive && t.pos == posVerb && e.acting > 0 && len(e.who) == e.acting && t.class == "law" {
		for k := t.first - 1; k > c.first && t.first-k <= 5; k-- {
			if w := x.Of(k); w == "that" || w == "which" {
				e.object = r.headBefore(k, c.first) // a complaint that Altessa filed
				break
			}
		}
	}
	if e.that && e.class == "law" && e.object == "" && r.current+1 < len(r.cl) {
		next := &r.cl[r.current+1]
		for _, p := range r.participants(next.first, next.end) {
			e.involved = appendName(e.involved, p.m.Name) // ruled that Google was a monopoly
		}
		if len(e.involved) > 0 {
			e.about = "on " + nameList(e.involved)
		}
	}
	if t.pos == posNoun && (e.light == "" || t.carrier > t.first) || e.acting > 0 || e.course != "" {
		return
	}
	if e.passive && t.form == formReduced {
		e.actor = r.headBefore(t.first, c.first)
		return
	}
	if m := len(r.tells) - 1; m >= 0 && r.tells[m].actor != "" && r.tells[m].at >= x.Tokens[first].Start && strings.EqualFold(x.Of(min(max(c.first, c.opener+1), c.end-1)), "they") {
		e.actor = r.tells[m].actor // soldiers said that they had
		return
	}
	verb := r.firstVerb(c)
	start := c.first
	if k := r.behindSignal(c); k >= start {
		start = k // a day after protesters
	}
	e.actor = r.actorOf(start, verb)
	if m := r.nameAt(c.first, verb); e.actor == "" && (e.passive || harms(e.class)) && m != nil && !isActor(m) {
		e.actor = m.Name // the Nobel Peace Prize was awarded
	}
	if k := r.current; e.actor == "" && c.opener == c.first && k > 0 && !r.cl[k-1].verb {
		e.actor = r.actorOf(r.cl[k-1].first, r.cl[k-1].end) // the center that is to … opened
	}
}

// announced notes at the telling of an announcement in the sentence that begins
// at token first what is announced.
func (r *reading) announced(e *told, first int) {
	m := len(r.tells) - 1
	if m < 0 || r.tells[m].start < r.x.Tokens[first].Start || len(e.who) == 0 {
		return
	}
	o := &r.tells[m]
	if o.plan == "" && o.plansOwn(e) {
		o.pending, o.shadow = false, false
		return
	}
	if groupOf(o.class) != "announce" && o.class != "say" || o.object != "" || o.about != "" || o.plan != "" {
		return
	}
	o.involved = append(o.involved, e.who...)
	switch {
	case e.noun:
		o.about = e.lemma + " of " + nameList(e.who)
	case e.actor != "" && e.actor == o.actor && !e.passive:
		o.about = "that they " + e.does(e.lemma, 2) + " " + nameList(e.who)
	default:
		o.about = e.clauseOf()
	}
}

// sameDeed is the telling before e in the sentence that begins at token first
// when both tell one event, nil for none: "killed nine and injured twelve", and
// a verb that only says what its noun did, "strikes killed".
func (r *reading) sameDeed(e *told, c *clause, t *trigger, first int) *told {
	m := len(r.tells) - 1
	if m < 0 {
		return nil
	}
	o := &r.tells[m]
	if t.pos == posVerb && !e.passive && harms(e.class) && harms(o.class) && (!e.dated || e.when == o.when) && o.at >= r.x.Tokens[first].Start && len(e.counts) > 0 && e.place.name == "" && r.beginsWithVerb(c, t.first) {
		return o
	}
	if t.pos != posNoun && o.noun && o.start == e.start && sameGroup(o.class, e.class) && o.at < e.at {
		return o
	}
	return nil
}

// harmedBy is the telling of the noun before a clause that says whom it
// hurt, "an earthquake that killed 2,497 people"; nil for none.
func (r *reading) harmedBy(e *told, c *clause) *told {
	m := len(r.tells) - 1
	if m < 0 || e.noun || e.passive || !harms(e.class) || c.opener != c.first || c.first == 0 || e.given {
		return nil
	}
	if w := r.x.Of(c.first); w != "that" && w != "which" {
		return nil
	}
	before := c.first - 1
	if r.x.Of(before) == "," {
		before--
	}
	if o := &r.tells[m]; o.noun && harms(o.class) && before >= 0 && o.at >= r.x.Tokens[max(0, before-3)].Start {
		return o
	}
	return nil
}

// passive reports whether a verb is in the passive: its subject is what it was
// done to.
func (r *reading) passive(t *trigger, c *clause) bool {
	if t.pos == posNoun || t.tense != tenseParticiple && t.tense != tensePastParticiple {
		return false
	}
	i := t.first - 1
	for i >= c.first && isBetween(r.x.Of(i)) {
		i--
	}
	return i >= c.first && isBe(strings.ToLower(r.x.Of(i))) || t.form == formReduced && describesNoun(r.x, c, t)
}

// hosted makes the country that hosts talks their place.
func (r *reading) hosted(e *told, t *trigger, who []participant) {
	if t.carrier < 0 || e.place.name != "" || !strings.HasPrefix(strings.ToLower(r.x.Of(t.carrier)), "host") {
		return
	}
	for k := range who {
		if p := &who[k]; p.token < t.carrier && p.place && p.prep == "" {
			e.place = placeOf(p)
			e.place.prep = "in"
			return
		}
	}
}

// span is the part of a clause that says who takes part in event n: for a verb
// up to the next verb or infinitive, for a noun from the verb or event before
// it to the next.
func (r *reading) span(c *clause, n int) (lo, hi int) {
	lo, hi = c.first, c.end
	t := &r.found[n]
	for m := range r.found {
		o := &r.found[m]
		switch {
		case m == n || o.first == t.carrier:
		case m < n && t.pos == posNoun && t.carrier < 0 && o.first < t.first:
			lo = max(lo, o.last+1, o.carrier+1)
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

// untilHarm is the end of the words that say how many an event hurt: those of
// ", killing 153 people" behind it are its own.
func (r *reading) untilHarm(c *clause, n, hi int) int {
	if n+1 < len(r.found) && harms(r.found[n].class) {
		if o := &r.found[n+1]; o.first == hi && harms(o.class) && o.tense == tenseIng {
			return c.end
		}
	}
	return hi
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

// isBehind reports whether the words before a noun put it into the past of what
// is told: "after the detention".
func (r *reading) isBehind(t *trigger) bool {
	for i := t.first - 1; i >= 0 && t.first-i <= 2; i-- {
		switch strings.ToLower(r.x.Of(i)) {
		case "after", "since", "following":
			return true
		}
	}
	return false
}

// vague reports whether a clause sets what it tells apart from the day of the
// document without a date.
func (r *reading) vague(c *clause) bool {
	for i := c.first; i < c.end; i++ {
		switch strings.ToLower(r.x.Of(i)) {
		case "has", "have":
			if i+1 < c.end && r.x.Of(i+1) != "to" && r.x.Of(i+1) != "been" {
				return true // the perfect: some time up to now
			}
		case "recent", "recently", "previous", "previously", "earlier", "former", "past", "latest", "prior", "once", "consistently", "repeatedly", "ago", "since":
			return true
		}
	}
	return false
}

// absorb adds what another telling of the same clause knows.
func (e *told) absorb(o *told) {
	e.join(o)
	e.counts = append(e.counts, o.counts...)
	e.shadow = e.shadow && o.shadow
	if !e.dated && o.dated {
		e.when, e.basis, e.dated = o.when, o.basis, true
	}
	e.start, e.end = min(e.start, o.start), max(e.end, o.end)
}

// join adds those who take part in another telling, and its place where e has none.
func (e *told) join(o *told) {
	for _, w := range o.who {
		e.who = appendName(e.who, w)
	}
	for _, w := range o.people {
		e.people = appendName(e.people, w)
	}
	if e.place.name == "" {
		e.place = o.place
	}
}
