package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// call runs a command line in process.
func call(in string, args ...string) (status int, out, errs string) {
	var o, e bytes.Buffer
	status = run(&env{strings.NewReader(in), &o, &e}, args)
	return status, o.String(), e.String()
}

func TestUsage(t *testing.T) {
	for _, c := range []struct {
		label  string
		in     string
		args   []string
		status int
		stderr string // a part of it
	}{
		{"no command", "", nil, 2, "usage: dragoman COMMAND"},
		{"help", "", []string{"help"}, 0, ""},
		{"unknown command", "", []string{"reed"}, 2, `unknown command "reed"`},
		{"unknown flag", "", []string{"tag", "-vague"}, 2, "flag provided but not defined: -vague"},
		{"flag help", "", []string{"lookup", "-h"}, 0, "knowledge base"},
		{"argument of a filter", "", []string{"tag", "x.txt"}, 2, `unexpected argument "x.txt"`},
		{"no files", "", []string{"read"}, 2, "no files"},
		{"unreadable file", "", []string{"read", "testdata/none.txt"}, 1, "testdata/none.txt"},
		{"bad date", "", []string{"read", "-published", "17 April", "x"}, 2, `date "17 April": want 2025-04-17`},
		{"bad date of a file", "", []string{"read", "x.txt=soon"}, 1, `x.txt=soon: date "soon"`},
		{"missing knowledge base", "", []string{"lookup", "-kb", "testdata/none.jsonl"}, 1, "testdata/none.jsonl"},
		{"not JSON", "{\n", []string{"tag"}, 1, "line 1: not JSON"},
		{"no object", "[1]\n", []string{"tag"}, 1, "line 1: a JSON array; want one JSON object a line"},
		{"wrong type of a field", `{"id":"a","text":5}` + "\n", []string{"tag"}, 1, `line 1`},
		{"no text", `{"id":"a"}` + "\n", []string{"tag"}, 1, `line 1: field "text" is missing`},
		{"bad dct", `{"id":"a","text":"x","dct":"soon"}` + "\n", []string{"tag"}, 1, `line 1: date "soon"`},
		{"bad prefer", `{"id":"a","text":"x","prefer":"up"}` + "\n", []string{"tag"}, 1, `field "prefer" is "up"; want past or future`},
		{"bad stage", `{"id":"a","text":"x","stages":["spelling"]}` + "\n", []string{"normalize"}, 1, `unknown stage "spelling"`},
		{"bad type", `{"id":"a","a":"x","b":"y","type":"animal"}` + "\n", []string{"match"}, 1, `unknown type "animal"`},
		{"no name", `{"id":"a"}` + "\n", []string{"lookup"}, 1, `line 1: field "name" is missing`},
		{"no names", `{"id":"a","a":"x"}` + "\n", []string{"match"}, 1, `line 1: field "a" or "b" is missing`},
		{"same id twice", `{"id":"a","text":"x"}` + "\n" + `{"id":"a","text":"x"}` + "\n", []string{"timeline"}, 1, "line 2: id \"a\" is that of line 1"},
	} {
		status, _, stderr := call(c.in, c.args...)
		if status != c.status || !strings.Contains(stderr, c.stderr) {
			t.Errorf("%s: status %d, want %d; stderr %q, want %q in it", c.label, status, c.status, stderr, c.stderr)
		}
	}
}

