package normalize

import "testing"

// BenchmarkReadIdioms measures what the first damaged document costs.
func BenchmarkReadIdioms(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		new(idiomData).read()
	}
}
