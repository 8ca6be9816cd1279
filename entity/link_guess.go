package entity

import "strings"

// unknown adds words [a, b) as a name that the knowledge base does not have.
func (d *document) unknown(a, b int, title bool) {
	for a < b && d.words[a].class&classLegal != 0 && d.words[a].flags&wordCaps == 0 && d.words[a].common() && d.words[min(a+1, b-1)].hash != hashOf {
		a++
	}
	for a < b && (d.words[a].flags&wordUpper == 0 || b-a > 4 && d.words[a].hash == hashThe && d.words[b-1].class&classOrg != 0) {
		a++
	}
	for b > a && (d.words[b-1].flags&wordUpper == 0) {
		b--
	}
	if a == b {
		return
	}
	// "Minister of the Armed Forces Jean Martin": the name begins with a given
	// name behind common words.
	for i := a + 1; i+1 < b && d.words[i-1].common(); i++ {
		if (i-a > 1 || d.words[i+1].flags&wordHyphen == 0) && d.words[i].class&classGiven != 0 && !d.words[i].common() && d.words[i].flags&(wordHyphen|wordUpper) == wordUpper && d.words[i+1].flags&wordUpper != 0 && !d.words[i+1].common() {
			d.unknown(a, i, false)
			a, title = i, true
			break
		}
	}
	f := found{first: int32(a), last: int32(b), start: d.words[a].start, end: d.words[b-1].stem, lo: int32(len(d.cands)), hi: int32(len(d.cands)), referent: -1, flags: foundUnknown}
	d.surroundings(&f)
	if title {
		f.flags |= foundTitle
	}
	f.typ = d.guess(&f)
	d.found = append(d.found, f)
}

// dateline reports whether f is the place of a dateline: in capitals at the head
// of a sentence, with a comma, a dash or a bracket behind it.
func (d *document) dateline(f *found) bool {
	w := &d.words[f.first]
	if w.flags&wordCaps == 0 || w.flags&(wordSentence|wordBreak) == 0 || f.end-f.start < 5 {
		return false
	}
	rest := strings.TrimLeft(d.text[f.end:min(len(d.text), int(f.end)+5)], " ")
	return strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, "(") || strings.HasPrefix(rest, "—") || strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "- ")
}

// town reports whether f is the place of a dateline, or has its state behind it.
func (d *document) town(f *found) bool { return d.dateline(f) || d.inState(int(f.last)) }

// institutionIn reports whether words [a, b) have an institution and what it is
// for: "Commission on Human Rights".
func (d *document) institutionIn(a, b int) bool {
	for i := a; i+2 < b; i++ {
		if w := &d.words[i]; w.flags&wordUpper != 0 && w.class&(classOrg|classOrgOf) != 0 && w.common() && d.words[i+1].flags&wordUpper == 0 {
			return true
		}
	}
	return false
}

// guess says what an unknown name is a name of, going by its own words and
// its surroundings.
func (d *document) guess(f *found) Type {
	a, b := int(f.first), int(f.last)
	first, last := d.words[a].class, d.words[b-1].class
	n := b - a
	person := first&classGiven != 0 || d.words[a].flags&wordInitial != 0
	switch {
	case d.words[b-1].flags&wordSpeaker != 0:
		return Person
	case n > 1 && last&classLegal != 0 && !person, n > 2 && d.institutionIn(a, b):
		return Organization
	case n > 1 && last&classEvent != 0 && !person:
		return Event
	case n > 1 && (last&classOrg != 0 || first&classOrgOf != 0) && (!person || last&classGiven == 0 || d.words[b-1].common()):
		return Organization
	case n > 1 && last&classAdministrative != 0:
		return Place
	case n > 1 && (first&classEvent != 0 && d.words[a].common() || d.eventOf(a)):
		return Event // Typhoon Kalmaegi
	case f.flags&foundTitle != 0, n > 1 && d.numeral(b-1):
		return Person
	case n > 1 && person:
		return Person
	case n > 1 && (last&classPlace != 0 || first&classPlaceOf != 0):
		return Place
	case f.flags&foundIn != 0:
		return Place
	case f.flags&foundSay != 0 && n <= 3:
		if n > 1 && d.words[b-1].flags&wordHyphen == 0 && d.ordinary(f) {
			return Unknown // "Human Rights said"
		}
		return Person
	case d.dateline(f):
		return Place
	case d.words[a].flags&wordCaps != 0 && n == 1:
		return Organization
	case (n == 2 || n == 3) && d.text[d.words[b-1].stem-1] == 's' && d.words[b-1].stem == d.words[b-1].end && d.placeName(b-2):
		return Organization // Boston Celtics
	case n == 2 || n == 3:
		for i := a; i < b; i++ {
			if d.words[i].common() {
				return Unknown
			}
		}
		return Person
	}
	return Unknown
}
