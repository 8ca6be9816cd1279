package normalize

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// sharedData returns the path of a file of the development data, or skips the test.
func sharedData(t testing.TB, name string) string {
	dir := os.Getenv("DRAGOMAN_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "shared")
	}
	p := filepath.Join(dir, name)
	if _, err := os.Stat(p); err != nil {
		t.Skipf("%s is not there; set DRAGOMAN_SHARED to the folder with the development data", p)
	}
	return p
}

// eachShared calls f with each line of a file of the development data.
func eachShared(t testing.TB, name string, f func(line []byte)) {
	file, err := os.Open(sharedData(t, name))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	sc := bufio.NewScanner(file)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		if len(sc.Bytes()) > 0 {
			f(sc.Bytes())
		}
	}
	if err := sc.Err(); err != nil {
		t.Fatal(err)
	}
}

// TestPhrasesSharedCalques counts repaired calques; none of the sentences
// without one may change.
func TestPhrasesSharedCalques(t *testing.T) {
	n, err := New(WithStages(StagePhrases))
	if err != nil {
		t.Fatal(err)
	}
	right, all := 0, 0
	eachShared(t, "data/garble/calques_dev.jsonl", func(line []byte) {
		var d struct {
			ID, Text, Calque string
			Repairs          []string
		}
		if err := json.Unmarshal(line, &d); err != nil {
			t.Fatal(err)
		}
		r := n.Repair(d.Text)
		if d.Calque == "" {
			if r.Text != d.Text {
				t.Errorf("changed %q to %q: %v", d.Text, r.Text, r.Edits)
			}
			return
		}
		all++
		ok := false
		for _, x := range d.Repairs {
			ok = ok || strings.Contains(strings.ToLower(r.Text), strings.ToLower(x))
		}
		if ok && !strings.Contains(r.Text, d.Calque) {
			right++
		} else {
			t.Logf("%s: %q -> %q, suspects %v", d.ID, d.Text, r.Text, r.Suspects)
		}
	})
	t.Logf("%d of %d calques repaired", right, all)
	if right*100 < all*85 {
		t.Errorf("%d of %d calques repaired, want 85 percent", right, all)
	}
}

// TestPhrasesSharedClean counts the changes in clean text.
func TestPhrasesSharedClean(t *testing.T) {
	n, err := New(WithStages(StagePhrases))
	if err != nil {
		t.Fatal(err)
	}
	words, edits := 0, 0
	var cur []string
	flush := func() {
		text := strings.Join(cur, "\n")
		cur = cur[:0]
		words += len(strings.Fields(text))
		r := n.Repair(text)
		for _, e := range r.Edits {
			edits++
			t.Logf("%q -> %q (%s) in …%s…", e.Old, e.New, e.Reason, text[max(0, e.Start-40):min(len(text), e.End+40)])
		}
	}
	eachShared(t, "data/garble/clean_dev.txt", func(line []byte) {
		if cur = append(cur, string(line)); len(cur) == 12 {
			flush()
		}
	})
	flush()
	t.Logf("%d edits in %d words", edits, words)
	if edits*10000 > words/5 {
		t.Errorf("%d edits in %d words of clean text", edits, words)
	}
}
