package dragoman_test

import (
	"context"
	"fmt"
	"log"
	"time"

	"github.com/dragoman-go/dragoman"
	"github.com/dragoman-go/dragoman/entity"
)

// Two articles tell one event, one of them machine-translated. The clean one
// is evidence for the other; both come out with one name for each person.
func Example() {
	reader, err := dragoman.New()
	if err != nil {
		log.Fatal(err)
	}
	day := time.Date(2022, 7, 24, 0, 0, 0, 0, time.UTC)
	story, err := reader.Read(context.Background(),
		dragoman.Document{ID: "clean", Published: day, Text: "Russian Foreign Minister Sergey Lavrov met his Egyptian counterpart " +
			"Sameh Shoukry in Cairo on Sunday. They discussed the export of Ukrainian grain."},
		dragoman.Document{ID: "garbled", Published: day, Text: "The minister of Exteriors of Russia, Sergei Lavrovv, met on Sunday with Sameh Shoukri " +
			"in El Cairo. Both spoke of an eventual high fire."},
	)
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range story.Articles[1].Repair.Edits {
		fmt.Printf("%s -> %s\n", e.Old, e.New)
	}
	for _, e := range story.Entities {
		if e.Type == entity.Person {
			fmt.Println(e.Name, e.Docs)
		}
	}
	// Output:
	// minister of Exteriors -> foreign minister
	// Lavrovv -> Lavrov
	// Shoukri -> Shoukry
	// high fire -> ceasefire
	// Sameh Shoukry [clean garbled]
	// Sergey Lavrov [clean garbled]
}
