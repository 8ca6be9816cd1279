package coref

import (
	"slices"
	"testing"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/token"
)

func key(w string) Key { return KeyOf(w, fold.Hash(w)) }

func TestKey(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"arrest", "arrested", true},
		{"arrests", "Arresting", true},
		{"negotiate", "negotiations", true},
		{"stop", "stopped", true},
		{"shoot", "shot", true},
		{"deny", "denied", true},
		{"take", "taken", true},
		{"murder", "murdered", true},
		{"crisis", "cries", false},
		{"arrest", "rest", false},
		{"strike", "strait", false},
		{"Überfall", "Überfälle", false},
	} {
		if got := key(c.a) == key(c.b); got != c.want {
			t.Errorf("%s and %s are one: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestRelated(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"die", "death", true},
		{"acquired", "takeover", true},
		{"quake", "earthquake", true},
		{"detained", "detention", true},
		{"elected", "vote", true},
		{"resigned", "quit", true},
		{"arrive", "depart", false},
		{"win", "weather", false},
		{"marry", "murder", false},
		{"nonsense", "nonsense", false}, // of no family
	} {
		if got := Related(key(c.a), key(c.b)); got != c.want {
			t.Errorf("%s and %s are of one family: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func corpus(texts ...string) (*Corpus, []*token.Text) {
	docs, xs := make([]Doc, len(texts)), make([]*token.Text, len(texts))
	for i, s := range texts {
		xs[i] = token.New(s)
		docs[i] = NewDoc(xs[i])
	}
	return NewCorpus(docs), xs
}

var matters = []string{
	"A ferry with 80 passengers sank off Malta in a storm. The coast guard of Malta rescued most passengers of the ferry.",
	"Malta's coast guard searched for passengers of the ferry that sank in the storm; 12 were missing.",
	"The central bank raised its key rate to nine percent to stop inflation. Economists had expected the rate to stay.",
	"Inflation made the central bank raise the rate; economists spoke of a hard landing for the key industries.",
	"A boat sank off Apia, Samoa, on a calm day. Samoan police arrested its owner Tavita Leota, who had been drinking; all 9 swam ashore.",
}

func TestStories(t *testing.T) {
	c, _ := corpus(matters...)
	got := c.Stories()
	if got[0] != got[1] || got[2] != got[3] || got[0] == got[2] || got[4] == got[0] {
		t.Errorf("stories %v, want the Maltese ferry, the bank and the Samoan ferry apart", got)
	}
	if c.Likeness(0, 1) <= c.Likeness(0, 2) || c.Likeness(0, 0) < 0.999 {
		t.Errorf("likeness %v, %v, %v", c.Likeness(0, 1), c.Likeness(0, 2), c.Likeness(0, 0))
	}
	if s := NewCorpus(nil).Stories(); len(s) > 0 {
		t.Errorf("no documents: %v", s)
	}
}

func TestEvents(t *testing.T) {
	c, xs := corpus(matters...)
	var mentions []Mention
	at := func(doc int, word string) int {
		for i := range xs[doc].Tokens {
			if t := &xs[doc].Tokens[i]; xs[doc].Of(i) == word {
				mentions = append(mentions, NewMention(xs[doc], doc, t.Start, t.End))
				return len(mentions) - 1
			}
		}
		t.Fatalf("%q is not in text %d", word, doc)
		return 0
	}
	sank, again, other := at(0, "sank"), at(1, "sank"), at(4, "sank")
	raised, raise := at(2, "raised"), at(3, "raise")
	rescued := at(0, "rescued")
	got := Events(len(mentions), c.Pairs(mentions, c.Stories()), &Fitted)
	if got[sank] != got[again] || got[raised] != got[raise] || got[sank] == got[other] || got[sank] == got[rescued] {
		t.Errorf("events %v", got)
	}
	if again := Events(len(mentions), c.Pairs(mentions, c.Stories()), &Fitted); !slices.Equal(got, again) {
		t.Errorf("not deterministic: %v, %v", got, again)
	}
}

func FuzzMention(f *testing.F) {
	f.Add("The ferry sank. It sank!", 10, 14)
	f.Add("\xff 12 Überfall said", 0, 3)
	f.Add("0", 75, -16)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		x := token.New(text)
		c := NewCorpus([]Doc{NewDoc(x)})
		m := []Mention{NewMention(x, 0, start, end), NewMention(x, 0, 0, len(text))}
		if got := Events(2, c.Pairs(m, []int{0}), &Fitted); len(got) != 2 {
			t.Fatalf("events %v", got)
		}
	})
}

func BenchmarkDoc(b *testing.B) {
	x := token.New(matters[0])
	b.SetBytes(int64(len(x.Source)))
	b.ReportAllocs()
	for b.Loop() {
		NewDoc(x)
	}
}
