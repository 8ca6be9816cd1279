package name

import (
	"strings"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// Slavic languages inflect the words of institutions and countries: "Верховного
// суда", "Světové zdravotnické organizace", "Spojených států". Where a phrase is
// not in the lexicon its stems are looked up: what is left of the words without
// their case endings. A stem is only ever compared with stems.

// cyrillicEndings are endings of nouns and adjectives in their folded form, longer
// ones before their own endings: Russian, Ukrainian, Bulgarian with its articles,
// Serbian.
var cyrillicEndings = [...]string{
	"ската", "ското", "ските", "ският", "ския",
	"иями", "ията", "ями", "ами", "ими", "ыми", "ого", "его", "ому", "ему", "ата", "ята", "ото", "ето", "ите", "ият",
	"иях", "иям", "ией", "ием", "ією", "ьою", "ью", "ах", "ях", "ам", "ям", "ом", "ем", "ой", "ей", "ою", "ею", "єю", "ую", "юю", "ая", "яя", "ое", "ее", "ие", "ые",
	"ии", "ия", "ию", "ії", "ія", "ію", "ій", "ий", "ый", "їй", "ої", "их", "ых", "іх", "им", "ым", "ім", "ів", "їв", "ов", "ев", "ът", "ят",
	"ја", "је", "ји", "ју", "ьи", "а", "я", "о", "е", "є", "и", "ы", "і", "ї", "у", "ю", "ь", "й",
}

// latinEndings are the same in Latin letters: Polish, Czech, Slovak, Slovene,
// Croatian, and German.
var latinEndings = [...]string{
	"iego", "iemu", "iami", "jami", "ijom", "iach", "jach",
	"ego", "emu", "eho", "ega", "oga", "omu", "imi", "ymi", "ami", "ach", "ech", "ich", "ych", "iej", "iem", "iom", "jem", "jom", "jah", "iou", "owi", "ovi",
	"ow", "ov", "iu", "ia", "ie", "ii", "io", "ja", "je", "ji", "jo", "ju", "ej", "ym", "im", "em", "om", "am", "um", "ih", "ah", "ou", "oj", "og", "iy", "en", "er", "es",
	"a", "e", "i", "o", "u", "y", "j", "s",
}

// endingLetters are the last letters of latinEndings; a word that ends in another
// has none of them.
const endingLetters = "aeghijmnorsuvwy"

// softened are ends of the Polish locative before which a consonant changes,
// and the consonant: parlamencie, Zachodzie, Dworze.
var softened = [...][2]string{{"ncie", "nt"}, {"scie", "st"}, {"dzie", "d"}, {"rze", "r"}}

// stemLetters is how many letters an ending leaves at least; it leaves more than it
// has, so that палата keeps what looks like a Bulgarian article.
const stemLetters = 3

// stemHash returns the hash of what is left of a word without its case ending,
// 0 for words of other scripts and short ones.
func stemHash(word string) uint64 {
	var buf [64]byte
	b := buf[:0]
	for _, r := range word {
		switch {
		case r == '\'':
		case r >= 'а' && r <= 'я':
			b = utf8.AppendRune(b, r)
		case r >= 0x530:
			return 0
		case r == 'ů': // dům, domu
			b = append(b, 'o')
		default:
			b = append(b, fold.Rune(r)...)
		}
		if len(b) > len(buf)-utf8.UTFMax {
			return 0
		}
	}
	if utf8.RuneCount(b) < stemLetters {
		return 0
	}
	h := fold.Offset64
	for _, c := range []byte(withoutEnding(string(b))) {
		h = (h ^ uint64(c)) * fold.Prime64
	}
	return h
}

// withoutEnding returns a folded word without its case ending.
func withoutEnding(s string) string {
	endings := cyrillicEndings[:]
	if last := s[len(s)-1]; last < utf8.RuneSelf {
		if strings.IndexByte(endingLetters, last) < 0 {
			return withoutFleeting(s)
		}
		endings = latinEndings[:]
		for _, e := range softened {
			if stem, ok := strings.CutSuffix(s, e[0]); ok && utf8.RuneCountInString(stem) >= stemLetters {
				s = stem + e[1]
				break
			}
		}
	}
	for _, e := range endings {
		if stem, ok := strings.CutSuffix(s, e); ok && utf8.RuneCountInString(stem) >= max(stemLetters, utf8.RuneCountInString(e)+1) {
			s = stem
			break
		}
	}
	return withoutFleeting(openVowel(s))
}

// withoutFleeting returns a stem without the vowel of its last syllable that
// other forms lose: американец, американцы; Niemiec, Niemcy; федерален.
func withoutFleeting(s string) string {
	last, n := utf8.DecodeLastRuneInString(s)
	vowel, m := utf8.DecodeLastRuneInString(s[:len(s)-n])
	rest := s[:len(s)-n-m]
	if !strings.ContainsRune("nckнцк", last) || !strings.ContainsRune("eеоъ", vowel) || utf8.RuneCountInString(rest) < stemLetters {
		return s
	}
	if c := rest[len(rest)-1]; c == 'i' { // Niemiec
		rest = rest[:len(rest)-1]
	}
	return rest + s[len(s)-n:]
}

// openVowel returns a stem with the vowel of its last syllable as it is where a
// vowel follows: дім, дому; потік, потоку. The о of Ukrainian is і before the
// consonant that ends a word.
func openVowel(s string) string {
	last, n := utf8.DecodeLastRuneInString(s)
	if before, ok := strings.CutSuffix(s[:len(s)-n], "і"); ok && before != "" && last >= 'а' && last <= 'я' {
		return before + "о" + s[len(s)-n:]
	}
	return s
}

// StemHash is the hash of what is left of a word without its case ending, or of
// the word itself where there is nothing to take off.
func StemHash(word string) uint64 {
	if h := stemHash(word); h != 0 {
		return h
	}
	return hashText(word)
}

// StemKey is the key of the words of a term by their stems, for
// internal/gen/namelexicon; 0 when one has none.
func StemKey(words []string, table byte) uint32 {
	var h uint64
	for i, w := range words {
		s := stemHash(w)
		if s == 0 {
			return 0
		}
		if i == 0 {
			h = s
		} else {
			h = joinHash(h, s)
		}
	}
	return textKey(h, table)
}

// adjectives sets what names a place may be of which words beside a generic one
// are Slavic adjectives: Київська область is that of Київ, Харківський завод of
// Харків. Alone such a word is a name of its own: Лиманське is not Лиман.
func adjectives(words []word) {
	generic := false
	for i := range words {
		generic = generic || words[i].class == Generic
	}
	for i := range words {
		if w := &words[i]; generic && w.class == Word && w.script <= Cyrillic {
			w.adjective = adjectiveStem(w.phones)
		}
	}
}

// adjectiveStem returns the phones of a word without the ending of a Slavic
// adjective, in any case or gender, "" when it has none.
func adjectiveStem(p string) string {
	bits := stems(p)
	for k := range maxEnding + 1 {
		if bits>>k&1 == 0 {
			continue
		}
		if s, ok := strings.CutSuffix(p[:len(p)-k], "sk"); ok && len(s) >= 3 {
			return s
		}
	}
	return ""
}
