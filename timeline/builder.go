package timeline

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/internal/coref"
	"github.com/dragoman-go/dragoman/internal/token"
)

// Document is one article.
type Document struct {
	ID        string
	Text      string
	Published time.Time        // the zero time when not known
	Mentions  []entity.Mention // linked names, in offsets of Text
	// Office returns the day on which the entity of an ID took the office that it
	// holds when the document is published, the zero time when not known. It dates
	// an inauguration of which the text gives no day; it may be nil.
	Office func(id string) time.Time
	Tokens *token.Text // the tokens of Text, where the caller has them; may be nil
	// Told are the words that tell events, where the caller knows them, in the order
	// of the text: then the builder tells these and no others, whatever they are.
	// When nil, it finds them.
	Told []Span
}

// Span is some bytes of a text, half open.
type Span struct{ Start, End int }

// Builder gathers documents and puts what they tell on one timeline. It is for
// one goroutine; many builders, merged, give what one would.
type Builder struct {
	docs map[string]reported
}

// reported is what the builder keeps of a document.
type reported struct {
	published time.Time
	sum       uint64 // of everything that was given
	about     coref.Doc
	tells     []told
}

// NewBuilder returns an empty builder.
func NewBuilder() *Builder { return &Builder{docs: map[string]reported{}} }

// Add takes a document. Adding the same one twice changes nothing; of two
// different documents with one ID, the same one is kept whatever the order.
func (b *Builder) Add(d Document) {
	sum := sumOf(&d)
	if old, ok := b.docs[d.ID]; ok && old.sum <= sum {
		return
	}
	x := d.Tokens
	if x == nil || x.Source != d.Text {
		x = token.New(d.Text)
		d.Tokens = x
	}
	times := joinRanges(d.Text, Tag(d.Text, d.Published, WithTokens(x)))
	b.docs[d.ID] = reported{published: d.Published, sum: sum, about: coref.NewDoc(x), tells: extract(&d, times)}
}

// joinRanges makes one expression of the two ends of a range, "April 16 to 18",
// and leaves out those that say no day, month or year.
func joinRanges(text string, xs []Expression) []Expression {
	out := xs[:0:0]
	for i := 0; i < len(xs); i++ {
		x := xs[i]
		if x.Type == Date && partialDay(&x) == "" && (x.Interval.From.IsZero() || x.Interval.To.IsZero() || x.Interval.Precision > PartOfDay) {
			continue
		}
		if i+1 < len(xs) && x.Type == Date && xs[i+1].Type == Date && !xs[i+1].Interval.IsZero() && x.Interval.From.Before(xs[i+1].Interval.From) {
			switch strings.TrimSpace(text[x.End:xs[i+1].Start]) {
			case "and":
				if !strings.HasSuffix(strings.TrimSpace(strings.ToLower(text[max(0, x.Start-10):x.Start])), "between") {
					break
				}
				fallthrough
			case "to", "through", "until", "till", "-", "–":
				x.End, x.Interval.To = xs[i+1].End, xs[i+1].Interval.To
				x.Text = text[x.Start:x.End]
				i++
			}
		}
		out = append(out, x)
	}
	return out
}

// partialDay is what a text without a date of publication says of a day: "-6" on
// Saturday, "11-10" on 10 November; "" for other expressions.
func partialDay(x *Expression) string {
	if !x.Interval.IsZero() || len(x.Value) < len("XXXX-WXX-6") {
		return ""
	}
	switch v := x.Value[:len("XXXX-WXX-6")]; {
	case strings.HasPrefix(v, "XXXX-WXX-"):
		return v[len("XXXX-WXX"):]
	case strings.HasPrefix(v, "XXXX-") && !strings.Contains(v[5:], "X"):
		return v[len("XXXX-"):]
	}
	return ""
}

// sumOf is a hash of a document, which decides between two of one ID.
func sumOf(d *Document) uint64 {
	h := fnv.New64a()
	fmt.Fprintf(h, "%s\x00%d\x00", d.Text, d.Published.Unix())
	for i := range d.Mentions {
		m := &d.Mentions[i]
		fmt.Fprintf(h, "%d %d %s %s\x00", m.Start, m.End, m.Entity, m.Name)
	}
	for _, s := range d.Told {
		fmt.Fprintf(h, "%d %d\x00", s.Start, s.End)
	}
	return h.Sum64()
}

