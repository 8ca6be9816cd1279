package entity

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// scan finds the names of the knowledge base: at every word the longest name
// that begins there and is written as it is in the text.
func (d *document) scan() {
	words, next := d.words, 0 // a name may begin at word next
	for _, i := range d.notable {
		i, w := int(i), &words[i]
		if i < next || w.flags&(wordPlain|wordCapital) == wordPlain || w.flags&(wordMark|wordSplit) != 0 || w.flags&(wordHyphen|wordUpper) == wordHyphen|wordUpper && d.text[w.start] >= 'a' {
			continue
		}
		if w.begins == nothing && w.full == w.hash && (i+1 == len(words) || words[i+1].flags&wordSplit == 0) || d.beginsNone(i) {
			continue
		}
		if n := d.longest(i); n > 0 {
			if next = i + n; len(d.found) == MaxMentions {
				return
			}
		}
	}
}

// beginsNone reports whether it is plain that no name begins at word i, which saves a
// closer look: it is none by itself, and none goes on with the next word as that stands.
func (d *document) beginsNone(i int) bool {
	w := &d.words[i]
	if w.full != w.hash || w.begins.own.named() {
		return false
	}
	own, general := w.begins.own.more(), entryNone
	if d.generalLower || w.flags&wordCapital != 0 {
		general = w.begins.general
	}
	if general.named() {
		return false
	}
	if i+1 == len(d.words) {
		return true
	}
	next := &d.words[i+1]
	switch more := own || general.more(); {
	case next.flags&wordSplit != 0:
		return false
	case next.flags&wordBreak != 0:
		return true
	case next.flags&wordUpper != 0:
		return !more && inFull(w) == 0
	case more:
		return next.flags&wordMark == 0 && next.full == next.hash && d.at(addKey(addKey(keySeed, w.hash), next.hash)) == nothing
	}
	return true
}

// maxNameWords is how many words a name in a text may have.
const maxNameWords = 32

// longest adds the longest name that begins at word i to d.found, and returns
// how many words it has; 0 when there is none.
func (d *document) longest(i int) int {
	lo := len(d.cands)
	m := d.match(i)
	if j := i + 1; j < len(d.words) && d.words[j].flags&wordSplit != 0 && m.end <= j {
		if n, h := d.cutDigits(i, j); n > 0 {
			d.cands = d.cands[:lo]
			flags := d.addHits(h, i, j+1)
			d.found = append(d.found, found{
				first: int32(i), last: int32(j + 1), start: d.words[i].start, end: d.words[j].start + int32(n),
				lo: int32(lo), hi: int32(len(d.cands)), referent: -1, flags: flags,
			})
			return 2
		}
	}
	if m.end == 0 {
		return 0
	}
	f := found{
		first: int32(i), last: int32(m.end), start: d.words[i].start, end: d.words[m.end-1].end,
		lo: int32(lo), hi: int32(len(d.cands)), referent: -1, flags: m.flags,
	}
	if m.stem {
		f.end = d.words[m.end-1].stem
	}
	d.article(&f)
	d.initial(&f)
	d.fullStop(&f)
	if !d.plausible(&f) {
		d.cands = d.cands[:lo]
		return 0
	}
	d.found = append(d.found, f)
	return m.end - i
}

// match is the longest name found so far that begins at a word. Its candidates
// are the last of document.cands.
type match struct {
	lo    int  // its first candidate
	end   int  // the word behind it; 0 for none
	stem  bool // its last word stands in the text with a possessive ending
	flags foundFlags
}

// match returns the longest name that begins at word i, of the knowledge base
// or of general knowledge.
func (d *document) match(i int) match {
	first := &d.words[i]
	m := match{lo: len(d.cands)}
	d.extend(&m, i, i, keySeed, first.begins)
	if first.flags&wordUpper != 0 && i+1 < len(d.words) && d.words[i+1].flags&(wordBreak|wordUpper) == wordUpper {
		if other := inFull(first); other != 0 && d.at(other).own.more() {
			d.extend(&m, i, i+1, other, d.at(addKey(other, d.words[i+1].hash)))
		}
	}
	return m
}

// inFull returns the key of what a word stands for where a name begins with it, or of
// what stands for it; 0 for none: "U.S. Department of Energy" is the United States
// Department of Energy, "Mt. Everest" Mount Everest, "Saint Louis" St. Louis, "S. Korea"
// South Korea.
func inFull(w *nameWord) uint64 {
	switch w.hash {
	case hashUS:
		if w.flags&(wordCaps|wordDotted) != 0 {
			return addKey(addKey(keySeed, hashUnited), hashStates)
		}
	case hashSt:
		return addKey(keySeed, hashSaint)
	case hashSaint:
		return addKey(keySeed, hashSt)
	case hashMt:
		return addKey(keySeed, hashMount)
	case hashFt:
		return addKey(keySeed, hashFort)
	case hashS:
		return addKey(keySeed, hashSouth)
	case hashN:
		return addKey(keySeed, hashNorth)
	}
	return 0
}

