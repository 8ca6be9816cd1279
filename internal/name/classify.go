package name

import (
	"strings"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// classify gives every word its class and groups.
func (p *parser) classify() {
	words := p.name.words
	kind := p.name.kind
	out := words[:0]
	for i := 0; i < len(words); i++ {
		if kind != Person {
			if w, n := term(words[i:], kind); n > 0 {
				out = append(out, w)
				i += n - 1
				continue
			}
		}
		w := words[i]
		classifyWord(&w, kind)
		out = append(out, w)
	}
	p.name.words = out
	switch kind {
	case Person:
		personContext(out)
	case Organization:
		organizationContext(out)
		adjectives(out)
	default:
		placeContext(out)
		adjectives(out)
	}
}

// term returns the longest term of the lexicon that words begin with, as one word,
// and how many words it has; 0 when they begin with none.
func term(words []word, kind Kind) (word, int) {
	n, v := phrase(words, kind)
	if n == 0 && kind != Thing && elided(&words[0]) {
		n, v = phrase(words, kind)
	}
	if n == 0 {
		return word{}, 0
	}
	w := words[0]
	w.text, w.phones = phraseText(words[:n])
	for _, next := range words[1:n] {
		w.hash = joinHash(w.hash, next.hash)
	}
	w.class, w.groups = v.class, v.groups
	if n == 1 && w.class == Word && kind != Organization {
		w.groups = withGroups(w.groups, lookupSound(w.phones, tablePlace))
	}
	if n == 1 && kind == Thing {
		orGiven(&w)
	}
	w.comma = words[n-1].comma
	return w, n
}

// elided takes the article or preposition from a word that an apostrophe joins it
// to, as Italian and French have it: d'Italia, dell'Interno, l'Éducation.
func elided(w *word) bool {
	before, rest, ok := strings.Cut(w.text, "'")
	if !ok || len(rest) <= elidedLetters || len(before) > elidedLetters || !strings.HasSuffix(before, "l") && before != "d" {
		return false
	}
	w.text, w.letters = rest, w.letters-len(before)
	p, _ := AppendPhones(nil, rest)
	w.phones, w.hash = string(p[:min(len(p), MaxPhones)]), hashText(rest)
	return true
}

// elidedLetters are the most letters that are taken off, and fewer than stay.
const elidedLetters = 4

// orGiven makes a word that is in the names of places one of people too, where it
// is a given name: George is a town, and Maria could be the plural of mare.
func orGiven(w *word) {
	given := givenGroups(w)
	switch {
	case given[0] == 0:
	case w.class == Word:
		w.groups = withGroups(w.groups, given)
	case w.class == Generic && w.letters > 3:
		w.class, w.groups = Word, withGroups(given, w.groups)
	}
}

// classifyWord gives a word the class that the lexicon or its form has.
func classifyWord(w *word, kind Kind) {
	switch {
	case number(w.text) > 0:
		w.class = Number
		w.groups[0] = uint16(number(w.text))
	case w.letters == 0:
		w.class = Number
	case w.letters == 1 && w.digits == 0 && w.script <= Cyrillic:
		w.class = Initial
		w.groups[0] = uint16(romanValue(w.text)) // I, V, X: an initial, or a number
		if kind == Organization || kind == Thing {
			w.class = Word
			if w.groups[0] != 0 {
				w.class = Number
			}
		}
	case roman(w.text):
		w.class = Number
		w.groups[0] = uint16(romanValue(w.text))
	case kind == Person && w.dot && w.letters <= 3 && oneSound(w.phones):
		if v, ok := lookupText(w.hash, tablePerson); !ok || v.class == Word {
			w.class = Initial // Дж., Yu., Ch.
		}
	}
	if w.class != Word {
		return
	}
	if kind == Person {
		classifyOfPerson(w)
		return
	}
	if kind == Place || kind == Thing {
		if g := lookupSound(w.phones, tablePlace); g[0] != 0 {
			w.groups = g
		}
	}
	if kind == Thing && w.groups[0] == 0 {
		if v, ok := lookupText(w.hash, tablePerson); ok && v.class == Word {
			w.groups = v.groups // a family name: Lee, Yi, Rhee
			w.groups = alsoGiven(w)
		} else {
			w.groups = givenGroups(w)
		}
	}
}

// classifyOfPerson gives a word of the name of a person, of whose class its form
// tells nothing, that of the lexicon, or that of a patronymic.
func classifyOfPerson(w *word) {
	if v, ok := lookupText(w.hash, tablePerson); ok {
		w.class, w.groups = v.class, v.groups
		if w.class == Word && w.script <= Cyrillic {
			w.groups = withGroups(alsoGiven(w), lookupSound(w.phones, tableSurname))
		}
	} else if g := givenGroups(w); g[0] != 0 {
		w.class, w.groups = Given, g
	} else if patronymic(w) {
		w.class = Patronymic
	} else if w.script <= Cyrillic {
		w.groups = lookupSound(w.phones, tableSurname)
	}
}

// withGroups returns groups with those of more that they have not, as far as there
// is room.
func withGroups(groups, more [4]uint16) [4]uint16 {
	for _, g := range more {
		for i := range groups {
			if groups[i] == g {
				break
			}
			if groups[i] == 0 {
				groups[i] = g
				break
			}
		}
	}
	return groups
}

// oneSound reports whether phones are those of one letter in some alphabet: j of
// Дж, yu of Yu.
func oneSound(p string) bool {
	return len(p) == 1 || len(p) == 2 && (p[0] == 'y' || p[0] == 'j') && vowel(p[1])
}

// patronymic reports whether a word has the form of a Slavic patronymic.
func patronymic(w *word) bool {
	p := w.phones
	if len(p) < 6 || w.script > Cyrillic {
		return false
	}
	for _, e := range patronymicEndings {
		if strings.HasSuffix(p, e) {
			return true
		}
	}
	return false
}

// patronymicEndings are endings of phones: ovich, evich, ovych, ovna, evna,
// ivna, ichna, and how other languages spell them.
var patronymicEndings = [...]string{
	"oviC", "eviC", "ovyC", "evyC", "avyC", "aviC", "iviC", "ovna", "evna", "ivna", "yvna", "avna", "iCna", "yCna",
}

// lookupSound returns the groups that a word belongs to by its sound.
func lookupSound(p string, table byte) [4]uint16 {
	if len(p) < 2 {
		return [4]uint16{}
	}
	g := lookupGroups(soundKey(p, table, false))
	if g[0] == 0 && strings.IndexByte(p, 'G') >= 0 {
		g = lookupGroups(soundKey(p, table, true))
	}
	return g
}

// givenGroups returns the clusters of given names that a word belongs to. One
// character of Chinese sounds like many short names and is none of them.
func givenGroups(w *word) [4]uint16 {
	if w.script == Han && w.letters == 1 {
		return [4]uint16{}
	}
	return lookupSound(w.phones, tableGiven)
}

// alsoGiven returns the groups of a surname, and those of the given name that it
// is too; short words sound like many.
func alsoGiven(w *word) [4]uint16 {
	if w.letters <= 3 {
		return w.groups
	}
	return withGroups(w.groups, givenGroups(w))
}

// firstRune returns the first letter of a word, without marks.
func firstRune(s string) string {
	r, _ := utf8.DecodeRuneInString(s)
	return fold.Rune(r)
}
