package main

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/internal/fold"
)

// regions reads regions.txt ("Name | description | spellings | settings") and,
// for countries that it does not cover, GeoNames' first-order divisions.
func (b *builder) regions() {
	covered := map[string]bool{} // countries whose section says only
	known := map[string]bool{}   // "country/UA name" of what is written by hand
	for _, l := range b.lines("regions.txt", 4) {
		e, err := l.entity("region", entity.Place, 30)
		if err != nil {
			b.fail(err)
			continue
		}
		if l.section.only {
			covered[l.section.country] = true
		}
		b.add(l, e)
		b.name(e)
		for _, n := range append(e.Aliases, e.Name) {
			known[e.Country+" "+fold.String(n)] = true
		}
	}
	cities := map[string]bool{} // a division named like a city of its country is left to the city
	for _, l := range b.tsv("cities.tsv", 7) {
		cities["country/"+l.field(2)+" "+fold.String(plainLatin(l.field(1)))] = true
	}
	for _, l := range b.tsv("admin1.tsv", 2) {
		country, _, _ := strings.Cut(l.field(0), ".")
		name := plainLatin(l.field(1))
		short := bareDivision(name)
		id := "country/" + country
		if _, ok := b.index[id]; !ok || covered[country] || municipal[country] || generic[short] || generic[name] || len(short) < 4 {
			continue
		}
		if known[id+" "+fold.String(name)] || known[id+" "+fold.String(short)] || cities[id+" "+fold.String(name)] || cities[id+" "+fold.String(short)] {
			continue
		}
		known[id+" "+fold.String(name)] = true
		e := entity.Entity{
			ID: "region/" + strings.ToLower(country) + "-" + slug(name), Type: entity.Place, Name: name, Country: id,
			Description: "region of " + b.nameOf(id), Weight: 0.1,
		}
		if short != name {
			e.Aliases = []string{short}
		}
		b.add(l, e)
	}
}

// municipal are countries whose first-order divisions are towns and villages.
var municipal = map[string]bool{"SI": true, "PR": true, "LV": true, "MT": true, "LI": true, "AD": true, "SM": true, "NR": true}

// generic names of divisions are words of the language, not names.
var generic = map[string]bool{
	"Central": true, "Northern": true, "Southern": true, "Eastern": true, "Western": true, "North": true, "South": true, "East": true, "West": true,
	"Centre": true, "Center": true, "Capital": true, "Upper East": true, "Upper West": true, "North East": true, "North West": true, "South East": true,
	"South West": true, "North-East": true, "North-West": true, "South-East": true, "South-West": true, "Coast": true, "Islands": true, "Federal District": true,
	"Central Region": true, "Northern Region": true, "Southern Region": true, "Eastern Region": true, "Western Region": true, "Capital Region": true,
	"Northern Province": true, "Southern Province": true, "Eastern Province": true, "Western Province": true, "Central Province": true, "Lakes": true, "Unity": true,
	"Northwest": true, "Northeast": true, "Southwest": true, "Southeast": true, "Nord": true, "Sud": true, "Est": true, "Ouest": true, "Littoral": true, "Plateau": true,
	"Savannah": true, "Bong": true, "Delta": true, "Rivers": true, "Niger": true, "River Nile": true, "River Gee": true, "Autonomous Region": true, "Outer Islands": true,
	"Free": true, "Gulf": true, "Pool": true, "Maritime": true, "Oriental": true, "German": true, "Bride": true, "Northeastern": true, "Southeastern": true,
	"Midlands": true, "Cascade": true, "Cascades": true, "Pest": true, "Mono": true, "Trinity": true, "Forest": true, "Vale": true, "Peel": true, "Bled": true,
	"Northwestern": true, "Southwestern": true, "Tartar": true, "Debar": true, "Encamp": true, "Para": true, "Grad": true, "Zeta": true, "Alba": true, "Reunion": true,
}

// bareDivision drops the word for the kind of division.
func bareDivision(name string) string {
	for _, w := range []string{" Oblast", " Oblast'", " Province", " Region", " Governorate", " State", " District", " County", " Prefecture", " Department", " Municipality", " Parish", " Canton", " City"} {
		if s, ok := strings.CutSuffix(name, w); ok {
			return s
		}
	}
	for _, w := range []string{"Province of ", "Provincia de ", "Departamento de ", "Région de ", "Region of ", "Municipality of "} {
		if s, ok := strings.CutPrefix(name, w); ok {
			return s
		}
	}
	return name
}

