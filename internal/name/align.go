package name

import "unicode/utf8"

// align pairs the words of the two names one to one, the best evidence first.
func (w *Weights) align(x *alignment, m int) {
	x.a.tell()
	x.b.tell()
	var ev [MaxWords * MaxWords]int32
	var how [MaxWords * MaxWords]relation
	for i := range x.a.n {
		for j := range x.b.n {
			k := i*MaxWords + j
			ev[k], how[k] = w.word(x.a.word(int8(i)), x.b.word(int8(j)), m)
		}
	}
	for x.n < min(x.a.n, x.b.n) {
		best, bi, bj := int32(-far), -1, -1
		for i := range x.a.n {
			if x.a.used>>i&1 != 0 {
				continue
			}
			for j := range x.b.n {
				if x.b.used>>j&1 != 0 {
					continue
				}
				// Between equals, the pair in the same place of both names.
				e := 4 * ev[i*MaxWords+j]
				if i == j {
					e += 2
				} else if x.a.n-i == x.b.n-j {
					e++
				}
				if e > best {
					best, bi, bj = e, i, j
				}
			}
		}
		k := bi*MaxWords + bj
		x.pairs[x.n] = pair{int8(bi), int8(bj), 1, 1, ev[k], how[k]}
		x.n++
		x.a.used |= 1 << bi
		x.b.used |= 1 << bj
	}
	if x.a.n != x.b.n || x.worst() < 0 {
		w.join(x, m)
	}
}

// worst returns the least evidence of a pair.
func (x *alignment) worst() int32 {
	v := int32(far)
	for i := range x.pairs[:x.n] {
		v = min(v, x.pairs[i].evidence)
	}
	return v
}

// tell finds the words that tell the name from others.
func (s *side) tell() {
	s.n = 0
	for i := range s.words {
		if tells(s.words[i].class) {
			s.telling[s.n] = int8(i)
			s.n++
		}
	}
}

// word returns the evidence that two words are one name, in hundredths of a
// logit, and how they agree.
func (w *Weights) word(a, b *word, m int) (int32, relation) {
	nw := &w.Name[m]
	if a.hash == b.hash {
		if a.class == Initial && b.class == Initial {
			return nw[nameInitial], equal
		}
		return nw[nameCap], equal
	}
	if shareGroup(a, b) {
		return nw[nameEqual], variant
	}
	if a.class == Number || b.class == Number {
		if a.class == b.class && a.groups[0] != 0 && a.groups[0] == b.groups[0] {
			return nw[nameCap], equal
		}
		return nw[nameFloor], unlike
	}
	if a.digits != b.digits {
		return nw[nameFloor], unlike
	}
	if (a.class == Initial) != (b.class == Initial) {
		return w.initial(a, b, m)
	}
	if a.script == Han && b.script == Han {
		cost, n := hanDistance(a.text, b.text, nw[nameHomophone])
		return w.evidence(cost, int32(100*n)+w.Word[chSame][wordLength], chSame, nw), alike
	}
	if len(a.phones) == 0 || len(b.phones) == 0 {
		return nw[nameFloor], unlike
	}
	ch := channelOf(a.script, b.script)
	if ch == chHan && japanese(a, b) {
		return nw[nameEqual], reads
	}
	e := w.sounds(a.phones, b.phones, ch, nw)
	if a.article != b.article && min(len(a.phones), len(b.phones)) > 2 {
		pa, pb := a.phones, b.phones
		if a.article {
			pa = pa[2:]
		} else {
			pb = pb[2:]
		}
		e = max(e, w.sounds(pa, pb, ch, nw))
	}
	if ch == chAlpha && a.chinese != "" && b.chinese != "" {
		e = max(e, w.sounds(a.chinese, b.chinese, chSame, nw))
	}
	if ch == chHan && (a.chinese != "" || b.chinese != "") {
		e = max(e, w.sounds(a.mandarin(), b.mandarin(), ch, nw))
	}
	if m == modelOrganization && ch == chAlpha && e < 0 && w.sameLetters(a, b) {
		e = nw[nameEqual]
	}
	if ch <= chAlpha && (a.adjective == "") != (b.adjective == "") {
		e = max(e, w.adjective(a, b, ch, nw))
	}
	if a.groups[0] != 0 && b.groups[0] != 0 {
		other := nw[nameOther]
		if ch == chSame && (e < nw[nameCap] || strict(a, b, m)) {
			other *= ownOther
		}
		e = max(nw[nameFloor], e+other)
	}
	if m == modelPerson && e > nw[nameFloor] && e < nw[nameCap] && otherFamilies(a, b) {
		e = max(nw[nameFloor], e+otherEnding)
	}
	if e < 0 {
		return e, unlike
	}
	return e, alike
}

// ownOther is how many times over it counts in one script that two words are
// known as different names: Niger and Nigeria are not one by a slip.
const ownOther = 5

