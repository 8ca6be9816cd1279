package normalize

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// Sentences written for these tests, and names of many languages.
var encSentences = []string{
	"Le café était fermé à l’heure où nous sommes passés, naïvement.",
	"Die Bürgermeisterin grüßte höflich und schloß die Tür für immer.",
	"El niño pidió una canción más, ¿qué podíamos hacer?",
	"A decisão não será anunciada até amanhã, às três da tarde.",
	"Wczoraj wieczorem żółta łódź wpłynęła do portu w Gdańsku.",
	"Příští týden začne jednání o rozpočtu, řekl mluvčí vlády.",
	"Görüşmeler bugün İstanbul’da sürüyor, açıklama yapılmadı.",
	"A tárgyalások jövő kedden folytatódnak, közölték a kormánytól.",
	"Переговоры продолжатся на следующей неделе, сказал министр.",
	"Переговори тривають, їхній підсумок оголосять у п’ятницю.",
	"Οι συνομιλίες συνεχίζονται, δήλωσε ο υπουργός την Πέμπτη.",
	"“Nobody knows,” she said – and that wasn’t the end of it…",
	"Các cuộc đàm phán sẽ tiếp tục vào tuần tới, ông nói.",
	"会谈将于下周继续举行，发言人说。",
	"交渉は来週も続くと報道官は述べた。",
	"회담은 다음 주에도 계속된다고 대변인이 말했다.",
	"תוצאות השיחות יפורסמו ביום שישי.",
	"ستستمر المحادثات الأسبوع المقبل، قال المتحدث.",
	"बातचीत अगले सप्ताह जारी रहेगी।",
}

// TestMojibakeRoundTrip: each sentence read as each encoding, once and twice,
// comes back, but for the share that cannot be told.
func TestMojibakeRoundTrip(t *testing.T) {
	for enc := range encCount {
		for layers := 1; layers <= 3; layers++ {
			good := 0
			var missed []string
			for _, s := range encSentences {
				in := s
				for range layers {
					in = mojibake(in, enc)
				}
				if got, _ := repairEncoding(in, true, nil); got == s {
					good++
				} else {
					missed = append(missed, fmt.Sprintf("%q -> %q", s, got))
				}
			}
			if good*100 < 84*len(encSentences) {
				t.Errorf("%s, %d layers: %d of %d\n%s", encNames[enc], layers, good, len(encSentences), strings.Join(missed, "\n"))
			} else if good < len(encSentences) {
				t.Logf("%s, %d layers: %d of %d %s", encNames[enc], layers, good, len(encSentences), strings.Join(missed, "\n"))
			}
		}
	}
}

