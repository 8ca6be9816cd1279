package normalize

// Languages write the sounds of foreign names by rules of their own: Babiš is
// Babysh, Fico is Fitso, Orbán's guest is Netanjahu. Such a spelling is several
// slips away from the one that English has, and yet the same name.

// soundCost is what a spelling by the rules of another language costs, in tenths of an edit.
const soundCost = 8

// maxSounds is the number of letters up to which words are compared by their sounds,
// leastSounds that from which few words have the same.
const (
	maxSounds   = 24
	leastSounds = 4
)

// sameSound reports whether two folded words are the same letters by the rules of
// different languages.
func sameSound(a, b string) bool {
	if len(a) > maxSounds || len(b) > maxSounds || len(a)-len(b) > 4 || len(b)-len(a) > 4 {
		return false
	}
	var x, y [maxSounds]byte
	n, m := soundsOf(&x, a), soundsOf(&y, b)
	return n >= leastSounds && n == m && x == y
}

// letterGroups are what several letters stand for; a longer group stands before
// those that it begins with. Folded names have lost their marks, so š and s are one.
var letterGroups = [...][2]string{
	{"shch", "s"}, {"tsch", "c"}, {"tch", "c"}, {"sch", "s"}, {"dzh", "z"},
	{"ch", "c"}, {"cz", "c"}, {"ts", "c"}, {"tz", "c"}, {"sh", "s"}, {"sz", "s"}, {"zh", "z"}, {"dj", "z"}, {"dz", "z"},
	{"ph", "f"}, {"kh", "h"}, {"gh", "g"}, {"th", "t"}, {"dh", "d"}, {"ck", "k"},
	{"ou", "u"}, {"oo", "u"}, {"ee", "i"}, {"ie", "e"}, {"ye", "e"}, {"je", "e"}, {"iy", "i"}, {"yi", "i"}, {"ij", "i"}, {"yj", "i"},
	{"w", "v"}, {"y", "i"}, {"j", "i"}, {"q", "k"},
}

// soundsOf writes what the letters of a folded word stand for, at most len(w), and
// returns how many there are. Doubled ones count once, and a last e not at all.
func soundsOf(dst *[maxSounds]byte, w string) (n int) {
	if len(w) > leastSounds && w[len(w)-1] == 'e' {
		w = w[:len(w)-1]
	}
next:
	for i := 0; i < len(w); {
		for _, g := range letterGroups {
			if k := len(g[0]); i+k <= len(w) && w[i:i+k] == g[0] {
				n = appendSound(dst, n, g[1][0])
				i += k
				continue next
			}
		}
		n = appendSound(dst, n, w[i])
		i++
	}
	return n
}

func appendSound(dst *[maxSounds]byte, n int, c byte) int {
	if n > 0 && dst[n-1] == c {
		return n
	}
	dst[n] = c
	return n + 1
}
