package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/lexicon"
)

// scan finds the names of the knowledge base: at every word the longest name
// that begins there and is written as it is in the text.
func (d *document) scan() {
	for i := 0; i < len(d.words); {
		w := &d.words[i]
		const capital = wordUpper | wordNumber | wordNonLatin | wordInner
		if w.flags&(wordMark|wordSplit) != 0 || w.flags&(wordPlain|capital) == wordPlain || w.flags&(wordHyphen|wordUpper) == wordHyphen|wordUpper && d.text[w.start] >= 'a' {
			i++ // mostly a word in lower case that begins no name
			continue
		}
		n := d.longest(i)
		if n == 0 {
			i++
			continue
		}
		i += n
		if len(d.found) == MaxMentions {
			return
		}
	}
}

// maxNameWords is how many words a name in a text may have.
const maxNameWords = 32

// longest adds the longest name that begins at word i to d.found, and returns
// how many words it has; 0 when there is none.
func (d *document) longest(i int) int {
	upper := d.words[i].flags&(wordUpper|wordNumber|wordNonLatin|wordInner) != 0
	prefix, best := keySeed, 0
	var own, known hits // names of the knowledge base, of general knowledge
	var stem bool
	for j := i; j < len(d.words) && j-i < maxNameWords; j++ {
		w := &d.words[j]
		if j > i && w.flags&wordBreak != 0 {
			break
		}
		stemKey := addKey(prefix, w.hash)
		if w.full != w.hash {
			if h := d.kb.hits(d.at(addKey(prefix, w.full)).own); h.n > 0 && d.fits(h, i, j+1) {
				best, own, known, stem = j+1, h, hits{}, false
			}
		}
		at := d.at(stemKey)
		if w.flags&wordMark != 0 && j > i && at.own == entryNone && d.commaMore(prefix, j) {
			continue // "Goldman, Sachs and Co"
		}
		more := at.own.more()
		if best != j+1 {
			if h := d.kb.hits(at.own); h.n > 0 && d.fits(h, i, j+1) && !(best > 0 && d.kindWord(j)) {
				best, own, known, stem = j+1, h, hits{}, true
			}
		}
		if upper || d.generalLower {
			if h := d.l.general.hits(at.general); h.n > 0 && d.fitsGeneral(h, i, j+1) && !(best > 0 && best < j+1 && d.kindWord(j) && !d.institution(h, j)) {
				if best != j+1 {
					best, own, stem = j+1, hits{}, true
				}
				known = h
			}
			more = more || at.general.more()
		}
		if !more || w.flags&wordMark != 0 && j == i {
			break
		}
		prefix = stemKey
	}
	lo := len(d.cands)
	if j := i + 1; j < len(d.words) && d.words[j].flags&wordSplit != 0 && best <= j {
		if n, h := d.cutDigits(i, j); n > 0 {
			flags := d.addHits(h, i, j+1)
			d.found = append(d.found, found{
				first: int32(i), last: int32(j + 1), start: d.words[i].start, end: d.words[j].start + int32(n),
				lo: int32(lo), hi: int32(len(d.cands)), referent: -1, flags: flags,
			})
			return 2
		}
	}
	if best == 0 {
		return 0
	}
	flags := d.addHits(own, i, best)
	flags |= d.addGeneral(known, lo, i, best)
	if len(d.cands) == lo {
		return 0
	}
	f := found{
		first: int32(i), last: int32(best), start: d.words[i].start, end: d.words[best-1].end,
		lo: int32(lo), hi: int32(len(d.cands)), referent: -1, flags: flags,
	}
	if stem {
		f.end = d.words[best-1].stem
	}
	d.article(&f)
	d.initial(&f)
	d.fullStop(&f)
	if !d.plausible(&f) {
		d.cands = d.cands[:lo]
		return 0
	}
	d.found = append(d.found, f)
	return best - i
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

// business reports whether word i is of what a company has: "Apple shares".
func (d *document) business(i int) bool {
	switch d.text[d.words[i].start:d.words[i].end] {
	case "shares", "stock", "profit", "profits", "revenue", "sales", "earnings", "employees", "executives", "executive", "investors", "shareholders":
		return true
	}
	return false
}

// contest reports whether word i is what a team does to another, or meets with:
// "Arsenal beat Chelsea".
func (d *document) contest(i int) bool {
	switch d.text[d.words[i].start:d.words[i].end] {
	case "beat", "beats", "defeated", "defeats", "thrashed", "edged", "hammered", "drew", "lost", "won", "win", "wins", "scored", "midfielder", "striker",
		"defender", "goalkeeper", "captain", "manager", "coach", "winger", "fans", "against":
		return true
	}
	return false
}

// acts reports whether a well-known name is spoken of as of somebody, and not
// its word used: "Apple's", "Apple CEO", "Apple said".
func (d *document) acts(f *found) bool {
	if d.kb.weight(d.cands[f.lo].entity) < 0.3 || d.cands[f.lo].kind > nameAlias {
		return false
	}
	if f.flags&foundSay != 0 || d.possessive(int(f.last)-1) {
		return true
	}
	if int(f.last) == len(d.words) {
		return false
	}
	next := &d.words[f.last]
	if next.flags&wordBreak != 0 {
		return false
	}
	return next.class&classTitle != 0 || d.kb.typeOf(d.cands[f.lo].entity) == Organization && (d.business(int(f.last)) || d.contest(int(f.last)))
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
		if c.kind != nameAcronym && (c.dotted || strings.HasSuffix(d.kb.name(c.name).text, ".")) {
			f.end++
		}
	case '!', '?':
		if strings.HasSuffix(d.kb.name(c.name).text, d.text[end:end+1]) {
			f.end++ // Yahoo!
		}
	}
}

