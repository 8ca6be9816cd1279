package name

import "math"

// Result is how alike two names are.
type Result struct {
	Score  float64 // 0..1; 0.5 is the decision
	Reason string  // a few words for each word of the names
}

// relation says how two words agree.
type relation uint8

const (
	unlike  relation = iota
	equal            // the same letters
	alike            // the same or nearly the same sounds
	variant          // one given name or place in several languages
	begins           // an initial of the other
	joined           // several words are one in the other name
	acronym          // the first letters of the other's words
	reads            // characters that may be read so in Japanese
)

// pair is two words, or runs of words, that stand for each other.
type pair struct {
	a, b     int8 // index of the first word of each, into the words that tell
	na, nb   int8 // how many words each has
	evidence int32
	how      relation
}

// side is one of two names that are compared.
type side struct {
	*Name
	telling [MaxWords]int8 // its words that tell names apart
	n       int            // how many they are
	used    uint32         // a bit for each that is in a pair
}

// word returns the i-th word that tells the name from others.
func (s *side) word(i int8) *word { return &s.words[s.telling[i]] }

// full is used when all of the words that tell are in a pair.
func (s *side) full() uint32 { return 1<<s.n - 1 }

// script is that of the first word that tells.
func (s *side) script() Script { return s.word(0).script }

// alignment is the best pairing of the words of two names.
type alignment struct {
	a, b   side
	pairs  [MaxWords]pair
	n      int // pairs
	total  int32
	reread bool // a name in Han characters was read as in another language than Mandarin
}

// newAlignment returns an alignment of two names that has no pairs yet.
func newAlignment(a, b *Name) alignment {
	return alignment{a: side{Name: a}, b: side{Name: b}}
}

// Compare scores two names that were parsed with the same kind.
func (w *Weights) Compare(a, b *Name) Result {
	swapped := b.raw < a.raw // the order must not matter to the last bit
	if swapped {
		a, b = b, a
	}
	x := newAlignment(a, b)
	score := w.score(&x)
	return Result{score, x.reason(swapped)}
}

// Score is Compare without the reason.
func (w *Weights) Score(a, b *Name) float64 {
	if b.raw < a.raw {
		a, b = b, a
	}
	x := newAlignment(a, b)
	return w.score(&x)
}

func (w *Weights) score(x *alignment) float64 {
	a, b := x.a.Name, x.b.Name
	if a.names == 0 || b.names == 0 {
		return same(a, b)
	}
	if a.raw == b.raw {
		return 1
	}
	m := modelOf(a.kind)
	w.pair(x, m)
	if m == modelOrganization && (a.apart != nil || b.apart != nil) {
		w.pairParts(x, a, b, m)
	}
	if (a.read != nil) != (b.read != nil) && x.total < maxLone {
		w.reread(x, a, b, m)
	}
	if x.total >= 0 && (x.a.cut || x.b.cut) {
		x.total = min(x.total, maxCut)
	}
	return 1 / (1 + math.Exp(float64(-x.total)/100))
}

// maxCut is the most evidence, in hundredths of a logit, for names that were cut
// before they were compared, as their ends may differ: a score of 0.88.
const maxCut = 200

// pair aligns two names and adds up the evidence.
func (w *Weights) pair(x *alignment, m int) {
	if p, q := x.a.apart, x.b.apart; m == modelOrganization {
		// see pairParts
	} else if p != nil && x.b.names == p.names {
		x.a.Name = p
	} else if q != nil && x.a.names == q.names {
		x.b.Name = q
	} else if p != nil && q != nil && p.names == q.names {
		x.a.Name, x.b.Name = p, q
	}
	w.align(x, m)
	x.total = w.total(x, m)
	if x.a.n != x.b.n && (x.a.cjk != x.b.cjk || x.a.cjk && x.a.script() != x.b.script()) {
		w.whole(x, m)
	}
}

