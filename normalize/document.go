package normalize

import (
	"cmp"
	"slices"
	"sync"

	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/terms"
	"github.com/dragoman-go/dragoman/internal/token"
)

// doc is one text on its way through the stages that read words: Phrases,
// Names and Words. They all look at the same text and tokens and propose
// edits; a span that one stage has taken is closed to the next.
type doc struct {
	*token.Text
	n *Normalizer
	room
	damage                float64     // what the habits show, and the repairs at the first try
	habitDamage           float64     // what the habits alone show
	size, functionWords   int         // in words; how many of them are function words of English
	unknown, unknownLower int         // words that are in no dictionary, and those of them in lower case
	languageKnown         bool        // alien is filled
	speakers              int         // looked at by suspectSpeaker
	subjects              terms.Class // the classes of all words
	edits                 []Edit      // in offsets of Text.Source, disjoint, unsorted until finish
	suspects              []Suspect
	looks                 int         // how often the text was looked at before
	lastShown             shownDamage // see shown
	matched               termMatch   // how hits and goods were found
	listedKnown           bool        // listed is filled
}

// room is what a document keeps its lists in. It serves again for the next one.
type room struct {
	own        token.Text     // the text when the caller had no tokens of it
	infos      []lexicon.Info // what the lexicon knows of the stem of each token
	classes    []terms.Class  // of the stem of each token
	begins     []termBegin    // whether terms begin with the stem of each token
	traits     []wordTraits   // of the stem of each token
	strange    []int          // the tokens that are words of no dictionary
	listed     []int          // see listedTokens
	frequent   []frequentPair
	facts      *factTable
	starts     []termStart
	hits       []phraseHit
	goods      [][2]int // the tokens of phrases of good English, see matchTerms
	phraseDoc  phraseDoc
	idiomWords idiomWords
	begun      []constructionStart
	nameStage  nameStage
	strangers  strangers
	ranked     []scored // of all misspellings, see near
	scratch    []uint8  // of findForeign
	alien      [][2]int // the runs of tokens in another language, last first
	left       []int    // tokens of words that a translation left and that are offered in English
	doubted    [][2]int // spans of the text that were reported at the first look
	touched    [][2]int // tokens of the sentences that an edit was made in at the look before
	taken      []bool   // the tokens that an edit covers; empty as long as none does
}

// empty empties the lists that are filled little by little.
func (r *room) empty() {
	r.strange, r.listed, r.frequent, r.ranked, r.alien, r.left, r.doubted, r.touched, r.taken = r.strange[:0], r.listed[:0], r.frequent[:0], r.ranked[:0], r.alien[:0], r.left[:0], r.doubted[:0], r.touched[:0], r.taken[:0]
	r.strangers.met.age(mostStrangers)
}

// lookUp looks up every token, once for all stages.
func (d *doc) lookUp() {
	if d.facts == nil {
		d.facts = new(factTable)
	}
	n := len(d.Tokens)
	d.infos, d.classes = slices.Grow(d.infos[:0], n)[:n], slices.Grow(d.classes[:0], n)[:n]
	d.begins, d.traits = slices.Grow(d.begins[:0], n)[:n], slices.Grow(d.traits[:0], n)[:n]
	facts, infos, classes, begins, traits := d.facts, d.infos, d.classes, d.begins, d.traits
	for i := range d.Tokens {
		t := &d.Tokens[i]
		f := facts.of(t.StemHash)
		infos[i], classes[i], begins[i], traits[i] = 0, f.classes, f.begins, f.traits
		if t.Kind == token.Word {
			infos[i] = f.info
		}
	}
}

// docs are documents that are done with, whose buffers serve again.
var docs sync.Pool

// maxPooled is the number of tokens beyond which a buffer is not kept.
const maxPooled = 1 << 18

// borrowDoc returns a document of text, from the pool when there is one. x may
// be nil: then the text is tokenised into the document's own buffer.
func borrowDoc(n *Normalizer, text string, x *token.Text) *doc {
	d, _ := docs.Get().(*doc)
	if d == nil {
		d = new(doc)
	}
	d.begin(n, text, x)
	return d
}

// begin makes d a document of text, in the room it has.
func (d *doc) begin(n *Normalizer, text string, x *token.Text) {
	*d = doc{Text: x, n: n, room: d.room}
	d.empty()
	if x == nil {
		d.own.Source = text
		d.own.Tokens = token.Append(slices.Grow(d.own.Tokens[:0], len(text)/5+8), text)
		d.Text = &d.own
	}
	d.lookUp()
}

// release gives the document back. Nothing of it is used after.
func (d *doc) release() {
	if len(d.Tokens) > maxPooled {
		return
	}
	*d = doc{room: d.room}
	d.own.Source = ""
	docs.Put(d)
}

// run lets the stages propose, and looks for what they leave.
func (d *doc) run() {
	d.assess()
	d.propose()
	if d.n.stages&StagePhrases != 0 {
		d.suspicious()
	}
	d.finish()
}

// propose lets the stages propose. Phrases goes first, since a calque is made of
// words that are spelt well, then Names, then Words for what nobody claimed.
//
// Where the habits of a text show little and its repairs show that it was translated,
// the stages propose anew, knowing that.
func (d *doc) propose() {
	d.proposePhrases()
	// Phrases alone may show all that the others could add, at the first look.
	if d.looks > 0 || !d.isTranslated(translated) {
		d.proposeWords()
		if !d.isTranslated(repairedDamage) {
			return
		}
	}
	d.damage = d.shown()
	d.discard()
	d.proposePhrases()
	d.proposeWords()
}

