package name

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/le"
)

// A channel is the pair of scripts that two words come in; each has costs of
// its own, since each loses other sounds.
type channel uint8

const (
	chSame   channel = iota // one script, or Latin and Latin
	chAlpha                 // two alphabets: Latin, Cyrillic, Greek, Armenian, Georgian
	chIndic                 // to the scripts of South and South-East Asia, and Ethiopic
	chHangul                // to Hangul
	chKana                  // to kana
	chHebrew                // to Hebrew
	chArabic                // to Arabic
	chHan                   // to Han characters by their Mandarin reading
	channels
)

// channelOf returns the channel of two scripts: that of the script that writes
// fewer sounds.
func channelOf(a, b Script) channel {
	if a == b {
		return chSame
	}
	switch max(a, b) {
	case Indic:
		return chIndic
	case Hangul:
		return chHangul
	case Kana:
		return chKana
	case Hebrew:
		return chHebrew
	case Arabic:
		return chArabic
	case Han:
		return chHan
	}
	return chAlpha
}

// phoneStride is the number of columns of a cost table: a power of two above the
// number of phones.
const phoneStride = 64

// costs are what one channel's edits cost, in hundredths of a whole phone.
type costs struct {
	sub  [phoneStride * phoneStride]uint8
	del  [phoneStride]uint8 // a phone that the other word has not
	last [phoneStride]uint8 // the same, at the end of the word
}

// far is a cost, and an evidence, above all that there are.
const far = 1 << 20

// distance returns the least cost of the edits that make a into b, both at
// most MaxPhones long, or a number above limit where it is above it.
// Two neighbours that change places cost a swap (Damerau's edit), and the case
// endings of Slavic languages that a and b end in cost ending together; without
// it (below 0) they are phones as all others.
func distance(a, b string, c *costs, swap, ending, limit int32) int32 {
	if a == b {
		return 0
	}
	if len(a) > MaxPhones {
		a = a[:MaxPhones]
	}
	if len(b) > MaxPhones {
		b = b[:MaxPhones]
	}
	var rows [3][MaxPhones + 1]int32
	var bi [MaxPhones]uint8 // the phones of b
	var db [MaxPhones]int32 // what it costs to leave each out
	for j := range len(b) {
		bi[j] = phoneIndex[b[j]&127]
		db[j] = int32(c.drop(bi[j], j == len(b)-1))
	}
	// The stems that are left without endings of up to maxEnding phones.
	var stemsA, stemsB uint8
	if ending >= 0 {
		stemsA, stemsB = stems(a), stems(b)
	}
	best := int32(far)
	before, prev, cur := &rows[0], &rows[1], &rows[2]
	n := len(b)
	for j := range n {
		prev[j+1] = prev[j] + db[j]
	}
	last := byte(0) // the phone before a[i]
	for i := range len(a) {
		ai := phoneIndex[a[i]&127]
		da := int32(c.drop(ai, i == len(a)-1))
		row := c.sub[int(ai)*phoneStride:][:phoneStride]
		above, here := prev[1:][:n], cur[1:][:n]
		corner := prev[0]
		left := corner + da
		cur[0] = left
		least := left
		lastB := byte(0)
		for j := range n {
			v := min(corner+int32(row[bi[j]&(phoneStride-1)]), above[j]+da, left+db[j])
			if b[j] == last && lastB == a[i] {
				v = min(v, before[j-1]+swap)
			}
			here[j] = v
			least = min(least, v)
			left, corner, lastB = v, above[j], b[j]
		}
		last = a[i]
		if k := len(a) - 1 - i; k <= maxEnding && stemsA>>k&1 != 0 {
			for l := range maxEnding + 1 {
				if stemsB>>l&1 != 0 && k+l > 0 {
					best = min(best, cur[len(b)-l]+ending)
				}
			}
		}
		if least > limit {
			return min(best, far)
		}
		before, prev, cur = prev, cur, before
	}
	return min(best, prev[len(b)])
}

