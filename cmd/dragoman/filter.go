package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync"
	"sync/atomic"
)

// A batch travels between goroutines as a whole. It has at most so many lines,
// and ends with the line that makes it longer than so many bytes.
const (
	batchLines = 16
	batchBytes = 1 << 16
)

// batch is a run of input lines and what became of them. It is used again.
type batch struct {
	data []byte // the lines, one behind the other
	line []line
	out  bytes.Buffer
	errs []error       // in line order
	done chan struct{} // has one when the work is done
}

// line is one line of input.
type line struct {
	number     int
	start, end int   // in batch.data
	err        error // why it could not be read
}

// filter reads JSON lines from e.in, turns each into an In, and writes what f
// makes of it as one JSON line, in input order. A line that fails is reported
// with its number; the rest is processed and errPartly returned.
func filter[In, Out any](e *env, f func(*In) (Out, error)) error {
	workers := runtime.GOMAXPROCS(0)
	todo := make(chan *batch, workers)
	order := make(chan *batch, 2*workers)
	free := make(chan *batch, cap(todo)+cap(order)+1)
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for b := range todo {
				work(b, f)
				b.done <- struct{}{}
			}
		})
	}
	var readErr error
	var stop atomic.Bool
	wg.Go(func() {
		readErr = readBatches(e.in, free, func(b *batch) bool {
			order <- b
			todo <- b
			return !stop.Load()
		})
		close(order)
		close(todo)
	})
	w := bufio.NewWriterSize(e.out, 1<<16)
	failed := false
	var writeErr error
	for b := range order {
		<-b.done
		for _, err := range b.errs {
			failed = true
			fmt.Fprintln(e.err, "dragoman:", err)
		}
		if writeErr == nil {
			_, writeErr = w.Write(b.out.Bytes())
		}
		if len(order) == 0 && writeErr == nil {
			writeErr = w.Flush()
		}
		if writeErr != nil {
			stop.Store(true)
		}
		b.release(free)
	}
	wg.Wait()
	if err := errors.Join(readErr, writeErr); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if failed {
		return errPartly
	}
	return nil
}

// readBatches cuts the input into batches of lines, until emit returns false.
func readBatches(in io.Reader, free chan *batch, emit func(*batch) bool) error {
	r := newLineReader(in)
	b := newBatch(free)
	for {
		start := len(b.data)
		data, err := r.appendLine(b.data)
		b.data = data
		switch {
		case err == nil && len(data) > start:
			b.line = append(b.line, line{r.last, start, len(data), nil})
		case err == errLongLine:
			b.line = append(b.line, line{number: r.last, err: err})
		}
		last := err != nil && err != errLongLine
		if last || len(b.line) == batchLines || len(b.data) > batchBytes || r.waits() {
			if len(b.line) > 0 {
				if !emit(b) {
					return nil
				}
				b = newBatch(free)
			}
		}
		switch {
		case err == io.EOF:
			return nil
		case last:
			return err
		}
	}
}

func newBatch(free chan *batch) *batch {
	select {
	case b := <-free:
		return b
	default:
		return &batch{done: make(chan struct{}, 1)}
	}
}

// release lets a batch be used again, unless it has grown large.
func (b *batch) release(free chan *batch) {
	if cap(b.data)+b.out.Cap() > 64*batchBytes {
		return
	}
	b.data, b.line, b.errs = b.data[:0], b.line[:0], b.errs[:0]
	b.out.Reset()
	select {
	case free <- b:
	default:
	}
}

func work[In, Out any](b *batch, f func(*In) (Out, error)) {
	enc := json.NewEncoder(&b.out)
	enc.SetEscapeHTML(false)
	for _, l := range b.line {
		err := l.err
		if err == nil {
			err = answer(b, enc, b.data[l.start:l.end], f)
		}
		if err != nil {
			b.errs = append(b.errs, fmt.Errorf("line %d: %w", l.number, err))
		}
	}
}

// answer writes what f makes of a line.
func answer[In, Out any](b *batch, enc *json.Encoder, data []byte, f func(*In) (Out, error)) error {
	in := new(In)
	if err := decode(data, in); err != nil {
		return err
	}
	out, err := f(in)
	if err != nil {
		return err
	}
	if a, ok := any(out).(appender); ok {
		b.out.Write(append(a.appendJSON(b.out.AvailableBuffer()), '\n'))
		return nil
	}
	mark := b.out.Len()
	if err := enc.Encode(out); err != nil {
		b.out.Truncate(mark)
		return err
	}
	return nil
}
