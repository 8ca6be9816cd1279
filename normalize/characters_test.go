package normalize

import (
	"testing"
	"unicode/utf8"
)

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
			r := checkLaws(t, n, s)
			if n.stages&StageEncoding != 0 && !utf8.ValidString(r.Text) {
				t.Fatalf("%q becomes %q, which is not UTF-8", s, r.Text)
			}
			checkAtRest(t, n, r)
		}
	})
}
