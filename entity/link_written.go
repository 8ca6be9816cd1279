package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// written reports whether words [i, j) are written as a name is: capitals
// where it has them.
func (d *document) written(name *nameFact, i, j int) bool {
	if j < len(d.words) && d.words[j].flags&wordSplit != 0 && !d.footnote(j) {
		return false
	}
	last := &d.words[j-1]
	if last.flags&wordMark != 0 {
		return false
	}
	if name.lower {
		return true
	}
	first := &d.words[i]
	if j-i == 1 && first.flags&wordNumber == 0 {
		if first.flags&(wordUpper|wordNonLatin) == 0 {
			return first.flags&wordInner != 0 && d.text[first.start:first.stem] == name.text
		}
		// US, WHO and IT are not Us, Who and It.
		if name.shout {
			return first.flags&(wordCaps|wordDotted) != 0 || len(name.text) > 3 && !first.common() || first.flags&wordTag != 0
		}
		if first.flags&wordCaps != 0 && first.stem-first.start <= 3 && first.flags&wordDotted == 0 && d.capsAround(i) < 2 {
			return name.kind == nameAcronym || hasInner(name.text)
		}
		return true
	}
	if d.unmistakable(i, j) {
		return true
	}
	lower := 0
	for k := i; k < j; k++ {
		w := &d.words[k]
		if w.flags&(wordUpper|wordNumber|wordMark|wordNonLatin) != 0 || w.hash == hashAnd {
			continue
		}
		if k == i && j-i < 4 && w.class&classDirection != 0 {
			continue // "central Africa", "sub-Saharan Africa"
		}
		if !strings.Contains(name.text, d.text[w.start:w.stem]) {
			if k > i && w.class&(classOrg|classPlace|classEvent) != 0 {
				continue // "the Indian army", "the Vietnam war"
			}
			lower++
		}
		if k == i && j-i < 4 && w.flags&wordInner == 0 && w.class&classParticle == 0 {
			return false // "war in Ukraine" names Ukraine
		}
	}
	// "the coalition of the willing": long names are known without capitals.
	return lower == 0 || j-i >= 4
}

// unmistakable reports whether words [i, j), written without any capital as in
// a tweet, are no English phrase: "miami heat", but not "ray rice".
func (d *document) unmistakable(i, j int) bool {
	name := false
	for k := i; k < j; k++ {
		w := &d.words[k]
		if w.flags&(wordUpper|wordNumber|wordMark|wordInner) != 0 {
			return false
		}
		if w.end-w.start >= 4 && w.class == 0 && w.nameOnly() {
			name = true
		}
	}
	return name
}

// footnote reports whether the digits at word j are glued to a name that they
// are no part of: Reuters4.
func (d *document) footnote(j int) bool {
	w, digits := &d.words[j-1], &d.words[j]
	return digits.end-digits.start <= 2 && w.end-w.start >= 4 && w.flags&wordCaps == 0
}

// shout reports whether a name is written in capitals only.
func shout(name string) bool {
	n := 0
	for _, r := range name {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}

// hasInner reports whether a name has a capital behind its first letter.
func hasInner(name string) bool {
	_, n := utf8.DecodeRuneInString(name)
	return strings.ContainsFunc(name[n:], unicode.IsUpper)
}

// capsAround counts the neighbours of word i that are written in capitals.
func (d *document) capsAround(i int) int {
	n := 0
	for k := max(0, i-2); k < min(len(d.words), i+3); k++ {
		if k != i && d.words[k].flags&wordCaps != 0 && d.words[k].flags&wordDotted == 0 {
			n++
		}
	}
	return n
}
