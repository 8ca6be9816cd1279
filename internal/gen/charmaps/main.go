// Command charmaps writes normalize/encoding_gen.go: for each character of the
// single-byte encodings that mojibake comes from, the byte it has in each; and
// for characters at large the class and the alphabets that the repair weighs.
//
// Encodings are taken from golang.org/x/text/encoding/charmap and completed the
// way browsers decode ("sloppy"): a byte without a meaning stands for the code
// point of the same number. Alphabets are read from normalize/letters.txt,
// words from normalize/frequentwords.txt and normalize/accentwords.txt.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"go/format"
	"io/fs"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/dragoman-go/dragoman/internal/gen"
)

// encodings in the order of preference when two decode a text alike.
var encodings = []struct {
	name, constant string
	cm             *charmap.Charmap
}{
	{"windows-1252", "encWindows1252", charmap.Windows1252},
	{"windows-1250", "encWindows1250", charmap.Windows1250},
	{"windows-1251", "encWindows1251", charmap.Windows1251},
	{"windows-1254", "encWindows1254", charmap.Windows1254},
	{"windows-1257", "encWindows1257", charmap.Windows1257},
	{"windows-1253", "encWindows1253", charmap.Windows1253},
	{"iso-8859-2", "encISO8859_2", charmap.ISO8859_2},
	{"macroman", "encMacRoman", charmap.Macintosh},
	{"cp437", "encCP437", charmap.CodePage437},
	{"cp850", "encCP850", charmap.CodePage850},
	{"iso-8859-15", "encISO8859_15", charmap.ISO8859_15},
	{"windows-1255", "encWindows1255", charmap.Windows1255},
	{"windows-1256", "encWindows1256", charmap.Windows1256},
	{"windows-1258", "encWindows1258", charmap.Windows1258},
	{"mac-cyrillic", "encMacCyrillic", charmap.MacintoshCyrillic},
	{"cp866", "encCP866", charmap.CodePage866},
	{"koi8-r", "encKOI8R", charmap.KOI8R},
}

// alphabet is a line of letters.txt.
type alphabet struct {
	script, name string
	letters      []rune
	foreign      []rune // those of letters that only foreign words and names have
}

// readLetters reads letters.txt.
func readLetters(dir fs.FS) ([]alphabet, error) {
	var out []alphabet
	err := gen.Each(dir, "letters.txt", func(_ int, line string) error {
		f := strings.Fields(line)
		if len(f) != 3 {
			return errors.New("want script, languages, letters")
		}
		if len(out) == maxAlphabets {
			return fmt.Errorf("more than %d alphabets", maxAlphabets)
		}
		own, foreign, _ := strings.Cut(f[2], "/")
		out = append(out, alphabet{f[0], f[1], []rune(own + foreign), []rune(foreign)})
		return nil
	})
	return out, err
}

// maxAlphabets is how many alphabets there may be: a set of them has 64 bits, of
// which four are for scripts.
const maxAlphabets = 60

// scripts are the alphabets of a script, a bit each.
type scripts struct{ latin, cyrillic, arabic uint64 }

func scriptsOf(as []alphabet) (s scripts) {
	for i, a := range as {
		bit := uint64(1) << i
		switch a.script {
		case "latin":
			s.latin |= bit
		case "cyrillic":
			s.cyrillic |= bit
		case "arabic":
			s.arabic |= bit
		}
	}
	return s
}

// masks returns for each letter the alphabets that have it, a bit each, and those whose
// own words have it.
func masks(as []alphabet) (all, own map[rune]uint64) {
	all, own = map[rune]uint64{}, map[rune]uint64{}
	for i, a := range as {
		bit := uint64(1) << i
		for _, r := range a.letters {
			for _, u := range [...]rune{r, unicode.ToUpper(r), unicode.ToTitle(r)} {
				all[u] |= bit
				if !slices.Contains(a.foreign, r) {
					own[u] |= bit
				}
			}
			if r == 'i' || r == 'ı' {
				all['İ'] |= bit
				own['İ'] |= bit
			}
		}
	}
	latin := scriptsOf(as).latin
	for r := 'a'; r <= 'z'; r++ {
		all[r], all[r-32] = latin, latin
	}
	return all, own
}

// alphabetsOf returns the alphabets of r where it is a letter or goes with letters,
// 0 elsewhere. Letters of no alphabet have the bit of their script, one of the four
// above those of the alphabets.
func (t *tables) alphabetsOf(r rune, class int) uint64 {
	switch {
	case class == kApos:
		return t.mask[r]
	case class >= kLower && class <= kLetter || class == kMark && r >= 0x400 && r < 0x1AB0:
	default:
		return 0
	}
	script := uint64(1) << len(t.alphabets)
	switch {
	case t.mask[r] != 0:
		return t.mask[r]
	case r < 0x370, r >= 0x1E00 && r < 0x1F00:
		return t.latin
	case r < 0x400, r >= 0x1F00 && r < 0x2000:
		return script // Greek
	case r < 0x530:
		return t.cyrillic
	case r < 0x590:
		return script << 1 // Armenian
	case r < 0x600:
		return script << 2 // Hebrew
	case r < 0x700:
		return t.arabic
	}
	return script << 3
}

