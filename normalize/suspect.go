package normalize

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// What a bad translation broke beyond repair is shown to the reader: a lost
// verb or negation, a word said twice, an idiom word for word. The signs are
// weak, so only a text that is damaged for other reasons is searched, and
// nothing is ever edited here.
// suspectFrom is the damage, repairs included, from which a text is searched.
const suspectFrom = 0.2

// suspicious looks for places that are broken beyond repair.
func (d *doc) suspicious() {
	d.suspectIdioms()
	if d.shown() < suspectFrom {
		return
	}
	for first := 0; first < len(d.Tokens); {
		end := d.SentenceEnd(first)
		if !d.foreign(first) {
			d.suspectSentence(first, end)
		}
		first = end
	}
	d.suspectDateline()
	d.suspectQuotes()
}

// shown is the damage, the repairs so far included.
func (d *doc) shown() float64 {
	if s := &d.lastShown; s.habits != d.habitDamage || s.size != d.size || s.edits != len(d.edits) {
		*s = shownDamage{d.habitDamage, d.size, len(d.edits), damageOf(d.habitDamage, d.size, len(d.edits))}
	}
	return d.lastShown.damage
}

// shownDamage is a damage that was worked out, and what of.
type shownDamage struct {
	habits      float64
	size, edits int
	damage      float64
}

// suspectSentence looks through one sentence, tokens first to end.
func (d *doc) suspectSentence(first, end int) {
	verb, words := false, 0
	for i := first; i < end; i++ {
		if d.Tokens[i].Kind != token.Word {
			continue
		}
		words++
		verb = verb || d.finite(i)
		if d.Tokens[i].Flags&token.Upper != 0 {
			d.suspectPeoples(i, end)
			d.suspectStray(i, first, end)
			d.suspectCapital(i, end)
			d.suspectTitled(i, end)
			d.suspectSpeaker(i, end)
		} else {
			d.suspectWord(i, end)
		}
	}
	if !verb && words >= 8 && d.Tokens[first].Flags&token.AllUpper == 0 && d.Of(end-1) == "." {
		d.suspectVerbless(first, end)
	}
	d.suspectQuote(first, end)
	d.suspectConstructions(first, end)
}

// suspectWord looks at the lower-case word i for what may begin, or end, with it.
func (d *doc) suspectWord(i, end int) {
	v, _ := d.info(i)
	function := v.Has(lexicon.Function)
	if !function {
		d.suspectTwice(i, end)
	}
	if d.traits[i]&signTrait != 0 {
		d.suspectSign(i, end)
	}
	if function {
		d.suspectClash(i, end)
	}
	if i+1 < end && d.Tokens[i+1].Hash == hashOf {
		d.suspectGenitives(i, end)
	}
	if onlyAdjective(v) {
		d.suspectBehind(i, end)
	}
}

// signWords are the words that suspectSign looks at.
const signWords = "has have won also to able willing ready possible the will would can could should may might must it that " + sayers

// suspectSign looks at word i, which is one of signWords.
func (d *doc) suspectSign(i, end int) {
	switch word := d.Of(i); word {
	case "has", "have", "won", "also", "to":
		d.suspectPerfect(i, end)
	case "able", "willing", "ready", "possible":
		d.suspectNegation(i, end)
	case "the":
		d.suspectPeoples(i, end)
		d.suspectTitle(i, end)
	case "will", "would", "can", "could", "should", "may", "might", "must":
		d.suspectModal(i, end)
	case "it":
		d.suspectIt(i, end)
	case "that":
		d.suspectClause(i, end)
	default:
		if isSayer(word) {
			d.suspectSayer(i, end)
		}
	}
}

// lower reports whether token i, before end, is one of the words, which are in small
// letters. There are at least end tokens.
func (d *doc) lower(i, end int, words ...string) bool {
	if i < 0 || i >= end || d.Tokens[i].Kind != token.Word {
		return false
	}
	s := d.Of(i)
	for _, w := range words {
		if s == w {
			return true
		}
	}
	return false
}

