package entity_test

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/dragoman-go/dragoman/entity"
)

// smallKB is a knowledge base for the tests; all of it but the countries is
// made up.
func smallKB(t testing.TB) *entity.KB {
	t.Helper()
	date := func(y int) time.Time { return time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC) }
	kb, err := entity.NewKB([]entity.Entity{
		{ID: "fr", Type: entity.Place, Name: "France", Demonyms: []string{"French"}, Weight: 0.8},
		{ID: "tr", Type: entity.Place, Name: "Turkey", Demonyms: []string{"Turkish", "Turks"}, Weight: 0.7},
		{ID: "jo", Type: entity.Place, Name: "Jordan", Weight: 0.5},
		{ID: "ge", Type: entity.Place, Name: "Georgia", Demonyms: []string{"Georgian"}, Weight: 0.5},
		{ID: "state", Type: entity.Place, Name: "Georgia (U.S. state)", Weight: 0.4},
		{ID: "us", Type: entity.Place, Name: "United States", Weight: 1},
		{ID: "dc", Type: entity.Place, Name: "Washington, D.C.", Weight: 0.8},
		{ID: "paris", Type: entity.Place, Name: "Paris", Country: "fr", Weight: 0.8},
		{ID: "post", Type: entity.Organization, Name: "Daily Post", Aliases: []string{"Post"}, Weight: 0.4},
		{ID: "agency", Type: entity.Organization, Name: "World Weather Agency", Weight: 0.4},
		{ID: "reuters", Type: entity.Organization, Name: "Reuters", Weight: 0.6},
		{ID: "canal", Type: entity.Organization, Name: "Canal 24", Weight: 0.3},
		{ID: "acme", Type: entity.Organization, Name: "Acme Rockets Inc.", Weight: 0.3},
		{ID: "dupont", Type: entity.Person, Name: "Marcel Dupont", Weight: 0.6, Roles: []entity.Role{{Title: "President", Of: "fr", From: date(2020)}}},
		{ID: "powell1", Type: entity.Person, Name: "Anna Powell", Country: "us", Weight: 0.4},
		{ID: "powell2", Type: entity.Person, Name: "Henry Powell", Country: "fr", Weight: 0.4},
		{ID: "lane1", Type: entity.Person, Name: "Peter Lane", Country: "fr", Weight: 0.4},
		{ID: "lane2", Type: entity.Person, Name: "Peter Lane", Country: "us", Weight: 0.4},
		{ID: "yilmaz", Type: entity.Person, Name: "Kemal Yılmaz", Country: "tr", Weight: 0.5},
		{ID: "disco", Type: entity.Other, Name: "disco"},
		{ID: "kettle", Type: entity.Work, Name: "Kettle"},
		{ID: "georgia-film", Type: entity.Work, Name: "Georgia", Weight: 0.1},
		{ID: "moss", Type: entity.Person, Name: "Ann Reed-Moss", Weight: 0.3},
		{ID: "maria", Type: entity.Person, Name: "Maria of Paris", Weight: 0.1},
	})
	if err != nil {
		t.Fatal(err)
	}
	return kb
}

// marked writes the mentions into the text: [Paris paris], [Jo Doe ?] when
// unknown.
func marked(text string, ms []entity.Mention) string {
	var b strings.Builder
	last := 0
	for _, m := range ms {
		id := m.Entity
		if id == "" {
			id = "?" + strings.TrimPrefix(m.Cluster, "nil/")
		}
		if m.Demonym {
			id = "~" + id
		}
		fmt.Fprintf(&b, "%s[%s %s]", text[last:m.Start], m.Text, id)
		last = m.End
	}
	return b.String() + text[last:]
}

