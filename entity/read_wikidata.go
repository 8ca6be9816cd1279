package entity

import (
	"bytes"
	"io"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Languages chooses the languages, by Wikidata's codes, whose labels and
// aliases become names; the first that has a label gives the canonical name.
// The default is English, "mul" (which holds for all) and the larger languages
// of the scripts that names are compared in.
func Languages(codes ...string) ReadOption {
	return func(o *reading) { o.languages = slices.Clone(codes) }
}

// Classes adds to the table by which ReadWikidata tells the type of an item
// from its classes (P31): QID to type. Unknown leaves items of the class out.
func Classes(types map[string]Type) ReadOption { return func(o *reading) { o.types = types } }

// defaultLanguages is the order in which a canonical name is looked for.
var defaultLanguages = [...]string{
	"en", "mul", "en-gb", "en-us", "en-ca", "de", "fr", "es", "it", "pt", "pt-br", "nl", "pl", "sv", "da", "nb", "fi", "cs", "sk", "sl", "hr", "hu", "ro",
	"tr", "et", "lv", "lt", "ca", "sq", "bs", "id", "ms", "vi", "az", "uz", "sr-el", "uk", "ru", "be", "bg", "sr", "sr-ec", "mk", "kk", "el", "ka", "hy", "he",
	"ar", "fa", "ur", "ps", "ko", "ja", "zh", "zh-hans", "zh-hant", "zh-cn", "zh-tw", "hi",
}

// ReadWikidata yields the items of a Wikidata dump in JSON, plain, gzip or
// bzip2: one item a line with the brackets and commas of the dump, or the
// answers of the API ({"entities":{…}}), each on a line.
//
// Labels and aliases of the languages asked for, official, short and native
// names (P1448, P1813, P1705, P1559) become names; names of inhabitants
// (P1549) demonyms; the class (P31) the type, see [Classes]; the country (P17,
// P27) the Country; the number of sitelinks the Weight, a hundred counting as
// about 0.8. Deprecated statements do not count, and beside preferred ones only
// these do. Pages that are no things (disambiguations, categories, lists) and
// items without a label are left out.
func ReadWikidata(r io.Reader, options ...ReadOption) iter.Seq2[Entity, error] {
	o := newReading(append([]ReadOption{MaxRecord(16 << 20)}, options...))
	if o.languages == nil {
		o.languages = defaultLanguages[:]
	}
	return o.lines(r, func(rec []byte, yield func(Entity) bool) error {
		rec = bytes.TrimSuffix(rec, []byte(","))
		if len(rec) == 0 || len(rec) == 1 && (rec[0] == '[' || rec[0] == ']') {
			return nil
		}
		var items []wikidataItem
		err := readJSON(rec, func(j *jsonReader) {
			w := wikidataItem{o: o}
			w.read(j, &items)
			if w.id != "" {
				items = append(items, w)
			}
		})
		if err != nil {
			return err
		}
		for i := range items {
			e, ok := items[i].entity()
			if !ok {
				continue
			}
			if err := checkEntity(&e); err != nil {
				return err
			}
			if !yield(e) {
				break
			}
		}
		return nil
	})
}

// wikidataItem is what is read of one item.
type wikidataItem struct {
	o           *reading
	id, typ     string
	labels      []wikidataText
	aliases     []wikidataText
	description wikidataText
	sitelinks   int
	claims      [len(wikidataProperties)][]string
	missing     bool
}

// wikidataText is a text in a language, given by its rank in the languages
// asked for.
type wikidataText struct {
	rank int
	text string
}

var (
	wikidataFields  = []string{"id", "type", "labels", "descriptions", "aliases", "claims", "sitelinks", "entities", "missing", "redirects"}
	valueFields     = []string{"value"}
	statementFields = []string{"mainsnak", "rank"}
	snakFields      = []string{"snaktype", "datavalue"}
	dataValueFields = []string{"value", "type"}
	dataFields      = []string{"id", "text", "language"}
)

// The properties that are read.
const (
	propClass = iota
	propCountry
	propCitizen
	propDemonym
	propOfficial
	propShort
	propNative
	propOwnName
	propISO
	propGeoNames
)

var wikidataProperties = [...]string{
	propClass: "P31", propCountry: "P17", propCitizen: "P27", propDemonym: "P1549", propOfficial: "P1448",
	propShort: "P1813", propNative: "P1705", propOwnName: "P1559", propISO: "P297", propGeoNames: "P1566",
}

// read reads one item, or the items of an answer of the API.
func (w *wikidataItem) read(j *jsonReader, items *[]wikidataItem) {
	j.object(wikidataFields, func(i int) {
		switch wikidataFields[i] {
		case "id":
			w.id = j.string()
		case "type":
			w.typ = j.string()
		case "labels":
			j.each(func(lang []byte) { w.labels = w.text(w.labels, lang, j) })
		case "aliases":
			j.each(func(lang []byte) {
				key := bytes.Clone(lang)
				if j.peek() == '{' { // an old dump writes {"0":{…}}
					j.each(func([]byte) { w.aliases = w.text(w.aliases, key, j) })
					return
				}
				j.array(func() { w.aliases = w.text(w.aliases, key, j) })
			})
		case "descriptions":
			j.each(func(lang []byte) {
				if rank := w.rank(lang); rank < 0 || w.description.text != "" && rank > w.description.rank {
					j.skip()
				} else {
					w.description = wikidataText{rank, textValue(j)}
				}
			})
		case "claims":
			j.each(func(property []byte) {
				if k := slices.Index(wikidataProperties[:], string(property)); k >= 0 {
					w.claims[k] = w.statements(j, k)
				} else {
					j.skip()
				}
			})
		case "sitelinks":
			j.each(func([]byte) { w.sitelinks++; j.skip() })
		case "entities":
			j.each(func([]byte) {
				item := wikidataItem{o: w.o}
				item.read(j, items)
				if item.id != "" {
					*items = append(*items, item)
				}
			})
		case "missing", "redirects":
			w.missing = w.missing || wikidataFields[i] == "missing"
			j.skip()
		}
	})
}

func (w *wikidataItem) rank(lang []byte) int {
	for i, l := range w.o.languages {
		if l == string(lang) {
			return i
		}
	}
	return -1
}

// text appends {"language":…,"value":…} when the language is asked for.
func (w *wikidataItem) text(dst []wikidataText, lang []byte, j *jsonReader) []wikidataText {
	rank := w.rank(lang)
	if rank < 0 {
		j.skip()
		return dst
	}
	if s := textValue(j); s != "" {
		dst = append(dst, wikidataText{rank, s})
	}
	return dst
}

func textValue(j *jsonReader) (s string) {
	if j.peek() == '"' {
		return j.string()
	}
	j.object(valueFields, func(int) { s = j.string() })
	return s
}

// statements reads the values of one property: those of preferred rank, if
// there are any, else of normal rank.
func (w *wikidataItem) statements(j *jsonReader, property int) []string {
	var normal, preferred []string
	j.array(func() {
		var value, rank string
		j.object(statementFields, func(i int) {
			if statementFields[i] == "rank" {
				rank = j.string()
				return
			}
			j.object(snakFields, func(i int) {
				if snakFields[i] == "snaktype" {
					j.skip() // a snak without a value has no datavalue
					return
				}
				j.object(dataValueFields, func(i int) {
					if dataValueFields[i] == "value" {
						value = wikidataValue(j, property)
					} else {
						j.skip()
					}
				})
			})
		})
		switch {
		case value == "" || rank == "deprecated":
		case rank == "preferred":
			preferred = append(preferred, value)
		default:
			normal = append(normal, value)
		}
	})
	if preferred != nil && property < propDemonym {
		return preferred
	}
	return append(preferred, normal...)
}

// wikidataValue reads an item's id, a string, or a text in a language asked for; names
// of inhabitants are wanted in English alone.
func wikidataValue(j *jsonReader, property int) (s string) {
	if j.peek() == '"' {
		return j.string()
	}
	lang := ""
	j.object(dataFields, func(i int) {
		switch dataFields[i] {
		case "language":
			lang = j.string()
		default:
			s = j.string()
		}
	})
	if property == propDemonym && lang != "en" {
		return ""
	}
	return s
}

// entity makes an entity of the item; false when it is none.
func (w *wikidataItem) entity() (Entity, bool) {
	if w.missing || w.typ != "" && w.typ != "item" || len(w.labels) == 0 || !strings.HasPrefix(w.id, "Q") {
		return Entity{}, false
	}
	t, ok := w.class()
	if !ok {
		return Entity{}, false
	}
	slices.SortStableFunc(w.labels, func(a, b wikidataText) int { return a.rank - b.rank })
	e := Entity{ID: w.id, Type: t, Name: w.labels[0].text, Description: w.description.text, Refs: map[string]string{"wikidata": w.id}}
	if len(w.description.text) > maxText {
		e.Description = ""
	}
	seen := map[string]bool{e.Name: true}
	add := func(dst *[]string, s string) {
		if !seen[s] && len(s) <= MaxNameBytes && len(seen) < MaxAliases {
			seen[s] = true
			*dst = append(*dst, s)
		}
	}
	for _, s := range w.claims[propDemonym] {
		add(&e.Demonyms, s)
	}
	slices.SortStableFunc(w.aliases, func(a, b wikidataText) int { return a.rank - b.rank })
	for _, list := range [...][]wikidataText{w.labels, w.aliases} {
		for _, x := range list {
			add(&e.Aliases, x.text)
		}
	}
	for _, p := range [...]int{propOfficial, propShort, propNative, propOwnName} {
		for _, s := range w.claims[p] {
			add(&e.Aliases, s)
		}
	}
	for _, p := range [...]int{propCountry, propCitizen} {
		if c := w.claims[p]; e.Country == "" && len(c) > 0 && c[0] != w.id {
			e.Country = c[0]
		}
	}
	for p, key := range map[int]string{propISO: "iso", propGeoNames: "geonames"} {
		if c := w.claims[p]; len(c) == 1 {
			e.Refs[key] = c[0]
		}
	}
	e.Weight = math.Round(1000*sitelinkWeight(w.sitelinks)) / 1000
	return e, true
}

// sitelinkWeight is the prior of an item with n sitelinks: 10 are 0.4, 100 are
// 0.78, 300 and more nearly 1.
func sitelinkWeight(n int) float64 {
	return min(1, math.Log1p(float64(n))/math.Log1p(370))
}

// class tells the type by the classes; false for what is no thing.
func (w *wikidataItem) class() (Type, bool) {
	best := Other
	for _, id := range w.claims[propClass] {
		if t, ok := w.o.types[id]; ok {
			if t == Unknown {
				return t, false
			}
			return t, true
		}
		n, err := strconv.ParseUint(strings.TrimPrefix(id, "Q"), 10, 32)
		if err != nil {
			continue
		}
		i, ok := slices.BinarySearchFunc(wikidataClasses[:], uint32(n), func(c wikidataClass, n uint32) int { return int(c.id) - int(n) })
		if !ok {
			continue
		}
		t := wikidataClasses[i].typ
		if t == Unknown {
			return t, false
		}
		if best == Other {
			best = t
		}
	}
	return best, true
}
