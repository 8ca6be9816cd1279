package timeline

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/entity/world"
	"github.com/dragoman-go/dragoman/internal/token"
)

var worldLinker = sync.OnceValue(func() *entity.Linker { return entity.NewLinker(world.KB()) })

// document links a text of the day published.
func document(t testing.TB, id, text, published string) Document {
	t.Helper()
	var at time.Time
	if published != "" {
		var err error
		if at, err = time.Parse("2006-01-02", published); err != nil {
			t.Fatal(err)
		}
	}
	x := token.New(text)
	return Document{ID: id, Text: text, Published: at, Tokens: x, Mentions: worldLinker().Link(text, entity.At(at), entity.WithTokens(x))}
}

// read puts texts of one day, a to z, on a timeline.
func read(t testing.TB, published string, texts ...string) *Timeline {
	t.Helper()
	b := NewBuilder()
	for i, text := range texts {
		b.Add(document(t, string(rune('a'+i)), text, published))
	}
	return b.Timeline()
}

// lines are the events as "date title", the undated last.
func lines(tl *Timeline) []string {
	out := []string{}
	for _, e := range tl.Events {
		out = append(out, e.When.edtf(e.Approximate)+" "+e.Title)
	}
	for _, e := range tl.Undated {
		out = append(out, "? "+e.Title)
	}
	return out
}

