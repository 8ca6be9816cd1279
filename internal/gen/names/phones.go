package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"strings"

	"github.com/dragoman-go/dragoman/internal/gen"
)

// phones writes the symbols and the classes of near ones.
func phones(b *bytes.Buffer, fsys fs.FS) error {
	symbols := "?" // what no table knows
	vowels := map[byte]bool{}
	err := gen.Each(fsys, "phones.txt", func(_ int, line string) error {
		symbols += line[:1]
		vowels[line[0]] = strings.HasPrefix(line[1:], " v")
		return nil
	})
	if err != nil {
		return err
	}
	if len(symbols) > 64 {
		return fmt.Errorf("phones.txt: %d phones, more than 63", len(symbols)-1)
	}
	names := []string{"far", "vowels", "mixed"}
	class := map[[2]byte]int{}
	err = gen.Each(fsys, "near.txt", func(_ int, line string) error {
		f := strings.Fields(line)
		for _, p := range f[1:] {
			if len(p) != 2 || strings.IndexByte(symbols, p[0]) < 0 || strings.IndexByte(symbols, p[1]) < 0 {
				return fmt.Errorf("%q is not a pair of phones", p)
			}
			if _, ok := class[[2]byte{p[0], p[1]}]; ok {
				return fmt.Errorf("%q has a class already", p)
			}
			class[[2]byte{p[0], p[1]}] = len(names)
			class[[2]byte{p[1], p[0]}] = len(names)
		}
		names = append(names, f[0])
		return nil
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(b, "// phoneSymbols are all phones; the first stands for what is none.\nconst phoneSymbols = %q\n\n", symbols)
	b.WriteString("// phoneIndex has the place of each phone in phoneSymbols.\nvar phoneIndex = [128]uint8{\n")
	for i := 1; i < len(symbols); i++ {
		fmt.Fprintf(b, "%q: %d,", symbols[i], i)
		if i%12 == 0 {
			b.WriteString("\n")
		}
	}
	b.WriteString("\n}\n\n")
	fmt.Fprintf(b, "// nearClasses is the number of classes of confusions.\nconst nearClasses = %d\n\n// nearNames are their names in near.txt; the first are for pairs that it has not.\nvar nearNames = [nearClasses]string{", len(names))
	for _, n := range names {
		fmt.Fprintf(b, "%q,", n)
	}
	b.WriteString("}\n\n// nearTable has the class of two phones.\nvar nearTable = [phoneStride * phoneStride]uint8{\n")
	for i := range 64 {
		for j := range 64 {
			c := 0
			if i < len(symbols) && j < len(symbols) {
				x, y := symbols[i], symbols[j]
				k, ok := class[[2]byte{x, y}]
				switch {
				case ok:
					c = k
				case vowels[x] && vowels[y]:
					c = 1
				case vowels[x] != vowels[y]:
					c = 2
				}
			}
			fmt.Fprintf(b, "%d,", c)
		}
		b.WriteString("\n")
	}
	b.WriteString("}\n\n")
	return nil
}
