package name

import (
	"strings"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// maxPhrase is the number of words of the longest phrase in the lexicon.
const maxPhrase = 6

// classify gives every word its class and groups.
func (p *parser) classify() {
	words := p.name.words
	kind := p.name.kind
	out := words[:0]
	for i := 0; i < len(words); i++ {
		w := words[i]
		if kind == Organization || kind == Place || kind == Thing {
			n, v := phrase(words[i:], kind)
			if n == 0 && kind != Thing && elided(&words[i]) {
				w = words[i]
				n, v = phrase(words[i:], kind)
			}
			if n > 0 {
				w.text, w.phones = phraseText(words[i : i+n])
				for _, next := range words[i+1 : i+n] {
					w.hash = joinHash(w.hash, next.hash)
				}
				w.class, w.groups = v.class, v.groups
				if n == 1 && w.class == Word && kind != Organization {
					w.groups = withGroups(w.groups, lookupSound(w.phones, tablePlace))
				}
				if n == 1 && kind == Thing {
					orGiven(&w)
				}
				w.comma = words[i+n-1].comma
				out = append(out, w)
				i += n - 1
				continue
			}
		}
		p.classifyWord(&w, kind)
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

// phraseText joins the texts and the phones of words that follow each other.
func phraseText(words []word) (text, phones string) {
	text, phones = words[0].text, words[0].phones
	for _, w := range words[1:] {
		text += " " + w.text
		phones += w.phones
	}
	return text, phones[:min(len(phones), MaxPhones)]
}

// classifyWord gives a word the class that the lexicon or its form has.
func (p *parser) classifyWord(w *word, kind Kind) {
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
	if kind == Person {
		if w.class == Word {
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
		} else if w.class == Initial {
			if v, ok := lookupText(w.hash, tablePerson); ok && v.class == Particle {
				w.class = Initial // e, y: an initial all the same
			}
		}
		return
	}
	if w.class == Word && (kind == Place || kind == Thing) {
		if g := lookupSound(w.phones, tablePlace); g[0] != 0 {
			w.groups = g
		}
	}
	if w.class == Word && kind == Thing && w.groups[0] == 0 {
		if v, ok := lookupText(w.hash, tablePerson); ok && v.class == Word {
			w.groups = v.groups // a family name: Lee, Yi, Rhee
			w.groups = alsoGiven(w)
		} else {
			w.groups = givenGroups(w)
		}
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

// personContext settles classes that depend on the words around.
func personContext(words []word) {
	names, comma := 0, false
	for i := range words {
		if tells(words[i].class) {
			names++
		}
		comma = comma || words[i].comma
	}
	if names == 0 { // nothing but titles and particles: they are the name
		for i := range words {
			if words[i].class != Number {
				words[i].class = Word
			}
		}
		return
	}
	for i := range words {
		w := &words[i]
		switch w.class {
		case Particle:
			// Nothing follows that it could be a particle of: Kim Jong Il, Ali Bin.
			last := i == len(words)-1
			if last && !comma || w.hyphen && (last || !words[i+1].hyphen) {
				w.class = Word
			}
			if i == 0 && names == 1 && len(words) == 2 && words[1].class == Initial {
				w.class = Word // Ван И
			}
		case Number:
			if i == 0 && w.letters > 0 && w.digits == 0 && len(words) > 1 {
				w.class, w.groups = Word, [4]uint16{} // Xi, Vi: no numeral comes first
			}
		case Title:
			// A title in the middle or at the end is a name more often: Dean, Major.
			if i > 0 && (names < 2 && words[i-1].class == Given || i == len(words)-1 && w.script == Latin && !words[i-1].comma) {
				w.class = Word
			}
		case Word, Given:
			if sunArticle(words, i) {
				w.class = Particle
			}
		}
	}
}

// sunArticle reports whether a short word is the Arabic article with its l
// made like the consonant that follows: ash-Sharif, an Nur.
func sunArticle(words []word, i int) bool {
	if i+1 >= len(words) {
		return false
	}
	p, q := words[i].phones, words[i+1].phones
	return len(p) == 2 && words[i].script == Latin && len(q) > 2 && vowel(p[0]) && p[1] == q[0]
}

func organizationContext(words []word) {
	names := 0
	for i := range words {
		if tells(words[i].class) && words[i].class != Number {
			names++
		}
	}
	if names == 0 {
		for i := range words {
			if words[i].class == Legal || words[i].class == Stop {
				words[i].class = Word
			}
		}
	}
}

func placeContext(words []word) {
	names := 0
	for i := range words {
		switch words[i].class {
		case Word:
			names++
			if sunArticle(words, i) {
				words[i].class = Particle
			}
		case Title, Suffix, Legal:
			words[i].class = Word
			names++
		case Stop:
			// Do of Do-yun, which is not that of Porto do Sul.
			if i == 0 && len(words) == 2 && words[1].hyphen {
				words[i].class = Word
				names++
			}
			// I of World War I, which joins nothing.
			if n := romanValue(words[i].text); n > 0 && i > 0 && i == len(words)-1 {
				words[i].class, words[i].groups = Number, [4]uint16{uint16(n)}
			}
		}
	}
	if names == 0 {
		for i := range words {
			if words[i].class == Stop || words[i].class == Particle {
				words[i].class = Word
			}
		}
	}
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

// number returns the value of a numeral from 1 to 39, with or without the
// ending of an ordinal: 3, 3rd, 3세. For all other words it is 0.
func number(s string) int {
	n, i := 0, 0
	for i < len(s) && i < 3 && s[i] >= '0' && s[i] <= '9' {
		n = 10*n + int(s[i]-'0')
		i++
	}
	switch s[i:] {
	case "", "st", "nd", "rd", "th", "세", "世", "º", "°":
		if n < 40 {
			return n
		}
	}
	return 0
}

// roman reports whether a word is a Roman numeral from two letters on.
func roman(s string) bool {
	if len(s) < 2 || len(s) > 10 {
		return false
	}
	v := romanValue(s)
	return v > 0 && v < 40 && utf8.RuneCountInString(s) > 1
}

// romanValue returns the value of a Roman numeral, 0 when it is none. Letters of
// Cyrillic that look like its digits count as they: ХVІ.
func romanValue(s string) int {
	v, last := 0, 0
	for len(s) > 0 {
		r, n := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-n]
		d := 0
		switch r {
		case 'i', 'і':
			d = 1
		case 'v':
			d = 5
		case 'x', 'х':
			d = 10
		default:
			return 0
		}
		if d < last {
			v -= d
		} else {
			v += d
			last = d
		}
	}
	return v
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

// phrase returns how many words from the first on make one term of the lexicon,
// and its meaning.
func phrase(words []word, kind Kind) (int, meaning) {
	table := byte(tableOrganization)
	if kind == Place || kind == Thing {
		table = tablePlaceWords
	}
	n := 1
	if v, ok := lookupText(words[0].hash, tableHeads); ok {
		n = int(v.groups[0])
	}
	first := stemHash(words[0].text)
	if first != 0 {
		if v, ok := lookupText(first, tableHeads-stemmed); ok {
			n = max(n, int(v.groups[0]))
		}
	}
	for n = min(n, len(words), maxPhrase); n > 0; n-- {
		h, s := words[0].hash, first
		for i := 1; i < n; i++ {
			h = joinHash(h, words[i].hash)
			if s != 0 {
				if next := stemHash(words[i].text); next != 0 {
					s = joinHash(s, next)
				} else {
					s = 0
				}
			}
		}
		v, ok := lookupText(h, table)
		if !ok {
			v, ok = lookupText(h, tableNames)
		}
		if !ok && s != 0 {
			v, ok = lookupText(s, table-stemmed)
			if !ok {
				v, ok = lookupText(s, tableNames-stemmed)
			}
		}
		if !ok && table != tableOrganization { // EU, UN, American
			v, ok = lookupText(h, tableOrganization)
			if !ok && s != 0 {
				v, ok = lookupText(s, tableOrganization-stemmed)
			}
			ok = ok && v.class == Word
		}
		if ok {
			return n, v
		}
	}
	return 0, meaning{}
}

// joinHash is the hash of a phrase one word longer.
func joinHash(h, next uint64) uint64 { return (h ^ next ^ next>>29) * fold.Prime64 }

// firstRune returns the first letter of a word, without marks.
func firstRune(s string) string {
	r, _ := utf8.DecodeRuneInString(s)
	return fold.Rune(r)
}
