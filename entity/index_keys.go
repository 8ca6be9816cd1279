package entity

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/name"
)

// A word sounds like its code, one letter for each group of phones that
// scripts and languages write for one another: Zelenskyy, Зеленський and
// Selenskyj have nearly one. The keys of a word are hashes of the consonants of
// its code, and of these with one left out, so that words a consonant apart
// share a key (the deletion neighbourhood of Mor and Fraenkel, 1982, over
// consonants instead of letters).

// maxCode is the length of a code; what follows is left out.
const maxCode = 24

// codes maps a phone to its letter in the code; 0 leaves it out. Vowels are
// small letters, consonants capitals.
var codes = [128]byte{
	'a': 'a', 'A': 'a', 'e': 'e', 'i': 'i', 'y': 'i', 'Y': 'i', 'o': 'o', 'u': 'o', 'O': 'o', '3': 'o',
	'p': 'P', 'b': 'P', 'B': 'P', 'P': 'P', 'f': 'F', 'v': 'F', 'w': 'F',
	't': 'T', 'd': 'T', 'T': 'T', 'D': 'T',
	'k': 'K', 'g': 'K', 'q': 'K', 'X': 'K', 'h': 'K', 'G': 'K', 'Q': 'K',
	's': 'S', 'z': 'S', 'c': 'S', 'W': 'S',
	'S': 'C', 'Z': 'C', 'C': 'C', 'J': 'C', 'R': 'C', 'j': 'C',
	'l': 'L', 'L': 'L', 'r': 'R', 'm': 'M', 'n': 'N', 'N': 'N',
}

// otherCodes are the consonants as other scripts and languages read them:
// without h, v and w, with j as a vowel.
var otherCodes = [128]byte{
	'p': 'P', 'b': 'P', 'B': 'P', 'P': 'P', 'f': 'P',
	't': 'T', 'd': 'T', 'T': 'T', 'D': 'S',
	'k': 'K', 'g': 'K', 'q': 'K', 'X': 'K', 'Q': 'S',
	's': 'S', 'z': 'S', 'c': 'C', 'W': 'C',
	'S': 'C', 'Z': 'C', 'C': 'C', 'J': 'C', 'R': 'C',
	'l': 'L', 'L': 'R', 'r': 'R', 'm': 'M', 'n': 'N', 'N': 'N',
}

func consonant(c byte) bool { return c < 'a' }

// keyMaker makes codes and keys; it keeps the room that they take. What it
// returns is valid until the next call.
type keyMaker struct {
	phones []byte
	buf    []byte
	keys   []uint64
	joined []byte
}

// code returns what a folded word sounds like.
func (k *keyMaker) code(word string) []byte {
	if !norm.NFC.IsNormalString(word) {
		word = norm.NFC.String(word)
	}
	k.phones, _ = name.AppendPhones(k.phones[:0], word)
	k.buf = k.buf[:0]
	for _, p := range k.phones {
		c := codes[p&127]
		if c != 0 && (len(k.buf) == 0 || k.buf[len(k.buf)-1] != c) && len(k.buf) < maxCode {
			k.buf = append(k.buf, c)
		}
	}
	if len(k.buf) == 0 && strings.IndexFunc(word, isDigit) >= 0 {
		k.buf = append(k.buf, word[:min(len(word), maxCode)]...)
	}
	return k.buf
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// Seeds keep the kinds of keys apart.
const (
	seedWord   = fold.Offset64
	seedOther  = fold.Offset64 + 1
	seedJoined = fold.Offset64 + 2
)

func hashCode(h uint64, code []byte, without int) uint64 {
	n := 0
	for _, c := range code {
		if !consonant(c) {
			continue
		}
		if n++; n-1 != without {
			h = (h ^ uint64(c)) * fold.Prime64
		}
	}
	return h
}

func hashAll(h uint64, code []byte) uint64 {
	for _, c := range code {
		h = (h ^ uint64(c)) * fold.Prime64
	}
	return h
}

func consonants(code []byte) (n int) {
	for _, c := range code {
		if consonant(c) {
			n++
		}
	}
	return n
}

// ofCode returns the keys of the word of the code given, made just before by
// [keyMaker.code]: its own first, then its other reading, then those with a
// consonant left out. A word of less than two consonants is known by its vowels.
func (k *keyMaker) ofCode(code []byte) []uint64 {
	k.keys = k.keys[:0]
	n := consonants(code)
	if n < 2 {
		if len(code) > 0 {
			k.keys = append(k.keys, hashAll(seedWord, code))
			if n == 1 {
				k.keys = append(k.keys, hashCode(seedOther, code, -1))
			}
		}
		return k.keys
	}
	k.keys = append(k.keys, hashCode(seedWord, code, -1))
	if h, m := k.other(seedOther); m > 1 {
		k.keys = append(k.keys, h)
	}
	if n > 2 {
		for i := range n {
			if h := hashCode(seedWord, code, i); !slices.Contains(k.keys, h) {
				k.keys = append(k.keys, h)
			}
		}
	}
	return k.keys
}

// other is the hash of the other reading of the word whose code was made last,
// and of how many consonants it is.
func (k *keyMaker) other(h uint64) (uint64, int) {
	n, last := 0, byte(0)
	for _, p := range k.phones {
		c := otherCodes[p&127]
		if c != 0 && c != last {
			h = (h ^ uint64(c)) * fold.Prime64
			n++
		}
		last = c
	}
	return h, n
}

// ofName returns the keys of a name of two words or more: one for its words in
// any order, one for their other reading, and one for all of them as one word.
func (k *keyMaker) ofName(text string, words []nameWord) []uint64 {
	k.keys = k.keys[:0]
	var sum, otherSum uint64
	k.joined = k.joined[:0]
	n, letters := 0, 0
	for _, w := range words {
		if w.flags&wordMark != 0 {
			continue
		}
		code := k.code(foldedWord(text, w))
		if len(code) == 0 {
			continue
		}
		n++
		letters += len(code)
		if consonants(code) > 1 {
			sum += mix(hashCode(seedWord, code, -1))
		} else {
			sum += mix(hashAll(seedWord, code))
		}
		h, _ := k.other(seedOther)
		otherSum += mix(h)
		for _, c := range code {
			if consonant(c) && (len(k.joined) == 0 || k.joined[len(k.joined)-1] != c) {
				k.joined = append(k.joined, c)
			}
		}
	}
	if letters < 4 {
		return k.keys
	}
	if len(k.joined) > 2 {
		k.keys = append(k.keys, hashAll(seedJoined, k.joined))
	}
	if n > 1 {
		k.keys = append(k.keys, sum, otherSum)
	}
	return k.keys
}
