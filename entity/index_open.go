package entity

import (
	"io"
	"math"
	"os"
	"strings"
)

// smallIndex is the size up to which Open compares the checksums: it takes a
// millisecond at most.
const smallIndex = 8 << 20

// Open returns the knowledge base that [WriteIndexFile] compiled to a file. The
// file is mapped into memory, so that opening costs the same at any size and
// processes share its pages; where that is impossible it is read. It must not
// be written to while it is open; [WriteIndexFile] replaces it instead.
//
// An error wraps [ErrIndex] when the file is not an index, of another version,
// truncated or, up to 8 MB, damaged anywhere; above that see [KB.Verify]. The
// mapping is never undone.
func Open(path string) (*KB, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	st, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if st.Size() < headerSize || st.Size() > math.MaxInt {
		return nil, indexError("%s: %d bytes", path, st.Size())
	}
	data, err := mapFile(f, int(st.Size()))
	if err != nil {
		return nil, err
	}
	kb, err := OpenString(data)
	if err == nil && len(data) <= smallIndex {
		err = kb.Verify()
	}
	if err != nil {
		return nil, &os.PathError{Op: "open", Path: path, Err: err}
	}
	return kb, nil
}

// readFile reads size bytes of a file, growing as they come.
func readFile(f *os.File, size int) (string, error) {
	var b strings.Builder
	n, err := io.Copy(&b, io.LimitReader(f, int64(size)))
	if err != nil {
		return "", err
	}
	if n != int64(size) {
		return "", io.ErrUnexpectedEOF
	}
	return b.String(), nil
}