func TestRepairEncoding(t *testing.T) {
	for _, c := range []struct{ label, in, want string }{
		{"a name in a good sentence", "“I met Zoë and Renée Lefèvre – twice,” said MichaÅ‚ WiÅ›niewski.", "“I met Zoë and Renée Lefèvre – twice,” said Michał Wiśniewski."},
		{"another encoding in the same text", "Sofía y JosÃ© — РџСЂРёРІРµС‚, РјРёСЂ", "Sofía y José — Привет, мир"},
		{"two layers beside one", "dÃ©jÃ  vu, dÃƒÂ©jÃƒÂ  vu", "déjà vu, déjà vu"},
		{"latin-1 inside windows-1252", mojibake("l’été", 0) + " \u00c3\u0089t\u00c3\u00a9", "l’été Été"},
		{"lost closing quote", "â€œYes,â€ he said. â€œNo,â€� she said.", "“Yes,” he said. “No,” she said."},
		{"emoji with a lost variation selector", "CuidadÃ£o: âš ï¸� obras na estaÃ§Ã£o", "Cuidadão: ⚠️ obras na estação"},
		{"no-break space lost", "voilÃ la maison", "voilà la maison"},
		{"escapes", `Z\u00c3\u00bcrich and \u2019`, `Zürich and \u2019`},
		{"references", "caf&Atilde;&copy; &amp;Atilde;&amp;copy; &#195;&#169;", "café é é"},
		{"references to C1 controls", "it&#146;s &#x93;fine&#x94;", "it’s “fine”"},
		{"C1 controls", "it\u0092s \u0093fine\u0094 \u0096 \u0081", "it’s “fine” – \u0081"},
		{"raw bytes", "na\xefve caf\xe9, déjà", "naïve café, déjà"},
		{"raw bytes of windows-1251", "\xcf\xe5\xf0\xe5\xe3\xee\xe2\xee\xf0\xfb \xef\xf0\xee\xe4\xee\xeb\xe6\xe0\xf2\xf1\xff", "Переговоры продолжатся"},
		{"CESU-8", "so \xed\xa0\xbd\xed\xb8\x80 happy", "so 😀 happy"},
		{"CESU-8 garbled", "so í\u00a0½í¸\u0080 happy, très Ã©mu", "so 😀 happy, très ému"},
		{"overlong NUL", "a\xc0\x80b", "a\x00b"},
		{"raw bytes of windows-1254", "G\xf6r\xfc\xfemeler bug\xfcn de s\xfcr\xfcyor, bakan a\xe7\xfdklama yapmad\xfd\xf0\xfdn\xfd s\xf6yledi", "Görüşmeler bugün de sürüyor, bakan açıklama yapmadığını söyledi"},
		{"raw bytes of windows-1255", "\xe4\xf9\xe9\xe7\xe5\xfa \xe9\xe9\xee\xf9\xeb\xe5 \xe2\xed \xee\xe7\xf8 \xe1\xe9\xf8\xe5\xf9\xec\xe9\xed", "השיחות יימשכו גם מחר בירושלים"},
		{"raw bytes of iso-8859-2", "\u201cSo they say.\u201d\nMinistr \xf8ekl, \xbee o tom je\xb9t\xec nejednal a \xbee to nen\xed jeho v\xecc", "\u201cSo they say.\u201d\nMinistr řekl, že o tom ještě nejednal a že to není jeho věc"},
		{"raw bytes of koi8-r", "\xed\xc9\xce\xc9\xd3\xd4\xd2 \xd3\xcb\xc1\xda\xc1\xcc, \xde\xd4\xcf \xd0\xc5\xd2\xc5\xc7\xcf\xd7\xcf\xd2\xd9 \xd0\xd2\xcf\xc4\xcf\xcc\xd6\xc1\xd4\xd3\xd1", "Министр сказал, что переговоры продолжатся"},
		{"a raw byte at the end", "a new caf\xe9", "a new café"},
		{"cut", "the end \xe2\x80", "the end "},
		{"garbled and cut", mojibake("les élus étaient fatigués", 0) + "Ã", "les élus étaient fatigués\ufffd"},
		{"UTF-16, little endian", "\xff\xfeH\x00i\x00 \x00\xe9\x00", "Hi é"},
		{"UTF-16, big endian", "\xfe\xff\x00H\x00i", "Hi"},
		{"UTF-16 without a mark", "W\x00h\x00o\x00 \x00s\x00a\x00i\x00d\x00 \x00\x14\x04\x30\x04?\x00", "Who said Да?"},
		{"UTF-16 without a mark, big endian", "\x04\x1c\x04\x38\x04\x40\x00 \x04\x38\x00 \x04\x34\x04\x40\x04\x43\x04\x36\x04\x31\x04\x30", "Мир и дружба"},
		{"UTF-16 read by bytes", "\x00H\x00e\x00l\x00l\x00o there", "Hello there"},
		{"windows-1251 read as windows-1252", "Ìèíèñòð ñêàçàë, ÷òî ïåðåãîâîðû ïðîäîëæàòñÿ", "Министр сказал, что переговоры продолжатся"},
		{"Turkish read as windows-1252", "Görüþmeler sürüyor, dýþiþleri bakaný açýklama yapmadýðýný söyledi", "Görüşmeler sürüyor, dışişleri bakanı açıklama yapmadığını söyledi"},
		{"a letter alone in macroman", "Il nonno √® tornato a casa", "Il nonno è tornato a casa"},
		{"a letter alone in windows-1251", "Il nonno ГЁ tornato a casa", "Il nonno è tornato a casa"},
		{"a letter alone in cp437", "Llegou ├í noite", "Llegou á noite"},
		{"Arabic letters in a Latin word", "zakljuؤچuje i أ،rea", "zaključuje i área"},
		{"natural as it stands", mojibake("Elle était déjà là, à Paris, où il pleuvait", 1), "Elle était déjà là, à Paris, où il pleuvait"},
		{"Swedish in iso-8859-2", mojibake("Hon sade att det var så kallt på sjön att de måste gå hem", 6), "Hon sade att det var så kallt på sjön att de måste gå hem"},
		{"Swedish in windows-1250", mojibake("Hon sade att det var så kallt på sjön att de måste gå hem", 1), "Hon sade att det var så kallt på sjön att de måste gå hem"},
		{"Croatian in iso-8859-15", mojibake("Kaže da se u tom gradu živi bolje nego na selu", 10), "Kaže da se u tom gradu živi bolje nego na selu"},
		{"Spanish in iso-8859-2", mojibake("No hay más que decir de los últimos años", 6), "No hay más que decir de los últimos años"},
		{"natural before the last layer", mojibake(mojibake("Včera večer přišla zpráva, že se čeká na člena vlády, který má na čele dva podpisy", 7), 0), "Včera večer přišla zpráva, že se čeká na člena vlády, který má na čele dva podpisy"},
		{"three layers", mojibake(mojibake(mojibake("Það var öðrum að kenna", 0), 0), 0), "Það var öðrum að kenna"},
		{"a frequent word alone", "Il treno " + mojibake("è", 10) + " arrivato in ritardo e non si sa perché", "Il treno è arrivato in ritardo e non si sa perché"},
		{"Norwegian in iso-8859-2", mojibake("Hun sa at de måtte gå og at det var for sent å snu", 6), "Hun sa at de måtte gå og at det var for sent å snu"},
		{"Georgian in windows-1251", mojibake("მინისტრმა თქვა", 2), "მინისტრმა თქვა"},
		{"Russian in mac-cyrillic", "“" + mojibake("около", 14) + "”, he said", "“около”, he said"},
		{"a Hebrew point in a Latin word", mojibake("Plotë", 11), "Plotë"},
		{"references to bytes", "&#916;&#140;apek and &Auml;&#141;aj", "Čapek and čaj"},
		{"symbols that lost bytes", "Atenção: âš ï¸\ufffd as inscriÃ§Ãµes estÃ£o abertas atÃ© amanhÃ£ âš ï¸\ufffd", "Atenção: ⚠️ as inscrições estão abertas até amanhã ⚠️"},
		{"a real dash after macroman", "“We will see,” said " + mojibake("Пётр Иванов", 7) + " – and left.", "“We will see,” said Пётр Иванов – and left."},
		{"names in iso-8859-2", mojibake("Jürgen Núñez y Martín Ibáñez", 6), "Jürgen Núñez y Martín Ibáñez"},
		{"a name in iso-8859-2 in English", "The talks with " + mojibake("Iñigo Peñalver", 6) + " went on for two days, he said.", "The talks with Iñigo Peñalver went on for two days, he said."},
		{"a few characters, Spanish as cp437", "Los dem≤cratas que no hablaron con la prensa en la ciudad", "Los demócratas que no hablaron con la prensa en la ciudad"},
		{"a few characters, Swedish of cp850", "Hon kom hem p† m†ndagen och s†g att det var f”r sent", "Hon kom hem på måndagen och såg att det var för sent"},
		{"a few characters, Spanish of macroman", "La casa de la ni–a que vive m‡s lejos de la ciudad tiene dos a–os", "La casa de la niña que vive más lejos de la ciudad tiene dos años"},
		{"a few characters, Czech of windows-1250", "Vláda øekla, že to není možné, ale ministr se s tím nesmíøil a odešel ke svým pøátelùm", "Vláda řekla, že to není možné, ale ministr se s tím nesmířil a odešel ke svým přátelům"},
		{"Cyrillic of cp866", "ЊЁ\u00adЁбва бЄ\u00a0§\u00a0«, зв® ЇҐаҐЈ®ў®ал Їа®¤®«¦\u00a0вбп", "Министр сказал, что переговоры продолжатся"},
		{"koi8-r read as windows-1251", "нЙОЙУФТ УЛБЪБМ, ЮФП РЕТЕЗПЧПТЩ Ч нПУЛЧЕ РТПДПМЦБФУС", "Министр сказал, что переговоры в Москве продолжатся"},
		{"Ukrainian read as windows-1252", "Ì³í³ñòð ñêàçàâ, ùî ïåðåãîâîðè ïî÷íóòüñÿ â ñåðåäó", "Міністр сказав, що переговори почнуться в середу"},
	} {
		got, edits := repairEncoding(c.in, true, nil)
		if got != c.want {
			t.Errorf("%s: %q becomes %q, want %q", c.label, c.in, got, c.want)
		}
		if a := apply(c.in, edits); a != got {
			t.Errorf("%s: edits give %q, text is %q", c.label, a, got)
		}
	}
}

