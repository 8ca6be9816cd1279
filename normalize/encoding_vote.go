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

// count counts the options of a chunk that gain at least half of what the best does.
func (v *encVotes) count(options []encOption) {
	for _, o := range options {
		if 2*o.gain >= options[0].gain {
			v.add(o.same, o.langs)
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
