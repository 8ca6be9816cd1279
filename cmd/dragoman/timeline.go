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
	"github.com/dragoman-go/dragoman/timeline"
)

// The JSON of a timeline.
type (
	evidenceJSON struct {
		Doc   string `json:"doc"`
		Start int    `json:"start"`
		End   int    `json:"end"`
		Text  string `json:"text"`
	}
	eventJSON struct {
		ID           string         `json:"id"`
		Title        string         `json:"title"`
		Class        string         `json:"class"`
		From         string         `json:"from"`
		To           string         `json:"to"`
		Precision    string         `json:"precision"`
		Participants []string       `json:"participants"`
		Place        string         `json:"place"`
		Evidence     []evidenceJSON `json:"evidence"`
		Before       []string       `json:"before"`
		After        []string       `json:"after"`
	}
	claimJSON struct {
		Text     string       `json:"text"`
		Evidence evidenceJSON `json:"evidence"`
	}
	conflictJSON struct {
		Event  string      `json:"event"`
		What   string      `json:"what"`
		Claims []claimJSON `json:"claims"`
	}
	timelineJSON struct {
		Events    []eventJSON    `json:"events"`
		Undated   []eventJSON    `json:"undated"`
		Conflicts []conflictJSON `json:"conflicts"`
	}
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
	if err := writeJSON(e.out, timelineOf(s.Timeline)); err != nil {
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

func timelineOf(t *timeline.Timeline) timelineJSON {
	out := timelineJSON{[]eventJSON{}, []eventJSON{}, []conflictJSON{}}
	for i := range t.Events {
		out.Events = append(out.Events, eventOf(&t.Events[i]))
	}
	for i := range t.Undated {
		out.Undated = append(out.Undated, eventOf(&t.Undated[i]))
	}
	for _, c := range t.Conflicts {
		j := conflictJSON{Event: c.Event, What: c.What, Claims: []claimJSON{}}
		for _, cl := range c.Claims {
			j.Claims = append(j.Claims, claimJSON{cl.Text, evidenceJSON(cl.Evidence)})
		}
		out.Conflicts = append(out.Conflicts, j)
	}
	return out
}

func eventOf(x *timeline.Event) eventJSON {
	j := eventJSON{
		ID: x.ID, Title: x.Title, Class: x.Class,
		From: instant(x.When.From), To: instant(x.When.To), Precision: x.When.Precision.String(),
		Participants: full(x.Participants), Place: x.Place, Evidence: []evidenceJSON{},
		Before: full(x.Before), After: full(x.After),
	}
	for _, ev := range x.Evidence {
		j.Evidence = append(j.Evidence, evidenceJSON(ev))
	}
	return j
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
