// Command names compiles the text sources of internal/name into tables.
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
	return tables(data)
}
