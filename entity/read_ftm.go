package entity

import (
	"io"
	"iter"
	"math"
	"slices"
	"strings"
)

var (
	ftmFields     = []string{"id", "caption", "schema", "properties", "referents", "datasets", "name"}
	ftmProperties = []string{
		"name", "alias", "weakAlias", "previousName", "abbreviation", "nationality", "citizenship", "country", "jurisdiction",
		"position", "topics", "wikidataId", "notes", "summary",
	}
)

// ftmSchemas are the schemas of FollowTheMoney that name things. Others
// (addresses, passports, ownerships, sanctions) tell of them.
var ftmSchemas = [...]struct {
	schema string
	typ    Type
}{
	{"Person", Person},
	{"Organization", Organization},
	{"Company", Organization},
	{"LegalEntity", Organization},
	{"PublicBody", Organization},
	{"Vessel", Other},
	{"Airplane", Other},
	{"Vehicle", Other},
	{"Asset", Other},
	{"Event", Event},
	{"Project", Other},
}

// ReadFtM yields the entities of a source in the format of FollowTheMoney and
// OpenSanctions, one JSON object a line, plain, gzip or bzip2. The caption, or
// else the first name, is canonical; name, alias, previousName and
// abbreviation become aliases, weakAlias weak ones; position becomes roles
// without dates, the country (nationality, jurisdiction) Country as country/XX.
// Refs has wikidata, topics (sanction, role.pep) and referents, ids of the same
// entity elsewhere, the last two separated by spaces. The Weight grows with
// the datasets and referents that know it. Entities that name nothing (addresses,
// ownerships, sanctions) are left out.
func ReadFtM(r io.Reader, options ...ReadOption) iter.Seq2[Entity, error] {
	o := newReading(options)
	return o.lines(r, func(rec []byte, yield func(Entity) bool) error {
		e, ok, err := parseFtM(rec)
		if err != nil || !ok {
			return err
		}
		if err := checkEntity(&e); err != nil {
			return err
		}
		yield(e)
		return nil
	})
}

// ftmRecord is what is read of a record.
type ftmRecord struct {
	id, caption, schema string
	properties          [32][]string // as in ftmProperties
	referents, datasets []string
}

func (r *ftmRecord) read(j *jsonReader) {
	j.object(ftmFields, func(i int) {
		switch ftmFields[i] {
		case "id":
			r.id = j.string()
		case "caption", "name":
			if s := j.string(); r.caption == "" {
				r.caption = s
			}
		case "schema":
			r.schema = j.string()
		case "properties":
			j.object(ftmProperties, func(i int) { r.properties[i] = j.strings() })
		case "referents":
			r.referents = j.strings()
		case "datasets":
			r.datasets = j.strings()
		}
	})
}

// parseFtM returns the entity of a record, and whether it has one.
func parseFtM(rec []byte) (e Entity, ok bool, err error) {
	var r ftmRecord
	if err = readJSON(rec, r.read); err != nil {
		return e, false, err
	}
	e.ID = r.id
	for _, s := range ftmSchemas {
		if s.schema == r.schema {
			e.Type, ok = s.typ, true
		}
	}
	prop := func(name string) []string { return r.properties[slices.Index(ftmProperties, name)] }
	names := prop("name")
	if !ok || r.caption == "" && len(names) == 0 {
		return e, false, nil
	}
	e.Name = r.caption
	if e.Name == "" {
		e.Name = names[0]
	}
	seen := map[string]bool{e.Name: true, "": true}
	add := func(dst *[]string, list []string) {
		for _, s := range list {
			if !seen[s] && len(s) <= MaxNameBytes && len(seen) < MaxAliases {
				seen[s] = true
				*dst = append(*dst, s)
			}
		}
	}
	add(&e.Aliases, names)
	add(&e.Aliases, prop("alias"))
	add(&e.Aliases, prop("previousName"))
	add(&e.Aliases, prop("abbreviation"))
	add(&e.WeakAliases, prop("weakAlias"))
	for _, p := range [...]string{"nationality", "citizenship", "country", "jurisdiction"} {
		if c := prop(p); e.Country == "" && len(c) > 0 && c[0] != "" && len(c[0]) < 32 {
			e.Country = "country/" + strings.ToUpper(c[0])
		}
	}
	for _, p := range prop("position") {
		if p != "" && len(p) <= MaxNameBytes && len(e.Roles) < maxRolesOrRefs {
			e.Roles = append(e.Roles, Role{Title: p})
		}
	}
	e.Refs = map[string]string{}
	ref := func(key string, values []string) {
		if s := strings.Join(values, " "); s != "" && len(s) <= maxText {
			e.Refs[key] = s
		}
	}
	if q := prop("wikidataId"); len(q) == 1 {
		ref("wikidata", q)
	}
	ref("topics", prop("topics"))
	ref("referents", r.referents)
	if d := prop("summary"); len(d) > 0 && len(d[0]) <= maxText {
		e.Description = d[0]
	}
	n := len(r.datasets) + len(r.referents)
	e.Weight = math.Round(100*min(1, math.Log1p(float64(n))/math.Log1p(100))) / 100
	return e, true, nil
}
