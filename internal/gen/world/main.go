// Command world compiles the sources of entity/world into the knowledge base
// that is embedded there. It needs no network and writes the same bytes for
// the same sources.
package main

import (
	"bytes"
	"flag"
	"io/fs"
	"log"
	"os"

	"github.com/dragoman-go/dragoman/entity"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("world: ")
	data := flag.String("data", "data", "folder of the sources")
	out := flag.String("o", "world.kb", "file to write")
	flag.Parse()
	blob, err := compile(os.DirFS(*data))
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*out, blob, 0o644); err != nil {
		log.Fatal(err)
	}
}

// compile builds the entities of the sources and returns them as the file
// that is embedded.
func compile(dir fs.FS) ([]byte, error) {
	entities, err := build(dir)
	if err != nil {
		return nil, err
	}
	return encode(entities)
}

func encode(entities []entity.Entity) ([]byte, error) {
	var b bytes.Buffer
	err := entity.WriteIndex(&b, func(yield func(entity.Entity, error) bool) {
		for _, e := range entities {
			if !yield(e, nil) {
				return
			}
		}
	})
	return b.Bytes(), err
}
