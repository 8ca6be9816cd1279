package normalize

import "unicode"

// What the letters around a character say for reading it otherwise: as it stands it is
// none that the language has there, and read otherwise it is one that stands between
// these two letters in words of the language.

// What a character as it stands counts for that has become such a letter.
const (
	witnessNever   = 4 // nobody writes it between letters
	witnessOdd     = 3 // nobody writes it there
	witnessForeign = 2 // a letter of other languages, in a word without a capital
	witnessMark    = 1 // a mark that is seldom written without a space
	witnessWord    = 2 // the whole word is known besides

	witnessBefore = 3 // letters before an apostrophe that is hardly one: Spanish has pa’ for para
)

// mixupWitness is what the letters of a line say for a reading of it.
type mixupWitness struct {
	points  int
	odd     bool   // there are some for more than letters of other languages
	doubt   bool   // a mark is among what changes that may well stand there
	letters int    // that were something else
	unknown int    // of them those that no known word has between the letters beside them
	natural uint64 // languages whose words have all that changes as it stands
}

// wellFormed reports whether nearly all letters stand where words of the language have them.
func (w mixupWitness) wellFormed() bool { return 4*w.unknown <= w.letters }

// asItStands reports whether the line is good as it stands, in some language.
func (w mixupWitness) asItStands() bool { return w.letters > 1 && w.natural != 0 }

// besideLangs returns the alphabets of languages in which a known word has the letters
// one after the other, small ones of which one is above ASCII; a space is where a word ends.
func besideLangs(letters ...rune) uint64 {
	h := uint32(frequentSeed)
	for _, r := range letters {
		h = frequentHash(h, r)
	}
	at := h >> (32 - encBesideBits)
	for i := encBesideAt[at]; i < encBesideAt[at+1]; i++ {
		if encBeside[i] == h {
			return encLangSets[encBesideLangs[i]]
		}
	}
	return 0
}

// letterOf returns the small letter at i in es, a space where there is none.
func letterOf(es []encElem, i int) rune {
	if i < 0 || i >= len(es) || !isEncLetter(es[i].class) {
		return ' '
	}
	return unicode.ToLower(es[i].r)
}

// witness looks at the letters of m.other that were something else in m.plain, by the
// words of the languages given.
func (m *mixups) witness(langs uint64) (w mixupWitness) {
	w.natural = ^uint64(0)
	begin := 0 // of the word
	for i := range m.other {
		e := &m.other[i]
		if !isEncLetter(e.class) {
			continue
		}
		before := letterOf(m.other, i-1)
		if before == ' ' {
			begin = i
		}
		if !e.decoded {
			continue
		}
		w.letters++
		w.natural &= besideLangs(letterOf(m.plain, i-1), letterOf(m.plain, i), letterOf(m.plain, i+1))
		r, after := letterOf(m.other, i), letterOf(m.other, i+1)
		odd := m.oddness(i, begin, after != ' ', langs)
		switch {
		case e.class != kLower && before != ' ' && m.other[i-1].class == kLower:
			w.unknown++ // a capital after a small letter
		case besideLangs(before, r, after)&langs != 0:
			w.points += odd
		case besideLangs(before, r)&besideLangs(r, after)&langs != 0:
			w.points += max(0, odd-1)
		default:
			w.unknown++
		}
		w.doubt = w.doubt || odd == 0 && !isEncLetter(m.plain[i].class)
		w.odd = w.odd || odd >= witnessOdd
	}
	w.points += witnessWord * frequentWith(m.other, langs, true)
	return w
}

// oddness says how odd m.plain[i], in a word that begins at begin and perhaps goes on, is
// as it stands in a text in one of the languages.
func (m *mixups) oddness(i, begin int, goesOn bool, langs uint64) int {
	inside, e := i > begin && goesOn, &m.plain[i]
	mark := e.class == kApos || e.class == kDash || e.class == kEllipsis || e.r == '´'
	if e.class == kC1 {
		switch encChars[encWindows1252][e.r-0x80] {
		case '’', '—', '–', '…':
			mark = true
		}
	}
	switch {
	case mark && (!inside || langs&encNoApostrophe == 0 || i < begin+witnessBefore):
		return 0
	case mark && e.class != kC1:
		return witnessMark
	}
	switch e.class {
	case kC1, kBox, kMath, kCurrency, kMod:
		switch {
		case inside:
			return witnessNever
		case i > begin || goesOn && e.class != kMath && e.class != kCurrency:
			return witnessOdd
		}
		return witnessMark
	case kSign, kSup, kLow, kOpen:
		if inside {
			return witnessOdd
		}
		return witnessMark
	case kQuote, kClose:
		if inside {
			return witnessForeign
		}
	case kUpper, kTilde:
		switch {
		case i == begin && !goesOn && m.between(i) && e.own()&langs == 0:
			return witnessForeign
		case i == begin || m.other[i].class != kLower || m.other[i-1].class != kLower:
		case inside:
			return witnessNever
		default:
			return witnessOdd
		}
	case kLower, kLetter:
		switch {
		case e.langs&encLatin == 0:
			switch {
			case inside:
				return witnessNever
			case i > begin || goesOn:
				return witnessOdd
			}
		case e.own()&langs == 0 && m.other[begin].class == kLower:
			return witnessForeign
		}
	}
	return 0
}

// between reports whether m.plain[i] is a word between two in small letters.
func (m *mixups) between(i int) bool {
	small := func(i int) bool { return i >= 0 && i < len(m.plain) && m.plain[i].class == kLower }
	return i > 1 && i+1 < len(m.plain) && m.plain[i-1].r == ' ' && m.plain[i+1].r == ' ' && small(i-2) && small(i+2)
}
