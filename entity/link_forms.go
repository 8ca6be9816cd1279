package entity

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// Texts write the words of a name in other forms than a knowledge base does:
// apostrophes and umlauts are lost, legal forms are cut short, two of a kind make
// a plural.

// lostApostrophe puts back the apostrophe of word i, with which no name begins as it
// stands, where it was lost: "Readers Digest" for "Reader's Digest". A name does begin
// with the word and an apostrophe; unless that is told by the next word too, no
// dictionary may have the word.
func (d *document) lostApostrophe(i int) {
	w := &d.words[i]
	base := fold.Hash(d.text[w.start : w.end-1])
	at := d.at(addKey(keySeed, base))
	info, ok := w.lexical()
	switch {
	case at.own.more() && i+1 < len(d.words) && d.words[i+1].flags&(wordBreak|wordUpper) == wordUpper &&
		d.at(addKey(addKey(keySeed, base), d.words[i+1].hash)).own != entryNone && d.possessiveName(base):
	case !ok && d.lostOf(i, at):
	case ok && info.Class() >= rareClass:
		return
	case at.own == entryNone || !d.possessiveName(base):
		return
	}
	w.begins = at
	w.hash, w.full, w.stem = base, fold.HashRune(fold.HashRune(base, '\''), 's'), w.end-1
	w.flags &^= wordPlain
}

// lostOf reports whether word i, which no dictionary has, is a name of the knowledge
// base and a possessive s without its apostrophe, what there is at the name: "VWs
// board", "Japans Finance Ministry".
func (d *document) lostOf(i int, at phrase) bool {
	w := &d.words[i]
	caps := isUpper(d.text[w.start : w.end-1])
	if i+1 >= len(d.words) || !caps && d.words[i+1].flags&(wordBreak|wordUpper) != wordUpper {
		return false
	}
	for n := range d.kb.hits(at.own).all() {
		name := d.kb.name(n)
		if t := d.kb.typeOf(name.entity); name.kind <= nameAcronym && !name.lower && (t == Organization || t == Place && !caps) {
			if caps {
				w.flags |= wordCaps
			}
			return true
		}
	}
	for n := range d.l.general.hits(at.general).all() {
		if name := d.generalName(n); caps && name.kind <= nameAcronym && d.l.general.entity[name.entity] != noEntity && d.l.general.base.typeOf(name.entity) == Organization {
			w.flags |= wordCaps
			return true
		}
	}
	return false
}

// umlaut lets a word with which no name begins count as spelled with the umlaut that it
// has written out: Poehl for Pöhl. No name may have it as it stands.
func (d *document) umlaut(w *nameWord) {
	text := d.text[w.start:w.stem]
	at := 1
	for ; at < len(text); at++ {
		if text[at] == 'e' {
			if v := text[at-1] | 0x20; v == 'a' || v == 'o' || v == 'u' {
				break
			}
		}
	}
	if at == len(text) {
		return
	}
	for range d.kb.withWord(w.hash) {
		return
	}
	hash := fold.Hash(text[:at] + text[at+1:])
	for p := range d.kb.withWord(hash) {
		if strings.ContainsAny(d.kb.name(p.name).text, "äöüÄÖÜ") {
			if w.hash = hash; w.stem == w.end {
				w.full = hash
			}
			w.begins = d.at(addKey(keySeed, hash))
			w.flags &^= wordPlain
		}
		return
	}
}

// possessiveName reports whether one of the names that have a word has it as a
// possessive: Moody's.
func (d *document) possessiveName(hash uint64) bool {
	n := 0
	for p := range d.kb.withWord(hash) {
		if n++; n > maxPossessives {
			break
		}
		if name := d.kb.name(p.name); strings.Contains(name.text, "'s ") || strings.Contains(name.text, "’s ") {
			return true
		}
	}
	return false
}

// maxPossessives bounds how many names possessiveName looks at.
const maxPossessives = 8

// rareClass is the frequency class below which a word is hardly ever written.
const rareClass = 5

// otherKey returns the key of the words before, whose key is prefix, and w, which
// begins with a capital, in another form, with what there is at it; else key and at, those of the words as
// they stand.
func (d *document) otherKey(prefix uint64, w *nameWord, key uint64, at phrase) (uint64, phrase) {
	const kind = classOrg | classPlace | classEvent | classLegal
	hash := d.otherForm(w)
	if hash == w.hash {
		return key, at
	}
	other := addKey(prefix, hash)
	p := d.at(other)
	if p.own.more() || (p.own != entryNone || p.general != entryNone) && classesOf(hash)&kind != 0 {
		return other, p // "Love's Labours Lost", "Marin and Napa Counties"
	}
	return key, at
}

// otherForm returns the hash of another form in which a name may have a word
// that begins with a capital: a legal form in full or in short, or the word without the s of a
// plural or of a lost apostrophe. Without any it is the word's own.
func (d *document) otherForm(w *nameWord) uint64 {
	text := d.text[w.start:w.end]
	if w.stem != w.end || len(text) < 2 {
		return w.hash
	}
	if w.class&classLegal != 0 {
		if other := otherLegal(text); other != "" {
			return fold.Hash(other)
		}
	}
	if len(text) < 4 || text[len(text)-1] != 's' || text[len(text)-2] == 's' {
		return w.hash
	}
	if base, ok := strings.CutSuffix(text, "ies"); ok {
		return fold.HashRune(fold.Hash(base), 'y')
	}
	return fold.Hash(text[:len(text)-1])
}

// otherLegal returns the short or the full form of a legal form.
func otherLegal(form string) string {
	switch form {
	case "Corp":
		return "Corporation"
	case "Corporation":
		return "Corp"
	case "Co":
		return "Company"
	case "Company":
		return "Co"
	case "Ltd":
		return "Limited"
	case "Limited":
		return "Ltd"
	case "Inc":
		return "Incorporated"
	}
	return ""
}