// isContent reports whether token i is a lower-case word that is no function word.
func (d *doc) isContent(i, end int) bool {
	if i < 0 || i >= end || d.Tokens[i].Kind != token.Word || d.Tokens[i].Flags&token.Upper != 0 {
		return false
	}
	v, ok := d.info(i)
	return ok && !v.Has(lexicon.Function)
}

// finite reports whether token i can be the verb of a sentence.
func (d *doc) finite(i int) bool {
	t := &d.Tokens[i]
	if t.Flags&token.Upper != 0 {
		return false
	}
	switch s := d.Of(i); s {
	case "is", "are", "was", "were", "am", "be", "been", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "shall", "should", "may", "might", "must":
		return true
	default:
		if t.Flags&token.Apostrophe != 0 || strings.HasSuffix(s, "ed") || isPast(s) {
			return true
		}
		v, ok := d.info(i)
		if v.Has(lexicon.Verb) && i+1 < len(d.Tokens) && d.lower(i+1, i+2, "the", "a", "an", "his", "her", "its", "their", "that", "to") {
			return true // "left the hall"
		}
		return !ok || v.Has(lexicon.Verb) && !v.Has(lexicon.Function|lexicon.Adverb) && (!v.Has(lexicon.Noun|lexicon.Adjective) || strings.HasSuffix(s, "s") && !strings.HasSuffix(s, "ers"))
	}
}

// jointWords are the joints that suspectTwice knows.
const jointWords = "what that who to of for in"

// suspectTwice finds a word that comes back after a joint where a translation
// says a thing twice: "agree to agree", "help what helps".
func (d *doc) suspectTwice(i, end int) {
	if i+1 >= end || d.traits[i+1]&jointTrait == 0 || !d.isContent(i, end) || len(d.Of(i)) < 4 || d.lower(i-1, end, "from") {
		return
	}
	j := i + 2
	switch {
	case d.lower(i+1, end, "what", "that", "who"):
	case d.lower(i+1, end, "to"):
		if v, _ := d.info(i); !v.Has(lexicon.Verb) {
			return
		}
	case d.lower(i+1, end, "of", "for", "in") && d.lower(i+2, end, "the"):
		j = i + 3
	default:
		return
	}
	if !d.isContent(j, end) {
		return
	}
	a, b := d.StemOf(i), d.StemOf(j)
	n := min(len(a), len(b))
	if n >= 4 && a[:n] == b[:n] && max(len(a), len(b))-n <= 2 {
		d.suspect(i, j, "the same word twice")
	}
}

// suspectPerfect finds "has" before a preposition, where a participle was lost,
// and "won" before a verb, where an apostrophe was.
func (d *doc) suspectPerfect(i, end int) {
	switch {
	case d.lower(i, end, "has", "have") && d.lower(i+1, end, "with", "of", "from", "against", "among"):
		d.suspect(i, i+1, "a participle may be missing")
	case d.lower(i, end, "won") && d.isContent(i+1, end) && d.lower(i+2, end, "the", "a", "an", "any", "to", "it", "them", "his", "their"):
		if v, _ := d.info(i + 1); v.Has(lexicon.Verb) {
			d.suspect(i, i+1, "an apostrophe may be missing", "won't "+d.Of(i+1))
		}
	case d.lower(i, end, "also") && d.lower(i+1, end, "with") && i > 0 && d.Tokens[i-1].Flags&token.Upper != 0:
		last := d.nounPhraseEnd(i+2, end)
		d.suspect(i, last, "a verb may be missing", "also met "+d.Source[d.Tokens[i+1].Start:d.Tokens[last].End])
	case d.lower(i, end, "to") && i > 0 && d.traits[i-1]&signTrait != 0 && isSayer(d.Of(i-1)) && d.speaks(i+1, end) && !d.finiteBefore(i):
		lo := i - 1
		for lo > 0 && i-lo < maxPhrase && d.Tokens[lo].Flags&token.Sentence == 0 && d.isContent(lo-1, end) {
			lo--
		}
		last := d.nounPhraseEnd(i+1, end)
		d.suspect(lo, last, "a verb of speech may be missing", d.Source[d.Tokens[lo].Start:d.Tokens[i-1].End]+" told "+d.Source[d.Tokens[i+1].Start:d.Tokens[last].End])
	}
}

