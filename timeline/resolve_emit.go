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
	x.Boilerplate = p.furniture(i, j)
	yearShift := nd.kind == kShift && nd.q[0].u >= uYear // "a year ago" is compared with, not spoken of
	if w.ok && !yearShift && (w.typ == Date || w.typ == Time || nd.anchored) && !w.from.IsZero() && w.from.Year() > 0 && !x.Boilerplate {
		p.last, p.lastU, p.lastClocked, p.lastTok = w.from, w.u, w.clocked, i
		if w.u < uDay && !w.clocked {
			p.last, p.lastU = midnight(w.from), uDay
		}
	}
	if !x.Boilerplate {
		p.remember(nd, &w, i, j)
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
