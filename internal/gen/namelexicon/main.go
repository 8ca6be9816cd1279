// Command namelexicon compiles the word lists of internal/name into lexicon.bin.
// It reads words with the letter tables of that package: run internal/gen/names
// first.
package main

import (
	"flag"
	"log"
	"os"
)

func main() {
	dir := flag.String("dir", "data", "the folder of the word lists")
	out := flag.String("o", "lexicon.bin", "the file to write")
	flag.Parse()
	data, err := Lexicon(os.DirFS(*dir))
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*out, data, 0o644); err != nil {
		log.Fatal(err)
	}
}
