package main

import (
	"errors"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/entity/world"
)

func runLookup(e *env, args []string) error {
	f := e.flags("lookup")
	kbFile := f.String("kb", "", kbUsage+", whose weights also count where it has none)")
	limit := f.Int("limit", 10, "candidates at the most")
	if err := parse(f, args); err != nil {
		return err
	}
	kb, err := openKB(*kbFile)
	if err != nil {
		return err
	}
	type in struct {
		ID   id
		Name *rawString
		Type string
	}
	type candidate struct {
		Entity string  `json:"entity"`
		Name   string  `json:"name"`
		Type   string  `json:"type"`
		Score  float64 `json:"score"`
		Reason string  `json:"reason,omitempty"`
	}
	type out struct {
		ID         id          `json:"id"`
		Candidates []candidate `json:"candidates"`
	}
	return filter(e, func(d *in) (out, error) {
		if d.Name == nil {
			return out{}, errors.New(`field "name" is missing; want {"id":…,"name":…}`)
		}
		t, err := parseType(d.Type)
		if err != nil {
			return out{}, err
		}
		o := out{d.ID, []candidate{}}
		for _, c := range kb.Lookup(string(*d.Name), entity.OfType(t), entity.Limit(*limit), entity.Prior(world.KB())) {
			o.Candidates = append(o.Candidates, candidate{c.Entity, c.Name, c.Type.String(), c.Score, c.Reason})
		}
		return o, nil
	})
}