// TestCleanCharacters: good text in many languages and of odd looks stays.
func TestCleanCharacters(t *testing.T) {
	n, err := New(WithStages(StageEncoding | StageUnicode))
	if err != nil {
		t.Fatal(err)
	}
	lines := append([]string{
		"« À la une : L’ÉTÉ » – 5 € l’unité, 30 °C, 1er étage n° 5",
		"NÃO, SÃO, MAÇÃ, “AMANHÃ” e «IRMÃ», É… À’ Ö–", "SEÑOR ESPAÑA™ Ñ–Ñ", "Ångström Å • Å 5 — Ä",
		"Рівне, Ґудзь, Її, ЇЖА – «Сіль», Сєвєродонецьк; Ђорђе Љубиша; Ѓорѓи Ќосев",
		"Íslenska: þú ert góður maður í búðinni, ðá", "Ăştia sunt „CASĂ” și „ȚARĂ“, FĂRĂ™", "İŞÇİ ığdır ÇİĞ", "ĽUBOŠ ĹBA stĺp vŕba",
		"می\u200cخواهم پیچیدگی، گچ، ژاپن «خبر» را ببینم؛ چرا؟", "اُردُو زبان میں ٹی وی ڑ ے ں گھر", "שלום “עולם” – 5₪", "כך אמר דובר צה”ל, אאַ”װ", "Ελλάδα «ΑΒΓ» ΐ ΰ 20 € – Ά¨",
		"Ẹ̀kọ́ àti ọ̀rọ̀ Yorùbá, ṣe dáadáa", "Hawaiʻi, Kalākaua, Oʻahu", "Gàidhlig, Gaeilge: Éire, Ó Súilleabháin", "Tiếng Việt: NGÃ, ÂN, Đà Nẵng, ƯỚC",
		"√2 ≈ 1.414, ∆x ≤ 5 µm, π±½, ∑ªº, 10·3, a÷b", "├── src\n│   └── main.go\n╔═╗ ┌┬┐", "C:\\users\\new\\u00e9 \\u2019", "http://x.org/?a=1&copy=2&eacute=3 AT&T R&D; Q&A",
		"MÄ£ÄM Q £ÄGÌ", "5×£35 €3×¥20 ©®™ ²³¹", "( o¬ô ) ∆° `¬´ ¯\\_(ツ)_/¯", "😀👍🏽 👨\u200d👩\u200d👧\u200d👦 🏳️\u200d🌈 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f ❤️ 1️⃣",
		"東京　２０２５年　ＮＡＴＯ（北大西洋条約機構）", "iPhoneом, YouTubeа, T-72Б3 и NATO у нас", "Mon·Tue·Wed·Thu • Åse•Øyvind", "l·l col·legi", "„Nie“, »ja«, ‚so‘, “tak” ” ’n’",
		"Bjørn a Nicolò byli v Praze, ale už jsou zase doma, řekl mluvčí, protože to není možné",
		"La señora Grøndahl y el niño de Århus no fueron a la playa por la mañana, más bien a la de São Paulo",
		"Hon traff Núñez på kaféet i går, men han var inte där för att tala om François", "Gli studenti e la signora Müller non sono più in città con Nuñez",
		"El §5 de la ley y los 30 m² de la casa† de los dos años‡", "L’été 2016 ± 2 ans, c’est « la vie » à 5 £ ou 3 ¢ la pièce",
		"He said the words Ні and Її mean no and her", "The word её is often used there, and so is Ті here", "He chose √ of two, Ω or ├ and no other", "Она её любит",
		"ВДВ, ФСБ, ГРУ, МЧС и ЦСКА", "мВт, кГц, гПа и МэВ в МИФИ и НИУ ВШЭ",
		"Hún sagði að það væri ekki rétt, en maðurinn þagði", "Her bir adam hökman edýär we bolýar",
		"Jørgensen, Nicolò, Müller, Šimić, Łódź, Núñez, Gonçalves, Þór, Erdoğan, Sørensen, Però", "x\u00a0% и 5\u202f000\u2009км\u3000",
	}, encSentences...)
	for _, s := range lines {
		if r := n.Repair(s); r.Text != s || len(r.Edits) > 0 {
			t.Errorf("%q becomes %q: %+v", s, r.Text, r.Edits)
		}
	}
	all := strings.Join(lines, "\n")
	if r := n.Repair(all); r.Text != all {
		t.Errorf("all lines together: %+v", r.Edits)
	}
	if a := testing.AllocsPerRun(10, func() { n.repairCharacters(benchASCII + benchMixed) }); a > 1 { // the text itself is one
		t.Errorf("%v allocations for clean text", a)
	}
}

