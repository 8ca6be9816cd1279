package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
)

// maxLine is how many bytes a line of input may have, so that memory stays
// bounded whatever comes.
const maxLine = 64 << 20

var errLongLine = fmt.Errorf("longer than %d MB; left out", maxLine>>20)

// lineReader reads lines.
type lineReader struct {
	in   *bufio.Reader
	last int // number of the line that was read last, from 1
}

func newLineReader(r io.Reader) *lineReader {
	return &lineReader{in: bufio.NewReaderSize(r, 1<<16)}
}

// appendLine appends the next line without the white space around it. It
// returns errLongLine for a line that was passed over, and io.EOF behind the
// last one.
func (l *lineReader) appendLine(dst []byte) ([]byte, error) {
	start, size := len(dst), 0
	for {
		part, err := l.in.ReadSlice('\n')
		if size += len(part); size > maxLine {
			dst = dst[:start]
		} else {
			dst = append(dst, part...)
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if err == io.EOF && size > 0 {
			err = nil
		}
		if err == io.EOF {
			return dst, err
		}
		if err != nil {
			return dst[:start], fmt.Errorf("standard input after line %d: %w", l.last, err)
		}
		if l.last++; size > maxLine {
			return dst, errLongLine
		}
		line := dst[start:]
		if l.last == 1 {
			line = bytes.TrimPrefix(line, []byte("\uFEFF"))
		}
		line = bytes.TrimSpace(line)
		return dst[:start+copy(dst[start:], line)], nil
	}
}

// waits reports whether nothing more has come yet.
func (l *lineReader) waits() bool { return l.in.Buffered() == 0 }
