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

// mixedDamage is a story that was translated word for word, scanned, and read as the
// wrong encoding.
const mixedDamage = `The foreing minister of Norway arrived on sÃ¡bado to Geneva for the second ronda of conversations, informed the agency. The secretary general of the OTAN, Mark Ruttte, said that the alliance â€œwill not acceptâ€ the conditions of the Kremlin, and asked that the high fire enters in vigor before the Thorsday.
The President Volodimyr Zelenski met with the chancellor Freidrich Merz in Berlin. The goverment of Germany will send systems of defence anti-aerea, anounced the minister of the Defence Boris Pistoriuss. In the capital of Alemania the Ukrai` + "\u00ad" + `nian president thanked also the Congress of the United States.
The agreement of peace is not yet ready, recognised the special envoy KeithKellogg. According to him, the two parts have to put the cards on the table, and who sows winds collects tempests.
`

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
		{"clean", clean}, {"Spanish", grainText(b, "05-garbled-es.txt")}, {"Russian", grainText(b, "06-garbled-ru.txt")}, {"mixed", mixedDamage},
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
