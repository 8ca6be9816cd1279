package normalize

import (
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/internal/token"
)

// TestTraits compares what is told of tokens by their traits with the lists, for
// words in the capitals and accents that texts have.
func TestTraits(t *testing.T) {
	words := strings.Fields(properDays + " " + properMonths + " " + properPeoples + " president Foreign U.S. sultan von de Bin ceo mall Präsident de’ van's")
	for _, c := range countries {
		words = append(words, c[0], c[1], c[1]+"s", c[1]+"'s", c[0]+"’s")
	}
	var b strings.Builder
	for _, w := range words {
		for _, s := range []string{strings.ReplaceAll(w, "e", "é"), w, capitalised(w), strings.ToUpper(w)} {
			b.WriteString(s + " ")
		}
	}
	d := borrowDoc(&Normalizer{}, b.String(), nil)
	defer d.release()
	for i := range d.Tokens {
		if d.Tokens[i].Kind != token.Word {
			continue
		}
		of, stem := d.Of(i), d.StemOf(i)
		if got, want := [...]bool{d.isTitle(i), d.isTitleStem(i), d.isParticle(i), d.isParticleStem(i), d.isPeople(i)},
			[...]bool{isTitleWord(of), isTitleWord(stem), isParticle(of), isParticleAny(stem), isPeople(of)}; got != want {
			t.Errorf("%s: %v, want %v", of, got, want)
		}
		if got, want := d.countryOf(i), countryOf(stem); got != want {
			t.Errorf("%s: of %q, want %q", of, got, want)
		}
		if isDateWord(stem) && d.traits[i]&dateTrait == 0 || glossNames(d.Tokens[i].StemHash) != "" && d.traits[i]&glossTrait == 0 {
			t.Errorf("%s: traits %b", of, d.traits[i])
		}
	}
}
