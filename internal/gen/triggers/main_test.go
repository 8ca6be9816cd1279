package main

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"
)

// TestReproducible: the generated file is what the source gives, byte for byte.
func TestReproducible(t *testing.T) {
	const dir = "../../../timeline/"
	src, err := os.ReadFile(dir + "triggers.txt")
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(dir + "triggers_gen.go")
	if err != nil {
		t.Fatal(err)
	}
	classes, forms, err := compile("triggers.txt", string(src))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(write(classes, forms), want) {
		t.Error("timeline/triggers_gen.go is not what triggers.txt gives; run go generate ./timeline")
	}
}

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

func TestCompile(t *testing.T) {
	classes, forms, err := compile("x", "# comment\nmeet v meet/met/met call_off\n\nmeet n talk:talks summit\n")
	if err != nil || !slices.Equal(classes, []string{"meet"}) || len(forms) != 4+4+1+2 {
		t.Errorf("%q, %d forms, %v", classes, len(forms), err)
	}
	for src, want := range map[string]string{
		"meet v":               "x:1: want a class",
		"\nmeet q word":        "x:2: part of speech",
		"meet v go\nmeet v go": "x:2: \"go\" stands in line 1",
	} {
		if _, _, err := compile("x", src); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", src, err, want)
		}
	}
}
