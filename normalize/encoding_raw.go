package normalize

import (
	"strings"
	"unicode/utf8"
)

// A Go string can hold what a decoder never lets through: bytes that are not UTF-8. They
// are sequences that are nearly UTF-8, single bytes of another encoding between UTF-8, or
// whole lines in another encoding.

// rawBytes are the edits that make a text valid UTF-8.
type rawBytes struct {
	text  string
	enc   int // of the bytes that are not UTF-8, -1 while it is not known
	edits []Edit
}

// repairBytes returns the edits that make text valid UTF-8.
func repairBytes(text string) []Edit {
	if e, ok := utf16Edit(text); ok {
		return []Edit{e}
	}
	if e, ok := utf16Unmarked(text); ok {
		return []Edit{e}
	}
	b := rawBytes{text: text, enc: -1}
	for start := 0; start < len(text); {
		end := indexFrom(text, start, '\n')
		if line := text[start:end]; !utf8.ValidString(line) {
			if legacyLine(text, start, end) {
				b.legacy(start, end)
			} else {
				b.mixed(start, end)
			}
		}
		start = end + 1
	}
	return b.edits
}

// legacyLine reports whether a line is in another encoding throughout, so that what is
// UTF-8 in it is so by chance.
func legacyLine(text string, start, end int) bool {
	high, valid := 0, 0
	for i := start; i < end; {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:end])
		if kind := rawSequence(text, i); kind != 0 {
			size = rawLength(text, i, kind)
			valid += size
		} else if r != utf8.RuneError || size > 1 {
			valid += size
		}
		high += size
		i += size
	}
	return 2*valid < high
}

// legacy decodes every byte above ASCII in text[start:end].
func (b *rawBytes) legacy(start, end int) {
	for i := start; i < end; i++ {
		if b.text[i] >= utf8.RuneSelf {
			from := i
			for i < end && b.text[i] >= utf8.RuneSelf {
				i++
			}
			b.decode(from, i)
		}
	}
}

// mixed makes text[start:end], which is UTF-8 mostly, valid.
func (b *rawBytes) mixed(start, end int) {
	text := b.text
	for i := start; i < end; {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r != utf8.RuneError || size > 1 {
			i += size
			continue
		}
		kind := rawSequence(text, i)
		if kind == 0 {
			from := i
			for i < end && text[i] >= utf8.RuneSelf {
				if r, size := utf8.DecodeRuneInString(text[i:]); i > from && (r != utf8.RuneError || size > 1 || rawSequence(text, i) != 0) {
					break
				}
				i++
			}
			b.decode(from, i)
			continue
		}
		e := Edit{Start: i, End: i + rawLength(text, i, kind), Kind: Encoding, Confidence: 0.9, Reason: "the text was cut in the middle of a character"}
		switch kind {
		case rawSurrogates:
			s := text[i:]
			e.New = string(surrogatePair(s[1], s[2], s[3], s[4], s[5]))
			e.Reason, e.Confidence = "CESU-8: a surrogate pair in place of one character", 0.99
		case rawNUL:
			e.New, e.Reason = "\x00", "overlong NUL of modified UTF-8"
		}
		e.Old = text[i:e.End]
		b.edits = append(b.edits, e)
		i = e.End
	}
}

// decode makes the edit for bytes of another encoding.
func (b *rawBytes) decode(start, end int) {
	if b.enc < 0 {
		b.enc = rawEncoding(b.text)
	}
	var s strings.Builder
	for i := start; i < end; i++ {
		s.WriteRune(rune(encChars[b.enc][b.text[i]-0x80]))
	}
	b.edits = append(b.edits, Edit{start, end, b.text[start:end], s.String(), Encoding, 0.9, "bytes of " + encNames[b.enc] + " in UTF-8"})
}

// Kinds of sequences that are nearly UTF-8.
const (
	rawSurrogates = iota + 1
	rawNUL
	rawTail
	rawHead
)

// rawSequence says which known sequence that is not UTF-8 begins at i, 0 for none.
func rawSequence(text string, i int) int {
	s := text[i:]
	switch {
	case len(s) >= 6 && s[0] == 0xED && surrogatePair(s[1], s[2], s[3], s[4], s[5]) != 0:
		return rawSurrogates
	case len(s) >= 2 && s[0] == 0xC0 && s[1] == 0x80:
		return rawNUL
	case len(s) < utf8.UTFMax && s[0] >= 0xC2 && s[0] <= 0xF4 && !utf8.FullRuneInString(s) && (len(s) > 1 || i > 0 && text[i-1] >= utf8.RuneSelf || leadsSymbol(s[0])):
		return rawTail
	case i == 0 && len(s) > 2 && s[0]&0xC0 == 0x80 && s[1]&0xC0 == 0x80:
		return rawHead
	}
	return 0
}

// rawLength returns the length of the sequence of a kind at i.
func rawLength(text string, i, kind int) int {
	switch kind {
	case rawSurrogates:
		return 6
	case rawNUL:
		return 2
	case rawTail:
		return len(text) - i
	}
	n := 1
	for i+n < len(text) && text[i+n]&0xC0 == 0x80 {
		n++
	}
	return n
}

