package timeline

import (
	"slices"
	"sync"
	"time"

	"github.com/dragoman-go/dragoman/internal/token"
)

// Expression is a time expression in a text.
type Expression struct {
	Start, End  int    // byte offsets, half open
	Text        string // the bytes between them
	Type        Type
	Value       string // TIMEX3 value; empty for a date that does not exist
	Mod         string // TIMEX3 mod: START, MID, END, APPROX, MORE_THAN …
	Quant       string // TIMEX3 quant of a set: EACH, EVERY
	Freq        string // TIMEX3 freq of a set: 2X
	Interval    Interval
	EDTF        string // the value as EDTF (ISO 8601-2), where there is one
	Partner     int    // 1 + the index of the other end of a range in the result; 0 when it is no range
	Anchor      Anchor // what a duration is counted from, where the text says so
	Boilerplate bool   // page furniture: "Est. 1883", "1 hour ago" under a video
	Reason      string // how a relative expression was placed
}

// placed reports whether x says when something happens: a date, a time, or
// "two days later" of a date spoken of before.
func (x *Expression) placed() bool {
	return !x.Interval.IsZero() && (x.Type == Date || x.Type == Time || x.Type == Duration && x.Anchor.Dir > 0)
}

// Anchor says that a duration is counted from something that is told next to
// it: "two days after the visit". Start and End are the byte offsets of the word
// (after, before, since, later); Dir is +1 for after, since and later, -1 for
// before, 0 for no anchor. What happened "two days later" happened in the
// Interval, which is counted from the date last spoken of.
type Anchor struct {
	Start, End int
	Dir        int
}

// Option sets a choice of [Tag].
type Option func(*options)

type options struct {
	vague, ranges bool
	prefer        int8 // -1 past, +1 future
	tokens        *token.Text
}

// WithVague also tags vague and deictic words: now, recently, soon, weeks.
func WithVague() Option { return func(o *options) { o.vague = true } }

// WithRanges tags "April 16 to 18" as one expression with both ends, takes
// prepositions that open or close a time with it ("before 2000", "since May"),
// and reads what only a short instruction to a calendar would say: "at 5",
// "Monday 12-4". Interval.To of a range is where its second end begins. The
// default is two expressions for a range, as TimeML has them.
func WithRanges() Option { return func(o *options) { o.ranges = true } }

// PreferPast points a bare weekday or time to the past when nothing in the text says.
func PreferPast() Option { return func(o *options) { o.prefer = -1 } }

// PreferFuture points a bare weekday or time to the future when nothing in the
// text says, as an entry in a calendar is read. With [WithRanges] periods are a
// calendar's too: the second end of a range is inside it, the parts of the day
// leave no gap, and "the last two weeks" are whole weeks.
func PreferFuture() Option { return func(o *options) { o.prefer = 1 } }

// WithTokens gives the tokens of the text, where the caller has them already.
func WithTokens(x *token.Text) Option { return func(o *options) { o.tokens = x } }

// Tag returns the time expressions of text, sorted and disjoint, resolved
// against the time of publication (which may carry a time of day; the zero
// time leaves relative ones unresolved). It takes time linear in the length of
// text, reads no clock and is safe for concurrent use.
func Tag(text string, published time.Time, opts ...Option) []Expression {
	p := pool.Get().(*parser)
	defer pool.Put(p)
	for _, f := range opts {
		f(&p.options)
	}
	p.conv = p.ranges
	p.calendar = p.ranges && p.prefer > 0
	p.ref = published
	if p.tokens != nil && p.tokens.Source == text {
		p.toks = p.tokens.Tokens
	} else {
		p.buf = token.Append(p.buf[:0], text)
		p.toks = p.buf
	}
	p.src = text
	p.run()
	var out []Expression
	switch {
	case len(p.out) > keepOut:
		out, p.out = p.out, nil
	case len(p.out) > 0:
		out = slices.Clone(p.out)
	}
	p.release()
	return out
}

// pool keeps the buffers of parsers.
var pool = sync.Pool{New: func() any { return new(parser) }}

