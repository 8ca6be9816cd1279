package timeline

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkHostile reads texts that look like no prose: time a byte must not
// grow with their length.
func BenchmarkHostile(b *testing.B) {
	for name, unit := range map[string]string{
		"and":     "and met and held talks to ",
		"commas":  "met, held talks, struck, ",
		"dates":   "on Monday met on Tuesday ",
		"signals": "talks before talks after talks two days after visit ",
		"names":   "Olaf Scholz and Emmanuel Macron met ",
	} {
		for _, n := range []int{20_000, 200_000} {
			d := document(b, "a", strings.Repeat(unit, n/len(unit)), "2023-05-17")
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				b.SetBytes(int64(len(d.Text)))
				b.ReportAllocs()
				for b.Loop() {
					x := NewBuilder()
					x.Add(d)
					x.Timeline()
				}
			})
		}
	}
}
