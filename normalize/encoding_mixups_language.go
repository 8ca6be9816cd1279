package normalize

import (
	"strings"
)

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
	mixupLang  = 5  // one word of this many is frequent in the language at least
	mixupNear  = 50 // and this many percent as many as in any
	mixupWords = 2  // words without a capital that are enough
	mixupFar   = 4  // how much better than any other reading
	mixupKnown = 8  // what a frequent word weighs
	mixupSmall = 3  // what a word without a capital weighs

	// What the letters around must say (see mixupWitness): in a line whose language is
	// told, told without doubt, not told by the words as they stand, or by no words.
	mixupPoints      = 4
	mixupPointsSure  = 3
	mixupPointsAlone = 6
	mixupPointsMany  = 9
)

// mixupOnly1252 are encodings of the Macintosh and of DOS, a bit each, whose text is
// read as windows-1252 and hardly as each other; mixupLatin are all for languages in
// Latin letters.
const (
	mixupOnly1252 = 1<<encMacRoman | 1<<encCP850
	mixupLatin    = 1<<encWindows1252 | mixupSameScript | mixupOnly1252
)

// byLanguage decides whether a line in a language that its words tell is in another
// encoding than it was read as.
func (m *mixups) byLanguage(line string) (is mixup, ok bool) {
	var words frequentCount
	words.count(line)
	langs := words.likely(max(languageWords, words.words/mixupLang), mixupNear)
	if langs == frequentEnglish {
		return is, false
	}
	m.take(line)
	likeliest, sure := words.language(languageWords, mixupLang), words.language(mixupSure, mixupShare) != 0
	best, next := -1, -1
	var text string
	for _, from := range mixupRead {
		if from == encKOI8R || !m.encodable(from) {
			continue
		}
		for _, to := range mixupMeant {
			if to == from || mixupLatin>>to&1 == 0 || from != encWindows1252 && mixupOnly1252>>to&1 != 0 {
				continue
			}
			score := -1
			if langs != 0 {
				score = m.rateIn(from, to, langs, likeliest, sure)
			}
			if score < 0 && likeliest == 0 {
				score = m.rateAlone(from, to)
			}
			if score < 0 {
				continue
			}
			switch reading := elemText(m.other); {
			case ok && reading == text:
			case score > best:
				best, next = score, best
				text, is, ok = reading, mixup{from, to}, true
			default:
				next = max(next, score)
			}
		}
	}
	return is, ok && best >= next+mixupFar
}

// mixupProof is what lines of a text were found to be, and the languages that may be theirs.
type mixupProof struct {
	mixup
	langs uint64
}

// prove notes what the line at hand is, if it is in Latin letters.
func (m *mixups) prove(is mixup) {
	langs := m.decodeLetters(is.read, is.meant, encLatin)
	if langs == 0 {
		return
	}
	for i := range m.proven {
		if p := &m.proven[i]; p.mixup == is {
			p.langs |= langs
			return
		}
	}
	m.proven = append(m.proven, mixupProof{is, langs})
}

// asProven decides by what other lines of the text are: what a line brings when it is read
// so must be letters as words of one of their languages have them, and as no word of any
// language has what stands there.
func (m *mixups) asProven(line string) (is mixup, ok bool) {
	if isASCII(line) {
		return is, false
	}
	for _, p := range m.proven {
		if m.take(line); !m.encodable(p.read) {
			continue
		}
		langs := m.decodeLetters(p.read, p.meant, p.langs)
		if langs == 0 || m.as.cost < encCost(m.other, kSpace, kSpace) {
			continue
		}
		if w := m.witness(langs); w.natural != 0 || w.unknown > 0 || w.doubt {
			continue
		}
		if told := languageOf(line, languageWords, mixupLang); told == 0 || told&langs != 0 {
			return p.mixup, true
		}
	}
	return is, false
}

// rateIn fills m.other with the line read in another encoding and rates it as text in one
// of the languages, of which some are likeliest and sure if its words leave no doubt; it is
// negative where too little speaks for it.
func (m *mixups) rateIn(from, to int, langs, likeliest uint64, sure bool) int {
	if langs = m.decodeLetters(from, to, langs); langs == 0 {
		return -1
	}
	gain := m.as.cost - encCost(m.other, kSpace, kSpace)
	if gain < 0 {
		return -1
	}
	known := frequentWith(m.other, langs, true)
	small, alike := m.smallWords()
	w := m.witness(langs)
	need := mixupPoints
	if sure {
		need = mixupPointsSure
	}
	switch {
	case w.asItStands(), !w.odd && (langs&likeliest == 0 || !sure && known == 0 && w.points < mixupPointsAlone):
		return -1 // perhaps of a language without a list of words
	case w.wellFormed() && w.points >= need:
	case small >= mixupWords && !alike && sure && 3*w.unknown <= w.letters: // a foreign name has a capital
	case known > 0 && small > 0 && sure:
	case known > 1, known == 1 && gain >= mixupWord && m.foreign():
	case gain >= mixupOdd && sure && m.within():
	default:
		return -1
	}
	score := gain + mixupKnown*known + mixupSmall*small + w.points - mixupSmall*w.unknown
	if langs&likeliest != 0 {
		score += mixupFar
	}
	return score
}

// rateAlone is rateIn where no language is told by the words as they stand: much must
// speak for the reading, and its words must tell the language, or even more must.
func (m *mixups) rateAlone(from, to int) int {
	langs := m.decodeLetters(from, to, encLatin)
	if langs == 0 {
		return -1
	}
	gain := m.as.cost - encCost(m.other, kSpace, kSpace)
	w := m.witness(langs)
	if gain < 0 || w.asItStands() || !w.wellFormed() || w.points < mixupPointsAlone {
		return -1
	}
	if told := langs & languageOf(elemText(m.other), languageWords, mixupLang); told != 0 {
		w = m.witness(told)
	} else if !w.odd || w.points < mixupPointsMany {
		return -1
	}
	if !w.wellFormed() || w.points < mixupPointsAlone {
		return -1
	}
	return gain + w.points - mixupSmall*w.unknown
}

// decodeLetters fills m.other with the line as it reads in another encoding, and returns
// those of the languages that have all letters it brings; 0 when there are none, or it
// brings more than letters, quotation marks and dashes, or changes what is good.
func (m *mixups) decodeLetters(from, to int, langs uint64) uint64 {
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
				return 0
			}
			letters++
		case kOpen, kLow, kQuote, kClose, kApos, kEllipsis, kDash:
		default:
			return 0
		}
	}
	for i := range m.other {
		if e := &m.plain[i]; m.other[i].decoded && (e.class == kLower && e.own()&langs != 0 && e.langs != encLatin || m.geminate(i)) {
			return 0 // good as it stands
		}
	}
	if letters == 0 {
		return 0
	}
	return langs
}

// geminate reports whether m.plain[i] is the dot of Catalan "l·l".
func (m *mixups) geminate(i int) bool {
	return m.plain[i].r == '·' && letterOf(m.plain, i-1) == 'l' && letterOf(m.plain, i+1) == 'l'
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