func TestReasons(t *testing.T) {
	for _, c := range []struct{ in, reason string }{
		{"MichaÅ‚", "UTF-8 read as windows-1252"},
		{"cafÃ\u0089\u0089 Ã\u0089t", "UTF-8 read as latin-1"},
		{"dÃƒÂ©jÃƒÂ", "UTF-8 read as windows-1252, 2 layers"},
		{"a Г‚ВЈ5 rise", "UTF-8 read as windows-1252, then as windows-1251, 2 layers"},
	} {
		_, edits := repairEncoding(c.in, true, nil)
		found := false
		for _, e := range edits {
			found = found || e.Reason == c.reason
			if e.Kind != Encoding {
				t.Errorf("%q: kind %v", c.in, e.Kind)
			}
		}
		if !found {
			t.Errorf("%q: no edit for the reason %q: %+v", c.in, c.reason, edits)
		}
	}
}

func TestLanguageOf(t *testing.T) {
	for _, c := range []struct{ text, like string }{ // like: letters of the language
		{"la casa de los que no tienen nada que decir sobre el tiempo", "ñ"},
		{"das ist nicht der Mann, den wir auf der Straße sahen", "ß"},
		{"bu kitap için iki gün sonra geldi ve bir daha gitmedi", "ğ"},
		{"The men who were in the house had not been there before", ""},
		{"Lorem ipsum dolor sit amet consectetur", ""},
		{"", ""},
	} {
		langs := languageOf(c.text, languageWords, languageShare) &^ frequentEnglish
		for _, r := range c.like {
			if langs&encEntries[entryOf(r)].langs == 0 {
				t.Errorf("%q is not taken for a language with %c", c.text, r)
			}
		}
		if c.like == "" && langs != 0 {
			t.Errorf("%q is taken for %b", c.text, langs)
		}
	}
}

func FuzzDecodeRune(f *testing.F) {
	for _, s := range []string{"é", "ф会😀", "\xed\xa0\x80", "\xe0\x80\x80", "\xc0\x80", "\xe2\x82", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for i := range len(s) {
			r, n := decodeRune(s, i)
			if wr, wn := utf8.DecodeRuneInString(s[i:]); r != wr || n != wn {
				t.Errorf("%q at %d: %U of %d bytes, want %U of %d", s, i, r, n, wr, wn)
			}
		}
	})
}

// TestLinear: ten times the text, garbled or hostile, is about ten times the chunks.
func TestLongLine(t *testing.T) {
	for _, s := range []string{"Ã", "Ã©", "â€", "\xe2", "&amp;", "\\u00c3", "<a", "\x1b[", "Рі", "г", "Zеl", "e\u0301\u0323", "\u202e", "ïðèâåò ", "\x00a"} {
		long := strings.Repeat(s, 200_000/len(s))
		n, err := New(WithStages(StageEncoding | StageUnicode))
		if err != nil {
			t.Fatal(err)
		}
		r := n.Repair(long)
		if apply(r.Source, r.Edits) != r.Text {
			t.Errorf("%q repeated: the edits do not give the text", s)
		}
	}
}
