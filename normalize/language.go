package normalize

import (
	"slices"

	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// The language of each token, English or another, is the likeliest sequence of
// a model with these two states (Viterbi 1967). Each word speaks for English or
// against it; a change of language costs, less where a sentence, a quotation or
// a bracket begins or ends.
const (
	switchCost = 60
	switchMark = 22 // at a quotation mark, bracket or line, and between sentences
)

// english says how much token i speaks for English.
func (d *doc) english(i int) int {
	t := &d.Tokens[i]
	if t.Kind != token.Word {
		return 0
	}
	if t.Flags&token.NonLatin != 0 {
		return -30
	}
	v := d.infos[i]
	ok := v.Known()
	switch {
	case v.Has(lexicon.Function) && v.Has(lexicon.Foreign):
		return 0
	case v.Has(lexicon.Function):
		return 25
	case v.Has(lexicon.Foreign):
		if v.Has(lexicon.Lower) && v.Class() > 30 { // "hat", "will", "after"
			return 0
		}
		return -20
	case t.Flags&(token.Upper|token.Digits) != 0 || t.End-t.Start < 2:
		return 0
	case ok && v.Has(lexicon.Lower):
		switch c := v.Class(); {
		case c >= 38:
			return 12
		case c >= 30:
			return 8
		case c >= 20:
			return 2
		}
		return -2
	case ok || d.n.lexicon[t.StemHash]:
		return 0
	case t.Flags&token.NonASCII != 0:
		return -15
	}
	return -8
}

// findForeign fills d.alien with the runs of tokens that are of another language.
func (d *doc) findForeign() {
	n := len(d.Tokens)
	d.scratch = slices.Grow(d.scratch[:0], n)[:n]
	from := d.scratch    // bit 0: the English state came from the foreign one; bit 1: the other way round
	ahead := -switchMark // by how much the foreign state is likelier
	ever := false
	mark := false // the token before is a mark
	for i := range n {
		cost := switchCost
		before := mark
		if mark = d.isMark(i); before || mark || i == 0 || d.Tokens[i].Flags&(token.Sentence|token.Line|token.Para) != 0 {
			cost = switchMark
		}
		from[i] = 0
		switch {
		case ahead > cost:
			ahead, from[i], ever = cost, 1, true
		case ahead < -cost:
			ahead, from[i] = -cost, 2
		}
		ahead -= 2 * d.english(i)
	}
	foreign := ahead > 0
	if !foreign && !ever {
		return
	}
	end := n
	for i := n - 1; i >= 0; i-- {
		bit := uint8(1)
		if foreign {
			bit = 2
		}
		if from[i]&bit != 0 {
			if foreign {
				d.alien = append(d.alien, [2]int{i, end})
			}
			foreign = !foreign
			end = i
		}
	}
	if foreign {
		d.alien = append(d.alien, [2]int{0, end})
	}
}

// isMark reports whether token i is a quotation mark, bracket, dash or colon.
func (d *doc) isMark(i int) bool {
	t := &d.Tokens[i]
	if t.Kind != token.Punct {
		return false
	}
	switch d.Source[t.Start:t.End] {
	case `"`, "'", "(", ")", "[", "]", ":", ";", "“", "”", "„", "«", "»", "‘", "’", "–", "—", "*":
		return true
	}
	return false
}

// foreign reports whether token i stands in a sentence or quotation of another
// language, which is not damaged English.
func (d *doc) foreign(i int) bool {
	if d.unknown == 0 {
		return false
	}
	if !d.languageKnown {
		d.languageKnown = true
		d.findForeign()
	}
	// The runs are sorted from the last to the first.
	lo, hi := 0, len(d.alien)
	for lo < hi {
		m := (lo + hi) / 2
		if d.alien[m][0] <= i {
			hi = m
		} else {
			lo = m + 1
		}
	}
	return lo < len(d.alien) && i < d.alien[lo][1]
}
