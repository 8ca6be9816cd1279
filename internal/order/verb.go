package order

import (
	"slices"
	"strings"

	"github.com/dragoman-go/dragoman/internal/token"
)

// Verb is how a verb stands in its text.
type Verb struct {
	x             *token.Text
	at            int    // its token
	first, end    int    // its sentence, tokens
	form          string // past, perfect, future …
	passive       bool
	negated       bool
	quoted        bool   // within quotation marks, as far as they are closed in the paragraph
	signal        string // the word that opens its clause: that, after, when …
	signalAt      int    // its token, -1 for none
	before, after string // the nearest function words beside it
	time          string // the way a word of its clause points: past, present, future
	class         string // what kind of verb it is
	lemma         string
}

// NewVerb reads the verb at token i.
func NewVerb(x *token.Text, i int) Verb {
	v := Verb{x: x, at: i, first: i, end: i + 1, signalAt: -1}
	for v.first > 0 && i-v.first < maxSentence && x.Tokens[v.first].Flags&token.Sentence == 0 {
		v.first--
	}
	for v.end < len(x.Tokens) && v.end-i < maxSentence && x.Tokens[v.end].Flags&token.Sentence == 0 {
		v.end++
	}
	v.readForm()
	v.readClause()
	v.lemma, v.class = lemmaOf(x, i)
	return v
}

// maxSentence bounds how far a sentence is looked for, in tokens.
const maxSentence = 120

// readForm reads the auxiliaries before the verb.
func (v *Verb) readForm() {
	x := v.x
	ending := endingOf(x.Of(v.at))
	var aux []string // nearest first
	i := v.at - 1
	for n := 0; i >= v.first && n < 8; n, i = n+1, i-1 {
		w := strings.ToLower(x.Of(i))
		switch {
		case isNegation(w):
			v.negated = true
			if strings.HasSuffix(w, "t") && len(w) > 3 && w != "not" { // didn't
				aux = append(aux, w[:len(w)-3])
			}
			continue
		case isAux(w):
			aux = append(aux, w)
			continue
		case isBetween(w), w == "," && len(aux) > 0 && n < 2:
			continue
		}
		break
	}
	v.before = functionWord(x, i)
	v.after = functionWord(x, v.at+1)
	is := hasAny(aux, "is", "are", "am", "was", "were", "be", "been", "being", "'s", "’s", "'re", "’re", "get", "gets", "got")
	v.passive = is && ending != "ing" && ending != "base"
	if v.form = formByAux(aux, ending); v.form == "" {
		v.form = v.formByEnding(ending)
	}
}

// hasAny reports whether one of words is among the auxiliaries.
func hasAny(aux []string, words ...string) bool {
	for _, a := range aux {
		if slices.Contains(words, a) {
			return true
		}
	}
	return false
}

// formByAux is the form of a verb as its auxiliaries tell it, "" when they don't.
func formByAux(aux []string, ending string) string {
	has := func(words ...string) bool { return hasAny(aux, words...) }
	have := has("have", "'ve", "’ve", "having")
	switch {
	case has("will", "shall", "'ll", "’ll", "wo", "gonna"):
		return "future"
	case has("would", "could", "might", "may", "should", "can", "must", "ca", "cannot", "ought"):
		switch {
		case have:
			return "modal-perfect"
		case has("can", "could"):
			return "can"
		case has("would"):
			return "would"
		}
		return "modal"
	case has("to") && have:
		return "infinitive-perfect"
	case has("to"):
		return "infinitive"
	case has("had"):
		return "pluperfect"
	case have, has("has"):
		if has("'d") && ending == "past" {
			return "pluperfect"
		}
		return "perfect"
	case has("did"):
		return "past"
	case has("do", "does"):
		return "present"
	case has("was", "were") && ending == "ing":
		return "past-progressive"
	case has("was", "were"):
		return "past"
	case has("is", "are", "am", "'re", "’re", "'s", "’s", "'m") && ending == "ing":
		return "progressive"
	case has("is", "are", "am", "'re", "’re"):
		return "present"
	}
	return ""
}

// formByEnding is the form of a verb without an auxiliary.
func (v *Verb) formByEnding(ending string) string {
	switch ending {
	case "ing":
		return "gerund"
	case "past", "ed":
		if (ending == "ed" || isParticiple(v.x.Of(v.at))) && v.reduced() {
			return "participle"
		}
		return "past"
	case "s":
		return "present"
	}
	return "base"
}

// reduced reports whether a participle without an auxiliary stands where no
// finite verb can: behind a noun and before "by", or at the start of a clause.
func (v *Verb) reduced() bool {
	if v.at+1 < v.end && strings.EqualFold(v.x.Of(v.at+1), "by") {
		return true
	}
	if v.at == v.first {
		return true
	}
	switch strings.ToLower(v.x.Of(v.at - 1)) {
	case ",", "the", "a", "an", "of", "in", "as", "when", "if", "than", "with", "from", "for", "being":
		return true
	}
	return false
}

// readClause finds the word that opens the clause of the verb, its quotation
// marks and the time words around it.
func (v *Verb) readClause() {
	x := v.x
	for i := v.at - 1; i >= v.first && v.at-i < 25; i-- {
		w := strings.ToLower(x.Of(i))
		if isSignal(w) {
			v.signal, v.signalAt = w, i
			break
		}
		if x.Tokens[i].Kind == token.Punct && (w == ";" || w == ":" || w == "--" || w == "—") {
			break
		}
	}
	quotes := 0
	for i := v.at - 1; i >= 0 && v.at-i < 150 && x.Tokens[i+1].Flags&token.Line == 0; i-- {
		switch x.Of(i) {
		case `"`, "``", "''":
			quotes++
		case "“":
			quotes = 1
			i = 0
		case "”":
			i = 0
		}
	}
	v.quoted = quotes%2 == 1
	lo, hi := max(v.first, v.at-10), min(v.end, v.at+10)
	for i := v.at - 1; i >= lo; i-- {
		if w := x.Of(i); w == "," || w == ";" || isSignal(w) {
			lo = i + 1
		}
	}
	for i := v.at + 1; i < hi; i++ {
		if w := x.Of(i); w == "," && i > v.at+4 || w == ";" || isSignal(w) {
			hi = i
		}
	}
	for i := lo; i < hi; i++ {
		if t := timeWord(strings.ToLower(x.Of(i))); t != "" {
			v.time = t
			if t != "present" {
				break
			}
		}
	}
}
