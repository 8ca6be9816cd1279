package name

import (
	"strings"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// Words of institutions are often made of two that other languages write apart:
// Verfassungsgericht, Минэкономики, Eurokomise. Such a name is also read as one
// of their parts, and compared as whichever agrees better: Eurobank and Евросеть
// are brands.

// clipped are what words of institutions are shortened to as the first part of
// another, and the words.
var clipped = [...][2]string{
	{"мин", "министерство"},
	{"мін", "міністерство"},
	{"гос", "государственный"},
	{"держ", "державний"},
	{"нац", "национальный"},
	{"ген", "генеральный"},
	{"центр", "центральный"},
	{"евро", "европейский"},
	{"євро", "європейський"},
	{"euro", "european"},
	{"evro", "european"},
}

// Limits of what is taken for a compound.
const (
	compoundLetters = 7  // letters of the whole, at least
	mostLetters     = 40 // and at most
	partLetters     = 4  // letters of a part that is no clipped word
	maxParts        = 3
)

// parted returns the name of an organization with its compounds parted, nil when
// it has none.
func (n *Name) parted() *Name {
	var words []word
	for i := range n.words {
		w := &n.words[i]
		parts := [maxParts]string{w.text}
		k := 1
		if w.class == Word && w.groups[0] == 0 && w.script <= Cyrillic && w.digits == 0 && w.letters >= compoundLetters && w.letters <= mostLetters {
			for k < maxParts && (k == 1 || !known(parts[k-1], false)) {
				first, second, ok := compound(parts[k-1], k == 1)
				if !ok {
					break
				}
				parts[k-1], parts[k] = first, second
				k++
			}
		}
		if k > 1 && words == nil {
			words = append(make([]word, 0, len(n.words)+maxParts), n.words[:i]...)
		}
		if words == nil {
			continue
		}
		if k == 1 {
			words = append(words, *w)
			continue
		}
		for _, p := range parts[:k] {
			words = append(words, newWord(p))
		}
	}
	if words == nil || len(words) > MaxWords {
		return nil
	}
	a := &Name{raw: n.raw, kind: n.kind, words: words, cut: n.cut}
	for i := range words {
		if tells(words[i].class) {
			a.names++
		}
	}
	return a
}

// newWord returns a part of a compound, which the lexicon has.
func newWord(text string) word {
	w := word{text: text, letters: utf8.RuneCountInString(text)}
	p, script := AppendPhones(nil, text)
	w.phones, w.script, w.hash = string(p[:min(len(p), MaxPhones)]), script, hashText(text)
	v, _ := institution(text)
	w.class, w.groups = v.class, v.groups
	return w
}

// compound parts a word into two of which the lexicon has both, or the second is
// a compound of such.
func compound(text string, deep bool) (first, second string, ok bool) {
	for _, c := range clipped {
		if rest, found := strings.CutPrefix(text, c[0]); found && utf8.RuneCountInString(rest) >= partLetters && known(rest, false) {
			return c[1], rest, true
		}
	}
	if text[0] >= utf8.RuneSelf {
		return "", "", false // what is Cyrillic is made of clipped words
	}
	h := fold.Offset64
	for i := 0; i < len(text)-partLetters; i++ {
		c := text[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(text[i:])
			h = fold.HashRune(h, r)
			i += n - 1
		} else {
			h = (h ^ uint64(fold.ASCII[c])) * fold.Prime64
		}
		if i+1 < partLetters {
			continue
		}
		if v, ok := lookupText(h, tableOrganization); !ok || !tells(v.class) {
			continue
		}
		for _, link := range [...]string{"", "s", "es", "n", "en"} {
			if rest, found := strings.CutPrefix(text[i+1:], link); found && len(rest) >= partLetters && known(rest, deep) {
				return text[:i+1], rest, true
			}
		}
	}
	return "", "", false
}

// known reports whether the lexicon has a word of institutions, or, when deep, the
// parts of a compound.
func known(text string, deep bool) bool {
	_, ok := institution(text)
	if !ok && deep && utf8.RuneCountInString(text) >= compoundLetters {
		_, _, ok = compound(text, false)
	}
	return ok
}

// institution returns what the lexicon has of one word of an organization, by its
// letters or its stem, unless it is a legal form or a small word.
func institution(text string) (meaning, bool) {
	v, ok := lookupText(hashText(text), tableOrganization)
	if !ok {
		if s := stemHash(text); s != 0 {
			v, ok = lookupText(s, tableOrganization-stemmed)
		}
	}
	return v, ok && tells(v.class)
}
