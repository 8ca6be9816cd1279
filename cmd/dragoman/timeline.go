package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	dragoman "github.com/dragoman-go/dragoman"
)

func runTimeline(e *env, args []string) error {
	f := e.flags("timeline")
	kbFile := f.String("kb", "", "knowledge base: a compiled index or JSON lines (default: the embedded one)")
	if err := parse(f, args); err != nil {
		return err
	}
	kb, err := openKB(*kbFile)
	if err != nil {
		return err
	}
	r, err := dragoman.New(dragoman.WithKB(kb), dragoman.WithRepair(eastAsian()))
	if err != nil {
		return err
	}
	docs, partly := readDocuments(e)
	if partly != nil && !errors.Is(partly, errPartly) {
		return partly
	}
	s, err := r.Read(context.Background(), docs...)
	if err != nil {
		return err
	}
	if err := s.Timeline.WriteJSON(e.out); err != nil {
		return err
	}
	return partly
}

// readDocuments reads one document a line; bad lines are reported and left out.
func readDocuments(e *env) (docs []dragoman.Document, err error) {
	type in struct {
		ID        id
		Text      *rawString
		Published string
	}
	seen := map[string]int{}
	in1 := bufio.NewReader(e.in)
	for n := 1; ; n++ {
		line, readErr := in1.ReadBytes('\n')
		if line = bytes.TrimSpace(line); len(line) > 0 {
			var d in
			bad := decode(line, &d)
			var at time.Time
			if bad == nil {
				at, bad = parseDate(d.Published)
			}
			if bad == nil && d.Text == nil {
				bad = errNoText
			}
			name := plainID(d.ID)
			if first := seen[name]; bad == nil && first > 0 {
				bad = fmt.Errorf("id %s is that of line %d; want one of its own", d.ID, first)
			}
			if bad != nil {
				fmt.Fprintf(e.err, "dragoman: line %d: %v\n", n, bad)
				err = errPartly
			} else {
				seen[name] = n
				docs = append(docs, dragoman.Document{ID: name, Text: string(*d.Text), Published: at})
			}
		}
		if readErr == io.EOF {
			return docs, err
		}
		if readErr != nil {
			return docs, fmt.Errorf("standard input, line %d: %w", n, readErr)
		}
	}
}

// plainID is the id as a string: a JSON string without its quotes.
func plainID(raw id) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	return string(raw)
}

// full is the list itself, or an empty one: null is no JSON array.
func full(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}