// maxPhrase and maxClause bound, in tokens, how far a phrase and a clause are
// followed.
const (
	maxPhrase = 8
	maxClause = 40
)

// sayers are words for people who talk to the press.
const sayers = "officials sources official source experts analysts diplomats aides spokesman spokeswoman spokesperson"

// isSayer reports whether w is one of them.
func isSayer(w string) bool { return isOneOf(w, sayers) }

// speaks reports whether what follows from token i on is an audience.
func (d *doc) speaks(i, end int) bool {
	if d.lower(i, end, "reporters", "journalists", "media") {
		return true
	}
	return i+1 < end && (d.Of(i) == "The" || d.Of(i) == "the") && d.Tokens[i+1].Flags&token.Upper != 0
}

// finiteBefore reports whether the sentence has a verb before token i.
func (d *doc) finiteBefore(i int) bool {
	for lo := max(0, i-maxClause); i > lo; {
		i--
		if d.Tokens[i].Kind == token.Word && d.finite(i) {
			return true
		}
		if d.Tokens[i].Flags&token.Sentence != 0 {
			return false
		}
	}
	return false
}

// nounPhraseEnd returns the last token of the words that follow from i on.
func (d *doc) nounPhraseEnd(i, end int) int {
	last := i
	for end = min(end, i+maxPhrase); i < end && d.Tokens[i].Kind == token.Word; i++ {
		last = i
		if !d.lower(i, end, "the", "his", "her", "their", "its") && (i+1 >= end || d.Tokens[i+1].Flags&token.Upper == 0 && !d.isContent(i+1, end)) {
			break
		}
	}
	return min(last, end-1)
}

// suspectNegation finds "has so far been able", which is hardly ever said
// without "not" or "un-".
func (d *doc) suspectNegation(i, end int) {
	if !d.lower(i-1, end, "been") {
		return
	}
	for j := i - 2; j >= 0 && j >= i-6; j-- {
		if d.lower(j, end, "not", "never", "hardly", "only", "nobody", "none") || strings.HasSuffix(d.Of(j), "n't") {
			return
		}
		if d.lower(j, end, "has", "have", "had") {
			between := d.Source[d.Tokens[j].End:d.Tokens[i-1].Start]
			for _, p := range [...]string{" so far ", " yet ", " until now ", " to date ", " up to now ", " thus far "} {
				if between == p {
					word := "not been " + d.Of(i)
					switch d.Of(i) {
					case "able", "willing":
						word = "been un" + d.Of(i)
					case "possible":
						word = "been impossible"
					}
					d.suspect(j, i, "a negation may be missing", d.Of(j)+between+word)
				}
			}
			return
		}
	}
}

// suspectClash finds two function words that never follow each other.
func (d *doc) suspectClash(i, end int) {
	if i+1 >= end || d.Tokens[i].Flags&token.Upper != 0 || d.Tokens[i+1].Kind != token.Word || d.Tokens[i+1].Flags&token.Upper != 0 {
		return
	}
	a, _ := d.info(i)
	b, _ := d.info(i + 1)
	if !a.Has(lexicon.Function) || !b.Has(lexicon.Function) || a.Class()+b.Class() < clashSum {
		return
	}
	seen := d.facts.isPair(lexicon.PairKey(d.Tokens[i].Hash, d.Tokens[i+1].Hash))
	if !seen || d.lower(i, end, "to", "in", "with", "for", "by", "from", "on", "at") && d.lower(i+1, end, "of") {
		d.suspect(i, i+1, "these words do not go together")
	}
}

// clashSum is the sum of frequency classes from which two function words that
// go together are a known pair.
const clashSum = 92

// suspectGenitives finds genitives heaped up: "the duration of the idea of the
// meeting".
func (d *doc) suspectGenitives(i, end int) {
	if d.isContent(i, end) && d.lower(i+1, end, "of") && d.lower(i+2, end, "the") && d.isContent(i+3, end) && d.lower(i+4, end, "of") && d.lower(i+5, end, "the") && i+6 < end {
		a, _ := d.info(i)
		b, _ := d.info(i + 3)
		if isNoun(a) && isNoun(b) {
			d.suspect(i, i+5, "genitives heaped up")
		}
	}
}

