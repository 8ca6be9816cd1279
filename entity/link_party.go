package entity

import "strings"

// party returns the party of the knowledge base that f, the adjective of one,
// means before a word of politics: "the Labour MP", "a Socialist government".
func (d *document) party(f *found) (e uint32, score float32, ok bool) {
	if f.last-f.first > 1 || !d.partisan(int(f.first)) {
		return 0, 0, false
	}
	w := &d.words[f.first]
	var all tally
	for n := range d.kb.hits(d.at(addKey(addKey(keySeed, w.hash), hashParty)).own).all() {
		name := d.kb.name(n)
		if d.kb.typeOf(name.entity) != Person && !d.elsewhere(f, &candidate{entity: name.entity}) && d.supported(f, name.entity) {
			all.add(d.kb, name.entity)
		}
	}
	if e, ok := all.only(); ok && all.n > 0 {
		return e, 0.65, true
	}
	return 0, 0, false
}

// partisan reports whether word i may be the adjective of a party, going by the
// word behind it.
func (d *document) partisan(i int) bool {
	w := &d.words[i]
	if !w.common() || w.flags&(wordUpper|wordCaps) != wordUpper || w.stem != w.end || i+1 >= len(d.words) {
		return false
	}
	next := &d.words[i+1]
	if next.class&classPartisan == 0 || next.flags&(wordBreak|wordMark|wordHyphen) != 0 || next.flags&wordUpper != 0 && !d.inCapitals(next) {
		return false
	}
	// "Conservative voters": the word may have its capital from the sentence.
	return w.flags&(wordSentence|wordBreak) == 0 || d.inCapitals(next)
}

// inCapitals reports whether a word is written in capitals but for the s of a plural:
// MP, MPs.
func (d *document) inCapitals(w *nameWord) bool {
	return w.flags&wordCaps != 0 || isUpper(strings.TrimSuffix(d.text[w.start:w.stem], "s"))
}

// hashParty is fold.Hash("party").
const hashParty uint64 = 0x0c51a3a7a1f962f7
