package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	dragoman "github.com/dragoman-go/dragoman"
	"github.com/dragoman-go/dragoman/timeline"
)

// printStory writes a story as a person reads it.
func printStory(w io.Writer, s *dragoman.Story) error {
	b := bufio.NewWriter(w)
	printRepairs(b, s)
	printEntities(b, s)
	printTimeline(b, s.Timeline)
	return b.Flush()
}

func printRepairs(w io.Writer, s *dragoman.Story) {
	for _, a := range s.Articles {
		r := a.Repair
		if len(r.Edits) == 0 && len(r.Suspects) == 0 {
			fmt.Fprintf(w, "CLEAN      %s  damage %.1f\n", a.ID, r.Damage)
			continue
		}
		fmt.Fprintf(w, "REPAIRED   %s  damage %.1f   %s   %s\n", a.ID, r.Damage, plural(len(r.Edits), "repair"), plural(len(r.Suspects), "suspect"))
		left := make([]string, len(r.Edits))
		width := 0
		for i, e := range r.Edits {
			left[i] = clip(show(e.Old)) + " -> " + clip(show(e.New))
			width = max(width, min(utf8.RuneCountInString(left[i]), 48))
		}
		for i, e := range r.Edits {
			fmt.Fprintf(w, "  %s  %s\n", pad(left[i], width), show(e.Reason))
		}
		for _, x := range r.Suspects {
			line := "? " + clip(show(r.Source[x.Start:x.End]))
			if len(x.Suggestions) > 0 {
				line += " -> " + clip(show(strings.Join(x.Suggestions, " or "))) + " ?"
			}
			fmt.Fprintf(w, "  %s  %s\n", pad(line, width), show(x.Reason))
		}
	}
}

func printEntities(w io.Writer, s *dragoman.Story) {
	fmt.Fprintln(w, "WHO AND WHAT")
	names := 0
	for _, e := range s.Entities {
		names = max(names, min(utf8.RuneCountInString(e.Name), 40))
	}
	for _, e := range s.Entities {
		fmt.Fprintf(w, "  %s  %-12s %s in %s   %s\n", pad(show(e.Name), names), cmp.Or(e.Type.String(), "unknown"),
			plural(e.Count, "mention"), plural(len(e.Docs), "article"), spellingList(e.Spellings))
	}
}

// spellingList writes the spellings, the most frequent first.
func spellingList(forms map[string]int) string {
	keys := make([]string, 0, len(forms))
	for k := range forms {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int { return cmp.Or(cmp.Compare(forms[b], forms[a]), cmp.Compare(a, b)) })
	for i, k := range keys {
		keys[i] = fmt.Sprintf("%s %d", show(k), forms[k])
	}
	return strings.Join(keys, ", ")
}

func printTimeline(w io.Writer, t *timeline.Timeline) {
	fmt.Fprintln(w, "TIMELINE")
	titles, places := 0, 0
	for _, e := range t.Events {
		titles = max(titles, min(utf8.RuneCountInString(e.Title), 60))
		places = max(places, min(utf8.RuneCountInString(e.Place), 24))
	}
	for i := range t.Events {
		printEvent(w, &t.Events[i], titles, places)
	}
	if len(t.Undated) > 0 {
		fmt.Fprintln(w, "WITHOUT A DATE")
		for i := range t.Undated {
			printEvent(w, &t.Undated[i], titles, places)
		}
	}
	if len(t.Conflicts) > 0 {
		fmt.Fprintln(w, "CONFLICTS")
	}
	for _, c := range t.Conflicts {
		var claims []string
		for _, cl := range c.Claims {
			claims = append(claims, fmt.Sprintf("%s (%s)", show(cl.Text), cl.Evidence.Doc))
		}
		fmt.Fprintf(w, "  %s  %s: %s\n", c.Event, c.What, strings.Join(claims, " or "))
	}
}

func printEvent(w io.Writer, e *timeline.Event, titles, places int) {
	var docs []string
	for _, ev := range e.Evidence {
		if !slices.Contains(docs, ev.Doc) {
			docs = append(docs, ev.Doc)
		}
	}
	line := fmt.Sprintf("  %-24s %s  %s  %-20s", when(e.When), pad(show(e.Title), titles), pad(show(e.Place), places), strings.Join(docs, " "))
	if len(e.Participants) > 0 {
		line += "  " + show(strings.Join(e.Participants, ", "))
	}
	fmt.Fprintln(w, strings.TrimRight(line, " "))
}

// when writes an interval with no more than its precision.
func when(i timeline.Interval) string {
	switch {
	case i.From.IsZero() && i.To.IsZero():
		return ""
	case i.From.IsZero():
		return "before " + i.To.Format("2006-01-02")
	case i.To.IsZero():
		return "from " + i.From.Format("2006-01-02")
	}
	last := i.To.Add(-1)
	switch i.Precision {
	case timeline.Century, timeline.Decade, timeline.Year:
		if i.From.Year() == last.Year() {
			return i.From.Format("2006")
		}
		return i.From.Format("2006") + " to " + last.Format("2006")
	case timeline.Half, timeline.Season, timeline.Quarter, timeline.Month:
		if i.From.Format("2006-01") == last.Format("2006-01") {
			return i.From.Format("2006-01")
		}
		return i.From.Format("2006-01") + " to " + last.Format("2006-01")
	case timeline.PartOfDay:
		return i.From.Format("2006-01-02 Mon ") + partOfDay(i.From.Hour())
	case timeline.Hour, timeline.Minute, timeline.Second:
		return i.From.Format("2006-01-02 Mon 15:04")
	}
	if i.From.Format("2006-01-02") == last.Format("2006-01-02") {
		return i.From.Format("2006-01-02 Mon")
	}
	return i.From.Format("2006-01-02") + " to " + last.Format("2006-01-02")
}

// partOfDay names the part of the day that begins at an hour.
func partOfDay(hour int) string {
	switch {
	case hour < 4 || hour >= 20:
		return "night"
	case hour < 12:
		return "morning"
	case hour < 16:
		return "afternoon"
	}
	return "evening"
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// pad pads s to width characters.
func pad(s string, width int) string {
	if n := utf8.RuneCountInString(s); n < width {
		return s + strings.Repeat(" ", width-n)
	}
	return s
}

// clip cuts the middle out of what is too long for a line.
func clip(s string) string {
	const most, keep = 64, 30 // characters
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	return string(r[:keep]) + " … " + string(r[len(r)-keep:])
}

// show writes text of an article for a terminal: on one line, without controls
// that could move the cursor or colour the screen.
func show(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case r < 0x20 || r >= 0x7F && r < 0xA0 || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069:
			return '\uFFFD'
		}
		return r
	}, s)
}
