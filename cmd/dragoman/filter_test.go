package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

// badLines are lines that no command can read, with what is said of them.
var badLines = []struct{ line, want string }{
	{`{"id":`, "not JSON"},
	{`["a"]`, "a JSON array; want one JSON object a line"},
	{`{"id":"x"}`, "missing"},
	{"\x00\xff", "not JSON"},
	{`{"id":"x","text":7,"a":7,"b":7,"name":7}`, "is a number; want"},
	{`{"id":"x"} {"id":"y"}`, "not JSON"},
}

// TestFiltersGoOn: whatever stands between them, every good line is answered, in
// order, and every bad one reported with its number.
func TestFiltersGoOn(t *testing.T) {
	for _, c := range []struct{ command, fields string }{
		{"normalize", `"text":"Talks with Volodymyrky resume."`},
		{"link", `"text":"Talks in Kyiv resume."`},
		{"tag", `"text":"Talks resume on Friday.","dct":"2025-04-17"`},
		{"match", `"a":"Olaf Scholz","b":"Scholz"`},
		{"lookup", `"name":"Kyiv"`},
	} {
		var in strings.Builder
		var ids, wrong []string
		number := 0
		write := func(line string) {
			number++
			in.WriteString(line + "\n")
		}
		in.WriteString("\uFEFF")
		for i := range 150 {
			if i%7 == 3 {
				bad := badLines[i/7%len(badLines)]
				write(bad.line)
				wrong = append(wrong, fmt.Sprintf("dragoman: line %d: %s", number, bad.want))
			}
			if i%11 == 5 {
				write(" \t\r")
			}
			write(fmt.Sprintf(`{"id":%d,%s}`, i, c.fields))
			ids = append(ids, fmt.Sprint(i))
		}
		status, out, errs := call(strings.TrimSuffix(in.String(), "\n"), c.command)
		var got []string
		for line := range strings.Lines(out) {
			var d struct{ ID json.RawMessage }
			if err := json.Unmarshal([]byte(line), &d); err != nil {
				t.Fatalf("%s: %v: %s", c.command, err, line)
			}
			got = append(got, string(d.ID))
		}
		if d := cmp.Diff(ids, got); d != "" || status != 1 {
			t.Errorf("%s: status %d, %s", c.command, status, d)
		}
		said := strings.Split(strings.TrimSpace(errs), "\n")
		if len(said) != len(wrong) {
			t.Fatalf("%s: %d errors, want %d: %s", c.command, len(said), len(wrong), errs)
		}
		for i, want := range wrong {
			head, what, _ := strings.Cut(want, ": line ")
			line, what, _ := strings.Cut(what, ": ")
			if !strings.HasPrefix(said[i], head+": line "+line+": ") || !strings.Contains(said[i], what) {
				t.Errorf("%s: %q, want %q", c.command, said[i], want)
			}
		}
	}
}

// TestTimelineGoesOn is the same for timeline, which has one answer.
func TestTimelineGoesOn(t *testing.T) {
	var in strings.Builder
	for i, bad := range badLines {
		fmt.Fprintf(&in, `{"id":%d,"text":"Russia attacked Kyiv on Monday, killing %d people.","published":"2025-04-17"}`+"\n%s\n", i, i+2, bad.line)
	}
	status, out, errs := call(in.String(), "timeline")
	var d struct {
		Events []struct{ Evidence []struct{ Doc string } }
	}
	if err := json.Unmarshal([]byte(out), &d); err != nil || status != 1 || len(d.Events) == 0 {
		t.Errorf("status %d, %v, %d events", status, err, len(d.Events))
	}
	docs := map[string]bool{}
	for _, e := range d.Events {
		for _, x := range e.Evidence {
			docs[x.Doc] = true
		}
	}
	if n := strings.Count(errs, "dragoman: line "); n != len(badLines) || len(docs) != len(badLines) {
		t.Errorf("%d errors and %d documents, want %d each: %s", n, len(docs), len(badLines), errs)
	}
}

