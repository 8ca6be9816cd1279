package name

import "strings"

// Two people may have nearly the same words and be two all the same: father and
// son (Jr., III), brother and sister (Robert, Roberta).

// undecided is the most evidence, in hundredths of a logit, for two names one
// of which tells a generation and the other does not: a score of 0.45. Who
// leaves it out may mean the father.
const undecided = -20

// otherSex is what it tells against two people, in hundredths of a logit, that
// one has the name of a man and the other that of a woman made of it.
const otherSex = -700

// contradictions returns what tells against two people beside their words, and
// the most evidence that there may be in all.
func (w *Weights) contradictions(x *alignment) (against, most int32) {
	most = far
	switch a, b := generation(x.a.Name), generation(x.b.Name); {
	case a == b:
	case a != 0 && b != 0:
		against += w.Name[modelPerson][nameFloor]
	case a != 0 && !x.b.has(Patronymic, Number), b != 0 && !x.a.has(Patronymic, Number):
		most = undecided
	}
	if x.sexesDiffer() {
		against += otherSex
	}
	if x.takenForInitial() {
		against += w.Name[modelPerson][nameFloor] / 2
	}
	return against, most
}

// takenForInitial reports whether the family name of one name is only an initial
// in the other, which has another word that nothing stands for: George
// Washington is not George W. Bush.
func (x *alignment) takenForInitial() bool {
	for i := range x.pairs[:x.n] {
		p := &x.pairs[i]
		if p.how != begins {
			continue
		}
		if x.a.word(p.a).class == Initial && x.b.last(p.b) && !x.a.lastUsed() || x.b.word(p.b).class == Initial && x.a.last(p.a) && !x.b.lastUsed() {
			return true
		}
	}
	return false
}

// last reports whether the i-th word that tells is the last.
func (s *side) last(i int8) bool { return int(i) == s.n-1 }

// lastUsed reports whether the last word that tells is in a pair.
func (s *side) lastUsed() bool { return s.used>>(s.n-1)&1 != 0 }

// has reports whether a name has a word of one of two classes.
func (n *Name) has(c, d Class) bool {
	for i := range n.words {
		if v := n.words[i].class; v == c || v == d {
			return true
		}
	}
	return false
}

// The generations that are told by a word; a numeral is told by its value.
const (
	senior = 100 + iota
	junior
)

// generation returns which of several namesakes of a family a name is of, 0 when
// it does not say: Jr., Sr., or a numeral behind two names or more. II is Jr.
func generation(n *Name) uint16 {
	for i := range n.words {
		w := &n.words[i]
		if v := w.groups[0]; w.class == Number && v > 1 && i >= 2 && n.names > 2 && i == len(n.words)-1 {
			if v == 2 {
				return junior
			}
			return v
		}
		if w.class != Suffix {
			continue
		}
		for k, text := range [...]string{"sr", "jr"} {
			if m, ok := lookupText(hashText(text), tablePerson); ok && m.groups[0] == w.groups[0] {
				return senior + uint16(k)
			}
		}
	}
	return 0
}

// sexesDiffer reports whether a given name of one name is that of the other with
// the ending of a woman's name. In Slavic languages that may be a case ending;
// then a family name that can have one has one too: Donalda Trumpa, but Donalda
// Trump is none.
func (x *alignment) sexesDiffer() bool {
	found := false
	for i := range x.pairs[:x.n] {
		p := &x.pairs[i]
		a, b := x.a.word(p.a), x.b.word(p.b)
		if p.evidence < 0 || p.na > 1 || p.nb > 1 || max(a.script, b.script) > Cyrillic {
			return false
		}
		switch {
		case p.how == alike && (a.class == Given && womanOf(a.phones, b.phones) || b.class == Given && womanOf(b.phones, a.phones)):
			found = true
		case a.class == Patronymic || b.class == Patronymic:
		case p.how == alike && !sameSurname(a.phones, b.phones):
			return false
		case max(a.script, b.script) == Cyrillic && vowel(a.phones[len(a.phones)-1]):
			return false // Петра Порошенко: such a name has no endings
		}
	}
	return found && x.n > 1
}

// womanOf reports whether a given name is that of a man with the ending of a
// woman's name: Paula of Paul, Maria of Mario.
func womanOf(man, woman string) bool {
	stem, ok := strings.CutSuffix(woman, "a")
	if !ok || len(stem) < 3 {
		return false
	}
	stem = strings.TrimSuffix(stem, "i") // Viktoria
	return stem == man && !vowel(stem[len(stem)-1]) || stem == strings.TrimSuffix(man, "o") && len(man) > len(stem)
}

// sameSurname reports whether two surnames that sound alike are one in the
// nominative, or that of a man and of his wife: Novák, Nováková; Kowalski,
// Kowalska. Petrov and Petrova are not: that is a case ending as well.
func sameSurname(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if rest, ok := strings.CutPrefix(b, a); ok {
		return rest == "" || rest == "ova"
	}
	if len(a) == len(b) && a[:len(a)-1] == b[:len(b)-1] {
		i, j := a[len(a)-1], b[len(b)-1]
		return strings.HasSuffix(a[:len(a)-1], "sk") && (i == 'a' || j == 'a')
	}
	return stems(a) == 1 && stems(b) == 1 || a[len(a)-1] == b[len(b)-1]
}
