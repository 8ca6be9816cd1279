package timeline

import (
	"strings"
	"time"

	"github.com/dragoman-go/dragoman/internal/coref"
)

// told is one telling of an event: a trigger in a document with its
// participants, place and time. Everything the builder knows is told.
type told struct {
	doc        string
	words      coref.Mention
	start, end int // bytes of the clause in the document
	text       string
	at         int // byte of the trigger: the order of telling
	class      string
	lemma      string
	kind       string // see kindOf
	word       string // the trigger as written, in lower case
	noun       bool
	plural     bool              // a noun in the plural
	passive    bool              // of a verb: its object is the subject
	light      string            // the verb that carries a noun, as a lemma: attend
	course     string            // the verb that says that what a noun names begins or ends, as a lemma
	carried    string            // the noun that the verb carries, with the words before it: new sanctions
	actor      string            // the subject of a verb that is no name: first ship
	through    map[string]string // of a name those of it who take part, or its body: Kenyan officer, France's parliament
	object     string            // the object of a verb that is no name: military planners
	beside     string            // the preposition before the first who does not act, "" for none
	task       string            // what somebody is asked or told to do: to form a government
	objectOf   string            // whose people it belongs to: France, of the French embassy
	that       bool              // a clause says what: that Rubio will travel
	about      string            // what an announcement is of
	plan       string            // what one who says so will do himself: buy Altessa
	pending    bool              // what an organization said: an event only with a plan
	status     Status
	when       Interval
	basis      basis
	partial    string   // what is known of its day without the date of publication, see partialDay
	prior      Interval // where the document leaves room for it when the text gives no date
	who        []string // canonical names, those who act first
	involved   []string // those whom what is announced is about
	people     []string // those of who that are persons
	acting     int      // how many of who act
	place      where
	places     []string  // further ones of a journey: Jordan and Israel
	office     time.Time // when the one whose inauguration is told took office
	counts     []count
	length     string // how long it lasted, as written: five hours
	rel        []relative
	order      []relative // what the forms of the verbs say, without a signal
	verb       int        // token of the verb that tells it, -1 for a noun by itself
	definite   bool       // "that strike", "the meeting": told before
	pointer    bool       // joined to what it points back to: says nothing of its own
	dated      bool       // by the text, not by the date of publication
	vague      bool       // "recently", "previous": not on the day of the document
	given      bool       // the caller says that it is an event
	shadow     bool       // says too little by itself, but something else points to it
}

// where is the place of a telling.
type where struct {
	name    string
	id      string
	country string // id of the country that it lies in
	prep    string // the preposition before it, "" when it stands as a modifier
	seat    bool   // a country or a region, not a spot in it
}

// covers reports whether two places can be one: they are the same, or one is
// the country of the other.
func (w *where) covers(o *where) bool {
	return w.name == o.name || w.id != "" && w.id == o.country || o.id != "" && o.id == w.country
}

// apart reports whether nothing can be at both of two places. Of places that are
// not known, or of which one may lie in the other, nobody can say.
func (w *where) apart(o *where) bool {
	kind := func(id string) string { k, _, _ := strings.Cut(id, "/"); return k }
	a, b := kind(w.id), kind(o.id)
	switch {
	case w.name == "" || o.name == "" || w.covers(o):
		return false
	case a == b:
		return a == "city" || a == "region" || a == "country"
	case a == "country" && (b == "city" || b == "region"):
		return o.country != ""
	case b == "country" && (a == "city" || a == "region"):
		return w.country != ""
	case a == "city" && b == "region", a == "region" && b == "city":
		return w.country != "" && o.country != "" && w.country != o.country
	}
	return false
}

// basis is what the time of a telling rests on.
type basis uint8

const (
	basisNone      basis = iota
	basisPublished       // only the date of the document is known
	basisRelative        // through another event
	basisText            // the text says it
)

// count is a number that the text gives for an event: 35 killed.
type count struct {
	what string
	n    int
	by   Evidence // what says it, where that is not the telling itself
}

// relative ties the time of a telling to that of another in the same document.
type relative struct {
	to    int  // byte of the trigger of the other telling
	dir   int  // -1 before it, +1 after it, 0 during it
	days  int  // so many days; 0 when not said
	hours bool // a few hours
}

// day is the length of a calendar day in UTC.
const day = 24 * time.Hour

// dayOf is the calendar day of an instant.
func dayOf(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

// priorOf is where a telling without a date may lie, for a document of the day
// published: what is told as news is of the last days, what is told as past may
// be older, what is planned is still to come.
func (e *told) priorOf(published time.Time) Interval {
	if published.IsZero() {
		return Interval{}
	}
	p := dayOf(published)
	switch {
	case e.status == Planned:
		return Interval{p, p.Add(14 * day), PrecisionNone}
	case e.vague:
		return Interval{p.Add(-120 * day), p.Add(day), PrecisionNone}
	}
	if e.noun && e.acting == 0 {
		return Interval{p.Add(-3 * day), p.Add(3 * day), PrecisionNone} // the talks, which may be to come
	}
	return Interval{p.Add(-3 * day), p.Add(day), PrecisionNone}
}
