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
	c := composition{source: source, middle: middle, first: a, second: b}
	for len(c.first) > 0 || len(c.second) > 0 {
		if e := c.next(); e.Old != e.New {
			out = append(out, e)
		}
	}
	return out
}

// composition is where compose stands.
type composition struct {
	source, middle string
	first, second  []Edit // what is left of the edits of both steps
	shift          int    // middle offset - source offset, before first[0]
}

// next takes the next edits that touch each other and makes one of them.
func (c *composition) next() Edit {
	var lo int // [lo, hi) is what the edits cover of the middle text
	if len(c.second) == 0 || len(c.first) > 0 && c.first[0].Start+c.shift <= c.second[0].Start {
		lo = c.first[0].Start + c.shift
	} else {
		lo = c.second[0].Start
	}
	hi, start, second := lo, lo-c.shift, c.second
	var joined Edit
	for {
		if len(c.first) > 0 {
			e := &c.first[0]
			if from := e.Start + c.shift; touches(lo, hi, from, from+len(e.New)) {
				hi = max(hi, from+len(e.New))
				joined.join(e, false)
				c.shift += len(e.New) - (e.End - e.Start)
				c.first = c.first[1:]
				continue
			}
		}
		if len(c.second) == 0 || !touches(lo, hi, c.second[0].Start, c.second[0].End) {
			break
		}
		hi = max(hi, c.second[0].End)
		joined.join(&c.second[0], true)
		c.second = c.second[1:]
	}
	joined.Start, joined.End = start, hi-c.shift
	joined.Old = c.source[joined.Start:joined.End]
	local := slices.Clone(second[:len(second)-len(c.second)])
	for i := range local {
		local[i].Start -= lo
		local[i].End -= lo
	}
	joined.New = apply(c.middle[lo:hi], local)
	return joined
}

// join adds what another edit of the same place says to e, which is zero before
// the first. A later step tells best what kind the edit is.
func (e *Edit) join(other *Edit, later bool) {
	if e.Kind == 0 {
		*e = *other
		return
	}
	if later {
		e.Kind = other.Kind
	}
	e.Confidence = min(e.Confidence, other.Confidence)
	if !strings.Contains(e.Reason, other.Reason) {
		e.Reason += "; " + other.Reason
	}
}

// touches reports whether two spans share text, or an empty one lies in or at
// the edge of the other.
func touches(lo, hi, start, end int) bool {
	if start == end || lo == hi {
		return start <= hi && lo <= end
	}
	return start < hi && lo < end
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