// pairParts pairs two names of organizations with the parts of compounds in
// their place, and takes that where it agrees better.
func (w *Weights) pairParts(x *alignment, a, b *Name, m int) {
	for _, names := range [...][2]*Name{{a.apart, b}, {a, b.apart}, {a.apart, b.apart}} {
		if names[0] == nil || names[1] == nil {
			continue
		}
		y := newAlignment(names[0], names[1])
		w.pair(&y, m)
		if y.total > x.total {
			*x = y
		}
	}
}

// reread pairs a name in Han characters as other languages read them, and takes
// the best.
func (w *Weights) reread(x *alignment, a, b *Name, m int) {
	read := a.read
	if read == nil {
		read = b.read
	}
	for _, r := range read {
		y := newAlignment(r, b)
		if a.read == nil {
			y = newAlignment(a, r)
		}
		y.reread = true
		w.pair(&y, m)
		y.total -= otherReading
		if y.total > x.total {
			*x = y
		}
	}
}

// otherReading is what it tells against two names, in hundredths of a logit, that
// one had to be read in another language than Mandarin.
const otherReading = 30

// same scores names without a word that tells: 1 when all words are equal.
func same(a, b *Name) float64 {
	if len(a.words) == 0 || len(a.words) != len(b.words) {
		return 0
	}
	for i := range a.words {
		if a.words[i].hash != b.words[i].hash {
			return 0
		}
	}
	return 1
}

func modelOf(k Kind) int {
	switch k {
	case Person:
		return modelPerson
	case Organization:
		return modelOrganization
	}
	return modelPlace
}

// total adds up the evidence of an alignment.
func (w *Weights) total(x *alignment, m int) int32 {
	nw := &w.Name[m]
	worst, sum, against, agree := int32(far), int32(0), int32(0), int32(0)
	order := int32(0)
	for i := range x.pairs[:x.n] {
		p := &x.pairs[i]
		sum += p.evidence
		worst = min(worst, p.evidence)
		if p.evidence < 0 {
			against += p.evidence
		} else {
			agree++
		}
		for j := range x.pairs[:i] {
			if q := &x.pairs[j]; (p.a < q.a) != (p.b < q.b) {
				order = 1
			}
		}
	}
	if worst < 0 {
		against -= worst
		if m == modelPerson && x.family() {
			against += otherFamily
		}
	}
	t := nw[nameBase] + nw[nameWorst]*worst/100 + nw[nameMean]*sum/int32(x.n)/100 + nw[nameAgainst]*against/100
	t += nw[nameMore] * min(2, max(0, agree-1))
	t += nw[nameOrder] * order
	t += w.missing(&x.a, m) + w.missing(&x.b, m)
	if m == modelOrganization && !x.distinctive() {
		t += described * int32(x.a.describes()+x.b.describes())
	}
	if x.a.n == 1 && x.b.n == 1 && x.pairs[0].how == alike && x.pairs[0].evidence < nw[nameCap] && x.a.script() == x.b.script() {
		t += alone
	}
	t += w.context(x, m)
	most := int32(far)
	if m == modelPerson && t > undecided {
		var against int32
		against, most = w.contradictions(x)
		t += against
	}
	if min(x.a.n, x.b.n) == 1 && (x.a.used != x.a.full() || x.b.used != x.b.full()) {
		// One word of a longer name is never certain.
		t += nw[nameLone]
		most = min(most, maxLone)
	}
	return min(t, most)
}

// otherFamily is what it tells against two people, in hundredths of a logit, that
// what contradicts is no given name: brothers have the patronymic in common,
// and namesakes the given name.
const otherFamily = -150

// family reports whether two words of alphabets that are no given names
// contradict each other.
func (x *alignment) family() bool {
	for i := range x.pairs[:x.n] {
		p := &x.pairs[i]
		a, b := x.a.word(p.a), x.b.word(p.b)
		if p.evidence < 0 && a.class == Word && b.class == Word && max(a.script, b.script) <= Cyrillic {
			return true
		}
	}
	return false
}

// alone is what it tells against two names of one word each in one script that they
// are only nearly the same: no other word speaks for them.
const alone = -80

