package normalize

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/transform"
)

// TransformerBlock is the most bytes that a [Transformer] holds back while it
// waits for the end of a paragraph.
const TransformerBlock = 256 << 10

// Transformer runs the stages Encoding and Unicode over a stream; it is a
// [transform.Transformer]. It works on a paragraph at a time, that is up to an
// empty line, and on [TransformerBlock] bytes, cut after a line or a word, where a
// paragraph is longer. What one paragraph proves about the encoding is not known
// in the next. A Transformer serves one stream; [Normalizer.Transformer] makes one.
type Transformer struct {
	n      *Normalizer
	onEdit func(Edit)
	in     []byte // read, not yet repaired
	seen   int    // bytes of in that hold no end of a paragraph
	out    []byte // repaired, not yet written
	offset int    // of in[0] in the stream
}

var _ transform.Transformer = (*Transformer)(nil)

// Transformer returns a Transformer with n's options, of whose stages only
// Encoding and Unicode count. onEdit, unless nil, is called with each edit in
// turn; its offsets are those of the stream that goes in.
func (n *Normalizer) Transformer(onEdit func(Edit)) *Transformer {
	return &Transformer{n: n, onEdit: onEdit}
}

// Reset makes t ready for another stream.
func (t *Transformer) Reset() {
	t.in, t.out, t.seen, t.offset = t.in[:0], t.out[:0], 0, 0
}

// Transform takes all of src unless repaired text waits for room in dst. The only
// error is [transform.ErrShortDst].
func (t *Transformer) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	for {
		k := copy(dst[nDst:], t.out)
		nDst += k
		if t.out = t.out[k:]; len(t.out) > 0 {
			return nDst, nSrc, transform.ErrShortDst
		}
		if n := t.blockEnd(); n > 0 {
			t.repair(n)
			continue
		}
		if nSrc < len(src) {
			k := min(len(src)-nSrc, TransformerBlock-len(t.in))
			t.in = append(t.in, src[nSrc:nSrc+k]...)
			nSrc += k
			continue
		}
		if !atEOF || len(t.in) == 0 {
			return nDst, nSrc, nil
		}
		t.repair(len(t.in))
	}
}

// blockEnd returns the length of the block that in begins with, 0 when its end
// has not come yet.
func (t *Transformer) blockEnd() int {
	for {
		k := bytes.IndexByte(t.in[t.seen:], '\n')
		if k < 0 {
			break
		}
		end := t.seen + k + 1
		next := end
		if next < len(t.in) && t.in[next] == '\r' {
			next++
		}
		if next == len(t.in) {
			t.seen = end - 1 // the next byte decides
			break
		}
		if t.in[next] == '\n' {
			return next + 1
		}
		t.seen = end
	}
	if len(t.in) < TransformerBlock {
		return 0
	}
	// Too long: cut after the last line, or word, of its second half.
	half := len(t.in) / 2
	for _, c := range [...]byte{'\n', ' '} {
		if k := bytes.LastIndexByte(t.in[half:], c); k >= 0 {
			return half + k + 1
		}
	}
	end := len(t.in)
	for k := 1; k < utf8.UTFMax; k++ {
		if utf8.RuneStart(t.in[end-k]) {
			if !utf8.FullRune(t.in[end-k:]) {
				end -= k
			}
			break
		}
	}
	return end
}

// repair moves the first n bytes of in to out, repaired.
func (t *Transformer) repair(n int) {
	text, edits := t.n.repairCharacters(string(t.in[:n]))
	t.out = append(t.out[:0], text...)
	if t.onEdit != nil {
		for _, e := range edits {
			e.Start += t.offset
			e.End += t.offset
			t.onEdit(e)
		}
	}
	t.offset += n
	t.in = t.in[:copy(t.in, t.in[n:])]
	t.seen = 0
}
