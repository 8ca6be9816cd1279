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
