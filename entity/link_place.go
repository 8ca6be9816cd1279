package entity

import (
	"cmp"
	"slices"
	"strings"
)

// Which of the places of a name is meant: what lies in what, and what only a state
// or a province has.

// placeKind is what a place is, by its description.
type placeKind uint8

const (
	placeOther    placeKind = iota
	placeTown               // "city in Georgia, United States", "capital of Kenya"
	placeDivision           // "state of India", "province of Argentina"
)

// kindOfPlace reads the description of a place, which knowledge bases write much
// alike.
func kindOfPlace(description string) placeKind {
	head := description
	for _, link := range [...]string{" of ", " in "} {
		if i := strings.Index(head, link); i >= 0 {
			head = head[:i]
		}
	}
	head = head[strings.LastIndexByte(head, ' ')+1:]
	switch head {
	case "city", "town", "village", "municipality", "capital", "seat", "settlement":
		return placeTown
	case "state", "province", "region", "oblast", "governorate", "canton", "division", "prefecture":
		return placeDivision
	}
	return placeOther
}

// towns drops the candidates of a town that lie elsewhere than in what stands behind
// its comma, or are no places: "Alexandria, Virginia," is not in Egypt, "Princeton,
// N.J.," no university, "Valencia, Venezuela," not in Spain. A state rules out all
// that lies in another country, a country only what has a namesake in it: "Athens,
// Cyprus and Malta" is a list.
func (d *document) towns() {
	for i := 0; i+1 < len(d.found); i++ {
		f, g := &d.found[i], &d.found[i+1]
		if f.hi == f.lo || g.hi == g.lo || g.first != f.last+1 || d.words[f.last].flags&(wordMark|wordBreak) != wordMark {
			continue
		}
		if country := d.countryNamed(g); country != "" && d.prefer(f, func(c *candidate) bool { return d.entity(c.entity).country == country }) {
			continue // Tbilisi, Georgia
		}
		if country := d.stateCountry(g); country != "" && d.closed(g) {
			d.keep(f, func(c *candidate) bool {
				in := d.entity(c.entity).country
				return d.kb.typeOf(c.entity) == Place && (in == "" || in == country) || d.kb.typeOf(c.entity) != Place && c.kind == nameCanonical
			})
			if f.hi == f.lo {
				d.other(f, Place)
				d.elsewhereTown(i, country)
				continue
			}
			d.prefer(f, func(c *candidate) bool { return d.describedIn(c, g) })
		}
	}
}

// townsCalled drops what is no place where the text says that it is one: "the town of
// Delta".
func (d *document) townsCalled() {
	for i := range d.found {
		f := &d.found[i]
		if f.hi == f.lo || f.first < 2 || d.words[f.first-1].hash != hashOf || f.flags&foundDropped != 0 {
			continue
		}
		kind := &d.words[f.first-2]
		switch d.text[kind.start:kind.end] {
		case "town", "city", "village", "suburb", "municipality", "island":
			d.keep(f, func(c *candidate) bool { return d.kb.typeOf(c.entity) == Place })
			if f.hi == f.lo {
				d.other(f, Place)
			}
		}
	}
}

// keep drops the candidates of f that do not pass.
func (d *document) keep(f *found, pass func(c *candidate) bool) {
	n := f.lo
	for k := f.lo; k < f.hi; k++ {
		if c := d.cands[k]; pass(&c) {
			d.cands[n] = c
			n++
		}
	}
	f.hi = n
}

// prefer is keep where one of the candidates passes; it reports whether.
func (d *document) prefer(f *found, pass func(c *candidate) bool) bool {
	for k := f.lo; k < f.hi; k++ {
		if pass(&d.cands[k]) {
			d.keep(f, pass)
			return true
		}
	}
	return false
}

// describedIn reports whether the description of c says that it lies in what g may
// be: "city in Georgia, United States".
func (d *document) describedIn(c *candidate, g *found) bool {
	_, in, _ := strings.Cut(d.kb.x.record(c.entity).description, " in ")
	if in == "" {
		return false
	}
	for _, p := range d.cands[g.lo:g.hi] {
		if name := unqualified(d.kb.canonical(p.entity)); in == name || strings.HasPrefix(in, name) && in[len(name)] == ',' {
			return true
		}
	}
	return false
}

// elsewhereTown makes the other mentions of d.found[i], a town that the knowledge
// base does not have, mean the same town: "Paris, Texas" and then "Paris". One that
// its own comma places, and any where the country of the namesake is named, stands.
func (d *document) elsewhereTown(i int, country string) {
	f := &d.found[i]
	for k := range d.found {
		g := &d.found[k]
		if k == i || g.hi == g.lo || g.last-g.first != f.last-f.first || d.inState(int(g.last)) || !d.sameWords(f, g) {
			continue
		}
		home := ""
		for _, c := range d.cands[g.lo:g.hi] {
			if t := d.kb.typeOf(c.entity); t == Place && home == "" {
				home = d.entity(c.entity).country
			}
		}
		if home == "" || home == country || d.namesCountry(home) {
			continue
		}
		d.other(g, Place)
	}
}

