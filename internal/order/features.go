package order

import (
	"fmt"
	"strings"

	"github.com/dragoman-go/dragoman/internal/token"
)

// Features names what the places of two verbs say of their order; b stands
// behind a.
func Features(a, b *Verb) []string {
	var out []string
	add := func(parts ...string) { out = append(out, strings.Join(parts, " ")) }
	where := "apart"
	switch {
	case a.first == b.first:
		where = "same"
	case a.end == b.first:
		where = "next"
	}
	fa, fb := a.shape(), b.shape()
	add("bias")
	add("where", where)
	add("form", fa, fb)
	add("form", where, fa, fb)
	add("form-a", fa)
	add("form-b", fb)
	add("class", a.class, b.class)
	add("class-form", a.class, fa, b.class, fb)
	add("class-form", where, a.class, fa, b.class, fb)
	add("class-a", where, a.class)
	add("class-b", where, b.class)
	add("word-a", where, a.lemma)
	add("word-b", where, b.lemma)
	add("signal-b", where, b.signalTo(a), fb)
	add("signal-b", where, b.signalTo(a))
	add("signal-a", where, a.signal)
	add("signal-a", where, a.signal, fa, fb)
	add("before-a", a.before)
	add("before-b", where, b.before)
	add("before-b-form", where, b.before, fb)
	add("after-a", where, a.after)
	add("after-b", b.after)
	add("quoted", fmt.Sprint(a.quoted, b.quoted))
	add("quoted-class", fmt.Sprint(a.quoted, b.quoted), a.class, b.class)
	add("negated", fmt.Sprint(a.negated, b.negated))
	if a.time != "" || b.time != "" {
		add("time", a.time, b.time)
		add("time", a.time, b.time, fa, fb)
	}
	add("distance", where, bucket(b.at-a.at))
	if where == "same" {
		between(a, b, func(w string) {
			add("between", w)
			add("between", w, fa, fb)
		})
		if b.at-a.at <= 4 {
			add("governs", a.class, fb)
			add("governs-word", a.lemma, b.form)
		}
	} else if w := opener(b.x, b.first); w != "" {
		add("opens", where, w)
	}
	return out
}

// shape is the form of a verb, with the passive told apart where it matters.
func (v *Verb) shape() string {
	if v.passive && (v.form == "past" || v.form == "present") {
		return v.form + "-passive"
	}
	return v.form
}

// signalTo is the word that opens the clause of a verb, when it stands behind
// the other verb.
func (v *Verb) signalTo(a *Verb) string {
	if v.signalAt <= a.at && a.first == v.first {
		return "none"
	}
	return v.signal
}

// between calls f with the signals and marks between two verbs of a sentence,
// each once.
func between(a, b *Verb, f func(string)) {
	seen := ""
	for i := a.at + 1; i < b.at; i++ {
		w := strings.ToLower(a.x.Of(i))
		if !isSignal(w) && w != "to" && !(a.x.Tokens[i].Kind == token.Punct && len(w) <= 3) || strings.Contains(seen, " "+w+" ") {
			continue
		}
		seen += " " + w + " "
		f(w)
	}
}

// opener is the signal that a sentence begins with.
func opener(x *token.Text, first int) string {
	if w := strings.ToLower(x.Of(first)); isSignal(w) || timeWord(w) != "" || w == "but" || w == "he" || w == "she" || w == "it" || w == "they" {
		return w
	}
	return ""
}

func bucket(n int) string {
	switch {
	case n <= 2:
		return "2"
	case n <= 4:
		return "4"
	case n <= 8:
		return "8"
	case n <= 16:
		return "16"
	case n <= 32:
		return "32"
	}
	return "more"
}
