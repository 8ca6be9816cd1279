package main

import (
	"encoding/binary"
	"fmt"
	"io/fs"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/gen"
	"github.com/dragoman-go/dragoman/internal/name"
)

// row is what readings.bin has of a character; see internal/name/readings.go.
type row struct{ korean, vietnamese, cantonese uint16 }

// readings compiles readings.txt and kanji.txt into readings.bin and kanji.bin.
func readings(fsys fs.FS) (read, kanji []byte, err error) {
	lines, err := gen.Lines(fsys, "readings.txt")
	if err != nil {
		return nil, nil, err
	}
	rows := map[rune]*row{}
	var syllables []string
	japanese := map[string][]string{}
	section := ""
	for _, l := range lines {
		if strings.HasPrefix(l, "[") {
			section = strings.Trim(l, "[]")
			continue
		}
		f := strings.Fields(l)
		if len(f) != 2 {
			return nil, nil, fmt.Errorf("readings.txt: %.20q: want a reading and its characters", l)
		}
		var value uint16
		switch section {
		case "korean":
			r, _ := utf8.DecodeRuneInString(f[0])
			value = uint16(r)
		case "vietnamese", "cantonese":
			spelled := f[0]
			if section == "cantonese" {
				spelled = hongKong(spelled)
			}
			p, _ := name.AppendPhones(nil, spelled)
			if len(p) == 0 || len(p) > 8 {
				return nil, nil, fmt.Errorf("readings.txt: %q has %d phones", f[0], len(p))
			}
			syllables = append(syllables, string(p))
			value = uint16(len(syllables))
		case "japanese":
			for _, r := range f[1] {
				if len(f[0]) <= maxReading {
					japanese[string(r)] = append(japanese[string(r)], stems(f[0])...)
				}
			}
			continue
		default:
			return nil, nil, fmt.Errorf("readings.txt: %q is no section", section)
		}
		for _, r := range f[1] {
			// A traditional character counts before its simplified form, which
			// may stand for several.
			key := name.Simplified(r)
			if rows[key] == nil {
				rows[key] = new(row)
			}
			var at *uint16
			switch section {
			case "korean":
				at = &rows[key].korean
			case "vietnamese":
				at = &rows[key].vietnamese
			case "cantonese":
				at = &rows[key].cantonese
			}
			if *at == 0 || key == r {
				*at = value
			}
		}
	}
	keys := make([]rune, 0, len(rows))
	for r, v := range rows {
		if v.korean == 0 && v.vietnamese == 0 {
			delete(rows, r) // too rare for names
			continue
		}
		keys = append(keys, r)
	}
	slices.Sort(keys)
	read = binary.LittleEndian.AppendUint16(nil, uint16(len(keys)))
	read = binary.LittleEndian.AppendUint16(read, uint16(len(syllables)))
	for _, r := range keys {
		for _, v := range []uint16{uint16(r), rows[r].korean, rows[r].vietnamese, rows[r].cantonese} {
			read = binary.LittleEndian.AppendUint16(read, v)
		}
	}
	for _, s := range syllables {
		read = append(read, s...)
		read = append(read, make([]byte, 8-len(s))...)
	}

	lines, err = gen.Lines(fsys, "kanji.txt")
	if err != nil {
		return nil, nil, err
	}
	named := map[string][]string{}
	for _, l := range lines {
		f := strings.Fields(l)
		if len(f) < 2 {
			return nil, nil, fmt.Errorf("kanji.txt: %q: want characters and readings", l)
		}
		named[f[0]] = append(named[f[0]], f[1:]...)
	}
	for k, v := range japanese {
		named[k] = append(named[k], v...)
	}
	kanji, err = kanjiBlob(named)
	return read, kanji, err
}

// kanjiBlob lays out the readings of names and characters.
func kanjiBlob(named map[string][]string) ([]byte, error) {
	keys := make([]string, 0, len(named))
	for k := range named {
		keys = append(keys, k)
	}
	sort.Strings(keys)
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
