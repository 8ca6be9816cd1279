package terms

import (
	"encoding/binary"
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// Input is what Compile makes a term base of.
type Input struct {
	Terms   []Term
	Glosses Glosses
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
	c := compiler{in: in, strings: map[string]int{}, good: map[uint64][][]gap{}, classes: map[string]Class{}, missing: map[string]bool{}}
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
			c.addGood(British(p))
			c.addGood(British(Plural(p)))
			if x := strings.Replace(p, "ceasefire", "cease-fire", 1); x != p {
				c.addGood(x)
				c.addGood(Plural(x))
			}
			if i := strings.LastIndexByte(p, ' ') + 1; singular(p[i:]) != "" {
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
	in      Input
	good    map[uint64][][]gap // keys of good English and its gaps
	classes map[string]Class
	text    []byte // the section of strings
	strings map[string]int
	sources []byte
	terms   []byte
	entries []entry
	missing map[string]bool
	// variants are the records of the current term's variants.
	variants map[string]int
}

type entry struct {
	key      uint64
	prefixes []uint64
	first    uint64
	sources  []uint16
	term     int
	masks    uint16
	flags    EntryFlags
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

// addGood notes a phrase of good English. Phrases of several words become
// entries too, since what overlaps them is no rendering.
func (c *compiler) addGood(p string) {
	var key, first uint64
	var prefixes []uint64
	var gaps []gap
	g := none
	n := 0
	for _, w := range strings.FieldsFunc(fold.String(p), func(r rune) bool { return r == ' ' || r == '-' }) {
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
	for _, x := range c.good[key] {
		if slices.Equal(x, gaps) {
			return
		}
	}
	c.good[key] = append(c.good[key], gaps)
	if n < 2 || n > maxWords {
		return
	}
	e := entry{key: key, prefixes: prefixes, first: first, flags: Good}
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
	if u := &s.units[0]; !contains(u.glosses, w) && !contains(c.in.Glosses.Of(s.Language, fold.String(u.word)), w) {
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
			if w := fold.String(u.word); !u.known && len(s.units) > 1 && len(c.in.Glosses.Of(s.Language, w)) == 0 {
				c.missing[s.Language.Code()+" "+w] = true
			}
		}
		add := func(r rendering) { c.add(t, i, id, src, s.Language, r, seen) }
		s.renderings(&c.in, c.english, func(r rendering) {
			if t.Flags&Place != 0 || t.Plurals == t.English && looksPlural(t.English[strings.LastIndexByte(t.English, ' ')+1:]) {
				add(r) // a place has no plural, and a plural is one by itself
				return
			}
			s.numbered(r, add)
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
		if strings.Contains(v, " of ") || !readable(v+" "+Plural(v), 99, r) {
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
	gaps = c.noVerb(&t.Sources[at], r, gaps)
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

// put writes where s is in the strings.
func (c *compiler) put(b []byte, s string) {
	binary.LittleEndian.PutUint32(b, uint32(c.str(s)))
	binary.LittleEndian.PutUint32(b[4:], uint32(len(s)))
}

func (c *compiler) str(s string) int {
	if o, ok := c.strings[s]; ok {
		return o
	}
	o := len(c.text)
	c.strings[s] = o
	c.text = append(c.text, s...)
	return o
}

// hashes is the HashList of words.
func hashes(words []string) string {
	var b []byte
	for _, w := range words {
		b = binary.LittleEndian.AppendUint64(b, fold.Hash(w))
	}
	return string(b)
}

// blob puts the sections together.
func (c *compiler) blob() string {
	sort.SliceStable(c.entries, func(i, j int) bool { return c.entries[i].key < c.entries[j].key })
	first := newBits(1 << 16)
	prefix := newBits(16 * len(c.entries))
	var index, entries []byte
	next := 0
	for i := range c.entries {
		e := &c.entries[i]
		first.set(e.first)
		prefix.set(e.key)
		for _, p := range e.prefixes {
			prefix.set(p)
		}
		for ; next <= int(e.key>>(64-indexBits)); next++ {
			index = binary.LittleEndian.AppendUint32(index, uint32(i))
		}
		entries = binary.LittleEndian.AppendUint64(entries, e.key)
		var list []byte
		for _, x := range e.sources {
			list = binary.LittleEndian.AppendUint16(list, x)
		}
		entries = binary.LittleEndian.AppendUint32(entries, uint32(c.str(string(list)))|uint32(len(e.sources))<<24)
		entries = binary.LittleEndian.AppendUint16(entries, uint16(e.term))
		entries = binary.LittleEndian.AppendUint16(entries, e.masks)
		entries = append(entries, byte(e.flags))
	}
	for ; next <= 1<<indexBits; next++ {
		index = binary.LittleEndian.AppendUint32(index, uint32(len(c.entries)))
	}
	words := c.wordTable()
	glosses := c.glossTable()
	var names []byte
	for _, n := range c.in.Classes {
		names = append(append(names, n.Name...), '\n')
	}
	out := []byte(magic)
	secs := [nSections][]byte{first, prefix, index, entries, c.sources, c.terms, words, glosses, names, c.text}
	pos := headerSize
	for _, s := range secs {
		out = binary.LittleEndian.AppendUint32(out, uint32(pos))
		pos += len(s)
	}
	out = binary.LittleEndian.AppendUint32(out, uint32(pos))
	for _, s := range secs {
		out = append(out, s...)
	}
	return string(out)
}

// bits is a bit set of a power of two bits.
type bits []byte

func newBits(atLeast int) bits {
	n := 1 << 10
	for n < atLeast {
		n *= 2
	}
	return make(bits, n/8)
}

func (b bits) set(h uint64) {
	h = (h ^ h>>32) & uint64(len(b)*8-1)
	b[h>>3] |= 1 << (h & 7)
}

// wordTable is the open-addressing table of the classes of words.
func (c *compiler) wordTable() []byte {
	set := map[uint64]Class{}
	var keys []uint64
	for _, n := range c.in.Classes {
		for _, w := range n.Words {
			h := fold.Hash(strings.ReplaceAll(w, "_", " "))
			if _, ok := set[h]; !ok {
				keys = append(keys, h)
			}
			set[h] |= c.classes[n.Name]
		}
	}
	if len(keys) == 0 {
		return nil
	}
	n := 16
	for n < 2*len(keys) {
		n *= 2
	}
	out := make([]byte, n*wordSize)
	for _, h := range keys {
		i := int((h ^ h>>32) & uint64(n-1))
		for binary.LittleEndian.Uint64(out[i*wordSize:]) != 0 {
			i = (i + 1) & (n - 1)
		}
		binary.LittleEndian.PutUint64(out[i*wordSize:], h)
		binary.LittleEndian.PutUint64(out[i*wordSize+8:], uint64(set[h]))
	}
	return out
}
