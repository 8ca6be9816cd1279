package normalize_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/dragoman-go/dragoman/entity/world"
	"github.com/dragoman-go/dragoman/normalize"
)

// grainText returns an article of testdata/grain.
func grainText(tb testing.TB, name string) string {
	b, err := os.ReadFile(filepath.Join("..", "testdata", "grain", name))
	if err != nil {
		tb.Fatal(err)
	}
	return string(b)
}

func BenchmarkRepair(b *testing.B) {
	n, err := normalize.New(normalize.WithNames(world.KB()))
	if err != nil {
		b.Fatal(err)
	}
	clean := ""
	for _, file := range []string{"01-signing.txt", "02-strike.txt", "03-cairo.txt", "04-center.txt"} {
		clean += grainText(b, file)
	}
	for _, c := range []struct{ label, text string }{
		{"clean", clean}, {"Spanish", grainText(b, "05-garbled-es.txt")}, {"Russian", grainText(b, "06-garbled-ru.txt")},
	} {
		b.Run(c.label, func(b *testing.B) {
			text := c.text
			n.Repair(text)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				n.Repair(text)
			}
		})
	}
}
