package entity

import (
	"strings"
	"sync"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/le"
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
		w.codes[k] = le.Uint64(kb.x.codes, int(n)*8)
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
	return simOf(float32(w.cons.distance(code))/float32(max(w.cons.n, k, 1)), d)
}

// simOf is the likeness of two codes of which shares of the consonants and of all
// letters differ.
func simOf(consonants, all float32) float32 { return 0.97 - 0.6*consonants - 0.37*all }
