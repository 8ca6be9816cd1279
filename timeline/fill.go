package timeline

import (
	"slices"
	"strings"

	"github.com/dragoman-go/dragoman/entity"
)

// fill takes the participants and the place between the tokens lo and hi.
func (r *reading) fill(e *told, t *trigger, who []participant, lo, hi int) {
	best := 1 << 30
	placeEnd, lastAttached := -1, -2
	hi = min(hi, r.signalBehind(t, hi))
	for k := range who {
		p := &who[k]
		if p.token < lo || p.token >= hi {
			continue
		}
		if p.token == t.last+1 && t.last > t.first && t.pos != posNoun && p.prep != "" && strings.HasSuffix(e.lemma, " in") {
			p.prep = "" // swore in Hale
		}
		d := max(p.token-t.last, t.first-p.last)
		if p.place {
			if placeEnd >= 0 && strings.TrimSpace(r.x.Source[placeEnd:max(placeEnd, p.m.Start)]) == "," {
				placeEnd = p.m.End
				continue // "Paris, France"
			}
			if r.isPlaceOf(e, t, p) {
				placeEnd = p.m.End
				if isCountry(p.m) {
					d += 50 // the city says it better
				}
				if p.prep == "" || p.prep == "of" || p.token < t.first && t.pos != posNoun {
					d += 20 // behind a preposition it is said outright
				}
				if d < best {
					best = d
					e.place, e.places = placeOf(p), nil
				} else if e.class == "travel" && r.listed(who, k) && isCountry(p.m) == isCountry(who[k-1].m) {
					e.places = append(e.places, p.m.Name)
				}
				continue
			}
			if !isCountry(p.m) && !p.possessive && p.prep != "with" && p.prep != "between" && p.prep != "and" && !(p.prep == "by" && e.passive) && !(e.class == "contest" && t.pos != posNoun && (p.prep == "" || p.prep == "to")) {
				continue // a city takes no part
			}
		}
		if p.prep == "and" && lastAttached != k-1 {
			continue // what comes before it decides
		}
		if isActor(p.m) && r.attached(e, t, p, d) {
			if p.m.Entity != "" && (e.lemma == "inauguration" || e.lemma == "swearing-in") && r.d.Office != nil {
				e.office = r.d.Office(p.m.Entity)
			}
			lastAttached = k
			if p.token > t.last && len(e.who) == e.acting {
				e.beside = p.prep
			}
			e.who = appendName(e.who, p.m.Name)
			if p.m.Demonym && p.token > t.last { // shot by Israeli settlers
				stop := r.nounsBehind(p, hi)
				e.through = showAs(e.through, p.m.Name, r.throughOf(p, stop, stop))
			}
			if p.m.Type == entity.Person {
				e.people = appendName(e.people, p.m.Name)
			}
		}
	}
	if e.passive && (e.class == "fight" || e.class == "disaster") {
		e.struckPlace(t, who)
	}
}

// listed reports whether nothing but "and" stands between a name and the one before
// it: Jordan and Israel.
func (r *reading) listed(who []participant, k int) bool {
	return k > 0 && who[k-1].place && who[k].token == who[k-1].last+2 && r.x.Of(who[k].token-1) == "and"
}

// signalBehind is the first word behind a trigger that leads to another event:
// what stands behind "a day after the signing" belongs to the signing.
func (r *reading) signalBehind(t *trigger, hi int) int {
	for i := t.last + 1; i < hi; i++ {
		switch r.x.Of(i) {
		case "after", "before", "following":
			return i
		case "as":
			if i-1 > t.last && isViewed(r.x.Of(i-1)) {
				return i - 1
			}
		}
	}
	return hi
}

// isViewed reports whether a participle before "as" says what something is held to
// be: an election seen as a choice between Europe and Russia.
func isViewed(w string) bool {
	switch w {
	case "seen", "viewed", "regarded", "described", "known", "billed", "hailed":
		return true
	}
	return false
}

// placeOf is the place that a participant names.
func placeOf(p *participant) where {
	w := where{name: p.m.Name, id: p.m.Entity, country: p.m.Country, prep: p.prep, seat: isCountry(p.m) || strings.HasPrefix(p.m.Entity, "region/")}
	switch p.prep {
	case "in", "at", "near", "outside", "to", "on", "off":
	case "into", "for", "towards", "toward":
		w.prep = "to"
	case "of", "across", "through":
		w.prep = "in"
	default:
		w.prep = ""
	}
	return w
}

// isPlaceOf reports whether a place is where the event is, not who takes part.
func (r *reading) isPlaceOf(e *told, t *trigger, p *participant) bool {
	group := groupOf(e.class)
	switch p.prep {
	case "through":
		return group == "protest"
	case "in", "at", "near", "outside", "into", "across", "off":
		return !r.ofTopic(t, p) && !(p.joined && p.token < t.first)
	case "on":
		return group == "fight"
	case "to", "towards", "toward":
		return group == "travel" || (group == "posture" || group == "aid") && t.pos != posNoun
	case "for":
		return group == "travel" && strings.HasSuffix(e.lemma, "for")
	case "of":
		return (group == "fight" || group == "disaster") && p.token > t.last
	}
	if p.possessive && e.class == "disaster" && t.pos == posNoun && p.token < t.first {
		return true // Morocco's earthquake
	}
	if t.pos == posNoun && t.carrier > t.last && harms(e.class) && p.token > t.carrier {
		return p.prep == "" && p.token-t.carrier <= 5 // an earthquake struck Morocco
	}
	if t.pos == posNoun {
		return p.token < t.first && t.first-p.last <= 3 && !p.possessive && !isCountry(p.m) && !p.joined
	}
	return (group == "fight" || e.class == "travel" || takesPlaces(e.lemma)) && p.prep == "" && p.token > t.last && p.token-t.last <= 5 && !e.passive
}

