package name

import (
	"os"
	"strings"
	"testing"
)

// TestPairs has pairs of names of every script and kind, the traps as many as
// those that are one.
func TestPairs(t *testing.T) {
	w := Fitted()
	for _, c := range []struct {
		label string
		kind  Kind
		a, b  string
		same  bool
	}{
		{"adjective of a country", Organization, "Ministry of Defence of France", "French Ministry of Defence", true},
		{"national, in Polish", Organization, "Ministerstwo Obrony Narodowej", "Ministry of National Defence", true},
		{"bank", Organization, "Банк Грузии", "Bank of Georgia", true},
		{"order of words", Organization, "Banco Central do Brasil", "Central Bank of Brazil", true},
		{"army of a country", Organization, "Nigerian Army", "Army of Nigeria", true},
		{"armed forces", Organization, "Ukrajinská armáda", "Armed Forces of Ukraine", true},
		{"legal form", Organization, "ООО Вектор", "Vektor LLC", true},
		{"legal form in Latin letters", Organization, "Obshchestvo s ogranichennoi otvetstvennostiu Vektor", "ООО Вектор", true},
		{"legal form without a space", Organization, "トヨタ株式会社", "Toyota Inc", true},
		{"legal form behind Latin", Organization, "CST有限会社", "CST LLC", true},
		{"acronym", Organization, "World Health Organization", "ВОЗ", true},
		{"Georgian", Person, "მიხეილ სააკაშვილი", "Mikheil Saakashvili", true},
		{"Armenian", Person, "Նիկոլ Փաշինյան", "Nikol Pashinyan", true},
		{"Persian", Person, "محمدجواد ظریف", "Mohammad Javad Zarif", true},
		{"Macedonian", Person, "Ѓорѓе Иванов", "Gjorge Ivanov", true},
		{"Belarusian", Person, "Аляксандр Лукашэнка", "Alexander Lukashenko", true},
		{"Greek", Person, "Κυριάκος Μητσοτάκης", "Kyriakos Mitsotakis", true},
		{"McCune-Reischauer", Person, "박근혜", "Pak Kŭnhye", true},
		{"Hebrew", Person, "בנימין נתניהו", "Benjamin Netanyahu", true},
		{"Wade-Giles", Person, "毛泽东", "Mao Tse-tung", true},
		{"patronymic, order, language", Person, "Volodymyr Oleksandrovych Zelenskyi", "Зеленский Владимир Александрович", true},
		{"particles written together", Person, "Johannes van der Berg", "Jan Vanderberg", true},
		{"Arabic article", Person, "Ahmed al-Sharaa", "Ahmad Asharaa", true},
		{"nickname by ear", Person, "Майкл Помпео", "Mike Pompeo", true},
		{"initial of two letters", Person, "Дж. Буш", "George Bush", true},
		{"initial of ю", Person, "Yu. Tymoshenko", "Юлія Тимошенко", true},
		{"numeral of Cyrillic letters", Person, "Бенедикт ХVІ", "Benedict XVI", true},
		{"surname of a woman", Person, "Angela Merkelová", "Angela Merkel", true},
		{"soft ng", Person, "Ассанж", "Assange", true},
		{"Polish ck", Person, "Матеуш Моравецкий", "Mateusz Morawiecki", true},
		{"Korean in characters", Person, "金正恩", "Kim Jong Un", true},
		{"characters and Hangul", Person, "尹錫悅", "윤석열", true},
		{"Hong Kong", Person, "黃之鋒", "Wong Chi-fung", true},
		{"Vietnamese surname", Person, "阮", "Nguyễn", true},
		{"Japanese, family name first", Person, "高市早苗", "Takaichi Sanae", true},
		{"Japanese, given name first", Person, "大谷翔平", "Shohei Ohtani", true},
		{"Japanese in Cyrillic", Person, "石破 茂", "Исиба Сигэру", true},
		{"Japanese in kana", Person, "山本太郎", "やまもと たろう", true},
		{"Mandarin", Person, "習近平", "Xi Jinping", true},
		{"saint", Place, "Saint Petersburg", "Санкт-Петербург", true},
		{"exonym", Place, "Kodaň", "Copenhagen", true},
		{"demonym", Place, "американской", "USA", true},
		{"state, not country", Place, "Джорджия", "State of Georgia", true},

		{"near surname", Person, "Ivan Petrovych Kovalenko", "Ivan Petrovych Kovalchuk", false},
		{"near surname, patronymic", Person, "Serhii Ivanovych Marchenko", "Serhii Ivanovych Marchuk", false},
		{"another patronymic", Person, "Oleksandr Ivanovych Petrenko", "Oleksandr Petrovych Petrenko", false},
		{"brothers", Person, "Petro Ivanovych Sydorenko", "Pavlo Ivanovych Sydorenko", false},
		{"father and son", Person, "Martin Harlow Jr.", "Martin Harlow Sr.", false},
		{"one word near two", Person, "Merkel", "Mark Kelly", false},
		{"initial of another", Person, "Дж. Трамп", "Donald Trump", false},
		{"Kims", Person, "金正恩", "Kim Jong Il", false},
		{"Hangul", Person, "Kim Jong-un", "김정일", false},
		{"another given name in Japanese", Person, "高市早苗", "Takaichi Hanako", false},
		{"another brother in Japanese", Person, "山本太郎", "Jiro Yamamoto", false},
		{"another in Cantonese", Person, "黃之鋒", "Wong Kar-wai", false},
		{"another in Mandarin", Person, "王毅", "Wang Yang", false},
		{"another country's ministry", Organization, "Ministry of Defence of France", "Ministry of Defence of Spain", false},
		{"another ministry", Organization, "Ministry of Defence", "Ministry of Finance", false},
		{"digits", Organization, "School No. 12", "School No. 21", false},
		{"ordinals", Organization, "Second Army", "Third Army", false},
		{"another country's bank", Organization, "Bank of Georgia", "Bank of Jordan", false},
		{"a longer word", Organization, "Gazprom", "Gazprombank", false},
		{"north and south", Place, "North Korea", "South Korea", false},
		{"a letter more", Place, "Austria", "Australia", false},
		{"near names", Place, "Slovakia", "Slovenia", false},
		{"near names, short", Place, "Iran", "Iraq", false},
		{"not the stem of it", Place, "Indiana", "India", false},
		{"the country", Place, "Джорджия", "Грузия", false},
		{"new", Place, "New Jersey", "Jersey", false},
	} {
		a, b := Parse(c.a, c.kind), Parse(c.b, c.kind)
		r := w.Compare(a, b)
		if (r.Score >= 0.5) != c.same {
			t.Errorf("%s: %q and %q: %.3f, %s", c.label, c.a, c.b, r.Score, r.Reason)
		}
		if s := w.Score(b, a); s != r.Score {
			t.Errorf("%s: %v one way, %v the other", c.label, r.Score, s)
		}
	}
}

