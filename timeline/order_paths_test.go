package timeline

import (
	"math/rand/v2"
	"testing"
	"time"
)

// TestPathsAround holds what follows from signals against a search of its own,
// over random days and signals.
func TestPathsAround(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	followed := 0
	for range 300 {
		c := chronology{}
		for range 4 + r.IntN(12) {
			e := &Event{Approximate: r.IntN(4) == 0}
			if r.IntN(5) > 0 {
				e.When.From = time.Date(2020, 1, 1+r.IntN(12), 0, 0, 0, 0, time.UTC)
				e.When.To = e.When.From.Add(time.Duration(1+r.IntN(2)) * day)
			}
			c.events = append(c.events, e)
		}
		for range r.IntN(10) {
			c.say(link{r.IntN(len(c.events)), r.IntN(len(c.events))})
		}
		p := c.paths()
		for _, e := range append(c.byTime(), c.said...) {
			want := false
			for _, s := range c.said {
				want = want || s != e && (s.from == e.from || c.reaches(e.from, s.from)) && (s.to == e.to || c.reaches(s.to, e.to))
			}
			if got := p.around(e); got != want {
				t.Fatalf("around(%v) = %v, want %v; signals %v", e, got, want, c.said)
			}
			if want {
				followed++
			}
		}
	}
	if followed == 0 {
		t.Error("no edge followed from others")
	}
}
