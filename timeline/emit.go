package timeline

import (
	"time"

	"github.com/dragoman-go/dragoman/internal/token"
)

// emit reports node n and returns the token behind it.
func (p *parser) emit(n int32) int {
	nd := &p.nodes[n]
	end := int(nd.j)
	if !p.accepted(nd) {
		return int(nd.i) + 1
	}
	list := nd.kind == kFields && nd.f.day2 != 0 && !p.between && p.fn(int(nd.f.ext2.i)-1, fnAnd)
	if p.conv && !list {
		i := int(nd.i)
		if k := i - 1; p.fn(k, fnAt) || p.fn(k, fnOn) || p.fn(k, fnIn) || p.fn(k, fnDuring) {
			if nd.kind != kDuration && (len(p.out) == 0 || p.out[len(p.out)-1].End <= p.tok(k).Start) {
				i = k
			}
		}
		p.report(n, i, end)
		return end
	}
	switch {
	case nd.kind == kRange:
		a, b := p.ends(nd)
		na, nb := p.nodes[nd.arg], p.nodes[nd.arg2]
		p.pair(
			p.expression(&na, a, int(nd.i), int(na.j)),
			p.expression(&nb, b, int(nb.i), end))
	case nd.kind == kFields && (nd.f.day2 != 0 || nd.f.range2):
		f, g := nd.f, nd.f
		ext, ext2 := nd.f.ext, nd.f.ext2
		f.day2, g.day2, f.range2, g.range2 = 0, 0, false, false
		if nd.f.day2 != 0 {
			g.day = nd.f.day2
		} else {
			g.clk = nd.f.clk2
			if g.clk.half == 0 && minutesOf(g.clk) < minutesOf(f.clk) {
				g.clk.half = halfPM
			}
		}
		a := p.resolveFields(&f, nd)
		b := p.resolveFields(&g, nd)
		if list { // 18 and 19 June: two days, no range
			p.out = append(p.out, p.expression(nd, a, int(nd.i), int(ext.j)), p.expression(nd, b, int(ext2.i), end))
			return end
		}
		p.pair(p.expression(nd, a, int(nd.i), int(ext.j)), p.expression(nd, b, int(ext2.i), end))
	default:
		p.report(n, int(nd.i), end)
	}
	return end
}

// accepted decides on what is a time only in company.
func (p *parser) accepted(nd *node) bool {
	f := &nd.f
	if nd.kind == kDuration && nd.weak && !p.conv || p.chained(int(nd.i), int(nd.j)) {
		return false
	}
	if !p.vague && !p.conv {
		// coming days, a few weeks ago; the age of a video is counted from a
		// moment that the page does not tell
		if nd.vague && nd.kind == kCount && p.at(int(nd.j)-2).cls&cFn != 0 && !p.fn(int(nd.j)-2, fnFew) && !p.fn(int(nd.j)-2, fnSeveral) {
			return false
		}
		if nd.kind == kShift && nd.dir < 0 && nd.arg < 0 && p.lineStart(int(nd.i)) && p.lineEnd(int(nd.j)) {
			return false
		}
	}
	if nd.kind == kDuration {
		return p.durationOK(nd)
	}
	if nd.kind == kFields && !p.conv && f.has&^sAt == sClock && !f.range2 && !p.clockOK(nd) {
		return false
	}
	if nd.kind != kFields || !nd.weak {
		return true
	}
	i := int(nd.i)
	switch {
	case f.has&sClock != 0:
		if !p.conv {
			return false
		}
		if f.range2 {
			if f.has&sAt != 0 || f.clk.m >= 0 && f.clk2.m >= 0 {
				return !p.dash(i-1) && (f.clk.m < 0 || f.clk.strong || !f.clk.fromWord || p.from || p.between)
			}
			return f.has&sDateAny != 0
		}
		if f.has&sAt != 0 {
			return p.endsClause(int(nd.j)) && !(p.punct(int(nd.j), '.') && p.glued(int(nd.j)+1)) && !(p.dash(int(nd.j)) && p.glued(int(nd.j)))
		}
		return f.clk.fromWord && f.clk.m >= 0 && p.kindOf(i) == token.Word && p.hi-p.lo <= 5 && f.clk.h >= 10
	case f.has&sPart != 0:
		if p.conv {
			return !p.textEq(i-1, "good")
		}
		return p.fn(i, fnThe) && (p.fn(i-1, fnIn) || p.fn(i-1, fnDuring)) && f.has&sClock == 0 && f.edge == 0 || p.fn(i, fnOvernight)
	case f.has&sFrame != 0: // the week, the year
		if p.conv {
			return !p.fn(int(nd.j), fnOf) && f.frame != uDay
		}
		switch f.frame {
		case uWeekend:
			return true
		case uQuarter:
			return !p.fn(int(nd.j), fnOf)
		case uYear, uMonth, uWeek:
			j := int(nd.j)
			return p.vague && p.endsClause(j) && !p.fn(j, fnOf) && !p.fn(j, fnThat)
		}
		return false
	case f.has&sDay != 0: // the 15th
		if p.conv {
			return true
		}
		return p.endsClause(int(nd.j)) && (p.fn(i-1, fnOn) || p.fn(i-1, fnBy) || p.fn(i-1, fnUntil))
	}
	return p.conv
}

