package main

import (
	"errors"
	"strings"

	"github.com/dragoman-go/dragoman/entity"
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
	whole, _, _ := strings.Cut(s, "-")
	return whole
}