// maxLone is the most evidence, in hundredths of a logit, that one word gives
// for a longer name: a score of 0.86.
const maxLone = 180

// missing is the evidence of words that the other name has not.
func (w *Weights) missing(s *side, m int) int32 {
	t := int32(0)
	for i := range s.n {
		if s.used>>i&1 != 0 {
			continue
		}
		switch word := s.word(int8(i)); word.class {
		case Generic, Subject:
			t += w.Name[m][nameGeneric]
		case Number:
			t += w.Name[m][nameSuffix]
			if m != modelPerson {
				t += w.Name[m][nameSuffix] // Nord Stream 2
			}
		case Patronymic, Initial:
			t += w.Name[m][nameMissing]
		default:
			if m == modelPlace && word.modifies() {
				t += modified
			}
			if word.aside || m == modelPerson && i > 0 && i < s.n-1 {
				t += w.Name[m][nameMissing]
			} else {
				t += w.Name[m][nameMissingEnd]
			}
		}
	}
	return t
}

// modified is what it tells against two places, in hundredths of a logit, that
// one has a word that tells places of one name apart: New Guinea is not Guinea.
const modified = -150

// modifies reports whether a word of a place is one that tells places of one name
// apart: new, north, lower.
func (w *word) modifies() bool {
	if w.class != Word || w.groups[0] == 0 || w.aside {
		return false
	}
	v, ok := lookupText(w.hash, tablePlaceWords)
	return ok && v.class == Word
}

// described is what it tells against two bodies that are only described, by what
// they are and the country, that one has a word more: the State Bank of India is
// not the Bank of India, nor the office of the vice president that of the
// president.
const described = -200

// distinctive reports whether two names share a word that is a name, neither
// what a body is nor where.
func (x *alignment) distinctive() bool {
	for i := range x.pairs[:x.n] {
		p := &x.pairs[i]
		if a, b := x.a.word(p.a), x.b.word(p.b); p.evidence > 0 && a.class <= Given && b.class <= Given && a.groups[0] == 0 && b.groups[0] == 0 {
			return true
		}
	}
	return false
}

// describes counts the words of a name that the other has not and that tell one
// body of a country from another. What follows an "and" is left out at times.
func (s *side) describes() (count int) {
	for i := range s.n {
		at := int(s.telling[i])
		w := &s.words[at]
		if s.used>>i&1 == 0 && (w.class == Subject || w.class == Word && w.groups[0] == 0 && !w.aside) && (at == 0 || s.words[at-1].class != Stop || !conjunction(s.words[at-1].text)) {
			count++
		}
	}
	return count
}

// conjunction reports whether a small word is an "and".
func conjunction(text string) bool {
	switch text {
	case "and", "et", "y", "e", "und", "i", "a", "in", "и", "і", "та", "й", "og", "och", "en", "ve", "și", "és":
		return true
	}
	return false
}

// context is the evidence of particles, suffixes and legal forms.
func (w *Weights) context(x *alignment, m int) int32 {
	nw := &w.Name[m]
	var na, nb [Stop + 1]uint8
	var ga, gb [Stop + 1]uint16
	count := func(n *Name, c *[Stop + 1]uint8, g *[Stop + 1]uint16) {
		for i := range n.words {
			cl := n.words[i].class
			c[cl]++
			g[cl] += n.words[i].groups[0]
		}
	}
	count(x.a.Name, &na, &ga)
	count(x.b.Name, &nb, &gb)
	t := int32(0)
	if d := int32(na[Particle]) - int32(nb[Particle]); d != 0 {
		t += nw[nameParticle] * max(d, -d)
	}
	if na[Suffix] > 0 && nb[Suffix] > 0 && ga[Suffix] != gb[Suffix] {
		t += nw[nameSuffix]
	}
	if na[Legal] > 0 && nb[Legal] > 0 && ga[Legal] != gb[Legal] {
		t += nw[nameLegal]
	}
	return t
}
