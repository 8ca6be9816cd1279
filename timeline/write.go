package timeline

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"
)

// stamp is the layout of instants in JSON: no zone, as all are in UTC.
const stamp = "2006-01-02T15:04:05"

// The JSON of a timeline, the same that the command prints.
type (
	jsonEvidence struct {
		Doc   string `json:"doc"`
		Start int    `json:"start"`
		End   int    `json:"end"`
		Text  string `json:"text"`
	}
	jsonEvent struct {
		ID           string         `json:"id"`
		Title        string         `json:"title"`
		Class        string         `json:"class"`
		Status       Status         `json:"status"`
		From         string         `json:"from"`
		To           string         `json:"to"`
		Precision    Precision      `json:"precision"`
		Approximate  bool           `json:"approximate,omitempty"`
		Killed       int            `json:"killed,omitempty"`
		Wounded      int            `json:"wounded,omitempty"`
		Participants []string       `json:"participants"`
		Place        string         `json:"place"`
		Evidence     []jsonEvidence `json:"evidence"`
		Before       []string       `json:"before"`
		After        []string       `json:"after"`
	}
	jsonClaim struct {
		Text     string       `json:"text"`
		Evidence jsonEvidence `json:"evidence"`
	}
	jsonConflict struct {
		Event  string      `json:"event"`
		What   string      `json:"what"`
		Claims []jsonClaim `json:"claims"`
	}
	jsonTimeline struct {
		Events    []jsonEvent    `json:"events"`
		Undated   []jsonEvent    `json:"undated"`
		Conflicts []jsonConflict `json:"conflicts"`
	}
)

// MarshalJSON returns the timeline as one JSON object with events, undated and
// conflicts. Instants are in UTC without a zone, "2025-04-11T00:00:00"; "to" is
// exclusive; an open end is "". Lists are never null.
func (t *Timeline) MarshalJSON() ([]byte, error) {
	out := jsonTimeline{[]jsonEvent{}, []jsonEvent{}, []jsonConflict{}}
	for i := range t.Events {
		out.Events = append(out.Events, toJSON(&t.Events[i]))
	}
	for i := range t.Undated {
		out.Undated = append(out.Undated, toJSON(&t.Undated[i]))
	}
	for _, c := range t.Conflicts {
		j := jsonConflict{c.Event, c.What, []jsonClaim{}}
		for _, claim := range c.Claims {
			j.Claims = append(j.Claims, jsonClaim{claim.Text, evidenceJSON(claim.Evidence)})
		}
		out.Conflicts = append(out.Conflicts, j)
	}
	return json.Marshal(out)
}

func toJSON(e *Event) jsonEvent {
	list := func(s []string) []string { return append([]string{}, s...) }
	out := jsonEvent{
		e.ID, e.Title, e.Class, e.Status, instant(e.When.From), instant(e.When.To), e.When.Precision, e.Approximate, e.Killed, e.Wounded,
		list(e.Participants), e.Place,
		[]jsonEvidence{},
		list(e.Before), list(e.After),
	}
	for _, v := range e.Evidence {
		out.Evidence = append(out.Evidence, evidenceJSON(v))
	}
	return out
}

func evidenceJSON(v Evidence) jsonEvidence { return jsonEvidence{v.Doc, v.Start, v.End, v.Text} }

func instant(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(stamp)
}

// WriteJSON writes what [Timeline.MarshalJSON] returns, and a line end.
func (t *Timeline) WriteJSON(w io.Writer) error { return encodeJSON(w, t) }

func encodeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

// sink writes lines and remembers the first error.
type sink struct {
	w   io.Writer
	err error
}

func (s *sink) printf(format string, args ...any) {
	if s.err == nil {
		_, s.err = fmt.Fprintf(s.w, format, args...)
	}
}

// plain is text on one line without control characters, as valid UTF-8: what
// every format can hold once its own signs are escaped.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r' || r == 0x85 || r == 0x2028 || r == 0x2029:
			return ' '
		case r < 0x20 || r >= 0x7F && r < 0xA0 || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == utf8.RuneError || r == 0xFEFF || r >= 0xFFFE && r <= 0xFFFF:
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	return strings.TrimSpace(s)
}

// lastDay is the last day of an interval, whose end is exclusive.
func (i Interval) lastDay() time.Time {
	if i.To.IsZero() || !i.To.After(i.From) {
		return dayOf(i.From)
	}
	return dayOf(i.To.Add(-1))
}

// edtf writes an interval with no more than its precision, as ISO 8601-2 does:
// 2025-04-11, 2025-04, 2017/2021, ../2025-04-11 for an open start, ~ for about.
func (i Interval) edtf(approximate bool) string {
	layout := "2006-01-02"
	switch {
	case i.Precision >= Hour && !i.From.IsZero():
		return i.From.UTC().Format("2006-01-02T15:04")
	case i.Precision <= Year && i.Precision > PrecisionNone:
		layout = "2006"
	case i.Precision < Week && i.Precision > PrecisionNone:
		layout = "2006-01"
	}
	about := ""
	if approximate {
		about = "~"
	}
	from, to := "..", ".."
	if !i.From.IsZero() {
		from = i.From.UTC().Format(layout) + about
	}
	if !i.To.IsZero() {
		to = i.To.Add(-1).UTC().Format(layout) + about
	}
	if from == to {
		return from
	}
	return from + "/" + to
}
