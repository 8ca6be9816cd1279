package name

import (
	"slices"
	"unicode/utf8"
)

func firstLetter(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return s[:n]
}

// reason says how each word of the names agrees.
func (x *alignment) reason(swapped bool) string {
	var buf [320]byte
	out := buf[:0]
	if x.a.names == 0 || x.b.names == 0 {
		return "no name"
	}
	if x.n == 0 {
		return "same"
	}
	pairs := x.pairs[:x.n]
	slices.SortFunc(pairs, func(p, q pair) int {
		if swapped {
			return int(p.b) - int(q.b)
		}
		return int(p.a) - int(q.a)
	})
	for i := range pairs {
		p := &pairs[i]
		if len(out) > 0 {
			out = append(out, "; "...)
		}
		if swapped {
			out = x.b.appendText(out, p.b, p.nb)
			out = append(out, sign[p.how]...)
			out = x.a.appendText(out, p.a, p.na)
		} else {
			out = x.a.appendText(out, p.a, p.na)
			out = append(out, sign[p.how]...)
			out = x.b.appendText(out, p.b, p.nb)
		}
		out = append(out, note[p.how]...)
	}
	out = x.a.appendMissing(out)
	out = x.b.appendMissing(out)
	if x.a.cut || x.b.cut {
		out = append(out, "; too long, only the beginning was compared"...)
	}
	return string(out)
}

var (
	sign = [...]string{unlike: " is not ", equal: " = ", alike: " ~ ", variant: " = ", begins: " ~ ", joined: " ~ ", acronym: " = ", reads: " = "}
	note = [...]string{unlike: "", equal: "", alike: "", variant: " (one name)", begins: " (initial)", joined: " (written together)", acronym: " (acronym)", reads: " (in Japanese)"}
)

// appendText appends the text of n words that tell, from the i-th on.
func (s *side) appendText(dst []byte, i, n int8) []byte {
	for j := i; j < i+n; j++ {
		if j > i {
			dst = append(dst, ' ')
		}
		dst = append(dst, s.word(j).text...)
	}
	return dst
}

// appendMissing says which words that tell are in no pair.
func (s *side) appendMissing(dst []byte) []byte {
	for i := range s.n {
		if s.used>>i&1 == 0 {
			dst = append(dst, "; "...)
			dst = append(dst, s.word(int8(i)).text...)
			dst = append(dst, " only in one"...)
		}
	}
	return dst
}