func TestLink(t *testing.T) {
	l := entity.NewLinker(smallKB(t))
	for _, c := range []struct{ label, want string }{
		{"names", "[Marcel Dupont dupont] went to [Paris paris]."},
		{"a surname", "[Marcel Dupont dupont] spoke. [Dupont dupont] smiled."},
		{"a surname before the name", "[Dupont dupont] smiled, and [Marcel Dupont dupont] left."},
		{"other spelling", "[Kemal Yilmaz yilmaz] won."},
		{"demonym", "The [Turkish ~tr] army met [Turks ~tr]."},
		{"demonym of general knowledge", "An [American ~us] plane left the [U.S. us] for [Paris paris]."},
		{"possessive", "[Turkey tr]'s coast; [Turkey tr]’s hills."},
		{"country at a sentence start", "It rained. [Turkey tr] was wet."},
		{"the bird", "We ate turkey and drank."},
		{"months and verbs", "May I march in March? Will you, in May?"},
		{"a person called like a country", "She met [Jordan Pickles ?jordan-pickles] in [Jordan jo]."},
		{"two places that are a person", "[Jordan Paris ?jordan-paris] sang while others slept."},
		{"a party and a state", "The senator, R-[Ga. state], agreed."},
		{"an organization with a title's word", "Nurses of [Mercy General Hospital ?mercy-general-hospital] left."},
		{"a verb at a sentence start", "Polish your shoes."},
		{"a credit", "Photo: [Rupert Thimblewick ?rupert-thimblewick]/[Reuters reuters]."},
		{"a newspaper", "He told the [Post post] so."},
		{"not a newspaper", "Post it today."},
		{"an agency's acronym", "The [World Weather Agency agency] ([WWA agency]) met. [WWA agency] said no."},
		{"an explained acronym goes before the knowledge base", "The [Wild Water Association ?wild-water-association] ([WWA ?wild-water-association]) met."},
		{"part of a longer name", "The [Paris Institute ?paris-institute] closed."},
		{"legal form", "[Acme Rockets Inc. acme] and [Acme Rockets Corp acme] grew."},
		{"footnote", "It is so, said [Reuters reuters]4."},
		{"glued number", "[Canal24 canal] said so; [Canal24 canal]1."},
		{"dateline", "[PARIS paris] — The talks began."},
		{"glued words", "[Washington dc]-the and more."},
		{"handles are left alone", "See @Paris and https://paris.example/Paris now."},
		{"unknown person", "The spokesman [Rupert Thimblewick ?rupert-thimblewick] left. [Thimblewick ?rupert-thimblewick] was tired."},
		{"unknown with a title", "Yesterday Mr [Snodgrass ?snodgrass] came."},
		{"an office", "[Marcel Dupont dupont] came. Then [the French president dupont] left."},
		{"an office with its holder's name", "The [French ~fr] president [Marcel Dupont dupont] left."},
		{"an office that nobody named holds", "The [Turkish ~tr] president left."},
		{"two of one name, by country", "In [France fr], a [French ~fr] court heard [Peter Lane lane1]."},
		{"a common noun", "They danced to [disco disco] music."},
		{"the kind of a country's thing", "The [Georgian ~ge] army and the [Turkey tr] war."},
		{"a short given name", "[Marc Dupont dupont] and [Hen Powell powell2] left."},
		{"another of the surname", "[Anton Dupont ?anton-dupont] left."},
		{"a title in quotation marks", "It sang “[Kettle kettle],” and then \"[Kettle kettle]\"."},
		{"no title", "“Kettle and pan,” he said."},
		{"what brackets say", "[Georgia georgia-film] (1990 film)"},
		{"brackets that say nothing of it", "[Georgia ge] (see below)"},
		{"a surname of two words", "Then [Reed-Moss moss] spoke."},
		{"no surname", "Then [Weed-Moss ?weed-moss] spoke."},
		{"a place in a person's name", "[Maria of Paris maria] left [Paris paris]."},
		{"two names in a row", "[Paris paris], [France fr]"},
		{"sentence start with a name behind it", "While [Dupont dupont] slept, [Marcel Dupont dupont] dreamt."},
	} {
		text := unmark(c.want)
		if got := marked(text, l.Link(text)); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.label, got, c.want)
		}
	}
}

// unmark takes the marks of [marked] out again.
func unmark(s string) string {
	var b strings.Builder
	for s != "" {
		i := strings.IndexByte(s, '[')
		if i < 0 {
			break
		}
		b.WriteString(s[:i])
		j := strings.IndexByte(s, ']')
		mention := s[i+1 : j]
		b.WriteString(mention[:strings.LastIndexByte(mention, ' ')])
		s = s[j+1:]
	}
	return b.String() + s
}

// Two persons of one name, and nothing to tell them apart: both are returned.
func TestLinkOpen(t *testing.T) {
	l := entity.NewLinker(smallKB(t))
	ms := l.Link("Nobody had seen Peter Lane.")
	if len(ms) != 1 || ms[0].Entity != "" || len(ms[0].Candidates) != 2 {
		t.Errorf("got %+v, want an open mention with two candidates", ms)
	}
	ms = l.Link("Powell came late.")
	for _, m := range ms {
		if m.Entity != "" {
			t.Errorf("Powell was linked to %s, want it open", m.Entity)
		}
	}
}

func TestLinkAt(t *testing.T) {
	l := entity.NewLinker(smallKB(t))
	const text = "Marcel Dupont was young when the French president died."
	linked := func(at time.Time) bool {
		for _, m := range l.Link(text, entity.At(at)) {
			if m.Text == "the French president" {
				return m.Entity == "dupont"
			}
		}
		return false
	}
	if linked(time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC)) {
		t.Error("before his time in office: linked")
	}
	if !linked(time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)) {
		t.Error("in his time in office: not linked")
	}
}

