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
	maxParts        = 6
	maxSegment      = 6 // characters of a term in Han characters or Hangul
)

// parted returns the name of an organization with its compounds parted, nil when
// it has none.
func (n *Name) parted() *Name {
	var words []word
	for i := range n.words {
		w := &n.words[i]
		var buf [maxParts]string
		parts := w.parts(buf[:0])
		switch {
		case len(parts) > 1 && words == nil:
			words = append(make([]word, 0, len(n.words)+maxParts), n.words[:i]...)
			fallthrough
		case len(parts) > 1:
			for _, p := range parts {
				words = append(words, newWord(p))
			}
		case words != nil:
			words = append(words, *w)
		}
	}
	if words == nil || len(words) > MaxWords {
		return nil
	}
	a := &Name{raw: n.raw, kind: n.kind, words: words, cut: n.cut, cjk: n.cjk}
	for i := range words {
		if tells(words[i].class) {
			a.names++
		}
	}
	return a
}

// parts appends the parts of a word of an organization, if the lexicon does not
// have it but parts of it: several, or one or none.
func (w *word) parts(dst []string) []string {
	switch {
	case w.class != Word || w.groups[0] != 0 || w.digits != 0 || w.letters > mostLetters:
		return dst
	case w.script == Han || w.script == Hangul:
		return segments(dst, w.text)
	case w.script > Cyrillic || w.letters < compoundLetters:
		return dst
	}
	rest := w.text
	for {
		first, second, ok := compound(rest, len(dst) == 0)
		if !ok || len(dst) == 2 {
			return append(dst, rest)
		}
		dst, rest = append(dst, first), second
		if known(rest, false) {
			return append(dst, rest)
		}
	}
}

// segments appends the terms that a word without spaces is made of, and what
// stands between them: 中国人民银行, 삼성전자. From each character on the longest term is
// taken; one of a single character only at the end: 外交部.
func segments(dst []string, text string) []string {
	if len(text) < 3*3 {
		return dst
	}
	began := 0 // what is no term
	for i := 0; i < len(text) && len(dst) < maxParts-1; {
		n := longest(text[i:], i > 0)
		if n == 0 {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		if began < i {
			dst = append(dst, text[began:i])
		}
		dst = append(dst, text[i:i+n])
		i += n
		began = i
	}
	if began < len(text) {
		dst = append(dst[:min(len(dst), maxParts-1)], text[began:])
	}
	return dst
}

// longest returns the bytes of the longest term that text begins with, of two
// characters at least unless it may be single and is all of it.
func longest(text string, single bool) (n int) {
	end := 0
	for k := 1; k <= maxSegment && end < len(text); k++ {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
		if k == 1 && (!single || end < len(text)) {
			continue
		}
		if _, ok := institution(text[:end]); ok {
			n = end
		}
	}
	return n
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
	h := hashText(text)
	v, ok := lookupText(h, tableOrganization)
	if !ok && text >= "一" { // a country in Han characters or Hangul
		v, ok = lookupText(h, tableNames)
	}
	if !ok {
		if s := stemHash(text); s != 0 {
			v, ok = lookupText(s, tableOrganization-stemmed)
		}
	}
	return v, ok && tells(v.class)
}
