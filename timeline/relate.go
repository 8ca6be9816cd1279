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
		if x.Tokens[i].Kind != token.Word {
			continue
		}
		dir, contains := 0, false
		switch strings.ToLower(x.Of(i)) {
		case "after", "following", "since":
			dir = +1
		case "before", "until":
			dir = -1
		case "ahead":
			if i+1 < end && x.Of(i+1) == "of" {
				dir = -1
			}
		case "included", "including", "includes", "during":
			contains = true
		}
		if dir == 0 && !contains {
			continue
		}
		// "after" at the start of a sentence or clause governs what stands right
		// behind it; what it is said of follows.
		other, main := -1, -1
		for k := range tells {
			at := tells[k].at
			switch {
			case at > x.Tokens[i].Start && (other < 0 || at < tells[other].at):
				other = k
			case at < x.Tokens[i].Start:
				main = k // the nearest before
			}
		}
		if other < 0 {
			continue
		}
		if main < 0 {
			for k := range tells {
				if k != other && tells[k].at > tells[other].at {
					main = k
					break
				}
			}
		}
		if main < 0 || main == other {
			continue
		}
		// The verb, not its object: "filed a petition a week after the vote".
		for k := range tells[:main] {
			if o := &tells[k]; o.start == tells[main].start && !o.noun && o.dated && !tells[main].dated {
				main = k
				break
			}
		}
		if contains {
			if tells[other].at-x.Tokens[i].Start > 40 {
				continue
			}
			if strings.EqualFold(x.Of(i), "during") {
				main, other = other, main
			}
			o := &tells[other]
			o.rel = append(o.rel, relative{to: tells[main].at})
			if x.Of(i) == "during" || x.Of(i) == "During" {
				continue
			}
			for _, w := range tells[main].who {
				o.who = appendName(o.who, w)
			}
			for _, w := range tells[main].people {
				o.people = appendName(o.people, w)
			}
			if o.place.name == "" {
				o.place = tells[main].place
			}
			o.shadow = o.shadow && len(o.who) < 2
			continue
		}
		rel := relative{to: tells[other].at, dir: dir}
		for n := r.timeAt(x.Tokens[i].Start - 2); n < len(r.times) && r.times[n].Start < x.Tokens[i].Start; n++ {
			d := &r.times[n]
			if d.Type == Duration && d.End <= x.Tokens[i].Start {
				rel.days = wholeDays(d.Value)
			}
		}
		if i > first {
			switch x.Of(i - 1) {
			case "hours", "minutes":
				rel.hours = true
			}
		}
		tells[main].rel = append(tells[main].rel, rel)
	}
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
