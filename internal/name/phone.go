package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// MaxPhones is the number of phones of a word that are compared; what follows
// is left out of account.
const MaxPhones = 48

// vowel reports whether a phone is a vowel, or a letter that may carry one.
func vowel(p byte) bool { return p < 128 && vowelSet[p>>6]&(1<<(p&63)) != 0 }

// vowelSet is the set of a e i o u y 3 U V A O Y as bits, constant so that an
// import does nothing.
var vowelSet = [2]uint64{
	1 << '3',
	1<<('a'-64) | 1<<('e'-64) | 1<<('i'-64) | 1<<('o'-64) | 1<<('u'-64) | 1<<('y'-64) |
		1<<('U'-64) | 1<<('V'-64) | 1<<('A'-64) | 1<<('O'-64) | 1<<('Y'-64),
}

// Script is the writing system of a word, as far as its phones depend on it.
type Script uint8

// The scripts, from those that write every sound to those that write fewest.
const (
	NoScript Script = iota
	Latin
	Cyrillic // and the other alphabets: Greek, Armenian, Georgian
	Indic    // Devanagari, Bengali, Thai, Khmer, Ethiopic
	Hangul
	Kana
	Hebrew
	Arabic
	Han
)

// scriptOf returns the script of a letter.
func scriptOf(r rune) Script {
	switch {
	case r < 0x370:
		return Latin
	case r < 0x590:
		return Cyrillic
	case r < 0x600:
		return Hebrew
	case r < 0x780 || r >= 0x8A0 && r < 0x900 || r >= 0xFB50 && r < 0xFE00 || r >= 0xFE70 && r < 0xFF00:
		return Arabic
	case r >= 0x900 && r < 0x10A0 || r >= 0x1200 && r < 0x1400 || r >= 0x1780 && r < 0x1800:
		return Indic
	case r >= 0x10A0 && r < 0x1100 || r >= 0x1C90 && r < 0x1CC0 || r >= 0x1F00 && r < 0x2000 || r >= 0x2D00 && r < 0x2D30:
		return Cyrillic
	case r >= 0x3040 && r < 0x3100 || r >= 0x31F0 && r < 0x3200:
		return Kana
	case r >= 0xAC00 && r < 0xD7A4 || r >= 0x1100 && r < 0x1200 || r >= 0x3130 && r < 0x3190:
		return Hangul
	case r >= 0x3400 && r < 0xA000 || r >= 0xF900 && r < 0xFB00 || r >= 0x20000 && r < 0x32000:
		return Han
	}
	return Latin
}

// ScriptOf returns the script of the first letter of s.
func ScriptOf(s string) Script {
	for _, r := range s {
		if isLetter(r) {
			return scriptOf(r)
		}
	}
	return NoScript
}

