package timeline

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"time"
)

const (
	// maxNext bounds the events that one is tied to behind it. Between two days
	// of very many events the dates say the order.
	maxNext = 16
	// maxSaid bounds the signals that are kept.
	maxSaid = 256
)

// link says that one event, by its place in a list, comes before another.
type link struct{ from, to int }

// chronology is the order of events: by their times, and by what the texts say
// where times do not decide.
type chronology struct {
	events []*Event
	said   []link // signals that contradict nothing
}

// begin is when an event may begin: one that has only the date of the article
// that tells it may be up to three days older.
func (c *chronology) begin(i int) time.Time {
	e := c.events[i]
	if e.Approximate && !e.When.From.IsZero() {
		return e.When.From.Add(-3 * day)
	}
	return e.When.From
}

// precedes reports whether event a is over when b begins.
func (c *chronology) precedes(a, b int) bool {
	end, begin := c.events[a].When.To, c.begin(b)
	return !end.IsZero() && !begin.IsZero() && !begin.Before(end)
}

// reaches reports whether the order so far puts a before b.
func (c *chronology) reaches(a, b int) bool {
	if c.precedes(a, b) {
		return true
	}
	if len(c.said) == 0 {
		return false
	}
	seen := make([]bool, len(c.said))
	var search func(a int) bool
	search = func(a int) bool {
		for k, s := range c.said {
			if seen[k] || s.from != a && !c.precedes(a, s.from) {
				continue
			}
			seen[k] = true
			if s.to == b || c.precedes(s.to, b) || search(s.to) {
				return true
			}
		}
		return false
	}
	return search(a)
}

// say takes over a signal and reports whether nothing known speaks against it.
func (c *chronology) say(e link) bool {
	if c.reaches(e.to, e.from) {
		return false
	}
	if len(c.said) < maxSaid && e.from != e.to && !c.reaches(e.from, e.to) {
		c.said = append(c.said, e)
	}
	return true
}

// suppose takes over an order of two events of one time where nothing speaks
// against it.
func (c *chronology) suppose(e link) {
	if a, b := c.events[e.from], c.events[e.to]; len(c.said) < maxSaid && (a.When == b.When || a.When.IsZero() || b.When.IsZero()) {
		c.say(e)
	}
}

// fill writes Before and After: the transitive reduction of the order.
func (c *chronology) fill() {
	edges := append(c.byTime(), c.said...)
	slices.SortFunc(edges, func(a, b link) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
	paths := c.paths()
	for _, e := range slices.Compact(edges) {
		if paths.around(e) {
			continue
		}
		a, b := c.events[e.from], c.events[e.to]
		a.Before = append(a.Before, b.ID)
		b.After = append(b.After, a.ID)
	}
	for _, e := range c.events {
		slices.SortFunc(e.Before, strings.Compare)
		slices.SortFunc(e.After, strings.Compare)
	}
}

// byTime is the reduction of the order by times alone: an event is tied to
// those that begin after it and before the first of them ends.
func (c *chronology) byTime() []link {
	var out []link
	at := make([]int, 0, len(c.events))
	for i := range c.events {
		if !c.events[i].When.From.IsZero() {
			at = append(at, i)
		}
	}
	slices.SortStableFunc(at, func(a, b int) int { return c.begin(a).Compare(c.begin(b)) })
	for i, e := range c.events {
		end := e.When.To
		if end.IsZero() {
			continue
		}
		k := sort.Search(len(at), func(k int) bool { return !c.begin(at[k]).Before(end) })
		var first time.Time // the earliest end among those behind event i
		for n := 0; k < len(at) && n < maxNext && (first.IsZero() || c.begin(at[k]).Before(first)); k++ {
			out = append(out, link{i, at[k]})
			n++
			if t := c.events[at[k]].When.To; !t.IsZero() && (first.IsZero() || t.Before(first)) {
				first = t
			}
		}
	}
	return out
}
