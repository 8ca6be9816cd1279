package normalize

import "github.com/dragoman-go/dragoman/internal/fold"

// maxStem is the length in bytes of the longest word that is brought to a stem;
// longer ones are no words of idioms.
const maxStem = 24

// stemHash returns the hash of the stem of a word, which all its forms share:
// "threw" and "throwing" with "throw". It is no word: what counts is only that the
// forms in the sources of idioms and in a text come to the same. irregular are
// forms that no rule explains.
func stemHash(irregular map[uint64]uint64, w string) uint64 {
	return stemHashOf(irregular, w, fold.Hash(w))
}

// stemHashOf is stemHash of a word whose fold.Hash is h.
func stemHashOf(irregular map[uint64]uint64, w string, h uint64) uint64 {
	if len(w) > maxStem {
		return h
	}
	if s, ok := irregular[h]; ok {
		return s
	}
	var buf [2 * maxStem]byte
	b := fold.Append(buf[:0], w)
	h = fold.Offset64
	for _, c := range stripped(b) {
		h = (h ^ uint64(c)) * fold.Prime64
	}
	return h
}

// stripped returns b without its regular endings.
func stripped(b []byte) []byte {
	if n := len(b) - 1; n > 2 && b[n] == 's' && b[n-1] != 's' && b[n-1] != 'u' && b[n-1] != 'i' {
		b = b[:n]
	}
	if n := len(b) - 3; n >= 3 && string(b[n:]) == "ing" && hasVowel(b[:n]) {
		b = b[:n]
	} else if n := len(b) - 2; n >= 3 && string(b[n:]) == "ed" && b[n-1] != 'e' && hasVowel(b[:n]) {
		b = b[:n]
	}
	if n := len(b) - 1; n > 2 && b[n] == 'e' {
		b = b[:n]
	}
	if n := len(b) - 1; n > 2 && b[n] == b[n-1] && b[n] != 'e' && b[n] != 'o' {
		b = b[:n]
	}
	if n := len(b) - 1; n > 1 && b[n] == 'y' {
		b[n] = 'i'
	}
	return b
}

func hasVowel(b []byte) bool {
	for _, c := range b {
		switch c {
		case 'a', 'e', 'i', 'o', 'u', 'y':
			return true
		}
	}
	return false
}
