package entity

// split takes the run [i, j) apart: names of the knowledge base, titles, and
// what is left, unknown names. A known name that is only a part of an unknown
// one is dropped.
// It returns where the run ends with the legal form of its last name.
func (d *document) split(i, j, k, known int) int {
	title := false
	for p := i; p < j; {
		s := d.coveredBy(p, k, known)
		if s < 0 {
			p, title = d.between(p, j, k, known, title)
			continue
		}
		f := &d.found[s]
		if p > i && d.newTown(f) {
			f.flags |= foundDropped
			d.unknown(p-1, int(f.last), false)
			p, title = int(f.last), false
			continue
		}
		if title {
			f.flags |= foundTitle
		}
		title = false
		p = int(f.last)
		if next := d.coveredBy(p, k, known); p < j && next >= 0 && d.givenName(f, &d.found[next]) {
			// "Jordan Henderson" is neither the country nor the town.
			g := &d.found[next]
			f.flags |= foundDropped
			g.flags |= foundDropped
			d.unknown(int(f.first), int(g.last), f.flags&foundTitle != 0)
			p = int(g.last)
			continue
		}
		if d.saints(int(f.first), p) && d.kb.weight(d.cands[f.lo].entity) < famous {
			f.flags |= foundDropped
			e := d.rightEnd(p, j, k, known)
			d.unknown(int(f.first), e, false)
			p = e
			continue
		}
		if !d.possessive(p - 1) {
			n := f.last - f.first
			if p = d.legalForm(f, k, known); f.last-f.first > n && d.noCompany(f, n) {
				f.flags |= foundDropped
				d.unknown(int(f.first), p, false)
			}
			if p >= j {
				return p
			}
			if next := d.coveredBy(p, k, known); next >= 0 {
				if e := d.institutionOf(f, &d.found[next], j, k, known); e > 0 {
					f.flags |= foundDropped
					d.found[next].flags |= foundDropped
					d.unknown(int(f.first), e, f.flags&foundTitle != 0)
					p = e
				}
				continue
			}
			e := d.rightEnd(p, j, k, known)
			if e > p && d.unitOf(f, p, e) {
				f.last, f.end = int32(e), d.words[e-1].stem
				p = d.legalForm(f, k, known)
				continue
			}
			if e > p && (d.absorbs(f, p, e, false) || d.begins(f, e)) {
				f.flags |= foundDropped
				d.unknown(int(f.first), e, f.flags&foundTitle != 0)
				p = e
			}
		}
	}
	return j
}

// between takes what stands from word p on, up to the next name of the knowledge base
// or the end j of the run: titles part what is before them from what is behind. title
// says that one stands before p. It returns where it ends, and whether with a title.
func (d *document) between(p, j, k, known int, title bool) (end int, titled bool) {
	q := p
	for q < j && d.coveredBy(q, k, known) < 0 {
		q++
	}
	// Titles between p and q part what is before them from what is behind.
	a := p
	for a < q {
		b := a
		if !d.isTitle(a) && d.goesOnBehind(a, q) {
			b = q // Golden State, of the Warriors
		}
		for b < q && !d.isTitle(b) {
			b++
		}
		if b > a {
			absorbed := false
			if b == q && q < j && d.hasUpper(a, b) {
				if s := d.coveredBy(q, k, known); s >= 0 && d.absorbs(&d.found[s], a, q, true) {
					// "East Chicago": the known name goes into the unknown one.
					f := &d.found[s]
					f.flags |= foundDropped
					e := d.rightEnd(int(f.last), j, k, known)
					d.unknown(a, e, title)
					b, q, absorbed = e, e, true
				}
			}
			if !absorbed {
				d.unknown(a, b, title)
			}
			title = false
		}
		for b < q && d.isTitle(b) {
			if d.partisan(b) {
				d.unknown(b, b+1, false)
			}
			title = true
			b++
		}
		a = b
	}
	return q, title
}

