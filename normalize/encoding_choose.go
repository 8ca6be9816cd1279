package normalize

import (
	"math/bits"
	"slices"
	"unicode/utf8"
)

// The choice among decodings. Each chunk of text that can be decoded is tried
// in every encoding that fits, layer upon layer; what it gains by that (see
// encCost) decides. A chunk that gains much is repaired, and vouches for its
// encoding in the whole text: a chunk that gains little is repaired only then.

const (
	encSure     = 5   // gain at which a chunk needs no support
	encVouched  = 2   // gain at which it is repaired with the support of others
	encNatural  = 1   // gain of a chunk that is natural as it stands
	encLanguage = 16  // what the language of the text, and a frequent word of it, weigh in a choice
	encNear     = 1   // how much less an option may gain that the language is asked about
	encSeldom   = 3   // what a seldom letter weighs in it where the language is not known
	encProven   = 10  // support with which it is repaired if its letters are those of the rest
	encForeign  = 4   // cost of a short word in another script than the text
	encStreak   = 6   // chunks that make an encoding the usual one
	encWeight   = 40  // what the text says for an encoding, and for a chain, weighs at most in a choice
	encFew      = 4   // characters of a word that may be nothing but a frequent one
	encRival    = 4   // how much more support another chain must have than one that gains more
	encSigns    = 3   // what signs without a letter or digit must be odder
	encLayers   = 6   // layers that are tried
	encNodes    = 200 // decodings that are tried for one chunk
	encWidth    = 5   // how many decodings of a layer are taken further
	encTurn     = 4   // a part of their cost is added to those of several encodings
	encSwitch   = 2   // what a third encoding in a chain, or a change back, must gain
	encOptions  = 6   // decodings that are kept for one chunk
	encChunkMax = 2048

	// Characters that are decoded on trial in a text: some at least, and this many
	// times its bytes. What is beyond that is tried in one layer: it is no text.
	encTrials    = 1 << 20
	encTrialRate = 8
)

// encOption is a way to decode a chunk.
type encOption struct {
	encReading
	gain    int
	langs   uint64 // alphabets that have all letters of the result
	capital bool   // the result begins with a decoded capital
}

// encChunk is a stretch of text with its possible decodings, and when one of them
// is chosen its edits.
type encChunk struct {
	start, end int   // in the text
	first      int   // of its options, or when it is done of its edits
	n          int32 // how many
	done       bool
}

// chooser holds the chunks of one text. What grows with the text has no pointers,
// so that a long text costs no more by the byte than a short one.
type chooser struct {
	text    string
	infer   bool
	chunks  []encChunk
	options []encOption
	elems   []encElem
	levels  [encLayers][]encElem
	support [encCount]int
	chains  encChains
	votes   encVotes

	// What the last chunks were decoded by, all without a rival; enough of them
	// and the next chunks are tried that way first.
	usual     encOption
	usualGain int // what they gained, not yet counted
	streak    int

	made    []encMade
	texts   []byte // what the edits made put in
	reasons []encReason

	line, around languageCache

	// the chunk at hand
	proven        uint32 // encodings that the text proves
	base          int
	lone          int   // what of base is because the chunk is alone (see isLone)
	before, after uint8 // classes of the characters beside it
	last          bool  // it ends where the text does
	nodes         int
	trials        int         // characters decoded so far in the whole text
	open          [2][]encTry // what is taken further, and what then
	best          [encOptions]encOption
	found         int
}

// grown returns s with room for another element. A full slice is made larger by
// what the rest of a text of size bytes will need when it goes on as up to pos, but
// at most eight times as large.
func grown[E any](s []E, pos, size int) []E {
	if len(s) < cap(s) || len(s) < 256 {
		return s
	}
	rest := float64(len(s)) * float64(size-pos) / float64(pos+1)
	return slices.Grow(s, len(s)/16+int(min(rest, 7*float64(len(s)))))
}

// consider finds the decodings of the chunk whose elements are in c.elems.
func (c *chooser) consider(start, end int) {
	c.standAt(start, end)
	c.base = encCost(c.elems, c.before, c.after)
	c.lone = 0
	if !hasLetters(c.elems) {
		c.base -= encSigns
	}
	if c.isLone(start) {
		c.lone = encForeign
		if c.elems[0].langs == 0 {
			c.lone += encSigns
		}
		c.base += c.lone
	}
	c.nodes, c.found = 0, 0
	if c.base <= 0 {
		if c.natural(start); c.found > 0 {
			c.add(start, end)
		}
		return
	}
	if c.streak >= encStreak && c.asUsual(start, end) {
		return
	}
	if c.trials > encTrials+encTrialRate*len(c.text) {
		c.nodes = encNodes - encCount
	}
	c.explore()
	if c.found == 0 && c.lone > 0 {
		c.natural(start)
	}
	if c.found == 0 {
		return
	}
	c.add(start, end)
	switch top := c.best[0]; {
	case top.gain < encSure:
	case c.found > 1 && c.best[1].gain == top.gain:
		c.streak = 0
	case top.chain == c.usual.chain:
		c.streak++
	default:
		c.countUsual()
		c.usual, c.streak = top, 1
	}
}

