package normalize

import (
	"strings"
	"sync"
)

// A misspelling is measured by what fingers and ears do. A plain edit costs
// editCost; what is easily done costs less.
const (
	editCost  = 100
	swapCost  = 72
	firstCost = 46 // more, for an edit of the first letter, which people get right
)

// sounds are letters that are taken for each other: by ear, or as vowels.
var sounds = [...]struct {
	letters string
	cost    int
}{
	{"aeiouy", 68}, {"ckq", 68}, {"csz", 68}, {"gj", 68}, {"dt", 85}, {"fv", 80}, {"mn", 80}, {"bp", 91}, {"vw", 91}, {"kx", 91}, {"lr", 97}, {"iy", 57},
}

// keyboard rows; letters that stand beside each other are mistyped.
var keyboard = [...]string{"qwertyuiop", "asdfghjkl", "zxcvbnm"}

// respellings are groups of letters that stand for others by ear or eye: left what
// is written, right what is meant.
var respellings = [...]struct {
	from, to string
	cost     int
}{
	{"f", "ph", 42},
	{"ph", "f", 49},
	{"k", "ch", 49},
	{"c", "ch", 49},
	{"k", "ck", 35},
	{"c", "ck", 42},
	{"ck", "k", 42},
	{"ck", "c", 49},
	{"sh", "ti", 49},
	{"sh", "ci", 49},
	{"sh", "ch", 49},
	{"sh", "ssi", 56},
	{"shun", "tion", 42},
	{"shon", "tion", 42},
	{"sion", "tion", 35},
	{"tion", "sion", 35},
	{"tion", "ssion", 42},
	{"cion", "tion", 42},
	{"tian", "tion", 42},
	{"shion", "tion", 42},
	{"ssion", "tion", 49},
	{"sian", "cian", 49},
	{"n", "kn", 49},
	{"n", "gn", 49},
	{"r", "wr", 49},
	{"r", "rh", 42},
	{"s", "sc", 42},
	{"s", "ps", 49},
	{"sc", "s", 49},
	{"s", "st", 56},
	{"ss", "sc", 42},
	{"c", "sc", 42},
	{"sk", "sc", 42},
	{"x", "cc", 49},
	{"x", "ks", 49},
	{"ks", "x", 42},
	{"x", "xc", 42},
	{"cs", "x", 42},
	{"gs", "x", 49},
	{"z", "x", 49},
	{"g", "dg", 42},
	{"j", "dg", 49},
	{"dg", "g", 49},
	{"g", "gu", 42},
	{"gw", "gu", 42},
	{"kw", "qu", 35},
	{"qw", "qu", 35},
	{"q", "qu", 42},
	{"cw", "qu", 42},
	{"k", "qu", 49},
	{"k", "que", 49},
	{"t", "bt", 49},
	{"t", "ght", 49},
	{"ite", "ight", 42},
	{"it", "ight", 56},
	{"ait", "aight", 49},
	{"ort", "ought", 56},
	{"ort", "aught", 56},
	{"uff", "ough", 49},
	{"off", "ough", 49},
	{"of", "ough", 63},
	{"ow", "ough", 56},
	{"o", "ough", 63},
	{"w", "wh", 35},
	{"wh", "w", 49},
	{"h", "wh", 56},
	{"v", "ve", 49},
	{"m", "mb", 42},
	{"m", "mn", 42},
	{"ie", "ei", 28},
	{"ei", "ie", 28},
	{"ee", "ea", 35},
	{"ea", "ee", 35},
	{"ee", "ie", 42},
	{"ea", "ie", 42},
	{"ee", "ei", 42},
	{"e", "ea", 42},
	{"e", "ie", 49},
	{"ee", "i", 49},
	{"i", "ea", 56},
	{"ea", "e", 42},
	{"e", "ee", 35},
	{"ey", "y", 42},
	{"y", "ey", 42},
	{"ie", "y", 42},
	{"y", "ie", 49},
	{"ee", "y", 49},
	{"i", "ie", 49},
	{"ys", "ies", 42},
	{"ay", "ai", 42},
	{"ai", "ay", 42},
	{"a", "ai", 42},
	{"ai", "a", 49},
	{"ey", "ay", 42},
	{"ei", "ai", 42},
	{"a", "au", 42},
	{"o", "au", 49},
	{"aw", "au", 35},
	{"au", "aw", 42},
	{"or", "au", 56},
	{"o", "ou", 42},
	{"u", "ou", 42},
	{"ou", "o", 49},
	{"ow", "ou", 35},
	{"ou", "ow", 42},
	{"oo", "u", 42},
	{"oo", "ou", 42},
	{"u", "oo", 42},
	{"ew", "u", 49},
	{"oo", "ew", 49},
	{"u", "eau", 42},
	{"ue", "eau", 35},
	{"o", "oa", 42},
	{"oa", "o", 49},
	{"yu", "u", 42},
	{"eu", "u", 49},
	{"u", "eu", 49},
	{"oy", "oi", 35},
	{"er", "re", 35},
	{"er", "or", 35},
	{"er", "ar", 35},
	{"or", "er", 35},
	{"ar", "er", 35},
	{"er", "our", 42},
	{"or", "our", 42},
	{"ur", "er", 35},
	{"ir", "er", 35},
	{"er", "ur", 35},
	{"er", "ir", 35},
	{"er", "eur", 42},
	{"a", "er", 49},
	{"er", "a", 56},
	{"air", "are", 42},
	{"are", "air", 42},
	{"ere", "are", 42},
	{"ear", "ere", 42},
	{"eer", "ere", 42},
	{"eer", "ier", 42},
	{"le", "el", 35},
	{"el", "le", 35},
	{"al", "le", 42},
	{"le", "al", 42},
	{"il", "le", 42},
	{"ul", "le", 42},
	{"ull", "le", 42},
	{"all", "al", 35},
	{"full", "ful", 28},
	{"ly", "lly", 28},
	{"ly", "ally", 42},
	{"aly", "ally", 28},
	{"ely", "ly", 35},
	{"ily", "ly", 42},
	{"ent", "ant", 35},
	{"ant", "ent", 35},
	{"int", "ent", 42},
	{"ence", "ance", 35},
	{"ance", "ence", 35},
	{"ense", "ence", 35},
	{"ens", "ence", 42},
	{"ans", "ance", 42},
	{"ible", "able", 35},
	{"able", "ible", 35},
	{"abel", "able", 35},
	{"ibal", "ible", 42},
	{"us", "ous", 28},
	{"ous", "us", 42},
	{"ius", "ious", 35},
	{"eous", "ious", 35},
	{"ious", "eous", 35},
	{"shus", "cious", 49},
	{"shus", "tious", 49},
	{"cer", "cher", 49},
	{"cher", "ture", 56},
	{"chur", "ture", 49},
	{"ed", "d", 42},
	{"t", "ed", 49},
	{"d", "ed", 42},
	{"id", "ed", 42},
	{"s", "es", 49},
	{"in", "ing", 49},
	{"s", "ce", 42},
	{"se", "ce", 35},
	{"ce", "se", 35},
	{"ss", "ce", 49},
	{"is", "ice", 42},
	{"ise", "ice", 42},
	{"ege", "edge", 35},
	{"ige", "age", 42},
	{"ij", "age", 56},
	{"idge", "age", 42},
	{"ege", "age", 42},
	{"tch", "ch", 42},
	{"ch", "tch", 35},
	{"gue", "g", 49},
	{"g", "gue", 49},
	// What a scanner takes for another letter.
	{"rn", "m", 35},
	{"rri", "m", 42},
	{"nn", "m", 63},
	{"m", "rn", 42},
	{"m", "in", 56},
	{"li", "h", 35},
	{"ii", "h", 56},
	{"lh", "th", 56},
	{"tl", "d", 56},
	{"cl", "d", 42},
	{"d", "cl", 56},
	{"vv", "w", 28},
	{"ii", "n", 56},
	{"ii", "u", 56},
	{"ri", "n", 63},
	{"ni", "m", 63},
	{"b", "h", 80},
	{"h", "b", 80},
	{"c", "e", 80},
	{"e", "c", 80},
}

