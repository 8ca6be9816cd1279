package timeline

import (
	"math"
	"slices"
	"strings"

	"github.com/dragoman-go/dragoman/internal/coref"
	"github.com/dragoman-go/dragoman/internal/fold"
)

// judge says how likely two tellings are of one event.
type judge struct {
	rarity map[string]float64 // weight of a name: the rarer, the more it says
	corpus *coref.Corpus      // what the documents are about
}

func newJudge(tells []*told, corpus *coref.Corpus) *judge {
	count := map[string]int{}
	for _, t := range tells {
		for _, w := range t.who {
			count[w]++
		}
		if t.place.name != "" {
			count[t.place.name]++
		}
	}
	j := &judge{make(map[string]float64, len(count)), corpus}
	for w, n := range count {
		j.rarity[w] = math.Min(1.6, math.Max(0.7, math.Log(float64(len(tells)+2)/float64(n+1))))
	}
	return j
}

// sameDays reports whether two intervals cover the same calendar days.
func sameDays(a, b Interval) bool {
	if a.From.Equal(b.From) && a.To.Equal(b.To) {
		return true
	}
	return dayOf(a.From).Equal(dayOf(b.From)) && dayOf(a.To.Add(-1)).Equal(dayOf(b.To.Add(-1)))
}

func overlap(a, b Interval) bool {
	return (a.To.IsZero() || b.From.Before(a.To)) && (b.To.IsZero() || a.From.Before(b.To))
}

// contradict reports whether the times of two groups exclude each other: exact
// days that differ, or spans that do not meet.
func contradict(a, b *group) bool {
	if a.when.IsZero() || b.when.IsZero() || a.basis <= basisPublished || b.basis <= basisPublished {
		return false
	}
	exact := a.when.Precision >= Day && b.when.Precision >= Day && a.basis == basisText && b.basis == basisText
	return !overlap(a.when, b.when) || exact && !sameDays(a.when, b.when)
}

// compatible reports whether nothing forbids two groups to be one event.
func compatible(a, b *group) bool {
	if contradict(a, b) {
		return false
	}
	for _, x := range a.reps {
		for _, y := range b.reps {
			if x.excludes(y) {
				return false
			}
		}
	}
	return true
}

// excludes reports whether two tellings cannot be of one event.
func (t *told) excludes(o *told) bool {
	kind := t.kind
	if kind != o.kind || t.status != o.status && t.doc == o.doc {
		return true
	}
	people := len(shared(t.people, o.people))
	if t.doc == o.doc && t.start == o.start && t.at != o.at && len(shared(t.who, o.who)) < min(len(t.who), len(o.who)) {
		return true // two events of one clause
	}
	apart := t.place.name != "" && o.place.name != "" && !t.place.covers(&o.place)
	switch kind {
	case "meet", "call", "interview":
		return len(t.people) == 2 && len(o.people) == 2 && people < 2 && len(t.who) == 2 && len(o.who) == 2 ||
			len(t.people) > 0 && len(o.people) > 0 && people == 0 && len(t.people)+len(o.people) < 5 && !t.place.same(&o.place)
	case "say":
		return people == 0 || !t.dated || !o.dated || t.doc == o.doc
	case "announce":
		return len(t.who) > 0 && len(o.who) > 0 && len(shared(t.who, o.who)) == 0
	default:
		return apart || kind == "travel" && len(t.people) > 0 && len(o.people) > 0 && people == 0
	}
}

// same reports whether two places are the same spot, both named.
func (w *where) same(o *where) bool { return w.name != "" && w.name == o.name && !w.seat }

func shared(a, b []string) (out []string) {
	for _, w := range a {
		if slices.Contains(b, w) {
			out = append(out, w)
		}
	}
	return out
}

// likeness scores two tellings of one kind, whose groups are dated when and
// other.
func (j *judge) likeness(a, b *told, ga, gb *group) float64 {
	s := j.likePeople(a, b) + j.likePlace(a, b) + likeTime(a, b, ga, gb)
	if a.lemma == b.lemma {
		s += 0.3
	}
	if a.object != "" && b.object != "" && a.kind == "announce" && !shareWord(a.object, b.object) {
		s -= 0.8
	}
	if a.actor != "" && a.actor == b.actor {
		s += 1.2
		if shareWord(a.object, b.object) {
			s += 0.6
		}
	}
	for _, x := range a.counts {
		for _, y := range b.counts {
			if x.what == y.what && x.n == y.n {
				s++
			}
		}
	}
	if s < keepScore-mostMatter {
		return s // too little, whatever the documents are about
	}
	return s + j.likeMatter(a, b)
}

