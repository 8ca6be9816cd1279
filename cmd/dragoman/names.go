package main

import (
	"errors"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/entity/world"
)

func runMatch(e *env, args []string) error {
	if err := parse(e.flags("match"), args); err != nil {
		return err
	}
	type in struct {
		ID   id
		A, B *rawString
		Type string
	}
	type out struct {
		ID     id      `json:"id"`
		Score  float64 `json:"score"`
		Match  bool    `json:"match"`
		Reason string  `json:"reason"`
	}
	return filter(e, func(d *in) (out, error) {
		if d.A == nil || d.B == nil {
			return out{}, errors.New(`field "a" or "b" is missing; want {"id":…,"a":…,"b":…}`)
		}
		t, err := parseType(matchType(d.Type))
		if err != nil {
			return out{}, err
		}
		m := entity.Compare(string(*d.A), string(*d.B), t)
		return out{d.ID, m.Score, m.Same, m.Reason}, nil
	})
}

// matchType lets part types such as "person-part" pass as their whole.
func matchType(s string) string {
	for i := range len(s) {
		if s[i] == '-' {
			return s[:i]
		}
	}
	return s
}

func runLookup(e *env, args []string) error {
	f := e.flags("lookup")
	kbFile := f.String("kb", "", "knowledge base: a compiled index or JSON lines (default: the embedded one, whose weights also count where it has none)")
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
