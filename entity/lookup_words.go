package entity

import (
	"strings"
	"sync"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/name"
)

// searches keeps the room that look-ups take.
var searches = sync.Pool{New: func() any { return new(search) }}

// nearWord is a word of the knowledge base that is near one asked for.
type nearWord struct {
	word uint32
	sim  float32 // 0..1
}

// Limits of the words near one word.
const (
	maxNearTried = 256 // compared by their codes
	maxNearKey   = 48  // of these, those of a key with a consonant left out
	maxNear      = 24  // returned
	minSim       = 0.5
)

// nearWords finds the words that sound like one.
type nearWords struct {
	seen      [2048]uint32 // a set of word numbers + 1, of one code
	tried     [maxNearTried]uint32
	codes     [maxNearTried]uint64 // of those tried
	self      uint32               // the word asked for
	out       []nearWord
	all, cons pattern
}

// of returns the words of kb that sound like a folded word, nearest first, the
// word itself at the front. The result is valid until the next call.
func (w *nearWords) of(kb *KB, keys *keyMaker, text string) []nearWord {
	w.out = w.out[:0]
	w.self = noWord
	if n, ok := kb.x.words.get(fold.Hash(text)); ok {
		w.self = n
		w.out = append(w.out, nearWord{n, 1})
	}
	w.like(kb, keys, keys.code(text))
	if other := otherSounds(string(keys.phones)); other != string(keys.phones) {
		keys.phones = append(keys.phones[:0], other...)
		w.like(kb, keys, keys.codeOf(other))
	}
	for _, phones := range name.Readings(text) {
		keys.phones = append(keys.phones[:0], phones...)
		w.like(kb, keys, keys.codeOf(phones))
	}
	return w.out
}

// otherSounds returns phones with the letters of Hebrew and Arabic that stand for
// two consonants, or for a vowel and a consonant, as the other: משה is Moshe, לוי
// is Levi.
func otherSounds(phones string) string {
	return strings.Map(func(p rune) rune {
		switch p {
		case 'W':
			return 'S'
		case 'P':
			return 'f'
		case 'B', 'O':
			return 'v'
		}
		return p
	}, phones)
}

const noWord = ^uint32(0)

// like adds the words of kb that sound like a code, made just before.
func (w *nearWords) like(kb *KB, keys *keyMaker, code []byte) {
	if len(code) == 0 {
		return
	}
	clear(w.seen[:])
	packed := packCode(code)
	w.all.set(packed)
	w.cons.set(onlyConsonants(packed))
	tried := 0
	for i, key := range keys.ofCode(code) {
		ofKey := 0
		for n := range kb.x.skeletons.get(key).all() {
			if ofKey++; tried == maxNearTried || i > 1 && ofKey > maxNearKey {
				break
			}
			if n == w.self || n >= kb.x.numWords || !w.first(n) {
				continue
			}
			w.tried[tried] = n
			tried++
		}
	}
	// Most codes are misses of the cache: read one after the other, before any is
	// compared, the misses overlap.
	for k, n := range w.tried[:tried] {
		w.codes[k] = u64(kb.x.codes, int(n)*8)
	}
	before := len(w.out)
	for k, n := range w.tried[:tried] {
		least := float32(minSim)
		if len(w.out) == maxNear {
			least = max(least, w.out[maxNear-1].sim)
		}
		if sim := w.sim(w.codes[k], least); sim >= least {
			w.insert(nearWord{n, sim}, before > 0)
		}
	}
}

// insert keeps the best words sorted, each once; again says that x may be among them.
func (w *nearWords) insert(x nearWord, again bool) {
	for i := 0; again && i < len(w.out); i++ {
		if w.out[i].word == x.word {
			if w.out[i].sim >= x.sim {
				return
			}
			w.out = append(w.out[:i], w.out[i+1:]...)
			break
		}
	}
	better := func(y nearWord) bool { return x.sim > y.sim || x.sim == y.sim && x.word < y.word }
	n := len(w.out)
	if n == maxNear {
		if !better(w.out[n-1]) {
			return
		}
		n--
	} else {
		w.out = append(w.out, x)
	}
	for ; n > 0 && better(w.out[n-1]); n-- {
		w.out[n] = w.out[n-1]
	}
	w.out[n] = x
}

// first reports whether n was not seen before.
func (w *nearWords) first(n uint32) bool {
	for i := n * 2654435761 >> 21; ; i = (i + 1) & 2047 {
		switch w.seen[i] {
		case n + 1:
			return false
		case 0:
			w.seen[i] = n + 1
			return true
		}
	}
}

