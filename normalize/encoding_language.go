package normalize

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The language of a text by its most frequent words (frequentwords.txt): a witness
// where the letters of a garbled word leave several readings.

// frequentEnglish is English, which has a bit of its own beside the alphabets: it
// needs no letters, and where it may be the language nothing is to be told by words.
const frequentEnglish = 1 << 63

// Conditions.
const (
	languageWords  = 2    // frequent words that tell a language
	languageShare  = 3    // one word of this many at least
	languageWindow = 1024 // bytes of text that are looked at, and half as many before and after
	languageAlone  = 40   // bytes of a text that is a name alone
	languageMax    = 40   // bytes of the longest word that is looked up
	languageNear   = 75   // percent of the words of the likeliest language that another one has
)

// frequentLangs returns the alphabets in which a word is frequent, a bit each.
func frequentLangs(hash uint32) uint64 {
	b := hash >> (32 - encFrequentBits)
	for i := encFrequentAt[b]; i < encFrequentAt[b+1]; i++ {
		if encFrequent[i] == hash {
			return encLangSets[encFrequentLangs[i]]
		}
	}
	return 0
}

// frequentHash is a hash (FNV-1a) of a word in small letters, continued by each
// letter; it begins with frequentSeed.
func frequentHash(h uint32, r rune) uint32 {
	if r >= utf8.RuneSelf { // the bytes of UTF-8
		if r < 0x800 {
			h = (h ^ uint32(0xC0|r>>6)) * frequentPrime
		} else {
			h = (h ^ uint32(0xE0|r>>12)) * frequentPrime
			h = (h ^ uint32(0x80|r>>6&0x3F)) * frequentPrime
		}
		r = 0x80 | r&0x3F
	}
	return (h ^ uint32(r)) * frequentPrime
}

const (
	frequentSeed  = 2166136261
	frequentPrime = 16777619
)

// frequentCount counts frequent words by alphabet.
type frequentCount struct {
	n     [64]int
	words int
}

// add counts a word of so many bytes by its hash.
func (f *frequentCount) add(hash uint32, size int) {
	f.words++
	if size > languageMax {
		return
	}
	for langs := frequentLangs(hash); langs != 0; langs &= langs - 1 {
		f.n[bits.TrailingZeros64(langs)]++
	}
}

// language returns the alphabets of the languages that most words counted are frequent
// in, least words and one of every share at least; 0 when there are too few, frequentEnglish alone when
// it is one of them.
func (f *frequentCount) language(least, share int) (langs uint64) {
	return f.likely(max(least, (f.words+share-1)/share), languageNear)
}

// likely returns the alphabets of the languages that so many words at least are frequent
// in, and so many percent of those that are in any; frequentEnglish as language does.
func (f *frequentCount) likely(least, near int) (langs uint64) {
	most := least
	for _, k := range f.n {
		most = max(most, k)
	}
	for l, k := range f.n {
		if 100*k >= near*most {
			langs |= 1 << l
		}
	}
	if langs&frequentEnglish != 0 && 100*f.n[63] >= languageNear*most {
		return frequentEnglish
	}
	return langs &^ frequentEnglish
}

// languageOf returns the alphabets of the likely languages of a text, in which least
// of its words and one of every share are frequent, or frequentEnglish; 0 when nothing
// tells.
func languageOf(text string, least, share int) uint64 {
	var n frequentCount
	n.count(text)
	return n.language(least, share)
}

// count counts the words of a text.
func (n *frequentCount) count(text string) {
	h, size := uint32(frequentSeed), 0
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			i++
			if asciiLetter(c) {
				h = (h ^ uint32(c|0x20)) * frequentPrime
				size++
				continue
			}
		} else if k := skipOtherScripts(text, i); k > i {
			i, size = k, languageMax+1
			continue
		} else {
			r, k := decodeRune(text, i)
			i += k
			if class, _ := encClass(r); isEncLetter(class) {
				switch {
				case class != kUpper && class != kTilde:
				case r < 0x100:
					r += 0x20
				default:
					r = unicode.ToLower(r)
				}
				h = frequentHash(h, r)
				if size += k; r >= 0x250 && r < 0x1E00 || r >= 0x1F00 {
					size = languageMax + 1 // not Latin
				}
				continue
			}
		}
		if size > 0 {
			n.add(h, size)
			h, size = frequentSeed, 0
		}
	}
	if size > 0 {
		n.add(h, size)
	}
}

// skipOtherScripts returns the offset of the first character from i on that is not one
// of a script in which no frequent word is written: Greek, Cyrillic, Hebrew, Arabic, Han.
func skipOtherScripts(text string, i int) int {
	for i < len(text) {
		switch c := text[i]; {
		case c >= 0xCE && c < 0xE0:
			i += 2
		case c >= 0xE4 && c < 0xEA:
			i += 3
		default:
			return i
		}
	}
	return len(text)
}

