package normalize

import "math/bits"

// encVotes counts for each encoding and each alphabet the chunks whose result in
// that encoding can be of that alphabet. Where several encodings decode a text,
// the letters of the right one are of one language throughout.
type encVotes struct {
	n     [encCount][64]int
	high  int
	alike [encAlike]encAlikeVotes
}

// encAlikeVotes are votes for the same encodings and alphabets that are not counted
// yet: most chunks of a text vote alike.
type encAlikeVotes struct {
	encs  uint32
	times int
	langs uint64
}

const encAlike = 64

// add counts a result in the encodings and alphabets given, a bit each.
func (v *encVotes) add(encs uint32, langs uint64) {
	a := &v.alike[(langs^uint64(encs)<<40)*0x9E3779B97F4A7C15>>58]
	if a.encs != encs || a.langs != langs {
		v.flush(a)
		a.encs, a.langs = encs, langs
	}
	a.times++
}

func (v *encVotes) flush(a *encAlikeVotes) {
	if a.times == 0 {
		return
	}
	for m := a.encs; m != 0; m &= m - 1 {
		n := &v.n[bits.TrailingZeros32(m)]
		for m := a.langs; m != 0; m &= m - 1 {
			l := bits.TrailingZeros64(m)
			n[l] += a.times
			v.high = max(v.high, n[l])
		}
	}
	a.times = 0
}

// close counts what is not counted yet; most may be asked then.
func (v *encVotes) close() {
	for i := range v.alike {
		v.flush(&v.alike[i])
	}
}

// count counts the options of a chunk that gain at least half of what the best does,
// once in each encoding.
func (v *encVotes) count(options []encOption) {
	var langs [encCount]uint64
	for i := range options {
		o := &options[i]
		if 2*o.gain < options[0].gain {
			break
		}
		for m := o.encodings(); m != 0; m &= m - 1 {
			langs[bits.TrailingZeros32(m)] |= o.langs
		}
	}
	for enc, l := range langs {
		if l != 0 {
			v.add(1<<enc, l)
		}
	}
}

// most reports whether one of the encodings has in one of the alphabets as many
// votes as any.
func (v *encVotes) most(encs uint32, langs uint64) bool {
	for ; encs != 0; encs &= encs - 1 {
		n := &v.n[bits.TrailingZeros32(encs)]
		for m := langs; m != 0; m &= m - 1 {
			if n[bits.TrailingZeros64(m)] == v.high {
				return true
			}
		}
	}
	return false
}

// encChains is what the text says for chains, told apart by their two outermost layers.
type encChains struct {
	n    [encCount][encCount + 1]int // by the outermost layer and the next; 0 is none, else one more
	most int
	top  encChain // the chain that has the most
}

// add counts a reading.
func (v *encChains) add(r *encReading, gain int) {
	v.each(r, func(chain encChain, n *int) {
		if *n += gain; *n > v.most {
			v.most, v.top = *n, chain
		}
	})
}

// of returns what was counted for a reading.
func (v *encChains) of(r *encReading) (most int) {
	v.each(r, func(_ encChain, n *int) { most = max(most, *n) })
	return most
}

// each calls do for every way to read the two outermost layers of a reading.
func (v *encChains) each(r *encReading, do func(chain encChain, n *int)) {
	deeper := r.chain &^ (1<<10 - 1)
	for m := r.outer; m != 0; m &= m - 1 {
		enc := bits.TrailingZeros32(m)
		row, chain := &v.n[enc], deeper.push(enc, 0)
		if r.second == 0 {
			do(chain, &row[0])
		}
		for m := r.second; m != 0; m &= m - 1 {
			enc := bits.TrailingZeros32(m)
			do(chain.push(enc, 1), &row[1+enc])
		}
	}
}
