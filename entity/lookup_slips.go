package entity

import "github.com/dragoman-go/dragoman/internal/fold"

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
	var buf [maxSlipLetters + 4]byte
	probe := func(b []byte) {
		h := fold.Offset64
		for _, c := range b {
			h = (h ^ uint64(c)) * fold.Prime64
		}
		if w, ok := kb.x.words.get(h); ok {
			found(w)
		}
	}
	for i := 0; i < len(word); i++ {
		if word[i] >= 0x80 {
			return
		}
	}
	for i := 0; i <= len(word); i++ {
		if i < len(word) {
			probe(append(append(buf[:0], word[:i]...), word[i+1:]...))
		}
		if i+1 < len(word) && word[i] != word[i+1] {
			b := append(buf[:0], word...)
			b[i], b[i+1] = b[i+1], b[i]
			probe(b)
		}
		b := append(append(append(buf[:0], word[:i]...), '?'), word[i:]...)
		for c := byte('a'); c <= 'z'; c++ {
			b[i] = c
			probe(b)
		}
		if i < len(word) {
			b = append(buf[:0], word...)
			for c := byte('a'); c <= 'z'; c++ {
				if c != word[i] {
					b[i] = c
					probe(b)
				}
			}
		}
		for _, l := range looks {
			if n := len(l[0]); i+n <= len(word) && word[i:i+n] == l[0] {
				probe(append(append(append(buf[:0], word[:i]...), l[1]...), word[i+n:]...))
			}
		}
	}
}
