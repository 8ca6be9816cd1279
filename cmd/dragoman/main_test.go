package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
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
		{"help of a filter", "", []string{"tag", "-h"}, 0, `in   {"id","text","dct"`},
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

// readme returns the README.
func readme(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// between returns what stands between two parts of a text.
func between(t *testing.T, text, before, after string) string {
	t.Helper()
	_, rest, found := strings.Cut(text, before)
	part, _, closed := strings.Cut(rest, after)
	if !found || !closed {
		t.Fatalf("README.md has nothing between %q and %q", before, after)
	}
	return part
}

// TestReadme: what the README shows of the main job is what it prints.
func TestReadme(t *testing.T) {
	golden, err := os.ReadFile("testdata/grain.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(between(t, readme(t), "A part of what the first prints:\n\n```\n", "```\n")) {
		if !strings.Contains("\n"+string(golden), "\n"+line) {
			t.Errorf("README.md has a line that is not printed:\n%s", line)
		}
	}
}

// TestReadmeFilter: what the README pipes into the command gives what it shows.
func TestReadmeFilter(t *testing.T) {
	text := readme(t)
	in := between(t, text, "echo '", "'")
	command := between(t, text, in+"' | go run ./cmd/dragoman ", "\n")
	_, out, stderr := call(in+"\n", command)
	if d := cmp.Diff(between(t, text, "```json\n", "```\n"), out); d != "" {
		t.Errorf("README.md shows what is not printed (stderr %q):\n%s", stderr, d)
	}
}

// TestReadmeProgram: the program of the README compiles.
func TestReadmeProgram(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles a program")
	}
	file := filepath.Join(t.TempDir(), "main.go")
	if err := os.WriteFile(file, []byte(between(t, readme(t), "```go\n", "```\n")), 0o644); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("go", "vet", file).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"id":1,"text":"a"}`))
	f.Add([]byte("{\"text\":\"\xff\"}"))
	f.Add([]byte("a\xff\U0010ff00"))
	f.Fuzz(func(t *testing.T, line []byte) {
		var d struct{ Text *rawString }
		_ = decode(line, &d)
		// What needs no escape in a string of JSON comes as it is, UTF-8 or not.
		if bytes.ContainsFunc(line, func(r rune) bool { return r < ' ' || r == '"' || r == '\\' }) {
			return
		}
		if err := decode(fmt.Appendf(nil, `{"text":"%s"}`, line), &d); err != nil || string(*d.Text) != string(line) {
			t.Errorf("%q becomes %q, %v", line, *d.Text, err)
		}
	})
}
