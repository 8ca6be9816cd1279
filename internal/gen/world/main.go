// Command world compiles the sources of entity/world into the knowledge base
// that is embedded there. It needs no network and writes the same bytes for
// the same sources.
package main

import (
	"bytes"
	"io/fs"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/internal/gen"
)

func main() { gen.Main(compile) }

// compile builds the entities of the sources in the folder of package world and
// returns them as the file that is embedded there.
func compile(dir fs.FS) (map[string][]byte, error) {
	data, err := fs.Sub(dir, "data")
	if err != nil {
		return nil, err
	}
	entities, err := build(data)
	if err != nil {
		return nil, err
	}
	kb, err := encode(entities)
	return map[string][]byte{"world.kb": kb}, err
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
