package name

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// show writes the words of a name with their classes.
func show(n *Name) string {
	var parts []string
	for _, w := range n.words {
		parts = append(parts, w.text+"/"+w.class.String())
	}
	return strings.Join(parts, " ")
}

func TestParse(t *testing.T) {
	for _, c := range []struct {
		kind Kind
		in   string
		want string
	}{
		{Person, "Gen. Bohdan Petrovych KRAVCHENKO", "gen/title bohdan/given petrovych/patronymic kravchenko/name"},
		{Person, "KRAVCHENKO, B. P.", "kravchenko/name b/initial p/initial"},
		{Person, "Ludwig van der Haart", "ludwig/given van/particle der/particle haart/name"},
		{Person, "Salim al-Tamari", "salim/given al/particle tamari/name"},
		{Person, "Salim ash-Shami", "salim/given ash/particle shami/name"},
		{Person, "PieterHendrik Visser", "pieter/given hendrik/given visser/name"},
		{Person, "Leo XIII", "leo/given xiii/number"},
		{Person, "김철수", "김철수/name"},
		{Person, "Xi Ming", "xi/name ming/name"},
		{Person, "Ван И", "ван/name и/initial"},
		{Person, "Lee Bin", "lee/name bin/name"},
		{Person, "O'Hara", "o'hara/name"},
		{Person, "Dr.", "dr/name"},
		{Person, "", ""},
		{Organization, "Lindqvist Shipping Ltd.", "lindqvist/name shipping/subject ltd/legal form"},
		{Organization, "J.P. Lindqvist & Co.", "jp/name lindqvist/name and co/legal form"},
		{Organization, "Bank of Lisbon S.A.", "bank/generic of/stop lisbon/name sa/legal form"},
		{Organization, "Third Fund 2004-2", "third/generic fund/generic 2004/number 2/generic"},
		{Place, "Харківська область", "харківська/name область/generic"},
		{Place, "the Hague", "the/stop hague/name"},
	} {
		if d := cmp.Diff(c.want, show(Parse(c.in, c.kind))); d != "" {
			t.Errorf("%s: %s", c.in, d)
		}
	}
}

// Parsing and comparing take time in proportion to what is read of a name.
func TestHostileNames(t *testing.T) {
	start := time.Now()
	for _, s := range []string{
		strings.Repeat("a", 1<<20), strings.Repeat("ab ", 1<<18), strings.Repeat("\u0301", 1<<19), strings.Repeat("習", 1<<18),
		strings.Repeat("김 ", 1<<18), strings.Repeat("-'", 1<<19), strings.Repeat("\xff", 1<<20), strings.Repeat("a.", 1<<19),
	} {
		for k := Thing; k <= Place; k++ {
			a, b := Parse(s, k), Parse(s+"x", k)
			Fitted().Compare(a, b)
		}
	}
	if d := time.Since(start); d > 20*time.Second {
		t.Errorf("took %v", d)
	}
}

func TestReadWeights(t *testing.T) {
	w := Fitted()
	again, err := ReadWeights(w.Text())
	if err != nil {
		t.Fatal(err)
	}
	if again.Text() != w.Text() {
		t.Error("weights change when written and read")
	}
	for _, bad := range []string{"", "x", "same near far x"} {
		if _, err := ReadWeights(bad); err == nil {
			t.Errorf("%q: no error", bad)
		}
	}
}

// TestCutAtLetter: a name that is too long is cut before the letter that stands
// across its limit, and loses no other.
func TestCutAtLetter(t *testing.T) {
	n := Parse("a"+strings.Repeat("я", MaxBytes), Thing)
	if want := 1 + (MaxBytes-1)/2; !n.cut || len(n.words) != 1 || n.words[0].letters != want {
		t.Errorf("%d words, cut %v, %d letters: want %d", len(n.words), n.cut, n.words[0].letters, want)
	}
}
