package order

import (
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/internal/token"
)

// verbAt is the verb that a word of a text is.
func verbAt(t *testing.T, x *token.Text, word string) *Verb {
	t.Helper()
	for i := range x.Tokens {
		if x.Of(i) == word {
			v := NewVerb(x, i)
			return &v
		}
	}
	t.Fatalf("%q has no %q", x.Source, word)
	return nil
}

func TestForm(t *testing.T) {
	for _, c := range []struct{ text, verb, want string }{
		{"He had never met the minister.", "met", "pluperfect"},
		{"They have met twice.", "met", "perfect"},
		{"The minister met them.", "met", "past"},
		{"The two will probably meet on Friday.", "meet", "future"},
		{"The two would meet on Friday.", "meet", "would"},
		{"He may not have met them.", "met", "modal-perfect"},
		{"She plans to meet them.", "meet", "infinitive"},
		{"They did not meet.", "meet", "past"},
		{"He was arrested in May.", "arrested", "past"},
		{"The men arrested by police were freed.", "arrested", "participle"},
		{"They are meeting now.", "meeting", "progressive"},
		{"They were meeting when it rang.", "meeting", "past-progressive"},
		{"After meeting them, he left.", "meeting", "gerund"},
		{"He says so.", "says", "present"},
		{"It has been signed.", "signed", "perfect"},
	} {
		x := token.New(c.text)
		if got := verbAt(t, x, c.verb).form; got != c.want {
			t.Errorf("%s: %s is %s, want %s", c.text, c.verb, got, c.want)
		}
	}
	if !verbAt(t, token.New("They did not meet."), "meet").negated || verbAt(t, token.New("They met."), "met").negated {
		t.Error("negation")
	}
}

func TestOf(t *testing.T) {
	for _, c := range []struct {
		text, a, b string
		want       Relation
	}{
		{"The envoy arrived on Monday and met the president.", "arrived", "met", Before},
		{"The envoy said that troops had crossed the border.", "said", "crossed", After},
		{"The minister resigned after protesters stormed the parliament.", "resigned", "stormed", After},
		{"The minister resigned before protesters stormed the parliament.", "resigned", "stormed", Before},
		{"Officials said the president will sign the law.", "said", "sign", Before},
		{"Police said a bomb exploded in the market.", "said", "exploded", After},
		{"He agreed to release the prisoners.", "agreed", "release", Before},
	} {
		x := token.New(c.text)
		got, p := Of(verbAt(t, x, c.a), verbAt(t, x, c.b))
		if got != c.want || p < 0.3 || p > 1 {
			t.Errorf("%s: %s %v %s (%.2f), want %v", c.text, c.a, got, c.b, p, c.want)
		}
	}
	if s := Relation(9).String(); !strings.Contains(s, "9") {
		t.Error(s)
	}
}

func FuzzVerb(f *testing.F) {
	f.Add("He had not “met” them, and said so.", 3, 7)
	f.Add("\xff``' ' to to be", 0, 1)
	f.Fuzz(func(t *testing.T, text string, i, j int) {
		x := token.New(text)
		n := len(x.Tokens)
		if i < 0 || j <= i || j >= n {
			return
		}
		a, b := NewVerb(x, i), NewVerb(x, j)
		if r, p := Of(&a, &b); r >= relations || !(p > 0 && p <= 1) {
			t.Fatalf("%v %v", r, p)
		}
	})
}
