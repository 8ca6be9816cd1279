// Command namelexicon compiles the word lists of internal/name into lexicon.bin,
// and the readings of Han characters into readings.bin and kanji.bin. It reads
// words with the letter tables of that package: run internal/gen/names first.
package main

import (
	"io/fs"

	"github.com/dragoman-go/dragoman/internal/gen"
)

func main() { gen.Main(compile) }

func compile(dir fs.FS) (map[string][]byte, error) {
	data, err := fs.Sub(dir, "data")
	if err != nil {
		return nil, err
	}
	words, err := lexicon(data)
	if err != nil {
		return nil, err
	}
	read, kanji, err := readings(data)
	return map[string][]byte{"lexicon.bin": words, "readings.bin": read, "kanji.bin": kanji}, err
}
