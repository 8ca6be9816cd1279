package normalize

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestConstructionLines reads constructions.txt for mistakes: a class that does
// not exist, a reference behind the pattern.
func TestConstructionLines(t *testing.T) {
	const classes = ` noun plural word adj name caps person ing year num country " `
	n := 0
	lists := slices.Collect(maps.Values(constructions().byAnchor))
	for _, list := range lists {
		for _, c := range list {
			n++
			if len(c.pattern) > maxElements || c.pattern[0].optional {
				t.Errorf("%v: too long, or begins with what may be absent", c.pattern)
			}
			for _, e := range c.pattern {
				if len(e.words) == 0 && !strings.Contains(classes, " "+e.class+" ") {
					t.Errorf("%v: unknown class %q", c.pattern, e.class)
				}
			}
			for _, part := range strings.Split(c.repair, "$")[1:] {
				digits := strings.TrimRight(strings.SplitN(part, " ", 2)[0], `+",'`)
				if k, err := strconv.Atoi(digits); err != nil || k < 1 || k > len(c.pattern) {
					t.Errorf("%v => %s: no element $%s", c.pattern, c.repair, digits)
				}
			}
			if c.reason == "" {
				t.Errorf("%v: no reason", c.pattern)
			}
		}
	}
	if n < constructions().n {
		t.Errorf("%d of %d constructions are found by a word", n, constructions().n)
	}
}

func TestConstructions(t *testing.T) {
	n, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct{ label, text, want string }{
		{"directed", "The mission is directed by Spain and Italy.", "led by Spain"},
		{"told a paper", "Nobody was hurt, two guards said to the herald.", "told The Herald"},
		{"building", "They spoke in the Pentagon on Monday.", "at the Pentagon"},
		{"in office", "He was in the charge of 2004 to 2009.", "in office from 2004 to 2009"},
		{"cardinal point", "They hold two towns from East of Syrians.", "two towns in eastern Syria"},
		{"possessive", "Minister Anna Kowal left. After the Kowal speech they voted.", "Kowal’s speech"},
		{"title", "He met the Minister of the Interior Marta Kowalska.", "Minister of the Interior Marta Kowalska"},
		{"false friend", "She is comprehensive with the government on that.", "understanding toward the government"},
		{"neighbours", "The pact is not yet in its place, sources said to the tribune.", "not yet in place"},
		{"guilt", "They laid the guilt upon the rebels.", "blamed"},
		{"good: guilt", "They felt the guilt of the rebels.", ""},
		{"good: found himself", "He found himself in a hotel by the sea.", ""},
		{"good: last of something", "He read the last chapter of history.", ""},
		{"good: paper with a capital", "Two guards told The Herald that nobody was hurt.", ""},
		{"good: director", "The film was directed by a young woman.", ""},
		{"good: cause", "The Trump administration and the Paris meeting.", ""},
		{"good: title", "He met the minister of the interior on Monday.", ""},
		{"good: place", "Everything is in its place in the house.", ""},
	} {
		d := newDocOf(n, x.text)
		d.damage, d.habitDamage, d.size = 1, 1, 200
		d.suspectAll()
		if got := suggested(d, x.want); (x.want == "") == got {
			t.Errorf("%s: %q: got %+v, want %q", x.label, x.text, d.suspects, x.want)
		}
		if len(d.edits) > 0 {
			t.Errorf("%s: edits %+v", x.label, d.edits)
		}
	}
}

// newDocOf returns a document of text.
func newDocOf(n *Normalizer, text string) *doc { return borrowDoc(n, text, nil) }

// suspectAll looks for constructions in every sentence.
func (d *doc) suspectAll() {
	for first := 0; first < len(d.Tokens); {
		end := d.SentenceEnd(first)
		d.suspectConstructions(first, end)
		first = end
	}
}

// suggested reports whether a suggestion contains s; for "" whether there is any.
func suggested(d *doc, s string) bool {
	for _, x := range d.suspects {
		for _, y := range x.Suggestions {
			if strings.Contains(y, s) {
				return true
			}
		}
	}
	return false
}

// TestConstructionStarts checks that each line is looked for where it stands, whatever
// the element by which it is found.
func TestConstructionStarts(t *testing.T) {
	n := mustNew(t)
	for _, x := range []struct{ line, text string }{
		{"participate to", "They participate to it."},
		{"the <name> quagmire", "They left the Old Town quagmire."},
		{"<name> of the quagmire", "They left Old Town of the quagmire."},
		{"take the? main part", "They take main part."},
		{"take the? main part", "They take the main part."},
		{"over the? <year> the", "It was over 2001 the day."},
		{"<plural> quagmire of <year>", "The men in towns quagmire of 1999."},
	} {
		list := parseConstructions("@ test\n" + x.line + " => x\n")
		d := newDocOf(n, x.text)
		times := 0
		for _, s := range list.startsOf(nil, d, 0, len(d.Tokens)) {
			if _, ok := d.matchElements(&found{construction: s.construction, first: s.token}, 0, s.token, len(d.Tokens)); ok {
				times++
			}
		}
		if times == 0 {
			t.Errorf("%s: not found in %q", x.line, x.text)
		}
	}
}
