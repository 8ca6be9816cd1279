// Package le reads little-endian numbers out of strings, as encoding/binary does out
// of slices of bytes: embedded blobs are strings, and used as they lie. Like that
// it panics where the number does not lie in the string.
package le

// Uint16 returns the number in the two bytes from i on.
func Uint16(s string, i int) uint16 {
	s = s[i : i+2]
	return uint16(s[0]) | uint16(s[1])<<8
}

// Uint32 returns the number in the four bytes from i on.
func Uint32(s string, i int) uint32 {
	s = s[i : i+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// Uint64 returns the number in the eight bytes from i on.
func Uint64(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
