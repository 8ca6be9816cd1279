package normalize

import (
	"math/bits"
	"slices"

	"github.com/dragoman-go/dragoman/internal/fold"
)

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

// encReading is a chain and what is known of the encodings in it. Several may decode a
// layer alike; they are sets, a bit each.
type encReading struct {
	chain    encChain
	layers   int
	outer    uint32 // those of the outermost layer
	second   uint32 // those of the layer in that, 0 when there is none
	inner    uint32 // those of the innermost
	all      uint32 // those that decode every layer
	switches int    // layers of another encoding than the layer before
	bonus    int    // how unlikely it is that what the outermost layer decodes is there by chance
}

// layer returns r with one more layer, decoded by encodings of which enc is the first.
func (r encReading) layer(enc int, encs uint32, bonus int) encReading {
	r.chain = r.chain.push(enc, r.layers)
	if r.layers == 0 {
		r.outer, r.all, r.bonus = encs, encs, bonus
	} else {
		if r.inner&encs == 0 {
			r.switches++
		}
		r.all &= encs
		if r.layers == 1 {
			r.second = encs
		}
	}
	r.inner = encs
	r.layers++
	return r
}

// price is what a chain must gain more than one layer does.
func (r *encReading) price() int {
	return r.layers - 1 + encSwitch*max(0, r.switches-1)
}

// encodings are those that the reading speaks for: that of every layer, or else the outermost.
func (r *encReading) encodings() uint32 {
	if r.all != 0 {
		return r.all
	}
	return r.outer
}

// encTry is a decoding of some layers, from which more may be tried.
type encTry struct {
	encReading
	bent  int // what lost bytes cost on the way
	order int // the less, the sooner it is taken further
}

// explore finds the decodings of the chunk at hand, layer by layer: those that read
// best are decoded by one more layer, until the result is flawless.
func (c *chooser) explore() {
	c.open[0] = append(c.open[0][:0], encTry{})
	open := c.open[0]
	for layer := 0; len(open) > 0 && layer < encLayers; layer++ {
		next := &c.open[(layer+1)&1]
		*next = (*next)[:0]
		flawless := false
		for i := range open {
			flawless = c.expand(&open[i], next) || flawless
		}
		if flawless {
			return
		}
		open = *next
	}
}

// encLayerTry is a decoding of one layer more.
type encLayerTry struct {
	hash    uint64 // of the text it gives
	enc     int
	encs    uint32 // those that give the same text
	bonus   int
	bent    int
	cost    int
	lone    int
	langs   uint64
	capital bool
}

// expand tries one more layer on t in all encodings. It keeps what gains enough, leaves
// in next what is to be taken further, and reports whether something is flawless.
func (c *chooser) expand(t *encTry, next *[]encTry) (flawless bool) {
	es := c.decodedChain(t.chain)
	var tries [encCount]encLayerTry
	n := 0
	encs, asFirst := viable(es)
next:
	for ; encs != 0 && c.nodes < encNodes; encs &= encs - 1 {
		enc := bits.TrailingZeros32(encs)
		c.nodes++
		c.trials += len(es)
		d := c.decodeLayer(t.layers, es, enc)
		if d.exact == 0 && (d.bent == 0 || t.layers > 0) {
			continue
		}
		h := hashElems(d.out)
		for i := range tries[:n] {
			if tries[i].hash == h {
				tries[i].encs |= 1 << enc
				continue next
			}
		}
		same := uint32(1) << enc
		if enc == encWindows1252 {
			same |= asFirst
		}
		bent := t.bent + d.bent
		tries[n] = encLayerTry{
			hash: h, enc: enc, encs: same, bonus: d.bonus, bent: bent, cost: encCost(d.out, c.before, c.after) + bent, lone: c.loneCost(d.out),
			langs: decodedLangs(d.out), capital: d.out[0].decoded && d.out[0].class == kUpper,
		}
		n++
	}
	for i := range tries[:n] {
		l := &tries[i]
		r := t.layer(l.enc, l.encs, l.bonus)
		gain := c.base + min(r.bonus, c.base) - l.cost - l.lone - r.price()
		if gain >= encVouched && 2*l.cost <= c.base {
			c.keep(encOption{encReading: r, gain: gain, langs: l.langs, capital: l.capital})
		}
		rest := l.cost + l.lone
		if rest == 0 {
			flawless = true
			continue
		}
		if r.switches > 0 {
			rest += rest / encTurn // layers are mostly of one encoding
		}
		*next = insertTry(*next, encTry{encReading: r, bent: l.bent, order: rest})
	}
	return flawless
}

// insertTry inserts a decoding, and drops the last when there are too many.
func insertTry(open []encTry, t encTry) []encTry {
	i := len(open)
	for i > 0 && open[i-1].order > t.order {
		i--
	}
	if i == encWidth {
		return open
	}
	if len(open) == encWidth {
		open = open[:encWidth-1]
	}
	return slices.Insert(open, i, t)
}

// decodedLangs returns the alphabets of languages whose own words have all letters
// decoded, or else those that have them in foreign words; all when there are none above
// ASCII.
func decodedLangs(es []encElem) uint64 {
	own, all := ^uint64(0), ^uint64(0)
	for i := range es {
		if e := &es[i]; e.decoded && e.langs != 0 && e.r >= 0x80 {
			all &= e.langs
			own &= e.own()
		}
	}
	if own != 0 {
		return own
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

// hashElems is a hash of the text of elements.
func hashElems(es []encElem) uint64 {
	h := fold.Offset64
	for i := range es {
		h = (h ^ uint64(es[i].r)) * fold.Prime64
	}
	return h
}
