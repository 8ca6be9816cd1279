package entity

import "strings"

// A title before a surname is the office of one of those who bear it: "Secretary
// Austin" is no city, "Speaker Johnson" no prime minister.

// titleHolder returns the one person of the surname f who holds or held the office that
// stands before it, where what f was taken for did not. Of several it is whose title has
// more of the words, then who is in office, then whose country the text names, then who
// is far better known.
func (d *document) titleHolder(f *found) (uint32, bool) {
	title := d.officeBefore(f)
	if title == nil || f.referent >= 0 && d.referent[f.referent].known && d.heldBy(d.referent[f.referent].entity, title) > 0 {
		return 0, false
	}
	var best tally
	most, looked := 0, 0
	for p := range d.kb.withWord(d.words[f.first].hash) {
		if d.budget--; d.budget < 0 {
			return 0, false
		}
		if looked++; looked > maxNamesWithWord {
			return 0, false
		}
		name := d.kb.name(p.name)
		if name.kind > nameAlias || d.kb.typeOf(name.entity) != Person || p.first == p.last || p.first && !d.familyFirst(&name, d.words[f.first].hash) {
			continue
		}
		n := 4 * d.heldBy(name.entity, title)
		if n == 0 {
			continue
		}
		if d.inOffice(name.entity) >= 0 {
			n += 2
		}
		if d.fromCountry(name.entity) > 0 {
			n++
		}
		if n > most {
			best, most = tally{}, n
		}
		if n == most {
			best.add(d.kb, name.entity)
		}
	}
	e, ok := best.only()
	return e, ok && most > 0
}

// officeBefore returns the words with a capital of the office before f, a lone
// surname: "Foreign Minister". A form of address is none.
func (d *document) officeBefore(f *found) []nameWord {
	i := int(f.first)
	if f.last-f.first > 1 || f.flags&foundTitle == 0 || i == 0 || d.words[i].flags&wordBreak != 0 || d.words[i-1].class&(classOffice|classDelegate) == 0 {
		return nil
	}
	k := i
	for k > 0 && d.words[k-1].flags&wordUpper != 0 && d.words[k-1].class&(classTitle|classOffice) != 0 && i-k < maxPortfolio && d.words[k].flags&wordBreak == 0 {
		k--
	}
	if k == i {
		return nil
	}
	return d.words[k:i]
}

// heldBy returns how many words of a title the office of a person has that has most of
// them, the last one included; 0 for none.
func (d *document) heldBy(e uint32, title []nameWord) int {
	most := 0
	for role := range d.kb.roles(e) {
		n := 0
		for k := len(title) - 1; k >= 0 && d.inTitle(role.Title, &title[k]); k-- {
			n++
		}
		most = max(most, n)
	}
	return most
}

// inTitle reports whether a title has a word.
func (d *document) inTitle(title string, word *nameWord) bool {
	text := d.text[word.start:word.stem]
	for w := range strings.FieldsSeq(title) {
		if strings.EqualFold(w, text) {
			return true
		}
	}
	return false
}
