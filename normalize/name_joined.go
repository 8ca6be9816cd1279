package normalize

import (
	"strings"
	"unicode"

	"github.com/dragoman-go/dragoman/internal/token"
)

// Names whose words run together, or are cut in two: "KeirStarmer", "Star mer",
// "Keirmer".

// splitSlip is the cost of one letter for another like it, the most that words run
// together or cut in two may also be away.
const splitSlip = 5

// readSplit reads the damaged token and the one behind it as word p of the candidate
// with a space in it.
func (s *nameStage) readSplit(x *search, c *nameCandidate, p int) *nameReading {
	want := s.words(c)[p].folded
	if x.split == nil || len(x.split.word) < 5 || len(x.split.word) > len(want)+2 {
		return nil
	}
	capital := s.d.Tokens[x.i+1].Flags&token.Upper != 0
	limit := splitSlip
	if capital {
		if x.word == want || !s.isPerson(c) {
			return nil
		}
		limit = slip(min(len(x.split.word), len(want))) // as a machine hears it: "Netan Yahoo"
	}
	cost := x.split.costTo(&s.words(c)[p])
	if cost > limit {
		return nil
	}
	r := s.newReading(c, x.i, x.i+1, cost, "split in two:")
	r.kind, r.near = Spacing, true
	if !s.beside(r, x.i, p, p) || capital && r.exact == 0 {
		return nil
	}
	s.judge(r)
	return r
}

// readJoined reads the damaged token as several words of the candidate without the
// spaces between them.
func (s *nameStage) readJoined(x *search, c *nameCandidate) *nameReading {
	words := s.words(c)
	for p := 0; p+1 < len(words); p++ {
		for q := p + 1; q < len(words); q++ {
			cost, ok := joinedOf(x.word, words[p:q+1])
			if !ok {
				continue
			}
			r := s.newReading(c, x.i, x.i, cost, "joined:")
			r.kind, r.near = Spacing, true
			if !s.beside(r, x.i, p, q) {
				continue
			}
			if cost == 0 && r.entity.typ == "person" && capitals(s.d.StemOf(x.i)) > 1 {
				r.halves = true
			}
			s.judge(r)
			return r
		}
	}
	return nil
}

// readFused reads the damaged token as the beginning of the candidate's first
// name with the end of the last one: what is left when a machine swallows the
// middle. The first name may itself have words before it ("Kassym-Jomartev").
func (s *nameStage) readFused(x *search, c *nameCandidate) *nameReading {
	words, word := s.words(c), x.word
	last := len(words) - 1
	family := words[last].folded
	for k := range last {
		given := words[k].folded
		if !fusesWith(word, given) || !s.isPerson(c) {
			continue
		}
		for n := min(len(given), len(word)-2); n >= 4 && n >= len(given)-1; n-- {
			if word[:n] != given[:n] || !strings.HasSuffix(family, word[n:]) || len(word)-n >= len(family) {
				continue
			}
			r := s.newReading(c, x.i, x.i, 10, "two names fused into one:")
			r.near = true
			if !s.beside(r, x.i, k, last) || r.exact < k || !s.standsAlone(r) {
				continue
			}
			r.begins = n == len(given)
			r.derived = isSurnameEnding(word[n:])
			s.judge(r)
			return r
		}
	}
	return nil
}

// standsAlone reports whether no other name stands right before a reading or
// behind it, as one does in "Sergey Viktorovich Lavrov".
func (s *nameStage) standsAlone(r *nameReading) bool {
	if n := s.partNeighbour(r.hi, +1); n >= 0 && s.nameLike(n) {
		return false
	}
	n := s.partNeighbour(r.lo, -1)
	return n < 0 || s.mayPrecede(n)
}

// isSurnameEnding reports whether an ending makes a surname or a patronymic of a
// given name: Konstantinov, Viktorovich, Abdullah.
func isSurnameEnding(end string) bool {
	switch end {
	case "ov", "ev", "yev", "ova", "eva", "in", "yn", "ina", "ovich", "evich", "ovych", "evych", "ovna", "evna", "ic", "vic",
		"ko", "enko", "uk", "chuk", "yan", "ian", "shvili", "son", "sen", "ez", "es", "is", "os", "sky", "ski", "skyi", "ah", "i", "s":
		return true
	}
	return false
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