// parser reads the expressions of one text.
type parser struct {
	options
	src      string
	buf      []token.Token
	toks     []token.Token
	w        []word // of the tokens lo to hi
	lo, hi   int    // the sentence
	nodes    []node
	memo     []int32      // of phrase: node + 2 by token and mode, so that nesting stays linear
	out      []Expression // in room that is used again
	ref      time.Time
	conv     bool // as WithRanges says
	calendar bool
	from     bool // "from" stands before what is parsed
	between  bool
	edge     bool
	end      int // where the last sub-parse stopped
	forced   int8
	heading  int8 // of headline: 1 yes, -1 no, 0 not known
	warm     int8 // of weather, likewise
	lastDir  int8 // tense of the expression resolved last

	last        time.Time // the date last spoken of
	lastU       unit
	lastClocked bool
	lastTok     int  // token of the date last spoken of
	lastNear    bool // it is in the same paragraph or so
	quarter     lastQuarter
}

// keepOut is how much room for expressions a parser keeps.
const keepOut = 1 << 12

func (p *parser) release() {
	p.options = options{}
	clear(p.out) // holds no text beyond the call
	p.src, p.toks, p.out = "", nil, p.out[:0]
	p.last, p.ref, p.quarter = time.Time{}, time.Time{}, lastQuarter{}
	p.lastTok, p.lastNear = 0, false
	p.lastU, p.lastDir, p.lastClocked = 0, 0, false
	p.from, p.between, p.edge, p.forced = false, false, false, 0
	if cap(p.buf) > 1<<17 {
		p.buf = nil
	}
	if cap(p.out) > keepOut {
		p.out = nil
	}
}

// maxTokens bounds what is parsed at once; longer sentences are cut.
const maxTokens = 400

func (p *parser) run() {
	n := len(p.toks)
	for i := 0; i < n; {
		j := i + 1
		for j < n && (p.toks[j].Flags&token.Sentence == 0 || p.bracketed(j)) && j-i < maxTokens {
			j++
		}
		if j < n && j-i == maxTokens { // cut where no word of time stands, if there is one
			for k := j; k > j-40; k-- {
				if w := classify(p.src, &p.toks[k]); w.none() && p.toks[k].Kind == token.Word {
					j = k
					break
				}
			}
		}
		p.sentence(i, j)
		i = j
	}
}

// bracketed reports whether token j is a bracket behind an abbreviation, which
// starts no sentence: 10 a.m. (0715 GMT).
func (p *parser) bracketed(j int) bool {
	return p.src[p.toks[j].Start] == '(' && p.toks[j-1].Flags&token.Dotted != 0 && p.toks[j].Flags&token.Line == 0
}

// sentence parses the tokens lo to hi, when one of them is a word of time.
func (p *parser) sentence(lo, hi int) {
	p.lo, p.hi, p.heading, p.warm = lo, hi, 0, 0
	p.w = p.w[:0]
	hit := class(0)
	for k := lo; k < hi; k++ {
		w := classify(p.src, &p.toks[k])
		if w.cls&cFn != 0 && w.fn == fnPeriod && k > lo && p.w[k-lo-1].fn == fnLatest {
			w.cls |= cJoint
		}
		if k > lo+1 && p.w[k-lo-2].cls&cDigits != 0 && p.joins(k, &w) {
			p.w[k-lo-2].cls |= cJoint
			hit |= cJoint
		}
		hit |= w.cls
		p.w = append(p.w, w)
	}
	if hit&cHolName != 0 {
		hit = p.holidayStarts()
	}
	if hit&cNum != 0 {
		for k := range p.w {
			if p.spelledYear(lo + k) {
				p.w[k].cls |= cJoint
				hit |= cJoint
			}
		}
	}
	want := triggers
	if p.vague {
		want |= cVague
	}
	if p.conv {
		want |= cDigits | cFn | cNum | cVague
	}
	if p.vague {
		want |= cFn
	}
	if hit&want == 0 {
		return
	}
	p.heat()
	p.nodes = p.nodes[:0]
	if n := (hi - lo) * 8; cap(p.memo) < n {
		p.memo = make([]int32, n, max(n, 512))
	} else {
		p.memo = p.memo[:n]
		clear(p.memo)
	}
	for i := lo; i < hi; {
		if p.w[i-lo].cls&cHot == 0 || !p.conv && p.rules(i) == 0 {
			i++
			continue
		}
		if e := p.chain(i); e > i {
			i = e
			continue
		}
		i = p.top(i)
	}
}

