package normalize

import (
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// Text of one single-byte encoding read as another: "îòëè÷èå" for "отличие". No
// byte sequence proves it as it does for UTF-8; what does is that a whole line
// of it is in no language as it stands, and flawless in one when read right.

// Conditions of a repair.
const (
	mixupMax     = 600 // characters of a line that are weighed
	mixupGain    = 12  // what the line must gain where words are odd as they stand
	mixupEach    = 3   // and for each character that changes
	mixupLetters = 8   // letters above ASCII of a line whose words are not odd
	mixupKinds   = 4   // different ones among them

	mixupCommon = 45 // percent of letters that are among the ten most common of the script
)

// mixupRead are the encodings that text is read as by mistake.
var mixupRead = [...]int{encWindows1252, encWindows1251, encKOI8R, encMacRoman, encCP437, encCP850, encWindows1253}

// mixupMeant are those that it was in.
var mixupMeant = [...]int{
	encWindows1251, encKOI8R, encCP866, encWindows1253, encWindows1255, encWindows1256, encWindows1254, encWindows1250,
	encISO8859_2, encWindows1257, encWindows1252, encMacRoman, encCP850, encMacCyrillic,
}

// mixupSameScript are those that stand for Latin letters as windows-1252 does, a
// bit each.
const mixupSameScript = 1<<encWindows1250 | 1<<encWindows1254 | 1<<encWindows1257 | 1<<encISO8859_2

// commonLetters has the ten most common letters of each script in running text, and
// the Ukrainian and Belarusian і.
var commonLetters = [...]string{"оеаинтсрвлі", "αοιετσνηυρ", "יוהלאמרתשב", "اليمنتربوه"}

// mixup is an encoding that text is read as, and the one that it is in.
type mixup struct{ read, meant int }

// mixupLine is a line of a text and what it is.
type mixupLine struct {
	start, end int
	mixup
}

// repairMixups returns the edits that repair the lines of text that are in
// another encoding than they were read as. What some lines prove is enough for others
// of which too little speaks for it.
func repairMixups(text string) (edits []Edit) {
	var m mixups
	lines := mixupLines(text, nil, m.reading)
	if len(m.proven) > 0 {
		lines = mixupLines(text, lines, m.asProven)
	}
	for _, l := range lines {
		edits = append(edits, mixupEdits(text, l)...)
	}
	return edits
}

// repairSwapped does so for lines that look like Cyrillic capitals.
func repairSwapped(text string) (edits []Edit) {
	var m mixups
	for _, l := range mixupLines(text, nil, m.swappedCapitals) {
		edits = append(edits, mixupEdits(text, l)...)
	}
	return edits
}

// mixupLines returns the lines of text that are known, in their order, and those of which
// decide knows what they are.
func mixupLines(text string, known []mixupLine, decide func(line string) (mixup, bool)) (out []mixupLine) {
	for start := 0; start < len(text); {
		end := indexFrom(text, start, '\n')
		if len(known) > 0 && known[0].start == start {
			out, known = append(out, known[0]), known[1:]
		} else if is, ok := decide(text[start:end]); ok {
			out = append(out, mixupLine{start, end, is})
		}
		start = end + 1
	}
	return out
}

// mixups holds the line that is weighed.
type mixups struct {
	line          string
	plain, other  []encElem   // its first characters as they stand, and read otherwise
	as            mixupRating // what plain is like
	ascii, spaces int         // letters and spaces in plain
	proven        []mixupProof
}

// mixupRating is what is known of a line read in some way.
type mixupRating struct {
	cost    int
	langs   uint64 // alphabets that have all letters above ASCII
	letters int    // letters above ASCII
	kinds   int    // different ones
	strange int    // letters of scripts other than Latin
}

// reading decides which encoding a line was read as and which it is in.
func (m *mixups) reading(line string) (is mixup, ok bool) {
	if !readable(line) {
		return is, false
	}
	if is, ok = m.asProven(line); ok {
		return is, true
	}
	whole := encWhole{langs: ^uint64(0)}
	odd := nextOdd(line, 0, 0, 0, &whole) >= 0
	if odd || whole.suspect() {
		is, ok = m.weigh(line)
	} else if !whole.unlikely() && !whole.inCapitals() && !whole.strange(line) {
		return is, false
	}
	if !ok {
		is, ok = m.byLanguage(line)
	}
	if ok {
		m.prove(is)
		return is, true
	}
	if whole.langs&encLatin != 0 && (odd || whole.odd > 0 || whole.inCapitals()) {
		return m.swapped(line)
	}
	return is, false
}

// readable reports whether some encoding has all characters of the line.
func readable(line string) bool {
	encs := uint32(1<<encCount - 1)
	for i := 0; i < len(line) && encs != 0; {
		if line[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := decodeRune(line, i)
		encs &= encHas[entryOf(r)]
		i += size
	}
	return encs != 0
}

// take fills m.plain with the first characters of a line and rates them.
func (m *mixups) take(line string) {
	if m.line == line {
		return
	}
	m.line, m.plain, m.ascii, m.spaces = line, m.plain[:0], 0, 0
	for i := 0; i < len(line) && len(m.plain) < mixupMax; {
		c, size := rune(line[i]), 1
		switch {
		case c >= utf8.RuneSelf:
			c, size = decodeRune(line, i)
		case asciiLetter(line[i]):
			m.ascii++
		case c == ' ':
			m.spaces++
		}
		m.plain = appendElem(m.plain, c, i, i+size)
		i += size
	}
	m.as = mixupRate(m.plain)
}

// weigh decides whether a line is in another encoding than it was read as.
func (m *mixups) weigh(line string) (is mixup, ok bool) {
	m.take(line)
	as := m.as
	if as.cost < mixupGain && (as.langs != 0 || as.letters < mixupLetters) {
		return is, false
	}
	best, least := mixupRating{}, 1<<30
	for _, from := range mixupRead {
		if !m.encodable(from) {
			continue
		}
		for _, to := range mixupMeant {
			if to == from {
				continue
			}
			n, kinds, letters := m.decode(from, to)
			if kinds < 3 && letters < 2 || letters < 4 && letters < kinds && 2*m.spaces < n {
				continue // one sign over and over, or signs in place of spaces
			}
			to2 := mixupRate(m.other)
			if !m.better(to2, n, from == 0 && mixupSameScript>>to&1 != 0) {
				continue
			}
			score := 4*to2.cost - 40*commonCount(m.other)/max(1, to2.strange) - bits.OnesCount64(to2.langs&encLatin)/16
			if score < least {
				best, least, is, ok = to2, score, mixup{from, to}, true
			}
		}
	}
	return is, ok && best.letters > 0
}

// encodable reports whether the encoding has all characters of the line.
func (m *mixups) encodable(enc int) bool {
	for i := range m.plain {
		if e := &m.plain[i]; e.r >= utf8.RuneSelf && e.byteIn(enc) == 0 {
			return false
		}
	}
	return true
}

// decode fills m.other with the line as it reads in another encoding, and
// returns how many characters change, of how many kinds, and how many kinds are
// letters as they stand.
func (m *mixups) decode(from, to int) (n, kinds, letters int) {
	m.other = append(m.other[:0], m.plain...)
	var seen [12]rune
	for i := range m.other {
		e := &m.other[i]
		if e.r < utf8.RuneSelf {
			continue
		}
		r := rune(encChars[to][e.byteIn(from)-0x80])
		if r == e.r {
			continue
		}
		n++
		if kinds < len(seen) && !slices.Contains(seen[:kinds], e.r) {
			seen[kinds] = e.r
			kinds++
			if isEncLetter(e.class) {
				letters++
			}
		}
		e.set(r, e.start, e.end)
	}
	return n, kinds, letters
}

// mixupRate looks at a line as it reads in some encoding.
func mixupRate(es []encElem) (l mixupRating) {
	l.cost = encCost(es, kSpace, kSpace)
	l.langs = ^uint64(0)
	var seen [8]rune
	for i := range es {
		e := &es[i]
		if e.r < utf8.RuneSelf || !isEncLetter(e.class) {
			continue
		}
		l.letters++
		l.langs &= e.langs
		k := 0
		for k < l.kinds && seen[k] != e.r {
			k++
		}
		if k == l.kinds && k < len(seen) {
			seen[k] = e.r
			l.kinds++
		}
		if e.langs&encLatin == 0 {
			l.strange++
		}
	}
	return l
}

// commonCount counts the letters of other scripts than Latin that are common ones.
func commonCount(es []encElem) (n int) {
	for i := range es {
		e := &es[i]
		if e.r < utf8.RuneSelf || !isEncLetter(e.class) || e.langs&encLatin != 0 {
			continue
		}
		small := e.r
		if e.class == kUpper {
			small = lowerOf(e.r)
		}
		for _, s := range commonLetters {
			if strings.ContainsRune(s, small) {
				n++
			}
		}
	}
	return n
}

// lowerOf returns the small letter of a Greek or Cyrillic capital of the alphabet.
func lowerOf(r rune) rune {
	switch {
	case r >= 0x391 && r <= 0x3A9 || r >= 0x410 && r <= 0x42F:
		return r + 0x20
	case r >= 0x400 && r <= 0x40F:
		return r + 0x50
	}
	return r
}

// better reports whether the line reads so much better as m.other, which is like b,
// than as it stands that nothing else is possible. n is the number of characters that
// change; sameScript allows to judge by the letters alone.
func (m *mixups) better(b mixupRating, n int, sameScript bool) bool {
	a := m.as
	if b.langs == 0 || b.letters == 0 || 8*b.cost > a.cost && b.cost > 2 {
		return false
	}
	if b.strange > 0 { // into another script
		return b.strange == b.letters && b.letters >= mixupLetters && b.kinds >= mixupKinds &&
			a.cost-b.cost >= mixupGain && 100*commonCount(m.other) >= mixupCommon*b.strange
	}
	if a.cost-b.cost >= max(mixupGain, mixupEach*n) {
		return true
	}
	// Words that could be: in no language together, all in one when read right.
	return sameScript && a.langs == 0 && b.cost <= a.cost && b.letters >= mixupLetters && b.kinds >= mixupKinds && 12*b.letters >= m.ascii
}

// mixupEdits returns the edits for a line of text.
func mixupEdits(text string, l mixupLine) (edits []Edit) {
	reason := encNames[l.meant] + " read as " + encNames[l.read]
	for i := l.start; i < l.end; {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		var b strings.Builder
		j := i
		for j < l.end && text[j] >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(text[j:])
			c := encBytes[entryOf(r)][l.read]
			if c == 0 {
				break
			}
			b.WriteRune(rune(encChars[l.meant][c-0x80]))
			j += size
		}
		if j == i {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		if s := b.String(); s != text[i:j] {
			edits = append(edits, Edit{i, j, text[i:j], s, Encoding, 0.9, reason})
		}
		i = j
	}
	return edits
}
