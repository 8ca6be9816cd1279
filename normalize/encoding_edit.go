package normalize

import (
	"fmt"
	"strings"
	"unicode/utf8"
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

// decoded returns the elements that a chunk becomes by a chain.
func (c *chooser) decoded(k *encChunk, chain encChain) []encElem {
	c.standAt(k.start, k.end)
	c.elems, _ = appendElems(c.elems[:0], c.text, k.start, k.end)
	return c.decodedChain(chain)
}

// decodedChain returns what c.elems become by a chain.
func (c *chooser) decodedChain(chain encChain) []encElem {
	es := c.elems
	for layer := 0; chain != 0; layer, chain = layer+1, chain>>5 {
		es = c.decodeLayer(layer, es, int(chain&31)-1).out
	}
	return es
}

// encMade is an edit without its texts: old bytes of the text from start on become
// size bytes of chooser.texts from text on.
type encMade struct {
	start, text int
	old, size   int32
	reason      int32 // in chooser.reasons
	gain        int32
}

// emit makes the edits of a chunk that has become es.
func (c *chooser) emit(es []encElem, k *encChunk, o encOption) {
	k.first = len(c.made)
	reason := c.reasonOf(k, o.chain)
	for i := 0; i < len(es); {
		if !es[i].decoded {
			i++
			continue
		}
		j, text := i, len(c.texts)
		c.texts = grown(c.texts, k.start, len(c.text))
		for ; j < len(es) && es[j].decoded; j++ {
			c.texts = utf8.AppendRune(c.texts, es[j].r)
		}
		c.made = append(grown(c.made, k.start, len(c.text)), encMade{
			start: k.start + int(es[i].start), old: es[j-1].end - es[i].start,
			text: text, size: int32(len(c.texts) - text), reason: reason, gain: int32(o.gain),
		})
		i = j
	}
	k.n, k.done = int32(len(c.made)-k.first), true
}

// edits returns the edits made, in the order of the text.
func (c *chooser) edits() []Edit {
	if len(c.made) == 0 {
		return nil
	}
	texts := string(c.texts)
	edits := make([]Edit, 0, len(c.made))
	for _, k := range c.chunks {
		for _, m := range c.made[k.first : k.first+int(k.n)] {
			end := m.start + int(m.old)
			edits = append(edits, Edit{
				Start: m.start, End: end, Old: c.text[m.start:end], New: texts[m.text : m.text+int(m.size)],
				Kind: Encoding, Confidence: float64(90+min(m.gain, 9)) / 100, Reason: c.reasons[m.reason].text,
			})
		}
	}
	return edits
}

// encReason is the reason for the edits of a chain.
type encReason struct {
	chain  encChain
	latin1 bool // the outermost layer was read as latin-1 rather than windows-1252
	text   string
}

// reasonOf returns the index of the reason for decoding a chunk by a chain.
func (c *chooser) reasonOf(k *encChunk, chain encChain) int32 {
	latin1 := chain&31 == 1+encWindows1252 && readAsLatin1(c.text[k.start:k.end])
	for i := range c.reasons {
		if r := &c.reasons[i]; r.chain == chain && r.latin1 == latin1 {
			return int32(i)
		}
	}
	c.reasons = append(c.reasons, encReason{chain, latin1, chainReason(chain, latin1)})
	return int32(len(c.reasons) - 1)
}

// chainReason says by which readings the text came about.
func chainReason(chain encChain, latin1 bool) string {
	encs := chain.layers()
	names := make([]string, len(encs))
	for i, enc := range encs {
		names[len(encs)-1-i] = encNames[enc]
	}
	if latin1 {
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
	for i := 1; i < len(s); i++ {
		if c := s[i]; c >= 0x80 && c < 0xA0 && s[i-1] == 0xC2 && encChars[encWindows1252][c-0x80] != uint16(c) {
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
