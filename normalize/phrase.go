package normalize

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/terms"
	"github.com/dragoman-go/dragoman/internal/token"
)

// phrases repairs terms that were rendered word for word, words left in the
// source language, and the order of nouns. For the terms it looks up each run of content words among the
// renderings of the term base; nothing is allocated until one is found. What
// is found counts for little by itself: see phraseScore.
func (d *doc) phrases() {
	d.termPhrases()
	d.ministers()
	d.bodies()
	d.order()
	d.habits()
	d.prepositionsOff()
}

// termPhrases repairs renderings of terms.
func (d *doc) termPhrases() {
	p := &d.phraseDoc
	if m := &d.matched; !m.done || m.byOwners && m.owners != d.takesOwners() {
		*m = termMatch{done: true, owners: d.takesOwners()}
		d.hits, d.goods = d.hits[:0], d.goods[:0]
		d.matchTerms(terms.Default(), 0)
		if d.n.terms != nil {
			d.matchTerms(d.n.terms, 1)
		}
		p.set(d)
	}
	d.matched.owners = d.takesOwners()
	if len(d.hits) > 0 && p.english {
		p.judge(d.hits)
	}
}

// termMatch says how the renderings of a text were found. They are the same when the
// stage proposes anew, but where a possessive stands in one.
type termMatch struct {
	done     bool
	owners   bool // with possessives in them
	byOwners bool // there are such, or would be
}

// takesOwners reports whether a possessive may be one that a translation made of a
// compound or a genitive.
func (d *doc) takesOwners() bool { return d.damage >= leastOwnerDamage }

// leastOwnerDamage is the damage from which it may.
const leastOwnerDamage = 0.3

// phraseHit is a run of tokens that spells a rendering.
type phraseHit struct {
	first, last int // tokens
	words       int // content words
	base        int // 0 the embedded term base, 1 the user's
	lo, hi      int // entries
	gaps        [4]terms.Gap
	good        bool // not a rendering but good English
	owner       bool // a possessive stands in it: "government's chairman"
}

// termStart is a token that a rendering may start at.
type termStart struct {
	token int
	hash  uint64 // of the word without an elided article
	key   uint64 // of it and the next word, when a rendering has two; 0 for unknown
}

// matchTerms adds to d.hits, for each token, the longest rendering that starts there, and
// to d.goods what is good English. Where
// one may start is gathered first: the term base lies far off in memory, and questions
// to it that stand close together wait for it together.
func (d *doc) matchTerms(b *terms.Base, base int) {
	d.starts = d.appendStarts(d.starts[:0], base)
	for k := range d.starts {
		s := &d.starts[k]
		if s.key != 0 && !d.facts.key(s.key).continues || !b.Starts(s.hash) {
			continue
		}
		switch hit := d.matchAt(b, base, s.token, s.hash); {
		case hit.words == 0:
		case !hit.good:
			d.hits = append(d.hits, hit)
		case base == 0:
			d.goods = append(d.goods, [2]int{hit.first, hit.last})
		}
	}
}

// appendStarts appends the tokens that renderings of a term base may start at.
func (d *doc) appendStarts(starts []termStart, base int) []termStart {
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Kind != token.Word {
			continue
		}
		h, elided := t.StemHash, false
		if t.Flags&token.Apostrophe != 0 {
			h, elided = d.elidedHash(i)
		}
		s := termStart{token: i, hash: h}
		if base == 0 && !elided {
			if d.begins[i] == 0 {
				continue
			}
			if d.begins[i]&isTerm == 0 {
				j, next, _ := d.nextWord(i)
				if j < 0 {
					continue
				}
				s.key = terms.Extend(terms.Extend(0, h), next)
			}
		}
		starts = append(starts, s)
	}
	return starts
}

// nextWord returns the next content word after token i in the same phrase, its hash
// without an elided article, and what stands between; -1 when the phrase ends.
func (d *doc) nextWord(i int) (j int, h uint64, gap terms.Gap) {
	if j, gap = d.nextContent(i); j < 0 {
		return j, 0, gap
	}
	t := &d.Tokens[j]
	if t.Flags&token.Apostrophe == 0 {
		return j, t.StemHash, gap
	}
	h, elided := d.elidedHash(j)
	if elided {
		gap = terms.GapOf
	}
	return j, h, gap
}

// matchAt returns the longest rendering that starts at token i; it has no
// words when there is none.
func (d *doc) matchAt(b *terms.Base, base, i int, h uint64) phraseHit {
	best := phraseHit{words: 0}
	cur := phraseHit{first: i, last: i, words: 1, base: base}
	key := terms.Extend(0, h)
	alone := base != 0 || d.facts.of(h).begins&isTerm != 0 // the word may be one
	for {
		if cur.words > 1 || alone {
			lo, hi, continues := d.entries(b, base, key)
			if !continues {
				break
			}
			for e := lo; e < hi; e++ {
				if x := b.Entry(e); allows(x, &cur) {
					best = cur
					best.lo, best.hi = lo, hi
					best.good = x.Has(terms.Good)
					break
				}
			}
		}
		if cur.words == 5 {
			break
		}
		j, h, gap := d.nextWord(cur.last)
		if j < 0 {
			break
		}
		if d.Tokens[cur.last].Stem != d.Tokens[cur.last].End {
			d.matched.byOwners = true
			if !d.matched.owners || gap != terms.GapNone {
				break
			}
			cur.owner = true
		}
		if cur.words-1 < len(cur.gaps) {
			cur.gaps[cur.words-1] = gap
		}
		cur.last = j
		cur.words++
		key = terms.Extend(key, h)
	}
	return best
}

