package main

import (
	"encoding/binary"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/gen"
	"github.com/dragoman-go/dragoman/internal/name"
)

// row is what readings.bin has of a character; see internal/name/readings.go.
type row struct{ korean, vietnamese, cantonese uint16 }

// readings compiles readings.txt and kanji.txt into readings.bin and kanji.bin.
func readings(fsys fs.FS) (read, kanji []byte, err error) {
	t := readingTable{rows: map[rune]*row{}, japanese: map[string][]string{}}
	section := ""
	err = gen.Each(fsys, "readings.txt", func(_ int, line string) error {
		if strings.HasPrefix(line, "[") {
			section = strings.Trim(line, "[]")
			return nil
		}
		f := strings.Fields(line)
		if len(f) != 2 {
			return fmt.Errorf("%.20q: want a reading and its characters", line)
		}
		return t.add(section, f[0], f[1])
	})
	if err != nil {
		return nil, nil, err
	}
	named := map[string][]string{}
	err = gen.Each(fsys, "kanji.txt", func(_ int, line string) error {
		f := strings.Fields(line)
		if len(f) < 2 {
			return fmt.Errorf("%q: want characters and readings", line)
		}
		named[f[0]] = append(named[f[0]], f[1:]...)
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	for k, v := range t.japanese {
		named[k] = append(named[k], v...)
	}
	kanji, err = kanjiBlob(named)
	return t.blob(), kanji, err
}

// readingTable gathers how characters are read.
type readingTable struct {
	rows      map[rune]*row
	syllables []string            // of Vietnam and Hong Kong, as phones
	japanese  map[string][]string // stems of the readings of a character
}

// add adds the characters that a section of the source reads so.
func (t *readingTable) add(section, reading, characters string) error {
	var of func(*row) *uint16
	switch section {
	case "japanese":
		for _, r := range characters {
			if len(reading) <= maxReading {
				t.japanese[string(r)] = append(t.japanese[string(r)], stems(reading)...)
			}
		}
		return nil
	case "korean":
		of = func(x *row) *uint16 { return &x.korean }
	case "vietnamese":
		of = func(x *row) *uint16 { return &x.vietnamese }
	case "cantonese":
		of = func(x *row) *uint16 { return &x.cantonese }
	default:
		return fmt.Errorf("%q is no section", section)
	}
	value, err := t.value(section, reading)
	if err != nil {
		return err
	}
	for _, r := range characters {
		// A traditional character counts before its simplified form, which
		// may stand for several.
		key := name.Simplified(r)
		if t.rows[key] == nil {
			t.rows[key] = new(row)
		}
		if at := of(t.rows[key]); *at == 0 || key == r {
			*at = value
		}
	}
	return nil
}

// value returns what stands for a reading: its letter of Hangul, or the number of
// its syllable, from 1.
func (t *readingTable) value(section, reading string) (uint16, error) {
	if section == "korean" {
		r, _ := utf8.DecodeRuneInString(reading)
		return uint16(r), nil
	}
	spelled := reading
	if section == "cantonese" {
		spelled = hongKong(spelled)
	}
	p, _ := name.AppendPhones(nil, spelled)
	if len(p) == 0 || len(p) > 8 {
		return 0, fmt.Errorf("%q has %d phones", reading, len(p))
	}
	t.syllables = append(t.syllables, string(p))
	return uint16(len(t.syllables)), nil
}

// blob returns the table: the counts, the rows by character, the syllables.
func (t *readingTable) blob() []byte {
	keys := make([]rune, 0, len(t.rows))
	for r, v := range t.rows {
		if v.korean != 0 || v.vietnamese != 0 { // others are too rare for names
			keys = append(keys, r)
		}
	}
	slices.Sort(keys)
	out := binary.LittleEndian.AppendUint16(nil, uint16(len(keys)))
	out = binary.LittleEndian.AppendUint16(out, uint16(len(t.syllables)))
	for _, r := range keys {
		x := t.rows[r]
		for _, v := range []uint16{uint16(r), x.korean, x.vietnamese, x.cantonese} {
			out = binary.LittleEndian.AppendUint16(out, v)
		}
	}
	for _, s := range t.syllables {
		out = append(out, s...)
		out = append(out, make([]byte, 8-len(s))...)
	}
	return out
}

// kanjiBlob lays out the readings of names and characters.
func kanjiBlob(named map[string][]string) ([]byte, error) {
	keys := slices.Sorted(maps.Keys(named))
	var text []byte
	starts := []int{0}
	for _, k := range keys {
		text = append(text, k...)
		var seen []string
		for _, r := range named[k] {
			b, ok := name.AppendKunrei(nil, []byte(r))
			if !ok || len(b) == 0 {
				return nil, fmt.Errorf("%s: %q is not Japanese", k, r)
			}
			if !slices.Contains(seen, string(b)) && len(seen) < maxReadings {
				seen = append(seen, string(b))
				text = append(append(text, ' '), b...)
			}
		}
		starts = append(starts, len(text))
	}
	out := binary.LittleEndian.AppendUint32(nil, uint32(len(keys)))
	for _, s := range starts {
		out = binary.LittleEndian.AppendUint32(out, uint32(s+4+4*len(starts)))
	}
	return append(out, text...), nil
}

// Limits of the readings of a character.
const (
	maxReadings = 12
	maxReading  = 7 // letters; longer ones are of words that no name has
)

// stems returns a Japanese reading and what names have of it: of verbs and
// adjectives (watasu, takai) the part without the ending, which is not written
// with the character in dictionaries either.
func stems(reading string) []string {
	out := []string{reading}
	cut := func(s string) {
		if len(s) > 1 && strings.ContainsAny(s[len(s)-1:], "aiueo") && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	if s, ok := strings.CutSuffix(reading, "shii"); ok {
		cut(s + "shi")
		cut(s)
	}
	if s, ok := strings.CutSuffix(reading, "i"); ok {
		cut(s)
	}
	if s, ok := strings.CutSuffix(reading, "u"); ok && strings.ContainsAny(s, "aiueo") {
		cut(s + "i") // the noun of the verb: mamori
		cut(strings.TrimRight(s, "bcdfghjklmnprstwyz"))
	}
	return out
}

// hongKong spells a syllable of Jyutping nearly as Hong Kong does.
func hongKong(s string) string {
	initial := s[:len(s)-len(strings.TrimLeft(s, "bpmfdtnlgkwhzcsj"))]
	final := s[len(initial):]
	if strings.HasPrefix(initial, "ng") || final == "" {
		return s // ng is a syllable
	}
	switch initial {
	case "b":
		initial = "p"
	case "d":
		initial = "t"
	case "g":
		initial = "k"
	case "gw":
		initial = "kw"
	case "z", "c":
		initial = "ch"
	case "j":
		initial = "y"
		if strings.HasPrefix(final, "yu") {
			initial = "" // yuen
		}
	}
	for _, f := range [][2]string{{"yu", "yu"}, {"eoi", "ui"}, {"oeng", "eung"}, {"oek", "euk"}, {"eo", "u"}, {"oe", "eu"}, {"aa", "a"}, {"au", "ow"}} {
		if rest, ok := strings.CutPrefix(final, f[0]); ok {
			final = f[1] + rest
			break
		}
	}
	if initial == "" || final[0] != 'y' || initial == "y" {
		return initial + final
	}
	return initial + strings.TrimPrefix(final, "y") // chu, not chyu
}
