package timeline

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"time"
)

// group is the tellings of one event.
type group struct {
	tells []*told
	when  Interval // what all of them allow
	basis basis
}

// mergeScore is the likeness from which two tellings are of one event.
const mergeScore = 2.0

// cluster puts tellings of the same event together. First those of one
// document resolve what they say of each other, then all are compared within
// blocks of one kind, time and participant, likeliest first; a telling joins a
// group only when no member of it speaks against it.
func cluster(tells []told, published map[string]time.Time) []*group {
	weight := rarity(tells)
	groups := make([]*group, len(tells))
	at := map[string]map[int]*group{} // document -> trigger -> group
	for i := range tells {
		t := &tells[i]
		groups[i] = &group{tells: []*told{t}, when: t.when, basis: t.basis}
		if at[t.doc] == nil {
			at[t.doc] = map[int]*group{}
		}
		at[t.doc][t.at] = groups[i]
	}
	groups = backward(groups, weight)
	refresh(groups, at)
	solve(groups, at)
	groups = join(groups, weight)
	refresh(groups, at)
	solve(groups, at)
	groups = join(groups, weight)
	// What hangs on another event is dated through it; the rest by its document.
	for _, hanging := range [...]bool{false, true} {
		for _, g := range groups {
			if g.basis == basisNone && (hanging || !g.hangs()) {
				g.publish(published)
			}
		}
		refresh(groups, at)
		solve(groups, at)
	}
	groups = slices.DeleteFunc(groups, (*group).shadow)
	return join(groups, weight)
}

// hangs reports whether a telling of the group is tied to another event.
func (g *group) hangs() bool {
	for _, t := range g.tells {
		if len(t.rel) > 0 {
			return true
		}
	}
	return false
}

// refresh writes where every telling is now.
func refresh(groups []*group, at map[string]map[int]*group) {
	for _, g := range groups {
		for _, t := range g.tells {
			at[t.doc][t.at] = g
		}
	}
}

// rarity is the weight of a participant: the rarer, the more it says.
func rarity(tells []told) map[string]float64 {
	count := map[string]int{}
	for i := range tells {
		for _, w := range tells[i].who {
			count[w]++
		}
	}
	out := make(map[string]float64, len(count))
	for w, n := range count {
		out[w] = math.Min(1.6, math.Max(0.7, math.Log(float64(len(tells)+2)/float64(n+1))))
	}
	return out
}

// backward joins "that strike" with the strike that the document told last.
func backward(groups []*group, weight map[string]float64) []*group {
	last := map[string]*group{}
	out := groups[:0]
	for _, g := range groups {
		t := g.tells[0]
		key := t.doc + "\x00" + t.kindOf()
		if prev := last[key]; prev != nil && t.definite && !t.dated && compatible(prev, g) {
			prev.add(g)
			continue
		}
		last[key] = g
		out = append(out, g)
	}
	return out
}

// solve gives times through relations until nothing changes: "two days after
// the visit" dates the strike by the visit or the visit by the strike.
func solve(groups []*group, at map[string]map[int]*group) {
	for range 4 {
		changed := false
		for _, g := range groups {
			for _, t := range g.tells {
				for _, rel := range t.rel {
					o := at[t.doc][rel.to]
					if o == nil || o == g {
						continue
					}
					changed = g.narrow(rel.bound(o.when)) || changed
					changed = o.narrow(rel.inverse().bound(g.when)) || changed
				}
			}
		}
		if !changed {
			return
		}
	}
}

// narrow takes over a bound that says more than what is known.
func (g *group) narrow(b Interval) bool {
	if b.IsZero() || g.basis == basisText && g.when.Precision >= b.Precision {
		return false
	}
	if !g.when.IsZero() {
		if !overlap(g.when, b) || b.To.Sub(b.From) >= g.when.To.Sub(g.when.From) {
			return false
		}
	}
	g.when, g.basis = b, max(g.basis, basisRelative)
	return true
}

// shadow reports whether no telling of a group can stand by itself.
func (g *group) shadow() bool {
	for _, t := range g.tells {
		if !t.shadow {
			return false
		}
	}
	return true
}

// publish dates a group by the earliest document that tells it.
func (g *group) publish(published map[string]time.Time) {
	var first time.Time
	for _, t := range g.tells {
		if p := published[t.doc]; !p.IsZero() && t.status == Happened && !t.vague && (first.IsZero() || p.Before(first)) {
			first = p
		}
	}
	if first.IsZero() {
		return
	}
	day := time.Date(first.Year(), first.Month(), first.Day(), 0, 0, 0, 0, time.UTC)
	g.when, g.basis = Interval{day, day.Add(24 * time.Hour), Day}, basisPublished
}

// sameDays reports whether two intervals cover the same calendar days.
func sameDays(a, b Interval) bool {
	const day = "2006-01-02"
	return a.From.Format(day) == b.From.Format(day) && a.To.Add(-1).Format(day) == b.To.Add(-1).Format(day)
}

func overlap(a, b Interval) bool {
	return (a.To.IsZero() || b.From.Before(a.To)) && (b.To.IsZero() || a.From.Before(b.To))
}

