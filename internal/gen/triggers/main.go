// Command triggers compiles timeline/triggers.txt to timeline/triggers_gen.go:
// a sorted table of the fold hashes of all inflected forms, used as it lies.
package main

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/gen"
)

// form is one inflected form of one lemma.
type form struct {
	hash  uint64 // of the first word
	next  uint32 // low bits of the hash of the word that must follow, 0 for none
	class int
	pos   byte // see posOf
	tense byte // b base, s third person or plural, g -ing, p past, c participle, d past and participle
	lemma string
}

var posOf = map[string]byte{"v": 1, "n": 2, "light": 3, "report": 4}

func main() { gen.Main(compile) }

func compile(dir fs.FS) (map[string][]byte, error) {
	const file = "triggers.txt"
	src, err := fs.ReadFile(dir, file)
	if err != nil {
		return nil, err
	}
	classes, forms, err := read(file, string(src))
	if err != nil {
		return nil, err
	}
	return map[string][]byte{"triggers_gen.go": write(classes, forms)}, nil
}

// read reads the source and makes every form. Errors name file and line.
func read(file, src string) (classes []string, forms []form, err error) {
	number := map[string]int{}
	seen := map[string]int{}
	err = gen.EachOf(file, src, func(n int, line string) error {
		f := strings.Fields(line)
		if len(f) < 3 {
			return errors.New("want a class, a part of speech and words")
		}
		pos, ok := posOf[f[1]]
		if !ok {
			return fmt.Errorf("part of speech %q: want v, n, light or report", f[1])
		}
		if _, ok := number[f[0]]; !ok {
			number[f[0]] = len(classes)
			classes = append(classes, f[0])
		}
		for _, w := range f[2:] {
			key := f[1] + " " + w
			if l := seen[key]; l > 0 {
				return fmt.Errorf("%q stands in line %d already", w, l)
			}
			seen[key] = n
			for _, x := range inflect(w, pos == 2) {
				x.class, x.pos = number[f[0]], pos
				forms = append(forms, x)
			}
		}
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	if len(classes) > 64 {
		return nil, nil, fmt.Errorf("%s: %d classes, want 64 at the most", file, len(classes))
	}
	// Of one hash, those with a particle come first.
	slices.SortStableFunc(forms, func(a, b form) int {
		return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(b.next, a.next), cmp.Compare(a.pos, b.pos))
	})
	forms = slices.CompactFunc(forms, func(a, b form) bool {
		return a.hash == b.hash && a.next == b.next && a.pos == b.pos
	})
	return classes, forms, nil
}

// inflect makes the forms of a word of the source.
func inflect(w string, noun bool) []form {
	parts := strings.Split(w, "/")
	lemma := parts[0]
	if i := strings.IndexByte(lemma, ':'); i >= 0 { // talk:talks has only the form behind the colon
		return []form{of(lemma[i+1:], 's', lemma[i+1:])}
	}
	name := strings.ReplaceAll(lemma, "_", " ")
	if noun {
		plural := regularPlural(lemma)
		if len(parts) > 1 {
			plural = parts[1]
		}
		return []form{of(lemma, 'b', name), of(plural, 's', name)}
	}
	head, particle := lemma, ""
	if i := strings.IndexByte(lemma, '_'); i >= 0 {
		head, particle = lemma[:i], lemma[i:]
	}
	past, participle := regularPast(head)+particle, regularPast(head)+particle
	if len(parts) == 3 {
		past, participle = parts[1], parts[2]
	}
	out := []form{of(head+particle, 'b', name), of(regularPlural(head)+particle, 's', name), of(regularIng(head, past)+particle, 'g', name)}
	if strings.Contains(british, " "+head+" ") {
		last := head[len(head)-1:]
		out = append(out, of(head+last+"ed"+particle, 'd', name), of(head+last+"ing"+particle, 'g', name))
	}
	if past == participle {
		return append(out, of(past, 'd', name))
	}
	return append(out, of(past, 'p', name), of(participle, 'c', name))
}

// of makes a form of a word; of what stands behind _, only the next word counts.
func of(w string, tense byte, lemma string) form {
	words := strings.Split(w, "_")
	f := form{hash: fold.Hash(words[0]), tense: tense, lemma: lemma}
	if len(words) > 1 {
		f.next = uint32(fold.Hash(words[1]))
	}
	return f
}

func vowelY(w string) bool {
	return len(w) > 1 && strings.ContainsRune("aeiou", rune(w[len(w)-2]))
}

func regularPlural(w string) string {
	head, rest, _ := strings.Cut(w, "_")
	if rest != "" {
		return w + "s" // missile_strike
	}
	switch {
	case strings.HasSuffix(head, "s"), strings.HasSuffix(head, "x"), strings.HasSuffix(head, "z"), strings.HasSuffix(head, "ch"), strings.HasSuffix(head, "sh"), head == "go", head == "do", head == "veto", head == "embargo":
		return head + "es"
	case strings.HasSuffix(head, "y") && !vowelY(head):
		return head[:len(head)-1] + "ies"
	}
	return head + "s"
}

// british are verbs that double their last letter in British spelling only.
const british = " travel cancel quarrel counsel channel signal rebel shovel dial trial initial "

func regularPast(w string) string {
	switch {
	case strings.HasSuffix(w, "e"):
		return w + "d"
	case strings.HasSuffix(w, "y") && !vowelY(w):
		return w[:len(w)-1] + "ied"
	case strings.Contains(doubling, " "+w+" "):
		return w + w[len(w)-1:] + "ed"
	}
	return w + "ed"
}

// doubling are verbs that double their last letter.
const doubling = " begin win hit cut bid quit overrun slam expel kidnap wed ban plan stop swap rob rebel step raid_ drop stab beg submit commit permit admit compel deter grab plot ram rig scrap ship slip strip tap top trap get put set let sit run forget "

// regularIng makes the -ing form; a letter doubled in the past is doubled here.
func regularIng(w, past string) string {
	past, _, _ = strings.Cut(past, "_")
	last := w[len(w)-1:]
	switch {
	case strings.HasSuffix(w, "ie"):
		return w[:len(w)-2] + "ying"
	case strings.HasSuffix(w, "e") && !strings.HasSuffix(w, "ee"):
		return w[:len(w)-1] + "ing"
	case past == w+last+"ed", strings.Contains(doubling, " "+w+" "):
		return w + last + "ing"
	}
	return w + "ing"
}

// formSize is the length of a form in the blob: hash u64, next u32, class u8,
// pos u8 in the low four bits and tense in the high ones, lemma u16.
const formSize = 16

// tenses are the letters of a tense in the order of their numbers.
const tenses = "bsgpcd"

// write makes the Go file: class names, lemmas, and the forms.
func write(classes []string, forms []form) []byte {
	var lemmas []string
	index := map[string]int{}
	var blob []byte
	for _, f := range forms {
		i, ok := index[f.lemma]
		if !ok {
			i = len(lemmas)
			index[f.lemma] = i
			lemmas = append(lemmas, f.lemma)
		}
		blob = binary.LittleEndian.AppendUint64(blob, f.hash)
		blob = binary.LittleEndian.AppendUint32(blob, f.next)
		blob = append(blob, byte(f.class), f.pos|byte(strings.IndexByte(tenses, f.tense))<<4)
		blob = binary.LittleEndian.AppendUint16(blob, uint16(i))
	}
	var b bytes.Buffer
	b.WriteString("// Code generated by internal/gen/triggers from triggers.txt; DO NOT EDIT.\n\npackage timeline\n\n")
	b.WriteString("var triggerClasses = [...]string{\n")
	for _, c := range classes {
		fmt.Fprintf(&b, "\t%q,\n", c)
	}
	b.WriteString("}\n\nvar triggerLemmas = [...]string{\n")
	for _, l := range lemmas {
		fmt.Fprintf(&b, "\t%q,\n", l)
	}
	b.WriteString("}\n\n// triggerForms has 16 bytes a form, see findTrigger.\nconst triggerForms = \"\" +\n")
	for i := 0; i < len(blob); i += formSize {
		b.WriteString("\t\"")
		for _, c := range blob[i : i+formSize] {
			fmt.Fprintf(&b, "\\x%02x", c)
		}
		if i+formSize < len(blob) {
			b.WriteString("\" +\n")
		} else {
			b.WriteString("\"\n")
		}
	}
	return b.Bytes()
}
