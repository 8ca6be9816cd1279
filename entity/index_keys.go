package entity

import (
	"math/bits"
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
const maxCode = 16

// codeLetters are the letters of codes, each at its place in a packed code:
// four bits a letter, from the lowest on, 0 behind the last.
const codeLetters = "\x00PFTKSCLRMNaeio"

// packCode packs a code into 64 bits. Digits have no place there: numbers are
// found by their hash alone.
func packCode(code []byte) (v uint64) {
	for i, c := range code {
		k := strings.IndexByte(codeLetters, c)
		if k < 0 {
			return 0
		}
		v |= uint64(k) << (4 * i)
	}
	return v
}

// codeLength is how many letters a packed code has.
func codeLength(code uint64) int { return (bits.Len64(code) + 3) / 4 }

// onlyConsonants returns a packed code without its vowels, whose letters are the
// last in codeLetters.
func onlyConsonants(code uint64) (out uint64) {
	const firstVowel = 11
	for at := 0; code != 0; code >>= 4 {
		letter := code & 15
		consonant := (letter - firstVowel) >> 63 // 1 or 0, without a branch
		out |= letter * consonant << at
		at += int(consonant) * 4
	}
	return out
}

// codes maps a phone to its letter in the code; 0 leaves it out. Vowels are
// small letters, consonants capitals.
var codes = [128]byte{
	'a': 'a', 'A': 'a', 'e': 'e', 'i': 'i', 'y': 'i', 'Y': 'i', 'o': 'o', 'u': 'o', 'O': 'o', '3': 'o',
	'p': 'P', 'b': 'P', 'B': 'P', 'P': 'P', 'f': 'F', 'v': 'F', 'w': 'F',
	't': 'T', 'd': 'T', 'T': 'T', 'D': 'T',
	'k': 'K', 'g': 'K', 'q': 'K', 'X': 'K', 'h': 'K', 'G': 'K', 'Q': 'K', '9': 'K',
	's': 'S', 'z': 'S', 'c': 'S', 'W': 'S', '5': 'S',
	'S': 'C', 'Z': 'C', 'C': 'C', 'J': 'C', 'R': 'C', 'j': 'C',
	'l': 'L', 'L': 'L', 'r': 'R', 'm': 'M', 'n': 'N', 'N': 'N',
}

// otherCodes are the consonants as other scripts and languages read them:
// without h, v and w, with j as a vowel.
var otherCodes = [128]byte{
	'p': 'P', 'b': 'P', 'B': 'P', 'P': 'P', 'f': 'P',
	't': 'T', 'd': 'T', 'T': 'T', 'D': 'S',
	'k': 'K', 'g': 'K', 'q': 'K', 'X': 'K', 'Q': 'S', '5': 'K',
	's': 'S', 'z': 'S', 'c': 'C', 'W': 'C',
	'S': 'C', 'Z': 'C', 'C': 'C', 'J': 'C', 'R': 'C', '9': 'C',
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
	return k.codeOf(string(k.phones))
}

// codeOf returns the code of phones.
func (k *keyMaker) codeOf(phones string) []byte {
	k.buf = k.buf[:0]
	for i := 0; i < len(phones) && len(k.buf) < maxCode; i++ {
		c := codes[phones[i]&127]
		n := len(k.buf)
		switch {
		case c == 0 || n > 0 && k.buf[n-1] == c:
		case n > 0 && (c == 'o' && k.buf[n-1] == 'e' || c == 'e' && k.buf[n-1] == 'a'):
			k.buf[n-1] = c // Seo and Jae are 서 and 재
		default:
			k.buf = append(k.buf, c)
		}
	}
	return k.buf
}

// Seeds keep the kinds of keys apart.
const (
	seedWord   = fold.Offset64
	seedOther  = fold.Offset64 + 1
	seedJoined = fold.Offset64 + 2
	seedGroup  = 1 << 32
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
	if h, m := hashOther(string(k.phones), seedOther); m > 1 {
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

// hashOther is the hash of the other reading of phones, and of how many
// consonants it is.
func hashOther(phones string, h uint64) (uint64, int) {
	n, last := 0, byte(0)
	for i := range len(phones) {
		c := otherCodes[phones[i]&127]
		if c != 0 && c != last {
			h = (h ^ uint64(c)) * fold.Prime64
			n++
		}
		last = c
	}
	return h, n
}

// ofName returns the keys of a name by its words' sounds: one for all of them
// as one word, and for the words that tell it from others, in any order, one,
// one for their other reading, and one where a word counts as the cluster of
// its equivalents in other languages (given names, places, generic words). A
// name in Han characters or Hangul has them by its syllables too, and as each
// language reads it.
func (k *keyMaker) ofName(n *name.Name, kind uint64) []uint64 {
	k.keys = k.keys[:0]
	k.addName(n, kind)
	for r := range n.Read() {
		k.addName(r, kind)
	}
	return k.keys
}

// addName adds the keys of a name as it is read.
func (k *keyMaker) addName(n *name.Name, kind uint64) {
	k.joined = k.joined[:0]
	var sum, otherSum, groupSum uint64
	var others [3]uint64 // what the first word of several clusters adds by each but the first
	several := false
	words, letters, grouped := 0, 0, 0
	n.Telling(func(text, phones string, groups [4]uint16) {
		words++
		if phones == "" { // a number
			h := mix(hashID(text))
			sum, otherSum, groupSum = sum+h, otherSum+h, groupSum+h
			letters += len(text)
			return
		}
		code := k.codeOf(phones)
		letters += len(code)
		h := hashCode(seedWord, code, -1)
		if consonants(code) < 2 {
			h = hashAll(seedWord, code)
		}
		sum += mix(h)
		other, m := hashOther(phones, seedOther)
		if m == 0 {
			other = h
		}
		otherSum += mix(other)
		if groups[0] != 0 {
			grouped++
			h = seedGroup + uint64(groups[0])
			for i, g := range groups[1:] {
				if g != 0 && !several {
					others[i] = mix(seedGroup+uint64(g)) - mix(h)
				}
			}
			several = several || groups[1] != 0
		}
		groupSum += mix(h)
		for _, c := range code {
			if consonant(c) && (len(k.joined) == 0 || k.joined[len(k.joined)-1] != c) {
				k.joined = append(k.joined, c)
			}
		}
	})
	if len(k.joined) > 2 {
		k.keys = append(k.keys, hashAll(seedJoined, k.joined))
	}
	if words > 1 && letters > 3 {
		k.keys = append(k.keys, sum+kind)
		if otherSum != sum {
			k.keys = append(k.keys, otherSum+kind)
		}
	}
	if grouped > 0 {
		k.keys = append(k.keys, groupSum+kind)
		for _, o := range others {
			if o != 0 {
				k.keys = append(k.keys, groupSum+o+kind)
			}
		}
	}
}

// ofJoined returns the key of a name all of whose words are joined in one, the
// first of those that ofName makes.
func (k *keyMaker) ofJoined(word string) (key uint64, ok bool) {
	k.code(word)
	k.joined = k.joined[:0]
	for _, p := range k.phones {
		if c := codes[p&127]; c != 0 && consonant(c) && (len(k.joined) == 0 || k.joined[len(k.joined)-1] != c) {
			k.joined = append(k.joined, c)
		}
	}
	return hashAll(seedJoined, k.joined), len(k.joined) > 2
}