// standAt looks at what is before and after the chunk at hand.
func (c *chooser) standAt(start, end int) {
	c.before, c.after, c.last = kSpace, kSpace, end == len(c.text)
	if start > 0 {
		r, _ := utf8.DecodeLastRuneInString(c.text[:start])
		c.before, _ = encClass(r)
	}
	if end < len(c.text) {
		r, _ := utf8.DecodeRuneInString(c.text[end:])
		c.after, _ = encClass(r)
	}
}

// add adds the chunk at hand with the options found.
func (c *chooser) add(start, end int) {
	c.chunks = append(grown(c.chunks, start, len(c.text)), encChunk{start: start, end: end, first: len(c.options), n: int32(c.found)})
	c.options = append(c.options, c.best[:c.found]...)
}

// natural keeps the decodings of a chunk that is natural as it stands, like
// "Ă\u00a0", which is "à". They are in encodings that the text proves, or in any where it
// is a word of few letters between others; nothing above ASCII is left over, and all is
// in an alphabet or a code page. The rest of the text decides (see decide).
func (c *chooser) natural(start int) {
	encs, _ := viable(c.elems)
	if len(firstWord(c.elems)) > encFew || c.elems[0].r < utf8.RuneSelf || !c.isBetween(start) {
		encs &= c.proven
	}
	for ; encs != 0; encs &= encs - 1 {
		enc := bits.TrailingZeros32(encs)
		d := c.decodeLayer(0, c.elems, enc)
		if d.bent > d.space || !allDecoded(d.out) || encCost(d.out, c.before, c.after) > 0 {
			continue
		}
		if known := c.proven>>enc&1 != 0 && d.space > 0; !known && (d.exact == 0 || d.space > 0 || inNoCodePage(d.out)) {
			continue
		}
		c.keep(encOption{encReading: encReading{}.layer(enc, 1<<enc, d.bonus), gain: encNatural, langs: decodedLangs(d.out)})
	}
}

// inNoCodePage reports whether es has a character that is in no alphabet and no code page.
func inNoCodePage(es []encElem) bool {
	for i := range es {
		if es[i].r >= utf8.RuneSelf && es[i].idx == 0 {
			return true
		}
	}
	return false
}

// asUsual decodes the chunk the way the last ones were, and reports whether the
// result is flawless.
func (c *chooser) asUsual(start, end int) bool {
	es := c.elems
	bonus := 0
	for layer, chain := 0, c.usual.chain; chain != 0; layer, chain = layer+1, chain>>5 {
		d := c.decodeLayer(layer, es, int(chain&31)-1)
		if d.exact == 0 || d.bent > 0 {
			return false
		}
		if layer == 0 {
			bonus = d.bonus
		}
		es = d.out
	}
	if encCost(es, c.before, c.after)+c.loneCost(es) > 0 {
		return false
	}
	gain := c.base + min(bonus, c.base)
	if gain < encSure {
		return false
	}
	c.settle(es, start, end, gain)
	return true
}

// settle makes the edits of the chunk from start to end that has become es by the usual
// chain, and counts what it gains.
func (c *chooser) settle(es []encElem, start, end, gain int) {
	k := encChunk{start: start, end: end}
	o := c.usual
	o.gain, o.langs = gain, decodedLangs(es)
	c.emit(es, &k, o)
	c.chunks = append(grown(c.chunks, start, len(c.text)), k)
	c.votes.add(o.encodings(), o.langs)
	c.usualGain += gain
}

// countUsual counts what was decoded as usual.
func (c *chooser) countUsual() {
	c.count(&c.usual.encReading, c.usualGain)
	c.usualGain = 0
}

// count counts a gain for the encodings and the chain of a reading.
func (c *chooser) count(r *encReading, gain int) {
	for m := r.encodings(); m != 0; m &= m - 1 {
		c.support[bits.TrailingZeros32(m)] += gain
	}
	c.chains.add(r, gain)
}

