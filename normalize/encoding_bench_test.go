package normalize

import (
	"strings"
	"testing"
)

// Texts written for these tests.
const (
	benchASCII = "The minister said on Thursday that the talks would go on for another week, whatever the other side announced. " +
		"No date was set; officials in both capitals declined to comment, and the markets hardly moved.\n"
	benchMixed = "“Nobody expected this,” said José Ángel Núñez – the mayor’s spokesman – on Thursday. Переговоры продолжатся, заявил министр. " +
		"Η κυβέρνηση δεν σχολίασε. Čtvrtletní výsledky byly lepší. 会谈将继续。 قال الوزير إن المحادثات مستمرة. The talks cost £3m (€3.5m).\n"
)

// mojibake reads UTF-8 as an encoding, as browsers do.
func mojibake(s string, enc int) string {
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; c < 0x80 {
			b.WriteByte(c)
		} else {
			b.WriteRune(rune(encChars[enc][c-0x80]))
		}
	}
	return b.String()
}

func BenchmarkEncoding(b *testing.B) {
	n, err := New(WithStages(StageEncoding | StageUnicode))
	if err != nil {
		b.Fatal(err)
	}
	cyrillic := "Министр заявил в четверг, что переговоры продолжатся ещё неделю, что бы ни объявила другая сторона.\n"
	ukrainian := "Міністр заявив у п’ятницю, що переговори триватимуть ще тиждень, хоч би що оголосила інша сторона.\n"
	persian := "وزیر گفت که گفت\u200cوگوها یک هفتهٔ دیگر ادامه می\u200cیابد و پیشنهاد تازه\u200cای در کار نیست.\n"
	for _, m := range []struct{ name, text string }{
		{"clean ASCII", strings.Repeat(benchASCII, 500)},
		{"clean mixed", strings.Repeat(benchASCII+benchMixed, 250)},
		{"clean all scripts", strings.Repeat(benchMixed, 350)},
		{"clean Cyrillic", strings.Repeat(cyrillic, 500)},
		{"clean Persian", strings.Repeat(persian, 500)},
		{"clean Ukrainian", strings.Repeat(ukrainian, 500)},
		{"clean Chinese", strings.Repeat("部长周四表示，会谈将再持续一周，无论另一方宣布什么。\n", 500)},
		{"garbled mixed", strings.Repeat(benchASCII+mojibake(benchMixed, 0), 200)},
		{"garbled everywhere", strings.Repeat(mojibake(benchMixed, 0), 200)},
		{"garbled Cyrillic", strings.Repeat(mojibake(cyrillic, 2), 300)},
		{"garbled twice", strings.Repeat(mojibake(mojibake(benchMixed, 0), 0), 100)},
		{"line 10 kB", strings.Repeat("said José ’ and KaczyÅ„ski ", 400)},
		{"line 10 MB", strings.Repeat("said José ’ and KaczyÅ„ski ", 400_000)},
	} {
		b.Run(m.name, func(b *testing.B) {
			b.SetBytes(int64(len(m.text)))
			b.ReportAllocs()
			for b.Loop() {
				n.repairCharacters(m.text)
			}
		})
	}
}
