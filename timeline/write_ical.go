package timeline

import (
	"io"
	"strings"
	"unicode/utf8"
)

// WriteICalendar writes the dated events as an iCalendar object (RFC 5545):
// lines end in CR LF and are folded at 75 bytes, text is escaped, the end of a
// day-long event is exclusive. An event with an open end lies on the day that
// is known. DTSTAMP, which the format wants, is the day of the last event: no
// clock is read.
func (t *Timeline) WriteICalendar(w io.Writer) error {
	s := &sink{w: w}
	line := func(name, value string) { s.printf("%s", foldLine(name+":"+value)) }
	line("BEGIN", "VCALENDAR")
	line("VERSION", "2.0")
	line("PRODID", "-//dragoman//timeline//EN")
	line("CALSCALE", "GREGORIAN")
	stamped := "19700101T000000Z"
	for i := range t.Events {
		if at := t.Events[i].When.From; !at.IsZero() && at.Year() > 0 && at.Year() < 10000 {
			stamped = at.UTC().Format("20060102T150405Z")
		}
	}
	for i := range t.Events {
		e := &t.Events[i]
		from, to := e.When.From, e.When.To
		if from.IsZero() {
			from = e.When.lastDay()
			if !to.IsZero() {
				from = dayOf(to.Add(-1))
			}
		}
		if from.Year() < 1 || from.Year() > 9999 {
			continue
		}
		line("BEGIN", "VEVENT")
		line("UID", icalText(e.ID)+"@dragoman")
		line("DTSTAMP", stamped)
		if e.When.Precision > Day {
			line("DTSTART", from.UTC().Format("20060102T150405Z"))
			if to.After(from) {
				line("DTEND", to.UTC().Format("20060102T150405Z"))
			}
		} else {
			end := dayOf(from).Add(day)
			if to.After(end) {
				end = dayOf(to.Add(-1)).Add(day)
			}
			line("DTSTART;VALUE=DATE", from.Format("20060102"))
			line("DTEND;VALUE=DATE", end.Format("20060102"))
		}
		line("SUMMARY", icalText(e.Title))
		if e.Place != "" {
			line("LOCATION", icalText(e.Place))
		}
		if e.Class != "" {
			line("CATEGORIES", icalText(e.Class))
		}
		switch e.Status {
		case Happened:
			line("STATUS", "CONFIRMED")
		case Denied:
			line("STATUS", "CANCELLED")
		default:
			line("STATUS", "TENTATIVE")
		}
		var about []string
		for _, v := range e.Evidence {
			about = append(about, plain(v.Doc)+": "+plain(v.Text))
		}
		if len(about) > 0 {
			line("DESCRIPTION", icalText(strings.Join(about, "\n")))
		}
		line("END", "VEVENT")
	}
	line("END", "VCALENDAR")
	return s.err
}

// icalText escapes a TEXT value: backslash, semicolon, comma and line end.
func icalText(s string) string {
	var b strings.Builder
	for i, l := range strings.Split(s, "\n") {
		if i > 0 {
			b.WriteString(`\n`)
		}
		for _, r := range plain(l) {
			if r == '\\' || r == ';' || r == ',' {
				b.WriteByte('\\')
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

// foldLine cuts a content line into pieces of at most 75 bytes without cutting
// a character; each but the first begins with a space.
func foldLine(s string) string {
	var b strings.Builder
	n := 0
	for i := 0; i < len(s); {
		_, size := utf8.DecodeRuneInString(s[i:])
		if n+size > 75 {
			b.WriteString("\r\n ")
			n = 1
		}
		b.WriteString(s[i : i+size])
		n += size
		i += size
	}
	b.WriteString("\r\n")
	return b.String()
}