// vote counts what the chunks that need no support say for each encoding.
func (c *chooser) vote(chunks []encChunk) {
	c.countUsual()
	for _, k := range chunks {
		if k.done {
			continue
		}
		top := c.options[k.first]
		if top.gain < encSure {
			continue
		}
		for _, o := range c.options[k.first : k.first+int(k.n)] {
			if o.gain < top.gain {
				break
			}
			c.count(&o.encReading, o.gain)
		}
	}
}

// decide chooses among the decodings of each chunk and makes its edits.
func (c *chooser) decide() {
	c.countUsual()
	most := 1
	for _, s := range c.support {
		most = max(most, s)
	}
	for _, k := range c.chunks {
		if !k.done && c.options[k.first].gain > encNatural {
			c.votes.count(c.options[k.first : k.first+int(k.n)])
		}
	}
	c.votes.close()
	for i := range c.chunks {
		k := &c.chunks[i]
		if k.done {
			continue
		}
		options := c.options[k.first : k.first+int(k.n)]
		best, score := options[0], -1
		for _, o := range options {
			s := c.score(k, o, options, most)
			if s > score || s == score && bits.OnesCount64(o.langs) > bits.OnesCount64(best.langs) {
				best, score = o, s
			}
		}
		if o, ok := c.asMost(k, &best); ok {
			c.emit(c.decoded(k, o.chain), k, o)
			continue
		}
		own := 0
		if options[0].gain >= encSure && best.gain == options[0].gain {
			own = best.gain
		}
		if best.gain >= encSure || best.gain >= encVouched && c.supportOf(best.encodings())-own >= encSure ||
			best.gain == encNatural && c.supportOf(best.encodings()) >= encProven && c.votes.most(best.encodings(), best.langs) ||
			c.isFrequentWord(k, best.chain) {
			c.emit(c.decoded(k, best.chain), k, best)
		} else {
			k.first, k.n, k.done = 0, 0, true
		}
	}
}

// asMost decodes a chunk by the chain that the text supports most instead of by best. It
// does when that chain has more layers, for what is natural before the last of them is
// not looked at further, and when the text hardly knows the other chain: then bytes may
// be lost, too. Nothing above ASCII must be left over.
func (c *chooser) asMost(k *encChunk, best *encOption) (o encOption, ok bool) {
	chain := c.chains.top
	deeper := chain>>(5*best.layers) != 0
	if c.chains.most < encProven || chain == best.chain || !deeper && encRival*c.chains.of(&best.encReading) > c.chains.most {
		return o, false
	}
	c.standAt(k.start, k.end)
	c.elems, _ = appendElems(c.elems[:0], c.text, k.start, k.end)
	es := c.elems
	bent := 0
	for ; chain != 0; chain >>= 5 {
		enc := int(chain&31) - 1
		d := c.decodeLayer(o.layers, es, enc)
		if d.exact == 0 && (deeper || d.bent == 0) {
			return o, false
		}
		o.encReading = o.layer(enc, 1<<enc, d.bonus)
		es = d.out
		bent += d.bent
	}
	o.gain, o.langs = encSure, decodedLangs(es)
	if !allDecoded(es) {
		return o, false
	}
	cost := encCost(es, c.before, c.after)
	if deeper {
		return o, bent == 0 && cost == 0 && c.votes.most(o.encodings(), o.langs)
	}
	return o, cost < encCost(c.elems, c.before, c.after)
}

// allDecoded reports whether es has nothing above ASCII that was not decoded.
func allDecoded(es []encElem) bool {
	for i := range es {
		if e := &es[i]; e.r >= utf8.RuneSelf && !e.decoded {
			return false
		}
	}
	return true
}

// score says how good an option for a chunk is among others, where the encoding that the
// text supports most has the support most.
func (c *chooser) score(k *encChunk, o encOption, options []encOption, most int) int {
	s := 4*o.gain + encWeight*c.supportOf(o.outer)/most + encWeight*c.chains.of(&o.encReading)/max(1, c.chains.most)
	if o.all == 0 {
		s--
	}
	if o.capital && k.start > 1 && c.text[k.start-1] == ' ' && c.text[k.start-2] >= 'a' {
		s-- // a capital within a sentence
	}
	if len(options) == 1 {
		return s
	}
	if o.langs != ^uint64(0) && c.votes.most(o.encodings(), o.langs) {
		s += 12
	}
	if near := options[0].gain - encNear; options[1].gain >= near && o.gain >= near {
		s += c.languageScore(k, o)
	}
	return s
}

// supportOf returns what the text says for one of the encodings.
func (c *chooser) supportOf(encs uint32) int {
	s := 0
	for m := encs; m != 0; m &= m - 1 {
		s = max(s, c.support[bits.TrailingZeros32(m)])
	}
	return s
}