// fold.Hash of words at the head of names.
const (
	hashUS     uint64 = 0x08c43d07b566de99
	hashUnited uint64 = 0x0fb1f0911398ffa6
	hashStates uint64 = 0xc50c696d6cf06e9f
	hashSt     uint64 = 0x08d94207b5794322
	hashSaint  uint64 = 0x8fd76d0d7662f5ea
	hashMt     uint64 = 0x08a94e07b55033c4
	hashMount  uint64 = 0x0d558292ed4fdc7a
	hashFt     uint64 = 0x08985007b541c3f7
	hashFort   uint64 = 0xdd1cf6790c2ef16c
	hashS      uint64 = 0xaf63ee4c86020b22
	hashSouth  uint64 = 0x65f5e9609823e47a
	hashN      uint64 = 0xaf63e34c8601f871
	hashNorth  uint64 = 0x0e115b719d2d6304
)

// extend makes m the longest name that is the words from i on, if it is longer.
// prefix is the key of the words before j, at what there is with word j.
func (d *document) extend(m *match, i, j int, prefix uint64, at phrase) {
	words := d.words[:min(len(d.words), i+maxNameWords)]
	general := d.generalLower || words[i].flags&wordCapital != 0
	upper := words[i].flags&wordUpper != 0 // all of the words begin so
	for start := j; j < len(words); j++ {
		w := &words[j]
		upper = upper && w.flags&wordUpper != 0
		key := addKey(prefix, w.hash)
		if j > start {
			if w.flags&wordBreak != 0 {
				break
			}
			at = d.at(key)
			if at == nothing && w.flags&(wordUpper|wordCaps) == wordUpper {
				key, at = d.otherKey(prefix, w, key, at)
			}
		}
		if at == nothing && w.full == w.hash && w.flags&wordMark == 0 {
			break
		}
		if j < m.end {
			prefix = key // no longer than what was found
			continue
		}
		if w.full != w.hash {
			if h := d.kb.hits(d.at(addKey(prefix, w.full)).own); h.n > 0 {
				d.longer(m, h, i, j+1, false)
			}
		}
		if w.flags&wordMark != 0 && j > i && at.own == entryNone && d.commaMore(prefix, j) {
			continue // "Goldman, Sachs and Co"
		}
		if named := at.own.named() || at.general.named(); named && !(upper && m.end != j+1 && d.recallNames(m, key, at, i, j+1)) {
			d.namesAt(m, at, general, i, j+1)
		}
		more := at.own.more() || general && at.general.more()
		if !more || w.flags&wordMark != 0 && j == i {
			break
		}
		prefix = key
	}
}

// namesAt makes m words [i, j), if one of the names that there are of them fits; of
// general knowledge only where general says so.
func (d *document) namesAt(m *match, at phrase, general bool, i, j int) {
	if m.end != j && at.own.named() && !(m.end > 0 && d.kindWord(j-1) && !d.ownKind(d.kb.hits(at.own), j-1)) {
		d.longer(m, d.kb.hits(at.own), i, j, true)
	}
	if !general || !at.general.named() {
		return
	}
	if h := d.l.general.hits(at.general); !(m.end > 0 && m.end < j && d.kindWord(j-1) && !d.institution(h, j-1)) {
		d.generalLonger(m, h, i, j)
	}
}

// longer makes m words [i, j), if one of the names of the knowledge base fits
// them.
func (d *document) longer(m *match, h hits, i, j int, stem bool) {
	lo := len(d.cands)
	flags := d.addHits(h, i, j)
	if len(d.cands) > lo {
		d.cands = append(d.cands[:m.lo], d.cands[lo:]...)
		m.end, m.stem, m.flags = j, stem, flags
	}
}

// generalLonger is longer for names of general knowledge; what they lead to is
// added to what the knowledge base has for the same words.
func (d *document) generalLonger(m *match, h hits, i, j int) {
	if m.end == j {
		m.flags |= d.addGeneral(h, m.lo, i, j)
		return
	}
	lo := len(d.cands)
	flags := d.addGeneral(h, lo, i, j)
	if len(d.cands) > lo {
		d.cands = append(d.cands[:m.lo], d.cands[lo:]...)
		m.end, m.stem, m.flags = j, true, flags
	}
}

// commaMore reports whether the name of a firm goes on behind the comma that is
// word j as if it were not there: "Goldman, Sachs and Co", but "in Moscow, Kremlin
// aides". prefix is the key of the words before it.
func (d *document) commaMore(prefix uint64, j int) bool {
	if j+3 >= len(d.words) {
		return false
	}
	next, and, co := &d.words[j+1], &d.words[j+2], &d.words[j+3]
	return next.flags&(wordBreak|wordUpper|wordMark) == wordUpper && and.hash == hashAnd && co.class&classLegal != 0 &&
		d.at(addKey(prefix, next.hash)).own != entryNone
}

