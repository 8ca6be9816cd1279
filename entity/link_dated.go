package entity

import "strings"

// What a year tells apart is named by it and by what it is: "the 2010 census", "the 2008
// election", where the knowledge base has the 2010 United States Census.

// dated adds years with a word for an event behind them, where names of the knowledge
// base begin so; d.found[:known] are its names in the text.
func (d *document) dated(known int) {
	k := 0
	for _, i := range d.notable {
		i := int(i)
		w := &d.words[i]
		if w.flags&(wordNumber|wordSplit|wordMark) != wordNumber || w.end-w.start != 4 || !w.begins.own.more() || i+1 == len(d.words) {
			continue
		}
		noun := &d.words[i+1]
		if noun.flags&(wordBreak|wordUpper|wordHyphen) != 0 || noun.class&classEvent == 0 {
			continue
		}
		for k < known && int(d.found[k].last) <= i {
			k++
		}
		if d.coveredBy(i, k, known) >= 0 || d.coveredBy(i+1, k, known) >= 0 || len(d.found) >= 2*MaxMentions {
			continue
		}
		d.found = append(d.found, found{
			first: int32(i), last: int32(i + 2), start: w.start, end: noun.stem, lo: int32(len(d.cands)), hi: int32(len(d.cands)), referent: -1, flags: foundUnknown,
		})
	}
}

// ofYear returns the one event of the knowledge base that f, a year and a word for what
// happened, names: that of a country of which the text speaks.
func (d *document) ofYear(f *found) (uint32, bool) {
	year := &d.words[f.first]
	if year.flags&wordNumber == 0 || f.last-f.first != 2 {
		return 0, false
	}
	noun := strings.TrimSuffix(d.text[d.words[f.last-1].start:f.end], "s")
	var all tally
	n := 0
	for p := range d.kb.withWord(year.hash) {
		d.budget--
		if n++; n > maxNamesWithWord {
			return 0, false
		}
		name := d.kb.name(p.name)
		if !p.first || name.kind > nameAlias || d.kb.typeOf(name.entity) == Person {
			continue
		}
		full := d.wordsOf(name.text)
		last := &full[len(full)-1]
		if strings.EqualFold(strings.TrimSuffix(name.text[last.start:last.end], "s"), noun) && d.ofNationNamed(full, d.kb.weight(name.entity) == 0) {
			all.add(d.kb, name.entity)
		}
	}
	e, ok := all.only()
	return e, ok && all.n > 0
}

// ofNationNamed reports whether the text speaks of the country that stands in a name
// behind its first word, as such or as an adjective: "2010 United States Census". Where
// only is set, it is enough that the text has no adjective of another.
func (d *document) ofNationNamed(name []nameWord, only bool) bool {
	key, nation := keySeed, noNation
	for i := 1; i < len(name) && name[i].flags&wordUpper != 0; i++ {
		key = addKey(key, name[i].hash)
		at := d.at(key)
		for n := range d.kb.hits(at.own).all() {
			if e := d.kb.entityOf(n); d.kb.typeOf(e) == Place {
				nation = d.entity(e).nation
			}
		}
		for n := range d.l.general.hits(at.general).all() {
			if e := d.l.general.entity[d.generalName(n).entity]; e != noEntity && d.kb.typeOf(e) == Place {
				nation = d.entity(e).nation
			}
		}
	}
	if nation == noNation {
		return only
	}
	return d.nations.count[nation] > 0 || only && !d.anyDemonym()
}

// anyDemonym reports whether the text has the adjective of a country. It is asked once of
// a text.
func (d *document) anyDemonym() bool {
	if d.demonym == 0 {
		d.demonym = -1
		for i := range d.found {
			if f := &d.found[i]; f.flags&(foundDemonym|foundDropped) == foundDemonym {
				d.demonym = 1
				break
			}
		}
	}
	return d.demonym > 0
}
