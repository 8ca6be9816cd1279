package entity

import (
	"fmt"
	"strings"
	"testing"
)

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		label, a, b string
		typ         Type
		want        bool
	}{
		{"same", "Maria Lindqvist", "Maria Lindqvist", Person, true},
		{"case", "MARIA LINDQVIST", "Maria Lindqvist", Person, true},
		{"order", "LINDQVIST, Maria", "Maria Lindqvist", Person, true},
		{"script", "Богдан Кравченко", "Bohdan Kravchenko", Person, true},
		{"script", "Богдан Кравченко", "Bogdan Kravtschenko", Person, true},
		{"patronymic missing", "Богдан Петрович Кравченко", "Bohdan Kravchenko", Person, true},
		{"other family name", "Bohdan Petrovych Kravchenko", "Bohdan Petrovych Lysenko", Person, false},
		{"other given name", "Bohdan Kravchenko", "Taras Kravchenko", Person, false},
		{"initial", "B. Kravchenko", "Bohdan Kravchenko", Person, true},
		{"wrong initial", "T. Kravchenko", "Bohdan Kravchenko", Person, false},
		{"unlike", "Maria Lindqvist", "Pedro Alvarez", Person, false},
		{"pinyin", "Zhang Xiaoming", "张晓明", Person, true},
		{"traditional", "張曉明", "张晓明", Person, true},
		{"Wade-Giles", "Chang Hsiao-ming", "张晓明", Person, true},
		{"Palladius", "Zhang Xiaoming", "Чжан Сяомин", Person, true},
		{"one syllable", "Kim Min Ho", "김민수", Person, false},
		{"Korean", "Kim Min-soo", "김민수", Person, true},
		{"kana", "Carla Mendes", "カルラ・メンデス", Person, true},
		{"Arabic", "Salim Tamari", "سليم التماري", Person, true},
		{"case ending", "Kovalenko", "Коваленкові", Person, true},
		{"numeral", "Leo XIII", "Leo XII", Person, false},
		{"empty", "", "Maria", Person, false},
		{"both empty", "", "", Person, false},
		{"marks only", "...", "---", Person, false},
		{"organization", "Lindqvist Shipping Ltd", "Lindqvist Shipping Limited", Organization, true},
		{"other organization", "Lindqvist Shipping", "Alvarez Shipping", Organization, false},
		{"number", "Fund 2004", "Fund 2014", Organization, false},
		{"place", "Чернівці", "Chernivtsi", Place, true},
		{"other place", "Чернівці", "Черкаси", Place, false},
	} {
		m := Compare(c.a, c.b, c.typ)
		if m.Same != c.want {
			t.Errorf("%s: %q, %q: %v %.2f, want %v (%s)", c.label, c.a, c.b, m.Same, m.Score, c.want, m.Reason)
		}
	}
}

// A name is never certain where one has only one word of the other.
func TestCompareOneWord(t *testing.T) {
	if m := Compare("Kravchenko", "Bohdan Kravchenko", Person); m.Score > 0.9 {
		t.Errorf("score %.2f", m.Score)
	}
}

func TestCompareBadInput(t *testing.T) {
	long := strings.Repeat("a", 1<<20)
	for _, a := range []string{"", "x", long, "\u0301\u0302", "\xff\xfe\xfd", "Aа1亜ع", strings.Repeat("a ", 1<<19), "...", "M.", "\x00", "0", "الء"} {
		for _, b := range []string{"", "x", long + "b", "\u0301", "\xff", "Maria", "몪 0", "金"} {
			for typ := Unknown; typ <= Other; typ++ {
				m, n := Compare(a, b, typ), Compare(b, a, typ)
				if !(m.Score >= 0 && m.Score <= 1) || m.Score != n.Score {
					t.Errorf("%.10q %.10q: %v and %v", a, b, m.Score, n.Score)
				}
			}
		}
	}
	if m := Compare(long, long, Person); m.Score != 1 {
		t.Errorf("a long name and itself: %v", m)
	}
}

func FuzzCompare(f *testing.F) {
	for _, s := range [][2]string{{"Maria Lindqvist", "LINDQVIST, M."}, {"Кравченко", "쿠라프"}, {"\xff", "a\u0301"}, {"J.P. & Co", "1 2 3"}, {"ال", "al-"}} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		for _, typ := range []Type{Unknown, Person, Organization, Place} {
			x, y := ParseName(a, typ), ParseName(b, typ)
			m, n := x.Compare(y), y.Compare(x)
			if !(m.Score >= 0 && m.Score <= 1) || m.Score != n.Score || m.Same != (m.Score >= 0.5) {
				t.Fatalf("%v and %v", m, n)
			}
		}
	})
}

func ExampleCompare() {
	m := Compare("Богдан Кравченко", "KRAVCHENKO, Bohdan", Person)
	fmt.Println(m.Same, m.Reason)
	// Output: true богдан = bohdan (one name); кравченко = kravchenko (one name)
}

func BenchmarkCompareParsed(b *testing.B) {
	x, y := ParseName("Олександр Петрович Кравченко", Person), ParseName("Oleksandr Petrovych KRAVCHENKO", Person)
	b.ReportAllocs()
	for b.Loop() {
		x.Compare(y)
	}
}

func BenchmarkCompareStrings(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Compare("Олександр Петрович Кравченко", "Oleksandr Petrovych KRAVCHENKO", Person)
	}
}
