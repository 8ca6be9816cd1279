package normalize

import (
	"strings"
	"unicode/utf8"
)

// Chunks of one short word, or of a few signs: what they stand between tells more about
// them than what they are.

// isLone reports whether the first word of the chunk stands between words in ASCII
// and is a short word of another script, or signs of which the first is none that a
// text has there.
func (c *chooser) isLone(start int) bool {
	if !c.isBetween(start) {
		return false
	}
	es := firstWord(c.elems)
	letters := 0
	for i := range es {
		e := &es[i]
		if e.r < utf8.RuneSelf || e.langs&encLatin != 0 {
			return false
		}
		if e.langs != 0 {
			letters++
		}
	}
	if letters > 0 {
		return letters < 4 && (es[0].class != kLower || !onlyLetters(es))
	}
	first := es[0].class
	return (first == kMath || first == kBox) && len(es) == 2 && es[1].class != kBox
}

// isBetween reports whether the first word of the chunk stands between words in ASCII, or
// before one at the beginning of a line or clause.
func (c *chooser) isBetween(start int) bool {
	begins := start == 0 || c.text[start-1] == '\n' || start > 1 && c.text[start-1] == ' ' && strings.IndexByte(",;:.!?)", c.text[start-2]) >= 0
	if !begins && !afterASCII(c.text, start) {
		return false
	}
	es := firstWord(c.elems)
	next := start + int(es[len(es)-1].end)
	return next+1 < len(c.text) && c.text[next] == ' ' && asciiLetter(c.text[next+1])
}

// loneCost returns what was to be gained because the first word is alone, unless it
// has become small Latin letters, or signs where it was letters and signs.
func (c *chooser) loneCost(es []encElem) int {
	if c.lone == 0 {
		return 0
	}
	es = firstWord(es)
	letters := 0
	for i := range es {
		if e := &es[i]; isEncLetter(e.class) {
			if e.class != kLower || e.langs&encLatin == 0 {
				return c.lone
			}
			letters++
		}
	}
	if c.lone > encForeign && (letters != 1 || len(es) > 1) || letters == 0 && onlyLetters(firstWord(c.elems)) {
		return c.lone
	}
	return 0
}

func onlyLetters(es []encElem) bool {
	for i := range es {
		if !isEncLetter(es[i].class) {
			return false
		}
	}
	return true
}

// firstWord returns the elements up to the first space, and at least one.
func firstWord(es []encElem) []encElem {
	for i := range es {
		if i > 0 && es[i].r == ' ' {
			return es[:i]
		}
	}
	return es
}

func hasLetters(es []encElem) bool {
	for i := range es {
		if c := es[i].class; isEncLetter(c) || c == kDigit || c == kC1 {
			return true
		}
	}
	return false
}
