package normalize_test

import (
	"fmt"
	"strings"

	"github.com/dragoman-go/dragoman/normalize"
)

func ExampleNormalizer_Repair() {
	n, err := normalize.New()
	if err != nil {
		panic(err)
	}
	r := n.Repair("The two armies agreed to a high the fire on Thorsday.")
	fmt.Println(r.Text)
	for _, e := range r.Edits {
		fmt.Printf("%d-%d %s: %q -> %q\n", e.Start, e.End, e.Kind, e.Old, e.New)
	}
	// Output:
	// The two armies agreed to a ceasefire on Thursday.
	// 27-40 calque: "high the fire" -> "ceasefire"
	// 44-52 spelling: "Thorsday" -> "Thursday"
}

func ExampleWithEvidence() {
	ev := normalize.NewEvidence("Prime Minister Halvard Brekstad spoke in the evening. Brekstad left on Monday.")
	n, err := normalize.New(normalize.WithEvidence(ev))
	if err != nil {
		panic(err)
	}
	fmt.Println(n.Repair("Prime Minister Halvard Brekkstad spoke about the budget.").Text)
	// Output: Prime Minister Halvard Brekstad spoke about the budget.
}

// What stands in the repaired text leads to the bytes that it came from.
func ExampleResult_ToSource() {
	n, err := normalize.New()
	if err != nil {
		panic(err)
	}
	r := n.Repair("The cafÃ© reopened on Thorsday.")
	at := strings.Index(r.Text, "Thursday")
	start, end := r.ToSource(at, at+len("Thursday"))
	fmt.Println(r.Text)
	fmt.Println(r.Source[start:end])
	// Output:
	// The café reopened on Thursday.
	// Thorsday
}