// sim tells how alike the packed code of a word is to the one asked for: mostly
// by the consonants, since scripts and languages differ most in their vowels. Where it
// is less than least, it need not tell how much less: what the lengths alone part, and
// then what all letters part, are known sooner.
func (w *nearWords) sim(code uint64, least float32) float32 {
	n := codeLength(code)
	longer := float32(max(w.all.n, n, 1))
	if s := simOf(0, float32(max(w.all.n-n, n-w.all.n))/longer); s < least {
		return s
	}
	d := float32(w.all.distance(code)) / longer
	if s := simOf(0, d); s < least {
		return s
	}
	code = onlyConsonants(code)
	k := codeLength(code)
	c := float32(w.cons.distance(code)) / float32(max(w.cons.n, k, 1))
	if w.cons.n == 0 && k > 0 {
		c = 1
	}
	return simOf(c, d)
}

// simOf is the likeness of two codes of which shares of the consonants and of all
// letters differ.
func simOf(consonants, all float32) float32 { return 0.97 - 0.6*consonants - 0.37*all }

// pattern is a code made ready for the edit distance (Levenshtein) to others,
// in the bit-parallel way of Myers (1999) and Hyyrö (2003).
type pattern struct {
	peq [16]uint64 // for each letter of packed codes the places it has
	n   int
}

// set makes the pattern of a packed code.
func (p *pattern) set(code uint64) {
	*p = pattern{}
	for ; code != 0; code >>= 4 {
		p.peq[code&15] |= 1 << p.n
		p.n++
	}
}

// distance returns the edit distance to a packed code. It goes through the matrix of
// distances column by column, without a branch in it: which way a distance goes is
// nothing that a processor could foresee.
func (p *pattern) distance(code uint64) int {
	pv, mv := ^uint64(0), uint64(0)
	last := uint(max(p.n-1, 0))
	score := p.n
	for ; code != 0; code >>= 4 {
		eq := p.peq[code&15]
		xv := eq | mv
		xh := (eq&pv + pv) ^ pv | eq
		ph := mv | ^(xh | pv)
		mh := pv & xh
		score += int(ph>>last&1) - int(mh>>last&1)
		ph = ph<<1 | 1
		pv = mh<<1 | ^(xv | ph)
		mv = ph & xv
	}
	return score
}

// nameScores adds up what speaks for each name. It is a hash table of a fixed
// size that forgets nothing within a look-up: when it is full, further names
// are left out.
type nameScores struct {
	slots [1 << scoreBits]nameScore
	used  []uint16
	order []uint32
}

const scoreBits = 14

type nameScore struct {
	name  uint32 // + 1
	part  int32  // the last word of the query that counted
	score float32
	best  float32 // what that word counted
}

func (s *nameScores) reset() {
	for _, i := range s.used {
		s.slots[i] = nameScore{}
	}
	s.used = s.used[:0]
}

// add counts score for a name, for word part of the query; of several counts
// for one word the first, best one holds.
func (s *nameScores) add(name uint32, part int, score float32) {
	i := name * 2654435761 >> (32 - scoreBits)
	for {
		e := &s.slots[i]
		if e.name == name+1 {
			if e.part != int32(part) {
				e.part, e.best = int32(part), score
				e.score += score
			} else if score > e.best {
				e.score += score - e.best
				e.best = score
			}
			return
		}
		if e.name == 0 {
			if len(s.used) >= len(s.slots)/4*3 {
				return
			}
			*e = nameScore{name + 1, int32(part), score, score}
			s.used = append(s.used, uint16(i))
			return
		}
		i = (i + 1) & (1<<scoreBits - 1)
	}
}

// best returns the names of the n best scores.
func (s *nameScores) best(n int) []uint32 {
	better := func(a, b nameScore) bool {
		return a.score > b.score || a.score == b.score && a.name < b.name
	}
	var top [maxRescored]nameScore
	k := 0
	n = min(n, maxRescored)
	for _, i := range s.used {
		e := s.slots[i]
		if k == n && !better(e, top[k-1]) {
			continue
		}
		if k < n {
			k++
		}
		j := k - 1
		for ; j > 0 && better(e, top[j-1]); j-- {
			top[j] = top[j-1]
		}
		top[j] = e
	}
	s.order = s.order[:0]
	for _, e := range top[:k] {
		s.order = append(s.order, e.name-1)
	}
	return s.order
}
