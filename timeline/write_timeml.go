package timeline

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// WriteTimeML writes the timeline as TimeML: an EVENT and its MAKEINSTANCE for
// each event, a TIMEX3 for each date, and TLINKs for the time of each event and
// for what comes before what. The text of an EVENT is the title.
func (t *Timeline) WriteTimeML(w io.Writer) error {
	s := &sink{w: w}
	s.printf("%s<TimeML>\n", xml.Header)
	all := make([]*Event, 0, len(t.Events)+len(t.Undated))
	for i := range t.Events {
		all = append(all, &t.Events[i])
	}
	for i := range t.Undated {
		all = append(all, &t.Undated[i])
	}
	number := make(map[string]int, len(all))
	for i, e := range all {
		number[e.ID] = i + 1
	}
	links := 0
	for i, e := range all {
		n := i + 1
		s.printf("<EVENT eid=\"e%d\" class=\"%s\">%s</EVENT>\n", n, timemlClass(e.Class), xmlText(e.Title))
		tense, aspect := "PAST", "NONE"
		if e.Status == Planned {
			tense = "FUTURE"
		}
		polarity := "POS"
		if e.Status == Denied {
			polarity = "NEG"
		}
		modality := ""
		if e.Status == Possible {
			modality = ` modality="may"`
		}
		s.printf("<MAKEINSTANCE eiid=\"ei%d\" eventID=\"e%d\" pos=\"VERB\" tense=\"%s\" aspect=\"%s\" polarity=\"%s\"%s/>\n", n, n, tense, aspect, polarity, modality)
		if !e.When.IsZero() {
			links++
			s.printf("<TIMEX3 tid=\"t%d\" type=\"%s\" value=\"%s\"/>\n", n, timemlType(e.When), xmlText(timemlValue(e.When)))
			s.printf("<TLINK lid=\"l%d\" relType=\"IS_INCLUDED\" eventInstanceID=\"ei%d\" relatedToTime=\"t%d\"/>\n", links, n, n)
		}
	}
	for i, e := range all {
		for _, id := range e.Before {
			if m, ok := number[id]; ok {
				links++
				s.printf("<TLINK lid=\"l%d\" relType=\"BEFORE\" eventInstanceID=\"ei%d\" relatedToEventInstance=\"ei%d\"/>\n", links, i+1, m)
			}
		}
	}
	s.printf("</TimeML>\n")
	return s.err
}

func timemlClass(class string) string {
	switch class {
	case "say", "announce":
		return "REPORTING"
	case "intend", "threaten", "demand", "appeal":
		return "I_ACTION"
	case "begin":
		return "ASPECTUAL"
	}
	return "OCCURRENCE"
}

func timemlType(i Interval) string {
	if i.Precision > Day {
		return "TIME"
	}
	return "DATE"
}

// timemlValue is the value of an interval: a week as such, another span by its
// first and last day.
func timemlValue(i Interval) string {
	if i.Precision == Week && i.To.Sub(i.From) == 7*day {
		y, w := i.From.ISOWeek()
		return fmt.Sprintf("%04d-W%02d", y, w)
	}
	return i.edtf(false)
}

// xmlText escapes text for an element or a quoted attribute.
func xmlText(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(plain(s))) // a Builder never fails
	return b.String()
}
