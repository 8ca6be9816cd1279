package timeline

import (
	"cmp"
	"math"
	"slices"

	"github.com/dragoman-go/dragoman/internal/coref"
	"github.com/dragoman-go/dragoman/internal/fold"
)

const (
	// crowded is how many groups of a block are all compared with each other. A
	// larger block is parted by participants and places, where each has fewer: the
	// cost grows with the groups.
	crowded = 48
	// nearby is how many neighbours in time are compared of a part of such a block.
	nearby = 16
	// beside is how many neighbours are compared where only the day is known, and
	// across stories.
	beside = 8
)

// posting is a group in a block.
type posting struct {
	key   uint64
	time  int64
	group int32
}

// blocks gathers the pairs of groups that may tell one event.
type blocks struct {
	groups []*group
	j      *judge
	pairs  []uint64 // the smaller number in the upper half
}

// candidates are the pairs of groups that may tell one event, each with its
// score: of one story with a word or a family of words in common, or of one day
// with a participant or a place in common besides.
func candidates(groups []*group, j *judge) []coref.Pair {
	b := blocks{groups: groups, j: j}
	var stories, days []posting
	var keys []uint64
	for i, g := range groups {
		at := g.near()
		keys = g.keys(keys[:0])
		for _, k := range keys {
			stories = append(stories, posting{mix(k, uint64(j.story(g))), at, int32(i)})
			if g.onDay() {
				for _, who := range g.named() {
					days = append(days, posting{mix(mix(k, uint64(dayOf(g.when.From).Unix())), fold.Hash(who)), at, int32(i)})
				}
			}
		}
	}
	b.runs(stories, b.story)
	b.runs(days, func(run []posting) { b.neighbours(run, beside, nil) })
	slices.Sort(b.pairs)
	var out []coref.Pair
	for _, p := range slices.Compact(b.pairs) {
		x, y := int(p>>32), int(uint32(p))
		if s := j.groups(groups[x], groups[y]); s > 0 {
			out = append(out, coref.Pair{A: x, B: y, Score: s})
		}
	}
	return out
}

// runs calls f with the postings of each key, in the order of time.
func (b *blocks) runs(postings []posting, f func([]posting)) {
	slices.SortFunc(postings, func(a, b posting) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.time, b.time), cmp.Compare(a.group, b.group))
	})
	for len(postings) > 0 {
		n := 1
		for n < len(postings) && postings[n].key == postings[0].key {
			n++
		}
		f(postings[:n])
		postings = postings[n:]
	}
}

// story takes the pairs of a block of one story and one word or family.
func (b *blocks) story(run []posting) {
	if len(run) <= crowded {
		b.neighbours(run, crowded, nil)
		return
	}
	var named, days []posting
	for _, e := range run {
		g := b.groups[e.group]
		for _, who := range g.named() {
			named = append(named, posting{fold.Hash(who), e.time, e.group})
		}
		if g.onDay() {
			days = append(days, posting{uint64(dayOf(g.when.From).Unix()), e.time, e.group})
		}
	}
	b.runs(named, func(run []posting) { b.neighbours(run, nearby, nil) })
	b.runs(days, func(run []posting) {
		b.neighbours(run, beside, func(a, b *group) bool { return a.anonymous() || b.anonymous() })
	})
}

// neighbours takes each posting with so many behind it, where keep says so.
func (b *blocks) neighbours(run []posting, reach int, keep func(a, b *group) bool) {
	for n, e := range run {
		for _, o := range run[n+1 : min(len(run), n+1+reach)] {
			m, k := min(e.group, o.group), max(e.group, o.group)
			if x, y := b.groups[m], b.groups[k]; m != k && !contradict(x, y) && !(x.weak() && y.weak()) && (keep == nil || keep(x, y)) {
				b.pairs = append(b.pairs, uint64(m)<<32|uint64(k))
			}
		}
	}
}

// mix makes one key of two, as FNV-1a does.
func mix(a, b uint64) uint64 {
	for range 8 {
		a = (a ^ b&0xff) * 1099511628211
		b >>= 8
	}
	return a
}

// keys appends what another group must have one of in common to tell one event:
// words, families of words, or a kind that is told in any of its words.
func (g *group) keys(dst []uint64) []uint64 {
	for _, t := range g.reps {
		dst = t.words.Keys(dst)
		if isWide(t.kind) {
			dst = append(dst, fold.Hash(t.kind))
		}
	}
	slices.Sort(dst)
	return slices.Compact(dst)
}

// named are the names by which a group is found among very many: of those who
// take part, of its place and the country of that, and what acts without a name.
func (g *group) named() []string {
	var out []string
	for _, t := range g.reps {
		out = append(out, t.who...)
		if t.actor != "" {
			out = append(out, "\x00"+t.actor)
		}
		if p := &t.place; p.name != "" {
			out = append(out, p.name)
			if p.country != "" {
				out = append(out, p.country)
			}
			if p.seat && p.id != "" {
				out = append(out, p.id)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// onDay reports whether the day of a group is known from the text.
func (g *group) onDay() bool { return g.basis > basisPublished && g.when.Precision >= Day }

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
