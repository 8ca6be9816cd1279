package main

import (
	"bytes"
	"fmt"
	"slices"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// writeUnicode writes what the Unicode stage asks of a character.
func writeUnicode(w *bytes.Buffer) {
	fmt.Fprintf(w, "\n// Flags of characters for the Unicode stage.\nconst (\n")
	for i, f := range uniFlagNames {
		fmt.Fprintf(w, "\t%s = %#x // %s\n", f.name, 1<<i, f.says)
	}
	fmt.Fprintf(w, ")\n\n// uniFlags has a byte for each character below encClassEnd: the uni constants.\nconst uniFlags = \"\" +\n")
	for r := rune(0); r < classEnd; r += 64 {
		w.WriteString("\t\"")
		for i := r; i < r+64; i++ {
			fmt.Fprintf(w, "\\x%02x", uniFlagsOf(i))
		}
		w.WriteString("\"")
		if r+64 < classEnd {
			w.WriteString(" +")
		}
		w.WriteString("\n")
	}
	fmt.Fprintf(w, "\n// uniPairs has, in order, each mark above the letter that it composes with:\n// mark<<16 | letter.\nvar uniPairs = [...]uint32{")
	for i, p := range pairs() {
		if i%12 == 0 {
			w.WriteString("\n")
		}
		fmt.Fprintf(w, "%#x,", p)
	}
	w.WriteString("\n}\n")
}

// pairs returns the canonical compositions of the basic plane.
func pairs() (out []uint32) {
	for r := rune(0xC0); r < 0xFB00; r++ {
		if r >= 0xAC00 && r < 0xD7A4 || !norm.NFC.IsNormalString(string(r)) {
			continue
		}
		if d := norm.NFC.PropertiesString(string(r)).Decomposition(); d != nil {
			all := []rune(string(d))
			mark := all[len(all)-1]
			letter := []rune(norm.NFC.String(string(all[:len(all)-1])))
			if len(letter) == 1 {
				out = append(out, uint32(mark)<<16|uint32(letter[0]))
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Flags of the Unicode stage, in the order of uniFlagNames.
const (
	uniHidden = 1 << iota
	uniMark
	uniLatin
	uniCyrillic
	uniGreek
	uniRTL
	uniJoins
	uniNoSpaces
)

// uniFlagNames are the flags as they are written, with what they say.
var uniFlagNames = [...]struct{ name, says string }{
	{"uniHidden", "controls and invisible characters"},
	{"uniMark", "may compose with what stands before"},
	{"uniLatin", "a Latin letter"},
	{"uniCyrillic", "a Cyrillic letter"},
	{"uniGreek", "a Greek letter"},
	{"uniRTL", "written from right to left"},
	{"uniJoins", "of a script in which joiners matter"},
	{"uniNoSpaces", "of a script that does not part words by spaces"},
}

func uniFlagsOf(r rune) (f int) {
	switch {
	case r < 0x20 && r != '\t' && r != '\n' && r != '\r', r >= 0x7F && r < 0xA0, r == 0xAD:
		f |= uniHidden
	case r == 0x061C, r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F, r == 0x212A, r == 0x212B, r == 0x2126:
		f |= uniHidden
	}
	if r >= 0x80 && !norm.NFC.PropertiesString(string(r)).BoundaryBefore() {
		f |= uniMark
	}
	if unicode.IsLetter(r) {
		switch {
		case unicode.Is(unicode.Latin, r) && r != 'ª' && r != 'º':
			f |= uniLatin
		case unicode.Is(unicode.Cyrillic, r):
			f |= uniCyrillic
		case unicode.Is(unicode.Greek, r):
			f |= uniGreek
		}
	}
	switch {
	case r >= 0x590 && r < 0x900 && r != 0x61C:
		f |= uniRTL
		if r >= 0x600 {
			f |= uniJoins
		}
	case r >= 0x900 && r < 0xE00, r >= 0x1780 && r < 0x18B0, r >= 0x1000 && r < 0x10A0, r >= 0x1900 && r < 0x1CD0:
		f |= uniJoins
	}
	switch {
	case r >= 0xE00 && r < 0x10A0, r >= 0x1780 && r < 0x1800, r >= 0x1950 && r < 0x1B80, r >= 0x3005:
		f |= uniNoSpaces
	}
	return f
}
