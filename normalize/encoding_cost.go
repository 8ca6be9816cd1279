package normalize

import (
	"strings"
	"unicode/utf8"
)

// How unnatural a stretch of text is: the measure by which the Encoding stage
// tells mojibake from text. It knows nothing of any one encoding. A stretch
// costs what its characters, and each two neighbours, are unlikely to be in
// text: "Ã©" inside a word is a capital after a small letter, then a sign inside
// a word; "é" is a letter among letters. Natural text of any language costs
// next to nothing, so nothing is to be gained by decoding it.

// Classes of characters. internal/gen/charmaps assigns them.
const (
	kSpace     = iota
	kPunct     // neutral punctuation
	kDigit     // 0-9
	kLower     // small letters
	kUpper     // capitals
	kTilde     // Ã Â: capitals that stand among capitals only, and begin most mojibake
	kLetter    // letters of scripts without case
	kMark      // combining marks
	kOpen      // « ‹
	kLow       // „ ‚ ¿ ¡
	kQuote     // “ ‘, which close a quotation in some languages
	kClose     // ” » ›
	kApos      // ’ ʼ ʻ, inside words too
	kEllipsis  // …
	kDash      // – —
	kSup       // ª º ¹ ² ³ ° ™ ® ©
	kSign      // § ¶ ± × ½ and other signs
	kCurrency  // € £ ¥ ¢
	kMath      // √ ∆ ≈
	kBox       // box drawing and blocks
	kMod       // ¨ ´ ¸ ˇ standing alone
	kC1        // C1 controls
	kEmoji     // emoji and other symbols
	kInvisible // soft hyphen, zero-width
	kLost      // U+FFFD
	kBad       // not a character
)

// encTrans has for each class (row) the cost of each class after it (column),
// a digit each, in the order of the constants.
var encTrans = [...]string{
	//          _.1aAÃ文m«„“”’…–²§€√─¨C☺-�x
	kSpace:     "00000204000100000000140109",
	kPunct:     "00000203000000011011140109",
	kDigit:     "00011404031000000011350219",
	kLower:     "00104520040000014445451109",
	kUpper:     "00000020040000014445451109",
	kTilde:     "01300240554001155555552509",
	kLetter:    "00022400010000023234350009",
	kMark:      "00102400040000024445451109",
	kOpen:      "00000204110310123123350209",
	kLow:       "21000204111310133233350209",
	kQuote:     "00000204010110111012250209",
	kClose:     "00122404021000013223350209",
	kApos:      "00000304120000023233350209",
	kEllipsis:  "00010204000000012123350209",
	kDash:      "00000204000010012012350209",
	kSup:       "00143524132000013223351219",
	kSign:      "00044524132111122023151219",
	kCurrency:  "00033524232111123133351319",
	kMath:      "00022524232111122203351219",
	kBox:       "00255544333333333330351319",
	kMod:       "00233434332111133333252319",
	kC1:        "33455555555555555555525539",
	kEmoji:     "00111303011010012123350009",
	kInvisible: "01211403232111133333350219",
	kLost:      "00100201010000011112251109",
	kBad:       "99999999999999999999999999",
}

// Costs beyond those of neighbours.
const (
	encMixed   = 5 // letters of no single alphabet in one word
	encNoOwn   = 3 // two letters above ASCII that no language has beside each other in its own words
	encLone    = 4 // Ã as a word
	encLit     = 2 // a character written as an escape or an entity
	encUpIn    = 2 // a small letter after two capitals
	encTildeIn = 4 // the same where the second is Ã
	encMicro   = 4 // µ after a letter
	encMathUp  = 3 // a letter above ASCII after a mathematical sign, a Semitic one after a digit
	encEszett  = 3 // ß after a consonant or at the beginning
	encDashes  = 2 // a single letter between dashes
)

// encInside is what punctuation costs between two letters, by class.
var encInside = [kBad + 1]uint8{kOpen: 6, kLow: 3, kQuote: 4, kClose: 4, kEllipsis: 2, kDash: 1, kSup: 1, kSign: 1, kCurrency: 1}

// encRare is what a character costs by how rare it is.
var encRare = [4]int{0, 1, 6, 100}

// encElem is a character of the text, or an escape or entity that stands for
// one, or, after decoding, what became of several.
type encElem struct {
	langs      uint64
	start, end int32 // from the start of the stretch
	r          rune
	idx        uint16 // entry in the generated tables
	class      uint8
	rare       uint8
	literal    bool // written as an escape or an entity
	decoded    bool
}

// entryOf returns the index of the entry of r.
func entryOf(r rune) uint16 {
	if uint32(r) >= 0x10000 {
		return 0
	}
	return encIndex[int(encPage[r>>6])<<6|int(r&63)]
}

