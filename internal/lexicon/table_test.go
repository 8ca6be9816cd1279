package lexicon

import (
	"strconv"
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// TestBuildTable finds every entry again in tables of both sizes of slots.
func TestBuildTable(t *testing.T) {
	const valueBits = 6
	entries := map[uint64]uint32{}
	for i := range uint32(5000) {
		entries[fold.Hash(strconv.Itoa(int(i)))] = i%(1<<valueBits-1) + 1
	}
	for _, c := range []struct {
		size   int
		lookup func(table, uint64, uint) (uint32, bool)
	}{
		{3, table.lookup3},
		{4, table.lookup4},
	} {
		b, err := BuildTable(entries, valueBits, c.size)
		if err != nil {
			t.Fatal(err)
		}
		for k, want := range entries {
			if v, ok := c.lookup(table(b), k, valueBits); !ok || v != want {
				t.Fatalf("slots of %d bytes: %x is %d, %v, want %d", c.size, k, v, ok, want)
			}
		}
	}
}

func TestBuildTableErrors(t *testing.T) {
	for _, c := range []struct {
		label string
		value uint32
		size  int
		want  string
	}{
		{"size of a slot", 1, 2, "want 3 or 4"},
		{"no value", 0, 4, "want 1 to 63"},
		{"value too large", 64, 4, "want 1 to 63"},
	} {
		if _, err := BuildTable(map[uint64]uint32{1: c.value}, 6, c.size); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want an error with %q", c.label, err, c.want)
		}
	}
}
