package entity

import "github.com/dragoman-go/dragoman/internal/lexicon"

// maxNamesWithWord bounds how many names with one word are looked at.
const maxNamesWithWord = 200

// partial returns the one entity of the knowledge base that f names by a part
// of its name: a surname, a name without its middle one, a company without
// what it makes. The names looked at in one document are bounded.
func (d *document) partial(f *found) (e uint32, score float32, ok bool) {
	if d.budget <= 0 {
		return 0, 0, false
	}
	if e, score, ok = d.party(f); ok {
		return e, score, true
	}
	if e, ok := d.ofNation(f); ok {
		return e, 0.65, true
	}
	for _, known := range [...]func(*found) (uint32, bool){d.ofKind, d.kindOf, d.ofYear} {
		if e, ok := known(f); ok {
			return e, 0.65, true
		}
	}
	if f.last-f.first == 1 {
		e, score, ok = d.partialWord(f)
	} else if u := d.unknownName(f); u.cost > 0 {
		d.budget -= u.cost
	} else {
		before := d.budget
		d.ahead = false
		if e, score, ok = d.partialName(f); !ok && d.budget > 0 && !d.ahead {
			e, score, ok = d.slip(f)
		}
		if !ok && d.budget > 0 && !d.ahead {
			u.cost = 1 + before - d.budget
			d.budget--
		}
	}
	if !ok && d.foreign(f) {
		return d.inflected(f)
	}
	if ok && d.manyHave(f) && (f.last-f.first == 1 || d.elsewhere(f, &candidate{entity: e})) {
		return 0, 0, false // "the Commission", "High Court"
	}
	return e, score, ok
}

// unknownName returns what is remembered of the words of f as the name of
// nobody known; without a cost when nothing is.
func (d *document) unknownName(f *found) *unknownName {
	key := hashID(d.text[f.start:f.end]) ^ uint64(f.typ)
	u := &d.nobody[(key^key>>32)%recentUnknown]
	if u.key != key {
		*u = unknownName{key: key}
	}
	return u
}

// foreign reports whether f may be inflected, or spelled as another language
// does.
func (d *document) foreign(f *found) bool {
	return d.options.foreign || d.words[f.first].flags&wordNonLatin != 0
}

// inflected returns the entity that f is a form of in a language other than
// English: "Zełenskiego", "Байдена". Only a name that is much nearer than any
// other will do.
func (d *document) inflected(f *found) (uint32, float32, bool) {
	text := d.text[f.start:f.end]
	if len(text) < 4 || len(text) > 128 {
		return 0, 0, false
	}
	d.budget -= inflectedCost
	key := hashID(text)
	x := &d.inflection[(key^key>>32)%recentInflected]
	if x.key != key {
		*x = inflection{key: key}
		cands := d.kb.Lookup(text, Limit(3))
		if len(cands) > 0 && cands[0].Score >= inflectedScore && (len(cands) == 1 || cands[0].Score-cands[1].Score >= inflectedMargin) {
			x.entity, x.ok = d.kb.number(cands[0].Entity)
			x.score = float32(0.7 * cands[0].Score)
		}
	}
	return x.entity, x.score, x.ok
}

const (
	inflectedScore  = 0.7
	inflectedMargin = 0.03
	inflectedCost   = 200 // of the budget: how many names a look-up counts as
)

// partialName is partial for several words.
func (d *document) partialName(f *found) (uint32, float32, bool) {
	words := d.words[f.first:f.last]
	last := &words[len(words)-1]
	var all tally
	n := 0
	first := d.kb.withBoth(words[0].hash)
	for p := range d.kb.withWord(last.hash) {
		d.budget--
		if n++; n > maxNamesWithWord {
			break
		}
		// Without the first word, only the name of a person may be another form.
		both := words[0].hash == hashThe || first.has(p.name)
		if !both && !p.last {
			continue
		}
		name := d.kb.name(p.name)
		if name.lower || name.kind >= nameShort {
			continue
		}
		t := d.kb.typeOf(name.entity)
		if t == Person && !p.last || t != Person && !both {
			continue
		}
		if d.partOf(words, name.text, t) {
			all.add(d.kb, name.entity)
		}
	}
	if e, ok := all.only(); ok && all.n > 0 {
		return e, 0.75, true
	}
	return d.prefix(f)
}

