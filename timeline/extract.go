package timeline

import (
	"sort"
	"strings"
	"time"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/internal/token"
)

// told is one telling of an event: a trigger in a document with its
// participants, place and time. Everything the builder knows is told.
type told struct {
	doc        string
	start, end int // bytes of the clause in the document
	text       string
	at         int // byte of the trigger: the order of telling
	class      string
	lemma      string
	noun       bool
	status     Status
	when       Interval
	basis      basis
	who        []string // canonical names, in the order of the text
	place      string
	placePrep  bool // the place stands behind in, at, near: the event is there
	counts     []count
	rel        []relative
	definite   bool // "that strike", "the meeting": told before
	dated      bool // by the text, not by the date of publication
	named      int  // participants that stand in the clause itself
}

// basis is what the time of a telling rests on.
type basis uint8

const (
	basisNone      basis = iota
	basisPublished       // only the date of the document is known
	basisRelative        // through another event
	basisText            // the text says it
)

// count is a number that the text gives for an event: 35 killed.
type count struct {
	what string
	n    int
}

// relative ties the time of a telling to that of another in the same document.
type relative struct {
	to    int           // byte of the trigger of the other telling
	dir   int           // -1 before it, +1 after it, 0 during it
	days  int           // so many days; 0 when not said
	hours bool          // a few hours
	exact time.Duration // for days: 24h × days
}

// reading is one document on its way from text to tellings.
type reading struct {
	d       *Document
	x       *token.Text
	times   []Expression
	tokenOf []int // first token of each expression
	tells   []told
	cl      []clause
	subject []string // who acted last: what he, she and they stand for
	group   []string // the last two or more who acted
	buf     []trigger
}

// extract reads the tellings of a document, in the order of the text.
func extract(d *Document, times []Expression) []told {
	x := d.Tokens
	if x == nil || x.Source != d.Text {
		x = token.New(d.Text)
	}
	r := &reading{d: d, x: x, times: times}
	for i := 0; i < len(x.Tokens); {
		end := x.SentenceEnd(i)
		r.sentence(i, end)
		i = end
	}
	return r.tells
}

// sentence reads the tokens [first, end).
func (r *reading) sentence(first, end int) {
	x := r.x
	r.cl = clauses(r.cl[:0], x, first, end)
	from := len(r.tells)
	for k := range r.cl {
		r.clause(k, first, end)
	}
	r.relatives(r.tells[from:], first, end)
}

// clause reads the events of clause k of the sentence [first, end).
func (r *reading) clause(k, first, end int) {
	x, c := r.x, &r.cl[k]
	var triggers []trigger
	light := -1
	for i := c.first; i < c.end; i++ {
		if x.Tokens[i].Kind != token.Word || r.inMention(x.Tokens[i].Start) {
			continue
		}
		t, ok := r.triggerAt(i, c.first)
		if !ok {
			continue
		}
		i = t.last
		if t.pos == posLight {
			light = i
			continue
		}
		if light >= 0 && t.pos == posNoun && i-light <= 6 {
			// The noun is the event, the verb says how it stands.
			t.tense = r.tenseAt(light)
			light = -1
		}
		triggers = append(triggers, t)
	}
	who := r.participants(c.first, c.end)
	subject := r.subjectOf(c, who, triggers)
	for n := range triggers {
		r.telling(c, k, &triggers[n], triggers, n, who, subject, first, end)
	}
	if len(subject) > 0 {
		r.subject = subject
		if len(subject) > 1 {
			r.group = subject
		}
	}
}

// triggerAt chooses the reading of the word at token i.
func (r *reading) triggerAt(i, first int) (trigger, bool) {
	r.buf = findTriggers(r.buf[:0], r.x, i)
	if len(r.buf) == 0 {
		return trigger{}, false
	}
	var best *trigger
	for n := range r.buf {
		t := &r.buf[n]
		verb := isVerbHere(r.x, first, i, *t)
		switch {
		case t.pos == posNoun && t.tense <= tenseS:
			if best == nil || !isVerbHere(r.x, first, i, *best) {
				best = t
			}
		case verb || t.tense == tenseIng:
			if best == nil || best.pos == posNoun && verb {
				best = t
			}
		}
	}
	if best == nil {
		return trigger{}, false
	}
	return *best, true
}

// tenseAt is the tense of the light verb at token i.
func (r *reading) tenseAt(i int) tense {
	for _, t := range findTriggers(nil, r.x, i) {
		if t.pos != posNoun {
			return t.tense
		}
	}
	return tenseBase
}

// inMention reports whether a linked name covers the byte.
func (r *reading) inMention(at int) bool {
	ms := r.d.Mentions
	i := sort.Search(len(ms), func(i int) bool { return ms[i].End > at })
	return i < len(ms) && ms[i].Start <= at
}

