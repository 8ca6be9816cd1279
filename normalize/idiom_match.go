package normalize

import (
	"slices"
	"sort"
	"strings"

	"github.com/dragoman-go/dragoman/internal/token"
)

// idiomFrom is the damage from which idioms are looked for. Below suspectFrom a
// rendering of at least three content words is needed.
const idiomFrom = 0.05

const (
	// idiomGap is how many tokens may stand between two words of a rendering;
	// where only two words count, and for good English, fewer.
	idiomGap      = 4
	idiomShortGap = 3
	// strongContent is the number of content words that hardly stand together by chance.
	strongContent = 3
)

// idiomHit is a rendering found in a text.
type idiomHit struct {
	*idiomRendering
	rank        int32 // of the rendering in the lists
	first, last int   // tokens
	ordered     bool
}

// good reports whether the words are good English.
func (h *idiomHit) good() bool { return h.language == "" }

// slots returns how many words h has.
func (h *idiomHit) slots() int32 { return h.end - h.idiomRendering.first }

// suspectIdioms looks for idioms that were translated word for word.
func (d *doc) suspectIdioms() {
	damage := d.shown()
	if damage < idiomFrom {
		return
	}
	x := idiomLists()
	words := &d.idiomWords
	words.lookUp(d, x)
	var hits []idiomHit
	for first := 0; first < len(d.Tokens); {
		end := d.SentenceEnd(first)
		if !d.foreign(first) {
			hits = x.findIdioms(hits, d, words, first, end, damage >= suspectFrom)
		}
		first = end
	}
	hits = settleIdioms(hits, d.sourceLanguages(hits), words.covered)
	for i := range hits {
		if h := &hits[i]; !h.good() {
			var senses []string
			if h.sense != "" {
				senses = strings.Split(h.sense, " ; ")
			}
			d.suspect(h.first, h.last, "an idiom may be translated word for word: "+h.language+" “"+h.original+"”", senses...)
		}
	}
	if damage >= suspectFrom {
		d.suspectThings(words)
	}
}

// idiomWords is what the words of a document are to idioms.
type idiomWords struct {
	facts    *[1 << idiomFactBits]idiomFact
	stems    []uint64 // by token
	anchored []int32  // by token, the first rendering that it is the anchor of; -1 for none
	things   []thing
	covered  []bool // by token, those of an idiom that was found
	subjects int    // of politics
}

// lookUp looks up the words of d.
func (w *idiomWords) lookUp(d *doc, x *idiomData) {
	n := len(d.Tokens)
	w.stems, w.things, w.covered = slices.Grow(w.stems[:0], n)[:n], slices.Grow(w.things[:0], n)[:n], slices.Grow(w.covered[:0], n)[:n]
	w.anchored = slices.Grow(w.anchored[:0], n)[:n]
	if w.facts == nil {
		w.facts = new([1 << idiomFactBits]idiomFact)
	}
	clear(w.stems)
	clear(w.things)
	clear(w.covered)
	w.subjects = 0
	for i := range d.Tokens {
		t := &d.Tokens[i]
		w.anchored[i] = -1
		if t.Kind != token.Word {
			continue
		}
		var f idiomFact
		if at := &w.facts[t.StemHash%(1<<idiomFactBits)]; t.Flags&token.NonASCII != 0 {
			f = x.factOf(d.StemOf(i), t.StemHash) // those of one hash may be of several lengths
		} else {
			if at.hash != t.StemHash {
				*at = x.factOf(d.StemOf(i), t.StemHash)
			}
			f = *at
		}
		w.stems[i], w.anchored[i] = f.stem, f.anchored
		if t.Flags&token.Upper != 0 && t.Flags&token.Sentence == 0 {
			continue
		}
		w.things[i] = f.thing
		if f.thing.subject {
			w.subjects++
		}
	}
}

// idiomFact is what the lists know of a word.
type idiomFact struct {
	hash, stem uint64
	thing      thing
	anchored   int32
}

// idiomFactBits is the logarithm of how many words are kept with their facts.
const idiomFactBits = 13

// factOf asks the lists for a word.
func (x *idiomData) factOf(word string, hash uint64) idiomFact {
	f := idiomFact{hash: hash, stem: stemHashOf(x.irregular, word, hash), thing: x.things[hash], anchored: -1}
	if n, ok := x.byAnchor[f.stem]; ok {
		f.anchored = n
	}
	return f
}

