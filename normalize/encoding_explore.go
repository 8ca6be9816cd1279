package normalize

import "math/bits"

// viable returns the encodings in which some neighbours in es begin a character,
// less those that read es just as the first does, which are returned as same.
func viable(es []encElem) (encs, same uint32) {
	var differ uint32
	for i := range es {
		e := &encEntries[es[i].idx]
		if e.lead != 0 && i+1 < len(es) {
			n := &es[i+1]
			if n.class == kLost || n.r == ' ' && (es[i].class == kTilde || encEntries[es[i].idx].lead != 0) {
				encs |= e.lead
			} else {
				encs |= e.lead & encEntries[n.idx].cont
			}
		}
		differ |= e.diff
	}
	return encs & (differ | 1), encs &^ differ
}

// encTry is a decoding of one layer.
type encTry struct {
	hash  uint64
	enc   int
	bonus int
	cost  int
	lone  int
	same  uint32
	langs uint64
	// capital: the result begins with a decoded capital
	capital bool
}

// explore tries one more layer on es, which chain has led to by way of bent
// characters, then goes on from those that read best.
func (c *chooser) explore(es []encElem, layer, bent int, chain encChain, same uint32) {
	var tries [encCount]encTry
	n := 0
	encs, asFirst := viable(es)
next:
	for ; encs != 0 && c.nodes < encNodes; encs &= encs - 1 {
		enc := bits.TrailingZeros32(encs)
		c.nodes++
		c.trials += len(es)
		d := decodeLayer(c.levels[layer][:0], es, enc, c.infer)
		c.levels[layer] = d.out
		if d.exact == 0 && (d.bent == 0 || layer > 0) {
			continue
		}
		h := hashElems(d.out)
		for i := range tries[:n] {
			if tries[i].hash == h {
				tries[i].same |= 1 << enc
				continue next
			}
		}
		cost := encCost(d.out, c.before, c.after) + bent + d.bent
		i := n
		for ; i > 0 && tries[i-1].cost > cost; i-- {
			tries[i] = tries[i-1]
		}
		same := uint32(1) << enc
		if enc == 0 {
			same |= asFirst
		}
		tries[i] = encTry{h, enc, d.bonus, cost, c.loneCost(d.out), same, decodedLangs(d.out), d.out[0].decoded && d.out[0].class == kUpper}
		n++
	}
	for i := range tries[:n] {
		t := &tries[i]
		if layer == 0 {
			c.bonus, c.same = t.bonus, t.same
			same = t.same
		}
		gain := c.base + min(c.bonus, c.base) - t.cost - t.lone - layer
		if gain >= encVouched && 2*t.cost <= c.base {
			o := encOption{chain.push(t.enc, layer), same & t.same, gain, t.langs, false, t.capital}
			if o.same == 0 {
				o.same, o.mixed = c.same, true
			}
			c.keep(o)
		}
		if i < encWidth(layer) && t.cost+t.lone > 0 && layer+1 < encLayers && c.nodes < encNodes {
			d := decodeLayer(c.levels[layer][:0], es, t.enc, c.infer)
			c.levels[layer] = d.out
			c.explore(d.out, layer+1, bent+d.bent, chain.push(t.enc, layer), same&t.same)
		}
	}
}

// encWidth returns how many decodings of a layer are taken further.
func encWidth(layer int) int {
	if layer == 0 {
		return 5
	}
	return 2
}

// decodedLangs returns the alphabets that have all letters decoded, all of them
// when there are none above ASCII.
func decodedLangs(es []encElem) uint64 {
	all := ^uint64(0)
	for i := range es {
		if e := &es[i]; e.decoded && e.langs != 0 && e.r >= 0x80 {
			all &= e.langs
		}
	}
	return all
}

// keep keeps the options that gain most.
func (c *chooser) keep(o encOption) {
	i := c.found
	for i > 0 && c.best[i-1].gain < o.gain {
		i--
	}
	if i >= encOptions {
		return
	}
	if c.found < encOptions {
		c.found++
	}
	copy(c.best[i+1:c.found], c.best[i:])
	c.best[i] = o
}

func hashElems(es []encElem) uint64 {
	h := uint64(14695981039346656037)
	for i := range es {
		h = (h ^ uint64(es[i].r)) * 1099511628211
	}
	return h
}
