package terms

import "strings"

// Language is an index into the languages of the term base.
type Language uint8

// languages are the codes (ISO 639-1) and English names of the languages that
// a term base can have equivalents in, with what decides the shape of a literal
// rendering.
var languages = [...]struct {
	code, name           string
	order                order
	ofs, preps, articles string // function words, folded, with spaces around: "of", other prepositions, articles
}{
	{"es", "Spanish", romance, " de del ", " a al en por para con contra sobre sin entre ", " el la los las lo un una "},
	{"fr", "French", romance, " de du des d ", " a au aux en dans pour par sur avec contre sans sous entre ", " le la les l un une "},
	{"pt", "Portuguese", romance, " de do da dos das ", " em no na nos nas para por com contra sobre sem entre ao aos pelo pela ", " o a os as um uma "},
	{"it", "Italian", romance, " di del della dei delle degli dello d dell ", " a al alla ai alle in nel nella per da dal dalla su sul sulla con contro senza tra fra all nell sull dall ", " il lo la i gli le l un una uno "},
	{"de", "German", inflected, " von vom der des ", " in im fur zu zum zur auf mit gegen ohne uber an am bei ", " die das ein eine den dem "},
	{"ru", "Russian", inflected, "", " о об по в на с со за от без про против для ", ""},
	{"uk", "Ukrainian", inflected, "", " о про по в у на з із зі за від без до проти для ", ""},
	{"pl", "Polish", inflected, "", " o w we na z ze do za od bez przeciw przeciwko dla ", ""},
	{"tr", "Turkish", headLast, "", "", ""},
	{"ar", "Arabic", construct, "", " fi ala min ", " al el an as ash at ad ar az "},
	{"nl", "Dutch", inflected, " van ", " in op voor met tegen zonder over aan te tot ", " de het een der "},
	{"ca", "Catalan", romance, " de del dels d ", " a al als en per amb contra sobre sense entre ", " el la els les l un una "},
	{"ro", "Romanian", romance, " de al ai ale ", " la in pe pentru cu fara contra ", ""},
	{"cs", "Czech", inflected, "", " o na v ve z ze do za od bez proti pro s se ", ""},
	{"sv", "Swedish", inflected, " av ", " i pa till for med mot utan om ", ""},
	{"hu", "Hungarian", headLast, "", "", " a az "},
	{"el", "Greek", inflected, " tou tis ton του της των ", " gia se kata για σε κατα ", " o i to ο η το "},
	{"fa", "Persian", construct, "", "", ""},
	{"he", "Hebrew", construct, " shel ", "", " ha "},
	{"id", "Indonesian", construct, "", " di ke dari untuk ", ""},
	{"da", "Danish", inflected, " af ", " i pa til for med mod uden om ", ""},
	{"fi", "Finnish", inflected, "", "", ""},
	{"sk", "Slovak", inflected, "", " o na v vo z zo do za od bez proti pre s so ", ""},
	{"bg", "Bulgarian", inflected, "", " на за в във с със от до без против по ", ""},
	{"sr", "Serbian", inflected, "", " o na u iz za od do bez protiv s sa po ", ""},
	{"zh", "Chinese", headLast, "", "", ""},
	{"ja", "Japanese", headLast, "", "", ""},
	{"ko", "Korean", headLast, "", "", ""},
	{"hi", "Hindi", headLast, "", "", ""},
	{"vi", "Vietnamese", construct, "", "", ""},
	{"hr", "Croatian", inflected, "", " o na u iz za od do bez protiv s sa po ", ""},
	{"sl", "Slovene", inflected, "", " o na v iz za od do brez proti s z po ", ""},
	{"no", "Norwegian", inflected, " av ", " i pa til for med mot uten om ", ""},
	{"lt", "Lithuanian", headLast, "", "", ""},
	{"lv", "Latvian", headLast, "", "", ""},
	{"et", "Estonian", headLast, "", "", ""},
	{"mk", "Macedonian", inflected, "", " на за во од со до без против по ", ""},
	{"be", "Belarusian", inflected, "", " аб па у на з із за ад без да супраць для ", ""},
	{"ms", "Malay", construct, "", " di ke dari untuk ", ""},
	{"sw", "Swahili", construct, " ya wa la cha za ", "", ""},
	{"sq", "Albanian", construct, " e te i ", " ne per me ", ""},
	{"az", "Azerbaijani", headLast, "", "", ""},
	{"th", "Thai", construct, "", "", ""},
	{"bn", "Bengali", headLast, "", "", ""},
	{"ur", "Urdu", headLast, "", "", ""},
	{"ka", "Georgian", headLast, "", "", ""},
	{"hy", "Armenian", headLast, "", "", ""},
	{"is", "Icelandic", inflected, "", " i a til fyrir med vid an um ", ""},
	{"mul", "other languages", anyOrder, " of ", " in to on for with against from between ", " the "},
}