// prefix returns the one entity of the knowledge base whose name begins with
// the words of f. Where the text goes on as the name does, so does f.
func (d *document) prefix(f *found) (uint32, float32, bool) {
	words := d.words[f.first:f.last]
	n := d.kb.count(words[0].hash)
	if d.budget -= min(n, maxNamesWithWord+1); n > maxNamesWithWord {
		return 0, 0, false
	}
	var all tally
	end := int(f.last)
	second := withBoth{every: true}
	if len(words) > 1 && words[1].flags&wordMark == 0 {
		second = d.kb.withBoth(words[1].hash)
	}
	for p := range d.kb.withWord(words[0].hash) {
		if !p.first || !second.has(p.name) {
			continue
		}
		name := d.kb.name(p.name)
		if name.lower || name.kind > nameAlias {
			continue
		}
		if d.kb.typeOf(name.entity) == Person && d.particleNext(f) {
			d.ahead = true
			continue // Abu Bakr al-Hassan is not Abu Bakr al-Baghdadi
		}
		k, whole := d.shared(int(f.first), name.text)
		if whole || k < len(words) {
			d.ahead = d.ahead || k > len(words)
			continue
		}
		before := all.n
		all.add(d.kb, name.entity)
		if before == 0 || all.n == before {
			end = max(end, int(f.first)+k)
		}
	}
	e, ok := all.only()
	if !ok || all.n == 0 {
		return 0, 0, false
	}
	for end > int(f.last) && (d.words[end-1].flags&(wordUpper|wordNumber) == 0 || d.words[end-1].class&classPlain != 0) {
		end--
	}
	if end > int(f.last) && all.n == 1 {
		f.last, f.end = int32(end), d.words[end-1].stem
	}
	return e, 0.6, true
}

// shared returns how many words from word i on are those that a name begins
// with, and whether these are all of the name.
func (d *document) shared(i int, name string) (k int, whole bool) {
	full := d.wordsOf(name)
	if len(full) > 1 && full[0].hash == hashThe {
		full = full[1:]
	}
	for k < len(full) && i+k < len(d.words) && full[k].hash == d.words[i+k].hash && (k == 0 || d.words[i+k].flags&wordBreak == 0) {
		k++
	}
	return k, k == len(full)
}

// particleNext reports whether a particle and another name stand behind f.
func (d *document) particleNext(f *found) bool {
	return d.particleAt(int(f.last))
}

// particleAt reports whether word i is a particle, or the first of two, with another
// name behind it.
func (d *document) particleAt(i int) bool {
	j := i
	for j < len(d.words) && j-i < 2 && d.words[j].flags&(wordBreak|wordUpper|wordMark) == 0 && d.words[j].class&classParticle != 0 {
		j++
	}
	return j > i && j < len(d.words) && d.words[j].flags&(wordBreak|wordUpper) == wordUpper
}

// partOf reports whether the words are a shorter or longer form of a name.
func (d *document) partOf(words []nameWord, name string, t Type) bool {
	full := d.wordsOf(name)
	if len(full) < 2 {
		return false
	}
	if t == Person {
		return d.samePerson(words, full, name)
	}
	// All words in order, and what is left out has no capital or says little.
	k, little := 0, true
	for _, w := range full {
		if k < len(words) && w.hash == words[k].hash {
			k++
			continue
		}
		little = little && (w.flags&wordUpper == 0 || classesOf(w.hash)&(classLegal|classNational) != 0)
	}
	return k == len(words) && k >= 2 && (little || cutShort(words, full))
}

// cutShort reports whether words, three names or more, are a name in full but for a part
// of it, behind the first and before the last word: the second of two things that an
// institution is for, "Chemical Safety [and Hazard Investigation] Board", or one word that
// is only a name, a sponsor's.
func cutShort(words, full []nameWord) bool {
	a := 0
	for a < len(words) && words[a].hash == full[a].hash {
		a++
	}
	b := 0
	for b < len(words)-a && words[len(words)-1-b].hash == full[len(full)-1-b].hash {
		b++
	}
	names := 0
	for i := range words {
		if words[i].flags&wordUpper != 0 {
			names++
		}
	}
	if a == 0 || b == 0 || a+b != len(words) || names < 3 {
		return false
	}
	left := full[a : len(full)-b]
	if left[0].hash == hashAnd {
		return true
	}
	info, _ := lexicon.Lookup(left[0].hash)
	return len(left) == 1 && !info.Has(lexicon.Lower) && classesOf(left[0].hash) == 0
}