// participant is a mention that takes part in what a clause tells.
type participant struct {
	m          *entity.Mention
	token      int
	prep       string // the preposition before it, "" for none
	possessive bool
	place      bool
}

// participants are the mentions in the tokens [first, end), without those that
// belong to a title before a name.
func (r *reading) participants(first, end int) []participant {
	if first >= end {
		return nil
	}
	ms, x := r.d.Mentions, r.x
	lo, hi := x.Tokens[first].Start, x.Tokens[end-1].End
	i := sort.Search(len(ms), func(i int) bool { return ms[i].Start >= lo })
	var out []participant
	tok := first
	for ; i < len(ms) && ms[i].End <= hi; i++ {
		m := &ms[i]
		for tok < end && x.Tokens[tok].End <= m.Start {
			tok++
		}
		if m.Name == "" || r.inTitle(i, tok, end) {
			continue
		}
		p := participant{m: m, token: tok}
		last := tok
		for last+1 < end && x.Tokens[last+1].Start < m.End {
			last++
		}
		p.possessive = last < len(x.Tokens) && x.Tokens[last].Stem < x.Tokens[last].End
		p.prep = r.prepositionBefore(tok, first)
		p.place = m.Type == entity.Place && !m.Demonym
		out = append(out, p)
	}
	return out
}

// inTitle reports whether mention i only tells whose title stands before the
// person behind it: "U.S. Secretary of State Marco Rubio".
func (r *reading) inTitle(i, tok, end int) bool {
	ms, x := r.d.Mentions, r.x
	if i+1 >= len(ms) || ms[i].Type == entity.Person || ms[i+1].Type != entity.Person && !r.inTitleOf(i+1) {
		return false
	}
	words := 0
	for t := tok; t < end && x.Tokens[t].Start < ms[i+1].Start; t++ {
		if x.Tokens[t].Start < ms[i].End {
			continue
		}
		if x.Tokens[t].Kind != token.Word {
			if w := x.Of(t); w != "." && w != "-" {
				return false
			}
			continue
		}
		words++
		w := x.Of(t)
		if isAuxiliary(w) || words > 5 {
			return false
		}
		switch w {
		case "in", "on", "at", "to", "with", "and", "from", "by", "or", "as", "that", "against":
			return false
		}
		if tr, ok := r.triggerAt(t, tok); ok && tr.pos != posNoun {
			return false
		}
	}
	return words > 0
}

// inTitleOf reports whether mention i, not a person, stands within a title
// itself: "Germany's Foreign Ministry spokesman".
func (r *reading) inTitleOf(i int) bool { return false }

// prepositionBefore is the preposition that governs the name at token i.
func (r *reading) prepositionBefore(i, first int) string {
	for n, j := 0, i-1; j >= first && n < 5; n, j = n+1, j-1 {
		t := &r.x.Tokens[j]
		if t.Kind != token.Word {
			return ""
		}
		w := strings.ToLower(r.x.Of(j))
		switch w {
		case "in", "at", "to", "on", "near", "into", "from", "with", "of", "by", "against", "between", "for", "toward", "towards", "outside", "over", "across", "around", "among", "alongside", "and":
			return w
		case "the", "city", "town", "port", "village", "capital", "region", "province", "central", "southern", "northern", "eastern", "western":
			continue
		}
		if t.Flags&token.Upper == 0 && n > 0 {
			return ""
		}
	}
	return ""
}

// subjectOf is who acts in a clause: the names before its first verb, or what
// a pronoun there stands for.
func (r *reading) subjectOf(c *clause, who []participant, ts []trigger) []string {
	verb := c.end
	for i := c.first; i < c.end; i++ {
		if isAuxiliary(r.x.Of(i)) {
			verb = i
			break
		}
		stop := false
		for n := range ts {
			if ts[n].first == i && ts[n].pos != posNoun && ts[n].tense != tenseIng {
				stop = true
			}
		}
		if stop {
			verb = i
			break
		}
	}
	var out []string
	for _, p := range who {
		if p.token < verb && (p.prep == "" || p.prep == "and") && !p.possessive {
			out = appendName(out, p.m.Name)
		}
	}
	if len(out) > 0 {
		return out
	}
	for i := c.first; i < verb; i++ {
		switch strings.ToLower(r.x.Of(i)) {
		case "he", "she", "who":
			if n := len(r.subject); n > 0 {
				return r.subject[n-1:]
			}
		case "they", "both":
			if len(r.group) > 0 {
				return r.group
			}
			return r.subject
		case "trio", "two", "pair", "delegation", "delegations", "group", "duo", "leaders", "men", "sides":
			if i > c.first && isDeterminer(r.x.Of(i-1)) && len(r.group) > 0 {
				return r.group
			}
		}
	}
	return nil
}

func appendName(names []string, name string) []string {
	for _, n := range names {
		if n == name {
			return names
		}
	}
	return append(names, name)
}