// AppendPhones appends the phones of a word and returns the script of its
// first letter. At most [MaxPhones] are appended. The word is in lower case and
// in the composed form (NFC).
func AppendPhones(dst []byte, word string) ([]byte, Script) {
	start := len(dst)
	script := NoScript
	for i := 0; i < len(word) && len(dst)-start < 2*MaxPhones; {
		r, n := rune(word[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(word[i:])
		}
		if script == NoScript && r != '\'' {
			script = scriptOf(r)
		}
		if p, m := digraph(word[i:], r); m > 0 {
			dst = append(dst, p...)
			i += m
			continue
		}
		switch {
		case r >= 0xAC00 && r < 0xD7A4:
			dst = appendHangul(dst, r)
		case r >= 0x3040 && r < 0x3100:
			dst = appendKana(dst, start, r)
		case r >= 0x4E00 && r < 0xA000:
			dst = appendHan(dst, r)
		default:
			dst = appendLetter(dst, r)
		}
		i += n
	}
	dst = contract(dst, start)
	if len(dst)-start > MaxPhones {
		dst = dst[:start+MaxPhones]
	}
	return dst, script
}

// digraph returns the phones of the letters that s begins with, when they
// sound as one, and how many bytes they are.
func digraph(s string, first rune) (string, int) {
	lo, hi := 0, 0
	if first < utf8.RuneSelf {
		if first < 'a' || first > 'z' {
			return "", 0
		}
		lo, hi = int(digraphASCII[first-'a']), int(digraphASCII[first-'a'+1])
	} else {
		if page := int(first >> 5); page >= len(letterPages) || letterPages[page] == 0 {
			return "", 0
		}
		lo, hi = int(digraphASCII[26]), len(digraphs)
		for lo < hi {
			m := int(uint(lo+hi) >> 1)
			if r, _ := utf8.DecodeRuneInString(digraphs[m].letters); r < first {
				lo = m + 1
			} else {
				hi = m
			}
		}
		hi = len(digraphs)
	}
	for ; lo < hi; lo++ {
		d := &digraphs[lo]
		if strings.HasPrefix(s, d.letters) && (!d.last || len(s) == len(d.letters)) {
			return d.phones, len(d.letters)
		}
		if first >= utf8.RuneSelf {
			if r, _ := utf8.DecodeRuneInString(d.letters); r != first {
				break
			}
		}
	}
	return "", 0
}

type digraphEntry struct {
	letters, phones string
	last            bool // only at the end of a word
}

// appendLetter appends the phones of one letter. A letter of a script that no
// table has gets two phones of its number, so that words of it can be told
// apart though not read: in the syllabaries of Ethiopia, where letters come in
// rows of eight, the first is the consonant and the second the vowel.
func appendLetter(dst []byte, r rune) []byte {
	if r >= 0x2D00 && r < 0x2D26 {
		r += 0x10D0 - 0x2D00 // old Georgian, nuskhuri
	}
	if page := int(r >> 5); page < len(letterPages) {
		if p := letterPages[page]; p != 0 {
			if s := letterPhones[letterCells[int(p-1)*32+int(r&31)]]; s != "" {
				if s == "-" {
					return dst
				}
				return append(dst, s...)
			}
		}
	}
	if r < utf8.RuneSelf {
		return dst
	}
	if f := fold.Rune(r); f != "" {
		if f[0] < utf8.RuneSelf {
			for i := 0; i < len(f); i++ {
				if c := f[i]; c >= 'a' && c <= 'z' {
					dst = appendLetter(dst, rune(c))
				}
			}
			return dst
		}
		if g, n := utf8.DecodeRuneInString(f); g != r && n == len(f) {
			return appendLetter(dst, g)
		}
	}
	if unicode.IsLetter(r) {
		dst = append(dst, unknownConsonants[int(r>>3)%len(unknownConsonants)], unknownVowels[r&7])
	}
	return dst
}

const (
	unknownConsonants = "bdfgklmnprstvzSZCXhc"
	unknownVowels     = "aeiouy3U"
)

// softG reports whether the phones behind ng soften the g in some language:
// that of Assange is no N, that of Springer is.
func softG(next []byte) bool {
	return len(next) > 0 && (next[0] == 'e' || next[0] == 'i' || next[0] == 'y') && (len(next) == 1 || next[1] != 'r')
}

// contract brings the phones from start on to a form that spellings share: no
// doubles, one i for ij, yi, ii and the like, N for ng.
func contract(dst []byte, start int) []byte {
	out := start
	for i := start; i < len(dst); i++ {
		c := dst[i]
		if out > start {
			last := dst[out-1]
			switch {
			case c == last:
				continue
			case (c == 'g' || c == 'G' || c == '9') && last == 'n' && !softG(dst[i+1:]):
				dst[out-1] = 'N'
				continue
			case (c == 'i' || c == 'y' || c == 'j') && last == 'i':
				continue
			case (c == 'i' || c == 'j') && last == 'y':
				dst[out-1] = 'i'
				continue
			}
		}
		dst[out] = c
		out++
	}
	return dst[:out]
}
