package name

import (
	_ "embed" // the readings are used as they lie
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/le"
)

// Characters have many readings in Japanese, and which one a name has is not
// written: 翔 is Sho, Kakeru or To. So a name in characters is not read but
// asked whether it may be read as the other name is, by its readings one after
// the other, exactly but for long vowels and for consonants that change where
// words are joined (hashi, Ishibashi).

// kanjiData has lines of a name or a character and its readings in the letters
// of kunrei, sorted, without long vowels: "佐藤 sato". In front stand their
// number and where each begins, in four bytes with the low one first.
//
//go:embed kanji.bin
var kanjiData string

// maxKanji is the length in characters of the longest name that is looked up as
// one.
const maxKanji = 4

// kanjiReadings returns the readings of a name or character, with spaces
// between them, or "".
func kanjiReadings(s string) string {
	line := func(i int) (key, readings string) {
		key, readings, _ = strings.Cut(kanjiData[le.Uint32(kanjiData, 4+4*i):le.Uint32(kanjiData, 8+4*i)], " ")
		return key, readings
	}
	i, found := sort.Find(int(le.Uint32(kanjiData, 0)), func(i int) int {
		key, _ := line(i)
		return strings.Compare(s, key)
	})
	if !found {
		return ""
	}
	_, readings := line(i)
	return readings
}

// japanese reports whether one of two words is in characters that may be read in
// Japanese as the other is.
func japanese(a, b *word) bool {
	if a.script != Han {
		a, b = b, a
	}
	if a.script != Han || b.script == Han || a.letters > hanReadMost {
		return false
	}
	var buf [64]byte
	letters, ok := appendKunrei(buf[:0], b)
	if a.letters == 1 && len(letters) < 3 {
		return false // of one character, a syllable is no name
	}
	return ok && readAs(a.text, letters)
}

// readAs reports whether characters may be read in Japanese as letters of
// kunrei say.
func readAs(han string, letters []byte) bool {
	if len(letters) < 2 || len(letters) > 63 {
		return false
	}
	var starts [hanReadMost + 1]int
	n := 0
	for i := range han {
		if n == hanReadMost {
			return false
		}
		starts[n] = i
		n++
	}
	starts[n] = len(han)
	// reach has the places in letters that the first characters may end at.
	var reach [hanReadMost + 1]uint64
	reach[0] = 1
	for i := 0; i < n; i++ {
		if reach[i] == 0 {
			continue
		}
		for k := 1; k <= min(maxKanji, n-i); k++ {
			for r := range strings.FieldsSeq(kanjiReadings(han[starts[i]:starts[i+k]])) {
				reach[i+k] |= advance(reach[i], letters, r)
			}
		}
	}
	return reach[n]>>len(letters)&1 != 0
}

// japaneseReadings returns the likeliest readings of a word in Japanese, in the
// letters of kunrei: those of the whole word, or of its characters one by one.
func japaneseReadings(word string) []string {
	if r := kanjiReadings(word); r != "" {
		return head(strings.Fields(r), mostReadings)
	}
	out := []string{""}
	for i, r := range word {
		readings := head(strings.Fields(kanjiReadings(word[i:i+utf8.RuneLen(r)])), 3)
		var next []string
		for _, o := range out {
			for _, x := range readings {
				next = append(next, o+x)
			}
		}
		out = head(next, 2*mostReadings)
	}
	return head(out, mostReadings)
}

// hepburn brings kunrei to the letters that names are written in abroad.
func hepburn(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		y := i+1 < len(s) && s[i+1] == 'y'
		next := byte(0)
		if i+1 < len(s) {
			next = s[i+1]
		}
		switch c := s[i]; {
		case c == 's' && (next == 'i' || y):
			b.WriteString("sh")
		case c == 't' && (next == 'i' || y):
			b.WriteString("ch")
		case c == 't' && next == 'u':
			b.WriteString("ts")
		case c == 'z' && (next == 'i' || y):
			b.WriteByte('j')
		case c == 'h' && next == 'u':
			b.WriteByte('f')
		default:
			b.WriteByte(c)
			y = false
		}
		if y {
			i++
		}
	}
	return b.String()
}

// mostReadings bounds the readings in Japanese that a word is looked up by.
const mostReadings = 12

func head(s []string, n int) []string { return s[:min(len(s), n)] }

// hanReadMost is the length in characters of the longest name that is read in
// other languages than Mandarin.
const hanReadMost = 6

// advance returns the places that a reading leads to from places in letters.
func advance(from uint64, letters []byte, reading string) (to uint64) {
	for at := 0; at < len(letters); at++ {
		if from>>at&1 == 0 {
			continue
		}
		if fits(letters, at, reading) {
			to |= 1 << (at + len(reading))
		}
		if at == 0 {
			continue
		}
		// A vowel grows long, a consonant double: these are written once.
		if last := letters[at-1]; len(reading) > 1 && (last == reading[0] || last == 'o' && reading[0] == 'u') && fits(letters, at, reading[1:]) {
			to |= 1 << (at + len(reading) - 1)
		}
		// No of Kinoshita, 木下, is not written.
		if at+2 < len(letters) && letters[at] == 'n' && letters[at+1] == 'o' && fits(letters, at+2, reading) {
			to |= 1 << (at + 2 + len(reading))
		}
	}
	return to
}