// TestEvents: what a sentence of 2023-05-17, a Wednesday, puts on a timeline.
func TestEvents(t *testing.T) {
	for _, c := range []struct {
		label, text string
		want        []string
	}{
		{"verb", "Olaf Scholz met Emmanuel Macron in Berlin on Monday.", []string{"2023-05-15 Olaf Scholz meets Emmanuel Macron in Berlin"}},
		{"light verb", "Olaf Scholz held talks with Emmanuel Macron in Berlin on Monday.", []string{"2023-05-15 Olaf Scholz meets Emmanuel Macron in Berlin"}},
		{"title before a name", "German Chancellor Olaf Scholz met French President Emmanuel Macron on Monday.", []string{"2023-05-15 Olaf Scholz meets Emmanuel Macron"}},
		{"destination", "Antony Blinken travelled to Cairo on Tuesday.", []string{"2023-05-16 Antony Blinken travels to Cairo"}},
		{"planned", "Antony Blinken will travel to Cairo on Friday.", []string{"2023-05-19 Antony Blinken to travel to Cairo"}},
		{"passive", "Kharkiv was struck on Sunday.", []string{"2023-05-14 Kharkiv is struck"}},
		{"numbers", "A missile attack on Kharkiv on Sunday killed 12 people.", []string{"2023-05-14 Attack on Kharkiv: 12 killed"}},
		{"object", "Turkey dispatched three cargo planes to Libya on Monday.", []string{"2023-05-15 Turkey dispatches three cargo planes to Libya"}},
		{"no name", "The first train left Warsaw on Tuesday.", []string{"2023-05-16 First train leaves Warsaw"}},
		{"past year", "The valley has been quiet since Russia invaded Ukraine in 2022.", []string{"2022 Russia invades Ukraine"}},
		{"telephone", "Olaf Scholz held a phone call with Volodymyr Zelenskyy on Monday.", []string{"2023-05-15 Olaf Scholz speaks with Volodymyr Zelenskyy"}},
		{"topic is no place", "Olaf Scholz met Emmanuel Macron on Monday for talks on the war in Ukraine.", []string{"2023-05-15 Olaf Scholz meets Emmanuel Macron"}},
		{"a subject for two verbs", "Antony Blinken arrived in Cairo on Tuesday and met Sameh Shoukry.", []string{"2023-05-16 Antony Blinken arrives in Cairo", "2023-05-16 Antony Blinken meets Sameh Shoukry"}},

		{"an earthquake strikes", "A strong earthquake struck western Nepal on Friday, killing 153 people.", []string{"2023-05-12 Earthquake in Nepal: 153 killed"}},
		{"an organ acts", "Turkey's parliament approved a budget on Tuesday.", []string{"2023-05-16 Turkey's parliament approves a budget"}},
		{"whoever acts", "In Sofia, protesters stormed the parliament on Monday.", []string{"2023-05-15 Protesters storm the parliament in Sofia"}},
		{"an object of many words", "Recep Tayyip Erdogan declared a three-month state of emergency on Tuesday.", []string{"2023-05-16 Recep Tayyip Erdoğan declares a three-month state of emergency"}},
		{"what is to be done", "Olaf Scholz offered on Monday to resign.", []string{"2023-05-15 Olaf Scholz offers to resign"}},
		{"an event as object", "Olaf Scholz rejected the resignation of Mark Rutte on Monday.", []string{"2023-05-15 Olaf Scholz rejects the resignation of Mark Rutte"}},
		{"a dateline", "PARIS, May 16 — Olaf Scholz met Mark Rutte on Monday.", []string{"2023-05-15 Olaf Scholz meets Mark Rutte"}},
		{"the date of a year before when", "It was the worst storm since 1960, when an earthquake destroyed the city of Agadir.", []string{"1960 Earthquake destroys Agadir"}},

		{"a date before the subject", "On Monday Russian missiles struck Kharkiv.", []string{"2023-05-15 Russian missiles strike Kharkiv"}},
		{"a verdict around a name", "A Boston jury found Mark Rutte guilty of fraud on Monday.", []string{"2023-05-15 Boston jury convicts Mark Rutte"}},
		{"a verdict in the passive", "Mark Rutte was found guilty on Monday.", []string{"2023-05-15 Mark Rutte is found guilty"}},
		{"a court orders", "A court ordered on Monday the release of Mark Rutte.", []string{"2023-05-15 Court orders the release"}},
		{"people without names, in the passive", "Two soldiers were killed in an ambush on Monday.", []string{"2023-05-15 Two soldiers are killed"}},

		{"an adverb and those who have no name", "Separately, police in Lyon arrested two men on Monday.", []string{"2023-05-15 Police arrest two men in Lyon"}},
		{"was to", "Olaf Scholz was to visit Cairo on Friday.", []string{"2023-05-19 Olaf Scholz to visit Cairo"}},
		{"going to", "Turkey is going to dispatch two ships on Friday.", []string{"2023-05-19 Turkey to dispatch two ships"}},
		{"shot dead", "A Turkish officer was shot dead in Cairo on Monday.", []string{"2023-05-15 Turkish officer is shot dead in Cairo"}},
		{"people in the plural", "Two Ukrainians were shot by Russian soldiers in Kharkiv on Monday.", []string{"2023-05-15 Two Ukrainians are shot by Russian soldiers in Kharkiv"}},
		{"who an office holder is", "A French judge, Anne Martin, resigned on Monday.", []string{"2023-05-15 Anne Martin resigns"}},
		{"a verb behind an apposition", "The French minister, Anne Martin, arrived in Cairo on Monday for talks.", []string{"2023-05-15 Anne Martin arrives in Cairo"}},
		{"a ruling", "Anne Martin ruled on Monday that Turkey had broken the treaty.", []string{"2023-05-15 Anne Martin rules on Turkey"}},
		{"off a coast", "A ferry sank off Cyprus on Monday.", []string{"2023-05-15 Ferry sinks off Cyprus"}},
		{"an agreement that is announced", "A ceasefire between Russia and Ukraine was announced on Monday.", []string{"2023-05-15 Russia and Ukraine agree on ceasefire"}},
		{"a capital as its government", "The company was fined by Berlin on Monday.", []string{"2023-05-15 Company is fined by Berlin"}},
		{"a strike of workers", "Nurses in Lyon went on strike on Monday.", []string{"2023-05-15 Nurses go on strike in Lyon"}},
		{"lost from office", "Mark Rutte was removed by parliament on Monday.", []string{"2023-05-15 Mark Rutte is removed"}},
		{"what belongs to a place", "Turkey inaugurated Africa's longest bridge on Monday.", []string{"2023-05-15 Turkey inaugurates Africa's longest bridge"}},
		{"an amount", "Olaf Scholz announced $5m on Monday.", []string{"2023-05-15 Olaf Scholz announces $5m"}},
		{"an owner's organ of organs", "Germany's lower house of parliament passed the budget on Monday.", []string{"2023-05-15 Germany's lower house passes the budget"}},

		{"a town that is taken", "Russia seized Kharkiv on Monday.", []string{"2023-05-15 Russia seizes Kharkiv"}},
		{"tens of thousands", "Tens of thousands of people fled Kharkiv on Monday.", []string{"2023-05-15 Tens of thousands of people flee Kharkiv"}},
		{"at least", "At least 30 people died in a fire in Cairo on Monday.", []string{"2023-05-15 30 people die in Cairo"}},
		{"against whom", "A judge dismissed the case against Mark Rutte on Monday.", []string{"2023-05-15 Judge dismisses the case against Mark Rutte"}},

		{"tariffs are no event", "The court spoke on Monday about the tariffs of Mark Rutte.", []string{}},
		{"late on a day", "Olaf Scholz lifted the ban late on Monday.", []string{"2023-05-15 Olaf Scholz lifts the ban"}},
		{"who of two", "Mark Rutte, 73, a former judge, succeeds Olaf Scholz, who resigned on Monday.", []string{"2023-05-15 Olaf Scholz resigns", "? Mark Rutte succeeds Olaf Scholz"}},
		{"a day after, twice", "Soldiers patrolled the streets on Tuesday, a day after protesters torched the parliament and Olaf Scholz stepped down.", []string{"2023-05-15 Olaf Scholz steps down", "2023-05-15 Protesters torch the parliament", "2023-05-16 Soldiers patrol the streets"}},
		{"into office", "Olaf Scholz became Germany's ninth chancellor on Monday when Mark Rutte swore him in.", []string{"2023-05-15 Mark Rutte swears in Olaf Scholz", "2023-05-15 Olaf Scholz becomes Germany's ninth chancellor"}},
		{"elections to come", "Elections will be held on May 29.", []string{"2023-05-29 Elections"}},
		{"a month is no march", "Elections will be held in Turkey on March 5.", []string{"2024-03-05 Elections in Turkey"}},
		{"a fine as its noun", "Turkey imposed a fine of five million euros on Reuters on Monday.", []string{"2023-05-15 Turkey imposes a fine on Reuters"}},

		{"a trial that opens", "The trial of former banker Mark Rutte opened in Oslo on Monday.", []string{"2023-05-15 Trial of Mark Rutte opens in Oslo"}},
		{"talks to resume", "Talks between Turkey and France are to resume on Friday.", []string{"2023-05-19 Talks between Turkey and France to resume"}},
		{"by whom, behind a noun", "A Turkish girl was among 17 hostages released by Hamas on Monday.", []string{"2023-05-15 17 hostages are released by Hamas"}},
		{"said without a that", "Siemens said on Monday it would buy Airbus.", []string{"2023-05-15 Siemens plans to buy Airbus"}},
		{"who is said to act", "Olaf Scholz said Mark Rutte resigned on Monday.", []string{"2023-05-15 Mark Rutte resigns"}},
		{"an owner before a date", "Turkey's central bank on Monday raised interest rates.", []string{"2023-05-15 Turkey's central bank raises interest rates"}},
		{"who leads those who act", "A Turkish delegation headed by Olaf Scholz met Emmanuel Macron in Cairo on Monday.", []string{"2023-05-15 Turkish delegation and Olaf Scholz meet Emmanuel Macron in Cairo"}},
		{"a group that heads somewhere", "A Turkish delegation headed to Cairo on Monday.", []string{"2023-05-15 Turkish delegation heads to Cairo"}},
		{"strikes do not act in themselves", "Turkish drone strikes on Monday in the city of Kharkiv killed at least 31 people.", []string{"2023-05-15 Strikes by Turkey in Kharkiv: 31 killed"}},
		{"a body that acts in a noun", "The Turkish army carried out strikes in Kharkiv on Monday.", []string{"2023-05-15 Turkish army carries out strikes in Kharkiv"}},
		{"a first letter of two bytes", "On Monday, émigrés protested in Paris.", []string{"2023-05-15 Émigrés protest in Paris"}},
		{"a name that nobody knows", "The Amalgamated Brick Layers went on strike on Monday.", []string{"2023-05-15 Amalgamated Brick Layers go on strike"}},
		{"a deal that is reached", "Turkey reached a tentative deal with France on Monday.", []string{"2023-05-15 Turkey reaches a tentative deal with France"}},
		{"a view of what is voted on", "Germans voted on Monday in an election seen as a choice between France and Turkey.", []string{"2023-05-15 Germans vote"}},
		{"what was done, by nobody named", "Protesters were outside when lawyers arrived on Monday and the petition was filed.", []string{}},
		{"what somebody is asked to do", "Olaf Scholz asked Mark Rutte on Monday to form a government.", []string{"2023-05-15 Olaf Scholz asks Mark Rutte"}},
		{"asked to do", "On Monday Olaf Scholz asked Mark Rutte to form a government.", []string{"2023-05-15 Olaf Scholz asks Mark Rutte to form a government"}},
		{"how they died", "At least 31 people were killed when a bus plunged into a ravine in Turkey on Monday.", []string{"2023-05-15 Bus plunges into a ravine in Turkey: 31 killed"}},
		{"a day after", "Divers left Kharkiv on Tuesday, a day after the collapse of a bridge in Odesa.", []string{"2023-05-15 Collapse in Odesa", "2023-05-16 Divers leave Kharkiv"}},
		{"named behind a particle", "Olaf Scholz swore in Mark Rutte on Monday.", []string{"2023-05-15 Olaf Scholz swears in Mark Rutte"}},
		{"to an office, not by it", "Mark Rutte was elected NATO chief on Monday.", []string{"2023-05-15 Mark Rutte is elected"}},
		{"to two countries", "Olaf Scholz travelled to Jordan and Israel on Monday.", []string{"2023-05-15 Olaf Scholz travels to Jordan and Israel"}},
		{"a time before the subject", "Later in the day Olaf Scholz left Cairo.", []string{"2023-05-17~ Olaf Scholz leaves Cairo"}},
		{"what was filed", "The ruling follows a complaint that Siemens filed in 2019.", []string{"2019 Siemens files complaint"}},
		{"whose chief", "Olaf Scholz met the junta's chief of staff on Monday.", []string{"2023-05-15 Olaf Scholz meets the junta's chief of staff"}},
		{"agreed to what", "Turkey agreed on Monday to a humanitarian ceasefire proposed by France.", []string{"2023-05-15 Turkey agrees to a humanitarian ceasefire"}},
		{"control of a town", "Russia took control of Kharkiv on Monday.", []string{"2023-05-15 Russia takes control of Kharkiv"}},

		{"becoming something else", "Olaf Scholz became angry on Monday.", []string{}},
		{"removed, but from no office", "Turkey removed the debris on Monday.", []string{}},
		{"called for a day", "Olaf Scholz called for a protest on Friday.", []string{}},
		{"called by a name", "Turkey condemned what Germany called an attempted coup on Monday.", []string{"2023-05-15 Turkey condemns coup"}},
		{"since when", "It is a trip of Siemens since March.", []string{}},
		{"the end of a month", "Turkey promised a release before the end of May.", []string{}},
		{"something buried that was found", "They found a rifle buried near Kharkiv on Monday.", []string{}},
		{"a person who only says", "Olaf Scholz said on Monday prices were high.", []string{}},
		{"the date of a plan", "Olaf Scholz banned a rally planned for Friday.", []string{"2023-05-17~ Olaf Scholz bans rally"}},
		{"the death toll", "The death toll in Turkey rose to 20 on Monday.", []string{}},
		{"found, but nobody guilty", "Olaf Scholz found on Monday that he was guilty of nothing.", []string{}},
		{"the date of what is said", "A blast killed Mark Rutte, officials said on Monday.", []string{}},
		{"a date that is the object", "Olaf Scholz declared Friday a national holiday.", []string{"2023-05-17~ Olaf Scholz declares a national holiday"}},
		{"if, through a list", "The deal closes on Monday if regulators in Germany, France and Italy approve it.", []string{}},
		{"only promises", "Olaf Scholz promised on Monday that nobody would be left behind.", []string{}},
		{"negated", "Olaf Scholz did not meet Emmanuel Macron on Monday.", []string{}},
		{"may", "Olaf Scholz may meet Emmanuel Macron on Monday.", []string{}},
		{"if", "If Olaf Scholz meets Emmanuel Macron on Friday, prices could fall.", []string{}},
		{"no event", "Berlin is the capital of Germany.", []string{}},
		{"a noun that only modifies", "Russian investment envoy Kirill Dmitriev is an economist.", []string{}},
		{"only a country that hopes", "Europe hoped on Monday.", []string{}},
		{"page furniture", "Est. May 19, 1883\nShare this article\nSubscribe now", []string{}},
	} {
		t.Run(c.label, func(t *testing.T) {
			if d := cmp.Diff(c.want, lines(read(t, "2023-05-17", c.text))); d != "" {
				t.Error(d)
			}
		})
	}
}