// other makes f a mention of something that the knowledge base does not have.
func (d *document) other(f *found, t Type) {
	f.hi, f.typ = f.lo, t
	f.flags = f.flags&^(foundIn|foundDemonym) | foundUnknown | foundOther
}

// elsewhereHere reports whether the sentence of f, a town, names the country of a
// namesake of candidate c, and not that of c: "In Libya, militias left Tripoli" where
// Tripoli in Lebanon was spoken of.
func (d *document) elsewhereHere(f *found, c *candidate) bool {
	country := d.entity(c.entity).country
	if f.hi-f.lo < 2 || country == "" || d.entity(c.entity).kind != placeTown {
		return false
	}
	other := false
	first, last := d.sentenceOf(int(f.first))
	i, _ := slices.BinarySearchFunc(d.found, int32(first), func(g found, first int32) int { return cmp.Compare(g.first, first) })
	for ; i < len(d.found) && int(d.found[i].first) < last; i++ {
		g := &d.found[i]
		if g.hi == g.lo {
			continue
		}
		switch named := d.countryNamed(g); named {
		case "":
		case country:
			return false
		default:
			for _, o := range d.cands[f.lo:f.hi] {
				other = other || d.entity(o.entity).country == named
			}
		}
	}
	return other
}

// sameWords reports whether f and g are the same words.
func (d *document) sameWords(f, g *found) bool {
	for n := range f.last - f.first {
		if d.words[f.first+n].hash != d.words[g.first+n].hash {
			return false
		}
	}
	return true
}

// namesCountry reports whether the text names a country.
func (d *document) namesCountry(country string) bool {
	for i := range d.found {
		if f := &d.found[i]; f.hi > f.lo && d.countryNamed(f) == country {
			return true
		}
	}
	return false
}

// closed reports whether a comma, a bracket or the end of the sentence stands
// behind f.
func (d *document) closed(f *found) bool {
	j := int(f.last)
	return j == len(d.words) || d.words[j].flags&(wordMark|wordBreak) != 0
}

// stateCountry returns the country of the state or province that f may be, or "".
func (d *document) stateCountry(f *found) string {
	for _, c := range d.cands[f.lo:f.hi] {
		if n := d.entity(c.entity); n.state {
			return n.country
		}
	}
	return ""
}

// countryNamed returns the ID of the country that f names or whose adjective it is,
// or "". In a knowledge base that tells no countries there is none.
func (d *document) countryNamed(f *found) string {
	for _, c := range d.cands[f.lo:f.hi] {
		if x := d.entity(c.entity); x.country == "" && d.kb.typeOf(c.entity) == Place && c.kind != nameShort && !x.state {
			return x.home
		}
	}
	return ""
}

// behindTown reports whether a comma and another name stand before word i:
// "Spokane, Washington".
func (d *document) behindTown(i int) bool {
	return i > 1 && d.words[i].flags&wordBreak == 0 && d.words[i-1].flags&(wordMark|wordBreak) == wordMark && d.words[i-2].flags&wordUpper != 0
}

// townOf reports whether what stands before the comma before f may lie in a country:
// "Tbilisi, Georgia" names no state.
func (d *document) townOf(f *found, country string) bool {
	i, _ := slices.BinarySearchFunc(d.found, f.first, func(g found, first int32) int { return cmp.Compare(g.first, first) })
	if i == 0 {
		return true
	}
	g := &d.found[i-1]
	if g.last != f.first-1 || g.hi == g.lo {
		return g.last != f.first-1 || g.typ != Person
	}
	for _, c := range d.cands[g.lo:g.hi] {
		if d.kb.typeOf(c.entity) != Place {
			continue
		}
		if in := d.entity(c.entity).country; in == country || in == "" {
			return true
		}
	}
	return false
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
			if d.entity(d.kb.entityOf(n)).state {
				return true
			}
		}
	}
	return false
}

