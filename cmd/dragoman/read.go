package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	dragoman "github.com/dragoman-go/dragoman"
)

func runRead(e *env, args []string) error {
	f := e.flags("read")
	kbFile := kbFlag(f)
	published := f.String("published", "", "date of publication of every file, as 2025-04-17; FILE=DATE sets it for one")
	asJSON := f.Bool("json", false, "print the story as JSON; the same as -format json")
	format := f.String("format", "text", "text, json (the whole story), or the timeline alone: ics, timeml, mermaid, timelinejs")
	if err := parseAny(f, args); err != nil {
		return err
	}
	if f.NArg() == 0 {
		fmt.Fprintln(e.err, "dragoman read: no files; want: dragoman read FILE[=DATE]...")
		return errUsage
	}
	if *asJSON {
		*format = "json"
	}
	write, ok := storyWriter(*format)
	if !ok {
		fmt.Fprintf(e.err, "dragoman read: -format %s: want text, json, ics, timeml, mermaid or timelinejs\n", *format)
		return errUsage
	}
	date, err := parseDate(*published)
	if err != nil {
		fmt.Fprintf(e.err, "dragoman read: -published: %v\n", err)
		return errUsage
	}
	kb, err := openKB(*kbFile)
	if err != nil {
		return err
	}
	r, err := dragoman.New(dragoman.WithKB(kb), dragoman.WithRepair(eastAsian()))
	if err != nil {
		return err
	}
	docs, partly := readFiles(e, f.Args(), date)
	if len(docs) == 0 {
		return partly
	}
	s, err := r.Read(context.Background(), docs...)
	if err != nil {
		return err
	}
	if err := write(e.out, s); err != nil {
		return err
	}
	return partly
}

// storyWriter returns what writes a story in a format.
func storyWriter(format string) (write func(io.Writer, *dragoman.Story) error, ok bool) {
	switch format {
	case "text":
		return printStory, true
	case "json":
		return func(w io.Writer, s *dragoman.Story) error { return writeJSON(w, storyOf(s)) }, true
	case "ics":
		return func(w io.Writer, s *dragoman.Story) error { return s.Timeline.WriteICalendar(w) }, true
	case "timeml":
		return func(w io.Writer, s *dragoman.Story) error { return s.Timeline.WriteTimeML(w) }, true
	case "mermaid":
		return func(w io.Writer, s *dragoman.Story) error { return s.Timeline.WriteMermaid(w) }, true
	case "timelinejs":
		return func(w io.Writer, s *dragoman.Story) error { return s.Timeline.WriteTimelineJS(w) }, true
	}
	return nil, false
}

// readFiles reads the articles that the arguments name. A file that cannot be
// read, or whose date is none, is reported and left out.
func readFiles(e *env, args []string, published time.Time) (docs []dragoman.Document, partly error) {
	ids := shortIDs(args)
	for i, arg := range args {
		name, date, err := fileDate(arg)
		var text []byte
		if err == nil {
			text, err = os.ReadFile(name)
		}
		if err != nil {
			fmt.Fprintf(e.err, "dragoman read: %v\n", err)
			partly = errPartly
			continue
		}
		if date.IsZero() {
			date = published
		}
		if date.IsZero() {
			if date, err = headerDate(string(text)); err != nil {
				fmt.Fprintf(e.err, "dragoman read: %s:1: %v\n", name, err)
				partly = errPartly
			}
		}
		docs = append(docs, dragoman.Document{ID: ids[i], Text: string(text), Published: date})
	}
	return docs, partly
}

// fileDate splits FILE=DATE. A file that exists under the whole name is meant
// as such.
func fileDate(arg string) (name string, date time.Time, err error) {
	i := strings.LastIndexByte(arg, '=')
	if i < 0 {
		return arg, time.Time{}, nil
	}
	if _, err := os.Stat(arg); err == nil {
		return arg, time.Time{}, nil
	}
	date, err = parseDate(arg[i+1:])
	if err != nil {
		return "", date, fmt.Errorf("%s: %w", arg, err)
	}
	return arg[:i], date, nil
}

// headerDate returns the date of a first line "Published: DATE" or "Date: DATE",
// the zero time without one. The line stays in the text, so that offsets are
// those of the file.
func headerDate(text string) (time.Time, error) {
	line, _, _ := strings.Cut(text, "\n")
	for _, h := range [...]string{"Published:", "Date:"} {
		if date, ok := strings.CutPrefix(line, h); ok {
			return parseDate(strings.TrimSpace(date))
		}
	}
	return time.Time{}, nil
}

// shortIDs returns an ID for each file: its name up to the first underscore or
// full stop, or the whole name where that is not unique.
func shortIDs(args []string) []string {
	ids := make([]string, len(args))
	count := map[string]int{}
	for i, a := range args {
		name, _, err := fileDate(a)
		if err != nil {
			name = a
		}
		base := filepath.Base(name)
		if k := strings.IndexAny(base, "_."); k > 0 {
			base = base[:k]
		}
		ids[i] = base
		count[base]++
	}
	seen := map[string]int{}
	for i, a := range args {
		if count[ids[i]] > 1 {
			ids[i] = a
		}
		if seen[ids[i]]++; seen[ids[i]] > 1 { // the same file twice
			ids[i] = fmt.Sprintf("%s#%d", ids[i], seen[ids[i]])
		}
	}
	return ids
}
