package terms

import (
	"os"
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// TestGenerated compiles the sources again: the embedded blob must be what
// they give.
func TestGenerated(t *testing.T) {
	in, err := ReadDir(os.DirFS("../../normalize/terms"))
	if err != nil {
		t.Fatal(err)
	}
	c, err := Compile(in)
	if err != nil {
		t.Fatal(err)
	}
	if c.Blob != blob {
		t.Error("terms.bin is stale: run go generate ./internal/terms")
	}
}

// TestSources checks what the term base promises: enough terms, most of them
// with equivalents in the seven main languages.
func TestSources(t *testing.T) {
	in, err := ReadDir(os.DirFS("../../normalize/terms"))
	if err != nil {
		t.Fatal(err)
	}
	full := 0
	for _, term := range in.Terms {
		has := map[string]bool{}
		for _, s := range term.Sources {
			has[s.Language.Code()] = true
		}
		n := 0
		for _, code := range [...]string{"es", "fr", "pt", "it", "de", "ru", "uk"} {
			if has[code] {
				n++
			}
		}
		if n == 7 {
			full++
		}
	}
	t.Logf("%d terms, %d of them in all seven main languages", len(in.Terms), full)
	if len(in.Terms) < 600 || full < 400 {
		t.Errorf("%d terms, %d of them in all seven main languages", len(in.Terms), full)
	}
}

// key is the key of a rendering's content words.
func key(words string) (k uint64) {
	for _, w := range strings.Fields(words) {
		k = Extend(k, fold.Hash(w))
	}
	return k
}

func TestEntries(t *testing.T) {
	b := Default()
	for _, c := range []struct{ words, english string }{
		{"high fire", "ceasefire"},
		{"winged rocket", "cruise missile"},
		{"mistrust vote", "vote of no confidence"},
		{"weapon rest", "ceasefire"},
		{"outside affairs minister", "foreign minister"},
		{"paises bajos", "Netherlands"},
		{"ssa", ""},             // an agency, too
		{"taking hostages", ""}, // good English with "of"
		{"prime minister", ""},  // the term itself
	} {
		found := ""
		lo, hi := b.Entries(key(c.words))
		for i := lo; i < hi; i++ {
			if e := b.Entry(i); !e.Has(Good) && e.Allows(0, GapNone) {
				found += b.English(e.Term(), e.Has(Many)) + ";"
			}
		}
		if c.english == "" && found != "" || !strings.Contains(found, c.english) {
			t.Errorf("%s: got %q, want %q", c.words, found, c.english)
		}
		if lo < hi && (!b.Starts(fold.Hash(strings.Fields(c.words)[0])) || !b.Continues(key(c.words))) {
			t.Errorf("%s: the bit sets lack it", c.words)
		}
	}
}

func TestGlosses(t *testing.T) {
	b := Default()
	for _, c := range []struct{ word, language, gloss string }{
		{"fuego", "Spanish", "fire"}, {"Feuer", "German", "fire"}, {"огонь", "Russian", "fire"}, {"ogon", "Russian", "fire"},
	} {
		ok := false
		for l, g := range b.Glosses(c.word) {
			ok = ok || l.Name() == c.language && g == c.gloss
		}
		if !ok {
			t.Errorf("Glosses(%q) lacks %s %s", c.word, c.language, c.gloss)
		}
	}
	for range b.Glosses("xyzzy") {
		t.Error("a gloss for xyzzy")
	}
}

func TestReadTerms(t *testing.T) {
	ts, err := ReadTerms("t", strings.NewReader("# x\n= ceasefire | truce\n@ war weak near:army,front plural:ceasefires\nes alto el fuego, ~alto fuego=fire/blaze\n> Geneva @ place: es Ginebra; fr Genève\n"))
	if err != nil || len(ts) != 2 {
		t.Fatal(ts, err)
	}
	a, g := ts[0], ts[1]
	if a.English != "ceasefire" || a.Flags != Weak || len(a.Near) != 2 || a.Sources[0].Phrase != "alto el fuego" || len(a.Sources[0].units) != 2 || a.Sources[0].units[1].gap != article || !a.Sources[1].units[0].drop {
		t.Errorf("%+v", a)
	}
	if g.English != "Geneva" || g.Flags != Place || len(g.Sources) != 2 {
		t.Errorf("%+v", g)
	}
	for text, want := range map[string]string{
		"es alto":            "t:1: \"es alto\" before the first term",
		"=":                  "t:1: a term without English",
		"= a\nxx b":          "t:2: unknown language \"xx\"",
		"= a\n@ colour:blue": "t:2: unknown property \"colour:blue\"",
		"> a":                "t:1: want > term: equivalents, got \"> a\"",
		"* a":                "t:1: want * properties: terms, got \"* a\"",
		"* the: a;":          "t:1: a term without English",
	} {
		if _, err := ReadTerms("t", strings.NewReader(text)); err == nil || err.Error() != want {
			t.Errorf("ReadTerms(%q): %v, want %s", text, err, want)
		}
	}
}

// TestNewSource takes phrases apart: compounds, hyphens, articles, and glosses of
// each part.
func TestNewSource(t *testing.T) {
	de, _ := ParseLanguage("de")
	pt, _ := ParseLanguage("pt")
	for _, c := range []struct {
		l              Language
		phrase, shown  string
		words, glosses string
	}{
		{de, "Waffen=weapons/arms+ruhe=rest", "Waffenruhe", "Waffen+ruhe", "weapons/arms rest"},
		{de, "Rat der Staaten=states", "Rat der Staaten", "Rat of Staaten", " states"},
		{pt, "primeiro=first-ministro=minister", "primeiro-ministro", "primeiro ministro", "first minister"},
		{pt, "ex-ministro=minister", "ex-ministro", "ex ministro", " minister"},
		{pt, "voto=pre-term/early", "voto", "voto", "pre-term/early"},
	} {
		s := NewSource(c.l, c.phrase)
		words, glosses := "", ""
		for i, u := range s.units {
			switch {
			case i == 0:
			case u.gap == compound:
				words += "+"
			case u.gap&of != 0:
				words += " of "
			default:
				words += " "
			}
			if i > 0 {
				glosses += " "
			}
			words += u.word
			glosses += strings.Join(u.glosses, "/")
		}
		if s.Phrase != c.shown || words != c.words || glosses != c.glosses {
			t.Errorf("%s: %q, %q, %q", c.phrase, s.Phrase, words, glosses)
		}
	}
}

func TestMerge(t *testing.T) {
	ts, err := ReadTerms("t", strings.NewReader("+ truce: es tregua\n= truce | armistice\nfr trêve\n+ truce\nit tregua"))
	if err != nil {
		t.Fatal(err)
	}
	ts, err = Merge(ts)
	if err != nil || len(ts) != 1 || len(ts[0].Sources) != 3 || ts[0].Variants[0] != "armistice" {
		t.Error(ts, err)
	}
	if _, err := Merge([]Term{{English: "pact", more: true}}); err == nil {
		t.Error("equivalents of no term")
	}
}

func FuzzReadTerms(f *testing.F) {
	f.Add("= ceasefire | truce\n@ war\nes alto el fuego\nde Waffen+ruhe\nfr l'état-major, ~x y=a/b\n> Geneva @ place: es Ginebra")
	f.Fuzz(func(t *testing.T, s string) {
		ts, err := ReadTerms("t", strings.NewReader(s))
		if err != nil {
			return
		}
		in := NewInput()
		in.Terms = ts[:min(len(ts), 20)]
		for i := range in.Terms {
			in.Terms[i].Domains, in.Terms[i].In = nil, nil
		}
		if c, err := Compile(in); err == nil {
			b := Open(c.Blob)
			b.Entries(key("a b"))
		}
	})
}

// TestNoArticle: good English tells whether "of" has an article behind it; where both
// are English, it does not. A place has no singular.
func TestNoArticle(t *testing.T) {
	in := NewInput()
	in.Good = []string{"court of herons", "house of herons", "house of the herons", "state of the herons", "heron agency"}
	var err error
	if in.Terms, err = ReadTerms("t", strings.NewReader("> Heronels @ place: nl Heronel\n")); err != nil {
		t.Fatal(err)
	}
	c, err := Compile(in)
	if err != nil {
		t.Fatal(err)
	}
	b := Open(c.Blob)
	for words, want := range map[string]bool{"court herons": true, "house herons": false, "state herons": false, "heron agency": false} {
		lo, hi := b.Entries(key(words))
		if hi-lo != 1 || !b.Entry(lo).Has(Good) || b.Entry(lo).Has(NoArticle) != want {
			t.Errorf("%s: %d entries, want one without an article: %v", words, hi-lo, want)
		}
	}
	if lo, hi := b.Entries(key("heronel")); hi-lo != 1 {
		t.Error("a place by its name in another language is not found")
	}
}

// TestTurned: a name is found by its own words in another order, and by words that
// translations take for them, but not in an order that is English.
func TestTurned(t *testing.T) {
	in := NewInput()
	var err error
	if in.Terms, err = ReadTerms("t", strings.NewReader("* turned the: World Heron Agency | WHA; Agency of Lake Herons\n= ferry minister\nmul minister of matters=matters/deeds ferries=ferry/ferries\n")); err != nil {
		t.Fatal(err)
	}
	if err := in.readConcept("agency bureau: es agencia"); err != nil {
		t.Fatal(err)
	}
	c, err := Compile(in)
	if err != nil {
		t.Fatal(err)
	}
	b := Open(c.Blob)
	for _, c := range []struct {
		words   string
		gap     Gap // between the first two
		english string
	}{
		{"agency world heron", GapNone, "World Heron Agency"},
		{"bureau world herons", GapOf, ""},
		{"agency heron world", GapOf, "World Heron Agency"},
		{"agency world heron", GapPrep, "World Heron Agency"},
		{"world heron agency", GapPrep, ""}, // only a preposition is another
		{"heron world agency", GapNone, ""}, // the head stands last
		{"world heron agency", GapNone, ""}, // the name
		{"lake agency herons", GapNone, "Agency of Lake Herons"},
		{"minister ferry deeds", GapOf, "ferry minister"},
		{"deeds minister ferry", GapNone, "ferry minister"},
		{"minister ferry", GapOf, ""},
	} {
		got := ""
		for i, hi := b.Entries(key(c.words)); i < hi; i++ {
			if e := b.Entry(i); !e.Has(Good) && e.Allows(0, c.gap) {
				got = b.English(e.Term(), false)
			}
		}
		if got != c.english {
			t.Errorf("%s: got %q, want %q", c.words, got, c.english)
		}
	}
}

// FuzzPlural: no word, however odd, makes English rules fail.
func FuzzPlural(f *testing.F) {
	f.Add("ceasefire")
	f.Fuzz(func(t *testing.T, s string) {
		if x := singular(Plural(British(s))); isAdjective(x) && len(x) < 2 {
			t.Errorf("%q is no adjective", x)
		}
	})
}