// discard forgets what was proposed.
func (d *doc) discard() {
	d.edits, d.suspects, d.left, d.taken = d.edits[:0], d.suspects[:0], d.left[:0], d.taken[:0]
}

// repairedDamage is the damage from which a text counts as translated by what was
// repaired in it.
const repairedDamage = 0.3

// isTranslated reports whether the repairs of a text show that it was translated, and
// not the habits: with them it shows at least the damage given.
func (d *doc) isTranslated(least float64) bool {
	return d.habitDamage < translated && d.translatedTerms() && d.shown() >= least
}

// proposePhrases runs the stage Phrases.
func (d *doc) proposePhrases() {
	if d.n.stages&StagePhrases != 0 {
		d.phrases()
	}
}

// proposeWords runs the stages Names and Words.
func (d *doc) proposeWords() {
	if d.n.stages&StageNames != 0 {
		d.names()
	}
	if d.n.stages&StageWords != 0 {
		d.words()
	}
}

// maxLooks bounds how often a text is looked at: one repair may be what the next
// was waiting for, that one seldom for another.
const maxLooks = 4

// lookAgain makes d the document of what r has become by edits, the last ones, and
// lets the stages propose: what they find is what a repair of that text would find.
// Names only looks at the sentences that have an edit. A term that was doubted at
// the first look is left in doubt, since what speaks for it now may be a repair.
func (d *doc) lookAgain(r *Result, edits []Edit) {
	looks := d.looks + 1
	d.begin(d.n, r.Text, nil)
	d.looks = looks
	for _, s := range r.Suspects {
		start, end := r.FromSource(s.Start, s.End)
		d.doubted = append(d.doubted, [2]int{start, end})
	}
	d.touch(edits)
	d.assess()
	d.propose()
	d.finish()
	r.settle(d.doubted, d.edits)
}

// touch fills d.touched with the sentences that have one of the edits, which made
// the text of d.
func (d *doc) touch(edits []Edit) {
	k, shift := 0, 0 // edits that end before the sentence, and how much longer they made the text
	for first := 0; first < len(d.Tokens); {
		end := d.SentenceEnd(first)
		for k < len(edits) && edits[k].Start+shift+len(edits[k].New) < d.Tokens[first].Start {
			shift += len(edits[k].New) - len(edits[k].Old)
			k++
		}
		if k < len(edits) && edits[k].Start+shift <= d.Tokens[end-1].End {
			d.touched = append(d.touched, [2]int{first, end})
		}
		first = end
	}
}

// wasDoubted reports whether the tokens first to last were reported at the first look.
func (d *doc) wasDoubted(first, last int) bool {
	for _, s := range d.doubted {
		if s[0] <= d.Tokens[first].Start && d.Tokens[last].End <= s[1] {
			return true
		}
	}
	return false
}

// edit proposes to replace the tokens first to last (inclusive) by s. It
// reports false, and does nothing, when one of them is taken or protected or
// nothing changes. Below the user's threshold the edit becomes a suspect.
func (d *doc) edit(first, last int, s string, k Kind, confidence float64, reason string) bool {
	start, end := d.Tokens[first].Start, d.Tokens[last].End
	if d.isTaken(first, last) || d.isProtected(first, last) || d.Source[start:end] == s {
		return false
	}
	if confidence < d.n.threshold {
		d.suspect(first, last, reason, s)
		return false
	}
	d.close(first, last)
	d.edits = append(d.edits, Edit{Start: start, End: end, Old: d.Source[start:end], New: s, Kind: k, Confidence: confidence, Reason: reason})
	return true
}

// close marks the tokens first to last (inclusive) as taken.
func (d *doc) close(first, last int) {
	if len(d.taken) == 0 {
		d.taken = slices.Grow(d.taken, len(d.Tokens))[:len(d.Tokens)]
		clear(d.taken)
	}
	for i := first; i <= last; i++ {
		d.taken[i] = true
	}
}

// isTaken reports whether one of the tokens first to last is covered by an edit.
func (d *doc) isTaken(first, last int) bool {
	if len(d.taken) == 0 {
		return false
	}
	for i := first; i <= last; i++ {
		if d.taken[i] {
			return true
		}
	}
	return false
}

// suspect reports the tokens first to last (inclusive) as damaged.
func (d *doc) suspect(first, last int, reason string, suggestions ...string) {
	d.suspects = append(d.suspects, Suspect{Start: d.Tokens[first].Start, End: d.Tokens[last].End, Reason: reason, Suggestions: suggestions})
}

// unsuspect takes back what was suspected of token i.
func (d *doc) unsuspect(i int) {
	t := &d.Tokens[i]
	d.suspects = slices.DeleteFunc(d.suspects, func(s Suspect) bool { return s.Start < t.End && t.Start < s.End })
}

// finish sorts the proposals and lets them count for the damage.
func (d *doc) finish() {
	if len(d.edits) > 0 {
		d.damage = d.shown()
	}
	sortEdits(d.edits)
	d.suspects = slices.DeleteFunc(d.suspects, func(s Suspect) bool { return covers(d.edits, s.Start, s.End) })
	slices.SortStableFunc(d.suspects, func(a, b Suspect) int { return cmp.Compare(a.Start, b.Start) })
}
