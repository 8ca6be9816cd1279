package normalize

import (
	"strings"
	"sync"
)

// A misspelling is measured by what fingers and ears do. A plain edit costs
// editCost; what is easily done costs less.
const (
	editCost  = 100
	swapCost  = 70
	firstCost = 40 // more, for an edit of the first letter, which people get right
)

// sounds are letters that are taken for each other: by ear, or as vowels.
var sounds = [...]struct {
	letters string
	cost    int
}{
	{"aeiouy", 60}, {"ckq", 60}, {"csz", 60}, {"gj", 60}, {"dt", 75}, {"fv", 70}, {"mn", 70}, {"bp", 80}, {"vw", 80}, {"kx", 80}, {"lr", 85}, {"iy", 50},
}

// keyboard rows; letters that stand beside each other are mistyped.
var keyboard = [...]string{"qwertyuiop", "asdfghjkl", "zxcvbnm"}

// respellings are groups of letters that stand for others by ear: left what is
// written, right what is meant.
var respellings = [...]struct {
	from, to string
	cost     int
}{
	{"f", "ph", 60},
	{"ph", "f", 70},
	{"k", "ch", 70},
	{"c", "ch", 70},
	{"k", "ck", 50},
	{"c", "ck", 60},
	{"ck", "k", 60},
	{"ck", "c", 70},
	{"sh", "ti", 70},
	{"sh", "ci", 70},
	{"sh", "ch", 70},
	{"sh", "ssi", 80},
	{"shun", "tion", 60},
	{"shon", "tion", 60},
	{"sion", "tion", 50},
	{"tion", "sion", 50},
	{"tion", "ssion", 60},
	{"cion", "tion", 60},
	{"tian", "tion", 60},
	{"shion", "tion", 60},
	{"ssion", "tion", 70},
	{"sian", "cian", 70},
	{"n", "kn", 70},
	{"n", "gn", 70},
	{"r", "wr", 70},
	{"r", "rh", 60},
	{"s", "sc", 60},
	{"s", "ps", 70},
	{"sc", "s", 70},
	{"s", "st", 80},
	{"ss", "sc", 60},
	{"c", "sc", 60},
	{"sk", "sc", 60},
	{"x", "cc", 70},
	{"x", "ks", 70},
	{"ks", "x", 60},
	{"x", "xc", 60},
	{"cs", "x", 60},
	{"gs", "x", 70},
	{"z", "x", 70},
	{"g", "dg", 60},
	{"j", "dg", 70},
	{"dg", "g", 70},
	{"g", "gu", 60},
	{"gw", "gu", 60},
	{"kw", "qu", 50},
	{"qw", "qu", 50},
	{"q", "qu", 60},
	{"cw", "qu", 60},
	{"k", "qu", 70},
	{"k", "que", 70},
	{"t", "bt", 70},
	{"t", "ght", 70},
	{"ite", "ight", 60},
	{"it", "ight", 80},
	{"ait", "aight", 70},
	{"ort", "ought", 80},
	{"ort", "aught", 80},
	{"uff", "ough", 70},
	{"off", "ough", 70},
	{"of", "ough", 90},
	{"ow", "ough", 80},
	{"o", "ough", 90},
	{"w", "wh", 50},
	{"wh", "w", 70},
	{"h", "wh", 80},
	{"v", "ve", 70},
	{"m", "mb", 60},
	{"m", "mn", 60},
	{"ie", "ei", 40},
	{"ei", "ie", 40},
	{"ee", "ea", 50},
	{"ea", "ee", 50},
	{"ee", "ie", 60},
	{"ea", "ie", 60},
	{"ee", "ei", 60},
	{"e", "ea", 60},
	{"e", "ie", 70},
	{"ee", "i", 70},
	{"i", "ea", 80},
	{"ea", "e", 60},
	{"e", "ee", 50},
	{"ey", "y", 60},
	{"y", "ey", 60},
	{"ie", "y", 60},
	{"y", "ie", 70},
	{"ee", "y", 70},
	{"i", "ie", 70},
	{"ys", "ies", 60},
	{"ay", "ai", 60},
	{"ai", "ay", 60},
	{"a", "ai", 60},
	{"ai", "a", 70},
	{"ey", "ay", 60},
	{"ei", "ai", 60},
	{"a", "au", 60},
	{"o", "au", 70},
	{"aw", "au", 50},
	{"au", "aw", 60},
	{"or", "au", 80},
	{"o", "ou", 60},
	{"u", "ou", 60},
	{"ou", "o", 70},
	{"ow", "ou", 50},
	{"ou", "ow", 60},
	{"oo", "u", 60},
	{"oo", "ou", 60},
	{"u", "oo", 60},
	{"ew", "u", 70},
	{"oo", "ew", 70},
	{"u", "eau", 60},
	{"ue", "eau", 50},
	{"o", "oa", 60},
	{"oa", "o", 70},
	{"yu", "u", 60},
	{"eu", "u", 70},
	{"u", "eu", 70},
	{"oy", "oi", 50},
	{"er", "re", 50},
	{"er", "or", 50},
	{"er", "ar", 50},
	{"or", "er", 50},
	{"ar", "er", 50},
	{"er", "our", 60},
	{"or", "our", 60},
	{"ur", "er", 50},
	{"ir", "er", 50},
	{"er", "ur", 50},
	{"er", "ir", 50},
	{"er", "eur", 60},
	{"a", "er", 70},
	{"er", "a", 80},
	{"air", "are", 60},
	{"are", "air", 60},
	{"ere", "are", 60},
	{"ear", "ere", 60},
	{"eer", "ere", 60},
	{"eer", "ier", 60},
	{"le", "el", 50},
	{"el", "le", 50},
	{"al", "le", 60},
	{"le", "al", 60},
	{"il", "le", 60},
	{"ul", "le", 60},
	{"ull", "le", 60},
	{"all", "al", 50},
	{"full", "ful", 40},
	{"ly", "lly", 40},
	{"ly", "ally", 60},
	{"aly", "ally", 40},
	{"ely", "ly", 50},
	{"ily", "ly", 60},
	{"ent", "ant", 50},
	{"ant", "ent", 50},
	{"int", "ent", 60},
	{"ence", "ance", 50},
	{"ance", "ence", 50},
	{"ense", "ence", 50},
	{"ens", "ence", 60},
	{"ans", "ance", 60},
	{"ible", "able", 50},
	{"able", "ible", 50},
	{"abel", "able", 50},
	{"ibal", "ible", 60},
	{"us", "ous", 40},
	{"ous", "us", 60},
	{"ius", "ious", 50},
	{"eous", "ious", 50},
	{"ious", "eous", 50},
	{"shus", "cious", 70},
	{"shus", "tious", 70},
	{"cer", "cher", 70},
	{"cher", "ture", 80},
	{"chur", "ture", 70},
	{"ed", "d", 60},
	{"t", "ed", 70},
	{"d", "ed", 60},
	{"id", "ed", 60},
	{"s", "es", 70},
	{"in", "ing", 70},
	{"s", "ce", 60},
	{"se", "ce", 50},
	{"ce", "se", 50},
	{"ss", "ce", 70},
	{"is", "ice", 60},
	{"ise", "ice", 60},
	{"ege", "edge", 50},
	{"ige", "age", 60},
	{"ij", "age", 80},
	{"idge", "age", 60},
	{"ege", "age", 60},
	{"tch", "ch", 60},
	{"ch", "tch", 50},
	{"gue", "g", 70},
	{"g", "gue", 70},
}

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
		return 75
	case i > 0 && beside(typo[i-1], c) || i+1 < len(typo) && beside(typo[i+1], c):
		return 85
	}
	return editCost
}

// missingCost is the cost of leaving out the letter at j of a word.
func missingCost(word string, j int) int {
	c := word[j]
	switch {
	case j > 0 && word[j-1] == c || j+1 < len(word) && word[j+1] == c:
		return 40
	case j == 0:
		return editCost + firstCost
	case strings.IndexByte("aeiou", c) >= 0:
		return 75
	case c == 'h' || c == '\'':
		return 60
	}
	return 90
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
