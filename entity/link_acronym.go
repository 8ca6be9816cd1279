package entity

import (
	"unicode"
	"unicode/utf8"
)

// noFound is what an acronym stands for that the text explains by words that
// are no name.
const noFound = int32(-1)

// define notes the acronyms that the text explains: "International Atomic
// Energy Agency (IAEA)", "artificial pancreas (AP)". The letters must be the
// initials of the words before the bracket (after Schwartz and Hearst, A Simple
// Algorithm for Identifying Abbreviation Definitions, 2003).
func (d *document) define() {
	for i := range d.found {
		f := &d.found[i]
		w := &d.words[f.first]
		if f.last-f.first != 1 || !d.bracketed(w) {
			continue
		}
		if _, ok := d.defs[w.hash]; ok {
			continue
		}
		acronym := d.text[w.start:w.end]
		first := d.initials(acronym, int(f.first))
		if first < 0 {
			// "Ashland Oil (ASH)", "DuPont (DD)": what the company's stock is called.
			if g := d.before(i); g >= 0 && acronym[0]|0x20 == d.text[d.found[g].start]|0x20 {
				d.defs[w.hash] = int32(g)
			}
			continue
		}
		d.defs[w.hash] = noFound
		// What stands there may begin before its first initial: "U.S. Food and Drug
		// Administration (FDA)".
		for k := i - 1; k >= 0 && int(d.found[k].last) > first; k-- {
			if g := &d.found[k]; g.flags&foundDropped == 0 && g.last == f.first && int(g.first) <= first {
				d.defs[w.hash] = int32(k)
			}
		}
	}
}

// bracketed reports whether a word in capitals stands in brackets by itself.
func (d *document) bracketed(w *nameWord) bool {
	return w.flags&wordCaps != 0 && w.start > 0 && d.text[w.start-1] == '(' && int(w.end) < len(d.text) && d.text[w.end] == ')'
}

// before returns the organization that ends just before d.found[i], or -1.
func (d *document) before(i int) int {
	for k := i - 1; k >= 0 && d.found[k].last >= d.found[i].first; k-- {
		g := &d.found[k]
		if g.flags&(foundDropped|foundDemonym) != 0 || g.last != d.found[i].first {
			continue
		}
		if g.typ == Organization || g.hi > g.lo && d.kb.typeOf(d.cands[g.lo].entity) == Organization {
			return k
		}
	}
	return -1
}

// initials returns the first of the words before word i whose initials are the
// letters of an acronym, or -1. Small words may be passed over.
func (d *document) initials(acronym string, i int) int {
	k := i - 1
	for left := acronym; left != ""; k-- {
		if k < 0 || i-k > 2*maxAcronym {
			return -1
		}
		w := &d.words[k]
		if w.flags&wordMark != 0 {
			return -1
		}
		letter, size := utf8.DecodeLastRuneInString(left)
		first, _ := utf8.DecodeRuneInString(d.text[w.start:])
		if unicode.ToUpper(first) == letter {
			left = left[:len(left)-size]
			if left == "" {
				return k
			}
			continue
		}
		if w.class&classTie == 0 {
			return -1
		}
	}
	return -1
}

// maxAcronym is how many letters an acronym has at most.
const maxAcronym = 10

// explained reports whether f is an acronym that the text explains.
func (d *document) explained(f *found) bool {
	if len(d.defs) == 0 || f.last-f.first != 1 || d.words[f.first].flags&wordCaps == 0 {
		return false
	}
	_, ok := d.defs[d.words[f.first].hash]
	return ok
}

// defined links f, an acronym that the text explains, to what it stands for,
// and reports whether it is one.
func (d *document) defined(f *found) bool {
	if !d.explained(f) {
		return false
	}
	k := d.defs[d.words[f.first].hash]
	f.lo, f.hi = 0, 0
	if k != noFound && d.found[k].referent >= 0 {
		f.referent, f.score, f.reason = d.found[k].referent, 0.9, reasonAcronym
		d.referent[f.referent].count++
		f.flags |= foundShort
		return true
	}
	f.typ = Unknown
	d.unlinked(f)
	return true
}
