package entity

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
)

// ReadError says where a source of entities is wrong.
type ReadError struct {
	File  string // as [FileName] gave it; may be empty
	Line  int    // from 1
	Field string // aliases, roles.from; empty when the whole line is meant
	Err   error
}

// Error returns file, line, field and what is wrong, with colons between.
func (e *ReadError) Error() string {
	s := fmt.Sprintf("%d: ", e.Line)
	if e.File != "" {
		s = e.File + ":" + s
	} else {
		s = "line " + s
	}
	if e.Field != "" {
		s += e.Field + ": "
	}
	return s + e.Err.Error()
}

// Unwrap returns what is wrong.
func (e *ReadError) Unwrap() error { return e.Err }

// ErrTooMuch is wrapped by the error that ends a source of more decompressed
// bytes than [MaxBytes] allows.
var ErrTooMuch = errors.New("more bytes than allowed")

// ReadOption sets a choice of a reader of entities.
type ReadOption func(*reading)

type reading struct {
	file      string
	skip      func(error)
	maxBytes  int64
	maxRecord int
	ctx       context.Context
	progress  func(bytes int64, entities int)
	languages []string
	types     map[string]Type
}

// FileName names the source in errors.
func FileName(name string) ReadOption { return func(o *reading) { o.file = name } }

// SkipBad has a record that is wrong reported to f, as a [*ReadError], and left
// out. The default is that it ends the sequence.
func SkipBad(f func(error)) ReadOption { return func(o *reading) { o.skip = f } }

// MaxBytes bounds the bytes that a source may have once decompressed. The
// default is no bound: records are read one by one.
func MaxBytes(n int64) ReadOption { return func(o *reading) { o.maxBytes = n } }

// MaxRecord bounds the bytes of one record. The default is 1 MB, for Wikidata
// 16 MB.
func MaxRecord(n int) ReadOption { return func(o *reading) { o.maxRecord = n } }

// ReadContext makes reading end with the error of ctx when that is done.
func ReadContext(ctx context.Context) ReadOption { return func(o *reading) { o.ctx = ctx } }

// ReadProgress has f called now and then, and at the end, with the decompressed
// bytes and the entities read so far.
func ReadProgress(f func(bytes int64, entities int)) ReadOption {
	return func(o *reading) { o.progress = f }
}

// recordFunc is called with each record of a source; it yields the entities in it.
type recordFunc func(rec []byte, yield func(Entity) bool) error

func newReading(options []ReadOption) *reading {
	o := &reading{ctx: context.Background(), progress: func(int64, int) {}, maxRecord: 1 << 20}
	for _, f := range options {
		f(o)
	}
	return o
}

// lines yields the entities of a source with a record a line.
func (o *reading) lines(r io.Reader, f recordFunc) iter.Seq2[Entity, error] {
	return func(yield func(Entity, error) bool) {
		src, err := o.open(r)
		if err != nil {
			yield(Entity{}, err)
			return
		}
		in := bufio.NewReaderSize(src, 1<<18)
		entities := 0
		var buf []byte
		for n := 1; ; n++ {
			line, end, err := readLine(in, &buf, o.maxRecord)
			if n&0xFF == 0 {
				o.progress(src.n, entities)
				err = errors.Join(err, o.ctx.Err())
			}
			if err != nil && !errors.Is(err, errLong) {
				yield(Entity{}, &ReadError{o.file, n, "", err})
				return
			}
			if n == 1 {
				line = bytes.TrimPrefix(line, []byte("\uFEFF"))
			}
			stopped := false
			if line = bytes.TrimSpace(line); err == nil && len(line) > 0 {
				err = f(line, func(e Entity) bool {
					entities++
					stopped = !yield(e, nil)
					return !stopped
				})
			}
			if stopped || err != nil && !o.bad(n, err, yield) {
				return
			}
			if end {
				o.progress(src.n, entities)
				return
			}
		}
	}
}

// bad reports a bad record and whether to go on.
func (o *reading) bad(line int, err error, yield func(Entity, error) bool) bool {
	e := &ReadError{o.file, line, "", err}
	var f *fieldError
	if errors.As(err, &f) {
		e.Field, e.Err = f.field, f.err
	}
	if o.skip == nil {
		yield(Entity{}, e)
		return false
	}
	o.skip(e)
	return true
}

// fieldError is what is wrong with a field.
type fieldError struct {
	field string
	err   error
}

func (e *fieldError) Error() string { return e.field + ": " + e.err.Error() }

var errLong = errors.New("the record is longer than allowed")

// readLine returns the next line, with or without its end, valid until the
// next call, and whether it was the last. A line longer than limit is passed
// over, with errLong.
func readLine(in *bufio.Reader, buf *[]byte, limit int) (line []byte, end bool, err error) {
	*buf = (*buf)[:0]
	long := false
	for {
		part, err := in.ReadSlice('\n')
		if len(*buf)+len(part) > limit {
			long, *buf = true, (*buf)[:0]
		}
		switch {
		case err == bufio.ErrBufferFull:
			if !long {
				*buf = append(*buf, part...)
			}
			continue
		case err != nil && err != io.EOF:
			return nil, true, err
		case long:
			return nil, err == io.EOF, errLong
		case len(*buf) == 0:
			return part, err == io.EOF, nil
		}
		*buf = append(*buf, part...)
		return *buf, err == io.EOF, nil
	}
}

// source counts the decompressed bytes of a source.
type source struct {
	r    io.Reader
	n    int64
	max  int64
	form string // how it is compressed
}

func (s *source) Read(b []byte) (int, error) {
	if s.max > 0 {
		if s.n >= s.max {
			// One byte more shows whether the source ends here.
			var one [1]byte
			if k, err := s.r.Read(one[:]); k == 0 && err != nil {
				return 0, err
			}
			return 0, fmt.Errorf("%w: %d", ErrTooMuch, s.max)
		}
		b = b[:min(int64(len(b)), s.max-s.n)]
	}
	k, err := s.r.Read(b)
	s.n += int64(k)
	return k, s.named(err)
}

// named says of an unexpected end that it is one of compressed data.
func (s *source) named(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) && s.form != "" {
		return fmt.Errorf("the %s data ends too early: %w", s.form, err)
	}
	return err
}

// open undoes the compression of a source, gzip or bzip2, which it tells by
// the first bytes.
func (o *reading) open(r io.Reader) (*source, error) {
	in := bufio.NewReaderSize(r, 1<<16)
	head, err := in.Peek(3)
	if err != nil && err != io.EOF {
		return nil, &ReadError{o.file, 1, "", err}
	}
	s := &source{r: in, max: o.maxBytes}
	switch {
	case bytes.HasPrefix(head, []byte("\x1f\x8b")):
		s.form = "gzip"
		z, err := gzip.NewReader(in)
		if err != nil {
			return nil, &ReadError{o.file, 1, "", s.named(err)}
		}
		s.r = z
	case bytes.Equal(head, []byte("BZh")):
		s.r, s.form = bzip2.NewReader(in), "bzip2"
	}
	return s, nil
}
