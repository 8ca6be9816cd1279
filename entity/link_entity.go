package entity

// entityFact is what is known of an entity, and what the text made of it. The
// former is kept for other texts; it changes no result.
type entityFact struct {
	entity   uint32 // +1
	country  string // that it lies in or belongs to
	home     string // country, or the ID of the place itself when it lies in none
	nation   int32  // the number of home; noNation
	state    bool   // general knowledge has it as a state or province
	kind     placeKind
	text     uint64 // the text that referent is of
	referent int32  // what it was chosen as; notChosen
}

const (
	notChosen = int32(-1)
	noNation  = int32(-1)
)

// entity returns what is known of entity e; it is valid until the next call.
func (d *document) entity(e uint32) *entityFact {
	x := &d.entities[e%recentEntities]
	switch {
	case x.entity != e+1:
		if x.text == d.number && x.referent != notChosen {
			d.chosen[x.entity-1] = x.referent // another has its place now
		}
		*x = entityFact{entity: e + 1, nation: noNation, country: d.kb.country(e), state: d.l.general.isState(e), text: d.number, referent: notChosen}
		x.home = x.country
		if d.kb.typeOf(e) == Place {
			if x.country == "" {
				x.home = d.kb.id(e)
			}
			if x.kind = kindOfPlace(d.kb.x.record(e).description); x.state {
				x.kind = placeDivision
			}
		}
		if x.home != "" {
			x.nation = d.nations.of(x.home)
		}
		if r, ok := d.chosen[e]; ok {
			x.referent = r
		}
	case x.text != d.number:
		x.text, x.referent = d.number, notChosen
	}
	return x
}

// chosenAs returns the referent that an entity was chosen as, and whether it
// was.
func (d *document) chosenAs(e uint32) (int32, bool) {
	r := d.entity(e).referent
	return r, r != notChosen
}

// chooseAs notes that an entity is what a referent is.
func (d *document) chooseAs(e uint32, r int32) {
	x := d.entity(e)
	x.referent = r
	if x.nation != noNation {
		d.nations.add(x.nation)
	}
}

// countryOf returns the country of an entity; a place that lies in none is
// taken for one.
func (d *document) countryOf(e uint32) string { return d.entity(e).home }

// fromCountry returns how many entities were chosen of the country that entity
// e lies in or belongs to; 0 when it is in none.
func (d *document) fromCountry(e uint32) int {
	x := d.entity(e)
	if x.country == "" {
		return 0
	}
	return int(d.nations.count[x.nation])
}

// neighbourhood is what speaks for candidate c in what else the text names of
// the country that it lies in or belongs to. Little speaks for a suburb called
// Jamaica.
func (d *document) neighbourhood(c *candidate) float32 {
	x := d.entity(c.entity)
	if x.nation == noNation {
		return 0
	}
	n := d.nations.count[x.nation]
	if x.country == "" && x.referent != notChosen {
		n-- // itself
	}
	if n <= 0 || x.country == "" && x.kind == placeOther && d.kb.weight(c.entity) == 0 {
		return 0
	}
	s := 0.1 * min(1, 5*float32(d.kb.weight(c.entity)))
	if x.kind == placeDivision || d.kb.weight(c.entity) >= 0.25 {
		s *= 1 + 0.4*float32(min(n, 4)-1)
	}
	return s
}

// nations counts of how many countries' things a text speaks. The numbers of
// countries are kept for other texts.
type nations struct {
	number map[string]int32
	count  []int32 // by number: the entities of the country that were chosen
	most   int     // the most of them
}

// of returns the number of a country.
func (n *nations) of(country string) int32 {
	i, ok := n.number[country]
	if !ok {
		if n.number == nil {
			n.number = map[string]int32{}
		}
		i = int32(len(n.count))
		n.number[country] = i
		n.count = append(n.count, 0)
	}
	return i
}

// add counts an entity of the country of a number.
func (n *nations) add(i int32) {
	n.count[i]++
	n.most = max(n.most, int(n.count[i]))
}

// clear forgets what was counted.
func (n *nations) clear() {
	n.most = 0
	clear(n.count)
}
