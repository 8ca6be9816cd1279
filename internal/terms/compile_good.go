package terms

import (
	"slices"
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// What is good English is no rendering of anything: the terms themselves, listed
// phrases, and words that usually stand side by side.

// addGood notes a phrase of good English. Phrases of several words become
// entries too, since what overlaps them is no rendering.
func (c *compiler) addGood(p string) {
	var key, first uint64
	var prefixes []uint64
	var gaps []gap
	g := none
	n := 0
	p = fold.String(p)
	for _, w := range strings.FieldsFunc(p, func(r rune) bool { return r == ' ' || r == '-' }) {
		if _, rest, ok := elided(w); ok {
			g, w = of, rest
		}
		switch w {
		case "of":
			g = of
			continue
		case "the", "a", "an":
			if g == none {
				g = article
			}
			continue
		case "in", "to", "on", "for", "about", "from", "by", "with", "at", "against", "between", "under", "into", "over":
			g = prep
			continue
		}
		if n > 0 {
			gaps = append(gaps, g)
		}
		g = none
		if n == 0 {
			first = fold.Hash(w)
		} else {
			prefixes = append(prefixes, key)
		}
		key = Extend(key, fold.Hash(w))
		n++
	}
	noArticle := strings.Contains(p, " of ") && !strings.Contains(p, " of the ")
	for _, x := range c.good[key] {
		if slices.Equal(x, gaps) {
			if at, ok := c.noArticle[key]; ok && !noArticle {
				c.entries[at].flags = Good
			}
			return
		}
	}
	c.good[key] = append(c.good[key], gaps)
	if n < 2 || n > maxWords {
		return
	}
	e := entry{key: key, prefixes: prefixes, first: first, flags: Good}
	if noArticle {
		e.flags = NoArticle
		c.noArticle[key] = len(c.entries)
	}
	for i, g := range gaps {
		if g == none {
			g |= article // "state of the emergency"
		}
		e.masks |= uint16(g&15) << (4 * i)
	}
	c.entries = append(c.entries, e)
}

// ungood removes what is good English from the gaps of a rendering; it
// reports false when nothing is left.
func (c *compiler) ungood(key uint64, gaps []gap) ([]gap, bool) {
	for _, good := range c.good[key] {
		if len(good) != len(gaps) {
			continue
		}
		if len(gaps) == 0 {
			return nil, false
		}
		hit := true
		for i := range gaps {
			hit = hit && gaps[i]&good[i] != 0
		}
		if !hit {
			continue
		}
		gaps = append([]gap(nil), gaps...)
		if gaps[0] &^= good[0]; gaps[0] == 0 {
			return nil, false
		}
	}
	return gaps, true
}

// english reports whether a folded word is English.
func (c *compiler) english(w string) bool {
	_, ok := c.in.English(w)
	return ok
}

// Limits on a rendering that is one English word, by its frequency class: a
// word that is commoner cannot be told from good English.
const (
	rareWord     = 6  // by itself
	commonWord   = 36 // of a term that asks for certain words beside it
	functionWord = 43 // of, his, not
)

// usual reports whether the words of a rendering are usual English side by side.
func (c *compiler) usual(t *Term, phrase string, r rendering) bool {
	if r.flags&Foreign != 0 { // too short to be told from an abbreviation or a name
		return len(r.words) == 1 && len(r.words[0]) <= 3 && strings.ToUpper(phrase) != phrase
	}
	if len(r.words) == 1 {
		class, ok := c.in.English(r.words[0])
		return ok && class > rareWord && t.Flags&Weak == 0 && (len(t.Near) == 0 || class > commonWord)
	}
	if len(t.In) > 0 {
		return false // what it means elsewhere does not matter
	}
	for i, g := range r.gaps {
		if g&none == 0 || !c.in.Pair(r.words[i], r.words[i+1]) {
			return false
		}
		if class, _ := c.in.English(r.words[i]); len(r.gaps) > 1 && class > functionWord {
			return false // every pair with "his" is usual
		}
	}
	return true
}

// noVerb takes away the readings in which the first word of a rendering would
// be a verb with its object: "exchange prisoners" says just that.
func (c *compiler) noVerb(s *Source, r rendering, gaps []gap) []gap {
	if len(gaps) == 0 || r.flags&Foreign != 0 || s.units[len(s.units)-1].known && len(s.units) != len(r.words) {
		return gaps
	}
	w := r.words[0]
	if u := &s.units[0]; !contains(u.glosses, w) && !contains(c.in.gloss(s.Language, fold.String(u.word)), w) {
		return gaps // in another order
	}
	if isAdjective(w) || !c.in.Verb(w) && !strings.HasSuffix(w, "ing") || isAdjective(r.words[1]) {
		return gaps
	}
	if gaps[0]&^(none|article) == gaps[0] {
		return gaps
	}
	out := append([]gap(nil), gaps...)
	if g := s.units[1].gap; g&(none|compound) == 0 || g&compound == 0 && looksPlural(r.words[1]) {
		out[0] &^= none | article
	}
	return out
}

// sameStem is how many first letters make two words forms of one.
const sameStem = 5

// readable reports whether each word of a rendering has its first letters in
// common with a word of the English phrase.
func readable(english string, letters int, r rendering) bool {
	english = fold.String(english)
	for _, w := range r.words {
		if !strings.Contains(" "+english, " "+w[:min(len(w), letters)]) {
			return false
		}
	}
	return r.flags&(Foreign|Inverted) == 0
}
