package main

import (
	"slices"
	"strings"
)

// The usual romanisations of Russian and Ukrainian, letter for letter: as
// passports and sanctions lists have them, by what they make of ю, я, ї and й.
var (
	romanLetters = strings.NewReplacer(
		"а", "a", "б", "b", "в", "v", "г", "g", "ґ", "g", "д", "d", "е", "e", "ё", "e", "є", "ye", "ж", "zh", "з", "z", "и", "i", "і", "i", "к", "k", "л", "l", "м", "m",
		"н", "n", "о", "o", "п", "p", "р", "r", "с", "s", "т", "t", "у", "u", "ў", "u", "ф", "f", "х", "kh", "ц", "ts", "ч", "ch", "ш", "sh", "щ", "shch", "ы", "y", "э", "e", "ь", "", "ъ", "")
	romanSystems = [...]*strings.Replacer{
		strings.NewReplacer("ю", "yu", "я", "ya", "ї", "yi", "й", "y"),
		strings.NewReplacer("ю", "iu", "я", "ia", "ї", "i", "й", "i", "щ", "shch", "є", "ie"),
		strings.NewReplacer("ю", "iu", "я", "ia", "ї", "i", "й", "y", "щ", "sch", "є", "ie"),
		strings.NewReplacer("ю", "yu", "я", "ya", "ї", "yi", "й", "i", "щ", "sch"),
		strings.NewReplacer("ю", "ju", "я", "ja", "ї", "ji", "й", "j", "х", "h", "є", "je"),
	}
)

// romanised returns words of Cyrillic in Latin letters, once for each system
// that differs; nil for words of one short form, which would mean anything.
func romanised(words []string) (out [][]string) {
	text := strings.Join(words, " ")
	if len(words) < 2 || strings.IndexFunc(text, func(r rune) bool { return r >= 'а' && r <= 'ґ' }) < 0 {
		return nil
	}
	ukrainian := strings.ContainsAny(text, "іїєґ")
	for _, system := range romanSystems {
		s := system.Replace(text)
		if ukrainian {
			s = strings.NewReplacer("г", "h", "и", "y").Replace(s)
		}
		r := strings.Fields(romanLetters.Replace(s))
		if !slices.ContainsFunc(out, func(o []string) bool { return slices.Equal(o, r) }) {
			out = append(out, r)
		}
	}
	return out
}

// gajToSerbian has the letters of Serbian in Latin and Cyrillic script, those
// of two first.
var gajToSerbian = strings.NewReplacer("lj", "љ", "nj", "њ", "dž", "џ", "a", "а", "b", "б", "c", "ц", "č", "ч", "ć", "ћ", "d", "д", "đ", "ђ", "e", "е", "f", "ф", "g", "г",
	"h", "х", "i", "и", "j", "ј", "k", "к", "l", "л", "m", "м", "n", "н", "o", "о", "p", "п", "r", "р", "s", "с", "š", "ш", "t", "т", "u", "у", "v", "в", "z", "з", "ž", "ж")

// serbian returns the words of a term in Cyrillic letters if they may be Serbian
// or Croatian, that is, have no other letters than these languages and no
// short word, which would mean anything; else nil. Of other languages it makes
// words that no language has.
func serbian(words []string) (out []string) {
	for _, w := range words {
		s := gajToSerbian.Replace(w)
		if len(w) < 5 || strings.IndexFunc(s, func(r rune) bool { return r < 'а' || r > 'џ' }) >= 0 || strings.IndexFunc(w, func(r rune) bool { return r >= 'а' }) >= 0 {
			return nil
		}
		out = append(out, s)
	}
	return out
}
