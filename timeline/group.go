package timeline

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/dragoman-go/dragoman/internal/coref"
	"github.com/dragoman-go/dragoman/internal/fold"
)

// group is the tellings of one event.
type group struct {
	tells   []*told // in no order until the event is made of them
	reps    []*told // those that say different things, at most maxReps
	when    Interval
	basis   basis
	counted bool // dated by so many days before or after another
}

// maxReps bounds what is compared of a group that very many documents tell.
const maxReps = 8

func newGroup(t *told) *group {
	g := &group{tells: []*told{t}, when: t.when, basis: t.basis}
	if !t.pointer {
		g.reps = []*told{t}
	}
	return g
}

// groupOf is the group of a class: tellings of one group may tell the same
// event in different words.
func groupOf(class string) string {
	switch class {
	case "consult":
		return "meet"
	case "kill":
		return "fight"
	case "yield":
		return "agree"
	}
	return class
}

// kindOf is the kind of a telling with a trigger; tellings of different kinds
// are never of one event. Where a class has words for quite different things,
// those of one kind are of one family: appoint and appointment, but not resign.
func kindOf(class, lemma string, noun bool) string {
	switch lemma {
	case "phone call", "call", "telephone", "phone", "communicate", "communication", "contact":
		return "call"
	case "summit", "conference":
		return "summit" // of many: no meeting of two
	case "interview", "brief", "briefing":
		return "interview"
	case "invade", "instigate", "unleash", "invasion", "incursion", "offensive", "counteroffensive":
		return "invade"
	case "stay":
		return "stay" // longer than the arrival
	case "depart", "departure", "leave", "leave for", "flee", "return":
		return "leave"
	}
	g := groupOf(class)
	switch g {
	case "meet", "fight", "travel", "agree", "announce", "say", "protest", "aid":
		return g
	}
	word, rest, _ := strings.Cut(lemma, " ")
	if noun && rest != "" {
		word = rest // rate cut
	}
	key := coref.KeyOf(word, fold.Hash(word))
	var buf [8]coref.Family
	if f := coref.Families(buf[:0], key); len(f) > 0 {
		return g + "/" + strconv.Itoa(int(f[0]))
	}
	return g + "/" + strconv.FormatUint(uint64(key), 36)
}

// isWide reports whether tellings of a kind may be of one event whatever their
// words: talks and a meeting, an attack and a bombing.
func isWide(kind string) bool { return !strings.Contains(kind, "/") }

// setApart reports whether the kinds of two tellings exclude one event: of one
// class, but one of them is what the other is not, as a call is no meeting.
func setApart(t, o *told) bool {
	return t.kind != o.kind && sameGroup(t.class, o.class) && (isWide(t.kind) || isWide(o.kind))
}

func sameGroup(a, b string) bool { return groupOf(a) == groupOf(b) }

// add takes over the tellings and the time of another group.
func (g *group) add(o *group) {
	if len(o.tells) > len(g.tells) { // the cost is that of the smaller group
		g.tells, o.tells = o.tells, g.tells
	}
	g.tells = append(g.tells, o.tells...)
	g.reps = append(slices.Clone(g.reps), o.reps...)
	slices.SortStableFunc(g.reps, byPosition)
	g.reps = slices.CompactFunc(g.reps, func(a, b *told) bool {
		return a.lemma == b.lemma && a.place.name == b.place.name && a.when == b.when && slices.Equal(a.who, b.who)
	})
	if len(g.reps) > maxReps {
		g.reps = g.reps[:maxReps]
	}
	switch {
	case o.when.IsZero() || o.basis == basisPublished && g.basis > basisPublished:
	case g.when.IsZero() || g.basis == basisPublished && o.basis > basisPublished:
		g.when, g.basis = o.when, o.basis
	case o.basis == basisPublished && g.basis == basisPublished:
		if o.when.From.Before(g.when.From) {
			g.when = o.when
		}
	case o.when.Precision > g.when.Precision || o.when.Precision == g.when.Precision && o.when.To.Sub(o.when.From) < g.when.To.Sub(g.when.From):
		g.when, g.basis = o.when, o.basis
	}
}

func byPosition(a, b *told) int {
	return cmp.Or(strings.Compare(a.doc, b.doc), cmp.Compare(a.at, b.at))
}

// hangs reports whether a telling of the group is tied to another event.
func (g *group) hangs() bool {
	return slices.ContainsFunc(g.tells, func(t *told) bool { return len(t.rel) > 0 })
}

// shadow reports whether no telling of a group can stand by itself.
func (g *group) shadow() bool {
	// "two days after Blinken's visit to Cairo" tells a visit once its day is known.
	derived := g.counted && g.when.Precision >= Day
	return !slices.ContainsFunc(g.tells, func(t *told) bool {
		return !t.shadow && !t.hollow() || derived && len(t.people) > 0 && t.place.name != ""
	})
}

// hollow reports whether a telling of words or plans does not come to what is
// said or planned: "the governor promised".
func (t *told) hollow() bool {
	if t.class == "say" && !t.noun && !t.given {
		return t.about == "" && t.plan == "" && t.object == ""
	}
	return !t.given && t.that && t.class != "law" && t.about == "" && t.plan == "" && t.object == "" && t.place.name == "" && len(t.who) < 2 && len(t.counts) == 0
}

// publish dates a group by the earliest document that tells it as news.
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
	from := dayOf(first)
	g.when, g.basis = Interval{from, from.Add(day), Day}, basisPublished
}
