package timeline

import (
	"strings"
	"time"

	"github.com/dragoman-go/dragoman/internal/token"
)

// How sure the date is, by where it stands.
const (
	surePublished = 0.95 // Published: April 17, 2025; Date: 2025-04-17
	sureUpdated   = 0.8  // Updated April 17, 2025
	sureDateline  = 0.9  // PARIS, April 17, 2025 (AP) —
	sureByline    = 0.85 // By Ann Hale | April 17, 2025
	sureLine      = 0.7  // a line of its own at the head
	sureShort     = 0.6  // at the end of a line of names: Valley News 14.03.2024
	sureCopyright = 0.3  // © 2025
)

// headTokens is how much of a text can be its head.
const headTokens = 250

// Published finds the date of publication in datelines, bylines and header
// lines at the head of the text ("Published: April 17, 2025", "PARIS, April
// 17, 2025 (AP) —", "By Ann Hale | April 17, 2025"), with a confidence of 0 to
// 1; 0 when there is none. Only a full date counts; one whose day and month
// could be the other way round (04/11/2025) is believed half as much. A date that page furniture
// gives to something else (a founding year, the stamp of a post) does not.
func Published(text string) (date time.Time, confidence float64) {
	p := pool.Get().(*parser)
	defer pool.Put(p)
	defer p.release()
	head := text
	if len(head) > headTokens*16 {
		head = head[:headTokens*16]
	}
	p.buf = token.Append(p.buf[:0], head)
	p.toks = p.buf
	if len(p.toks) > headTokens {
		p.toks = p.toks[:headTokens]
	}
	p.src = head
	p.run()
	for i := range p.out {
		x := &p.out[i]
		if x.Value == "" || x.Interval.From.IsZero() || x.Interval.Precision < Day || x.Interval.From.Year() < 1600 {
			continue
		}
		c := p.confidence(x)
		if ambiguous(x) {
			c /= 2
		}
		if c == sureUpdated && confidence >= sureShort {
			continue // a line that says when it was published goes before
		}
		if c > confidence {
			y, m, d := x.Interval.From.Date()
			date, confidence = time.Date(y, m, d, 0, 0, 0, 0, time.UTC), c
			if x.Type == Time {
				date = x.Interval.From.UTC()
			}
		}
	}
	return date, confidence
}

// confidence weighs the place where x stands.
func (p *parser) confidence(x *Expression) float64 {
	i := 0 // the first token of x
	for i < len(p.toks) && p.toks[i].Start < x.Start {
		i++
	}
	p.lo, p.hi, p.w = 0, len(p.toks), p.w[:0] // words are compared by text from here on
	line := i
	for line > 0 && p.toks[line].Flags&token.Line == 0 {
		line--
	}
	j := i
	for j < len(p.toks) && p.toks[j].Start < x.End {
		j++
	}
	if c, ok := p.labelled(line, i, j); ok {
		return c
	}
	if p.kindOf(i-1) == token.Link || p.punct(i-1, ')') && p.kindOf(i-2) == token.Link {
		return 0
	}
	if p.dateline(line, i, j) {
		return sureDateline
	}
	if p.byline(line) && p.lineEnd(j) {
		return sureByline
	}
	if line == i && i < 80 {
		switch e := p.stampEnd(j); {
		case p.lineEnd(e), p.barred(j, e) && p.restOfLine(e) <= 10:
			return sureLine // below a byline or a heading; April 11, 2025 • 3 min read
		case p.textEq(e, "last"), p.textEq(e, "updated"), p.textEq(e, "modified"), p.textEq(e, "edited"):
			return sureByline // 11 April 2025 Last updated at 14:05 GMT
		case line == 0 && p.dash(j) && !p.glued(j):
			return sureLine // April 11, 2025 — Envoys met
		}
	}
	if i-line <= 8 && i < 60 && p.bar(i-1) && (p.lineEnd(j) || p.bar(j)) {
		return sureByline
	}
	if i-line <= 6 && i < 80 && p.lineEnd(p.stampEnd(j)) && p.onlyNames(line, i) {
		return sureShort
	}
	return 0
}

// barred reports whether a sign that parts fields stands among the tokens j to e.
func (p *parser) barred(j, e int) bool {
	for ; j <= e; j++ {
		if p.bar(j) {
			return true
		}
	}
	return false
}

// restOfLine is the number of tokens from e to the end of its line.
func (p *parser) restOfLine(e int) int {
	n := 0
	for !p.lineEnd(e + n) {
		n++
	}
	return n
}

