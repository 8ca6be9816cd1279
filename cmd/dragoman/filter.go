package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"runtime"
	"sync"
	"unicode/utf8"
)

// chunk is how many lines travel between goroutines at once.
const chunk = 16

// batch is a run of input lines and what became of them.
type batch struct {
	first int // number of the first line, from 1
	lines [][]byte
	out   bytes.Buffer
	errs  []error // in line order
	done  chan struct{}
}

// filter reads JSON lines from e.in, turns each into an In, and writes what f
// makes of it as one JSON line, in input order. A line that fails is reported
// with its number; the rest is processed and errPartly returned.
func filter[In, Out any](e *env, f func(*In) (Out, error)) error {
	workers := runtime.GOMAXPROCS(0)
	todo := make(chan *batch, workers)
	order := make(chan *batch, 2*workers)
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for b := range todo {
				work(b, f)
				close(b.done)
			}
		})
	}
	var readErr error
	wg.Go(func() {
		readErr = readBatches(e.in, func(b *batch) {
			order <- b
			todo <- b
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

// readBatches cuts the input into batches of lines.
func readBatches(in io.Reader, emit func(*batch)) error {
	r := bufio.NewReaderSize(in, 1<<16)
	b := &batch{first: 1, done: make(chan struct{})}
	size := 0
	for {
		line, err := r.ReadBytes('\n')
		if len(line) > 0 {
			b.lines = append(b.lines, line)
			size += len(line)
		}
		if err != nil || len(b.lines) == chunk || size > 1<<16 || r.Buffered() == 0 {
			if len(b.lines) > 0 {
				next := b.first + len(b.lines)
				emit(b)
				b = &batch{first: next, done: make(chan struct{})}
				size = 0
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("standard input after line %d: %w", b.first-1, err)
		}
	}
}

func work[In, Out any](b *batch, f func(*In) (Out, error)) {
	enc := json.NewEncoder(&b.out)
	enc.SetEscapeHTML(false)
	for i, line := range b.lines {
		if line = bytes.TrimSpace(line); len(line) == 0 {
			continue
		}
		in := new(In)
		if err := decode(line, in); err != nil {
			b.errs = append(b.errs, fmt.Errorf("line %d: %w", b.first+i, err))
			continue
		}
		out, err := f(in)
		if err != nil {
			b.errs = append(b.errs, fmt.Errorf("line %d: %w", b.first+i, err))
			continue
		}
		if a, ok := any(out).(appender); ok {
			b.out.Write(append(a.appendJSON(b.out.AvailableBuffer()), '\n'))
			continue
		}
		mark := b.out.Len()
		if err := enc.Encode(out); err != nil {
			b.out.Truncate(mark)
			b.errs = append(b.errs, fmt.Errorf("line %d: %w", b.first+i, err))
		}
	}
}

// decode reads one JSON object. Bytes that are not UTF-8 are text to repair
// and must survive, but encoding/json would replace them: they travel through
// it as code points of the last private plane, which are turned back in rawString fields.
func decode(line []byte, v any) error {
	valid := utf8.Valid(line)
	if !valid {
		line = armour(line)
	}
	err := json.Unmarshal(line, v)
	if !valid && err == nil {
		disarmFields(reflect.ValueOf(v).Elem())
	}
	var typ *json.UnmarshalTypeError
	var syn *json.SyntaxError
	switch {
	case errors.As(err, &typ):
		if typ.Field == "" {
			return fmt.Errorf("a JSON %s; want one JSON object a line", typ.Value)
		}
		return fmt.Errorf("field %q is a %s; want a %s", typ.Field, typ.Value, typ.Type)
	case errors.As(err, &syn):
		return fmt.Errorf("not JSON: %v at byte %d; want one JSON object a line", err, syn.Offset)
	}
	return err
}

// armourBase is the code point that stands for the raw byte 0x00 in armoured text.
const armourBase = 0x10FF00 - 0x80

func armour(line []byte) []byte {
	out := make([]byte, 0, len(line)+16)
	for len(line) > 0 {
		r, n := utf8.DecodeRune(line)
		if r == utf8.RuneError && n == 1 {
			out = utf8.AppendRune(out, armourBase+rune(line[0]))
		} else {
			out = append(out, line[:n]...)
		}
		line = line[n:]
	}
	return out
}

// rawString is a string whose JSON form may hold bytes that are not UTF-8.
type rawString string

// disarmFields turns armoured bytes back in the rawString fields of a struct.
func disarmFields(v reflect.Value) {
	raw := reflect.TypeFor[rawString]()
	for i := range v.NumField() {
		f := v.Field(i)
		switch {
		case f.Type() == raw:
			f.SetString(disarm(f.String()))
		case f.Kind() == reflect.Pointer && f.Type().Elem() == raw && !f.IsNil():
			f.Elem().SetString(disarm(f.Elem().String()))
		case f.Kind() == reflect.Slice && f.Type().Elem() == raw:
			for k := range f.Len() {
				f.Index(k).SetString(disarm(f.Index(k).String()))
			}
		}
	}
}

func disarm(t string) string {
	for i := 0; i < len(t); i++ {
		if t[i] == 0xF4 { // the lead byte of the plane
			out := make([]byte, 0, len(t))
			for _, r := range t {
				if r >= armourBase+0x80 && r <= armourBase+0xFF {
					out = append(out, byte(r-armourBase))
				} else {
					out = utf8.AppendRune(out, r)
				}
			}
			return string(out)
		}
	}
	return t
}
