package terms

import (
	"encoding/binary"
	"sort"
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// glossTable is the table behind Base.Glosses.
func (c *compiler) glossTable() []byte {
	type row struct {
		h uint64
		l Language
		s string
	}
	var rows []row
	for l := range languages {
		m := c.in.Glosses[Language(l)]
		for _, w := range sortedKeys(m) {
			s := strings.Join(m[w], ",")
			if len(s) > 255 {
				s = s[:strings.LastIndexByte(s[:255], ',')]
			}
			rows = append(rows, row{fold.Hash(w), Language(l), s})
			if !Language(l).cyrillic() {
				continue
			}
			seen := map[string]bool{}
			for n := 0; n < 3; n++ {
				if r := romanise(w, Language(l).Code() == "uk", n); !seen[r] {
					seen[r] = true
					rows = append(rows, row{fold.Hash(r), Language(l), s})
				}
			}
		}
	}
	sort.SliceStable(rows, func(i, j int) bool { return rows[i].h < rows[j].h })
	var out []byte
	for _, r := range rows {
		out = binary.LittleEndian.AppendUint64(out, r.h)
		out = binary.LittleEndian.AppendUint32(out, uint32(c.str(r.s)))
		out = append(out, byte(len(r.s)), byte(r.l), 0, 0)
	}
	return out
}

// Add gives the words of a phrase the glosses that the caller has for them and
// those that a base knows.
func (g Glosses) Add(l Language, s Source, own map[string][]string, base *Base) {
	if g[l] == nil {
		g[l] = map[string][]string{}
	}
	for _, u := range s.units {
		w := fold.String(u.word)
		if len(g[l][w]) > 0 {
			continue
		}
		var all []string
		for _, k := range sortedKeys(own) {
			if fold.String(k) == w {
				all = append(all, own[k]...)
			}
		}
		for lang, x := range base.Glosses(w) {
			if lang == l && !contains(all, x) {
				all = append(all, x)
			}
		}
		g[l][w] = all
	}
}

// Of returns the glosses of a folded word: its own, or those of the listed
// word of which it seems to be another form, in both numbers.
func (g Glosses) Of(l Language, w string) []string {
	if own := g[l][w]; len(own) > 0 {
		return own
	}
	r := []rune(w)
	best, at := "", 0
	for _, x := range g.sorted(l) {
		y := []rune(x)
		p := 0
		for p < len(r) && p < len(y) && r[p] == y[p] {
			p++
		}
		if p < 3 || p < 4 && len(r) > 5 || len(r)-p > 3 || len(y)-p > 3 || len(r)-p+len(y)-p > 5 || p*2 < len(r) {
			continue
		}
		if p > at || p == at && len(x) < len(best) {
			best, at = x, p
		}
	}
	if best == "" {
		return nil
	}
	out := append([]string(nil), g[l][best]...)
	for _, x := range g[l][best] {
		if !isAdjective(x) && !strings.Contains(x, " ") && !looksPlural(x) {
			out = append(out, Plural(x))
		}
	}
	return out
}

// sorted returns the words of a language in order.
func (g Glosses) sorted(l Language) []string { return sortedKeys(g[l]) }
