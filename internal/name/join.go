package name

import "strings"

// join looks for words of one name that are several in the other (JanDaniel,
// Jan Daniel) and for acronyms, and pairs them where that agrees better.
func (w *Weights) join(x *alignment, m int) {
	for again := true; again; {
		again = w.joinOne(x, m, false) || w.joinOne(x, m, true)
	}
	if m == modelOrganization {
		w.acronym(x, m)
	}
}

// joinedStrict is how many times over it counts what tells, in an alphabet, a
// whole name of a person from one word, and words from a phrase: Jan Daniel and
// JanDaniel have the same sounds, Mark Kelly and Merkel only nearly.
const joinedStrict = 4

// maxRun is how many words that tell may be one word in the other name.
const maxRun = 4

// joinOne makes one pair of a run of words of one name and a word of the
// other. With flip the run is of b.
func (w *Weights) joinOne(x *alignment, m int, flip bool) bool {
	run, one := &x.a, &x.b
	if flip {
		run, one = one, run
	}
	var buf [3 * MaxPhones]byte
	for i := range run.n {
		for n := 1; n <= maxRun && i+n <= run.n; n++ {
			// All words between, particles too, sound as one.
			phones := buf[:0]
			first, last := int(run.telling[i]), int(run.telling[i+n-1])
			for n == 1 && first > 0 && run.words[first-1].class == Particle {
				first-- // van der Berg, Vanderberg
			}
			if first == last {
				continue
			}
			for k := first; k <= last; k++ {
				if p := run.words[k].phones; len(phones)+len(p) <= cap(phones) {
					phones = append(phones, p...)
				}
			}
			phones = contract(phones, 0)
			if len(phones) > MaxPhones {
				break
			}
			for j := range one.n {
				q := one.word(int8(j))
				if one.n == 1 && one.cjk && !run.cjk {
					continue // all words of the name are in this one: see whole
				}
				if d := len(phones) - len(q.phones); d > 2+len(phones)/4 || -d > 2+len(phones)/4 || q.class == Number || len(q.phones) < 3 {
					continue
				}
				ch := channelOf(run.words[first].script, q.script)
				cost, length := w.cost(string(phones), q.phones, ch, &w.Name[m])
				if (one.n == 1 || n == run.n) && m == modelPerson && ch <= chAlpha || run.words[last].class >= Generic && strings.IndexByte(q.text, ' ') >= 0 {
					cost *= joinedStrict // words that are not the phrase only sound like it
				}
				e := w.evidence(cost, length, ch, &w.Name[m]) + w.Name[m][nameJoined]
				if e > 0 && x.replace(i, n, j, e, flip) {
					return true
				}
			}
		}
	}
	return false
}

// replace puts a pair of a run and a word in place of the pairs they are in,
// when its evidence is better than what all of these gave.
func (x *alignment) replace(i, n, j int, e int32, flip bool) bool {
	p := pair{int8(i), int8(j), int8(n), 1, e, joined}
	if flip {
		p = pair{int8(j), int8(i), 1, int8(n), e, joined}
	}
	bitsA, bitsB := uint32(1<<p.na-1)<<p.a, uint32(1<<p.nb-1)<<p.b
	// Every pair touched must be worse: a word that has found its like stays.
	for k := range x.pairs[:x.n] {
		q := &x.pairs[k]
		qa, qb := uint32(1<<q.na-1)<<q.a, uint32(1<<q.nb-1)<<q.b
		if (qa&bitsA != 0 || qb&bitsB != 0) && (q.how == joined || q.evidence >= e) {
			return false
		}
	}
	k := 0
	for _, q := range x.pairs[:x.n] {
		qa, qb := uint32(1<<q.na-1)<<q.a, uint32(1<<q.nb-1)<<q.b
		if qa&bitsA != 0 || qb&bitsB != 0 {
			x.a.used &^= qa
			x.b.used &^= qb
			continue
		}
		x.pairs[k] = q
		k++
	}
	x.pairs[k] = p
	x.n = k + 1
	x.a.used |= bitsA
	x.b.used |= bitsB
	return true
}

