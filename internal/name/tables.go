package name

import _ "embed" // the tables are used as they lie

// hanReadings has two bytes for each character from U+4E00 to U+9FFF: an index
// into hanSyllables, the low byte first.
//
//go:embed han.bin
var hanReadings string

// hanSimplified has four bytes for each traditional character, sorted: itself
// and its simplified form.
//
//go:embed simplified.bin
var hanSimplified string

// u16at and u32at read the number that stands at i of a table, its low byte first.

func u16at(s string, i int) int { return int(s[i]) | int(s[i+1])<<8 }

func u32at(s string, i int) uint32 {
	s = s[i : i+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}
