package world

import (
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/entity"
)

func TestIndexIsWhole(t *testing.T) {
	if err := KB().Verify(); err != nil {
		t.Fatal(err)
	}
	// what an importer of this package pays, in bytes of the binary
	if n := len(index); n > 6<<20 {
		t.Errorf("the index has %d bytes, want at most 6 MB", n)
	}
}

func TestCounts(t *testing.T) {
	counts := map[string]int{}
	for e := range KB().All() {
		kind, _, _ := strings.Cut(e.ID, "/")
		counts[kind]++
	}
	for _, want := range []struct {
		kind  string
		least int
	}{
		{"country", 245},
		{"city", 10_000},
		{"region", 2_000},
		{"org", 1_000},
		{"person", 2_000},
		{"event", 100},
		{"work", 60},
		{"other", 80},
	} {
		if counts[want.kind] < want.least {
			t.Errorf("%s: %d entities, want at least %d", want.kind, counts[want.kind], want.least)
		}
	}
	t.Log(counts)
}

func TestSpellings(t *testing.T) {
	for _, test := range []struct{ name, want string }{
		// places under older names, other languages and scripts
		{"Kyiv", "city/703448"},
		{"Kiev", "city/703448"},
		{"Київ", "city/703448"},
		{"Artemivsk", "city/713174"},
		{"Saint Petersburg", "city/498817"},
		{"St. Petersburg", "city/498817"},
		{"Cologne", "city/2886242"},
		{"Deir al-Balah", "city/281141"},
		{"Washington", "city/4140963"},
		{"Ucraina", "country/UA"},
		{"Германия", "country/DE"},
		{"Reino Unido", "country/GB"},
		{"日本", "country/JP"},
		{"U.S.", "country/US"},
		{"America", "country/US"},
		{"UAE", "country/AE"},
		{"DR Congo", "country/CD"},
		{"Czechia", "country/CZ"},
		{"Czech Republic", "country/CZ"},
		{"Türkiye", "country/TR"},
		{"Donbass", "region/donbas"},
		{"Gaza", "region/gaza-strip"},
		{"Middle East", "region/middle-east"},
		// demonyms
		{"Ukrainian", "country/UA"},
		{"Britons", "country/GB"},
		{"Muscovites", "city/524901"},
		{"Chechen", "region/chechnya"},
		// organisations and people
		{"the Kremlin", "org/kremlin"},
		{"State Department", "org/united-states-department-of-state"},
		{"НАТО", "org/nato"},
		{"Hizbollah", "org/hezbollah"},
		{"IAEA", "org/international-atomic-energy-agency"},
		{"AFP", "org/agence-france-presse"},
		{"Donald J. Trump", "person/donald-trump"},
		{"Марко Рубио", "person/marco-rubio"},
		{"WWII", "event/world-war-ii"},
		{"Twitter", "other/x"},
	} {
		got := KB().Lookup(test.name)
		if len(got) == 0 || got[0].Entity != test.want {
			t.Errorf("%s: got %v, want %s first", test.name, got, test.want)
		}
	}
}

func TestEntity(t *testing.T) {
	e, ok := KB().Entity("country/UA")
	if !ok || e.Name != "Ukraine" || e.Type != entity.Place || e.Refs["iso"] != "UA" {
		t.Errorf("country/UA: %+v", e)
	}
	e, ok = KB().Entity("city/703448")
	if !ok || e.Country != "country/UA" || e.Description != "capital of Ukraine" || e.Refs["geonames"] != "703448" {
		t.Errorf("city/703448: %+v", e)
	}
	if _, ok := KB().Entity("city/0"); ok {
		t.Error("city/0 exists")
	}
}

func TestNoSuchName(t *testing.T) {
	for _, name := range []string{"", " ", "Xqzzv", "the", "ceasefire"} {
		for _, c := range KB().Lookup(name) {
			if c.Score >= 1 {
				t.Errorf("%q is %v", name, c)
			}
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := entity.OpenString(index); err != nil {
			b.Fatal(err)
		}
	}
}