// TestSameEvent: what two articles of 2023-05-17 tell once, and what twice.
func TestSameEvent(t *testing.T) {
	for _, c := range []struct {
		label, a, b string
		events      int
	}{
		{"other words", "Olaf Scholz met Emmanuel Macron in Berlin on Monday.", "French President Emmanuel Macron held talks with Chancellor Olaf Scholz in the German capital on Monday.", 1},
		{"one undated", "Olaf Scholz met Emmanuel Macron in Berlin on Monday.", "Scholz recently met with Macron in Berlin.", 1},
		{"the vague one names both", "Olaf Scholz met Emmanuel Macron in Berlin on Monday.", "Olaf Scholz met recently with Emmanuel Macron in Berlin.", 1},
		{"strike and attack", "A missile attack on Kharkiv on Sunday killed 12 people.", "Russian missiles struck Kharkiv on Sunday, killing 12.", 1},
		{"city and country", "Antony Blinken arrived in Cairo, Egypt, on Tuesday.", "Antony Blinken arrived in Egypt on Tuesday.", 1},

		{"days differ", "Olaf Scholz met Emmanuel Macron in Berlin on Monday.", "Olaf Scholz met Emmanuel Macron in Berlin on Tuesday.", 2},
		{"people differ", "Olaf Scholz met Emmanuel Macron in Berlin on Monday.", "Olaf Scholz met Mark Rutte in Berlin on Monday.", 2},
		{"places differ", "Russian missiles struck Kharkiv on Sunday, killing 12.", "Russian missiles struck Odesa on Sunday, killing 3.", 2},
		{"a call is no meeting", "Olaf Scholz met Emmanuel Macron on Monday.", "Olaf Scholz held a phone call with Emmanuel Macron on Monday.", 2},
		{"leaving is not arriving", "Antony Blinken arrived in Cairo on Tuesday.", "Antony Blinken left Cairo on Tuesday.", 2},
	} {
		t.Run(c.label, func(t *testing.T) {
			tl := read(t, "2023-05-17", c.a, c.b)
			if n := len(tl.Events) + len(tl.Undated); n != c.events {
				t.Errorf("%d events, want %d: %q", n, c.events, lines(tl))
			}
			if c.events == 1 && len(tl.Events) == 1 && len(tl.Events[0].sources()) != 2 {
				t.Errorf("evidence %+v, want both documents", tl.Events[0].Evidence)
			}
		})
	}
}