// goesOnBehind reports whether a name of the knowledge base begins with words [a, b), two
// or more that are common ones, and goes on.
func (d *document) goesOnBehind(a, b int) bool {
	if b-a < 2 {
		return false
	}
	key := keySeed
	for i := a; i < b; i++ {
		if d.words[i].flags&wordUpper == 0 || !d.words[i].common() {
			return false
		}
		key = addKey(key, d.words[i].hash)
	}
	return d.at(key).own.more()
}

// newTown reports whether "New" stands before f, a town: New Albany is another.
func (d *document) newTown(f *found) bool {
	w := &d.words[f.first-1]
	return d.text[w.start:w.end] == "New" && w.flags&wordSentence == 0 && f.flags&foundDemonym == 0 && d.kb.typeOf(d.cands[f.lo].entity) == Place
}

// hasUpper reports whether one of words [a, b) has a capital: the "of" of "the
// Senate of France" alone is no part of a name.
func (d *document) hasUpper(a, b int) bool {
	for _, w := range d.words[a:b] {
		if w.flags&wordUpper != 0 {
			return true
		}
	}
	return false
}

// givenName reports whether f and g, names of the knowledge base beside each
// other, are the given name and surname of someone unknown.
func (d *document) givenName(f, g *found) bool {
	if f.last-f.first != 1 || g.last-g.first != 1 || d.possessive(int(f.first)) || (f.flags|g.flags)&foundDemonym != 0 ||
		d.words[g.first].flags&(wordBreak|wordUpper|wordCaps) != wordUpper || d.titleCase(int(f.first)) {
		return false
	}
	c := d.words[f.first].class
	if c&classGiven == 0 || c&classTitle != 0 || d.kb.typeOf(d.cands[f.lo].entity) == Organization {
		return false
	}
	t := d.kb.typeOf(d.cands[g.lo].entity)
	return t == Place || t == Person && d.kb.typeOf(d.cands[f.lo].entity) == Place // Georgia Meadows is not Mark
}

// noCompany reports whether f, of n words before the legal form of a company,
// means places, surnames and common nouns only: "Brown and Sons Inc" is neither
// the politician nor the colour, "Washington State University" no state.
func (d *document) noCompany(f *found, n int32) bool {
	for _, c := range d.cands[f.lo:f.hi] {
		t := d.kb.typeOf(c.entity)
		if !c.lower && (n > 1 || t != Person || c.kind == nameCanonical) && (t != Place || d.entity(c.entity).country == "" && !d.entity(c.entity).state) {
			return false
		}
	}
	return true
}

// legalForm lets a name end with the legal form of a company, "First Boston
// Corp", "Dillon Read and Co Inc", and returns the word behind it.
func (d *document) legalForm(f *found, k, known int) int {
	p := int(f.last)
	if f.flags&foundDemonym != 0 {
		return p
	}
	legal := func(i int) bool {
		return i < len(d.words) && d.words[i].flags&(wordBreak|wordUpper) == wordUpper && !d.possessive(i-1) &&
			d.words[i].class&classLegal != 0 && d.coveredBy(i, k, known) < 0
	}
	for {
		next := p
		if next < len(d.words) && d.words[next].hash == hashAnd && d.words[next].flags&wordBreak == 0 {
			if next++; next < len(d.words) && d.words[next].class&classPartner == 0 {
				return p
			}
		}
		if !legal(next) {
			return p
		}
		p = next + 1
		f.last, f.end = int32(p), d.words[next].stem
		if int(f.end)+1 < len(d.text) && d.text[f.end] == '.' && p < len(d.words) && d.words[p].flags&wordSentence == 0 {
			f.end++
		}
	}
}

