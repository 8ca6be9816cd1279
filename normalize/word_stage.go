package normalize

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/terms"
	"github.com/dragoman-go/dragoman/internal/token"
)

// What a repair asks for, in the units of scored.score.
const (
	likelyScore  = -1000 // below, nothing near is likely
	likelyMargin = 130   // by how much the best must beat the second
	// One word in so many must look misspelt for a text to be repaired at all: in
	// a clean one an unknown word is a new word, a foreign one or jargon.
	misspeltRate = 100
	// From this damage on, a text is a bad translation.
	translated = 0.5
)

// words repairs misspelt words in lower case, and days, months, countries and
// peoples.
func (d *doc) words() {
	if d.unknown == 0 {
		return
	}
	alone := len(d.Tokens) == 1
	// In a clean text no misspelling of a lower-case word is looked for.
	tidy := !alone && d.damage < translated && misspeltRate*d.unknownLower < len(d.Tokens)
	var found []misspelt
	for _, i := range d.strange {
		if tidy && d.Tokens[i].Flags&token.Upper == 0 || !d.unknownWord(i) || d.foreign(i) || d.isLeft(i) {
			continue
		}
		if m, ok := d.misspelt(i, tidy); ok {
			found = append(found, m)
		}
	}
	clean := misspeltRate*len(found) < len(d.Tokens) && d.damage < translated || d.foreignWords(found)
	caseless := len(found) > 0 && token.Caseless(d.Tokens) // then it may be a name
	var often map[uint64]int
	if len(found) > 0 && !clean && !alone {
		often = d.occurrences(found)
	}
	for k := range found {
		m := &found[k]
		best := &m.words[0]
		sure := alone || !clean && m.margin() >= m.needs() && !d.isJargon(m, often) && (!caseless || best.seen && (best.cost <= editCost || best.scrambled)) || m.proper && d.isDate(m)
		reason := fmt.Sprintf("%q is not a word; %q is near it", d.Of(m.at), best.word)
		if best.seen {
			reason += " and fits its neighbours"
		}
		if sure {
			d.edit(m.at, m.at, best.word+d.Source[d.Tokens[m.at].Stem:d.Tokens[m.at].End], Spelling, m.confidence(), reason)
			continue
		}
		var near []string
		for j := range min(3, len(m.words)) {
			near = append(near, m.words[j].word)
		}
		d.suspect(m.at, m.at, fmt.Sprintf("%q is not a word", d.Of(m.at)), near...)
	}
	d.properAgain(found)
}

// properAgain repairs the words that stand elsewhere in the document where their place
// told what they are.
func (d *doc) properAgain(found []misspelt) {
	var repaired map[uint64]*misspelt
	for k := range found {
		if m := &found[k]; m.proper && d.isTaken(m.at, m.at) {
			if repaired == nil {
				repaired = map[uint64]*misspelt{}
			}
			repaired[d.Tokens[m.at].StemHash] = m
		}
	}
	if len(repaired) == 0 {
		return
	}
	for _, i := range d.strange {
		t := &d.Tokens[i]
		if m := repaired[t.StemHash]; m != nil && t.Flags&token.Upper != 0 && d.unknownWord(i) && !d.foreign(i) {
			word := m.words[0].word
			d.edit(i, i, word+d.Source[t.Stem:t.End], Spelling, m.confidence(), fmt.Sprintf("the same word as elsewhere in the document; %q is near it", word))
		}
	}
}

// leastForeign is how many words that nobody knows make a vocabulary.
const leastForeign = 4

// foreignWords reports whether a third of the unknown words in small letters are near no
// other: then the text uses the words of another language or of a trade, and what is
// near one is near it by chance.
func (d *doc) foreignWords(found []misspelt) bool {
	if d.unknownLower < leastForeign {
		return false
	}
	lower := 0
	for k := range found {
		if d.Tokens[found[k].at].Flags&token.Upper == 0 {
			lower++
		}
	}
	return 3*lower <= 2*d.unknownLower
}

