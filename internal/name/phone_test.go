package name

import (
	"strings"
	"testing"
)

func TestAppendPhones(t *testing.T) {
	for _, c := range []struct{ word, want string }{
		// The spellings of one name in the alphabets come to much the same.
		{"zelenskyy", "zelensky"},
		{"зеленський", "zelenski"},
		{"selenskyj", "selenski"},
		{"oleksii", "oleksi"},
		{"олексій", "oleksi"},
		{"щербина", "Rerbina"},
		{"shcherbyna", "Rerbyna"},
		{"schtscherbyna", "Rerbyna"},
		{"klitschko", "kliCko"},
		{"кличко", "kliCko"},
		{"μητσοτάκης", "micotakis"},
		{"γκαμπόν", "gabon"},
		{"პუტინი", "putini"},
		{"ⴜⴈⴂⴌⴈ", "cigni"},
		{"պուտին", "putin"},
		{"נתניהו", "ntnYhO"},
		{"عمان", "AmAn"},
		{"푸틴", "putin"},
		{"クリチコ", "kULiCiko"},
		{"ファン", "fan"},
		{"普京", "pUJiN"},
		{"", ""},
		{"'", ""},
		{"\xff\xfe", ""},
	} {
		got, _ := AppendPhones(nil, c.word)
		if string(got) != c.want {
			t.Errorf("%s: %s, want %s", c.word, got, c.want)
		}
	}
}

func TestUnknownLetters(t *testing.T) {
	a, _ := AppendPhones(nil, "ዐቢይ")
	b, _ := AppendPhones(nil, "አሕመድ")
	if len(a) == 0 || string(a) == string(b) {
		t.Errorf("Ethiopic words are told apart: %s, %s", a, b)
	}
}

func TestAppendPhonesIsCapped(t *testing.T) {
	p, _ := AppendPhones(nil, strings.Repeat("ab", 1<<20))
	if len(p) != MaxPhones {
		t.Errorf("%d phones", len(p))
	}
}

func TestEveryPhoneHasAnIndex(t *testing.T) {
	check := func(what, p string) {
		for i := 0; i < len(p); i++ {
			if p != "-" && phoneIndex[p[i]&127] == 0 {
				t.Errorf("%s: phone %q is not in phones.txt", what, p[i])
			}
		}
	}
	for _, p := range letterPhones {
		check("letters.txt", p)
	}
	for _, d := range digraphs {
		check("digraphs.txt: "+d.letters, d.phones)
	}
	for _, p := range hanSyllables {
		check("han.txt", p)
	}
	for _, t := range [][]string{hangulInitial[:], hangulVowel[:], hangulFinal[:], kana[:]} {
		for _, p := range t {
			check("cjk.go", strings.TrimPrefix(p, "+"))
		}
	}
	check("unknown letters", unknownConsonants+unknownVowels)
}

func FuzzAppendPhones(f *testing.F) {
	for _, s := range []string{"zelenskyy", "ウィルソン", "김", "习", "\xffа\u0301", "ال"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, _ := AppendPhones(nil, s)
		if len(p) > MaxPhones {
			t.Fatalf("%d phones", len(p))
		}
		Parse(s, Person)
	})
}
