package normalize

import (
	"bytes"
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// A misspelling is an unknown word that has a likely word near it, in the sense
// of a noisy channel (Kernighan, Church, Gale 1990): how frequent the word is
// between its neighbours, times how easily it is misspelt so. All is counted
// in tenths of frequency classes, see lexicon.Info.Class.

// scored is a word that a misspelling may stand for.
type scored struct {
	word  string
	hash  uint64
	cost  int  // of misspelling it so
	class int  // its frequency
	seen  bool // it is known beside one of the neighbours
	// scrambled says that the misspelling has its letters in a wrong order.
	scrambled bool
	score     int // the higher the likelier
}

const (
	allClass = 74 // the class that all words together would have
	rarePair = 24 // the class of a pair just too rare for the lexicon, or rarer

	perCost   = 35  // tenths of tenths of classes for a hundredth of an edit
	perEdit   = 40  // what each edit after the first costs in addition, inside a text
	scrambled = 115 // what it costs at most to write the right letters in a wrong order
)

// neighbours are the words beside a misspelling.
type neighbours struct {
	before, after           uint64
	beforeClass, afterClass int
	hasBefore, hasAfter     bool
}

// neighbours returns the words directly beside token i.
func (d *doc) neighbours(i int) (n neighbours) {
	if i > 0 && d.Tokens[i].Flags&token.Sentence == 0 && d.Tokens[i-1].Kind == token.Word {
		v, ok := d.info(i - 1)
		n.before, n.beforeClass, n.hasBefore = d.Tokens[i-1].Hash, v.Class(), ok
	}
	if i+1 < len(d.Tokens) && d.Tokens[i+1].Flags&token.Sentence == 0 && d.Tokens[i+1].Kind == token.Word {
		v, ok := d.info(i + 1)
		n.after, n.afterClass, n.hasAfter = d.Tokens[i+1].Hash, v.Class(), ok
	}
	return n
}

// follows returns how likely b is after a, as a difference of classes; 0 is
// certain. An unknown pair is at most as frequent as the rarest known one.
func follows(a, b uint64, aClass, bClass int) (likely int, seen bool) {
	if p, ok := lexicon.Pair(a, b); ok {
		return p - aClass, true
	}
	return min(bClass-allClass, rarePair-aClass) - 1, false
}

// between scores a word between its neighbours.
func (n *neighbours) between(hash uint64, class int) (score int, seen bool) {
	score = class - allClass
	if n.hasBefore {
		score, seen = follows(n.before, hash, n.beforeClass, class)
	}
	if n.hasAfter {
		s, ok := follows(hash, n.after, class, n.afterClass)
		score += s - (n.afterClass - allClass)
		seen = seen || ok
	}
	return score, seen
}

// mostRanked is how many of the words near a misspelling are told apart: three are
// offered, and what may come twice is among the first two.
const mostRanked = 4

// rank appends to dst the likeliest of the words near a misspelling, best first between
// its neighbours.
func rank(dst, near []scored, n neighbours) []scored {
	from := len(dst)
	for i := range near {
		s := near[i]
		between, seen := n.between(s.hash, s.class)
		s.score, s.seen = 10*between-perCost*s.cost/10, seen
		if len(dst) < from+mostRanked {
			dst = append(dst, s)
		} else if !s.likelier(&dst[len(dst)-1]) {
			continue
		}
		k := len(dst) - 1
		for ; k > from && s.likelier(&dst[k-1]); k-- {
			dst[k] = dst[k-1]
		}
		dst[k] = s
	}
	return dst
}

// likelier reports whether a goes before b.
func (a *scored) likelier(b *scored) bool {
	return a.score > b.score || a.score == b.score && a.word < b.word
}

// wordsNear returns the words near a misspelling, which is folded. People get the
// first letter right, so words with another are looked at only when nothing else
// is near; alone says that there is no text around to be fast for.
func wordsNear(typo string, alone bool) []scored {
	r := finder{typo: typo, alone: alone}
	far := 2
	if len(typo) >= 7 {
		far = 3
	}
	if alone {
		if len(typo) >= 5 {
			far = 3
		}
		r.find("", far)
	} else if r.find(startsOf(typo), 2); r.nearest >= editCost {
		lexicon.NearStart(typo, r.add)
		if r.nearest >= editCost {
			r.find(takenFor(typo), 2)
		}
		if far == 3 && r.nearest > editCost {
			r.find(typo[:1], far)
		}
	}
	if r.nearest > swapCost && len(typo) >= leastExchange {
		lexicon.NearExchange(typo, r.addNew)
	}
	return r.found
}

// leastExchange is how long a word is in which two letters may have changed places: in
// a shorter one they often make another word by chance.
const leastExchange = 5

// startsOf returns the first letter of a misspelling and the one that a scanner may
// have taken its first letters for.
func startsOf(typo string) string {
	for _, s := range scannedStarts {
		if strings.HasPrefix(typo, s.from) {
			return typo[:1] + s.to
		}
	}
	return typo[:1]
}

// takenFor returns the letters that a word may begin with when the first letter
// of the misspelling is wrong: its next ones, and those beside it by ear or hand.
func takenFor(typo string) string {
	letters := []byte(typo[1:min(len(typo), 4)])
	for c := byte('a'); c <= 'z'; c++ {
		if c != typo[0] && replaceCost(typo[0], c) < editCost && bytes.IndexByte(letters, c) < 0 {
			letters = append(letters, c)
		}
	}
	return string(letters)
}

// finder gathers the words near a misspelling.
type finder struct {
	typo    string
	alone   bool // no text stands around it
	nearest int  // cost of the nearest
	found   []scored
}

// find adds the words within k edits that begin with one of the letters.
func (r *finder) find(first string, k int) {
	if len(r.found) == 0 {
		r.nearest = 1 << 20
	}
	lexicon.Near(r.typo, first, k, r.addNew)
}

// addNew adds a word that was not found before.
func (r *finder) addNew(c lexicon.Candidate) {
	for i := range r.found {
		if r.found[i].word == c.Word {
			return
		}
	}
	r.add(c)
}

// add adds a word.
func (r *finder) add(c lexicon.Candidate) {
	s := scored{word: c.Word, cost: spellCost(r.typo, c.Word), hash: fold.Hash(c.Word)}
	if !r.alone {
		s.cost += perEdit * (c.Distance - 1)
	}
	if s.cost > scrambled && sameLetters(r.typo, c.Word) {
		s.cost = scrambled
	}
	s.scrambled = s.cost == scrambled
	if r.alone {
		s.cost = byEar(r.typo, c.Word, s.cost)
	}
	s.class, _ = lexicon.Freq(s.hash)
	r.nearest = min(r.nearest, s.cost)
	r.found = append(r.found, s)
}

// byEar is what a misspelling costs of which nothing but the word is known, and which
// was written by ear, given its cost in a text: letters are left out sooner than added,
// and the consonants are right. Fitted on one half of lists of misspellings and held
// against the other.
func byEar(typo, word string, cost int) int {
	cost = 8 * cost / 10
	if n := len(word) - len(typo); n > 0 {
		cost -= 11 * n
	} else {
		cost -= 9 * n
	}
	var a, b [lexicon.MaxSpelling]byte
	if string(consonants(a[:0], typo)) == string(consonants(b[:0], word)) {
		cost -= 19
	}
	return cost
}

// consonants appends the first letter of a word and its consonants as they sound: each
// once where it stands twice.
func consonants(dst []byte, w string) []byte {
	for i := 0; i < len(w); i++ {
		c := w[i]
		switch c {
		case 'c', 'q':
			c = 'k'
		case 'z':
			c = 's'
		case 'p':
			if i+1 < len(w) && w[i+1] == 'h' {
				c = 'f'
			}
		case 'a', 'e', 'i', 'o', 'u', 'y', 'h', 'w':
			if i > 0 {
				continue
			}
		}
		if n := len(dst); n == 0 || dst[n-1] != c {
			dst = append(dst, c)
		}
	}
	return dst
}

// sameLetters reports whether two words have the same letters in another order.
func sameLetters(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	var n [128]int8
	for i := range len(a) {
		n[a[i]&0x7F]++
		n[b[i]&0x7F]--
	}
	return n == [128]int8{}
}

// misspelt is an unknown word with what it may stand for, best first.
type misspelt struct {
	at     int
	words  []scored
	proper bool // a day, month, country or people, in its place
}

// closed reports whether token i is no word whose spelling can be judged: not
// plain letters, or part of something longer that is glued to it.
func (d *doc) closed(i int) bool {
	t := &d.Tokens[i]
	if t.Kind != token.Word || t.Flags&(token.AllUpper|token.Inner|token.Digits|token.NonASCII|token.Dotted) != 0 {
		return true
	}
	if n := t.Stem - t.Start; n < 3 || n > lexicon.MaxSpelling {
		return true
	}
	if letterSet(d.StemOf(i))&vowels == 0 || strings.IndexByte(d.StemOf(i), '\'') >= 0 || d.isTaken(i, i) || d.isProtected(i, i) {
		return true
	}
	return d.glued(i)
}

// glued reports whether token i touches a hyphen, a slash or another mark that
// makes it part of a compound, a path or code.
func (d *doc) glued(i int) bool {
	if i > 0 && d.Tokens[i].Flags&token.Space == 0 {
		if c := d.Source[d.Tokens[i].Start-1]; strings.IndexByte("-/\\_@#&+=.~*'`", c) >= 0 || c >= '0' && c <= '9' || c >= 0x80 && d.Tokens[i-1].Kind != token.Punct {
			return true
		}
	}
	if end := d.Tokens[i].End; end < len(d.Source) {
		c := d.Source[end]
		if strings.IndexByte("-/\\_@#&+=~*(`", c) >= 0 || c >= '0' && c <= '9' {
			return true
		}
		if c == '.' && end+1 < len(d.Source) && d.Source[end+1] > ' ' && d.Source[end+1] < 0x80 && strings.IndexByte("\"')]", d.Source[end+1]) < 0 {
			return true
		}
	}
	return false
}
