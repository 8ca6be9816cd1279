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
	who        []string // canonical names, those who act first
	acting     int      // how many of who act
	place      string
	placePrep  bool // the place stands behind in, at, near: the event is there
	counts     []count
	rel        []relative
	definite   bool // "that strike", "the meeting": told before
	dated      bool // by the text, not by the date of publication
	vague      bool // "recently", "previous": not on the day of the document
	shadow     bool // says too little by itself, but something else points to it
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
	person  string   // the last person who acted
	buf     []trigger
	found   []trigger // of the clause being read
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

// clause reads the events of clause k of the sentence [first, end): those of
// its finite verbs, the nouns that light verbs carry, and nouns that say enough
// by themselves.
func (r *reading) clause(k, first, end int) {
	x, c := r.x, &r.cl[k]
	r.found = r.found[:0]
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
		switch t.pos {
		case posLight:
			if f := formOf(x, c, &t); f != formPurpose && f != formLoose {
				light = t.first
			}
			continue
		case posNoun:
			if light >= 0 && t.first-light <= 7 {
				t.carrier = light // the noun is the event, the verb says how it stands
				light = -1
			}
		default:
			t.form = formOf(x, c, &t)
		}
		r.found = append(r.found, t)
	}
	who := r.participants(c.first, c.end)
	subject := r.subjectOf(c, who)
	main := r.mainEvent(c)
	for n := range r.found {
		r.telling(c, n, main, who, subject, first, end)
	}
	if len(subject) > 0 {
		r.subject = subject
		if len(subject) > 1 {
			r.group = subject
		}
		r.complete(k, subject)
	}
}