// clockOK decides on hours and minutes that stand alone, without am, pm or a
// zone: "at 19:47" is a time, "7:41 to go" and a result of 2:13 are none.
func (p *parser) clockOK(nd *node) bool {
	c, i, j := nd.f.clk, int(nd.i), int(nd.j)
	if c.half == halfAM || c.half == halfPM || c.hasZone || c.fromWord || p.fn(j-1, fnOclock) || c.m < 0 {
		return true
	}
	if p.fn(j, fnTo) && p.textEq(j+1, "go") || p.textEq(j, "left") || p.textEq(j, "remaining") || p.textEq(j, "mark") || p.textEq(j, "into") {
		return false
	}
	if p.lineStart(i) || p.punct(i-1, '(') {
		return true
	}
	switch w := p.at(i - 1); w.fn {
	case fnAt, fnBy, fnUntil, fnSince, fnFrom, fnTo, fnAbout, fnBefore, fnAfter, fnBetween, fnAnd, fnOr, fnThrough, fnNearly:
		return true
	}
	return p.kindOf(i-1) == token.Punct && p.kindOf(i-2) == token.Number
}

// chained reports whether a number is joined to either end: 138-2010-2015 is a
// telephone number.
func (p *parser) chained(i, j int) bool {
	joint := func(k int) bool { return p.dash(k) && p.glued(k) && p.glued(k+1) }
	return joint(i-1) && p.kindOf(i-2) == token.Number && p.kindOf(i) == token.Number ||
		joint(j) && p.kindOf(j+1) == token.Number && p.kindOf(j-1) == token.Number
}

// durationOK drops what counts no time: "a second man", "three quarters of".
func (p *parser) durationOK(nd *node) bool {
	i, j := int(nd.i), int(nd.j)
	q := nd.q[0]
	if q.u == uSeason || q.u == uHalf {
		return false
	}
	if !p.conv && p.fn(j, fnOld) && p.at(j-1).cls&cUnit != 0 {
		return false // 37 years old
	}
	if q.u == uSecond && p.fn(i, fnA) && p.at(j-1).cls&cOrd != 0 {
		return p.endsClause(j) && nd.mod != 0
	}
	if q.u == uQuarter && p.fn(i, fnA) && !p.conv && !p.endsClause(j) {
		return false // a quarter point
	}
	if q.u == uMinute && p.fn(i, fnA) && !p.endsClause(j) && !p.conv {
		return false
	}
	return true
}

// report writes one expression.
func (p *parser) report(n int32, i, j int) {
	nd := p.nodes[n]
	w := p.resolve(n)
	p.out = append(p.out, p.expression(&nd, w, i, j))
}

// pair writes the two ends of a range.
func (p *parser) pair(a, b Expression) {
	k := len(p.out)
	a.Partner, b.Partner = k+2, k+1
	p.out = append(p.out, a, b)
}

// expression builds the result for tokens i to j and remembers the date.
func (p *parser) expression(nd *node, w when, i, j int) Expression {
	x := Expression{Type: w.typ, Value: w.val, Mod: w.mod}
	first, last := p.tok(i), p.tok(j-1)
	x.Start, x.End = first.Start, last.Stem
	if nd.kind == kFields && nd.f.has&sClock != 0 && last.Stem != last.End && nd.f.has&sDateAny == 0 {
		x.End = last.End
	}
	x.Text = p.src[x.Start:x.End]
	if w.ok {
		x.Interval = Interval{From: w.from, To: w.to, Precision: unitPrecision[w.u]}
		if w.typ == Time && w.u >= uHour && !w.clocked {
			x.Interval.Precision = PartOfDay
		}
		if w.typ == Duration {
			x.Interval.Precision = unitPrecision[w.u]
		}
	}
	if nd.kind == kSet {
		if nd.each {
			x.Quant = "EVERY"
		}
		if nd.freq > 1 {
			x.Freq = pad(int(nd.freq), 1) + "X"
		} else if !nd.each {
			x.Freq = "1X"
		}
	}
	if nd.kind == kDuration && nd.anchored {
		a := p.tok(j)
		x.Anchor = Anchor{a.Start, a.End, int(nd.dir)}
	}
	if nd.kind == kDuration && p.rate(i, j) {
		x.Type = Set
		x.Freq = "1X"
	}
	x.EDTF = edtf(&w, nd)
	x.Reason = reason(&w)
	x.Boilerplate = p.furniture(nd, i, j)
	yearShift := nd.kind == kShift && nd.q[0].u >= uYear // "a year ago" is compared with, not spoken of
	if w.ok && !yearShift && (w.typ == Date || w.typ == Time) && !w.from.IsZero() && w.from.Year() > 0 && !x.Boilerplate {
		p.last, p.lastU, p.lastClocked, p.lastTok = w.from, w.u, w.clocked, i
		if w.u < uDay && !w.clocked {
			p.last, p.lastU = midnight(w.from), uDay
		}
		// what a report compares with is a quarter that has ended
		ended := p.lastQuarter.IsZero() || !w.to.After(p.ref) || nd.f.has&sFiscal != 0 || p.fn(j, fnEnded)
		if w.u == uQuarter && nd.kind == kFields && ended && (!w.from.Before(p.lastQuarter) || i-p.quarterTok > 150) {
			p.lastQuarter, p.quarterTok = w.from, i
		}
	}
	return x
}

