package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/internal/gen/gentest"
)

func TestUpToDate(t *testing.T) { gentest.UpToDate(t, "../../../timeline", compile) }

func TestRegular(t *testing.T) {
	for _, c := range []struct{ lemma, s, past, ing string }{
		{"meet", "meets", "", "meeting"},
		{"sign", "signs", "signed", "signing"},
		{"agree", "agrees", "agreed", "agreeing"},
		{"invade", "invades", "invaded", "invading"},
		{"deny", "denies", "denied", "denying"},
		{"deploy", "deploys", "deployed", "deploying"},
		{"ban", "bans", "banned", "banning"},
		{"clash", "clashes", "clashed", "clashing"},
		{"die", "dies", "died", "dying"},
	} {
		if got := regularPlural(c.lemma); got != c.s {
			t.Errorf("%s: third person %q, want %q", c.lemma, got, c.s)
		}
		past := regularPast(c.lemma)
		if c.past != "" && past != c.past {
			t.Errorf("%s: past %q, want %q", c.lemma, past, c.past)
		}
		if got := regularIng(c.lemma, past); got != c.ing {
			t.Errorf("%s: -ing %q, want %q", c.lemma, got, c.ing)
		}
	}
}

func TestRead(t *testing.T) {
	classes, forms, err := read("x", "# comment\nmeet v meet/met/met call_off\n\nmeet n talk:talks summit\n")
	if err != nil || !slices.Equal(classes, []string{"meet"}) || len(forms) != 4+4+1+2 {
		t.Errorf("%q, %d forms, %v", classes, len(forms), err)
	}
	for src, want := range map[string]string{
		"meet v":               "x:1: want a class",
		"\nmeet q word":        "x:2: part of speech",
		"meet v go\nmeet v go": "x:2: \"go\" stands in line 1",
	} {
		if _, _, err := read("x", src); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", src, err, want)
		}
	}
}
