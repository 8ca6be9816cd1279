package normalize

import (
	"testing"
	"unicode/utf8"
)

// checkLaws repairs text by the character stages and checks what holds of every
// repair: the edits lead from source to text and back, are sorted and disjoint,
// spans map monotonically, and a second run changes nothing more.
func checkLaws(t *testing.T, n *Normalizer, text string) {
	t.Helper()
	r := n.Repair(text)
	if r.Source != text {
		t.Fatalf("%q: source is %q", text, r.Source)
	}
	if got := apply(r.Source, r.Edits); got != r.Text {
		t.Fatalf("%q: edits give %q, text is %q", text, got, r.Text)
	}
	pos, shift := 0, 0
	back := make([]Edit, len(r.Edits))
	for i, e := range r.Edits {
		if e.Start < pos || e.End < e.Start || e.End > len(text) || text[e.Start:e.End] != e.Old || e.Old == e.New || e.Reason == "" {
			t.Fatalf("%q: edit %d is %+v", text, i, e)
		}
		back[i] = Edit{Start: e.Start + shift, End: e.Start + shift + len(e.New), Old: e.New, New: e.Old}
		pos, shift = e.End, shift+len(e.New)-len(e.Old)
	}
	if got := apply(r.Text, back); got != text {
		t.Fatalf("%q: undone gives %q", text, got)
	}
	if len(text) < 2000 {
		last := 0
		for i := 0; i <= len(r.Text); i++ {
			a, b := r.ToSource(i, i)
			if a < last || b < a || b > len(text) {
				t.Fatalf("%q: ToSource(%d) = %d, %d after %d", text, i, a, b, last)
			}
			last = a
		}
	}
	if n.stages&StageEncoding != 0 && !utf8.ValidString(r.Text) {
		t.Fatalf("%q becomes %q, which is not UTF-8", text, r.Text)
	}
	if again := n.Repair(r.Text); again.Text != r.Text {
		t.Fatalf("%q becomes %q, then %q by %+v", text, r.Text, again.Text, again.Edits)
	}
}

func FuzzCharacters(f *testing.F) {
	for _, s := range []string{
		benchMixed, mojibake(benchMixed, 0), mojibake(mojibake("naïve café “quote”", 1), 2), mojibake("Привет, мир", 16),
		"caf\xe9 \xc0\x80 \xed\xa0\xbd\xed\xb8\x98 cut \xe2\x80", "\xff\xfea\x00b\x00", "\x00s\x00t\x00a\x00n\x00d",
		"&acirc;&euro;&oelig;x&amp;#x92;s &amp;amp;lt;", `\u00c3\u00a9 \u2019`, "Ã s â€� â€ he Ð Ñƒ", "e\u0301 \u202eab\u202c \u200bx\u00ad \x1b[1m",
		"Zеlensky Моcква ＡＢＣ ﬁ \U000e0041", "Volo-\ndymyr",
	} {
		f.Add(s)
	}
	var ns [3]*Normalizer
	for i, o := range [][]Option{{WithStages(StageEncoding | StageUnicode)}, {WithStages(StageEncoding)}, {WithStages(StageUnicode), WithHyphenJoin()}} {
		var err error
		if ns[i], err = New(o...); err != nil {
			f.Fatal(err)
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, n := range ns {
			checkLaws(t, n, s)
		}
	})
}
