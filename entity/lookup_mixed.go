package entity

import (
	"strings"
	"unicode"
)

// The Cyrillic letters that Latin ones are taken for, in one order.
const (
	latinTwins    = "aAeEoOcCpPxXyHKMTBik"
	cyrillicTwins = "аАеЕоОсСрРхХуНКМТВік"
)

// withoutPossessive returns text without an English possessive ending.
func withoutPossessive(text string) string {
	for _, apostrophe := range [...]string{"'", "’"} {
		if bare, ok := strings.CutSuffix(text, apostrophe); ok && strings.HasSuffix(bare, "s") {
			return bare
		}
		if bare, ok := strings.CutSuffix(strings.TrimSuffix(text, "s"), apostrophe); ok {
			return bare
		}
	}
	return text
}

// unmixed returns text with its words of both Cyrillic and Latin letters in
// Cyrillic alone, when their Latin letters only look Cyrillic; else text itself.
func unmixed(text string) string {
	latin, cyrillic := false, false
	for _, r := range text {
		latin = latin || unicode.Is(unicode.Latin, r)
		cyrillic = cyrillic || unicode.Is(unicode.Cyrillic, r)
	}
	if !latin || !cyrillic || len(text) > MaxNameBytes {
		return text
	}
	words := strings.Split(text, " ")
	for i, w := range words {
		if strings.IndexFunc(w, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }) < 0 {
			continue
		}
		words[i] = strings.Map(func(r rune) rune {
			if k := strings.IndexRune(latinTwins, r); k >= 0 {
				return []rune(cyrillicTwins)[k]
			}
			if r == 'ĸ' {
				return 'к'
			}
			return r
		}, w)
		if strings.IndexFunc(words[i], func(r rune) bool { return unicode.Is(unicode.Latin, r) }) >= 0 {
			words[i] = w
		}
	}
	return strings.Join(words, " ")
}
