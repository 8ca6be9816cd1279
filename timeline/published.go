package timeline

import (
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
	sureCopyright = 0.3  // © 2025
)

// headTokens is how much of a text can be its head.
const headTokens = 250

// Published finds the date of publication in datelines, bylines and header
// lines at the head of the text ("Published: April 17, 2025", "PARIS, April
// 17, 2025 (AP) —", "By Ann Hale | April 17, 2025"), with a confidence of 0 to
// 1; 0 when there is none. Only a full date counts. A date that page furniture
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
		if c := p.confidence(x); c > confidence {
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
	for k := max(line, i-4); k < i; k++ {
		switch {
		case p.textEq(k, "published"), p.textEq(k, "posted"), p.textEq(k, "pubdate"), p.textEq(k, "publication"):
			return surePublished
		case p.textEq(k, "date") && k == line, p.textEq(k, "dateline") && k == line, p.textEq(k, "issued") && k == line:
			return surePublished
		case p.textEq(k, "updated"), p.textEq(k, "modified"):
			return sureUpdated
		case p.textEq(k, "est"), p.textEq(k, "established"), p.textEq(k, "founded"), p.textEq(k, "since"):
			return 0
		case p.textEq(k, "copyright"):
			return sureCopyright
		}
	}
	if p.kindOf(i-1) == token.Link || p.punct(i-1, ')') && p.kindOf(i-2) == token.Link {
		return 0
	}
	if p.dateline(line, i, j) {
		return sureDateline
	}
	if p.textEq(line, "by") && p.tok(line).Flags&token.Upper != 0 && p.lineEnd(j) {
		return sureByline
	}
	if p.lineEnd(j) && line == i && i < 80 {
		// below a byline or a heading
		return sureLine
	}
	if p.lineEnd(j) && i-line <= 8 && i < 60 && (p.punct(i-1, '|') || p.dash(i-1) || p.punct(i-1, '/') || p.src[p.tok(i-1).Start:p.tok(i-1).End] == "•" || p.src[p.tok(i-1).Start:p.tok(i-1).End] == "·") {
		return sureByline
	}
	return 0
}

// dateline reports whether tokens line to i are a place in capitals and what
// follows j ends a dateline: "PARIS, April 17, 2025 (AP) —".
func (p *parser) dateline(line, i, j int) bool {
	if i-line > 8 || i == line || p.tok(line).Flags&token.AllUpper == 0 {
		return false
	}
	for k := j; k < j+6; k++ {
		if p.dash(k) {
			return true
		}
	}
	return false
}
