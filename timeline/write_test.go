package timeline

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// hostile is text that tries to leave its field in every format.
const hostile = "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\nSUMMARY:x; y, z \\n \\ \"q\" <script>alert(1)</script> ]]> & : #59; \x00\x1b[31m \xff \u2028 \u202e %%{init}%% </TimeML>"

func sample(title, text string) *Timeline {
	from := time.Date(2023, 5, 15, 0, 0, 0, 0, time.UTC)
	e := Event{
		ID: "ev-1", Title: title, Class: "meet", When: Interval{from, from.Add(day), Day}, Participants: []string{title}, Place: text,
		Evidence: []Evidence{{Doc: text, Start: 0, End: 1, Text: text}}, Before: []string{"ev-2"},
	}
	o := e
	o.ID, o.Before, o.After, o.Status = "ev-2", nil, []string{"ev-1"}, Planned
	o.When = Interval{from.Add(7 * day), from.Add(14 * day), Week}
	hour := e
	hour.ID, hour.Before = "ev-3", nil
	hour.When = Interval{from.Add(8 * day), from.Add(8*day + time.Hour), Hour}
	return &Timeline{
		Events: []Event{e, o, hour}, Undated: []Event{{ID: "ev-4", Title: title}},
		Conflicts: []Conflict{{"ev-1", "place", []Claim{{text, Evidence{Doc: "a", Text: text}}}}},
	}
}

// property is a content line of iCalendar.
type property struct{ name, params, value string }

// readICalendar is a strict reader of RFC 5545 content lines, written against
// the grammar and apart from the writer: CR LF only, at most 75 bytes a line,
// unfolded, names of letters and hyphens, components that nest, TEXT unescaped.
func readICalendar(b []byte) (events [][]property, err error) {
	if !utf8.Valid(b) {
		return nil, fmt.Errorf("not UTF-8")
	}
	s := string(b)
	if !strings.HasSuffix(s, "\r\n") {
		return nil, fmt.Errorf("no line end at the end")
	}
	var unfolded []string
	for _, l := range strings.Split(strings.TrimSuffix(s, "\r\n"), "\r\n") {
		if strings.ContainsAny(l, "\r\n") || len(l) > 75 {
			return nil, fmt.Errorf("line %q: a bare line end or longer than 75 bytes", l)
		}
		for _, r := range l {
			if r < 0x20 && r != '\t' || r == 0x7F {
				return nil, fmt.Errorf("line %q: a control character", l)
			}
		}
		if strings.HasPrefix(l, " ") || strings.HasPrefix(l, "\t") {
			if len(unfolded) == 0 {
				return nil, fmt.Errorf("the first line is folded")
			}
			unfolded[len(unfolded)-1] += l[1:]
			continue
		}
		unfolded = append(unfolded, l)
	}
	var stack []string
	for _, l := range unfolded {
		head, value, ok := strings.Cut(l, ":")
		if !ok {
			return nil, fmt.Errorf("line %q has no colon", l)
		}
		p := property{value: value}
		p.name, p.params, _ = strings.Cut(head, ";")
		if p.name == "" || strings.Trim(p.name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-") != "" {
			return nil, fmt.Errorf("line %q: name %q", l, p.name)
		}
		switch p.name {
		case "BEGIN":
			stack = append(stack, value)
			if value == "VEVENT" {
				events = append(events, nil)
			}
			continue
		case "END":
			if len(stack) == 0 || stack[len(stack)-1] != value {
				return nil, fmt.Errorf("END:%s does not match %q", value, stack)
			}
			stack = stack[:len(stack)-1]
			continue
		case "SUMMARY", "LOCATION", "DESCRIPTION", "CATEGORIES":
			var text strings.Builder
			for i := 0; i < len(value); i++ {
				switch c := value[i]; {
				case c == ';' || c == ',':
					return nil, fmt.Errorf("line %q: a bare %q", l, c)
				case c == '\\':
					if i++; i >= len(value) {
						return nil, fmt.Errorf("line %q ends in a backslash", l)
					}
					switch value[i] {
					case 'n', 'N':
						text.WriteByte('\n')
					case '\\', ';', ',':
						text.WriteByte(value[i])
					default:
						return nil, fmt.Errorf("line %q: escape %q", l, value[i])
					}
				default:
					text.WriteByte(c)
				}
			}
			p.value = text.String()
		}
		if len(stack) == 2 && stack[1] == "VEVENT" {
			events[len(events)-1] = append(events[len(events)-1], p)
		}
	}
	if len(stack) > 0 {
		return nil, fmt.Errorf("%q is not ended", stack)
	}
	return events, nil
}

func value(ps []property, name string) string {
	for _, p := range ps {
		if p.name == name {
			return p.value
		}
	}
	return ""
}

