// Command dragoman repairs news text, links its names and builds timelines: a
// thin command over the library, for a shell, for ETL and for scoring.
//
// Run it without arguments for the list of commands, and a command with -h for
// its flags and for what a line of JSON has that it reads and writes. Exit status: 0 for success, 1 when a file or line could not be
// processed (the rest still is), 2 for wrong usage.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"
)

// env is what a command reads and writes, so that tests can run one in process.
type env struct {
	in       io.Reader
	out, err io.Writer
}

// command is one subcommand.
type command struct {
	name, usage, about string
	run                func(*env, []string) error
}

var commands = []command{
	{"read", "[-json] [-published DATE] [-kb FILE] FILE[=DATE]...", "read articles and print their story", runRead},
	{"normalize", "[-kb FILE] [-check] < JSONL", "repair texts", runNormalize},
	{"match", "< JSONL", "compare two names", runMatch},
	{"lookup", "[-kb FILE] < JSONL", "find the entities that a name may mean", runLookup},
	{"link", "[-kb FILE] < JSONL", "find and link the names in texts", runLink},
	{"tag", "< JSONL", "find and resolve the time expressions in texts", runTag},
	{"timeline", "[-kb FILE] < JSONL", "one timeline out of many texts", runTimeline},
	{"kb", "build -from wikidata|ftm|jsonl|csv IN -o OUT", "compile a knowledge base", runKB},
}

// errUsage is wrong usage that has been explained: exit status 2.
var errUsage = errors.New("wrong usage")

// errPartly says that a file or line failed and was reported: exit status 1.
var errPartly = errors.New("not everything could be processed")

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400) // what is held is small, so collecting often gains nothing
	}
	os.Exit(run(&env{os.Stdin, os.Stdout, os.Stderr}, os.Args[1:]))
}

// run runs one command line and returns its exit status.
func run(e *env, args []string) int {
	if len(args) == 0 {
		usage(e.err)
		return 2
	}
	switch args[0] {
	case "-h", "-help", "--help", "help":
		usage(e.out)
		return 0
	}
	for i := range commands {
		c := &commands[i]
		if c.name != args[0] {
			continue
		}
		err := c.run(e, args[1:])
		switch {
		case err == nil, errors.Is(err, flag.ErrHelp):
			return 0
		case errors.Is(err, errUsage):
			return 2
		case errors.Is(err, errPartly):
			return 1
		}
		fmt.Fprintf(e.err, "dragoman %s: %v\n", c.name, err)
		return 1
	}
	fmt.Fprintf(e.err, "dragoman: unknown command %q; the commands are:\n", args[0])
	usage(e.err)
	return 2
}

func usage(w io.Writer) {
	fmt.Fprintln(w, "usage: dragoman COMMAND [flags] [arguments]")
	for _, c := range commands {
		fmt.Fprintf(w, "  dragoman %-9s %-52s %s\n", c.name, c.usage, c.about)
	}
}

// formats are the JSON of the commands that are filters, a line for each. Positions
// are byte offsets in the text given, half open.
var formats = [...]struct{ command, in, out string }{
	{
		"normalize",
		`{"id","text","evidence":[text...]?,"stages":["encoding","unicode","words","names","phrases"]?}`,
		`{"id","text","edits":[{"start","end","old","new","kind","confidence","reason"}],"suspects":[{"start","end","reason","suggestions":[]}],"damage"}`,
	},
	{
		"match",
		`{"id","a","b","type":"person"|"organization"|"place"|"event"|"work"|"other"?}`,
		`{"id","score","match","reason"}`,
	},
	{
		"lookup",
		`{"id","name","type"?}`,
		`{"id","candidates":[{"entity","name","type","score","reason"}]}`,
	},
	{
		"link",
		`{"id","text","lang"?,"dct"?,"normalize":true?}`,
		`{"id","mentions":[{"start","end","text","type","entity","name","cluster","score","demonym"?,"reason"}]}`,
	},
	{
		"tag",
		`{"id","text","dct":"2025-04-17T09:00"?,"vague":true?,"ranges":true?,"prefer":"past"|"future"?,"normalize":true?}`,
		`{"id","timex":[{"start","end","text","type","value","mod","from","to","edtf"?,"boilerplate"?,"reason"?}]}`,
	},
	{
		"timeline",
		`{"id","text","published":"2025-04-17"?}`,
		`one object for all: {"events":[{"id","title","class","from","to","precision","participants":[],"place","evidence":[{"doc","start","end","text"}],"before":[],"after":[],...}],"undated":[],"conflicts":[]}`,
	},
}

// flags returns a flag set that reports wrong usage on e.err.
func (e *env) flags(name string) *flag.FlagSet {
	f := flag.NewFlagSet("dragoman "+name, flag.ContinueOnError)
	f.SetOutput(e.err)
	f.Usage = func() {
		fmt.Fprintf(e.err, "Usage of %s:\n", f.Name())
		for _, x := range formats {
			if x.command == name {
				fmt.Fprintf(e.err, "  one JSON object a line; ? may be left out\n  in   %s\n  out  %s\n", x.in, x.out)
			}
		}
		f.PrintDefaults()
	}
	return f
}

// parse parses the flags of a filter, which takes no arguments.
func parse(f *flag.FlagSet, args []string) error {
	if err := parseAny(f, args); err != nil {
		return err
	}
	if f.NArg() > 0 {
		fmt.Fprintf(f.Output(), "%s: unexpected argument %q: texts come on standard input, one JSON object a line\n", f.Name(), f.Arg(0))
		return errUsage
	}
	return nil
}

// parseAny parses flags; the flag package has explained what is wrong.
func parseAny(f *flag.FlagSet, args []string) error {
	err := f.Parse(args)
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		return errUsage
	}
	return err
}
