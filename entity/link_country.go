package entity

// nations counts of how many countries' things a text speaks. What it knows of
// entities is kept for other texts; it changes no result.
type nations struct {
	recent [recentNations]nation
	number map[string]int32 // of each country
	count  []int32          // by number: the entities of the country that were chosen
	most   int              // the most of them
}

const (
	recentNations = 1024
	maxNations    = 4096 // from which on the numbers are given anew
)

// nation is what is known of the country of an entity.
type nation struct {
	entity  uint32 // +1
	number  int32  // of the country, or of the place itself when it lies in none; noNation
	state   bool   // it is a state or province
	country string // that the entity lies in or belongs to
	home    string // country, or the ID of the place itself when it lies in none
}

const noNation = int32(-1)

// clear forgets what was counted.
func (n *nations) clear() {
	if len(n.number) > maxNations {
		*n = nations{}
	}
	clear(n.count)
	n.most = 0
}

// nation returns what is known of the country of entity e.
func (d *document) nation(e uint32) *nation {
	x := &d.nations.recent[e%recentNations]
	if x.entity == e+1 {
		return x
	}
	*x = nation{entity: e + 1, number: noNation, country: d.kb.country(e), state: d.l.general.isState(e)}
	x.home = x.country
	if x.country == "" && d.kb.typeOf(e) == Place {
		x.home = d.kb.id(e)
	}
	if x.home != "" {
		x.number = d.nations.of(x.home)
	}
	return x
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

// countryOf returns the country of an entity; a place that lies in none is
// taken for one.
func (d *document) countryOf(e uint32) string { return d.nation(e).home }

// fromCountry returns how many entities were chosen of the country that entity
// e lies in or belongs to; 0 when it is in none.
func (d *document) fromCountry(e uint32) int {
	x := d.nation(e)
	if x.country == "" {
		return 0
	}
	return int(d.nations.count[x.number])
}

// countNation counts the country of an entity that was chosen.
func (d *document) countNation(e uint32) {
	if x := d.nation(e); x.number != noNation {
		d.nations.count[x.number]++
		d.nations.most = max(d.nations.most, int(d.nations.count[x.number]))
	}
}
