// Package gen is what the generators share. A generator is a command in a
// folder below: it reads the text sources of one package and writes the tables
// that the package uses as they lie. It needs no network, and the same sources
// give the same bytes.
package gen

import (
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

// Each calls f with the number, from 1, and the text of each line of a source that
// says something: empty lines and comments, which begin with #, are left out. The
// text is composed (NFC). An error of f ends it, with file and line before it.
func Each(dir fs.FS, file string, f func(n int, line string) error) error {
	src, err := fs.ReadFile(dir, file)
	if err != nil {
		return err
	}
	return EachOf(file, string(src), f)
}

// EachOf is [Each] for a source that has been read; file names it in errors.
func EachOf(file, src string, f func(n int, line string) error) error {
	n := 0
	for line := range strings.Lines(src) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
			continue
		}
		if err := f(n, norm.NFC.String(line)); err != nil {
			return fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	return nil
}
