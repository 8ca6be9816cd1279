package name

import (
	_ "embed" // the lexicon is used as it lies
	"sort"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/le"
)

// lexiconData has eight bytes for each entry, sorted by key: the key and the
// value, both with the low byte first. A key may have several entries.
//
//go:embed lexicon.bin
var lexiconData string

// The tables of the lexicon; a key is of one table.
const (
	tablePerson       = 'p'       // titles, particles, suffixes by text
	tableGiven        = 'g'       // given names by sound
	tableSurname      = 's'       // frequent surnames by sound
	tablePlace        = 'l'       // places by sound
	tablePlaceWords   = 'w'       // generic words of places by text
	tableOrganization = 'o'       // legal forms, generic and stop words by text
	tableNames        = 'c'       // countries and cities by text, in many languages
	tableHeads        = 'h'       // first words of phrases and the number of words of the longest
	stemmed           = 'a' - 'A' // less this: the same table by the stems of words, of the last four
)

// value is a class and a group: class | group<<8.
type value uint32

func (v value) class() Class  { return Class(v & 0xFF) }
func (v value) group() uint16 { return uint16(v >> 8) }

// entry returns entry i.
func entry(i int) (key, v uint32) { return le.Uint32(lexiconData, 8*i), le.Uint32(lexiconData, 8*i+4) }

// textKey is the key of what has a hash in a table.
func textKey(h uint64, table byte) uint32 {
	h ^= uint64(table) * fold.Prime64
	return uint32(h>>32) ^ uint32(h)
}

// find returns the index of the first entry of a key, or of where it would be.
// Keys are spread evenly, so it is not far from where it would be if they were
// quite even.
func find(key uint32) int {
	n := len(lexiconData) / 8
	if n == 0 {
		return 0 // while the lexicon is made
	}
	at := int(uint64(key) * uint64(n) >> 32)
	lo, hi := 0, n
	for step := 32; ; step *= 2 {
		if le.Uint32(lexiconData, 8*at) >= key {
			hi = at
			if at -= step; at < 0 {
				break
			}
			if le.Uint32(lexiconData, 8*at) < key {
				lo = at + 1
				break
			}
		} else {
			lo = at + 1
			if at += step; at >= n {
				break
			}
			if le.Uint32(lexiconData, 8*at) >= key {
				hi = at
				break
			}
		}
	}
	return lo + sort.Search(hi-lo, func(i int) bool { return le.Uint32(lexiconData, 8*(lo+i)) >= key })
}

// meaning is what the lexicon has of a word or phrase: its class, and the groups
// of that class that it belongs to, the first 0 for none.
type meaning struct {
	class  Class
	groups [4]uint16
}

// lookupText returns the meaning of what has a hash in a table. What stands in
// groups of several classes has the class of the first, and its groups are those
// of that class; what is generic and a subject is of the groups of both.
func lookupText(h uint64, table byte) (m meaning, ok bool) {
	key := textKey(h, table)
	n := 0
	for i := find(key); n < len(m.groups) && 8*i < len(lexiconData); i++ {
		k, e := entry(i)
		if k != key {
			break
		}
		v := value(e)
		if n == 0 {
			m.class = v.class()
		}
		if c := v.class(); c == m.class || c >= Generic && c < Stop && m.class >= Generic && m.class < Stop {
			m.groups[n] = v.group()
			n++
		}
	}
	return m, n > 0
}

// lookupGroups returns the groups that stand under a key, the first 0 for none.
func lookupGroups(key uint32) (g [4]uint16) {
	i := find(key)
	for n := 0; n < len(g) && 8*i < len(lexiconData); i, n = i+1, n+1 {
		k, v := entry(i)
		if k != key {
			break
		}
		g[n] = value(v).group()
	}
	return g
}

// soundKey is the key of a word by sound: spellings of one name in languages
// with much the same letters have one.
func soundKey(p string, table byte, hard bool) uint32 {
	h := fold.Offset64
	for i := 0; i < len(p); i++ {
		c := soundClass[p[i]&127]
		if hard && p[i] == 'G' {
			c = 'g'
		}
		if c != 0 {
			h = (h ^ uint64(c)) * fold.Prime64
		}
	}
	return textKey(h, table)
}

// soundClass has the letter that a phone counts as in a sound key; 0 is none.
var soundClass = [128]byte{
	'a': 'a', 'e': 'e', 'i': 'i', 'o': 'o', 'u': 'u', 'y': 'i', '3': 'e', 'A': 'A', 'O': 'O', 'Y': 'Y',
	'b': 'b', 'p': 'p', 't': 't', 'd': 'd', 'k': 'k', 'g': 'g', 'f': 'f', 'v': 'v', 'w': 'v', 's': 's', 'z': 'z',
	'S': 'S', 'Z': 'Z', 'C': 'C', 'J': 'J', 'c': 'c', 'X': 'h', 'h': 'h', 'm': 'm', 'n': 'n', 'N': 'N', 'l': 'l', 'r': 'r',
	'T': 't', 'D': 'd', 'G': 'h', 'Q': 'k', '5': 's', '9': 'g', 'j': 'j', 'R': 'R', 'L': 'l', 'B': 'b', 'P': 'p', 'q': 'k', 'W': 'W', 'H': 'H',
}

// SoundKey is the key of a word by its sound, for internal/gen/namelexicon.
func SoundKey(s string, table byte) uint32 {
	p, _ := AppendPhones(nil, s)
	return soundKey(string(p), table, false)
}

// TextKey is the key of the words of a term by their letters, for
// internal/gen/namelexicon.
func TextKey(words []string, table byte) uint32 {
	h := hashText(words[0])
	for _, w := range words[1:] {
		h = joinHash(h, hashText(w))
	}
	return textKey(h, table)
}
