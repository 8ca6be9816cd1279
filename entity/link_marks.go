package entity

import (
	"strings"
	"unicode/utf8"
)

// quoted reports whether f is all that stands between quotation marks, as a
// title does: the film "Solaris", "Solaris,".
func (d *document) quoted(f *found) bool {
	before, after := d.text[:f.start], d.text[f.end:]
	if before == "" || before[len(before)-1] != '"' && before[len(before)-1] < utf8.RuneSelf {
		return false // as mostly
	}
	if len(after) > 0 && (after[0] == ',' || after[0] == '.') {
		after = after[1:]
	}
	return strings.HasSuffix(before, `"`) && strings.HasPrefix(after, `"`) ||
		strings.HasSuffix(before, "“") && strings.HasPrefix(after, "”") ||
		strings.HasSuffix(before, "«") && strings.HasPrefix(after, "»")
}

// nicknames makes one name of a person's names with a nickname between them in
// quotation marks: Joaquín "El Chapo" Guzmán. It means who is known by the names
// without it, or by the nickname.
func (d *document) nicknames() {
	for i := 0; i+1 < len(d.found); i++ {
		f := &d.found[i]
		if f.flags&foundDropped != 0 || d.words[f.first].class&classGiven == 0 || !strings.HasPrefix(d.text[f.end:], ` "`) && !strings.HasPrefix(d.text[f.end:], " “") {
			continue
		}
		k := i + 1
		for k < len(d.found) && d.found[k].first < f.last+maxNickname && !d.behindQuote(&d.found[k]) {
			k++
		}
		if k == len(d.found) || d.found[k].first > f.last+maxNickname || !d.behindQuote(&d.found[k]) || d.found[k].first == f.last {
			continue
		}
		d.nicknamed(i, k)
	}
}

// maxNickname is how many words a nickname has at most.
const maxNickname = 3

// behindQuote reports whether a closing quotation mark stands right before f, and no
// comma inside it.
func (d *document) behindQuote(f *found) bool {
	before := d.text[:f.start]
	before, ok := strings.CutSuffix(before, `" `)
	if !ok {
		before, ok = strings.CutSuffix(before, "” ")
	}
	return ok && before != "" && before[len(before)-1] != ',' && before[len(before)-1] != '.' && d.words[f.first].flags&wordSentence == 0 && !d.words[f.first].common()
}

// nicknamed makes d.found[i] reach to the end of d.found[k].
func (d *document) nicknamed(i, k int) {
	f, last := &d.found[i], &d.found[k]
	key := d.keyOf(f)
	for _, w := range d.words[last.first:last.last] {
		key = addKey(key, w.hash)
	}
	nick := found{first: f.last, last: last.first}
	whole := d.kb.hits(d.at(key).own)
	if whole.n == 0 {
		whole = d.kb.hits(d.at(d.keyOf(&nick)).own)
	}
	f.last, f.end, f.typ = last.last, last.end, Person
	f.lo, f.hi = int32(len(d.cands)), int32(len(d.cands))
	for n := range whole.all() {
		if name := d.kb.name(n); name.kind <= nameAlias && d.kb.typeOf(name.entity) == Person && f.hi == f.lo {
			d.cands = append(d.cands, candidate{entity: name.entity, name: n, kind: name.kind})
			f.hi++
		}
	}
	if f.flags &^= foundWeak | foundDemonym; f.hi == f.lo {
		f.flags |= foundUnknown
	} else {
		f.flags &^= foundUnknown
	}
	for j := i + 1; j <= k; j++ {
		d.found[j].flags |= foundDropped
	}
}

// qualifier returns what kind of thing the brackets behind f say that it is,
// "Solaris (1972 film)", or Unknown.
func (d *document) qualifier(f *found) Type {
	rest, ok := strings.CutPrefix(d.text[f.end:], " (")
	if !ok {
		return Unknown
	}
	end := strings.IndexByte(rest[:min(len(rest), maxQualifier)], ')')
	if end < 0 {
		return Unknown
	}
	word := rest[:end]
	word = word[strings.LastIndexByte(word, ' ')+1:]
	switch word {
	case "album", "film", "song", "single", "EP", "novel", "book", "series", "play", "game", "soundtrack", "musical", "opera", "poem", "story", "painting", "magazine", "show":
		return Work
	case "band", "group", "company", "club", "party", "newspaper", "organization", "organisation":
		return Organization
	case "actor", "actress", "artist", "athlete", "author", "composer", "cricketer", "director", "footballer", "journalist", "musician", "painter",
		"player", "poet", "politician", "rapper", "scientist", "singer", "writer":
		return Person
	case "city", "town", "village", "river", "state", "province", "county", "district", "island":
		return Place
	}
	return Unknown
}

// maxQualifier bounds what is read of brackets, in bytes.
const maxQualifier = 60

// isKind reports whether something of type t may be of the kind a qualifier
// says: knowledge bases have works under Other too.
func isKind(t, kind Type) bool { return t == kind || kind == Work && t == Other || t == Unknown }
