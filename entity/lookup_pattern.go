package entity

// pattern is a code made ready for the edit distance (Levenshtein) to others,
// in the bit-parallel way of Myers (1999) and Hyyrö (2003).
type pattern struct {
	peq [16]uint64 // for each letter of packed codes the places it has
	n   int
}

// set makes the pattern of a packed code.
func (p *pattern) set(code uint64) {
	*p = pattern{}
	for ; code != 0; code >>= 4 {
		p.peq[code&15] |= 1 << p.n
		p.n++
	}
}

// distance returns the edit distance to a packed code. It goes through the matrix of
// distances column by column, without a branch in it: which way a distance goes is
// nothing that a processor could foresee.
func (p *pattern) distance(code uint64) int {
	if p.n == 0 {
		return codeLength(code)
	}
	pv, mv := ^uint64(0), uint64(0)
	last := uint(p.n - 1)
	score := p.n
	for ; code != 0; code >>= 4 {
		eq := p.peq[code&15]
		xv := eq | mv
		xh := (eq&pv + pv) ^ pv | eq
		ph := mv | ^(xh | pv)
		mh := pv & xh
		score += int(ph>>last&1) - int(mh>>last&1)
		ph = ph<<1 | 1
		pv = mh<<1 | ^(xv | ph)
		mv = ph & xv
	}
	return score
}
