package entity

import (
	"cmp"
	"encoding/binary"
	"math/bits"
	"slices"

	"github.com/dragoman-go/dragoman/internal/le"
)

// table is a hash table that lies in the bytes of an index: slots of a 32-bit
// value and a fingerprint of the key, found by linear probing. A key may have
// several values; they come out in the order in which they went in.
//
// A fingerprint of 4 bytes together with the place of a slot makes a false
// answer rarer than one in 2^32 look-ups; one of 2 bytes serves where the
// answer is checked anyway.
type table struct {
	s      string
	n      uint64 // slots
	stride int    // bytes of a slot: 8, or 6 with the short fingerprint
}

const (
	wideSlot   = 8
	narrowSlot = 6
	emptySlot  = ^uint32(0)
	// maxProbe bounds the walk from a key's own slot, so that a hostile table
	// costs no more than an honest one. The writer keeps within it.
	maxProbe = 512
	// maxSame bounds the values of one key in a table of many values.
	maxSame = 64
)

// mix spreads a hash over all its bits (the finaliser of MurmurHash3).
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

func openTable(s string, stride int) (table, bool) {
	return table{s, uint64(len(s) / stride), stride}, len(s)%stride == 0
}

// probe is a walk over the values of a key.
type probe struct {
	slot, left uint64
	print      uint32
}

func (t *table) start(key uint64) probe {
	h := mix(key)
	slot, _ := bits.Mul64(h, t.n)
	p := probe{slot: slot, left: min(t.n, maxProbe), print: uint32(h)}
	if t.stride == narrowSlot {
		p.print &= 0xFFFF
	}
	return p
}

// next returns the next value of the key, and whether there is one.
func (t *table) next(p *probe) (uint32, bool) {
	for ; p.left > 0; p.left-- {
		i := int(p.slot) * t.stride
		v := le.Uint32(t.s, i)
		if v == emptySlot {
			p.left = 0
			return 0, false
		}
		var print uint32
		if t.stride == wideSlot {
			print = le.Uint32(t.s, i+4)
		} else {
			print = uint32(le.Uint16(t.s, i+4))
		}
		if p.slot++; p.slot == t.n {
			p.slot = 0
		}
		if print == p.print {
			p.left--
			return v, true
		}
	}
	return 0, false
}

// get returns the first value of a key.
func (t *table) get(key uint64) (uint32, bool) {
	p := t.start(key)
	if p.left == 0 {
		return 0, false
	}
	if i := int(p.slot) * t.stride; le.Uint32(t.s, i) == emptySlot {
		return 0, false
	}
	return t.next(&p)
}

// tableEntry is one key with one value, on its way into a table.
type tableEntry struct {
	key   uint64
	value uint32
}

// The slots of a table for sixteen entries. To find that a key is not there takes
// some thirteen slots of a full table, and three of a roomy one.
const (
	fullTable  = 20
	roomyTable = 32
)

// The same for a table of more than largeTable entries, which is too large for the
// cache: a look-up is a miss anyhow, so size counts. A close one takes twenty slots
// for a key that is not there, a dense one forty. A tight one is for keys that are
// mostly there.
const (
	largeTable = 1 << 18
	closeTable = 19
	denseTable = 18
	tightTable = 17
)

// roomFor returns room for a table of n entries, or large for a large one.
func roomFor(n, room, large int) int {
	if n > largeTable {
		return large
	}
	return room
}

// buildTable lays the entries out, whose order it may change; the values of one
// key must rise, and do in the table. Beyond maxSame they are left out.
func buildTable(entries []tableEntry, stride, room int) []byte {
	if len(entries) == 0 {
		return nil
	}
	if len(entries) > largeTable {
		// Laid out in the order of their own slots, none comes to lie far from it,
		// however full the table.
		slices.SortFunc(entries, func(a, b tableEntry) int {
			return cmp.Or(cmp.Compare(mix(a.key), mix(b.key)), cmp.Compare(a.value, b.value))
		})
	}
	n := uint64(len(entries))*uint64(room)/16 + 8
	for {
		if b := layTable(entries, stride, n); b != nil {
			return b
		}
		n += n / 16
	}
}

// layTable is one try with n slots; nil when a key would lie too far away.
func layTable(entries []tableEntry, stride int, n uint64) []byte {
	b := make([]byte, n*uint64(stride))
	for i := uint64(0); i < n; i++ {
		binary.LittleEndian.PutUint32(b[i*uint64(stride):], emptySlot)
	}
	for _, e := range entries {
		h := mix(e.key)
		slot, _ := bits.Mul64(h, n)
		print, same, placed := uint32(h), 0, false
		for k := 0; k < maxProbe && !placed; k++ {
			s := b[slot*uint64(stride):][:stride]
			if binary.LittleEndian.Uint32(s) == emptySlot {
				binary.LittleEndian.PutUint32(s, e.value)
				if stride == wideSlot {
					binary.LittleEndian.PutUint32(s[4:], print)
				} else {
					binary.LittleEndian.PutUint16(s[4:], uint16(print))
				}
				placed = true
			} else if stride == wideSlot && binary.LittleEndian.Uint32(s[4:]) == print ||
				stride == narrowSlot && binary.LittleEndian.Uint16(s[4:]) == uint16(print) {
				if same++; same == maxSame {
					placed = true // enough of this key
				}
			}
			if slot++; slot == n {
				slot = 0
			}
		}
		if !placed {
			return nil
		}
	}
	return b
}

// lists is a table that leads from a key to numbers in rising order.
type lists struct {
	table
	lists string
}

// listBit marks a value that is the offset of a list; another is the only
// number of its key.
const listBit = 1 << 31

// maxList bounds the numbers of one key.
const maxList = 256

// get returns the numbers of a key.
func (l *lists) get(key uint64) hits {
	v, ok := l.table.get(key)
	switch {
	case !ok:
		return hits{}
	case v&listBit == 0:
		return hits{one: v, n: 1}
	}
	return openList(l.lists, v&^listBit)
}

// openList reads the count of a list at an offset of a blob.
func openList(blob string, at uint32) hits {
	if uint64(at) >= uint64(len(blob)) {
		return hits{}
	}
	r := reader{s: blob[at:]}
	n := r.count()
	if r.rest() == "" {
		return hits{}
	}
	return hits{n: n, list: r.rest()}
}

// appendList writes numbers in rising order: how many, and the steps.
func appendList(b []byte, numbers []uint32) []byte {
	b = appendUvarint(b, uint64(len(numbers)))
	last := uint32(0)
	for _, n := range numbers {
		b = appendUvarint(b, uint64(n-last))
		last = n
	}
	return b
}

// buildLists lays out the table and the lists of the entries, which it sorts.
// The numbers of one key beyond maxList are left out.
func buildLists(entries []tableEntry) (tab, blob []byte) {
	slices.SortFunc(entries, func(a, b tableEntry) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.value, b.value))
	})
	var keys []tableEntry
	var numbers []uint32
	for i := 0; i < len(entries); {
		key := entries[i].key
		numbers = numbers[:0]
		for ; i < len(entries) && entries[i].key == key; i++ {
			if v := entries[i].value; len(numbers) < maxList && (len(numbers) == 0 || numbers[len(numbers)-1] != v) {
				numbers = append(numbers, v)
			}
		}
		v := numbers[0]
		if len(numbers) > 1 {
			v = listBit | uint32(len(blob))
			blob = appendList(blob, numbers)
		}
		keys = append(keys, tableEntry{key, v})
	}
	return buildTable(keys, narrowSlot, roomFor(len(keys), fullTable, denseTable)), blob
}
