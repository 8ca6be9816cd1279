package name

import (
	"strings"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/le"
)

// appendHangul appends the phones of a Hangul syllable.
func appendHangul(dst []byte, r rune) []byte {
	s := int(r - 0xAC00)
	dst = append(dst, hangulInitial[s/588]...)
	dst = append(dst, hangulVowel[s%588/28]...)
	return append(dst, hangulFinal[s%28]...)
}

var hangulInitial = [...]string{"g", "k", "n", "d", "t", "L", "m", "b", "p", "s", "s", "", "J", "J", "C", "k", "t", "p", "h"}

var hangulVowel = [...]string{"a", "e", "ya", "ye", "3", "e", "y3", "ye", "o", "wa", "we", "we", "yo", "u", "w3", "we", "wi", "yu", "U", "Ui", "i"}

var hangulFinal = [...]string{
	"", "k", "k", "k", "n", "n", "n", "t", "L", "k", "m", "L", "L", "L", "p", "L",
	"m", "p", "p", "t", "t", "N", "t", "t", "k", "t", "p", "t",
}

// kana has the phones of the kana from ぁ (U+3041) to ゔ; katakana follow in the
// same order 0x60 on. An entry that starts with + changes the kana before it.
var kana = [...]string{
	"+a", "a", "+i", "i", "+u", "u", "+e", "e", "+o", "o",
	"ka", "ga", "ki", "gi", "kU", "gU", "ke", "ge", "ko", "go",
	"sa", "za", "Si", "Ji", "sU", "zU", "se", "ze", "so", "zo",
	"ta", "da", "Ci", "Ji", "", "cU", "zU", "te", "de", "tV", "dV",
	"na", "ni", "nu", "ne", "no",
	"ha", "Ba", "pa", "hi", "Bi", "pi", "fU", "BU", "pU", "he", "Be", "pe", "ho", "Bo", "po",
	"ma", "mi", "mU", "me", "mo",
	"+ya", "ya", "+yu", "yu", "+yo", "yo",
	"La", "Li", "LU", "Le", "Lo",
	"+wa", "wa", "i", "e", "o", "n", "vU", "ka", "ke",
}

// appendKana appends the phones of a kana to the word that begins at start.
func appendKana(dst []byte, start int, r rune) []byte {
	if r >= 0x30A0 {
		r -= 0x60
	}
	i := int(r - 0x3041)
	if i < 0 || i >= len(kana) || kana[i] == "" {
		return dst
	}
	p := kana[i]
	if p[0] != '+' {
		return append(dst, p...)
	}
	p = p[1:]
	if len(dst) > start+1 && vowel(dst[len(dst)-1]) {
		dst = dst[:len(dst)-1] // the small kana brings the vowel
		if c := dst[len(dst)-1]; p[0] == 'y' && (c == 'S' || c == 'J' || c == 'C') {
			p = p[1:]
		}
	} else if len(dst) == start+1 && dst[start] == 'u' {
		dst[start] = 'w' // ウィ
	}
	return append(dst, p...)
}

// appendHan appends the phones of the Mandarin reading of a character. The
// vowels of the syllables that stand for a bare consonant of a foreign name
// (克 ke, 斯 si, 布 bu) are weak.
func appendHan(dst []byte, r rune) []byte {
	i := 2 * int(r-0x4E00)
	if i+1 >= len(hanReadings) {
		return dst
	}
	return append(dst, hanSyllables[le.Uint16(hanReadings, i)]...)
}

// Simplified returns the simplified form of a character, or itself.
func Simplified(r rune) rune {
	lo, hi := 0, len(hanSimplified)/4
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		c := rune(le.Uint16(hanSimplified, 4*m))
		switch {
		case c == r:
			return rune(le.Uint16(hanSimplified, 4*m+2))
		case c < r:
			lo = m + 1
		default:
			hi = m
		}
	}
	return r
}

// appendMandarin appends the phones of a word in pinyin, Wade-Giles or
// Palladius' system, and reports whether it is one: up to three syllables.
func appendMandarin(dst []byte, s string) ([]byte, bool) {
	if s == "" || s[len(s)-1] < utf8.RuneSelf && strings.IndexByte(syllableEnds, s[len(s)-1]) < 0 {
		return dst, false
	}
	return appendSyllables(dst, s, 3)
}

// syllableEnds are the Latin letters that a syllable of Mandarin ends in.
const syllableEnds = "aeghimnoruv"

// appendSyllables is appendMandarin for so many syllables at the most. The longest
// ones are tried first.
func appendSyllables(dst []byte, s string, syllables int) ([]byte, bool) {
	if s == "" {
		return dst, true
	}
	if syllables == 0 {
		return dst, false
	}
	// The syllables that s begins with, one more letter at a time.
	var found [maxSyllable + 1]int
	lo, hi, longest := 0, len(mandarin), 0
	for n := 1; n <= min(len(s), maxSyllable); n++ {
		lo, hi = withLetter(lo, hi, n-1, s[n-1])
		if lo == hi {
			break
		}
		if len(mandarin[lo].letters) == n {
			found[n], longest = lo+1, n
		}
	}
	for n := longest; n > 0; n-- {
		if found[n] == 0 {
			continue
		}
		rest := s[n:]
		if len(rest) > 1 && rest[0] == '\'' {
			rest = rest[1:] // Xi'an
		}
		if out, ok := appendSyllables(append(dst, hanSyllables[mandarin[found[n]-1].index]...), rest, syllables-1); ok {
			return out, true
		}
	}
	return dst, false
}

// maxSyllable is the length in bytes of the longest spelling of a syllable.
const maxSyllable = 10

// withLetter returns the syllables from lo to hi that have a byte at a place,
// of syllables with the same bytes before it.
func withLetter(lo, hi, at int, c byte) (int, int) {
	first := func(c int) int {
		l, h := lo, hi
		for l < h {
			m := int(uint(l+h) >> 1)
			if s := mandarin[m].letters; len(s) <= at || int(s[at]) < c {
				l = m + 1
			} else {
				h = m
			}
		}
		return l
	}
	return first(int(c)), first(int(c) + 1)
}

// palladius brings the letters of Ukrainian to those of the table.
func palladius(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case 'і', 'ї':
			return 'и'
		case 'е', 'є':
			return 'э'
		}
		return r
	}, s)
}

// toned are the vowels of pinyin with the marks of the four tones, two bytes each.
const toned = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"

// withoutTones returns a word of pinyin without the marks of its tones.
func withoutTones(s string) string {
	if ascii(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		k := strings.IndexRune(toned, r)
		switch {
		case k < 0:
			return r
		case k >= len(toned)-8:
			return 'ü'
		}
		return rune("aeiou"[k/8])
	}, s)
}
