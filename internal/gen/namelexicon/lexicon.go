package main

import (
	"encoding/binary"
	"fmt"
	"io/fs"
	"slices"
	"sort"
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
	var entries []entry
	add := func(key uint32, class name.Class, group int) {
		entries = append(entries, entry{key, uint32(class) | uint32(group)<<8})
	}
	// What an inflected form may stand for: the terms with its stem, of the class
	// of the first.
	stemmed := map[uint32][]uint32{}
	addStem := func(words []string, table byte, class name.Class, group int) {
		if class == name.Stop || class == name.Legal {
			return
		}
		key := name.StemKey(words, table-'a'+'A')
		v := uint32(class) | uint32(group)<<8
		if has := stemmed[key]; key != 0 && !slices.Contains(has, v) && (len(has) == 0 || name.Class(has[0]&0xFF) == class) {
			stemmed[key] = append(has, v)
			add(key, class, group)
		}
	}
	group := firstGroup

	// Given names and places: one group a line, by sound.
	for _, f := range []struct {
		file  string
		table byte
		class name.Class
	}{{"given.txt", 'g', name.Given}, {"places.txt", 'l', name.Word}} {
		ls, err := gen.Lines(fsys, f.file)
		if err != nil {
			return nil, err
		}
		for _, l := range ls {
			group++
			names, err := tagged(l)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", f.file, err)
			}
			for _, w := range names {
				add(name.SoundKey(w, f.table), f.class, group)
			}
		}
	}

	n, err := surnames(fsys, func(key uint32, cluster int) { add(key, name.Word, group+cluster) })
	if err != nil {
		return nil, err
	}
	group += n

	// Countries, cities, and adjectives of countries, by letters.
	heads := map[string]int{}
	groups := map[uint32]int{} // of the keys of terms
	for _, file := range []string{"countries.txt", "cities.txt", "regions.txt", "demonyms.txt"} {
		ls, err := gen.Lines(fsys, file)
		if err != nil {
			return nil, err
		}
		for _, l := range ls {
			group++
			id := group
			for i, m := range members(l) {
				words := split(m)
				if len(words) == 0 || len(words) > 6 {
					continue
				}
				key := name.TextKey(words, 'c')
				known := groups[key]
				if known != 0 && i == 0 && (file == "regions.txt" || file == "demonyms.txt") {
					id = known // more names of a country
				}
				if known == 0 {
					groups[key] = id
				}
				if file == "demonyms.txt" {
					if id == group {
						return nil, fmt.Errorf("%s: %q is no country", file, m)
					}
					if known != 0 && known != id {
						continue // a name of another place goes before an adjective
					}
				}
				add(key, name.Word, id)
				if file != "demonyms.txt" || inflects(m) {
					addStem(words, 'c', name.Word, id)
				}
				if len(words) > 1 {
					heads[words[0]] = max(heads[words[0]], len(words))
				}
			}
		}
	}

	// Titles, particles and suffixes of people; words of organizations and
	// places: a section a class, one group a line, by letters.
	for _, f := range []struct {
		file  string
		table byte
	}{{"person.txt", 'p'}, {"organizations.txt", 'o'}, {"terms.txt", 'o'}, {"placewords.txt", 'w'}} {
		ls, err := gen.Lines(fsys, f.file)
		if err != nil {
			return nil, err
		}
		class := name.Class(255)
		for _, l := range ls {
			if strings.HasPrefix(l, "[") {
				var ok bool
				if class, ok = classOf(strings.Trim(l, "[]")); !ok {
					return nil, fmt.Errorf("%s: %s is not a class", f.file, l)
				}
				continue
			}
			group++
			id := group
			if class == name.Word && f.table == 'o' { // a country has one group in all tables
				for _, m := range members(l) {
					if words := split(m); len(words) > 0 && groups[name.TextKey(words, 'c')] != 0 {
						id = groups[name.TextKey(words, 'c')]
						break
					}
				}
			}
			if class == name.Number { // the group of a number is the number
				if _, err := fmt.Sscanf(l, "%d,", &id); err != nil || id >= firstGroup {
					return nil, fmt.Errorf("%s: %q: want a number below %d first", f.file, l, firstGroup)
				}
			}
			for i, m := range members(l) {
				words := split(m)
				if len(words) == 0 {
					return nil, fmt.Errorf("%s: %q has an empty member", f.file, l)
				}
				key := name.TextKey(words, f.table)
				if known := groups[key]; known != 0 && i == 0 && f.file == "terms.txt" {
					id = known // more terms of a group of organizations.txt
				}
				if groups[key] == 0 {
					groups[key] = id
				}
				add(key, class, id)
				if f.table != 'p' {
					addStem(words, f.table, class, id)
				}
				if len(words) > 1 {
					heads[words[0]] = max(heads[words[0]], len(words))
				}
				if class != name.Legal {
					continue
				}
				for _, r := range romanised(words) {
					if key := name.TextKey(r, f.table); groups[key] == 0 {
						groups[key] = id
						add(key, class, id)
						heads[r[0]] = max(heads[r[0]], len(r))
					}
				}
			}
		}
	}
	stemHeads := map[uint32]int{}
	for h, n := range heads {
		add(name.TextKey([]string{h}, 'h'), name.Word, n)
		if key := name.StemKey([]string{h}, 'H'); key != 0 {
			stemHeads[key] = max(stemHeads[key], n)
		}
	}
	for key, n := range stemHeads {
		add(key, name.Word, n)
	}
	sort.Slice(entries, func(i, j int) bool {
		if entries[i].key != entries[j].key {
			return entries[i].key < entries[j].key
		}
		return entries[i].value < entries[j].value
	})
	var out []byte
	for i, e := range entries {
		if i > 0 && e == entries[i-1] {
			continue
		}
		out = binary.LittleEndian.AppendUint32(out, e.key)
		out = binary.LittleEndian.AppendUint32(out, e.value)
	}
	return out, nil
}

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
	for _, part := range strings.Split(line, "|") {
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
	for _, w := range strings.Split(line, ",") {
		if w = strings.ToLower(strings.TrimSpace(w)); w != "" {
			out = append(out, w)
		}
	}
	return out
}
