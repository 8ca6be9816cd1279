package normalize

import "strings"

// A line that has only a few characters of another encoding: "dem≤cratas", "p† m†nga".
// What they make unnatural is too little to decide by. The language of the other words
// is the second witness: read right, all of them are letters of that language, and
// the words are its most frequent ones.

// Conditions of a repair.
const (
	mixupOdd   = 5 // what a line must gain that has no frequent word
	mixupWord  = 4 // what it must gain with one
	mixupSure  = 4 // frequent words, and one of mixupShare, where a line has none with a letter that changes
	mixupShare = 3
	mixupLang  = 5 // one word of this many is frequent in the language at least
	mixupWords = 2 // words without a capital that are enough
	mixupFar   = 4 // how much better than any other reading
	mixupKnown = 8 // what a frequent word weighs
	mixupSmall = 3 // what a word without a capital weighs
)

// mixupOnly1252 are encodings of the Macintosh and of DOS, whose text is read as
// windows-1252 and hardly as each other; mixupKOI8 is read only where Cyrillic is.
const (
	mixupOnly1252 = 1<<7 | 1<<9
	mixupKOI8     = 16
	mixupLatin    = 1<<0 | mixupSameScript | 1<<7 | 1<<9 // those for languages in Latin letters
)

// byLanguage decides whether a line in a language that its words tell is in another
// encoding than it was read as.
func (m *mixups) byLanguage(line string) (read, meant int, ok bool) {
	langs := languageOf(line, languageWords, mixupLang)
	if langs&^frequentEnglish == 0 {
		return 0, 0, false
	}
	m.take(line)
	sure := languageOf(line, mixupSure, mixupShare)&^frequentEnglish != 0
	best, next := -1, -1
	var text string
	for _, from := range mixupRead {
		if from == mixupKOI8 || !m.encodable(from) {
			continue
		}
		for _, to := range mixupMeant {
			if to == from || mixupLatin>>to&1 == 0 || from != 0 && mixupOnly1252>>to&1 != 0 || !m.decodeLetters(from, to, langs) {
				continue
			}
			gain := m.as.cost - encCost(m.other, kSpace, kSpace)
			known := frequentDecoded(m.other, langs)
			small, alike := m.smallWords()
			switch {
			case gain < 0:
				continue
			case small >= mixupWords && !alike && sure: // a foreign name has a capital
			case known > 0 && small > 0 && sure:
			case known > 1, known == 1 && gain >= mixupWord && m.foreign():
			case gain >= mixupOdd && sure && m.within():
			default:
				continue
			}
			score := gain + mixupKnown*known + mixupSmall*small
			switch reading := elemText(m.other); {
			case ok && reading == text:
			case score > best:
				best, next = score, best
				text, read, meant, ok = reading, from, to, true
			default:
				next = max(next, score)
			}
		}
	}
	return read, meant, ok && best >= next+mixupFar
}

// decodeLetters fills m.other with the line as it reads in another encoding. It
// reports whether it brings letters of one of the languages, besides at most quotation
// marks and dashes, and in place of none.
func (m *mixups) decodeLetters(from, to int, langs uint64) bool {
	m.other = append(m.other[:0], m.plain...)
	letters := 0
	for i := range m.other {
		e := &m.other[i]
		if e.r < 0x80 {
			continue
		}
		r := rune(encChars[to][e.byteIn(from)-0x80])
		if r == e.r {
			continue
		}
		e.set(r, e.start, e.end)
		e.decoded = true
		switch e.class {
		case kLower, kUpper, kTilde:
			if langs &= e.langs; langs == 0 || e.langs == encLatin {
				return false
			}
			letters++
		case kOpen, kLow, kQuote, kClose, kApos, kEllipsis, kDash:
		default:
			return false
		}
	}
	for i := range m.other {
		if e := &m.plain[i]; m.other[i].decoded && e.class == kLower && e.langs&langs != 0 && e.langs != encLatin {
			return false // good as it stands
		}
	}
	return letters > 0
}

// smallWords counts the words without a capital in which a letter of another language
// becomes one of the language, and reports whether it is the same letter everywhere.
func (m *mixups) smallWords() (n int, alike bool) {
	begin, counted := -1, false
	var first rune
	alike = true
	for i := range m.other {
		e := &m.other[i]
		if !isEncLetter(e.class) {
			begin, counted = -1, false
			continue
		}
		if begin < 0 {
			begin = i
		}
		if !e.decoded || counted || !isEncLetter(m.plain[i].class) || m.other[begin].class != kLower {
			continue
		}
		n++
		counted = true
		if first == 0 {
			first = e.r
		}
		alike = alike && e.r == first
	}
	return n, alike
}

// within reports whether all that changes stands inside a word and is what nobody
// writes there.
func (m *mixups) within() bool {
	for i := range m.other {
		if !m.other[i].decoded {
			continue
		}
		if i == 0 || i+1 == len(m.other) || !isEncLetter(m.other[i-1].class) || !isEncLetter(m.other[i+1].class) {
			return false
		}
		switch m.plain[i].class {
		case kUpper, kLower, kTilde, kLetter, kCurrency, kMath, kBox, kSign, kC1:
		default:
			return false
		}
	}
	return true
}

// foreign reports whether something that changes is no mark that people write in
// words or beside them.
func (m *mixups) foreign() bool {
	for i := range m.other {
		if m.other[i].decoded {
			switch m.plain[i].class {
			case kUpper, kLower, kTilde, kLetter, kSign, kCurrency, kMath, kBox, kC1:
				return true
			}
		}
	}
	return false
}

func elemText(es []encElem) string {
	var b strings.Builder
	for i := range es {
		b.WriteRune(es[i].r)
	}
	return b.String()
}
