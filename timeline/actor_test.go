package timeline

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestNoSubject: where an opening takes all that stands before a verb, nobody acts.
func TestNoSubject(t *testing.T) {
	for _, text := range []string{"swore after", "opened number before", "In Cairo, attack after", "Mark Rutte swore at"} {
		if got := lines(read(t, "2023-05-17", text)); len(got) > 0 {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// TestAnyWords: words of the rules in any order are read without a panic.
func TestAnyWords(t *testing.T) {
	words := strings.Fields(`In Cairo , . ' - % to meet talks said on Monday yesterday 2019 it they its his at least more than 31
		people killed death toll number of rose reached trial began resumed end that which when as after before a day week led
		headed by Olaf Scholz Turkish Turkey's delegation strikes called for protest swore agreed held Separately found guilty
		earthquake struck will be is asked the and seen filed complaint Later Brick Layers opened`)
	rng := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		var s []string
		for range 2 + rng.IntN(12) {
			s = append(s, words[rng.IntN(len(words))])
		}
		read(t, "2023-05-17", strings.Join(s, " "))
	}
}
