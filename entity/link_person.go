package entity

import (
	"strings"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// samePerson reports whether two names of persons have the same first and
// last word, and nothing between them that differs.
func (d *document) samePerson(words, full []nameWord, name string) bool {
	if words[len(words)-1].hash != full[len(full)-1].hash {
		return false
	}
	if words[0].hash != full[0].hash && (d.surnameOf(words, full) || d.initialsOf(words, full, name)) {
		return true
	}
	if words[0].hash != full[0].hash {
		// Bob and Robert, Philip and Phil, Petr and Pyotr.
		if len(words) == 3 && len(full) == 2 && patronymic(d.text[words[1].start:words[1].stem]) {
			return d.sameGiven(words, full, name)
		}
		if len(words) < 2 || len(words) > 4 || len(words) != len(full) || classesOf(full[0].hash)&classTitle != 0 {
			return false // Ellen Francis is not Pope Francis
		}
		if x, y := d.text[words[0].start:words[0].stem], name[full[0].start:full[0].stem]; len(words) == 2 && (shortened(x, y) || shortened(y, x)) {
			return true
		}
		return d.sameGiven(words, full, name)
	}
	a, b := words[1:len(words)-1], full[1:len(full)-1]
	for len(a) > 0 && len(b) > 0 {
		x, y := d.text[a[0].start:a[0].end], name[b[0].start:b[0].end]
		if a[0].hash != b[0].hash && !(initialOf(x, y) || initialOf(y, x)) {
			return false
		}
		a, b = a[1:], b[1:]
	}
	return true
}

// sameGiven reports whether two names of one surname agree as names of persons do.
func (d *document) sameGiven(words, full []nameWord, name string) bool {
	if d.budget -= compareCost; d.budget <= 0 {
		return false
	}
	whole := d.text[words[0].start:words[len(words)-1].stem]
	if d.asked == nil || d.asked.name.Raw() != whole {
		d.asked = ParseName(whole, Person)
	}
	return d.asked.agree(ParseName(name[full[0].start:full[len(full)-1].stem], Person)).Score >= sameNameScore
}

// patronymic reports whether a word is the name of a father as East Slavic names have
// it: Ionovich.
func patronymic(word string) bool {
	for _, end := range [...]string{"vich", "vych", "vna", "ovic", "ichna"} {
		if len(word) > len(end)+2 && strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// surnameOf reports whether the words are the surname that a full name ends
// with, one of several words: Duncan-Smith, van Buren.
func (d *document) surnameOf(words, full []nameWord) bool {
	n := len(full) - len(words)
	if n <= 0 || len(words) < 2 {
		return false
	}
	tied := words[0].class&classParticle != 0 && words[0].hash != hashOf
	for i, w := range words {
		if w.hash != full[n+i].hash || i > 0 && !tied && w.flags&wordHyphen == 0 {
			return false
		}
	}
	return true
}

// initialsOf reports whether the words are a surname behind the initials of all the
// given names of a full name, two or more: "C.T. Holm" of Cyril Tenison Holm.
func (d *document) initialsOf(words, full []nameWord, name string) bool {
	if len(words) != 2 || words[0].flags&wordInitial == 0 || len(full) < 3 {
		return false
	}
	n := 0
	for _, r := range d.text[words[0].start:words[0].end] {
		if r == '.' || r == ' ' {
			continue
		}
		if n == len(full)-1 || fold.Hash(string(r)) != fold.Hash(firstLetter(name[full[n].start:])) {
			return false
		}
		n++
	}
	return n == len(full)-1
}

// firstLetter returns the first letter of a word.
func firstLetter(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return s[:n]
}

// compareCost is how many names of the budget a comparison counts as.
const compareCost = 10

// shortened reports whether a is the beginning of the given name b: Phil,
// Philip.
func shortened(a, b string) bool {
	return len(a) >= 3 && len(b) > len(a) && fold.Hash(a) == fold.Hash(b[:len(a)])
}

// sameNameScore is how alike two names with one surname must be: their given
// names are forms of one.
const sameNameScore = 0.9

// initialOf reports whether a is the initial of b: J. of John.
func initialOf(a, b string) bool {
	a = strings.TrimRight(a, ".")
	return len(a) > 0 && len(a) <= 2 && len(b) >= len(a) && fold.Hash(a) == fold.Hash(b[:len(a)])
}
