package timeline

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"math"
	"slices"
	"strings"
)

// Evidence is a place in a document that tells an event.
type Evidence struct {
	Doc        string // Document.ID
	Start, End int    // byte offsets in Document.Text, half open
	Text       string // the bytes between them
	At         int    // byte offset in Document.Text of the word that tells it
}

// Event is something that happened, will happen or is said to.
type Event struct {
	ID           string // stable for the same documents
	Title        string // assembled from trigger and participants
	Class        string // after CAMEO's root codes: meet, consult, demand …
	Status       Status
	When         Interval
	Approximate  bool     // only the date of the documents is known: the event may be some days older
	Killed       int      // the highest number that the texts give; 0 when they give none
	Wounded      int      // likewise
	Participants []string // canonical names
	Place        string   // canonical name, "" when not told
	Evidence     []Evidence
	Before       []string // ids of events that this one comes before, transitive reduction
	After        []string // ids of events that this one comes after
}

// Timeline is the events of many documents in order.
type Timeline struct {
	Events    []Event // in order of time
	Undated   []Event
	Conflicts []Conflict
}

// Top returns the n events that matter most, the first first, or all when there
// are fewer: those that most documents tell and in which those take part who
// are named in most events. Events that are only planned or undated come
// behind what is known of others of their weight.
func (t *Timeline) Top(n int) []Event {
	all := append(slices.Clone(t.Events), t.Undated...)
	named := map[string]int{}
	for i := range all {
		for _, p := range all[i].Participants {
			named[p]++
		}
	}
	weight := func(e *Event) float64 {
		docs := map[string]bool{}
		for _, v := range e.Evidence {
			docs[v.Doc] = true
		}
		// The three most central participants, each by the share of events that
		// name it.
		share := make([]float64, 0, len(e.Participants))
		for _, p := range e.Participants {
			share = append(share, float64(named[p])/float64(len(all)))
		}
		slices.Sort(share)
		w := float64(len(docs)) + math.Log1p(float64(len(e.Evidence)))/4
		for _, s := range share[max(0, len(share)-3):] {
			w += s
		}
		if e.Killed > 0 {
			w += math.Log1p(float64(e.Killed)) / 4
		}
		if e.Status != Happened || e.When.IsZero() {
			w -= 0.25
		}
		return w
	}
	weights := make(map[string]float64, len(all))
	for i := range all {
		weights[all[i].ID] = weight(&all[i])
	}
	slices.SortStableFunc(all, func(a, b Event) int {
		return cmp.Or(cmp.Compare(weights[b.ID], weights[a.ID]), strings.Compare(a.ID, b.ID))
	})
	return all[:max(0, min(n, len(all)))]
}

// event makes an event of a group.
func (g *group) event() Event {
	slices.SortFunc(g.tells, byPosition)
	lead := g.lead()
	e := Event{Class: lead.class, Status: lead.status, When: g.when, Approximate: g.basis == basisPublished}
	votes := map[string]int{}
	var names []string
	for _, w := range lead.who {
		names = appendName(names, w)
	}
	best := &where{}
	for _, t := range g.tells {
		if !t.pointer {
			for _, w := range t.who {
				names = appendName(names, w)
			}
			if p := &t.place; p.name != "" {
				votes[p.name] += 2
				if p.seat {
					votes[p.name]-- // the city says it better
				}
				if n := votes[p.name]; n > votes[best.name] || n == votes[best.name] && p.name < best.name {
					best = p
				}
			}
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
		e.Evidence = append(e.Evidence, t.evidence())
	}
	for _, t := range g.tells {
		for _, w := range t.involved {
			names = appendName(names, w)
		}
	}
	if best.seat {
		for _, t := range g.reps {
			if p := &t.place; !p.seat && p.country != "" && p.country == best.id {
				best = p
				break
			}
		}
	}
	e.Place = best.name
	e.Participants = slices.DeleteFunc(names, func(w string) bool { return w == e.Place })
	e.Evidence = slices.CompactFunc(e.Evidence, func(a, b Evidence) bool {
		return a.Doc == b.Doc && (a.At == b.At || !lead.given && a.Start == b.Start && a.End == b.End)
	})
	h := fnv.New64a()
	for _, t := range g.tells {
		fmt.Fprintf(h, "%s\x00%d\x00", t.doc, t.at)
	}
	e.ID = fmt.Sprintf("ev-%012x", h.Sum64()&(1<<48-1))
	e.Title = title(&e, lead, best)
	return e
}

// lead is the telling that says most: the clearest words for the title.
func (g *group) lead() *told {
	score := func(t *told) int {
		s := 2*min(len(t.who), 3) - max(0, len(t.who)-4)
		if t.shadow {
			s -= 8
		}
		if t.pointer {
			s -= 20
		}
		if t.acting > 0 || t.passive {
			s += 3
		}
		if t.place.name != "" {
			s++
		}
		if t.dated {
			s++
		}
		if t.status == Happened {
			s += 2
		}
		if !t.noun {
			s++
		}
		return s
	}
	best := g.tells[0]
	for _, t := range g.tells[1:] {
		if score(t) > score(best) {
			best = t
		}
	}
	return best
}
