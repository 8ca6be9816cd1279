package name

import "github.com/dragoman-go/dragoman/internal/fold"

// skeletons maps a phone to its letter in the two skeletons of a word; 0
// leaves it out. They differ in the sounds that some scripts and languages
// write and others do not: h and g (г), v and w (ו, و), j, c.
var skeletons = [2][128]byte{
	{
		'b': 'p', 'p': 'p', 'B': 'p', 'P': 'p', 'f': 'p', 'v': 'p', 'w': 'p',
		't': 't', 'd': 't', 'T': 't', 'D': 't',
		'k': 'k', 'g': 'k', 'q': 'k', 'X': 'k', 'h': 'k', 'G': 'k', 'Q': 'k', '9': 'k',
		's': 's', 'z': 's', 'S': 's', 'Z': 's', 'C': 's', 'J': 's', 'c': 's', 'W': 's', 'R': 's', 'j': 's', '5': 's',
		'l': 'l', 'r': 'l', 'L': 'l', 'm': 'n', 'n': 'n', 'N': 'n',
	},
	{
		'b': 'p', 'p': 'p', 'B': 'p', 'P': 'p', 'f': 'p',
		't': 't', 'd': 't', 'T': 't', 'D': 's',
		'k': 'k', 'g': 'k', 'q': 'k', 'Q': 's', '9': 's',
		's': 's', 'z': 's', 'S': 's', 'Z': 's', 'C': 's', 'J': 's', 'c': 's', 'W': 's', 'R': 's', '5': 'k',
		'l': 'l', 'r': 'l', 'L': 'l', 'm': 'n', 'n': 'n', 'N': 'n',
	},
}

// AppendSkeletons appends one or two keys of a word, in lower case and NFC,
// that its spellings in all scripts share: its consonants, those alike taken
// together. A word of fewer than two consonants keeps the places of its vowels.
func AppendSkeletons(dst []uint64, word string) []uint64 {
	var buf [2 * MaxPhones]byte
	phones, _ := AppendPhones(buf[:0], word)
	first := len(dst)
	for k := range skeletons {
		h, n, last := fold.Offset64, 0, byte(0)
		for _, p := range phones {
			c := skeletons[k][p&127]
			if c != 0 && c != last {
				h = (h ^ uint64(c)) * fold.Prime64
				n++
			}
			last = c
		}
		if n < 2 {
			h = fold.Offset64
			for _, p := range phones {
				c := skeletons[k][p&127]
				if c == 0 && vowel(p) {
					c = 'a'
				}
				if c != 0 && c != last {
					h = (h ^ uint64(c)) * fold.Prime64
				}
				last = c
			}
		}
		if len(dst) == first || dst[first] != h {
			dst = append(dst, h)
		}
	}
	return dst
}