// unitOf reports whether words [a, b) behind f, a company, say which of its units is
// meant: "Nomura Asset Management", "Avco Financial Services".
func (d *document) unitOf(f *found, a, b int) bool {
	if f.hi == f.lo || f.flags&foundDemonym != 0 || b-a > 4 || d.titleCase(a) {
		return false
	}
	for _, c := range d.cands[f.lo:f.hi] {
		if d.kb.typeOf(c.entity) != Organization || c.kind > nameAcronym {
			return false
		}
	}
	name := false
	for i := int(f.first); i < int(f.last); i++ {
		w := &d.words[i]
		name = name || w.flags&wordUpper != 0 && !w.common() && w.class&(classGiven|classInstitution) == 0
	}
	for i := a; i < b; i++ {
		w := &d.words[i]
		if w.flags&(wordUpper|wordBreak|wordMark) != wordUpper || !isUnit(d.text[w.start:w.stem]) && (i == a || w.class&classLegal == 0) {
			return false
		}
	}
	return name
}

// isUnit reports whether a word is one by which companies call their units.
func isUnit(word string) bool {
	switch word {
	case "International", "Financial", "Finance", "Capital", "Markets", "Securities", "Asset", "Management", "Investment", "Investments",
		"Services", "Credit", "Leasing", "Insurance", "Overseas", "Equities", "Commodities", "Brokerage", "Ventures", "Realty", "Logistics":
		return true
	}
	return false
}

// begins reports whether a longer name of the knowledge base begins with f and
// the words behind it, up to end: "Canadian National" Railway.
func (d *document) begins(f *found, end int) bool {
	g := *f
	g.last = int32(end)
	_, _, ok := d.prefix(&g)
	return ok
}

// rightEnd returns where the unknown words from p on end.
func (d *document) rightEnd(p, j, k, known int) int {
	for p < j && d.coveredBy(p, k, known) < 0 && !d.isTitle(p) {
		p++
	}
	return p
}

// absorbs reports whether the unknown words [a, b) beside f make it a part of
// an unknown name; left says that they stand before it.
func (d *document) absorbs(f *found, a, b int, left bool) bool {
	last := d.words[b-1].class
	if d.titleCase(a) && last&(classOrg|classLegal) == 0 {
		unknown := false
		for i := a; i < b; i++ {
			unknown = unknown || !d.words[i].common()
		}
		if !unknown {
			return false
		}
	}
	if !left && f.last-f.first == 1 && d.words[f.first].class&classGiven != 0 && last&(classTitle|classOffice) == 0 && b-a <= 3 {
		return true // Jordan Pickles
	}
	t, words := Unknown, f.last-f.first
	if f.hi > f.lo {
		if d.cands[f.lo].lower && d.words[f.first].flags&wordCaps == 0 {
			return left || words > 1 || !d.isTitle(int(f.first)) // "My Expert Midwife": not the noun
		}
		t = d.kb.typeOf(d.cands[f.lo].entity)
	}
	if left {
		return d.absorbsBefore(f, a, b, t)
	}
	return d.absorbsBehind(f, a, b, t)
}

// absorbsBefore is absorbs for words that stand before f, which is of type t.
func (d *document) absorbsBefore(f *found, a, b int, t Type) bool {
	words := f.last - f.first
	if t == Place && d.words[b-1].hash == hashOf && d.words[a].class&classOrgOf != 0 {
		// The Ministry of Defence of Turkey is Turkey's, the University of Vermont one name.
		return b-a == 2 && d.named(a)
	}
	if t == Place && d.words[b-1].hash == hashOf && b-a == 2 && d.eventOf(a) {
		return true
	}
	if b-a > 1 && words == 1 && d.words[b-1].flags&wordInitial != 0 && d.words[a].class&classGiven != 0 {
		return true // "Gerald R. Ford" is no car
	}
	if w := &d.words[b-1]; b-a > 1 && words == 1 && w.flags&wordUpper == 0 && w.class&classParticle != 0 && w.hash != hashOf && w.hash != hashAnd && d.words[a].class&classGiven != 0 {
		return true // Leonardo da Vinci, Otto von Bismarck
	}
	if words == 1 && t == Person && b-a == 2 && d.words[a].class&classGiven != 0 && (!d.words[a+1].common() || d.words[a+1].class&classGiven != 0) && !d.titleCase(a) {
		return true // Sergei Viktorovich Lavrov, Mary Jane Trump
	}
	if words > 1 || b-a > 1 && d.words[a].class&classGiven != 0 {
		return false // "Kirill Dmitriev Reuters"
	}
	if t == Place && d.words[b-1].flags&wordInitial != 0 {
		return false // R-La.
	}
	if d.words[a].flags&wordSentence != 0 && d.words[a].common() && b-a == 1 && d.words[a].class&classGiven == 0 {
		return false
	}
	return f.flags&foundDemonym == 0 || d.words[b-1].class&classGiven != 0 &&
		(!d.words[b-1].common() || d.words[b-1].flags&(wordSentence|wordBreak) == 0)
}