// TestReadGoesOn: a file that is not there does not lose the others.
func TestReadGoesOn(t *testing.T) {
	status, out, errs := call("", "read", "testdata/none.txt", "../../testdata/grain/none.txt", "main.go")
	if status != 1 || !strings.Contains(out, "main") || strings.Count(errs, "none.txt") != 2 {
		t.Errorf("status %d, stderr %s", status, errs)
	}
}

// TestLongLine: a line over the limit is left out without being held.
func TestLongLine(t *testing.T) {
	good := `{"id":1,"a":"x","b":"x"}` + "\n"
	var out, errs strings.Builder
	status := run(&env{io.MultiReader(strings.NewReader(good), io.LimitReader(endless('x'), maxLine+1), strings.NewReader("\n"+good+good)), &out, &errs}, []string{"match"})
	if status != 1 || strings.Count(out.String(), "\n") != 3 || errs.String() != "dragoman: line 2: longer than 64 MB; left out\n" {
		t.Errorf("status %d, out %s, stderr %s", status, out.String(), errs.String())
	}
}

// endless is a source of one byte.
type endless byte

func (e endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = byte(e)
	}
	return len(b), nil
}

// TestFilterIO: input that breaks off is an error behind what was answered, and
// output that cannot be written ends the work.
func TestFilterIO(t *testing.T) {
	good := strings.Repeat(`{"id":1,"a":"x","b":"x"}`+"\n", 50)
	var out, errs strings.Builder
	broken := io.MultiReader(strings.NewReader(good), iotest.ErrReader(errors.New("the line was cut")))
	status := run(&env{broken, &out, &errs}, []string{"match"})
	if status != 1 || strings.Count(out.String(), "\n") != 50 || !strings.Contains(errs.String(), "standard input after line 50: the line was cut") {
		t.Errorf("status %d, %d lines, stderr %s", status, strings.Count(out.String(), "\n"), errs.String())
	}
	errs.Reset()
	full := &brokenWriter{}
	status = run(&env{&repeated{text: good, times: math.MaxInt}, full, &errs}, []string{"match"})
	if status != 1 || !strings.Contains(errs.String(), "the disk is full") {
		t.Errorf("status %d, stderr %s", status, errs.String())
	}
}

// repeated is a source of the same text many times.
type repeated struct {
	text  string
	times int
	each  func() // called before each, if set
	rest  string
}

func (r *repeated) Read(b []byte) (int, error) {
	if r.rest == "" {
		if r.times == 0 {
			return 0, io.EOF
		}
		if r.times--; r.each != nil {
			r.each()
		}
		r.rest = r.text
	}
	n := copy(b, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

type brokenWriter struct{}

func (*brokenWriter) Write([]byte) (int, error) { return 0, errors.New("the disk is full") }

// TestFilterMemory: what a filter holds does not grow with its input.
func TestFilterMemory(t *testing.T) {
	text := strings.Repeat("The minister met Olaf Scholz in Kyiv and said nothing of it. ", 100)
	doc := fmt.Sprintf(`{"id":1,"text":%q}`+"\n", text)
	heap := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	const lines = 3000
	before, peak, n := heap(), uint64(0), 0
	in := &repeated{text: doc, times: lines, each: func() {
		if n++; n%500 == 0 {
			peak = max(peak, heap())
		}
	}}
	counted := &countingWriter{}
	if status := run(&env{in, counted, io.Discard}, []string{"tag"}); status != 0 || counted.n == 0 {
		t.Errorf("status %d, %d bytes written", status, counted.n)
	}
	if peak > before+8<<20 {
		t.Errorf("%d kB held of %d kB read", (peak-before)/1000, lines*len(doc)/1000)
	}
}

type countingWriter struct{ n int }

func (w *countingWriter) Write(b []byte) (int, error) {
	w.n += len(b)
	return len(b), nil
}
