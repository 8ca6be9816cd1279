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
