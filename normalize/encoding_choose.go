package normalize

import (
	"fmt"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// The choice among decodings. Each chunk of text that can be decoded is tried
// in every encoding that fits, layer upon layer; what it gains by that (see
// encCost) decides. A chunk that gains much is repaired, and vouches for its
// encoding in the whole text: a chunk that gains little is repaired only then.

const (
	encSure     = 5   // gain at which a chunk needs no support
	encVouched  = 2   // gain at which it is repaired with the support of others
	encForeign  = 4   // cost of a short word in another script than the text
	encStreak   = 6   // chunks that make an encoding the usual one
	encSigns    = 3   // what signs without a letter or digit must be odder
	encLayers   = 6   // layers that are tried
	encNodes    = 200 // decodings that are tried for one chunk
	encOptions  = 6   // decodings that are kept for one chunk
	encChunkMax = 2048

	// Characters that are decoded on trial in a text: some at least, and this many
	// times its bytes. What is beyond that is tried in one layer: it is no text.
	encTrials    = 1 << 20
	encTrialRate = 8
)

// encChain is a sequence of encodings, the outermost in the lowest five bits,
// each one more than its number.
type encChain uint64

func (c encChain) push(enc, layer int) encChain { return c | encChain(enc+1)<<(5*layer) }

func (c encChain) layers() (encs []int) {
	for ; c != 0; c >>= 5 {
		encs = append(encs, int(c&31)-1)
	}
	return encs
}

// encOption is a way to decode a chunk.
type encOption struct {
	chain encChain
	same  uint32 // encodings that decode every layer alike, or else the first
	gain  int
	langs uint64 // alphabets that have all letters of the result
	mixed bool   // the layers are of different encodings
	// capital: the result begins with a decoded capital
	capital bool
}

// encChunk is a stretch of text with its possible decodings.
type encChunk struct {
	start, end int // in the text
	first, n   int // its options
	made, last int // its edits, once it is decoded
	done       bool
}

// chooser holds the chunks of one text.
type chooser struct {
	text    string
	infer   bool
	chunks  []encChunk
	options []encOption
	elems   []encElem
	levels  [encLayers][]encElem
	support [encCount]int

	// What the last chunks were decoded by, all without a rival; enough of them
	// and the next chunks are tried that way first.
	usual  encOption
	streak int

	// Edits made so far: their texts lie in one buffer until the end.
	made   []Edit
	texts  []byte
	reason string
	chain  encChain // that reason is for

	// the chunk at hand
	base          int
	before, after uint8
	nodes         int
	trials        int // characters decoded so far in the whole text
	bonus         int
	same          uint32
	best          [encOptions]encOption
	found         int
}

// consider finds the decodings of the chunk whose elements are in c.elems.
func (c *chooser) consider(start, end int) {
	c.before, c.after = kSpace, kSpace
	if start > 0 {
		r, _ := utf8.DecodeLastRuneInString(c.text[:start])
		c.before, _ = encClass(r)
	}
	if end < len(c.text) {
		r, _ := utf8.DecodeRuneInString(c.text[end:])
		c.after, _ = encClass(r)
	}
	c.base = encCost(c.elems, c.before, c.after)
	if c.foreign(start, end) {
		c.base += encForeign
	}
	if !hasLetters(c.elems) {
		c.base -= encSigns
	}
	if c.base <= 0 {
		return
	}
	if c.streak >= encStreak && c.asUsual(start, end) {
		return
	}
	c.nodes, c.found = 0, 0
	if c.trials > encTrials+encTrialRate*len(c.text) {
		c.nodes = encNodes - encCount
	}
	c.explore(c.elems, 0, 0, 0, 0)
	if c.found == 0 {
		return
	}
	c.chunks = append(c.chunks, encChunk{start: start, end: end, first: len(c.options), n: c.found})
	c.options = append(c.options, c.best[:c.found]...)
	switch top := c.best[0]; {
	case top.gain < encSure:
	case c.found > 1 && c.best[1].gain == top.gain:
		c.streak = 0
	case top.chain == c.usual.chain:
		c.streak++
	default:
		c.usual, c.streak = top, 1
	}
}

// asUsual decodes the chunk the way the last ones were, and reports whether the
// result is flawless.
func (c *chooser) asUsual(start, end int) bool {
	es := c.elems
	bonus := 0
	for layer, chain := 0, c.usual.chain; chain != 0; layer, chain = layer+1, chain>>5 {
		d := decodeLayer(c.levels[layer][:0], es, int(chain&31)-1, c.infer)
		c.levels[layer] = d.out
		if d.exact == 0 || d.bent > 0 {
			return false
		}
		if layer == 0 {
			bonus = d.bonus
		}
		es = d.out
	}
	if encCost(es, c.before, c.after) > 0 {
		return false
	}
	gain := c.base + min(bonus, c.base)
	if gain < encSure {
		return false
	}
	k := encChunk{start: start, end: end, first: len(c.options), n: 1, done: true}
	o := c.usual
	o.gain, o.langs = gain, decodedLangs(es)
	c.emit(es, &k, o)
	c.chunks = append(c.chunks, k)
	c.options = append(c.options, o)
	for m := o.same; m != 0; m &= m - 1 {
		c.support[bits.TrailingZeros32(m)] += gain
	}
	return true
}

// foreign reports whether the chunk is a short word of another script than the
// words on both sides, which are in ASCII.
func (c *chooser) foreign(start, end int) bool {
	if start < 2 || end+1 >= len(c.text) || !asciiLetter(c.text[start-2]) || !asciiLetter(c.text[end+1]) {
		return false
	}
	letters := 0
	for i := range c.elems {
		e := &c.elems[i]
		if e.r < 0x80 || e.langs&encLatin != 0 {
			return false
		}
		if e.langs != 0 {
			letters++
		}
	}
	return letters > 0 && letters < 4
}

func hasLetters(es []encElem) bool {
	for i := range es {
		if c := es[i].class; isEncLetter(c) || c == kDigit || c == kC1 {
			return true
		}
	}
	return false
}

func asciiLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

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
		tries[i] = encTry{h, enc, d.bonus, cost, same, decodedLangs(d.out), d.out[0].decoded && d.out[0].class == kUpper}
		n++
	}
	for i := range tries[:n] {
		t := &tries[i]
		if layer == 0 {
			c.bonus, c.same = t.bonus, t.same
			same = t.same
		}
		gain := c.base + min(c.bonus, c.base) - t.cost - layer
		if gain >= encVouched && 2*t.cost <= c.base {
			o := encOption{chain.push(t.enc, layer), same & t.same, gain, t.langs, false, t.capital}
			if o.same == 0 {
				o.same, o.mixed = c.same, true
			}
			c.keep(o)
		}
		if i < encWidth(layer) && t.cost > 0 && layer+1 < encLayers && c.nodes < encNodes {
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

// vote counts what the chunks that need no support say for each encoding.
func (c *chooser) vote(chunks []encChunk) {
	for _, k := range chunks {
		if k.done {
			continue
		}
		top := c.options[k.first]
		if top.gain < encSure {
			continue
		}
		for _, o := range c.options[k.first : k.first+k.n] {
			if o.gain < top.gain {
				break
			}
			for m := o.same; m != 0; m &= m - 1 {
				c.support[bits.TrailingZeros32(m)] += o.gain
			}
		}
	}
}

// decide chooses among the decodings of each chunk and returns the edits.
func (c *chooser) decide() []Edit {
	most := 1
	for _, s := range c.support {
		most = max(most, s)
	}
	votes, mostVotes := c.coherence()
	for i := range c.chunks {
		k := &c.chunks[i]
		if k.done {
			continue
		}
		options := c.options[k.first : k.first+k.n]
		var best encOption
		score := -1
		for _, o := range options {
			s := 4*o.gain + 24*c.supportOf(o)/most
			if o.mixed {
				s--
			}
			if o.capital && k.start > 1 && c.text[k.start-1] == ' ' && c.text[k.start-2] >= 'a' {
				s-- // a capital within a sentence
			}
			if len(options) > 1 && o.coherent(votes, mostVotes) {
				s += 12
			}
			if s > score {
				best, score = o, s
			}
		}
		own := 0
		if options[0].gain >= encSure && best.gain == options[0].gain {
			own = best.gain
		}
		if best.gain >= encSure || best.gain >= encVouched && c.supportOf(best)-own >= encSure {
			c.decode(k, best)
		}
	}
	texts := string(c.texts)
	at := 0
	for i := range c.made {
		e := &c.made[i]
		n := len(e.New)
		e.New = texts[at : at+n]
		at += n
	}
	if slices.IsSortedFunc(c.made, func(a, b Edit) int { return a.Start - b.Start }) {
		return c.made
	}
	edits := make([]Edit, 0, len(c.made))
	for _, k := range c.chunks {
		edits = append(edits, c.made[k.made:k.last]...)
	}
	return edits
}

// coherence counts for each encoding and each alphabet the chunks whose result
// in that encoding can be of that alphabet, and returns the counts and the
// greatest. Where several encodings decode a text, the letters of the right one
// are of one language throughout.
func (c *chooser) coherence() (votes *[encCount][64]int, most int) {
	votes = new([encCount][64]int)
	for _, k := range c.chunks {
		for _, o := range c.options[k.first : k.first+k.n] {
			if 2*o.gain < c.options[k.first].gain {
				continue
			}
			for s := o.same; s != 0; s &= s - 1 {
				v := &votes[bits.TrailingZeros32(s)]
				for m := o.langs; m != 0; m &= m - 1 {
					l := bits.TrailingZeros64(m)
					v[l]++
					most = max(most, v[l])
				}
			}
		}
	}
	return votes, most
}

// coherent reports whether o is of an encoding and an alphabet that most votes
// are for.
func (o *encOption) coherent(votes *[encCount][64]int, most int) bool {
	for s := o.same; s != 0; s &= s - 1 {
		v := &votes[bits.TrailingZeros32(s)]
		for m := o.langs; m != 0; m &= m - 1 {
			if v[bits.TrailingZeros64(m)] == most {
				return true
			}
		}
	}
	return false
}

func (c *chooser) supportOf(o encOption) int {
	s := 0
	for m := o.same; m != 0; m &= m - 1 {
		s = max(s, c.support[bits.TrailingZeros32(m)])
	}
	return s
}

// decode makes the edits that decode a chunk by the chain of an option.
func (c *chooser) decode(k *encChunk, o encOption) {
	c.elems, _ = appendElems(c.elems[:0], c.text, k.start, k.end)
	es := c.elems
	for layer, chain := 0, o.chain; chain != 0; layer, chain = layer+1, chain>>5 {
		es = decodeLayer(c.levels[layer][:0], es, int(chain&31)-1, c.infer).out
		c.levels[layer] = es
	}
	c.emit(es, k, o)
}

// emit makes the edits of a chunk that has become es.
func (c *chooser) emit(es []encElem, k *encChunk, o encOption) {
	k.made = len(c.made)
	confidence := float64(90+min(o.gain, 9)) / 100
	if c.chain != o.chain || o.chain&31 == 1 {
		c.chain, c.reason = o.chain, chainReason(c.text[k.start:k.end], o.chain)
	}
	for i := 0; i < len(es); {
		if !es[i].decoded {
			i++
			continue
		}
		j, before := i, len(c.texts)
		for ; j < len(es) && es[j].decoded; j++ {
			c.texts = utf8.AppendRune(c.texts, es[j].r)
		}
		start, end := es[i].start, es[j-1].end
		// New holds the length only until the texts are complete.
		c.made = append(c.made, Edit{start, end, c.text[start:end], c.text[:len(c.texts)-before], Encoding, confidence, c.reason})
		i = j
	}
	k.last = len(c.made)
}

// chainReason says by which readings the text came about.
func chainReason(chunk string, chain encChain) string {
	encs := chain.layers()
	names := make([]string, len(encs))
	for i, enc := range encs {
		names[len(encs)-1-i] = encNames[enc]
	}
	if encs[0] == 0 && readAsLatin1(chunk) {
		names[len(names)-1] = "latin-1"
	}
	switch {
	case len(names) == 1:
		return "UTF-8 read as " + names[0]
	case allSame(names):
		return fmt.Sprintf("UTF-8 read as %s, %d layers", names[0], len(names))
	}
	return fmt.Sprintf("UTF-8 read as %s, %d layers", strings.Join(names, ", then as "), len(names))
}

// readAsLatin1 reports whether the text has a C1 control where windows-1252 has
// a character.
func readAsLatin1(s string) bool {
	for _, r := range s {
		if r >= 0x80 && r < 0xA0 && encChars[0][r-0x80] != uint16(r) {
			return true
		}
	}
	return false
}

func allSame(names []string) bool {
	for _, n := range names {
		if n != names[0] {
			return false
		}
	}
	return true
}
