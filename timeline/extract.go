package timeline

import (
	"slices"
	"sort"
	"strings"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/internal/token"
)

// reading is one document on its way from text to tellings.
type reading struct {
	d           *Document
	x           *token.Text
	times       []Expression
	tells       []told
	cl          []clause
	verbs       []int    // used again by each sentence
	subject     actors   // who acted last: what they stands for
	before      actors   // who acted last in this sentence
	group       actors   // the last two or more who acted
	people      []string // the last persons who acted together
	person      string   // the last person who acted: what he and she stand for
	named       string   // the last name before the clause being read: what who stands for
	namedPerson bool
	current     int // the number of the clause being read
	light       int // the light verb of the clause being read, -1 for none
	buf         []trigger
	found       []trigger // of the clause being read
}

// maxSentence is the number of tokens after which a sentence without an end is
// cut: what would be that long is no prose.
const maxSentence = 300

// extract reads the tellings of a document, in the order of the text.
func extract(d *Document, times []Expression) []told {
	x := d.Tokens
	if x == nil || x.Source != d.Text {
		x = token.New(d.Text)
	}
	r := &reading{d: d, x: x, times: times}
	for i := 0; i < len(x.Tokens); {
		end := i + 1
		for end < len(x.Tokens) && end < i+maxSentence && x.Tokens[end].Flags&token.Sentence == 0 {
			end++
		}
		r.sentence(i, end)
		i = end
	}
	return r.tells
}

// sentence reads the tokens [first, end).
func (r *reading) sentence(first, end int) {
	x := r.x
	first = r.afterDateline(first, end)
	v := findVerbs(r.verbs, x, first, end)
	r.verbs = v.next
	r.cl = clauses(r.cl[:0], &v, first, end)
	from := len(r.tells)
	r.before, r.named = actors{}, ""
	for k := range r.cl {
		r.clause(k, first, end)
	}
	r.relatives(r.tells[from:], first, end)
	r.byForms(from)
}

// clause reads the events of clause k of the sentence [first, end): those of
// its finite verbs, the nouns that light verbs carry, and nouns that say enough
// by themselves.
func (r *reading) clause(k, first, end int) {
	c := &r.cl[k]
	r.current = k
	r.found = r.found[:0]
	r.light = -1
	if r.d.Told != nil {
		r.given(c)
	} else {
		r.findEvents(c)
		r.nounActs(c)
	}
	who := r.participants(c.first, c.end)
	subject := r.subjectOf(c, who)
	main := r.mainEvent(c)
	for n := range r.found {
		r.telling(c, n, main, who, subject, first, end)
	}
	if len(who) > 0 {
		m := who[len(who)-1].m
		r.named, r.namedPerson = m.Name, m.Type == entity.Person
	}
	if len(subject.names) > 0 {
		r.subject, r.before = subject, subject
		if len(subject.names) > 1 {
			r.group = subject
		}
		if len(subject.people) > 1 {
			r.people = subject.people
		}
		r.complete(k, subject)
	}
}

// findEvents finds the triggers of a clause.
func (r *reading) findEvents(c *clause) {
	x := r.x
	light := -1
	for i := c.first; i < c.end; i++ {
		if x.Tokens[i].Kind != token.Word || r.inMention(x.Tokens[i].Start) {
			continue
		}
		t, ok := r.guilty(i, c.end)
		if !ok {
			t, ok = r.triggerAt(i, c.first)
		}
		if !ok {
			continue
		}
		if t.tense == tenseIng && t.last+1 < c.end && x.Of(t.last) == "to" && t.last > t.first && r.isInfinitive(t.last+1) {
			continue // going to dispatch: the verb is behind
		}
		i = t.last
		if t.pos == posNoun && r.modifies(i) {
			continue
		}
		switch t.pos {
		case posLight:
			if f := formOf(x, c, &t); f != formPurpose && f != formLoose {
				light = t.first
				if r.light < 0 {
					r.light = light
				}
			}
			continue
		case posNoun:
			if light >= 0 && t.first-light <= 7 && r.signalBehind(&trigger{last: light}, t.first) == t.first {
				t.carrier = light // the noun is the event, the verb says how it stands
				light = -1
			}
		default:
			t.form = formOf(x, c, &t)
		}
		r.found = append(r.found, t)
	}
}

