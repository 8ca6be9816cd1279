package timeline

import (
	"fmt"
	"strings"
	"time"

	"github.com/dragoman-go/dragoman/internal/token"
)

// Days that are counted from another: a day after, three years after.

// behindSignal is the token of the "after" or "before" that a clause begins with,
// or the one before it that it goes on: "a day after protesters burned the
// parliament and Oli stepped down". -1 for none.
func (r *reading) behindSignal(c *clause) int {
	i := r.signalIn(c)
	if k := r.current; i < 0 && r.x.Of(c.first) == "and" && k > 0 && &r.cl[k] == c {
		i = r.signalIn(&r.cl[k-1])
	}
	return i
}

// signalIn is the token of the "after" or "before" among the first words of a
// clause, -1 for none.
func (r *reading) signalIn(c *clause) int {
	for i := c.first; i < c.end && i-c.first <= 5; i++ {
		switch r.x.Of(i) {
		case "after", "before":
			return i
		}
	}
	return -1
}

// daysAfter is the day of a clause behind "a day after" or "two days before",
// counted from the date that the sentence gives before it.
func (r *reading) daysAfter(c *clause, first int) (Interval, bool) {
	return r.daysFrom(r.behindSignal(c), first)
}

// daysFrom is daysAfter with the signal at token i.
func (r *reading) daysFrom(i, first int) (Interval, bool) {
	if i <= first {
		return Interval{}, false
	}
	at := r.x.Tokens[i].Start
	days := r.distance(i, first).days
	if days == 0 {
		return Interval{}, false
	}
	if r.x.Of(i) == "after" {
		days = -days
	}
	for k := r.timeAt(r.x.Tokens[first].Start); k < len(r.times) && r.times[k].End < at; k++ {
		if d := &r.times[k]; d.Type == Date && d.Interval.Precision == Day && d.placed() {
			from := dayOf(d.Interval.From).AddDate(0, 0, days)
			return Interval{from, from.Add(day), Day}, true
		}
	}
	return Interval{}, false
}

// afterOf is the token of the "after" that governs a noun behind a length of time,
// "a day after the collapse of the bridge"; -1 for none.
func (r *reading) afterOf(t *trigger, c *clause) int {
	if t.pos != posNoun {
		return -1
	}
	for i := t.first - 1; i > c.first && t.first-i <= 4; i-- {
		w := r.x.Of(i)
		if w == "after" && r.distance(i, c.first).days > 0 {
			return i
		}
		if r.x.Tokens[i].Kind != token.Word || isPreposition(w) {
			return -1
		}
	}
	return -1
}

// dateBeforeWhen is the date right before a clause that begins with when: "in
// 1960, when a tremor destroyed the city".
func (r *reading) dateBeforeWhen(c *clause) (int, bool) {
	x := r.x
	if !strings.EqualFold(x.Of(c.first), "when") {
		return 0, false
	}
	i := c.first - 1
	if i >= 0 && x.Of(i) == "," {
		i--
	}
	if i < 0 {
		return 0, false
	}
	k := r.timeAt(x.Tokens[i].Start)
	return k, k < len(r.times) && r.times[k].End == x.Tokens[i].End && r.times[k].Type == Date && !r.times[k].Interval.IsZero()
}

// yearsAfter is the year of a clause that begins with "three years after":
// counted back from the day of the document.
func (r *reading) yearsAfter(c *clause) (Interval, bool) {
	x := r.x
	if c.first == 0 || r.d.Published.IsZero() || !strings.EqualFold(x.Of(c.first), "after") {
		return Interval{}, false
	}
	k := r.timeAt(x.Tokens[c.first-1].Start)
	if k >= len(r.times) || r.times[k].Type != Duration || r.times[k].End != x.Tokens[c.first-1].End {
		return Interval{}, false
	}
	var years int
	if n, err := fmt.Sscanf(r.times[k].Value, "P%dY", &years); n != 1 || err != nil || years < 1 || years > 200 {
		return Interval{}, false
	}
	from := time.Date(r.d.Published.Year()-years, 1, 1, 0, 0, 0, 0, time.UTC)
	return Interval{from, from.AddDate(1, 0, 0), Year}, true
}
