package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"strings"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/internal/gen"
)

// buildGeneral returns the index of general knowledge: general.txt, and the
// countries that the embedded knowledge base is also made from.
func buildGeneral(dir fs.FS) ([]byte, error) {
	var es []entity.Entity
	err := gen.Each(dir, "world/data/countries.txt", func(_ int, line string) error {
		f := strings.Split(line, "|")
		if len(f) < 3 {
			return fmt.Errorf("want code | name | spellings: %q", line)
		}
		e := entity.Entity{ID: "country/" + strings.TrimSpace(f[0]), Type: entity.Place, Name: strings.TrimSpace(f[1])}
		addNames(&e, f[2])
		es = append(es, e)
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = gen.Each(dir, "data/linker/general.txt", func(_ int, line string) error {
		f := strings.Split(line, "|")
		if len(f) != 3 {
			return fmt.Errorf("want type | name | other names: %q", line)
		}
		var e entity.Entity
		if err := e.Type.UnmarshalText([]byte(strings.TrimSpace(f[0]))); err != nil {
			return err
		}
		names := strings.Split(f[1], ";")
		e.Name = strings.TrimSpace(names[0])
		e.ID = e.Type.String() + "/" + e.Name
		for i := range names {
			names[i] = strings.TrimSpace(names[i])
		}
		e.Description = strings.Join(names[1:], ";")
		addNames(&e, f[2])
		es = append(es, e)
		return nil
	})
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = entity.WriteIndex(&b, func(yield func(entity.Entity, error) bool) {
		for _, e := range es {
			if !yield(e, nil) {
				return
			}
		}
	})
	return b.Bytes(), err
}

// addNames adds names separated by semicolons. A name with "~" is a demonym,
// with "?" a weak alias; one with "-" is for others.
func addNames(e *entity.Entity, names string) {
	for _, n := range strings.Split(names, ";") {
		n = strings.TrimSpace(n)
		switch {
		case n == "" || n[0] == '-':
		case n[0] == '~':
			e.Demonyms = append(e.Demonyms, n[1:])
		case n[0] == '?':
			e.WeakAliases = append(e.WeakAliases, n[1:])
		case n != e.Name:
			e.Aliases = append(e.Aliases, n)
		}
	}
}