func main() { gen.Main(compile) }

func compile(dir fs.FS) (map[string][]byte, error) {
	code, err := generate(dir)
	return map[string][]byte{"encoding_gen.go": code}, err
}

func generate(dir fs.FS) ([]byte, error) {
	as, err := readLetters(dir)
	if err != nil {
		return nil, err
	}
	known, err := readWords(dir, as)
	if err != nil {
		return nil, err
	}
	t := newTables(as)
	var w bytes.Buffer
	t.writeConstants(&w)
	t.writeIndex(&w)
	t.writeEntries(&w)
	t.writeBytes(&w)
	writeChars(&w)
	t.writeClasses(&w)
	writeUnicode(&w)
	known.write(&w)
	return format.Source(w.Bytes())
}

// tables is what the tables are written from.
type tables struct {
	scripts
	alphabets []alphabet
	mask, own map[rune]uint64 // see masks
	codes     map[rune][]byte // the byte of a character in each encoding
	runes     []rune          // those that have some, or an alphabet, in order
}

func newTables(as []alphabet) *tables {
	t := &tables{scripts: scriptsOf(as), alphabets: as}
	t.mask, t.own = masks(as)
	// Every character that some encoding has, or some alphabet.
	codes := map[rune][]byte{}
	code := func(r rune) []byte {
		if codes[r] == nil {
			codes[r] = make([]byte, len(encodings))
		}
		return codes[r]
	}
	for r := range t.mask {
		if r >= 0x80 {
			code(r)
		}
	}
	for e, enc := range encodings {
		for b := 0x80; b < 0x100; b++ {
			r := enc.cm.DecodeByte(byte(b))
			if r == utf8.RuneError {
				r = rune(b)
			}
			code(r)[e] = byte(b)
		}
	}
	for b := rune(0x80); b < 0xA0; b++ { // windows-1252 and latin-1 are taken for each other
		code(b)[0] = byte(b)
	}
	for e := range encodings {
		// Python leaves 0xCA of windows-1255 undefined, browsers do not.
		if c := code(0xCA); encodings[e].name == "windows-1255" && c[e] == 0 {
			c[e] = 0xCA
		}
	}
	for r := range codes {
		if r < 0x10000 {
			t.runes = append(t.runes, r)
		}
	}
	slices.Sort(t.runes)
	t.codes = codes
	return t
}

// writeConstants writes the encodings and the alphabets.
func (t *tables) writeConstants(w *bytes.Buffer) {
	var icelandic, noApostrophe uint64
	for i, a := range t.alphabets {
		switch a.name {
		case "is", "fo", "tk":
			icelandic |= 1 << i
		case "es+gl+eu", "pt":
			noApostrophe |= 1 << i
		}
	}
	fmt.Fprintf(w, "// Code generated by internal/gen/charmaps; DO NOT EDIT.\n\npackage normalize\n\n")
	fmt.Fprintf(w, "// encCount is the number of single-byte encodings.\nconst encCount = %d\n\n", len(encodings))
	fmt.Fprintf(w, "// The encodings, in the order of preference.\nconst (\n")
	for i, e := range encodings {
		if i == 0 {
			fmt.Fprintf(w, "%s = iota\n", e.constant)
		} else {
			fmt.Fprintf(w, "%s\n", e.constant)
		}
	}
	fmt.Fprintf(w, ")\n\n// encNames are their names.\nvar encNames = [encCount]string{")
	for _, e := range encodings {
		fmt.Fprintf(w, "%q, ", e.name)
	}
	fmt.Fprintf(w, "}\n\n// Alphabets by script, a bit each.\nconst (\nencLatin = %#x\nencCyrillic = %#x\nencArabic = %#x\nencAlphabets = %d\n\n// The alphabets of Icelandic, Faroese and Turkmen: ð ý þ, which Turkish ğ ı ş are read as.\nencIcelandic = %#x\n\n// Those of languages that have no apostrophe or dash inside a word.\nencNoApostrophe = %#x\n)\n\n", t.latin, t.cyrillic, t.arabic, len(t.alphabets), icelandic, noApostrophe)
}

// writeIndex writes the tables that lead from a character to its entry.
func (t *tables) writeIndex(w *bytes.Buffer) {
	// index of a character: pages of 64
	pages := make([]uint16, 1024)
	index := make([]uint16, 64) // page 0 is empty
	for i, r := range t.runes {
		p := r >> 6
		if pages[p] == 0 {
			pages[p] = uint16(len(index) / 64)
			index = append(index, make([]uint16, 64)...)
		}
		index[int(pages[p])*64+int(r&63)] = uint16(i + 1)
	}
	fmt.Fprintf(w, "// encPage leads from the upper bits of a character to its page in encIndex, which\n// leads to its entry; 0 is the entry of a character that no encoding has.\nvar encPage = [1024]uint8{")
	for i, p := range pages {
		if i%32 == 0 {
			w.WriteString("\n")
		}
		fmt.Fprintf(w, "%d,", p)
	}
	fmt.Fprintf(w, "\n}\n\nvar encIndex = [%d]uint16{", len(index))
	for i, v := range index {
		if i%32 == 0 {
			w.WriteString("\n")
		}
		fmt.Fprintf(w, "%d,", v)
	}
	fmt.Fprintf(w, "\n}\n\n")
}