// encClass returns the class of r and how rare it is.
func encClass(r rune) (class, rare uint8) {
	if uint32(r) < encClassEnd {
		c := encClasses[r]
		return c & 31, c >> 5
	}
	switch {
	case r >= 0x4E00 && r < 0xA000, r >= 0xAC00 && r < 0xD7A4:
		return kLetter, 0
	case r < 0x4E00:
		return kLetter, 2
	case r >= 0xFF10 && r < 0xFF1A, r >= 0xFF21 && r < 0xFF3B, r >= 0xFF41 && r < 0xFF5B:
		return kLetter, 0
	case r >= 0xFF01 && r < 0xFF66:
		return kPunct, 0
	case r >= 0xFF66 && r < 0xFFE7:
		return kLetter, 1
	case r == 0xFE0F:
		return kMark, 0
	case r == 0xFEFF:
		return kInvisible, 0
	case r == 0xFFFD:
		return kLost, 0
	case r >= 0xF900 && r < 0xFB00:
		return kLetter, 1
	case r >= 0xFB00 && r < 0xFE00, r >= 0xFE70 && r < 0xFEFF:
		return kLetter, 1
	case r >= 0xFE10 && r < 0xFE70:
		return kPunct, 1
	case r >= 0x1F000 && r < 0x1FB00:
		return kEmoji, 0
	case r >= 0x1D400 && r < 0x1D800:
		return kLetter, 1
	case r >= 0xE0020 && r < 0xE0080:
		return kMark, 0
	case r >= 0x10000 && r < 0x1F000, r >= 0x20000 && r < 0x32000:
		return kLetter, 2
	case r >= 0xA000 && r < 0xAC00:
		return kLetter, 2
	}
	return kBad, 3
}

// encLangs returns the alphabets of a letter that is in no encoding and no alphabet,
// by its script. The generator does the same for those that are in some.
func encLangs(r rune) uint64 {
	switch {
	case r < 0x370, r >= 0x1E00 && r < 0x1F00:
		return encLatin
	case r < 0x400, r >= 0x1F00 && r < 0x2000:
		return 1 << encAlphabets
	case r < 0x530:
		return encCyrillic
	case r < 0x590:
		return 1 << (encAlphabets + 1)
	case r < 0x600:
		return 1 << (encAlphabets + 2)
	case r < 0x700:
		return encArabic
	}
	return 1 << (encAlphabets + 3)
}

// set makes e the element of a character. (Field by field: a composite literal is
// built beside e and copied.)
func (e *encElem) set(r rune, start, end int32) {
	idx := entryOf(r)
	t := &encEntries[idx]
	e.langs, e.start, e.end, e.r, e.idx = t.langs, start, end, r, idx
	e.class, e.rare, e.literal, e.decoded = t.class, t.rare, false, false
	if idx == 0 {
		e.class, e.rare = encClass(r)
		if isEncLetter(e.class) || e.class == kMark && r >= 0x400 && r < 0x1AB0 {
			e.langs = encLangs(r)
		}
	}
}

// setASCII makes e the element of an ASCII character.
func (e *encElem) setASCII(c byte, start int32) {
	e.langs, e.start, e.end, e.r, e.idx = 0, start, start+1, rune(c), 0
	e.class, e.rare, e.literal, e.decoded = encClasses[c]&31, 0, false, false
	if asciiLetter(c) {
		e.langs = encLatin
	}
}

// own returns the alphabets of languages whose own words have the letter, or else those
// that have it at all.
func (e *encElem) own() uint64 {
	if own := encOwn[e.idx]; own != 0 {
		return own
	}
	return e.langs
}

// oneMore returns es with room for another element, whose fields are all to be set.
func oneMore(es []encElem) ([]encElem, *encElem) {
	if n := len(es); n < cap(es) {
		es = es[:n+1]
		return es, &es[n]
	}
	es = append(es, encElem{})
	return es, &es[len(es)-1]
}

// appendElem appends the element of a character.
func appendElem(es []encElem, r rune, start, end int) []encElem {
	es, e := oneMore(es)
	e.set(r, int32(start), int32(end))
	return es
}

// beforeEszett reports whether ß may follow r: a vowel, or a capital in a word of capitals.
func beforeEszett(r rune) bool {
	return strings.ContainsRune("aeiouyäöüÄÖÜ", r) || r >= 'A' && r <= 'Z'
}

func isEncLetter(class uint8) bool { return class >= kLower && class <= kLetter }

// encCost returns how unnatural the elements are, between a character of the
// class before and one of the class after.
func encCost(es []encElem, before, after uint8) int {
	w := costWord{es: es, p2: kSpace, p1: before, langs: ^uint64(0), last: -1}
	for i := range es {
		e := &es[i]
		c := e.class
		w.cost += int(encTrans[w.p1][c]-'0') + encRare[e.rare]
		if e.literal && !e.decoded {
			w.cost += encLit
		}
		switch {
		case c == w.p1 && w.last == i-1 && (c == kLower || c == kLetter) && (e.r < utf8.RuneSelf || e.langs&encLatin == 0) && w.langs&e.langs != 0:
			w.langs &= e.langs // a letter like the one before: most are
			w.last, w.inside = i, 0
			w.letters++
		case isEncLetter(c):
			w.letter(i, e)
		case c == kMark || c == kInvisible:
			if e.langs != 0 && w.langs&e.langs == 0 {
				w.cost += encMixed
			}
			if e.r == 0xFE0F && w.p1 == kEmoji { // the variation selector is for emoji
				w.cost -= int(encTrans[kEmoji][kMark] - '0')
			}
			if w.last == i-1 {
				w.last = i
			}
		case c == kApos:
		default:
			w.sign(i, e)
		}
		w.p2, w.p1 = w.p1, c
	}
	return w.cost + int(encTrans[w.p1][after]-'0')
}

