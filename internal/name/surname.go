package name

import "strings"

// A surname is often made of a name by an ending that says son of, or from:
// Marchenko and Marchuk, Rodrigo and Rodríguez, Johnson and Johnston have much
// the same sounds and are other families. Spellings of one ending are one kind.

// otherEnding is what it tells against two surnames, in hundredths of a logit,
// that they are made by endings of two kinds.
const otherEnding = -600

// A surnameKind is the kind of ending that a surname is made by; 0 is none.
type surnameKind uint8

// loose is the first of the kinds of short endings, which names have that are
// not made by them.
const loose surnameKind = 16

// surnameEndings are the endings as phones, longer ones before their own ends.
var surnameEndings = [...]struct {
	end  string
	kind surnameKind
}{
	{"enko", 1},
	{"enka", 1},
	{"Cuk", 2},
	{"iuk", 2},
	{"yuk", 2},
	{"Cyk", 3},
	{"Cik", 3},
	{"viC", 4},
	{"wiC", 4},
	{"viQ", 4},
	{"ston", 5},
	{"son", 6},
	{"sen", 6},
	{"con", 6},
	{"cen", 6},
	{"ez", 7},
	{"es", 7},
	{"opulos", 8},
	{"opulu", 8},
	{"akis", 9},
	{"idis", 10},
	{"ides", 10},
	{"De", 11},
	{"dze", 11},
	{"dse", 11},
	{"Svili", 12},
	{"Swili", 12},
	{"oGlu", 13},
	{"oglu", 13},
	{"esQu", 14},
	{"esku", 14},
	{"yan", 15},
	{"jan", 15},
	{"ian", 15},
	{"ov", loose},
	{"ev", loose},
	{"ow", loose},
	{"ew", loose},
	{"of", loose},
	{"ef", loose},
	{"sky", loose + 1},
	{"ski", loose + 1},
	{"ska", loose + 1},
	{"sk", loose + 1},
	{"cky", loose + 1},
	{"cki", loose + 1},
	{"cka", loose + 1},
	{"ck", loose + 1},
	{"ko", loose + 2},
	{"ek", loose + 3},
	{"ik", loose + 4},
	{"yk", loose + 4},
	{"ec", loose + 5},
	{"man", loose + 6},
}

// kindOfSurname returns the kind of ending that the phones of a surname have,
// with a case ending behind it or none.
func kindOfSurname(p string) surnameKind {
	bits := stems(p)
	for k := range maxEnding + 1 {
		if bits>>k&1 == 0 {
			continue
		}
		s := p[:len(p)-k]
		for i := range surnameEndings {
			e := &surnameEndings[i]
			if len(s) >= len(e.end)+2 && strings.HasSuffix(s, e.end) {
				return e.kind
			}
		}
	}
	return 0
}

// otherFamilies reports whether two surnames of alphabets are made by endings of
// two kinds, or one by an ending that the other has not at all.
func otherFamilies(a, b *word) bool {
	if max(a.script, b.script) > Cyrillic || !mayBeFamily(a) || !mayBeFamily(b) || a.class != Word && b.class != Word {
		return false
	}
	j, k := kindOfSurname(a.phones), kindOfSurname(b.phones)
	return j != k && (j != 0 && k != 0 || j+k < loose)
}

// mayBeFamily reports whether a word may be a surname; Abramovich may be one, or a
// patronymic.
func mayBeFamily(w *word) bool { return w.class == Word || w.class == Patronymic }
