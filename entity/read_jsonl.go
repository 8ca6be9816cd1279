package entity

import (
	"fmt"
	"io"
	"iter"
	"time"
)

var (
	jsonlFields = []string{"id", "type", "name", "aliases", "demonyms", "weak", "description", "country", "weight", "roles", "refs"}
	roleFields  = []string{"title", "of", "from", "to"}
)

// ReadJSONL yields the entities of a source with one JSON object a line, plain,
// gzip or bzip2:
//
//	{"id":"org/lmb","type":"organization","name":"Lindmoor Maritime Board",
//	 "aliases":["LMB"],"demonyms":[],"weak":[],"description":"…","country":"country/XA",
//	 "weight":0.2,"roles":[{"title":"…","of":"…","from":"2020-05-04","to":"2024"}],"refs":{"wikidata":"Q1"}}
//
// Only id and name are needed. type is one of person, organization or org,
// place, event, work and other. A date may lack its day and month. Other
// fields are ignored. A record that is wrong is a [*ReadError]; see [SkipBad].
func ReadJSONL(r io.Reader, options ...ReadOption) iter.Seq2[Entity, error] {
	o := newReading(options)
	return o.lines(r, func(rec []byte, yield func(Entity) bool) error {
		e, err := parseEntity(rec)
		if err == nil {
			yield(e)
		}
		return err
	})
}

func parseEntity(rec []byte) (e Entity, err error) {
	err = readJSON(rec, func(j *jsonReader) {
		j.object(jsonlFields, func(i int) {
			switch jsonlFields[i] {
			case "id":
				e.ID = j.string()
			case "type":
				if s := j.string(); s != "" {
					if err := e.Type.UnmarshalText([]byte(s)); err != nil {
						j.fail("%w", err)
					}
				}
			case "name":
				e.Name = j.string()
			case "aliases":
				e.Aliases = j.strings()
			case "demonyms":
				e.Demonyms = j.strings()
			case "weak":
				e.WeakAliases = j.strings()
			case "description":
				e.Description = j.string()
			case "country":
				e.Country = j.string()
			case "weight":
				e.Weight = j.number()
			case "roles":
				j.array(func() { e.Roles = append(e.Roles, parseRole(j)) })
			case "refs":
				j.each(func(key []byte) {
					if e.Refs == nil {
						e.Refs = map[string]string{}
					}
					k := string(key)
					if _, twice := e.Refs[k]; twice {
						j.fail("%s comes twice", k)
					}
					e.Refs[k] = j.string()
				})
			}
		})
	})
	if err == nil {
		err = checkEntity(&e)
	}
	return e, err
}

func parseRole(j *jsonReader) (r Role) {
	j.object(roleFields, func(i int) {
		s := j.string()
		var err error
		switch roleFields[i] {
		case "title":
			r.Title = s
		case "of":
			r.Of = s
		case "from":
			r.From, err = parseDay(s)
		case "to":
			r.To, err = parseDay(s)
		}
		if err != nil {
			j.fail("%w", err)
		}
	})
	return r
}

// parseDay reads 2020-05-04, 2020-05, 2020 or a time of RFC 3339.
func parseDay(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range [...]string{"2006-01-02", "2006-01", "2006", time.RFC3339} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UTC(), nil
		}
	}
	return time.Time{}, fmt.Errorf("%q is not a date like 2020-05-04", clip(s))
}
