package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	dragoman "github.com/dragoman-go/dragoman"
)

func runTimeline(e *env, args []string) error {
	kb, err := parseWithKB(e.flags("timeline"), args)
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
func readDocuments(e *env) (docs []dragoman.Document, partly error) {
	type in struct {
		ID        id
		Text      *rawString
		Published string
	}
	seen := map[string]int{}
	lines := newLineReader(e.in)
	var data []byte
	for {
		var err error
		data, err = lines.appendLine(data[:0])
		switch {
		case err == io.EOF:
			return docs, partly
		case err != nil && err != errLongLine:
			return docs, err
		case err == nil && len(data) == 0:
			continue
		}
		var d in
		var at time.Time
		if err == nil {
			err = decode(data, &d)
		}
		if err == nil {
			at, err = parseDate(d.Published)
		}
		if err == nil && d.Text == nil {
			err = errNoText
		}
		name := plainID(d.ID)
		if first := seen[name]; err == nil && first > 0 {
			err = fmt.Errorf("id %s is that of line %d; want one of its own", d.ID, first)
		}
		if err != nil {
			fmt.Fprintf(e.err, "dragoman: line %d: %v\n", lines.last, err)
			partly = errPartly
			continue
		}
		seen[name] = lines.last
		docs = append(docs, dragoman.Document{ID: name, Text: string(*d.Text), Published: at})
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
