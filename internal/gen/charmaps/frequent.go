package main

import (
	"bytes"
	"cmp"
	"fmt"
	"hash/fnv"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/dragoman-go/dragoman/internal/gen"
)

// readFrequent returns for the hash of each word of frequentwords.txt the alphabets
// that it is frequent in, a bit each; bit 63 is English.
func readFrequent(dir fs.FS, as []alphabet) (map[uint32]uint64, error) {
	const path = "frequentwords.txt"
	lines, err := gen.Lines(dir, path)
	if err != nil {
		return nil, err
	}
	out := map[uint32]uint64{}
	from := map[uint32]string{}
	for _, line := range lines {
		f := strings.Fields(line)
		bit := slices.IndexFunc(as, func(a alphabet) bool { return a.name == f[0] })
		if f[0] == "english" {
			bit = 63
		}
		if bit < 0 {
			return nil, fmt.Errorf("%s: %q is no alphabet of letters.txt", path, f[0])
		}
		for _, w := range f[1:] {
			if strings.ContainsFunc(w, func(r rune) bool {
				return !unicode.IsLower(r) || bit < 63 && r >= 0x80 && !slices.Contains(as[bit].letters, r)
			}) {
				return nil, fmt.Errorf("%s: %q in %s: want small letters of the alphabet", path, w, f[0])
			}
			h := fnv.New32a()
			h.Write([]byte(w))
			if o := from[h.Sum32()]; o != "" && o != w {
				return nil, fmt.Errorf("%s: %q and %q have the same hash", path, o, w)
			}
			from[h.Sum32()] = w
			out[h.Sum32()] |= 1 << bit
		}
	}
	return out, nil
}

// writeFrequent writes the tables of frequent words.
func writeFrequent(w *bytes.Buffer, frequent map[uint32]uint64) {
	hashes := slices.Sorted(maps.Keys(frequent))
	fmt.Fprintf(w, "\n// encFrequent has, in order, the hash of each frequent word (see frequentHash), and\n// encFrequentLangs the alphabets that it is frequent in. encFrequentAt tells by the\n// upper bits of a hash where to begin.\nvar encFrequent = [...]uint32{")
	for i, h := range hashes {
		if i%12 == 0 {
			w.WriteString("\n")
		}
		fmt.Fprintf(w, "%#x,", h)
	}
	w.WriteString("\n}\n\nvar encFrequentLangs = [len(encFrequent)]uint64{")
	for i, h := range hashes {
		if i%8 == 0 {
			w.WriteString("\n")
		}
		fmt.Fprintf(w, "%#x,", frequent[h])
	}
	const bucketBits = 12
	fmt.Fprintf(w, "\n}\n\nconst encFrequentBits = %d\n\nvar encFrequentAt = [1<<encFrequentBits + 1]uint16{", bucketBits)
	for b := range 1<<bucketBits + 1 {
		if b%16 == 0 {
			w.WriteString("\n")
		}
		at, _ := slices.BinarySearchFunc(hashes, uint64(b)<<(32-bucketBits), func(h uint32, t uint64) int { return cmp.Compare(uint64(h), t) })
		fmt.Fprintf(w, "%d,", at)
	}
	w.WriteString("\n}\n")
}