// isLeft reports whether token i is more likely a word that a translation left
// in another language than a slip: a term is offered there, or the word is one of
// another language and other terms were repaired.
func (d *doc) isLeft(i int) bool {
	if slices.Contains(d.left, i) {
		return true
	}
	if !d.translatedTerms() {
		return false
	}
	base := terms.Default()
	for range base.Glosses(d.StemOf(i)) {
		return true
	}
	return false
}

// translatedTerms reports whether a term was repaired.
func (d *doc) translatedTerms() bool {
	for k := range d.edits {
		if e := &d.edits[k]; e.Kind == Calque || e.Kind == Untranslated {
			return true
		}
	}
	return false
}

// occurrences counts, by their stems, how often the document has the misspellings
// found and the likeliest words for them.
func (d *doc) occurrences(found []misspelt) map[uint64]int {
	n := make(map[uint64]int, 2*len(found))
	var maybe [8]uint64
	set := hashSet(maybe[:])
	for k := range found {
		for _, hash := range [...]uint64{d.Tokens[found[k].at].StemHash, found[k].words[0].hash} {
			n[hash] = 0
			set.add(hash)
		}
	}
	for i := range d.Tokens {
		if t := &d.Tokens[i]; t.Kind == token.Word && set.has(t.StemHash) {
			if k, ok := n[t.StemHash]; ok {
				n[t.StemHash] = k + 1
			}
		}
	}
	return n
}

// isJargon reports whether an unknown word is written so again while the likely
// word never is: slips differ, terms come back.
func (d *doc) isJargon(m *misspelt, often map[uint64]int) bool {
	return !m.proper && often[d.Tokens[m.at].StemHash] > 1 && often[m.words[0].hash] == 0
}

// misspelt returns what token i, a word of no dictionary, may stand for; ok is
// false when nothing is likely. In a tidy text only the words that everybody knows are tried.
func (d *doc) misspelt(i int, tidy bool) (m misspelt, ok bool) {
	m.at = i
	t := &d.Tokens[i]
	if t.Flags&token.Upper != 0 {
		if d.n.names != nil && d.n.names.HasName(d.StemOf(i)) {
			return m, false
		}
		if w, ok := d.proper(i); ok {
			m.proper = true
			m.words = []scored{{word: w}}
			return m, true
		}
		if tidy && len(d.Tokens) > misspeltRate {
			return m, false
		}
		return d.misspeltCapital(i)
	}
	if d.isQuote(i-1) && d.isQuote(i+1) {
		return m, false // spoken of, or a word of somebody's own
	}
	w := d.StemOf(i)
	if d.n.names != nil && len(d.Tokens) > 1 && d.n.names.HasName(w) {
		return m, false // a name in lower case is for the Names stage
	}
	if len(d.Tokens) == 1 {
		m.words = rank(nil, wordsNear(w, true), d.neighbours(i))
	} else {
		m.words = d.near(i)
	}
	if len(d.Tokens) == 1 && len(m.words) > 0 {
		return m, true // asked for a word, the likeliest is the answer
	}
	if d.knownTranslation() && len(m.words) > 0 && (d.mayBeLeft(w, &m.words[0]) || !m.words[0].seen) {
		return m, false // more likely a word left in another language, or several run together
	}
	if len(d.Tokens) >= cleanTokens && d.besideForeign(i) {
		return m, false
	}
	if len(m.words) > 0 && (isPluralOf(w, &m.words[0]) || isPrefixed(w, m.words[0].word)) {
		return m, false
	}
	if len(m.words) == 0 || derived(w) && (m.words[0].cost > editCost || m.words[0].class < 30) {
		return m, false
	}
	if v, _ := lexicon.Lookup(m.words[0].hash); !v.Has(lexicon.Lower) {
		return m, false // only a name
	}
	return m, m.words[0].score >= likelyScore && m.words[0].class >= 10
}

// knownTranslation reports whether a text is known to be a translation, by its habits or
// by the terms that were repaired.
func (d *doc) knownTranslation() bool {
	return d.damage >= translated || d.damage >= repairedDamage && d.translatedTerms()
}

// lightSlipOf is up to what cost a short word is a slip rather than one of another
// language: a letter doubled or left out.
const lightSlipOf = 55