// entries returns the entries of a term base with a key, and whether there may be some
// with it or longer ones.
func (d *doc) entries(b *terms.Base, base int, key uint64) (lo, hi int, continues bool) {
	if base == 0 {
		f := d.facts.key(key)
		return int(f.lo), int(f.lo) + int(f.n), f.continues
	}
	if continues = b.Continues(key); continues {
		lo, hi = b.Entries(key)
	}
	return lo, hi, continues
}

// cutsGood reports whether a hit shares some, but not all, of its tokens with
// a phrase of good English: "trade agreements and free" in "free trade
// agreements and free movement".
func (d *doc) cutsGood(h *phraseHit) bool {
	k, _ := slices.BinarySearchFunc(d.goods, h.first-6, func(g [2]int, first int) int { return g[0] - first })
	for _, g := range d.goods[k:] {
		if g[0] > h.last {
			break
		}
		if h.first <= g[1] && (g[0] < h.first || h.last < g[1]) {
			return true
		}
	}
	return false
}

// allows reports whether the gaps of a hit are ones that the entry may have.
func allows(e terms.Entry, h *phraseHit) bool {
	for k := 0; k < h.words-1 && k < len(h.gaps); k++ {
		if !e.Allows(k, h.gaps[k]) {
			return false
		}
	}
	return true
}

// nextContent returns the next content word after token i in the same phrase,
// and what stands between; -1 when the phrase ends.
func (d *doc) nextContent(i int) (int, terms.Gap) {
	gap := terms.GapNone
	for j := i + 1; j < len(d.Tokens) && j <= i+4; j++ {
		t := &d.Tokens[j]
		if t.Flags&(token.Para|token.Sentence) != 0 {
			return -1, 0
		}
		if t.Kind == token.Punct {
			// a hyphen inside a word
			if t.End-t.Start == 1 && d.Source[t.Start] == '-' && t.Flags&token.Space == 0 && j+1 < len(d.Tokens) && d.Tokens[j+1].Flags&token.Space == 0 {
				continue
			}
			if d.ownsMany(j) {
				d.matched.byOwners = true
				if d.matched.owners {
					continue
				}
			}
			return -1, 0
		}
		if t.Kind != token.Word {
			return -1, 0
		}
		c := d.classes[j]
		if t.Stem != t.End {
			c = 0 // a possessive
		}
		switch {
		case c&(terms.ClassOf|terms.ClassForeignOf) != 0:
			gap = terms.GapOf
		case c&terms.ClassPrep != 0:
			gap = terms.GapPrep
		case c&(terms.ClassArticle|terms.ClassForeignArt) != 0:
			if gap == terms.GapNone {
				gap = terms.GapArticle
			}
		default:
			return j, gap
		}
	}
	return -1, 0
}

// ownsMany reports whether token i is the apostrophe behind a plural that owns what
// follows: "delegates' chamber".
func (d *doc) ownsMany(i int) bool {
	if t := &d.Tokens[i]; i == 0 || i+1 >= len(d.Tokens) || t.Flags&token.Space != 0 || d.Tokens[i+1].Flags&token.Space == 0 {
		return false
	}
	mark := d.Of(i)
	return (mark == "'" || mark == "’") && d.Source[d.Tokens[i-1].End-1] == 's'
}

// elidedHash returns the hash of token i without an elided article or
// preposition before it, "armée" of "l'armée", and whether there is one.
func (d *doc) elidedHash(i int) (uint64, bool) {
	t := &d.Tokens[i]
	if t.Stem != t.End {
		return t.StemHash, false
	}
	s := d.Of(i)
	for k := 1; k <= 5 && k < len(s); k++ {
		if s[k] != '\'' && s[k] != 0xE2 {
			continue
		}
		n := 1
		if s[k] != '\'' {
			n = len("’")
		}
		if len(s) < k+n+3 {
			break
		}
		switch strings.ToLower(s[:k]) {
		case "l", "d", "dell", "all", "dall", "nell", "sull":
			return fold.Hash(s[k+n:]), true
		}
		break
	}
	return t.StemHash, false
}