// given takes the words of a clause that the caller says tell events.
func (r *reading) given(c *clause) {
	x := r.x
	told := r.d.Told
	from := sort.Search(len(told), func(i int) bool { return told[i].Start >= x.Tokens[c.first].Start })
	for _, s := range told[from:] {
		if s.Start >= x.Tokens[c.end-1].End {
			break
		}
		i := r.tokenAt(s.Start, c.first, c.end)
		t, ok := r.triggerAt(i, c.first)
		if !ok {
			t = unknownTrigger(x, c.first, i)
		}
		for t.last = i; t.last+1 < c.end && x.Tokens[t.last+1].Start < s.End; t.last++ {
		}
		if t.given = true; t.pos != posNoun {
			t.form = formOf(x, c, &t)
		}
		r.found = append(r.found, t)
	}
}

// nounActs makes one event of an event noun and the verb that says what it did:
// "an earthquake struck the coast", "the attack on the port killed two".
func (r *reading) nounActs(c *clause) {
	for n := 1; n < len(r.found); n++ {
		noun, verb := &r.found[n-1], &r.found[n]
		if noun.pos != posNoun || noun.carrier >= 0 || verb.pos != posVerb || verb.form != formFinite || r.passive(verb, c) || !harms(noun.class) || !harms(verb.class) {
			continue
		}
		subject := true
		from := c.first
		for i := c.first; i < noun.first; i++ {
			if r.x.Of(i) == "," {
				from = i + 1 // In December 2023, an earthquake
			}
		}
		for i := from; i < noun.first && subject; i++ {
			switch w := strings.ToLower(r.x.Of(i)); w {
			case "after", "before", "since", "when", "than":
			case "of":
				subject = i > c.first && isQuantity(r.x, i-1)
			default:
				subject = r.x.Tokens[i].Kind != token.Punct && !isPreposition(w)
			}
		}
		if subject {
			noun.carrier = verb.first
			r.found = slices.Delete(r.found, n, n+1)
		}
	}
}

// isQuantity reports whether the word at token i counts what is named behind
// "of": the first of two earthquakes, a series of attacks.
func isQuantity(x *token.Text, i int) bool {
	if x.Tokens[i].Kind == token.Number {
		return true
	}
	switch x.Of(i) {
	case "one", "two", "three", "first", "second", "third", "last", "latest", "biggest", "worst", "deadliest", "series", "dozens", "hundreds", "wave", "string", "spate", "number", "couple", "pair", "barrage", "hours":
		return true
	}
	return false
}

// harms reports whether events of a class hurt people or things.
func harms(class string) bool {
	return class == "disaster" || class == "fight" || class == "kill" || class == "protest"
}

// modifies reports whether the noun at token i only says what kind of thing or
// person the next word names: "investment envoy", "strike group".
func (r *reading) modifies(i int) bool {
	if i+1 >= len(r.x.Tokens) || r.x.Tokens[i+1].Kind != token.Word {
		return false
	}
	switch strings.ToLower(r.x.Of(i + 1)) {
	case "envoy", "envoys", "minister", "ministers", "ministry", "officer", "officers", "chief", "adviser", "advisers", "advisor", "team", "teams", "group", "groups", "force", "forces", "committee", "agency", "plan", "plans",
		"bid", "process", "effort", "efforts", "official", "officials", "table", "room", "hall", "center", "centre", "site", "sites", "bank", "banker", "fund", "funds", "company", "firm", "position", "positions", "proposal", "proposals",
		"strategy", "policy", "campaign", "campaigns", "trail", "system", "systems", "aircraft", "jet", "jets", "rate", "rates", "price", "prices", "call", "zone", "line", "lines", "course", "capability", "capacity", "commission",
		"leader", "leaders", "representative", "delegation", "delegations", "partner", "partners", "terms", "framework", "format", "point", "points", "law", "laws", "charge", "charges", "measures", "season", "day", "station", "stations", "toll", "tolls", "program", "programme", "market", "markets", "side", "victims", "survivors", "result", "results", "vehicle", "vehicles", "lawyer", "lawyers", "judge", "case":
		return true
	}
	return false
}