// scannedStarts are beginnings that a scanner takes for those of other words.
var scannedStarts = [...]struct{ from, to string }{{"rn", "m"}, {"li", "h"}, {"vv", "w"}, {"cl", "d"}, {"tl", "d"}, {"b", "h"}}

// spellTables are the tables above as a cell of the matrix wants them, made on
// first use: what it costs to replace a letter, and the respellings that end
// in a pair of letters.
var spellTables struct {
	once    sync.Once
	replace [26][26]uint8
	start   [26*26 + 1]uint8
	index   [len(respellings)]uint8
}

func makeSpellTables() {
	at := &spellTables
	for a := range byte(26) {
		for b := range byte(26) {
			at.replace[a][b] = uint8(replaceCost('a'+a, 'a'+b))
		}
	}
	pair := func(i int) int {
		r := &respellings[i]
		return int(r.from[len(r.from)-1]-'a')*26 + int(r.to[len(r.to)-1]-'a')
	}
	n := 0
	for p := range 26 * 26 {
		at.start[p] = uint8(n)
		for i := range respellings {
			if pair(i) == p {
				at.index[n] = uint8(i)
				n++
			}
		}
	}
	at.start[26*26] = uint8(n)
}

// spellCost returns how hard it is to write typo for word; both are folded. It
// is a Damerau distance with the costs above.
func spellCost(typo, word string) int {
	const size = 26
	n, m := len(typo), len(word)
	if n >= size || m >= size {
		return 1 << 20
	}
	at := &spellTables
	at.once.Do(makeSpellTables)
	var d [size][size]int32
	var extra, missing [size]int32
	for i := range n {
		extra[i] = int32(extraCost(typo, i))
	}
	for j := range m {
		missing[j] = int32(missingCost(word, j))
	}
	for i := 0; i <= n; i++ {
		for j := 0; j <= m; j++ {
			if i+j == 0 {
				continue
			}
			best := int32(1 << 20)
			if i > 0 {
				best = d[i-1][j] + extra[i-1]
			}
			if j > 0 {
				best = min(best, d[i][j-1]+missing[j-1])
			}
			if i > 0 && j > 0 {
				a, b := typo[i-1], word[j-1]
				letters := a-'a' < 26 && b-'a' < 26
				if a == b {
					best = min(best, d[i-1][j-1])
				} else {
					c := editCost
					if letters {
						c = int(at.replace[a-'a'][b-'a'])
					}
					if i == 1 && j == 1 {
						c += firstCost
					}
					best = min(best, d[i-1][j-1]+int32(c))
				}
				if i > 1 && j > 1 && a == word[j-2] && typo[i-2] == b && a != b {
					best = min(best, d[i-2][j-2]+swapCost)
				}
				if letters {
					p := int(a-'a')*26 + int(b-'a')
					for _, k := range at.index[at.start[p]:at.start[p+1]] {
						r := &respellings[k]
						if strings.HasSuffix(typo[:i], r.from) && strings.HasSuffix(word[:j], r.to) {
							best = min(best, d[i-len(r.from)][j-len(r.to)]+int32(r.cost))
						}
					}
				}
			}
			d[i][j] = best
		}
	}
	return int(d[n][m])
}

