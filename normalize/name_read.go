package normalize

import (
	"fmt"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/distance"
	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// rivalMargin is how near in score another name must be to be a rival. A
// reading scores ten for each point of its witnesses, less its distance.
const rivalMargin = 6

// nameReading is one way to read some tokens as a name.
type nameReading struct {
	cand     *nameCandidate
	lo, hi   int    // tokens, inclusive
	text     string // what they should be
	kind     Kind
	cost     int // tenths of an edit
	near     bool
	far      bool // near only because the other half of the name stands beside it
	accepted bool
	score    int
	exact    int  // other words of the name that stand beside it as they should
	rare     bool // one of them is of few names
	halves   bool // joined: both halves stand in the word, each with its capital
	begins   bool // fused: the whole first name and the end of the last stand in the word
	how      string
	witness  []string
}

func (r *nameReading) beats(o *nameReading) bool {
	if r.accepted != o.accepted {
		return r.accepted
	}
	if r.cand.id == o.cand.id && r.cand.typ == "place" && r.exact == 0 && o.exact == 0 {
		// A place goes by its English name, and not by the nearest of all languages.
		if a, b := r.cand.name == r.cand.canonical, o.cand.name == o.cand.canonical; a != b {
			return a
		}
	}
	if r.score != o.score {
		return r.score > o.score
	}
	if r.cand.weight != o.cand.weight {
		return r.cand.weight > o.cand.weight
	}
	return r.cand.name < o.cand.name
}

func (r *nameReading) confidence() float64 {
	c := 0.9 + 0.03*float64(len(r.witness)) - 0.005*float64(r.cost)
	return min(0.99, max(0.6, c))
}

func (r *nameReading) reason() string {
	name := r.cand.canonical
	if name == "" {
		name = r.cand.name
	}
	return fmt.Sprintf("%s %s: %s", r.how, name, strings.Join(r.witness, "; "))
}

// nameWords splits a name as the tokeniser does.
func nameWords(name string) []nameWord {
	var buf [12]token.Token
	var out []nameWord
	for _, t := range token.Append(buf[:0], name) {
		if t.Kind == token.Word || t.Kind == token.Number {
			w := name[t.Start:t.End]
			out = append(out, nameWord{w, fold.String(w), t.Hash, t.Start, t.End})
		}
	}
	return out
}

// read aligns a candidate with the tokens around i, of which i is damaged. It
// returns nil when they cannot be the same name.
func (s *nameStage) read(i int, c *nameCandidate) *nameReading {
	word := fold.String(s.d.StemOf(i))
	var best *nameReading
	keep := func(r *nameReading) {
		if r != nil && (best == nil || r.beats(best)) {
			best = r
		}
	}
	for p := range c.words() {
		keep(s.readWord(i, word, c, p))
		keep(s.readSplit(i, word, c, p))
	}
	if best != nil {
		keep(s.canonicalToo(i, word, c))
	}
	if len(c.words()) > 1 {
		keep(s.readJoined(i, word, c))
		keep(s.readFused(i, word, c))
	}
	return best
}

// slip is what a word may be away from the one it was, by its length in bytes.
func slip(n int) int {
	switch {
	case n <= 3:
		return 5
	case n <= 5:
		return 10
	case n <= 7:
		return 15
	case n <= 10:
		return 20
	}
	return 25
}

// canonicalToo adds, for a place, the reading towards its canonical name.
func (s *nameStage) canonicalToo(i int, word string, c *nameCandidate) *nameReading {
	if c.typ != "place" || c.name == c.canonical || len(c.words()) > 1 {
		return nil
	}
	words := nameWords(c.canonical)
	if len(words) != 1 {
		return nil
	}
	own := *c
	own.name, own.parts = c.canonical, words
	return s.readWord(i, word, &own, 0)
}

// readWord reads token i as word p of the candidate, and the tokens beside it
// as the words beside that.
func (s *nameStage) readWord(i int, word string, c *nameCandidate, p int) *nameReading {
	want := c.words()[p].folded
	if word == want || s.d.Tokens[i].Flags&token.Upper != 0 && startsLower(c.words()[p].text) {
		return nil // it is not this word that is damaged
	}
	limit := slip(min(len(word), len(want)))
	cut := p == len(c.words())-1 && len(word) >= 3 && len(word)*2 >= len(want) && strings.HasPrefix(want, word)
	if n := len(word) - len(want); !cut && (n > 6 || n < -6) {
		return nil
	}
	cost := distance.Of(word, want, limit+5)
	if cost == distance.Far && !cut {
		return nil
	}
	r := &nameReading{cand: c, lo: i, hi: i, kind: Name, how: "misspelt", cost: cost}
	if !s.beside(r, i, p) {
		return nil
	}
	switch {
	case r.cost <= limit:
		r.near = true
	case r.exact > 0 && (r.cost <= limit+5 || cut):
		r.near, r.far = true, true
		if cut {
			r.cost = min(r.cost, 12)
			r.how = "cut short:"
		}
	default:
		return nil
	}
	if inflected(word, want) && (r.exact == 0 || c.typ != "person") {
		return nil
	}
	if r.exact == 0 && len(c.words()) > 1 && (c.typ != "person" || p < len(c.words())-1) {
		return nil // one word of several says nothing, unless it is a surname
	}
	s.judge(r)
	return r
}

// readSplit reads token i and the one behind it as word p of the candidate
// with a space in it.
func (s *nameStage) readSplit(i int, word string, c *nameCandidate, p int) *nameReading {
	d := s.d
	if i+1 >= len(d.Tokens) || d.Tokens[i].Stem != d.Tokens[i].End {
		return nil
	}
	n := &d.Tokens[i+1]
	if n.Kind != token.Word || n.Flags&(token.Upper|token.Sentence) != 0 || d.isTaken(i+1, i+1) {
		return nil
	}
	joined := word + fold.String(d.StemOf(i+1))
	if len(joined) < 5 || len(joined) > len(c.words()[p].folded)+2 {
		return nil
	}
	cost := distance.Of(joined, c.words()[p].folded, 5)
	if cost > 5 {
		return nil
	}
	r := &nameReading{cand: c, lo: i, hi: i + 1, kind: Spacing, how: "split in two:", cost: cost, near: true}
	if !s.beside(r, i, p) {
		return nil
	}
	s.judge(r)
	return r
}

// readJoined reads token i as several words of the candidate without the
// spaces between them.
func (s *nameStage) readJoined(i int, word string, c *nameCandidate) *nameReading {
	for p := 0; p+1 < len(c.words()); p++ {
		joined := c.words()[p].folded
		for q := p + 1; q < len(c.words()); q++ {
			joined += c.words()[q].folded
			if len(joined) > len(word)+2 {
				break
			}
			if len(joined) < 6 || len(joined) < len(word)-2 {
				continue
			}
			cost := distance.Of(word, joined, 5)
			if cost > 5 {
				continue
			}
			r := &nameReading{cand: c, lo: i, hi: i, kind: Spacing, how: "joined:", cost: cost, near: true}
			if !s.besideSpan(r, i, p, q) {
				continue
			}
			if cost == 0 && c.typ == "person" && capitals(s.d.StemOf(i)) > 1 {
				r.halves = true
			}
			s.judge(r)
			return r
		}
	}
	return nil
}

// readFused reads token i as the beginning of the candidate's first name with
// the end of the last one: what is left when a machine swallows the middle.
func (s *nameStage) readFused(i int, word string, c *nameCandidate) *nameReading {
	if c.typ != "person" || len(word) < 6 {
		return nil
	}
	given, family := c.words()[0].folded, c.words()[len(c.words())-1].folded
	for n := min(len(given), len(word)-2); n >= 4 && n >= len(given)-1; n-- {
		if word[:n] != given[:n] || !strings.HasSuffix(family, word[n:]) || len(word)-n >= len(family) {
			continue
		}
		r := &nameReading{cand: c, lo: i, hi: i, kind: Name, how: "two names fused into one:", cost: 10, near: true}
		r.text = c.words()[0].text + " " + c.words()[len(c.words())-1].text
		if len(c.words()) > 2 {
			r.text = c.name
		}
		r.text += s.ending(i)
		r.begins = n == len(given)
		s.judge(r)
		return r
	}
	return nil
}

func startsLower(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLower(r)
}

// capitals counts the upper-case letters of a word.
func capitals(w string) (n int) {
	for _, r := range w {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n
}

// ending is what follows the stem of token i: a possessive 's or nothing.
func (s *nameStage) ending(i int) string {
	t := &s.d.Tokens[i]
	return s.d.Source[t.Stem:t.End]
}

// beside compares the tokens beside the damaged one with the words beside word
// p of the candidate and writes the repaired text. It reports false when they
// contradict: another name stands where the candidate has its own.
func (s *nameStage) beside(r *nameReading, i, p int) bool { return s.besideSpan(r, i, p, p) }

func (s *nameStage) besideSpan(r *nameReading, i, p, q int) bool {
	d, c := s.d, r.cand
	end := r.hi
	// Words of the name before it.
	words := make([]string, 0, 6) // of the text, repaired
	j := i
	for k := p - 1; k >= 0; k-- {
		n := s.partNeighbour(j, -1)
		if n < 0 {
			break
		}
		w, ok := s.sameWord(r, n, c.words()[k])
		if !ok {
			if !s.mayPrecede(n) {
				return false
			}
			break
		}
		words = append(words, w+d.Source[d.Tokens[n].End:d.Tokens[j].Start])
		r.lo, j = n, n
	}
	var b strings.Builder
	for k := len(words) - 1; k >= 0; k-- {
		b.WriteString(words[k])
	}
	b.WriteString(s.written(i, joinWords(c.words()[p:q+1], c.name)))
	// Words of the name after it.
	j = end
	for k := q + 1; k < len(c.words()); k++ {
		n := s.partNeighbour(j, +1)
		if n < 0 {
			break
		}
		w, ok := s.sameWord(r, n, c.words()[k])
		if !ok {
			if c.typ == "person" && s.nameOnly(n) {
				return false
			}
			break
		}
		b.WriteString(d.Source[d.Tokens[j].Stem:d.Tokens[n].Start])
		b.WriteString(w)
		r.hi, j = n, n
	}
	// A person's name that goes on with a word that only names have is another's.
	if q == len(c.words())-1 && c.typ == "person" && d.Tokens[j].Stem == d.Tokens[j].End {
		if n := s.nameNeighbour(j, +1); n == j+1 && s.nameOnly(n) && !s.placeWord(n) {
			return false
		}
	}
	b.WriteString(d.Source[d.Tokens[j].Stem:d.Tokens[j].End])
	r.text = b.String()
	// Untouched words at the edges need no edit.
	s.trim(r)
	return true
}

// joinWords writes neighbouring words of a name as the name does, separators
// included.
func joinWords(words []nameWord, name string) string {
	return name[words[0].start:words[len(words)-1].end]
}

// trim narrows a reading to the tokens that change. A token is left out with
// the separator beside it, so that no word is cut.
func (s *nameStage) trim(r *nameReading) {
	d := s.d
	for r.lo < r.hi && d.Tokens[r.lo].Kind == token.Word {
		next := r.lo + 1
		for next < r.hi && d.Tokens[next].Kind != token.Word {
			next++
		}
		keep := d.Source[d.Tokens[r.lo].Start:d.Tokens[next].Start]
		if len(keep) == d.Tokens[r.lo].End-d.Tokens[r.lo].Start || !strings.HasPrefix(r.text, keep) {
			break
		}
		r.text, r.lo = r.text[len(keep):], next
	}
	for r.hi > r.lo && d.Tokens[r.hi].Kind == token.Word {
		prev := r.hi - 1
		for prev > r.lo && d.Tokens[prev].Kind != token.Word {
			prev--
		}
		keep := d.Source[d.Tokens[prev].End:d.Tokens[r.hi].End]
		if len(keep) == d.Tokens[r.hi].End-d.Tokens[r.hi].Start || !strings.HasSuffix(r.text, keep) {
			break
		}
		r.text, r.hi = r.text[:len(r.text)-len(keep)], prev
	}
}

// written gives a word of the gazetteer the capitals of token i.
func (s *nameStage) written(i int, w string) string {
	if s.d.Tokens[i].Flags&token.AllUpper != 0 {
		return strings.ToUpper(w)
	}
	return w
}

// sameWord reports whether token n is a word of the candidate, as it stands or
// slightly damaged, and returns how it should stand.
func (s *nameStage) sameWord(r *nameReading, n int, w nameWord) (string, bool) {
	t := &s.d.Tokens[n]
	if t.StemHash == w.hash || t.Hash == w.hash {
		s.confirm(r, n)
		return s.d.StemOf(n), true
	}
	if s.has(n) {
		// Another spelling of the same one: Svetlana beside Tsikhanouskaya.
		cands := s.namesWith(s.d.StemOf(n))
		for k := range cands {
			c := &cands[k]
			if c.id == r.cand.id {
				s.confirm(r, n)
				return s.d.StemOf(n), true
			}
		}
		return "", false
	}
	word := fold.String(s.d.StemOf(n))
	cost := distance.Of(word, w.folded, slip(min(len(word), len(w.folded))))
	if cost == distance.Far {
		return "", false
	}
	r.cost += cost
	return s.written(n, w.text), true
}

// fewBearers is up to how many entities a part of a name tells almost alone.
const fewBearers = 4

// everyday is the frequency from which an English word tells nothing as part of
// a name: of, new, first.
const everyday = 45

// confirm counts token n as a part of the name that stands as it should. A
// particle, an initial or "Jr." confirms nothing.
func (s *nameStage) confirm(r *nameReading, n int) {
	w := s.d.StemOf(n)
	if info, _ := lexicon.Lookup(s.d.Tokens[n].StemHash); len(w) < 2 || isParticle(strings.ToLower(w)) || info.Has(lexicon.Lower) && info.Class() >= everyday {
		return
	}
	switch w {
	case "Jr", "Sr", "II", "III", "IV":
		return
	}
	r.exact++
	bearers := map[string]bool{}
	cands := s.namesWith(w)
	for k := range cands {
		c := &cands[k]
		bearers[c.id] = true
	}
	r.rare = r.rare || len(bearers) <= fewBearers
}

// partNeighbour is nameNeighbour that also stops at particles, which are
// words of a name too.
func (s *nameStage) partNeighbour(i, step int) int {
	d := s.d
	for n, j := 0, i+step; n < 2 && j >= 0 && j < len(d.Tokens); n, j = n+1, j+step {
		if step > 0 && d.Tokens[j].Flags&token.Sentence != 0 || step < 0 && d.Tokens[j+1].Flags&token.Sentence != 0 {
			return -1
		}
		if t := &d.Tokens[j]; t.Kind == token.Word {
			if t.Flags&token.Upper != 0 || isParticle(d.Of(j)) {
				if step < 0 && t.Stem != t.End {
					return -1
				}
				return j
			}
			return -1
		}
		if p := d.Of(j); p != "-" && p != "." && p != "'" && p != "’" {
			return -1
		}
	}
	return -1
}

// mayPrecede reports whether token n may stand before a name without being
// part of it: a title, a country, a common word at the start of a sentence.
func (s *nameStage) mayPrecede(n int) bool {
	d := s.d
	return isTitleWord(d.StemOf(n)) || s.placeWord(n) || !s.nameOnly(n) && !s.unknown(n)
}

// judge weighs the witnesses and decides whether the reading is accepted.
func (s *nameStage) judge(r *nameReading) {
	w := s.witnesses(r)
	r.witness = w.said
	r.score = w.weight*10 - r.cost + int(r.cand.weight*16)
	if r.cost == 0 {
		r.score += 5
	}
	r.accepted = r.near && w.weight >= s.enough(r, &w)
}

// enough is what the witnesses of a reading must weigh.
func (s *nameStage) enough(r *nameReading, w *witnesses) int {
	d := s.d
	n := 2
	if d.clean() {
		n = 3 // in a clean document an unknown name is a new name
	}
	if s.count(r.lo) > 1 && r.lo == r.hi && !w.office && r.exact == 0 {
		n += 2 // what stands there again and again is meant
	}
	if known := d.known(r.lo) && r.lo == r.hi; known || r.far {
		if r.cand.typ != "person" || !w.title && !r.begins || r.far && !r.rare && !w.office {
			return math.MaxInt
		}
		n = max(n, 3)
	}
	return n
}

// inflected reports whether a word is a form of a name rather than a slip of
// it: a plural, a follower, a people, a language, the surname of a wife.
func inflected(word, name string) bool {
	for _, end := range [...]string{"s", "es", "a", "i", "is", "er", "ers", "ova", "eva", "ina", "mania", "nomics", "gate"} {
		if len(word) == len(name)+len(end) && strings.HasPrefix(word, name) && strings.HasSuffix(word, end) {
			return true
		}
	}
	for _, end := range [...]string{"ian", "ians", "an", "ans", "ese", "ist", "ists", "ism", "ite", "ites", "ish"} {
		if stem, ok := strings.CutSuffix(word, end); ok && len(stem) > 2 && strings.HasPrefix(name, stem) && len(name)-len(stem) <= 2 {
			return true
		}
	}
	for _, pair := range [...][2]string{{"ska", "sky"}, {"ska", "ski"}, {"ska", "skyi"}, {"skaya", "sky"}, {"skaya", "skiy"}, {"aya", "y"}, {"na", "n"}} {
		if stem, ok := strings.CutSuffix(word, pair[0]); ok && stem+pair[1] == name {
			return true
		}
	}
	return false
}