// kindWord reports whether word i only says what kind of thing the name before
// it is the name of: in "the Ukrainian army" and "the Iraq war" the country is
// named.
func (d *document) kindWord(i int) bool {
	w := &d.words[i]
	return w.flags&(wordUpper|wordNumber) == 0 && w.class&(classOrg|classEvent) != 0
}

// institution reports whether one of the names of general knowledge has word i
// in small letters too: "the U.S. military" is one institution.
func (d *document) institution(h hits, i int) bool {
	w := &d.words[i]
	for n := range h.all() {
		if w.class&classOrg != 0 && strings.HasSuffix(d.l.general.base.name(n).text, d.text[w.start:w.stem]) {
			return true
		}
	}
	return false
}

// ownKind reports whether the knowledge base writes one of the names with word i, and
// the one before it, in small letters too: "England national football team".
func (d *document) ownKind(h hits, i int) bool {
	w := &d.words[i]
	if d.words[i-1].flags&wordUpper != 0 {
		return false // the Iran-Iraq war, the Lebanese army
	}
	for n := range h.all() {
		if strings.HasSuffix(d.name(n).text, " "+d.text[w.start:w.stem]) {
			return true
		}
	}
	return false
}

// article lets a name begin with its article: "told The Associated Press".
func (d *document) article(f *found) {
	i := int(f.first)
	if i == 0 || d.words[i].flags&(wordBreak|wordUpper) != wordUpper {
		return
	}
	if the := &d.words[i-1]; the.hash == hashThe && the.flags&wordUpper != 0 && (f.flags&foundArticle != 0 || the.flags&(wordSentence|wordBreak) == 0) {
		f.start, f.first = the.start, f.first-1
	}
}

// initial lets a person's name begin with an initial that the knowledge base
// does not have: "R. Ada Holm".
func (d *document) initial(f *found) {
	i := int(f.first)
	if i == 0 || f.last-f.first < 2 || d.words[i].flags&wordBreak != 0 || d.kb.typeOf(d.cands[f.lo].entity) != Person {
		return
	}
	if w := &d.words[i-1]; w.flags&(wordInitial|wordUpper) == wordInitial|wordUpper && w.end-w.start == 1 && d.text[w.end] == '.' {
		f.start, f.first = w.start, f.first-1
	}
}

// fullStop lets a name end with the mark that belongs to it: "Vail, Colo., in
// January", "Yahoo! said".
func (d *document) fullStop(f *found) {
	end := int(f.end)
	if end == len(d.text) || f.end != d.words[f.last-1].end {
		return
	}
	switch c := &d.cands[f.lo]; d.text[end] {
	case '.':
		legal := d.words[f.last-1].class&classLegal != 0 && int(f.last) < len(d.words) && d.words[f.last].flags&wordSentence == 0
		if c.kind != nameAcronym && (c.dotted || legal || strings.HasSuffix(d.kb.name(c.name).text, ".")) {
			f.end++
		}
	case '!', '?':
		if strings.HasSuffix(d.kb.name(c.name).text, d.text[end:end+1]) {
			f.end++ // Yahoo!
		}
	}
}

// cutDigits finds the names that are words [i, j) and the first n of the
// digits glued to them: "France24" in "France241", with a footnote's mark.
func (d *document) cutDigits(i, j int) (n int, h hits) {
	digits := &d.words[j]
	key := keySeed
	for k := i; k < j; k++ {
		key = addKey(key, d.words[k].hash)
	}
	for n := int(digits.end-digits.start) - 1; n >= 2; n-- {
		if e, ok := d.kb.at(addKey(key, fold.Hash(d.text[digits.start:digits.start+int32(n)]))); ok {
			if h := d.kb.hits(e); h.n > 0 {
				return n, h
			}
		}
	}
	return 0, hits{}
}

// maxCandidates bounds the candidates of one mention.
const maxCandidates = 32

// addHits adds the entities of the names as candidates, each once.
func (d *document) addHits(h hits, i, j int) (flags foundFlags) {
	lo := len(d.cands)
	demonym := false
next:
	for n := range h.all() {
		name := d.name(n)
		if !d.written(name, i, j) {
			continue
		}
		for k := lo; k < len(d.cands); k++ {
			if c := &d.cands[k]; c.entity == name.entity {
				if name.kind < c.kind && (name.kind != nameWeak) {
					c.kind, c.name, c.lower = name.kind, n, name.lower
				}
				continue next
			}
		}
		if len(d.cands)-lo == maxCandidates {
			break
		}
		d.cands = append(d.cands, candidate{entity: name.entity, name: n, kind: name.kind, lower: name.lower, the: name.article})
		if name.article && len(d.cands)-lo == 1 {
			flags |= foundArticle
		}
		demonym = demonym || name.kind == nameDemonym
	}
	if demonym && len(d.cands)-lo == 1 && d.cands[lo].kind == nameDemonym {
		flags |= foundDemonym
	}
	return flags
}
