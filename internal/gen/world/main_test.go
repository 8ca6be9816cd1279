package main

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/dragoman-go/dragoman/internal/gen/gentest"
)

// The sources are without a mistake, and what is embedded is what they say.
func TestUpToDate(t *testing.T) { gentest.UpToDate(t, "../../../entity/world", compile) }

// small is a set of sources in which each test spoils one file.
func small() fstest.MapFS {
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	return fstest.MapFS{
		"countries.txt":  file("# comment\nUA | Ukraine | ~Ukrainian; -Ukrajina | w=90\nUS | United States | U.S. |\n"),
		"regions.txt":    file("@ UA w=40\nDonbas | region | Donbass; ?the basin |\n"),
		"admin1.tsv":     file("UA.12\tKyiv City\nUA.17\tOdessa Oblast\n"),
		"cities.tsv":     file("703448\tKyiv\tUA\t12\t2797553\tC\tКиев\n"),
		"cities.txt":     file("UA Kyiv | | Kiev; ~Kyivan; -Киев | w=80\n"),
		"orgs-a.txt":     file("@ UA\nRada | parliament | the Rada |\n"),
		"events.txt":     file("@ - type=work\nSome Treaty | treaty | |\n"),
		"titles.txt":     file("PM | Prime Minister\n"),
		"people-a.txt":   file("@ UA\nAna Belmonte | PM 2019-05..2020; speaker @ Rada ..2018-02-03 | Ana B. | w=30\n"),
		"people-zzz.txt": file("@ - w=10\nJohn Doe | writer | |\n"),
	}
}

func TestBuild(t *testing.T) {
	entities, err := build(small())
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, e := range entities {
		ids = append(ids, e.ID)
		switch e.ID {
		case "country/UA":
			for _, a := range e.Aliases {
				if a == "Ukrajina" {
					t.Error("a dropped name is there")
				}
			}
		case "city/703448":
			if strings.Join(e.Aliases, ",") != "Kiev" || e.Weight != 0.8 {
				t.Errorf("%+v", e)
			}
		case "person/ana-belmonte":
			day := func(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }
			r := e.Roles
			if len(r) != 2 || r[0].Title != "Prime Minister" || r[0].Of != "country/UA" || !r[0].From.Equal(day(2019, 5, 1)) || !r[0].To.Equal(day(2021, 1, 1)) ||
				r[1].Of != "org/rada" || !r[1].From.IsZero() || !r[1].To.Equal(day(2018, 2, 3)) {
				t.Errorf("%+v", r)
			}
			if e.Description != "Prime Minister, Ukraine (until 2020)" {
				t.Error(e.Description)
			}
		}
	}
	want := "city/703448 country/UA country/US org/rada person/ana-belmonte person/john-doe region/donbas region/ua-odessa-oblast work/some-treaty"
	if got := strings.Join(ids, " "); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// Every mistake is reported by file and line.
func TestMistakes(t *testing.T) {
	for _, test := range []struct{ label, file, text, want string }{
		{"code", "countries.txt", "UA | Ukraine | |\nUKR | Ukraine | |\nUS | U | |", `countries.txt:2: "UKR" is no ISO country code`},
		{"twice", "countries.txt", "UA | Ukraine | |\nUA | Ukraine | |", "countries.txt:2: country/UA is countries.txt:1 already"},
		{"weight", "orgs-a.txt", "@ UA\nRada | parliament | | w=900", `orgs-a.txt:2: weight "900"`},
		{"country", "orgs-a.txt", "@ XQ\nRada | parliament | |", "orgs-a.txt:2: country/XQ: no such country"},
		{"section", "orgs-a.txt", "@ Ukraine\nRada | parliament | |", `orgs-a.txt:1: section "Ukraine"`},
		{"fields", "orgs-a.txt", "@ UA\nRada | parliament | | | x", "orgs-a.txt:2: 5 fields"},
		{"setting", "orgs-a.txt", "@ UA\nRada | parliament | | wikidata=42", `orgs-a.txt:2: wikidata "42"`},
		{"duplicate", "people-zzz.txt", "@ UA\nAna Belmonte | writer | |", "people-zzz.txt:2: person/ana-belmonte is people-a.txt:2 already"},
		{"no role", "people-a.txt", "@ UA\nAna Belmonte | | |", "people-a.txt:2: Ana Belmonte has no role"},
		{"date", "people-a.txt", "@ UA\nAna Belmonte | PM 2019-13-01.. | |", `people-a.txt:2: date "2019-13-01"`},
		{"order", "people-a.txt", "@ UA\nAna Belmonte | PM 2019..2018 | |", "people-a.txt:2: role"},
		{"role of", "people-a.txt", "@ UA\nAna Belmonte | PM @ QQ 2019.. | |", "people-a.txt:2: role of QQ: no such country"},
		{"city", "cities.txt", "UA Kyivv | Kyiv | |", `cities.txt:1: "UA Kyivv" is not in cities.tsv`},
		{"city twice", "cities.txt", "UA Kyiv | | |\nUA Kyiv | | |", `cities.txt:2: "UA Kyiv" is there twice`},
		{"spelling", "regions.txt", "@ UA\nDonbas | region | w=30", `regions.txt:2: spelling "w=30"`},
		{"type", "events.txt", "Some Treaty | treaty | |", "events.txt:1: no section with type="},
	} {
		dir := small()
		dir[test.file] = &fstest.MapFile{Data: []byte(test.text)}
		if _, err := build(dir); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v, want %s", test.label, err, test.want)
		}
	}
}
