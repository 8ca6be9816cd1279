package lexicon

import _ "embed" // the spellings

// MaxSpelling is the length in letters of the longest word that [Near] finds.
const MaxSpelling = 22

// spellings holds the words that a misspelling may stand for, folded: those
// that were counted or are not rare. They are grouped by length and first
// letter, sorted in their group and written without that letter, so a group is
// an array of records of one size. An index of uint32 offsets comes first: for
// each length up to MaxSpelling and each letter the start of the group.
//
//go:embed spellings.bin
var spellings table

const spellingsIndex = 4 * ((MaxSpelling+1)*26 + 1)

// group returns the records of the words of n letters that begin with a letter.
func group(n int, letter byte) string {
	i := 4 * (n*26 + int(letter-'a'))
	return string(spellings[spellingsIndex+u32(spellings, i) : spellingsIndex+u32(spellings, i+4)])
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
	s.word, s.k = word, k
	for n := max(2, len(word)-k); n <= min(MaxSpelling, len(word)+k); n++ {
		for i := range len(first) {
			if c := first[i]; c >= 'a' && c <= 'z' {
				s.group(n, c, yield)
			}
		}
	}
}

// search walks a group like a trie: rows of the distance matrix are kept for
// the letters that a record shares with the one before, and all records that
// share a hopeless beginning are skipped together.
type search struct {
	word string
	k    int
	// rows[d][j] is the distance of the first d letters of the candidate from
	// the first d+j-k-1 letters of the word, for the 2k+1 cells of the diagonal
	// band between two cells out of reach.
	rows [MaxSpelling + 1][9]uint8
	cand [MaxSpelling]byte
}

const far = 100

func (s *search) group(n int, first byte, yield func(Candidate)) {
	records := group(n, first)
	size := n - 1
	width := 2*s.k + 3
	for j := range width {
		s.rows[0][j] = far
		if i := j - s.k - 1; i >= 0 && j < width-1 {
			s.rows[0][j] = uint8(i)
		}
	}
	s.cand[0] = first
	if s.row(1) > s.k {
		return
	}
	depth := 1 // rows 1..depth are right for the current record
	for pos := 0; pos < len(records); {
		r := records[pos : pos+size]
		for depth <= size {
			s.cand[depth] = r[depth-1]
			depth++
			if s.row(depth) > s.k {
				break
			}
		}
		// Now either all letters are read or the first depth letters are hopeless.
		if depth == n {
			if j := len(s.word) - n + s.k + 1; j >= 1 && j <= 2*s.k+1 && int(s.rows[n][j]) <= s.k {
				yield(Candidate{string(s.cand[:n]), int(s.rows[n][j])})
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

// row fills the row of the first d letters and returns its least distance.
func (s *search) row(d int) int {
	k, w := s.k, s.word
	row, up := &s.rows[d], &s.rows[d-1]
	least := uint8(far)
	c := s.cand[d-1]
	row[0], row[2*k+2] = far, far
	for j := 1; j <= 2*k+1; j++ {
		i := d + j - k - 1 // letters of the word
		if i < 0 || i > len(w) {
			row[j] = far
			continue
		}
		v := up[j+1] + 1 // the candidate's letter was left out
		if i > 0 {
			if r := row[j-1] + 1; r < v { // the word has a letter too many
				v = r
			}
			r := up[j]
			if w[i-1] != c {
				r++
			}
			if r < v {
				v = r
			}
			if i > 1 && d > 1 && w[i-1] == s.cand[d-2] && w[i-2] == c {
				if r := s.rows[d-2][j] + 1; r < v {
					v = r
				}
			}
		}
		row[j] = v
		if v < least {
			least = v
		}
	}
	return int(least)
}
