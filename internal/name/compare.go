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

// alignment is the best pairing of the words of two names.
type alignment struct {
	a, b   *Name
	ia, ib [MaxWords]int8 // the words that tell names apart
	na, nb int
	pairs  [MaxWords]pair
	n      int
	usedA  uint32 // bits of ia that are in a pair
	usedB  uint32
	total  int32
	reread bool // a name in Han characters was read as in another language than Mandarin
}

// Compare scores two names that were parsed with the same kind.
func (w *Weights) Compare(a, b *Name) Result {
	var x alignment
	swapped := b.raw < a.raw // the order must not matter to the last bit
	if swapped {
		x.a, x.b = b, a
	} else {
		x.a, x.b = a, b
	}
	score := w.score(&x)
	return Result{score, x.reason(swapped)}
}

// Score is Compare without the reason.
func (w *Weights) Score(a, b *Name) float64 {
	var x alignment
	if b.raw < a.raw {
		a, b = b, a
	}
	x.a, x.b = a, b
	return w.score(&x)
}

func (w *Weights) score(x *alignment) float64 {
	if x.a.names == 0 || x.b.names == 0 {
		return same(x.a, x.b)
	}
	if x.a.raw == x.b.raw {
		return 1
	}
	m := modelOf(x.a.kind)
	a, b := x.a, x.b
	w.pair(x, m)
	if m == modelOrganization && (a.apart != nil || b.apart != nil) {
		w.pairParts(x, a, b, m)
	}
	if (a.read != nil) != (b.read != nil) && x.total < maxLone {
		w.reread(x, a, b, m)
	}
	if x.total >= 0 && (x.a.cut || x.b.cut) {
		x.total = min(x.total, 200) // the ends may differ
	}
	return 1 / (1 + math.Exp(float64(-x.total)/100))
}

// pair aligns two names and adds up the evidence.
func (w *Weights) pair(x *alignment, m int) {
	if p, q := x.a.apart, x.b.apart; m == modelOrganization {
		// see pairParts
	} else if p != nil && x.b.names == p.names {
		x.a = p
	} else if q != nil && x.a.names == q.names {
		x.b = q
	} else if p != nil && q != nil && p.names == q.names {
		x.a, x.b = p, q
	}
	w.align(x, m)
	x.total = w.total(x, m)
	if x.na != x.nb && (x.a.cjk != x.b.cjk || x.a.cjk && x.script(true) != x.script(false)) {
		w.whole(x, m)
	}
}

// pairParts pairs two names of organizations with the parts of compounds in
// their place, and takes that where it agrees better.
func (w *Weights) pairParts(x *alignment, a, b *Name, m int) {
	for _, y := range [...]alignment{{a: a.apart, b: b}, {a: a, b: b.apart}, {a: a.apart, b: b.apart}} {
		if y.a == nil || y.b == nil {
			continue
		}
		w.pair(&y, m)
		if y.total > x.total {
			*x = y
		}
	}
}

// script is that of the first word that tells of one of the names.
func (x *alignment) script(first bool) Script {
	if first {
		return x.a.words[x.ia[0]].script
	}
	return x.b.words[x.ib[0]].script
}

// reread pairs a name in Han characters as other languages read them, and takes
// the best.
func (w *Weights) reread(x *alignment, a, b *Name, m int) {
	read := a.read
	if read == nil {
		read = b.read
	}
	for _, r := range read {
		y := alignment{a: r, b: b, reread: true}
		if a.read == nil {
			y.a, y.b = a, r
		}
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
	t += w.missing(x.a, &x.ia, x.na, x.usedA, m) + w.missing(x.b, &x.ib, x.nb, x.usedB, m)
	if m == modelOrganization && !x.distinctive() {
		t += described * int32(x.describes(x.a, &x.ia, x.na, x.usedA)+x.describes(x.b, &x.ib, x.nb, x.usedB))
	}
	if x.na == 1 && x.nb == 1 && x.pairs[0].how == alike && x.pairs[0].evidence < nw[nameCap] && x.script(true) == x.script(false) {
		t += alone
	}
	t += w.context(x, m)
	most := int32(far)
	if m == modelPerson && t > undecided {
		var against int32
		against, most = w.contradictions(x)
		t += against
	}
	if min(x.na, x.nb) == 1 && (x.usedA != 1<<x.na-1 || x.usedB != 1<<x.nb-1) {
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
		a, b := &x.a.words[x.ia[p.a]], &x.b.words[x.ib[p.b]]
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
func (w *Weights) missing(n *Name, idx *[MaxWords]int8, k int, used uint32, m int) int32 {
	t := int32(0)
	for i := 0; i < k; i++ {
		if used>>i&1 != 0 {
			continue
		}
		switch n.words[idx[i]].class {
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
			if m == modelPlace && n.words[idx[i]].modifies() {
				t += modified
			}
			if n.words[idx[i]].aside || m == modelPerson && i > 0 && i < k-1 {
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
		if a, b := &x.a.words[x.ia[p.a]], &x.b.words[x.ib[p.b]]; p.evidence > 0 && a.class <= Given && b.class <= Given && a.groups[0] == 0 && b.groups[0] == 0 {
			return true
		}
	}
	return false
}

// describes counts the words of a name that the other has not and that tell one
// body of a country from another. What follows an "and" is left out at times.
func (x *alignment) describes(n *Name, idx *[MaxWords]int8, k int, used uint32) (count int) {
	for i := range k {
		at := int(idx[i])
		w := &n.words[at]
		if used>>i&1 == 0 && (w.class == Subject || w.class == Word && w.groups[0] == 0 && !w.aside) && (at == 0 || n.words[at-1].class != Stop || !conjunction(n.words[at-1].text)) {
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
	count(x.a, &na, &ga)
	count(x.b, &nb, &gb)
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
