// Command linker compiles the words by which entity tells names from other
// words: entity/data/linker/*.txt to one table that is used as it lies.
package main

import (
	"encoding/binary"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/gen"
)

// classes are the names of the bits of a word, in the order of entity's
// constants.
var classes = []string{
	"given", "title", "office", "say", "does", "in", "org", "orgof",
	"place", "placeof", "event", "particle", "calendar", "legal", "tie", "plainword",
	"institution", "administrative", "direction", "national", "partner", "business", "contest", "partisan", "regnal",
	"determiner", "descent", "calling", "delegate", "player", "game", "dealing",
}

func main() { gen.Main(compile) }

// compile reads the folder of package entity.
func compile(dir fs.FS) (map[string][]byte, error) {
	words, err := buildWords(dir)
	if err != nil {
		return nil, err
	}
	general, err := buildGeneral(dir)
	return map[string][]byte{"link_words.bin": words, "link_general.kb": general}, err
}

// buildWords returns the table: slots of four bytes of hash and four of class bits,
// found from the upper bits of the hash by linear probing. A free slot has no
// bits.
func buildWords(dir fs.FS) ([]byte, error) {
	bits := map[string]uint32{}
	var order []string
	add := func(word string, class uint32) {
		word = fold.String(word)
		if bits[word] == 0 {
			order = append(order, word)
		}
		bits[word] |= class
	}
	for _, name := range []string{"given.txt", "given_world.txt"} {
		err := gen.Each(dir, "data/linker/"+name, func(_ int, line string) error {
			for _, w := range strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == '-' }) {
				add(w, 1)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	err := gen.Each(dir, "data/linker/words.txt", func(_ int, line string) error {
		class, words, ok := strings.Cut(line, ":")
		if !ok {
			return fmt.Errorf("%q: want a class, a colon and words", line)
		}
		bit := slices.Index(classes, class)
		if bit < 0 {
			return fmt.Errorf("class %q: want one of %s", class, strings.Join(classes, ", "))
		}
		for _, w := range strings.Fields(words) {
			add(w, 1<<bit)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	slots := 1
	for slots < len(order)*3/2 {
		slots *= 2
	}
	b := make([]byte, slots*8)
	for _, w := range order {
		h := fold.Hash(w)
		for i := int(h>>32) & (slots - 1); ; i = (i + 1) & (slots - 1) {
			s := b[i*8:][:8]
			if binary.LittleEndian.Uint32(s[4:]) == 0 {
				binary.LittleEndian.PutUint32(s, uint32(h))
				binary.LittleEndian.PutUint32(s[4:], bits[w])
				break
			}
		}
	}
	return b, nil
}
