package name

import "strings"

// Names of Koreans are written in Cyrillic by syllables (Kontsevich's system, and
// the older one of names from the north), far from what they are in Latin
// letters: Ким Чен Ын is Kim Jong Un. Such a name is also read as its syllables
// are usually written there.

// koreanFamilies are family names in Cyrillic and in Latin letters.
var koreanFamilies = [...][2]string{
	{"ким", "kim"},
	{"ли", "lee"},
	{"и", "lee"},
	{"пак", "park"},
	{"чхве", "choi"},
	{"цой", "choi"},
	{"чой", "choi"},
	{"чон", "jung"},
	{"чжон", "jung"},
	{"кан", "kang"},
	{"чо", "cho"},
	{"юн", "yoon"},
	{"чан", "jang"},
	{"чжан", "jang"},
	{"лим", "lim"},
	{"им", "lim"},
	{"хан", "han"},
	{"о", "oh"},
	{"со", "seo"},
	{"син", "shin"},
	{"квон", "kwon"},
	{"хван", "hwang"},
	{"ан", "ahn"},
	{"сон", "song"},
	{"ю", "yoo"},
	{"хон", "hong"},
	{"мун", "moon"},
	{"ян", "yang"},
	{"пэ", "bae"},
	{"но", "roh"},
	{"ха", "ha"},
	{"чу", "joo"},
	{"ку", "koo"},
	{"у", "woo"},
	{"мин", "min"},
	{"нам", "nam"},
	{"сим", "shim"},
	{"чи", "ji"},
	{"пан", "ban"},
}

// koreanSyllables are syllables of given names, as far as their letters do not
// lead there.
var koreanSyllables = [...][2]string{
	{"ын", "un"},
	{"ун", "un"},
	{"ин", "in"},
	{"ир", "il"},
	{"иль", "il"},
	{"чен", "jong"},
	{"чон", "jong"},
	{"чжон", "jong"},
	{"чжэ", "jae"},
	{"чже", "jae"},
	{"дже", "jae"},
	{"чэ", "jae"},
	{"чжи", "ji"},
	{"чи", "ji"},
	{"чжу", "ju"},
	{"чу", "ju"},
	{"чжун", "jung"},
	{"чун", "jung"},
	{"чжин", "jin"},
	{"чин", "jin"},
	{"чжо", "jo"},
	{"чо", "jo"},
	{"ён", "yong"},
	{"ен", "yong"},
	{"йон", "yong"},
	{"ёль", "yeol"},
	{"ель", "yeol"},
	{"ёп", "yeop"},
	{"ё", "yo"},
	{"хе", "hye"},
	{"хё", "hyo"},
	{"хи", "hee"},
	{"хый", "hui"},
	{"хён", "hyun"},
	{"хен", "hyun"},
	{"хван", "hwan"},
	{"хва", "hwa"},
	{"хо", "ho"},
	{"хун", "hoon"},
	{"хан", "han"},
	{"хак", "hak"},
	{"ха", "ha"},
	{"сок", "seok"},
	{"сук", "suk"},
	{"сон", "sung"},
	{"сен", "sung"},
	{"хэ", "hae"},
	{"сам", "sam"},
	{"сун", "soon"},
	{"сан", "sang"},
	{"со", "seo"},
	{"сын", "seung"},
	{"сик", "sik"},
	{"соп", "seop"},
	{"соль", "seol"},
	{"су", "su"},
	{"син", "shin"},
	{"бок", "bok"},
	{"пок", "bok"},
	{"бом", "beom"},
	{"пом", "beom"},
	{"бин", "bin"},
	{"пин", "bin"},
	{"бэ", "bae"},
	{"пэ", "bae"},
	{"бак", "bak"},
	{"пак", "bak"},
	{"бо", "bo"},
	{"по", "bo"},
	{"мин", "min"},
	{"мён", "myung"},
	{"мен", "myung"},
	{"му", "moo"},
	{"ми", "mi"},
	{"ман", "man"},
	{"мун", "moon"},
	{"мук", "mook"},
	{"тхэ", "tae"},
	{"тэ", "tae"},
	{"дэ", "dae"},
	{"тэк", "taek"},
	{"тхэк", "taek"},
	{"дон", "dong"},
	{"тон", "dong"},
	{"ду", "doo"},
	{"ту", "doo"},
	{"док", "deok"},
	{"ток", "deok"},
	{"тук", "deuk"},
	{"гын", "geun"},
	{"кын", "geun"},
	{"гон", "gun"},
	{"кон", "gun"},
	{"гю", "kyu"},
	{"кю", "kyu"},
	{"ги", "ki"},
	{"ки", "ki"},
	{"гван", "kwang"},
	{"кван", "kwang"},
	{"гук", "kook"},
	{"кук", "kook"},
	{"гён", "kyung"},
	{"кён", "kyung"},
	{"ген", "kyung"},
	{"кен", "kyung"},
	{"гё", "kyo"},
	{"кё", "kyo"},
	{"вон", "won"},
	{"воль", "wol"},
	{"у", "woo"},
	{"ук", "wook"},
	{"ый", "ui"},
	{"ю", "yoo"},
	{"юн", "yoon"},
	{"юль", "yul"},
	{"ян", "yang"},
	{"на", "na"},
	{"нам", "nam"},
	{"но", "no"},
	{"нён", "nyeong"},
	{"лим", "rim"},
	{"рим", "rim"},
	{"рён", "ryong"},
	{"рок", "rok"},
	{"рак", "rak"},
	{"ран", "ran"},
	{"рин", "rin"},
	{"рэ", "rae"},
	{"лэ", "rae"},
	{"ра", "ra"},
	{"чхан", "chang"},
	{"чан", "chang"},
	{"чхоль", "chul"},
	{"чоль", "chol"},
	{"чхун", "choon"},
	{"чхэ", "chae"},
	{"пхиль", "pil"},
	{"пиль", "pil"},
	{"пхё", "pyo"},
	{"э", "ae"},
	{"о", "o"},
	{"ок", "ok"},
	{"ом", "um"},
	{"им", "im"},
	{"ик", "ik"},
}

// korean returns a name of three words as that of a Korean in Latin letters, nil
// when it cannot be one.
func (n *Name) korean() *Name {
	if n.kind != Person || len(n.words) != 3 {
		return nil
	}
	for i := range n.words {
		if w := &n.words[i]; w.script != Cyrillic || w.letters > 5 {
			return nil
		}
	}
	text := n.words[0].text + " " + n.words[1].text + " " + n.words[2].text
	if strings.Contains(text, "і") { // Ukrainian has и for ы, and і for и
		text = strings.NewReplacer("и", "ы", "і", "и").Replace(text)
	}
	var b strings.Builder
	for i, syllable := range strings.Fields(text) {
		table := koreanSyllables[:]
		if i == 0 {
			table = koreanFamilies[:]
		}
		latin := latinSyllable(table, syllable)
		if latin == "" {
			return nil
		}
		b.WriteString(latin)
		b.WriteByte(' ')
	}
	return Parse(b.String(), Person)
}

// latinSyllable returns the Latin form of a syllable, "" when the table has none.
func latinSyllable(table [][2]string, text string) string {
	for i := range table {
		if table[i][0] == text {
			return table[i][1]
		}
	}
	return ""
}
