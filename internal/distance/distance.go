// Package distance tells how far a damaged word is from the one it was: an
// edit distance in which the slips that people and machines really make
// (neighbouring keys, letters that look or sound alike, doubled and swapped
// letters) cost less than others.
package distance

import "unicode/utf8"

// Max is the number of runes above which a word is not compared: both time and
// the memory on the stack are bounded by its square.
const Max = 64

// One is the cost of an arbitrary insertion, deletion or substitution.
const One = 10

// Far is the distance of words that are too far apart to tell how far.
const Far = 1 << 20

// Costs of the slips, in tenths of an arbitrary edit.
const (
	swapCost   = 8 // two neighbours swapped: teh
	doubleCost = 5 // a letter doubled, or one of two dropped: Hegseeth
	alikeCost  = 5 // letters that look or sound alike: rn m, v w
	keyCost    = 8 // a neighbour on the keyboard
	silentCost = 6 // an h more or less, after a vowel or consonant: Gahddafi, Teresa
	firstExtra = 4 // the first letter is seldom wrong
)

// Of returns the cost of turning the folded word a into the folded word b, and
// Far when it is above limit or a word is longer than Max runes. It is
// symmetric, allocates nothing and takes at most Max×Max steps.
func Of(a, b string, limit int) int {
	if a == b {
		return 0
	}
	var ra, rb [Max]rune
	n, ok := runes(&ra, a)
	m, ok2 := runes(&rb, b)
	// Each letter that only one of them has costs something.
	if !ok || !ok2 || abs(n-m)*doubleCost > limit {
		return Far
	}
	var ga, gb [Max]int32
	gaps(&ga, ra[:n])
	gaps(&gb, rb[:m])
	band := limit/doubleCost + 1 // farther off the diagonal, the gaps alone cost more
	most := int32(limit)
	// rows[i&3] is row i; four are kept, since look-alikes reach back two letters.
	// Column j is at j+2: the columns beside the band are far.
	var rows [4][Max + 4]int32
	for k := range rows {
		rows[k][0], rows[k][1] = Far, Far
	}
	hi := min(m, band)
	rows[0][2], rows[0][hi+3] = 0, Far
	for j := 1; j <= hi; j++ {
		rows[0][j+2] = rows[0][j+1] + gb[j-1]
	}
	last := int32(0) // the least of the row before
	for i := 1; i <= n; i++ {
		row, up, up2 := &rows[i&3], &rows[(i-1)&3], &rows[(i-2)&3]
		lo, hi := max(0, i-band), min(m, i+band)
		row[lo+1], row[hi+3] = Far, Far
		best := int32(Far)
		x, before := ra[i-1], rune(-1)
		if i > 1 {
			before = ra[i-2]
		}
		for j := lo; j <= hi; j++ {
			c := min(up[j+2]+ga[i-1], row[j+1]+gb[max(j, 1)-1])
			// What is over the limit leads to nothing within it.
			if j > 0 && min(up[j+1], up[j], up2[j+1], up2[j]) <= most {
				y := rb[j-1]
				s := int32(0)
				if x != y {
					if s = substitute(x, y); i == 1 && j == 1 {
						s += firstExtra
					}
				}
				c = min(c, up[j+1]+s)
				if i > 1 {
					if j > 1 && x == rb[j-2] && before == y && x != before {
						c = min(c, up2[j]+swapCost)
					}
					if up2[j+1] <= most && alike2(before, x, y) {
						c = min(c, up2[j+1]+alikeCost)
					}
				}
				if j > 1 && up[j] <= most && alike2(rb[j-2], y, x) {
					c = min(c, up[j]+alikeCost)
				}
			}
			if c+int32(abs(n-i-m+j)*doubleCost) > most {
				c = Far // the lengths that are left cost the rest
			}
			row[j+2] = c
			best = min(best, c)
		}
		if best > most && last > most {
			return Far
		}
		last = best
	}
	if d := int(rows[n&3][m+2]); d <= limit {
		return d
	}
	return Far
}

// gaps sets what each letter costs as one that only one word has.
func gaps(dst *[Max]int32, s []rune) {
	for i := range s {
		dst[i] = gap(s, i)
	}
}

// runes decodes s into dst; false when it is longer than Max.
func runes(dst *[Max]rune, s string) (int, bool) {
	n := 0
	for i := 0; i < len(s); {
		if n == Max {
			return n, false
		}
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		dst[n] = r
		n++
		i += size
	}
	return n, true
}

// gap is the cost of a letter that only one word has.
func gap(s []rune, i int) int32 {
	if i > 0 && s[i] == s[i-1] || i+1 < len(s) && s[i] == s[i+1] {
		return doubleCost
	}
	if i == 0 {
		return One + firstExtra
	}
	if s[i] == '\'' || s[i] == '-' {
		return doubleCost
	}
	if s[i] == 'h' {
		return silentCost
	}
	return One
}

