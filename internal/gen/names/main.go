// Command names compiles the text sources of internal/name into tables.
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"
)

func main() {
	dir := flag.String("dir", "data", "the folder of the text sources")
	out := flag.String("o", "tables_gen.go", "the Go file to write")
	bin := flag.String("bin", ".", "the folder for the binary tables")
	flag.Parse()
	files, err := Compile(os.DirFS(*dir))
	if err != nil {
		log.Fatal(err)
	}
	for name, data := range files {
		path := filepath.Join(*bin, name)
		if name == "tables_gen.go" {
			path = *out
		}
		if err := os.WriteFile(path, data, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}