// judge scores the hits, settles which of several that overlap counts, and
// edits or reports them.
func (p *phraseDoc) judge(hits []phraseHit) {
	found := p.found[:0]
	for i := range hits {
		if f, ok := p.best(&hits[i]); ok && !p.d.cutsGood(&hits[i]) {
			found = append(found, f)
		}
	}
	// A term found elsewhere in the document is evidence for this one, the more
	// when the same language is left there.
	clear(p.sure)
	p.done = p.done[:0]
	var left uint32 // languages
	for i := range found {
		if f := &found[i]; f.score >= sureScore && !f.weak {
			if p.sure == nil {
				p.sure = map[string]bool{}
			}
			p.sure[f.english] = true
			if l, ok := f.left(); ok {
				left |= 1 << l
			}
		}
	}
	for i := range found {
		f := &found[i]
		f.others = len(p.sure)
		if p.sure[f.english] {
			f.others--
		}
		if l, ok := f.left(); f.others > 0 && (f.words > 1 || ok && left>>l&1 != 0) || f.others > 2 {
			f.score++
		}
		if p.damaged() {
			f.score++
			f.others++
		}
	}
	p.found = found
	p.isolated(found)
	slices.SortStableFunc(found, func(a, b finding) int {
		return cmp.Or(
			cmp.Compare(oneIf(b.acts()), oneIf(a.acts())),
			cmp.Compare(b.last-b.first, a.last-a.first),
			cmp.Compare(b.score, a.score),
			cmp.Compare(a.first, b.first),
		)
	})
	for i := range found {
		p.settle(&found[i])
	}
}

// A bad translation breaks more than one term in so many words; what stands
// alone in a longer text must be beyond doubt.
const (
	wordsPerCalque = 120
	doubtless      = 6
)

// isolated takes what is too rare in a long text for a mere suggestion.
func (p *phraseDoc) isolated(found []finding) {
	n := 0
	for i := range found {
		if found[i].acts() {
			n++
		}
	}
	if p.damaged() || n*wordsPerCalque >= p.d.size {
		return
	}
	for i := range found {
		if f := &found[i]; f.score < doubtless {
			f.score = min(f.score, sureScore-1)
		}
	}
}

// settle edits or reports one finding.
func (p *phraseDoc) settle(f *finding) {
	d := p.d
	if d.isTaken(f.first, f.last) || p.closed(f.first, f.last) {
		return
	}
	first, last, s := p.repair(f)
	switch {
	case sameButHyphens(d.Source[d.Tokens[first].Start:d.Tokens[last].End], s):
	case f.acts() && d.looks > 0 && d.wasDoubted(first, last):
	case f.acts():
		d.edit(first, last, s, f.kind(), f.confidence(), f.reason())
	case f.offered():
		sugg := []string{s}
		if f.second != "" {
			sugg = append(sugg, f.second)
		}
		if f.weak {
			first, last = p.inContext(first, last, sugg)
		}
		if f.entry.Has(terms.AllForeign) {
			for i := first; i <= last; i++ {
				d.left = append(d.left, i)
			}
		}
		d.suspect(first, last, f.reason(), sugg...)
	default:
		return
	}
	p.close(first, last)
}

// sameButHyphens reports whether two texts differ in nothing but capitals and
// hyphens: "anticorruption", "anti-corruption".
func sameButHyphens(a, b string) bool {
	return strings.EqualFold(strings.ReplaceAll(a, "-", ""), strings.ReplaceAll(b, "-", ""))
}

// contextWords is how many words to either side a weak suggestion shows.
const contextWords = 3

// inContext widens a suggestion by the words around it in the same phrase,
// since one word of good English says little: "talks with European
// counterparts" for "conversations with European counterparts".
func (p *phraseDoc) inContext(first, last int, suggestions []string) (int, int) {
	d := p.d
	lo, hi := first, last
	for lo > 0 && first-lo < contextWords && d.Tokens[lo].Flags&(token.Sentence|token.Line) == 0 && d.Tokens[lo-1].Kind == token.Word && !d.isTaken(lo-1, lo-1) {
		lo--
	}
	for hi+1 < len(d.Tokens) && hi-last < contextWords && d.Tokens[hi+1].Kind == token.Word && d.Tokens[hi+1].Flags&(token.Sentence|token.Line) == 0 && !d.isTaken(hi+1, hi+1) {
		hi++
	}
	before, after := d.Source[d.Tokens[lo].Start:d.Tokens[first].Start], d.Source[d.Tokens[last].End:d.Tokens[hi].End]
	for i, s := range suggestions {
		rest := after
		if next, tail, _ := strings.Cut(strings.TrimPrefix(after, " "), " "); next != "" && strings.HasSuffix(s, " "+next) {
			rest = " " + tail // "led by" brings the preposition that stands there already
			rest = strings.TrimRight(rest, " ")
		}
		suggestions[i] = before + s + rest
	}
	return lo, hi
}

// closed reports whether a better finding covers a token of the span.
func (p *phraseDoc) closed(first, last int) bool {
	return len(p.done) > 0 && slices.Contains(p.done[first:last+1], true)
}

// close marks the tokens first to last (inclusive) as covered by a finding.
func (p *phraseDoc) close(first, last int) {
	if len(p.done) == 0 {
		p.done = slices.Grow(p.done, len(p.d.Tokens))[:len(p.d.Tokens)]
		clear(p.done)
	}
	for i := first; i <= last; i++ {
		p.done[i] = true
	}
}
