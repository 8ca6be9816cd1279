package timeline_test

import (
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/entity/world"
	"github.com/dragoman-go/dragoman/timeline"
)

// Two articles tell of one meeting; the timeline has it once.
func ExampleBuilder() {
	linker := entity.NewLinker(world.KB())
	published := time.Date(2023, 5, 17, 0, 0, 0, 0, time.UTC)
	b := timeline.NewBuilder()
	for id, text := range map[string]string{
		"a": "German Chancellor Olaf Scholz met Emmanuel Macron in Berlin on Monday. A drone attack on Kharkiv on Sunday killed 12 people.",
		"b": "President Macron held talks with Olaf Scholz in the German capital on Monday, a day before Antony Blinken arrived in Cairo.",
	} {
		b.Add(timeline.Document{ID: id, Text: text, Published: published, Mentions: linker.Link(text)})
	}
	for _, e := range b.Timeline().Events {
		fmt.Println(e.When.From.Format("2006-01-02"), e.Title, len(e.Evidence))
	}
	// Output:
	// 2023-05-14 Drone attack on Kharkiv: 12 killed 1
	// 2023-05-15 Olaf Scholz meets Emmanuel Macron in Berlin 2
	// 2023-05-16 Antony Blinken arrives in Cairo 1
}

func ExampleTimeline_WriteMermaid() {
	text := "Olaf Scholz met Emmanuel Macron in Berlin on Monday."
	b := timeline.NewBuilder()
	b.Add(timeline.Document{
		ID: "a", Text: text, Published: time.Date(2023, 5, 17, 0, 0, 0, 0, time.UTC),
		Mentions: entity.NewLinker(world.KB()).Link(text),
	})
	if err := b.Timeline().WriteMermaid(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// timeline
	//     2023-05-15 : Olaf Scholz meets Emmanuel Macron in Berlin
}

// Any calendar program reads the events of a timeline.
func ExampleTimeline_WriteICalendar() {
	text := "Olaf Scholz met Emmanuel Macron in Berlin on Monday."
	b := timeline.NewBuilder()
	b.Add(timeline.Document{
		ID: "a", Text: text, Published: time.Date(2023, 5, 17, 0, 0, 0, 0, time.UTC),
		Mentions: entity.NewLinker(world.KB()).Link(text),
	})
	var calendar strings.Builder
	if err := b.Timeline().WriteICalendar(&calendar); err != nil {
		fmt.Println(err)
	}
	for line := range strings.Lines(calendar.String()) {
		if strings.HasPrefix(line, "DT") || strings.HasPrefix(line, "SUMMARY") {
			fmt.Println(strings.TrimSpace(line))
		}
	}
	// Output:
	// DTSTAMP:20230515T000000Z
	// DTSTART;VALUE=DATE:20230515
	// DTEND;VALUE=DATE:20230516
	// SUMMARY:Olaf Scholz meets Emmanuel Macron in Berlin
}