// Names of other languages are inflected, and their nouns may have capitals.
func TestLinkLanguage(t *testing.T) {
	l := entity.NewLinker(smallKB(t))
	for _, c := range []struct{ lang, want string }{
		{"pl", "Rozmowa z [Marcelem Dupontem dupont] w [Paryżu paris]."},
		{"de", "Der Hund und das Haus von [Marcel Dupont dupont]."},
		{"uk", "Зустріч із [Марселем Дюпоном dupont] у Львові."},
		{"en-GB", "Talks with [Marcel Dupont dupont] in [Paris paris]."},
	} {
		text := unmark(c.want)
		if got := marked(text, l.Link(text, entity.Language(c.lang))); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.lang, got, c.want)
		}
	}
}

// checkMentions checks what holds of the mentions of any text.
func checkMentions(t testing.TB, text string, ms []entity.Mention) {
	t.Helper()
	last := 0
	for _, m := range ms {
		if m.Start < last || m.End <= m.Start || m.End > len(text) {
			t.Fatalf("mention %d..%d behind %d of %q", m.Start, m.End, last, text)
		}
		if m.Text != text[m.Start:m.End] {
			t.Fatalf("text %q at %d..%d, want %q", m.Text, m.Start, m.End, text[m.Start:m.End])
		}
		if m.Score < 0 || m.Score > 1 || m.Cluster == "" || m.Name == "" && utf8.ValidString(text) {
			t.Fatalf("bad mention %+v", m)
		}
		for _, c := range m.Candidates {
			if c.Score < 0 || c.Score > 1 || c.Entity == "" {
				t.Fatalf("bad candidate %+v", c)
			}
		}
		last = m.End
	}
}

func FuzzLink(f *testing.F) {
	l := entity.NewLinker(smallKB(f))
	for _, s := range []string{
		"", "Paris", "PARIS — President Marcel Dupont (MD) met J. B. Smith-Jones of Acme Rockets Inc.'s board.",
		"the French president", "Reuters4 Canal241 @Paris #Paris http://paris", "\xff\xfeParis\x80", strings.Repeat("Paris ", 50),
		"(A) (AB) (ABC)", "Ministry of the of the of Paris", "Παρίσι Париж 巴黎", "’s ’s Paris’s’s", "World Weather Agency (WWA)",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		ms := l.Link(text)
		checkMentions(t, text, ms)
		if diff := cmp.Diff(ms, l.Link(text)); diff != "" {
			t.Errorf("a second time: %s", diff)
		}
	})
}

// TestLinkLong links hostile texts that would take long if time were not
// linear.
func TestLinkLong(t *testing.T) {
	l := entity.NewLinker(smallKB(t))
	for _, s := range []string{
		strings.Repeat("Paris ", 200_000), strings.Repeat("Aa Bb ", 200_000), strings.Repeat("x", 1_000_000),
		strings.Repeat("Ministry of ", 100_000), strings.Repeat("(AB) ", 100_000), strings.Repeat("J. ", 200_000),
		strings.Repeat("and of the ", 100_000), strings.Repeat("Dupont and Marcel Dupont. ", 50_000),
	} {
		ms := l.Link(s)
		checkMentions(t, s, ms)
		if len(ms) > entity.MaxMentions {
			t.Errorf("%d mentions, want at most %d", len(ms), entity.MaxMentions)
		}
	}
}

func TestLinkConcurrent(t *testing.T) {
	l := entity.NewLinker(smallKB(t))
	const text = "Marcel Dupont met Kemal Yilmaz in Paris. Dupont smiled at the World Weather Agency (WWA)."
	want := l.Link(text)
	done := make(chan string)
	for range 8 {
		go func() {
			diff := ""
			for range 50 {
				l.Link("Thimblewick Snodgrass of Washington")
				if d := cmp.Diff(want, l.Link(text)); d != "" {
					diff = d
				}
			}
			done <- diff
		}()
	}
	for range 8 {
		if diff := <-done; diff != "" {
			t.Error(diff)
		}
	}
}

func ExampleLinker_Link() {
	kb, _ := entity.NewKB([]entity.Entity{
		{ID: "person/ada-reed", Type: entity.Person, Name: "Ada Reed"},
		{ID: "country/FR", Type: entity.Place, Name: "France"},
	})
	text := "The French minister met Ada Reed on Monday; Reed left early, said Tom Thimblewick."
	for _, m := range entity.NewLinker(kb).Link(text) {
		fmt.Printf("%d %q %s %q\n", m.Start, m.Text, m.Type, m.Cluster)
	}
	// Output:
	// 4 "French" place "country/FR"
	// 24 "Ada Reed" person "person/ada-reed"
	// 44 "Reed" person "person/ada-reed"
	// 66 "Tom Thimblewick" person "nil/tom-thimblewick"
}
