package main

import (
	"strings"

	"github.com/agnivade/levenshtein"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
	"golang.org/x/text/unicode/norm"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/internal/fold"
)

// languages are those that give every country a name.
var languages = []string{
	"en", "es", "fr", "pt", "it", "ca", "de", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "sl", "hr", "ro", "hu", "tr", "id", "sq", "lt", "lv", "et",
	"ru", "uk", "be", "bg", "sr", "mk", "kk", "el", "hy", "ka", "he", "ar", "fa", "ur", "hi", "bn", "th", "zh", "zh-Hant", "ja", "ko",
}

// countries reads "CODE | Name | spellings | settings".
func (b *builder) countries() {
	namers := make([]display.Namer, len(languages))
	for i, l := range languages {
		namers[i] = display.Regions(language.MustParse(l))
	}
	for _, l := range b.lines("countries.txt", 4) {
		code := l.field(0)
		region, err := language.ParseRegion(code)
		if !isCountryCode(code) || err != nil {
			b.fail(l.errorf("%q is no ISO country code", code))
			continue
		}
		s, err := l.spellings(2)
		b.fail(err)
		set, err := l.settings(3)
		b.fail(err)
		if l.field(1) == "" {
			b.fail(l.errorf("%s has no name", code))
			continue
		}
		if set.weight == 0 {
			set.weight = 20
		}
		e := entity.Entity{
			ID: "country/" + code, Type: entity.Place, Name: l.field(1), Demonyms: s.demonyms, Description: "country",
			Weight: percent(set.weight), Refs: map[string]string{"iso": code},
		}
		if set.wikidata != "" {
			e.Refs["wikidata"] = set.wikidata
		}
		e.Aliases = s.aliases
		dropped := map[string]bool{}
		for _, d := range s.dropped {
			dropped[fold.String(d)] = true
		}
		for _, n := range namers {
			if name := plain(n.Name(region)); name != "" && !dropped[fold.String(name)] && !nearly(name, e.Name) {
				e.Aliases = append(e.Aliases, name)
			}
		}
		b.add(l, e)
		b.name(e)
	}
	// the capital of each country is found with the cities
}

// nearly reports whether a name differs from the English one by one letter or
// two (Afganistan). That is what damage looks like: as a known name it would
// hide or draw a repair, and a fuzzy look-up finds it anyhow.
func nearly(name, english string) bool {
	a, b := fold.String(name), fold.String(english)
	return a != b && len(b) > 5 && levenshtein.ComputeDistance(a, b) <= 2
}

// plain cleans a name of CLDR's: one with a comment in it ("Congo - Kinshasa",
// "Myanmar (Burma)") is written by hand instead, if at all.
func plain(name string) string {
	name = norm.NFC.String(strings.ReplaceAll(name, "’", "'"))
	if strings.ContainsAny(name, "([–—") || strings.Contains(name, " - ") || len(fold.String(name)) < 4 {
		return ""
	}
	return name
}
