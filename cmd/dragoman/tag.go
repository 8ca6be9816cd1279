package main

import (
	"cmp"
	"fmt"
	"sync"
	"time"

	"github.com/dragoman-go/dragoman/entity/world"
	"github.com/dragoman-go/dragoman/normalize"
	"github.com/dragoman-go/dragoman/timeline"
)

// tagIn is a line of input of tag.
type tagIn struct {
	ID                       id
	Text                     *rawString
	DCT, Published, Prefer   string // Published is another name of DCT
	Vague, Ranges, Normalize bool
}

func runTag(e *env, args []string) error {
	if err := parse(e.flags("tag"), args); err != nil {
		return err
	}
	type timex struct {
		Start       int    `json:"start"`
		End         int    `json:"end"`
		Text        string `json:"text"`
		Type        string `json:"type"`
		Value       string `json:"value"`
		Mod         string `json:"mod"`
		From        string `json:"from"`
		To          string `json:"to"`
		EDTF        string `json:"edtf,omitempty"`
		Boilerplate bool   `json:"boilerplate,omitempty"`
		Reason      string `json:"reason,omitempty"`
	}
	type out struct {
		ID    id      `json:"id"`
		Timex []timex `json:"timex"`
	}
	// Few ask for it, and it costs what all else together does.
	normalizer := sync.OnceValues(func() (*normalize.Normalizer, error) {
		return normalize.New(normalize.WithNames(world.KB()), eastAsian())
	})
	return filter(e, func(d *tagIn) (out, error) {
		if d.Text == nil {
			return out{}, errNoText
		}
		dct, err := parseDate(cmp.Or(d.DCT, d.Published))
		if err != nil {
			return out{}, err
		}
		options, err := d.options()
		if err != nil {
			return out{}, err
		}
		src := unrepaired(string(*d.Text))
		if d.Normalize {
			n, err := normalizer()
			if err != nil {
				return out{}, err
			}
			src = n.Repair(src.Text)
		}
		o := out{d.ID, []timex{}}
		for _, x := range timeline.Tag(src.Text, dct, options...) {
			start, end := src.ToSource(x.Start, x.End)
			o.Timex = append(o.Timex, timex{start, end, src.Source[start:end], x.Type.String(), x.Value, x.Mod, instant(x.Interval.From), instant(x.Interval.To), x.EDTF, x.Boilerplate, x.Reason})
		}
		return o, nil
	})
}

// options returns the options that a line asks for.
func (d *tagIn) options() (options []timeline.Option, err error) {
	if d.Vague {
		options = append(options, timeline.WithVague())
	}
	if d.Ranges {
		options = append(options, timeline.WithRanges())
	}
	switch d.Prefer {
	case "":
	case "past":
		options = append(options, timeline.PreferPast())
	case "future":
		options = append(options, timeline.PreferFuture())
	default:
		return nil, fmt.Errorf("field %q is %q; want past or future", "prefer", d.Prefer)
	}
	return options, nil
}

// instant writes a time as the command's JSON does; "" for an open end.
func instant(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	if t.Location() == time.UTC {
		return t.Format("2006-01-02T15:04:05")
	}
	return t.Format(time.RFC3339)
}
