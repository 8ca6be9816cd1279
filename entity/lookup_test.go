package entity

import (
	"slices"
	"strings"
	"testing"
)

func lookupKB(t testing.TB) *KB {
	t.Helper()
	kb, err := NewKB([]Entity{
		{ID: "volkov", Type: Person, Name: "Oleksandr Volkov", Weight: 0.5},
		{ID: "volkova", Type: Person, Name: "Maria Volkova", Weight: 0.2},
		{ID: "hartley", Type: Person, Name: "Jonathan Hartley", Aliases: []string{"Jon Hartley"}, Weight: 0.1},
		{ID: "lindmoor", Type: Place, Name: "Lindmoor"},
		{ID: "germany", Type: Place, Name: "Germany"},
		{ID: "board", Type: Organization, Name: "Lindmoor Fisheries Board"},
		{ID: "defence", Type: Organization, Name: "Ministry of Defence"},
		{ID: "lost", Type: Work, Name: "Lindmoor"},
	})
	if err != nil {
		t.Fatal(err)
	}
	return kb
}

func TestLookup(t *testing.T) {
	kb := lookupKB(t)
	for _, c := range []struct {
		label, name, want string
		options           []LookupOption
	}{
		{"exact", "Oleksandr Volkov", "volkov", nil},
		{"case and marks", "MARÍA VOLKOVA", "volkova", nil},
		{"a letter wrong", "Oleksandr Volkof", "volkov", nil},
		{"another language's given name", "Alexander Volkov", "volkov", nil},
		{"Cyrillic", "Олександр Волков", "volkov", nil},
		{"order of parts", "VOLKOV, Oleksandr", "volkov", nil},
		{"alias", "Jon Hartley", "hartley", nil},
		{"part of a name", "Hartley", "hartley", nil},
		{"joined", "JonathanHartley", "hartley", nil},
		{"title", "Mayor Jonathan Hartley", "hartley", nil},
		{"acronym", "LFB", "board", nil},
		{"other language", "Deutschland", "germany", nil},
		{"inflected", "Německu", "germany", nil},
		{"words of an organization", "Ministerio de Defensa", "defence", nil},
		{"possessive", "Jonathan Hartley's", "hartley", nil},
		{"possessive of many", "the Hartleys’", "hartley", nil},
		{"type", "Lindmoor", "lost", []LookupOption{OfType(Work)}},
		{"no type", "Lindmoor", "lindmoor", nil},
		{"wrong type", "Oleksandr Volkov", "", []LookupOption{OfType(Event)}},
		{"empty", "", "", nil},
		{"marks", "?!", "", nil},
		{"no limit", "Hartley", "", []LookupOption{Limit(0)}},
	} {
		got := kb.Lookup(c.name, c.options...)
		id := ""
		if len(got) > 0 {
			id = got[0].Entity
			if c.want != "" && (got[0].Score < 0.5 || got[0].Reason == "") {
				t.Errorf("%s: %+v", c.label, got[0])
			}
		}
		if id != c.want {
			t.Errorf("%s: %q is %q, want %q", c.label, c.name, id, c.want)
		}
	}
	for _, name := range []string{"Gustav Mahlberg", "Zürich", "Хабаровск"} {
		if got := kb.Lookup(name); len(got) > 0 && got[0].Score >= 0.5 {
			t.Errorf("%q is %+v", name, got[0])
		}
	}
}

func TestNearNames(t *testing.T) {
	kb := lookupKB(t)
	near := func(s string) (ids []string) {
		for id := range kb.NearNames(s) {
			ids = append(ids, id)
		}
		return ids
	}
	for s, want := range map[string]string{"Hartlye": "hartley", "JonathanHartley": "hartley", "Hart ley": "hartley", "Volkow": "volkov", "Lindmor": "lindmoor"} {
		if !slices.Contains(near(s), want) {
			t.Errorf("%q: %v, want %s", s, near(s), want)
		}
	}
	for _, s := range []string{"", "Zebra", "the"} {
		if ids := near(s); len(ids) > 0 {
			t.Errorf("%q: %v", s, ids)
		}
	}
}

// Of names that score alike the very word goes first, then the weightier entity,
// by its own weight or that of the prior.
func TestLookupOrder(t *testing.T) {
	build := func(es ...Entity) *KB {
		kb, err := NewKB(es)
		if err != nil {
			t.Fatal(err)
		}
		return kb
	}
	first := func(kb *KB, name string, options ...LookupOption) string {
		if got := kb.Lookup(name, options...); len(got) > 0 {
			return got[0].Entity
		}
		return ""
	}
	plain := build(
		Entity{ID: "short", Type: Person, Name: "Al Brandmeier"},
		Entity{ID: "long", Type: Person, Name: "Theophilus Brandmeier"},
		Entity{ID: "place", Type: Place, Name: "Brandmayr"},
		Entity{ID: "hill", Type: Person, Name: "Oskar Velling"},
		Entity{ID: "town", Type: Place, Name: "Velling Bay"},
	)
	prior := build(
		Entity{ID: "x", Type: Person, Name: "Theophilus Brandmeier", Weight: 0.9},
		Entity{ID: "y", Type: Place, Name: "Velling", Weight: 0.9},
	)
	weighty := build(
		Entity{ID: "short", Type: Person, Name: "Al Brandmeier", Weight: 0.1},
		Entity{ID: "long", Type: Person, Name: "Theophilus Brandmeier", Weight: 0.8},
	)
	for _, c := range []struct {
		label, want string
		kb          *KB
		name        string
		options     []LookupOption
	}{
		{"own weight", "long", weighty, "Brandmeier", nil},
		{"the very word before a like name", "short", plain, "Brandmeier", nil},
		{"the prior's weight", "long", plain, "Brandmeier", []LookupOption{Prior(prior)}},
		{"inflected", "long", plain, "Brandmeierem", []LookupOption{Prior(prior)}},
		{"the prior's type", "town", plain, "Velling", []LookupOption{Prior(prior)}},
		{"the whole name after all", "short", plain, "Al Brandmeier", []LookupOption{Prior(prior)}},
		{"the very word, not what is known by a like one", "hill", plain, "Velling Oskar", []LookupOption{Prior(prior)}},
	} {
		if got := first(c.kb, c.name, c.options...); got != c.want {
			t.Errorf("%s: %q is %s, want %s", c.label, c.name, got, c.want)
		}
	}
}