// findIdioms appends the renderings in the tokens first to end, one sentence.
// Those of two content words, and those in another order, count only in a text
// that is damaged, the former only where it tells of politics.
func (x *idiomData) findIdioms(hits []idiomHit, d *doc, words *idiomWords, first, end int, damaged bool) []idiomHit {
	var stems wordSet
	for _, stem := range words.stems[first:end] {
		stems.add(stem)
	}
	for i := first; i < end; i++ {
		for n := words.anchored[i]; n >= 0; n = x.renderings[n].next {
			if !stems.mayMeet(&x.renderings[n].needs) {
				continue
			}
			h := idiomHit{idiomRendering: &x.renderings[n], rank: n, ordered: true}
			s := idiomSearch{d, x, words.stems, first, end}
			ok := s.inOrder(&h, i)
			switch strong := h.content >= strongContent; {
			case h.good():
			case !strong:
				ok = ok && damaged && words.inPolitics(d, i)
			case !ok && damaged:
				h.ordered = false
				ok = s.anyOrder(&h, i)
			}
			if ok {
				hits = append(hits, h)
			}
		}
	}
	return hits
}

// idiomSearch looks for renderings in the tokens first to end.
type idiomSearch struct {
	d          *doc
	x          *idiomData
	stems      []uint64
	first, end int
}

// has reports whether token j is a word of slot k.
func (s *idiomSearch) has(j int, k int32) bool { return slices.Contains(s.x.slot(k), s.stems[j]) }

// inOrder finds the slots of h around its anchor at token i in their order.
func (s *idiomSearch) inOrder(h *idiomHit, i int) bool {
	gap := idiomGap + 1
	if h.good() || h.content < strongContent {
		gap = idiomShortGap + 1
	}
	h.first, h.last = i, i
	for k := h.anchor - 1; k >= h.idiomRendering.first; k-- {
		j := h.first - 1
		for ; ; j-- {
			if j < s.first || h.first-j > gap || s.d.endsClause(j) {
				return false
			}
			if s.has(j, k) {
				break
			}
		}
		h.first = j
	}
	for k := h.anchor + 1; k < h.end; k++ {
		j := h.last + 1
		for ; ; j++ {
			if j >= s.end || j-h.last > gap || s.d.endsClause(j) {
				return false
			}
			if s.has(j, k) {
				break
			}
		}
		h.last = j
	}
	return true
}

// anyOrder finds the slots of h around its anchor at token i in any order, as close
// together as their number allows.
func (s *idiomSearch) anyOrder(h *idiomHit, i int) bool {
	n := int(h.slots())
	reach := 2*n + 1
	h.first, h.last = i, i
	taken := make([]int, 1, 8)
	taken[0] = i
	for k := h.idiomRendering.first; k < h.end; k++ {
		if k == h.anchor {
			continue
		}
		found := false
		for n := 1; n <= reach && !found; n++ {
			for _, j := range [...]int{i - n, i + n} {
				if j >= s.first && j < s.end && s.has(j, k) && !slices.Contains(taken, j) {
					h.first, h.last, found = min(h.first, j), max(h.last, j), true
					taken = append(taken, j)
					break
				}
			}
		}
		if !found {
			return false
		}
	}
	return h.last-h.first <= reach && h.last-h.first >= n-1
}

// endsClause reports whether token i is a mark that no idiom goes over.
func (d *doc) endsClause(i int) bool {
	if d.Tokens[i].Kind != token.Punct {
		return false
	}
	switch d.Of(i) {
	case "-", "'", "’", `"`, "“", "”", "«", "»":
		return false
	}
	return true
}

// sourceLanguages counts by language what speaks for it as the source of the
// document: renderings, and repairs that name it.
func (d *doc) sourceLanguages(hits []idiomHit) map[string]int {
	if len(hits) == 0 {
		return nil
	}
	votes := map[string]int{}
	for i := range hits {
		votes[hits[i].language]++
	}
	for i := range d.edits {
		if l, _, ok := strings.Cut(d.edits[i].Reason, " “"); ok {
			votes[l] += 2
		}
	}
	return votes
}

// settleIdioms leaves of hits that overlap the one that explains most words, good
// English first, and then the one of the likeliest language; they come back in
// their order. covered has a place for each token.
func settleIdioms(hits []idiomHit, votes map[string]int, covered []bool) []idiomHit {
	sort.Slice(hits, func(i, j int) bool {
		a, b := &hits[i], &hits[j]
		if a.slots() != b.slots() {
			return a.slots() > b.slots()
		}
		if a.good() != b.good() {
			return a.good()
		}
		if a.ordered != b.ordered {
			return a.ordered
		}
		if votes[a.language] != votes[b.language] {
			return votes[a.language] > votes[b.language]
		}
		return a.rank < b.rank
	})
	kept := hits[:0]
	for _, h := range hits {
		if span := covered[h.first : h.last+1]; !slices.Contains(span, true) {
			for i := range span {
				span[i] = true
			}
			kept = append(kept, h)
		}
	}
	sort.Slice(kept, func(i, j int) bool { return kept[i].first < kept[j].first })
	return kept
}
