// Package fold has the one folded form that every package compares words by.
//
// The fold of a word is lower case, without the marks of Latin and Greek
// letters (é e, ş s, ł l, ß ss, æ ae), with ё as е, one apostrophe for all,
// full-width letters as plain ones, and without Arabic vowel signs, tatweel
// and Hebrew points. Other letters (й, ї, ґ …) stay, since they tell names
// apart. Folding is idempotent and never looks at a locale.
package fold

//go:generate go run ../gen/fold

import (
	"unicode"
	"unicode/utf8"
)

// Hash parameters of FNV-1a, 64 bits.
const (
	Offset64 uint64 = 14695981039346656037
	Prime64  uint64 = 1099511628211
)

// ASCII is the folded byte of each ASCII byte.
var ASCII = [128]byte{
	0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
	16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
	' ', '!', '"', '#', '$', '%', '&', '\'', '(', ')', '*', '+', ',', '-', '.', '/',
	'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ':', ';', '<', '=', '>', '?',
	'@', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o',
	'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', '[', '\\', ']', '^', '_',
	'\'', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o',
	'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', '{', '|', '}', '~', 127,
}

// String returns the folded form of s. It returns s itself when nothing
// changes. Bytes that are not UTF-8 are kept.
func String(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || ASCII[c] != c {
			return string(Append(make([]byte, 0, len(s)+8), s))
		}
	}
	return s
}

// Append appends the folded form of s to dst.
func Append(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			dst = append(dst, ASCII[c])
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			dst = append(dst, c)
		} else {
			dst = append(dst, Rune(r)...)
		}
		i += n
	}
	return dst
}

// Hash returns the FNV-1a hash of the folded form of s; it equals the Hash of
// a token that spells s.
func Hash(s string) uint64 {
	h := Offset64
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			h = (h ^ uint64(ASCII[c])) * Prime64
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			h = (h ^ uint64(c)) * Prime64
		} else {
			h = HashRune(h, r)
		}
		i += n
	}
	return h
}

// HashRune continues the hash h with the folded form of r.
func HashRune(h uint64, r rune) uint64 {
	f, plain := tabled(r)
	if plain >= 0 {
		var b [utf8.UTFMax]byte
		for _, c := range b[:utf8.EncodeRune(b[:], plain)] {
			h = (h ^ uint64(c)) * Prime64
		}
		return h
	}
	for i := 0; i < len(f); i++ {
		h = (h ^ uint64(f[i])) * Prime64
	}
	return h
}

// Rune returns the folded form of one rune; it may be empty (a combining
// mark) or several letters (ß).
func Rune(r rune) string {
	f, plain := tabled(r)
	if plain >= 0 {
		return string(plain)
	}
	return f
}

// tabled returns the folded form of r and -1 where it has one of its own; else r,
// in lower case, as plain.
func tabled(r rune) (f string, plain rune) {
	switch {
	case r < 0x80:
		if r < 0 {
			return "\uFFFD", -1
		}
		b := ASCII[r]
		return asciiStrings[b : b+1], -1
	case r < tableEnd:
		if f := table[r-0x80]; f != keep {
			return f, -1
		}
	case r >= 0x1E00 && r < 0x2000:
		if f := tableExtended[r-0x1E00]; f != keep {
			return f, -1
		}
	case r == 0x2018 || r == 0x2019 || r == 0x201B || r == 0x2032:
		return "'", -1
	case r == 0x2010 || r == 0x2011:
		return "-", -1
	case r > 0x2011 && r < 0x2070: // marks have no case
		return "", r
	case r >= 0xFF01 && r <= 0xFF5E:
		return tabled(r - 0xFEE0)
	case r >= 0x20D0 && r <= 0x20FF, r >= 0xFE00 && r <= 0xFE0F, r >= 0xFE20 && r <= 0xFE2F:
		return "", -1
	}
	return "", unicode.ToLower(r)
}

// asciiStrings holds every ASCII byte at its own index, so that a one-byte
// fold is a slice and not an allocation.
const asciiStrings = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f" +
	"\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f" +
	" !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\x7f"