// mayBeLeft reports whether an unknown word of a translated text is far from English,
// or short: then the translator left it.
func (d *doc) mayBeLeft(w string, best *scored) bool {
	most := editCost
	switch {
	case len(w) < longWord-1:
		most = lightSlipOf
	case len(w) <= longWord:
		most = lightSlip
	}
	return best.cost > most
}

// besideForeign reports whether, in a text that tells something about itself, a word in
// small letters beside token i is near no other either, so that the two are a phrase of another language: "frecce tricolori".
func (d *doc) besideForeign(i int) bool {
	for _, n := range [...]int{i - 1, i + 1} {
		if n < 0 || n >= len(d.Tokens) || d.Tokens[n].Flags&token.Upper != 0 || d.Tokens[max(i, n)].Flags&token.Sentence != 0 || !d.unknownWord(n) {
			continue
		}
		if near := d.near(n); len(near) == 0 || near[0].cost > lightSlip {
			return true
		}
	}
	return false
}

// isQuote reports whether token i is a quotation mark.
func (d *doc) isQuote(i int) bool {
	return i >= 0 && i < len(d.Tokens) && d.Tokens[i].Kind == token.Punct && (opens(d.Of(i)) || closes(d.Of(i))) && d.Of(i) != "(" && d.Of(i) != ")"
}

// near returns the words near token i, a misspelling, likeliest first.
func (d *doc) near(i int) []scored {
	from := len(d.ranked)
	d.ranked = append(d.ranked, d.strangers.of(d.StemOf(i)).nearBeside(d.neighbours(i))...)
	return d.ranked[from:]
}

// isPluralOf reports whether w may be a plural that dictionaries leave out, of a
// noun made of a verb or adjective: "pricings", "photovoltaics", "civils".
func isPluralOf(w string, of *scored) bool {
	word := of.word
	if w != word+"s" || strings.IndexByte("sxzhy", word[len(word)-1]) >= 0 {
		return false
	}
	v, _ := lexicon.Lookup(of.hash)
	return len(word) >= longWord || v.Has(lexicon.Adjective)
}

// isPrefixed reports whether w is a word with a letter before it, as trades name
// their tools ("kdialog", "mmap"): fingers seldom slip there.
func isPrefixed(w, word string) bool {
	return len(w) == len(word)+1 && w[1:] == word && w[0] != w[1]
}

// misspeltCapital is misspelt for a capitalised word, which may well be a name:
// only a frequent common word counts that starts a sentence and fits the next
// word, or stands in a name made of common words ("Natonal Cotton Council").
func (d *doc) misspeltCapital(i int) (m misspelt, ok bool) {
	t := &d.Tokens[i]
	if t.Stem-t.Start < 4 || t.Stem != t.End {
		return m, false
	}
	starts := t.Flags&token.Sentence != 0 && i+1 < len(d.Tokens) && d.Tokens[i+1].Flags&token.Upper == 0
	named := (d.commonCapital(i-1) || d.commonCapital(i+1) || d.isCapital(i+1) && d.commonCapital(i+2)) && !d.headsPlace(i+1)
	within := d.isCapital(i-1) || d.isCapital(i+1) || d.lower(i+1, len(d.Tokens), "of") // for a very long word
	if !starts && !named && !(within && t.Stem-t.Start >= veryLongWord) {
		return m, false
	}
	m.at = i
	m.words = d.near(i)
	if len(m.words) == 0 || m.margin() < 3*likelyMargin/2 {
		return m, false
	}
	w := &m.words[0]
	long := len(w.word) >= longWord && m.margin() >= 3*likelyMargin && (w.cost <= editCost || w.scrambled)
	if !starts && !named && (!long || w.class < 30) {
		return m, false
	}
	if !long && (w.cost > editCost || w.class < 33 || starts && (!w.seen || w.class < 36)) || w.class < 28 {
		return m, false
	}
	if v, _ := lexicon.Lookup(w.hash); !v.Has(lexicon.Lower) || starts && !long && v.Has(lexicon.Upper|lexicon.Proper) {
		return m, false
	}
	w.word = string(w.word[0]-'a'+'A') + w.word[1:]
	return m, true
}