// fits reports whether a reading stands at a place, its first consonant voiced
// or not.
func fits(letters []byte, at int, reading string) bool {
	rest := letters[at:]
	if len(rest) < len(reading) || string(rest[1:len(reading)]) != reading[1:] {
		return false
	}
	a, b := rest[0], reading[0]
	if a == b {
		return true
	}
	if at == 0 {
		return false
	}
	switch b {
	case 'k':
		return a == 'g'
	case 's':
		return a == 'z'
	case 't':
		return a == 'd' || a == 'z'
	case 'h':
		return a == 'b' || a == 'p'
	}
	return false
}

// appendKunrei appends a word in the letters of kunrei, whatever romanisation,
// Polivanov's Cyrillic or kana it comes in; false when it is not Japanese.
func appendKunrei(dst []byte, w *word) ([]byte, bool) {
	var buf [64]byte
	src := buf[:0]
	switch {
	case w.script == Latin || w.script == Cyrillic:
		for _, r := range w.text {
			if len(src) > len(buf)-4 {
				return dst, false
			}
			if w.script == Latin {
				src = append(src, fold.Rune(r)...)
			} else if i := strings.IndexRune(polivanov, r); i >= 0 {
				src = append(src, polivanovLatin[utf8.RuneCountInString(polivanov[:i])]...)
			} else {
				return dst, false
			}
		}
	case w.script == Kana:
		for i := 0; i < len(w.phones) && len(src) < len(buf)-4; i++ {
			src = append(src, kanaLetters(w.phones[i])...)
		}
	default:
		return dst, false
	}
	return AppendKunrei(dst, src)
}

// polivanov has the letters by which Polivanov's system writes Japanese.
const polivanov = "абвгдзийкмнопрстухцэюяёыеьъчшжл"

var polivanovLatin = [...]string{
	"a", "b", "w", "g", "d", "z", "i", "i", "k", "m", "n", "o", "p", "r", "s", "t", "u", "h", "t", "e", "yu", "ya", "yo", "i", "e", "", "", "ch", "sh", "j", "r",
}

// kanaLetters returns the letters of a phone of kana.
func kanaLetters(p byte) string {
	switch p {
	case 'S':
		return "sh"
	case 'C':
		return "ch"
	case 'J':
		return "j"
	case 'c':
		return "t"
	case 'L':
		return "r"
	case 'B':
		return "b"
	case 'U':
		return "u"
	case 'V':
		return "o"
	case 'N':
		return "ng"
	}
	if p >= 'a' && p <= 'z' {
		return string(rune(p))
	}
	return ""
}

// AppendKunrei appends the letters of a Japanese word in lower-case Latin
// letters as kunrei has them: si for shi, tya for cha, hu for fu, without long
// vowels and doubles; false when it has letters that no such word has.
func AppendKunrei(dst, s []byte) ([]byte, bool) {
	start := len(dst)
	next := func(i int) byte {
		if i < len(s) {
			return s[i]
		}
		return 0
	}
	isVowel := func(c byte) bool { return c == 'a' || c == 'i' || c == 'u' || c == 'e' || c == 'o' }
	put := func(c byte) {
		if n := len(dst); n > start && (dst[n-1] == c || dst[n-1] == 'o' && c == 'u') {
			return
		}
		dst = append(dst, c)
	}
	for i := 0; i < len(s); i++ {
		c, n := s[i], next(i+1)
		switch {
		case c == 's' && n == 'h', c == 'c' && n == 'h':
			put("st"[btoi(c == 'c')])
			if next(i+2) != 'i' {
				put('y')
			}
			i++
		case c == 'c' && n == 'c', c == 't' && n == 'c': // a double ch
		case c == 't' && n == 's', c == 'd' && n == 'z':
			put("tz"[btoi(c == 'd')])
			i++
		case c == 'd' && (n == 'i' || n == 'u'):
			put('z')
		case c == 'j':
			put('z')
			if n != 'i' && n != 'y' {
				put('y')
			}
		case c == 'f':
			put('h')
		case c == 'l':
			put('r')
		case c == 'h' && i > 0 && isVowel(s[i-1]) && !isVowel(n) && n != 'y': // Ohno: a long vowel
		case c == 'm' && (n == 'b' || n == 'p' || n == 'm'):
			put('n')
		case c == 'w' && n == 'o':
		case c == 'v', c == 'x', c == 'q', c == 'c', c < 'a', c > 'z':
			return dst[:start], false
		default:
			put(c)
		}
	}
	return dst, true
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
