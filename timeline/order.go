package timeline

import (
	"slices"
	"time"
)

// order fills Before and After of events that are sorted by time: an event
// comes before another when it ends by the time the other begins. Only the
// edges that follow from no others are kept (the transitive reduction): an
// event is tied to those that begin after it and before the first of them ends.
func order(events []Event) {
	for i := range events {
		end := events[i].When.To
		if end.IsZero() {
			continue
		}
		// The earliest end among those that begin after event i.
		j, _ := slices.BinarySearchFunc(events, end, func(e Event, t time.Time) int {
			if e.When.From.Before(t) {
				return -1
			}
			return 1
		})
		var first time.Time
		for k := j; k < len(events) && (first.IsZero() || events[k].When.From.Before(first)); k++ {
			events[i].Before = append(events[i].Before, events[k].ID)
			events[k].After = append(events[k].After, events[i].ID)
			if t := events[k].When.To; !t.IsZero() && (first.IsZero() || t.Before(first)) {
				first = t
			}
		}
	}
}