// order is how a language puts a noun phrase together.
type order uint8

const (
	romance   order = iota // noun, adjective, and prepositions between nouns
	inflected              // adjective, noun; a second noun follows in the genitive; compounds
	headLast               // everything before the head
	construct              // everything after the head, without prepositions
	anyOrder               // of no one language: the words are English already, in every order
)

// Many reports whether l is "mul" of ISO 639-2: what translations from several
// languages make of a term, said in English.
func (l Language) Many() bool { return languages[l].order == anyOrder }

// ParseLanguage returns the language of an ISO 639-1 code, or of "mul".
func ParseLanguage(code string) (Language, bool) {
	for i := range languages {
		if languages[i].code == code {
			return Language(i), true
		}
	}
	return 0, false
}

// Name returns the English name of the language.
func (l Language) Name() string {
	if int(l) < len(languages) {
		return languages[l].name
	}
	return "foreign"
}

// Code returns the ISO 639-1 code of the language.
func (l Language) Code() string {
	if int(l) < len(languages) {
		return languages[l].code
	}
	return "und"
}

// romanised reports whether what l writes is read in Latin letters, for which there
// are several usual ways.
func (l Language) romanised() bool {
	switch l.Code() {
	case "ar", "fa", "he", "hi", "ur", "bn", "zh", "ja", "ko", "th", "ka", "hy", "el":
		return true
	}
	return l.cyrillic()
}

// leastRespelt is the length from which a word is known in another spelling.
const leastRespelt = 5

// respelt returns other usual spellings of a romanised word: with one of the
// letters written by another rule.
func respelt(w string) (out []string) {
	if len(w) < leastRespelt {
		return nil
	}
	rules := [...][2]string{
		{"kh", "h"},
		{"h", "kh"},
		{"ou", "u"},
		{"oo", "u"},
		{"ee", "i"},
		{"aa", "a"},
		{"iya", "ia"},
		{"ia", "iya"},
		{"y", "i"},
		{"i", "y"},
		{"tsya", "tsa"},
		{"tsia", "tsa"},
		{"th", "t"},
		{"dh", "d"},
		{"sh", "ch"},
		{"sh", "s"},
		{"w", "v"},
		{"j", "dj"},
	}
	add := func(v string) {
		if v != w && len(v) >= leastRespelt-1 && !contains(out, v) {
			out = append(out, v)
		}
	}
	add(strings.TrimSuffix(w, "h"))
	for _, r := range rules {
		add(strings.Replace(w, r[0], r[1], 1))
	}
	return out
}

// cyrillic reports whether l is written in Cyrillic letters.
func (l Language) cyrillic() bool {
	switch l.Code() {
	case "ru", "uk", "bg", "mk", "be":
		return true
	}
	return false
}

// romanise writes Cyrillic letters in Latin ones, in the n-th of several usual
// ways: 0 as the BGN/PCGN systems do, 1 with i for й and iu, ia for ю, я, 2
// with j, c and h as a German, Pole or Czech would. Other text is unchanged.
func romanise(s string, uk bool, n int) string {
	b := make([]byte, 0, len(s))
	for _, r := range s {
		t, ok := latinOf(r, uk, n)
		if !ok {
			b = append(b, string(r)...)
			continue
		}
		b = append(b, t...)
	}
	return string(b)
}

// latinOf is what romanise writes for one letter.
func latinOf(r rune, uk bool, n int) (string, bool) {
	const rus = "абвгдезиклмнопрстуфы"
	switch {
	case uk && r == 'г':
		return "h", true
	case uk && r == 'и':
		return "y", true
	}
	latin := [...]string{"a", "b", "v", "g", "d", "e", "z", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "y"}
	i := 0
	for _, c := range rus {
		if c == r {
			return latin[i], true
		}
		i++
	}
	three := func(a, b, c string) (string, bool) { return [...]string{a, b, c}[n%3], true }
	switch r {
	case 'ё':
		return three("e", "yo", "jo")
	case 'ж':
		return three("zh", "zh", "j")
	case 'й':
		return three("y", "i", "j")
	case 'х':
		return three("kh", "kh", "h")
	case 'ц':
		return three("ts", "ts", "c")
	case 'ч':
		return three("ch", "ch", "c")
	case 'ш':
		return three("sh", "sh", "s")
	case 'щ':
		return three("shch", "sch", "sc")
	case 'ъ', 'ь', '\'', '’':
		return "", true
	case 'э', 'є':
		if r == 'є' {
			return three("ie", "ye", "je")
		}
		return "e", true
	case 'ю':
		return three("yu", "iu", "ju")
	case 'я':
		return three("ya", "ia", "ja")
	case 'і':
		return "i", true
	case 'ї':
		return three("i", "yi", "ji")
	case 'ґ':
		return "g", true
	}
	return "", false
}
