// Command linker compiles the words by which entity tells names from other
// words: entity/data/linker/*.txt to one table that is used as it lies.
package main

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// classes are the names of the bits of a word, in the order of entity's
// constants.
var classes = []string{
	"given", "title", "office", "say", "does", "in", "org", "orgof",
	"place", "placeof", "event", "particle", "calendar", "legal", "tie", "plainword",
}

func main() {
	dir := flag.String("i", "data/linker", "folder of the sources")
	out := flag.String("o", "link_words.bin", "file to write words to")
	general := flag.String("general", "", "file to write general knowledge to, in place of words")
	countries := flag.String("countries", "world/data/countries.txt", "names of countries")
	flag.Parse()
	make, name := func() ([]byte, error) { return build(*dir) }, *out
	if *general != "" {
		make, name = func() ([]byte, error) { return buildGeneral(*dir, *countries) }, *general
	}
	b, err := make()
	if err == nil {
		err = os.WriteFile(name, b, 0o644)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// build returns the table: slots of four bytes of hash and two of class bits,
// found from the upper bits of the hash by linear probing. A free slot has no
// bits.
func build(dir string) ([]byte, error) {
	bits := map[string]uint16{}
	var order []string
	add := func(word string, class uint16) {
		word = fold.String(word)
		if bits[word] == 0 {
			order = append(order, word)
		}
		bits[word] |= class
	}
	for _, name := range []string{"given.txt", "given_world.txt"} {
		err := lines(filepath.Join(dir, name), func(line string) error {
			for _, w := range strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == '-' }) {
				add(w, 1)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	err := lines(filepath.Join(dir, "words.txt"), func(line string) error {
		class, words, ok := strings.Cut(line, ":")
		if !ok {
			return fmt.Errorf("no class: %q", line)
		}
		for i, c := range classes {
			if c == class {
				for _, w := range strings.Fields(words) {
					add(w, 1<<i)
				}
				return nil
			}
		}
		return fmt.Errorf("no class %q", class)
	})
	if err != nil {
		return nil, err
	}
	slots := 1
	for slots < len(order)*3/2 {
		slots *= 2
	}
	b := make([]byte, slots*6)
	for _, w := range order {
		h := fold.Hash(w)
		for i := int(h>>32) & (slots - 1); ; i = (i + 1) & (slots - 1) {
			s := b[i*6:][:6]
			if binary.LittleEndian.Uint16(s[4:]) == 0 {
				binary.LittleEndian.PutUint32(s, uint32(h))
				binary.LittleEndian.PutUint16(s[4:], bits[w])
				break
			}
		}
	}
	return b, nil
}

func lines(path string, do func(string) error) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	sc := bufio.NewScanner(bytes.NewReader(b))
	for n := 1; sc.Scan(); n++ {
		line := strings.TrimSpace(sc.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		if err := do(line); err != nil {
			return fmt.Errorf("%s:%d: %v", path, n, err)
		}
	}
	return sc.Err()
}
