package fold

import (
	"testing"
	"unicode/utf8"
)

func TestString(t *testing.T) {
	for _, c := range []struct{ label, in, want string }{
		{"lower case stays", "paris", "paris"},
		{"capitals", "PARIS", "paris"},
		{"marks", "Erdoğan Şahin Łódź Čapek", "erdogan sahin lodz capek"},
		{"two letters", "Straße Æsir Œuvre", "strasse aesir oeuvre"},
		{"combining marks", "Ze\u0301", "ze"},
		{"Greek", "Αθήνα", "αθηνα"},
		{"Cyrillic ё but not й and ї", "Пётр Київ Сергей", "петр київ сергей"},
		{"Arabic vowel signs and hamza", "مُحَمَّد أحمد", "محمد احمد"},
		{"apostrophes", "O’Neil Oʼzbek", "o'neil o'zbek"},
		{"full width", "ＮＡＴＯ", "nato"},
		{"Han", "北京", "北京"},
		{"bad bytes", "a\xffB", "a\xffb"},
		{"empty", "", ""},
	} {
		if got := String(c.in); got != c.want {
			t.Errorf("%s: String(%q) = %q, want %q", c.label, c.in, got, c.want)
		}
	}
}

func FuzzFold(f *testing.F) {
	f.Add("Łódź")
	f.Add("\xff\u0301ﬁ")
	f.Fuzz(func(t *testing.T, s string) {
		once := String(s)
		if !utf8.ValidString(s) {
			return // bytes may meet that make a character once a mark between them is gone
		}
		if Hash(s) != Hash(once) {
			t.Fatalf("Hash(%q) is not that of its fold %q", s, once)
		}
		if !utf8.ValidString(once) {
			t.Fatalf("String(%q) = %q", s, once)
		}
		if twice := String(once); twice != once {
			t.Fatalf("String(%q) = %q, then %q", s, once, twice)
		}
	})
}

func BenchmarkHash(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Hash("Zelenskyy")
	}
}