// substitute is the cost of a letter for another than itself.
func substitute(a, b rune) int32 {
	if a >= 0x80 || b >= 0x80 {
		return One
	}
	if inClass(a, b) {
		return alikeCost
	}
	if neighbours(a, b) {
		return keyCost
	}
	return One
}

// alikeClasses has, for each letter, the classes it belongs to, a bit each;
// letters of one class sound alike in some language or look alike to a scanner:
//
//	 0 iy  (sound)
//	 1 vw
//	 2 ckq
//	 3 sz
//	 4 gj
//	 5 dt
//	 6 bp
//	 7 fv
//	 8 l1i  (look)
//	 9 o0
//	10 ce
//	11 bh
//	12 s5
//	13 g9
//	14 uv
//	15 nh
//	16 tf
//	17 z2
//	18 b8
//	19 ij
//	20 ao
//	21 ae  (unstressed vowels)
//	22 ei
//	23 ou
var alikeClasses = [128]uint32{
	'0': 1 << 9,
	'1': 1 << 8,
	'2': 1 << 17,
	'5': 1 << 12,
	'8': 1 << 18,
	'9': 1 << 13,
	'a': 1<<20 | 1<<21,
	'b': 1<<6 | 1<<11 | 1<<18,
	'c': 1<<2 | 1<<10,
	'd': 1 << 5,
	'e': 1<<10 | 1<<21 | 1<<22,
	'f': 1<<7 | 1<<16,
	'g': 1<<4 | 1<<13,
	'h': 1<<11 | 1<<15,
	'i': 1<<0 | 1<<8 | 1<<19 | 1<<22,
	'j': 1<<4 | 1<<19,
	'k': 1 << 2,
	'l': 1 << 8,
	'n': 1 << 15,
	'o': 1<<9 | 1<<20 | 1<<23,
	'p': 1 << 6,
	'q': 1 << 2,
	's': 1<<3 | 1<<12,
	't': 1<<5 | 1<<16,
	'u': 1<<14 | 1<<23,
	'v': 1<<1 | 1<<7 | 1<<14,
	'w': 1 << 1,
	'y': 1 << 0,
	'z': 1<<3 | 1<<17,
}

func inClass(a, b rune) bool { return alikeClasses[a&0x7F]&alikeClasses[b&0x7F] != 0 }

// alike2 reports whether the letters ab look or sound like c.
func alike2(a, b, c rune) bool {
	switch c {
	case 'm':
		return a == 'r' && b == 'n'
	case 'n':
		return a == 'r' && b == 'i'
	case 'h':
		return a == 'l' && b == 'i'
	case 'o':
		return a == 'a' && (b == 'w' || b == 'u') // as it sounds
	case 'd':
		return a == 'c' && b == 'l'
	case 'w':
		return a == 'v' && b == 'v'
	case 'f', 'v':
		return a == 'p' && b == 'h' || a == 'f' && b == 'f'
	case 'y', 'i':
		return a == 'e' && (b == 'e' || b == 'y') || a == 'i' && (b == 'y' || b == 'e')
	case 'k':
		return (a == 'c' || a == 'k' || a == 'q') && (b == 'h' || b == 'k' || b == 'u')
	case 'x':
		return a == 'k' && b == 's'
	case 'u':
		return a == 'o' && (b == 'o' || b == 'u') || a == 'i' && b == 'i' // boots, OCR of u
	case 'j':
		return a == 'd' && (b == 'j' || b == 'z' || b == 'g')
	}
	return false
}

// keys is where each letter lies on an English keyboard: row (from 1) and
// column, four bits each.
var keys = [128]uint8{
	'q': 16, 'w': 17, 'e': 18, 'r': 19, 't': 20, 'y': 21, 'u': 22, 'i': 23, 'o': 24, 'p': 25,
	'a': 32, 's': 33, 'd': 34, 'f': 35, 'g': 36, 'h': 37, 'j': 38, 'k': 39, 'l': 40,
	'z': 48, 'x': 49, 'c': 50, 'v': 51, 'b': 52, 'n': 53, 'm': 54,
}

// neighbours reports whether two keys touch: in one row, or in two rows of
// which the lower is shifted half a key to the right.
func neighbours(a, b rune) bool {
	ka, kb := int(keys[a&0x7F]), int(keys[b&0x7F])
	if ka == 0 || kb == 0 {
		return false
	}
	if ka > kb {
		ka, kb = kb, ka
	}
	switch kb>>4 - ka>>4 {
	case 0:
		return kb-ka == 1
	case 1:
		return kb&15 == ka&15 || kb&15 == ka&15-1
	}
	return false
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
