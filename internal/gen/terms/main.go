// Command terms compiles the term base of calques from its readable sources in
// normalize/terms to internal/terms/terms.bin. Its -dir is the folder above
// both.
package main

import (
	"flag"
	"fmt"
	"io/fs"

	"github.com/dragoman-go/dragoman/internal/gen"
	"github.com/dragoman-go/dragoman/internal/terms"
)

func main() {
	missing := flag.Bool("missing", false, "list the words that have no gloss")
	gen.Main(func(dir fs.FS) (map[string][]byte, error) {
		sources, err := fs.Sub(dir, "normalize/terms")
		if err != nil {
			return nil, err
		}
		in, err := terms.ReadDir(sources)
		if err != nil {
			return nil, err
		}
		c, err := terms.Compile(in)
		if err != nil {
			return nil, err
		}
		if *missing {
			for _, m := range c.Missing {
				fmt.Println(m)
			}
		}
		return map[string][]byte{"internal/terms/terms.bin": []byte(c.Blob)}, nil
	})
}
