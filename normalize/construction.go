package normalize

import (
	"cmp"
	_ "embed"
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// A translation keeps constructions of its source: "directed by France", "said
// to the post". Each is good English somewhere, so they are offered in damaged
// documents and never made. constructions.txt lists them.

//go:embed constructions.txt
var constructionsText string

// constructionsFrom is the damage from which constructions are looked for.
const constructionsFrom = 0.3

// construction is one line of constructions.txt.
type construction struct {
	pattern []element
	repair  string // "" when there is none
	reason  string
	rank    int // where it stands in the list
	// least and most are how many tokens stand before the element by which it is found.
	least, most int
}

// element is a part of a pattern: one of its words, or what class names.
type element struct {
	words    []string
	set      uint64 // a bit for each word, see wordBit
	class    string
	optional bool
}

// wordBit is the bit of a set that stands for a word with the hash, and others.
func wordBit(hash uint64) uint64 { return 1 << (hash % 64) }

// found is a construction in a text: the tokens of each element, first > last
// where an optional one is absent.
type found struct {
	*construction
	first, last int
	parts       [maxElements][2]int
}

// maxElements bounds the elements of a pattern.
const maxElements = 12

// constructionList is the lines of constructions.txt by the hash of each word of the
// element by which they are found: the one whose words are rarest.
type constructionList struct {
	byAnchor map[uint64][]*construction
	anchors  hashSet // the keys of byAnchor
	n        int
}

var constructionTable struct {
	sync.Once
	list constructionList
}

// constructions returns the lines of constructions.txt, read at the first use.
func constructions() *constructionList {
	constructionTable.Do(func() { constructionTable.list = parseConstructions(constructionsText) })
	return &constructionTable.list
}

// parseConstructions reads lines of the form of constructions.txt.
func parseConstructions(s string) constructionList {
	list := constructionList{byAnchor: map[uint64][]*construction{}, anchors: newHashSet(1 << 13)}
	reason := ""
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if r, ok := strings.CutPrefix(line, "@ "); ok {
			reason = r
			continue
		}
		c := &construction{reason: reason}
		pattern, repair, _ := strings.Cut(line, " => ")
		c.repair = repair
		for _, f := range strings.Fields(pattern) {
			var e element
			f, e.optional = strings.CutSuffix(f, "?")
			if f[0] == '<' {
				e.class = strings.Trim(f, "<>")
			} else {
				e.words = strings.Split(f, "/")
				for _, w := range e.words {
					e.set |= wordBit(fold.Hash(w))
				}
			}
			c.pattern = append(c.pattern, e)
		}
		list.add(c)
	}
	return list
}

// add adds a construction. Of those that match as long, the first in the list counts,
// and one that begins with a word before one that begins with a class.
func (l *constructionList) add(c *construction) {
	c.rank = l.n
	if l.n++; c.pattern[0].class != "" {
		c.rank += maxConstructions
	}
	var anchor *element
	rarest := math.MaxInt
	least, most := 0, 0
	for k := range c.pattern {
		e := &c.pattern[k]
		if class := e.frequency(); !e.optional && e.class == "" && class < rarest {
			rarest, anchor, c.least, c.most = class, e, least, most
		}
		if most++; e.class == "name" || e.class == "caps" {
			most += maxPhrase - 1
		}
		if !e.optional {
			least++
		}
	}
	if anchor == nil {
		return // TestConstructionLines reports it
	}
	for _, w := range anchor.words {
		h := fold.Hash(w)
		l.byAnchor[h] = append(l.byAnchor[h], c)
		l.anchors.add(h)
	}
}

// maxConstructions is more than there are.
const maxConstructions = 1 << 16

// frequency is the class of the most frequent word of an element.
func (e *element) frequency() (class int) {
	for _, w := range e.words {
		c, _ := lexicon.Freq(fold.Hash(w))
		class = max(class, c)
	}
	return class
}

// constructionStart is a token that a construction may begin with.
type constructionStart struct {
	token int
	*construction
}

// startsOf appends where constructions may begin in the tokens first to end, in their
// order.
func (l *constructionList) startsOf(starts []constructionStart, d *doc, first, end int) []constructionStart {
	for i := first; i < end; i++ {
		t := &d.Tokens[i]
		if !l.anchors.has(t.Hash) {
			continue
		}
		for _, c := range l.byAnchor[t.Hash] {
			for k := max(first, i-c.most); k <= i-c.least; k++ {
				if first := &c.pattern[0]; d.Tokens[k].Kind == token.Word && (first.class != "" || first.set&wordBit(d.Tokens[k].Hash) != 0) {
					starts = append(starts, constructionStart{k, c})
				}
			}
		}
	}
	slices.SortFunc(starts, func(a, b constructionStart) int {
		return cmp.Or(cmp.Compare(a.token, b.token), cmp.Compare(a.rank, b.rank))
	})
	return starts
}

