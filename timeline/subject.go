package timeline

import (
	"strings"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/internal/token"
)

// actors are names with those of them that are persons.
type actors struct {
	names, people []string
	place         bool              // one of them is a place or an organization
	through       map[string]string // of a name those of it who act: Kenyan officer
}

// showAs notes what a name is shown as where those of it are meant.
func showAs(m map[string]string, name, phrase string) map[string]string {
	if phrase == "" {
		return m
	}
	if m == nil {
		m = map[string]string{}
	}
	m[name] = phrase
	return m
}

func (a *actors) add(m *entity.Mention) {
	a.names = appendName(a.names, m.Name)
	switch m.Type {
	case entity.Person:
		a.people = appendName(a.people, m.Name)
	case entity.Unknown:
	default:
		a.place = true
	}
}

// subjectOf is who acts in a clause: the names before its first verb, or what
// a pronoun there stands for. A clause that begins with its verb has the
// subject of the one before it.
func (r *reading) subjectOf(c *clause, who []participant) actors {
	verb := r.firstVerb(c)
	var out actors
	for k := range who {
		p := &who[k]
		led := p.prep == "by" && p.m.Type == entity.Person && r.ledBy(p.token, c.first)
		if p.token < verb && (p.prep == "" || p.prep == "and" || led || r.conjoined(p, c, verb)) && !p.possessive && isActor(p.m) && r.acts(p) {
			stop := r.nounsBehind(p, verb)
			if stop > p.last+1 && stop < verb && r.x.Of(stop) == "," && k+1 < len(who) && who[k+1].token == stop+1 && who[k+1].m.Type == entity.Person {
				continue // a US judge, Amit Mehta, ruled
			}
			out.add(p.m)
			out.through = showAs(out.through, p.m.Name, r.throughOf(p, stop, verb))
			if p.m.Type == entity.Person {
				r.person = p.m.Name
			}
		}
	}
	if len(out.names) == 0 {
		out = r.inverted(verb, who)
	}
	if len(out.names) == 0 {
		out = r.ownerOf(c, verb, who)
	}
	if len(out.names) > 0 {
		return out
	}
	for i := c.first; i < verb; i++ {
		switch strings.ToLower(r.x.Of(i)) {
		case "he", "she":
			if n := len(r.before.names); n > 0 && len(r.before.people) == 0 && !r.before.place {
				return persons(r.before.names[n-1]) // a name of the sentence that nobody knows
			}
			if r.person != "" {
				return persons(r.person)
			}
		case "who":
			if r.named != "" && i == c.first {
				if r.namedPerson {
					return persons(r.named)
				}
				return actors{names: []string{r.named}}
			}
		case "it":
			if len(r.subject.names) == 1 && len(r.subject.people) == 0 && i == c.first {
				return r.subject
			}
		case "they", "both":
			if len(r.group.names) > 0 {
				return r.group
			}
			return r.subject
		case "trio", "two", "pair", "duo", "delegation", "delegations", "group", "leaders", "men", "sides", "ministers", "presidents", "envoys":
			if i > c.first && isDeterminer(r.x.Of(i-1)) && len(r.group.names) > 0 {
				return r.group
			}
		}
	}
	if r.beginsWithVerb(c, verb) {
		return r.before
	}
	return actors{}
}

// inverted is the name right behind a verb of saying: "said the ministry".
func (r *reading) inverted(verb int, who []participant) (out actors) {
	if t, ok := r.triggerAt(min(verb, len(r.x.Tokens)-1), 0); !ok || t.pos != posReport && t.class != "say" {
		return out
	}
	for k := range who {
		if p := &who[k]; p.token > verb && p.token-verb <= 4 && p.prep == "" && !p.possessive && isActor(p.m) {
			out.add(p.m)
			if p.m.Type == entity.Person {
				r.person = p.m.Name
			}
			break
		}
	}
	return out
}

// conjoined reports whether the word before a name begins its clause: "since
// Russia invaded".
func (r *reading) conjoined(p *participant, c *clause, verb int) bool {
	switch p.prep {
	case "since", "after", "before", "as", "than":
		for i := c.first; i < p.token && i-c.first <= 4; i++ { // a couple of days after
			if strings.EqualFold(r.x.Of(i), p.prep) {
				return verb < c.end && p.token-i <= 4
			}
		}
	}
	return false
}

// ownerOf is the country or organization through whose organ a clause acts:
// "Britain's competition regulator blocked".
func (r *reading) ownerOf(c *clause, verb int, who []participant) (out actors) {
	for k := range who {
		p := &who[k]
		if !p.possessive || p.token >= verb || verb-p.last > 5 || p.prep != "" && p.prep != "and" || p.m.Type == entity.Person || !isActor(p.m) || p.token-c.first > 2 {
			continue
		}
		for i := p.last + 1; i < verb && !(r.x.Of(i) == "on" && r.dateAt(i+1)) && !r.dateAt(i); i++ {
			if tk := &r.x.Tokens[i]; tk.Kind != token.Word || tk.Flags&token.Upper != 0 || isPreposition(r.x.Of(i)) && r.x.Of(i) != "of" {
				return out
			}
		}
		out.add(p.m)
		out.through = showAs(out.through, p.m.Name, r.throughOf(p, r.nounsBehind(p, verb), verb))
		break
	}
	return out
}

