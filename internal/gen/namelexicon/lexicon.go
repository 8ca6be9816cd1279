package main

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/gen"
	"github.com/dragoman-go/dragoman/internal/name"
)

// firstGroup is the number above those that are groups of themselves: 1, 2, 3.
const firstGroup = 64

// minDemonym is how many letters an adjective of a country has at least to be
// known by its stem: Русе is no form of рус.
const minDemonym = 5

// inflects reports whether a word is one of a Slavic language by its ending, so
// that it is known by its stem too; the stem of Indian is not that of Indiana.
func inflects(word string) bool {
	if utf8.RuneCountInString(word) < minDemonym {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(word); r >= 0x400 && r < 0x530 {
		return true
	}
	for _, e := range [...]string{
		"ski", "cki", "zki", "ški", "čki", "ský", "cký", "ský", "dzki", "ci", "cy", "ové", "owie", "ané", "ania", "anie", "anin", "ini", "yni", "zi", "lé", "čani", "jani", "dani", "rati", "vati", "aki", "uni", "iki",
	} {
		if strings.HasSuffix(word, e) {
			return true
		}
	}
	return false
}

// entry is a key of the lexicon with its value; see internal/name/lexicon.go.
type entry struct{ key, value uint32 }

// lexicon compiles the word lists. It reads words as internal/name does, so
// the letter tables must be compiled before.
func lexicon(fsys fs.FS) ([]byte, error) {
	c := compiler{fsys: fsys, group: firstGroup, stemmed: map[uint32][]uint32{}, groups: map[uint32]int{}, heads: map[string]int{}}
	for _, list := range [...]func() error{c.givenNames, c.surnames, c.countries, c.words} {
		if err := list(); err != nil {
			return nil, err
		}
	}
	c.addHeads()
	return c.bytes(), nil
}

// compiler gathers the entries of the lexicon.
type compiler struct {
	fsys    fs.FS
	entries []entry
	group   int                 // the last one given
	stemmed map[uint32][]uint32 // what an inflected form may stand for: values by the key of a stem
	groups  map[uint32]int      // of the keys of terms
	heads   map[string]int      // first words of terms, and how many words the longest has
}

func (c *compiler) add(key uint32, class name.Class, group int) {
	c.entries = append(c.entries, entry{key, uint32(class) | uint32(group)<<8})
}

// addStem adds a term by the stems of its words; terms with one stem are of the
// class of the first.
func (c *compiler) addStem(words []string, table byte, class name.Class, group int) {
	if class == name.Stop || class == name.Legal {
		return
	}
	key := name.StemKey(words, table-'a'+'A')
	v := uint32(class) | uint32(group)<<8
	if has := c.stemmed[key]; key != 0 && !slices.Contains(has, v) && (len(has) == 0 || name.Class(has[0]&0xFF) == class) {
		c.stemmed[key] = append(has, v)
		c.add(key, class, group)
	}
}

// addHead notes the first word of a term of several words.
func (c *compiler) addHead(words []string) {
	if len(words) > 1 {
		c.heads[words[0]] = max(c.heads[words[0]], len(words))
	}
}

// givenNames adds given names and places: one group a line, by sound.
func (c *compiler) givenNames() error {
	for _, f := range []struct {
		file  string
		table byte
		class name.Class
	}{{"given.txt", 'g', name.Given}, {"places.txt", 'l', name.Word}} {
		err := gen.Each(c.fsys, f.file, func(_ int, line string) error {
			c.group++
			names, err := tagged(line)
			for _, w := range names {
				c.add(name.SoundKey(w, f.table), f.class, c.group)
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// countries adds countries, cities and regions, and adjectives of countries, by
// letters.
func (c *compiler) countries() error {
	for _, file := range []string{"countries.txt", "cities.txt", "regions.txt", "demonyms.txt"} {
		err := gen.Each(c.fsys, file, func(_ int, line string) error {
			c.group++
			return c.country(file, members(line))
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// country adds the names of one place.
func (c *compiler) country(file string, members []string) error {
	id := c.group
	for i, m := range members {
		words := split(m)
		if len(words) == 0 || len(words) > 6 {
			continue
		}
		key := name.TextKey(words, 'c')
		known := c.groups[key]
		if known != 0 && i == 0 && (file == "regions.txt" || file == "demonyms.txt") {
			id = known // more names of a country
		}
		if known == 0 {
			c.groups[key] = id
		}
		if file == "demonyms.txt" {
			if id == c.group {
				return fmt.Errorf("%q is no country", m)
			}
			if known != 0 && known != id {
				continue // a name of another place goes before an adjective
			}
		}
		c.add(key, name.Word, id)
		if file != "demonyms.txt" || inflects(m) {
			c.addStem(words, 'c', name.Word, id)
		}
		c.addHead(words)
	}
	return nil
}

// words adds titles, particles and suffixes of people, and words of
// organizations and places: a section a class, one group a line, by letters.
func (c *compiler) words() error {
	for _, f := range []struct {
		file  string
		table byte
	}{{"person.txt", 'p'}, {"organizations.txt", 'o'}, {"terms.txt", 'o'}, {"subjects.txt", 'o'}, {"placewords.txt", 'w'}} {
		class, section := name.Word, false
		err := gen.Each(c.fsys, f.file, func(_ int, line string) error {
			if strings.HasPrefix(line, "[") {
				if class, section = classOf(strings.Trim(line, "[]")); !section {
					return fmt.Errorf("%s is not a class", line)
				}
				return nil
			}
			if !section {
				return errors.New("want a class in brackets first")
			}
			c.group++
			return c.terms(f.file, f.table, class, line)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// terms adds the terms of one line.
func (c *compiler) terms(file string, table byte, class name.Class, line string) error {
	id := c.group
	if class == name.Word && table == 'o' { // a country has one group in all tables
		for _, m := range members(line) {
			if words := split(m); len(words) > 0 && c.groups[name.TextKey(words, 'c')] != 0 {
				id = c.groups[name.TextKey(words, 'c')]
				break
			}
		}
	}
	if class == name.Number { // the group of a number is the number
		if _, err := fmt.Sscanf(line, "%d,", &id); err != nil || id >= firstGroup {
			return fmt.Errorf("%q: want a number below %d first", line, firstGroup)
		}
	}
	for i, m := range members(line) {
		words := split(m)
		if len(words) == 0 {
			return fmt.Errorf("%q has an empty member", line)
		}
		key := name.TextKey(words, table)
		if known := c.groups[key]; known != 0 && i == 0 && (file == "terms.txt" || file == "subjects.txt") {
			id = known // more terms of a group of organizations.txt
		}
		if c.groups[key] == 0 {
			c.groups[key] = id
		}
		c.add(key, class, id)
		if table != 'p' {
			c.addStem(words, table, class, id)
		}
		c.addHead(words)
		if class == name.Legal {
			c.addRomanised(words, table, id)
		}
		if s := serbian(words); s != nil && table != 'p' && (class == name.Generic || class == name.Subject || class == name.Word) {
			c.add(name.TextKey(s, table), class, id)
			c.addStem(s, table, class, id)
			c.addHead(s)
		}
	}
	return nil
}

// addRomanised adds what a legal form in Cyrillic becomes in Latin letters.
func (c *compiler) addRomanised(words []string, table byte, id int) {
	for _, r := range romanised(words) {
		if key := name.TextKey(r, table); c.groups[key] == 0 {
			c.groups[key] = id
			c.add(key, name.Legal, id)
			c.heads[r[0]] = max(c.heads[r[0]], len(r))
		}
	}
}

// addHeads adds the first words of terms, by their letters and by their stems.
func (c *compiler) addHeads() {
	stems := map[uint32]int{}
	for h, n := range c.heads {
		c.add(name.TextKey([]string{h}, 'h'), name.Word, n)
		if key := name.StemKey([]string{h}, 'H'); key != 0 {
			stems[key] = max(stems[key], n)
		}
	}
	for key, n := range stems {
		c.add(key, name.Word, n)
	}
}

// bytes returns the entries, sorted, each once.
func (c *compiler) bytes() []byte {
	slices.SortFunc(c.entries, func(a, b entry) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.value, b.value)) })
	var out []byte
	for _, e := range slices.Compact(c.entries) {
		out = binary.LittleEndian.AppendUint32(out, e.key)
		out = binary.LittleEndian.AppendUint32(out, e.value)
	}
	return out
}

// classOf returns the class of a name, as its String has it.
func classOf(s string) (name.Class, bool) {
	for c := name.Word; c <= name.Stop; c++ {
		if c.String() == s {
			return c, true
		}
	}
	return 0, false
}

// split returns the words of a term as the parser finds them.
func split(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r) && !strings.ContainsRune("'’‘ʼʻ׳״\"%", r)
	})
}

// tagged returns the names of a line of languages and their names: "uk Petro
// ~Petryk | ru Pyotr Petr". ~ marks a short or pet form, which counts alike.
func tagged(line string) ([]string, error) {
	var out []string
	for part := range strings.SplitSeq(line, "|") {
		f := strings.Fields(part)
		if len(f) < 2 || len(f[0]) > 3 || f[0] != strings.ToLower(f[0]) {
			return nil, fmt.Errorf("%q: want a language and names", part)
		}
		for _, w := range f[1:] {
			out = append(out, strings.ToLower(strings.Trim(w, "~")))
		}
	}
	return out, nil
}

// members returns the terms of a line, which commas part, in lower case.
func members(line string) []string {
	var out []string
	for w := range strings.SplitSeq(line, ",") {
		if w = strings.ToLower(strings.TrimSpace(w)); w != "" {
			out = append(out, w)
		}
	}
	return out
}
