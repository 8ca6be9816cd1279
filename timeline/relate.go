package timeline

import (
	"strings"
	"time"

	"github.com/dragoman-go/dragoman/internal/order"
	"github.com/dragoman-go/dragoman/internal/token"
)

// relatives finds the signals of a sentence that tie its tellings to each
// other: "two days after the visit", "hours before the meetings", "a visit,
// which included a meeting".
func (r *reading) relatives(tells []told, first, end int) {
	x := r.x
	for i := first; i < end; i++ {
		dir, contains := r.signal(i, end)
		if dir == 0 && !contains {
			continue
		}
		main, other := tied(tells, x.Tokens[i].Start)
		switch {
		case main < 0 || main == other:
		case contains && tells[other].at-x.Tokens[i].Start <= 40:
			if strings.EqualFold(x.Of(i), "during") {
				tells[main].rel = append(tells[main].rel, relative{to: tells[other].at})
			} else {
				tells[other].partOf(&tells[main])
			}
		case !contains:
			rel := r.distance(i, first)
			rel.to, rel.dir = tells[other].at, dir
			tells[main].rel = append(tells[main].rel, rel)
		}
	}
}

// signal reads the word at token i as one that says how two events follow each
// other: +1 for one behind the other, -1 for one before it, or that one contains
// the other.
func (r *reading) signal(i, end int) (dir int, contains bool) {
	if r.x.Tokens[i].Kind != token.Word {
		return 0, false
	}
	switch strings.ToLower(r.x.Of(i)) {
	case "after", "following", "since":
		return +1, false
	case "before", "until":
		return -1, false
	case "ahead":
		if i+1 < end && r.x.Of(i+1) == "of" {
			return -1, false
		}
	case "included", "including", "includes", "during":
		return 0, true
	}
	return 0, false
}

// tied are the two tellings that a signal at a byte ties: the one that it is said
// of and the one behind it; -1 for none. At the start of a sentence or clause a
// signal governs what stands right behind it, and what it is said of follows.
func tied(tells []told, at int) (main, other int) {
	main, other = -1, -1
	for k := range tells {
		switch t := tells[k].at; {
		case t > at && (other < 0 || t < tells[other].at):
			other = k
		case t < at:
			main = k // the nearest before
		}
	}
	if other < 0 {
		return -1, -1
	}
	for k := 0; k < len(tells) && main < 0; k++ {
		if k != other && tells[k].at > tells[other].at {
			main = k
		}
	}
	if main < 0 || main == other {
		return main, other
	}
	// The verb, not its object: "filed a petition a week after the vote".
	for k := range tells[:main] {
		if o := &tells[k]; o.start == tells[main].start && !o.noun && o.dated && !tells[main].dated {
			return k, other
		}
	}
	return main, other
}

// partOf makes e a part of what another telling of its sentence tells, with its
// people and at its place.
func (e *told) partOf(whole *told) {
	e.rel = append(e.rel, relative{to: whole.at})
	e.join(whole)
	e.shadow = e.shadow && len(e.who) < 2
}

// distance reads how far apart two events are from the words before the signal at
// token i: "two days after", "hours before".
func (r *reading) distance(i, first int) (rel relative) {
	at := r.x.Tokens[i].Start
	for n := r.timeAt(at - 2); n < len(r.times) && r.times[n].Start < at; n++ {
		if d := &r.times[n]; d.Type == Duration && d.End <= at {
			rel.days = wholeDays(d.Value)
		}
	}
	if i > first {
		switch r.x.Of(i - 1) {
		case "hours", "minutes":
			rel.hours = true
		}
	}
	return rel
}

// sureOrder is how sure the forms of two verbs must make their order.
const sureOrder = 0.85

// byForms says how the tellings from a number on lie to the one told before
// each, where the forms of their verbs say it: tense, aspect, what governs them.
func (r *reading) byForms(from int) {
	for k := max(from, 1); k < len(r.tells); k++ {
		a, b := &r.tells[k-1], &r.tells[k]
		if a.verb < 0 || b.verb <= a.verb || a.status != Happened || b.status != Happened || a.dated && b.dated && a.when != b.when {
			continue
		}
		va, vb := order.NewVerb(r.x, a.verb), order.NewVerb(r.x, b.verb)
		rel, sure := order.Of(&va, &vb)
		if sure < sureOrder {
			continue
		}
		switch rel {
		case order.Before:
			b.order = append(b.order, relative{to: a.at, dir: +1})
		case order.After:
			b.order = append(b.order, relative{to: a.at, dir: -1})
		}
	}
}

// wholeDays is the number of days of a TIMEX3 duration of days or weeks, 0 for
// any other.
func wholeDays(v string) int {
	if len(v) < 3 || v[0] != 'P' {
		return 0
	}
	n := 0
	for i := 1; i < len(v)-1; i++ {
		if v[i] < '0' || v[i] > '9' || n > 10000 {
			return 0
		}
		n = n*10 + int(v[i]-'0')
	}
	switch v[len(v)-1] {
	case 'D':
		return n
	case 'W':
		return 7 * n
	}
	return 0
}

// bound is what a relation to an event at when says of the other event.
func (rel relative) bound(when Interval) Interval {
	if when.From.IsZero() || when.To.IsZero() {
		return Interval{}
	}
	switch {
	case rel.dir == 0:
		return when
	case rel.days > 0 && when.Precision >= Day:
		d := time.Duration(rel.dir*rel.days) * day
		from := when.From.Add(d).Truncate(day)
		return Interval{from, from.Add(day), Day}
	case rel.hours && rel.dir < 0:
		return Interval{when.From.Add(-day), when.To, Day}
	case rel.hours:
		return Interval{when.From, when.To.Add(day), Day}
	}
	return Interval{}
}

// inverse is the same relation seen from the other event.
func (rel relative) inverse() relative {
	rel.dir = -rel.dir
	return rel
}