// governed reports whether f is named as a state or province and no country or town
// is: "Georgia Governor", "Punjab Chief Minister", "the state of Georgia", "Senator
// Mark Holm of New York", "in Georgia, where Governor Holm".
func (d *document) governed(f *found) bool {
	i, j := int(f.first), int(f.last)
	if j+1 < len(d.words) && d.words[j].flags&wordBreak == 0 && !d.possessive(j-1) {
		next, second := &d.words[j], &d.words[j+1]
		if d.governor(next) || next.class&classDelegate != 0 && next.flags&wordUpper != 0 && second.flags&(wordUpper|wordBreak) == wordUpper {
			return true
		}
		if second.class&classOffice != 0 && d.text[next.start:next.end] == "Chief" {
			return true
		}
		if next.flags&wordMark != 0 && j+2 < len(d.words) && d.text[second.start:second.end] == "where" && d.governor(&d.words[j+2]) {
			return true
		}
	}
	if d.behindDelegate(i) {
		return true
	}
	if i < 2 || d.words[i-1].hash != hashOf {
		return false
	}
	before := &d.words[i-2]
	switch d.text[before.start:before.end] {
	case "state", "State", "province", "Province":
		return true
	}
	return d.governor(before)
}

// governance is what a governor beside f speaks for a state or province e, which is
// the less in a text about the country of a namesake.
func (d *document) governance(f *found, e uint32) float32 {
	x := *d.entity(e)
	if x.state || x.nation != noNation && d.nations.count[x.nation] > 0 {
		return 0.3
	}
	for _, c := range d.cands[f.lo:f.hi] {
		if o := d.entity(c.entity); o.country != "" && o.nation != x.nation && d.nations.count[o.nation] > 0 {
			return 0
		}
	}
	return 0.15
}

// governor reports whether a word is the title of who heads a state.
func (d *document) governor(w *nameWord) bool {
	switch d.text[w.start:w.end] {
	case "governor", "Governor", "Gov", "Premier":
		return true
	}
	return false
}

// behindDelegate reports whether word i is what a senator or governor who is named
// before it is one of: "Senator Mark Holm of New York".
func (d *document) behindDelegate(i int) bool {
	if i < 3 || d.words[i-1].hash != hashOf {
		return false
	}
	for k := i - 2; k >= 0 && k >= i-5; k-- {
		w := &d.words[k]
		if w.class&classDelegate != 0 {
			return true
		}
		if w.flags&(wordUpper|wordSentence) != wordUpper {
			return false
		}
	}
	return false
}

// ofKind returns the place of the knowledge base that f names with a word behind it
// for what it is: "Punjab Province", "Tarumanagara Kingdom".
func (d *document) ofKind(f *found) (uint32, bool) {
	last := &d.words[f.last-1]
	if f.last-f.first < 2 || last.flags&(wordUpper|wordCaps) != wordUpper {
		return 0, false
	}
	division := false
	switch d.text[last.start:last.stem] {
	case "Kingdom", "Empire", "Sultanate", "Emirate", "Province", "Oblast", "Governorate", "Prefecture", "Island", "Islands":
	case "State", "Region", "Canton", "Department":
		division = true // Kansas State is a university
	default:
		return 0, false
	}
	g := *f
	g.last--
	var all tally
	for n := range d.kb.hits(d.at(d.keyOf(&g)).own).all() {
		name := d.kb.name(n)
		if name.kind > nameShort || d.kb.typeOf(name.entity) != Place {
			continue
		}
		if x := d.entity(name.entity); x.kind != placeTown && (!division || x.kind == placeDivision && !x.state) {
			all.add(d.kb, name.entity)
		}
	}
	e, ok := all.only()
	return e, ok && all.n > 0
}

// kindOf returns the place of the knowledge base that f, said to be a place, names
// without what it is: "Frosinone" where that has the Province of Frosinone only.
func (d *document) kindOf(f *found) (uint32, bool) {
	if f.typ != Place || f.last-f.first > 2 || d.kb.hits(d.at(d.keyOf(f)).own).n > 0 {
		return 0, false
	}
	last := d.words[f.last-1].hash
	if n := d.kb.count(last); n == 0 || n > maxNamesWithWord {
		return 0, false
	}
	var all tally
	for p := range d.kb.withWord(last) {
		d.budget--
		name := d.kb.name(p.name)
		if !p.last || name.kind > nameAlias || d.kb.typeOf(name.entity) != Place {
			continue
		}
		if full := d.wordsOf(name.text); d.endsWith(full, f) && full[len(full)-int(f.last-f.first)-1].hash == hashOf {
			all.add(d.kb, name.entity)
		}
	}
	e, ok := all.only()
	return e, ok && all.n > 0
}

// endsWith reports whether a name of three words or more ends with the words of f.
func (d *document) endsWith(full []nameWord, f *found) bool {
	return len(full) >= int(f.last-f.first)+2 && d.endsIn(full, f)
}

// endsIn reports whether a name ends with the words of f.
func (d *document) endsIn(full []nameWord, f *found) bool {
	n := int(f.last - f.first)
	if len(full) < n {
		return false
	}
	for k, w := range d.words[f.first:f.last] {
		if full[len(full)-n+k].hash != w.hash {
			return false
		}
	}
	return true
}