// frequentDecoded counts the words in es with a decoded letter, and above ASCII no
// other, that are frequent in one of the languages.
func frequentDecoded(es []encElem, langs uint64) int { return frequentWith(es, langs, false) }

// frequentWith is frequentDecoded; mixed also counts words with other letters above ASCII.
func frequentWith(es []encElem, langs uint64, mixed bool) (n int) {
	h, decoded, other := uint32(frequentSeed), false, false
	for i := 0; i <= len(es); i++ {
		if i < len(es) && isEncLetter(es[i].class) {
			e := &es[i]
			h = frequentHash(h, unicode.ToLower(e.r))
			decoded = decoded || e.decoded
			other = other || e.r >= utf8.RuneSelf && !e.decoded
			continue
		}
		if decoded && (mixed || !other) && frequentLangs(h)&langs != 0 {
			n++
		}
		h, decoded, other = frequentSeed, false, false
	}
	return n
}

// languageAt returns the language of the line around an offset of the text, or else
// of the lines around. It is looked for once in each line, and in a long one once in
// each window.
func (c *chooser) languageAt(at int) uint64 {
	w := at / languageWindow * languageWindow
	from, to := max(0, w-languageWindow/2), min(len(c.text), w+3*languageWindow/2)
	for from > 0 && !utf8.RuneStart(c.text[from]) {
		from++
	}
	for to < len(c.text) && !utf8.RuneStart(c.text[to]) {
		to++
	}
	line := stretch{from, to}
	if k := strings.IndexByte(c.text[at:to], '\n'); k >= 0 {
		line.to = at + k
	}
	if k := strings.LastIndexByte(c.text[from:at], '\n'); k >= 0 {
		line.from += k + 1
	}
	if langs := c.line.of(c.text, line); langs != 0 {
		return langs
	}
	return c.around.of(c.text, stretch{from, to})
}

type stretch struct{ from, to int }

// languageCache is the language of the stretch of a text that was asked for last.
type languageCache struct {
	stretch
	langs uint64
}

func (l *languageCache) of(text string, s stretch) uint64 {
	if l.stretch != s {
		*l = languageCache{s, languageOf(text[s.from:s.to], languageWords, languageShare)}
	}
	return l.langs
}

// languageScore says how well an option for a chunk fits the language around it. A
// frequent word of any language speaks for it where that is not known; letters that few
// texts have speak against it where there is none: among English words, or alone.
func (c *chooser) languageScore(k *encChunk, o encOption) int {
	es := c.decoded(k, o.chain)
	langs := c.languageAt(k.start)
	if langs&^frequentEnglish == 0 {
		switch {
		case frequentDecoded(es, o.langs) > 0:
			return encLanguage / 2
		case (langs != 0 || len(c.text) < languageAlone) && seldom(es):
			return -encSeldom
		}
		return 0
	}
	if o.langs&langs == 0 || o.langs&encLatin == encLatin && ^o.langs != 0 {
		return 0 // or the letters are in no alphabet
	}
	score := encLanguage
	if frequentDecoded(es, langs) > 0 {
		score += encLanguage
	}
	return score
}

// isFrequentWord reports whether a word between others has letters that the language of
// the line has not, and becomes by a chain one of its frequent words.
func (c *chooser) isFrequentWord(k *encChunk, chain encChain) bool {
	c.standAt(k.start, k.end)
	c.elems, _ = appendElems(c.elems[:0], c.text, k.start, k.end)
	if len(firstWord(c.elems)) > encFew || !c.isBetween(k.start) {
		return false
	}
	langs := c.languageAt(k.start)
	if langs&^frequentEnglish == 0 {
		return false
	}
	foreign := false
	for _, e := range c.elems {
		foreign = foreign || e.r >= utf8.RuneSelf && isEncLetter(e.class) && e.langs&langs == 0
	}
	return foreign && frequentDecoded(c.decodedChain(chain), langs) > 0
}

// seldomLetters are Latin letters that few texts have in comparison with those that
// other code pages have in their place.
const seldomLetters = "ùåþûťďľĺŕīļņķģĵĥĝĉŝŵŷĩũŭĕøœ"

// seldom reports whether there are decoded letters that few texts have.
func seldom(es []encElem) bool {
	for i := range es {
		if r := es[i].r; es[i].decoded && (r >= 0x180 && r < 0x218 || r >= 0x21C && r < 0x2B0 || strings.ContainsRune(seldomLetters, r)) {
			return true
		}
	}
	return false
}
