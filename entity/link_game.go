package entity

import (
	_ "embed" // the codes of countries
	"strings"
)

// Results of games have a way of their own to say who played: "Arsenal 3 Chelsea 1",
// "Celtics 112, Heat 104", "Sinner (ITA) beat Fritz (USA)".

//go:embed data/codes.txt
var countryCodes string

// wordCodes adds the codes of countries that are words too, for which they are taken
// elsewhere: CAN, NOR, SEN.
func (d *document) wordCodes() {
	known, k := len(d.found), 0
	for _, i := range d.notable {
		w := &d.words[i]
		if w.end-w.start != countryCodeLength || !d.bracketed(w) {
			continue
		}
		for k < known && d.found[k].last <= i {
			k++
		}
		if k == 0 || d.found[k-1].last != i || k < known && d.found[k].first <= i {
			continue
		}
		if _, ok := d.countryOfCode(d.text[w.start:w.end]); ok {
			n := int32(len(d.cands))
			d.found = append(d.found, found{first: i, last: i + 1, start: w.start, end: w.end, lo: n, hi: n, referent: -1, flags: foundUnknown | foundWeak})
		}
	}
	if len(d.found) > known {
		d.order(known)
	}
}

// countryCodeLength is how long the code of a country is, in bytes.
const countryCodeLength = 3

// codes makes what stands in brackets behind a name the country whose code it is.
func (d *document) codes() {
	for i := 1; i < len(d.found); i++ {
		f, g := &d.found[i], &d.found[i-1]
		w := &d.words[f.first]
		if w.end-w.start != countryCodeLength || f.last-f.first != 1 || !d.bracketed(w) || g.last != f.first || f.flags&foundDropped != 0 || d.mayBe(g, Organization) {
			continue
		}
		if e, ok := d.countryOfCode(d.text[w.start:w.end]); ok {
			if f.hi == f.lo {
				d.cands = append(d.cands, candidate{})
				f.lo, f.hi = int32(len(d.cands)-1), int32(len(d.cands))
			}
			d.mean(f, e)
			f.flags &^= foundUnknown | foundWeak | foundDemonym
		}
	}
}

// mayBe reports whether one of the things that f may be, or its surroundings say it is,
// is of a type.
func (d *document) mayBe(f *found, t Type) bool {
	for _, c := range d.cands[f.lo:f.hi] {
		if d.kb.typeOf(c.entity) == t {
			return true
		}
	}
	return f.hi == f.lo && f.typ == t
}

// countryOfCode returns the country of a code of three letters.
func (d *document) countryOfCode(code string) (uint32, bool) {
	_, line, ok := strings.Cut(countryCodes, "\n"+code+" ")
	if !ok {
		return 0, false
	}
	name, _, _ := strings.Cut(line, "\n")
	var country, part tally // England is a part of one
	for n := range d.kb.exact(name).all() {
		switch x := d.kb.name(n); {
		case x.kind > nameAlias || d.kb.typeOf(x.entity) != Place:
		case d.entity(x.entity).country == "":
			country.add(d.kb, x.entity)
		default:
			part.add(d.kb, x.entity)
		}
	}
	if country.n == 0 {
		country = part
	}
	e, ok := country.only()
	return e, ok && country.n > 0
}

// result reports whether f is one of the two teams of a result, and whether a comma
// parts them: "Arsenal 3 Chelsea 1", "Barcelona 3-1 Real Madrid", "Celtics 112, Heat 104".
func (d *document) result(f *found) (team, comma bool) {
	i, j := int(f.first), int(f.last)
	if !d.numberAt(j) && !(i > 2 && d.numberAt(i-2)) {
		return false, false
	}
	switch {
	case d.gameScore(j):
		return d.capital(j + 2), false
	case i > 2 && d.gameScore(i-2):
		return d.capital(i - 3), false
	case !d.points(j):
		return false, false
	}
	k := j + 1
	if comma = d.isMark(k); comma {
		k++
	}
	n := d.capitals(k)
	if n > 0 && d.points(k+n) {
		inList := d.isMark(i-1) && d.points(i-2)
		return !inList && !d.listGoesOn(k+n+1), comma
	}
	k = i - 1
	if comma = d.isMark(k); comma {
		k--
	}
	return d.points(k) && d.capital(k-1) && !d.listGoesOn(j+1), comma
}

// listGoesOn reports whether another name and number stand at word i, behind a comma or
// not: "Ohio 18, Texas 40, Florida 30" are no two teams.
func (d *document) listGoesOn(i int) bool {
	if d.isMark(i) {
		i++
	}
	n := d.capitals(i)
	return n > 0 && d.points(i+n)
}

// capitals returns how many words of the name of a team begin with a capital from word i on.
func (d *document) capitals(i int) (n int) {
	for n < maxTeam && d.capital(i+n) && d.words[i+n].flags&wordBreak == 0 {
		n++
	}
	return n
}

// numberAt reports whether word i is a number.
func (d *document) numberAt(i int) bool {
	return i < len(d.words) && d.words[i].flags&wordNumber != 0
}

// maxTeam is how many words the name of a team in a result has at most.
const maxTeam = 4

// points reports whether word i is a number of points by itself.
func (d *document) points(i int) bool {
	if i < 0 || i >= len(d.words) {
		return false
	}
	w := &d.words[i]
	return w.flags&(wordNumber|wordHyphen|wordSplit) == wordNumber && w.end-w.start <= 3 && (int(w.end) == len(d.text) || strings.IndexByte("%-", d.text[w.end]) < 0)
}

// capital reports whether word i begins with a capital.
func (d *document) capital(i int) bool {
	return i >= 0 && i < len(d.words) && d.words[i].flags&wordUpper != 0
}

// isMark reports whether word i is a comma.
func (d *document) isMark(i int) bool {
	return i >= 0 && i < len(d.words) && d.words[i].flags&wordMark != 0 && d.text[d.words[i].start] == ','
}

// sporting reports whether the text tells of games: of a score, a player or a team's
// doings. It is asked once of a text.
func (d *document) sporting() bool {
	if d.sport == 0 {
		d.sport = -1
		for i := range d.words {
			if d.words[i].class&(classGame|classPlayer) != 0 || d.gameScore(i) {
				d.sport = 1
				break
			}
		}
	}
	return d.sport > 0
}

// nickname is what speaks against candidate c of f, a lone common word with a capital,
// being a club in a text that tells of no games: the Patriots may be missiles.
func (d *document) nickname(f *found, c *candidate) float32 {
	if f.last-f.first > 1 || f.hi-f.lo < 2 || c.kind == nameCanonical || d.kb.typeOf(c.entity) != Organization || !d.words[f.first].common() {
		return 0
	}
	if !strings.HasSuffix(d.kb.x.record(c.entity).description, " club") || d.inGame(f) || d.sporting() {
		return 0
	}
	return 0.5
}
