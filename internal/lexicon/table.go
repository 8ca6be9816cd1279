package lexicon

import (
	"encoding/binary"
	"fmt"
	"maps"
	"slices"

	"github.com/dragoman-go/dragoman/internal/le"
)

// table is a perfect hash of 64-bit keys to small values that is read as it
// lies. A key's bucket has a displacement that sends each of the bucket's keys
// to a slot of its own (Belazzougui, Botelho, Dietzfelbinger: Hash, displace,
// and compress, 2009). A slot holds the value and as many bits of the key as
// fit, so a key that is not in the table is taken for one with a probability
// of one in two to the number of those bits.
//
// Layout, little endian: buckets uint32, slots uint32, a uint16 displacement
// for each bucket, then the slots.
type table string

// bucketOf and slotOf spread a key; n is at most 2^32.
func bucketOf(key uint64, n uint32) uint32 {
	key *= 0x9E3779B97F4A7C15
	return uint32((key >> 32) * uint64(n) >> 32)
}

func slotOf(key uint64, displacement, n uint32) uint32 {
	key = (key ^ uint64(displacement)*0xD6E8FEB86659FD93) * 0xFF51AFD7ED558CCD
	key ^= key >> 29
	key *= 0xC4CEB9FE1A85EC53
	return uint32((key >> 32) * uint64(n) >> 32)
}

// checkOf is the part of the key that a slot keeps, before it is cut to size.
func checkOf(key uint64) uint32 { return uint32((key ^ key>>32) * 0xA24BAED4963EE407 >> 32) }

// lookup4 returns the slot of a table with slots of four bytes whose lower
// bits are the value.
func (t table) lookup4(key uint64, valueBits uint) (uint32, bool) {
	buckets, slots := le.Uint32(string(t), 0), le.Uint32(string(t), 4)
	d := uint32(le.Uint16(string(t), 8+2*int(bucketOf(key, buckets))))
	e := le.Uint32(string(t), 8+2*int(buckets)+4*int(slotOf(key, d, slots)))
	if e == 0 || e>>valueBits != checkOf(key)>>valueBits {
		return 0, false
	}
	return e & (1<<valueBits - 1), true
}

// lookup3 is lookup4 for slots of three bytes.
func (t table) lookup3(key uint64, valueBits uint) (uint32, bool) {
	buckets, slots := le.Uint32(string(t), 0), le.Uint32(string(t), 4)
	d := uint32(le.Uint16(string(t), 8+2*int(bucketOf(key, buckets))))
	i := 8 + 2*int(buckets) + 3*int(slotOf(key, d, slots))
	e := uint32(le.Uint16(string(t), i)) | uint32(t[i+2])<<16
	if e == 0 || e>>valueBits != checkOf(key)>>8>>valueBits {
		return 0, false
	}
	return e & (1<<valueBits - 1), true
}

// BuildTable makes the table of entries. Values have at most valueBits bits
// and are not 0; slots have size bytes, 3 or 4. Only the generator calls it.
func BuildTable(entries map[uint64]uint32, valueBits uint, size int) ([]byte, error) {
	if size != 3 && size != 4 {
		return nil, fmt.Errorf("lexicon: slots of %d bytes: want 3 or 4", size)
	}
	buckets, slots := uint32(len(entries)/4+1), uint32(len(entries)+len(entries)/16+1)
	byBucket := make([][]uint64, buckets)
	for _, k := range slices.Sorted(maps.Keys(entries)) {
		b := bucketOf(k, buckets)
		byBucket[b] = append(byBucket[b], k)
	}
	// The fullest buckets first, while most slots are free.
	order := make([]int, buckets)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return len(byBucket[j]) - len(byBucket[i]) })
	head := 8 + 2*int(buckets)
	out := make([]byte, head+size*int(slots))
	binary.LittleEndian.PutUint32(out, buckets)
	binary.LittleEndian.PutUint32(out[4:], slots)
	used := make([]bool, slots)
	for _, b := range order {
		displacement, at, ok := place(byBucket[b], used)
		if !ok {
			return nil, fmt.Errorf("lexicon: no displacement sends the %d keys of a bucket to free slots", len(byBucket[b]))
		}
		binary.LittleEndian.PutUint16(out[8+2*b:], displacement)
		for i, k := range byBucket[b] {
			v := entries[k]
			if v == 0 || v>>valueBits != 0 {
				return nil, fmt.Errorf("lexicon: value %d: want 1 to %d", v, 1<<valueBits-1)
			}
			e := checkOf(k)
			if size == 3 {
				e >>= 8
			}
			e = e>>valueBits<<valueBits | v
			for j := range size {
				out[head+size*int(at[i])+j] = byte(e >> (8 * j))
			}
		}
	}
	return out, nil
}

// place finds the least displacement that sends each of the keys of a bucket to
// a free slot of its own, and takes these slots; false where there is none.
func place(keys []uint64, used []bool) (displacement uint16, at []uint32, ok bool) {
next:
	for d := range uint32(1 << 16) {
		at = at[:0]
		for _, k := range keys {
			s := slotOf(k, d, uint32(len(used)))
			if used[s] || slices.Contains(at, s) {
				continue next
			}
			at = append(at, s)
		}
		for _, s := range at {
			used[s] = true
		}
		return uint16(d), at, true
	}
	return 0, nil, false
}
