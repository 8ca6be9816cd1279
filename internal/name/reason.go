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
	a, b := x.a, x.b
	if a.names == 0 || b.names == 0 {
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
			out = appendRun(out, b, &x.ib, int(p.b), int(p.nb))
			out = append(out, sign[p.how]...)
			out = appendRun(out, a, &x.ia, int(p.a), int(p.na))
		} else {
			out = appendRun(out, a, &x.ia, int(p.a), int(p.na))
			out = append(out, sign[p.how]...)
			out = appendRun(out, b, &x.ib, int(p.b), int(p.nb))
		}
		out = append(out, note[p.how]...)
	}
	out = appendMissing(out, a, &x.ia, x.na, x.usedA)
	out = appendMissing(out, b, &x.ib, x.nb, x.usedB)
	if a.cut || b.cut {
		out = append(out, "; too long, only the beginning was compared"...)
	}
	return string(out)
}

var (
	sign = [...]string{unlike: " is not ", equal: " = ", alike: " ~ ", variant: " = ", begins: " ~ ", joined: " ~ ", acronym: " = ", reads: " = "}
	note = [...]string{unlike: "", equal: "", alike: "", variant: " (one name)", begins: " (initial)", joined: " (written together)", acronym: " (acronym)", reads: " (in Japanese)"}
)

func appendRun(dst []byte, n *Name, idx *[MaxWords]int8, i, k int) []byte {
	for j := i; j < i+k; j++ {
		if j > i {
			dst = append(dst, ' ')
		}
		dst = append(dst, n.words[idx[j]].text...)
	}
	return dst
}

func appendMissing(dst []byte, n *Name, idx *[MaxWords]int8, k int, used uint32) []byte {
	for i := 0; i < k; i++ {
		if used>>i&1 == 0 {
			dst = append(dst, "; "...)
			dst = append(dst, n.words[idx[i]].text...)
			dst = append(dst, " only in one"...)
		}
	}
	return dst
}
