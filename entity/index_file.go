package entity

import (
	"bufio"
	"errors"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
)

// WriteIndexFile is [WriteIndex] to a file, which is replaced when the new one
// is complete and safe on the disk: whoever opens it finds the old one or the
// new one, never a part.
func WriteIndexFile(path string, entities iter.Seq2[Entity, error], options ...IndexOption) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return named(err, "", path)
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
			err = named(err, f.Name(), path)
		}
	}()
	w := bufio.NewWriterSize(f, 1<<20)
	if err = WriteIndex(w, entities, options...); err != nil {
		return err
	}
	if err = w.Flush(); err != nil {
		return err
	}
	if err = f.Chmod(0o644); err != nil {
		return err
	}
	if err = f.Sync(); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// named makes an error of the temporary file, of any file when that has no name
// yet, one of the file that was asked for.
func named(err error, temporary, path string) error {
	var p *fs.PathError
	var l *os.LinkError
	switch {
	case errors.As(err, &p) && (temporary == "" || p.Path == temporary):
		return &fs.PathError{Op: p.Op, Path: path, Err: p.Err}
	case errors.As(err, &l) && l.Old == temporary:
		return &fs.PathError{Op: l.Op, Path: path, Err: l.Err}
	}
	return err
}
