package lexicon

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// osa is the optimal string alignment distance, plainly.
func osa(a, b string) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		d[i][0] = i
	}
	for j := range d[0] {
		d[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			c := 1
			if a[i-1] == b[j-1] {
				c = 0
			}
			d[i][j] = min(d[i-1][j]+1, d[i][j-1]+1, d[i-1][j-1]+c)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(a)][len(b)]
}

// TestNear compares with every word of the blob.
func TestNear(t *testing.T) {
	var all []string
	for n := 2; n <= MaxSpelling; n++ {
		for c := byte('a'); c <= 'z'; c++ {
			g := group(n, c)
			for i := 0; i < len(g); i += n - 1 {
				all = append(all, string(c)+g[i:i+n-1])
			}
		}
	}
	if len(all) < 80_000 {
		t.Errorf("%d spellings", len(all))
	}
	for _, w := range []string{"recieve", "goverment", "teh", "ab", "parliment", "negotations", "xqzv", "ceasfire", "internationalisatoin"} {
		for k := 1; k <= 3; k++ {
			var got, want []string
			Near(w, "", k, func(c Candidate) {
				if c.Distance != osa(w, c.Word) {
					t.Errorf("%s: %s at %d, want %d", w, c.Word, c.Distance, osa(w, c.Word))
				}
				got = append(got, c.Word)
			})
			for _, a := range all {
				if osa(w, a) <= k {
					want = append(want, a)
				}
			}
			slices.Sort(got)
			slices.Sort(want)
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("Near(%s, %d): -want +got:\n%s", w, k, d)
			}
		}
	}
}

func TestNearExchange(t *testing.T) {
	for _, c := range []struct{ label, word, want string }{
		{"first letter", "doulw", "would"},
		{"within", "cretid", "credit"},
		{"neighbours are not apart", "wrod", ""},
		{"a word as it stands", "of", ""},
		{"no word", "zzxzzq", ""},
		{"too long", strings.Repeat("ab", MaxSpelling), ""},
	} {
		got := ""
		NearExchange(c.word, func(x Candidate) { got += x.Word })
		if got != c.want {
			t.Errorf("%s: %s: got %q, want %q", c.label, c.word, got, c.want)
		}
	}
}

// TestNearStart compares with Near.
func TestNearStart(t *testing.T) {
	for _, w := range []string{"ecieve", "ogverment", "zeh", "ab", "mparliment", "aarliament", "ight", "it", "xqzv", "nought", "oon", "a'b"} {
		want, got := map[string]bool{}, map[string]bool{}
		Near(w, "", 1, func(c Candidate) {
			if c.Word[0] != w[0] {
				want[c.Word] = true
			}
		})
		NearStart(w, func(c Candidate) {
			if got[c.Word] || c.Distance != 1 {
				t.Errorf("%s: %v", w, c)
			}
			got[c.Word] = true
		})
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: -Near +NearStart:\n%s", w, diff)
		}
	}
}

func BenchmarkNear(b *testing.B) {
	for _, c := range []struct {
		name, word, first string
		k                 int
	}{
		{"same letter", "negotations", "n", 2},
		{"any letter", "negotations", "", 2},
		{"same letter short", "aganst", "a", 2},
		{"same letter 3", "negotations", "n", 3},
		{"any letter 1", "negotations", "", 1},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Near(c.word, c.first, c.k, func(Candidate) {})
			}
		})
	}
}
