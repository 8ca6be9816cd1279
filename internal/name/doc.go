// Package name reads names in any script and says how alike two of them are.
//
// A word becomes a string of phones (data/phones.txt): what its letters sound
// like, with a symbol of its own where languages differ. Words are compared by
// an edit distance over phones, names by a one-to-one alignment of their
// words. The weights are fitted by internal/fit.
package name

//go:generate go run ../gen/names
//go:generate go run ../gen/namelexicon
