package timeline

import (
	"math"
	"slices"
	"strings"

	"github.com/dragoman-go/dragoman/internal/coref"
	"github.com/dragoman-go/dragoman/internal/fold"
)

const (
	sameEvent = 0.7  // the score from which two groups are one event
	worstPair = -0.5 // the least that two tellings of one event score
	sameGiven = -0.5 // as sameEvent, of words that the caller says tell events: he has left out what tells none

	unlike       = -4   // of two tellings that have nothing in common
	otherWords   = -1.5 // what counts against one event told in words of no common family
	otherStory   = -2   // … told in two stories
	unsupported  = -1   // … of a wide kind with nobody, no place and no number in common
	sameDisaster = 1    // … of a disaster without a name or a place, on the day of another of its story
	enough       = 2    // what a pair scores at most beside others of its groups
)

// judge says how likely two tellings are of one event: by the words that tell
// them and what their documents are about, which internal/coref weighs, and by
// who takes part, where and when.
type judge struct {
	rarity map[string]float64 // weight of a name: the rarer, the more it says
	corpus *coref.Corpus
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
		corpus.Weigh(&t.words)
	}
	j := &judge{make(map[string]float64, len(count)), corpus}
	for w, n := range count {
		j.rarity[w] = math.Min(1.6, math.Max(0.7, math.Log(float64(len(tells)+2)/float64(n+1))))
	}
	return j
}

// story is the story that a group is told in.
func (j *judge) story(g *group) int { return j.corpus.Story(g.tells[0].words.Doc) }

// needed is the score from which a group is one event with another.
func (g *group) needed() float64 {
	if g.tells[0].given {
		return sameGiven
	}
	return sameEvent
}

// groups is by how much two groups score more than one event needs: the mean
// over their tellings, unless two of these speak against it.
func (j *judge) groups(a, b *group) float64 {
	if !bound(a, b) || !compatible(a, b) || len(a.reps) == 0 || len(b.reps) == 0 {
		return math.Inf(-1)
	}
	sum := 0.0
	for _, x := range a.reps {
		for _, y := range b.reps {
			s := j.likeness(x, y, a, b)
			if s < worstPair && !x.given {
				return math.Inf(-1)
			}
			sum += math.Min(s, enough) + s/100 // the likeliest of them first
		}
	}
	return sum/float64(len(a.reps)*len(b.reps)) - a.needed()
}

// bound reports whether two groups may be one event for all they can say: what
// says too little by itself joins what it names somebody, a place or a number of.
func bound(a, b *group) bool {
	if !a.weak() && !b.weak() {
		return true
	}
	for _, x := range a.reps {
		for _, y := range b.reps {
			if supported(x, y) {
				return true
			}
		}
	}
	return false
}

// weak reports whether no telling of a group can stand by itself.
func (g *group) weak() bool {
	return !slices.ContainsFunc(g.reps, func(t *told) bool { return !t.shadow })
}

// likeness scores two tellings, whose groups are dated: the logit that they are
// of one event.
func (j *judge) likeness(a, b *told, ga, gb *group) float64 {
	s := 0.0
	if !coref.Comparable(&a.words, &b.words) {
		if a.kind != b.kind || a.given { // the caller's words need be of no kind
			return unlike
		}
		s += otherWords
	}
	if isWide(a.kind) && isWide(b.kind) && !a.given && !supported(a, b) {
		s += unsupported
	}
	if j.corpus.Story(a.words.Doc) != j.corpus.Story(b.words.Doc) && !(ga.onDay() && gb.onDay() && sameDays(ga.when, gb.when)) {
		s += otherStory
	}
	s += 0.7*j.likePeople(a, b) + 0.8*j.likePlace(a, b) + likeTime(a, b, ga, gb) + likeObject(a, b)
	if a.class == "disaster" && b.class == "disaster" && (a.anonymous() || b.anonymous()) && ga.onDay() && gb.onDay() && sameDays(ga.when, gb.when) {
		s += sameDisaster
	}
	return s + j.corpus.Score(&a.words, &b.words)
}

// supported reports whether more than words speaks for one event of two tellings.
func supported(a, b *told) bool {
	return len(shared(a.who, b.who)) > 0 || likeObject(a, b) > 0 || a.place.name != "" && b.place.name != "" && a.place.covers(&b.place)
}

// likeObject says how well what acts without a name, what it is done to and how
// many it hurt fit.
func likeObject(a, b *told) (s float64) {
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
	return s
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
	switch {
	case setApart(t, o):
		return true
	case t.doc == o.doc && t.status != o.status && !t.given:
		return true
	case t.partial != o.partial && len(t.partial) == len(o.partial):
		return true // on Saturday, on Monday
	case !t.given && t.doc == o.doc && t.start == o.start && t.at != o.at && len(shared(t.who, o.who)) < min(len(t.who), len(o.who)):
		return true // two events of one clause
	case t.given:
		return false // who takes part in it is less certain than of the builder's own triggers
	}
	people := len(shared(t.people, o.people))
	strangers := len(t.people) > 0 && len(o.people) > 0 && people == 0
	switch t.kind {
	case "meet", "call", "interview":
		return len(t.people) == 2 && len(o.people) == 2 && people < 2 && len(t.who) == 2 && len(o.who) == 2 ||
			strangers && len(t.people)+len(o.people) < 5 && !t.place.same(&o.place)
	case "say":
		return strangers
	case "announce":
		// An organization may speak through its people.
		return len(t.who) > 0 && len(o.who) > 0 && len(shared(t.who, o.who)) == 0 && (len(t.people) > 0) == (len(o.people) > 0)
	case "travel":
		return strangers || t.place.apart(&o.place)
	}
	return t.place.apart(&o.place)
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
	case a.kind == "meet" && least > 1 && people < min(len(a.people), len(b.people)):
		s-- // each names someone whom the other does not
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
	case !a.place.apart(&b.place):
		return 0
	}
	return -1
}

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
