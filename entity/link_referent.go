package entity

import (
	"strings"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/token"
)

// nameLink is one word of the name of a referent.
type nameLink struct {
	referent, next int32
	pos            wordPos
}

// wordPos says where in a name a word stands.
type wordPos uint8

const (
	posFirst wordPos = 1 << iota
	posLast
	posOnly    = posFirst | posLast
	posInitial = 4 // not a word of it: its initials
)

// maxChain bounds how many referents with one word are looked at.
const maxChain = 24

// addLink notes that a word is in a name of referent r.
func (d *document) addLink(h uint64, r int32, pos wordPos) {
	head := d.byWord[h]
	n := 0
	for k := head; k > 0 && n < maxChain; k = d.chain[k-1].next {
		if l := &d.chain[k-1]; l.referent == r {
			l.pos |= pos
			return
		}
		n++
	}
	d.chain = append(d.chain, nameLink{referent: r, next: head, pos: pos})
	d.byWord[h] = int32(len(d.chain))
}

// wordsOf returns the words of a name; they are valid until the next call.
func (d *document) wordsOf(name string) []nameWord {
	d.nameTokens = token.Append(d.nameTokens[:0], name)
	d.nameWords = appendNameWords(d.nameWords[:0], name, d.nameTokens)
	return d.nameWords
}

// wordLink is a word of a name and where in it it stands.
type wordLink struct {
	hash uint64
	pos  wordPos
}

// entityLinks are the words of the name that an entity goes by.
type entityLinks struct {
	entity uint32 // +1
	words  []wordLink
}

// linkName notes the words of the name that a known referent goes by.
func (d *document) linkName(r int32) {
	e := d.referent[r].entity
	x := &d.links[e%recentLinks]
	if x.entity != e+1 {
		name := unqualified(d.kb.canonical(e))
		x.entity, x.words = e+1, appendLinks(x.words[:0], d.kb.typeOf(e), name, d.wordsOf(name))
	}
	d.link(r, x.words)
}

// linkWords notes the words of a name in the text.
func (d *document) linkWords(r int32, f *found) {
	ref := &d.referent[r]
	if f.last-f.first > ref.last-ref.first || ref.count == 1 {
		ref.first, ref.last = f.first, f.last
	}
	if f.last-f.first > 1 {
		d.nameLinks = appendLinks(d.nameLinks[:0], ref.typ, d.text, d.words[f.first:f.last])
		d.link(r, d.nameLinks)
	}
}

func (d *document) link(r int32, words []wordLink) {
	for _, w := range words {
		d.addLink(w.hash, r, w.pos)
	}
}

// appendLinks appends the words by which something of a type may be called, and
// its initials.
func appendLinks(dst []wordLink, t Type, text string, words []nameWord) []wordLink {
	for len(words) > 0 && (words[len(words)-1].flags&wordMark != 0 || t != Person && len(words) > 1 && classesOf(words[len(words)-1].hash)&classLegal != 0) {
		words = words[:len(words)-1]
	}
	if len(words) > 1 && words[0].hash == hashThe {
		words = words[1:]
	}
	for t == Person && len(words) > 2 && classesOf(words[len(words)-1].hash)&classPlain != 0 {
		words = words[:len(words)-1] // the surname stands before "Jr." and "III"
	}
	if t == Person {
		// "Margaret of Austria" is Margaret, and Austria is not short for her.
		for i := 1; i < len(words); i++ {
			if words[i].hash == hashOf {
				words = words[:i]
				break
			}
		}
	}
	own := words // but for what says that it is a unit: nobody calls one International
	for t != Person && len(own) > 1 && isUnit(text[own[len(own)-1].start:own[len(own)-1].stem]) {
		own = own[:len(own)-1]
	}
	rank := false // behind a comma: "Louis VIII, Landgrave of Hesse"
	for i := range own {
		w := &own[i]
		rank = rank || w.flags&wordMark != 0
		if w.flags&(wordMark|wordNumber|wordUpper) != wordUpper {
			continue
		}
		if rank && t == Person && classesOf(w.hash)&classTitle != 0 {
			continue
		}
		var pos wordPos
		if i == 0 {
			pos |= posFirst
		}
		of := t != Person && i > 1 && (own[i-1].hash == hashOf || i > 2 && own[i-1].hash == hashThe && own[i-2].hash == hashOf)
		if i == len(words)-1 && (!of || text[w.stem-1] == 's') || t == Person && i == 0 && surnameFirst(text, words) {
			pos |= posLast
		}
		dst = append(dst, wordLink{w.hash, pos})
	}
	if t != Person {
		dst = appendInitials(dst, text, words)
	}
	return dst
}

// surnameFirst reports whether a person's name begins with the surname, as is told
// by a given name of two parts: Park Chan-wook.
func surnameFirst(text string, words []nameWord) bool {
	const glued = wordHyphen | wordGlued
	return len(words) == 3 && words[2].flags&glued == glued && text[words[2].start] >= 'a' && words[1].flags&wordHyphen == 0
}

// appendInitials appends the initials of a name. Long ones may lack the first
// letter or the last: the Baranov Central Institute of Aviation Motors is the CIAM.
func appendInitials(dst []wordLink, text string, words []nameWord) []wordLink {
	var letters [maxAcronym]rune
	n := 0
	for i := range words {
		w := &words[i]
		if w.flags&(wordMark|wordNumber|wordUpper) != wordUpper {
			continue
		}
		if n == maxAcronym {
			return dst
		}
		letters[n], _ = utf8.DecodeRuneInString(text[w.start:w.end])
		n++
	}
	if n < 2 {
		return dst
	}
	dst = append(dst, wordLink{hashRunes(letters[:n]), posInitial})
	if n > minInitials {
		dst = append(dst, wordLink{hashRunes(letters[1:n]), posInitial}, wordLink{hashRunes(letters[:n-1]), posInitial})
	}
	if n > minInitials+1 {
		dst = append(dst, wordLink{hashRunes(letters[1 : n-1]), posInitial})
	}
	return dst
}

// minInitials is how many letters an acronym has at least that is not all
// initials of a name.
const minInitials = 4

// hashRunes is fold.Hash of a word of these letters.
func hashRunes(letters []rune) uint64 {
	h := fold.Offset64
	for _, c := range letters {
		h = fold.HashRune(h, c)
	}
	return h
}

// nameOf is the name of an unknown referent: its longest one in the text, with
// single spaces.
func (d *document) nameOf(r *referent) string {
	name := d.text[d.words[r.first].start:d.words[r.last-1].stem]
	for i := range len(name) {
		if c := name[i]; c < ' ' || c >= utf8.RuneSelf || c == ' ' && name[i+1:] != "" && name[i+1] == ' ' {
			return strings.Join(strings.Fields(name), " ")
		}
	}
	return name
}

// nilCluster is the cluster of what is called name and not in the knowledge
// base. It is the same in every document.
func nilCluster(name string) string {
	b := append(make([]byte, 0, len(name)+16), "nil/"...)
	for name != "" {
		i := strings.IndexAny(name, " -")
		if i < 0 {
			return string(fold.Append(b, name))
		}
		if i > 0 { // else a mark follows another
			b = append(fold.Append(b, name[:i]), '-')
		}
		name = name[i+1:]
	}
	return string(b)
}
