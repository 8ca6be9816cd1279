package name

import (
	"strings"
	"testing"
)

func TestCompounds(t *testing.T) {
	for _, c := range []struct{ label, in, want string }{
		{"German", "Umweltministerium", "umwelt ministerium"},
		{"German, with a letter between", "Wirtschaftsverband Nord", "wirtschaft verband nord"},
		{"three parts", "Bundesumweltministerium", "bundes umwelt ministerium"},
		{"clipped, Russian", "Госагентство по туризму", "государственный агентство по туризму"},
		{"clipped, Ukrainian", "Держкомітет", "державний комітет"},
		{"European", "Eurokomise", "european komise"},
		{"the rest is no word", "Евросеал", ""},
		{"the first is no word", "Zubrowministerium", ""},
		{"a term of its own", "Bundesbank", ""},
		{"too short", "Eurobus", ""},
		{"a legal form is no part", "Amtgmbh", ""},
		{"one word", "Ministry", ""},
		{"none", "", ""},
		{"very long", strings.Repeat("umwelt", 20), ""},
	} {
		n := Parse(c.in, Organization)
		var got []string
		if n.apart != nil {
			for _, w := range n.apart.words {
				got = append(got, w.text)
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s: %q, want %q", c.label, c.in, s, c.want)
		}
		if Parse(c.in, Person).apart != nil {
			t.Errorf("%s: %s: parted as a person", c.label, c.in)
		}
	}
}

func TestMarkAcronym(t *testing.T) {
	for _, c := range []struct {
		in    string
		aside string // the word that is said aside
	}{
		{"EMA European Medicines Agency", "ema"},
		{"Food and Agriculture Organization FAO", "fao"},
		{"DUP Democratic Unionist Party", "dup"},
		{"BBC World Service", ""},
		{"NATO", ""},
		{"AB Volvo Group", ""},
	} {
		got := ""
		for _, w := range Parse(c.in, Organization).words {
			if w.aside {
				got += w.text
			}
		}
		if got != c.aside {
			t.Errorf("%s: %q, want %q", c.in, got, c.aside)
		}
	}
}

func TestStemHash(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"дім", "дому", true},
		{"потік", "потоку", true},
		{"dům", "domu", true},
		{"палата", "палати", true},
		{"европейский", "европейская", true},
		{"vereinte", "vereinten", true},
		{"palata", "palace", false},
		{"мир", "мэр", false},
	} {
		if got := stemHash(c.a) == stemHash(c.b); got != c.same {
			t.Errorf("%s, %s: one stem %v", c.a, c.b, got)
		}
	}
	for _, s := range []string{"", "é", "大学", "ів", "\xff\xfe"} {
		_ = stemHash(s)
	}
}

func TestAdjectives(t *testing.T) {
	w := Fitted()
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Київська область", "Kyiv Oblast", true},
		{"Полтавський район", "Poltava Raion", true},
		{"Лиманське", "Лиман", false},
		{"Київська область", "Kharkiv Oblast", false},
	} {
		if r := w.Compare(Parse(c.a, Place), Parse(c.b, Place)); (r.Score >= 0.5) != c.same {
			t.Errorf("%s, %s: %.3f, %s", c.a, c.b, r.Score, r.Reason)
		}
	}
}

// A name of any bytes is read as an organization, and compared alike both ways.
func FuzzOrganization(f *testing.F) {
	for _, s := range []string{"Bundesverfassungsgericht", "Минэкономики", "d'Italia", "l'", "EMA European Medicines Agency", "ů", "і", "\xff\xfeministerium", "euroeuroeuroministerium"} {
		f.Add(s)
	}
	w := Fitted()
	other := Parse("Federal Ministry of Finance", Organization)
	f.Fuzz(func(t *testing.T, s string) {
		n := Parse(s, Organization)
		if x, y := w.Score(n, other), w.Score(other, n); x != y || x < 0 || x > 1 {
			t.Fatalf("%q: %v and %v", s, x, y)
		}
		if n.apart != nil && len(n.apart.words) <= len(n.words) {
			t.Fatalf("%q: parted into fewer words", s)
		}
	})
}
