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

// FuzzRepair checks the laws of a whole repair.
func FuzzRepair(f *testing.F) {
	n, err := normalize.New(normalize.WithNames(world.KB()))
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range []string{"01-signing.txt", "05-garbled-es.txt", "06-garbled-ru.txt"} {
		f.Add(grainText(f, file))
	}
	f.Add("The talks of Trondhiem\xff the Thursday, said to the herald. “Norwegian”  Jens Stoltenha left.")
	f.Fuzz(func(t *testing.T, text string) {
		r := n.Repair(text)
		got, end := "", 0
		for _, e := range r.Edits {
			if e.Start < end || e.End > len(text) || text[e.Start:e.End] != e.Old {
				t.Fatalf("edit %+v", e)
			}
			got += text[end:e.Start] + e.New
			end = e.End
		}
		if got += text[end:]; got != r.Text {
			t.Fatalf("the edits give %q, the text is %q", got, r.Text)
		}
		if again := n.Repair(r.Text); again.Text != r.Text {
			t.Fatalf("%q became %q and that %q: %+v", text, r.Text, again.Text, again.Edits)
		}
		start := 0
		for _, s := range r.Suspects {
			if s.Start < start || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("suspect %+v of %d bytes", s, len(text))
			}
			start = s.Start
		}
	})
}