// TestFilter: one line out for each line in, in order, whatever is bad.
func TestFilter(t *testing.T) {
	var in strings.Builder
	var want []string
	for i := range 200 {
		if i == 77 {
			in.WriteString("{broken\n\n")
			continue
		}
		id, _ := json.Marshal(i)
		in.WriteString(`{"id":` + string(id) + `,"a":"Olaf Scholz","b":"Olaf Scholz"}` + "\n")
		want = append(want, string(id))
	}
	status, out, stderr := call(in.String(), "match")
	if status != 1 || !strings.Contains(stderr, "line 78: not JSON") {
		t.Errorf("status %d, stderr %q", status, stderr)
	}
	var got []string
	for _, line := range strings.Split(strings.TrimSpace(out), "\n") {
		var d struct{ ID json.RawMessage }
		if err := json.Unmarshal([]byte(line), &d); err != nil {
			t.Fatal(err)
		}
		got = append(got, string(d.ID))
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// TestRawBytes: bytes that are not UTF-8 reach the library as they are.
func TestRawBytes(t *testing.T) {
	status, out, stderr := call("{\"id\":\"a\",\"text\":\"caf\xe9 \xed\xa0\xbd\xed\xb8\x80 b\",\"stages\":[\"encoding\"]}\n", "normalize")
	if status != 0 || stderr != "" {
		t.Fatalf("status %d, stderr %q", status, stderr)
	}
	var d struct {
		Text  string
		Edits []edit
	}
	if err := json.Unmarshal([]byte(out), &d); err != nil {
		t.Fatal(err)
	}
	if d.Text != "café 😀 b" {
		t.Errorf("got %q, edits %+v", d.Text, d.Edits)
	}
}

// TestEastAsian: the command brings the decoders of multi-byte encodings.
func TestEastAsian(t *testing.T) {
	in := `{"id":"a","text":"»áÌ¸½«ÓÚÏÂÖÜÔÚ±±¾©¾ÙÐÐ¡£","stages":["encoding"]}` + "\n"
	status, out, stderr := call(in, "normalize")
	if status != 0 || !strings.Contains(out, `"text":"会谈将于下周在北京举行。"`) || !strings.Contains(out, "GBK read as windows-1252") {
		t.Errorf("status %d, out %s, stderr %s", status, out, stderr)
	}
}

func TestCheck(t *testing.T) {
	in := `{"id":"a","text":"The cafÃ© is closed."}` + "\n"
	status, out, _ := call(in, "normalize", "-check")
	if status != 1 || !strings.Contains(out, `"text":"The cafÃ© is closed."`) || !strings.Contains(out, `"new":"é"`) {
		t.Errorf("status %d, out %s", status, out)
	}
	if status, _, _ := call(`{"id":"a","text":"All is well."}`+"\n", "normalize", "-check"); status != 0 {
		t.Errorf("clean text: status %d", status)
	}
}

// TestRead compares the printed story of the test data with a golden file.
func TestRead(t *testing.T) {
	files, err := filepath.Glob("../../testdata/grain/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	status, out, stderr := call("", append([]string{"read"}, files...)...)
	if status != 0 || stderr != "" {
		t.Fatalf("status %d, stderr %q", status, stderr)
	}
	const golden = "testdata/grain.txt"
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(golden, []byte(out), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), out); d != "" {
		t.Errorf("the story has changed; if for the better, run go test ./cmd/dragoman -update\n%s", d)
	}
	status, out, _ = call("", append([]string{"read", "-json"}, files...)...)
	var s struct {
		Articles []struct{ ID string }
		Timeline struct {
			Events []struct{ ID, Title, From string }
		}
	}
	if err := json.Unmarshal([]byte(out), &s); status != 0 || err != nil || len(s.Articles) != len(files) || len(s.Timeline.Events) == 0 {
		t.Errorf("-json: status %d, %v, %d articles, %d events", status, err, len(s.Articles), len(s.Timeline.Events))
	}
}

// TestReadme: what the README shows of the main job is what it prints.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	golden, err := os.ReadFile("testdata/grain.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, part, found := strings.Cut(string(readme), "A part of what the first prints:\n\n```\n")
	part, _, closed := strings.Cut(part, "```\n")
	if !found || !closed {
		t.Fatal("README.md shows nothing of what is printed")
	}
	for line := range strings.Lines(part) {
		if !strings.Contains("\n"+string(golden), "\n"+line) {
			t.Errorf("README.md has a line that is not printed:\n%s", line)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"id":1,"text":"a"}`))
	f.Add([]byte("{\"text\":\"\xff\"}"))
	f.Fuzz(func(t *testing.T, line []byte) {
		var d struct{ Text *rawString }
		_ = decode(line, &d)
	})
}
