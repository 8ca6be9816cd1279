// Command terms compiles the term base of calques from its readable sources.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"

	"github.com/dragoman-go/dragoman/internal/terms"
)

func main() {
	log.SetFlags(0)
	dir := flag.String("dir", ".", "folder with the sources")
	out := flag.String("o", "terms.bin", "file to write")
	missing := flag.Bool("missing", false, "list the words that have no gloss")
	flag.Parse()
	in, err := terms.ReadDir(os.DirFS(*dir))
	if err != nil {
		log.Fatal(err)
	}
	c, err := terms.Compile(in)
	if err != nil {
		log.Fatal(err)
	}
	if *missing {
		for _, m := range c.Missing {
			fmt.Println(m)
		}
	}
	if err := os.WriteFile(*out, []byte(c.Blob), 0o666); err != nil {
		log.Fatal(err)
	}
	log.Printf("%d terms, %d renderings, %d words without a gloss, %d bytes", len(in.Terms), c.Entries, len(c.Missing), len(c.Blob))
}
