package timeline

import (
	"slices"

	"github.com/dragoman-go/dragoman/internal/token"
)

// splitSaid parts the clauses of a sentence where what is said follows without a
// "that": "Altessa said on Tuesday | it would buy its rival".
func (r *reading) splitSaid(v *verbs) {
	for k := 0; k < len(r.cl); k++ {
		c := r.cl[k]
		if j := r.saidBefore(&c, v); j > 0 {
			r.cl[k].end = j
			r.cl = slices.Insert(r.cl, k+1, clause{first: j, end: c.end, opener: -1, verb: true})
		}
	}
}

// saidBefore is the token that begins what a clause says is said, 0 for none.
func (r *reading) saidBefore(c *clause, v *verbs) int {
	for i := c.first + 1; i < c.end; i++ {
		if w := r.x.Of(i); w != "said" && w != "says" {
			continue
		}
		j := r.behindDate(i+1, c.end)
		if j+1 >= c.end || r.x.Tokens[j].Kind != token.Word && r.x.Tokens[j].Kind != token.Number || isPreposition(r.x.Of(j)) || isAuxiliary(r.x.Of(j)) || isOpener(r.x.Of(j)) || !v.in(j+1, c.end) {
			return 0
		}
		return j
	}
	return 0
}

// behindDate is the token behind the date at token i, or behind "on" and a date,
// before end; i where there is none.
func (r *reading) behindDate(i, end int) int {
	d := i
	if d < end && r.x.Of(d) == "on" {
		d++
	}
	if d >= end || !r.dateOnly(d) {
		return i
	}
	stop := r.times[r.timeAt(r.x.Tokens[d].Start)].End
	for d < end && r.x.Tokens[d].Start < stop {
		d++
	}
	if r.x.Tokens[d-1].Stem < r.x.Tokens[d-1].End {
		return i // Tuesday's attack
	}
	return d
}

// plansOwn notes at the telling of what somebody says that he will do it himself:
// what an organization says counts only so.
func (o *told) plansOwn(e *told) bool {
	if o.class != "say" || e.status != Planned || e.noun || e.passive || o.acting == 0 || !slices.Equal(o.who[:o.acting], e.who[:e.acting]) || !deed(e.class) && e.class != "travel" {
		return false
	}
	o.plan = e.lemma
	switch rest := e.who[e.acting:]; {
	case e.object != "":
		o.plan += " " + e.object
	case len(rest) > 0 && needsWith(e.lemma):
		o.plan += " with " + nameList(rest)
	case len(rest) > 0:
		o.plan += " " + nameList(rest)
	default:
		return len(o.people) > 0
	}
	o.involved = append(o.involved, e.who...)
	return true
}

// unspoken removes the tellings from a number on of what organizations said that
// came to no plan of theirs.
func (r *reading) unspoken(from int) {
	r.tells = append(r.tells[:from], slices.DeleteFunc(r.tells[from:], func(t told) bool { return t.pending })...)
}
