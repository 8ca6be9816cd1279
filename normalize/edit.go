package normalize

import (
	"fmt"
	"slices"
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
	var b strings.Builder
	b.Grow(n)
	pos := 0
	for i := range edits {
		e := &edits[i]
		b.WriteString(text[pos:e.Start])
		b.WriteString(e.New)
		pos = e.End
	}
	b.WriteString(text[pos:])
	return b.String()
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

// shifts returns for each edit how much longer the text is than the source
// before it, and at the end by how much the whole is.
func shifts(edits []Edit) []int {
	if len(edits) == 0 {
		return nil
	}
	out := make([]int, len(edits)+1)
	for k, e := range edits {
		out[k+1] = out[k] + len(e.New) - (e.End - e.Start)
	}
	return out
}

// mapSpan maps the span [start, end) of the text that edits made of a source back
// to that source, or when back is not set a span of the source into the text. A
// span that shares text with an edit covers all of it; a deletion or insertion
// at the edge of the span is left outside. shift is what shifts returns.
func mapSpan(edits []Edit, shift []int, start, end int, back bool) (int, int) {
	lo := mapOffset(edits, shift, start, false, back)
	return lo, max(lo, mapOffset(edits, shift, end, true, back))
}

// mapOffset maps one offset. An offset inside an edit goes to the end of it when
// it ends a span, else to its start. Time is logarithmic in the edits.
func mapOffset(edits []Edit, shift []int, offset int, endsSpan, back bool) int {
	if len(edits) == 0 {
		return offset
	}
	// here returns the span of an edit on the side that offset is on.
	here := func(k int) (int, int) {
		e := &edits[k]
		if back {
			return e.Start + shift[k], e.Start + shift[k] + len(e.New)
		}
		return e.Start, e.End
	}
	// The first edit that does not end before the offset.
	k := sort.Search(len(edits), func(k int) bool {
		_, end := here(k)
		return offset < end || endsSpan && offset == end
	})
	if k < len(edits) {
		if start, _ := here(k); offset > start || offset == start && !endsSpan {
			e := &edits[k]
			switch {
			case back && endsSpan:
				return e.End
			case back:
				return e.Start
			case endsSpan:
				return e.Start + shift[k] + len(e.New)
			}
			return e.Start + shift[k]
		}
	}
	if back {
		return offset - shift[k]
	}
	return offset + shift[k]
}

// sortEdits sorts by start, then end.
func sortEdits(edits []Edit) {
	order := func(a, b Edit) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return a.End - b.End
	}
	if !slices.IsSortedFunc(edits, order) {
		slices.SortStableFunc(edits, order)
	}
}
