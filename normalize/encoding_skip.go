package normalize

import (
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/le"
)

// What the scan for mojibake can pass over without a look at pairs: most of a text
// is ASCII, or letters that are natural beside each other.

// skipPlain returns the offset of the first byte from i on that is not ASCII, or
// is an ampersand or a backslash.
func skipPlain(text string, i int) int {
	const ones, high = 0x0101010101010101, 0x8080808080808080
	for i+8 <= len(text) {
		v := le.Uint64(text, i)
		amp, back := v^'&'*ones, v^'\\'*ones
		if (v|(amp-ones)&^amp|(back-ones)&^back)&high != 0 {
			break
		}
		i += 8
	}
	for i < len(text) && text[i] < utf8.RuneSelf && text[i] != '&' && text[i] != '\\' {
		i++
	}
	return i
}

// skipUnencoded returns the offset of the first character from i on that is not one of
// three bytes of UTF-8 that no single-byte encoding has: they are no part of mojibake.
func skipUnencoded(text string, i int) int {
	for i+2 < len(text) && text[i]>>4 == 0xE && encPage[int(text[i]&0x0F)<<6|int(text[i+1]&0x3F)] == 0 {
		i += 3
	}
	return i
}

// skipLetters passes over small letters and letters without case, of two bytes and of
// no Latin alphabet, that are natural beside each other and beside last, the letter
// before i; the one right before an ASCII letter is left. It returns the offset where
// they end and the last two of all, which is the one given when there is none.
func skipLetters(text string, i int, last *encEntry, proven uint32, whole *encWhole) (end int, before, after *encEntry) {
	start, langs := i, whole.langs
	before = last
	for i+1 < len(text) && text[i] >= 0xC2 && text[i] < 0xE0 {
		e := &encEntries[encIndex[int(encPage[text[i]&0x1F])<<6|int(text[i+1]&0x3F)]]
		if e.class != kLower && e.class != kLetter || e.langs&encLatin != 0 {
			break
		}
		if pair := last.lead & e.cont; pair != 0 && (last.class != e.class || last.langs&e.langs == 0 || pair&proven != 0) {
			break
		}
		langs &= e.langs | e.other
		before, last = last, e
		i += 2
	}
	if i > start && i < len(text) && asciiLetter(text[i]) {
		i, last = i-2, before
	}
	whole.langs = langs
	whole.letters += (i - start) / 2
	return i, before, last
}

// decodeRune is utf8.DecodeRuneInString, quick for characters of two or three bytes.
func decodeRune(text string, i int) (rune, int) {
	if c := text[i]; c < 0xE0 && c >= 0xC2 && i+1 < len(text) && text[i+1]&0xC0 == 0x80 {
		return rune(c&0x1F)<<6 | rune(text[i+1]&0x3F), 2
	}
	return decodeLong(text[i:])
}

// decodeLong is decodeRune for characters of more than two bytes, or of one.
func decodeLong(s string) (rune, int) {
	if len(s) >= 3 && s[0]>>4 == 0xE && s[0] != 0xE0 && s[0] != 0xED && s[1]&0xC0 == 0x80 && s[2]&0xC0 == 0x80 {
		return rune(s[0]&0x0F)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(s)
}

func asciiLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }
