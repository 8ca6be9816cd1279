package timeline

import (
	"html"
	"io"
	"strings"
	"time"
)

// WriteMermaid writes the dated events as a Mermaid timeline: a period for each
// date, then its events. Signs that Mermaid or the HTML that it makes would
// read as their own are written as entities, "#58;" for a colon.
func (t *Timeline) WriteMermaid(w io.Writer) error {
	s := &sink{w: w}
	s.printf("timeline\n")
	last := ""
	for i := range t.Events {
		e := &t.Events[i]
		when := e.When.edtf(e.Approximate)
		if when == last {
			s.printf("         : %s\n", mermaidText(e.Title))
			continue
		}
		s.printf("    %s : %s\n", mermaidText(when), mermaidText(e.Title))
		last = when
	}
	return s.err
}

// mermaidText writes letters, digits and harmless signs as they are and every
// other sign as an entity.
func mermaidText(s string) string {
	var b strings.Builder
	for _, r := range plain(s) {
		switch r {
		case ':', ';', '#', '<', '>', '&', '"', '\'', '`', '{', '}', '[', ']', '(', ')', '%', '\\', '|', '~', '$', '*', '_', '@', '=':
			b.WriteString("#")
			b.WriteString(itoa(int(r)))
			b.WriteString(";")
		default:
			b.WriteRune(r)
		}
	}
	if b.Len() == 0 {
		return "-"
	}
	return b.String()
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}

// The JSON of TimelineJS 3.
type (
	slideDate struct {
		Year   int `json:"year"`
		Month  int `json:"month,omitempty"`
		Day    int `json:"day,omitempty"`
		Hour   int `json:"hour,omitempty"`
		Minute int `json:"minute,omitempty"`
	}
	slideText struct {
		Headline string `json:"headline"`
		Text     string `json:"text"`
	}
	slide struct {
		ID    string     `json:"unique_id"`
		Start slideDate  `json:"start_date"`
		End   *slideDate `json:"end_date,omitempty"`
		When  string     `json:"display_date,omitempty"`
		Group string     `json:"group,omitempty"`
		Text  slideText  `json:"text"`
	}
)

// WriteTimelineJS writes the dated events as TimelineJS 3 JSON. Its headline and
// text fields are HTML, so what comes from articles is escaped for HTML first.
// The last day is inclusive, as TimelineJS has it.
func (t *Timeline) WriteTimelineJS(w io.Writer) error {
	out := struct {
		Events []slide `json:"events"`
	}{[]slide{}}
	for i := range t.Events {
		e := &t.Events[i]
		from := e.When.From
		if from.IsZero() {
			from = e.When.To.Add(-1)
		}
		x := slide{ID: e.ID, Start: slideDay(from, e.When.Precision), Group: html.EscapeString(plain(e.Class))}
		if to := e.When.To; !to.IsZero() && e.When.Precision <= Day {
			if end := slideDay(to.Add(-1), e.When.Precision); end != x.Start {
				x.End = &end
			}
		}
		if e.Approximate {
			x.When = "about " + e.When.edtf(false)
		}
		x.Text.Headline = html.EscapeString(plain(e.Title))
		var b strings.Builder
		for _, v := range e.Evidence {
			b.WriteString("<p><q>" + html.EscapeString(plain(v.Text)) + "</q> " + html.EscapeString(plain(v.Doc)) + "</p>")
		}
		x.Text.Text = b.String()
		out.Events = append(out.Events, x)
	}
	return encodeJSON(w, out)
}

// slideDay is a date with no more than its precision.
func slideDay(t time.Time, p Precision) slideDate {
	t = t.UTC()
	d := slideDate{Year: t.Year()}
	if p > Year || p == PrecisionNone {
		d.Month = int(t.Month())
	}
	if p >= Week || p == PrecisionNone {
		d.Day = t.Day()
	}
	if p >= Hour {
		d.Hour, d.Minute = t.Hour(), t.Minute()
	}
	return d
}