// extraCost is the cost of the letter at i of a misspelling that the word lacks.
func extraCost(typo string, i int) int {
	c := typo[i]
	switch {
	case i > 0 && typo[i-1] == c || i+1 < len(typo) && typo[i+1] == c:
		return 45
	case i == 0:
		return editCost + firstCost
	case c == 'e' || c == '\'':
		return 52
	}
	return editCost
}

// missingCost is the cost of leaving out the letter at j of a word.
func missingCost(word string, j int) int {
	c := word[j]
	switch {
	case j > 0 && word[j-1] == c || j+1 < len(word) && word[j+1] == c:
		return 28
	case j == 0:
		return editCost + firstCost
	case strings.IndexByte("aeiou", c) >= 0:
		return 52
	case c == 'h' || c == '\'':
		return 42
	}
	return 62
}

func replaceCost(a, b byte) int {
	c := editCost
	for i := range sounds {
		if s := &sounds[i]; strings.IndexByte(s.letters, a) >= 0 && strings.IndexByte(s.letters, b) >= 0 {
			c = min(c, s.cost)
		}
	}
	if beside(a, b) {
		c = min(c, 80)
	}
	return c
}

// beside reports whether two keys touch.
func beside(a, b byte) bool {
	for r, row := range keyboard {
		i := strings.IndexByte(row, a)
		if i < 0 {
			continue
		}
		if i > 0 && row[i-1] == b || i+1 < len(row) && row[i+1] == b {
			return true
		}
		if r > 0 && (i < len(keyboard[r-1]) && keyboard[r-1][i] == b || i+1 < len(keyboard[r-1]) && keyboard[r-1][i+1] == b) {
			return true
		}
		if r+1 < len(keyboard) && (i < len(keyboard[r+1]) && keyboard[r+1][i] == b || i > 0 && i-1 < len(keyboard[r+1]) && keyboard[r+1][i-1] == b) {
			return true
		}
	}
	return false
}