// rate reports whether the duration at i..j tells a rate: "thousands a week".
func (p *parser) rate(i, j int) bool {
	if !p.fn(i, fnA) || j != i+2 || p.at(i+1).cls&cUnit == 0 {
		return false
	}
	w := p.at(i - 1)
	if w.cls&cMult != 0 || p.textEq(i-1, "thousands") || p.textEq(i-1, "millions") || p.textEq(i-1, "hundreds") || p.textEq(i-1, "billions") || p.fn(i-1, fnOnce) || p.fn(i-1, fnTwice) || p.fn(i-1, fnTimes) || p.kindOf(i-1) == token.Number {
		return true
	}
	return false
}

func reason(w *when) string {
	switch {
	case w.why != "":
		return w.why
	case !w.ok || !w.partial:
		return ""
	case w.dir > 0:
		return "not past: the clause is future"
	case w.dir < 0:
		return "not ahead: the clause is past"
	}
	return "counted from the reference date"
}

// edtf is the value as EDTF (ISO 8601-2).
func edtf(w *when, nd *node) string {
	if !w.ok || w.typ == Duration || w.typ == Set || w.ref != 0 && w.val != "" && w.val[0] >= 'A' {
		return ""
	}
	end := ""
	if w.mod == "APPROX" {
		end = "~"
	}
	switch {
	case w.from.IsZero() && !w.to.IsZero():
		return "../" + dateValue(uDay, w.to.AddDate(0, 0, -1))
	case w.to.IsZero() && !w.from.IsZero():
		return dateValue(uDay, w.from) + "/.."
	case nd.kind == kRange || nd.kind == kFields && (nd.f.day2 != 0 || nd.f.range2) || nd.kind == kNth && nd.n2 > 0:
		if w.typ == Time {
			return instantValue(w.from, uMinute) + "/" + instantValue(w.to, uMinute)
		}
		return dateValue(uDay, w.from) + "/" + dateValue(uDay, lastDay(w.to))
	case w.typ == Time && !w.clocked:
		return dateValue(uDay, w.from) + end
	case w.typ == Time:
		return instantValue(w.from, uSecond) + end
	}
	y := w.from.Year()
	if y < 0 {
		return w.val
	}
	switch w.u {
	case uWeek, uWeekend:
		return dateValue(uDay, w.from) + "/" + dateValue(uDay, lastDay(w.to))
	case uQuarter:
		return pad(y, 4) + "-" + pad(33+(int(w.from.Month())-1)/3, 2)
	case uHalf:
		return pad(y, 4) + "-" + pad(40+(int(w.from.Month())-1)/6, 2)
	case uSeason:
		sy, s := seasonAt(w.from)
		return pad(sy, 4) + "-" + pad(20+s, 2)
	case uDecade:
		return dateValue(uDecade, w.from) + "X"
	case uCentury:
		return dateValue(uCentury, w.from) + "XX"
	case uYear, uMonth, uDay:
		return dateValue(w.u, w.from) + end
	}
	return w.val + end
}

func lastDay(to time.Time) time.Time { return midnight(to.Add(-time.Second)) }

// furniture reports whether the expression stands in what frames an article and
// is none of it: a masthead, the age of a video, the stamp of a post.
func (p *parser) furniture(nd *node, i, j int) bool {
	est := p.punct(i-1, '.') && p.textEq(i-2, "est") || p.textEq(i-1, "est") || p.textEq(i-1, "established") && p.tok(i-1).Flags&token.Upper != 0
	if est {
		return true
	}
	for k := i - 1; k >= p.lo && k > i-3; k-- {
		if t := p.tok(k); t.Kind == token.Punct && p.src[t.Start:t.End] == "©" || p.textEq(k, "copyright") || p.textEq(k, "updated") && p.lineStart(k) || p.textEq(k, "posted") && p.lineStart(k) || p.textEq(k, "published") && p.lineStart(k) {
			return true
		}
	}
	if !p.lineEnd(j) {
		return false
	}
	if p.lineStart(i) {
		return true // a line of its own
	}
	// "— Fred (@fred) April 16, 2025": the stamp of a post
	if p.punct(i-1, ')') && p.kindOf(i-2) == token.Link || p.kindOf(i-1) == token.Link {
		return true
	}
	return false
}

func (p *parser) lineStart(i int) bool {
	return i >= 0 && i < len(p.toks) && p.toks[i].Flags&token.Line != 0 && len(p.toks) > p.hi-p.lo
}

func (p *parser) lineEnd(j int) bool {
	return j >= len(p.toks) || p.toks[j].Flags&token.Line != 0
}