// nounsBehind is the end of the plain words right behind a name that is no
// person's, up to a verb: those of "Kenyan police officers", "US judge".
func (r *reading) nounsBehind(p *participant, verb int) int {
	i := p.last + 1
	if p.m.Type == entity.Person {
		return i
	}
	for ; i < verb; i++ {
		w := r.x.Of(i)
		if tk := &r.x.Tokens[i]; tk.Kind != token.Word || tk.Flags&token.Upper != 0 || tk.Stem != tk.End || isPreposition(w) || isBetween(w) || endsObject(w) || r.dateAt(i) || leads(r.x, i) {
			break
		}
	}
	return i
}

// throughOf is what a name says together with the plain words behind it that end
// at stop, when these lead to the verb: "Kenyan officer"; for people in the
// plural the name as written: "Two Palestinians". "" for none.
func (r *reading) throughOf(p *participant, stop, verb int) string {
	x := r.x
	if stop == p.last+1 && p.m.Demonym && p.token == p.last {
		first := p.token
		_, counted := number(x, max(0, first-1))
		if counted && first > 0 {
			first--
		}
		if w := x.StemOf(p.last); !counted && (!strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ss")) {
			return ""
		}
		return x.Source[x.Tokens[first].Start:x.Tokens[p.last].Stem]
	}
	if stop == p.last+1 || stop-p.last > 4 || stop < verb && !isPreposition(x.Of(stop)) && !isBetween(x.Of(stop)) && !leads(x, stop) {
		return ""
	}
	return x.Source[x.Tokens[p.token].Start:x.Tokens[stop-1].End]
}

func persons(names ...string) actors { return actors{names: names, people: names} }

// beginsWithVerb reports whether nothing that could be a subject stands before
// the first verb of a clause: ", also took part", "and met".
func (r *reading) beginsWithVerb(c *clause, verb int) bool {
	if verb >= c.end {
		return false
	}
	for i := c.first; i < verb; i++ {
		switch w := strings.ToLower(r.x.Of(i)); w {
		case "and", "but", "then", "also", "or":
		default:
			if !strings.HasSuffix(w, "ly") {
				return false
			}
		}
	}
	for n := range r.found {
		if t := &r.found[n]; t.first == verb && t.form == formReduced {
			return false
		}
	}
	return true
}

// ledBy reports whether "headed by" or the like stands before token i.
func (r *reading) ledBy(i, first int) bool {
	for j := i - 1; j >= first && i-j <= 7; j-- {
		if isLed(r.x.Of(j)) {
			return true
		}
	}
	return false
}

// leads reports whether the participle at token i says by whom the group before it
// is led: a delegation headed by.
func leads(x *token.Text, i int) bool {
	return i+1 < len(x.Tokens) && isLed(x.Of(i)) && x.Of(i+1) == "by"
}

// isLed reports whether a participle says that somebody leads a group.
func isLed(w string) bool {
	switch w {
	case "headed", "led", "chaired", "headed-up":
		return true
	}
	return false
}

// firstVerb is the token of the first finite verb of a clause, or its end.
func (r *reading) firstVerb(c *clause) int {
	verb := c.end
	if r.light >= 0 {
		verb = r.light
	}
	for n := range r.found {
		if t := &r.found[n]; t.pos != posNoun && t.form != formLoose && t.form != formPurpose {
			verb = min(verb, t.first)
		}
		if t := &r.found[n]; t.carrier >= 0 {
			verb = min(verb, t.carrier)
		}
	}
	for i := c.first; i < verb; i++ {
		if isAuxiliary(r.x.Of(i)) || r.x.Tokens[i].Flags&token.Upper == 0 && isPastHere(r.x, c.first, i) && (i+1 >= c.end || r.x.Of(i+1) != "by") {
			return i
		}
	}
	return verb
}

// acts reports whether a place or a people before a verb stands for those who
// act, and does not only say which city or talks are meant.
func (r *reading) acts(p *participant) bool {
	if p.m.Type != entity.Place {
		return true
	}
	x := r.x
	i := p.last + 1
	if i >= len(x.Tokens) || x.Tokens[i].Kind != token.Word || isAuxiliary(x.Of(i)) || r.dateOnly(i) {
		return true
	}
	if x.Tokens[i].Flags&token.Upper != 0 {
		_, ok := r.triggerAt(i, p.token) // a headline: Russia Begins, Paris Talks
		return ok && isCountry(p.m) && !p.m.Demonym
	}
	if t, ok := r.triggerAt(i, p.token); ok && t.pos != posNoun {
		return true
	}
	if !p.m.Demonym {
		_, noun := r.triggerAt(i, p.token)
		return !noun
	}
	switch strings.ToLower(x.Of(i)) {
	case "city", "town", "village", "region", "port", "capital", "territory", "soil", "border", "economy", "people", "airspace", "waters":
		return false
	case "coast":
		return i+1 < len(x.Tokens) && x.Of(i+1) == "guard"
	}
	return true
}