// suspectModal finds a modal, token i, with a verb and an -ing form right behind it.
func (d *doc) suspectModal(i, end int) {
	if !d.isContent(i+1, end) || !d.isContent(i+2, end) || !strings.HasSuffix(d.Of(i+2), "ing") {
		return
	}
	v, _ := d.info(i + 1)
	w, _ := d.info(i + 2)
	if v.Has(lexicon.Verb) && w.Has(lexicon.Verb) && !strings.HasSuffix(d.Of(i+1), "e") &&
		!d.lower(i+1, end, "start", "stop", "keep", "avoid", "risk", "consider", "begin", "go", "mean", "resist", "support", "resume") || d.lower(i+1, end, "influence", "convince", "persuade") {
		d.suspect(i+1, i+2, "two verbs where one should stand")
	}
}

// suspectIt finds "it", token i, doing what only people do, where a language that
// drops its pronouns left them to be guessed.
func (d *doc) suspectIt(i, end int) {
	j := i + 1
	for j < i+4 && d.lower(j, end, "will", "would", "also", "has", "had", "can", "could") {
		j++
	}
	if d.lower(j, end, "discuss", "discussed", "discusses", "meet", "meets", "speak", "speaks", "spoke", "travel", "travels", "travelled", "traveled", "thinks", "thought") {
		d.suspect(i, j, "the subject may be a person or several")
	}
}

// suspectSayer finds sources, token i, that "count".
func (d *doc) suspectSayer(i, end int) {
	if d.lower(i+1, end, "count", "counts", "counted", "refer", "refers") && !d.lower(i+2, end, "to", "on", "as") {
		d.suspect(i, i+1, "a verb of speech word for word", d.Of(i)+" say", d.Of(i)+" said")
	}
}

// suspectClause finds a clause with "that" whose only verb is an -ing form:
// "decided that two envoys talking with each side".
func (d *doc) suspectClause(i, end int) {
	if i == 0 || d.Tokens[i-1].Kind != token.Word || !d.finite(i-1) {
		return
	}
	ing := 0
	j := i + 1
	for ; j < end && j <= i+maxPhrase*2 && d.Tokens[j].Kind == token.Word; j++ {
		if d.finite(j) {
			return
		}
		if v, _ := d.info(j); ing == 0 && j > i+2 && v.Has(lexicon.Verb) && strings.HasSuffix(d.Of(j), "ing") && d.isContent(j-1, end) {
			ing = j
		}
	}
	if ing > 0 && j < end && d.Tokens[j].Kind == token.Punct {
		d.suspect(i+1, ing, "a verb may be missing")
	}
}

// suspectVerbless reports a sentence without a verb; "met" is the one that gets
// lost most, before "with".
func (d *doc) suspectVerbless(first, end int) {
	for i := first + 1; i < end && i < first+5; i++ {
		if d.lower(i, end, "with") && !d.isTaken(first, i) {
			d.suspect(first, i, "a verb may be missing", d.Source[d.Tokens[first].Start:d.Tokens[i-1].End]+" met with")
			return
		}
	}
	d.suspect(first, min(first+2, end-1), "a sentence without a verb")
}

// suspectQuote finds a paragraph whose opening quotation mark is not closed
// before the words that tell the speaker.
func (d *doc) suspectQuote(first, end int) {
	t := &d.Tokens[first]
	if t.Flags&(token.Para|token.Line) == 0 || d.Of(first) != "“" || d.Of(end-1) != "." || end-first < 8 {
		return
	}
	if strings.Contains(d.Source[t.Start:d.Tokens[end-1].End], "”") {
		return
	}
	// … , Name said.
	i := end - 2
	if !d.lower(i, end, "said", "says", "added") {
		return
	}
	j := i
	for j > first && d.Tokens[j-1].Kind == token.Word && i-j < 3 {
		j--
	}
	if j > first+1 && j < i && d.Tokens[j].Flags&token.Upper != 0 && d.Of(j-1) == "," {
		d.suspect(j-2, i, "a closing quotation mark may be missing", d.Of(j-2)+",” "+d.Source[d.Tokens[j].Start:d.Tokens[i].End])
	}
}