// fits reports whether one of the names is written as words [i, j) are.
func (d *document) fits(h hits, i, j int) bool {
	for n := range h.all() {
		if d.written(d.kb.name(n), i, j) {
			return true
		}
	}
	return false
}

// written reports whether words [i, j) are written as a name is: capitals
// where it has them.
func (d *document) written(name nameInfo, i, j int) bool {
	if j < len(d.words) && d.words[j].flags&wordSplit != 0 && !d.footnote(j) {
		return false
	}
	last := &d.words[j-1]
	if last.flags&wordMark != 0 {
		return false
	}
	if name.lower {
		return true
	}
	first := &d.words[i]
	if j-i == 1 && first.flags&wordNumber == 0 {
		if first.flags&(wordUpper|wordNonLatin) == 0 {
			return first.flags&wordInner != 0 && d.text[first.start:first.stem] == name.text
		}
		// US, WHO and IT are not Us, Who and It.
		if shout(name.text) {
			return first.flags&(wordCaps|wordDotted) != 0 || len(name.text) > 3 && !first.common() || first.flags&wordTag != 0
		}
		if first.flags&wordCaps != 0 && first.end-first.start <= 3 && first.flags&wordDotted == 0 && d.capsAround(i) < 2 {
			return name.kind == nameAcronym || hasInner(name.text)
		}
		return true
	}
	if d.unmistakable(i, j) {
		return true
	}
	lower := 0
	for k := i; k < j; k++ {
		w := &d.words[k]
		if w.flags&(wordUpper|wordNumber|wordMark|wordNonLatin) != 0 || w.hash == hashAnd {
			continue
		}
		if k == i && j-i < 4 && isDirection(d.text[w.start:w.end]) {
			continue // "central Africa", "sub-Saharan Africa"
		}
		if !strings.Contains(name.text, d.text[w.start:w.stem]) {
			if k > i && w.class&(classOrg|classPlace|classEvent) != 0 {
				continue // "the Indian army", "the Vietnam war"
			}
			lower++
		}
		if k == i && j-i < 4 && w.flags&wordInner == 0 && w.class&classParticle == 0 {
			return false // "war in Ukraine" names Ukraine
		}
	}
	// "the coalition of the willing": long names are known without capitals.
	return lower == 0 || j-i >= 4
}

