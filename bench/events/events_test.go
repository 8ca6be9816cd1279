// Package events measures event coreference and the order of events on public
// sets with given mentions:
//
//	go test -v ./events
//
// The sets lie beside the checkout (../shared/data/timeline, or the folder that
// DRAGOMAN_SHARED names); without them the tests skip. ECB+ is grouped
// by the timeline builder, with the mentions of the set given to it and with those
// that it finds; MATRES is ordered by internal/order, which the builder asks.
package events

import (
	"bufio"
	"math"
	"os"
	"path/filepath"
	"testing"
)

// rows calls f with each line of the sets of a name, which may have a *, or
// skips the test.
func rows(t *testing.T, name string, f func(line []byte)) {
	t.Helper()
	root := os.Getenv("DRAGOMAN_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "shared")
	}
	files, err := filepath.Glob(filepath.Join(root, "data", "timeline", name))
	if err != nil || len(files) == 0 {
		t.Skipf("skipped: no set %s is there", name)
	}
	for _, name := range files {
		file, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		s := bufio.NewScanner(file)
		s.Buffer(nil, 64<<20)
		for s.Scan() {
			f(s.Bytes())
		}
		file.Close()
		if err := s.Err(); err != nil {
			t.Fatal(err)
		}
	}
}

// bCubed is the B-cubed precision, recall and F1 of clusters, in per cent.
func bCubed(gold, got []string) (p, r, f float64) {
	g, s, both := map[string]float64{}, map[string]float64{}, map[[2]string]float64{}
	for i := range gold {
		g[gold[i]]++
		s[got[i]]++
		both[[2]string{gold[i], got[i]}]++
	}
	for i := range gold {
		n := both[[2]string{gold[i], got[i]}]
		p += n / s[got[i]]
		r += n / g[gold[i]]
	}
	n := float64(max(len(gold), 1))
	return 100 * p / n, 100 * r / n, 200 * p * r / n / max(p+r, 1e-9)
}

func TestBCubed(t *testing.T) {
	if p, r, _ := bCubed([]string{"a", "a", "b"}, []string{"x", "x", "y"}); p != 100 || r != 100 {
		t.Errorf("perfect: %v %v", p, r)
	}
	p, r, f := bCubed([]string{"a", "a", "b", "b"}, []string{"x", "x", "x", "x"})
	if p != 50 || r != 100 || math.Abs(f-200.0/3) > 1e-9 {
		t.Errorf("one cluster: %v %v %v", p, r, f)
	}
}
