package timeline

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
	"time"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/internal/token"
)

// Document is one article.
type Document struct {
	ID        string
	Text      string
	Published time.Time        // the zero time when not known
	Mentions  []entity.Mention // linked names, in offsets of Text
	Tokens    *token.Text      // the tokens of Text, where the caller has them; may be nil
}

// Builder gathers documents and puts what they tell on one timeline. It is for
// one goroutine; many builders, merged, give what one would.
type Builder struct {
	docs map[string]reported
}

// reported is what the builder keeps of a document.
type reported struct {
	published time.Time
	sum       uint64 // of everything that was given
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
	b.docs[d.ID] = reported{published: d.Published, sum: sum, tells: extract(&d, times)}
}

// joinRanges makes one expression of the two ends of a range, "April 16 to 18",
// and leaves out those that say no day, month or year.
func joinRanges(text string, xs []Expression) []Expression {
	out := xs[:0:0]
	for i := 0; i < len(xs); i++ {
		x := xs[i]
		if x.Type == Date && (x.Interval.From.IsZero() || x.Interval.To.IsZero() || x.Interval.Precision > PartOfDay) {
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

// sumOf is a hash of a document, which decides between two of one ID.
func sumOf(d *Document) uint64 {
	h := fnv.New64a()
	fmt.Fprintf(h, "%s\x00%d\x00", d.Text, d.Published.Unix())
	for i := range d.Mentions {
		m := &d.Mentions[i]
		fmt.Fprintf(h, "%d %d %s %s\x00", m.Start, m.End, m.Entity, m.Name)
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
	ids := make([]string, 0, len(b.docs))
	for id := range b.docs {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	var tells []told
	published := map[string]time.Time{}
	for _, id := range ids {
		tells = append(tells, b.docs[id].tells...)
		published[id] = b.docs[id].published
	}
	clusters := cluster(tells, published)
	return assemble(clusters)
}

// assemble makes events of clusters, orders them and says where they disagree.
func assemble(clusters []*group) *Timeline {
	t := &Timeline{}
	for _, g := range clusters {
		e := g.event()
		t.Conflicts = append(t.Conflicts, g.conflicts(e.ID)...)
		if e.When.IsZero() {
			t.Undated = append(t.Undated, e)
		} else {
			t.Events = append(t.Events, e)
		}
	}
	byTime := func(a, b Event) int {
		return cmp.Or(a.When.From.Compare(b.When.From), a.When.To.Compare(b.When.To), strings.Compare(a.Title, b.Title), strings.Compare(a.ID, b.ID))
	}
	slices.SortFunc(t.Events, byTime)
	slices.SortFunc(t.Undated, byTime)
	slices.SortFunc(t.Conflicts, func(a, b Conflict) int {
		return cmp.Or(strings.Compare(a.Event, b.Event), strings.Compare(a.What, b.What))
	})
	order(t.Events)
	return t
}
