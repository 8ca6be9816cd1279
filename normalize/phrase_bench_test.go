package normalize

import (
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/internal/token"
)

// cleanStory is good English news, written for the benchmarks.
const cleanStory = `The foreign minister arrived in Geneva on Tuesday for a second round of talks with her counterpart. Officials said the two governments had agreed to exchange lists of prisoners and to keep the road to the port open for trucks with food and medicine.
Heavy rain fell over the valley during the night, and several bridges were closed. Residents of the old town said that the water had risen faster than in any year they could remember. The mayor asked people to stay at home until the river had gone down.
The central bank left its key interest rate unchanged at four percent. Economists had expected a cut of a quarter point after prices rose more slowly in March than in the months before. The currency was little changed against the dollar.
`

// BenchmarkPhrasesClean runs the stage alone over tokens of clean text.
func BenchmarkPhrasesClean(b *testing.B) {
	n, err := New(WithStages(StagePhrases))
	if err != nil {
		b.Fatal(err)
	}
	x := token.New(strings.Repeat(cleanStory, 20))
	d := newDoc(n, x)
	b.SetBytes(int64(len(x.Source)))
	b.ReportAllocs()
	for b.Loop() {
		d.matched.done = false
		d.phrases()
	}
	if len(d.edits) > 0 {
		b.Fatal(d.edits)
	}
}

// BenchmarkPhrasesGarbled runs it over sentences full of calques.
func BenchmarkPhrasesGarbled(b *testing.B) {
	n, err := New(WithStages(StagePhrases))
	if err != nil {
		b.Fatal(err)
	}
	var text strings.Builder
	for _, c := range phraseCases {
		text.WriteString(c.text)
		text.WriteByte('\n')
	}
	x := token.New(text.String())
	b.SetBytes(int64(len(x.Source)))
	b.ReportAllocs()
	for b.Loop() {
		newDoc(n, x).phrases()
	}
}
