package timeline

import (
	"reflect"
	"testing"
	"time"
)

func FuzzTag(f *testing.F) {
	for _, s := range []string{
		"", "Thursday", "the last week of July", "from 9:30 to 11 on 1/1/2015", "two days after two days after Easter",
		"Est. May 19, 1883", "\xff 31 February 2019 \xfe", "1/1/1/1/1", "second second second", "half past a quarter to noon",
		"2025-W15-3T09:00Z", "every other Monday at 5p.m.", "the 99th century BC", "999999999 years ago", "'90s’s",
	} {
		f.Add(s, int64(1744848000))
	}
	f.Fuzz(func(t *testing.T, s string, unix int64) {
		ref := time.Unix(unix%(1<<36), 0).UTC()
		for _, o := range [][]Option{nil, {WithVague()}, {WithRanges()}, {WithRanges(), PreferFuture()}, {WithVague(), PreferPast()}} {
			for _, at := range []time.Time{ref, {}} {
				xs := Tag(s, at, o...)
				end := 0
				for _, x := range xs {
					if x.Start < end || x.End <= x.Start || x.End > len(s) || s[x.Start:x.End] != x.Text {
						t.Fatalf("%q: %+v after %d", s, x, end)
					}
					end = x.End
				}
				if again := Tag(s, at, o...); !reflect.DeepEqual(xs, again) {
					t.Fatalf("%q: %+v, then %+v", s, xs, again)
				}
			}
		}
	})
}
