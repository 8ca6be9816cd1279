package timeline_test

import (
	"fmt"
	"time"

	"github.com/dragoman-go/dragoman/timeline"
)

func ExampleTag() {
	published := time.Date(2025, 4, 17, 0, 0, 0, 0, time.UTC)
	text := "The envoy arrived on Tuesday for talks that lasted five hours. " +
		"She will stay from April 16 to 18 and meet the minister on Friday."
	for _, x := range timeline.Tag(text, published) {
		fmt.Println(text[x.Start:x.End], x.Type, x.Value)
	}
	// Output:
	// Tuesday DATE 2025-04-15
	// five hours DURATION PT5H
	// April 16 DATE 2025-04-16
	// 18 DATE 2025-04-18
	// Friday DATE 2025-04-18
}

func ExampleWithRanges() {
	published := time.Date(2025, 4, 17, 0, 0, 0, 0, time.UTC)
	for _, x := range timeline.Tag("closed since May 2020, open Monday 9-11am", published, timeline.WithRanges()) {
		fmt.Printf("%s: %s\n", x.Text, x.EDTF)
	}
	// Output:
	// since May 2020: 2020-05-01/..
	// Monday 9-11am: 2025-04-14T09:00/2025-04-14T11:00
}

func ExamplePublished() {
	date, confidence := timeline.Published("OSLO, April 17, 2025 (NTB) — The envoys met on Monday.")
	fmt.Println(date.Format("2006-01-02"), confidence)
	// Output: 2025-04-17 0.9
}
