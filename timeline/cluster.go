package timeline

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"time"
)

// mergeScore is the likeness from which two tellings are of one event;
// keepScore is what every other pair of their groups must reach.
const (
	mergeScore = 2.0
	keepScore  = 0.6
)

// cluster puts tellings of the same event together. First those of one
// document resolve what they say of each other, then all are compared within
// blocks of one kind and participant or place, likeliest first; a telling joins
// a group only when no member of it speaks against it. It returns the groups
// and where each telling is.
func cluster(tells []*told, published map[string]time.Time, j *judge) ([]*group, index) {
	groups := backward(tells)
	at := index{}
	for range 2 {
		at.refresh(groups)
		solve(groups, at)
		groups = join(groups, j)
	}
	// What hangs on another event is dated through it; the rest by its document.
	for _, hanging := range [...]bool{false, true} {
		for _, g := range groups {
			if g.basis == basisNone && (hanging || !g.hangs()) {
				g.publish(published)
			}
		}
		at.refresh(groups)
		solve(groups, at)
	}
	groups = join(groups, j)
	at.refresh(groups)
	return slices.DeleteFunc(groups, (*group).shadow), at
}

// spot is the trigger of a telling.
type spot struct {
	doc string
	at  int
}

// index says in which group every telling is.
type index map[spot]*group

func (x index) refresh(groups []*group) {
	for _, g := range groups {
		for _, t := range g.tells {
			x[spot{t.doc, t.at}] = g
		}
	}
}

// backward makes the first groups: each telling by itself, but "that strike"
// with the strike that the document told last.
func backward(tells []*told) []*group {
	type key struct{ doc, kind string }
	last := map[key]*group{}
	said := map[string]*group{} // what one document says again and again
	out := make([]*group, 0, len(tells))
	for _, t := range tells {
		k := key{t.doc, t.kind}
		t.pointer = false
		if prev := last[k]; prev != nil && t.definite && !t.dated && pointsTo(t, prev.reps[0]) {
			t.pointer = true
			prev.add(newGroup(t))
			continue
		}
		same := t.identity()
		if g := said[same]; g != nil {
			g.tells = append(g.tells, t)
			last[k] = g
			continue
		}
		last[k] = newGroup(t)
		said[same] = last[k]
		out = append(out, last[k])
	}
	return out
}

// identity is what a telling says and where: two of one identity differ in
// nothing but their place in the document.
func (t *told) identity() string {
	return fmt.Sprint(t.doc, "\x00", t.kind, t.status, t.who, t.acting, t.place.name, t.when.From.Unix(), t.when.To.Unix(), t.vague, t.shadow, t.object, t.actor, t.counts, t.length, t.rel)
}

// pointsTo reports whether a definite telling can mean one told before: it
// names nobody and no place that the other does not.
func pointsTo(t, o *told) bool {
	return len(shared(t.who, o.who)) == len(t.who) && (t.place.name == "" || o.place.name == "" || t.place.covers(&o.place)) && t.status == o.status
}

// solve gives times through relations until nothing changes: "two days after
// the visit" dates the strike by the visit or the visit by the strike.
func solve(groups []*group, at index) {
	for range 4 {
		changed := false
		for _, g := range groups {
			for _, t := range g.tells {
				for _, rel := range t.rel {
					o := at[spot{t.doc, rel.to}]
					if o == nil || o == g {
						continue
					}
					if g.narrow(rel.bound(o.when)) {
						changed, g.counted = true, rel.days > 0
					}
					if o.narrow(rel.inverse().bound(g.when)) {
						changed, o.counted = true, rel.days > 0
					}
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
	if !g.when.IsZero() && g.basis > basisPublished {
		if !overlap(g.when, b) || b.To.Sub(b.From) >= g.when.To.Sub(g.when.From) {
			return false
		}
	}
	if g.when == b && g.basis >= basisRelative {
		return false
	}
	g.when, g.basis = b, max(g.basis, basisRelative)
	return true
}

// pair is two groups that may be one.
type pair struct {
	a, b  int
	score float64
}

// join merges the likeliest pairs first, each only when all members agree.
func join(groups []*group, j *judge) []*group {
	pairs := candidates(groups, j)
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
		if a == b || !compatible(groups[a], groups[b]) || !complete(groups[a], groups[b], j) {
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
func complete(a, b *group, j *judge) bool {
	for _, x := range a.reps {
		for _, y := range b.reps {
			if j.likeness(x, y, a, b) < keepScore {
				return false
			}
		}
	}
	return true
}

// crowded bounds how many neighbours in time a group is compared with in each
// of its blocks: the cost stays linear in the size of a block.
const crowded = 48

// candidates are the pairs worth a look: of one kind, with a participant or a
// place in common, near in time.
func candidates(groups []*group, j *judge) []pair {
	type entry struct {
		key   string
		time  int64
		group int
		day   bool // the key is a day: for what names nobody and no place
	}
	var entries []entry
	for i, g := range groups {
		t := g.near()
		for _, key := range g.keys() {
			entries = append(entries, entry{key, t, i, false})
		}
		if g.basis == basisText && g.when.Precision == Day && len(g.reps) > 0 {
			entries = append(entries, entry{g.reps[0].kind + g.when.From.Format("\x00\x002006-01-02"), t, i, true})
		}
	}
	slices.SortFunc(entries, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.time, b.time), cmp.Compare(a.group, b.group))
	})
	var near []link // each once, the smaller first
	for n, e := range entries {
		for _, o := range entries[n+1 : min(len(entries), n+1+crowded)] {
			if o.key != e.key {
				break
			}
			p := link{min(e.group, o.group), max(e.group, o.group)}
			a, b := groups[p.from], groups[p.to]
			if p.from != p.to && !contradict(a, b) && (!e.day || a.anonymous() || b.anonymous()) {
				near = append(near, p)
			}
		}
	}
	slices.SortFunc(near, func(a, b link) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
	var out []pair
	for _, p := range slices.Compact(near) {
		a, b := groups[p.from], groups[p.to]
		s := math.Inf(-1)
		for _, x := range a.reps {
			for _, y := range b.reps {
				s = math.Max(s, j.likeness(x, y, a, b))
			}
		}
		if s >= mergeScore {
			out = append(out, pair{p.from, p.to, s})
		}
	}
	return out
}

// anonymous reports whether the tellings of a group name nobody and no place.
func (g *group) anonymous() bool {
	return !slices.ContainsFunc(g.reps, func(t *told) bool { return !t.anonymous() })
}

// near is the time by which a group is put beside others.
func (g *group) near() int64 {
	switch t := g.tells[0]; {
	case !g.when.From.IsZero():
		return g.when.From.Unix()
	case !g.when.To.IsZero():
		return g.when.To.Unix()
	case !t.prior.IsZero():
		return t.prior.To.Add(-day).Unix()
	}
	return math.MinInt64
}

// keys are the blocks of a group.
func (g *group) keys() []string {
	var out []string
	for _, t := range g.reps {
		kind := t.kind
		for _, w := range t.who {
			out = append(out, kind+"\x00"+w)
		}
		if t.actor != "" {
			out = append(out, kind+"\x00\x00"+t.actor)
		}
		if p := &t.place; p.name != "" {
			out = append(out, kind+"\x00"+p.name)
			if p.country != "" {
				out = append(out, kind+"\x00"+p.country)
			}
			if p.seat && p.id != "" {
				out = append(out, kind+"\x00"+p.id)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
