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

// What is not certain enough to be edited is suspected, with what it may be.
func ExampleResult_suspects() {
	n, err := normalize.New(normalize.WithThreshold(0.97))
	if err != nil {
		panic(err)
	}
	r := n.Repair("The two armies agreed to a high fire on Thorsday.")
	fmt.Println(r.Text)
	for _, s := range r.Suspects {
		fmt.Printf("%s: %s, %q\n", r.Source[s.Start:s.End], s.Reason, s.Suggestions)
	}
	// Output:
	// The two armies agreed to a high fire on Thorsday.
	// high fire: Spanish “alto el fuego”, word for word, ["ceasefire"]
	// Thorsday: "Thorsday" is not a word; "Thursday" is near it, ["Thursday"]
}

// A name that looks like a slip is protected.
func ExampleWithProtected() {
	const text = "The Thorsday Club met the goverment on Thorsday."
	for _, o := range [][]normalize.Option{nil, {normalize.WithProtected("Thorsday")}} {
		n, err := normalize.New(o...)
		if err != nil {
			panic(err)
		}
		fmt.Println(n.Repair(text).Text)
	}
	// Output:
	// The Thursday Club met the government on Thursday.
	// The Thorsday Club met the government on Thorsday.
}

// One stage alone leaves all else as it is.
func ExampleWithStages() {
	n, err := normalize.New(normalize.WithStages(normalize.StageEncoding))
	if err != nil {
		panic(err)
	}
	fmt.Println(n.Repair("The cafÃ© in KÃ¶ln opens on Thorsday.").Text)
	// Output:
	// The café in Köln opens on Thorsday.
}

// A span of the source is found again in the repaired text.
func ExampleResult_FromSource() {
	n, err := normalize.New()
	if err != nil {
		panic(err)
	}
	r := n.Repair("The two armies agreed to a high fire on Thorsday.")
	start, end := r.FromSource(27, 36)
	fmt.Println(r.Source[27:36], "->", r.Text[start:end])
	// Output:
	// high fire -> ceasefire
}
