package name

import "unicode/utf8"

// number returns the value of a numeral from 1 to 39, with or without the
// ending of an ordinal: 3, 3rd, 3세. For all other words it is 0.
func number(s string) int {
	n, i := 0, 0
	for i < len(s) && i < 3 && s[i] >= '0' && s[i] <= '9' {
		n = 10*n + int(s[i]-'0')
		i++
	}
	switch s[i:] {
	case "", "st", "nd", "rd", "th", "세", "世", "º", "°":
		if n < 40 {
			return n
		}
	}
	return 0
}

// roman reports whether a word is a Roman numeral from two letters on.
func roman(s string) bool {
	if len(s) < 2 || len(s) > 10 {
		return false
	}
	v := romanValue(s)
	return v > 0 && v < 40 && utf8.RuneCountInString(s) > 1
}

// romanValue returns the value of a Roman numeral, 0 when it is none. Letters of
// Cyrillic that look like its digits count as they: ХVІ.
func romanValue(s string) int {
	v, last := 0, 0
	for len(s) > 0 {
		r, n := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-n]
		d := 0
		switch r {
		case 'i', 'і':
			d = 1
		case 'v':
			d = 5
		case 'x', 'х':
			d = 10
		default:
			return 0
		}
		if d < last {
			v -= d
		} else {
			v += d
			last = d
		}
	}
	return v
}
