package coref

import (
	"sort"

	"github.com/dragoman-go/dragoman/internal/le"
)

// Family is a set of words that can tell one event: a verb, the nouns made of
// it and what news says instead; see families.txt.
type Family uint16

const (
	irregularSize = 16 // hash of the form u64, key u64; little-endian
	familySize    = 10 // key u64, family u16
)

// irregular is the key of a form that endings alone do not lead back: shot.
func irregular(hash uint64) (Key, bool) {
	n := len(irregularForms) / irregularSize
	i := sort.Search(n, func(i int) bool { return le.Uint64(irregularForms, i*irregularSize) >= hash })
	if i < n && le.Uint64(irregularForms, i*irregularSize) == hash {
		return Key(le.Uint64(irregularForms, i*irregularSize+8)), true
	}
	return 0, false
}

// isStop reports whether the word of a fold hash says nothing by itself.
func isStop(hash uint64) bool {
	n := len(stopWords) / 8
	i := sort.Search(n, func(i int) bool { return le.Uint64(stopWords, i*8) >= hash })
	return i < n && le.Uint64(stopWords, i*8) == hash
}

// Families appends the families of a word.
func Families(dst []Family, k Key) []Family {
	n := len(familyKeys) / familySize
	i := sort.Search(n, func(i int) bool { return le.Uint64(familyKeys, i*familySize) >= uint64(k) })
	for ; i < n && le.Uint64(familyKeys, i*familySize) == uint64(k); i++ {
		at := i*familySize + 8
		dst = append(dst, Family(le.Uint16(familyKeys, at)))
	}
	return dst
}

// Related reports whether two words are of one family.
func Related(a, b Key) bool {
	var bufA, bufB [16]Family
	fa, fb := Families(bufA[:0], a), Families(bufB[:0], b)
	for len(fa) > 0 && len(fb) > 0 { // both ascend
		switch {
		case fa[0] == fb[0]:
			return true
		case fa[0] < fb[0]:
			fa = fa[1:]
		default:
			fb = fb[1:]
		}
	}
	return false
}
