package timeline

import (
	"fmt"
	"slices"
	"time"

	"github.com/dragoman-go/dragoman/internal/coref"
)

// cluster puts tellings of the same event together. First those of one
// document resolve what they say of each other, then all are compared within
// blocks, likeliest first; groups become one only when no member of them speaks
// against it. It returns the groups and where each telling is.
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
		if prev := last[k]; prev != nil && !t.given && t.definite && !t.dated && pointsTo(t, prev.reps[0]) {
			t.pointer = true
			prev.add(newGroup(t))
			continue
		}
		same := t.identity()
		if g := said[same]; g != nil && !t.given {
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

// join makes one of groups that tell one event, the likeliest first.
func join(groups []*group, j *judge) []*group {
	number := coref.Join(len(groups), candidates(groups, j), 0, func(a, b int) float64 {
		return j.groups(groups[a], groups[b])
	}, func(a, b int) {
		groups[a].add(groups[b])
	})
	out := groups[:0:0]
	for i, g := range groups {
		if number[i] == i {
			out = append(out, g)
		}
	}
	return out
}