// TestPairsFile has a thousand pairs of names of people, organizations, places
// and other things, and decides each as testdata/pairs.txt says.
func TestPairsFile(t *testing.T) {
	data, err := os.ReadFile("testdata/pairs.txt")
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]Kind{"person": Person, "organization": Organization, "place": Place, "other": Thing}
	w := Fitted()
	var kind Kind
	same, pairs := false, 0
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
			continue
		case line[0] == '[':
			k, answer, _ := strings.Cut(strings.Trim(line, "[]"), ", ")
			var ok bool
			if kind, ok = kinds[k]; !ok || answer != "same" && answer != "different" {
				t.Fatalf("%s: not a kind and same or different", line)
			}
			same = answer == "same"
			continue
		}
		a, b, ok := strings.Cut(line, " | ")
		if !ok {
			t.Fatalf("%q: not two names", line)
		}
		pairs++
		m, n := Parse(a, kind), Parse(b, kind)
		r := w.Compare(m, n)
		if (r.Score >= 0.5) != same {
			t.Errorf("%s, %s: %.3f, want same %v (%s)", a, b, r.Score, same, r.Reason)
		}
		if s := w.Score(n, m); s != r.Score {
			t.Errorf("%s, %s: %v one way, %v the other", a, b, r.Score, s)
		}
	}
	if pairs < 900 {
		t.Errorf("%d pairs", pairs)
	}
}

func TestAgree(t *testing.T) {
	w := Fitted()
	for _, c := range []struct {
		asked, other string
		equal, last  bool
		words        float64
	}{
		{"Hartley", "Jonathan Hartley", true, true, 1},
		{"Jonathan", "Jonathan Hartley", true, false, 1},
		{"Hartlei", "Jonathan Hartley", false, true, 1},
		{"Hartley Zubrow", "Hartley", false, false, 0.5},
		{"Qwxz", "Jonathan Hartley", false, false, 0},
		{"Hartley (Zubrow Miller)", "Jonathan Hartley", true, true, 1}, // another name in brackets
		{"(Hartley)", "Jonathan Hartley", true, true, 1},
	} {
		g := w.Agree(Parse(c.asked, Person), Parse(c.other, Person))
		if g.Equal != c.equal || g.Last != c.last || g.Words != c.words {
			t.Errorf("%s in %s: %+v", c.asked, c.other, g)
		}
		if s := w.Score(Parse(c.asked, Person), Parse(c.other, Person)); s != g.Score {
			t.Errorf("%s in %s: scores %v and %v", c.asked, c.other, s, g.Score)
		}
	}
}

func TestAppendKunrei(t *testing.T) {
	for in, want := range map[string]string{
		"shinjiro": "sinziro", "chiba": "tiba", "tsuchiya": "tutiya", "fuji": "huzi", "ohno": "ono", "oono": "ono", "satou": "sato", "kobayashi": "kobayasi",
		"homma": "honma", "shouhei": "syohei", "jun": "zyun", "watanabe": "watanabe", "": "",
	} {
		got, ok := AppendKunrei(nil, []byte(in))
		if !ok || string(got) != want {
			t.Errorf("%s: %q, %v, want %q", in, got, ok, want)
		}
	}
	for _, in := range []string{"maxim", "vova", "quentin", "cora", "ñ"} {
		if got, ok := AppendKunrei(nil, []byte(in)); ok {
			t.Errorf("%s: %q", in, got)
		}
	}
}

// Readings are defined for whatever is asked.
func FuzzReadings(f *testing.F) {
	for _, s := range []string{"金", "陳", "李在明", "佐々木", "龘龘龘龘", "\xff\xfe\xfd", "Han", "漢字漢字漢字"} {
		f.Add(s)
	}
	w := Fitted()
	f.Fuzz(func(t *testing.T, s string) {
		for _, p := range Readings(s) {
			if p == "" || len(p) > 4*MaxPhones {
				t.Fatalf("%q reads as %q", s, p)
			}
		}
		a, b := Parse(s, Person), Parse("Kim Jong Un", Person)
		if x, y := w.Score(a, b), w.Score(b, a); x != y || x < 0 || x > 1 {
			t.Fatalf("%q: %v and %v", s, x, y)
		}
	})
}

// Hostile names cost no more than long ones.
func BenchmarkParseHostile(b *testing.B) {
	long := make([]byte, 0, 1<<20)
	for len(long) < 1<<20 {
		long = append(long, "金á"...)
	}
	s := string(long)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Parse(s, Person)
	}
}