// compatible reports whether nothing forbids two groups to be one event.
func compatible(a, b *group) bool {
	if !a.when.IsZero() && !b.when.IsZero() && a.basis > basisPublished && b.basis > basisPublished {
		exact := a.when.Precision >= Day && b.when.Precision >= Day && a.basis == basisText && b.basis == basisText
		if !overlap(a.when, b.when) || exact && !sameDays(a.when, b.when) {
			return false
		}
	}
	for _, x := range a.tells {
		for _, y := range b.tells {
			if x.kindOf() != y.kindOf() || x.status != y.status && x.doc == y.doc {
				return false
			}
			if x.doc == y.doc && x.start == y.start && x.at != y.at && len(shared(x.who, y.who)) < min(len(x.who), len(y.who)) {
				return false // two events of one clause
			}
		}
	}
	return true
}

func shared(a, b []string) (out []string) {
	for _, w := range a {
		if slices.Contains(b, w) {
			out = append(out, w)
		}
	}
	return out
}

// likeness scores two tellings of one kind.
func likeness(a, b *told, when, other Interval, weight map[string]float64) float64 {
	s := 0.0
	if a.shadow || b.shadow {
		s = -0.8
	}
	sum := func(names []string) (v float64) {
		for _, w := range names {
			v += weight[w]
		}
		return v
	}
	both := shared(a.who, b.who)
	common := sum(both)
	if least := min(len(a.who), len(b.who)); least > 0 {
		if len(both) < min(2, least) {
			s -= 1.5 // other people
		}
		s += common + 0.6*float64(len(both))/float64(least)
		if len(both) > 1 && len(both) == len(a.who) && len(both) == len(b.who) {
			s += 0.6
		}
	}
	switch {
	case a.place != "" && a.place == b.place:
		s += 1.2
	case a.place != "" && b.place != "":
		s -= 0.5
	}
	switch {
	case when.IsZero() || other.IsZero():
	case !overlap(when, other):
		s -= 2
	case when.Precision >= Day && other.Precision >= Day && when.From.Equal(other.From):
		s += 0.9
	default:
		s += 0.5
	}
	if a.lemma == b.lemma {
		s += 0.3
	}
	for _, x := range a.counts {
		for _, y := range b.counts {
			if x.what == y.what && x.n == y.n {
				s += 1
			}
		}
	}
	return s
}

// pair is two groups that may be one.
type pair struct {
	a, b  int
	score float64
}

// join merges the likeliest pairs first, each only when all members agree.
func join(groups []*group, weight map[string]float64) []*group {
	pairs := candidates(groups, weight)
	slices.SortFunc(pairs, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	parent := make([]int, len(groups))
	for i := range parent {
		parent[i] = i
	}
	root := func(i int) int {
		for parent[i] != i {
			parent[i] = parent[parent[i]]
			i = parent[i]
		}
		return i
	}
	for _, p := range pairs {
		a, b := root(p.a), root(p.b)
		if a == b || !compatible(groups[a], groups[b]) || !complete(groups[a], groups[b], weight) {
			continue
		}
		if b < a {
			a, b = b, a
		}
		groups[a].add(groups[b])
		parent[b] = a
	}
	out := groups[:0:0]
	for i, g := range groups {
		if root(i) == i {
			out = append(out, g)
		}
	}
	return out
}

// complete reports whether every member of one group is like every member of
// the other, so that chains do not glue different meetings together.
func complete(a, b *group, weight map[string]float64) bool {
	for _, x := range a.tells {
		for _, y := range b.tells {
			if likeness(x, y, a.when, b.when, weight) < mergeScore*0.5 {
				return false
			}
		}
	}
	return true
}

// candidates are the pairs worth a look: of one kind, with a participant or a
// place in common, near in time. Blocks that everything falls into are left to
// their rarer keys.
func candidates(groups []*group, weight map[string]float64) []pair {
	const crowded = 64
	block := map[string][]int{}
	var keys []string
	for i, g := range groups {
		for _, key := range g.keys() {
			if block[key] == nil {
				keys = append(keys, key)
			}
			block[key] = append(block[key], i)
		}
	}
	slices.Sort(keys)
	seen := map[[2]int]bool{}
	var out []pair
	for _, key := range keys {
		list := block[key]
		for n, i := range list {
			for _, j := range list[n+1 : min(len(list), n+1+crowded)] {
				p := [2]int{i, j}
				if i == j || seen[p] {
					continue
				}
				seen[p] = true
				s := 0.0
				for _, x := range groups[i].tells {
					for _, y := range groups[j].tells {
						s = math.Max(s, likeness(x, y, groups[i].when, groups[j].when, weight))
					}
				}
				if s >= mergeScore {
					out = append(out, pair{i, j, s})
				}
			}
		}
	}
	return out
}

// keys are the blocks of a group.
func (g *group) keys() []string {
	var out []string
	for _, t := range g.tells {
		kind := t.kindOf()
		for _, w := range t.who {
			out = append(out, kind+"\x00"+w)
		}
		if t.place != "" {
			out = append(out, kind+"\x00"+t.place)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// add takes over the tellings and the time of another group.
func (g *group) add(o *group) {
	g.tells = append(g.tells, o.tells...)
	switch {
	case o.when.IsZero() || o.basis == basisPublished && g.basis > basisPublished:
	case g.when.IsZero() || g.basis == basisPublished && o.basis > basisPublished:
		g.when, g.basis = o.when, o.basis
	case o.when.Precision > g.when.Precision || o.when.Precision == g.when.Precision && o.when.To.Sub(o.when.From) < g.when.To.Sub(g.when.From):
		g.when, g.basis = o.when, o.basis
	}
	slices.SortStableFunc(g.tells, func(a, b *told) int {
		return cmp.Or(strings.Compare(a.doc, b.doc), cmp.Compare(a.at, b.at))
	})
}