// complete gives the event of an opening phrase ("After meeting with Putin, …")
// the subject of the clause behind it.
func (r *reading) complete(k int, subject actors) {
	if k == 0 || len(r.tells) == 0 {
		return
	}
	before := &r.cl[k-1]
	switch strings.ToLower(r.x.Of(before.first)) {
	case "after", "before", "following", "during", "while", "in", "at", "ahead", "on":
	default:
		return
	}
	e := &r.tells[len(r.tells)-1]
	for i := len(r.tells) - 1; i >= 0 && r.tells[i].at >= r.x.Tokens[before.first].Start; i-- {
		if r.tells[i].at < r.x.Tokens[before.end-1].End {
			e = &r.tells[i]
		}
	}
	if e.at < r.x.Tokens[before.first].Start || e.at >= r.x.Tokens[before.end-1].End || e.acting > 0 {
		return
	}
	who, people := slices.Clone(subject.names), slices.Clone(subject.people)
	for _, w := range e.who {
		who = appendName(who, w)
	}
	for _, w := range e.people {
		people = appendName(people, w)
	}
	e.who, e.people, e.acting = who, people, len(subject.names)
	e.shadow = e.shadow && len(who) < 2
}

// mainEvent is the trigger that the clause is about: the first finite verb of
// an event, the noun of a light verb, else the first noun. -1 for none.
func (r *reading) mainEvent(c *clause) int {
	noun := -1
	for n := range r.found {
		t := &r.found[n]
		switch {
		case t.pos == posNoun && t.carrier >= 0:
			return n
		case t.pos == posNoun:
			if noun < 0 {
				noun = n
			}
		case t.form == formFinite || t.form == formPlan:
			return n
		}
	}
	if noun >= 0 {
		return noun
	}
	for n := range r.found {
		if t := &r.found[n]; t.form == formPurpose && groupOf(t.class) == "meet" {
			if hasVerb(r.x, c.first, t.first) {
				continue
			}
			return n // the verb before it was lost or says nothing: "also with his counterpart … to discuss"
		}
	}
	return -1
}

// triggerAt chooses the reading of the word at token i.
func (r *reading) triggerAt(i, first int) (trigger, bool) {
	r.buf = findTriggers(r.buf[:0], r.x, i)
	if len(r.buf) == 0 {
		return trigger{}, false
	}
	var best *trigger
	for n := range r.buf {
		t := &r.buf[n]
		verb := isVerbHere(r.x, first, i, *t)
		switch {
		case t.pos == posNoun && t.tense <= tenseS:
			if best == nil || !isVerbHere(r.x, first, i, *best) {
				best = t
			}
		case verb || t.tense == tenseIng:
			if best == nil || best.pos == posNoun && verb {
				best = t
			}
		}
	}
	if best == nil {
		return trigger{}, false
	}
	if best.pos == posVerb {
		for n := range r.buf {
			if t := &r.buf[n]; t.pos == posLight && r.nounAhead(t.last+1) {
				return *t, true // open talks, not open a shop
			}
		}
	}
	return *best, true
}

// nounAhead reports whether an event noun follows before any preposition.
func (r *reading) nounAhead(i int) bool {
	var buf [4]trigger
	for n := 0; n < 5 && i < len(r.x.Tokens); n, i = n+1, i+1 {
		if w := r.x.Of(i); w == "-" {
			continue
		} else if r.x.Tokens[i].Kind != token.Word || isPreposition(strings.ToLower(w)) {
			return false
		}
		for _, t := range findTriggers(buf[:0], r.x, i) {
			if t.pos == posNoun {
				return true
			}
		}
	}
	return false
}

// guilty is the trigger of a verdict with the accused between its words: "found
// Sam Bankman-Fried guilty".
func (r *reading) guilty(i, end int) (t trigger, ok bool) {
	if w := r.x.Of(i); w != "found" && w != "finds" && w != "find" || r.x.Tokens[i].Flags&token.Upper != 0 {
		return t, false
	}
	for k := i + 1; k < end && k-i <= 7; k++ {
		if r.x.Of(k) == "guilty" {
			t = trigger{first: i, last: i, class: "law", lemma: "convict", pos: posVerb, carrier: -1}
			if r.x.Of(i) == "found" {
				t.tense = tensePast
			}
			return t, k > i+1
		}
		if w := r.x.Of(k); !r.inMention(r.x.Tokens[k].Start) && r.x.Tokens[k].Kind != token.Word || isAuxiliary(w) || w == "that" {
			break // found that he was guilty
		}
	}
	return t, false
}

// inMention reports whether a linked name covers the byte.
func (r *reading) inMention(at int) bool {
	return r.mentionAt(at) != nil
}

// mentionAt is the linked name that covers the byte, nil for none.
func (r *reading) mentionAt(at int) *entity.Mention {
	ms := r.d.Mentions
	if i := sort.Search(len(ms), func(i int) bool { return ms[i].End > at }); i < len(ms) && ms[i].Start <= at {
		return &ms[i]
	}
	return nil
}