// TestTold: the words that the caller says tell events are told, whatever they
// are, and nothing else.
func TestTold(t *testing.T) {
	b := NewBuilder()
	texts := map[string]string{
		"a": "The ferry Astrid foundered off Malta in heavy seas. Olaf Scholz met Emmanuel Macron in Berlin on Monday.",
		"b": "Rescuers searched off Malta for the ferry Astrid, whose foundering in heavy seas shocked the island.",
	}
	for id, word := range map[string]string{"a": "foundered", "b": "foundering"} {
		d := document(t, id, texts[id], "")
		i := strings.Index(d.Text, word)
		d.Told = []Span{{i, i + len(word)}}
		b.Add(d)
	}
	tl := b.Timeline()
	if len(tl.Events) > 0 || len(tl.Undated) != 1 || len(tl.Undated[0].sources()) != 2 {
		t.Errorf("%q, want one event that both tell", lines(tl))
	}
	d := document(t, "a", texts["a"], "")
	d.Told = []Span{}
	b = NewBuilder()
	b.Add(d)
	if tl := b.Timeline(); len(tl.Events)+len(tl.Undated) > 0 {
		t.Errorf("nothing is given, %q is told", lines(tl))
	}
	d.Told = []Span{{-5, 3}, {40, 400}, {9999, 10000}} // no words of the text
	b.Add(d)
	b.Timeline()
}