// absorbsBehind is absorbs for words that stand behind f, which is of type t.
func (d *document) absorbsBehind(f *found, a, b int, t Type) bool {
	words, last := f.last-f.first, d.words[b-1].class
	class := classOrg | classPlace | classEvent
	if w := &d.words[f.last-1]; b-a > 1 && t == Organization && words <= 2 && d.words[a].flags&wordUpper == 0 && w.class&classOrgOf != 0 && w.common() {
		return true // the Commission on Fisheries is not "the Commission"
	}
	if words == 1 && t == Place && f.flags&foundDemonym == 0 && d.institutionIn(a, b) {
		return true // Kenya National Commission on Human Rights
	}
	switch {
	case t == Person && words > 1:
		return d.calledAfter(a)
	case d.words[a].class&classGiven != 0 && b-a > 1:
		return false // "Boston Marty Walsh"
	case f.flags&foundDemonym != 0:
		return last&class != 0 && (b-a > 1 || last&classEvent != 0 && last&classOrg == 0 && d.words[a].flags&wordUpper != 0)
	case words > 1:
		return last&class != 0
	case d.words[f.first].flags&wordCaps != 0:
		return last&class != 0
	}
	return last&class != 0 || !d.words[b-1].common() || d.brand(f, a, b, t)
}

// calledAfter reports whether word i, behind the full name of a person, begins what is
// called after the person: the Max Planck Institute, the John F. Kennedy Center.
func (d *document) calledAfter(i int) bool {
	w := &d.words[i]
	return w.flags&(wordUpper|wordCaps) == wordUpper && w.class&(classOrg|classOrgOf|classPlace) != 0 && w.class&(classTitle|classOffice) == 0 && w.common() && !d.titleCase(i)
}

// named reports whether institutions of the kind of word i have a place in their
// name and do not only belong to one.
func (d *document) named(i int) bool {
	switch d.text[d.words[i].start:d.words[i].end] {
	case "University", "College", "Bank", "Museum", "Institute", "Academy":
		return true
	}
	return false
}

// eventOf reports whether word i and "of" begin the names of events, which are called
// after places: the Battle of Jutland, the Congress of Berlin.
func (d *document) eventOf(i int) bool {
	if i+1 >= len(d.words) || d.words[i+1].hash != hashOf || d.words[i].flags&(wordUpper|wordCaps) != wordUpper {
		return false
	}
	switch d.text[d.words[i].start:d.words[i].end] {
	case "Battle", "Siege", "Treaty", "Peace", "Congress", "Edict", "Diet", "Massacre", "Raid", "Concordat":
		return true
	}
	return false
}

// brand reports whether words [a, b) behind f, a town or a surname, make it a part
// of a company's name though they are common ones: Columbia Sportswear, Lincoln
// National. A title or calling would be of the town's.
func (d *document) brand(f *found, a, b int, t Type) bool {
	if t != Place && t != Person || d.titleCase(a) || d.entity(d.cands[f.lo].entity).country == "" && t == Place {
		return false
	}
	for i := a; i < b; i++ {
		if w := &d.words[i]; w.flags&(wordUpper|wordCaps) != wordUpper || w.class&(classTitle|classOffice|classPartisan|classPlain|classCalendar) != 0 {
			return false
		}
	}
	return true
}
