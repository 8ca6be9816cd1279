package normalize

import (
	"math/rand"
	"testing"
)

// randomEdits returns sorted, disjoint edits of text.
func randomEdits(r *rand.Rand, text string) []Edit {
	var out []Edit
	pos := 0
	for pos < len(text) && len(out) < 6 {
		start := pos + r.Intn(4)
		if start > len(text) {
			break
		}
		end := min(len(text), start+r.Intn(3))
		e := Edit{Start: start, End: end, Old: text[start:end], New: "XYZ"[:r.Intn(4)], Kind: Spelling, Confidence: 1, Reason: "r"}
		if e.Old != e.New {
			out = append(out, e)
		}
		pos = end + 1
	}
	return out
}

// TestCompose: applying the composed edits to the source gives the last text.
func TestCompose(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for n := range 20000 {
		src := "abcdefghijklmnop"[:r.Intn(17)]
		a := randomEdits(r, src)
		mid := apply(src, a)
		b := randomEdits(r, mid)
		want := apply(mid, b)
		es := compose(src, a, mid, b)
		last := 0
		for _, e := range es {
			if e.Start < last || e.End < e.Start || e.End > len(src) || src[e.Start:e.End] != e.Old {
				t.Fatalf("%d: bad edit %+v of %q\na %+v\nb %+v", n, e, src, a, b)
			}
			last = e.End
		}
		if got := apply(src, es); got != want {
			t.Fatalf("%d: %q -> %q -> %q, composed gives %q\na %+v\nb %+v\nc %+v", n, src, mid, want, got, a, b, es)
		}
	}
}

// TestMapSpan: spans stay in range, are monotone, and text outside edits maps to itself.
func TestMapSpan(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	for range 20000 {
		src := "abcdefghijklmnop"[:r.Intn(17)]
		res := &Result{Source: src, Edits: randomEdits(r, src)}
		res.Text = apply(src, res.Edits)
		prev := 0
		for s := 0; s <= len(res.Text); s++ {
			for e := s; e <= len(res.Text); e++ {
				a, b := res.ToSource(s, e)
				if a < 0 || b < a || b > len(src) || a < prev && e == s {
					t.Fatalf("ToSource(%d,%d) = %d,%d of %q %+v", s, e, a, b, src, res.Edits)
				}
				if e == s {
					prev = a
				}
			}
		}
		for s := 0; s <= len(src); s++ {
			for e := s; e <= len(src); e++ {
				a, b := res.FromSource(s, e)
				if a < 0 || b < a || b > len(res.Text) {
					t.Fatalf("FromSource(%d,%d) = %d,%d of %q %+v", s, e, a, b, src, res.Edits)
				}
			}
		}
		for i := range len(src) {
			hit := false
			for _, e := range res.Edits {
				hit = hit || i < e.End && e.Start < i+1 || e.Start == e.End && (e.Start == i || e.Start == i+1)
			}
			if a, b := res.FromSource(i, i+1); !hit && (b != a+1 || res.Text[a:b] != src[i:i+1]) {
				t.Fatalf("FromSource(%d,%d) = %d,%d of %q %+v", i, i+1, a, b, src, res.Edits)
			}
		}
	}
}
