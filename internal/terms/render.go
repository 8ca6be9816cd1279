package terms

import (
	"slices"
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// maxWords is the most content words that a rendering has.
const maxWords = 5

// maxRenderings bounds the renderings of one source phrase.
const maxRenderings = 300

// EntryFlags say what kind of rendering an entry is.
type EntryFlags uint8

const (
	Foreign    EntryFlags = 1 << iota // a word of it is left in the source language
	AllForeign                        // all of it is
	Inverted                          // noun and adjective in an order that English does not have
	Many                              // its head is a plural
	Elided                            // a word of the source phrase is lost
	Single                            // one word that no other supports
	Good                              // good English: what overlaps it is not a rendering
	Readable                          // it says the same in the same words, only in another order
)

// NoArticle marks what is Good and has "of" without an article behind it: "Chamber of
// Deputies". Such a phrase has lost no word, so that the flag is free for it.
const NoArticle = Good | Elided

// rendering is one literal way to put a source phrase into English.
type rendering struct {
	words []string // content words, folded
	gaps  []gap    // what may stand before each, from the second on
	flags EntryFlags
}

// choice is one English reading of a unit, or the unit itself left as it is.
type choice struct {
	words   []string
	foreign bool
	known   bool // foreign, but English too: only beside words that are not
}

// renderings yields the literal renderings of s: each order of its words that
// a translation makes, with each combination of glosses.
func (s *Source) renderings(in *Input, english func(string) bool, yield func(rendering)) {
	n := len(s.units)
	if n == 0 || n > maxWords {
		return
	}
	choices := make([][]choice, n)
	for i := range s.units {
		choices[i] = s.choices(i, in, english)
	}
	budget := maxRenderings
	all := orders(n)
	if s.Language.Many() && n <= 4 {
		all = permutations(n)
	}
	for _, order := range all {
		pick := make([]choice, n)
		var rec func(k int)
		rec = func(k int) {
			if budget <= 0 {
				return
			}
			if k == n {
				if r, ok := s.assemble(order, pick); ok {
					budget--
					yield(r)
				}
				return
			}
			for _, c := range choices[order[k]] {
				pick[order[k]] = c
				rec(k + 1)
			}
		}
		rec(0)
	}
}

// choices returns the readings of unit i.
func (s *Source) choices(i int, in *Input, english func(string) bool) (out []choice) {
	u := &s.units[i]
	glosses := u.glosses
	if !u.known {
		glosses = in.gloss(s.Language, fold.String(u.word))
		switch {
		case len(s.units) == 1: // a word alone means nothing unless the term itself says so
			glosses = nil
		case s.Language.Many():
			glosses = append([]string{u.word}, in.Twins[fold.String(u.word)]...)
		}
	}
	for _, x := range glosses {
		out = append(out, choice{words: strings.FieldsFunc(fold.String(x), func(r rune) bool { return r == ' ' || r == '-' })})
	}
	if u.gap == compound || i+1 < len(s.units) && s.units[i+1].gap == compound {
		return out // a compound that is left stays in one piece: see leftover
	}
	if s.Language.Many() {
		return out // its words are English
	}
	for n := 0; n < 3; n++ {
		w := fold.String(u.word)
		if s.Language.cyrillic() {
			w = romanise(w, s.Language.Code() == "uk", n)
		} else if n > 0 {
			break
		}
		if w == "" || strings.ContainsAny(w, " _") || len(s.units) == 1 && s.clashes(w, u.word, in) {
			continue
		}
		out = appendForeign(out, w, len(s.units) > 1 && english(w))
		if len(s.units) == 1 && s.Language.romanised() {
			for _, v := range respelt(w) {
				if !english(v) && !in.Clash(v) {
					out = appendForeign(out, v, false)
				}
			}
		}
	}
	if u.drop {
		out = append(out, choice{})
	}
	return out
}

// appendForeign adds a word that is left as it is, unless it is there.
func appendForeign(out []choice, w string, known bool) []choice {
	for _, c := range out {
		if c.foreign && c.words[0] == w {
			return out
		}
	}
	return append(out, choice{words: []string{w}, foreign: true, known: known})
}

// clashes reports whether a word that was left, folded, is taken for English:
// it is, and is not written otherwise there. The accents of a word tell it from
// English ("março"), and capitals an acronym from a word (OMS), unless English
// has the acronym too.
func (s *Source) clashes(w, word string, in *Input) bool {
	class, ok := in.English(w)
	if ok && len(s.units) == 1 && strings.ToLower(word) == word && !in.lower(w) {
		ok = false // only a name: in small letters it is none
	}
	switch {
	case len(word) > 2 && strings.ToUpper(word) == word:
		return in.Clash(w) || in.known(w) && !(in.lower(w) && class < commonAcronym && len(w) > 2 && !s.Language.cyrillic())
	case !ok:
		return in.Clash(w)
	}
	return len(w) == len(word) || s.Language.cyrillic() || class > commonAccent || in.Clash(w)
}

const (
	commonAcronym = 20 // frequency class of a word whose capitals may be an acronym's
	commonAccent  = 38 // frequency class of a word that is written without its accents
)

// leftover yields the source phrase left untranslated when compounds keep it
// from being put together word by word.
func (s *Source) leftover(english func(string) bool, yield func(rendering)) {
	var words []string
	var gaps []gap
	compounds := false
	for i, u := range s.units {
		w := fold.String(u.word)
		if u.gap == compound {
			words[len(words)-1] += w
			compounds = true
			continue
		}
		if i > 0 {
			gaps = append(gaps, s.mask(i-1, i))
		}
		words = append(words, w)
	}
	if !compounds || len(words) > maxWords {
		return
	}
	for _, w := range words {
		if english(w) {
			return
		}
	}
	f := Foreign | AllForeign
	if len(words) == 1 {
		f |= Single
	}
	yield(rendering{words, gaps, f})
}

// orders returns the orders of n words that translations make.
func orders(n int) [][]int {
	switch n {
	case 1:
		return [][]int{{0}}
	case 2:
		return [][]int{{0, 1}, {1, 0}}
	case 3:
		return [][]int{{0, 1, 2}, {2, 1, 0}, {1, 0, 2}, {0, 2, 1}, {1, 2, 0}}
	case 4:
		return [][]int{{0, 1, 2, 3}, {3, 2, 1, 0}, {1, 0, 2, 3}, {0, 1, 3, 2}}
	}
	same, back := make([]int, n), make([]int, n)
	for i := range same {
		same[i], back[i] = i, n-1-i
	}
	return [][]int{same, back}
}

// permutations returns all orders of n words, that of the source first.
func permutations(n int) (out [][]int) {
	var rec func(head, rest []int)
	rec = func(head, rest []int) {
		if len(rest) == 0 {
			out = append(out, slices.Clone(head))
			return
		}
		for i, x := range rest {
			rec(append(slices.Clone(head), x), slices.Delete(slices.Clone(rest), i, i+1))
		}
	}
	first := make([]int, n)
	for i := range first {
		first[i] = i
	}
	rec(nil, first)
	return out
}

// mask returns what may stand between units a and b when b follows a in a rendering.
func (s *Source) mask(a, b int) gap {
	order := languages[s.Language].order
	switch {
	case s.turned:
		return none | of | article | prep // "World Organization for the Health"
	case order == anyOrder:
		return none | of | article | s.units[max(a, b)].gap&prep
	}
	if b == a+1 {
		switch g := s.units[b].gap; {
		case g&of != 0:
			return none | of
		case g&prep != 0:
			return none | of | prep
		case g&article != 0:
			return none | article
		case g&compound != 0 || order == headLast:
			return none
		case order == romance:
			return none
		}
		return none | of
	}
	if b < a {
		if s.units[a].gap == compound || order == headLast { // the head comes first: "vote of mistrust"
			return of
		}
		if order == inflected && s.units[a].gap == none {
			return none | of
		}
		return none
	}
	if s.units[b].gap&(of|prep) != 0 {
		return none | of
	}
	return none
}

// inOrder reports whether a rendering has the very words of the source phrase, in their
// order.
func (s *Source) inOrder(r rendering) bool {
	if len(r.words) != len(s.units) {
		return false
	}
	for i, u := range s.units {
		if r.words[i] != fold.String(u.word) {
			return false
		}
	}
	return true
}

// assemble puts picked readings in an order. It reports false for what is not
// worth a rendering.
func (s *Source) assemble(order []int, pick []choice) (r rendering, ok bool) {
	foreigners, kept, known := 0, 0, 0
	last := -1
	inOrder := true
	var at []int // the unit of each word
	for k, i := range order {
		c := pick[i]
		if len(c.words) == 0 {
			r.flags |= Elided
			continue
		}
		kept++
		if c.foreign {
			foreigners++
			if c.known {
				known++
			}
		}
		if k > 0 && order[k-1] != i-1 {
			inOrder = false
		}
		for j, w := range c.words {
			switch {
			case len(r.words) == 0:
			case j > 0:
				r.gaps = append(r.gaps, none)
			default:
				r.gaps = append(r.gaps, s.mask(last, i))
			}
			r.words = append(r.words, w)
			at = append(at, i)
		}
		last = i
	}
	if len(r.words) == 0 || len(r.words) > maxWords || r.flags&Elided != 0 && (kept < 2 || foreigners > 0) {
		return r, false
	}
	if known > 0 && (known == kept || foreigners < kept) {
		return r, false
	}
	if foreigners > 0 {
		r.flags |= Foreign
		if foreigners == kept {
			r.flags |= AllForeign
		}
		if !inOrder && (foreigners == kept || kept > 2) {
			return r, false
		}
	}
	if len(r.words) == 1 {
		r.flags |= Single
	}
	// "bank central": a noun and then its adjective
	if n := len(r.words); n > 1 && isAdjective(r.words[n-1]) && !isAdjective(r.words[n-2]) && r.gaps[n-2]&^none == 0 && pick[order[len(order)-1]].words != nil {
		r.flags |= Inverted
	}
	if h := s.head(at, pick); h >= 0 && looksPlural(r.words[h]) {
		r.flags |= Many
	}
	return r, true
}

// headUnit returns the unit that is the head of the source phrase.
func (s *Source) headUnit(pick []choice) int {
	n := len(s.units)
	if languages[s.Language].order == headLast {
		return n - 1
	}
	for i := range s.units {
		if i+1 < n && s.units[i+1].gap == compound {
			continue
		}
		if w := pick[i].words; len(w) > 0 && (pick[i].foreign || !isAdjective(w[len(w)-1])) {
			return i
		}
	}
	return n - 1
}

// head returns the index of the word that is the head of a rendering whose words are
// of the units in at, or -1.
func (s *Source) head(at []int, pick []choice) int {
	h := s.headUnit(pick)
	if pick[h].foreign {
		return -1
	}
	for k := len(at) - 1; k >= 0; k-- {
		if at[k] == h {
			return k
		}
	}
	return -1
}

// numbered yields r and r with its head in the other number.
func (r rendering) numbered(yield func(rendering)) {
	yield(r)
	if r.flags&Elided != 0 {
		return
	}
	// The head is the word before the first gap that may hold a preposition, or
	// the last word: the reading that English gives the rendering.
	h := len(r.words) - 1
	for i, g := range r.gaps {
		if g&(of|prep) != 0 {
			h = i
			break
		}
	}
	flip := func(h int) {
		w := r.words[h]
		x := singular(w)
		flags := r.flags &^ Many
		if x == "" {
			if isAdjective(w) || len(w) < 3 {
				return
			}
			x = Plural(w)
			flags |= Many
		}
		if x == w {
			return
		}
		words := append([]string(nil), r.words...)
		words[h] = x
		yield(rendering{words, r.gaps, flags})
	}
	if r.flags&Foreign != 0 && len(r.words) == 1 {
		return
	}
	flip(h)
	if last := len(r.words) - 1; h != last && r.gaps[len(r.gaps)-1]&none != 0 && len(r.words) == 2 {
		flip(last)
	}
	if r.flags&Inverted != 0 && len(r.words) == 2 && h != 0 {
		flip(0)
	}
}
