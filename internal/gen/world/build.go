package main

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/internal/fold"
)

// builder gathers the entities and the mistakes met on the way.
type builder struct {
	dir      fs.FS
	entities []entity.Entity
	from     map[string]line   // the line that made each ID
	index    map[string]int    // ID to place in entities
	names    map[string]string // folded name of a country or organisation to ID, for roles
	errs     []error
}

// build reads all sources and returns the entities sorted by ID. Its error
// joins one per bad line, each with file and line.
func build(dir fs.FS) ([]entity.Entity, error) {
	b := &builder{dir: dir, from: map[string]line{}, index: map[string]int{}, names: map[string]string{}}
	b.countries()
	b.regions()
	b.cities()
	b.organizations()
	b.events()
	b.people()
	b.refer()
	slices.SortFunc(b.entities, func(x, y entity.Entity) int { return strings.Compare(x.ID, y.ID) })
	return b.entities, errors.Join(b.errs...)
}

func (b *builder) fail(err error) {
	if err != nil {
		b.errs = append(b.errs, err)
	}
}

// lines reads a source of "a | b | c" lines.
func (b *builder) lines(file string, maxFields int) []line {
	lines, errs := readLines(b.dir, file, "|", maxFields)
	b.errs = append(b.errs, errs...)
	return lines
}

// files lists the sources whose names begin so: people-asia.txt, ….
func (b *builder) files(prefix string) []string {
	names, err := fs.Glob(b.dir, prefix+"*.txt")
	b.fail(err)
	if len(names) == 0 {
		b.fail(fmt.Errorf("no %s*.txt in the sources", prefix))
	}
	return names
}

// add takes an entity over. The line is where it was written.
func (b *builder) add(l line, e entity.Entity) {
	if old, ok := b.from[e.ID]; ok {
		b.fail(l.errorf("%s is %s:%d already; give one of them an id= of its own", e.ID, old.file, old.number))
		return
	}
	if e.Country != "" {
		if _, ok := b.index[e.Country]; !ok && e.Country != e.ID {
			b.fail(l.errorf("%s: no such country", e.Country))
		}
	}
	e.Aliases = unique(e.Name, e.Aliases)
	b.from[e.ID] = l
	b.index[e.ID] = len(b.entities)
	b.entities = append(b.entities, e)
}

// entity reads a line "Name | description | spellings | settings" into an
// entity of the type and ID prefix given.
func (l line) entity(prefix string, typ entity.Type, weight int) (entity.Entity, error) {
	s, err := l.spellings(2)
	if err != nil {
		return entity.Entity{}, err
	}
	set, err := l.settings(3)
	if err != nil {
		return entity.Entity{}, err
	}
	e := entity.Entity{Name: l.field(0), Type: typ, Aliases: s.aliases, Demonyms: s.demonyms, WeakAliases: s.weak, Description: l.field(1)}
	if set.typ != "" {
		if err := e.Type.UnmarshalText([]byte(set.typ)); err != nil {
			return e, l.errorf("%v", err)
		}
	}
	if set.id == "" {
		set.id = slug(e.Name)
	}
	if set.id == "" || slug(set.id) != set.id {
		return e, l.errorf("id %q: want lower-case letters, digits and hyphens; set one with id=", set.id)
	}
	e.ID = prefix + "/" + set.id
	if l.section.country != "" {
		e.Country = "country/" + l.section.country
	}
	if set.weight != 0 {
		weight = set.weight
	}
	e.Weight = percent(weight)
	if set.wikidata != "" {
		e.Refs = map[string]string{"wikidata": set.wikidata}
	}
	return e, nil
}

func percent(w int) float64 { return float64(w) / 100 }

// slug makes the readable part of an ID: "são-tomé" becomes "sao-tome".
func slug(name string) string {
	var out []byte
	for _, c := range fold.Append(nil, norm.NFC.String(name)) {
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			out = append(out, c)
		case c == '\'' || c == '.' || c == ',':
		case len(out) > 0 && out[len(out)-1] != '-':
			out = append(out, '-')
		}
	}
	return strings.Trim(string(out), "-")
}

// unique drops aliases that are spelled like the name or one before them.
func unique(name string, aliases []string) []string {
	seen := map[string]bool{name: true}
	var kept []string
	for _, a := range aliases {
		if a != "" && !seen[a] {
			seen[a] = true
			kept = append(kept, a)
		}
	}
	return kept
}

// resolve turns what stands after @ in a role into an ID: a country code or
// the name or ID of an organisation or region; another name is kept as it is.
func (b *builder) resolve(of string) (string, error) {
	if _, ok := b.index["country/"+of]; ok {
		return "country/" + of, nil
	}
	if id, ok := b.names[fold.String(of)]; ok {
		return id, nil
	}
	if _, ok := b.index[of]; ok {
		return of, nil
	}
	if isCountryCode(of) {
		return "", fmt.Errorf("role of %s: no such country", of)
	}
	return of, nil
}

// name makes an entity findable by resolve.
func (b *builder) name(e entity.Entity) {
	for _, n := range append([]string{e.Name}, e.Aliases...) {
		if _, ok := b.names[fold.String(n)]; !ok {
			b.names[fold.String(n)] = e.ID
		}
	}
}

// nameOf returns the name of an entity, or the plain name itself.
func (b *builder) nameOf(id string) string {
	if i, ok := b.index[id]; ok {
		return b.entities[i].Name
	}
	return id
}
