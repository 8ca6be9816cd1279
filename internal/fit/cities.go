package main

import (
	"os"
	"strings"

	"github.com/dragoman-go/dragoman/internal/name"
)

// readCities makes sets of pairs from names of cities in many languages, a city
// a line, the English name first: one set a script. The English name and each
// name in the script are one; the city of the nearest other name is another.
// They are read as names of people, so that nothing but their sound counts.
func readCities(file string, w *name.Weights) ([]set, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	type form struct {
		city int
		text string
		name *name.Name
	}
	var english []form
	forms := map[name.Script][]form{}
	for l := range strings.SplitSeq(string(text), "\n") {
		if l == "" || l[0] == '#' {
			continue
		}
		names := strings.Split(l, ", ")
		city := len(english)
		english = append(english, form{city, names[0], name.Parse(names[0], name.Person)})
		for _, n := range names[1:] {
			_, s := name.AppendPhones(nil, strings.ToLower(n))
			forms[s] = append(forms[s], form{city, n, name.Parse(n, name.Person)})
		}
	}
	var sets []set
	for _, s := range []struct {
		script name.Script
		name   string
	}{{name.Cyrillic, "cities_cyrillic"}, {name.Hangul, "cities_hangul"}, {name.Kana, "cities_kana"}, {name.Hebrew, "cities_hebrew"}, {name.Arabic, "cities_arabic"}, {name.Han, "cities_han"}} {
		out := set{name: s.name, weight: 0.5}
		for _, f := range forms[s.script] {
			e := english[f.city]
			out.pairs = append(out.pairs, pair{a: e.name, b: f.name, same: true, fold: -1, text: [2]string{e.text, f.text}})
			best, at := -1.0, 0
			for j := range english {
				if v := w.Score(english[j].name, f.name); j != f.city && v > best {
					best, at = v, j
				}
			}
			out.pairs = append(out.pairs, pair{a: english[at].name, b: f.name, fold: -1, text: [2]string{english[at].text, f.text}})
		}
		sets = append(sets, out)
	}
	return sets, nil
}