// suspectConstructions looks for constructions in the tokens first to end, one
// sentence. Neighbours in a phrase are offered as one.
func (d *doc) suspectConstructions(first, end int) {
	if d.shown() < constructionsFrom {
		return
	}
	d.begun = constructions().startsOf(d.begun[:0], d, first, end)
	var hits []found
	var best, f found
	for k := range d.begun {
		s := &d.begun[k]
		f.construction, f.first = s.construction, s.token
		if last, ok := d.matchElements(&f, 0, s.token, end); ok && (best.construction == nil || last > best.last) {
			f.last = last
			best = f
		}
		if k+1 < len(d.begun) && d.begun[k+1].token == s.token {
			continue
		}
		if best.construction != nil && (len(hits) == 0 || best.first > hits[len(hits)-1].last) {
			hits = append(hits, best)
		}
		best.construction = nil
	}
	for len(hits) > 0 {
		n := 1
		for n < len(hits) && hits[n].repair != "" && hits[n-1].repair != "" && d.samePhrase(hits[n-1].last, hits[n].first) {
			n++
		}
		d.offer(hits[:n], first, end)
		hits = hits[n:]
	}
}

// samePhrase reports whether only a few words stand between tokens a and b.
func (d *doc) samePhrase(a, b int) bool {
	if b-a > contextWords+1 {
		return false
	}
	for i := a + 1; i < b; i++ {
		if d.Tokens[i].Kind != token.Word {
			return false
		}
	}
	return true
}

// offer reports constructions that stand together, with a few words around them.
func (d *doc) offer(hits []found, from, end int) {
	first, last := hits[0].first, hits[len(hits)-1].last
	if hits[0].repair == "" {
		d.suspect(first, last, hits[0].reason)
		return
	}
	lo, hi := first, last
	for lo > from && first-lo < contextWords && d.Tokens[lo-1].Kind == token.Word && d.Tokens[lo].Flags&token.Sentence == 0 {
		lo--
	}
	for hi+1 < end && hi-last < contextWords && d.Tokens[hi+1].Kind == token.Word {
		hi++
	}
	var b strings.Builder
	at := lo
	for i := range hits {
		f := &hits[i]
		if at < f.first {
			b.WriteString(d.repaired(at, f.first-1) + " ")
		}
		b.WriteString(d.expand(f))
		if at = f.last + 1; at <= hi {
			b.WriteByte(' ')
		}
	}
	if at <= hi {
		b.WriteString(d.repaired(at, hi))
	}
	d.suspect(lo, hi, hits[0].reason, b.String())
}

// matchElements matches the elements of f.pattern from k on at token i and
// returns the last token of the match.
func (d *doc) matchElements(f *found, k, i, end int) (last int, ok bool) {
	if k == len(f.pattern) {
		return i - 1, true
	}
	e := &f.pattern[k]
	if n := d.matchElement(e, i, end); n > 0 {
		f.parts[k] = [2]int{i, i + n - 1}
		if last, ok := d.matchElements(f, k+1, i+n, end); ok {
			return last, true
		}
	}
	if e.optional {
		f.parts[k] = [2]int{i, i - 1}
		return d.matchElements(f, k+1, i, end)
	}
	return 0, false
}

