package timeline

import (
	"slices"
	"sort"
	"strings"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/internal/token"
)

// findEvents finds the triggers of a clause.
func (r *reading) findEvents(c *clause) {
	x := r.x
	light := -1
	for i := c.first; i < c.end; i++ {
		if x.Tokens[i].Kind != token.Word || r.inMention(x.Tokens[i].Start) || x.Tokens[i].Flags&token.Upper != 0 && r.dateAt(i) {
			continue // a name, the month of March
		}
		if i >= r.toll.first && i < r.toll.end {
			continue
		}
		if r.begins(i, c) {
			continue
		}
		t, ok := r.guilty(i, c.end)
		if !ok {
			t, ok = r.onStrike(i, c.end)
		}
		if !ok {
			t, ok = r.swornIn(i, c.end)
		}
		if !ok {
			t, ok = r.triggerAt(i, c.first)
		}
		if !ok {
			continue
		}
		if t.tense == tenseIng && t.last+1 < c.end && x.Of(t.last) == "to" && t.last > t.first && r.isInfinitive(t.last+1) {
			continue // going to dispatch: the verb is behind
		}
		if t.lemma == "call" && t.pos == posVerb && r.names(&t, c) {
			continue // called it a crime
		}
		if t.lemma == "remove" && !r.fromOffice(&t, c) || t.lemma == "become" && !r.intoOffice(&t, c) {
			continue
		}
		i = t.last
		if t.pos == posNoun && r.modifies(i) {
			continue
		}
		switch t.pos {
		case posLight:
			if r.held(&t, c) {
				r.found[len(r.found)-1].carrier = t.first
				continue
			}
			if f := formOf(x, c, &t); f != formPurpose && f != formLoose {
				light = t.first
				if r.light < 0 {
					r.light = light
				}
			}
			continue
		case posNoun:
			if light >= 0 && r.carries(light, &t) {
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

// onStrike is the trigger of "went on strike".
func (r *reading) onStrike(i, end int) (t trigger, ok bool) {
	if i+2 >= end || r.x.Of(i+1) != "on" || r.x.Of(i+2) != "strike" {
		return t, false
	}
	t = trigger{first: i, last: i + 2, class: "protest", lemma: "go on strike", pos: posVerb, carrier: -1}
	switch r.x.Of(i) {
	case "go":
	case "goes":
		t.tense = tenseS
	case "going":
		t.tense = tenseIng
	case "went":
		t.tense = tensePast
	case "gone":
		t.tense = tenseParticiple
	default:
		return t, false
	}
	return t, true
}

// carries reports whether the noun of a trigger is the object of the light verb at
// a token: "held talks", not "started processing claims from the flood".
func (r *reading) carries(light int, t *trigger) bool {
	if t.first-light > 7 || strings.HasPrefix(r.x.Of(light), "reach") && t.class != "agree" && t.lemma != "verdict" {
		return false
	}
	for i := light + 1; i < t.first; i++ {
		switch w := r.x.Of(i); w {
		case "after", "before", "following", "from", "because", "than":
			return false
		default:
			if strings.HasSuffix(w, "ing") && r.x.Tokens[i].Flags&token.Upper == 0 && i == light+1 {
				return false
			}
		}
	}
	return true
}

// held reports whether a light verb in the passive carries the noun found before
// it: "elections will be held".
func (r *reading) held(t *trigger, c *clause) bool {
	n := len(r.found) - 1
	if n < 0 || r.found[n].pos != posNoun || r.found[n].carrier >= 0 || !r.passive(t, c) {
		return false
	}
	for i := r.found[n].last + 1; i < t.first; i++ {
		if w := r.x.Of(i); !isAuxiliary(w) && !isBetween(w) {
			return false
		}
	}
	for m := n - 1; m >= 0 && !r.opensClause(&r.found[n], c); m-- {
		if o := &r.found[m]; o.pos == posNoun && o.carrier < 0 && r.opensClause(o, c) {
			r.found = r.found[:m+1] // talks on extending the truce will be held
			break
		}
	}
	return true
}

// swornIn is the trigger of "swore her in", with the one who takes office between
// its words.
func (r *reading) swornIn(i, end int) (t trigger, ok bool) {
	t = trigger{first: i, last: i, class: "office", lemma: "swear in", pos: posVerb, carrier: -1}
	switch r.x.Of(i) {
	case "swears":
		t.tense = tenseS
	case "swore":
		t.tense = tensePast
	default:
		return t, false
	}
	for k := i + 1; k < end && k-i <= 5; k++ {
		if r.x.Of(k) == "in" {
			return t, k > i+1
		}
		switch w := r.x.Of(k); {
		case w == "him", w == "her", w == "them", r.inMention(r.x.Tokens[k].Start):
		default:
			return t, false
		}
	}
	return t, false
}

// names reports whether a form of "call" says what something is held to be: "called
// it a crime", "what they called an attack"; not "called Hale", "called a meeting".
func (r *reading) names(t *trigger, c *clause) bool {
	i := t.last + 1
	if i >= c.end || !isDeterminer(r.x.Of(i)) && r.x.Of(i) != "it" && r.x.Of(i) != "him" && r.x.Of(i) != "them" || r.nameAt(i, c.end) != nil {
		return false
	}
	for k := i; k < c.end && k-i < 5; k++ {
		if o, ok := r.triggerAt(k, i); ok && o.pos == posNoun && isGathering(&o) {
			return false
		}
	}
	return true
}

// intoOffice reports whether what somebody becomes is an office: "became Nepal's
// first woman prime minister".
func (r *reading) intoOffice(t *trigger, c *clause) bool {
	for i := t.last + 1; i < c.end && i-t.last <= 8; i++ {
		if w := r.x.Of(i); isPreposition(w) || r.x.Tokens[i].Kind == token.Punct || r.dateAt(i) {
			return false
		}
		switch strings.ToLower(r.x.StemOf(i)) {
		case "president", "minister", "premier", "chancellor", "king", "queen", "emperor", "pope", "mayor", "governor", "chief", "chair", "chairman", "chairwoman", "speaker", "ceo", "head", "leader",
			"director", "senator", "ambassador", "captain", "coach", "champion", "secretary", "archbishop", "commander", "judge", "justice":
			return true
		}
	}
	return false
}

// fromOffice reports whether who is removed loses an office, and is not cleared
// away: the words say so, or it was done by those who can.
func (r *reading) fromOffice(t *trigger, c *clause) bool {
	for i := t.last + 1; i+1 < c.end; i++ {
		switch r.x.Of(i) {
		case "from":
			switch r.x.Of(i + 1) {
			case "office", "power", "post":
				return true
			}
		case "as":
			return true
		case "by":
			switch strings.ToLower(r.x.Of(i + 1)) {
			case "congress", "parliament", "lawmakers", "legislators", "senators", "coup":
				return true
			}
			m := r.nameAt(i+1, c.end)
			return i == t.last+1 && m != nil && m.Type == entity.Organization
		}
	}
	return false
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

// nounActs makes one event of an event noun and the verb that says what it did:
// "an earthquake struck the coast", "the attack on the port killed two".
func (r *reading) nounActs(c *clause) {
	for n := 1; n < len(r.found); n++ {
		noun, verb := &r.found[n-1], &r.found[n]
		if noun.pos != posNoun || noun.carrier >= 0 || verb.pos != posVerb || verb.form != formFinite {
			continue
		}
		if verb.lemma == "damage" || verb.lemma == "destroy" {
			continue // what it did to what says more
		}
		if agreed := noun.class == "agree" && r.passive(verb, c) && (verb.class == "announce" || verb.class == "agree"); !agreed && (r.passive(verb, c) || !harms(noun.class) || !harms(verb.class)) {
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
	switch strings.ToLower(x.Of(i)) {
	case "one", "two", "three", "first", "second", "third", "last", "latest", "biggest", "worst", "deadliest", "series", "dozens", "tens", "hundreds", "thousands", "millions", "wave", "string", "spate", "number", "couple", "pair", "barrage", "hours":
		return true
	}
	return false
}

// harms reports whether events of a class hurt people or things.
func harms(class string) bool {
	return class == "disaster" || class == "fight" || class == "kill" || class == "protest"
}
