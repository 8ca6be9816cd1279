package timeline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Claim is what one source says in a [Conflict].
type Claim struct {
	Text     string
	Evidence Evidence
}

// Conflict is a contradiction between sources.
type Conflict struct {
	Event  string // id
	What   string // place, time, duration, killed, wounded or order
	Claims []Claim
}

// evidence is the place of a telling.
func (t *told) evidence() Evidence { return Evidence{t.doc, t.start, t.end, t.text, t.at} }

// claims gathers different answers to one question, each with the first
// words that give it.
type claims struct {
	order []string
	first map[string]Evidence
}

func (c *claims) add(text string, by Evidence) {
	if c.first == nil {
		c.first = map[string]Evidence{}
	}
	if _, ok := c.first[text]; !ok {
		c.first[text] = by
		c.order = append(c.order, text)
	}
}

// conflict is the contradiction of two answers or more.
func (c *claims) conflict(event, what string) []Conflict {
	if len(c.order) < 2 {
		return nil
	}
	x := Conflict{Event: event, What: what}
	for _, text := range c.order {
		x.Claims = append(x.Claims, Claim{text, c.first[text]})
	}
	return []Conflict{x}
}

// conflicts are the contradictions between the tellings of a group.
func (g *group) conflicts(id string) []Conflict {
	var out []Conflict
	var places, killed, wounded, lengths claims
	for _, t := range g.tells {
		if t.pointer {
			continue
		}
		if t.place.name != "" && t.place.prep != "" && !g.placedWithin(t) {
			places.add(t.place.name, t.evidence())
		}
		if t.length != "" {
			lengths.add(strings.ToLower(t.length), t.evidence())
		}
		for _, x := range t.counts {
			by := x.by
			if by.Doc == "" {
				by = t.evidence()
			}
			switch x.what {
			case "killed":
				killed.add(fmt.Sprint(x.n), by)
			case "wounded":
				wounded.add(fmt.Sprint(x.n), by)
			}
		}
	}
	out = append(out, places.conflict(id, "place")...)
	out = append(out, lengths.conflict(id, "duration")...)
	out = append(out, killed.conflict(id, "killed")...)
	return append(out, wounded.conflict(id, "wounded")...)
}

// placedWithin reports whether another telling says the place of t more
// exactly: Paris, where t says France.
func (g *group) placedWithin(t *told) bool {
	for _, o := range g.reps {
		if o.place.name != "" && o.place.name != t.place.name && o.place.country != "" && o.place.country == t.place.id {
			return true
		}
	}
	return false
}

// toldBeside reports whether a document tells both groups, whose tellings are sorted:
// to it they are two events.
func (g *group) toldBeside(o *group) bool {
	for i, k := 0, 0; i < len(g.tells) && k < len(o.tells); {
		switch c := strings.Compare(g.tells[i].doc, o.tells[k].doc); {
		case c == 0:
			return true
		case c < 0:
			i++
		default:
			k++
		}
	}
	return false
}

// dayConflicts are events that can only be one, told with days that differ: an
// arrival, an appointment of the same people at the same place a day apart.
func dayConflicts(groups []*group, ids []string) []Conflict {
	type entry struct {
		key string
		n   int
	}
	var entries []entry
	for n, g := range groups {
		if g.basis != basisText || g.when.Precision != Day || len(g.reps) == 0 {
			continue
		}
		for _, t := range g.reps {
			switch kind := t.kind; {
			case t.status != Happened && t.status != Planned, t.place.name == "" || len(t.people) == 0:
			case kind == "travel" || kind == "leave" || strings.HasPrefix(kind, "office"):
				for _, p := range t.people {
					entries = append(entries, entry{kind + "\x00" + t.place.name + "\x00" + p, n})
				}
			}
		}
	}
	slices.SortStableFunc(entries, func(a, b entry) int {
		return cmp.Or(strings.Compare(a.key, b.key), groups[a.n].when.From.Compare(groups[b.n].when.From), cmp.Compare(a.n, b.n))
	})
	var out []Conflict
	seen := map[link]bool{}
	for i := 1; i < len(entries); i++ {
		a, b := entries[i-1], entries[i]
		if a.key != b.key || a.n == b.n || seen[link{a.n, b.n}] {
			continue
		}
		x, y := groups[a.n], groups[b.n]
		if d := y.when.From.Sub(x.when.From); d <= 0 || d > day || x.toldBeside(y) {
			continue
		}
		seen[link{a.n, b.n}] = true
		out = append(out, Conflict{ids[a.n], "time", []Claim{
			{x.when.From.Format("2006-01-02"), x.reps[0].evidence()},
			{y.when.From.Format("2006-01-02"), y.reps[0].evidence()},
		}})
	}
	return out
}