// complete gives the event of an opening phrase ("After meeting with Putin, …")
// the subject of the clause behind it.
func (r *reading) complete(k int, subject []string) {
	if k == 0 || len(r.tells) == 0 {
		return
	}
	before := &r.cl[k-1]
	switch strings.ToLower(r.x.Of(before.first)) {
	case "after", "before", "following", "during", "while":
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
	who := append([]string(nil), subject...)
	for _, w := range e.who {
		who = appendName(who, w)
	}
	e.who, e.acting = who, len(subject)
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
			return n // the verb before it was lost or says nothing: "also with his counterpart … to discuss"
		}
	}
	return -1
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
		if m.Name == "" || r.inTitle(i, tok, end) || r.inDateline(tok) || r.isSource(m, tok, end) {
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
		if n := len(out) - 1; p.prep == "and" && n >= 0 && !out[n].place {
			p.prep = out[n].prep // with Witkoff and Rubio
		}
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
// itself, of the person behind it: "U.S. State Department spokeswoman Bruce".
func (r *reading) inTitleOf(i int) bool {
	ms := r.d.Mentions
	return i+1 < len(ms) && ms[i+1].Type == entity.Person && ms[i+1].Start-ms[i].End < 40
}

// inDateline reports whether token i stands in a dateline: at the start of a
// paragraph, with a dash behind it.
func (r *reading) inDateline(i int) bool {
	x := r.x
	first := i
	for first > 0 && i-first < 6 && x.Tokens[first].Flags&token.Line == 0 {
		first--
	}
	if x.Tokens[first].Flags&token.Line == 0 {
		return false
	}
	for j := i; j < len(x.Tokens) && j-i < 10 && (j == i || x.Tokens[j].Flags&token.Line == 0); j++ {
		switch x.Of(j) {
		case "—", "–":
			return true
		case "-":
			return x.Tokens[j].Flags&token.Space != 0
		}
		if t := &x.Tokens[j]; t.Kind == token.Word && t.Flags&token.Upper == 0 {
			return false
		}
	}
	return false
}

// isSource reports whether a mention only says where the sentence was read: an
// organization that ends it without a word that governs it ("Reuters4").
func (r *reading) isSource(m *entity.Mention, tok, end int) bool {
	if m.Type != entity.Organization {
		return false
	}
	x := r.x
	last := tok
	for last+1 < len(x.Tokens) && x.Tokens[last+1].Start < m.End {
		last++
	}
	if tok == 0 || x.Tokens[tok-1].Kind != token.Word || isAuxiliary(x.Of(tok-1)) || r.prepositionBefore(tok, max(0, tok-3)) != "" {
		return false
	}
	glued := x.Tokens[last].End > m.End && x.Tokens[last].Flags&token.Digits != 0
	ends := last+1 >= len(x.Tokens) || x.Tokens[last+1].Flags&token.Line != 0 || x.Of(last+1) == "." && (last+2 >= len(x.Tokens) || x.Tokens[last+2].Flags&token.Sentence != 0)
	return glued && ends
}

// prepositionBefore is the preposition that governs the name at token i.
func (r *reading) prepositionBefore(i, first int) string {
	for n, j := 0, i-1; j >= first && n < 5; n, j = n+1, j-1 {
		t := &r.x.Tokens[j]
		if t.Kind != token.Word {
			return ""
		}
		w := strings.ToLower(r.x.Of(j))
		if w == "of" && j > first && r.x.Tokens[j-1].Flags&token.Upper != 0 && n > 0 && (r.x.Tokens[j+1].Flags&token.Upper != 0 || r.x.Of(j+1) == "the" && n > 1) {
			continue // inside a title: Secretary of State
		}
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
func (r *reading) subjectOf(c *clause, who []participant) []string {
	verb := r.firstVerb(c)
	var out []string
	for _, p := range who {
		led := p.prep == "by" && p.m.Type == entity.Person && r.ledBy(p.token, c.first)
		if p.token < verb && (p.prep == "" || p.prep == "and" || led) && !p.possessive && isActor(p.m) && r.acts(&p) {
			out = appendName(out, p.m.Name)
			if p.m.Type == entity.Person {
				r.person = p.m.Name
			}
		}
	}
	if len(out) > 0 {
		return out
	}
	for i := c.first; i < verb; i++ {
		switch strings.ToLower(r.x.Of(i)) {
		case "he", "she":
			if r.person != "" {
				return []string{r.person}
			}
		case "who":
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

// ledBy reports whether "headed by" or the like stands before token i.
func (r *reading) ledBy(i, first int) bool {
	for j := i - 1; j >= first && i-j <= 7; j-- {
		switch r.x.Of(j) {
		case "headed", "led", "chaired", "headed-up":
			return true
		}
	}
	return false
}

// firstVerb is the token of the first finite verb of a clause, or its end.
func (r *reading) firstVerb(c *clause) int {
	verb := c.end
	for n := range r.found {
		if t := &r.found[n]; t.pos != posNoun && t.form != formLoose && t.form != formPurpose {
			verb = min(verb, t.first)
		}
		if t := &r.found[n]; t.carrier >= 0 {
			verb = min(verb, t.carrier)
		}
	}
	for i := c.first; i < verb; i++ {
		if isAuxiliary(r.x.Of(i)) {
			return i
		}
	}
	return verb
}

// acts reports whether a place or a people before a verb stands for those who
// act, and does not only say which city or talks are meant.
func (r *reading) acts(p *participant) bool {
	if p.m.Type != entity.Place {
		return true
	}
	x := r.x
	i := p.token
	for i < len(x.Tokens) && x.Tokens[i].Start < p.m.End {
		i++
	}
	if i == len(x.Tokens) || x.Tokens[i].Kind != token.Word || isAuxiliary(x.Of(i)) {
		return true
	}
	if x.Tokens[i].Flags&token.Upper != 0 {
		return false
	}
	if t, ok := r.triggerAt(i, p.token); ok && t.pos != posNoun {
		return true
	}
	if !p.m.Demonym {
		_, noun := r.triggerAt(i, p.token)
		return !noun
	}
	switch strings.ToLower(x.Of(i)) {
	case "city", "town", "village", "region", "port", "capital", "territory", "soil", "border", "economy", "people", "airspace", "coast", "waters":
		return false
	}
	return true
}

// isActor reports whether a mention can act: a person, an organization, a
// country or its people, a capital that stands for its government.
func isActor(m *entity.Mention) bool {
	switch m.Type {
	case entity.Person, entity.Organization:
		return true
	case entity.Place:
		return m.Demonym || !strings.HasPrefix(m.Entity, "region/")
	case entity.Unknown:
		return true
	}
	return false
}

func appendName(names []string, name string) []string {
	for _, n := range names {
		if n == name {
			return names
		}
	}
	return append(names, name)
}
