package normalize

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// sharedFile returns a data file that lies beside the checkout, or skips.
func sharedFile(t testing.TB, name string) string {
	dir := os.Getenv("DRAGOMAN_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "shared")
	}
	p := filepath.Join(dir, "data", "encoding", name)
	if _, err := os.Stat(p); err != nil {
		t.Skipf("the shared data is not there: %v", err)
	}
	return p
}

type encRow struct {
	ID, Input, Text, Expected, Encoding, Class, Group, Context, Kind, Policy, Lang string
	ExpectedEncoding                                                               string `json:"expected_encoding"`
	Accept                                                                         []string
	Recoverable                                                                    *bool
	LeaveAlone                                                                     bool `json:"leave_alone"`
}

func readRows(t testing.TB, name string) (rows []encRow) {
	f, err := os.Open(sharedFile(t, name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		var r encRow
		if err := json.Unmarshal(sc.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		rows = append(rows, r)
	}
	return rows
}

// TestEncodingData measures the Encoding and Unicode stages over the shared
// data; -v prints the figures, ENC_SHOW=N the misses.
func TestEncodingData(t *testing.T) {
	show := 0
	if s := os.Getenv("ENC_SHOW"); s != "" {
		show = int(s[0]-'0') * 10
	}
	only := os.Getenv("ENC_ONLY")
	for _, m := range []struct {
		file   string
		stages Stage
		group  func(encRow) string
		skip   func(encRow) bool
	}{
		{"ftfy_cases", StageEncoding, func(r encRow) string { return r.Group }, nil},
		{"mojibake", StageEncoding, func(r encRow) string { return r.Encoding }, nil},
		{"names", StageEncoding, func(r encRow) string { return r.Context + " " + r.Encoding }, nil},
		{"damaged", StageEncoding | StageUnicode, func(r encRow) string { return r.Kind }, func(r encRow) bool { return r.Recoverable != nil && !*r.Recoverable }},
		{"wishes", StageEncoding, func(r encRow) string { return r.Class }, func(r encRow) bool { return r.LeaveAlone }},
		{"hygiene", StageEncoding | StageUnicode, func(r encRow) string { return r.Policy + " " + r.Kind }, func(r encRow) bool { return r.Input == "" || r.Policy == "opt-in" }},
		{"clean", StageEncoding | StageUnicode, func(r encRow) string { return "" }, nil},
	} {
		if only != "" && only != m.file {
			continue
		}
		n, err := New(WithStages(m.stages), WithEncodings(eastAsian()...))
		if err != nil {
			t.Fatal(err)
		}
		good, all := map[string]int{}, map[string]int{}
		left := show
		for _, r := range readRows(t, m.file+".dev.jsonl") {
			if m.skip != nil && m.skip(r) {
				continue
			}
			want, in := r.Expected, r.Input
			switch m.file {
			case "ftfy_cases":
				want = r.ExpectedEncoding
			case "clean":
				want, in = r.Text, r.Text
			}
			got := n.Repair(in).Text
			ok := got == want
			for _, a := range r.Accept {
				ok = ok || got == a
			}
			g := m.group(r)
			all[g]++
			all["ALL"]++
			if ok {
				good[g]++
				good["ALL"]++
			} else if left > 0 {
				left--
				t.Logf("MISS %s %s\n in   %+q\n want %+q\n got  %+q\n  in %s\n want %s\n  got %s", r.ID, g, in, want, got, in, want, got)
			}
		}
		for g := range all {
			if good[g] != all[g] || g == "ALL" {
				t.Logf("%-12s %-28s %6.2f (%d of %d)", m.file, g, 100*float64(good[g])/float64(all[g]), good[g], all[g])
			}
		}
	}
}
