package timeline

//go:generate go run ../internal/gen/triggers

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/le"
	"github.com/dragoman-go/dragoman/internal/token"
)

// partOfSpeech is what a trigger is.
type partOfSpeech uint8

const (
	posVerb   partOfSpeech = iota + 1
	posNoun                // an event noun: summit, strike
	posLight               // a verb that carries an event noun: hold talks
	posReport              // a verb of saying
)

// tense of the form of a trigger.
type tense uint8

const (
	tenseBase           tense = iota
	tenseS                    // third person, or plural of a noun
	tenseIng                  // -ing
	tensePast                 // past only: spoke
	tenseParticiple           // participle only: spoken
	tensePastParticiple       // either: met
)

// trigger is a word that tells an event.
type trigger struct {
	first, last int // tokens, inclusive
	class       string
	lemma       string
	pos         partOfSpeech
	tense       tense
	form        form   // of a verb, in its clause
	carrier     int    // token of the light verb that carries a noun, -1 for none
	course      string // the verb that says that what a noun names begins or ends, as a lemma
	given       bool   // the caller says that it tells an event
}

const triggerSize = 16 // hash u64, next u32, class u8, pos and tense u8, lemma u16; little-endian

// findTriggers appends every reading of the word at token i as a trigger: a
// word may be a verb and a noun.
func findTriggers(dst []trigger, x *token.Text, i int) []trigger {
	h := x.Tokens[i].StemHash
	lo, hi := 0, len(triggerForms)/triggerSize
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if le.Uint64(triggerForms, m*triggerSize) < h {
			lo = m + 1
		} else {
			hi = m
		}
	}
	for k := lo; k < len(triggerForms)/triggerSize && le.Uint64(triggerForms, k*triggerSize) == h; k++ {
		at := k * triggerSize
		t := trigger{
			first: i, last: i, carrier: -1,
			class: triggerClasses[triggerForms[at+12]],
			pos:   partOfSpeech(triggerForms[at+13] & 15),
			tense: tense(triggerForms[at+13] >> 4),
			lemma: triggerLemmas[le.Uint16(triggerForms, at+14)],
		}
		if next := le.Uint32(triggerForms, at+8); next != 0 {
			if i+1 >= len(x.Tokens) || uint32(x.Tokens[i+1].Hash) != next {
				continue
			}
			t.last = i + 1
			return append(dst, t) // the longer one is meant
		}
		dst = append(dst, t)
	}
	return dst
}

// unknownTrigger is the trigger of a word at token i that the table does not
// have: a verb or a noun by its ending and by what stands before it.
func unknownTrigger(x *token.Text, first, i int) trigger {
	t := trigger{first: i, last: i, carrier: -1, lemma: strings.ToLower(x.StemOf(i)), pos: posNoun}
	switch w := t.lemma; {
	case strings.HasSuffix(w, "ed"):
		t.tense = tensePastParticiple
	case strings.HasSuffix(w, "ing"):
		t.tense = tenseIng
	case strings.HasSuffix(w, "s"):
		t.tense = tenseS
	}
	if t.tense == tensePastParticiple || isVerbHere(x, first, i, t) {
		t.pos = posVerb
	}
	return t
}