// writeEntries writes what the scan asks of a character.
func (t *tables) writeEntries(w *bytes.Buffer) {
	fmt.Fprintf(w, "// encEntry is what the scan asks of a character: the encodings in which it begins\n// a character of UTF-8, those in which it continues one, those in which it is\n// another byte than in the first encoding, its class, how rare it is and, of a letter or\n// what goes with letters, the alphabets that have it; bits above them are scripts.\ntype encEntry struct {\n\tlead, cont, diff uint32\n\tclass, rare uint8\n\tlangs uint64\n\tother uint64 // alphabets of other scripts\n}\n\nvar encEntries = [%d]encEntry{\n{other: ^uint64(0)},\n", len(t.runes)+1)
	for _, r := range t.runes {
		var lead, cont, diff uint32
		for e, b := range t.codes[r] {
			switch {
			case b >= 0xC2 && b <= 0xF4:
				lead |= 1 << e
			case b >= 0x80 && b < 0xC0:
				cont |= 1 << e
			}
			if b != t.codes[r][0] {
				diff |= 1 << e
			}
		}
		class, rare := classOf(r, t.mask)
		other := ^uint64(0)
		for _, script := range []uint64{t.latin, t.cyrillic, t.arabic} {
			if t.mask[r]&script != 0 && class >= kLower && class <= kLetter {
				other = ^script
			}
		}
		fmt.Fprintf(w, "{%#x,%#x,%#x,%d,%d,%#x,%#x}, // %U\n", lead, cont, diff, class, rare, t.alphabetsOf(r, class), other, r)
	}
	fmt.Fprintf(w, "}\n\n")
}

// writeBytes writes the alphabets to whose own words a character belongs, the encodings
// that have it, and its byte in each.
func (t *tables) writeBytes(w *bytes.Buffer) {
	fmt.Fprintf(w, "// encOwn has the alphabets of languages whose own words have a letter.\nvar encOwn = [%d]uint64{\n0,", len(t.runes)+1)
	for i, r := range t.runes {
		if i%8 == 7 {
			w.WriteString("\n")
		}
		fmt.Fprintf(w, "%#x,", t.own[r])
	}
	fmt.Fprintf(w, "}\n\n// encHas has the encodings that have a character, a bit each.\nvar encHas = [%d]uint32{\n0,", len(t.runes)+1)
	for i, r := range t.runes {
		if i%16 == 15 {
			w.WriteString("\n")
		}
		has := 0
		for e, b := range t.codes[r] {
			if b != 0 {
				has |= 1 << e
			}
		}
		fmt.Fprintf(w, "%#x,", has)
	}
	fmt.Fprintf(w, "}\n\n// encBytes has the byte of a character in each encoding; 0 is none.\nvar encBytes = [%d][encCount]uint8{\n{},\n", len(t.runes)+1)
	for _, r := range t.runes {
		w.WriteString("{")
		for _, b := range t.codes[r] {
			fmt.Fprintf(w, "%d,", b)
		}
		w.WriteString("},\n")
	}
	fmt.Fprintf(w, "}\n\n")
}

// writeChars writes the character of each byte in each encoding.
func writeChars(w *bytes.Buffer) {
	fmt.Fprintf(w, "// encChars is the character of each byte from 0x80 in each encoding.\nvar encChars = [encCount][128]uint16{\n")
	for _, enc := range encodings {
		w.WriteString("{")
		for b := 0x80; b < 0x100; b++ {
			r := enc.cm.DecodeByte(byte(b))
			if r == utf8.RuneError {
				r = rune(b)
			}
			fmt.Fprintf(w, "%d,", r)
		}
		w.WriteString("},\n")
	}
	fmt.Fprintf(w, "}\n\n")
}

// writeClasses writes the classes of characters.
func (t *tables) writeClasses(w *bytes.Buffer) {
	fmt.Fprintf(w, "// encClasses has a byte for each character below encClassEnd: its class and, from\n// bit 5, how rare it is.\nconst encClassEnd = %#x\n\nconst encClasses = \"\" +\n", classEnd)
	for r := rune(0); r < classEnd; r += 64 {
		w.WriteString("\t\"")
		for i := r; i < r+64; i++ {
			c, rare := classOf(i, t.mask)
			fmt.Fprintf(w, "\\x%02x", c|rare<<5)
		}
		w.WriteString("\"")
		if r+64 < classEnd {
			w.WriteString(" +")
		}
		w.WriteString("\n")
	}
}
