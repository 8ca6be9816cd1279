package entity

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// sharedFiles returns the files of the measuring sets that match a pattern.
func sharedFiles(t testing.TB, pattern string) []string {
	t.Helper()
	dir := os.Getenv("DRAGOMAN_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "shared")
	}
	files, _ := filepath.Glob(filepath.Join(dir, pattern))
	if len(files) == 0 {
		t.Skipf("no %s in %s", pattern, dir)
	}
	return files
}

// TestLookupVariants prints, for each set of spellings, how often the first
// candidate is right, and how often the right one is compared at all.
func TestLookupVariants(t *testing.T) {
	for _, path := range sharedFiles(t, "data/entity/variants_*.jsonl") {
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		type row struct {
			ID, Canonical, Type string
			Variants            []string
		}
		var rows []row
		var es []Entity
		s := bufio.NewScanner(f)
		s.Buffer(nil, 1<<20)
		for s.Scan() {
			var r row
			if err := json.Unmarshal(s.Bytes(), &r); err != nil {
				t.Fatal(err)
			}
			var typ Type
			if typ.UnmarshalText([]byte(r.Type)) != nil {
				typ = Other
			}
			rows = append(rows, r)
			es = append(es, Entity{ID: r.ID, Name: r.Canonical, Type: typ})
		}
		f.Close()
		kb, err := NewKB(es)
		if err != nil {
			t.Fatal(err)
		}
		first, within, n := 0, 0, 0
		sr := new(search)
		for _, r := range rows {
			want, _ := kb.number(r.ID)
			for i, v := range r.Variants {
				// All of them take ten seconds; a few tell enough when nobody looks.
				if v == r.Canonical || i%16 != 0 && !testing.Verbose() {
					continue
				}
				n++
				c := kb.Lookup(v)
				hit := len(c) > 0 && c[0].Entity == r.ID
				if hit {
					first++
				}
				sr.reset(kb, lookup{})
				sr.forms.split(v)
				sr.words = sr.forms.words
				sr.parse(v)
				sr.gather(v)
				found := false
				for _, m := range sr.found.best(maxRescored) {
					found = found || kb.entityOf(m) == want
				}
				if found || hit {
					within++
				} else if testing.Verbose() {
					t.Logf("not found: %s for %s", v, r.Canonical)
				}
				if found && !hit && testing.Verbose() {
					got := "nothing"
					if len(c) > 0 {
						got = c[0].Name
					}
					t.Logf("not first: %s for %s: %s", v, r.Canonical, got)
				}
			}
		}
		t.Logf("%s: first %.1f %%, compared %.1f %% of %d", filepath.Base(path), 100*float64(first)/float64(n), 100*float64(within)/float64(n), n)
	}
}
