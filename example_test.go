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

// One's own names are repaired towards, linked and followed over the documents.
func ExampleReader_Read() {
	kb, err := entity.NewKB([]entity.Entity{
		{ID: "person/vlachou", Type: entity.Person, Name: "Ioanna Vlachou", Roles: []entity.Role{{Title: "Mayor", Of: "Patras"}}},
		{ID: "city/patras", Type: entity.Place, Name: "Patras"},
	})
	if err != nil {
		log.Fatal(err)
	}
	reader, err := dragoman.New(dragoman.WithKB(kb))
	if err != nil {
		log.Fatal(err)
	}
	text := "Mayor Ioanna Vlachu opened the harbour of Patras on 3 May 2023. Vlachou left on Thorsday."
	story, err := reader.Read(context.Background(), dragoman.Document{ID: "a", Text: text})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(story.Articles[0].Repair.Text)
	for _, m := range story.Articles[0].Mentions {
		fmt.Printf("%d-%d %s: %s\n", m.Start, m.End, m.Text, m.Entity)
	}
	for _, e := range story.Timeline.Events {
		fmt.Println(e.When.From.Format("2006-01-02"), e.Title)
	}
	// Output:
	// Mayor Ioanna Vlachou opened the harbour of Patras on 3 May 2023. Vlachou left on Thursday.
	// 6-19 Ioanna Vlachu: person/vlachou
	// 42-48 Patras: city/patras
	// 64-71 Vlachou: person/vlachou
	// 2023-05-03 Ioanna Vlachou opens the harbour
}