// costWord is what encCost knows of the word that it is in.
type costWord struct {
	es      []encElem
	cost    int    // of all elements so far
	p2, p1  uint8  // the classes of the last two
	langs   uint64 // the alphabets that have all letters of the word
	last    int    // the last letter, -1 when more than punctuation came after
	inside  int    // what that punctuation costs inside a word
	letters int    // of the word
}

// letter adds what the letter e at i costs beyond its class.
func (w *costWord) letter(i int, e *encElem) {
	if w.last >= 0 && w.last < i-1 {
		w.join(e)
	} else {
		w.cost += w.oddLetter(i, e)
	}
	if w.langs &= e.langs; w.langs == 0 {
		w.cost += encMixed
		w.langs = e.langs
	} else if w.last >= 0 && w.last == i-1 && e.r >= utf8.RuneSelf && w.es[w.last].r >= utf8.RuneSelf && e.own()&w.es[w.last].own() == 0 {
		w.cost += encNoOwn
	}
	w.last, w.inside = i, 0
	w.letters++
}

// join adds what punctuation costs that turns out to be inside a word, before e.
func (w *costWord) join(e *encElem) {
	l := &w.es[w.last]
	if w.p1 == kClose && isHebrew(l.r) && isHebrew(e.r) { // an abbreviation
		w.cost -= int(encTrans[kClose][kLetter] - '0')
		w.inside = 0
	}
	w.cost += w.inside
	if (l.class == kUpper || l.class == kTilde) && e.class == kLower && w.p1 != kApos {
		w.cost += 2
		if w.letters == 1 && l.r >= utf8.RuneSelf {
			w.cost += 2
		}
	}
	if l.langs&e.langs == 0 && e.class != kLetter && l.class != kLetter {
		w.cost += 2
	}
	w.langs, w.letters = ^uint64(0), 0
}

func isHebrew(r rune) bool { return r >= 0x590 && r < 0x600 }

// oddLetter returns what the letter e at i costs after what stands right before it.
func (w *costWord) oddLetter(i int, e *encElem) int {
	before := rune(0) // the character before, 0 when it is none of the stretch
	if i > 0 {
		before = w.es[i-1].r
	}
	c := e.class
	switch {
	case e.r == 'µ' && w.last >= 0:
		return encMicro
	case c == kLower && w.p1 == kTilde && (w.p2 == kUpper || w.p2 == kTilde):
		return encTildeIn
	case c == kLower && w.p1 == kUpper && w.p2 == kUpper:
		return encUpIn
	case c == kLower && w.p1 == kUpper && e.r >= utf8.RuneSelf && e.r < 0x370 && before >= utf8.RuneSelf:
		return 1
	case w.p1 == kDigit && e.r >= 0x590 && e.r < 0x700:
		return encMathUp
	case w.p1 == kMath && e.r >= utf8.RuneSelf:
		return encMathUp
	case e.r == 'œ' && before >= utf8.RuneSelf && isEncLetter(w.p1):
		return encMixed // œ follows a consonant
	case e.r == 'ß' && i > 0 && !beforeEszett(before):
		return encEszett
	}
	return 0
}

// sign adds what e at i costs, which is no letter, mark or apostrophe, beyond its class.
func (w *costWord) sign(i int, e *encElem) {
	c := e.class
	var before *encElem
	if i > 0 {
		before = &w.es[i-1]
	}
	alone := w.letters == 1 && w.last == i-1 && before.r >= utf8.RuneSelf // a letter above ASCII as a word
	switch {
	case w.p1 == kTilde && !isEncLetter(w.p2): // Ã as a word
		w.cost += encLone
		if c == kSpace {
			w.cost -= encLone / 2
		}
	case alone && w.p1 == kUpper && (c == kDash || c == kQuote || c == kClose):
		w.cost += 2 // a capital as a word, a sign right after it
	case w.p1 == kTilde && c == kSup && w.letters > 2 && w.p2 == kUpper && before.r == 'Ã':
		w.cost -= 3 // a word in capitals that ends in Ã
	case c == kDash && w.p2 == kDash && isEncLetter(w.p1):
		w.cost += encDashes
	}
	if e.r == 0xA0 && i+1 < len(w.es) && w.es[i+1].class == kLower && (w.p1 == kTilde || alone && (w.p1 == kUpper || w.p1 == kLetter && before.r < 0x700)) {
		w.cost += encMixed // a capital, then a no-break space before a small letter
	}
	if encInside[c] == 0 {
		w.last = -1
	} else {
		w.inside += int(encInside[c])
	}
	if w.last < 0 {
		w.langs, w.letters = ^uint64(0), 0
	}
}