// TestPartialDays: without a date of publication a weekday still keeps events
// apart.
func TestPartialDays(t *testing.T) {
	for _, c := range []struct {
		a, b   string
		events int
	}{
		{"Russian missiles struck Kharkiv on Sunday, killing 12.", "Russian missiles hit Kharkiv on Sunday and killed 12 people.", 1},
		{"Russian missiles struck Kharkiv on Sunday, killing 12.", "Russian missiles hit Kharkiv on Friday and killed 12 people.", 2},
		{"Russian missiles struck Kharkiv on 3 May, killing 12.", "Russian missiles hit Kharkiv on 4 May and killed 12 people.", 2},
		{"Russian missiles struck Kharkiv on 3 May, killing 12.", "Russian missiles hit Kharkiv on Friday and killed 12 people.", 1},
	} {
		if tl := read(t, "", c.a, c.b); len(tl.Events)+len(tl.Undated) != c.events {
			t.Errorf("%s %s: %q, want %d", c.a, c.b, lines(tl), c.events)
		}
	}
}

// TestChain: a chain of likenesses does not glue different meetings together.
func TestChain(t *testing.T) {
	tl := read(t, "2023-05-17",
		"Olaf Scholz met Emmanuel Macron in Berlin on Monday.",
		"Olaf Scholz met recently with Emmanuel Macron.",
		"Olaf Scholz met Emmanuel Macron in Paris on Tuesday.")
	for _, e := range tl.Events {
		if len(e.sources()) > 2 {
			t.Errorf("%q is told by %q", e.Title, e.sources())
		}
	}
	if len(tl.Events) < 2 {
		t.Errorf("events %q, want two meetings at least", lines(tl))
	}
}