// whole compares two names as one run of sounds each, in the order given and
// with the last word first, and takes that where it agrees better: Chinese and
// Korean names are written without spaces and with the family name first.
func (w *Weights) whole(x *alignment, m int) {
	var bufA, bufB [MaxWords * MaxPhones]byte
	ch := channelOf(x.a.script(), x.b.script())
	best, how := int32(-far), joined
	for turn := 0; turn < 2; turn++ {
		for _, chinese := range [...]bool{false, true} {
			if chinese && ch != chHan {
				break
			}
			a := x.a.appendRun(bufA[:0], turn == 1 && !x.a.cjk, chinese)
			b := x.b.appendRun(bufB[:0], turn == 1 && !x.b.cjk, chinese)
			best = max(best, w.sounds(string(a), string(b), ch, &w.Name[m]))
		}
		if e := w.Name[m][nameEqual]; ch == chHan && e > best && x.japanese(turn == 1) {
			best, how = e, reads
		}
	}
	y := alignment{a: x.a, b: x.b, reread: x.reread}
	y.pairWhole(best, how)
	if y.total = w.total(&y, m); y.total > x.total {
		*x = y
	}
}

// pairWhole makes all words of both names one pair.
func (x *alignment) pairWhole(evidence int32, how relation) {
	x.pairs[0] = pair{0, 0, int8(x.a.n), int8(x.b.n), evidence, how}
	x.n = 1
	x.a.used, x.b.used = x.a.full(), x.b.full()
}

// japanese reports whether one name is a word in characters that may be read in
// Japanese as the words of the other are, the last first when turned.
func (x *alignment) japanese(turned bool) bool {
	one, many := &x.a, &x.b
	if one.n != 1 {
		one, many = many, one
	}
	han := one.word(0)
	if han.script != Han || han.letters > hanReadMost {
		return false
	}
	var buf [4 * 64]byte
	letters := buf[:0]
	for i := range many.n {
		var ok bool
		if letters, ok = appendKunrei(letters, many.turned(i, turned)); !ok {
			return false
		}
	}
	return readAs(han.text, letters)
}

// turned returns the i-th word that tells, when turned of the order in which the
// last word goes first.
func (s *side) turned(i int, turned bool) *word {
	if turned {
		i = (i + s.n - 1) % s.n
	}
	return s.word(int8(i))
}

// appendRun appends the phones of the words that tell, the last word first when
// turned, as words of Mandarin when chinese.
func (s *side) appendRun(dst []byte, turned, chinese bool) []byte {
	for i := range s.n {
		w := s.turned(i, turned)
		if chinese {
			dst = append(dst, w.mandarin()...)
		} else {
			dst = append(dst, w.phones...)
		}
	}
	dst = contract(dst, 0)
	return dst[:min(len(dst), MaxPhones)]
}

// acronym pairs a word that is not paired well with the words it may be the
// first letters of.
func (w *Weights) acronym(x *alignment, m int) {
	if !x.a.abbreviates(&x.b) && !x.b.abbreviates(&x.a) {
		return
	}
	if e := w.Name[m][nameAcronym]; e > x.worst() {
		x.pairWhole(e, acronym)
	}
}

// abbreviates reports whether a name of one word that tells is the acronym of
// another, of three letters at least where that has no more than two words.
func (s *side) abbreviates(long *side) bool {
	if s.n != 1 || long.n < 2 {
		return false
	}
	w := s.word(0)
	return (long.n > 2 || w.letters > 2) && stands(w, long.words)
}

// stands reports whether a word is made of the first letters of the words of
// others, small ones left out or not.
func stands(w *word, words []word) bool {
	return w.letters >= 2 && w.letters <= 8 && (initials(w.text, words, false) || initials(w.text, words, true))
}

// markAcronym marks the first or last word of an organization that is made of the
// first letters of the others: EMA European Medicines Agency. It is said aside.
func markAcronym(words []word) {
	if len(words) < 3 {
		return
	}
	for _, at := range [...]int{0, len(words) - 1} {
		w, others := &words[at], words[1:]
		if at > 0 {
			others = words[:at]
		}
		if stands(w, others) {
			w.aside = true
			return
		}
	}
}

// initials reports whether s is the first letters of words, of small ones too when
// all. A term of the lexicon is of several words.
func initials(s string, words []word, all bool) bool {
	for i := range words {
		for part := range strings.SplitSeq(words[i].text, " ") {
			if v, ok := lookupText(hashText(part), tableOrganization); ok && (v.class == Stop && !all || v.class == Legal) {
				continue
			}
			f := firstLetter(part)
			if len(s) < len(f) || s[:len(f)] != f {
				return false
			}
			s = s[len(f):]
		}
	}
	return s == ""
}