// maxEnding is the number of phones of the longest case ending.
const maxEnding = 3

// stems returns a bit for each number of phones, from none to maxEnding, by which
// the word is longer than a stem: what is cut off is a case ending, and three
// phones stay.
func stems(p string) uint8 {
	bits, n := uint8(1), len(p)
	if n > 3 && strings.IndexByte(endings1, p[n-1]) >= 0 {
		bits |= 1 << 1
	}
	if n > 4 && ending2(p[n-2], p[n-1]) {
		bits |= 1 << 2
	}
	if n > 5 && ending3(p[n-3:]) {
		bits |= 1 << 3
	}
	return bits
}

// The case endings of Slavic and Baltic languages as phones: Macronem,
// Trumpovi, Путиным, Зеленского, Zelenského, Варшаве, Bidenas; and those by
// which surnames of women differ: Nováková, Papadopoulou.
const endings1 = "aeiosuy"

func ending2(a, b byte) bool {
	before := ""
	switch b {
	case 'a':
		before = "iy"
	case 'e', 'u':
		before = "i"
		if b == 'u' {
			before = "ioy"
		}
	case 'i', 'y':
		before = "aeo"
	case 'm':
		before = "aeioy"
	case 's':
		before = "aiou"
	case 'x':
		before = "a"
	}
	return strings.IndexByte(before, a) >= 0
}

func ending3(p string) bool {
	switch p {
	case "ami", "eGo", "ego", "eho", "emu", "evi", "iem", "iey", "imi", "oGo", "ogo", "oho", "omu", "ova", "ove", "ovi", "ovu", "owi", "ymi":
		return true
	}
	return false
}

// between returns what it costs to take one phone for another.
func (c *costs) between(p, q byte) uint8 {
	return c.sub[int(phoneIndex[p&127])*phoneStride+int(phoneIndex[q&127])]
}

// drop returns what it costs to leave a phone out, by its index; at the end of a word
// it may cost less.
func (c *costs) drop(p uint8, last bool) uint8 {
	if last {
		return min(c.del[p], c.last[p])
	}
	return c.del[p]
}

// hanDistance compares two words of Han characters: one character for another
// of the same reading costs less than any other. It returns the cost in
// hundredths of a character and the characters of the longer word.
func hanDistance(a, b string, homophone int32) (int32, int) {
	var ra, rb [maxHan]rune
	na, nb := hanRunes(&ra, a), hanRunes(&rb, b)
	var rows [2][maxHan + 1]int32
	prev, cur := &rows[0], &rows[1]
	for j := 0; j <= nb; j++ {
		prev[j] = int32(100 * j)
	}
	for i := 1; i <= na; i++ {
		cur[0] = int32(100 * i)
		for j := 1; j <= nb; j++ {
			s := int32(100)
			x, y := ra[i-1], rb[j-1]
			if x == y {
				s = 0
			} else if r := reading(x); r != 0 && r == reading(y) {
				s = homophone
			}
			cur[j] = min(prev[j-1]+s, prev[j]+100, cur[j-1]+100)
		}
		prev, cur = cur, prev
	}
	return prev[nb], max(na, nb)
}

// maxHan is how many characters of a word are compared; what follows is left out
// of account.
const maxHan = 16

// hanRunes puts the characters of a word into dst, simplified, and returns how many
// they are.
func hanRunes(dst *[maxHan]rune, s string) int {
	n := 0
	for _, r := range s {
		if n == len(dst) {
			break
		}
		dst[n] = Simplified(r)
		n++
	}
	return n
}

// reading returns a number for the Mandarin reading of a character; 0 is none.
func reading(r rune) int {
	i := 2 * int(r-0x4E00)
	if i < 0 || i+1 >= len(hanReadings) {
		return 0
	}
	return int(le.Uint16(hanReadings, i))
}
