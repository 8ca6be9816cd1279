package normalize

import (
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The language of a text by its most frequent words (frequentwords.txt): a witness
// where the letters of a garbled word leave several readings.

// English has a bit of its own beside the alphabets: it needs no letters.
const frequentEnglish = 1 << 63

// Conditions.
const (
	languageWords  = 2    // frequent words that tell a language
	languageShare  = 5    // one word in this many at least
	languageWindow = 1024 // bytes of text before and after that are looked at
	languageMax    = 40   // bytes of the longest word that is looked up
)

// frequentLangs returns the alphabets in which a word is frequent, a bit each.
func frequentLangs(hash uint32) uint64 {
	if i, ok := slices.BinarySearch(encFrequent[:], hash); ok {
		return encFrequentLangs[i]
	}
	return 0
}

// frequentHash is a hash (FNV-1a) of a word in small letters, continued by each
// letter; it begins with frequentSeed.
func frequentHash(h uint32, r rune) uint32 {
	var b [utf8.UTFMax]byte
	for _, c := range b[:utf8.EncodeRune(b[:], r)] {
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

const frequentSeed = 2166136261

// frequentCount counts frequent words by alphabet.
type frequentCount struct {
	n     [64]int
	words int
}

func (f *frequentCount) add(langs uint64) {
	f.words++
	for ; langs != 0; langs &= langs - 1 {
		f.n[bits.TrailingZeros64(langs)]++
	}
}

// language returns the alphabets of the languages that most words counted are frequent
// in, 0 when there are too few or it is English.
func (f *frequentCount) language() (langs uint64) {
	most := max(languageWords, (f.words+languageShare-1)/languageShare)
	for _, k := range f.n {
		most = max(most, k)
	}
	for l, k := range f.n {
		if 4*k >= 3*most {
			langs |= 1 << l
		}
	}
	if langs&frequentEnglish != 0 {
		return 0
	}
	return langs
}

// languageOf returns the alphabets of the likely languages of a text, 0 when nothing
// tells.
func languageOf(text string) uint64 {
	var n frequentCount
	h, size := uint32(frequentSeed), 0
	for i := 0; i <= len(text); {
		r, k := rune(' '), 1
		if i < len(text) {
			if r = rune(text[i]); r >= utf8.RuneSelf {
				r, k = decodeRune(text, i)
			}
		}
		i += k
		if r < utf8.RuneSelf && !asciiLetter(byte(r)) || r >= utf8.RuneSelf && !unicode.IsLetter(r) {
			if size > 0 && size < languageMax {
				n.add(frequentLangs(h))
			}
			h, size = frequentSeed, 0
			continue
		}
		if size += k; size < languageMax {
			h = frequentHash(h, unicode.ToLower(r))
		}
	}
	return n.language()
}

// frequentDecoded counts the words in es with a decoded letter that are frequent in
// one of the languages.
func frequentDecoded(es []encElem, langs uint64) (n int) {
	h, decoded := uint32(frequentSeed), false
	for i := 0; i <= len(es); i++ {
		if i < len(es) && isEncLetter(es[i].class) {
			h = frequentHash(h, unicode.ToLower(es[i].r))
			decoded = decoded || es[i].decoded
			continue
		}
		if decoded && frequentLangs(h)&langs != 0 {
			n++
		}
		h, decoded = frequentSeed, false
	}
	return n
}

// languageAt returns the language of the line around an offset of the text, or else
// of the lines around. It is looked for once in each line, and in a long one once in
// each window.
func (c *chooser) languageAt(at int) uint64 {
	w := at / languageWindow * languageWindow
	from, to := max(0, w-languageWindow), min(len(c.text), w+2*languageWindow)
	for from > 0 && !utf8.RuneStart(c.text[from]) {
		from++
	}
	for to < len(c.text) && !utf8.RuneStart(c.text[to]) {
		to++
	}
	around := c.text[from:to]
	if k := strings.IndexByte(c.text[at:to], '\n'); k >= 0 {
		to = at + k
	}
	if k := strings.LastIndexByte(c.text[from:at], '\n'); k >= 0 {
		from += k + 1
	}
	if from != c.langFrom || to != c.langTo {
		c.langFrom, c.langTo = from, to
		if c.langs = languageOf(c.text[from:to]); c.langs == 0 {
			c.langs = languageOf(around)
		}
	}
	return c.langs
}

// languageScore says how well an option for a chunk fits the language around it.
func (c *chooser) languageScore(k *encChunk, o encOption) int {
	langs := c.languageAt(k.start)
	if langs == 0 || o.langs&langs == 0 || o.langs&encLatin == encLatin && ^o.langs != 0 {
		return 0 // or the letters are in no alphabet
	}
	score := encLanguage
	if frequentDecoded(c.decoded(k, o.chain), langs) > 0 {
		score += encLanguage
	}
	return score
}
