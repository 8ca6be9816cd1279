package normalize

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/token"
)

// rivalMargin is how near in score another name must be to be a rival. A
// reading scores ten for each point of its witnesses, less its distance.
const rivalMargin = 6

// nameReading is one way to read some tokens as a name.
type nameReading struct {
	cand     *nameCandidate
	entity   *nameEntity // of cand
	lo, hi   int         // tokens, inclusive
	text     string      // what they should be
	kind     Kind
	cost     int // tenths of an edit
	near     bool
	far      bool // near only because the other half of the name stands beside it
	accepted bool
	score    int
	cut      bool // the word is the beginning of the name's last
	exact    int  // other words of the name that stand beside it as they should
	stands   int  // other words that do, those that tell nothing included
	rare     bool // one of them is of few names
	office   bool // the very office stands beside it
	halves   bool // joined: both halves stand in the word, each with its capital
	begins   bool // fused: the whole first name and the end of the last stand in the word
	veryFar  bool // more than looser beyond a slip
	derived  bool // fused, but what stands there may be a surname made of the first name
	longer   int  // by how much the repair is longer than what stands there, or shorter
	how      string
	witness  []string
}

// newReading returns a reading of the tokens lo to hi as a name, in room that serves
// again for the next search.
func (s *nameStage) newReading(c *nameCandidate, lo, hi, cost int, how string) *nameReading {
	if s.used == len(s.made) {
		s.made = append(s.made, new(nameReading))
	}
	r := s.made[s.used]
	s.used++
	*r = nameReading{cand: c, entity: s.of(c), lo: lo, hi: hi, kind: Name, cost: cost, how: how, witness: r.witness[:0]}
	return r
}

// keep is a copy of a reading that outlasts its search.
func (r *nameReading) keep() *nameReading {
	k := *r
	k.witness = slices.Clone(r.witness)
	return &k
}

func (r *nameReading) beats(o *nameReading) bool {
	if r.accepted != o.accepted {
		return r.accepted
	}
	if (r.entity == o.entity || r.cand.id != "" && r.cand.id == o.cand.id) && r.entity.typ == "place" && r.exact == 0 && o.exact == 0 {
		// A place goes by its English name, and not by the nearest of all languages.
		if a, b := r.cand.name == r.entity.canonical, o.cand.name == o.entity.canonical; a != b {
			return a
		}
	}
	if r.score != o.score {
		return r.score > o.score
	}
	if r.entity.weight != o.entity.weight {
		return r.entity.weight > o.entity.weight
	}
	if a, b := r.cand.name == r.entity.canonical, o.cand.name == o.entity.canonical; a != b {
		return a
	}
	if r.longer != o.longer {
		return r.longer < o.longer
	}
	return r.cand.name < o.cand.name
}

func (r *nameReading) confidence() float64 {
	c := 0.9 + 0.03*float64(len(r.witness)) - 0.005*float64(r.cost)
	return min(0.99, max(0.6, c))
}

func (r *nameReading) reason() string {
	return r.how + " " + r.entity.canonical + ": " + strings.Join(r.witness, "; ")
}

// read aligns a candidate with the tokens around the damaged one, which is so like
// it. It returns nil when they cannot be the same name.
func (s *nameStage) read(x *search, c *nameCandidate, like likeness) *nameReading {
	words := s.words(c)
	var best *nameReading
	keep := func(r *nameReading) {
		if r != nil && (best == nil || r.beats(best)) {
			best = r
		}
	}
	for p := range words {
		if like.words != nil && like.words[p].ok {
			keep(s.readWord(x, c, p, like.words[p]))
		}
		keep(s.readSplit(x, c, p))
	}
	if like.joined {
		keep(s.readJoined(x, c))
	}
	if like.fused {
		keep(s.readFused(x, c))
	}
	if best != nil {
		keep(s.canonicalToo(x, c))
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

// mostApart is in how many letters words may differ that are as far apart as limit.
func mostApart(limit int) int { return limit/5 + maxOtherLetters }

// canonicalToo adds, for a place, the reading towards its canonical name.
func (s *nameStage) canonicalToo(x *search, c *nameCandidate) *nameReading {
	e := s.of(c)
	if e.typ != "place" || c.name == e.canonical {
		return nil
	}
	if e.goesBy == nil {
		e.goesBy = &nameCandidate{id: c.id, name: e.canonical, entity: e}
	}
	words := s.words(e.goesBy)
	if len(words) != 1 {
		return nil
	}
	like := x.likeWord(&words[0], true)
	if !like.ok {
		return nil
	}
	return s.readWord(x, e.goesBy, 0, like)
}

// readWord reads the damaged token as word p of the candidate, which it is like, and
// the tokens beside it as the words beside that.
func (s *nameStage) readWord(x *search, c *nameCandidate, p int, like wordLikeness) *nameReading {
	words := s.words(c)
	word, want := x.word, words[p].folded
	if s.d.Tokens[x.i].Flags&token.Upper != 0 && like.lower {
		return nil
	}
	limit := slip(min(len(word), len(want)))
	r := s.newReading(c, x.i, x.i, like.cost, "misspelt")
	r.longer = max(len(want)-len(word), len(word)-len(want))
	if !s.beside(r, x.i, p, p) {
		return nil
	}
	person := r.entity.typ == "person"
	cut := like.cut && !s.goesOn(x.i)
	switch {
	case r.cost <= limit:
		r.near = true
	case r.exact > 0 && (r.cost <= limit+looser || cut):
		r.near, r.far = true, true
		if cut {
			r.cut = true
			r.cost = min(r.cost, 12)
			r.how = "cut short:"
		}
	case r.exact > 0 && r.cost <= twoSlips && len(words) > 1 && person && word[0] == want[0]:
		r.near, r.far, r.veryFar = true, true, true
	default:
		return nil
	}
	if like.inflected && (r.exact == 0 || !person) {
		return nil
	}
	if r.exact == 0 && len(words) > 1 && (!person || p < len(words)-1 && r.stands == 0) {
		return nil // one word of several says nothing, unless it is a surname
	}
	s.judge(r)
	return r
}

func startsLower(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLower(r)
}

// ending is what follows the stem of token i: a possessive 's or nothing.
func (s *nameStage) ending(i int) string {
	t := &s.d.Tokens[i]
	return s.d.Source[t.Stem:t.End]
}