// takesPlaces reports whether a verb may be done to a place as it is to people:
// seized a town.
func takesPlaces(lemma string) bool {
	switch lemma {
	case "seize", "capture", "occupy", "annex", "blockade", "evacuate":
		return true
	}
	return false
}

// ofTopic reports whether a place belongs to another noun than the event: to
// what the talks are about, or to a war, a peace or troops that stand before it.
func (r *reading) ofTopic(t *trigger, p *participant) bool {
	x := r.x
	i := p.token - 1 // the preposition
	for i > t.last && !isPreposition(strings.ToLower(x.Of(i))) {
		i--
	}
	if i-1 <= t.last {
		return false
	}
	switch strings.ToLower(x.Of(i - 1)) {
	case "war", "conflict", "peace", "ceasefire", "cease-fire", "truce", "crisis", "fighting", "invasion", "situation", "hostilities", "settlement", "troops", "forces", "army", "elections", "violence",
		"interests", "developments", "events", "operations", "units", "bases", "people", "civilians", "regime", "government", "democracy", "stability", "security":
		return true
	}
	for j := t.last + 1; j < i && isCountry(p.m); j++ {
		switch strings.ToLower(x.Of(j)) {
		case "on", "about", "over", "regarding", "concerning":
			return !r.dateAt(j + 1)
		}
	}
	return false
}

// dateAt reports whether a time expression begins at token i.
func (r *reading) dateAt(i int) bool {
	if i >= len(r.x.Tokens) {
		return false
	}
	k := r.timeAt(r.x.Tokens[i].Start)
	return k < len(r.times) && r.times[k].Start == r.x.Tokens[i].Start
}

// attached reports whether a name belongs to the event of a trigger by the
// words between them: an object, a partner, an owner, a people before a noun.
func (r *reading) attached(e *told, t *trigger, p *participant, d int) bool {
	if t.pos == posNoun && p.token < t.first {
		switch {
		case p.possessive:
			return d <= 6
		case p.place && !p.joined && p.prep != "":
			return false
		case p.place && !p.joined:
			return groupOf(e.class) == "fight" && d <= 2 // Ukraine talks are about Ukraine
		case d <= 3 && (p.prep == "" || d <= 2):
			return true
		}
	}
	switch p.prep {
	case "on":
		return t.pos == posNoun && t.carrier >= 0 && e.class == "coerce" && p.token > t.last && d <= 8 && !p.possessive // a fine on Google
	case "with", "between", "by", "against", "among", "alongside":
		if e.class == "travel" && t.pos != posNoun && d > 2 {
			return false // arrived for talks with
		}
		return p.token > t.last && d <= 14 && !p.possessive
	case "and":
		return p.token > t.last && d <= 18 // what comes before it decides
	case "to":
		if talks := e.class == "consult" || e.class == "say" || e.class == "appeal" || e.class == "yield"; talks && t.pos != posNoun && p.token > t.last && d <= 3 && !p.possessive {
			return true // spoke to Erdogan
		}
		if (e.class == "contest" && e.lemma == "lose" || e.passive && isGiving(e.lemma)) && p.token > t.last && d <= 3 {
			return true // lost to Alcaraz
		}
		fallthrough
	case "for", "as":
		return t.pos != posNoun && p.token > t.last && d <= 4 && strings.HasSuffix(e.lemma, " "+p.prep)
	case "":
		if p.token < t.first {
			return false
		}
		return t.pos != posNoun && d <= 9 && !p.possessive && !r.behindTo(t, p)
	case "of":
		return t.pos == posNoun && p.token > t.last && d <= 4 && !p.possessive
	}
	return false
}

// behindTo reports whether another preposition stands between a verb and a name.
func (r *reading) behindTo(t *trigger, p *participant) bool {
	for i := t.last + 1; i < p.token; i++ {
		switch w := strings.ToLower(r.x.Of(i)); w {
		case "with", "between", "and", "by":
		default:
			if isPreposition(w) {
				return true
			}
		}
	}
	return false
}

// struckPlace makes the subject of a passive the place: "Dnipro was struck".
func (e *told) struckPlace(t *trigger, who []participant) {
	for k := range who {
		p := &who[k]
		if !p.place || p.token >= t.first || p.prep != "" {
			continue
		}
		if e.place.name == "" {
			e.place = placeOf(p)
			e.place.prep = "in"
		}
		if n := slices.Index(e.who, p.m.Name); n >= 0 {
			e.who = slices.Delete(e.who, n, n+1)
			if n < e.acting {
				e.acting--
			}
		}
	}
}
