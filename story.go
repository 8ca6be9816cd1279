package dragoman

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"time"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/entity/world"
	"github.com/dragoman-go/dragoman/internal/token"
	"github.com/dragoman-go/dragoman/normalize"
	"github.com/dragoman-go/dragoman/timeline"
)

// Document is one article as it came in.
type Document struct {
	ID        string    // unique within a batch
	Text      string    // any bytes; what is not UTF-8 is repaired
	Published time.Time // the zero time when not known: then the text is asked
}

// Story is what a batch of documents tells. All offsets in it are byte offsets
// into the Text of the documents as given.
type Story struct {
	Articles []Article // in the order of the documents
	Entities []Entity  // everyone and everything named, most mentioned first
	Timeline *timeline.Timeline
}

// Article is what became of one document.
type Article struct {
	ID        string
	Published time.Time         // as given or as found in the text; may be zero
	Repair    *normalize.Result // Repair.Text is the repaired text
	// Mentions are the names of the repaired text, in byte offsets of the document;
	// Text is the bytes of the document, unrepaired. Entity, Cluster and Name are
	// those that the entity has in Story.Entities, so a spelling that only this
	// article has leads to the person whom another names. They are in the order of
	// the text; where one edit made several of them, they have its bytes in common.
	Mentions []entity.Mention
}

// Entity is one person, organization, place or other thing of a story.
type Entity struct {
	entity.Resolved
	// Spellings counts the spellings met in the documents as given, garbled ones
	// included.
	Spellings map[string]int
}

// Reader reads batches of documents. It is built by [New], never changes after and
// is safe for concurrent use.
type Reader struct {
	kb     *entity.KB
	repair []normalize.Option    // of every normalizer
	first  *normalize.Normalizer // without evidence
	linker *entity.Linker
}

// Option sets a choice of [New].
type Option func(*Reader) error

// WithKB gives the knowledge base of names. The default is world.KB().
func WithKB(kb *entity.KB) Option {
	return func(r *Reader) error {
		if kb == nil {
			return errors.New("dragoman: WithKB(nil): want a knowledge base")
		}
		r.kb = kb
		return nil
	}
}

// WithRepair adds options of the normalizer: terms, a lexicon, protected words,
// encodings. The default is none beyond the names of the knowledge base.
func WithRepair(options ...normalize.Option) Option {
	return func(r *Reader) error {
		r.repair = append(r.repair, options...)
		return nil
	}
}

// New returns a Reader. Without options it has the embedded knowledge base and
// every stage of repair. An error is that of an option.
func New(options ...Option) (*Reader, error) {
	r := &Reader{}
	for _, o := range options {
		if err := o(r); err != nil {
			return nil, err
		}
	}
	if r.kb == nil {
		r.kb = world.KB()
	}
	r.repair = append([]normalize.Option{normalize.WithNames(r.kb)}, r.repair...)
	n, err := normalize.New(r.repair...)
	if err != nil {
		return nil, err
	}
	r.first, r.linker = n, entity.NewLinker(r.kb)
	return r, nil
}

// cleanDamage is the damage up to which a document is evidence for others, and
// above which it is read again with their evidence.
const cleanDamage = 0.1

// Read reads documents about one matter. It fails when two documents have the
// same ID, and with the error of ctx when that ends; no text is an error. The same
// documents in the same order give the same story.
func (r *Reader) Read(ctx context.Context, documents ...Document) (*Story, error) {
	seen := make(map[string]bool, len(documents))
	for _, d := range documents {
		if seen[d.ID] {
			return nil, fmt.Errorf("dragoman: two documents have the ID %q: want one each", d.ID)
		}
		seen[d.ID] = true
	}
	work := make([]article, len(documents))
	if err := each(ctx, len(documents), func(i int) {
		x := token.New(documents[i].Text)
		work[i] = article{tokens: x, repair: r.first.RepairTokens(x.Source, x)}
	}); err != nil {
		return nil, err
	}
	if err := r.withEvidence(ctx, work); err != nil {
		return nil, err
	}
	if err := each(ctx, len(documents), func(i int) { work[i].read(r.linker, documents[i]) }); err != nil {
		return nil, err
	}
	resolver, builder := entity.NewResolver(r.linker), timeline.NewBuilder()
	s := &Story{Articles: make([]Article, len(documents))}
	byID := make(map[string]*article, len(documents))
	for i, d := range documents {
		resolver.AddMentions(d.ID, work[i].mentions)
	}
	resolved := resolver.Entities()
	entities := make(map[string]entity.Resolved, len(resolved))
	for _, e := range resolved {
		entities[e.ID] = e
	}
	for i, d := range documents {
		a := &work[i]
		byID[d.ID] = a
		a.resolve(resolver, entities)
		builder.Add(timeline.Document{ID: d.ID, Text: a.repair.Text, Published: a.published, Mentions: a.mentions, Tokens: a.tokens, Office: r.office(a.published)})
		s.Articles[i] = Article{ID: d.ID, Published: a.published, Repair: a.repair, Mentions: a.original()}
	}
	s.Timeline = builder.Timeline()
	trace(s.Timeline, byID)
	s.Entities = spellings(resolved, resolver, s.Articles)
	return s, ctx.Err()
}

