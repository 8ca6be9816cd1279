package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Classes, in the order of the constants in normalize/encoding_cost.go.
const (
	kSpace = iota
	kPunct
	kDigit
	kLower
	kUpper
	kTilde
	kLetter
	kMark
	kOpen
	kLow
	kQuote
	kClose
	kApos
	kEllipsis
	kDash
	kSup
	kSign
	kCurrency
	kMath
	kBox
	kMod
	kC1
	kEmoji
	kInvisible
	kLost
	kBad
)

// classEnd is where the class table ends; above it ranges decide.
const classEnd = 0x3100

// chars gives classes to single characters where the Unicode category is too coarse.
var chars = []struct {
	class int
	set   string
}{
	{kTilde, "ÃÂ"},
	{kOpen, "«‹"},
	{kLow, "„‚¿¡‟‛"},
	{kQuote, "“‘"},
	{kClose, "”»›"},
	{kApos, "’ʼʻʹʽʿʾ"},
	{kEllipsis, "…"},
	{kDash, "•–—‐‑‒―"},
	{kSup, "ªº¹²³°™®©⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉"},
	{kMod, "¨´¯¸ˆ˜ˇ˘˙˛˝˚΄΅·"},
	{kMath, "√∆≈≠∞≤≥∂∑∏∫◊≡∩⌠⌡÷∙⌐"},
	{kInvisible, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"},
	{kSign, "†‡‰§¶"},
	{kPunct, "′″؟،؛।॥"},
}

// commonPunct are characters above ASCII, not letters, that are usual in text.
const commonPunct = "\u00a0¡¢£§©ª«®°±²³´¹º»½¼¾¿×÷·‐‑–—―‘’‚“”„†•…‰′″‹›€№™−\u200b\u200c\u200d\u200e\u200f\u202f\u2009\u2060\u2028\ufeff،؛؟।॥،、。「」『』【】〈〉《》・〜\ufe0f→←↑↓✓✔★☆●○■□▪♥❤☺☎⚽\u2800"

// classOf returns the class of r and how rare r is: 0 usual, 1 less so, 2 rare,
// 3 not a character of text.
func classOf(r rune, mask map[rune]uint64) (class, rare int) {
	if r >= 0xFB00 && r <= 0xFB06 {
		return kLetter, 1 // ligatures
	}
	for _, c := range chars {
		if strings.ContainsRune(c.set, r) {
			rare = 1
			if strings.ContainsRune(commonPunct, r) || mask[r] != 0 {
				rare = 0
			}
			return c.class, rare
		}
	}
	switch {
	case r < 0x20 && r != '\t' && r != '\n' && r != '\r':
		return kPunct, 2
	case r >= 0x80 && r < 0xA0:
		return kC1, 2
	case r == utf8.RuneError:
		return kLost, 0
	case r >= 0x2000 && r <= 0x2008, r == 0x200A, r == 0x205F, r == 0x1680:
		return kSpace, 1
	case r == 0xA0 || unicode.IsSpace(r):
		return kSpace, 0
	case r < 0x80 && unicode.IsDigit(r):
		return kDigit, 0
	case r >= 0x2500 && r < 0x25A0:
		return kBox, 1
	}
	if !unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z, unicode.Cf) {
		return kBad, 3
	}
	return unicodeClass(r), rareness(r, mask)
}

// rareness says how rare r is, by the scripts that news is written in.
func rareness(r rune, mask map[rune]uint64) int {
	switch {
	case strings.ContainsRune("ĹŔŕ", r): // Slovak has them, hardly ever
		return 1
	case mask[r] != 0 || r < 0x80:
		return 0
	case strings.ContainsRune(commonPunct, r):
		return 0
	case r < 0x180, r >= 0x1E00 && r < 0x2000: // Latin-1, Extended-A, Additional, Greek Extended
		return 1
	case unicode.Is(unicode.Greek, r) && r >= 0x384 && r <= 0x3CE:
		return 0
	case r >= 0x5D0 && r <= 0x5EA:
		return 0
	case strings.ContainsRune("\u0300\u0301\u0302\u0303\u0306\u0308\u0309\u030c\u0323", r):
		return 1
	case r >= 0x64B && r <= 0x652, r >= 0x660 && r <= 0x669, r >= 0x6F0 && r <= 0x6F9, r == 0x640, r == 0x670, r == 0x6D4:
		return 0
	case r >= 0x621 && r <= 0x6FF:
		return 1
	case r >= 0x531 && r <= 0x58F, r >= 0x10D0 && r <= 0x10F0, unicode.In(r, unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi,
		unicode.Gujarati, unicode.Oriya, unicode.Tamil, unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala,
		unicode.Thai, unicode.Lao, unicode.Myanmar, unicode.Khmer):
		return 0
	case unicode.In(r, unicode.Tibetan, unicode.Ethiopic, unicode.Mongolian, unicode.Georgian):
		return 1
	case r >= 0x2010 && r < 0x2800 && !unicode.Is(unicode.Cf, r): // punctuation, arrows, symbols, dingbats
		return 1
	case r >= 0x2800 && r < 0x2801:
		return 1
	case r >= 0x3000 && r < 0x3100 && unicode.In(r, unicode.Hiragana, unicode.Katakana):
		return 0
	case r >= 0x3000 && r < 0x3020, r == 0x30FB, r == 0x30FC:
		return 0
	}
	return 2
}

// unicodeClass is the class of a character that Unicode tells.
func unicodeClass(r rune) int {
	switch {
	case unicode.IsMark(r):
		return kMark
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		return kUpper
	case unicode.IsLower(r) && !(r >= 0x10D0 && r <= 0x10FF): // Georgian is written without case
		return kLower
	case unicode.IsLetter(r):
		return kLetter
	case unicode.IsDigit(r):
		return kLetter // digits of a script go with its letters
	case unicode.Is(unicode.Sc, r):
		return kCurrency
	case unicode.Is(unicode.Sm, r) && r >= 0x2000:
		return kMath
	case r < 0x80:
		return kPunct
	case r >= 0x2190 && r < 0x2500 || r >= 0x25A0 && r < 0x2E00:
		return kEmoji
	case unicode.IsPunct(r) && r >= 0x100:
		return kPunct
	case unicode.Is(unicode.Cf, r):
		return kInvisible
	}
	return kSign
}
