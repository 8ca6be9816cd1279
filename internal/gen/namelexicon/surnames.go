package main

import (
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"github.com/dragoman-go/dragoman/internal/gen"
	"github.com/dragoman-go/dragoman/internal/name"
)

// surnames adds frequent surnames by their sound, a group for each: spellings that
// = joins in surnames.txt, those without their marks, and all that sound the same
// are one.
func (c *compiler) surnames() error {
	plain := transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC)
	one := sets{}
	var keys []uint32 // in the order of the file
	err := gen.Each(c.fsys, "surnames.txt", func(_ int, line string) error {
		for _, spellings := range members(line) {
			var all []uint32
			for s := range strings.SplitSeq(spellings, "=") {
				bare, _, err := transform.String(plain, s)
				if err != nil {
					return err
				}
				all = append(all, name.SoundKey(s, 's'), name.SoundKey(bare, 's'))
			}
			for _, k := range all {
				one.join(k, all[0])
			}
			keys = append(keys, all...)
		}
		return nil
	})
	if err != nil {
		return err
	}
	group := map[uint32]int{}
	for _, k := range keys {
		first := one.first(k)
		if group[first] == 0 {
			c.group++
			group[first] = c.group
		}
		c.add(k, name.Word, group[first])
	}
	return nil
}

// sets are disjoint sets of keys: each key leads to another of its set, the
// first one to itself.
type sets map[uint32]uint32

// first returns the key that stands for the set of k.
func (s sets) first(k uint32) uint32 {
	for {
		next, ok := s[k]
		if !ok || next == k {
			return k
		}
		k = next
	}
}

// join makes one set of those of two keys.
func (s sets) join(a, b uint32) { s[s.first(a)] = s.first(b) }
