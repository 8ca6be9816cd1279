// Package source reads the text sources that the generators compile.
package source

import (
	"bufio"
	"bytes"
	"io/fs"
	"strings"

	"golang.org/x/text/unicode/norm"
)

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
