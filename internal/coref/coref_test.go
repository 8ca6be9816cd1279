package coref

import (
	"fmt"
	"math"
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

func TestStory(t *testing.T) {
	c, _ := corpus(matters...)
	if c.Story(0) != c.Story(1) || c.Story(2) != c.Story(3) || c.Story(0) == c.Story(2) || c.Story(4) == c.Story(0) {
		t.Errorf("stories %v, want the Maltese ferry, the bank and the Samoan ferry apart", c.stories)
	}
	if c.Likeness(0, 1) <= c.Likeness(0, 2) || c.Likeness(0, 0) < 0.999 {
		t.Errorf("likeness %v, %v, %v", c.Likeness(0, 1), c.Likeness(0, 2), c.Likeness(0, 0))
	}
	NewCorpus(nil)
}

func TestScore(t *testing.T) {
	c, xs := corpus(matters...)
	at := func(doc int, word string) *Mention {
		for i := range xs[doc].Tokens {
			if xs[doc].Of(i) == word {
				m := NewMention(xs[doc], i, i)
				m.Doc = doc
				c.Weigh(&m)
				return &m
			}
		}
		t.Fatalf("%q is not in text %d", word, doc)
		return nil
	}
	sank, again, other := at(0, "sank"), at(1, "sank"), at(4, "sank")
	raised, raise, rescued := at(2, "raised"), at(3, "raise"), at(0, "rescued")
	for _, p := range [][2]*Mention{{sank, again}, {raised, raise}} {
		if !Comparable(p[0], p[1]) || c.Score(p[0], p[1]) != c.Score(p[1], p[0]) {
			t.Errorf("%v and %v", p[0].heads, p[1].heads)
		}
	}
	if Comparable(sank, rescued) {
		t.Error("to sink is to rescue")
	}
	if a, b := c.Score(sank, again), c.Score(sank, other); a <= b {
		t.Errorf("the ferry that sank: %v, another that sank: %v", a, b)
	}
}

func TestJoin(t *testing.T) {
	// 0-1-2 is a chain whose ends are apart; 3 stands alone.
	like := map[[2]int]float64{{0, 1}: 2, {1, 2}: 1, {0, 2}: -4}
	members := [][]int{{0}, {1}, {2}, {3}}
	value := func(a, b int) float64 {
		sum := 0.0
		for _, i := range members[a] {
			for _, j := range members[b] {
				sum += like[[2]int{min(i, j), max(i, j)}]
			}
		}
		return sum / float64(len(members[a])*len(members[b]))
	}
	got := Join(4, []Pair{{1, 2, 1}, {0, 1, 2}}, 0, value, func(a, b int) { members[a] = append(members[a], members[b]...) })
	if want := []int{0, 0, 2, 3}; !slices.Equal(got, want) {
		t.Errorf("heaps %v, want %v", got, want)
	}
	if got := Join(0, nil, 0, nil, nil); len(got) > 0 {
		t.Errorf("heaps of nothing: %v", got)
	}
}

// BenchmarkStories has many documents about one matter and many about others:
// time a document must not grow with their number.
func BenchmarkStories(b *testing.B) {
	for _, n := range []int{1000, 4000, 16000} {
		docs := make([]Doc, n)
		for i := range docs {
			docs[i] = NewDoc(token.New(fmt.Sprint(matters[i%len(matters)], " number", i%97, " ship", i%1013, " port", i)))
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				NewCorpus(docs)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(n), "µs/doc")
		})
	}
}

func FuzzMention(f *testing.F) {
	f.Add("The ferry sank. It sank!", uint16(1), uint16(2))
	f.Add("\xff 12 Überfall said", uint16(0), uint16(0))
	f.Fuzz(func(t *testing.T, text string, first, more uint16) {
		x := token.New(text)
		if len(x.Tokens) == 0 {
			return
		}
		i := int(first) % len(x.Tokens)
		a, b := NewMention(x, i, min(i+int(more%4), len(x.Tokens)-1)), NewMention(x, 0, len(x.Tokens)-1)
		c := NewCorpus([]Doc{NewDoc(x)})
		c.Weigh(&a)
		c.Weigh(&b)
		if s := c.Score(&a, &b); s != c.Score(&b, &a) || math.IsNaN(s) {
			t.Fatalf("score %v, other way round %v", s, c.Score(&b, &a))
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
