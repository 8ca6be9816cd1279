package normalize

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/token"
)

// prepositions are words that other languages join with another preposition
// than English: the word, what a translation writes, what English has.
const prepositions = ` responsibility of for, responsible of for, responsibilities of for, solution of to, solutions of to, reason of for, reasons of for,
 interested for in, depends of on, depend of on, depending of on, participate to in, participated to in, participation to in, married with to,
 consists in of, arrived to in, arrive to in, attack to on, attacks to on, support to for, proud for of, proud by of, according with to,
 charged of with, accused for of, accused by of, insist in on, insisted in on, insists in on, concentrated in on, focused in on, based in on,
 opposed at to, opposes at to, similar with to, capable for of, afraid from of, full with of, congratulated for on, congratulate for on,
 succeeded to in, prevented of from, prohibited of from, differs of from, different of from, independent of from, waiting to for, asked to for,
 in_the Pentagon at, in_the Kremlin at, in_the airport at, in_the summit at, in_the border at, in_the university at, `

// prepositionsOff offers the preposition of English where a damaged document
// has that of another language. It edits nothing: both may be meant.
func (d *doc) prepositionsOff() {
	if d.damage < leastOrderDamage && len(d.edits) < 3 {
		return
	}
	for i := 0; i+2 < len(d.Tokens); i++ {
		t := &d.Tokens[i]
		if t.Kind != token.Word || d.Tokens[i+1].Kind != token.Word || d.Tokens[i+2].Kind != token.Word {
			continue
		}
		next := d.Of(i + 1)
		switch next {
		case "of", "to", "for", "in", "at", "with", "by", "from":
		case "the":
			if t.End-t.Start != 2 {
				continue
			}
		default:
			continue
		}
		word := strings.ToLower(d.Of(i))
		if word == "in" && next == "the" {
			if _, rest, ok := strings.Cut(prepositions, " in_the "+d.Of(i+2)+" "); ok {
				right, _, _ := strings.Cut(rest, ",")
				if !d.isTaken(i, i+2) {
					d.suspect(i, i+2, "preposition of another language", right+d.Source[t.End:d.Tokens[i+2].End])
				}
			}
			continue
		}
		_, rest, ok := strings.Cut(prepositions, " "+word+" "+next+" ")
		if !ok || d.isTaken(i, i+2) {
			continue
		}
		right, _, _ := strings.Cut(rest, ",")
		last := i + 2
		first := i
		if i > 0 && d.Tokens[i-1].Kind == token.Word && t.Flags&token.Sentence == 0 {
			first--
		}
		d.suspect(first, last, "preposition of another language", d.Source[d.Tokens[first].Start:t.End]+" "+right+d.Source[d.Tokens[i+1].End:d.Tokens[last].End])
	}
}
