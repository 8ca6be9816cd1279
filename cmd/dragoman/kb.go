package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"os/signal"

	"github.com/dragoman-go/dragoman/entity"
)

// loadKB opens a knowledge base: a compiled index, or JSON lines, which may be
// compressed.
func loadKB(file string) (*entity.KB, error) {
	f, err := openFile(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	in := bufio.NewReader(f)
	if head, _ := in.Peek(len(entity.IndexMagic)); string(head) == entity.IndexMagic {
		return entity.Open(file)
	}
	var es []entity.Entity
	for e, err := range entity.ReadJSONL(in, entity.FileName(file)) {
		if err != nil {
			return nil, err
		}
		es = append(es, e)
	}
	return entity.NewKB(es)
}

// openFile opens a file for reading, and no folder.
func openFile(name string) (*os.File, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, fmt.Errorf("%s is a folder; want a file", name)
	}
	return f, nil
}

// sources are the formats that kb build reads.
var sources = []struct {
	name string
	read func(io.Reader, ...entity.ReadOption) iter.Seq2[entity.Entity, error]
}{
	{"jsonl", entity.ReadJSONL},
	{"csv", entity.ReadCSV},
	{"wikidata", entity.ReadWikidata},
	{"ftm", entity.ReadFtM},
}

// runKB compiles a knowledge base. Records that are wrong are reported and
// left out, and the exit status is then 1.
func runKB(e *env, args []string) error {
	f := e.flags("kb build")
	from := f.String("from", "jsonl", "`format` of the source: jsonl, csv, wikidata or ftm; gzip and bzip2 are undone")
	out := f.String("o", "", "`file` to write, replaced when all is done")
	strict := f.Bool("strict", false, "stop at the first record that is wrong, instead of leaving it out")
	if len(args) == 0 || args[0] != "build" {
		if err := parseAny(f, args); err != nil {
			return err
		}
		fmt.Fprintln(e.err, "usage: dragoman kb build -from wikidata|ftm|jsonl|csv IN -o OUT")
		return errUsage
	}
	// Flags may stand before and after the source.
	in := ""
	for args = args[1:]; ; args = f.Args()[1:] {
		if err := parseAny(f, args); err != nil {
			return err
		}
		if f.NArg() == 0 {
			break
		}
		if in != "" {
			fmt.Fprintf(e.err, "dragoman kb build: one source, not %q and %q\n", in, f.Arg(0))
			return errUsage
		}
		in = f.Arg(0)
	}
	if in == "" || *out == "" {
		fmt.Fprintln(e.err, "dragoman kb build: a source (- for standard input) and -o are needed")
		return errUsage
	}
	for _, s := range sources {
		if s.name == *from {
			return build(e, in, *out, *strict, s.read)
		}
	}
	fmt.Fprintf(e.err, "dragoman kb build: unknown format %q; want jsonl, csv, wikidata or ftm\n", *from)
	return errUsage
}

func build(e *env, in, out string, strict bool, read func(io.Reader, ...entity.ReadOption) iter.Seq2[entity.Entity, error]) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	r, name := e.in, "standard input"
	if in != "-" {
		f, err := openFile(in)
		if err != nil {
			return err
		}
		defer f.Close()
		r, name = f, in
	}
	bad := 0
	next := int64(progressBytes)
	options := []entity.ReadOption{
		entity.FileName(name), entity.ReadContext(ctx),
		entity.ReadProgress(func(bytes int64, entities int) {
			if bytes >= next {
				fmt.Fprintf(e.err, "%d MB read, %d entities\n", bytes>>20, entities)
				next = bytes + progressBytes
			}
		}),
	}
	if !strict {
		options = append(options, entity.SkipBad(func(err error) {
			if bad++; bad <= 20 {
				fmt.Fprintln(e.err, "dragoman kb build: left out:", err)
			}
		}))
	}
	var entities, names int
	err := entity.WriteIndexFile(out, announced(e, read(r, options...)), entity.WithContext(ctx), entity.WithProgress(func(es, ns int) { entities, names = es, ns }))
	switch {
	case errors.Is(err, context.Canceled):
		return errors.New("interrupted; " + out + " is as it was")
	case err != nil:
		return err
	}
	kb, err := entity.Open(out)
	if err == nil {
		err = kb.Verify()
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(e.err, "%s: %d entities with %d names and forms of names\n", out, entities, names)
	if bad > 0 {
		fmt.Fprintf(e.err, "%d records left out\n", bad)
		return errPartly
	}
	return nil
}

// progressBytes is after how many bytes of the source progress is shown.
const progressBytes = 64 << 20

// announced yields what a source has, and says when all of it is read.
func announced(e *env, source iter.Seq2[entity.Entity, error]) iter.Seq2[entity.Entity, error] {
	return func(yield func(entity.Entity, error) bool) {
		for x, err := range source {
			if !yield(x, err) {
				return
			}
		}
		fmt.Fprintln(e.err, "all is read; compiling")
	}
}