// maxChain is the most numbers that signs may join in one time.
const maxChain = 8

// chain is the end of a chain of more numbers than any time has, joined by dashes,
// slashes or apostrophes, that begins at token i: a serial number is passed over at
// once. It is i where there is none.
func (p *parser) chain(i int) int {
	j, n := i, 1
	if p.apostrophe(i) && p.glued(i+1) {
		j++
	}
	for p.kindOf(j) == token.Number && p.glued(j+1) && p.glued(j+2) && p.kindOf(j+2) == token.Number && (p.dash(j+1) || p.slash(j+1) || p.apostrophe(j+1)) {
		j, n = j+2, n+1
	}
	if n > maxChain {
		return j + 1
	}
	return i
}

// joins reports whether token k, of word w, makes a time of the number two
// tokens before it: 9/11, the 90's.
func (p *parser) joins(k int, w *word) bool {
	n := &p.w[k-p.lo-2]
	return w.cls&cDigits != 0 && w.num == 11 && n.num == 9 && p.slash(k-1) ||
		n.id == 2 && n.num%10 == 0 && p.tokLen(k) == 1 && p.glued(k) && p.apostrophe(k-1) && p.src[p.tok(k).Start]|0x20 == 's'
}

// heat marks the tokens that an expression can start at. Most words of a
// sentence that has a time are none of them, and no parser looks at those.
func (p *parser) heat() {
	want := triggers | cHolName
	if p.conv {
		want |= cDigits | cNum | cVague
	}
	if p.vague {
		want |= cVague
	}
	hot := false
	for k := len(p.w) - 1; k >= 0; k-- {
		w := &p.w[k]
		switch {
		case w.cls&want != 0:
			hot = true
		case w.cls&cFn != 0:
			switch w.fn {
			case fnAm, fnPm, fnP, fnOclock, fnHalf, fnAd, fnBc, fnSoon, fnWhile, fnTime, fnPresent, fnPast, fnNow, fnMoment, fnTerm, fnEod, fnEom, fnEoy, fnBoy, fnBom:
				hot = true
			case fnDate:
				hot = hot || p.conv
			}
		case w.none():
			hot = hot && p.toks[p.lo+k].Kind != token.Word
		}
		if hot {
			w.cls |= cHot
		}
	}
}

// top parses at token i, reports what it finds and returns where to go on.
func (p *parser) top(i int) int {
	if p.conv {
		if n := p.opened(i); n >= 0 {
			return p.emit(n)
		}
	}
	if n := p.closest(i, 0); n >= 0 {
		return p.emit(n)
	}
	p.from = p.fn(i-1, fnFrom) || p.from && p.conv
	p.between = p.fn(i-1, fnBetween)
	n := p.phrase(i, 0)
	if n < 0 || p.nodes[n].j <= int32(i) {
		p.from, p.between = false, false
		return i + 1
	}
	n = p.ranged(n)
	p.quarter.near = p.quarterNear(i)
	p.lastNear = !p.last.IsZero() && i-p.lastTok < 40
	j := p.emit(n)
	p.from, p.between = false, false
	return j
}

// deictic reads a vague or deictic word: now, recently, the future, in the past.
func (p *parser) deictic(i int) int32 {
	if p.conv {
		switch {
		case p.fn(i, fnNow):
			return p.finish(node{kind: kVague, ref: refPresent}, i, i+1)
		case (p.fn(i, fnRight) || p.fn(i, fnJust)) && p.fn(i+1, fnNow):
			return p.finish(node{kind: kVague, ref: refPresent}, i, i+2)
		case p.fn(i, fnAt) && p.fn(i+1, fnThe) && p.fn(i+2, fnMoment):
			return p.finish(node{kind: kVague, ref: refPresent}, i, i+3)
		}
		if j := p.atPresent(i); j > i {
			return p.finish(node{kind: kVague, ref: refPresent}, i, j)
		}
	}
	if !p.vague {
		return -1
	}
	return p.vagueAt(i)
}
