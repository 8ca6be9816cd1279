package normalize

// Result is what [Normalizer.Repair] made of a text.
type Result struct {
	Source   string    // the text as given
	Text     string    // the repaired text; Source itself when nothing changed
	Edits    []Edit    // sorted by Start, disjoint, in offsets of Source; applying all gives Text
	Suspects []Suspect // sorted by Start, in offsets of Source
	Damage   float64   // 0..1, how much of the document is damaged
}

// Suspect is a place that looks damaged but was not edited, because no repair
// is certain enough.
type Suspect struct {
	Start, End  int // byte offsets in the source, half open
	Reason      string
	Suggestions []string // likely repairs of Source[Start:End], best first; may be empty
}

// ToSource maps the span [start, end) of r.Text to the span of r.Source that
// it came from. A span that touches an edit covers the whole of that edit.
func (r *Result) ToSource(start, end int) (int, int) { return toSource(r.Edits, start, end) }

// FromSource maps the span [start, end) of r.Source to the span of r.Text that
// it became.
func (r *Result) FromSource(start, end int) (int, int) { return fromSource(r.Edits, start, end) }