// matchElement returns how many tokens from i on are the element e.
func (d *doc) matchElement(e *element, i, end int) int {
	if i >= end {
		return 0
	}
	t := &d.Tokens[i]
	upper := t.Flags&token.Upper != 0
	if e.class == "" {
		if e.set&wordBit(t.Hash) == 0 {
			return 0
		}
		s := d.Of(i)
		for _, w := range e.words {
			if s == w || t.Flags&token.Sentence != 0 && strings.EqualFold(s, w) {
				return 1
			}
		}
		return 0
	}
	if e.class == `"` {
		return oneIf(t.Kind != token.Word && strings.Contains(`"“”„«»`, d.Of(i)))
	}
	if t.Kind != token.Word && t.Kind != token.Number {
		return 0
	}
	v, ok := d.info(i)
	switch e.class {
	case "noun":
		return oneIf(!upper && ok && isNoun(v))
	case "plural":
		s := d.Of(i)
		return oneIf(!upper && len(s) > 3 && strings.HasSuffix(s, "s") && !strings.HasSuffix(s, "ss") && !v.Has(lexicon.Function) && v.Class() < clashSum/2)
	case "word":
		return oneIf(d.isContent(i, end))
	case "adj":
		return oneIf(d.isPeople(i) || !upper && v.Has(lexicon.Adjective))
	case "ing":
		return oneIf(!upper && strings.HasSuffix(d.Of(i), "ing"))
	case "year":
		return oneIf(t.Kind == token.Number && t.End-t.Start == 4 && (d.Of(i)[0] == '1' || d.Of(i)[0] == '2'))
	case "num":
		return oneIf(t.Kind == token.Number || d.lower(i, end, "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "many", "several"))
	case "country":
		return oneIf(upper && countryOf(d.repaired(i, i)) != "")
	case "person":
		return oneIf(upper && d.isSurname(i))
	case "name", "caps":
		n := 0
		for i+n < end && n < maxPhrase && d.Tokens[i+n].Kind == token.Word && d.Tokens[i+n].Flags&token.Upper != 0 && d.Tokens[i+n].Flags&token.Sentence == 0 {
			n++
		}
		if e.class == "caps" && (n < 2 || !d.isSurname(i+n-1) && d.known(i+n-1) && !lexicon.NameOnly(d.Tokens[i+n-1].StemHash)) {
			return 0
		}
		return n
	}
	return 0
}

func oneIf(b bool) int {
	if b {
		return 1
	}
	return 0
}

// isSurname reports whether the document has token i behind another capitalised
// word, or as the one who speaks, and no dictionary as a common word.
func (d *doc) isSurname(i int) bool {
	h := d.Tokens[i].StemHash
	if v, ok := lexicon.Lookup(h); ok && v.Has(lexicon.Lower) || d.countryOf(i) != "" || d.speakers > maxSpeakers {
		return false
	}
	d.speakers++
	for j := 1; j < len(d.Tokens); j++ {
		if d.Tokens[j].StemHash == h && d.Tokens[j-1].Kind == token.Word && d.Tokens[j-1].Flags&token.Upper != 0 && d.Tokens[j].Flags&(token.Sentence|token.AllUpper) == 0 && !d.lower(j-1, j, "The") {
			if v, ok := d.info(j - 1); !ok || v.Has(lexicon.Proper|lexicon.Upper) && !v.Has(lexicon.Function) || d.isTitleStem(j-1) {
				return true
			}
		}
	}
	return false
}

// expand returns the repair of a construction.
func (d *doc) expand(f *found) string {
	var b strings.Builder
	r := f.repair
	for {
		text, rest, ok := strings.Cut(r, "$")
		b.WriteString(text)
		if !ok {
			break
		}
		n := 0
		for rest != "" && rest[0] >= '0' && rest[0] <= '9' {
			n, rest = n*10+int(rest[0]-'0'), rest[1:]
		}
		p := f.parts[n-1]
		if p[0] > p[1] { // absent, and one of the spaces around it too
			if text == "" || strings.HasSuffix(text, " ") {
				rest = strings.TrimPrefix(rest, " ")
			}
			r = rest
			continue
		}
		s := d.repaired(p[0], p[1])
		if f.pattern[n-1].class == "country" {
			s = countryOf(s)
		}
		switch {
		case strings.HasPrefix(rest, "+"):
			s, rest = capitalised(s), rest[1:]
		case strings.HasPrefix(rest, "'"):
			s, rest = s+"’s", rest[1:]
		}
		b.WriteString(s)
		r = rest
	}
	s := strings.TrimSpace(b.String())
	if d.Tokens[f.first].Flags&token.Sentence != 0 {
		s = capitalised(s)
	}
	return s
}

// repaired returns the text of the tokens first to last (inclusive) with the
// edits that were made in it.
func (d *doc) repaired(first, last int) string {
	start, end := d.Tokens[first].Start, d.Tokens[last].End
	if !d.isTaken(first, last) {
		return d.Source[start:end]
	}
	var edits []Edit
	for _, e := range d.edits {
		if e.Start >= start && e.End <= end {
			e.Start, e.End = e.Start-start, e.End-start
			edits = append(edits, e)
		}
	}
	sortEdits(edits)
	return apply(d.Source[start:end], edits)
}