// headsPlace reports whether token i is what somebody's or some place's name stands
// before: "Changi Airport".
func (d *doc) headsPlace(i int) bool {
	if !d.isCapital(i) {
		return false
	}
	switch d.StemOf(i) {
	case "Airport", "Airlines", "Avenue", "Bay", "Beach", "Bridge", "Castle", "Cathedral", "City", "College", "Corporation", "County", "District", "Foundation", "Gallery",
		"Glacier", "Group", "Hall", "Hill", "Hills", "Hospital", "Hotel", "House", "Institute", "Island", "Islands", "Lake", "Mountains", "Museum", "Palace", "Park", "Peninsula",
		"Port", "Prison", "Province", "Range", "River", "Road", "School", "Square", "Stadium", "Station", "Street", "Temple", "Theatre", "Tower", "University", "Valley", "Village":
		return true
	}
	return false
}

// longWord is how long a word is to which hardly a name is near by chance.
const longWord = 7

// veryLongWord is how long a word is to which no name is near.
const veryLongWord = 9

// isCapital reports whether token i is a capitalised word.
func (d *doc) isCapital(i int) bool {
	return i >= 0 && i < len(d.Tokens) && d.Tokens[i].Kind == token.Word && d.Tokens[i].Flags&token.Upper != 0
}

// commonCapital reports whether token i is a frequent common word with a
// capital inside a sentence, as in the names of institutions.
func (d *doc) commonCapital(i int) bool {
	if i < 0 || i >= len(d.Tokens) {
		return false
	}
	t := &d.Tokens[i]
	if t.Flags&token.Upper == 0 || t.Flags&token.Sentence != 0 || t.Stem-t.Start < 4 || t.Stem != t.End {
		return false
	}
	v, ok := d.info(i)
	return ok && v.Has(lexicon.Lower) && !v.Has(lexicon.Upper|lexicon.Proper|lexicon.Function) && v.Class() >= 30
}

// margin returns by how much the best word beats the second.
func (m *misspelt) margin() int {
	for i := 1; i < len(m.words); i++ {
		if m.words[i].word != m.words[0].word {
			return m.words[0].score - m.words[i].score
		}
	}
	return 1000
}

// needs is the margin that makes the best word certain: more for a far one, and
// for a short misspelling, which has many words near it.
func (m *misspelt) needs() int {
	if m.words[0].scrambled {
		return likelyMargin / 2 // all its letters, and no other
	}
	n := likelyMargin + 3*max(0, m.words[0].cost-130)/2
	switch k := len(m.words[0].word); {
	case k <= 5:
		n += 20
	case k > longWord:
		n -= 10 * min(k-longWord, 4) // a long one has few near it
	}
	if len(m.words) > 1 { // the second is nearer: only how frequent they are speaks for the best
		n += max(0, m.words[0].cost-m.words[1].cost) / 2
	}
	return n
}

// isDate reports whether the best word is a day or a month: those are repaired
// in clean texts too, since nothing else looks like them.
func (d *doc) isDate(m *misspelt) bool {
	return isDateWord(m.words[0].word)
}

// isDateWord reports whether w is the name of a day or month.
func isDateWord(w string) bool {
	return len(w) > 1 && isLowerASCII(w[1:]) && isASCII(w[:1]) && traitsOf(fold.Hash(w))&dateTrait != 0
}

// isLowerASCII reports whether a word is of letters from a to z.
func isLowerASCII(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}

// confidence grows with the margin and falls with the distance.
func (m *misspelt) confidence() float64 {
	if m.proper {
		return 0.95
	}
	c := 0.75 + float64(min(m.margin(), 300))/1500 - float64(max(0, m.words[0].cost-100))/2000
	return max(0.5, min(0.98, c))
}

// unknownWord reports whether token i is a word that no dictionary has and
// whose spelling can be judged.
func (d *doc) unknownWord(i int) bool {
	if d.Tokens[i].Kind != token.Word {
		return false
	}
	v, ok := d.info(i)
	return !ok && !v.Has(lexicon.Foreign) && !d.closed(i)
}
