package timeline

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
)

// Evidence is a place in a document that tells an event.
type Evidence struct {
	Doc        string // Document.ID
	Start, End int    // byte offsets in Document.Text, half open
	Text       string
}

// Event is something that happened, will happen or is said to.
type Event struct {
	ID           string
	Title        string // assembled from trigger and participants
	Class        string // after CAMEO's root codes: meet, consult, demand …
	Status       Status
	When         Interval
	Approximate  bool // only the date of the documents is known
	Killed       int  // numbers that the text gives; 0 when it gives none
	Wounded      int
	Participants []string // canonical names
	Place        string
	Evidence     []Evidence
	Before       []string // ids of events that this one comes before, transitive reduction
	After        []string // ids of events that this one comes after
}

// Claim is what one source says in a [Conflict].
type Claim struct {
	Text     string
	Evidence Evidence
}

// Conflict is a contradiction between sources.
type Conflict struct {
	Event  string // id
	What   string // place, time, number …
	Claims []Claim
}

// Timeline is the events of many documents in order.
type Timeline struct {
	Events    []Event // in order of time
	Undated   []Event
	Conflicts []Conflict
}

// event makes an event of a group.
func (g *group) event() Event {
	lead := g.lead()
	e := Event{Class: lead.class, Status: lead.status, When: g.when, Approximate: g.basis == basisPublished}
	votes := map[string]int{}
	for _, t := range g.tells {
		if t.shadow {
			continue // it only points here
		}
		for _, w := range t.who {
			e.Participants = appendName(e.Participants, w)
		}
		if t.place != "" {
			votes[t.place]++
		}
		if t.status == Happened {
			e.Status = Happened
		}
		for _, c := range t.counts {
			switch c.what {
			case "killed":
				e.Killed = max(e.Killed, c.n)
			case "wounded":
				e.Wounded = max(e.Wounded, c.n)
			}
		}
		e.Evidence = append(e.Evidence, Evidence{t.doc, t.start, t.end, t.text})
	}
	e.Place = mostVoted(votes)
	e.Evidence = slices.CompactFunc(e.Evidence, func(a, b Evidence) bool { return a.Doc == b.Doc && a.Start == b.Start && a.End == b.End })
	h := fnv.New32a()
	for _, t := range g.tells {
		fmt.Fprintf(h, "%s\x00%d\x00", t.doc, t.at)
	}
	e.ID = fmt.Sprintf("ev-%08x", h.Sum32())
	e.Title = title(&e, lead)
	return e
}

// lead is the telling that says most: the most participants, then a place,
// then a verb.
func (g *group) lead() *told {
	return slices.MaxFunc(g.tells, func(a, b *told) int {
		score := func(t *told) int {
			s := 2 * min(len(t.who), 3)
			if t.shadow {
				s -= 20
			}
			if t.place != "" {
				s++
			}
			if t.dated {
				s += 2
			}
			if t.status == Happened {
				s++
			}
			return s
		}
		return cmp.Or(cmp.Compare(score(a), score(b)), strings.Compare(b.doc, a.doc), cmp.Compare(b.at, a.at))
	})
}

func mostVoted(votes map[string]int) string {
	best := ""
	for p, n := range votes {
		if best == "" || n > votes[best] || n == votes[best] && p < best {
			best = p
		}
	}
	return best
}

// conflicts are the contradictions between the tellings of a group.
func (g *group) conflicts(id string) []Conflict {
	var out []Conflict
	places := map[string]*told{}
	var names []string
	for _, t := range g.tells {
		if t.place != "" && t.placePrep && places[t.place] == nil {
			places[t.place] = t
			names = append(names, t.place)
		}
	}
	if len(names) > 1 {
		c := Conflict{Event: id, What: "place"}
		for _, n := range names {
			t := places[n]
			c.Claims = append(c.Claims, Claim{n, Evidence{t.doc, t.start, t.end, t.text}})
		}
		out = append(out, c)
	}
	for _, what := range [...]string{"killed", "wounded"} {
		said := map[int]*told{}
		var numbers []int
		for _, t := range g.tells {
			for _, x := range t.counts {
				if x.what == what && said[x.n] == nil {
					said[x.n] = t
					numbers = append(numbers, x.n)
				}
			}
		}
		if len(numbers) > 1 {
			c := Conflict{Event: id, What: what}
			for _, n := range numbers {
				t := said[n]
				c.Claims = append(c.Claims, Claim{fmt.Sprint(n), Evidence{t.doc, t.start, t.end, t.text}})
			}
			out = append(out, c)
		}
	}
	return out
}