// sameLetters reports whether two acronyms in two alphabets are the same letter by
// letter; read as words they may be far apart: CSKA, ЦСКА.
func (w *Weights) sameLetters(a, b *word) bool {
	if a.letters != b.letters || a.letters < 3 || a.letters > 5 {
		return false
	}
	s, t := a.text, b.text
	for s != "" && t != "" {
		_, m := utf8.DecodeRuneInString(s)
		_, n := utf8.DecodeRuneInString(t)
		var bufP, bufQ [8]byte
		p, _ := AppendPhones(bufP[:0], s[:m])
		q, _ := AppendPhones(bufQ[:0], t[:n])
		if len(p) == 0 || len(q) == 0 || w.costs[chAlpha].between(p[0], q[0]) > sameLetter {
			return false
		}
		s, t = s[m:], t[n:]
	}
	return s == t
}

// sameLetter is what the sounds of two letters may cost that stand for one
// another.
const sameLetter = 15

// adjective returns the evidence of two words of which one is a Slavic adjective,
// that it is that of the other.
func (w *Weights) adjective(a, b *word, ch channel, nw *[nameWeights]int32) int32 {
	p, q := a.adjective, b.phones
	if p == "" {
		p, q = a.phones, b.adjective
	}
	if len(p) > len(q)+2 || len(q) > len(p)+2 {
		return nw[nameFloor]
	}
	return w.sounds(p, q, ch, nw) - adjectiveCost
}

// adjectiveCost is what it tells against two words, in hundredths of a logit, that
// one had to be taken for an adjective.
const adjectiveCost = 50

// strict reports whether two words of one script that are known as different names
// are two even if they sound the same: surnames, names that are written without
// vowels (محمد, محمود), Niger and Nigeria in the name of a body.
func strict(a, b *word, m int) bool {
	switch {
	case a.script == Arabic || a.script == Hebrew:
		return true
	case m == modelPerson:
		return a.class == Word
	}
	return m == modelOrganization && a.phones != b.phones
}

// mandarin returns the phones of a word as one of Mandarin, if it may be.
func (w *word) mandarin() string {
	if w.chinese != "" {
		return w.chinese
	}
	return w.phones
}

// sounds returns the evidence of two runs of phones.
func (w *Weights) sounds(a, b string, ch channel, nw *[nameWeights]int32) int32 {
	cost, length := w.cost(a, b, ch, nw)
	return w.evidence(cost, length, ch, nw)
}

// cost returns what it costs to make one run of phones into the other, and
// their length, both in hundredths.
func (w *Weights) cost(a, b string, ch channel, nw *[nameWeights]int32) (cost, length int32) {
	if a == "" || b == "" {
		return far, 1
	}
	ww := &w.Word[ch]
	length = int32(len(a)+len(b))*50 + ww[wordLength]
	// The cost from which on the evidence is at its floor.
	limit := (ww[wordMiddle] - nw[nameFloor]*100/max(1, ww[wordSlope])) * length / 100
	ending := int32(-1)
	if ch <= chAlpha {
		ending = ww[wordEnding]
	}
	cost = distance(a, b, &w.costs[ch], ww[wordSwap], ending, limit)
	if cost > 0 && cost < far && a[0] != b[0] && w.costs[ch].between(a[0], b[0]) > nearFirst {
		cost += ww[wordFirst]
	}
	return cost, length
}

// What the first phones of two words may cost, in hundredths of a phone, that are
// not held for a wrong first sound, and for another initial.
const (
	nearFirst   = 40
	nearInitial = 30
)

// evidence turns a cost and a length, both in hundredths, into evidence.
func (w *Weights) evidence(cost, length int32, ch channel, nw *[nameWeights]int32) int32 {
	if cost >= far {
		return nw[nameFloor]
	}
	ww := &w.Word[ch]
	per := cost * 100 / length
	return max(nw[nameFloor], min(nw[nameCap], (ww[wordMiddle]-per)*ww[wordSlope]/100))
}

// initial compares an initial with a word.
func (w *Weights) initial(a, b *word, m int) (int32, relation) {
	if a.class != Initial {
		a, b = b, a
	}
	if b.class == Number {
		return w.Name[m][nameFloor], unlike
	}
	if a.letters == 1 && firstRune(a.text) == firstRune(b.text) {
		return w.Name[m][nameInitial], begins
	}
	if a.phones != "" && b.phones != "" {
		if w.costs[channelOf(a.script, b.script)].between(a.phones[0], b.phones[0]) <= nearInitial {
			return w.Name[m][nameInitial], begins
		}
	}
	return w.Name[m][nameFloor], unlike
}

func shareGroup(a, b *word) bool {
	for _, g := range a.groups {
		if g == 0 {
			return false
		}
		for _, h := range b.groups {
			if g == h {
				return true
			}
		}
	}
	return false
}
