package normalize

import (
	"cmp"
	"slices"
)

// Result is what [Normalizer.Repair] made of a text.
type Result struct {
	Source   string    // the text as given
	Text     string    // the repaired text; Source itself when nothing changed
	Edits    []Edit    // sorted by Start, disjoint, in offsets of Source; applying all gives Text
	Suspects []Suspect // sorted by Start, in offsets of Source
	Damage   float64   // 0..1, how much of the document is damaged

	shifts []int // of Edits; see the function of that name
}

// Suspect is a place that looks damaged but was not edited, because no repair
// is certain enough.
type Suspect struct {
	Start, End  int // byte offsets in the source, half open
	Reason      string
	Suggestions []string // likely repairs of Source[Start:End], best first; may be empty
}

// ToSource maps the span [start, end) of r.Text to the span of r.Source that
// it came from. A span that touches an edit covers the whole of that edit. Its
// time is logarithmic in the number of edits.
func (r *Result) ToSource(start, end int) (int, int) {
	return mapSpan(r.Edits, r.index(), start, end, true)
}

// FromSource maps the span [start, end) of r.Source to the span of r.Text that
// it became. Its time is logarithmic in the number of edits.
func (r *Result) FromSource(start, end int) (int, int) {
	return mapSpan(r.Edits, r.index(), start, end, false)
}

// set makes text and edits those of r.
func (r *Result) set(text string, edits []Edit) {
	r.Text, r.Edits, r.shifts = text, edits, shifts(edits)
}

// settle takes out the suspects that one of the edits covers, which are repaired and in
// doubt no more. spans are where the suspects stand in the text of the edits.
func (r *Result) settle(spans [][2]int, edits []Edit) {
	kept := r.Suspects[:0]
	for i, s := range r.Suspects {
		if !covers(edits, spans[i][0], spans[i][1]) {
			kept = append(kept, s)
		}
	}
	r.Suspects = kept
}

// covers reports whether one of the edits, which are sorted, covers [start, end).
func covers(edits []Edit, start, end int) bool {
	k, _ := slices.BinarySearchFunc(edits, end, func(e Edit, end int) int { return cmp.Compare(e.End, end) })
	return k < len(edits) && edits[k].Start <= start
}

// index returns the shifts of r.Edits; a Result that was not made by this package
// has none ready.
func (r *Result) index() []int {
	if len(r.Edits) > 0 && len(r.shifts) != len(r.Edits)+1 {
		return shifts(r.Edits)
	}
	return r.shifts
}
