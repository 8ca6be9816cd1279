package entity

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// roles links an office named in place of its holder, "the French president",
// where the text also names the one person who holds it. The mention takes
// the place of the country's.
func (d *document) roles() {
	for i := range d.found {
		f := &d.found[i]
		if f.flags&(foundDropped|foundDemonym) != foundDemonym || f.referent < 0 || !d.referent[f.referent].known || f.first == 0 ||
			d.words[f.first].flags&wordBreak != 0 || d.words[f.first-1].hash != hashThe {
			continue
		}
		last := int(f.last)
		for last < len(d.words) && last < int(f.last)+4 && d.words[last].flags&(wordBreak|wordUpper|wordMark|wordNumber) == 0 &&
			d.words[last].class&(classTitle|classOffice) != 0 {
			last++
		}
		if last == int(f.last) || d.possessive(last-1) && last-int(f.last) == 0 {
			continue
		}
		if last < len(d.words) && d.words[last].flags&(wordBreak|wordUpper|wordMark) == wordUpper {
			continue // the name itself follows
		}
		title := d.text[d.words[f.last].start:d.words[last-1].stem]
		if r := d.holder(title, d.kb.id(d.referent[f.referent].entity)); r >= 0 {
			d.referent[f.referent].count--
			f.start, f.first = d.words[f.first-1].start, f.first-1
			f.end, f.last = d.words[last-1].stem, int32(last)
			f.lo, f.hi = 0, 0
			f.referent, f.score, f.reason = r, 0.8, reasonRole
			f.flags = f.flags&^foundDemonym | foundShort
			d.referent[r].count++
		}
	}
}

// holder returns the one person that the text names and that holds an office,
// or -1.
func (d *document) holder(title, of string) int32 {
	title = fold.String(title)
	found := int32(-1)
	for i := range d.referent {
		r := &d.referent[i]
		if !r.known || r.typ != Person || r.count <= 0 {
			continue
		}
		for role := range d.kb.roles(r.entity) {
			if role.Of == of && role.Holds(d.options.at) && strings.EqualFold(fold.String(role.Title), title) {
				if found >= 0 && found != int32(i) {
					return -1
				}
				found = int32(i)
			}
		}
	}
	return found
}

// inOffice is 1 for a person who holds an office at the date of the text, -1 for
// one whose offices were all at other times, 0 where nothing is known.
func (d *document) inOffice(e uint32) int {
	dated := 0
	for r := range d.kb.roles(e) {
		switch {
		case d.options.at.IsZero() || r.From.IsZero():
		case r.Holds(d.options.at):
			return 1
		default:
			dated = -1
		}
	}
	return dated
}

// outOfOffice reports whether f is a lone surname whose likeliest bearer had no
// office any more, or none yet, at the date of the text.
func (d *document) outOfOffice(f *found) bool {
	c := &d.cands[f.lo]
	return !d.options.at.IsZero() && f.last-f.first == 1 && c.kind != nameCanonical && d.kb.typeOf(c.entity) == Person && d.inOffice(c.entity) < 0
}

// successor makes f, for which outOfOffice holds, mean the one person of that
// surname who was in office then: Powell was one man in 2003 and another in 2023.
func (d *document) successor(f *found) {
	c := &d.cands[f.lo]
	best, n, looked := candidate{}, 0, 0
	for p := range d.kb.withWord(d.words[f.first].hash) {
		if looked++; looked > maxNamesWithWord {
			return
		}
		name := d.kb.name(p.name)
		if !p.last || p.first || name.kind > nameAlias || d.kb.typeOf(name.entity) != Person || name.entity == best.entity && n > 0 || d.inOffice(name.entity) <= 0 {
			continue
		}
		best = candidate{entity: name.entity, name: p.name, kind: nameAlias}
		n++
	}
	if n == 1 && d.fromCountry(best.entity) >= d.fromCountry(c.entity) {
		*c = best
		c.score = d.score(f, c)
	}
}

// regnal lets the name of a person that is one word begin with the rank that
// belongs to it: Pope Francis, Queen Elizabeth, Lord Kames. A number may follow,
// Emperor Charles I.
func (d *document) regnal() {
	for i := range d.found {
		f := &d.found[i]
		if f.flags&foundDropped != 0 || f.referent < 0 || f.first == 0 || d.referent[f.referent].typ != Person || !d.oneName(f) || d.words[f.first].flags&wordBreak != 0 {
			continue
		}
		rank := &d.words[f.first-1]
		if rank.flags&(wordUpper|wordCaps) != wordUpper || rank.class&classRegnal == 0 || d.possessive(int(f.first)-1) {
			continue
		}
		if i > 0 && d.found[i-1].last == f.first {
			if g := &d.found[i-1]; g.first == f.first-1 && g.flags&foundDropped == 0 {
				d.drop(g) // the rank by itself
			} else if g.flags&foundDropped == 0 {
				continue
			}
		}
		f.first, f.start = f.first-1, rank.start
	}
}

// oneName reports whether f is one word, or one word and a number.
func (d *document) oneName(f *found) bool {
	return f.last-f.first == 1 || f.last-f.first == 2 && d.words[f.last-1].flags&wordCaps != 0
}

// drop takes back that f is a mention.
func (d *document) drop(f *found) {
	f.flags |= foundDropped
	if f.referent >= 0 {
		d.referent[f.referent].count--
	}
}
