package terms

import (
	"encoding/binary"
	"sort"
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
)

type entry struct {
	key      uint64
	prefixes []uint64
	first    uint64
	sources  []uint16
	term     int
	masks    uint16
	flags    EntryFlags
}

// put writes where s is in the strings.
func (c *compiler) put(b []byte, s string) {
	binary.LittleEndian.PutUint32(b, uint32(c.str(s)))
	binary.LittleEndian.PutUint32(b[4:], uint32(len(s)))
}

func (c *compiler) str(s string) int {
	if o, ok := c.strings[s]; ok {
		return o
	}
	o := len(c.text)
	c.strings[s] = o
	c.text = append(c.text, s...)
	return o
}

// hashes is the HashList of words.
func hashes(words []string) string {
	var b []byte
	for _, w := range words {
		b = binary.LittleEndian.AppendUint64(b, fold.Hash(w))
	}
	return string(b)
}

// blob puts the sections together.
func (c *compiler) blob() string {
	sort.SliceStable(c.entries, func(i, j int) bool { return c.entries[i].key < c.entries[j].key })
	first := newBits(1 << 16)
	prefix := newBits(16 * len(c.entries))
	var index, entries []byte
	next := 0
	for i := range c.entries {
		e := &c.entries[i]
		first.set(e.first)
		prefix.set(e.key)
		for _, p := range e.prefixes {
			prefix.set(p)
		}
		for ; next <= int(e.key>>(64-indexBits)); next++ {
			index = binary.LittleEndian.AppendUint32(index, uint32(i))
		}
		entries = binary.LittleEndian.AppendUint64(entries, e.key)
		var list []byte
		for _, x := range e.sources {
			list = binary.LittleEndian.AppendUint16(list, x)
		}
		entries = binary.LittleEndian.AppendUint32(entries, uint32(c.str(string(list)))|uint32(len(e.sources))<<24)
		entries = binary.LittleEndian.AppendUint16(entries, uint16(e.term))
		entries = binary.LittleEndian.AppendUint16(entries, e.masks)
		entries = append(entries, byte(e.flags))
	}
	for ; next <= 1<<indexBits; next++ {
		index = binary.LittleEndian.AppendUint32(index, uint32(len(c.entries)))
	}
	words := c.wordTable()
	glosses := c.glossTable()
	var names []byte
	for _, n := range c.in.Classes {
		names = append(append(names, n.Name...), '\n')
	}
	out := []byte(magic)
	secs := [nSections][]byte{first, prefix, index, entries, c.sources, c.terms, words, glosses, names, c.text}
	pos := headerSize
	for _, s := range secs {
		out = binary.LittleEndian.AppendUint32(out, uint32(pos))
		pos += len(s)
	}
	out = binary.LittleEndian.AppendUint32(out, uint32(pos))
	for _, s := range secs {
		out = append(out, s...)
	}
	return string(out)
}

// bits is a bit set of a power of two bits.
type bits []byte

func newBits(atLeast int) bits {
	n := 1 << 10
	for n < atLeast {
		n *= 2
	}
	return make(bits, n/8)
}

func (b bits) set(h uint64) {
	h = (h ^ h>>32) & uint64(len(b)*8-1)
	b[h>>3] |= 1 << (h & 7)
}

// wordTable is the open-addressing table of the classes of words.
func (c *compiler) wordTable() []byte {
	set := map[uint64]Class{}
	var keys []uint64
	for _, n := range c.in.Classes {
		for _, w := range n.Words {
			h := fold.Hash(strings.ReplaceAll(w, "_", " "))
			if _, ok := set[h]; !ok {
				keys = append(keys, h)
			}
			set[h] |= c.classes[n.Name]
		}
	}
	if len(keys) == 0 {
		return nil
	}
	n := 16
	for n < 2*len(keys) {
		n *= 2
	}
	out := make([]byte, n*wordSize)
	for _, h := range keys {
		i := int((h ^ h>>32) & uint64(n-1))
		for binary.LittleEndian.Uint64(out[i*wordSize:]) != 0 {
			i = (i + 1) & (n - 1)
		}
		binary.LittleEndian.PutUint64(out[i*wordSize:], h)
		binary.LittleEndian.PutUint64(out[i*wordSize+8:], uint64(set[h]))
	}
	return out
}