// onlyNames reports whether the tokens line to i are words with a capital and
// signs: the name of a paper, a place, an agency.
func (p *parser) onlyNames(line, i int) bool {
	for k := line; k < i; k++ {
		if t := p.tok(k); t.Kind == token.Word && t.Flags&token.Upper == 0 || t.Kind == token.Number || p.founded(k) {
			return false
		}
	}
	return true
}

// labelled weighs the date of tokens i to j by the word that says on its line,
// which starts at token line, what it is the date of. In prose ("her memoir,
// published May 2, 2024, sold well") such a word says nothing of the article.
func (p *parser) labelled(line, i, j int) (float64, bool) {
	alone := p.lineEnd(p.stampEnd(j))
	for k := max(line, i-12); k < i; k++ {
		if k < i-4 && k != line {
			continue // "Updated 2147 GMT (0547 HKT) March 21, 2013"
		}
		if p.kindOf(k) != token.Word {
			continue
		}
		if p.founded(k) && k >= i-4 {
			return 0, true
		}
		first := k == line || k == line+1 && (p.textEq(line, "first") || p.textEq(line, "last") || p.textEq(line, "originally"))
		if !first && !alone && !p.bar(k-1) && !p.punct(k+1, ':') && !p.punct(k+1, '=') {
			continue
		}
		switch strings.ToLower(p.text(k)) {
		case "published", "posted", "pubdate", "publication", "released", "created", "filed", "datetime", "datepublished":
			return surePublished, true
		case "date", "dateline", "issued", "release":
			if k == line || k <= line+2 && p.punct(k+1, ':') {
				return surePublished, true
			}
		case "updated", "modified":
			return sureUpdated, true
		case "copyright":
			return sureCopyright, true
		}
	}
	return 0, false
}

// founded reports whether the word at k gives a date to a paper, not to an article.
func (p *parser) founded(k int) bool {
	return p.textEq(k, "est") && p.punct(k+1, '.') || p.textEq(k, "established") || p.textEq(k, "founded") || p.textEq(k, "since")
}

// byline reports whether the line at token line names who wrote it.
func (p *parser) byline(line int) bool {
	if p.tok(line).Flags&token.Upper == 0 {
		return false
	}
	if p.textEq(line, "by") {
		return true
	}
	return p.textEq(line+1, "by") && (p.textEq(line, "written") || p.textEq(line, "reported") || p.textEq(line, "story") || p.textEq(line, "edited"))
}

// stampEnd skips the time of day and the zone behind a date that ends at j.
func (p *parser) stampEnd(j int) int {
	for n := 0; n < 8 && !p.lineEnd(j); n++ {
		t := p.tok(j)
		if t.Kind == token.Word {
			w, _ := lookup(t.StemHash)
			if w.cls&cZone == 0 && !p.textEq(j, "at") && !p.textEq(j, "am") && !p.textEq(j, "pm") && !p.textEq(j, "hrs") && !p.textEq(j, "uhr") && t.Flags&token.Dotted == 0 {
				break
			}
		} else if t.Kind != token.Number && t.Kind != token.Punct {
			break
		}
		j++
	}
	return j
}

// bar reports a sign that parts the fields of a header line.
func (p *parser) bar(i int) bool {
	t := p.tok(i)
	if t.Kind != token.Punct && t.Kind != token.Other {
		return false
	}
	switch p.src[t.Start:t.End] {
	case "|", "/", "•", "·", ">", "»", "›":
		return true
	}
	return p.dash(i)
}

// ambiguous reports whether the date is written so that day and month could be
// the other way round: 04/11/2025.
func ambiguous(x *Expression) bool {
	if len(x.Text) < 6 || !strings.Contains(x.Text, "/") || x.Interval.From.IsZero() {
		return false
	}
	_, m, d := x.Interval.From.Date()
	return d <= 12 && d != int(m) && x.Text[0] >= '0' && x.Text[0] <= '9' && !(len(x.Text) > 4 && x.Text[4] == '/')
}

// dateline reports whether tokens line to i are a place and what follows j ends
// a dateline: "PARIS, April 17, 2025 (AP) —", "MOSCOW, April 17, 2025 /TASS/.",
// "Tokyo, April 17, 2025 (Jiji Press)--", "(April 17, 2025 / JNS)".
func (p *parser) dateline(line, i, j int) bool {
	if i == line+1 && p.punct(line, '(') {
		return p.bar(j)
	}
	agency := p.punct(j, '(') || p.slash(j)
	if i == line || i-line > 14 || !p.onlyNames(line, i) {
		return false
	}
	if p.tok(line).Flags&token.AllUpper == 0 {
		return agency && i-line <= 5 && p.punct(i-1, ',')
	}
	if agency {
		return true
	}
	for k := j; k < j+6; k++ {
		if p.dash(k) {
			return true
		}
	}
	return false
}
