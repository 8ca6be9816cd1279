// Package gen is what the generators share. A generator is a command in a
// folder below: it reads the text sources of one package and writes the tables
// that the package uses as they lie. It needs no network, and the same sources
// give the same bytes.
package gen

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Compile makes files, by their names in the folder whose sources it reads.
// Its errors name file and line.
type Compile func(dir fs.FS) (map[string][]byte, error)

// Main runs a generator: the flag -dir names the folder that compile reads
// and whose files are replaced. Flags of the generator's own are defined
// before.
func Main(compile Compile) {
	log.SetFlags(0)
	log.SetPrefix(filepath.Base(os.Args[0]) + ": ")
	dir := flag.String("dir", ".", "folder of the sources and of what is made from them")
	flag.Parse()
	files, err := compile(os.DirFS(*dir))
	if err != nil {
		log.Fatal(err)
	}
	for name, data := range files {
		if err := write(filepath.Join(*dir, filepath.FromSlash(name)), data); err != nil {
			log.Fatal(err)
		}
	}
}

// write replaces a file: the new one is written beside it and renamed, so that
// nobody embeds a part.
func write(path string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".gen-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // after the rename there is nothing left to remove
	if _, err := f.Write(data); err != nil {
		f.Close()
		return fmt.Errorf("%s: %w", path, err)
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := os.Chmod(f.Name(), 0o644); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// Lines returns the lines of a source file without comments and empty lines.
func Lines(fsys fs.FS, name string) ([]string, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	var out []string
	s := bufio.NewScanner(bytes.NewReader(data))
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		l := s.Text()
		if strings.HasPrefix(l, "#") || strings.TrimSpace(l) == "" {
			continue
		}
		out = append(out, norm.NFC.String(l))
	}
	return out, s.Err()
}