// Merge takes over what other has gathered. Merging is associative and
// commutative: a corpus can be split over machines.
func (b *Builder) Merge(other *Builder) {
	for id, r := range other.docs {
		if old, ok := b.docs[id]; !ok || r.sum < old.sum {
			b.docs[id] = r
		}
	}
}

// Timeline returns the events of what was gathered. It may be called again
// after more was added.
func (b *Builder) Timeline() *Timeline {
	var tells []*told
	published := make(map[string]time.Time, len(b.docs))
	about := make([]coref.Doc, 0, len(b.docs))
	for _, id := range slices.Sorted(maps.Keys(b.docs)) {
		d := b.docs[id]
		about = append(about, d.about)
		for i := range d.tells {
			t := d.tells[i] // a copy: clustering marks tellings
			t.words.Doc = len(about) - 1
			tells = append(tells, &t)
		}
		published[id] = d.published
	}
	fullNames(tells)
	return assemble(cluster(tells, published, newJudge(tells, coref.NewCorpus(about))))
}

// fullNames writes a surname that one document has alone as the one full name
// that others give it; a surname of two people stays.
func fullNames(tells []*told) {
	full := map[string]string{}
	for _, t := range tells {
		for _, w := range t.people {
			if i := strings.LastIndexByte(w, ' '); i >= 0 {
				if old, ok := full[w[i+1:]]; ok && old != w {
					full[w[i+1:]] = ""
				} else {
					full[w[i+1:]] = w
				}
			}
		}
	}
	for _, t := range tells {
		for _, list := range [...]*[]string{&t.who, &t.people, &t.involved} {
			for i, w := range *list {
				if f := full[w]; f != "" && !slices.Contains(*list, f) {
					*list = slices.Clone(*list)
					(*list)[i] = f
				}
			}
		}
	}
}

// assemble makes events of groups, orders them and says where they disagree.
func assemble(groups []*group, at index) *Timeline {
	t := &Timeline{}
	events := make([]Event, len(groups))
	ids := make([]string, len(groups))
	number := make(map[*group]int, len(groups))
	for i, g := range groups {
		events[i] = g.event()
		ids[i], number[g] = events[i].ID, i
		t.Conflicts = append(t.Conflicts, g.conflicts(ids[i])...)
	}
	t.Conflicts = append(t.Conflicts, dayConflicts(groups, ids)...)
	c := chronology{events: make([]*Event, len(events))}
	for i := range events {
		c.events[i] = &events[i]
	}
	// What a signal says comes first; the forms of verbs say the rest, and no
	// conflict where they are wrong.
	for _, forms := range [...]bool{false, true} {
		for i, g := range groups {
			for _, x := range g.tells {
				said := x.rel
				if forms {
					said = x.order
				}
				for _, rel := range said {
					j, ok := number[at[spot{x.doc, rel.to}]]
					if !ok || i == j || rel.dir == 0 {
						continue
					}
					e := link{j, i}
					if rel.dir < 0 {
						e = link{i, j}
					}
					if forms {
						c.suppose(e)
					} else if !c.say(e) {
						t.Conflicts = append(t.Conflicts, orderConflict(c.events[e.from], c.events[e.to], x))
					}
				}
			}
		}
	}
	c.fill()
	for i := range events {
		if events[i].When.IsZero() {
			t.Undated = append(t.Undated, events[i])
		} else {
			t.Events = append(t.Events, events[i])
		}
	}
	byTime := func(a, b Event) int {
		return cmp.Or(a.When.From.Compare(b.When.From), a.When.To.Compare(b.When.To), strings.Compare(a.Title, b.Title), strings.Compare(a.ID, b.ID))
	}
	slices.SortFunc(t.Events, byTime)
	slices.SortFunc(t.Undated, byTime)
	slices.SortStableFunc(t.Conflicts, func(a, b Conflict) int {
		return cmp.Or(strings.Compare(a.Event, b.Event), strings.Compare(a.What, b.What))
	})
	return t
}

// orderConflict says that a text puts first what the times put second.
func orderConflict(first, second *Event, t *told) Conflict {
	return Conflict{first.ID, "order", []Claim{
		{first.Title + " before " + second.Title, t.evidence()},
		{second.Title + " before " + first.Title, second.Evidence[0]},
	}}
}