// office tells when an entity took the office that it held at a time.
func (r *Reader) office(at time.Time) func(id string) time.Time {
	return func(id string) (since time.Time) {
		e, _ := r.kb.Entity(id)
		for _, role := range e.Roles {
			if role.From.After(since) && !role.From.After(at) && (role.To.IsZero() || role.To.After(at)) {
				since = role.From
			}
		}
		return since
	}
}

// withEvidence repairs the damaged documents again with what the clean ones say.
func (r *Reader) withEvidence(ctx context.Context, work []article) error {
	evidence := normalize.NewEvidence()
	var damaged []int
	for i := range work {
		if work[i].repair.Damage <= cleanDamage {
			evidence.AddTokens(work[i].tokens)
		} else {
			damaged = append(damaged, i)
		}
	}
	if len(damaged) == 0 || len(damaged) == len(work) {
		return ctx.Err()
	}
	n, err := normalize.New(append(slices.Clip(r.repair), normalize.WithEvidence(evidence))...)
	if err != nil {
		return err
	}
	return each(ctx, len(damaged), func(k int) {
		a := &work[damaged[k]]
		a.repair = n.RepairTokens(a.tokens.Source, a.tokens)
	})
}

// article is one document on its way through the steps.
type article struct {
	tokens    *token.Text // of the document, then of the repaired text
	repair    *normalize.Result
	published time.Time
	mentions  []entity.Mention // in offsets of the repaired text
}

// trustedDate is the confidence from which on a date of publication that stands in
// the text is taken for one: the decision of timeline.Published.
const trustedDate = 0.5

// read links the names of the repaired text.
func (a *article) read(l *entity.Linker, d Document) {
	if a.repair.Text != a.tokens.Source {
		a.tokens = token.New(a.repair.Text)
	}
	a.published = d.Published
	if a.published.IsZero() {
		if t, confidence := timeline.Published(a.repair.Text); confidence >= trustedDate {
			a.published = t
		}
	}
	a.mentions = l.Link(a.repair.Text, entity.At(a.published), entity.WithTokens(a.tokens))
}

// resolve lets the mentions say what they name over all documents: r knows which
// unknown name is a spelling of another.
func (a *article) resolve(r *entity.Resolver, entities map[string]entity.Resolved) {
	for i := range a.mentions {
		m := &a.mentions[i]
		e, ok := entities[r.IDOf(m)]
		if !ok || m.Entity != "" || e.ID == m.Cluster {
			continue
		}
		m.Cluster, m.Name, m.Reason = e.ID, e.Name, "a spelling of a name in another article"
		if e.Known {
			m.Entity, m.Type = e.ID, e.Type
		}
	}
}

// original returns the mentions in offsets of the document as given.
func (a *article) original() []entity.Mention {
	out := make([]entity.Mention, len(a.mentions))
	for i, m := range a.mentions {
		m.Start, m.End = a.repair.ToSource(m.Start, m.End)
		m.Text = a.repair.Source[m.Start:m.End]
		out[i] = m
	}
	return out
}

// trace turns the evidence of a timeline back to the documents as given.
func trace(t *timeline.Timeline, byID map[string]*article) {
	back := func(e *timeline.Evidence) {
		r := byID[e.Doc].repair
		e.At, _ = r.ToSource(e.At, e.At)
		e.Start, e.End = r.ToSource(e.Start, e.End)
		e.Text = r.Source[e.Start:e.End]
	}
	for _, events := range [][]timeline.Event{t.Events, t.Undated} {
		for i := range events {
			for k := range events[i].Evidence {
				back(&events[i].Evidence[k])
			}
		}
	}
	for i := range t.Conflicts {
		for k := range t.Conflicts[i].Claims {
			back(&t.Conflicts[i].Claims[k].Evidence)
		}
	}
}

// spellings counts, for each entity that r has resolved, the forms that the
// documents have.
func spellings(resolved []entity.Resolved, r *entity.Resolver, articles []Article) []Entity {
	out := make([]Entity, len(resolved))
	at := make(map[string]int, len(resolved))
	for i, e := range resolved {
		out[i] = Entity{e, map[string]int{}}
		at[e.ID] = i
	}
	for i := range articles {
		for k := range articles[i].Mentions {
			m := &articles[i].Mentions[k]
			if j, ok := at[r.IDOf(m)]; ok {
				out[j].Spellings[m.Text]++
			}
		}
	}
	return out
}

// each calls f(0) … f(n-1) on all cores and waits; no call starts after ctx ends.
func each(ctx context.Context, n int, f func(int)) error {
	var wg sync.WaitGroup
	next := make(chan int)
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for i := range next {
				f(i)
			}
		})
	}
	for i := 0; i < n && ctx.Err() == nil; i++ {
		next <- i
	}
	close(next)
	wg.Wait()
	return ctx.Err()
}
