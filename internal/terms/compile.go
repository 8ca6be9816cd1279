package terms

import (
	"encoding/binary"
	"fmt"
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// Input is what Compile makes a term base of.
type Input struct {
	Terms   []Term
	Glosses Glosses
	// Twins are the English words that a translation takes for one: "tribunal" for
	// "court".
	Twins map[string][]string
	// Classes are words by the name of their class, a list of words separated by
	// spaces, with an underscore for a space.
	Classes []NamedClass
	// Good are phrases of good English that no rendering may be.
	Good []string
	// English returns how frequent a folded word is in English, as a class of
	// package lexicon; ok is false for a word that is not English, so that it
	// counts as left untranslated.
	English func(word string) (class int, ok bool)
	// Pair reports whether two folded words often follow each other in English.
	Pair func(a, b string) bool
	// Verb reports whether a folded word can be a verb.
	Verb func(word string) bool
	// Clash reports whether a folded foreign word or acronym is used in English
	// in another sense.
	Clash func(word string) bool
	known func(word string) bool // in the lexicon, however rare
	lower func(word string) bool // a common word there
	found map[glossKey][]string  // what gloss found
}

// glossKey is a folded word of a language.
type glossKey struct {
	l Language
	w string
}

// gloss returns the glosses of a folded word, and remembers them.
func (in *Input) gloss(l Language, w string) []string {
	k := glossKey{l, w}
	out, ok := in.found[k]
	if !ok {
		out = in.Glosses.Of(l, w)
		in.found[k] = out
	}
	return out
}

// NamedClass is a class of words, for [Input].
type NamedClass struct {
	Name  string
	Words []string
}

// Compiled is the outcome of Compile.
type Compiled struct {
	Blob    string
	Entries int
	// Missing are the foreign words that have no gloss, as "es: alto", sorted.
	Missing []string
}

// Compile generates the renderings of all terms. The result depends only on
// the input.
func Compile(in Input) (Compiled, error) {
	in.found = map[glossKey][]string{}
	c := compiler{in: in, strings: map[string]int{}, good: map[uint64][][]gap{}, noArticle: map[uint64]int{}, classes: map[string]Class{}, missing: map[string]bool{}}
	if err := c.nameClasses(); err != nil {
		return Compiled{}, err
	}
	for _, p := range in.Good {
		c.addGood(p)
	}
	for i := range in.Terms {
		t := &in.Terms[i]
		for _, p := range append([]string{t.English, t.Plurals}, t.Variants...) {
			c.addGood(p)
			c.addGood(Plural(p))
			c.addGood(British(strings.ToLower(p))) // names are spelt so, too
			c.addGood(British(strings.ToLower(Plural(p))))
			if x := strings.Replace(p, "ceasefire", "cease-fire", 1); x != p {
				c.addGood(x)
				c.addGood(Plural(x))
			}
			if i := strings.LastIndexByte(p, ' ') + 1; singular(p[i:]) != "" && t.Flags&Place == 0 { // there is no Brussel
				c.addGood(p[:i] + singular(p[i:]))
			}
		}
	}
	for i := range in.Terms {
		if err := c.term(&in.Terms[i]); err != nil {
			return Compiled{}, err
		}
	}
	return Compiled{c.blob(), len(c.entries), sortedKeys(c.missing)}, nil
}

type compiler struct {
	in        Input
	good      map[uint64][][]gap // keys of good English and its gaps
	noArticle map[uint64]int     // the keys of good English without an article behind "of", and their entries
	classes   map[string]Class
	text      []byte // the section of strings
	strings   map[string]int
	sources   []byte
	terms     []byte
	entries   []entry
	missing   map[string]bool
	// variants are the records of the current term's variants.
	variants map[string]int
}

func (c *compiler) nameClasses() error {
	for i, n := range specialClasses {
		c.classes[n] = 1 << i
	}
	bit := nSpecial
	for _, n := range c.in.Classes {
		if _, ok := c.classes[n.Name]; ok {
			continue
		}
		if bit == 64 {
			return fmt.Errorf("terms: more than %d classes of words", 64-nSpecial)
		}
		c.classes[n.Name] = 1 << bit
		bit++
	}
	return nil
}

// term adds a term and its renderings.
func (c *compiler) term(t *Term) error {
	id := len(c.terms) / termSize
	domains, err := c.classSet(t.Domains)
	if err != nil {
		return fmt.Errorf("terms: %s: %w", t.English, err)
	}
	in, err := c.classSet(t.In)
	if err != nil {
		return fmt.Errorf("terms: %s: %w", t.English, err)
	}
	c.record(t, t.English, t.Plurals, domains, in)
	if len(c.terms)/termSize > 1<<16 {
		return fmt.Errorf("terms: too many terms")
	}
	if t.turned {
		mul, _ := ParseLanguage("mul")
		s := NewSource(mul, t.English)
		s.turned = true
		t.Sources = append(t.Sources, s)
	}
	c.variants = map[string]int{}
	seen := map[uint64]int{} // entries of the term by key
	for i := range t.Sources {
		s := &t.Sources[i]
		if len(s.Phrase) > 255 {
			return fmt.Errorf("terms: %s: %q is too long", t.English, s.Phrase)
		}
		src := uint32(len(c.sources) / sourceSize)
		off := c.str(s.Phrase)
		c.sources = append(c.sources, byte(id), byte(id>>8), byte(s.Language), byte(len(s.Phrase)), byte(off), byte(off>>8), byte(off>>16), byte(off>>24))
		for _, u := range s.units {
			if w := fold.String(u.word); !u.known && len(s.units) > 1 && len(c.in.gloss(s.Language, w)) == 0 {
				c.missing[s.Language.Code()+" "+w] = true
			}
		}
		add := func(r rendering) { c.add(t, i, id, src, s.Language, r, seen) }
		s.renderings(&c.in, c.english, func(r rendering) {
			if t.Flags&Place != 0 || t.Plurals == t.English && looksPlural(t.English[strings.LastIndexByte(t.English, ' ')+1:]) {
				add(r) // a place has no plural, and a plural is one by itself
				return
			}
			r.numbered(add)
		})
		s.leftover(c.english, add)
	}
	return nil
}

// record adds the record of a term under one of its English forms.
func (c *compiler) record(t *Term, english, plural string, domains, in Class) {
	rec := make([]byte, termSize)
	c.put(rec[fEnglish:], english)
	c.put(rec[fPlural:], plural)
	c.put(rec[fNear:], hashes(t.Near))
	c.put(rec[fNot:], hashes(t.Not))
	c.put(rec[fBefore:], hashes(t.Before))
	c.put(rec[fAfter:], hashes(t.After))
	binary.LittleEndian.PutUint64(rec[fDomains:], uint64(domains))
	binary.LittleEndian.PutUint64(rec[fIn:], uint64(in))
	rec[fFlags] = byte(t.Flags)
	c.terms = append(c.terms, rec...)
}

// variant returns the number of the record under which a rendering goes: that
// of a variant of the term when the rendering has the very words of it
// ("negotiations of peace", peace negotiations), else id, the term's own.
func (c *compiler) variant(t *Term, id int, r rendering) int {
	if readable(t.English+" "+t.Plurals, sameStem, r) {
		return id
	}
	for _, v := range t.Variants {
		if strings.Contains(v, " of ") || strings.HasPrefix(v, "to ") || strings.NewReplacer(" ", "", "-", "").Replace(v) == t.English || !readable(v+" "+Plural(v), 99, r) {
			continue
		}
		n, ok := c.variants[v]
		if !ok {
			n = len(c.terms) / termSize
			domains, _ := c.classSet(t.Domains)
			in, _ := c.classSet(t.In)
			plural := Plural(v)
			if looksPlural(v) {
				plural = v
			}
			c.record(t, v, plural, domains, in)
			c.variants[v] = n
		}
		return n
	}
	return id
}

// add makes an entry of a rendering unless it is good English.
func (c *compiler) add(t *Term, at, id int, src uint32, l Language, r rendering, seen map[uint64]int) {
	e := entry{sources: []uint16{uint16(src)}, term: id, flags: r.flags}
	var key uint64
	for i, w := range r.words {
		h := fold.Hash(w)
		if i == 0 {
			e.first = h
		}
		key = Extend(key, h)
		if i < len(r.words)-1 {
			e.prefixes = append(e.prefixes, key)
		}
	}
	gaps, ok := c.ungood(key, r.gaps)
	if !ok {
		return
	}
	if s := &t.Sources[at]; s.turned && s.inOrder(r) {
		return // "European Court for Human Rights"
	}
	gaps = c.noVerb(&t.Sources[at], r, gaps)
	if l.Many() && t.turned && len(gaps) > 0 && r.words[len(gaps)] == fold.String(headWord(t.English)) {
		gaps = append([]gap(nil), gaps...)
		gaps[0] &^= none // "European Nuclear Research Organization" says it as well
	}
	if len(gaps) > 0 && gaps[0] == 0 {
		return
	}
	if c.usual(t, t.Sources[at].Phrase, r) {
		if len(gaps) == 0 {
			return
		}
		gaps = append([]gap(nil), gaps...)
		if gaps[0] &^= none; gaps[0] == 0 {
			return
		}
	}
	e.key = key
	if e.term = c.variant(t, id, r); e.term != id || readable(t.English+" "+t.Plurals, sameStem, r) {
		e.flags |= Readable
	}
	for i, g := range gaps {
		if i < 4 {
			e.masks |= uint16(g&15) << (4 * i)
		}
	}
	if i, ok := seen[key]; ok { // another phrase that gives the same
		o := &c.entries[i]
		o.masks |= e.masks
		if e.flags&Elided == 0 {
			o.flags &^= Elided
		}
		last := o.sources[len(o.sources)-1]
		if Language(c.sources[int(last)*sourceSize+2]) != l && len(o.sources) < 255 {
			o.sources = append(o.sources, uint16(src))
		}
		return
	}
	seen[key] = len(c.entries)
	c.entries = append(c.entries, e)
}

func (c *compiler) classSet(names []string) (x Class, err error) {
	for _, n := range names {
		b, ok := c.classes[n]
		if !ok {
			return 0, fmt.Errorf("unknown class of words %q", n)
		}
		x |= b
	}
	return x, nil
}