// mostMatter is the most that likeMatter says for one event.
const mostMatter = 0.9

// shareWord reports whether two phrases have a word, or words of one family, in
// common.
func shareWord(a, b string) bool {
	key := func(w string) coref.Key { return coref.KeyOf(w, fold.Hash(w)) }
	for _, v := range strings.Fields(a) {
		for _, w := range strings.Fields(b) {
			if k, l := key(v), key(w); k == l || coref.Related(k, l) {
				return true
			}
		}
	}
	return false
}

func (j *judge) likePeople(a, b *told) float64 {
	s := 0.0
	least := min(len(a.who), len(b.who))
	if least == 0 {
		return 0
	}
	both := shared(a.who, b.who)
	people := len(shared(a.people, b.people))
	switch least := min(len(a.people), len(b.people)); {
	case least > 1 && people == 1 && len(a.people)+len(b.people) > 4:
		s -= 0.5 // of many, each telling names others
	case least > 0 && people < min(2, least):
		s -= 1.5 // other people
	case least == 0 && len(both) == 0 && len(a.people)+len(b.people) == 0:
		s -= 1 // other parties
	}
	if len(a.people)+len(b.people) == 0 && a.kind != "announce" && (a.place.name == "" || b.place.name == "") && !(a.dated && b.dated) {
		s -= 3 // what countries do again and again
	}
	for _, w := range both {
		s += j.rarity[w]
	}
	s = math.Min(s, 3.2) + 0.6*float64(len(both))/float64(least)
	if len(both) > 1 && len(both) == len(a.who) && len(both) == len(b.who) {
		s += 0.6
	}
	return s
}

func (j *judge) likePlace(a, b *told) float64 {
	switch {
	case a.place.name == "" || b.place.name == "":
		return 0
	case a.place.name == b.place.name && !a.place.seat:
		return 0.8 + 0.9*j.rarity[a.place.name]
	case a.place.name == b.place.name:
		return 0.4 + 0.9*j.rarity[a.place.name]
	case a.place.covers(&b.place):
		return 1.1
	}
	return -0.6
}

// likeMatter says how much what two documents are about speaks against one
// event; it speaks for one only where a telling names nobody and no place.
func (j *judge) likeMatter(a, b *told) float64 {
	if a.number == b.number {
		return 0
	}
	switch docs := j.corpus.Likeness(a.number, b.number); {
	case a.anonymous() || b.anonymous():
		return math.Max(-1, math.Min(mostMatter, 6*(docs-0.1)))
	case docs < 0.05 && min(j.corpus.Len(a.number), j.corpus.Len(b.number)) >= longEnough:
		return -0.6
	}
	return 0
}

// longEnough is the number of content words from which on a document says
// itself what it is about.
const longEnough = 40

// anonymous reports whether a telling names nobody and no place.
func (t *told) anonymous() bool { return len(t.who) == 0 && t.place.name == "" }

func likeTime(a, b *told, ga, gb *group) float64 {
	known := func(g *group) bool { return g.basis > basisPublished && !g.when.IsZero() }
	switch {
	case known(ga) && known(gb):
		switch {
		case !overlap(ga.when, gb.when):
			return -3
		case ga.when.Precision >= Day && gb.when.Precision >= Day && sameDays(ga.when, gb.when):
			return 0.9
		}
		return 0.5
	case known(ga) && !b.prior.IsZero():
		return likePrior(ga.when, b)
	case known(gb) && !a.prior.IsZero():
		return likePrior(gb.when, a)
	case a.prior.IsZero() || b.prior.IsZero():
		return 0
	case !overlap(a.prior, b.prior):
		return -2
	}
	return 0.3
}

// likePrior says how well a time fits what a document leaves room for.
func likePrior(when Interval, t *told) float64 {
	switch {
	case t.dated: // its group only lost its date
		return 0
	case !overlap(when, t.prior):
		return -2.5
	case t.prior.To.Sub(t.prior.From) <= 6*day && when.To.Sub(when.From) <= 2*day:
		return 0.7
	}
	return 0.4
}
