package timeline

import (
	"github.com/dragoman-go/dragoman/internal/token"
)

// ranged takes a second end behind n.
func (p *parser) ranged(n int32) int32 {
	nd := &p.nodes[n]
	if nd.kind == kDuration || nd.kind == kSet || nd.kind == kVague && !p.conv || nd.f.has&sBad != 0 && nd.kind == kFields {
		return n
	}
	j := int(nd.j)
	k := p.rangeSep(j, p.between)
	into := p.fn(j, fnInto) && nd.kind == kFields && (p.from || nd.f.has&sWday != 0)
	if into {
		k = j + 1 // from Friday into Saturday, Saturday night into Sunday
	}
	if k == j && p.conv && p.punct(j, ',') && p.between && p.fn(j+1, fnAnd) {
		k = j + 2
	}
	if k == j {
		return n
	}
	if p.dash(j) && !p.conv && !p.glued(j) != !p.glued(j+1) {
		return n
	}
	fr, bt := p.from, p.between
	p.from, p.between = false, false
	m := int32(-1)
	first := &nd.f
	switch {
	case nd.kind == kFields && first.has&^sFiscal == sYear && p.hyphen(j) && p.shortYear(k, first.year) && (!p.conv || p.at(k).num == (first.year+1)%100):
		f := fields{has: sYear, year: first.year + (p.at(k).num-first.year%100+100)%100} // 2017-18, 1861-65
		m = p.finish(node{kind: kFields, f: f}, k, k+1)
	case p.plainYear(k) && nd.kind == kFields && first.has&(sYear|sMonth) != 0 && !p.moreDigits(k+1, 0):
		f, e := p.fieldsAt(k)
		if e == k {
			f, e = fields{has: sYear, year: p.at(k).num}, k+1
		}
		m = p.finish(node{kind: kFields, f: f}, k, e)
	default:
		if p.conv {
			if z := p.nowAt(k); z > k {
				m = p.finish(node{kind: kVague, ref: refPresent}, k, z)
				break
			}
		}
		p.from = fr && p.conv
		m = p.phrase(k, 1)
		p.from = false
	}
	nd = &p.nodes[n]
	p.from, p.between = fr, bt
	if m < 0 {
		return n
	}
	b := &p.nodes[m]
	if into {
		if b.kind != kFields || b.f.has&(sWday|sDay) == 0 || b.f.has&(sClock|sBad|sWeak) != 0 {
			return n
		}
	} else if !p.rangeFits(nd, b, p.dash(j)) {
		return n
	}
	return p.finish(node{kind: kRange, arg: n, arg2: m}, int(nd.i), int(b.j))
}

// rangeFits reports whether a and b can be the ends of one range.
func (p *parser) rangeFits(a, b *node, dash bool) bool {
	if b.kind == kDuration || b.kind == kSet || b.kind == kCount || a.kind == kCount || b.kind == kRange {
		return false
	}
	if b.kind == kVague || a.kind == kVague {
		return p.conv
	}
	if a.kind != kFields || b.kind != kFields {
		return p.conv || !dash
	}
	fa, fb := a.f.has, b.f.has
	if b.f.has&sBad != 0 || a.f.plural || b.f.plural || a.f.day2 != 0 || b.f.day2 != 0 || a.f.range2 || b.f.range2 {
		return false
	}
	clockA, clockB := fa&(sClock|sPart) != 0, fb&(sClock|sPart) != 0
	dateA, dateB := fa&sDateAny != 0, fb&sDateAny != 0
	switch {
	case clockA != clockB:
		return false
	case clockA && clockB:
		return dateA || dateB || fa&sClock != 0 && (a.f.clk.strong || b.f.clk.strong || p.from || p.between || a.f.part != 0) || p.conv
	}
	if !p.conv && (fa&sDayLevel != 0) != (fb&sDayLevel != 0) && !p.from && !p.between || dash && !p.conv && (fa&sWday != 0) != (fb&sWday != 0) {
		return false // a revision on Friday to December's figures
	}
	return true
}

// endsClause reports whether nothing that could be a noun follows at i.
func (p *parser) endsClause(i int) bool {
	if i >= p.hi {
		return true
	}
	t := p.tok(i)
	return t.Kind == token.Punct || p.functionWord(i)
}
