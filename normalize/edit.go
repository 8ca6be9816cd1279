package normalize

import (
	"fmt"
	"sort"
	"strings"
)

// Kind says what an [Edit] repaired.
type Kind uint8

const (
	Encoding     Kind = iota + 1 // bytes decoded as the wrong encoding
	Unicode                      // characters that do not belong in text
	Spelling                     // a misspelt word
	Name                         // a misspelt, fused, split or translated name
	Calque                       // a term rendered word for word
	Untranslated                 // a word left in another language
	Case                         // capitals
	Spacing                      // words joined or split
)

var kindNames = [...]string{"", "encoding", "unicode", "spelling", "name", "calque", "untranslated", "case", "spacing"}

// String returns the name of the kind in lower case, as the command writes it.
func (k Kind) String() string {
	if int(k) < len(kindNames) && k > 0 {
		return kindNames[k]
	}
	return fmt.Sprintf("Kind(%d)", uint8(k))
}

// MarshalText returns the name of the kind.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads the name of a kind.
func (k *Kind) UnmarshalText(b []byte) error {
	for i, n := range kindNames {
		if i > 0 && n == string(b) {
			*k = Kind(i)
			return nil
		}
	}
	return fmt.Errorf("normalize: unknown kind %q: want one of %s", b, strings.Join(kindNames[1:], ", "))
}

// Edit is one replacement in a text: Source[Start:End] is Old and becomes New.
type Edit struct {
	Start, End int // byte offsets in the source, half open
	Old, New   string
	Kind       Kind
	Confidence float64 // 0..1
	Reason     string  // a sentence that an editor accepts
}

// apply returns text with the edits made. They are sorted and disjoint.
func apply(text string, edits []Edit) string {
	if len(edits) == 0 {
		return text
	}
	n := len(text)
	for _, e := range edits {
		n += len(e.New) - (e.End - e.Start)
	}
	b := make([]byte, 0, n)
	pos := 0
	for _, e := range edits {
		b = append(b, text[pos:e.Start]...)
		b = append(b, e.New...)
		pos = e.End
	}
	return string(append(b, text[pos:]...))
}

// compose joins two steps: a leads from source to middle, b from middle to a
// third text. The result leads from source to that text in one step. Edits of
// a and b that touch each other's text become one edit with both reasons.
func compose(source string, a []Edit, middle string, b []Edit) []Edit {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 {
		return a
	}
	out := make([]Edit, 0, len(a)+len(b))
	i, j := 0, 0
	shift := 0 // middle offset - source offset, before a[i]
	for i < len(a) || j < len(b) {
		// The next group starts with whichever edit comes first in the middle text.
		var g group
		g.lo, g.hi = -1, -1
		aStart := func() int { return a[i].Start + shift }
		if i < len(a) && (j >= len(b) || aStart() <= b[j].Start) {
			g.add(aStart(), aStart()+len(a[i].New))
			g.srcLo = a[i].Start
			g.take(a[i], false)
			shift += len(a[i].New) - (a[i].End - a[i].Start)
			g.shiftEnd = shift
			i++
		} else {
			g.srcLo = b[j].Start - shift
			g.shiftEnd = shift
			g.add(b[j].Start, b[j].End)
			g.b0 = j
			g.take(b[j], true)
			j++
			g.bn = 1
		}
		if g.bn == 0 {
			g.b0 = j
		}
		for { // grow while anything overlaps the group
			if i < len(a) && touches(g.lo, g.hi, aStart(), aStart()+len(a[i].New)) {
				g.add(aStart(), aStart()+len(a[i].New))
				g.take(a[i], false)
				shift += len(a[i].New) - (a[i].End - a[i].Start)
				g.shiftEnd = shift
				i++
				continue
			}
			if j < len(b) && touches(g.lo, g.hi, b[j].Start, b[j].End) {
				g.add(b[j].Start, b[j].End)
				g.take(b[j], true)
				g.bn++
				j++
				continue
			}
			break
		}
		e := g.edit
		e.Start, e.End = g.srcLo, g.hi-g.shiftEnd
		e.Old = source[e.Start:e.End]
		local := make([]Edit, g.bn)
		copy(local, b[g.b0:g.b0+g.bn])
		for k := range local {
			local[k].Start -= g.lo
			local[k].End -= g.lo
		}
		e.New = apply(middle[g.lo:g.hi], local)
		if e.Old != e.New {
			out = append(out, e)
		}
	}
	return out
}

// touches reports whether two spans share text, or an empty one lies in or at
// the edge of the other.
func touches(lo, hi, start, end int) bool {
	if start == end || lo == hi {
		return start <= hi && lo <= end
	}
	return start < hi && lo < end
}

// group gathers edits of both steps that touch each other.
type group struct {
	lo, hi   int // in the middle text
	srcLo    int
	shiftEnd int
	b0, bn   int // the edits of b in the group
	edit     Edit
	n        int
}

func (g *group) add(lo, hi int) {
	if g.lo < 0 || lo < g.lo {
		if g.lo >= 0 { // text of the middle that no edit of a made: same distance from the source
			g.srcLo -= g.lo - lo
		}
		g.lo = lo
	}
	if hi > g.hi {
		g.hi = hi
	}
}

func (g *group) take(e Edit, later bool) {
	if g.n == 0 {
		g.edit = e
	} else {
		if later {
			g.edit.Kind = e.Kind // the later stage says best what the text became
		}
		g.edit.Confidence = min(g.edit.Confidence, e.Confidence)
		if !strings.Contains(g.edit.Reason, e.Reason) {
			g.edit.Reason += "; " + e.Reason
		}
	}
	g.n++
}

// toSource maps the span [start, end) of the text that edits made of a source
// back to that source. A span that shares text with an edit covers all of it; a
// deletion or insertion at the edge of the span is left outside.
func toSource(edits []Edit, start, end int) (int, int) {
	lo := mapOffset(edits, start, false, true)
	return lo, max(lo, mapOffset(edits, end, true, true))
}

// fromSource maps a span of the source into the text.
func fromSource(edits []Edit, start, end int) (int, int) {
	lo := mapOffset(edits, start, false, false)
	return lo, max(lo, mapOffset(edits, end, true, false))
}

// mapOffset maps one offset over edits, from the text to the source when back
// is set, else from the source to the text. An offset inside an edit goes to
// the end of it when it ends a span, else to its start.
func mapOffset(edits []Edit, offset int, endsSpan, back bool) int {
	shift := 0 // text offset - source offset, so far
	for k := range edits {
		e := &edits[k]
		pos, here, there := e.Start, e.End-e.Start, len(e.New)
		if back {
			pos, here, there = e.Start+shift, there, here
		}
		if offset < pos || endsSpan && offset == pos {
			break
		}
		if offset < pos+here || endsSpan && offset == pos+here {
			// inside: the edit's edge on the other side
			other := e.Start
			if !back {
				other += shift
			}
			if endsSpan {
				other += there
			}
			return other
		}
		shift += len(e.New) - (e.End - e.Start)
	}
	if back {
		return offset - shift
	}
	return offset + shift
}

// sortEdits sorts by start, then end.
func sortEdits(edits []Edit) {
	sort.SliceStable(edits, func(i, j int) bool {
		if edits[i].Start != edits[j].Start {
			return edits[i].Start < edits[j].Start
		}
		return edits[i].End < edits[j].End
	})
}
