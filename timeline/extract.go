package timeline

import (
	"slices"
	"sort"
	"strings"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/internal/token"
)

// reading is one document on its way from text to tellings.
type reading struct {
	d           *Document
	x           *token.Text
	times       []Expression
	tells       []told
	cl          []clause
	verbs       []int    // used again by each sentence
	subject     actors   // who acted last: what they stands for
	before      actors   // who acted last in this sentence
	group       actors   // the last two or more who acted
	people      []string // the last persons who acted together
	person      string   // the last person who acted: what he and she stand for
	named       string   // the last name before the clause being read: what who stands for
	namedPerson bool
	current     int     // the number of the clause being read
	toll        toll    // of the clause being read
	dead        []count // of the clause before, which says only that
	ending      trigger // the noun that the clause before ends with
	light       int     // the light verb of the clause being read, -1 for none
	buf         []trigger
	found       []trigger // of the clause being read
}

// maxSentence is the number of tokens after which a sentence without an end is
// cut: what would be that long is no prose.
const maxSentence = 300

// extract reads the tellings of a document, in the order of the text.
func extract(d *Document, times []Expression) []told {
	x := d.Tokens
	if x == nil || x.Source != d.Text {
		x = token.New(d.Text)
	}
	r := &reading{d: d, x: x, times: times}
	for i := 0; i < len(x.Tokens); {
		end := i + 1
		for end < len(x.Tokens) && end < i+maxSentence && x.Tokens[end].Flags&token.Sentence == 0 {
			end++
		}
		r.sentence(i, end)
		i = end
	}
	return r.tells
}

// sentence reads the tokens [first, end).
func (r *reading) sentence(first, end int) {
	x := r.x
	first = r.afterDateline(first, end)
	v := findVerbs(r.verbs, x, first, end)
	r.verbs = v.next
	r.cl = clauses(r.cl[:0], &v, first, end)
	r.splitSaid(&v)
	from := len(r.tells)
	r.before, r.named = actors{}, ""
	r.dead, r.ending = nil, trigger{}
	for k := range r.cl {
		r.clause(k, first, end)
	}
	r.unspoken(from)
	r.relatives(r.tells[from:], first, end)
	r.byForms(from)
}

// clause reads the events of clause k of the sentence [first, end): those of
// its finite verbs, the nouns that light verbs carry, and nouns that say enough
// by themselves.
func (r *reading) clause(k, first, end int) {
	c := &r.cl[k]
	r.current = k
	r.found = r.found[:0]
	r.light = -1
	r.toll = r.tollOf(c.first, c.end)
	if r.d.Told != nil {
		r.given(c)
	} else {
		r.findEvents(c)
		r.nounActs(c)
	}
	who := r.participants(c.first, c.end)
	subject := r.subjectOf(c, who)
	main := r.mainEvent(c)
	for n := range r.found {
		r.telling(c, n, main, who, subject, first, end)
	}
	r.counted(c)
	if r.ending = (trigger{}); len(r.found) > 0 {
		r.ending = r.found[len(r.found)-1]
	}
	if len(who) > 0 {
		m := who[len(who)-1].m
		r.named, r.namedPerson = m.Name, m.Type == entity.Person
	}
	if len(subject.names) > 0 {
		r.subject, r.before = subject, subject
		if len(subject.names) > 1 {
			r.group = subject
		}
		if len(subject.people) > 1 {
			r.people = subject.people
		}
		r.complete(k, subject)
	}
}

// complete gives the event of an opening phrase ("After meeting with Putin, …")
// the subject of the clause behind it.
func (r *reading) complete(k int, subject actors) {
	if k == 0 || len(r.tells) == 0 {
		return
	}
	before := &r.cl[k-1]
	switch strings.ToLower(r.x.Of(before.first)) {
	case "after", "before", "following", "during", "while", "in", "at", "ahead", "on":
	default:
		return
	}
	e := &r.tells[len(r.tells)-1]
	for i := len(r.tells) - 1; i >= 0 && r.tells[i].at >= r.x.Tokens[before.first].Start; i-- {
		if r.tells[i].at < r.x.Tokens[before.end-1].End {
			e = &r.tells[i]
		}
	}
	if e.at < r.x.Tokens[before.first].Start || e.at >= r.x.Tokens[before.end-1].End || e.acting > 0 {
		return
	}
	who, people := slices.Clone(subject.names), slices.Clone(subject.people)
	for _, w := range e.who {
		who = appendName(who, w)
	}
	for _, w := range e.people {
		people = appendName(people, w)
	}
	e.who, e.people, e.acting = who, people, len(subject.names)
	e.shadow = e.shadow && len(who) < 2
}

// mainEvent is the trigger that the clause is about: the first finite verb of
// an event, the noun of a light verb, else the first noun. -1 for none.
func (r *reading) mainEvent(c *clause) int {
	noun := -1
	for n := range r.found {
		t := &r.found[n]
		switch {
		case t.pos == posNoun && t.carrier >= 0:
			return n
		case t.pos == posNoun:
			if noun < 0 {
				noun = n
			}
		case t.form == formFinite || t.form == formPlan:
			return n
		}
	}
	if noun >= 0 {
		return noun
	}
	for n := range r.found {
		if t := &r.found[n]; t.form == formPurpose && groupOf(t.class) == "meet" {
			if hasVerb(r.x, c.first, t.first) {
				continue
			}
			return n // the verb before it was lost or says nothing: "also with his counterpart … to discuss"
		}
	}
	return -1
}

// inMention reports whether a linked name covers the byte.
func (r *reading) inMention(at int) bool {
	return r.mentionAt(at) != nil
}

// mentionAt is the linked name that covers the byte, nil for none.
func (r *reading) mentionAt(at int) *entity.Mention {
	ms := r.d.Mentions
	if i := sort.Search(len(ms), func(i int) bool { return ms[i].End > at }); i < len(ms) && ms[i].Start <= at {
		return &ms[i]
	}
	return nil
}