// Names in Han characters are found by how others read them, and the other way.
func TestLookupReadings(t *testing.T) {
	kb, err := NewKB([]Entity{
		{ID: "latin", Type: Person, Name: "Takeda Shingen"},
		{ID: "korean", Type: Person, Name: "Park Geun-hye"},
		{ID: "han", Type: Person, Name: "黃之鋒"},
		{ID: "other", Type: Person, Name: "Gustav Mahlberg"},
	})
	if err != nil {
		t.Fatal(err)
	}
	for asked, want := range map[string]string{"武田信玄": "latin", "朴槿惠": "korean", "박근혜": "korean", "Wong Chi-fung": "han"} {
		if got := kb.Lookup(asked); len(got) == 0 || got[0].Entity != want || got[0].Score < 0.5 {
			t.Errorf("%s: %+v, want %s", asked, got, want)
		}
	}
}

func TestEndingsAreGuessed(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Marrego", "marr"},
		{"Путиным", "путин"},
		{"Соединённых Штатов", "соединённые штаты"},
		{"Německu", "německo"},
		{"Великобританией", "великобритания"},
		{"Bidnovega", "biden"},
		{"Miloševićeve", "milošević"},
		{"путинского", "путин"},
		{"Моравецкого", "моравецкий"},
		{"Rydze", "ryga"},
		{"Юті", "юта"},
		{"Włoszech", "włochy"},
		{"Markem", "marek"},
	} {
		if got := guesses(c.in); !slices.Contains(got, c.want) {
			t.Errorf("%s: %q, want %q among them", c.in, got, c.want)
		}
	}
	for _, s := range []string{"", "a", "Lee", strings.Repeat("Praha ", 9), strings.Repeat("я", 5000)} {
		if got := guesses(s); len(got) > maxGuesses {
			t.Errorf("%.20q: %d guesses", s, len(got))
		}
	}
}

// Whatever is asked for, the answer is sorted, within the limit and defined.
func FuzzLookup(f *testing.F) {
	kb := lookupKB(f)
	for _, s := range []string{"Volkov", "Олександр", "ЛФБ", "\xff", "القاهرة", "李", strings.Repeat("volkov ", 100), strings.Repeat("x", 5000), "\u0301\u0301", "12 34"} {
		f.Add(s, uint8(0), 10)
	}
	f.Fuzz(func(t *testing.T, name string, typ uint8, limit int) {
		got := kb.Lookup(name, OfType(Type(typ)), Limit(limit))
		if len(got) > max(0, min(limit, 100)) {
			t.Fatalf("%d candidates, limit %d", len(got), limit)
		}
		seen := map[string]bool{}
		for i, c := range got {
			if c.Score < 0 || c.Score > 1 || i > 0 && c.Score > got[i-1].Score || seen[c.Entity] || c.Name == "" {
				t.Fatalf("candidate %d of %q: %+v", i, name, got)
			}
			seen[c.Entity] = true
		}
		for range kb.NearNames(name) {
		}
		kb.HasName(name)
	})
}

func BenchmarkLookupExact(b *testing.B) {
	kb := lookupKB(b)
	b.ReportAllocs()
	for b.Loop() {
		kb.Lookup("Oleksandr Volkov")
	}
}

func BenchmarkReadWikidata(b *testing.B) {
	in := strings.Repeat(wikidataDump, 300)
	b.SetBytes(int64(len(in)))
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range ReadWikidata(strings.NewReader(in)) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

// Whatever is no name is looked up all the same, and quickly.
func TestLookupBadInput(t *testing.T) {
	kb := lookupKB(t)
	for _, unit := range []string{"", "x", "я", "金", "ש", "\u0301", "\xff", "Aа", "a ", "á", "😀", "ሀ", "\x00", "'s", "-", "٣", "VI"} {
		for _, n := range []int{1, 3, 1 << 20} {
			s := strings.Repeat(unit, max(1, n/max(1, len(unit))))
			for _, o := range [][]LookupOption{nil, {OfType(Person)}, {Prior(kb)}} {
				for _, c := range kb.Lookup(s, o...) {
					if !(c.Score >= 0 && c.Score <= 1) || c.Name == "" {
						t.Errorf("%d times %q: %+v", n, unit, c)
					}
				}
			}
			for range kb.NearNames(s) {
			}
		}
	}
}
