package order

import (
	"sort"

	"github.com/dragoman-go/dragoman/internal/le"
)

//go:generate go run ../gen/order

const weightSize = 16 // hash u64, a weight i16 for each relation; little-endian

// Fitted are the weights in use, those of weights.txt.
func Fitted(feature string) (x [relations]float64, ok bool) {
	h := Hash(feature)
	n := len(weightTable) / weightSize
	i := sort.Search(n, func(i int) bool { return le.Uint64(weightTable, weightSize*i) >= h })
	if i == n || le.Uint64(weightTable, weightSize*i) != h {
		return x, false
	}
	for r := range x {
		at := i*weightSize + 8 + 2*r
		x[r] = float64(int16(le.Uint16(weightTable, at))) / 100
	}
	return x, true
}

// Hash is the FNV-1a hash of a feature.
func Hash(feature string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(feature) {
		h = (h ^ uint64(feature[i])) * 1099511628211
	}
	return h
}