// TestDerived: an event dated by another is dated through it, also when
// another document dates that one.
func TestDerived(t *testing.T) {
	tl := read(t, "2023-05-17",
		"The strike on Kharkiv came two days after Antony Blinken's visit to Cairo.",
		"A missile attack on Kharkiv on Sunday killed 12 people.")
	found := false
	for _, e := range tl.Events {
		if e.Class == "travel" {
			found = true
			if got := e.When.edtf(e.Approximate); got != "2023-05-12" {
				t.Errorf("the visit is on %s, want 2023-05-12", got)
			}
		}
	}
	if !found {
		t.Errorf("the visit is not told: %q", lines(tl))
	}
}

// TestSignals: within a day the words say what came first.
func TestSignals(t *testing.T) {
	tl := read(t, "2023-05-17", "Ahead of his lunch with Mark Rutte on Monday, Olaf Scholz held a phone call with Emmanuel Macron on Monday.")
	var call, lunch *Event
	for i := range tl.Events {
		switch e := &tl.Events[i]; {
		case strings.Contains(e.Title, "Macron"):
			call = e
		case strings.Contains(e.Title, "Rutte"):
			lunch = e
		}
	}
	if call == nil || lunch == nil {
		t.Fatalf("events %q", lines(tl))
	}
	if !slices.Contains(call.Before, lunch.ID) || !slices.Contains(lunch.After, call.ID) {
		t.Errorf("the call is before %q, want the lunch %s", call.Before, lunch.ID)
	}
}

// TestForms: without a signal the forms of the verbs say what came first within
// a day, where they are sure.
func TestForms(t *testing.T) {
	for _, c := range []struct {
		label, text, first, second string
		said                       bool
	}{
		{"told one after the other", "Antony Blinken arrived in Cairo on Tuesday and met Sameh Shoukry.", "arrive", "meet", true},
		{"no order", "Olaf Scholz met Mark Rutte in Berlin on Monday. Emmanuel Macron visited Cairo on Monday.", "meet", "visit", false},
	} {
		tl := read(t, "2023-05-17", c.text)
		var first, second *Event
		for i := range tl.Events {
			switch e := &tl.Events[i]; {
			case strings.Contains(e.Title, c.first):
				first = e
			case strings.Contains(e.Title, c.second):
				second = e
			}
		}
		if first == nil || second == nil {
			t.Errorf("%s: %q", c.label, lines(tl))
			continue
		}
		if got := slices.Contains(first.Before, second.ID); got != c.said || slices.Contains(second.Before, first.ID) {
			t.Errorf("%s: %q before %q: %v, want %v", c.label, first.Title, second.Title, got, c.said)
		}
		if len(tl.Conflicts) > 0 {
			t.Errorf("%s: conflicts %+v", c.label, tl.Conflicts)
		}
	}
}

