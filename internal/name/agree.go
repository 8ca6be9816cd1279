package name

// Agreement is how well the words of a name that was asked for are found in
// another: what orders candidates, beside the score that decides.
type Agreement struct {
	Score float64 // as [Weights.Score]
	Found float64 // 0..1: the evidence for the words asked for, of the most there may be
	Near  float64 // 0..1: how near these words sound to those they were paired with
	Words float64 // 0..1: the share of the words asked for that were found
	Part  float64 // 0..1: how much of a longer name they are; 0 when one is not found
	Equal bool    // every word is there by its letters
	Last  bool    // one word was asked for, and it is the last of the name of a person
}

// Agree compares a name that was asked for with another.
func (w *Weights) Agree(asked, other *Name) Agreement {
	x := newAlignment(asked, other)
	mine, theirs := &x.a, &x.b
	swapped := other.raw < asked.raw // as Score has them
	if swapped {
		x = newAlignment(other, asked)
		mine, theirs = theirs, mine
	}
	g := Agreement{Score: w.score(&x)}
	if x.n == 0 {
		if g.Score == 1 {
			g.Found, g.Words, g.Near, g.Equal = 1, 1, 1, true
		}
		return g
	}
	// What was asked for in brackets is another name, and counts only alone.
	aside := 0
	for i := range mine.n {
		if mine.word(int8(i)).aside {
			aside++
		}
	}
	if aside == mine.n {
		aside = 0
	}
	count := mine.n - aside
	nw := &w.Name[modelOf(x.a.kind)]
	evidence, found := int32(0), 0
	equals := 0
	for i := range x.pairs[:x.n] {
		p := &x.pairs[i]
		words, from, at := int(p.na), p.a, p.b
		if swapped {
			words, from, at = int(p.nb), p.b, p.a
		}
		if aside > 0 && mine.word(from).aside {
			continue
		}
		words = min(words, count)
		g.Near += w.near(&x, p, nw) * float64(words)
		if p.evidence <= 0 {
			continue
		}
		evidence += p.evidence * int32(words)
		found += words
		if p.how == equal {
			equals++
		}
		g.Last = count == 1 && theirs.last(at) && asked.kind == Person
	}
	g.Found = min(1, float64(evidence)/float64(int32(count)*max(1, nw[nameCap])))
	g.Near /= float64(count)
	g.Words = min(1, float64(found)/float64(count))
	g.Equal = equals == count
	if found >= count && asked.names < other.names {
		g.Part = 0.7*g.Found + 0.3*float64(count)/float64(theirs.n)
	}
	return g
}

// near tells how near the words of a pair sound: 1 less what it costs to make
// one into the other. Of Maria and Mary, equivalents of one another, the first
// is nearer to Мария.
func (w *Weights) near(x *alignment, p *pair, nw *[nameWeights]int32) float64 {
	switch {
	case p.how == equal:
		return 1
	case p.how == reads:
		if x.a.word(p.a).letters == 1 || x.b.word(p.b).letters == 1 {
			return foreignReading // one character has many readings
		}
		return 1
	}
	var bufA, bufB [MaxPhones]byte
	a, b := x.a.appendPhones(bufA[:0], p.a, p.na), x.b.appendPhones(bufB[:0], p.b, p.nb)
	first, second := x.a.word(p.a), x.b.word(p.b)
	ch := channelOf(first.script, second.script)
	cost, length := w.cost(string(a), string(b), ch, nw)
	if ch == chAlpha && p.na == 1 && p.nb == 1 && syllable(first.chinese) && syllable(second.chinese) {
		// In Cyrillic, Фан is Fang and Фань is Fan.
		a, b = append(bufA[:0], first.chinese...), append(bufB[:0], second.chinese...)
		cost, length = w.cost(string(a), string(b), chSame, nw)
	}
	near := max(0, 1-nearSlope*float64(cost)/float64(length))
	if ch != chHangul { // which has no letters of its own for voiced sounds
		plain := 1 - float64(edits(a, b))/float64(max(len(a), len(b), 1))
		near = (near + plain) / 2
	}
	if ch <= chAlpha && p.na == 1 && p.nb == 1 {
		// Of Ana and Anna, which sound the same, Ана is rather the first.
		d := first.letters - second.letters
		near = max(0, near-nearLetter*float64(min(3, max(d, -d))))
	}
	switch {
	case p.how != variant && x.reread:
		return foreignReading * near
	case p.how != variant:
	case ch == chHan:
		// The reading that makes it one may be another than that of Mandarin.
		if first.mandarin() == second.mandarin() && first.chinese+second.chinese != "" {
			return 1
		}
		return 0.95 + 0.03*near
	case x.a.kind == Place:
		return max(near, 0.8) // a place is one by whatever name
	}
	return near
}

// syllable reports whether phones are one syllable: a vowel or several together.
func syllable(p string) bool {
	runs, inside := 0, false
	for i := range len(p) {
		if v := vowel(p[i]); v != inside {
			inside = v
			if v {
				runs++
			}
		}
	}
	return runs == 1
}

// foreignReading is how near a name is whose characters have to be read as another
// language does.
const foreignReading = 0.9

// nearSlope makes words not near at all that differ in a quarter of their sounds.
const nearSlope = 4

// nearLetter is how much less near a word is for each letter that it has more or
// fewer.
const nearLetter = 0.01

// edits is the edit distance (Levenshtein) of two runs of at most [MaxPhones].
func edits(a, b []byte) int {
	var row [MaxPhones + 1]int
	for j := range len(b) + 1 {
		row[j] = j
	}
	for i := range a {
		corner := row[0]
		row[0] = i + 1
		for j := range b {
			d := corner
			if a[i] != b[j] {
				d = 1 + min(corner, row[j], row[j+1])
			}
			corner, row[j+1] = row[j+1], d
		}
	}
	return row[len(b)]
}

// appendPhones appends the phones of n words that tell, from the i-th on,
// [MaxPhones] at the most.
func (s *side) appendPhones(dst []byte, i, n int8) []byte {
	for k := i; k < i+n; k++ {
		p := s.word(k).phones
		dst = append(dst, p[:min(len(p), MaxPhones-len(dst))]...)
	}
	return dst
}
