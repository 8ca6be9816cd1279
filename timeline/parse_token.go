package timeline

import (
	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/token"
)

// The parser looks at tokens through these. Outside of the sentence there is
// nothing: no class, no kind.

var (
	noWord  word
	noToken token.Token
)

func (p *parser) at(i int) *word {
	if k := i - p.lo; k >= 0 && k < len(p.w) {
		return &p.w[k]
	}
	return &noWord
}

func (p *parser) tok(i int) *token.Token {
	if i >= p.lo && i < p.hi {
		return &p.toks[i]
	}
	return &noToken
}

func (p *parser) kindOf(i int) token.Kind { return p.tok(i).Kind }

// text is the token without a possessive ending.
func (p *parser) text(i int) string {
	t := p.tok(i)
	return p.src[t.Start:t.Stem]
}

func (p *parser) tokLen(i int) int {
	t := p.tok(i)
	return t.Stem - t.Start
}

func (p *parser) tokStem(i int) bool { t := p.tok(i); return t.Stem != t.End }

func (p *parser) textEq(i int, w string) bool {
	t := p.tok(i)
	return t.Stem-t.Start == len(w) && t.StemHash == fold.Hash(w)
}

func (p *parser) fn(i int, id fnID) bool {
	w := p.at(i)
	return w.cls&cFn != 0 && w.fn == id
}

func (p *parser) functionWord(i int) bool { return p.at(i).cls&cFn != 0 }

func (p *parser) isUnit(i int, u unit) bool {
	w := p.at(i)
	return w.cls&cUnit != 0 && unit(w.id) == u
}

func (p *parser) punct(i int, c byte) bool {
	t := p.tok(i)
	return t.Kind == token.Punct && t.End-t.Start == 1 && p.src[t.Start] == c
}

func (p *parser) slash(i int) bool { return p.punct(i, '/') }

// dash reports a hyphen or a dash.
func (p *parser) dash(i int) bool {
	t := p.tok(i)
	if t.Kind != token.Punct {
		return false
	}
	switch p.src[t.Start:t.End] {
	case "-", "–", "—", "‐", "‑", "−":
		return true
	}
	return false
}

// hyphen reports a dash that joins what stands on both sides of it.
func (p *parser) hyphen(i int) bool { return p.dash(i) && p.glued(i) && p.glued(i+1) }

func (p *parser) apostrophe(i int) bool {
	t := p.tok(i)
	if t.Kind != token.Punct {
		return false
	}
	switch p.src[t.Start:t.End] {
	case "'", "’", "‘", "`":
		return true
	}
	return false
}

// glued reports that no white space stands before token i.
func (p *parser) glued(i int) bool { return i < p.hi && p.tok(i).Flags&token.Space == 0 }

// plain reports that token i is digits only.
func (p *parser) plain(i int) bool {
	w := p.at(i)
	return w.cls&cDigits != 0 && int(w.id) == p.tokLen(i)
}

// startsSentence reports whether a full stop before token i could end a sentence.
func (p *parser) startsSentence(i int) bool { return i >= p.hi }

func (p *parser) upperFirst(i int) bool { return p.tok(i).Flags&token.Upper != 0 }

func (p *parser) upperAll(i int) bool { return p.tok(i).Flags&token.AllUpper != 0 }

// timeWord reports whether token i is a word or number of time.
func (p *parser) timeWord(i int) bool {
	w := p.at(i)
	return w.cls&(triggers|cOrd) != 0 || p.kindOf(i) == token.Number
}

// finish stores nd as the node of tokens i to j.
func (p *parser) finish(nd node, i, j int) int32 {
	nd.i, nd.j = int32(i), int32(j)
	p.nodes = append(p.nodes, nd)
	return int32(len(p.nodes) - 1)
}