func TestICalendar(t *testing.T) {
	var b bytes.Buffer
	title := "Olaf Scholz, Emmanuel Macron; and others \\ meet in a town with a very long name — " + strings.Repeat("é", 80)
	if err := sample(title, "first\nsecond").WriteICalendar(&b); err != nil {
		t.Fatal(err)
	}
	events, err := readICalendar(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if len(events) != 3 {
		t.Fatalf("%d events, want 3", len(events))
	}
	for i, want := range []map[string]string{
		{"SUMMARY": title, "DTSTART": "20230515", "DTEND": "20230516", "STATUS": "CONFIRMED", "LOCATION": "first\nsecond"}, // the end of a day is exclusive
		{"DTSTART": "20230522", "DTEND": "20230529", "STATUS": "TENTATIVE"},
		{"DTSTART": "20230523T000000Z", "DTEND": "20230523T010000Z"},
	} {
		for name, v := range want {
			if got := value(events[i], name); got != v {
				t.Errorf("event %d: %s is %q, want %q", i, name, got, v)
			}
		}
		if value(events[i], "UID") == "" || value(events[i], "DTSTAMP") == "" {
			t.Errorf("event %d has no UID or DTSTAMP", i)
		}
	}
}

// checkWriters writes text that came from articles in every format and reads
// it back: it must not have left its field.
func checkWriters(t *testing.T, title, text string) {
	tl := sample(title, text)
	var b bytes.Buffer
	if err := tl.WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	var j struct{ Events, Undated, Conflicts []map[string]any }
	if err := json.Unmarshal(b.Bytes(), &j); err != nil || len(j.Events) != 3 || len(j.Undated) != 1 || len(j.Conflicts) != 1 {
		t.Fatalf("JSON: %v: %s", err, b.Bytes())
	}

	b.Reset()
	if err := tl.WriteICalendar(&b); err != nil {
		t.Fatal(err)
	}
	events, err := readICalendar(b.Bytes())
	if err != nil || len(events) != 3 {
		t.Fatalf("iCalendar: %d events, %v: %q", len(events), err, b.Bytes())
	}

	b.Reset()
	if err := tl.WriteTimeML(&b); err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	dec := xml.NewDecoder(bytes.NewReader(b.Bytes()))
	for {
		tok, err := dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("TimeML: %v: %q", err, b.Bytes())
		}
		if s, ok := tok.(xml.StartElement); ok {
			count[s.Name.Local]++
		}
	}
	if len(count) != 5 || count["EVENT"] != 4 || count["MAKEINSTANCE"] != 4 || count["TIMEX3"] != 3 || count["TLINK"] != 4 {
		t.Fatalf("TimeML: elements %v: %q", count, b.Bytes())
	}

	b.Reset()
	if err := tl.WriteMermaid(&b); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
	if len(lines) != 4 || lines[0] != "timeline" || !utf8.Valid(b.Bytes()) {
		t.Fatalf("Mermaid: %q", lines)
	}
	for _, l := range lines[1:] {
		if strings.Count(l, " : ") != 1 || strings.ContainsAny(l, "<>\"`{}%&") || strings.Count(l, ":") != 1 {
			t.Fatalf("Mermaid: line %q", l)
		}
	}

	b.Reset()
	if err := tl.WriteTimelineJS(&b); err != nil {
		t.Fatal(err)
	}
	var js struct {
		Events []struct {
			Text struct{ Headline, Text string }
		}
	}
	if err := json.Unmarshal(b.Bytes(), &js); err != nil || len(js.Events) != 3 {
		t.Fatalf("TimelineJS: %v: %q", err, b.Bytes())
	}
	for _, e := range js.Events {
		if strings.ContainsAny(e.Text.Headline, "<>\"'") {
			t.Fatalf("TimelineJS: headline %q", e.Text.Headline)
		}
		rest := strings.NewReplacer("<p><q>", "", "</q>", "", "</p>", "").Replace(e.Text.Text)
		if strings.ContainsAny(rest, "<>\"'") {
			t.Fatalf("TimelineJS: text %q", e.Text.Text)
		}
	}
}

func TestWritersEscape(t *testing.T) {
	checkWriters(t, hostile, hostile)
	checkWriters(t, "", "")
	checkWriters(t, "plain", "text")
}

func FuzzWriters(f *testing.F) {
	f.Add(hostile, "x")
	f.Add("x\\", "y;,\r\n z")
	f.Add("&#58; <![CDATA[", "{\"a\":1}")
	f.Fuzz(checkWriters)
}

// TestOpenEnds: events with one open end, or of no precision, are written.
func TestOpenEnds(t *testing.T) {
	at := time.Date(2023, 5, 15, 0, 0, 0, 0, time.UTC)
	tl := &Timeline{Events: []Event{{ID: "a", Title: "a", When: Interval{To: at}}, {ID: "b", Title: "b", When: Interval{From: at}}}}
	for name, write := range map[string]func(io.Writer) error{
		"JSON": tl.WriteJSON, "iCalendar": tl.WriteICalendar, "TimeML": tl.WriteTimeML, "Mermaid": tl.WriteMermaid, "TimelineJS": tl.WriteTimelineJS,
	} {
		var b bytes.Buffer
		if err := write(&b); err != nil || b.Len() == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
	var b bytes.Buffer
	_ = tl.WriteICalendar(&b)
	events, err := readICalendar(b.Bytes())
	if err != nil || len(events) != 2 || value(events[0], "DTSTART") != "20230514" || value(events[1], "DTEND") != "20230516" {
		t.Errorf("%v %q", err, events)
	}
}

// full is a writer that has no room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestWriteErrors(t *testing.T) {
	tl := sample("a", "b")
	for name, write := range map[string]func(io.Writer) error{
		"JSON": tl.WriteJSON, "iCalendar": tl.WriteICalendar, "TimeML": tl.WriteTimeML, "Mermaid": tl.WriteMermaid, "TimelineJS": tl.WriteTimelineJS,
	} {
		if err := write(full{}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
