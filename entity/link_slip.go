package entity

import "github.com/dragoman-go/dragoman/internal/fold"

// slip returns the one entity of the knowledge base whose name is f, a name of several
// words, but for a slip of one letter inside a long word that no dictionary and no
// name has: "Gladys Berejikilian", "Western Digtial Corp".
func (d *document) slip(f *found) (uint32, float32, bool) {
	words := d.words[f.first:f.last]
	odd, anchor := -1, -1
	for i := range words {
		w := &words[i]
		switch _, known := w.lexical(); {
		case w.flags&wordMark != 0:
			return 0, 0, false
		case !known && w.class == 0 && w.stem-w.start >= minSlipWord && d.kb.count(w.hash) == 0:
			if odd >= 0 {
				return 0, 0, false
			}
			odd = i
		case w.class&(classLegal|classTie|classPlain|classTitle) == 0 && (anchor < 0 || d.kb.count(w.hash) < d.kb.count(words[anchor].hash)):
			anchor = i
		}
	}
	if odd < 0 || anchor < 0 {
		return 0, 0, false
	}
	n := d.kb.count(words[anchor].hash)
	if d.budget -= n; n > maxNamesWithWord {
		return 0, 0, false
	}
	var all tally
	for p := range d.kb.withWord(words[anchor].hash) {
		if name := d.kb.name(p.name); !name.lower && name.kind <= nameAlias && d.slipOf(words, odd, name.text) {
			all.add(d.kb, name.entity)
		}
	}
	e, ok := all.only()
	return e, 0.6, ok && all.n > 0
}

// minSlipWord is how long a word must be, in bytes, in which a slip is looked for.
const minSlipWord = 7

// slipOf reports whether words are a name but for a slip in the odd one of them and
// the legal form at their end.
func (d *document) slipOf(words []nameWord, odd int, name string) bool {
	full := d.wordsOf(name)
	if odd >= len(full) || len(words) < len(full) {
		return false
	}
	for _, w := range words[len(full):] {
		if w.class&classLegal == 0 {
			return false
		}
	}
	for i := range full {
		if i != odd && full[i].hash != words[i].hash {
			return false
		}
	}
	return oneSlip(fold.String(d.text[words[odd].start:words[odd].stem]), fold.String(name[full[odd].start:full[odd].stem]))
}

// oneSlip reports whether a is b with one letter too many, missing, wrong or two
// neighbours in a wrong order, but for the first letter and the last.
func oneSlip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || len(a) < 3 || a == b || a[0] != b[0] || a[len(a)-1] != b[len(b)-1] {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	return a[i+1:] == b[i+1:] || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}
