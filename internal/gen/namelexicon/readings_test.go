package main

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestHongKong(t *testing.T) {
	for in, want := range map[string]string{
		"can": "chan", "zoeng": "cheung", "gwok": "kwok", "joeng": "yeung", "zyu": "chu", "jyun": "yun", "ceoi": "chui", "dang": "tang", "zau": "chow", "ng": "ng", "wong": "wong", "maa": "ma",
	} {
		if got := hongKong(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestStems(t *testing.T) {
	for in, want := range map[string][]string{
		"takai": {"takai", "taka"}, "wataru": {"wataru", "watari", "wata"}, "tadashii": {"tadashii", "tadashi"}, "mori": {"mori"}, "ki": {"ki"}, "yama": {"yama"},
	} {
		got := stems(in)
		for _, w := range want {
			if !slices.Contains(got, w) {
				t.Errorf("%s: %q, want %q", in, got, w)
			}
		}
		if in == "mori" && len(got) > 1 {
			t.Errorf("%s: %q", in, got)
		}
	}
}

func TestRomanised(t *testing.T) {
	got := romanised([]string{"товариство", "з", "обмеженою", "відповідальністю"})
	if want := []string{"tovarystvo", "z", "obmezhenoiu", "vidpovidalnistiu"}; !slices.ContainsFunc(got, func(g []string) bool { return slices.Equal(g, want) }) {
		t.Errorf("%q, want %q among them", got, want)
	}
	for _, words := range [][]string{{"ооо"}, {"limited", "company"}} {
		if d := cmp.Diff([][]string(nil), romanised(words)); d != "" {
			t.Error(d)
		}
	}
}

func TestInflects(t *testing.T) {
	for word, want := range map[string]bool{"indian": false, "indyjski": true, "русский": true, "рус": false, "německý": true, "niemiecki": true} {
		if got := inflects(word); got != want {
			t.Errorf("%s: %v", word, got)
		}
	}
}
