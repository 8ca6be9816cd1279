package entity_test

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/dragoman-go/dragoman/entity"
)

// One's own list of names is compiled once to a file, which any number of
// processes then map into memory.
func ExampleWriteIndexFile() {
	dir, err := os.MkdirTemp("", "dragoman")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "names.kb")
	list := `id,name,type,aliases,role,of
p1,Ioanna Vlachou,person,Joanna Vlahou,mayor,Patras
o1,Patras Port Authority,organization,PPA,,
`
	if err := entity.WriteIndexFile(file, entity.ReadCSV(strings.NewReader(list))); err != nil {
		log.Fatal(err)
	}
	kb, err := entity.Open(file)
	if err != nil {
		log.Fatal(err)
	}
	for _, m := range entity.NewLinker(kb).Link("Mayor Vlachou met the Patras Port Authority. The PPA had asked for it.") {
		fmt.Printf("%d-%d %s: %s\n", m.Start, m.End, m.Text, m.Entity)
	}
	// Output:
	// 6-13 Vlachou: p1
	// 22-43 Patras Port Authority: o1
	// 49-52 PPA: o1
}

// A record that is wrong says where; the others are read.
func ExampleSkipBad() {
	lines := `{"id":"p1","name":"Ioanna Vlachou","type":"person"}
{"id":"p2","name":"Petros Galanis","type":"dancer"}
{"id":"o1","name":"Patras Port Authority","type":"organization"}
`
	entities := entity.ReadJSONL(strings.NewReader(lines), entity.FileName("names.jsonl"), entity.SkipBad(func(err error) { fmt.Println(err) }))
	for e, err := range entities {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(e.ID, e.Name)
	}
	// Output:
	// p1 Ioanna Vlachou
	// names.jsonl:2: type: entity: unknown type "dancer": want one of person, organization, place, event, work, other
	// o1 Patras Port Authority
}

// A name that is compared often is parsed once.
func ExampleParseName() {
	wanted := entity.ParseName("Oleksandr Hryhorenko", entity.Person)
	for _, name := range []string{"Dr. Олександр Григоренко", "Hryhorenko, O.", "Olena Hryhorenko"} {
		m := wanted.Compare(entity.ParseName(name, entity.Person))
		fmt.Printf("%s: %t, %s\n", name, m.Same, m.Reason)
	}
	// Output:
	// Dr. Олександр Григоренко: true, oleksandr = олександр (one name); hryhorenko ~ григоренко
	// Hryhorenko, O.: true, oleksandr ~ o (initial); hryhorenko = hryhorenko
	// Olena Hryhorenko: false, oleksandr is not olena; hryhorenko = hryhorenko
}

// The items of a Wikidata dump become entities with names in the languages asked
// for.
func ExampleReadWikidata() {
	dump := `[
{"id":"Q900001","labels":{"en":{"language":"en","value":"Ioanna Vlachou"},"el":{"language":"el","value":"Ιωάννα Βλάχου"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}]}},
{"id":"Q900002","labels":{"en":{"language":"en","value":"Vlachou (disambiguation)"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q4167410"}}}}]}}
]`
	for e, err := range entity.ReadWikidata(strings.NewReader(dump), entity.Languages("en", "el")) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(e.ID, e.Type, e.Name, e.Aliases)
	}
	// Output:
	// Q900001 person Ioanna Vlachou [Ιωάννα Βλάχου]
}

// Entities of FollowTheMoney bring their names, aliases and countries.
func ExampleReadFtM() {
	lines := `{"id":"x-1","schema":"Person","caption":"Ioanna Vlachou","properties":{"name":["Ioanna Vlachou"],"alias":["Joanna Vlahou"],"position":["Mayor of Patras"],"nationality":["gr"]},"datasets":["a"]}
{"id":"x-2","schema":"Address","properties":{"full":["1 Harbour Road"]}}
`
	for e, err := range entity.ReadFtM(strings.NewReader(lines)) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(e.ID, e.Type, e.Name, e.Aliases, e.Country, e.Roles[0].Title)
	}
	// Output:
	// x-1 person Ioanna Vlachou [Joanna Vlahou] country/GR Mayor of Patras
}

// Names are found in any spelling and script, misspelt or in part.
func ExampleKB_Lookup() {
	kb, err := entity.NewKB([]entity.Entity{
		{ID: "p1", Type: entity.Person, Name: "Oleksandr Hryhorenko"},
		{ID: "p2", Type: entity.Person, Name: "Olena Hryhorchuk"},
		{ID: "o1", Type: entity.Organization, Name: "Bank of Kharkiv"},
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, asked := range []string{"Александр Григоренко", "Hrihorenko", "Банк Харкова"} {
		best := kb.Lookup(asked, entity.Limit(1))[0]
		fmt.Printf("%s: %s %.2f\n", asked, best.Name, best.Score)
	}
	// Output:
	// Александр Григоренко: Oleksandr Hryhorenko 0.99
	// Hrihorenko: Oleksandr Hryhorenko 0.84
	// Банк Харкова: Bank of Kharkiv 0.85
}