// plainLatin drops the marks of scholarly romanisation (Hyderābād), which the
// press does not print, and keeps the letters of living orthographies.
func plainLatin(name string) string {
	marks := strings.NewReplacer("\u0304", "", "\u0323", "", "\u0331", "", "‘", "'", "’", "'", "ʼ", "'")
	return norm.NFC.String(marks.Replace(norm.NFD.String(name)))
}

// tsv reads a table of GeoNames'.
func (b *builder) tsv(file string, fields int) []line {
	lines, errs := readLines(b.dir, file, "\t", fields)
	b.errs = append(b.errs, errs...)
	return lines
}

// cities reads GeoNames' table, then cities.txt, whose lines
// "CC Name in the table | name | spellings | settings" correct it.
func (b *builder) cities() { b.correctCities(b.listCities()) }

// rankedCity is the place of a city among the entities, and how it ranks among
// those of one name.
type rankedCity struct{ at, size int }

// listCities adds the cities of cities.tsv, and returns the most populous of each
// name by cityKey.
func (b *builder) listCities() map[string]rankedCity {
	divisions := map[string]string{}
	for _, l := range b.tsv("admin1.tsv", 2) {
		divisions[l.field(0)] = plainLatin(l.field(1))
	}
	largest := map[string]rankedCity{}
	for _, l := range b.tsv("cities.tsv", 7) {
		number, country := l.field(0), l.field(2)
		population, err := strconv.Atoi(l.field(4))
		if err != nil {
			b.fail(l.errorf("population %q: want a number", l.field(4)))
			continue
		}
		if _, ok := b.index["country/"+country]; !ok {
			b.fail(l.errorf("country/%s: no such country", country))
			continue
		}
		e := entity.Entity{
			ID: "city/" + number, Type: entity.Place, Name: plainLatin(l.field(1)), Country: "country/" + country,
			Weight: cityWeight(population, l.field(5)), Refs: map[string]string{"geonames": number},
		}
		if plain := l.field(1); plain != e.Name {
			e.Aliases = append(e.Aliases, plain)
		}
		for a := range strings.SplitSeq(l.field(6), ";") {
			e.Aliases = append(e.Aliases, a)
		}
		in := b.nameOf(e.Country)
		switch d := divisions[country+"."+l.field(3)]; {
		case l.field(5) == "C":
			e.Description = "capital of " + in
		case d != "" && d != e.Name:
			e.Description = "city in " + d + ", " + in
		default:
			e.Description = "city in " + in
		}
		at := len(b.entities)
		b.add(l, e)
		for i, n := range append([]string{e.Name}, e.Aliases...) {
			// a city of that name goes before one of that spelling
			key := cityKey(country, n)
			size := population
			if i == 0 {
				size += 1 << 30
			}
			if old, ok := largest[key]; !ok || old.size < size {
				largest[key] = rankedCity{at, size}
			}
		}
	}
	return largest
}

// correctCities gives cities the names, weights and references of cities.txt.
func (b *builder) correctCities(largest map[string]rankedCity) {
	corrected := map[int]bool{}
	for _, l := range b.lines("cities.txt", 4) {
		s, err := l.spellings(2)
		b.fail(err)
		set, err := l.settings(3)
		b.fail(err)
		country, name, _ := strings.Cut(l.field(0), " ")
		city, ok := largest[cityKey(country, name)]
		if !ok {
			b.fail(l.errorf("%q is not in cities.tsv", l.field(0)))
			continue
		}
		if corrected[city.at] {
			b.fail(l.errorf("%q is there twice", l.field(0)))
		}
		corrected[city.at] = true
		e := &b.entities[city.at]
		aliases := append(s.aliases, e.Aliases...)
		if name := l.field(1); name != "" {
			aliases = append(aliases, e.Name)
			e.Name = name
		}
		e.Aliases = unique(e.Name, slices.DeleteFunc(aliases, func(a string) bool { return slices.Contains(s.dropped, a) }))
		e.Demonyms = append(e.Demonyms, s.demonyms...)
		if set.weight != 0 {
			e.Weight = percent(set.weight)
		}
		if set.wikidata != "" {
			e.Refs["wikidata"] = set.wikidata
		}
	}
}

// cityKey is what cities.txt names a city by.
func cityKey(country, name string) string {
	return country + " " + strings.ReplaceAll(fold.String(plainLatin(name)), "'", "")
}

// cityWeight is the prior of a city: 0.1 at 50,000 people, 0.1 more for each
// five-fold, and more for a capital.
func cityWeight(population int, kind string) float64 {
	w := 0.1 + 0.1*math.Log(float64(max(population, 10_000))/50_000)/math.Log(5)
	switch kind {
	case "C":
		w += 0.25
	case "X":
		w /= 2
	}
	return math.Round(math.Min(math.Max(w, 0.02), 0.7)*100) / 100
}
