package coref

import (
	"github.com/dragoman-go/dragoman/internal/fold"
)

//go:generate go run ../gen/families

// Key stands for a word in any of its forms: the hash of its stem.
type Key uint64

// endings are cut from the end of a word while three letters remain, longest
// first, at most three of them.
var endings = [...]string{"ations", "ation", "ating", "ments", "ated", "ates", "ings", "ions", "ment", "ate", "ing", "ion", "ers", "ed", "es", "er", "or", "s", "e", "y"}

// maxStem is the length in bytes of the longest word that is stemmed.
const maxStem = 32

// KeyOf is the key of a word, given with the fold hash of it.
func KeyOf(word string, hash uint64) Key {
	if k, ok := irregular(hash); ok {
		return k
	}
	return StemKey(word, hash)
}

// StemKey is the key of a word by its endings alone.
func StemKey(word string, hash uint64) Key {
	var buf [maxStem]byte
	if len(word) > maxStem {
		return Key(hash)
	}
	w := buf[:len(word)]
	for i := range w {
		c := word[i]
		switch {
		case c >= 0x80:
			return Key(hash)
		case c >= 'A' && c <= 'Z':
			c |= 0x20
		}
		w[i] = c
	}
	return Key(fold.Hash(string(cut(w))))
}

// cut takes the endings off a word in lower case. It is no analysis of the
// word: it only has to give all forms of a word, and the verb and the nouns
// made of it, the same stem most of the time.
func cut(w []byte) []byte {
	for range 3 {
		n := len(w)
		for _, e := range endings {
			if m := len(w) - len(e); m >= 3 && string(w[m:]) == e && !(e == "s" && (w[m-1] == 's' || w[m-1] == 'u')) {
				w = w[:m]
				break
			}
		}
		if len(w) == n {
			break
		}
		if m := len(w) - 1; m > 2 && w[m] == w[m-1] && w[m] != 's' && w[m] != 'l' {
			w = w[:m] // stopp-ed
		}
	}
	if m := len(w) - 1; m > 2 && w[m] == 'i' {
		w = w[:m]
	}
	return w
}
