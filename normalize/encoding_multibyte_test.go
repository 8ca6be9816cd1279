package normalize

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// eastAsian are the encodings that these tests bring.
func eastAsian() []TextEncoding {
	return []TextEncoding{
		{"Shift_JIS", japanese.ShiftJIS},
		{"EUC-JP", japanese.EUCJP},
		{"GB18030", simplifiedchinese.GB18030},
		{"Big5", traditionalchinese.Big5},
		{"EUC-KR", korean.EUCKR},
	}
}

// readAs1252 encodes s and reads the bytes as windows-1252.
func readAs1252(t testing.TB, e TextEncoding, s string) string {
	t.Helper()
	b, err := e.Encoding.NewEncoder().String(s)
	if err != nil {
		t.Fatalf("%s: %q: %v", e.Name, s, err)
	}
	return mojibake(b, 0)
}

func TestWithEncodings(t *testing.T) {
	encs := eastAsian()
	n, err := New(WithStages(StageEncoding|StageUnicode), WithEncodings(encs...))
	if err != nil {
		t.Fatal(err)
	}
	const (
		japaneseText    = "交渉は来週も続くと報道官は記者団に述べた。"
		simplifiedText  = "会谈将于下周继续举行，外交部发言人在北京说。"
		traditionalText = "會談將於下週繼續舉行，外交部發言人在台北說。"
		koreanText      = "회담은 다음 주에도 계속된다고 정부 대변인이 말했다."
	)
	for _, c := range []struct {
		enc  int
		text string
	}{
		{0, japaneseText},
		{1, japaneseText},
		{2, simplifiedText},
		{2, traditionalText},
		{3, traditionalText},
		{4, koreanText},
		{0, "カナダのトルドー首相（Justin Trudeau）は２日、東京で記者会見した。"},
		{2, "“这是一个好消息”，联合国秘书长 2026 年在纽约表示。"},
		{4, "미국의 도널드 트럼프(Donald Trump) 대통령이 서울을 방문했다."},
	} {
		e := encs[c.enc]
		in := readAs1252(t, e, c.text)
		r := n.Repair(in)
		if r.Text != c.text {
			t.Errorf("%s: %q becomes %q, want %q", e.Name, in, r.Text, c.text)
		}
		if apply(in, r.Edits) != r.Text {
			t.Errorf("%s: the edits do not give the text", e.Name)
		}
		for _, d := range r.Edits {
			if want := e.Name + " read as windows-1252"; d.Kind != Encoding || d.Reason != want {
				t.Errorf("%s: kind %v for %q, want the reason %q", e.Name, d.Kind, d.Reason, want)
			}
		}
		// A line among good ones, and without the option.
		in = benchMixed + in + "\n" + benchASCII
		if got := n.Repair(in).Text; got != benchMixed+c.text+"\n"+benchASCII {
			t.Errorf("%s among good lines: %q", e.Name, got)
		}
	}
}

// TestWithEncodingsClean: what is no such text stays, or is repaired as ever.
func TestWithEncodingsClean(t *testing.T) {
	n, err := New(WithStages(StageEncoding|StageUnicode), WithEncodings(eastAsian()...))
	if err != nil {
		t.Fatal(err)
	}
	plain, err := New(WithStages(StageEncoding | StageUnicode))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range encSentences {
		if got := n.Repair(s).Text; got != s {
			t.Errorf("%q becomes %q", s, got)
		}
		for enc := range encCount {
			if in := mojibake(s, enc); n.Repair(in).Text != plain.Repair(in).Text {
				t.Errorf("%s: %q becomes %q, without the option %q", encNames[enc], in, n.Repair(in).Text, plain.Repair(in).Text)
			}
		}
	}
	for _, s := range []string{
		"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ",
		"¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿×÷",
		"°±²³ÛÜÝÞß ßÞÝÜÛ²±° ÄÄÄÄÄÄÄÄÄ",
		"ÉÉÉÉÉÉÉÉ ÀÀÀÀÀÀÀ ÒÒÒÒÒ ÇÇÇÇÇÇ",
		"ÐÓÐ ÆÞÐ ÁÐÓÐ ÞÓÐÖÁÐÚÍÐ, ÚÐÍÐÐÓÐ ÉÐÚÍ!",
		"NÃO É SÓ ISSO; À ESPERA DA DECISÃO À ÚLTIMA HORA, ÀS TRÊS",
		"a±b×c÷d ½¼¾ 5¢ 10¥ £20 §3 ¶4 ©2026 µm ºC ª¹²³",
		"ÿþýüûúùø÷öõôóòñðïîíìëêéèçæåäãâáàßÞÝÜÛÚÙØ×ÖÕÔÓÒÑÐÏÎÍÌËÊÉÈÇÆÅÄÃÂÁÀ",
		"æøå ÆØÅ øæåæøå ÅØÆ åæø ØÅÆÆØÅ",
	} {
		if got, want := n.Repair(s).Text, plain.Repair(s).Text; got != want {
			t.Errorf("%q becomes %q, without the option %q", s, got, want)
		}
	}
	if a := testing.AllocsPerRun(10, func() { n.repairCharacters(benchASCII + benchMixed) }); a > 1 {
		t.Errorf("%v allocations for clean text", a)
	}
}

func TestWithEncodingsErrors(t *testing.T) {
	for _, e := range []TextEncoding{{}, {Name: "Big5"}, {Encoding: korean.EUCKR}} {
		if _, err := New(WithEncodings(e)); err == nil {
			t.Errorf("WithEncodings(%q): no error", e.Name)
		}
	}
}

func FuzzWithEncodings(f *testing.F) {
	for _, e := range eastAsian() {
		f.Add(readAs1252(f, e, "一二三四 五六七八"))
	}
	f.Add("ÖÐ¹ú\n\xff\x81")
	n, err := New(WithStages(StageEncoding), WithEncodings(eastAsian()...))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) { checkLaws(t, n, s) })
}

// TestMultibyteLongLine: a long line costs what its parts cost.
func TestMultibyteLongLine(t *testing.T) {
	e := TextEncoding{"EUC-KR", korean.EUCKR}
	n, err := New(WithStages(StageEncoding), WithEncodings(eastAsian()...))
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Repeat("정부는 오늘 회담을 다시 시작한다고 말했다. ", 2000)
	if got := n.Repair(readAs1252(t, e, want)).Text; got != want {
		t.Error("a long line is not repaired")
	}
}

func ExampleWithEncodings() {
	n, err := New(WithEncodings(TextEncoding{"GBK", simplifiedchinese.GBK}))
	if err != nil {
		panic(err)
	}
	r := n.Repair("»áÌ¸½«ÓÚÏÂÖÜÔÚ±±¾©¾ÙÐÐ¡£")
	fmt.Println(r.Text)
	fmt.Println(r.Edits[0].Reason)
	// Output:
	// 会谈将于下周在北京举行。
	// GBK read as windows-1252
}
