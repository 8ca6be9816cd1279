package normalize

import "strings"

// Languages write the sounds of foreign names by rules of their own: Babiš is
// Babysh, Fico is Fitso, Orbán's guest is Netanjahu. Such a spelling is several
// slips away from the one that English has, and yet the same name.

// soundCost is what a spelling by the rules of another language costs, in tenths of an edit.
const soundCost = 8

// leastSounds is from how many letters on few words have the same sounds.
const leastSounds = 4

// sameSound reports whether two folded words are the same letters by the rules of
// different languages. Folded names have lost their marks, so š and s are one.
func sameSound(a, b string) bool {
	if n := len(a) - len(b); n > 4 || n < -4 {
		return false
	}
	a, b = withoutMute(a), withoutMute(b)
	n := 0
	var last byte
	for i, j := 0, 0; ; n++ {
		x, k := nextSound(a, i, last)
		y, l := nextSound(b, j, last)
		if x != y {
			return false
		}
		if x == 0 {
			return n >= leastSounds
		}
		i, j, last = k, l, x
	}
}

// withoutMute cuts off a last e, which is not heard.
func withoutMute(w string) string {
	if n := len(w) - 1; n >= leastSounds && w[n] == 'e' {
		return w[:n]
	}
	return w
}

// nextSound returns what the letters of w at i stand for, doubled ones once, and
// where the next ones begin; 0 at the end. last is the sound before.
func nextSound(w string, i int, last byte) (sound byte, next int) {
	for i < len(w) {
		c, n := soundAt(w[i:])
		i += n
		if c != last {
			return c, i
		}
	}
	return 0, i
}

// soundAt returns the sound that a word begins with, and how many letters it is.
func soundAt(w string) (byte, int) {
	second := byte(0)
	if len(w) > 1 {
		second = w[1]
	}
	switch w[0] {
	case 'c', 's', 't':
		for _, g := range sibilants {
			if strings.HasPrefix(w, g.letters) {
				return g.sound, len(g.letters)
			}
		}
		if w[0] == 't' && second == 'h' {
			return 't', 2
		}
	case 'd':
		switch second {
		case 'j', 'z':
			if strings.HasPrefix(w, "dzh") {
				return 'z', 3
			}
			return 'z', 2
		case 'h':
			return 'd', 2
		}
	case 'z', 'g':
		if second == 'h' {
			return w[0], 2
		}
	case 'p':
		if second == 'h' {
			return 'f', 2
		}
	case 'k':
		if second == 'h' {
			return 'h', 2
		}
	case 'o':
		if second == 'u' || second == 'o' {
			return 'u', 2
		}
	case 'e':
		if second == 'e' {
			return 'i', 2
		}
	case 'i', 'y', 'j':
		switch second {
		case 'e':
			return 'e', 2
		case 'i', 'y', 'j':
			return 'i', 2
		}
		return 'i', 1
	case 'w':
		return 'v', 1
	case 'q':
		return 'k', 1
	}
	return w[0], 1
}

// sibilants are the ways to write č, š and c; a longer one stands before those
// that it begins with.
var sibilants = [...]struct {
	letters string
	sound   byte
}{
	{"shch", 's'}, {"tsch", 'c'}, {"tch", 'c'}, {"sch", 's'}, {"ch", 'c'}, {"cz", 'c'}, {"ts", 'c'}, {"tz", 'c'}, {"sh", 's'}, {"sz", 's'},
}
