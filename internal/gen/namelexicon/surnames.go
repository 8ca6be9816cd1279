package main

import (
	"io/fs"
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"github.com/dragoman-go/dragoman/internal/gen"
	"github.com/dragoman-go/dragoman/internal/name"
)

// surnames calls add with the key of each frequent surname by its sound, and the
// number of its cluster, from 1 on: spellings that = joins in surnames.txt, those
// without their marks, and all that sound the same are one.
func surnames(fsys fs.FS, add func(key uint32, cluster int)) (clusters int, err error) {
	lines, err := gen.Lines(fsys, "surnames.txt")
	if err != nil {
		return 0, err
	}
	plain := transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC)
	var keys []uint32 // in the order of the file
	parent := map[uint32]uint32{}
	find := func(k uint32) uint32 {
		for parent[k] != k {
			k = parent[k]
		}
		return k
	}
	for _, l := range lines {
		for _, spellings := range members(l) {
			first := uint32(0)
			for i, s := range strings.Split(spellings, "=") {
				bare, _, err := transform.String(plain, s)
				if err != nil {
					return 0, err
				}
				for _, k := range [...]uint32{name.SoundKey(s, 's'), name.SoundKey(bare, 's')} {
					if _, ok := parent[k]; !ok {
						parent[k] = k
						keys = append(keys, k)
					}
					if i == 0 && first == 0 {
						first = k
					}
					parent[find(k)] = find(first)
				}
			}
		}
	}
	number := map[uint32]int{}
	for _, k := range keys {
		root := find(k)
		if number[root] == 0 {
			number[root] = len(number) + 1
		}
		add(k, number[root])
	}
	return len(number), nil
}
