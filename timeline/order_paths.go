package timeline

import (
	"slices"
	"sort"
	"time"
)

// signals is a set of signals, by their places in chronology.said.
type signals [maxSaid / 64]uint64

func (s *signals) add(k int)      { s[k/64] |= 1 << (k % 64) }
func (s *signals) has(k int) bool { return s[k/64]&(1<<(k%64)) != 0 }

func (s *signals) union(t *signals) {
	for i := range s {
		s[i] |= t[i]
	}
}

// paths is which signals lead to which, worked out once, so that to ask whether
// an edge follows from others costs one pass over the signals.
type paths struct {
	c       *chronology
	leads   []signals // by signal: itself and all that can come behind it
	begins  []time.Time
	later   []signals // what those of begins[i:] lead to
	ends    []time.Time
	earlier []signals // those of ends[:i]
}

// paths works out the paths of the signals.
func (c *chronology) paths() *paths {
	p := &paths{c: c, leads: make([]signals, len(c.said))}
	byBegin, byEnd := []int{}, []int{}
	for k, s := range c.said {
		for l, t := range c.said {
			if l == k || s.to == t.from || c.precedes(s.to, t.from) {
				p.leads[k].add(l)
			}
		}
		if !c.begin(s.from).IsZero() {
			byBegin = append(byBegin, k)
		}
		if !c.events[s.to].When.To.IsZero() {
			byEnd = append(byEnd, k)
		}
	}
	for via := range p.leads { // Warshall
		for k := range p.leads {
			if p.leads[k].has(via) {
				p.leads[k].union(&p.leads[via])
			}
		}
	}
	begin := func(k int) time.Time { return c.begin(c.said[k].from) }
	end := func(k int) time.Time { return c.events[c.said[k].to].When.To }
	slices.SortFunc(byBegin, func(k, l int) int { return begin(k).Compare(begin(l)) })
	slices.SortFunc(byEnd, func(k, l int) int { return end(k).Compare(end(l)) })
	p.later = make([]signals, len(byBegin)+1)
	for i := len(byBegin) - 1; i >= 0; i-- {
		p.later[i] = p.later[i+1]
		p.later[i].union(&p.leads[byBegin[i]])
	}
	p.earlier = make([]signals, len(byEnd)+1)
	for i, k := range byEnd {
		p.earlier[i+1] = p.earlier[i]
		p.earlier[i+1].add(k)
		p.ends = append(p.ends, end(k))
	}
	for _, k := range byBegin {
		p.begins = append(p.begins, begin(k))
	}
	return p
}

// around reports whether an edge follows from a signal other than itself: one
// that is reached from where the edge begins, and reaches where it ends.
func (p *paths) around(e link) bool {
	var reached, reaching signals
	if end := p.c.events[e.from].When.To; !end.IsZero() {
		reached = p.later[sort.Search(len(p.begins), func(i int) bool { return !p.begins[i].Before(end) })]
	}
	if begin := p.c.begin(e.to); !begin.IsZero() {
		reaching = p.earlier[sort.Search(len(p.ends), func(i int) bool { return begin.Before(p.ends[i]) })]
	}
	for k, s := range p.c.said {
		if s.from == e.from {
			reached.union(&p.leads[k])
		}
		if s.to == e.to {
			reaching.add(k)
		}
	}
	for k, s := range p.c.said {
		if s != e && reached.has(k) && reaching.has(k) {
			return true
		}
	}
	return false
}
