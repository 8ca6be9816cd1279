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
// new one, never a part. The folder must be there.
func WriteIndexFile(path string, entities iter.Seq2[Entity, error], options ...IndexOption) (err error) {
	if st, err := os.Stat(path); err == nil && st.IsDir() {
		return &fs.PathError{Op: "write", Path: path, Err: errors.New("is a folder")}
	}
	folder := filepath.Dir(path)
	f, err := os.CreateTemp(folder, "."+filepath.Base(path)+".*")
	if err != nil {
		return &fs.PathError{Op: "write into the folder", Path: folder, Err: cause(err)}
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

// named makes an error of the temporary file one of the file that was asked for.
func named(err error, temporary, path string) error {
	var p *fs.PathError
	var l *os.LinkError
	switch {
	case errors.As(err, &p) && p.Path == temporary:
		return &fs.PathError{Op: p.Op, Path: path, Err: p.Err}
	case errors.As(err, &l) && l.Old == temporary:
		return &fs.PathError{Op: l.Op, Path: path, Err: l.Err}
	}
	return err
}

// cause is what an error of a file says without the name of the file.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
