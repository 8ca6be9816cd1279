package entity

import "testing"

// TestTables finds every key of small and of large tables, however full, and
// no other.
func TestTables(t *testing.T) {
	for _, c := range []struct {
		label                string
		entries, stride, max int // max: slots for sixteen entries
		room                 int
	}{
		{"one", 1, narrowSlot, 16 * 10, fullTable},
		{"small", 1000, wideSlot, 21, fullTable},
		{"small and roomy", 1000, wideSlot, 33, roomyTable},
		{"large and close", largeTable + 1, wideSlot, closeTable + 1, closeTable},
		{"large and dense", largeTable + 1, narrowSlot, denseTable + 1, denseTable},
		{"large and tight", largeTable + 1, narrowSlot, tightTable + 1, tightTable},
	} {
		entries := make([]tableEntry, c.entries)
		for i := range entries {
			entries[i] = tableEntry{mix(uint64(i) + 1), uint32(i)}
		}
		data := buildTable(entries, c.stride, c.room)
		if slots := len(data) / c.stride; slots*16 > c.entries*c.max {
			t.Errorf("%s: %d slots for %d entries, want %d for 16", c.label, slots, c.entries, c.room)
		}
		tab, ok := openTable(string(data), c.stride)
		if !ok {
			t.Fatalf("%s: not a table", c.label)
		}
		wrong := 0
		for i := range c.entries {
			found := false
			for p := tab.start(mix(uint64(i) + 1)); !found; {
				v, ok := tab.next(&p)
				if !ok {
					t.Fatalf("%s: key %d is not found", c.label, i)
				}
				found = v == uint32(i) // a short fingerprint may be that of another key
			}
			if _, ok := tab.get(mix(uint64(i) + 1<<40)); ok {
				wrong++
			}
		}
		if c.stride == wideSlot && wrong > 0 || wrong > c.entries/100 {
			t.Errorf("%s: %d of %d keys that are not there are found", c.label, wrong, c.entries)
		}
	}
}
