package entity

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// Words that sound alike share a skeleton, but a slip of a finger or a scanner
// need not sound like anything: "Aepppo", "Rarnallah". For these, every word one
// slip away is made and probed for, about 55 probes a letter.

// maxSlipLetters is the length in bytes up to which slips are tried.
const maxSlipLetters = 24

// looks are letters that a scanner or an ear takes for others.
var looks = [...][2]string{
	{"rn", "m"},
	{"m", "rn"},
	{"cl", "d"},
	{"ri", "n"},
	{"li", "h"},
	{"ii", "u"},
	{"vv", "w"},
	{"nn", "m"},
	{"1", "l"},
	{"1", "i"},
	{"0", "o"},
	{"5", "s"},
	{"8", "b"},
	{"ie", "y"},
	{"y", "ie"},
	{"ee", "y"},
	{"ee", "i"},
	{"oo", "u"},
	{"u", "oo"},
	{"ou", "u"},
	{"ph", "f"},
	{"f", "ph"},
	{"ff", "v"},
	{"ck", "k"},
	{"k", "ck"},
	{"x", "ks"},
	{"ks", "x"},
}

// slips calls found with the number of every word of the knowledge base that
// one slip of a folded ASCII word leads to: a letter left out, added, wrong, or
// two swapped, or letters that look or sound like others.
func (kb *KB) slips(word string, found func(w uint32)) {
	if len(word) < 3 || len(word) > maxSlipLetters {
		return
	}
	// heads[i] is the hash of the first i letters.
	var heads [maxSlipLetters + 1]uint64
	heads[0] = fold.Offset64
	for i := 0; i < len(word); i++ {
		if word[i] >= 0x80 {
			return
		}
		heads[i+1] = hashOn(heads[i], word[i:i+1])
	}
	// probe looks for the word that h begins and tail goes on with.
	probe := func(h uint64, tail string) {
		if w, ok := kb.x.words.get(hashOn(h, tail)); ok {
			found(w)
		}
	}
	for i := 0; i <= len(word); i++ {
		head, tail := heads[i], word[i:]
		for c := uint64('a'); c <= 'z'; c++ {
			h := (head ^ c) * fold.Prime64
			probe(h, tail) // left out
			if tail != "" && byte(c) != tail[0] {
				probe(h, tail[1:]) // wrong
			}
		}
		if tail == "" {
			break
		}
		probe(head, tail[1:]) // added
		if len(tail) > 1 && tail[0] != tail[1] {
			swapped := [2]byte{tail[1], tail[0]}
			probe(hashOn(head, string(swapped[:])), tail[2:])
		}
		for _, l := range looks {
			if strings.HasPrefix(tail, l[0]) {
				probe(hashOn(head, l[1]), tail[len(l[0]):])
			}
		}
	}
}

// hashOn goes on with a hash by the letters of s.
func hashOn(h uint64, s string) uint64 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * fold.Prime64
	}
	return h
}