// rawEncodings are those that bytes between UTF-8 may be of.
var rawEncodings = [...]int{
	encWindows1252, encWindows1250, encISO8859_2, encWindows1254, encWindows1257, encWindows1251, encKOI8R, encCP866,
	encWindows1253, encWindows1255, encWindows1256, encMacRoman, encCP850,
}

// Weights in the choice of the encoding.
const (
	rawPrior    = 4  // what another encoding than windows-1252 must be better, and one of
	rawShare    = 8  // this many bytes
	rawWord     = 4  // a frequent word
	rawNoLang   = 6  // letters of no one language
	rawLanguage = 8  // letters of the language that the other words tell
	rawCommon   = 50 // common letters of other scripts than Latin, all of them
	rawBeside   = 2  // a Latin letter that no known word has between those beside it
	rawPair     = 2  // or has not after or before one of them either
	rawInside   = 3  // a sign between letters
	rawOneLang  = 3  // all letters where words of one language have them
)

// rawEncoding returns the encoding in which the bytes of text that are not UTF-8 give the
// most natural text: windows-1252 unless another is far better.
func rawEncoding(text string) int {
	var es []encElem
	best, least := encWindows1252, 0
	language := uint64(0)
	for _, enc := range rawEncodings {
		var raw int
		es, raw = appendRaw(es[:0], text, enc)
		if enc == encWindows1252 {
			language = languageOf(elemText(es), languageWords, languageShare) &^ frequentEnglish
		}
		common := commonCount(es)
		if rawOther>>enc&1 != 0 && common == 0 {
			continue
		}
		cost := encCost(es, kSpace, kSpace) + strangeBeside(es) - rawWord*frequentDecoded(es, encLatin)
		switch langs := decodedLangs(es); {
		case langs == 0:
			cost += rawNoLang
		case langs&language != 0:
			cost -= rawLanguage
		}
		if mostlyOther(es, raw) {
			cost -= rawCommon * common / max(1, raw)
		}
		if enc != encWindows1252 {
			cost += rawPrior + raw/rawShare
		}
		if enc == encWindows1252 || cost < least {
			best, least = enc, cost
		}
	}
	return best
}

// rawOther are the encodings of other scripts than Latin, a bit each.
const rawOther = 1<<encWindows1251 | 1<<encWindows1253 | 1<<encWindows1255 | 1<<encWindows1256 | 1<<encCP866 | 1<<encKOI8R

// strangeBeside returns what decoded Latin letters cost that stand where no known word of
// any language has them, and signs between letters; it is less where all stand where words
// of one language have them.
func strangeBeside(es []encElem) (cost int) {
	letters, langs := 0, uint64(encLatin)
	for i := range es {
		e := &es[i]
		if !e.decoded || e.r < utf8.RuneSelf {
			continue
		}
		before, r, after := letterOf(es, i-1), letterOf(es, i), letterOf(es, i+1)
		if e.class >= kSup && e.class <= kC1 && before != ' ' && after != ' ' {
			cost += rawInside
		}
		if !isEncLetter(e.class) || e.langs&encLatin == 0 {
			continue
		}
		beside := besideLangs(before, r, after)
		letters++
		langs &= beside
		if beside == 0 {
			cost += rawBeside
			if besideLangs(before, r) == 0 || besideLangs(r, after) == 0 {
				cost += rawPair
			}
		}
	}
	if letters > 1 && langs != 0 {
		cost -= rawOneLang
	}
	return cost
}

// mostlyOther reports whether no decoded letter stands beside a Latin one that is not
// decoded, and those are not many more.
func mostlyOther(es []encElem, raw int) bool {
	latin, before := 0, false // the element before is a Latin letter, not decoded
	for i := range es {
		e := &es[i]
		now := !e.decoded && e.langs&encLatin != 0
		if now {
			latin++
		}
		if i > 0 && (now && es[i-1].decoded && isEncLetter(es[i-1].class) || before && e.decoded && isEncLetter(e.class)) {
			return false
		}
		before = now
	}
	return latin <= 2*raw
}

// appendRaw appends the elements of the lines of text that are not UTF-8, in which such
// bytes are read as enc, and returns how many there are.
func appendRaw(es []encElem, text string, enc int) ([]encElem, int) {
	raw := 0
	for start := 0; start < len(text) && len(es) < encChunkMax; {
		end := indexFrom(text, start, '\n')
		if !utf8.ValidString(text[start:end]) {
			legacy := legacyLine(text, start, end)
			for i := start; i < end && len(es) < encChunkMax; {
				r, size := utf8.DecodeRuneInString(text[i:])
				decoded := text[i] >= utf8.RuneSelf && (legacy || r == utf8.RuneError && size == 1)
				if decoded {
					r, size = rune(encChars[enc][text[i]-0x80]), 1
					raw++
				}
				es = appendElem(es, r, i, i+size)
				es[len(es)-1].decoded = decoded
				i += size
			}
			es = appendElem(es, '\n', end, end+1)
		}
		start = end + 1
	}
	return es, raw
}