// isDirection reports whether a word says which part of a place is named; it is
// written without a capital as often as with one.
func isDirection(w string) bool {
	switch w {
	case "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "northern", "southern", "eastern", "western",
		"northeastern", "northwestern", "southeastern", "southwestern", "central", "upper", "lower", "inner", "outer", "greater", "sub":
		return true
	}
	return false
}

// unmistakable reports whether words [i, j), written without any capital as in
// a tweet, are no English phrase: "miami heat", but not "ray rice".
func (d *document) unmistakable(i, j int) bool {
	name := false
	for k := i; k < j; k++ {
		w := &d.words[k]
		if w.flags&(wordUpper|wordNumber|wordMark|wordInner) != 0 {
			return false
		}
		if w.end-w.start >= 4 && w.class == 0 && w.nameOnly() {
			name = true
		}
	}
	return name
}

// footnote reports whether the digits at word j are glued to a name that they
// are no part of: Reuters4.
func (d *document) footnote(j int) bool {
	w, digits := &d.words[j-1], &d.words[j]
	return digits.end-digits.start <= 2 && w.end-w.start >= 4 && w.flags&wordCaps == 0
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

// shout reports whether a name is written in capitals only.
func shout(name string) bool {
	n := 0
	for _, r := range name {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}

// hasInner reports whether a name has a capital behind its first letter.
func hasInner(name string) bool {
	_, n := utf8.DecodeRuneInString(name)
	return strings.ContainsFunc(name[n:], unicode.IsUpper)
}

// capsAround counts the neighbours of word i that are written in capitals.
func (d *document) capsAround(i int) int {
	n := 0
	for k := max(0, i-2); k < min(len(d.words), i+3); k++ {
		if k != i && d.words[k].flags&wordCaps != 0 && d.words[k].flags&wordDotted == 0 {
			n++
		}
	}
	return n
}

// maxCandidates bounds the candidates of one mention.
const maxCandidates = 32

// addHits adds the entities of the names as candidates, each once.
func (d *document) addHits(h hits, i, j int) (flags foundFlags) {
	lo := len(d.cands)
	demonym := false
next:
	for n := range h.all() {
		name := d.kb.name(n)
		if !d.written(name, i, j) {
			continue
		}
		for k := lo; k < len(d.cands); k++ {
			if c := &d.cands[k]; c.entity == name.entity {
				if name.kind < c.kind && (name.kind != nameWeak) {
					c.kind, c.name = name.kind, n
				}
				continue next
			}
		}
		if len(d.cands)-lo == maxCandidates {
			break
		}
		d.cands = append(d.cands, candidate{entity: name.entity, name: n, kind: name.kind})
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

// plausible reports whether a name found may be one, going by its capitals
// and what stands beside it, and notes what its surroundings say.
func (d *document) plausible(f *found) bool {
	d.surroundings(f)
	if f.last-f.first == 1 || f.last-f.first == 2 && d.words[f.first].hash == hashThe {
		if w := &d.words[f.last-1]; w.common() && w.flags&wordCaps == 0 && d.kb.typeOf(d.cands[f.lo].entity) == Organization && d.partOfInstitution(f) {
			return false
		}
	}
	if f.last-f.first > 1 {
		return true
	}
	w := &d.words[f.first]
	if w.flags&wordNumber != 0 {
		return false // a number alone is no name
	}
	lower := true
	for _, c := range d.cands[f.lo:f.hi] {
		lower = lower && d.kb.name(c.name).lower
	}
	if w.flags&wordUpper == 0 {
		return w.flags&(wordNonLatin|wordInner) != 0 || lower && d.specific(f)
	}
	c := w.class
	if c&classGiven != 0 && d.cands[f.lo].kind == nameDemonym && w.flags&wordCaps == 0 && !d.adjective(f) && !d.determined(f) {
		return false // Finn, a person
	}
	if lower {
		// "President" and "News" with a capital are a part of something else.
		return w.flags&(wordSentence|wordBreak) != 0 && d.specific(f) && !d.titleCase(int(f.first)) || w.flags&wordCaps != 0
	}
	if c&classCalendar != 0 && w.flags&wordCaps == 0 {
		// May, March, August: only where a person or a place is spoken of.
		if f.flags&(foundTitle|foundSay) == 0 {
			return false
		}
	}
	if best := &d.cands[f.lo]; best.kind == nameAcronym && !best.known && w.common() {
		return false // MAC and ACE are words too
	}
	if best := &d.cands[f.lo]; f.hi-f.lo == 1 && best.kind <= nameAlias && d.kb.typeOf(best.entity) == Place && d.kb.country(best.entity) == "" &&
		d.kb.weight(best.entity) > 0 && d.inState(int(f.last)) {
		return false // Jordan, Minnesota
	}
	if best := &d.cands[f.lo]; w.flags&wordCaps != 0 && w.end-w.start == 3 && !best.known && best.kind != nameCanonical && d.kb.typeOf(best.entity) == Place &&
		d.kb.country(best.entity) != "" && d.capsAround(int(f.first)) == 0 {
		return false // BEA is an office, not the airport of Bandar-e Anzali
	}
	if c&classPlain != 0 && (w.flags&(wordCaps|wordDotted) == 0 || d.cands[f.lo].kind == nameAcronym) {
		return false
	}
	if c&(classTitle|classOffice) != 0 && w.flags&wordCaps == 0 && int(f.last) < len(d.words) {
		if next := &d.words[f.last]; next.flags&(wordBreak|wordUpper) == wordUpper && next.class&(classTitle|classOffice|classGiven) != 0 {
			return false // Vice President, Marshal Pierre
		}
	}
	info, known := w.lexical()
	if known && info.Has(lexicon.Lower) && w.flags&(wordCaps|wordDotted) == 0 {
		if d.cands[f.lo].kind == nameDemonym && w.flags&(wordSentence|wordBreak) != 0 && !d.adjective(f) && f.flags&foundSay == 0 {
			return false // "Polish your shoes"
		}
		if w.flags&wordSentence != 0 || w.flags&wordBreak != 0 || d.titleCase(int(f.first)) {
			if (!info.Has(lexicon.Upper) || info.Class() > 40) && !d.acts(f) && !d.quoted(f) && d.qualifier(f) == Unknown {
				f.flags |= foundWeak
			}
		}
	}
	return true
}

// inState reports whether a comma and a state or province stand at word i.
func (d *document) inState(i int) bool {
	if i+1 >= len(d.words) || d.words[i].flags&(wordMark|wordBreak) != wordMark || d.words[i+1].flags&(wordUpper|wordBreak) != wordUpper {
		return false
	}
	key := keySeed
	for j := i + 1; j < min(i+3, len(d.words)); j++ {
		key = addKey(key, d.words[j].hash)
		for n := range d.kb.hits(d.at(key).own).all() {
			if d.l.general.isState(d.kb.name(n).entity) {
				return true
			}
		}
	}
	return false
}

// partOfInstitution reports whether f is one word of the name of an institution
// that the knowledge base does not have: "National" and "Commission" in the
// "National Commission on Culture" are neither The National nor the European
// Commission.
func (d *document) partOfInstitution(f *found) bool {
	i := int(f.last) - 1
	if i+1 < len(d.words) && !d.possessive(i) {
		if next := &d.words[i+1]; next.flags&(wordBreak|wordUpper) == wordUpper && next.common() && next.class&classOrg != 0 {
			return true
		}
	}
	if i == 0 || i > int(f.first) || d.words[i].flags&wordBreak != 0 || d.words[i].class&(classOrg|classOrgOf) == 0 || d.possessive(i-1) {
		return false
	}
	before := &d.words[i-1]
	return before.flags&(wordUpper|wordSentence) == wordUpper && before.common() && before.class&(classTitle|classPlain) == 0
}

// determined reports whether an article or the like stands before f.
func (d *document) determined(f *found) bool {
	if f.first == 0 || d.words[f.first].flags&wordBreak != 0 {
		return false
	}
	w := &d.words[f.first-1]
	return w.flags&wordUpper == 0 && w.class&(classPlain|classTie|classParticle) != 0 && w.class&classIn == 0 || w.hash == hashThe
}

// specific reports whether a common noun says enough to be linked: "disco" and
// "oncology" do, and callings, "actor" and "lawyer"; "company" and "father" do
// not, nor offices, "director" and "spokesman". It goes by the singular.
func (d *document) specific(f *found) bool {
	hash, class := d.words[f.first].hash, d.words[f.first].class
	if name := d.kb.name(d.cands[f.lo].name); name.kind == nameShort {
		if words := d.wordsOf(d.kb.canonical(name.entity)); len(words) == 1 {
			hash, class = words[0].hash, classesOf(words[0].hash)
		}
	}
	if class&(classOffice|classOrg|classPlace) != 0 {
		return false
	}
	info, ok := lexicon.Lookup(hash)
	return !ok || info.Class() < specificClass || class&classTitle != 0 && info.Class() < callingClass
}

// specificClass and callingClass are how frequent a common noun, and a word for
// a calling, may be that is linked; see lexicon.Info.
const (
	specificClass = 29
	callingClass  = 36
)

// surroundings notes what the words beside f say about it.
func (d *document) surroundings(f *found) {
	if i := int(f.first) - 1; i >= 0 && d.words[f.first].flags&wordBreak == 0 {
		w := &d.words[i]
		c := w.class
		if c&classTitle != 0 && w.full == w.hash {
			f.flags |= foundTitle
		}
		if c&classIn != 0 && w.flags&wordUpper == 0 || c&classIn != 0 && w.flags&wordSentence != 0 {
			f.flags |= foundIn
		}
		if c&classSay != 0 && w.flags&wordUpper == 0 && d.text[w.start:w.end] != "called" {
			f.flags |= foundSay
		}
	}
	if i := int(f.last); i < len(d.words) && d.words[i].flags&(wordBreak|wordUpper) == 0 && f.end == d.words[i-1].end {
		if d.words[i].class&(classSay|classDoes) != 0 {
			f.flags |= foundSay
		}
	}
}

// sentence is what is known of the sentence that was last looked at.
type sentence struct {
	first, last int
	title       bool
}

// titleCase reports whether the sentence of word i is written as a headline
// is, Nearly Every Word With a Capital.
func (d *document) titleCase(i int) bool {
	if i >= d.sentence.first && i < d.sentence.last {
		return d.sentence.title
	}
	s := sentence{first: i, last: i + 1}
	for s.first > 0 && d.words[s.first].flags&wordSentence == 0 && i-s.first < 60 {
		s.first--
	}
	for s.last < len(d.words) && d.words[s.last].flags&wordSentence == 0 && s.last-i < 60 {
		s.last++
	}
	upper, lower := 0, 0
	for _, w := range d.words[s.first:s.last] {
		switch {
		case w.flags&(wordMark|wordNumber|wordSplit) != 0:
		case w.flags&wordUpper != 0:
			upper++
		case w.end-w.start > 2 && w.class&(classTie|classIn|classPlain|classParticle) == 0:
			lower++
		}
	}
	s.title = upper >= 3 && lower*8 <= upper
	if end := int(d.words[s.last-1].end); lower > 0 && end < len(d.text) && d.text[end] == '.' {
		s.title = false // headlines end without a full stop
	}
	d.sentence = s
	return s.title
}
