package timeline

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestConflicts(t *testing.T) {
	tl := read(t, "2023-05-17",
		"Antony Blinken met Sameh Shoukry for five hours in Cairo on Monday.",
		"Antony Blinken met Sameh Shoukry for more than four hours in Alexandria on Monday.")
	var got []string
	for _, c := range tl.Conflicts {
		s := c.What
		for _, x := range c.Claims {
			s += " " + x.Text + " (" + x.Evidence.Doc + ")"
		}
		got = append(got, s)
	}
	want := []string{"duration five hours (a) more than four hours (b)", "place Cairo (a) Alexandria (b)"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("%s\n%q", d, lines(tl))
	}
	if tl := read(t, "2023-05-17", "Antony Blinken met Sameh Shoukry in Cairo on Monday.", "Antony Blinken met Sameh Shoukry in Egypt on Monday."); len(tl.Conflicts) > 0 {
		t.Errorf("a city and its country are no conflict: %+v", tl.Conflicts)
	}
}

// TestTolls: later tolls are claims about what was told first.
func TestTolls(t *testing.T) {
	tl := read(t, "2023-05-17",
		"An earthquake struck Turkey late on Monday, killing at least 296 people. The death toll rose to 410 on Tuesday.",
		"The death toll from Turkey's earthquake rose to 1,037 on Wednesday.",
		"The number of people killed in Monday's earthquake in Turkey has reached 2,901.",
		"Germany sent tents on Wednesday after an earthquake in Turkey that killed 2,497 people.")
	var claims []string
	for _, c := range tl.Conflicts {
		for _, x := range c.Claims {
			claims = append(claims, c.What+" "+x.Text+" ("+x.Evidence.Doc+")")
		}
	}
	want := []string{"killed 296 (a)", "killed 410 (a)", "killed 1037 (b)", "killed 2901 (c)", "killed 2497 (d)"}
	if d := cmp.Diff(want, claims); d != "" {
		t.Errorf("%s\n%q", d, lines(tl))
	}
	if got := lines(tl)[0]; got != "2023-05-15 Earthquake in Turkey: 2901 killed" {
		t.Error(got)
	}
}

// TestTollFarAway: a toll far behind the last harm is no claim about it.
func TestTollFarAway(t *testing.T) {
	const harm, toll = "An earthquake struck Turkey on Monday, killing 296 people. ", " The death toll rose to 410."
	for _, c := range []struct {
		between int
		want    int
	}{{0, 1}, {farToll / 2, 1}, {2 * farToll, 0}} {
		text := harm + strings.Repeat("Olaf Scholz met Mark Rutte on Monday. ", c.between) + toll
		if got := read(t, "2023-05-17", text).Conflicts; len(got) != c.want {
			t.Errorf("%d meetings between: %+v", c.between, got)
		}
	}
}
