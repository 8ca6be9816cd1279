package token

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// show writes the tokens of a text with | between them and ¶ before a sentence.
func show(s string) string {
	t := New(s)
	var b strings.Builder
	for i := range t.Tokens {
		if t.Tokens[i].Has(Sentence) {
			b.WriteString("¶")
		} else {
			b.WriteString("|")
		}
		b.WriteString(t.Of(i))
	}
	return b.String()
}

func TestAppend(t *testing.T) {
	for _, c := range []struct{ label, in, want string }{
		{"plain", "The envoy left. He returned.", "¶The|envoy|left|.¶He|returned|."},
		{"title", "Gen. Mark Hale met Lt. Col. Ruiz.", "¶Gen|.|Mark|Hale|met|Lt|.|Col|.|Ruiz|."},
		{"dotted", "The U.S. envoy met at 5 p.m. The talks failed.", "¶The|U.S.|envoy|met|at|5|p.m.¶The|talks|failed|."},
		{"dotted name", "the U.S. State Department", "¶the|U.S.|State|Department"},
		{"initial", "John F. Hart spoke.", "¶John|F|.|Hart|spoke|."},
		{"quote", "“We left.” He nodded.", "¶“|We|left|.|”¶He|nodded|."},
		{"possessive", "Trump’s don't U.S.'s", "¶Trump’s|don't|U.S.'s"},
		{"possessive of a plural", "the officials' plan", "¶the|officials|'|plan"},
		{"last full stop lost", "the U.S envoy", "¶the|U|.|S|envoy"},
		{"numbers", "1,000.50 at 10:30am on 2025-04-17, 7m 30th", "¶1,000.50|at|10:30am|on|2025|-|04|-|17|,|7m|30th"},
		{"links", "see https://t.co/a?b=1. or a.b@c.org, @who #tag", "¶see|https://t.co/a?b=1|.|or|a.b@c.org|,|@who|#tag"},
		{"heading", "Talks in Paris\nThe envoy left", "¶Talks|in|Paris¶The|envoy|left"},
		{"scripts", "Зеленський 北京 مصر", "¶Зеленський|北京|مصر"},
		{"bad bytes", "a\xffb", "¶a|\xff|b"},
		{"empty", "", ""},
	} {
		if d := cmp.Diff(c.want, show(c.in)); d != "" {
			t.Errorf("%s: %s", c.label, d)
		}
	}
}

func TestStem(t *testing.T) {
	x := New("Trump’s Ukraine's O’Neil don't")
	var got []string
	for i := range x.Tokens {
		got = append(got, x.StemOf(i))
	}
	if d := cmp.Diff([]string{"Trump", "Ukraine", "O’Neil", "don't"}, got); d != "" {
		t.Error(d)
	}
}

func FuzzAppend(f *testing.F) {
	for _, s := range []string{"", "The U.S. 'envoy’s' a.b@c.d", "\xff\xfe a", "a\u0301.b. c", "https://x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, k := range Append(nil, s) {
			if k.Start < end || k.End <= k.Start || k.End > len(s) || k.Stem < k.Start || k.Stem > k.End {
				t.Fatalf("token %+v after %d in %q", k, end, s)
			}
			if gap := s[end:k.Start]; strings.TrimSpace(gap) != "" {
				t.Fatalf("%q stands between tokens of %q", gap, s)
			}
			if k.Hash != fold.Hash(s[k.Start:k.End]) || k.StemHash != fold.Hash(s[k.Start:k.Stem]) {
				t.Fatalf("hash of %q", s[k.Start:k.End])
			}
			end = k.End
		}
		if strings.TrimSpace(s[end:]) != "" {
			t.Fatalf("%q has no token at its end", s)
		}
	})
}

func BenchmarkAppend(b *testing.B) {
	s := strings.Repeat("The envoy’s delegation arrived in Geneva on Thursday, officials said. ", 200)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	var dst []Token
	for b.Loop() {
		dst = Append(dst[:0], s)
	}
}

// TestAppendInPlace holds that nothing is left of what stood in the room before.
func TestAppendInPlace(t *testing.T) {
	for _, s := range []string{"The U.S. envoy’s 30 a.b@c.d #tag — “no” \xff Ünïcode don't, KeirStarmer F16", "of it\n\nand 1,000.5"} {
		want := Append(nil, s)
		room := make([]Token, len(want)+8)
		for i := range room {
			room[i] = Token{Start: 7, End: 7, Hash: 7, Kind: 7, Flags: 0xFFFF, Stem: 7, StemHash: 7}
		}
		if got := Append(room[:0], s); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", s, got, want)
		}
	}
}
