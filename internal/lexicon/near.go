package lexicon

import (
	_ "embed" // the spellings

	"github.com/dragoman-go/dragoman/internal/le"
)

// MaxSpelling is the length in letters of the longest word that [Near] finds.
const MaxSpelling = 22

// spellings holds the words that a misspelling may stand for, folded: those
// that were counted or are not rare. They are grouped by length and first
// letter, sorted in their group and written without that letter, so a group is
// an array of records of one size. An index of uint32 offsets comes first: for
// each length up to MaxSpelling and each letter the start of the group.
//
//go:embed spellings.bin
var spellings string

const spellingsIndex = 4 * ((MaxSpelling+1)*26 + 1)

// group returns the records of the words of n letters that begin with a letter.
func group(n int, letter byte) string {
	i := 4 * (n*26 + int(letter-'a'))
	return spellings[spellingsIndex+le.Uint32(spellings, i) : spellingsIndex+le.Uint32(spellings, i+4)]
}

// Candidate is a word near a misspelling.
type Candidate struct {
	Word     string
	Distance int
}

// Near calls yield for every word at most k edits from word, which is folded
// and of Latin letters. An edit is a letter added, left out, or replaced, or two
// neighbours swapped (optimal string alignment). Only words that begin with one
// of the letters in first are looked at; with first empty, all. k is at most 3.
func Near(word, first string, k int, yield func(Candidate)) {
	if len(word) < 2 || len(word) > MaxSpelling {
		return
	}
	if first == "" {
		first = "abcdefghijklmnopqrstuvwxyz"
	}
	var s search
	s.set(word, k)
	for n := max(2, len(word)-k); n <= min(MaxSpelling, len(word)+k); n++ {
		for i := range len(first) {
			if c := first[i]; c >= 'a' && c <= 'z' {
				s.group(n, c, yield)
			}
		}
	}
}

// NearStart calls yield for every word one edit, of the kinds of [Near], from word
// that begins with another letter than it. There are few such edits, so that the
// words they lead to are looked up.
func NearStart(word string, yield func(Candidate)) {
	if len(word) < 2 || len(word) > MaxSpelling {
		return
	}
	try := func(first byte, rest string) {
		if first >= 'a' && first <= 'z' && first != word[0] && len(rest) > 0 && len(rest) < MaxSpelling && spelt(first, rest) {
			yield(Candidate{string(first) + rest, 1})
		}
	}
	for c := byte('a'); c <= 'z'; c++ {
		try(c, word)     // left out
		try(c, word[1:]) // replaced
	}
	try(word[1], word[2:])                 // a letter too many
	try(word[1], string(word[0])+word[2:]) // swapped
}

// NearExchange calls yield for every word that is word with two of its letters, apart
// from each other, in each other's place: "liscdosed" is disclosed so.
func NearExchange(word string, yield func(Candidate)) {
	n := len(word)
	if n < 3 || n > MaxSpelling {
		return
	}
	var buf [MaxSpelling]byte
	w := append(buf[:0], word...)
	for i := range n {
		for j := i + 2; j < n; j++ {
			if w[i] == w[j] {
				continue
			}
			w[i], w[j] = w[j], w[i]
			if first := w[0]; first >= 'a' && first <= 'z' && spelt(first, string(w[1:])) {
				yield(Candidate{string(w), 2})
			}
			w[i], w[j] = w[j], w[i]
		}
	}
}

// spelt reports whether there is a word of a first letter and others.
func spelt(first byte, rest string) bool {
	records, size := group(1+len(rest), first), len(rest)
	lo, hi := 0, len(records)/size
	for lo < hi {
		m := (lo + hi) / 2
		if records[m*size:(m+1)*size] < rest {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo*size < len(records) && records[lo*size:(lo+1)*size] == rest
}

// search walks a group like a trie: what was reached is kept for the letters that a
// record shares with the one before, and all records that share a hopeless
// beginning are skipped together. A step of the matrix of distances is one of the
// bits of words (Wu, Manber 1992, with swaps as Hyyrö 2003 adds them).
type search struct {
	word string
	k    int
	// places[c] has bit i set where letter i of the word, from 1, is c.
	places [128]uint32
	// reached[d][e] has bit i set when e edits lead from the first i letters of the
	// word to the first d of the candidate.
	reached [MaxSpelling + 1][maxEdits + 1]uint32
	cand    [MaxSpelling]byte
}

// maxEdits is the highest k of [Near].
const maxEdits = 3

func (s *search) set(word string, k int) {
	s.word, s.k = word, k
	for i := range len(word) {
		if c := word[i]; c < 0x80 {
			s.places[c] |= 2 << i
		}
	}
	for e := range maxEdits + 1 {
		s.reached[0][e] = 2<<e - 1
	}
}

func (s *search) group(n int, first byte, yield func(Candidate)) {
	records := group(n, first)
	size := n - 1
	s.cand[0] = first
	if !s.step(1) {
		return
	}
	depth := 1 // steps 1..depth are right for the current record
	for pos := 0; pos < len(records); {
		r := records[pos : pos+size]
		alive := true
		for alive && depth <= size {
			s.cand[depth] = r[depth-1]
			depth++
			alive = s.step(depth)
		}
		// Now either all letters are read or the first depth letters are hopeless.
		if alive {
			if d := s.distance(n); d <= s.k {
				yield(Candidate{string(s.cand[:n]), d})
			}
		}
		pos = skip(records, pos, size, depth-1)
		if pos < len(records) {
			depth = 1
			for next := records[pos : pos+size]; depth <= size && next[depth-1] == s.cand[depth]; {
				depth++
			}
		}
	}
}

// distance returns how many edits lead from the word to the candidate of n letters.
func (s *search) distance(n int) int {
	for e := range s.k + 1 {
		if s.reached[n][e]>>len(s.word)&1 != 0 {
			return e
		}
	}
	return s.k + 1
}

// skip returns the position of the first record after pos whose first n
// letters differ from those of the record at pos.
func skip(records string, pos, size, n int) int {
	prefix := records[pos : pos+n]
	step := size
	lo := pos // has the prefix
	for lo+step < len(records) && records[lo+step:lo+step+n] == prefix {
		lo += step
		step *= 2
	}
	for ; step >= size; step /= 2 {
		step -= step % size
		if step == 0 {
			break
		}
		if lo+step < len(records) && records[lo+step:lo+step+n] == prefix {
			lo += step
		}
	}
	return lo + size
}

// step reads letter d of the candidate and reports whether anything is reached
// within the edits allowed.
func (s *search) step(d int) bool {
	now, last := &s.reached[d], &s.reached[d-1]
	here := s.places[s.cand[d-1]&0x7F] // places of this letter
	swapped, before := uint32(0), last
	if d > 1 {
		swapped, before = here<<1&s.places[s.cand[d-2]&0x7F], &s.reached[d-2]
	}
	now[0] = last[0] << 1 & here
	for e := 1; e <= s.k; e++ {
		now[e] = last[e]<<1&here | // the letter is right
			last[e-1] | last[e-1]<<1 | // left out of the word, or replaced
			now[e-1]<<1 | // the word has a letter too many
			before[e-1]<<2&swapped
	}
	return now[s.k]&(2<<len(s.word)-1) != 0
}
