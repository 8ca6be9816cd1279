package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"strings"
	"time"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/entity/world"
)

// id is an identifier of any JSON type, given back as it came.
type id = json.RawMessage

var errNoText = errors.New(`field "text" is missing; want {"id":…,"text":…}`)

// dateLayouts are the forms a date of publication may have.
var dateLayouts = []string{"2006-01-02", "2006-01-02T15:04", "2006-01-02T15:04:05", time.RFC3339, "2006-01-02 15:04:05"}

// parseDate reads a date of publication; an empty string is the zero time.
func parseDate(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, l := range dateLayouts {
		if t, err := time.Parse(l, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("date %q: want 2025-04-17 or 2025-04-17T09:00", s)
}

// parseType reads the type of a name; an empty string is any.
func parseType(s string) (entity.Type, error) {
	var t entity.Type
	if s == "" {
		return t, nil
	}
	err := t.UnmarshalText([]byte(strings.ToLower(s)))
	return t, err
}

// kbUsage is what every -kb flag says; the closing bracket is left to it.
const kbUsage = "knowledge base: a compiled index or JSON lines (default: the embedded one"

// kbFlag defines the -kb flag, whose value is for openKB.
func kbFlag(f *flag.FlagSet) *string { return f.String("kb", "", kbUsage+")") }

// parseWithKB adds the -kb flag to the flags of a filter, parses them, and opens the
// knowledge base.
func parseWithKB(f *flag.FlagSet, args []string) (*entity.KB, error) {
	file := kbFlag(f)
	if err := parse(f, args); err != nil {
		return nil, err
	}
	return openKB(*file)
}

// openKB opens the knowledge base of a -kb flag: a compiled index or JSON
// lines; an empty name is the embedded one.
func openKB(file string) (*entity.KB, error) {
	if file == "" {
		return world.KB(), nil
	}
	return loadKB(file)
}