func TestTop(t *testing.T) {
	tl := read(t, "2023-05-17",
		"Olaf Scholz met Emmanuel Macron in Berlin on Monday. A ferry sank near Malta on Tuesday.",
		"Olaf Scholz met Emmanuel Macron in Berlin on Monday.",
		"Emmanuel Macron held talks with Olaf Scholz in Berlin on Monday. Antony Blinken arrived in Cairo on Tuesday.")
	top := tl.Top(1)
	if len(top) != 1 || !strings.Contains(top[0].Title, "Scholz") {
		t.Errorf("Top(1) = %+v", top)
	}
	if n := len(tl.Top(99)); n != len(tl.Events)+len(tl.Undated) {
		t.Errorf("Top(99) has %d of %d", n, len(tl.Events))
	}
	if tl.Top(0) == nil || len(tl.Top(0))+len(tl.Top(-1)) > 0 || len((&Timeline{}).Top(3)) > 0 {
		t.Error("Top of none")
	}
}

// made writes n small articles about the same few people and places.
func made(t testing.TB, n int, seed uint64) []Document {
	rnd := rand.New(rand.NewPCG(seed, 1))
	pick := func(s ...string) string { return s[rnd.IntN(len(s))] }
	who := func() string {
		return pick("Olaf Scholz", "Emmanuel Macron", "Antony Blinken", "Sergey Lavrov", "Mark Rutte", "Volodymyr Zelenskyy", "Hakan Fidan")
	}
	where := func() string { return pick("Berlin", "Paris", "Cairo", "Ankara", "Kyiv", "Vienna") }
	when := func() string {
		return pick(" on Monday", " on Tuesday", " last week", "", " recently", " on May 3", " in March")
	}
	docs := make([]Document, n)
	for i := range docs {
		var b strings.Builder
		for range 4 {
			switch rnd.IntN(5) {
			case 0:
				fmt.Fprintf(&b, "%s met %s in %s%s. ", who(), who(), where(), when())
			case 1:
				fmt.Fprintf(&b, "%s arrived in %s%s. ", who(), where(), when())
			case 2:
				fmt.Fprintf(&b, "Two days after the talks in %s, %s held a phone call with %s. ", where(), who(), who())
			case 3:
				fmt.Fprintf(&b, "A drone attack on %s%s killed %d people. ", where(), when(), 1+rnd.IntN(9))
			case 4:
				fmt.Fprintf(&b, "Hours before the meeting, %s spoke with %s%s. ", who(), who(), when())
			}
		}
		docs[i] = document(t, fmt.Sprintf("doc%04d", i), b.String(), fmt.Sprintf("2023-05-%02d", 8+rnd.IntN(10)))
	}
	return docs
}

func asJSON(t testing.TB, tl *Timeline) string {
	t.Helper()
	b, err := json.Marshal(tl)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestMergeLaws: merging is associative and commutative, adding twice changes
// nothing, and builders that shared the work give what one gives.
func TestMergeLaws(t *testing.T) {
	for seed := range uint64(6) {
		docs := made(t, 18, seed)
		build := func(docs ...Document) *Builder {
			b := NewBuilder()
			for _, d := range docs {
				b.Add(d)
			}
			return b
		}
		merge := func(bs ...*Builder) *Builder {
			out := NewBuilder()
			for _, b := range bs {
				out.Merge(b)
			}
			return out
		}
		want := asJSON(t, build(docs...).Timeline())
		a, b, c := docs[:5], docs[4:11], docs[11:]
		shuffled := slices.Clone(docs)
		rand.New(rand.NewPCG(seed, 2)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		for name, got := range map[string]*Builder{
			"another order": build(shuffled...),
			"twice":         build(append(slices.Clone(docs), docs...)...),
			"a b c":         merge(build(a...), build(b...), build(c...)),
			"c b a":         merge(build(c...), build(b...), build(a...)),
			"a (b c)":       merge(build(a...), merge(build(b...), build(c...))),
			"(a b) c":       merge(merge(build(a...), build(b...)), build(c...)),
		} {
			if d := cmp.Diff(want, asJSON(t, got.Timeline())); d != "" {
				t.Fatalf("seed %d, %s: %s", seed, name, d)
			}
			if d := cmp.Diff(want, asJSON(t, got.Timeline())); d != "" {
				t.Fatalf("seed %d, %s: the second time: %s", seed, name, d)
			}
		}
	}
	// Two documents of one ID: the same is kept whatever the order.
	x, y := document(t, "x", "Olaf Scholz met Mark Rutte on Monday.", "2023-05-17"), document(t, "x", "Olaf Scholz met Emmanuel Macron on Monday.", "2023-05-17")
	one, two := NewBuilder(), NewBuilder()
	one.Add(x)
	one.Add(y)
	two.Add(y)
	two.Add(x)
	if d := cmp.Diff(asJSON(t, one.Timeline()), asJSON(t, two.Timeline())); d != "" {
		t.Error(d)
	}
}

// TestOrderLaws: Before and After mirror each other, have no cycle, agree with
// the times and hold no edge that follows from others.
func TestOrderLaws(t *testing.T) {
	for seed := range uint64(6) {
		b := NewBuilder()
		for _, d := range made(t, 14, seed+100) {
			b.Add(d)
		}
		tl := b.Timeline()
		byID := map[string]*Event{}
		for _, list := range [][]Event{tl.Events, tl.Undated} {
			for i := range list {
				byID[list[i].ID] = &list[i]
			}
		}
		if len(byID) != len(tl.Events)+len(tl.Undated) {
			t.Fatal("two events of one ID")
		}
		var reaches func(a, b string, steps int) bool
		reaches = func(a, b string, steps int) bool {
			for _, next := range byID[a].Before {
				if steps > 0 && next == b || reaches(next, b, steps+1) || steps > 1000 {
					return true
				}
			}
			return false
		}
		for id, e := range byID {
			for _, next := range e.Before {
				o := byID[next]
				if o == nil || !slices.Contains(o.After, id) {
					t.Errorf("%q is before %q, which is not after it", e.Title, next)
					continue
				}
				if !e.When.IsZero() && !o.When.To.IsZero() && !o.When.To.After(e.When.From) {
					t.Errorf("%q %v is before %q %v", e.Title, e.When, o.Title, o.When)
				}
				if reaches(id, next, 0) {
					t.Errorf("%q before %q follows from others", e.Title, o.Title)
				}
			}
			if reaches(id, id, 1) {
				t.Errorf("%q is before itself", e.Title)
			}
		}
	}
}

// TestTriggerSource: at least 500 lemmas, as the source says.
func TestTriggerSource(t *testing.T) {
	if n := len(triggerLemmas); n < 500 {
		t.Errorf("%d lemmas, want 500", n)
	}
}

func FuzzBuilder(f *testing.F) {
	f.Add("Olaf Scholz met Emmanuel Macron in Berlin on Monday.", "Two days after the visit, \xff\xfe was struck: 3 killed")
	f.Add("U.S., Russia Begin Talks in Geneva ...\nFeb 18, 2025", "“He said,” (and — that which, before after the talks")
	f.Add("and and and and met to to to", "before after during ahead of hours before the the talks")
	f.Fuzz(func(t *testing.T, a, b string) {
		build := func() *Timeline {
			x := NewBuilder()
			x.Add(document(t, "a", a, "2023-05-17"))
			x.Add(document(t, "b", b, ""))
			return x.Timeline()
		}
		tl := build()
		for _, e := range append(slices.Clone(tl.Events), tl.Undated...) {
			for _, v := range e.Evidence {
				text := a
				if v.Doc == "b" {
					text = b
				}
				if v.Start < 0 || v.End > len(text) || v.Start > v.End || text[v.Start:v.End] != v.Text {
					t.Fatalf("evidence %+v is not what it claims", v)
				}
			}
		}
		if asJSON(t, tl) != asJSON(t, build()) {
			t.Fatal("not deterministic")
		}
	})
}

// BenchmarkTimeline puts 10,000 small articles about 60 days on one timeline.
func BenchmarkTimeline(b *testing.B) {
	docs := made(b, 10_000, 7)
	n := 0
	for i := range docs {
		n += len(docs[i].Text)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	for b.Loop() {
		x := NewBuilder()
		for _, d := range docs {
			x.Add(d)
		}
		if tl := x.Timeline(); len(tl.Events) == 0 {
			b.Fatal("no events")
		}
	}
}

// sources are the IDs of the documents that tell an event, each once.
func (e *Event) sources() []string {
	var out []string
	for _, v := range e.Evidence {
		out = appendName(out, v.Doc)
	}
	return out
}
